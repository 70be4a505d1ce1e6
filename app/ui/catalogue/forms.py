"""What all fields of the editor share: a label above, the control, and below it what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.models.cataloguecheck import MOST_DAYS
from app.models.language import plural
from app.ui.settings.fields import Complaint
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.boxes import NumberBox, steady
from app.ui.widgets.texts import label

LEAST_HEIGHT = 32


class Part(QWidget):
    """A control of several that together hold one value."""

    changed = Signal()
    """Somebody has changed it; not when it is shown."""

    def first(self) -> QWidget:
        """The control to begin with, whose label the field's is."""
        return self

    def controls(self) -> list[QWidget]:
        """Those that there are so far, in the order in which Tab reaches them."""
        return [self.first()]


def reach_in_order(controls: Sequence[QWidget]) -> None:
    """Tab goes from each to the next, also to those that were made later."""
    for before, control in pairwise(controls):
        QWidget.setTabOrder(before, control)


def reached_before(control: QWidget) -> QWidget:
    """From which control Tab goes to this one."""
    before = control.previousInFocusChain()
    while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or control


class Field(QWidget):
    """A labelled control. The label is the buddy of what is typed in; the sentence is read with the control."""

    def __init__(
        self, theme: Theme, name: str, words: str, control: QWidget, buddy: QWidget | None = None
    ) -> None:
        super().__init__()
        self._target = buddy or (control.first() if isinstance(control, Part) else control)
        self._title = label(words, t.SMALL, muted=True)
        self._title.setBuddy(self._target)
        self._problem = Complaint(theme, f"{name}-problem", mark="")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self._title)
        column.addWidget(control)
        column.addWidget(self._problem)

    def show_problem(self, sentence: str) -> None:
        """One sentence below the control; an empty one takes it away."""
        self._problem.say(sentence)
        self._target.setAccessibleDescription(sentence)


class Days(NumberBox):
    """A number of days."""

    def __init__(self, name: str, words: str, least: int = 0, most: int = MOST_DAYS) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setRange(least, most)
        self.setMinimumHeight(LEAST_HEIGHT)

    def counts_working_days(self) -> None:
        """Say so behind the number."""

        def say(number: int) -> None:
            words = plural(number, "{n} working day", "{n} working days")
            self.setSuffix(words.removeprefix(str(number)) if words.startswith(str(number)) else "")

        self.valueChanged.connect(say)
        say(self.value())


class Choice(QComboBox):
    """One of some values, each with its words."""

    def __init__(self, name: str, words: str, choices: dict[str, str] | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        steady(self)
        self.offer(choices or {})

    def offer(self, choices: dict[str, str]) -> None:
        """These values instead; nothing is told."""
        self.blockSignals(True)
        self.clear()
        for value, words in choices.items():
            self.addItem(words, value)
        self.blockSignals(False)

    def value(self) -> str:
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))
