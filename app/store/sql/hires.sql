-- name: hire_listing(all_hires, ids, readiness, location_id, manager_id, first, last, count, skipped)
-- Most urgent first: the worst readiness, then the nearest start. A hire or location that is lost to damage
-- leaves a gap here, so that nobody vanishes from a list unnoticed.
SELECT h.*, o.*, l.name AS location_name, m.name AS manager_name
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
LEFT JOIN locations AS l ON l.id = h.location_id
LEFT JOIN people AS m ON m.id = h.manager_id
WHERE (:all_hires OR h.id IN (SELECT key FROM json_each(:ids)))
  AND o.readiness IN (SELECT key FROM json_each(:readiness))
  AND (CAST(:location_id AS TEXT) IS NULL OR h.location_id = :location_id)
  AND (CAST(:manager_id AS TEXT) IS NULL OR h.manager_id = :manager_id)
  AND o.start_on BETWEEN :first AND :last
ORDER BY
    CASE o.readiness
        WHEN 'too_late' THEN 1 WHEN 'at_risk' THEN 2 WHEN 'on_track' THEN 3 WHEN 'ready' THEN 4 ELSE 5
    END,
    o.start_on, h.name, h.id
LIMIT :count OFFSET :skipped;

-- name: hires_starting_between(first, last)
SELECT h.*, o.*, l.name AS location_name, m.name AS manager_name
FROM onboardings AS o
LEFT JOIN hires AS h ON h.id = o.hire_id
LEFT JOIN locations AS l ON l.id = h.location_id
LEFT JOIN people AS m ON m.id = h.manager_id
WHERE o.start_on BETWEEN :first AND :last
ORDER BY o.start_on, h.name, h.id;

-- name: hires_with_ids(ids)
SELECT * FROM hires WHERE id IN (SELECT key FROM json_each(:ids)) ORDER BY name, id;

-- name: hires_with_prefix(first, last)
SELECT * FROM hires WHERE id BETWEEN :first AND :last ORDER BY name, id;

-- name: forget_plans()!
UPDATE onboardings SET planned_on = NULL WHERE withdrawn_on IS NULL;

-- name: stale_onboardings(planned_on, count)
-- Written as two ranges, which an index can answer.
SELECT hire_id FROM onboardings AS o
WHERE withdrawn_on IS NULL
  AND (planned_on IS NULL
       OR ((planned_on < :planned_on OR planned_on > :planned_on)
           AND EXISTS (SELECT 1 FROM tasks AS t WHERE t.hire_id = o.hire_id AND t.status IN ('open', 'under_way'))))
ORDER BY start_on, hire_id
LIMIT :count;

-- name: hire_counts(today)
SELECT readiness, start_on >= :today AS to_come, count(*) AS hires
FROM onboardings
GROUP BY readiness, start_on >= :today;

-- name: tasks_of_hires(ids)
SELECT * FROM tasks WHERE hire_id IN (SELECT key FROM json_each(:ids)) ORDER BY hire_id, position, id;
