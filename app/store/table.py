"""One table of entities: added, read by key, changed with a version check, and put back by undo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import evolve, frozen

from app.models.errors import Forbidden, StaleRow
from app.models.language import mark, text

from .database import Database
from .recorder import Row, Step, fingerprint
from .rows import first, shape

if TYPE_CHECKING:
    from attrs import AttrsInstance

    from .search import Search

T = TypeVar("T", bound="AttrsInstance")


@frozen
class Indexed(Generic[T]):
    """How the entities of a table are found by what people type."""

    search: Search
    kind: str
    words: Callable[[T], Sequence[str | None]]


class Table(Generic[T]):
    """The entities of one class by their key.

    `figures` are computed columns: they are stored by `set_figures`, raise no version and are not undone.
    `keep_figures` names the query that does it, since people may keep the figures of rows that are not theirs.
    """

    def __init__(
        self,
        database: Database,
        cls: type[T],
        name: str,
        *,
        noun: str,
        key: tuple[str, ...] = ("id",),
        figures: Collection[str] = (),
        keep_figures: str = "",
        indexed: Indexed[T] | None = None,
    ) -> None:
        columns = shape(cls).columns
        self.name = name
        self._database = database
        self._cls = cls
        self._noun = noun
        self._key = key
        self._indexed = indexed
        self._versioned = "version" in columns
        self._moved = [c for c in columns if c not in {*key, *figures, "version"}]
        self._kept = [c for c in columns if c not in {*figures, "version"}]
        at_key = " AND ".join(f"{column} = :{column}" for column in key)
        self._select = f"SELECT * FROM {name} WHERE {at_key}"
        self._at_key = at_key
        self._stored = f"{database.schema}.{name}"
        self._keep_figures = keep_figures

    def add(self, entities: Sequence[T]) -> list[T]:
        """Insert them and answer the new ones: adding one again changes nothing."""
        with self._database.writing() as recorder:
            added = self._database.insert_many(self.name, entities, self._key)
            recorder.note(lambda: [self._step(self._key_of(entity), None, entity) for entity in added])
            for entity in added if self._indexed else ():
                self._index(entity, new=True)
            return added

    def put(self, entity: T) -> None:
        """Insert the entity, or replace the one with its key."""
        with self._database.writing() as recorder:
            key = self._key_of(entity)
            before = self.get(*key)
            self._database.insert_many(self.name, [entity], self._key, replace=True)
            recorder.note(lambda: [self._step(key, before, entity)])
            self._index(entity)

    def get(self, *key: str) -> T | None:
        return first(self._cls, self._database.select(self._select, self._where(key)))

    def set(self, entity: T, before: T | None = None) -> T:
        """Store what became of an entity, and answer it with its new version.

        `before` is how the open transaction has read it; it is read where that is not given.
        Raises StaleRow where somebody was faster: the row no longer has the version of `entity`.
        """
        with self._database.writing() as recorder:
            key = self._key_of(entity)
            before = before or self.get(*key)
            any_entity = cast("Any", entity)
            if before is None or cast("Any", before).version != any_entity.version:
                raise self._stale(before or entity)
            row, known = self._row(entity), self._row(before)
            moved = [column for column in self._moved if row[column] != known[column]]
            if not self._database.execute(self._update(moved), row):
                now = self.get(*key)
                if now is None or cast("Any", now).version != any_entity.version:
                    raise self._stale(now or entity)
                raise Forbidden(text(_NOT_YOURS, what=self._called(entity)))
            after: T = evolve(any_entity, version=any_entity.version + 1)
            recorder.note(lambda: [self._step(key, before, after)])
            self._index(after)
            return after

    def set_many(self, pairs: Sequence[tuple[T, T]]) -> list[T]:
        """As `set` for many at once: each entity with how the open transaction has read it before."""
        rows = [(self._row(entity), self._row(before)) for entity, before in pairs]
        alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, (row, known) in enumerate(rows):
            alike[tuple(c for c in self._moved if row[c] != known[c])].append(number)
        with self._database.writing() as recorder:
            for moved, numbers in alike.items():
                touched = self._database.execute_many(self._update(moved), (rows[n][0] for n in numbers))
                if touched != len(numbers):
                    raise self._refused([pairs[n][0] for n in numbers])
            after = [evolve(cast("Any", one), version=cast("Any", one).version + 1) for one, _ in pairs]
            recorder.note(
                lambda: [
                    self._step(self._key_of(now), before, now)
                    for now, (_, before) in zip(after, pairs, strict=True)
                ]
            )
            for one in after if self._indexed else ():
                self._index(one)
            return after

    def _refused(self, entities: Sequence[T]) -> StaleRow | Forbidden:
        """Why not all of them were stored: of the first that was not."""
        for entity in entities:
            now, version = self.get(*self._key_of(entity)), cast("Any", entity).version
            if now is None or cast("Any", now).version not in (version, version + 1):
                return self._stale(now or entity)
            if cast("Any", now).version == version:
                return Forbidden(text(_NOT_YOURS, what=self._called(entity)))
        return self._stale(entities[-1])

    def _update(self, columns: Sequence[str]) -> str:
        """Only what is different: people may not write to every column."""
        assigned = [f"{column} = :{column}" for column in columns]
        return (
            f"UPDATE {self._stored} SET {', '.join([*assigned, 'version = version + 1'])}"
            f" WHERE {self._at_key} AND version = :version"
        )

    def set_figures(self, entities: Sequence[T]) -> None:
        with self._database.writing():
            statement = self._database.queries.statement(self._keep_figures)
            self._database.execute_many(statement, map(self._row, entities))

    def remove(self, *key: str) -> bool:
        """Delete the row; False where there was none."""
        with self._database.writing() as recorder:
            before = self.get(*key)
            if before is None:
                return False
            if self._indexed:  # while it is known whose the row is
                self._indexed.search.remove(self._indexed.kind, key[0])
            delete = f"DELETE FROM {self._stored} WHERE {self._at_key}"
            if not self._database.execute(delete, self._where(key)):
                raise Forbidden(text(_NOT_YOURS, what=self._called(before)))
            recorder.note(lambda: [self._step(key, before, None)])
            return True

    def put_back(self, key: tuple[str, ...], before: Row | None, after: str | None) -> None:
        """Undo one change: the columns as they were `before`, unless the row is not as it was `after`."""
        current = self.get(*key)
        row = self._kept_row(current)
        if (row and fingerprint(row)) != after:
            raise self._stale(current)
        if before is None:
            self.remove(*key)
            return
        entity = self._read(before, version=getattr(current, "version", 1))
        if current is not None and self._versioned:
            self.set(entity, current)
        else:
            self.put(entity)

    def _read(self, row: Row, *, version: int) -> T:
        values = {**row, "version": version} if self._versioned else row
        return shape(self._cls).entities(tuple(values), [tuple(values.values())])[0]

    def _step(self, key: tuple[str, ...], before: T | None, after: T | None) -> Step:
        return self.name, key, self._kept_row(before), self._kept_row(after)

    def _row(self, entity: T) -> dict[str, Any]:
        columns = shape(self._cls)
        return dict(zip(columns.columns, columns.row(entity), strict=True))

    def _kept_row(self, entity: T | None) -> Row | None:
        if entity is None:
            return None
        row = self._row(entity)
        return {column: row[column] for column in self._kept}

    def _key_of(self, entity: T) -> tuple[str, ...]:
        return tuple(str(getattr(entity, column)) for column in self._key)

    def _where(self, key: Sequence[str]) -> dict[str, str]:
        return dict(zip(self._key, key, strict=True))

    def _index(self, entity: T, *, new: bool = False) -> None:
        if self._indexed:
            words = filter(None, self._indexed.words(entity))
            self._indexed.search.index(self._indexed.kind, self._key_of(entity)[0], *words, new=new)

    def _stale(self, entity: T | None) -> StaleRow:
        return StaleRow(
            text(
                "{what} was changed by somebody else meanwhile: look at it again, then repeat what you did.",
                what=self._called(entity),
            )
        )

    def _called(self, entity: T | None) -> str:
        name = getattr(entity, "title", None) or getattr(entity, "name", None)
        return text("“{name}”", name=name) if name else text(self._noun)


_NOT_YOURS = mark("{what} is not yours to change: ask who looks after it.")
