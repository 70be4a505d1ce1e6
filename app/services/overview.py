"""Everyone who starts, one row a hire, in the words and figures that a page shows."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from app.models.explanation import remedy_text
from app.models.onboarding import Certainty, Readiness
from app.models.readiness import Standing
from app.models.wording import day, working_days

from .planning import Assessment, assessment_of, group_by_department, refresh
from .reports import STATES, WORK_STYLES, done_of, percent, total_of, verdict_state, worst_standing
from .session import Session


@frozen(kw_only=True)
class Share:
    """One department's part: done of total, and how it stands."""

    short: str
    done: int
    total: int
    standing: Standing

    @property
    def count(self) -> str:
        return f"{self.done}/{self.total}" if self.total else "–"

    @property
    def state(self) -> str:
        return self.standing.value


@frozen(kw_only=True)
class HireRow:
    hire_id: str
    name: str
    detail: str
    start: str
    notice: str
    departments: tuple[Share, ...]
    state: str
    readiness: Readiness
    tentative: bool
    attention: str
    hint: str
    percent: int


@frozen(kw_only=True)
class Overview:
    """The rows of a list and the figures above it."""

    rows: Sequence[HireRow]
    counts: dict[Readiness, int]


def overview(session: Session, limit: int = 200) -> Overview:
    refresh(session)
    listed = session.workspace.hires.listing(limit=limit)
    rows = [hire_row(session, assessment_of(session, row.hire.id)) for row in listed]
    counts = {state: sum(row.readiness is state for row in rows) for state in Readiness}
    return Overview(rows=rows, counts=counts)
