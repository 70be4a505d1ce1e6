"""What every page of the window shares: it reads again when what it shows has changed and it is in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from app.models.changes import Changes
from app.services import overview
from app.ui.context import Context
from app.ui.runner import Latest
from app.ui.theme import tokens as t

EDGE = 28
"""Pixels between the edge of the page and what it shows; half of them on a narrow page."""
NARROW = 1000


class Page(QWidget):
    """A page of the window, found by its object name. It is stale until it was read for the first time."""

    hire_wanted = Signal(str)
    """The id of the hire to show."""
    was_read = Signal()
    """What is shown is what was stored when it was asked for last."""
    recount_wanted = Signal()
    """Other things wait here now, without a change: the number in the sidebar is not theirs."""
    saves = False
    """Whether `save` can store what is unsaved; without it, leaving can only discard it."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.context = context
        self.latest = Latest()
        self.stale = True
        context.bus.changed.connect(self._note)

    def reload(self) -> None:
        """Ask for what is shown; answers to older questions are dropped."""
        raise NotImplementedError

    def concerns(self, _changes: Changes) -> bool:
        """Whether what this page shows may be different now."""
        return True

    def bring_up_to_date(self, failed: Callable[[Exception], None]) -> None:
        """Figures of another day are brought up to this one, some at a time, and then shown."""

        def then(planned: int) -> None:
            if planned:
                self.reload()

        self.context.runner.carry_out(overview.refresh_some, then, failed)

    def unsaved(self) -> str | None:
        """A sentence about what would be lost by closing the window now; None where nothing would."""
        return None

    def save(self, then: Callable[[], object]) -> None:
        """Store what is unsaved, then call `then`; where it can't be stored, say so and call nothing."""
        then()

    def discard(self) -> None:
        """Give up what is unsaved."""

    def furnish(self) -> None:
        """Put in what is made of many widgets, once the page is in the window.

        Qt styles all that is inside of a widget anew for each other one that it is put into.
        """

    @property
    def narrow(self) -> bool:
        return self.width() < NARROW

    def keep_edges(self, layout: QLayout, above: int = t.SPACE_5, below: int = t.SPACE_5) -> None:
        edge = EDGE // 2 if self.narrow else EDGE
        layout.setContentsMargins(edge, above, edge, below)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self.stale:
            self._read()
        if not event.spontaneous():
            self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to what is worked with first. A window that was minimised leaves them where they were."""

    def _note(self, changes: Changes) -> None:
        if self.concerns(changes):
            self.stale = True
            if self.isVisible():
                self._read()

    def _read(self) -> None:
        self.stale = False
        self.reload()
