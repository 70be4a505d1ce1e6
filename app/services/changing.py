"""Changes of the setup: one transaction each, with activity and undo, and refusals that name their field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import uuid4

from app.models.errors import StaleRow, StoreUnavailable, UserError
from app.models.language import mark, text
from app.models.wording import within
from app.store.history import Change

from .journal import record
from .planning import forget_plans
from .session import Session


class FieldError(UserError):
    """What is wrong with one field of a form, by the field's name."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@contextmanager
def field(name: str) -> Iterator[None]:
    """What is refused inside is wrong with this field."""
    try:
        yield
    except (StaleRow, StoreUnavailable):
        raise
    except UserError as error:
        raise FieldError(name, str(error)) from error


@contextmanager
def changing(session: Session, label: str, *, undoable: bool = True, **fields: object) -> Iterator[None]:
    """One transaction of a change of the setup, with its activity and its way back. `label` is a marked text.

    Where plans depend on what changed, the next refresh computes them again.
    """
    with session.workspace.transaction() as recorder:
        yield
        if not recorder.entries:
            return
        record(session, within(text(label)), fields=fields)
        forget_plans(session, recorder.entries)
        if undoable:
            change = Change(
                id=str(uuid4()),
                at=session.now(),
                person_id=session.person_id,
                label=text(label),
                entries=recorder.entries,
            )
            session.workspace.history.add(change)
    session.setup_changed()


TAKEN_LOCATION = mark("There is a location “{name}” already: use that one, or give another name.")
TAKEN_DEPARTMENT = mark("There is a department “{name}” already: use that one, or give another name.")
TAKEN_EMAIL = mark("Somebody has the address {name} already: give another address.")


def must_be_new(name: str, known: Sequence[str], taken: str) -> None:
    """Raise UserError with the text `taken` where a name is taken already, in whatever case."""
    if name and name.casefold() in (other.casefold() for other in known):
        raise UserError(text(taken, name=name))
