-- name: pending_notices(count)
SELECT * FROM outbox WHERE state = 'pending' ORDER BY created_at, id LIMIT :count;

-- name: notices_of_hire(hire_id)
SELECT * FROM outbox WHERE hire_id = :hire_id ORDER BY created_at, id;

-- name: cancel_notices(ids)!
UPDATE outbox SET state = 'cancelled'
WHERE state = 'pending' AND id IN (SELECT key FROM json_each(:ids));

-- name: calm_notices(ids)!
UPDATE outbox SET urgent = FALSE WHERE state = 'pending' AND id IN (SELECT key FROM json_each(:ids));

-- name: renew_notices(ids)!
UPDATE outbox SET state = 'pending'
WHERE state = 'cancelled' AND id IN (SELECT key FROM json_each(:ids));

-- name: notices_by_id(ids)
SELECT * FROM outbox WHERE id IN (SELECT key FROM json_each(:ids)) ORDER BY created_at, id;

-- name: notices_beginning(prefix)
SELECT * FROM outbox WHERE substr(id, 1, length(:prefix)) = :prefix ORDER BY created_at, id LIMIT 2;

-- name: receiver_sees(ids, person_id, at)!
UPDATE message_notices SET seen_at = :at
WHERE person_id = :person_id AND message_id IS NOT NULL AND seen_at IS NULL
  AND notice_id IN (SELECT key FROM json_each(:ids));

-- name: see_notices(ids, person_id, at)!
UPDATE outbox SET seen_at = :at
WHERE seen_at IS NULL AND id IN (
    SELECT notice_id FROM message_notices
    WHERE person_id = :person_id AND seen_at IS NOT NULL AND notice_id IN (SELECT key FROM json_each(:ids))
);

-- name: acknowledge_notices(ids, at)!
UPDATE outbox SET acknowledged_at = :at, seen_at = COALESCE(seen_at, :at)
WHERE acknowledged_at IS NULL AND id IN (SELECT key FROM json_each(:ids));

-- name: snooze_notices(ids, until)!
UPDATE outbox SET snoozed_until = :until WHERE id IN (SELECT key FROM json_each(:ids));
