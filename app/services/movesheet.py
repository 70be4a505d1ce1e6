"""What another start date would do, before it is done."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from app.models.lateness import margin_text
from app.models.wording import dated

from .onboarding import Consequences, consequences
from .reports.verdict import headline, risk
from .session import Session
from .surroundings import day_off


@frozen(kw_only=True)
class MoveSheet:
    """`moved` are title, due before, due after, and the days to spare or short of each task."""

    start_on: date
    fits: bool
    headline: str
    day_off: str
    moved: tuple[tuple[str, str, str, str], ...]
    late: tuple[str, ...]
    told: tuple[str, ...]


def move_sheet(session: Session, hire_id: str, start_on: date) -> MoveSheet:
    """The consequences of a start date; nothing is written. Raises UserError where it can't be moved so."""
    changes = consequences(session, hire_id, start_on)
    after, today = changes.after, session.today
    return MoveSheet(
        start_on=start_on,
        fits=after.plan.fits,
        headline=" ".join(filter(None, (headline(after), risk(after)))),
        day_off=day_off(session.setup, after.hire.location_id, start_on) or "",
        moved=tuple(_moved(changes, today)),
        late=tuple(task.title for task in changes.late),
        told=tuple(after.names.department(key) for key in changes.departments),
    )


def _moved(changes: Consequences, today: date) -> list[tuple[str, str, str, str]]:
    return [
        (new.title, dated(old.due_on, today), dated(new.due_on, today), margin_text(new.margin or 0))
        for old, new in changes.moved
    ]
