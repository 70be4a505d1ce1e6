-- name: catalogue_keys()
-- Every key that a task ever had.
SELECT DISTINCT t.value ->> 'key' AS key
FROM catalogue_revisions AS r, json_array_elements(CAST(r.content AS JSON) -> 'templates') AS t (value);
