"""What a login could try over a plain connection, and what keeps it from that.

An attack is a list of statements: it has succeeded where the last one answers something, or where an error tells
the secret. A defence is what an administrator could take away by mistake; `@staff` stands for a role.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

SECRET = "DE02 1203 0000"


@frozen
class Attack:
    """`seen` is what the administrator then asks, where who attacks could not see it."""

    statements: Sequence[str]
    who: str = "grace"
    seen: str = ""


@frozen
class Defence:
    """`attack` succeeds where `drop` was run; `mend` takes back what concerns the whole server."""

    drop: str
    attack: str
    mend: str = ""


def by(who: str, *statements: str) -> Attack:
    return Attack(statements, who)


def grace(*statements: str) -> Attack:
    """Grace is staff of Facilities."""
    return Attack(statements)


ATTACKS: Mapping[str, Attack] = {
    # What a task move may not change
    "move a task to another department": grace(
        "UPDATE headstart.tasks SET department = 'it' WHERE hire_id = 'maya' AND key = 'FAC-1'"
    ),
    "change a title": grace(
        "UPDATE headstart.tasks SET title = 'Nothing' WHERE hire_id = 'maya' AND key = 'FAC-1'"
    ),
    "give a task to another hire": grace("UPDATE headstart.tasks SET hire_id = 'solo' WHERE key = 'FAC-1'"),
    "write figures": grace("UPDATE headstart.tasks SET due_on = '2030-01-01' WHERE key = 'FAC-1'"),
    "delete a task": grace("DELETE FROM headstart.tasks WHERE hire_id = 'maya' AND key = 'FAC-1'"),
    "add a task": grace(
        "INSERT INTO headstart.tasks (id, hire_id, key, title, department, position, essential, status, sent_back)"
        " VALUES ('new', 'maya', 'NEW-1', 'New', 'facilities', 1, true, 'open', false)"
    ),
    # What is another department's
    "finish a task of another department": grace(
        "UPDATE headstart.tasks SET status = 'done', finished_on = '2026-11-23'"
        " WHERE hire_id = 'maya' AND key = 'IT-1'"
    ),
    "take a task of another department": grace(
        "UPDATE headstart.tasks SET owner_id = 'grace' WHERE hire_id = 'maya' AND key = 'IT-1'"
    ),
    "change a task of a hire without own tasks": grace(
        "UPDATE headstart.tasks SET expedite = 'asked' WHERE hire_id = 'solo'"
    ),
    "lock a task of a hire without own tasks": grace(
        "SELECT 1 FROM headstart.tasks WHERE hire_id = 'solo' FOR UPDATE"
    ),
    "confirm in somebody else's name": grace(
        "UPDATE headstart.tasks SET status = 'done' WHERE key = 'FAC-1'",
        "UPDATE headstart.tasks SET status = 'confirmed', confirmed_by = 'priya' WHERE key = 'FAC-1'",
    ),
    # Facts
    "read a fact from the table": grace("SELECT value FROM headstart.facts WHERE key = 'bank_details'"),
    "read a fact from the view": grace("SELECT value FROM headstart_desk.facts WHERE key = 'bank_details'"),
    "read a fact by its function": grace("SELECT headstart_desk.fact_value('maya', 'bank_details')"),
    "read a fact by injection": grace(
        "SELECT headstart_desk.fact_value('maya', 'x'' OR key = ''bank_details'' --')"
    ),
    "read facts as another role's view": grace(
        "CREATE VIEW headstart_desk.mine AS SELECT value FROM headstart.facts",
        "SELECT value FROM headstart_desk.mine WHERE value IS NOT NULL",
    ),
    "copy all facts": grace("COPY headstart.facts TO STDOUT"),
    "read a fact from an error": grace(
        "SELECT 1 FROM headstart_desk.facts WHERE key = 'bank_details' AND CAST(value AS INTEGER) = 0"
    ),
    "read a fact from a refused row": grace(
        "INSERT INTO headstart.facts (hire_id, key, title, giver) VALUES ('maya', 'bank_details', '', 'x')"
        " ON CONFLICT (hire_id, key) DO UPDATE SET title = ''"
    ),
    "read a fact by copying it to another column": grace(
        "UPDATE headstart.facts SET source = value WHERE key = 'bank_details'"
    ),
    "read a fact from statistics": grace(
        "SELECT most_common_vals FROM pg_stats WHERE tablename = 'facts' AND attname = 'value'"
        " AND most_common_vals IS NOT NULL"
    ),
    "read a fact from a plan": grace(
        "EXPLAIN (ANALYZE) SELECT 1 FROM headstart.facts WHERE key = 'bank_details' AND value LIKE 'DE%'"
    ),
    "read a fact with a function of one's own": grace(
        "CREATE FUNCTION public.tell(value TEXT) RETURNS BOOLEAN LANGUAGE plpgsql COST 0.0001 AS"
        " $$ BEGIN RAISE NOTICE '%', value; RETURN true; END $$",
        "SELECT 1",
    ),
    "need a fact so that it shows": grace(
        "INSERT INTO headstart.fact_links (task_id, hire_id, fact_key, shows)"
        " SELECT id, 'maya', 'national_id', true FROM headstart.tasks WHERE key = 'FAC-1' AND hire_id = 'maya'"
    ),
    "let a need show": grace(
        "UPDATE headstart.fact_links SET shows = true WHERE fact_key = 'bank_details' AND NOT shows"
    ),
    "need a fact with the task of another department": grace(
        "INSERT INTO headstart.fact_links (task_id, hire_id, fact_key, shows)"
        " SELECT id, 'maya', 'photo', false FROM headstart.tasks WHERE key = 'IT-1' AND hire_id = 'maya'"
    ),
    "write over a fact": grace(
        "UPDATE headstart.facts SET value = 'DE99' WHERE hire_id = 'maya' AND key = 'bank_details'"
    ),
    "give a fact at once": grace(
        "INSERT INTO headstart.facts (hire_id, key, title, giver, given_on, value)"
        " VALUES ('maya', 'forged', 'Forged', 'hr', '2026-11-23', 'x')"
    ),
    "delete a fact": grace("DELETE FROM headstart.facts WHERE hire_id = 'solo' AND key = 'left'"),
    "become another department's": grace(
        "UPDATE headstart.people SET department = 'payroll' WHERE id = 'grace'"
    ),
    "become somebody else's stand-in": grace(
        "UPDATE headstart.people SET stand_in_id = 'grace' WHERE id = 'samuel'"
    ),
    # History
    "delete the activity": grace("DELETE FROM headstart.activity"),
    "change the activity": grace("UPDATE headstart.activity SET person_id = 'samuel'"),
    "write to the activity": grace(
        "INSERT INTO headstart.activity (position, id, at, action, fields, mark) VALUES (999, 'x', '', '', '', '')"
    ),
    "act in somebody else's name": grace(
        """SELECT headstart_desk.append_activity('[{"id": "forged", "at": "2026-11-23", "person_id": "samuel",
            "action": "x", "fields": []}]')""",
        "SELECT 1 FROM headstart.activity WHERE id = 'forged' AND person_id = 'samuel'",
    ),
    "read the key of the activity": grace("SELECT value FROM headstart.settings WHERE key = 'activity.key'"),
    "move the end of the activity": grace(
        'UPDATE headstart.settings SET value = \'{"count": 0, "mark": ""}\' WHERE key = \'activity.head\''
    ),
    "read what others can undo": grace("SELECT entries FROM headstart.changes WHERE person_id = 'samuel'"),
    "let somebody else undo what they did not do": grace(
        "INSERT INTO headstart.changes (id, at, person_id, label, entries) VALUES ('x', '', 'samuel', '', '[]')"
    ),
    "delete what others can undo": grace(
        "DELETE FROM headstart.changes WHERE person_id = 'samuel'",
    ),
    # Notices
    "say that a notice was sent": grace(
        "INSERT INTO headstart.outbox (id, key, kind, hire_id, payload, created_at, state, sent_at)"
        " VALUES ('x', 'x', 'task.can_begin', 'maya', '{}', '', 'sent', '2026-11-23')"
    ),
    "call off another department's notice": grace(
        "UPDATE headstart.outbox SET state = 'cancelled' WHERE department = 'it'"
    ),
    "delete a notice": grace("DELETE FROM headstart.outbox WHERE state = 'cancelled'"),
    "have a notice forgotten": grace(
        "SELECT headstart_desk.forget_called_off('{\"old\": 1}')",
        "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM headstart.outbox WHERE key = 'old')",
    ),
    "read somebody else's messages": grace("SELECT text FROM headstart.messages WHERE person_id = 'samuel'"),
    "send a message as the program": grace(
        "INSERT INTO headstart.messages (id, key, person_id, created_at, state, tried)"
        " VALUES ('x', 'digest:samuel', 'samuel', '', 'pending', '[]')"
    ),
    "read whom others are told by": grace("SELECT 1 FROM headstart.message_notices"),
    "look at a notice in somebody else's place": grace(
        "UPDATE headstart.message_notices SET seen_at = '2026-11-23' WHERE person_id <> (SELECT headstart.me())"
    ),
    "silence somebody else": grace("SELECT 1 FROM headstart.notice_preferences WHERE person_id = 'samuel'"),
    # The setup
    "change the payroll dates": grace("DELETE FROM headstart.payroll_runs"),
    "load a catalogue": grace(
        "INSERT INTO headstart.catalogue_revisions (number, at, person_id, content) VALUES (99, '', 'grace', '{}')"
    ),
    "load a catalogue in somebody else's name": by(
        "tomasz",
        "INSERT INTO headstart.catalogue_revisions (number, at, person_id, content) VALUES (99, '', 'samuel', '{}')",
    ),
    "have all plans forgotten": grace(
        "SELECT headstart_desk.forget_plans()",
        "SELECT 1 FROM headstart.onboardings WHERE planned_on IS NULL AND withdrawn_on IS NULL AND hire_id = 'maya'",
    ),
    # Managers see their own hires
    "see another manager's hire": by("priya", "SELECT 1 FROM headstart.hires WHERE id = 'solo'"),
    "see another manager's start": by("priya", "SELECT 1 FROM headstart.onboardings WHERE hire_id = 'solo'"),
    "see another manager's tasks": by("priya", "SELECT 1 FROM headstart.tasks WHERE hire_id = 'solo'"),
    "see another manager's facts": by("priya", "SELECT 1 FROM headstart_desk.facts WHERE hire_id = 'solo'"),
    "see what another manager's hire needs": by(
        "priya", "SELECT 1 FROM headstart.fact_links WHERE hire_id = 'solo'"
    ),
    "read about another manager's hire": by(
        "priya", "SELECT 1 FROM headstart.activity WHERE hire_id = 'solo'"
    ),
    "find another manager's hire": by("priya", "SELECT 1 FROM headstart.search_entries WHERE ref = 'solo'"),
    "count another manager's hires": by(
        "priya", "SELECT 1 FROM headstart.search_index WHERE words @@ CAST('solo' AS TSQUERY)"
    ),
    "plan another manager's hire": Attack(
        ["SELECT headstart_desk.plan_onboarding('solo', '2030-01-01', 'ready', true, NULL, 0, 0, 0, '')"],
        "priya",
        seen="SELECT 1 FROM headstart.onboardings WHERE hire_id = 'solo' AND planned_on = '2030-01-01'",
    ),
    "start a hire for another manager": by(
        "priya",
        "INSERT INTO headstart.hires (id, name, role, location_id, work_style, employment)"
        " VALUES ('theirs', 'Theirs', '', 'berlin', 'onsite', 'employee')",
    ),
    "give a hire to another manager": by(
        "priya", "UPDATE headstart.hires SET manager_id = NULL WHERE id = 'maya'"
    ),
    "read a note as a viewer": by("vera", "SELECT note FROM headstart.tasks WHERE note IS NOT NULL"),
    "change a task as a viewer": by("vera", "UPDATE headstart.tasks SET status = 'done'"),
    "write to the activity as a viewer": by("vera", "SELECT headstart_desk.append_activity('[]')"),
    # The server
    "promote oneself": grace(
        "UPDATE headstart.people SET role = 'hr' WHERE id = 'grace'",
        "SELECT 1 FROM headstart.messages WHERE person_id = 'samuel'",
    ),
    "promote somebody else": grace("UPDATE headstart.people SET role = 'hr' WHERE id = 'aiko'"),
    "promote oneself as a lead": by("tomasz", "UPDATE headstart.people SET role = 'hr' WHERE id = 'tomasz'"),
    "promote oneself as a manager": by("priya", "UPDATE headstart.people SET role = 'hr' WHERE id = 'priya'"),
    "promote oneself as a viewer": by("vera", "UPDATE headstart.people SET role = 'staff' WHERE id = 'vera'"),
    "be made another person anew": grace(
        "INSERT INTO headstart.people (id, name, role, active) VALUES ('grace', 'Grace', 'hr', true)"
        " ON CONFLICT (id) DO UPDATE SET role = 'hr'"
    ),
    "have rights given": grace("SELECT headstart.give_rights(session_user::NAME)", "SELECT 1"),
    "let all invitations last": grace("UPDATE headstart_private.members SET invited_at = now()"),
    "read who is who": grace("SELECT person_id FROM headstart_private.members"),
    "switch to HR": grace("SET LOCAL ROLE @hr", "SELECT 1"),
    "switch to the owner": grace("SET LOCAL ROLE @owner", "SELECT 1"),
    "become the administrator": grace("SET LOCAL SESSION AUTHORIZATION administrator", "SELECT 1"),
    "let oneself in elsewhere": grace("GRANT @hr TO CURRENT_USER", "SELECT 1"),
    "make a login": grace("CREATE ROLE intruder LOGIN", "SELECT 1"),
    "keep tables of one's own": grace("CREATE TEMP TABLE members (login NAME)", "SELECT 1"),
    "stand in for a table": grace(
        "CREATE TEMP TABLE people (id TEXT, department TEXT, active BOOLEAN)",
        "INSERT INTO people VALUES ('grace', 'payroll', true)",
        "GRANT SELECT ON people TO PUBLIC",
        "SET LOCAL search_path = pg_temp, headstart_desk, headstart",
        "SELECT headstart_desk.fact_value('maya', 'bank_details')",
    ),
    "make a schema": grace("CREATE SCHEMA mine", "SELECT 1"),
    "make a function": grace(
        "CREATE FUNCTION public.f() RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'", "SELECT 1"
    ),
    "change a function": grace(
        "CREATE OR REPLACE FUNCTION headstart.my_department() RETURNS TEXT LANGUAGE sql AS 'SELECT ''payroll'''",
        "SELECT 1",
    ),
    "switch the policies off": grace("ALTER TABLE headstart.tasks DISABLE ROW LEVEL SECURITY", "SELECT 1"),
    "ask past the policies": grace(
        "SET LOCAL row_security = off", "SELECT entries FROM headstart.changes WHERE person_id = 'samuel'"
    ),
    "run a program": grace("COPY (SELECT 1) TO PROGRAM 'cat'", "SELECT 1"),
    "read a file": grace("SELECT pg_read_file('postgresql.conf')"),
    "copy from a file": grace("SELECT 1 FROM pg_ls_dir('.')"),
    "import a file": grace("SELECT lo_import('/etc/hostname')"),
    "reach another server": grace("CREATE EXTENSION dblink", "SELECT 1"),
    "read passwords": grace("SELECT rolpassword FROM pg_authid"),
    "end somebody's session": grace(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'administrator'"
        " AND datname = current_database()"
    ),
}

DEFENCES: Mapping[str, Defence] = {
    "columns of a move: department": Defence(
        "GRANT UPDATE (department) ON headstart.tasks TO @staff", "move a task to another department"
    ),
    "columns of a move: title": Defence("GRANT UPDATE (title) ON headstart.tasks TO @staff", "change a title"),
    "columns of a move: figures": Defence("GRANT UPDATE (due_on) ON headstart.tasks TO @staff", "write figures"),
    "the guard of tasks": Defence(
        "ALTER TABLE headstart.tasks DISABLE TRIGGER guard", "finish a task of another department"
    ),
    "the guard of confirmations": Defence(
        "ALTER TABLE headstart.tasks DISABLE TRIGGER guard", "confirm in somebody else's name"
    ),
    "the policy of moves": Defence(
        "ALTER POLICY moves ON headstart.tasks USING (true) WITH CHECK (true)",
        "lock a task of a hire without own tasks",
    ),
    "columns of facts": Defence(
        "GRANT SELECT (value) ON headstart.facts TO @staff", "read a fact from the table"
    ),
    "columns of facts, refused rows": Defence(
        "GRANT SELECT (value) ON headstart.facts TO @staff", "copy all facts"
    ),
    "the rule of facts": Defence(
        "CREATE OR REPLACE FUNCTION headstart.sees_fact(hire_id TEXT, key TEXT) RETURNS BOOLEAN"
        " LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT true'",
        "read a fact from an error",
    ),
    "needs that show": Defence(
        "ALTER POLICY waits ON headstart.fact_links WITH CHECK (headstart.is_my_task(task_id))",
        "need a fact so that it shows",
    ),
    "needs that are let show": Defence(
        "ALTER POLICY waits_again ON headstart.fact_links WITH CHECK (headstart.is_my_task(task_id))",
        "let a need show",
    ),
    "needs of own tasks": Defence(
        "ALTER POLICY waits ON headstart.fact_links WITH CHECK (NOT shows)",
        "need a fact with the task of another department",
    ),
    "who gives a fact": Defence("ALTER POLICY gives ON headstart.facts USING (true)", "write over a fact"),
    "what is asked is not given": Defence(
        "ALTER POLICY asks ON headstart.facts WITH CHECK (headstart.i_work_for(hire_id))", "give a fact at once"
    ),
    "what is needed stays": Defence("ALTER POLICY takes_back ON headstart.facts USING (true)", "delete a fact"),
    "columns of people": Defence(
        "GRANT UPDATE (department) ON headstart.people TO @staff", "become another department's"
    ),
    "roles are HR's": Defence("GRANT UPDATE (role) ON headstart.people TO @staff", "promote oneself"),
    "rights are given by triggers": Defence(
        "GRANT EXECUTE ON FUNCTION headstart.give_rights(NAME) TO @staff", "have rights given"
    ),
    "nobody changes the activity": Defence(
        "GRANT UPDATE (person_id) ON headstart.activity TO @staff;"
        "CREATE POLICY dropped ON headstart.activity FOR UPDATE TO @staff USING (true)",
        "change the activity",
    ),
    "nobody deletes the activity": Defence(
        "GRANT DELETE ON headstart.activity TO @staff;"
        "CREATE POLICY dropped ON headstart.activity FOR DELETE TO @staff USING (true)",
        "delete the activity",
    ),
    "the activity knows who asks": Defence(
        "CREATE OR REPLACE FUNCTION headstart.me() RETURNS TEXT LANGUAGE sql STABLE AS 'SELECT ''samuel'''",
        "act in somebody else's name",
    ),
    "the key is hidden": Defence(
        "ALTER POLICY reads ON headstart.settings USING (true)", "read the key of the activity"
    ),
    "undo is one's own to read": Defence(
        "ALTER POLICY own ON headstart.changes USING (true)", "read what others can undo"
    ),
    "undo is one's own to write": Defence(
        "ALTER POLICY own ON headstart.changes WITH CHECK (true)", "let somebody else undo what they did not do"
    ),
    "what a notice may say": Defence(
        "ALTER POLICY tells ON headstart.outbox WITH CHECK (true)", "say that a notice was sent"
    ),
    "whose notices are answered": Defence(
        "ALTER POLICY answers ON headstart.outbox USING (true)", "call off another department's notice"
    ),
    "who has notices forgotten": Defence(
        "CREATE OR REPLACE FUNCTION headstart.is_trusted() RETURNS BOOLEAN LANGUAGE sql AS 'SELECT true'",
        "have a notice forgotten",
    ),
    "messages by hand": Defence(
        "ALTER POLICY writes ON headstart.messages WITH CHECK (true)", "send a message as the program"
    ),
    "who loads a catalogue": Defence(
        "ALTER POLICY adds ON headstart.catalogue_revisions WITH CHECK (true)",
        "load a catalogue in somebody else's name",
    ),
    "a manager keeps a hire": Defence(
        "ALTER POLICY managers ON headstart.hires WITH CHECK (true)", "start a hire for another manager"
    ),
    "views with the rights of who asks": Defence(
        "ALTER VIEW headstart_desk.facts SET (security_invoker = false)", "see another manager's facts"
    ),
    "who plans": Defence(
        "CREATE OR REPLACE FUNCTION headstart.may_plan(hire_id TEXT) RETURNS BOOLEAN LANGUAGE sql AS 'SELECT true'",
        "plan another manager's hire",
    ),
    "columns of viewers": Defence("GRANT SELECT ON headstart.tasks TO @viewer", "read a note as a viewer"),
    "functions are the roles'": Defence(
        "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA headstart_desk TO PUBLIC", "write to the activity as a viewer"
    ),
    "the private schema": Defence(
        "GRANT USAGE ON SCHEMA headstart_private TO @staff; GRANT SELECT ON headstart_private.members TO @staff",
        "read who is who",
    ),
    "members are nobody's": Defence(
        "GRANT USAGE ON SCHEMA headstart_private TO @staff; GRANT UPDATE ON headstart_private.members TO @staff",
        "let all invitations last",
    ),
    "no temporary tables": Defence("GRANT TEMP ON DATABASE @database TO PUBLIC", "keep tables of one's own"),
    "search paths of functions": Defence(
        "GRANT TEMP ON DATABASE @database TO PUBLIC;"
        "CREATE OR REPLACE FUNCTION headstart.my_department() RETURNS TEXT LANGUAGE plpgsql STABLE SECURITY DEFINER"
        " AS 'BEGIN RETURN (SELECT department FROM people WHERE id = ''grace''); END';"
        "ALTER FUNCTION headstart.sees_fact(TEXT, TEXT) RESET search_path;"
        "ALTER FUNCTION headstart_desk.fact_value(TEXT, TEXT) RESET search_path",
        "stand in for a table",
    ),
    "nothing is made in the database": Defence("GRANT CREATE ON DATABASE @database TO PUBLIC", "make a schema"),
    "nothing is made in public": Defence("GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC", "make a function"),
    "one role each": Defence("GRANT @hr TO @grace", "switch to HR", mend="REVOKE @hr FROM @grace"),
    "no programs": Defence(
        "GRANT pg_execute_server_program TO @grace", "run a program",
        mend="REVOKE pg_execute_server_program FROM @grace",
    ),
    "no files": Defence("GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(TEXT) TO @staff", "read a file"),
    "no logins": Defence("ALTER ROLE @grace CREATEROLE", "make a login", mend="ALTER ROLE @grace NOCREATEROLE"),
}  # fmt: skip

BY_TABLE: Mapping[str, str] = {
    "settings": "read the key of the activity",
    "catalogue_revisions": "load a catalogue in somebody else's name",
    "payroll_runs": "change the payroll dates",
    "people": "become somebody else's stand-in",
    "hires": "see another manager's hire",
    "onboardings": "see another manager's start",
    "tasks": "change a task of a hire without own tasks",
    "facts": "see another manager's facts",
    "fact_links": "let a need show",
    "activity": "read about another manager's hire",
    "changes": "read what others can undo",
    "outbox": "say that a notice was sent",
    "messages": "read somebody else's messages",
    "message_notices": "read whom others are told by",
    "notice_preferences": "silence somebody else",
    "search_entries": "find another manager's hire",
    "search_index": "count another manager's hires",
}
"""The attack that succeeds where a table has no policies any more."""
