-- The activity is written by the server alone: it knows who asks, and the key of the chain never leaves it.
-- The hashes are those of app/store/activity.py, made of texts as Python's ascii() writes them.

CREATE OR REPLACE FUNCTION headstart_private.written(value TEXT) RETURNS TEXT
LANGUAGE plpgsql IMMUTABLE SET search_path = headstart, pg_temp
AS $$
DECLARE
    quote TEXT := CASE WHEN position('''' IN value) > 0 AND position('"' IN value) = 0 THEN '"' ELSE '''' END;
    result TEXT := '';
    letter TEXT;
    code INTEGER;
BEGIN
    IF value IS NULL THEN
        RETURN 'None';
    ELSIF value ~ '^[ -&(-\[\]-~]*$' THEN
        RETURN '''' || value || '''';
    END IF;
    FOREACH letter IN ARRAY string_to_array(value, NULL) LOOP
        code := ascii(letter);
        result := result || CASE
            WHEN letter = '\' OR letter = quote THEN '\' || letter
            WHEN code BETWEEN 32 AND 126 THEN letter
            WHEN code = 9 THEN '\t'
            WHEN code = 10 THEN '\n'
            WHEN code = 13 THEN '\r'
            WHEN code < 256 THEN '\x' || lpad(to_hex(code), 2, '0')
            WHEN code < 65536 THEN '\u' || lpad(to_hex(code), 4, '0')
            ELSE '\U' || lpad(to_hex(code), 8, '0')
        END;
    END LOOP;
    RETURN quote || result || quote;
END
$$;

-- The key of 32 bytes, padded to a block and mixed with the byte, as HMAC wants it.
CREATE OR REPLACE FUNCTION headstart_private.padded(key BYTEA, byte INTEGER) RETURNS BYTEA
LANGUAGE plpgsql IMMUTABLE SET search_path = headstart, pg_temp
AS $$
DECLARE
    result BYTEA := decode(repeat(to_hex(byte), 64), 'hex');
BEGIN
    FOR at IN 0 .. length(key) - 1 LOOP
        result := set_byte(result, at, get_byte(key, at) # byte);
    END LOOP;
    RETURN result;
END
$$;

CREATE OR REPLACE FUNCTION headstart_private.hashed(inner_key BYTEA, outer_key BYTEA, said TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE SET search_path = headstart, pg_temp
AS $$ SELECT encode(sha256(outer_key || sha256(inner_key || convert_to(said, 'UTF8'))), 'hex') $$;

-- Each entry is an object with id, at, person_id, action, hire_id, task_id, note and fields: pairs of a name as JSON
-- and the text of name and value that is hashed. An id that is known changes nothing.
CREATE OR REPLACE FUNCTION headstart_desk.append_activity(entries TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = headstart, pg_temp
AS $$
DECLARE
    entry JSONB;
    head JSONB;
    key BYTEA;
    inner_key BYTEA;
    outer_key BYTEA;
    count BIGINT;
    mark TEXT;
    who TEXT;
    fields TEXT;
    note_mark TEXT;
BEGIN
    SELECT s.value::JSONB INTO head FROM headstart.settings AS s WHERE s.key = 'activity.head' FOR UPDATE;
    SELECT decode(s.value::JSONB #>> '{}', 'hex') INTO key FROM headstart.settings AS s WHERE s.key = 'activity.key';
    inner_key := headstart_private.padded(key, 54);
    outer_key := headstart_private.padded(key, 92);
    count := head ->> 'count';
    mark := head ->> 'mark';
    FOR entry IN SELECT jsonb_array_elements(entries::JSONB) LOOP
        CONTINUE WHEN EXISTS (SELECT 1 FROM headstart.activity AS a WHERE a.id = entry ->> 'id');
        count := count + 1;
        who := COALESCE(headstart.me(), CASE WHEN headstart.is_trusted() THEN entry ->> 'person_id' END);
        SELECT '{' || COALESCE(string_agg(
            (f.pair ->> 0) || ':"' || left(headstart_private.hashed(inner_key, outer_key, f.pair ->> 1), 32) || '"',
            ',' ORDER BY f.number
        ), '') || '}'
        INTO fields FROM jsonb_array_elements(entry -> 'fields') WITH ORDINALITY AS f (pair, number);
        note_mark := CASE WHEN entry ->> 'note' IS NOT NULL THEN headstart_private.hashed(
            inner_key, outer_key,
            '(' || headstart_private.written(entry ->> 'id') || ', ' || headstart_private.written(entry ->> 'note') || ')'
        ) END;
        mark := headstart_private.hashed(
            inner_key, outer_key,
            '(' || headstart_private.written(mark) || ', ' || count
            || ', ' || headstart_private.written(entry ->> 'id')
            || ', ' || headstart_private.written(entry ->> 'at')
            || ', ' || headstart_private.written(who)
            || ', ' || headstart_private.written(entry ->> 'action')
            || ', ' || headstart_private.written(entry ->> 'hire_id')
            || ', ' || headstart_private.written(entry ->> 'task_id')
            || ', ' || headstart_private.written(fields)
            || ', ' || headstart_private.written(note_mark) || ')'
        );
        INSERT INTO headstart.activity
        VALUES (
            count, entry ->> 'id', entry ->> 'at', who, entry ->> 'action', entry ->> 'hire_id',
            entry ->> 'task_id', fields, entry ->> 'note', note_mark, mark
        );
    END LOOP;
    UPDATE headstart.settings AS s SET value = format('{"count": %s, "mark": "%s"}', count, mark)
    WHERE s.key = 'activity.head';
END
$$;
