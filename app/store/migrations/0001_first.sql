-- The first schema. The name of a CHECK is the sentence that a person reads where it fails.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE locations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
        CONSTRAINT "The name of a location has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    country TEXT NOT NULL
        CONSTRAINT "A country is named by its two letters." CHECK (length(country) = 2),
    subdivision TEXT,
    weekend TEXT NOT NULL,
    policies TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE closures (
    location_id TEXT NOT NULL REFERENCES locations (id),
    day TEXT NOT NULL,
    name TEXT NOT NULL
        CONSTRAINT "The name of a closure has at most 400 characters." CHECK (length(name) <= 400),
    PRIMARY KEY (location_id, day)
) STRICT;

CREATE TABLE payroll_runs (
    location_id TEXT NOT NULL REFERENCES locations (id),
    cut_off TEXT NOT NULL,
    payday TEXT NOT NULL,
    PRIMARY KEY (location_id, cut_off)
) STRICT;

CREATE TABLE holiday_years (
    country TEXT NOT NULL,
    subdivision TEXT NOT NULL,
    year INTEGER NOT NULL,
    days TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (country, subdivision, year)
) STRICT;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
        CONSTRAINT "The name of a person has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    email TEXT
        CONSTRAINT "An e-mail address has at most 400 characters." CHECK (length(email) <= 400),
    department TEXT REFERENCES departments (key),
    location_id TEXT REFERENCES locations (id),
    role TEXT NOT NULL CHECK (role IN ('manager', 'staff', 'lead', 'hr', 'viewer')),
    stand_in_id TEXT REFERENCES people (id),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX people_by_email ON people (lower(email));

CREATE TABLE departments (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL
        CONSTRAINT "The name of a department has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    short TEXT NOT NULL
        CONSTRAINT "The short name of a department has 1 to 400 characters." CHECK (length(short) BETWEEN 1 AND 400),
    position INTEGER NOT NULL,
    location_id TEXT REFERENCES locations (id),
    owner_id TEXT REFERENCES people (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE department_sites (
    department TEXT NOT NULL REFERENCES departments (key),
    location_id TEXT NOT NULL REFERENCES locations (id),
    owner_id TEXT REFERENCES people (id),
    PRIMARY KEY (department, location_id)
) STRICT;

CREATE TABLE catalogue_revisions (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person_id TEXT REFERENCES people (id),
    note TEXT,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE hires (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
        CONSTRAINT "The name of a new hire has 1 to 400 characters." CHECK (length(name) BETWEEN 1 AND 400),
    role TEXT NOT NULL
        CONSTRAINT "The role of a new hire has at most 400 characters." CHECK (length(role) <= 400),
    location_id TEXT NOT NULL REFERENCES locations (id),
    work_style TEXT NOT NULL,
    employment TEXT NOT NULL,
    team TEXT
        CONSTRAINT "The team of a new hire has at most 400 characters." CHECK (length(team) <= 400),
    manager_id TEXT REFERENCES people (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE onboardings (
    hire_id TEXT PRIMARY KEY REFERENCES hires (id),
    start_on TEXT NOT NULL,
    told_on TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('firm', 'tentative')),
    probability INTEGER
        CONSTRAINT "A probability is from 1 to 99 per cent." CHECK (probability BETWEEN 1 AND 99),
    withdrawn_on TEXT,
    withdrawn_reason TEXT,
    catalogue_revision INTEGER NOT NULL REFERENCES catalogue_revisions (number),
    short_notice INTEGER NOT NULL CHECK (short_notice IN (0, 1)),
    planned_on TEXT,
    readiness TEXT NOT NULL DEFAULT 'on_track'
        CHECK (readiness IN ('too_late', 'at_risk', 'on_track', 'ready', 'withdrawn')),
    fits INTEGER NOT NULL DEFAULT 1 CHECK (fits IN (0, 1)),
    ready_on TEXT,
    margin INTEGER,
    done_count INTEGER NOT NULL DEFAULT 0,
    task_count INTEGER NOT NULL DEFAULT 0,
    attention TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX hires_by_manager ON hires (manager_id);
CREATE INDEX onboardings_by_urgency ON onboardings (readiness, start_on, certainty);
CREATE INDEX onboardings_by_start ON onboardings (start_on);
CREATE INDEX onboardings_by_planning ON onboardings (planned_on) WHERE withdrawn_on IS NULL;

CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    hire_id TEXT NOT NULL REFERENCES hires (id),
    key TEXT NOT NULL,
    title TEXT NOT NULL
        CONSTRAINT "The title of a task has 1 to 400 characters." CHECK (length(title) BETWEEN 1 AND 400),
    department TEXT NOT NULL REFERENCES departments (key),
    position INTEGER NOT NULL,
    essential INTEGER NOT NULL CHECK (essential IN (0, 1)),
    status TEXT NOT NULL
        CHECK (status IN ('open', 'under_way', 'done', 'confirmed', 'not_applicable', 'called_off')),
    owner_id TEXT REFERENCES people (id),
    offered_to TEXT REFERENCES people (id),
    begun_on TEXT,
    finished_on TEXT,
    confirmed_on TEXT,
    confirmed_by TEXT REFERENCES people (id),
    option TEXT,
    expedite TEXT CHECK (expedite IN ('asked', 'agreed', 'refused')),
    expedite_days INTEGER,
    agreed_due TEXT,
    sent_back INTEGER NOT NULL CHECK (sent_back IN (0, 1)),
    note TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    due_on TEXT,
    ask_by TEXT,
    latest_start TEXT,
    latest_finish TEXT,
    earliest_start TEXT,
    earliest_finish TEXT,
    slack INTEGER,
    margin INTEGER,
    waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting IN (0, 1)),
    blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
    UNIQUE (hire_id, key)
) STRICT;

CREATE INDEX tasks_of_department ON tasks (department, status, latest_start, id);
CREATE INDEX tasks_of_owner ON tasks (owner_id, status, latest_start, id);

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
    hire_id TEXT NOT NULL REFERENCES hires (id),
    key TEXT NOT NULL,
    title TEXT NOT NULL
        CONSTRAINT "The title of a fact has 1 to 400 characters." CHECK (length(title) BETWEEN 1 AND 400),
    giver TEXT NOT NULL,
    expected_on TEXT,
    given_on TEXT,
    value TEXT,
    source TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (hire_id, key)
) STRICT;

CREATE INDEX facts_expected ON facts (expected_on, hire_id, key) WHERE given_on IS NULL;

CREATE TABLE fact_links (
    task_id TEXT NOT NULL REFERENCES tasks (id),
    hire_id TEXT NOT NULL,
    fact_key TEXT NOT NULL,
    shows INTEGER NOT NULL CHECK (shows IN (0, 1)),
    PRIMARY KEY (task_id, fact_key),
    FOREIGN KEY (hire_id, fact_key) REFERENCES facts (hire_id, key)
) STRICT;

CREATE INDEX fact_links_of_hire ON fact_links (hire_id, fact_key);

-- What happened and what was said outlive the rows that they speak of, so nothing below refers to those.

CREATE TABLE activity (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    person_id TEXT,
    action TEXT NOT NULL,
    hire_id TEXT,
    task_id TEXT,
    fields TEXT NOT NULL,
    note TEXT,
    note_mark TEXT,
    mark TEXT NOT NULL
) STRICT;

CREATE INDEX activity_of_hire ON activity (hire_id, position);
CREATE INDEX activity_of_task ON activity (task_id, position);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    hire_id TEXT,
    task_id TEXT,
    department TEXT,
    person_id TEXT,
    payload TEXT NOT NULL,
    created_at TEXT NOT NULL,
    send_on TEXT,
    urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    step INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'possibly_sent', 'failed', 'cancelled')),
    sent_at TEXT,
    seen_at TEXT,
    acknowledged_at TEXT,
    snoozed_until TEXT
) STRICT;

CREATE INDEX outbox_by_state ON outbox (state, created_at, id);
CREATE INDEX outbox_of_hire ON outbox (hire_id, created_at);
CREATE INDEX outbox_asked ON outbox (task_id)
WHERE kind IN ('task.sent_back', 'task.offered', 'expedite.asked') AND step = 0;
CREATE INDEX outbox_unanswered ON outbox (created_at, id)
WHERE kind IN ('task.sent_back', 'task.offered', 'expedite.asked', 'input.asked', 'input.near', 'input.late')
  AND acknowledged_at IS NULL AND state IN ('sent', 'possibly_sent', 'failed');

-- To whom each notice goes, and in which message; none yet while it waits for one.
CREATE TABLE message_notices (
    notice_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    message_id TEXT,
    PRIMARY KEY (notice_id, person_id)
) STRICT;

CREATE INDEX message_notices_of_message ON message_notices (message_id);

CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    hire_id TEXT,
    channel TEXT,
    subject TEXT,
    text TEXT,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'possibly_sent', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL DEFAULT 0,
    tried TEXT NOT NULL,
    next_attempt_at TEXT,
    leased_by TEXT,
    leased_until TEXT,
    sent_at TEXT,
    error TEXT
) STRICT;

CREATE INDEX messages_by_state ON messages (state, created_at, id);
CREATE INDEX messages_of_person ON messages (person_id, created_at);

CREATE TABLE notice_preferences (
    person_id TEXT PRIMARY KEY REFERENCES people (id),
    digest_at TEXT NOT NULL
        CONSTRAINT "A time of day is written such as 08:30." CHECK (length(digest_at) = 5),
    quiet_from TEXT NOT NULL
        CONSTRAINT "A time of day is written such as 20:00." CHECK (length(quiet_from) = 5),
    quiet_until TEXT NOT NULL
        CONSTRAINT "A time of day is written such as 07:00." CHECK (length(quiet_until) = 5),
    channels TEXT NOT NULL,
    kinds TEXT NOT NULL,
    language TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE notice_texts (
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    action TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (kind, language)
) STRICT;

CREATE TABLE changes (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    person_id TEXT,
    label TEXT NOT NULL,
    hire_id TEXT,
    entries TEXT NOT NULL,
    undone_at TEXT
) STRICT;

CREATE INDEX changes_of_person ON changes (COALESCE(person_id, ''), position);

CREATE TABLE search_entries (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('hire', 'person', 'location')),
    ref TEXT NOT NULL,
    label TEXT NOT NULL,
    UNIQUE (kind, ref)
) STRICT;

CREATE INDEX search_entries_by_label ON search_entries (kind, label);

-- Filled by the program and not by triggers, which may not touch it where the schema is not trusted.
CREATE VIRTUAL TABLE search_index USING fts5 (
    words,
    grams,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '_'"
);
