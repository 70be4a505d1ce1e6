"""Who I am: choosing one of the workspace's people."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.models.language import Words, mark
from app.services.session import Session
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import framed
from .picklist import PickList

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
        self._people = PickList(
            "filter",
            self.tr("&A part of your name"),
            self.tr("Type a part of your name"),
            "people",
            self.tr("People"),
            self.tr("Nobody like this is known here."),
        )
        self._people.offer((f"{who.name}  ·  {who.what}", who) for who in people)
        self._people.field.textChanged.connect(self._people.narrow)
        self._people.field.returnPressed.connect(self._pick)
        self._people.list.itemActivated.connect(self._pick)
        self._people.list.itemClicked.connect(self._pick)
        column = framed(self)
        column.addWidget(label(self.tr("Who are you?"), t.HEADING + 1, bold=True))
        column.addWidget(paragraph(self.tr("What you do is written down with your name."), muted=True))
        column.addWidget(self._people, 1)
        self._people.setFocus()

    def _pick(self) -> None:
        if self._people.chosen is not None:
            self.picked.emit(self._people.chosen)
            self.accept()
