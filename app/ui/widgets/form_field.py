"""The fields of a form: a label, what is typed or chosen, and below it one sentence where something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone

from .boxes import DayBox, NumberBox, steady
from .suggestions import Suggestions
from .texts import LEFT, RIGHT, OneLine, label

HEIGHT = 34
BELOW = 26
"""Pixels below a control: a line has room there, so that nothing moves when there is something to say."""
STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Reasons for which the focus goes away for a moment and comes back."""
LONGEST = 2_000
"""Characters of a text that is typed; what is too long for its place is said at the field."""


class Field(QWidget):
    """A control with its label above and a sentence below: what is wrong, else what is worth knowing.

    A sentence that is too long is shortened; all of it is in its tooltip, also when one comes back to the control.
    """

    spoke = Signal()
    """There is something else to say, or nothing more."""

    def __init__(self, theme: Theme, words: str, control: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self._theme = theme
        self._wrong = self._worth = ""
        self._label = label(words, t.SMALL, muted=True)
        self._label.setBuddy(control)
        self.said = OneLine(t.SMALL)
        self.said.setObjectName(f"{control.objectName()}-said")
        self.said.setMinimumHeight(BELOW)
        self.align(trailing=False)
        room = self.said.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.said.setSizePolicy(room)
        self.said.hide()
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
        column.addWidget(self.said)
        column.addStretch()
        theme.changed.connect(self._colour)
        if isinstance(control, TextField):
            control.come.connect(self.tell_whole)

    @property
    def speaks(self) -> bool:
        return bool(self._wrong or self._worth)

    @property
    def wants_room(self) -> bool:
        """What it says is longer than it is wide."""
        said = self.said.accessibleName() if self.speaks else ""
        return self.said.fontMetrics().horizontalAdvance(said) > self.width()

    def align(self, *, trailing: bool) -> None:
        """Where below the control the sentence stands."""
        right = trailing is not (QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        across = (RIGHT if right else LEFT) & ~Qt.AlignmentFlag.AlignVertical_Mask
        self.said.setAlignment(across | Qt.AlignmentFlag.AlignTop)

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
        self.said.show_text(said)
        self.said.setVisible(bool(said))
        self.control.setAccessibleDescription(self._wrong or self._worth)
        self._colour()
        self.spoke.emit()

    def tell_whole(self) -> None:
        """What had no room, until something is typed."""
        if self.said.isVisible() and self.said.toolTip():
            QToolTip.showText(
                self.said.mapToGlobal(self.said.rect().bottomLeft()), self.said.toolTip(), self.said
            )

    def _colour(self) -> None:
        tone = Tone.BAD if self._wrong else Tone.RISK
        colours = self.said.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.tint(tone).text))
        self.said.setPalette(colours)


class Row(QGridLayout):
    """Fields beside each other, or below each other where there is little room.

    What one of them says has the whole row as long as the others are silent.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self._fields, self._shown, self._narrow = fields, fields, False
        self.setHorizontalSpacing(t.SPACE_3)
        self.setVerticalSpacing(0)
        for field in fields:
            field.spoke.connect(self._arrange)
        self._arrange()

    def fold(self, *, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def show_fields(self, shown: Sequence[Field]) -> None:
        """Only these take room; the others are hidden."""
        self._shown = shown
        self._arrange()

    def _arrange(self) -> None:
        for field in self._fields:
            for widget in (field, field.said):
                self.removeWidget(widget)
        beside = 1 if self._narrow else len(self._shown)
        speaking = [field for field in self._shown if field.speaks]
        alone = speaking[0] if beside > 1 and len(speaking) == 1 and speaking[0].wants_room else None
        for at, field in enumerate(self._shown):
            line, column = divmod(at, beside)
            self.addWidget(field, 2 * line, column)
            field.align(trailing=field is alone and column > 0)
            if field is alone:
                self.addWidget(field.said, 2 * line + 1, 0, 1, beside)
            elif alone is None:
                self.addWidget(field.said, 2 * line + 1, column)
        for column in range(len(self._fields)):
            self.setColumnStretch(column, column < beside)


class TextField(QLineEdit):
    """One line of text, completed from what is known; the key Down shows all that is known."""

    come = Signal()
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

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.come.emit()

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
        self._whole = ""
        steady(self)
        self.currentIndexChanged.connect(self._tell_shortened)
        self.offer(choices)

    @property
    def value(self) -> str:
        return self.currentData() or ""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """What has no room is shortened, where Qt would cut it; the tooltip has all of it."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._shortened()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._tell_shortened()

    def _shortened(self) -> str:
        option, parts = QStyleOptionComboBox(), QStyle.SubControl
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, parts.SC_ComboBoxEditField, self
        )
        room = field.width() - t.SPACE_1
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell_shortened(self) -> None:
        """A tooltip that somebody else gave stays."""
        if self.toolTip() in ("", self._whole):
            words = self.currentText()
            self._whole = "" if self._shortened() == words else tooltip(words)
            self.setToolTip(self._whole)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values with their words; the one that is chosen stays so where it is among them."""
        chosen = self.value
        self.blockSignals(True)
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.choose(chosen)
        self.blockSignals(False)
        self._tell_shortened()

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
