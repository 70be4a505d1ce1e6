-- The list of a department. The index tasks_at_hand holds its open tasks by latest start with all that is asked
-- here, so that nothing else is read but the rows that are answered. What is offered to `me` stands in handed_over.
-- `owner` '' is nobody; `hires`, `people` and `titles` are what a filter text may mean, `unfiltered` ignores them.

-- name: worklist_groups(department, today, sunday, me, owner, unfiltered, hires, people, titles)
WITH expecting AS MATERIALIZED (
    SELECT l.task_id FROM facts AS f JOIN fact_links AS l ON l.hire_id = f.hire_id AND l.fact_key = f.key
    WHERE f.given_on IS NULL AND f.expected_on > :today
), at_hand AS (
    SELECT waiting, blocked, sent_back,
        status = 'open' AND id IN (SELECT task_id FROM expecting) AS expecting,
        COALESCE(CASE status WHEN 'under_way' THEN latest_finish ELSE latest_start END, '9999') AS act_by
    FROM tasks
    WHERE department = :department AND COALESCE(latest_start, '') >= '' AND status IN ('open', 'under_way')
      AND (offered_to IS NULL OR offered_to <> :me)
      AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(owner_id, '') = :owner)
      AND (:unfiltered OR hire_id IN (SELECT key FROM json_each(:hires))
           OR owner_id IN (SELECT key FROM json_each(:people)) OR title IN (SELECT key FROM json_each(:titles)))
)
SELECT
    CASE
        WHEN waiting OR expecting OR (blocked AND (sent_back OR act_by <= :today)) THEN 'waiting'
        WHEN sent_back OR act_by <= :today THEN 'today'
        WHEN act_by <= :sunday THEN 'this_week'
        ELSE 'later'
    END AS standing,
    COUNT(*) AS number
FROM at_hand
GROUP BY standing;

-- name: worklist_owners(department, me, owner, unfiltered, hires, people, titles)
SELECT COALESCE(owner_id, '') AS owner, COUNT(*) AS number
FROM tasks
WHERE department = :department AND COALESCE(latest_start, '') >= '' AND status IN ('open', 'under_way')
  AND (offered_to IS NULL OR offered_to <> :me)
  AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(owner_id, '') = :owner)
  AND (:unfiltered OR hire_id IN (SELECT key FROM json_each(:hires))
       OR owner_id IN (SELECT key FROM json_each(:people)) OR title IN (SELECT key FROM json_each(:titles)))
GROUP BY COALESCE(owner_id, '');

-- name: worklist_hires(department, me, owner, unfiltered, hires, people, titles)
SELECT h.id, h.name, o.start_on, found.number
FROM (
    SELECT hire_id, COUNT(*) AS number
    FROM tasks
    WHERE department = :department AND COALESCE(latest_start, '') >= '' AND status IN ('open', 'under_way')
      AND (offered_to IS NULL OR offered_to <> :me)
      AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(owner_id, '') = :owner)
      AND (:unfiltered OR hire_id IN (SELECT key FROM json_each(:hires))
           OR owner_id IN (SELECT key FROM json_each(:people)) OR title IN (SELECT key FROM json_each(:titles)))
    GROUP BY hire_id
) AS found
JOIN hires AS h ON h.id = found.hire_id
JOIN onboardings AS o ON o.hire_id = found.hire_id
ORDER BY o.start_on, h.name, h.id;

-- name: worklist_rows(department, today, sunday, standing, me, owner, after_day, after_id, count, unfiltered, hires, people, titles)
-- Behind the row (after_day, after_id); `standing` NULL takes every group.
WITH expecting AS MATERIALIZED (
    SELECT l.task_id FROM facts AS f JOIN fact_links AS l ON l.hire_id = f.hire_id AND l.fact_key = f.key
    WHERE f.given_on IS NULL AND f.expected_on > :today
), at_hand AS (
    SELECT id, COALESCE(latest_start, '') AS day, waiting, blocked, sent_back,
        status = 'open' AND id IN (SELECT task_id FROM expecting) AS expecting,
        COALESCE(CASE status WHEN 'under_way' THEN latest_finish ELSE latest_start END, '9999') AS act_by
    FROM tasks
    WHERE department = :department AND status IN ('open', 'under_way')
      AND COALESCE(latest_start, '') >= :after_day AND (COALESCE(latest_start, '') > :after_day OR id > :after_id)
      AND (offered_to IS NULL OR offered_to <> :me)
      AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(owner_id, '') = :owner)
      AND (:unfiltered OR hire_id IN (SELECT key FROM json_each(:hires))
           OR owner_id IN (SELECT key FROM json_each(:people)) OR title IN (SELECT key FROM json_each(:titles)))
), wanted AS MATERIALIZED (
    SELECT id
    FROM at_hand
    WHERE CAST(:standing AS TEXT) IS NULL OR :standing =
        CASE
            WHEN waiting OR expecting OR (blocked AND (sent_back OR act_by <= :today)) THEN 'waiting'
            WHEN sent_back OR act_by <= :today THEN 'today'
            WHEN act_by <= :sunday THEN 'this_week'
            ELSE 'later'
        END
    ORDER BY day, id
    LIMIT :count
)
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
LEFT JOIN people AS p ON p.id = t.owner_id
WHERE t.id IN (SELECT id FROM wanted)
ORDER BY COALESCE(t.latest_start, ''), t.id;

-- name: worklist_of_hire(department, hire_id, me, owner, unfiltered, hires, people, titles)
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
LEFT JOIN people AS p ON p.id = t.owner_id
WHERE t.hire_id = :hire_id AND t.department || '' = :department AND t.status IN ('open', 'under_way')
  AND (t.offered_to IS NULL OR t.offered_to <> :me)
  AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(t.owner_id, '') = :owner)
  AND (:unfiltered OR t.hire_id IN (SELECT key FROM json_each(:hires))
       OR t.owner_id IN (SELECT key FROM json_each(:people)) OR t.title IN (SELECT key FROM json_each(:titles)))
ORDER BY COALESCE(t.latest_start, ''), t.id;

-- name: unconfirmed_count(department, owner, unfiltered, hires, people, titles)$
SELECT COUNT(*)
FROM tasks
WHERE department = :department AND finished_on IS NOT NULL AND status = 'done'
  AND hire_id NOT IN (SELECT hire_id FROM onboardings WHERE withdrawn_on IS NOT NULL)
  AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(owner_id, '') = :owner)
  AND (:unfiltered OR hire_id IN (SELECT key FROM json_each(:hires))
       OR owner_id IN (SELECT key FROM json_each(:people)) OR title IN (SELECT key FROM json_each(:titles)));

-- name: unconfirmed_rows(department, owner, before_day, before_id, count, unfiltered, hires, people, titles)
-- The latest first, behind the row (before_day, before_id).
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
LEFT JOIN people AS p ON p.id = t.owner_id
WHERE t.department = :department AND t.finished_on IS NOT NULL AND t.status = 'done'
  AND o.withdrawn_on IS NULL
  AND t.finished_on <= :before_day AND (t.finished_on < :before_day OR t.id < :before_id)
  AND (CAST(:owner AS TEXT) IS NULL OR COALESCE(t.owner_id, '') = :owner)
  AND (:unfiltered OR t.hire_id IN (SELECT key FROM json_each(:hires))
       OR t.owner_id IN (SELECT key FROM json_each(:people)) OR t.title IN (SELECT key FROM json_each(:titles)))
ORDER BY t.finished_on DESC, t.id DESC
LIMIT :count;

-- name: handed_over(department, me, count)
-- What is offered to a person, by whichever department, and what the person has accepted from other ones.
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
LEFT JOIN people AS p ON p.id = t.owner_id
WHERE t.id IN (
    SELECT id FROM tasks WHERE offered_to = :me AND status IN ('open', 'under_way')
    UNION
    SELECT id FROM tasks
    WHERE owner_id = :me AND status IN ('open', 'under_way') AND department <> :department
)
ORDER BY COALESCE(t.latest_start, ''), t.id
LIMIT :count;

-- name: work_at_hand(department)
SELECT COUNT(*) AS tasks, COUNT(DISTINCT hire_id) AS hires
FROM tasks
WHERE department = :department AND status IN ('open', 'under_way');

-- name: titles_of_department(department)
SELECT DISTINCT title
FROM tasks
WHERE department = :department AND COALESCE(latest_start, '') >= '' AND status IN ('open', 'under_way');

-- name: demand(department, last)
-- What is still to begin, by the day on which it must; tentative onboardings apart.
SELECT latest_start, hire_id IN (SELECT hire_id FROM onboardings WHERE certainty = 'tentative') AS tentative,
    COUNT(*) AS number
FROM tasks
WHERE department = :department AND COALESCE(latest_start, '') >= '' AND status IN ('open', 'under_way')
  AND COALESCE(latest_start, '') BETWEEN '0' AND :last AND status = 'open'
GROUP BY latest_start, tentative;

-- name: finished_tasks(department, since, count)
SELECT t.*, o.told_on AS told_on
FROM tasks AS t
JOIN onboardings AS o ON o.hire_id = t.hire_id
WHERE t.department = :department AND t.finished_on IS NOT NULL AND t.finished_on >= :since
  AND t.status IN ('done', 'confirmed')
ORDER BY t.finished_on DESC, t.id DESC
LIMIT :count;
