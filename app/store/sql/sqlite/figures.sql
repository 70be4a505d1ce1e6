-- name: plan_task(id, due_on, ask_by, latest_start, latest_finish, earliest_start, earliest_finish, slack, margin, waiting, blocked)!
UPDATE tasks SET
    due_on = :due_on, ask_by = :ask_by, latest_start = :latest_start, latest_finish = :latest_finish,
    earliest_start = :earliest_start, earliest_finish = :earliest_finish, slack = :slack, margin = :margin,
    waiting = :waiting, blocked = :blocked
WHERE id = :id;

-- name: plan_onboarding(hire_id, planned_on, readiness, fits, ready_on, margin, done_count, task_count, attention)!
UPDATE onboardings SET
    planned_on = :planned_on, readiness = :readiness, fits = :fits, ready_on = :ready_on, margin = :margin,
    done_count = :done_count, task_count = :task_count, attention = :attention
WHERE hire_id = :hire_id;

-- name: forget_plans()!
UPDATE onboardings SET planned_on = NULL WHERE withdrawn_on IS NULL;
