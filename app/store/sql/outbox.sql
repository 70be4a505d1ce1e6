-- name: pending_notices(count)
SELECT * FROM outbox WHERE state = 'pending' ORDER BY created_at, id LIMIT :count;

-- name: notices_of_hire(hire_id)
SELECT * FROM outbox WHERE hire_id = :hire_id ORDER BY created_at, id;

-- name: cancel_notices(ids)!
UPDATE outbox SET state = 'cancelled'
WHERE state = 'pending' AND id IN (SELECT key FROM json_each(:ids));

-- name: renew_notices(ids)!
UPDATE outbox SET state = 'pending'
WHERE state = 'cancelled' AND id IN (SELECT key FROM json_each(:ids));
