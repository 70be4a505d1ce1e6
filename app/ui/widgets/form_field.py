"""The fields of a form: a label, what is typed or chosen, and below it one sentence where something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone

from .boxes import DayBox, NumberBox, steady
from .suggestions import Suggestions
from .texts import label, paragraph

HEIGHT = 34
BELOW = 20
"""Pixels below a control: a line has room there, so that nothing moves when there is something to say."""
STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Reasons for which the focus goes away for a moment and comes back."""
LONGEST = 2_000
"""Characters of a text that is typed; what is too long for its place is said at the field."""


class Field(QWidget):
    """A control with its label above and a sentence below: what is wrong, else what is worth knowing."""

    def __init__(self, theme: Theme, words: str, control: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self._theme = theme
        self._wrong = self._worth = ""
        self._label = label(words, t.SMALL, muted=True)
        self._label.setBuddy(control)
        self._said = paragraph("", t.SMALL)
        self._said.setObjectName(f"{control.objectName()}-said")
        self._said.setMinimumHeight(BELOW)
        across = self._said.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask
        self._said.setAlignment(across | Qt.AlignmentFlag.AlignTop)
        room = self._said.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._said.setSizePolicy(room)
        self._said.hide()
        control.setMinimumHeight(HEIGHT)
        if not control.accessibleName():
            control.setAccessibleName(words.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(t.SPACE_3)
        self.row.addWidget(control, 1)
        if beside is not None:
            self.row.addWidget(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addSpacing(t.SPACE_1)
        column.addLayout(self.row)
        column.addWidget(self._said)
        column.addStretch()
        theme.changed.connect(self._colour)

    @property
    def faulty(self) -> bool:
        return bool(self._wrong)

    def complain(self, sentence: str) -> None:
        """Say what is wrong; nothing is, where the sentence is empty."""
        self._wrong = sentence
        self._say()

    def mention(self, sentence: str) -> None:
        """Say what is worth knowing, which stops nobody."""
        self._worth = sentence
        self._say()

    def _say(self) -> None:
        said = f"✕ {self._wrong}" if self._wrong else f"! {self._worth}" if self._worth else ""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.control.setAccessibleDescription(self._wrong or self._worth)
        self._colour()

    def _colour(self) -> None:
        tone = Tone.BAD if self._wrong else Tone.RISK
        colours = self._said.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.tint(tone).text))
        self._said.setPalette(colours)


class TextField(QLineEdit):
    """One line of text, completed from what is known; the key Down shows all that is known."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(LONGEST)

    def offer(self, known: Sequence[str]) -> None:
        completer = self.completer() or self._make_completer()
        completer.setModel(QStringListModel(list(known), completer))

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setPopup(Suggestions(f"{self.objectName()}-known", self.accessibleName()))
        self.setCompleter(completer)
        return completer

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        completer: QCompleter | None = self.completer()
        if completer is not None and event.key() == Qt.Key.Key_Down:
            completer.setCompletionPrefix(self.text())
            completer.complete()
        else:
            super().keyPressEvent(event)


class ChoiceField(QComboBox):
    """One of some values, each shown in its words."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        steady(self)
        self.offer(choices)

    @property
    def value(self) -> str:
        return self.currentData() or ""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """What has no room is shortened, where Qt would cut it; the tooltip has all of it."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        words, control = self.currentText(), QStyle.ComplexControl.CC_ComboBox
        field = self.style().subControlRect(control, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        room = field.width() - t.SPACE_1
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.setToolTip("" if option.currentText == words else tooltip(words))
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values with their words; the one that is chosen stays so where it is among them."""
        chosen = self.value
        self.blockSignals(True)
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))


class DayField(DayBox):
    """A day that tells when it is left."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        self.setDate(as_qt(day))


class PerCent(NumberBox):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(1, 99)
        self.setSingleStep(5)
        self.setSuffix(self.tr(" %"))


def as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
