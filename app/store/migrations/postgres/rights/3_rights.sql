-- Nobody has a right that is not given here.
REVOKE ALL ON SCHEMA headstart, headstart_desk, headstart_readiness, headstart_private FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA headstart, headstart_desk, headstart_readiness, headstart_private FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA headstart, headstart_desk, headstart_readiness, headstart_private FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA headstart, headstart_desk, headstart_readiness, headstart_private FROM PUBLIC;

GRANT USAGE ON SCHEMA headstart_desk TO @invited;
GRANT EXECUTE ON FUNCTION headstart_desk.who_am_i(), headstart_desk.settle() TO @invited;

GRANT USAGE ON SCHEMA headstart, headstart_desk TO @viewer, @staff, @lead, @manager, @hr;
GRANT EXECUTE ON FUNCTION
    headstart.json_each(TEXT), headstart.me(), headstart.my_department(), headstart.is_my_hire(TEXT),
    headstart.hires_handed_to_me(), headstart.is_my_task(TEXT), headstart.i_work_for(TEXT),
    headstart.sees_fact(TEXT, TEXT), headstart.may_give(TEXT, TEXT, TEXT), headstart.may_show(TEXT, TEXT),
    headstart.is_needed(TEXT, TEXT), headstart.is_my_change(TEXT), headstart_desk.fact_value(TEXT, TEXT)
TO @viewer, @staff, @lead, @manager, @hr;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA headstart_desk TO @staff, @lead, @manager, @hr;

-- Everybody reads how the company is set up.
GRANT SELECT ON
    headstart.locations, headstart.closures, headstart.payroll_runs, headstart.holiday_years, headstart.people,
    headstart.departments, headstart.department_sites, headstart.catalogue_revisions, headstart.notice_texts
TO @viewer, @staff, @lead, @manager, @hr;

-- Of all other tables nobody sees a row but by a policy below; what none speaks of is empty to them.
GRANT SELECT ON
    headstart.settings, headstart.hires, headstart.onboardings, headstart.fact_links, headstart.activity,
    headstart.outbox, headstart.message_notices, headstart.messages, headstart.notice_preferences,
    headstart.changes, headstart.search_entries, headstart.search_index
TO @viewer, @staff, @lead, @manager, @hr;
GRANT SELECT ON headstart.tasks TO @staff, @lead, @manager, @hr;
GRANT SELECT (hire_id, key, title, giver, expected_on, given_on, source, version) ON headstart.facts
TO @viewer, @staff, @lead, @manager, @hr;

-- Viewers: readiness, by views that have no more rights than who asks

GRANT SELECT (
    id, hire_id, key, title, department, position, essential, status, begun_on, finished_on, confirmed_on,
    agreed_due, sent_back, version, due_on, ask_by, latest_start, latest_finish, earliest_start, earliest_finish,
    slack, margin, waiting, blocked, owner_id, offered_to, confirmed_by, option, expedite, expedite_days
) ON headstart.tasks TO @viewer;

CREATE OR REPLACE VIEW headstart_readiness.tasks WITH (security_invoker = true) AS
SELECT id, hire_id, key, title, department, position, essential, status, owner_id, offered_to, begun_on,
    finished_on, confirmed_on, confirmed_by, option, expedite, expedite_days, agreed_due, sent_back,
    CAST(NULL AS TEXT) AS note, version, due_on, ask_by, latest_start, latest_finish, earliest_start,
    earliest_finish, slack, margin, waiting, blocked
FROM headstart.tasks;
GRANT USAGE ON SCHEMA headstart_readiness TO @viewer;
GRANT SELECT ON headstart_readiness.tasks TO @viewer;

-- Facts are read here by everybody: that they are there or missing, and the values by whom they concern.
CREATE OR REPLACE VIEW headstart_desk.facts WITH (security_invoker = true) AS
SELECT f.hire_id, f.key, f.title, f.giver, f.expected_on, f.given_on,
    headstart_desk.fact_value(f.hire_id, f.key) AS value, f.source, f.version
FROM headstart.facts AS f;
GRANT SELECT ON headstart_desk.facts TO @viewer, @staff, @lead, @manager, @hr;

-- The setup is HR's; payroll enters its dates, leads look after the catalogue, people say who stands in for them

GRANT INSERT, UPDATE, DELETE ON
    headstart.locations, headstart.closures, headstart.payroll_runs, headstart.holiday_years, headstart.people,
    headstart.departments, headstart.department_sites, headstart.notice_texts
TO @hr;
GRANT INSERT ON headstart.catalogue_revisions TO @hr, @lead;
GRANT INSERT, UPDATE ON headstart.settings TO @hr, @lead, @staff, @manager;
GRANT INSERT, UPDATE, DELETE ON headstart.payroll_runs TO @staff, @lead;
GRANT UPDATE (stand_in_id, version) ON headstart.people TO @staff, @lead, @manager;

ALTER TABLE headstart.settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.settings FOR SELECT TO @viewer, @staff, @lead, @manager, @hr
USING (key NOT LIKE 'activity.%');
CREATE POLICY hr ON headstart.settings FOR ALL TO @hr
USING (key NOT LIKE 'activity.%') WITH CHECK (key NOT LIKE 'activity.%');
CREATE POLICY leads ON headstart.settings FOR ALL TO @lead
USING (key IN ('catalogue.latest', 'calendars.id')) WITH CHECK (key IN ('catalogue.latest', 'calendars.id'));
CREATE POLICY calendars ON headstart.settings FOR ALL TO @staff, @manager
USING (key = 'calendars.id') WITH CHECK (key = 'calendars.id');

ALTER TABLE headstart.catalogue_revisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.catalogue_revisions FOR SELECT
TO @viewer, @staff, @lead, @manager, @hr USING (true);
CREATE POLICY adds ON headstart.catalogue_revisions FOR INSERT TO @lead, @hr
WITH CHECK (person_id = (SELECT headstart.me()));

ALTER TABLE headstart.payroll_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.payroll_runs FOR SELECT TO @viewer, @staff, @lead, @manager, @hr USING (true);
CREATE POLICY hr ON headstart.payroll_runs FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY payroll ON headstart.payroll_runs FOR ALL TO @staff, @lead
USING ((SELECT headstart.my_department()) = 'payroll') WITH CHECK ((SELECT headstart.my_department()) = 'payroll');

ALTER TABLE headstart.people ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.people FOR SELECT TO @viewer, @staff, @lead, @manager, @hr USING (true);
CREATE POLICY hr ON headstart.people FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY own ON headstart.people FOR UPDATE TO @staff, @lead, @manager
USING (id = (SELECT headstart.me())) WITH CHECK (id = (SELECT headstart.me()));

-- Hires: managers have their own

GRANT INSERT, UPDATE, DELETE ON headstart.hires, headstart.onboardings TO @hr, @manager;

ALTER TABLE headstart.hires ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.hires FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY handed ON headstart.hires FOR SELECT TO @manager
USING (id IN (SELECT headstart.hires_handed_to_me()));
CREATE POLICY hr ON headstart.hires FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers ON headstart.hires FOR ALL TO @manager
USING (manager_id = (SELECT headstart.me())) WITH CHECK (manager_id = (SELECT headstart.me()));

ALTER TABLE headstart.onboardings ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.onboardings FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.onboardings FOR SELECT TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires));
CREATE POLICY hr ON headstart.onboardings FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers ON headstart.onboardings FOR ALL TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires WHERE manager_id = (SELECT headstart.me())))
WITH CHECK (hire_id IN (SELECT id FROM headstart.hires WHERE manager_id = (SELECT headstart.me())));

-- Tasks: a department changes its own, and only what a move changes

GRANT UPDATE (
    status, owner_id, offered_to, begun_on, finished_on, confirmed_on, confirmed_by, option, expedite,
    expedite_days, agreed_due, sent_back, note, version
) ON headstart.tasks TO @staff, @lead, @manager;
GRANT INSERT, DELETE ON headstart.tasks TO @hr, @manager;
GRANT UPDATE ON headstart.tasks TO @hr;
GRANT UPDATE (title, position, essential) ON headstart.tasks TO @manager;

ALTER TABLE headstart.tasks ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.tasks FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.tasks FOR SELECT TO @manager USING (hire_id IN (SELECT id FROM headstart.hires));
CREATE POLICY hr ON headstart.tasks FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers ON headstart.tasks FOR ALL TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires WHERE manager_id = (SELECT headstart.me())))
WITH CHECK (hire_id IN (SELECT id FROM headstart.hires WHERE manager_id = (SELECT headstart.me())));
CREATE POLICY moves ON headstart.tasks FOR UPDATE TO @staff, @lead, @manager
USING (
    department = (SELECT headstart.my_department()) OR (SELECT headstart.me()) IN (owner_id, offered_to)
    OR headstart.i_work_for(hire_id)
)
WITH CHECK (headstart.i_work_for(hire_id));

-- Facts

GRANT INSERT, DELETE ON headstart.facts, headstart.fact_links TO @staff, @lead, @manager, @hr;
GRANT UPDATE ON headstart.facts, headstart.fact_links TO @hr;
GRANT UPDATE (expected_on, given_on, value, source, version) ON headstart.facts TO @staff, @lead, @manager;
GRANT UPDATE (hire_id, shows) ON headstart.fact_links TO @staff, @lead, @manager;

ALTER TABLE headstart.facts ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.facts FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.facts FOR SELECT TO @manager USING (hire_id IN (SELECT id FROM headstart.hires));
CREATE POLICY hr ON headstart.facts FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers_start ON headstart.facts FOR INSERT TO @manager WITH CHECK (headstart.is_my_hire(hire_id));
CREATE POLICY managers_undo ON headstart.facts FOR DELETE TO @manager USING (headstart.is_my_hire(hire_id));
CREATE POLICY asks ON headstart.facts FOR INSERT TO @staff, @lead
WITH CHECK (given_on IS NULL AND value IS NULL AND headstart.i_work_for(hire_id));
-- Who can't see a value does not write over it.
CREATE POLICY gives ON headstart.facts FOR UPDATE TO @staff, @lead, @manager
USING (
    headstart.may_give(hire_id, key, giver) AND (given_on IS NULL OR headstart.sees_fact(hire_id, key))
)
WITH CHECK (headstart.i_work_for(hire_id) OR headstart.may_give(hire_id, key, giver));
CREATE POLICY takes_back ON headstart.facts FOR DELETE TO @staff, @lead
USING (given_on IS NULL AND headstart.i_work_for(hire_id) AND NOT headstart.is_needed(hire_id, key));

ALTER TABLE headstart.fact_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.fact_links FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.fact_links FOR SELECT TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires));
CREATE POLICY hr ON headstart.fact_links FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers_undo ON headstart.fact_links FOR DELETE TO @manager USING (headstart.is_my_hire(hire_id));
-- Waiting for a fact is no way to see it.
CREATE POLICY waits ON headstart.fact_links FOR INSERT TO @staff, @lead, @manager
WITH CHECK (headstart.is_my_task(task_id) AND (NOT shows OR headstart.may_show(hire_id, fact_key)));
CREATE POLICY waits_again ON headstart.fact_links FOR UPDATE TO @staff, @lead, @manager
USING (headstart.is_my_task(task_id))
WITH CHECK (headstart.is_my_task(task_id) AND (NOT shows OR headstart.may_show(hire_id, fact_key)));
CREATE POLICY waits_no_more ON headstart.fact_links FOR DELETE TO @staff, @lead
USING (headstart.is_my_task(task_id));

-- What happened: written by functions, never changed, never deleted

ALTER TABLE headstart.activity ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.activity FOR SELECT TO @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.activity FOR SELECT TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires) OR person_id = (SELECT headstart.me()));

-- What can be undone: each person's own. It holds rows as they were.
GRANT INSERT, UPDATE ON headstart.changes TO @staff, @lead, @manager, @hr;
ALTER TABLE headstart.changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON headstart.changes FOR ALL TO @staff, @lead, @manager, @hr
USING (person_id = (SELECT headstart.me())) WITH CHECK (person_id = (SELECT headstart.me()));

-- Notices are planned and sent by HR's desks; the others ask, answer and call off what they have asked

GRANT INSERT ON headstart.outbox TO @staff, @lead, @manager, @hr;
GRANT UPDATE (state, seen_at, acknowledged_at, snoozed_until) ON headstart.outbox TO @staff, @lead, @manager;
GRANT UPDATE ON headstart.outbox TO @hr;
ALTER TABLE headstart.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.outbox FOR SELECT TO @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.outbox FOR SELECT TO @manager
USING (hire_id IN (SELECT id FROM headstart.hires) OR person_id = (SELECT headstart.me()));
CREATE POLICY hr ON headstart.outbox FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY tells ON headstart.outbox FOR INSERT TO @staff, @lead, @manager
WITH CHECK (
    state = 'pending' AND send_on IS NULL AND acknowledged_at IS NULL AND hire_id IN (SELECT id FROM headstart.hires)
);
CREATE POLICY answers ON headstart.outbox FOR UPDATE TO @staff, @lead, @manager
USING (
    person_id = (SELECT headstart.me()) OR department = (SELECT headstart.my_department())
    OR headstart.is_my_change(key) OR headstart.is_my_hire(hire_id)
)
WITH CHECK (state IN ('pending', 'cancelled', 'failed') OR sent_at IS NOT NULL);

GRANT INSERT, UPDATE ON headstart.message_notices, headstart.messages TO @hr;
GRANT INSERT ON headstart.messages TO @staff, @lead, @manager;
GRANT UPDATE (seen_at) ON headstart.message_notices TO @staff, @lead, @manager;
ALTER TABLE headstart.messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON headstart.messages FOR SELECT TO @staff, @lead, @manager
USING (person_id = (SELECT headstart.me()));
CREATE POLICY hr ON headstart.messages FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY writes ON headstart.messages FOR INSERT TO @staff, @lead, @manager
WITH CHECK (key LIKE 'hand:%' AND state = 'pending' AND leased_by IS NULL);
ALTER TABLE headstart.message_notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON headstart.message_notices FOR SELECT TO @staff, @lead, @manager
USING (person_id = (SELECT headstart.me()));
CREATE POLICY sees ON headstart.message_notices FOR UPDATE TO @staff, @lead, @manager
USING (person_id = (SELECT headstart.me()));
CREATE POLICY hr ON headstart.message_notices FOR ALL TO @hr USING (true) WITH CHECK (true);

GRANT INSERT, UPDATE ON headstart.notice_preferences TO @staff, @lead, @manager, @hr;
ALTER TABLE headstart.notice_preferences ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON headstart.notice_preferences FOR ALL TO @staff, @lead, @manager
USING (person_id = (SELECT headstart.me())) WITH CHECK (person_id = (SELECT headstart.me()));
CREATE POLICY hr ON headstart.notice_preferences FOR ALL TO @hr USING (true) WITH CHECK (true);

-- Finding

GRANT INSERT, UPDATE, DELETE ON headstart.search_entries, headstart.search_index TO @hr, @manager;
ALTER TABLE headstart.search_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.search_entries FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY sees ON headstart.search_entries FOR SELECT TO @manager
USING (kind <> 'hire' OR ref IN (SELECT id FROM headstart.hires));
CREATE POLICY hr ON headstart.search_entries FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers ON headstart.search_entries FOR ALL TO @manager
USING (kind = 'hire' AND headstart.is_my_hire(ref)) WITH CHECK (kind = 'hire' AND headstart.is_my_hire(ref));
ALTER TABLE headstart.search_index ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON headstart.search_index FOR SELECT TO @viewer, @staff, @lead, @hr USING (true);
CREATE POLICY hr ON headstart.search_index FOR ALL TO @hr USING (true) WITH CHECK (true);
CREATE POLICY managers ON headstart.search_index FOR ALL TO @manager
USING (number IN (SELECT number FROM headstart.search_entries))
WITH CHECK (number IN (SELECT number FROM headstart.search_entries WHERE kind = 'hire'));
