"""Who works, in which workspace, on which day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person, Role
from app.store.workspace import Workspace

if TYPE_CHECKING:
    from app.store.news import News

    from .surroundings import Setup


@define(kw_only=True, slots=False)
class Session:
    """One person at one workspace. `today` is the day of planning, `now` stamps the activity.

    `change_id` names the change that is being made; its notices carry it, so that undo can call them off.
    """

    workspace: Workspace
    today: date
    person: Person | None = None
    now: Callable[[], datetime] = field()
    change_id: str = ""

    @now.default
    def _clock(self) -> Callable[[], datetime]:
        return self.workspace.now

    @property
    def day_by_the_clock(self) -> date:
        """The day that it is here."""
        return self.now().astimezone().date()

    @cached_property
    def setup(self) -> Setup:
        """Locations, departments and catalogue as they were when this session first asked."""
        from .surroundings import Setup

        return Setup(self.workspace)

    def setup_changed(self) -> None:
        """Read the setup again when it is asked for the next time."""
        vars(self).pop("setup", None)

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since this was asked last; what was read before is forgotten."""
        changed = self.workspace.changed_elsewhere()
        if changed:
            self._setup_changed_elsewhere()
        return changed

    def _setup_changed_elsewhere(self) -> None:
        """Who works here may have another department now."""
        self.setup_changed()
        if self.person is not None:
            self.person = self.setup.people.get(self.person.id, self.person)

    def heard(self, news: Iterable[News]) -> Changes | None:
        """What others have changed, by the news of it; None where all of it was changed from here."""
        others = [some.hires for some in news if not self.workspace.wrote(some)]
        if not others:
            return None
        if all(others):
            return Changes(marked=frozenset().union(*others))
        self.workspace.changed_elsewhere()
        self._setup_changed_elsewhere()
        return Changes(setup=True)

    def be(self, person: Person) -> None:
        """Work as this person. UserError in the workspace of a team, where the login says who works."""
        if self.workspace.person_id not in (None, person.id):
            raise UserError(
                text(
                    "Your login says who you are in this team workspace: to be {name}, use the login of {name}.",
                    name=person.name,
                )
            )
        self.person = person

    @property
    def person_id(self) -> str | None:
        return self.person.id if self.person else None

    def may_see_all(self) -> bool:
        return self.person is not None and self.person.role is Role.HR
