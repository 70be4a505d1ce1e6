-- name: unaddressed_notices(today)
SELECT * FROM outbox
WHERE state = 'pending'
  AND (send_on IS NULL OR send_on <= :today)
  AND (snoozed_until IS NULL OR snoozed_until <= :today)
  AND acknowledged_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM message_notices WHERE notice_id = outbox.id)
ORDER BY created_at, id;

-- name: waiting_notices(today)
SELECT outbox.*, message_notices.person_id AS receiver
FROM message_notices
JOIN outbox ON outbox.id = message_notices.notice_id
WHERE message_notices.message_id IS NULL
  AND outbox.state = 'pending'
  AND (outbox.snoozed_until IS NULL OR outbox.snoozed_until <= :today)
  AND outbox.acknowledged_at IS NULL
ORDER BY outbox.created_at, outbox.id;

-- name: known_messages(keys)
SELECT messages.key FROM messages WHERE messages.key IN (SELECT key FROM json_each(:keys));

-- name: put_into_message(message_id, person_id, notice_ids)!
UPDATE message_notices SET message_id = :message_id
WHERE person_id = :person_id AND message_id IS NULL
  AND notice_id IN (SELECT key FROM json_each(:notice_ids));

-- name: take_over_notices(message_id, person_id, prefix)!
UPDATE message_notices SET message_id = :message_id
WHERE message_id IN (
    SELECT id FROM messages
    WHERE state = 'pending' AND person_id = :person_id AND leased_by IS NULL
      AND id <> :message_id AND substr(messages.key, 1, length(:prefix)) = :prefix
);

-- name: cancel_taken_over(message_id, person_id, prefix)!
UPDATE messages SET state = 'cancelled', next_attempt_at = NULL
WHERE state = 'pending' AND person_id = :person_id AND leased_by IS NULL
  AND id <> :message_id AND substr(messages.key, 1, length(:prefix)) = :prefix;

-- name: next_message(now, latest)
SELECT * FROM messages
WHERE state = 'pending'
  AND (next_attempt_at IS NULL OR next_attempt_at <= :now OR next_attempt_at > :latest)
  AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :latest)
ORDER BY created_at, id
LIMIT 1;

-- name: due_messages(now, latest)
SELECT * FROM messages
WHERE state = 'pending'
  AND (next_attempt_at IS NULL OR next_attempt_at <= :now OR next_attempt_at > :latest)
  AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :latest)
ORDER BY created_at, id;

-- name: lease_message(id, sender, until)!
UPDATE messages SET leased_by = :sender, leased_until = :until WHERE id = :id;

-- name: finish_message(id, sender, channel, subject, text, state, attempts, tried, next_attempt_at, sent_at, error)!
UPDATE messages SET
    channel = :channel, subject = :subject, text = :text, state = :state, attempts = :attempts, tried = :tried,
    next_attempt_at = :next_attempt_at, sent_at = :sent_at, error = :error, leased_by = NULL, leased_until = NULL
WHERE id = :id AND leased_by = :sender;

-- name: settle_notices(message_id, state, sent_at)!
UPDATE outbox SET state = :state, sent_at = :sent_at
WHERE state = 'pending'
  AND id IN (SELECT notice_id FROM message_notices WHERE message_id = :message_id)
  AND NOT EXISTS (
    SELECT 1 FROM message_notices AS other
    LEFT JOIN messages ON messages.id = other.message_id
    WHERE other.notice_id = outbox.id AND (other.message_id IS NULL OR messages.state = 'pending')
  );

-- name: notices_of_message(message_id, today)
SELECT outbox.* FROM message_notices
JOIN outbox ON outbox.id = message_notices.notice_id
WHERE message_notices.message_id = :message_id
  AND outbox.state <> 'cancelled' AND outbox.acknowledged_at IS NULL
  AND (outbox.snoozed_until IS NULL OR outbox.snoozed_until <= :today)
ORDER BY outbox.created_at, outbox.id;

-- name: notices_of_messages(ids)
SELECT outbox.*, message_notices.message_id AS of_message FROM message_notices
JOIN outbox ON outbox.id = message_notices.notice_id
WHERE message_notices.message_id IN (SELECT key FROM json_each(:ids))
ORDER BY outbox.created_at, outbox.id;

-- name: let_snoozed_go(message_id, today)!
UPDATE message_notices SET message_id = NULL
WHERE message_id = :message_id AND notice_id IN (
    SELECT id FROM outbox WHERE state = 'pending' AND snoozed_until > :today
);

-- name: renew_message(key)!
UPDATE messages SET state = 'pending', attempts = 0, tried = '[]', next_attempt_at = NULL, error = NULL
WHERE messages.key = :key AND state = 'cancelled';

-- name: message(id)
SELECT * FROM messages WHERE id = :id;

-- name: latest_messages(states, count)
SELECT * FROM messages WHERE state IN (SELECT key FROM json_each(:states))
ORDER BY COALESCE(sent_at, created_at) DESC, id LIMIT :count;

-- name: errors_of_messages()
SELECT DISTINCT error FROM messages WHERE state = 'pending' AND error IS NOT NULL ORDER BY error;

-- name: reopen_notices(ids)!
UPDATE outbox SET state = 'pending', sent_at = NULL
WHERE state IN ('failed', 'possibly_sent') AND id IN (
    SELECT notice_id FROM message_notices WHERE message_id IN (SELECT key FROM json_each(:ids))
);

-- name: hurry_messages()!
UPDATE messages SET next_attempt_at = NULL
WHERE state = 'pending' AND leased_by IS NULL AND next_attempt_at IS NOT NULL;

-- name: retry_messages(ids)!
UPDATE messages SET state = 'pending', attempts = 0, tried = '[]', next_attempt_at = NULL, error = NULL
WHERE state IN ('pending', 'failed', 'possibly_sent') AND leased_by IS NULL
  AND id IN (SELECT key FROM json_each(:ids));

-- name: notice_texts_in(language)
SELECT * FROM notice_texts WHERE language = :language ORDER BY kind;

-- name: notice_preferences()
SELECT * FROM notice_preferences ORDER BY person_id;
