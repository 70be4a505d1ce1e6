"""Fields of a form: a label, what is typed or chosen, and below it what is wrong with that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.services.secrets import Place
from app.ui.plaintext import menu_text
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone
from app.ui.widgets.boxes import DayBox, steady
from app.ui.widgets.flow import Flow
from app.ui.widgets.texts import label, paragraph

FIELD_HEIGHT = 32
Choices = Sequence[tuple[str, object]]
"""The words of each choice, and what it stands for."""


class Complaint(QWidget):
    """A sentence about what is wrong, with a `mark` before it; nothing where all is well."""

    def __init__(self, theme: Theme, name: str, mark: str = "✕ ") -> None:
        super().__init__()
        self._theme, self._mark = theme, mark
        self._words = paragraph("", t.SMALL)
        self._words.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._colour)
        self._colour()
        self.hide()

    def say(self, sentence: str) -> None:
        self._words.setText(f"{self._mark}{sentence}" if sentence else "")
        self._words.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    @property
    def words(self) -> str:
        return self._words.accessibleName()

    def _colour(self) -> None:
        colours = self._words.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.tint(Tone.BAD).text))
        self._words.setPalette(colours)


class Field(QWidget):
    """A field of any kind. `editor` is what has the focus; `words` may mark a shortcut with an ampersand."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, words: str, editor: QWidget, shown: QWidget | None = None
    ) -> None:
        super().__init__()
        self.editor = editor
        editor.setObjectName(name)
        editor.setAccessibleName(words.replace("&", ""))
        self._complaint = Complaint(theme, f"{name}-error")
        named = label(words, t.SMALL, muted=True)
        named.setBuddy(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(named)
        column.addWidget(shown or editor)
        column.addWidget(self._complaint)
        column.addStretch()

    def value(self) -> Any:
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Say what is wrong, go there, and have a screen reader say it; an empty sentence takes it back."""
        self.mind(sentence)
        if sentence:
            self.editor.setFocus()
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.editor, QAccessible.Event.DescriptionChanged)
            )

    def mind(self, sentence: str) -> None:
        """Say what is wrong while something is being typed, wherever the focus is."""
        self._complaint.say(sentence)
        self.editor.setAccessibleDescription(sentence)


class TextField(Field):
    def __init__(self, theme: Theme, name: str, words: str, hint: str = "") -> None:
        self._line = QLineEdit()
        super().__init__(theme, name, words, self._line)
        self._line.setPlaceholderText(hint)
        self._line.setMinimumHeight(FIELD_HEIGHT)
        self._line.textChanged.connect(self.changed)

    def value(self) -> str:
        return self._line.text().strip()

    def show_value(self, value: str | None) -> None:
        self._line.setText(value or "")
        self._line.setCursorPosition(0)


class SecretField(TextField):
    """Typed without being shown; empty where what is kept stays."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__(theme, name, words)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        return self._line.text()

    def show_place(self, place: Place, otherwise: str) -> None:
        """Say where the secret is kept, or something else where it is nowhere."""
        hints = {
            Place.KEYRING: self.tr("kept in the keyring of this computer"),
            Place.SESSION: self.tr("kept until the program ends"),
            Place.ENVIRONMENT: self.tr("set by the environment of this computer"),
        }
        self._line.setPlaceholderText(hints.get(place, otherwise))


class AreaField(Field):
    """Several lines, and what stands `below` them. Tab goes on to the next field."""

    def __init__(self, theme: Theme, name: str, words: str, lines: int, below: QWidget | None = None) -> None:
        self._area = QPlainTextEdit()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self._area, 1)
        if below is not None:
            column.addWidget(below, 0, Qt.AlignmentFlag.AlignLeading)
        super().__init__(theme, name, words, self._area, shown)
        self._area.setTabChangesFocus(True)
        height = self._area.fontMetrics().lineSpacing() * lines + 2 * t.SPACE_3
        self._area.setMinimumHeight(height)
        self._area.setMaximumHeight(2 * height)
        self._area.textChanged.connect(self.changed)

    def value(self) -> str:
        return self._area.toPlainText().strip()

    def show_value(self, value: str) -> None:
        self._area.setPlainText(value)


class ChoiceField(Field):
    """One of some choices; typing goes to the choice that begins so."""

    def __init__(self, theme: Theme, name: str, words: str, choices: Choices = ()) -> None:
        self._box = choice_box()
        super().__init__(theme, name, words, self._box)
        self.offer(choices)
        self._box.currentIndexChanged.connect(self.changed)

    def offer(self, choices: Choices) -> None:
        """These choices; the chosen one stays where it is among them."""
        offer(self._box, choices)

    def value(self) -> Any:
        return self._box.currentData()

    def show_value(self, value: Any) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(value)))


class DayField(Field):
    def __init__(self, theme: Theme, name: str, words: str) -> None:
        self._date = DayBox()
        self._date.setMinimumHeight(FIELD_HEIGHT)
        super().__init__(theme, name, words, self._date)
        self._date.dateChanged.connect(self.changed)

    def value(self) -> date:
        return self._date.day

    def show_value(self, value: date) -> None:
        self._date.setDate(QDate(value.year, value.month, value.day))


class TicksField(Field):
    """Any of some choices, each with a box to tick."""

    def __init__(self, theme: Theme, name: str, words: str, choices: Choices) -> None:
        row = QWidget()
        inside = Flow(t.SPACE_3, row)
        inside.setContentsMargins(0, t.SPACE_1, 0, 0)
        self._boxes = {stands_for: QCheckBox(menu_text(said)) for said, stands_for in choices}
        for stands_for, box in self._boxes.items():
            inside.addWidget(box)
            box.setObjectName(f"{name}-{stands_for}")
        first = next(iter(self._boxes.values()))
        own = first.objectName()
        super().__init__(theme, name, words, first, row)
        first.setObjectName(own)
        group = words.replace("&", "")
        for box in self._boxes.values():
            box.setAccessibleName(f"{group}: {box.text().replace('&&', '&')}")
            box.toggled.connect(self.changed)

    def value(self) -> tuple[Any, ...]:
        return tuple(stands_for for stands_for, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: Sequence[Any]) -> None:
        for stands_for, box in self._boxes.items():
            box.setChecked(stands_for in value)


def choice_box() -> QComboBox:
    box = QComboBox()
    box.setMinimumHeight(FIELD_HEIGHT)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setMaxVisibleItems(14)
    steady(box)
    return box


def offer(box: QComboBox, choices: Choices) -> None:
    """Put these choices in a box without a word; the chosen one stays where it is among them."""
    if choices == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    chosen = box.currentData()
    blocker = QSignalBlocker(box)
    box.clear()
    for said, stands_for in choices:
        box.addItem(said, stands_for)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    blocker.unblock()


def weekdays() -> list[tuple[str, object]]:
    """The days of the week in the language of the window, Monday as 0."""
    locale = QLocale()
    return [(locale.standaloneDayName(at + 1, QLocale.FormatType.ShortFormat), at) for at in range(7)]


Values = Mapping[str, Any]
