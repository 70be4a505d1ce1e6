-- name: tasks_coming_up(until)
-- The open tasks of running onboardings that must begin by a day, through the index tasks_at_hand.
SELECT t.* FROM tasks AS t
WHERE t.status IN ('open', 'under_way')
  AND t.department IN (SELECT key FROM departments)
  AND COALESCE(t.latest_start, '') BETWEEN '0' AND :until;

-- name: tasks_slipping(until)
-- Those that begin later, but too late for something, through the index of that name.
SELECT t.* FROM tasks AS t
WHERE t.status IN ('open', 'under_way') AND t.slack < 0 AND t.latest_start > :until;

-- name: tasks_at_hand_of_hires(ids, until)
-- Of some hires, those of both queries above.
SELECT t.* FROM tasks AS t
WHERE t.hire_id IN (SELECT key FROM json_each(:ids)) AND t.status IN ('open', 'under_way')
  AND (COALESCE(t.latest_start, '') BETWEEN '0' AND :until OR t.slack < 0 AND t.latest_start > :until);

-- name: hires_running(count)
SELECT hire_id FROM onboardings WHERE readiness IN ('too_late', 'at_risk', 'on_track') LIMIT :count;

-- name: hires_to_begin(department, since, until, count)
-- Whose tasks of a department must begin next, each once a task, through the index tasks_at_hand.
SELECT hire_id, latest_start FROM tasks
WHERE department = :department AND COALESCE(latest_start, '') BETWEEN :since AND :until
  AND status IN ('open', 'under_way')
ORDER BY COALESCE(latest_start, ''), id LIMIT :count;

-- name: hires_behind(department, since, until, count)
-- Whose tasks had to begin last, in the same way.
SELECT hire_id, latest_start FROM tasks
WHERE department = :department AND COALESCE(latest_start, '') BETWEEN :since AND :until
  AND status IN ('open', 'under_way')
ORDER BY COALESCE(latest_start, '') DESC, id LIMIT :count;

-- name: hires_starting(since, until, count)
SELECT hire_id, start_on FROM onboardings
WHERE start_on BETWEEN :since AND :until AND withdrawn_on IS NULL
ORDER BY start_on, hire_id LIMIT :count;

-- name: hires_of_manager(manager_id, count)
-- Those who start last first.
SELECT o.hire_id, o.start_on FROM hires AS h JOIN onboardings AS o ON o.hire_id = h.id
WHERE h.manager_id = :manager_id AND o.readiness IN ('too_late', 'at_risk', 'on_track')
ORDER BY o.start_on DESC, o.hire_id LIMIT :count;

-- name: onboardings_running(since)
-- Those that are not ready, and of the ready ones those who start, or started since a day.
SELECT o.*, h.location_id, h.manager_id FROM onboardings AS o JOIN hires AS h ON h.id = o.hire_id
WHERE o.readiness IN ('too_late', 'at_risk', 'on_track')
UNION ALL
SELECT o.*, h.location_id, h.manager_id FROM onboardings AS o JOIN hires AS h ON h.id = o.hire_id
WHERE o.readiness = 'ready' AND o.start_on >= :since;

-- name: onboardings_with_ids(ids)
SELECT o.*, h.location_id, h.manager_id FROM onboardings AS o JOIN hires AS h ON h.id = o.hire_id
WHERE o.hire_id IN (SELECT key FROM json_each(:ids)) AND o.withdrawn_on IS NULL;

-- name: onboardings_of_hires(ids)
SELECT * FROM onboardings WHERE hire_id IN (SELECT key FROM json_each(:ids));

-- name: facts_wanted(ids)
-- What is missing of these hires, with the open tasks that need it.
SELECT f.*, l.task_id FROM facts AS f
JOIN fact_links AS l ON l.hire_id = f.hire_id AND l.fact_key = f.key
WHERE f.hire_id IN (SELECT key FROM json_each(:ids)) AND f.given_on IS NULL
ORDER BY f.hire_id, f.key, l.task_id;

-- name: buddies_between(first, last)
SELECT f.hire_id, f.value FROM onboardings AS o
JOIN facts AS f ON f.hire_id = o.hire_id AND f.key = 'buddy'
WHERE o.start_on BETWEEN :first AND :last AND f.value IS NOT NULL;

-- name: open_keys_of_hires(ids)
SELECT hire_id, group_concat(key, ' ') FROM tasks
WHERE hire_id IN (SELECT key FROM json_each(:ids)) AND status IN ('open', 'under_way')
GROUP BY hire_id;

-- name: busy_departments_of_hires(ids)
-- Who has open tasks for each of these hires.
SELECT DISTINCT hire_id, department FROM tasks
WHERE hire_id IN (SELECT key FROM json_each(:ids)) AND status IN ('open', 'under_way');

-- name: notices_said(ids)
-- What the planning of notices has written of these hires, and on which day it was heard. One that was called
-- off may be said after all, unless somebody has acknowledged it.
SELECT n.key, n.hire_id, n.kind,
    CASE WHEN n.state = 'pending' THEN NULL
         WHEN substr(n.sent_at, 1, 10) > n.send_on THEN substr(n.sent_at, 1, 10)
         ELSE n.send_on END AS heard_on,
    n.acknowledged_at IS NOT NULL AS acknowledged, n.snoozed_until,
    CASE WHEN n.kind IN ('hire.not_ready', 'hire.on_track', 'hire.ready') THEN n.payload END AS payload
FROM outbox AS n
WHERE n.hire_id IN (SELECT key FROM json_each(:ids)) AND n.send_on IS NOT NULL
  AND (n.state <> 'cancelled' OR n.acknowledged_at IS NOT NULL)
ORDER BY n.hire_id, n.created_at, n.id;

-- name: questions_asked()
-- Who was asked something with a change, and the open task that this is about.
SELECT t.*, n.key AS notice_key, n.kind, n.person_id, n.department AS asked_department,
    CASE WHEN n.state = 'pending' THEN NULL ELSE substr(COALESCE(n.sent_at, n.created_at), 1, 10) END AS heard_on,
    n.acknowledged_at IS NOT NULL AS acknowledged, n.snoozed_until
FROM outbox AS n
JOIN tasks AS t ON t.id = n.task_id
WHERE n.kind IN ('task.sent_back', 'task.offered', 'expedite.asked') AND n.step = 0
  AND n.state <> 'cancelled' AND t.status IN ('open', 'under_way')
ORDER BY n.created_at, n.id;

-- name: notices_waiting()
SELECT id, key, kind, step, hire_id, task_id, person_id, department, urgent, created_at,
    CASE WHEN kind IN ('input.asked', 'input.near', 'input.late') THEN payload ELSE '{}' END AS payload
FROM outbox WHERE state = 'pending';

-- name: tasks_with_ids(ids)
SELECT * FROM tasks WHERE id IN (SELECT key FROM json_each(:ids));
