"""Tasks that should have begun before the new hire was entered: what is finished already is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app.services.departmentoutlook import MayBeDone
from app.ui.plaintext import menu_text
from app.ui.theme import tokens as t

from .texts import paragraph


class DoneAlready(QFrame):
    """Hidden where there is nothing to ask."""

    ticked = Signal(str, bool)
    """The key of a task, and whether it is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("done-already")
        self.setProperty("card", True)
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        self._column.setSpacing(t.SPACE_2)
        self._column.addWidget(paragraph(self.tr("This should have begun. Is it done already?"), bold=True))
        self.hide()

    @property
    def controls(self) -> list[QWidget]:
        """In the order in which Tab goes through them."""
        return list(self._boxes.values())

    def show_tasks(self, tasks: Sequence[MayBeDone]) -> None:
        shown = [task.key for task in tasks]
        for task in tasks:
            box = self._boxes.get(task.key) or self._make_box(task.key)
            box.setText(menu_text(task.words))
            box.setChecked(task.done)
        for key, box in self._boxes.items():
            box.setVisible(key in shown)
        self.setVisible(bool(tasks))

    def _make_box(self, key: str) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(f"done-{key}")
        box.clicked.connect(lambda done: self.ticked.emit(key, done))
        self._boxes[key] = box
        self._column.addWidget(box)
        return box
