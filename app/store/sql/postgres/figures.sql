-- A move of one task plans those of other departments, too: these functions touch figures only.

-- name: plan_task(id, due_on, ask_by, latest_start, latest_finish, earliest_start, earliest_finish, slack, margin, waiting, blocked)!
SELECT headstart_desk.plan_task(
    id => :id, due_on => :due_on, ask_by => :ask_by, latest_start => :latest_start, latest_finish =>
    :latest_finish, earliest_start => :earliest_start, earliest_finish => :earliest_finish, slack => :slack,
    margin => :margin, waiting => :waiting, blocked => :blocked
);

-- name: plan_onboarding(hire_id, planned_on, readiness, fits, ready_on, margin, done_count, task_count, attention)!
SELECT headstart_desk.plan_onboarding(
    hire_id => :hire_id, planned_on => :planned_on, readiness => :readiness, fits => :fits, ready_on => :ready_on,
    margin => :margin, done_count => :done_count, task_count => :task_count, attention => :attention
);

-- name: forget_plans()!
SELECT headstart_desk.forget_plans();
