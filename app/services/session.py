"""Who works, in which workspace, on which day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person, Role
from app.store.workspace import Workspace

if TYPE_CHECKING:
    from app.models.tasks import Task
    from app.store.news import News

    from .surroundings import Setup


def _now() -> datetime:
    return datetime.now(UTC)


@define(kw_only=True, slots=False)
class Session:
    """One person at one workspace. `today` is the day of planning, `now` stamps the activity.

    `change_id` names the change that is being made; its notices carry it, so that undo can call them off.
    """

    workspace: Workspace
    today: date
    person: Person | None = None
    now: Callable[[], datetime] = field(default=_now)
    change_id: str = ""

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
            self.setup_changed()
        return changed

    def heard(self, news: Iterable[News]) -> Changes | None:
        """What others have changed, by the news of it; None where all of it was changed from here."""
        others = [some.hires for some in news if not self.workspace.wrote(some)]
        if not others:
            return None
        if all(others):
            return Changes(hires=frozenset().union(*others))
        self.setup_changed()
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

    def may_move(self, task: Task, manager_id: str | None) -> bool:
        """Whether a task, of a hire with this manager, is this person's to move, as a team's server will say."""
        me = self.person
        if self.workspace.person_id is None or me is None:
            return True
        if me.role is Role.VIEWER:
            return False
        mine = me.id in (task.owner_id, task.offered_to, manager_id)
        return mine or me.role is Role.HR or task.department == me.department

    def may_send(self) -> bool:
        """Whether this desk sends notices: in the workspace of a team that is HR's to do."""
        return self.workspace.person_id is None or self.may_see_all()
