-- Those who were added last, by the order in which they came into the search index.

-- name: hire_roles(looked_at, count)
SELECT h.role
FROM (SELECT ref FROM search_entries WHERE kind = 'hire' ORDER BY number DESC LIMIT :looked_at) AS e
JOIN hires AS h ON h.id = e.ref
WHERE h.role <> '' GROUP BY h.role ORDER BY count(*) DESC, h.role LIMIT :count;

-- name: hire_teams(looked_at, count)
SELECT h.team
FROM (SELECT ref FROM search_entries WHERE kind = 'hire' ORDER BY number DESC LIMIT :looked_at) AS e
JOIN hires AS h ON h.id = e.ref
WHERE h.team <> '' GROUP BY h.team ORDER BY count(*) DESC, h.team LIMIT :count;

-- name: hires_added_last(count)
SELECT h.*
FROM search_entries AS e JOIN hires AS h ON h.id = e.ref
WHERE e.kind = 'hire' ORDER BY e.number DESC LIMIT :count;
