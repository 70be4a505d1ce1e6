-- The first schema, as 0001_first.sql beside this folder makes it for SQLite; a test holds the two equal.
-- Texts are compared byte by byte (COLLATE "C"), as there. Flags are real booleans.

CREATE TABLE settings (
    key TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

CREATE TABLE locations (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The name of a location has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    country TEXT COLLATE "C" NOT NULL
        CONSTRAINT "A country is named by its two letters." CHECK (length(country) = 2),
    subdivision TEXT COLLATE "C",
    weekend TEXT COLLATE "C" NOT NULL,
    policies TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE closures (
    location_id TEXT COLLATE "C" NOT NULL REFERENCES locations (id),
    day TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The name of a closure has at most 400 characters." CHECK (length(name) <= 400),
    PRIMARY KEY (location_id, day)
);

CREATE TABLE payroll_runs (
    location_id TEXT COLLATE "C" NOT NULL REFERENCES locations (id),
    cut_off TEXT COLLATE "C" NOT NULL,
    payday TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (location_id, cut_off)
);

CREATE TABLE holiday_years (
    country TEXT COLLATE "C" NOT NULL,
    subdivision TEXT COLLATE "C" NOT NULL,
    year BIGINT NOT NULL,
    days TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (country, subdivision, year)
);

CREATE TABLE people (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The name of a person has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    email TEXT COLLATE "C"
        CONSTRAINT "An e-mail address has at most 400 characters." CHECK (length(email) <= 400),
    department TEXT COLLATE "C",
    location_id TEXT COLLATE "C" REFERENCES locations (id),
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('manager', 'staff', 'lead', 'hr', 'viewer')),
    stand_in_id TEXT COLLATE "C" REFERENCES people (id),
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX people_by_email ON people (lower(email));

CREATE TABLE departments (
    key TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The name of a department has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    short TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The short name of a department has 1 to 400 characters." CHECK (length(short) BETWEEN 1 AND 400),
    position BIGINT NOT NULL,
    location_id TEXT COLLATE "C" REFERENCES locations (id),
    owner_id TEXT COLLATE "C" REFERENCES people (id),
    version BIGINT NOT NULL DEFAULT 1
);

-- Deferrable: people and departments refer to each other, and a whole workspace is copied table by table.
ALTER TABLE people ADD FOREIGN KEY (department) REFERENCES departments (key) DEFERRABLE;

CREATE TABLE department_sites (
    department TEXT COLLATE "C" NOT NULL REFERENCES departments (key),
    location_id TEXT COLLATE "C" NOT NULL REFERENCES locations (id),
    owner_id TEXT COLLATE "C" REFERENCES people (id),
    PRIMARY KEY (department, location_id)
);

CREATE TABLE catalogue_revisions (
    number BIGINT PRIMARY KEY,
    at TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C" REFERENCES people (id),
    note TEXT COLLATE "C",
    content TEXT COLLATE "C" NOT NULL
);

CREATE TABLE hires (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The name of a new hire has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    role TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The role of a new hire has at most 400 characters." CHECK (length(role) <= 400),
    location_id TEXT COLLATE "C" NOT NULL REFERENCES locations (id),
    work_style TEXT COLLATE "C" NOT NULL,
    employment TEXT COLLATE "C" NOT NULL,
    team TEXT COLLATE "C"
        CONSTRAINT "The team of a new hire has at most 400 characters." CHECK (length(team) <= 400),
    manager_id TEXT COLLATE "C" REFERENCES people (id),
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE onboardings (
    hire_id TEXT COLLATE "C" PRIMARY KEY REFERENCES hires (id),
    start_on TEXT COLLATE "C" NOT NULL,
    told_on TEXT COLLATE "C" NOT NULL,
    certainty TEXT COLLATE "C" NOT NULL CHECK (certainty IN ('firm', 'tentative')),
    probability BIGINT
        CONSTRAINT "A probability is from 1 to 99 per cent." CHECK (probability BETWEEN 1 AND 99),
    withdrawn_on TEXT COLLATE "C",
    withdrawn_reason TEXT COLLATE "C",
    catalogue_revision BIGINT NOT NULL REFERENCES catalogue_revisions (number),
    short_notice BOOLEAN NOT NULL,
    planned_on TEXT COLLATE "C",
    readiness TEXT COLLATE "C" NOT NULL DEFAULT 'on_track'
        CHECK (readiness IN ('too_late', 'at_risk', 'on_track', 'ready', 'withdrawn')),
    fits BOOLEAN NOT NULL DEFAULT TRUE,
    ready_on TEXT COLLATE "C",
    margin BIGINT,
    done_count BIGINT NOT NULL DEFAULT 0,
    task_count BIGINT NOT NULL DEFAULT 0,
    attention TEXT COLLATE "C" NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);

CREATE INDEX hires_by_manager ON hires (manager_id);
CREATE INDEX onboardings_by_urgency ON onboardings (readiness, start_on, certainty);
CREATE INDEX onboardings_by_start ON onboardings (start_on);
CREATE INDEX onboardings_by_planning ON onboardings (planned_on) WHERE withdrawn_on IS NULL;

CREATE TABLE tasks (
    id TEXT COLLATE "C" PRIMARY KEY,
    hire_id TEXT COLLATE "C" NOT NULL REFERENCES hires (id),
    key TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The title of a task has 1 to 400 characters." CHECK (length(title) BETWEEN 1 AND 400),
    department TEXT COLLATE "C" NOT NULL REFERENCES departments (key),
    position BIGINT NOT NULL,
    essential BOOLEAN NOT NULL,
    status TEXT COLLATE "C" NOT NULL
        CHECK (status IN ('open', 'under_way', 'done', 'confirmed', 'not_applicable', 'called_off')),
    owner_id TEXT COLLATE "C" REFERENCES people (id),
    offered_to TEXT COLLATE "C" REFERENCES people (id),
    begun_on TEXT COLLATE "C",
    finished_on TEXT COLLATE "C",
    confirmed_on TEXT COLLATE "C",
    confirmed_by TEXT COLLATE "C" REFERENCES people (id),
    option TEXT COLLATE "C",
    expedite TEXT COLLATE "C" CHECK (expedite IN ('asked', 'agreed', 'refused')),
    expedite_days BIGINT,
    agreed_due TEXT COLLATE "C",
    sent_back BOOLEAN NOT NULL,
    note TEXT COLLATE "C",
    version BIGINT NOT NULL DEFAULT 1,
    due_on TEXT COLLATE "C",
    ask_by TEXT COLLATE "C",
    latest_start TEXT COLLATE "C",
    latest_finish TEXT COLLATE "C",
    earliest_start TEXT COLLATE "C",
    earliest_finish TEXT COLLATE "C",
    slack BIGINT,
    margin BIGINT,
    waiting BOOLEAN NOT NULL DEFAULT FALSE,
    blocked BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (hire_id, key)
);

CREATE INDEX tasks_of_department ON tasks (department, status, latest_start NULLS FIRST, id);
CREATE INDEX tasks_of_owner ON tasks (owner_id, status, latest_start NULLS FIRST, id);

-- What the list of a department reads: in its order, with all that decides where a task stands.
CREATE INDEX tasks_at_hand ON tasks (
    department, COALESCE(latest_start, ''), id, status, latest_start, latest_finish,
    waiting, blocked, sent_back, owner_id, offered_to, hire_id, title
) WHERE status IN ('open', 'under_way');
CREATE INDEX tasks_finished ON tasks (department, finished_on, id, status, owner_id, offered_to, hire_id)
WHERE finished_on IS NOT NULL;
CREATE INDEX tasks_slipping ON tasks (latest_start) WHERE status IN ('open', 'under_way') AND slack < 0;
CREATE INDEX tasks_offered ON tasks (offered_to) WHERE offered_to IS NOT NULL;

CREATE TABLE facts (
    hire_id TEXT COLLATE "C" NOT NULL REFERENCES hires (id),
    key TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL
        CONSTRAINT "The title of a fact has 1 to 400 characters." CHECK (length(title) BETWEEN 1 AND 400),
    giver TEXT COLLATE "C" NOT NULL,
    expected_on TEXT COLLATE "C",
    given_on TEXT COLLATE "C",
    value TEXT COLLATE "C",
    source TEXT COLLATE "C",
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (hire_id, key)
);

CREATE INDEX facts_expected ON facts (expected_on, hire_id, key) WHERE given_on IS NULL;

CREATE TABLE fact_links (
    task_id TEXT COLLATE "C" NOT NULL REFERENCES tasks (id),
    hire_id TEXT COLLATE "C" NOT NULL,
    fact_key TEXT COLLATE "C" NOT NULL,
    shows BOOLEAN NOT NULL,
    PRIMARY KEY (task_id, fact_key),
    FOREIGN KEY (hire_id, fact_key) REFERENCES facts (hire_id, key)
);

CREATE INDEX fact_links_of_hire ON fact_links (hire_id, fact_key);

-- What happened and what was said outlive the rows that they speak of, so nothing below refers to those.

CREATE TABLE activity (
    position BIGINT PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    at TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C",
    action TEXT COLLATE "C" NOT NULL,
    hire_id TEXT COLLATE "C",
    task_id TEXT COLLATE "C",
    fields TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C",
    note_mark TEXT COLLATE "C",
    mark TEXT COLLATE "C" NOT NULL
);

CREATE INDEX activity_of_hire ON activity (hire_id, position);
CREATE INDEX activity_of_task ON activity (task_id, position);

CREATE TABLE outbox (
    id TEXT COLLATE "C" PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL UNIQUE,
    kind TEXT COLLATE "C" NOT NULL,
    hire_id TEXT COLLATE "C",
    task_id TEXT COLLATE "C",
    department TEXT COLLATE "C",
    person_id TEXT COLLATE "C",
    payload TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    send_on TEXT COLLATE "C",
    urgent BOOLEAN NOT NULL DEFAULT FALSE,
    step BIGINT NOT NULL DEFAULT 0,
    reason TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'possibly_sent', 'failed', 'cancelled')),
    sent_at TEXT COLLATE "C",
    seen_at TEXT COLLATE "C",
    acknowledged_at TEXT COLLATE "C",
    snoozed_until TEXT COLLATE "C"
);

CREATE INDEX outbox_by_state ON outbox (state, created_at, id);
CREATE INDEX outbox_of_hire ON outbox (hire_id, created_at);
CREATE INDEX outbox_asked ON outbox (task_id)
WHERE kind IN ('task.sent_back', 'task.offered', 'expedite.asked') AND step = 0;
CREATE INDEX outbox_unanswered ON outbox (created_at, id)
WHERE kind IN ('task.sent_back', 'task.offered', 'expedite.asked', 'input.asked', 'input.near', 'input.late')
  AND acknowledged_at IS NULL AND state IN ('sent', 'possibly_sent', 'failed');

-- To whom each notice goes, and in which message; none yet while it waits for one.
CREATE TABLE message_notices (
    notice_id TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C" NOT NULL,
    message_id TEXT COLLATE "C",
    PRIMARY KEY (notice_id, person_id)
);

CREATE INDEX message_notices_of_message ON message_notices (message_id);

CREATE TABLE messages (
    id TEXT COLLATE "C" PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL UNIQUE,
    person_id TEXT COLLATE "C" NOT NULL,
    hire_id TEXT COLLATE "C",
    channel TEXT COLLATE "C",
    subject TEXT COLLATE "C",
    text TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('pending', 'sent', 'possibly_sent', 'failed', 'cancelled')),
    attempts BIGINT NOT NULL DEFAULT 0,
    tried TEXT COLLATE "C" NOT NULL,
    next_attempt_at TEXT COLLATE "C",
    leased_by TEXT COLLATE "C",
    leased_until TEXT COLLATE "C",
    sent_at TEXT COLLATE "C",
    error TEXT COLLATE "C"
);

CREATE INDEX messages_by_state ON messages (state, created_at, id);
CREATE INDEX messages_of_person ON messages (person_id, created_at);

CREATE TABLE notice_preferences (
    person_id TEXT COLLATE "C" PRIMARY KEY REFERENCES people (id),
    digest_at TEXT COLLATE "C" NOT NULL
        CONSTRAINT "A time of day is written such as 08:30." CHECK (length(digest_at) = 5),
    quiet_from TEXT COLLATE "C" NOT NULL
        CONSTRAINT "A time of day is written such as 20:00." CHECK (length(quiet_from) = 5),
    quiet_until TEXT COLLATE "C" NOT NULL
        CONSTRAINT "A time of day is written such as 07:00." CHECK (length(quiet_until) = 5),
    channels TEXT COLLATE "C" NOT NULL,
    kinds TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C",
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE notice_texts (
    kind TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (kind, language)
);

CREATE TABLE changes (
    position BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    at TEXT COLLATE "C" NOT NULL,
    person_id TEXT COLLATE "C",
    label TEXT COLLATE "C" NOT NULL,
    hire_id TEXT COLLATE "C",
    entries TEXT COLLATE "C" NOT NULL,
    undone_at TEXT COLLATE "C"
);

CREATE INDEX changes_of_person ON changes (COALESCE(person_id, ''), position);

CREATE TABLE search_entries (
    number BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('hire', 'person', 'location')),
    ref TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    UNIQUE (kind, ref)
);

CREATE INDEX search_entries_by_label ON search_entries (kind, label);

-- What SQLite's FTS5 is there. Words are found by their beginnings, grams by how many are shared.
CREATE TABLE search_index (
    number BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL,
    grams TEXT[] COLLATE "C" NOT NULL
);

CREATE INDEX search_index_words ON search_index USING gin (words);
CREATE INDEX search_index_grams ON search_index USING gin (grams);

-- So that a set of keys is written alike for both engines: IN (SELECT key FROM json_each(:items)).
CREATE FUNCTION json_each(items TEXT, OUT key TEXT, OUT value TEXT) RETURNS SETOF RECORD
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20
AS 'SELECT key, value FROM pg_catalog.json_each_text(items::pg_catalog.json)';
