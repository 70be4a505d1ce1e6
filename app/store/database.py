"""The narrow port to a database engine: all that the stores know of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from .news import News
from .recorder import Recorder
from .rows import Result

T = TypeVar("T")


class Database(Protocol):
    """One connection, used by one thread.

    Parameters and results are the plain values of `rows.plain`. Whatever goes wrong is raised as an error of
    `app.models.errors`: StoreUnavailable where the workspace can't be read or written, UserError where the
    data can't be stored.
    """

    @property
    def queries(self) -> Any:
        """The queries of `sql/` as methods: keyword parameters in, a Result, a value or a row count out."""

    @property
    def schema(self) -> str:
        """Where the tables are, for what is written. What is read without it can be a view of the same name."""

    @property
    def activity_writer(self) -> str:
        """The statement that gives a server `entries` of the activity to write; none where the program writes it."""

    @property
    def read_only(self) -> bool: ...

    @property
    def keeps_figures(self) -> bool:
        """Whether `transaction(figures=True)` works: figures of the planning can be kept, if only in memory."""

    @property
    def clock_ahead(self) -> timedelta:
        """How far this computer's clock is ahead of the server's; zero where they agree, or there is no server."""

    @property
    def recorder(self) -> Recorder:
        """What the open transaction has changed so far."""

    def transaction(
        self, *, figures: bool = False, hires: Collection[str] = ()
    ) -> AbstractContextManager[Recorder]:
        """One write transaction, locked from its start; inside another one a savepoint of it.

        Where `hires` are named, all that it changes is theirs alone: what others change of other hires need
        not wait for it, where the engine knows that.

        One of `figures` alone works in a database that can only be read, too: all that is read from then on
        has them, and none of them outlives the connection.
        """

    def writing(self) -> AbstractContextManager[Recorder]:
        """The open write transaction, or one of its own where none is open."""

    def reading(self) -> AbstractContextManager[None]:
        """One consistent snapshot for all that is read inside."""

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int:
        """Run a statement with `:named` parameters; the number of rows that it touched."""

    def execute_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> int:
        """Run a statement with each of these parameters; the number of rows that it touched."""

    def unawaited(self) -> AbstractContextManager[None]:
        """What is written inside, in a transaction, goes to a server in one round trip; nothing is read meanwhile."""

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result: ...

    def select_together(
        self, asked: Sequence[tuple[str, Mapping[str, Any]]], enough: int | None = None, /
    ) -> list[Result]:
        """The answers to several statements, as of one moment: from a server in one round trip.

        Where so many rows in all are `enough`, the last statements may be left unanswered.
        """

    def insert_many(
        self, table: str, entities: Sequence[T], conflict: Sequence[str] = (), replace: bool = False
    ) -> list[T]:
        """Insert entities of one class and answer those that are new.

        One with the `conflict` columns (by default: any unique ones) of an older row changes nothing, or with
        `replace` takes its place.
        """

    def changed_elsewhere(self) -> bool:
        """Whether another connection has written since this was asked last, as far as it takes asking.

        A server tells it by itself instead (`News`); then this is a sign of life.
        Raises StoreUnavailable where the workspace is gone or another one stands in its place.
        """

    def wrote(self, news: News) -> bool:
        """Whether the news are of what this connection itself has changed."""

    def close(self) -> None: ...
