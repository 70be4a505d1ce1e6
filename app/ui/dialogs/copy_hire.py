"""Choose a hire whose place and kind of work a new hire shares."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.services import copying
from app.services.finding import Found
from app.ui.context import Context
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, asking, framed
from .picklist import PickList

TYPING_MS = 120


class CopyHire(QDialog):
    """The hires added last until something is typed, then those who are like it."""

    chosen = Signal(str)
    """The id of a hire."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copy-hire")
        self.setWindowTitle(self.tr("Copy from another hire"))
        self.resize(480, 480)
        self._context, self._latest = context, asking(self)
        self._hires = PickList(
            "copy-hire-name",
            self.tr("From &whom"),
            self.tr("Type a name, a role or a team"),
            "copy-hire-found",
            self.tr("Hires"),
            self.tr("Nobody like this is known here."),
        )
        self._hires.list.itemDoubleClicked.connect(self.accept)
        buttons = Buttons(self)
        buttons.back()
        self._copy = buttons.go("copy-hire-go", self.tr("Copy"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.finished.connect(self._typing.stop)
        self._hires.field.textEdited.connect(lambda _words: self._typing.start())
        about = self.tr("Role, location, work style, employment, team and manager are taken over.")
        column = framed(self)
        column.addWidget(label(self.windowTitle(), t.HEADING + 1, bold=True))
        column.addWidget(paragraph(about, muted=True))
        column.addWidget(self._hires, 1)
        column.addWidget(buttons)
        self._hires.setFocus()
        self._look()

    def accept(self) -> None:
        found = self._hires.chosen
        if isinstance(found, str):
            self.chosen.emit(found)
            super().accept()

    def _look(self) -> None:
        words, only = self._hires.field.text(), self._latest.question()
        self._context.runner.ask(
            lambda session: copying.examples(session, words), only(self._show), only(self._context.failed)
        )

    def _show(self, found: Sequence[Found]) -> None:
        self._hires.offer((f"{hire.words}  ·  {hire.detail}", hire.id) for hire in found)
        self._copy.setEnabled(bool(found))
