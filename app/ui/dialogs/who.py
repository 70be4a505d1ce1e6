"""Who I am: choosing one of the workspace's people."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.models.language import Words, mark
from app.services.session import Session
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

ROW_HEIGHT = 32
ROLES = Words(
    {
        "manager": mark("Hiring manager"),
        "staff": mark("Staff"),
        "lead": mark("Lead"),
        "hr": mark("HR"),
        "viewer": mark("Viewer"),
    }
)


@frozen
class Who:
    """A person as the foot of the sidebar shows one."""

    id: str
    name: str
    what: str


def people_of(session: Session) -> list[Who]:
    """Everyone who works with the workspace, by name."""
    departments = session.setup.departments
    found = []
    for person in session.setup.people.values():
        if person.active:
            where = departments[person.department].name if person.department else ""
            found.append(Who(person.id, person.name, " · ".join(filter(None, (ROLES[person.role], where)))))
    return found


class ChoosePerson(QDialog):
    picked = Signal(object)
    """A `Who`."""

    def __init__(self, people: Sequence[Who], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("who-am-i")
        self.setWindowTitle(self.tr("Who are you?"))
        self.resize(420, 480)
        self._filter = QLineEdit()
        self._filter.setObjectName("filter")
        self._filter.setPlaceholderText(self.tr("Type a part of your name"))
        self._filter.setAccessibleName(self.tr("A part of your name"))
        self._list = QListWidget()
        self._list.setObjectName("people")
        self._list.setAccessibleName(self.tr("People"))
        for who in people:
            item = QListWidgetItem(f"{who.name}  ·  {who.what}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, who)
            self._list.addItem(item)
        self._filter.textChanged.connect(self._narrow)
        self._filter.returnPressed.connect(self._pick)
        self._list.itemActivated.connect(self._pick)
        self._list.itemClicked.connect(self._pick)
        self._list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_5)
        column.setSpacing(t.SPACE_3)
        column.addWidget(label(self.tr("Who are you?"), t.HEADING + 1, bold=True))
        column.addWidget(paragraph(self.tr("What you do is written down with your name."), muted=True))
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)

    def _narrow(self, words: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())
        shown = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        self._list.setCurrentRow(shown[0] if shown else -1)

    def _pick(self) -> None:
        item = self._list.currentItem()
        if item is not None and not item.isHidden():
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
