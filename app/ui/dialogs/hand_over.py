"""Handing tasks over: to a colleague, to another department, or to anyone else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
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

from app.services.handing import Candidate
from app.ui.theme import tokens as t
from app.ui.widgets.moving import MovesThrough
from app.ui.widgets.texts import OneLine, label, paragraph

ROW_HEIGHT = 32


class HandOver(QDialog):
    """Choose who is asked to take tasks. `what` names them."""

    def __init__(self, what: str, people: Sequence[Candidate], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hand-over")
        self.setWindowTitle(self.tr("Hand over"))
        self.resize(460, 520)
        heading = OneLine(t.HEADING + 1, bold=True)
        heading.show_text(self.tr("Hand over {tasks}").format(tasks=what))
        self._filter = QLineEdit()
        self._filter.setObjectName("hand-over-filter")
        self._filter.setAccessibleName(self.tr("To whom"))
        self._filter.setPlaceholderText(self.tr("Type a part of a name or department"))
        words = label(self.tr("&To whom"))
        words.setBuddy(self._filter)
        self._list = QListWidget()
        self._list.setObjectName("hand-over-people")
        self._list.setAccessibleName(self.tr("People and departments"))
        for person in people:
            item = QListWidgetItem("  ·  ".join(filter(None, (person.name, person.what))))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, person)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemDoubleClicked.connect(self.accept)
        self._hand_over = QPushButton(self.tr("Hand over"))
        self._hand_over.setObjectName("confirm-hand-over")
        self._hand_over.setProperty("primary", True)
        self._hand_over.setDefault(True)
        self._hand_over.clicked.connect(self.accept)
        self._filter.textChanged.connect(self._narrow)
        self._moves = MovesThrough(self._filter, self._list)
        self._lay_out(heading, words)

    @property
    def chosen(self) -> Candidate | None:
        item = self._list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None and not item.isHidden() else None
        return found if isinstance(found, Candidate) else None

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        shown = []
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in words))
            if not item.isHidden():
                shown.append(row)
        self._list.setCurrentRow(shown[0] if shown else -1)
        self._hand_over.setEnabled(bool(shown))

    def _lay_out(self, heading: QWidget, words: QWidget) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._hand_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(heading)
        column.addWidget(
            paragraph(self.tr("It stays where it is until the person accepts, with its history."), muted=True)
        )
        column.addWidget(words)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
