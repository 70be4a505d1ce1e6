"""The cards of the workspace's section: what it is, and things to do with how they went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.care import About
from app.ui.context import Context
from app.ui.dialogs.frame import Working
from app.ui.theme import tokens as t
from app.ui.theme.tokens import Tone
from app.ui.widgets.texts import label, paragraph


class Facts(QFrame):
    """Where the workspace is, and what it holds."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._context = context
        self._path = QLineEdit()
        self._path.setObjectName("workspace-path")
        in_file = isinstance(context.workspace, Path)
        self._path.setAccessibleName(
            self.tr("The file of the workspace") if in_file else self.tr("The server of the workspace")
        )
        self._path.setReadOnly(True)
        copy = QPushButton(self.tr("Copy the path"))
        copy.setObjectName("workspace-copy")
        copy.clicked.connect(self._copy)
        words = label(self.tr("File") if in_file else self.tr("Server"), t.SMALL, muted=True)
        words.setBuddy(self._path)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._path, 1)
        row.addWidget(copy)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(t.SPACE_6)
        self._grid.setVerticalSpacing(t.SPACE_1)
        self._values = {
            name: self._fact(place, name, said)
            for place, (name, said) in enumerate(
                (
                    ("size", self.tr("Size")),
                    ("hires", self.tr("New hires")),
                    ("tasks", self.tr("Tasks")),
                    ("people", self.tr("People")),
                    ("schema", self.tr("Version of the file")),
                )
            )
        }
        self._grid.setColumnStretch(len(self._values), 1)
        self._warnings = paragraph()
        self._warnings.setObjectName("workspace-warnings")
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        column.addWidget(words)
        column.addLayout(row)
        column.addSpacing(t.SPACE_1)
        column.addLayout(self._grid)
        column.addWidget(self._warnings)

    def show_about(self, about: About, size: str) -> None:
        """`size` is that of the file in words."""
        self._path.setText(about.place)
        self._path.setCursorPosition(0)
        numbers = {"hires": about.hires, "tasks": about.tasks, "people": about.people, "schema": about.schema}
        for name, number in numbers.items():
            self._values[name].setText(self.locale().toString(number))
        self._values["size"].setText(size)
        self._warnings.setText("\n".join(f"! {warning}" for warning in about.warnings))
        self._warnings.setVisible(bool(about.warnings))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._path.text())
        self._context.said(self.tr("The path is copied."), False)

    def _fact(self, place: int, name: str, words: str) -> QLabel:
        value = label("–", t.HEADING, bold=True)
        value.setObjectName(f"workspace-{name}")
        self._grid.addWidget(label(words, t.SMALL, muted=True), 0, place)
        self._grid.addWidget(value, 1, place)
        return value


class Tasks(QFrame):
    """Buttons for things that take their time, one at a time, and how the last one went."""

    def __init__(self, context: Context, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._context = context
        self.busy = False
        self._left_at: QWidget | None = None
        self._tone: Tone | None = None
        self._heading = label(title, t.HEADING, bold=True)
        self.setAccessibleName(title)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(t.SPACE_2)
        self._buttons.addStretch()
        self._progress = Working("tasks-progress", title)
        self._said = paragraph(muted=True)
        self._said.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        self._column.setSpacing(t.SPACE_2)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addLayout(self._buttons)
        self._column.addLayout(head)
        self._column.addWidget(self._progress)
        self._column.addWidget(self._said)
        context.theme.changed.connect(self._colour)

    def add(self, name: str, words: str, act: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        self._said.setObjectName(f"{name}-said")
        self._buttons.addWidget(button)

    def add_below(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def say(self, words: str) -> None:
        self._tell(words, None)

    def begin(self, words: str) -> None:
        self._set_busy(True)
        self._tell(words, None)

    def succeed(self, words: str) -> None:
        self._set_busy(False)
        self._tell(f"✓ {words}", Tone.GOOD)

    def fail(self, words: str) -> None:
        self._set_busy(False)
        self._tell(f"✕ {words}" if words else "", Tone.BAD)

    def _set_busy(self, busy: bool) -> None:
        """Meanwhile the card has the keys that its buttons had: Qt would send them to a button of another one."""
        focused = self.window().focusWidget()
        if busy and focused is not None and self.isAncestorOf(focused):
            self._left_at = focused
            self.setFocus()
        self.busy = busy
        self._progress.setVisible(busy)
        for at in range(self._buttons.count()):
            item = self._buttons.itemAt(at)
            button = item.widget() if item is not None else None
            if button is not None:
                button.setEnabled(not busy)
        if not busy and self._left_at is not None:
            if focused is self:
                self._left_at.setFocus()
            self._left_at = None

    def _tell(self, words: str, tone: Tone | None) -> None:
        self._tone = tone
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._colour()

    def _colour(self) -> None:
        tokens = self._context.theme.tokens
        colours = self._said.palette()
        colour = tokens.tint(self._tone).text if self._tone else tokens.muted
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText):
            colours.setColor(role, QColor(colour))
        self._said.setPalette(colours)
