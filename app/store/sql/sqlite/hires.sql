-- Those who were added last, by the order in which SQLite keeps rows.

-- name: hire_roles(looked_at, count)
SELECT role FROM (SELECT role FROM hires ORDER BY rowid DESC LIMIT :looked_at)
WHERE role <> '' GROUP BY role ORDER BY count(*) DESC, role LIMIT :count;

-- name: hire_teams(looked_at, count)
SELECT team FROM (SELECT team FROM hires ORDER BY rowid DESC LIMIT :looked_at)
WHERE team <> '' GROUP BY team ORDER BY count(*) DESC, team LIMIT :count;

-- name: hires_added_last(count)
SELECT * FROM hires ORDER BY rowid DESC LIMIT :count;
