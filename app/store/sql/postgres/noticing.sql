-- name: open_keys_of_hires(ids)
SELECT hire_id, string_agg(key, ' ') FROM tasks
WHERE hire_id IN (SELECT key FROM json_each(:ids)) AND status IN ('open', 'under_way')
GROUP BY hire_id;
