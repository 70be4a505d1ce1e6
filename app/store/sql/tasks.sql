-- name: tasks_of_hire(hire_id)
SELECT * FROM tasks WHERE hire_id = :hire_id ORDER BY position, id;

-- name: tasks_of_hires(ids)
SELECT * FROM tasks WHERE hire_id IN (SELECT key FROM json_each(:ids)) ORDER BY position, id;

-- name: hires_of_tasks(ids)
SELECT DISTINCT hire_id FROM tasks WHERE id IN (SELECT key FROM json_each(:ids));

-- name: task_by_key(hire_id, key)
SELECT * FROM tasks WHERE hire_id = :hire_id AND key = :key;

-- name: tasks_with_prefix(first, last)
SELECT * FROM tasks WHERE id BETWEEN :first AND :last ORDER BY title, id;

-- name: tasks_of_department(department, status, owner_id, count)
-- The index tasks_of_department holds one state in this order: the cost is that of the rows read.
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
LEFT JOIN people AS p ON p.id = t.owner_id
WHERE t.department = :department AND t.status = :status
  AND (CAST(:owner_id AS TEXT) IS NULL OR t.owner_id = :owner_id)
  AND (t.status <> 'done' OR o.withdrawn_on IS NULL)
ORDER BY t.latest_start NULLS FIRST, t.id
LIMIT :count;

-- name: tasks_settled(department, owner_id, since)
-- What is not open of those who start, or started since a day, through the index onboardings_by_start.
SELECT t.* FROM onboardings AS o
JOIN tasks AS t ON t.hire_id = o.hire_id
WHERE o.start_on >= :since AND t.status NOT IN ('open', 'under_way')
  AND (CAST(:department AS TEXT) IS NULL OR t.department = :department)
  AND (CAST(:owner_id AS TEXT) IS NULL OR t.owner_id = :owner_id)
  AND (t.status <> 'done' OR o.withdrawn_on IS NULL)
ORDER BY o.start_on, t.id;

-- name: tasks_of_owner(owner_id, status, count)
SELECT t.*, h.name AS hire_name, o.start_on AS start_on, p.name AS owner_name
FROM tasks AS t
JOIN hires AS h ON h.id = t.hire_id
JOIN onboardings AS o ON o.hire_id = t.hire_id
JOIN people AS p ON p.id = t.owner_id
WHERE t.owner_id = :owner_id AND t.status = :status
  AND (t.status <> 'done' OR o.withdrawn_on IS NULL)
ORDER BY t.latest_start NULLS FIRST, t.id
LIMIT :count;
