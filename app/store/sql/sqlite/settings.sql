-- name: setting_to_change(key)$
SELECT value FROM settings WHERE key = :key;
