-- name: setting(key)$
SELECT value FROM settings WHERE key = :key;

-- name: set_setting(key, value)!
INSERT INTO settings (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: count_of_hires()$
SELECT count(*) FROM hires;

-- name: count_of_tasks()$
SELECT count(*) FROM tasks;
