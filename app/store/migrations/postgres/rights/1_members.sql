-- Who may do what is decided here, by the server: a program at a desk can't be trusted to do it.
--
-- @staff and its like stand for the roles of this workspace. Nobody logs in as @owner, whose all of this is. A
-- function with SECURITY DEFINER works with the owner's rights: each has a search path of its own, names what it
-- reads with its schema, asks for session_user, which nobody can change, and is nobody's to call but the roles'.

-- headstart_desk holds what people read or call instead of a table; it comes first in their search path. What is in
-- headstart_private nobody reads: who is who, and who typed which fact.
CREATE TABLE IF NOT EXISTS headstart_private.members (
    login NAME PRIMARY KEY,
    person_id TEXT COLLATE "C" NOT NULL UNIQUE,
    invited_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    settled BOOLEAN NOT NULL DEFAULT FALSE
);

-- What a login may do follows the role that HR gives its person.
ALTER TABLE headstart_private.members DROP COLUMN IF EXISTS role;

CREATE TABLE IF NOT EXISTS headstart_private.typed (
    hire_id TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (hire_id, key)
);

-- Who asks

CREATE OR REPLACE FUNCTION headstart_desk.who_am_i(OUT person_id TEXT, OUT role TEXT, OUT settled BOOLEAN)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT m.person_id, CASE WHEN p.active THEN p.role END, m.settled
    FROM headstart_private.members AS m LEFT JOIN headstart.people AS p ON p.id = m.person_id
    WHERE m.login = session_user
$$;

-- A login is in the group of its person's role, and in no other: once it is settled in, while the person is active.
CREATE OR REPLACE FUNCTION headstart.give_rights(login NAME) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
DECLARE
    wanted TEXT := (
        SELECT p.role FROM headstart_private.members AS m JOIN headstart.people AS p ON p.id = m.person_id
        WHERE m.login = $1 AND m.settled AND p.active
    );
    one RECORD;
BEGIN
    FOR one IN VALUES
        ('manager', '@manager'), ('staff', '@staff'), ('lead', '@lead'), ('hr', '@hr'), ('viewer', '@viewer')
    LOOP
        IF one.column1 = wanted THEN
            EXECUTE format('GRANT %I TO %I', one.column2, $1);
        ELSIF pg_has_role($1, one.column2::NAME, 'MEMBER') THEN
            EXECUTE format('REVOKE %I FROM %I', one.column2, $1);
        END IF;
    END LOOP;
END
$$;

-- HR changes the roles of people, and nobody else: their rights change with that, or the change fails with them.
CREATE OR REPLACE FUNCTION headstart.follow_person() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
BEGIN
    PERFORM headstart.give_rights(m.login) FROM headstart_private.members AS m
    WHERE m.person_id = COALESCE(NEW.id, OLD.id);
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS rights ON headstart.people;
CREATE TRIGGER rights AFTER INSERT OR DELETE OR UPDATE OF role, active ON headstart.people
FOR EACH ROW EXECUTE FUNCTION headstart.follow_person();

-- An invitation opens nothing but this, for two weeks: with a password of their own people get their rights.
CREATE OR REPLACE FUNCTION headstart_desk.settle() RETURNS BOOLEAN
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
BEGIN
    UPDATE headstart_private.members AS m SET settled = TRUE
    WHERE m.login = session_user AND (m.settled OR m.invited_at > now() - INTERVAL '14 days');
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;
    PERFORM headstart.give_rights(session_user);
    RETURN TRUE;
END
$$;

CREATE OR REPLACE FUNCTION headstart.me() RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS 'SELECT m.person_id FROM headstart_private.members AS m WHERE m.login = session_user AND m.settled';

CREATE OR REPLACE FUNCTION headstart.my_department() RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS 'SELECT p.department FROM headstart.people AS p WHERE p.id = headstart.me() AND p.active';

-- The administrator of the server, who belongs to the owner, and HR.
CREATE OR REPLACE FUNCTION headstart.is_trusted() RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$ SELECT pg_has_role(session_user, '@owner', 'MEMBER') OR pg_has_role(session_user, '@hr', 'MEMBER') $$;

-- What is whose. These read past the policies, which would ask each other without end.

CREATE OR REPLACE FUNCTION headstart.is_my_hire(hire_id TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS 'SELECT EXISTS (SELECT 1 FROM headstart.hires AS h WHERE h.id = $1 AND h.manager_id = headstart.me())';

CREATE OR REPLACE FUNCTION headstart.hires_handed_to_me() RETURNS SETOF TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT t.hire_id FROM headstart.tasks AS t WHERE t.owner_id = headstart.me()
    UNION SELECT t.hire_id FROM headstart.tasks AS t WHERE t.offered_to = headstart.me()
$$;

-- Asked of a row that is being changed, it answers how that was before.
CREATE OR REPLACE FUNCTION headstart.is_my_task(task_id TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT EXISTS (
        SELECT 1 FROM headstart.tasks AS t
        WHERE t.id = $1 AND (
            t.department = headstart.my_department() OR headstart.me() IN (t.owner_id, t.offered_to)
            OR headstart.is_my_hire(t.hire_id)
        )
    )
$$;

CREATE OR REPLACE FUNCTION headstart.i_work_for(hire_id TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT EXISTS (
        SELECT 1 FROM headstart.tasks AS t
        WHERE t.hire_id = $1
          AND (t.department = headstart.my_department() OR headstart.me() IN (t.owner_id, t.offered_to))
    ) OR headstart.is_my_hire($1)
$$;

CREATE OR REPLACE FUNCTION headstart.may_plan(hire_id TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT headstart.is_trusted() OR pg_has_role(session_user, '@staff', 'MEMBER')
        OR pg_has_role(session_user, '@lead', 'MEMBER') OR headstart.is_my_hire($1)
        OR $1 IN (SELECT headstart.hires_handed_to_me())
$$;

-- Facts

-- A department sees what its own tasks need, a manager what managers give, and who typed a value knows it.
CREATE OR REPLACE FUNCTION headstart.sees_fact(hire_id TEXT, key TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT headstart.is_trusted()
        OR EXISTS (
            SELECT 1 FROM headstart.fact_links AS l JOIN headstart.tasks AS t ON t.id = l.task_id
            WHERE l.hire_id = $1 AND l.fact_key = $2 AND l.shows AND t.department = headstart.my_department()
        )
        OR EXISTS (
            SELECT 1 FROM headstart.facts AS f
            WHERE f.hire_id = $1 AND f.key = $2 AND f.giver = 'manager' AND headstart.is_my_hire($1)
        )
        OR EXISTS (
            SELECT 1 FROM headstart_private.typed AS y
            WHERE y.hire_id = $1 AND y.key = $2 AND y.person_id = headstart.me()
        )
$$;

CREATE OR REPLACE FUNCTION headstart_desk.fact_value(hire_id TEXT, key TEXT) RETURNS TEXT
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT f.value FROM headstart.facts AS f
    WHERE f.hire_id = $1 AND f.key = $2 AND headstart.sees_fact($1, $2)
$$;

-- Who is asked for it, and whose tasks wait for it, may say that it is there.
CREATE OR REPLACE FUNCTION headstart.may_give(hire_id TEXT, key TEXT, giver TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT $3 IN (headstart.my_department(), headstart.me()) OR headstart.is_my_hire($1)
        OR EXISTS (
            SELECT 1 FROM headstart.fact_links AS l JOIN headstart.tasks AS t ON t.id = l.task_id
            WHERE l.hire_id = $1 AND l.fact_key = $2
              AND (t.department = headstart.my_department() OR headstart.me() IN (t.owner_id, t.offered_to))
        )
$$;

-- Whether a new need may show the value of a fact to the task's department: where nobody else waits for it yet, and
-- to the manager who starts an onboarding. Of a value that is there already, only to whom it shows anyway.
CREATE OR REPLACE FUNCTION headstart.may_show(hire_id TEXT, key TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    SELECT (
        headstart.sees_fact($1, $2)
        OR EXISTS (SELECT 1 FROM headstart.facts AS f WHERE f.hire_id = $1 AND f.key = $2 AND f.given_on IS NULL)
    ) AND (
        headstart.is_my_hire($1)
        OR NOT EXISTS (
            SELECT 1 FROM headstart.fact_links AS l JOIN headstart.tasks AS t ON t.id = l.task_id
            WHERE l.hire_id = $1 AND l.fact_key = $2 AND t.department IS DISTINCT FROM headstart.my_department()
        )
    )
$$;

CREATE OR REPLACE FUNCTION headstart.is_needed(hire_id TEXT, key TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS 'SELECT EXISTS (SELECT 1 FROM headstart.fact_links AS l WHERE l.hire_id = $1 AND l.fact_key = $2)';

CREATE OR REPLACE FUNCTION headstart.note_who_typed() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
BEGIN
    DELETE FROM headstart_private.typed AS y WHERE y.hire_id = NEW.hire_id AND y.key = NEW.key;
    IF NEW.value IS NOT NULL AND headstart.me() IS NOT NULL THEN
        INSERT INTO headstart_private.typed (hire_id, key, person_id) VALUES (NEW.hire_id, NEW.key, headstart.me());
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS who_typed ON headstart.facts;
CREATE TRIGGER who_typed AFTER INSERT OR UPDATE OF value ON headstart.facts
FOR EACH ROW EXECUTE FUNCTION headstart.note_who_typed();

-- Tasks

-- Column grants say which columns a move may change, this says it of the tasks of others: who depends on a task
-- confirms it, sends it back and asks for haste, and takes that back. Nobody confirms for somebody else.
CREATE OR REPLACE FUNCTION headstart.guard_task() RETURNS TRIGGER
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
BEGIN
    IF headstart.is_trusted() THEN
        RETURN NEW;
    END IF;
    IF NEW.confirmed_by IS DISTINCT FROM OLD.confirmed_by AND NEW.confirmed_by IS NOT NULL
       AND NOT OLD.sent_back AND (NEW.confirmed_by <> headstart.me() OR NEW.owner_id = headstart.me()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'Nobody confirms for somebody else, or what they did themselves.';
    END IF;
    IF headstart.is_my_task(OLD.id) THEN
        RETURN NEW;
    END IF;
    IF to_jsonb(NEW) - '{status,begun_on,finished_on,confirmed_on,confirmed_by,expedite,expedite_days,sent_back,note,version}'::TEXT[]
       <> to_jsonb(OLD) - '{status,begun_on,finished_on,confirmed_on,confirmed_by,expedite,expedite_days,sent_back,note,version}'::TEXT[]
       OR (NEW.status, NEW.begun_on, NEW.finished_on, NEW.sent_back, NEW.note)
          IS DISTINCT FROM (OLD.status, OLD.begun_on, OLD.finished_on, OLD.sent_back, OLD.note)
          AND NOT (OLD.status IN ('done', 'confirmed') OR OLD.sent_back)
       OR NEW.status NOT IN ('open', 'under_way', 'done', 'confirmed')
       OR NEW.expedite IS DISTINCT FROM OLD.expedite AND COALESCE(NEW.expedite, 'asked') <> 'asked' THEN
        RAISE insufficient_privilege USING MESSAGE = 'This task belongs to another department.';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS guard ON headstart.tasks;
CREATE TRIGGER guard BEFORE UPDATE OF
    hire_id, key, title, department, position, essential, status, owner_id, offered_to, begun_on, finished_on,
    confirmed_on, confirmed_by, option, expedite, expedite_days, agreed_due, sent_back, note
ON headstart.tasks FOR EACH ROW EXECUTE FUNCTION headstart.guard_task();

-- Figures: a move of one task plans those of others, too

CREATE OR REPLACE FUNCTION headstart_desk.plan_task(
    id TEXT, due_on TEXT, ask_by TEXT, latest_start TEXT, latest_finish TEXT, earliest_start TEXT,
    earliest_finish TEXT, slack BIGINT, margin BIGINT, waiting BOOLEAN, blocked BOOLEAN
) RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    UPDATE headstart.tasks AS t
    SET due_on = $2, ask_by = $3, latest_start = $4, latest_finish = $5, earliest_start = $6,
        earliest_finish = $7, slack = $8, margin = $9, waiting = $10, blocked = $11
    WHERE t.id = $1 AND headstart.may_plan(t.hire_id)
$$;

CREATE OR REPLACE FUNCTION headstart_desk.plan_onboarding(
    hire_id TEXT, planned_on TEXT, readiness TEXT, fits BOOLEAN, ready_on TEXT, margin BIGINT,
    done_count BIGINT, task_count BIGINT, attention TEXT
) RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    UPDATE headstart.onboardings AS o
    SET planned_on = $2, readiness = $3, fits = $4, ready_on = $5, margin = $6, done_count = $7,
        task_count = $8, attention = $9
    WHERE o.hire_id = $1 AND headstart.may_plan(o.hire_id)
$$;

CREATE OR REPLACE FUNCTION headstart_desk.forget_plans() RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    UPDATE headstart.onboardings SET planned_on = NULL
    WHERE withdrawn_on IS NULL AND (headstart.is_trusted() OR headstart.my_department() = 'payroll')
$$;

-- What services take away; nobody has the right to delete from these tables

CREATE OR REPLACE FUNCTION headstart_desk.forget_old_changes(person_id TEXT, kept BIGINT) RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    -- What another desk of the same person forgets at this moment is not waited for.
    DELETE FROM headstart.changes AS c WHERE c.position IN (
        SELECT old.position FROM headstart.changes AS old
        WHERE COALESCE(old.person_id, '') = COALESCE(headstart.me(), $1, '')
          AND old.position <= (
              SELECT d.position FROM headstart.changes AS d
              WHERE COALESCE(d.person_id, '') = COALESCE(headstart.me(), $1, '')
              ORDER BY d.position DESC LIMIT 1 OFFSET GREATEST($2, 100)
          )
        FOR UPDATE SKIP LOCKED
    )
$$;

CREATE OR REPLACE FUNCTION headstart_desk.forget_called_off(keys TEXT) RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
    DELETE FROM headstart.outbox AS n
    WHERE n.state = 'cancelled' AND n.acknowledged_at IS NULL AND headstart.is_trusted()
      AND n.key IN (SELECT j.key FROM headstart.json_each($1) AS j)
$$;

CREATE OR REPLACE FUNCTION headstart.is_my_change(notice TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = headstart, pg_temp
AS 'SELECT EXISTS (SELECT 1 FROM headstart.changes AS c WHERE c.id = right($1, 36) AND c.person_id = headstart.me())';
