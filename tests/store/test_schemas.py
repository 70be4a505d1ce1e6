"""The two schemas are one: what a file holds, a server holds, too."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from typing import Any

import psycopg
from attrs import frozen

from app.store import migrations
from app.store.postgres.schema import STEPS
from app.store.queries import texts
from app.store.schema import VERSION
from tests.server import Server

FLAG = "0 or 1"
KINDS = {"text": "TEXT", "bigint": "INTEGER", "boolean": FLAG}


@frozen
class Column:
    name: str
    kind: str
    required: bool
    default: str | None


@frozen
class Table:
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    unique: frozenset[tuple[str, ...]]
    references: frozenset[tuple[tuple[str, ...], str, tuple[str, ...]]]
    checks: frozenset[str]


def test_every_table_is_alike_on_both_engines(postgres_server: Server, template: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as file:
        migrations.upgrade(file)
        ours = tables_of_file(file)
        our_indexes = indexes_of_file(file)
    with psycopg.connect(postgres_server.url(template)) as connection:
        theirs = tables_of_server(connection)
        their_indexes = indexes_of_server(connection)
    assert theirs.keys() == ours.keys()
    for name, table in ours.items():
        assert theirs[name] == table, name
    assert their_indexes == our_indexes


def test_there_is_a_step_for_each_version() -> None:
    assert [int(step.name[:4]) for step in STEPS] == list(range(1, VERSION + 1))


def test_both_engines_have_all_queries() -> None:
    assert texts("sqlite").keys() == texts("postgres").keys()


def tables_of_file(file: sqlite3.Connection) -> dict[str, Table]:
    rows = file.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%'"
        " AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"
    )
    return {name: table_of_file(file, name, sql) for name, sql in rows}


def table_of_file(file: sqlite3.Connection, name: str, sql: str) -> Table:
    columns = file.execute(f"PRAGMA table_info({name})").fetchall()
    key = tuple(c[1] for c in sorted(columns, key=lambda c: c[5]) if c[5])
    flags = re.findall(r"CHECK \((\w+) IN \(0, 1\)\)", sql)
    links: dict[int, list[tuple[Any, ...]]] = {}
    for link in file.execute(f"PRAGMA foreign_key_list({name})"):
        links.setdefault(link[0], []).append(link)
    unique = {
        tuple(row[2] for row in file.execute(f"PRAGMA index_info({index[1]})"))
        for index in file.execute(f"PRAGMA index_list({name})")
        if index[3] == "u"
    }
    return Table(
        columns=tuple(
            Column(c[1], FLAG if c[1] in flags else c[2], bool(c[3]) or c[1] in key, plain_default(c[4]))
            for c in columns
        ),
        key=key,
        unique=frozenset(unique),
        references=frozenset(
            (tuple(p[3] for p in parts), parts[0][2], tuple(p[4] for p in parts)) for parts in links.values()
        ),
        checks=frozenset(re.findall(r'CONSTRAINT "([^"]+)"', sql)),
    )


def indexes_of_file(file: sqlite3.Connection) -> Mapping[str, str]:
    rows = file.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name <> '_sqlite_migrations'"
    )
    return {name: plain_index(sql) for name, sql in rows}


def tables_of_server(connection: psycopg.Connection[Any]) -> dict[str, Table]:
    rows = connection.execute(
        "SELECT table_name FROM information_schema.tables"
        " WHERE table_schema = 'headstart' AND table_name <> 'search_index'"
    )
    return {name: table_of_server(connection, name) for (name,) in rows}


def table_of_server(connection: psycopg.Connection[Any], name: str) -> Table:
    columns = connection.execute(
        "SELECT column_name, data_type, is_nullable = 'NO', column_default, collation_name"
        " FROM information_schema.columns WHERE table_schema = 'headstart' AND table_name = %s"
        " ORDER BY ordinal_position",
        [name],
    ).fetchall()
    assert all(c[4] == "C" for c in columns if c[1] == "text"), name
    constraints = connection.execute(
        "SELECT contype, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass",
        [f"headstart.{name}"],
    ).fetchall()
    keys = {(kind, listed(found.partition("(")[2])) for kind, _, found in constraints if kind in "pu"}
    links = [
        re.match(r"FOREIGN KEY \((.*)\) REFERENCES \S*?(\w+)\((.*)\)", found) for _, _, found in constraints
    ]
    return Table(
        columns=tuple(Column(c[0], KINDS[c[1]], c[2], plain_default(c[3])) for c in columns),
        key=next(names for kind, names in keys if kind == "p"),
        unique=frozenset(names for kind, names in keys if kind == "u"),
        references=frozenset((listed(m[1]), m[2], listed(m[3])) for m in links if m),
        checks=frozenset(name for kind, name, _ in constraints if kind == "c" and name.endswith(".")),
    )


def indexes_of_server(connection: psycopg.Connection[Any]) -> Mapping[str, str]:
    rows = connection.execute(
        "SELECT i.relname, pg_get_indexdef(i.oid) FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid"
        " WHERE i.relnamespace = 'headstart'::regnamespace AND i.relname NOT LIKE 'search_index%'"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.oid)"
    )
    return {name: plain_index(sql) for name, sql in rows}


def listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip(' ")') for name in names.split(","))


def plain_default(default: str | None) -> str | None:
    """As both write it: without a type, truth as 0 or 1."""
    if default is None:
        return None
    bare = default.partition("::")[0]
    return {"false": "0", "true": "1"}.get(bare, bare)


def plain_index(sql: str) -> str:
    """What an index holds and of which rows, however its engine writes that."""
    text = sql[sql.index(" ON ") :].lower().replace("headstart.", "").replace("using btree ", "")
    text = re.sub(r"::text(\[\])?| nulls first|collate \"c\"", "", text)
    text = re.sub(r"= any \(\(?array\[([^\]]*)\]\)?\)", r"in (\1)", text)
    return re.sub(r"[\s()\"]", "", text)
