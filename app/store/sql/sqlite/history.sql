-- name: forget_old_changes(person_id, kept)!
DELETE FROM changes
WHERE COALESCE(person_id, '') = COALESCE(CAST(:person_id AS TEXT), '')
  AND position <= (
      SELECT position FROM changes
      WHERE COALESCE(person_id, '') = COALESCE(CAST(:person_id AS TEXT), '')
      ORDER BY position DESC LIMIT 1 OFFSET :kept
  );

-- name: forget_called_off(keys)!
DELETE FROM outbox
WHERE state = 'cancelled' AND acknowledged_at IS NULL AND key IN (SELECT key FROM json_each(:keys));
