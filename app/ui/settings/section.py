"""What every section of the settings shares: a heading, what it is about, and its content or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.errors import UserError
from app.services.session import Session
from app.ui.context import Context
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.widgets.state import State
from app.ui.widgets.texts import label, paragraph

T = TypeVar("T")


class Section(QWidget):
    """A subclass fills `column` and implements `reload`."""

    def __init__(self, context: Context, name: str, title: str, about: str) -> None:
        super().__init__()
        self.setObjectName(f"settings-{name}")
        self.context = context
        self.latest = Latest()
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(t.SPACE_4)
        self._state = State()
        self._stack = QStackedWidget()
        self._lay_out_section(title, about)

    def reload(self) -> None:
        """Ask for what is shown, where it is read from the workspace."""

    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return False

    def discard(self) -> None:
        """Give up what was typed."""

    def read(self, work: Callable[[Session], T], show: Callable[[T], None]) -> None:
        """Ask the workspace and show the answer, or why there is none."""
        only = self.latest.question()

        def then(answer: T) -> None:
            self._stack.setCurrentIndex(0)
            show(answer)

        self.context.runner.ask(work, only(then), only(self._failed))

    def tell(self, heading: str, sentence: str, button: str, act: Callable[[], object]) -> None:
        """Show this in the place of the content."""
        self._state.tell(heading, sentence, button, act)
        self._stack.setCurrentIndex(1)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The settings could not be read.")
        self.tell(self.tr("The workspace can't be read"), said, self.tr("Try again"), self.reload)

    def _lay_out_section(self, title: str, about: str) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        area.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._stack.addWidget(area)
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(label(title, t.HEADING + 2, bold=True))
        column.addWidget(paragraph(about, muted=True))
        column.addSpacing(t.SPACE_3)
        column.addWidget(self._stack, 1)


def change(
    context: Context,
    work: Callable[[Session], T],
    words: str,
    then: Callable[[T], object] = lambda _answer: None,
    refused: Callable[[Exception], None] | None = None,
    *,
    undo: bool = True,
) -> None:
    """Change the setup of the workspace, tell every page, and say `words`, with Undo where there is a way back."""

    def done(answer: T) -> None:
        then(answer)
        context.bus.changed.emit(Changes(setup=True))
        context.said(words, undo)

    context.runner.carry_out(work, done, refused or context.failed)
