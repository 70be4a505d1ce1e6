-- name: catalogue_keys()
-- Every key that a task ever had.
SELECT DISTINCT json_extract(t.value, '$.key') AS key
FROM catalogue_revisions AS r, json_each(r.content, '$.templates') AS t;
