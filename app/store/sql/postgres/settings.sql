-- name: setting_to_change(key)$
-- Nobody else changes it before the end of the transaction.
SELECT value FROM settings WHERE key = :key FOR UPDATE;
