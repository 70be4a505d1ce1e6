-- name: hires_in_state(everyone, ids, readiness, certainty, location_id, manager_id, first, last, start_on, hire_name, hire_id, count)
-- Those who stand so, nearest start first, after the one at :start_on. The index onboardings_by_urgency holds
-- this order, so that only those of one day are sorted. A hire or location that is lost to damage leaves a gap
-- here, so that nobody vanishes from a list unnoticed.
SELECT h.*, o.*, l.name AS location_name, m.name AS manager_name
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
LEFT JOIN locations AS l ON l.id = h.location_id
LEFT JOIN people AS m ON m.id = h.manager_id
WHERE o.readiness = :readiness AND o.start_on BETWEEN :first AND :last
  AND (:everyone OR o.hire_id IN (SELECT key FROM json_each(:ids)))
  AND (CAST(:certainty AS TEXT) IS NULL OR o.certainty = :certainty)
  AND (CAST(:manager_id AS TEXT) IS NULL
       OR o.hire_id IN (SELECT id FROM hires WHERE manager_id = :manager_id))
  AND (CAST(:location_id AS TEXT) IS NULL OR h.location_id = :location_id)
  AND (o.start_on <> :start_on OR h.id IS NULL OR (h.name, h.id) > (:hire_name, :hire_id))
ORDER BY o.start_on, h.name, h.id
LIMIT :count;

-- name: hires_in_state_newest(everyone, ids, readiness, certainty, location_id, manager_id, first, last, start_on, hire_name, hire_id, count)
-- The same from the latest start on.
SELECT h.*, o.*, l.name AS location_name, m.name AS manager_name
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
LEFT JOIN locations AS l ON l.id = h.location_id
LEFT JOIN people AS m ON m.id = h.manager_id
WHERE o.readiness = :readiness AND o.start_on BETWEEN :first AND :last
  AND (:everyone OR o.hire_id IN (SELECT key FROM json_each(:ids)))
  AND (CAST(:certainty AS TEXT) IS NULL OR o.certainty = :certainty)
  AND (CAST(:manager_id AS TEXT) IS NULL
       OR o.hire_id IN (SELECT id FROM hires WHERE manager_id = :manager_id))
  AND (CAST(:location_id AS TEXT) IS NULL OR h.location_id = :location_id)
  AND (o.start_on <> :start_on OR h.id IS NULL OR (h.name, h.id) > (:hire_name, :hire_id))
ORDER BY o.start_on DESC, h.name, h.id
LIMIT :count;

-- name: hires_starting_between(first, last)
SELECT h.*, o.*, l.name AS location_name, m.name AS manager_name
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
LEFT JOIN locations AS l ON l.id = h.location_id
LEFT JOIN people AS m ON m.id = h.manager_id
WHERE o.start_on BETWEEN :first AND :last
ORDER BY o.start_on, h.name, h.id;

-- name: hire_by_id(id)
SELECT * FROM hires WHERE id = :id;

-- name: onboarding_of_hire(hire_id)
SELECT * FROM onboardings WHERE hire_id = :hire_id;

-- name: hires_with_ids(ids)
SELECT * FROM hires WHERE id IN (SELECT key FROM json_each(:ids)) ORDER BY name, id;

-- name: hires_with_prefix(first, last)
SELECT * FROM hires WHERE id BETWEEN :first AND :last ORDER BY name, id;

-- name: stale_onboardings(planned_on, count)
-- Written as two ranges, which an index can answer.
SELECT hire_id FROM onboardings AS o
WHERE withdrawn_on IS NULL
  AND (planned_on IS NULL
       OR ((planned_on < :planned_on OR planned_on > :planned_on)
           AND EXISTS (SELECT 1 FROM tasks AS t WHERE t.hire_id = o.hire_id AND t.status IN ('open', 'under_way'))))
ORDER BY start_on, hire_id
LIMIT :count;

-- name: count_in_state(everyone, ids, readiness, certainty, location_id, manager_id, first, last)$
SELECT count(*)
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
WHERE o.readiness = :readiness AND o.start_on BETWEEN :first AND :last
  AND (:everyone OR o.hire_id IN (SELECT key FROM json_each(:ids)))
  AND (CAST(:certainty AS TEXT) IS NULL OR o.certainty = :certainty)
  AND (CAST(:manager_id AS TEXT) IS NULL
       OR o.hire_id IN (SELECT id FROM hires WHERE manager_id = :manager_id))
  AND (CAST(:location_id AS TEXT) IS NULL OR h.location_id = :location_id);

-- name: managers_of_hires()
SELECT DISTINCT manager_id FROM hires WHERE manager_id IS NOT NULL;

-- name: task_states_of_hires(ids, today)
-- With the day by which all that a task lacks is promised, where that is known.
SELECT t.hire_id, t.department, t.status, t.latest_start, t.margin, t.waiting, t.sent_back,
    CASE WHEN t.status = 'open' THEN (
        SELECT CASE WHEN COUNT(*) = COUNT(CASE WHEN f.expected_on >= :today THEN 1 END) THEN MAX(f.expected_on) END
        FROM fact_links AS l JOIN facts AS f ON f.hire_id = l.hire_id AND f.key = l.fact_key
        WHERE l.task_id = t.id AND f.given_on IS NULL
    ) END AS expected_on
FROM tasks AS t WHERE t.hire_id IN (SELECT key FROM json_each(:ids));
