"""The list of hires, read from the figures of the last planning: call `planning.refresh` before."""

from __future__ import annotations

from app.models.onboarding import Certainty, Readiness
from app.store.hires import ListedHire

from .session import Session

LISTED = tuple(state for state in Readiness if state is not Readiness.WITHDRAWN)
MOST = 10**12
"""More than there are: a list of everything."""


def hires(
    session: Session,
    *,
    everyone: bool = False,
    location_id: str | None = None,
    manager_id: str | None = None,
    text: str | None = None,
    tentative: bool = False,
    limit: int = MOST,
) -> list[ListedHire]:
    """Most urgent first; without `everyone`, those who are still to be made ready or still to come."""
    return session.workspace.hires.listing(
        readiness=None if everyone else LISTED,
        ready_after=None if everyone else session.today,
        certainty=Certainty.TENTATIVE if tentative else None,
        location_id=location_id,
        manager_id=manager_id,
        text=text,
        limit=limit,
    )
