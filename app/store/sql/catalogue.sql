-- name: catalogue_revisions()
SELECT number, at, person_id, note FROM catalogue_revisions ORDER BY number;

-- name: newest_catalogue_revision()$
SELECT MAX(number) FROM catalogue_revisions;

-- name: catalogue_content(number)$
SELECT content FROM catalogue_revisions WHERE number = :number;

-- name: add_catalogue_revision(number, at, person_id, note, content)!
INSERT INTO catalogue_revisions (number, at, person_id, note, content)
VALUES (:number, :at, :person_id, :note, :content);

-- name: onboardings_behind(number, first, last, count)
-- Those that run with another revision, by start; the index onboardings_by_start finds the days.
SELECT h.id, h.name, o.start_on, o.catalogue_revision
FROM onboardings AS o
JOIN hires AS h ON h.id = o.hire_id
WHERE o.start_on BETWEEN :first AND :last
  AND o.withdrawn_on IS NULL
  AND o.catalogue_revision <> :number
  AND o.done_count < o.task_count
ORDER BY o.start_on, h.name, h.id
LIMIT :count;

-- name: finished_lately(department, key, count, looked_at)
-- The standard task, without option or haste. Of each state only the latest rows of the department are looked at.
SELECT h.location_id, t.begun_on, t.finished_on
FROM (
    SELECT * FROM (SELECT * FROM tasks WHERE department = :department AND status = 'done'
                   ORDER BY latest_start DESC NULLS LAST LIMIT :looked_at) AS done
    UNION ALL
    SELECT * FROM (SELECT * FROM tasks WHERE department = :department AND status = 'confirmed'
                   ORDER BY latest_start DESC NULLS LAST LIMIT :looked_at) AS confirmed
) AS t
JOIN hires AS h ON h.id = t.hire_id
WHERE t.key = :key AND t.begun_on IS NOT NULL AND t.finished_on IS NOT NULL
  AND t.option IS NULL AND t.expedite IS NULL
ORDER BY t.finished_on DESC
LIMIT :count;
