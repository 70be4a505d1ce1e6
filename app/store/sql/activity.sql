-- name: activity_of_hire(hire_id, count)
SELECT id, at, person_id, action, hire_id, task_id, fields, note
FROM activity WHERE hire_id = :hire_id ORDER BY position DESC LIMIT :count;

-- name: activity_of_task(task_id)
SELECT id, at, person_id, action, hire_id, task_id, fields, note
FROM activity WHERE task_id = :task_id ORDER BY position DESC;

-- name: known_activity(ids)
SELECT id FROM activity WHERE id IN (SELECT key FROM json_each(:ids));

-- name: whole_activity()
SELECT * FROM activity ORDER BY position;
