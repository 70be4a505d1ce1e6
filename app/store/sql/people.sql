-- name: people()
SELECT * FROM people ORDER BY name, id;

-- name: people_by_email(email)
SELECT * FROM people WHERE lower(email) = lower(CAST(:email AS TEXT)) ORDER BY name, id;

-- name: departments()
SELECT * FROM departments ORDER BY position, key;

-- name: department_sites()
SELECT * FROM department_sites ORDER BY department, location_id;
