"""Handing tasks over: to a colleague, to another department, or to anyone else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from app.services.handing import Candidate
from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine, paragraph

from .frame import Buttons, framed
from .picklist import PickList


class HandOver(QDialog):
    """Choose who is asked to take tasks. `what` names them."""

    def __init__(self, what: str, people: Sequence[Candidate], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hand-over")
        self.setWindowTitle(self.tr("Hand over"))
        self.resize(460, 520)
        heading = OneLine(t.HEADING + 1, bold=True)
        heading.show_text(self.tr("Hand over {tasks}").format(tasks=what))
        self._people = PickList(
            "hand-over-filter",
            self.tr("&To whom"),
            self.tr("Type a part of a name or department"),
            "hand-over-people",
            self.tr("People and departments"),
            self.tr("Nobody like this is known here."),
        )
        self._people.offer(
            ("  ·  ".join(filter(None, (person.name, person.what))), person) for person in people
        )
        self._people.list.itemDoubleClicked.connect(self.accept)
        self._people.field.textChanged.connect(self._narrow)
        buttons = Buttons(self)
        buttons.back()
        self._hand_over = buttons.go("confirm-hand-over", self.tr("Hand over"))
        self._hand_over.setEnabled(bool(people))
        column = framed(self)
        column.addWidget(heading)
        column.addWidget(
            paragraph(self.tr("It stays where it is until the person accepts, with its history."), muted=True)
        )
        column.addWidget(self._people, 1)
        column.addWidget(buttons)
        self._people.setFocus()

    @property
    def chosen(self) -> Candidate | None:
        found = self._people.chosen
        return found if isinstance(found, Candidate) else None

    def _narrow(self, typed: str) -> None:
        self._people.narrow(typed)
        self._hand_over.setEnabled(self.chosen is not None)
