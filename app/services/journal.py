"""Writing down who did what, and who must hear of it, in the transaction of the change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import uuid4

from app.models.language import Sentence, text
from app.models.noticekinds import URGENT_CHANGES
from app.models.noticewords import of_change
from app.store.activity import Activity
from app.store.outbox import Notice

from .session import Session


def record(
    session: Session,
    action: str,
    *,
    hire_id: str | None = None,
    task_id: str | None = None,
    fields: Mapping[str, object] | None = None,
    note: str | None = None,
) -> None:
    """One line of the activity: `action` is a sentence, or a text that is marked.

    Of `fields` the names are kept, with keyed hashes of the values.
    """
    session.workspace.activity.append(
        Activity(
            id=str(uuid4()),
            at=session.now(),
            person_id=session.person_id,
            action=action if isinstance(action, Sentence) else text(action),
            hire_id=hire_id,
            task_id=task_id,
            fields=dict(fields or {}),
            note=note,
        )
    )


def tell_departments(
    session: Session,
    kind: str,
    hire_id: str,
    departments: Iterable[str],
    payload: Mapping[str, object] | None = None,
    *,
    task_id: str | None = None,
) -> None:
    """One notice a department, by its key."""
    session.workspace.outbox.add_many(
        [
            _notice(session, kind, hire_id, payload, department=department, task_id=task_id)
            for department in departments
        ]
    )


def tell_person(
    session: Session,
    kind: str,
    hire_id: str,
    person_id: str | None,
    *,
    task_id: str | None = None,
    payload: Mapping[str, object] | None = None,
) -> None:
    """A notice to one person, unless nobody is named or it is who makes the change."""
    if person_id is not None and person_id != session.person_id:
        notice = _notice(session, kind, hire_id, payload, person_id=person_id, task_id=task_id)
        session.workspace.outbox.add_many([notice])


def call_off_notices(session: Session, hire_id: str, change_id: str) -> None:
    """Take back the notices of a change that are not sent yet."""
    session.workspace.outbox.cancel(_notices_of(session, hire_id, change_id))


def renew_notices(session: Session, hire_id: str, change_id: str) -> None:
    """Send the notices of a change after all that were called off."""
    session.workspace.outbox.renew(_notices_of(session, hire_id, change_id))


def _notices_of(session: Session, hire_id: str, change_id: str) -> list[str]:
    notices = session.workspace.outbox.of_hire(hire_id)
    return [notice.id for notice in notices if notice.key.endswith(f":{change_id}")]


def _notice(
    session: Session,
    kind: str,
    hire_id: str,
    payload: Mapping[str, object] | None,
    *,
    department: str | None = None,
    person_id: str | None = None,
    task_id: str | None = None,
) -> Notice:
    return Notice(
        id=str(uuid4()),
        key=f"{kind}:{task_id or hire_id}:{department or person_id}:{session.change_id}",
        kind=kind,
        hire_id=hire_id,
        task_id=task_id,
        department=department,
        person_id=person_id,
        payload=dict(payload or {}),
        created_at=session.now(),
        urgent=kind in URGENT_CHANGES,
        reason=of_change(kind),
    )
