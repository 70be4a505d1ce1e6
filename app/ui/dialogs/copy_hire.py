"""Choose a hire whose place and kind of work a new hire shares."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services import copying
from app.services.finding import Found
from app.ui.context import Context
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.widgets.moving import MovesThrough
from app.ui.widgets.texts import label, paragraph

ROW_HEIGHT = 32
TYPING_MS = 120


class CopyHire(QDialog):
    """The hires added last until something is typed, then those who are like it."""

    chosen = Signal(str)
    """The id of a hire."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copy-hire")
        self.setWindowTitle(self.tr("Copy from another hire"))
        self.resize(480, 460)
        self._context, self._latest = context, Latest()
        self._field = QLineEdit()
        self._field.setObjectName("copy-hire-name")
        self._field.setAccessibleName(self.tr("From whom"))
        self._field.setPlaceholderText(self.tr("Type a name, a role or a team"))
        self._list = QListWidget()
        self._list.setObjectName("copy-hire-found")
        self._list.setAccessibleName(self.tr("Hires"))
        self._list.itemDoubleClicked.connect(self.accept)
        self._nobody = paragraph(self.tr("Nobody like this is known here."), muted=True)
        self._nobody.setObjectName("copy-hire-nobody")
        self._nobody.hide()
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setObjectName("copy-hire-go")
        self._copy.setProperty("primary", True)
        self._copy.setDefault(True)
        self._copy.clicked.connect(self.accept)
        self._moves = MovesThrough(self._field, self._list)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._look)
        self._field.textEdited.connect(lambda _words: self._typing.start())
        self._lay_out()
        self._look()

    def accept(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            super().accept()

    def done(self, result: int) -> None:
        """Closed: what was asked is no longer waited for."""
        self._typing.stop()
        self._latest.question()
        super().done(result)

    def _look(self) -> None:
        words, only = self._field.text(), self._latest.question()
        self._context.runner.ask(
            lambda session: copying.examples(session, words), only(self._show), only(self._context.failed)
        )

    def _show(self, found: Sequence[Found]) -> None:
        self._list.clear()
        for hire in found:
            item = QListWidgetItem(f"{hire.words}  ·  {hire.detail}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, hire.id)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._nobody.setVisible(not found)
        self._copy.setEnabled(bool(found))

    def _lay_out(self) -> None:
        words = label(self.tr("From &whom"))
        words.setBuddy(self._field)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(
            paragraph(
                self.tr("Role, location, work style, employment, team and manager are taken over."),
                muted=True,
            )
        )
        column.addWidget(words)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nobody)
        column.addLayout(buttons)
