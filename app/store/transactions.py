"""Write transactions, savepoints inside them and snapshots: the same on every engine."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import ClassVar

from app.models.errors import ReadOnly

from .clock import RIGHT
from .news import News
from .recorder import NOTHING, Recorder


class Transactions(ABC):
    """What of a Database is about transactions; the engine says how each begins and ends."""

    begin_reading: ClassVar[str]

    def __init__(self, *, read_only: bool, keeps_figures: bool, looks_only: bool = False) -> None:
        """One that `looks_only` refuses to write in a workspace that others can write to."""
        self.read_only = read_only
        self.keeps_figures = keeps_figures
        self._looks_only = looks_only
        self.recorder = Recorder()
        self.clock_ahead = RIGHT
        self._depth = 0
        self._reading = False

    @contextmanager
    def transaction(self, *, figures: bool = False, hires: Collection[str] = ()) -> Iterator[Recorder]:
        if self._depth:
            with self._savepoint():
                yield self.recorder
            return
        self._must_not_be_reading()
        if self._looks_only or (self.read_only and not (figures and self.keeps_figures)):
            raise ReadOnly(self._refusal())
        self._begin_writing(hires)
        self._depth = 1
        self.recorder.back(NOTHING)
        try:
            yield self.recorder
            self.recorder.finish()
            self._commit()
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0

    def wrote(self, _news: News) -> bool:
        return False

    @contextmanager
    def writing(self) -> Iterator[Recorder]:
        if self._depth:
            yield self.recorder
        else:
            with self.transaction() as recorder:
                yield recorder

    @contextmanager
    def reading(self) -> Iterator[None]:
        if self._depth or self._reading:
            yield
            return
        self._begin_reading()
        self._reading = True
        try:
            yield
        finally:
            self._reading = False
            self._end_reading()

    @abstractmethod
    def _refusal(self) -> str:
        """The sentence for who writes to what can only be read."""

    def _begin_reading(self) -> None:
        self._run(self.begin_reading)

    def _end_reading(self) -> None:
        self._roll_back()

    @abstractmethod
    def _begin_writing(self, hires: Collection[str]) -> None:
        """Begin a transaction that writes to what is of these hires, or to anything; locked from its start."""

    @abstractmethod
    def _commit(self) -> None: ...

    @abstractmethod
    def _roll_back(self) -> None:
        """Give up the transaction, unless an error has ended it already."""

    @abstractmethod
    def _run(self, statement: str) -> None: ...

    @abstractmethod
    def _in_transaction(self) -> bool: ...

    def _must_not_be_reading(self) -> None:
        if self._reading:
            raise RuntimeError(
                "A write inside reading() would not see the same snapshot: begin with transaction()."
            )

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        name = f"step_{self._depth}"
        mark = self.recorder.mark()
        self._run(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
        except BaseException:
            if self._in_transaction():
                self._run(f"ROLLBACK TO {name}")
                self._run(f"RELEASE {name}")
            self.recorder.back(mark)
            raise
        else:
            self._run(f"RELEASE {name}")
        finally:
            self._depth -= 1
