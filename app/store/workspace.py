"""A workspace: one database behind small typed stores."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app.models.errors import StoreUnavailable, UserError
from app.models.language import text

from . import clock
from .database import Database
from .hires import Hires
from .people import People
from .places import Places
from .recorder import Entry, Recorder
from .search import Search
from .settings import Settings

if TYPE_CHECKING:
    from .activity import ActivityLog
    from .catalogue import CatalogueStore
    from .facts import Facts
    from .headsups import HeadsUps
    from .history import History
    from .messages import Messages
    from .news import News
    from .noticetexts import NoticeTexts
    from .noticing import Noticing
    from .outbox import Outbox
    from .preferences import NoticePreferences
    from .tasks import Tasks
    from .worklist import Worklist


class Workspace:
    """Everything that is stored. One thread uses it; `with` closes it at the end.

    `file` is None where it is on a server, `place` what people call where it is. `warnings` are sentences to
    show to the person who opened it. `person_id` says who that is, where a
    server knows it. What the first page does not ask is imported when it is asked.
    """

    def __init__(
        self,
        database: Database,
        place: Path | str,
        warnings: tuple[str, ...] = (),
        person_id: str | None = None,
        look: Callable[[], Workspace] | None = None,
    ) -> None:
        self.file = place if isinstance(place, Path) else None
        self.place = str(place)
        self.warnings = warnings
        self.person_id = person_id
        self._look = look
        self.database = database
        self.settings = Settings(database)
        self.search = Search(database)
        self.places = Places(database, self.search)
        self.people = People(database, self.search)
        self.hires = Hires(database, self.search)

    @cached_property
    def history(self) -> History:
        from .history import History

        stores = (
            self.places, self.people, self.settings, self.hires, self.tasks, self.facts, self.preferences,
            self.notice_texts, self.heads_ups,
        )  # fmt: skip
        return History(self.database, [table for store in stores for table in store.tables])

    @cached_property
    def catalogue(self) -> CatalogueStore:
        from .catalogue import CatalogueStore

        return CatalogueStore(self.database, self.settings)

    @cached_property
    def tasks(self) -> Tasks:
        from .tasks import Tasks

        return Tasks(self.database)

    @cached_property
    def worklist(self) -> Worklist:
        from .worklist import Worklist

        return Worklist(self.database)

    @cached_property
    def facts(self) -> Facts:
        from .facts import Facts

        return Facts(self.database)

    @cached_property
    def activity(self) -> ActivityLog:
        from .activity import ActivityLog

        return ActivityLog(self.database, self.settings)

    @cached_property
    def outbox(self) -> Outbox:
        from .outbox import Outbox

        return Outbox(self.database)

    @cached_property
    def noticing(self) -> Noticing:
        from .noticing import Noticing

        return Noticing(self.database)

    @cached_property
    def messages(self) -> Messages:
        from .messages import Messages

        return Messages(self.database)

    @cached_property
    def heads_ups(self) -> HeadsUps:
        from .headsups import HeadsUps

        return HeadsUps(self.database)

    @cached_property
    def preferences(self) -> NoticePreferences:
        from .preferences import NoticePreferences

        return NoticePreferences(self.database)

    @cached_property
    def notice_texts(self) -> NoticeTexts:
        from .noticetexts import NoticeTexts

        return NoticeTexts(self.database)

    def transaction(
        self, *, figures: bool = False, hires: Collection[str] = ()
    ) -> AbstractContextManager[Recorder]:
        """Everything inside is stored together or not at all; inside another one, a part that can fail alone.

        One of `figures` of the planning alone works where the workspace can only be read, too: they are kept
        in memory until it is closed. Where `hires` are named, all that changes is theirs alone.

        Gives the recorder, whose `entries` are the rows changed so far: what `history` needs to undo them.
        """
        return self.database.transaction(figures=figures, hires=hires)

    def beside(self) -> Workspace:
        """The same workspace on a connection of its own, for another thread, that writes nothing.

        Any thread may ask. Raises StoreUnavailable where it can't be opened, or has none.
        """
        if self._look is None:
            raise StoreUnavailable(self.place)
        return self._look()

    def reading(self) -> AbstractContextManager[None]:
        """All that is read inside is of one moment."""
        return self.database.reading()

    def unawaited(self) -> AbstractContextManager[None]:
        """What is written inside, in a transaction, goes to a server in one round trip; nothing is read meanwhile."""
        return self.database.unawaited()

    @property
    def path(self) -> Path:
        """The file; UserError where there is none, which is for people who ask for what only a file has."""
        if self.file is None:
            raise UserError(
                text("The team workspace on {place} is in no file: ask who looks after it.", place=self.place)
            )
        return self.file

    @property
    def read_only(self) -> bool:
        return self.database.read_only

    def now(self) -> datetime:
        """What time it is; for a team by the clock of its server."""
        return clock.of_this_computer() - self.database.clock_ahead

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since this was asked last; StoreUnavailable where it is away."""
        return self.database.changed_elsewhere()

    def wrote(self, news: News) -> bool:
        """Whether the news are of what was changed by way of this workspace, not by somebody else."""
        return self.database.wrote(news)

    def recorded(self) -> tuple[Entry, ...]:
        """The rows that the open transaction has changed so far, apart from figures of the planning."""
        return self.database.recorder.entries

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
