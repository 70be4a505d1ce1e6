"""What was typed or opened beside a task and not sent yet, while what shows it is built anew."""

from __future__ import annotations

from datetime import date

from attrs import evolve, field, frozen
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QWidget

from .needrow import NeedRow

INSIDE_A_BOX = "qt_spinbox_lineedit"


@frozen(kw_only=True)
class _Kept:
    """By the name of the field: words with the place of the cursor, numbers; by that of an input: its day."""

    words: dict[str, tuple[str, int]] = field(factory=dict)
    numbers: dict[str, int] = field(factory=dict)
    days: dict[str, date] = field(factory=dict)


class Unsent:
    """Keeps it by the id of the task."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def keep(self, task_id: str, inside: QWidget) -> None:
        lines = [line for line in inside.findChildren(QLineEdit) if line.objectName() != INSIDE_A_BOX]
        self._kept[task_id] = _Kept(
            words={line.objectName(): (line.text(), line.cursorPosition()) for line in lines if line.text()},
            numbers={box.objectName(): box.value() for box in inside.findChildren(QSpinBox)},
            days={row.key: row.day for row in inside.findChildren(NeedRow) if row.day is not None},
        )

    def give_back(self, task_id: str, inside: QWidget) -> None:
        kept = self._kept.get(task_id, _Kept())
        for line in inside.findChildren(QLineEdit):
            if words := kept.words.get(line.objectName()):
                line.setText(words[0])
                line.setCursorPosition(words[1])
        for box in inside.findChildren(QSpinBox):
            box.setValue(kept.numbers.get(box.objectName(), box.value()))
        for row in inside.findChildren(NeedRow):
            if day := kept.days.get(row.key):
                row.ask_day(day)

    def sent(self, task_id: str, name: str, words: str) -> None:
        """What was typed in this field is stored; other words were typed since, and stay."""
        kept = self._kept.get(task_id, _Kept())
        if kept.words.get(name, ("", 0))[0] == words:
            others = {other: said for other, said in kept.words.items() if other != name}
            self._kept[task_id] = evolve(kept, words=others)


def name_with_keys(inside: QWidget) -> str | None:
    """The name of what has the keys in there; None where they are elsewhere."""
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None and inside.isAncestorOf(focused) else None
