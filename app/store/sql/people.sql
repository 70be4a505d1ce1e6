-- name: people()
SELECT * FROM people ORDER BY name, id;

-- name: people_by_email(email)
SELECT * FROM people WHERE lower(email) = lower(CAST(:email AS TEXT)) ORDER BY name, id;

-- name: departments()
SELECT * FROM departments ORDER BY position, key;

-- name: department_sites()
SELECT * FROM department_sites ORDER BY department, location_id;

-- name: department_is_used(key)$
-- Whether anything speaks of it: then it stays, though no catalogue has it any more.
SELECT EXISTS (SELECT 1 FROM people WHERE department = :key)
    OR EXISTS (SELECT 1 FROM tasks WHERE department = :key)
    OR EXISTS (SELECT 1 FROM facts WHERE giver = :key)
    OR EXISTS (SELECT 1 FROM outbox WHERE department = :key);
