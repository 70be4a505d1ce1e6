"""The list of hires, read from the figures of the last planning: call `planning.refresh` before."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.models.onboarding import Certainty, Readiness
from app.store.hires import ListedHire

from .session import Session

RUNNING = tuple(state for state in Readiness if state not in (Readiness.READY, Readiness.WITHDRAWN))
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

    def listing(readiness: Collection[Readiness] | None, *, to_come: bool = False) -> Sequence[ListedHire]:
        return session.workspace.hires.listing(
            readiness=readiness,
            location_id=location_id,
            manager_id=manager_id,
            text=text,
            started_after=session.today if to_come else None,
            limit=MOST if tentative else limit,
        )

    found = listing(None) if everyone else [*listing(RUNNING), *listing([Readiness.READY], to_come=True)]
    kept = [row for row in found if not tentative or row.onboarding.certainty is Certainty.TENTATIVE]
    return kept[:limit]
