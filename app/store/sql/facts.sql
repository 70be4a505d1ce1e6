-- name: facts_of_hire(hire_id)
SELECT * FROM facts WHERE hire_id = :hire_id ORDER BY title, key;

-- name: facts_of_hires(ids)
SELECT * FROM facts WHERE hire_id IN (SELECT key FROM json_each(:ids)) ORDER BY title, key;

-- name: facts_missing_for(ids)
SELECT f.*, l.task_id FROM fact_links AS l
JOIN facts AS f ON f.hire_id = l.hire_id AND f.key = l.fact_key
WHERE l.task_id IN (SELECT key FROM json_each(:ids)) AND f.given_on IS NULL
ORDER BY l.task_id, f.key;

-- name: facts_naming(key, value)
SELECT * FROM facts WHERE key = :key AND value = :value;

-- name: hires_expecting_facts(today)
SELECT DISTINCT hire_id FROM facts WHERE given_on IS NULL AND expected_on > :today;

-- name: fact_links_of_hire(hire_id)
SELECT task_id, fact_key FROM fact_links WHERE hire_id = :hire_id ORDER BY task_id, fact_key;

-- name: fact_links_of_hires(ids)
SELECT hire_id, task_id, fact_key FROM fact_links WHERE hire_id IN (SELECT key FROM json_each(:ids))
ORDER BY task_id, fact_key;

-- name: facts_for_department(hire_id, department)
SELECT * FROM facts AS f
WHERE f.hire_id = :hire_id
  AND f.key IN (
      SELECT n.fact_key FROM fact_links AS n JOIN tasks AS t ON t.id = n.task_id
      WHERE n.hire_id = :hire_id AND n.shows AND t.department = :department
  )
ORDER BY f.title, f.key;
