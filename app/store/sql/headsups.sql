-- name: unanswered_notices(everything, me, department, count)
-- Through the index outbox_unanswered.
SELECT * FROM outbox
WHERE kind IN ('task.sent_back', 'task.offered', 'expedite.asked', 'input.asked', 'input.near', 'input.late')
  AND acknowledged_at IS NULL AND state IN ('sent', 'possibly_sent', 'failed')
  AND (:everything OR person_id = :me OR department = :department
       OR hire_id IN (SELECT id FROM hires WHERE manager_id = :me))
ORDER BY created_at, id LIMIT :count;

-- name: listed_pending(everything, me, department, until, count)
SELECT * FROM outbox
WHERE state = 'pending' AND (send_on IS NULL OR send_on <= :until) AND acknowledged_at IS NULL
  AND (:everything OR person_id = :me OR department = :department
       OR hire_id IN (SELECT id FROM hires WHERE manager_id = :me))
ORDER BY created_at, id LIMIT :count;

-- name: listed_settled(everything, me, department, state, count)
-- Those of one state, through the index outbox_by_state.
SELECT * FROM outbox
WHERE state = :state
  AND (:everything OR person_id = :me OR department = :department
       OR hire_id IN (SELECT id FROM hires WHERE manager_id = :me))
ORDER BY created_at DESC, id DESC LIMIT :count;

-- name: messages_by_hand(everything, me, department, count)
SELECT * FROM messages
WHERE messages.key >= 'hand:' AND messages.key < 'hand;' AND state <> 'cancelled'
  AND (:everything OR person_id = :me OR person_id IN (SELECT id FROM people WHERE department = :department)
       OR hire_id IN (SELECT id FROM hires WHERE manager_id = :me))
ORDER BY created_at DESC, id DESC LIMIT :count;

-- name: messages_of_notices(ids)
SELECT messages.*, message_notices.notice_id AS of_notice, message_notices.seen_at AS looked_at FROM message_notices
JOIN messages ON messages.id = message_notices.message_id
WHERE message_notices.notice_id IN (SELECT key FROM json_each(:ids))
ORDER BY messages.created_at, messages.id;

-- name: call_off_message(id)!
UPDATE messages SET state = 'cancelled', next_attempt_at = NULL
WHERE id = :id AND state IN ('pending', 'failed') AND leased_by IS NULL;

-- name: answers_of_notices(ids)
SELECT id, state, sent_at, seen_at, acknowledged_at, snoozed_until FROM outbox
WHERE id IN (SELECT key FROM json_each(:ids));

-- name: put_answer_back(id, state, sent_at, seen_at, acknowledged_at, snoozed_until)!
UPDATE outbox SET state = :state, sent_at = :sent_at, seen_at = :seen_at, acknowledged_at = :acknowledged_at,
    snoozed_until = :snoozed_until
WHERE id = :id;

-- name: sendings_of_messages(ids)
SELECT id, state, attempts, tried, next_attempt_at, leased_by, error FROM messages
WHERE id IN (SELECT key FROM json_each(:ids));

-- name: put_sending_back(id, state, attempts, tried, next_attempt_at, leased_by, error)!
UPDATE messages SET state = :state, attempts = :attempts, tried = :tried, next_attempt_at = :next_attempt_at,
    leased_by = :leased_by, error = :error
WHERE id = :id;
