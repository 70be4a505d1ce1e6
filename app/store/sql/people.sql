-- name: people()
SELECT * FROM people ORDER BY name, id;

-- name: people_by_email(email)
SELECT * FROM people WHERE lower(email) = lower(CAST(:email AS TEXT)) ORDER BY name, id;

-- name: departments()
SELECT * FROM departments ORDER BY position, key;

-- name: department_sites()
SELECT * FROM department_sites ORDER BY department, location_id;

-- name: departments_used(keys)
-- Those of which anything speaks: they stay, though no catalogue has them any more.
SELECT d.key FROM departments AS d
WHERE d.key IN (SELECT key FROM json_each(:keys)) AND (
    EXISTS (SELECT 1 FROM people WHERE department = d.key)
    OR EXISTS (SELECT 1 FROM tasks WHERE department = d.key)
    OR EXISTS (SELECT 1 FROM facts WHERE giver = d.key)
    OR EXISTS (SELECT 1 FROM outbox WHERE department = d.key)
);
