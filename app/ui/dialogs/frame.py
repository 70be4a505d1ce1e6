"""What dialogs have in common: their edges, fields with a label, and the last row with what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.theme.motion import may_move
from app.ui.widgets.texts import label, paragraph

Role = QDialogButtonBox.ButtonRole


class FittingDialog(QDialog):
    """As high as its texts: they take more lines, or fewer, while it is open."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


class Buttons(QDialogButtonBox):
    """The last row of a dialog, in the order of the desktop that it is shown on.

    Enter presses what the dialog is for, unless `enter` is False: there it ends a line, or stays where it is.
    """

    def __init__(self, dialog: QDialog, *, enter: bool = True) -> None:
        super().__init__()
        self._dialog, self._enter = dialog, enter
        self._main: QPushButton | None = None
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(t.SPACE_3)

    def go(self, name: str, words: str, act: Callable[[], object] | None = None) -> QPushButton:
        """What the dialog is for. Without an `act` it is accepted."""
        return self._lead(self.more(name, words, act or self._dialog.accept, Role.AcceptRole))

    def back(self, words: str = "", name: str = "") -> QPushButton:
        """The way back, as by Esc."""
        name = name or f"{self._dialog.objectName()}-cancel"
        return self.more(name, words or self.tr("Cancel"), self._dialog.reject, Role.RejectRole)

    def stay(self, name: str, words: str) -> QPushButton:
        """The way back where it is also what Enter does."""
        return self._lead(self.back(words, name))

    def close_with(self, name: str) -> QPushButton:
        """The only button of a dialog that just shows something."""
        self._main = self.more(name, self.tr("Close"), self._dialog.accept, Role.AcceptRole)
        return self._main

    def more(
        self, name: str, words: str, act: Callable[[], object], role: Role = Role.ActionRole
    ) -> QPushButton:
        """Something else that can be done."""
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAutoDefault(self._enter)
        made.clicked.connect(act)
        self.addButton(made, role)
        return made

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Only a button in a dialog can be its default; Qt has made one by now, wanted or not."""
        super().showEvent(event)
        if self._main is not None:
            self._main.setDefault(self._enter)

    def _lead(self, button: QPushButton) -> QPushButton:
        self._main = button
        button.setProperty("primary", True)
        return button


def framed(dialog: QDialog) -> QVBoxLayout:
    """The column of a dialog, with the edges that all have."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
    column.setSpacing(t.SPACE_3)
    return column


def asking(dialog: QDialog) -> Latest:
    """What a dialog asks by: once it is closed, no answer is waited for any more."""
    latest = Latest()
    dialog.finished.connect(latest.question)
    return latest


def labelled(words: str, *fields: QWidget) -> QVBoxLayout:
    """A label close above its field, the first one; further widgets belong to it."""
    named = label(words, t.SMALL, muted=True)
    named.setBuddy(fields[0])
    fields[0].setAccessibleName(words.replace("&", ""))
    column = QVBoxLayout()
    column.setSpacing(t.SPACE_1)
    for widget in (named, *fields):
        column.addWidget(widget)
    return column


class Working(QWidget):
    """That something is under way, in words and with a bar that moves where things may move; hidden at first."""

    def __init__(self, name: str, called: str) -> None:
        """`name` is that of the bar, `called` what a screen reader says of it."""
        super().__init__()
        self._words = paragraph("", t.SMALL, muted=True)
        self._words.setObjectName(f"{name}-words")
        self._words.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName(name)
        self._bar.setAccessibleName(called)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(t.SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._bar.setRange(0, 0 if may_move(self) else 1)
        super().showEvent(event)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
