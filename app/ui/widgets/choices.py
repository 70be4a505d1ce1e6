"""Choosing what a report is about: one of a list that can be searched, or a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.models.wording import week
from app.services.reportchoices import Choice
from app.ui.delegates.rows import paint_ground
from app.ui.itemmodels.cells import Index
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme

from .boxes import DayBox
from .moving import MovesThrough, Narrows
from .texts import label, paragraph

KEY_ROLE, DETAIL_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ONE_LINE, TWO_LINES = 36, 50
TYPING_MS = 120


class ChoiceDelegate(QStyledItemDelegate):
    """A name, and what there is to say about it below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        height = TWO_LINES if index.data(DETAIL_ROLE) else ONE_LINE
        return QSize(super().sizeHint(option, index).width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        tokens = self._theme.tokens
        area = paint_ground(painter, option, index, tokens).adjusted(t.SPACE_3, 0, -t.SPACE_3, -1)
        name, detail = index.data(), index.data(DETAIL_ROLE)
        weight = QFont.Weight.DemiBold if detail else QFont.Weight.Normal
        middle = area.center().y()
        upper = QRectF(area.left(), middle - 19, area.width(), 19) if detail else area
        text(painter, upper, name, tokens.text, t.BODY, weight)
        below = QRectF(area.left(), middle + 1, area.width(), 18)
        text(painter, below, detail, tokens.muted, t.SMALL)
        painter.restore()


class ChoiceList(QListWidget):
    """A list of choices; `chosen` tells only what a person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setItemDelegate(ChoiceDelegate(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._tell)

    @property
    def key(self) -> str:
        item = self.currentItem()
        return str(item.data(KEY_ROLE)) if item is not None else ""

    def show_choices(self, choices: Sequence[Choice], key: str) -> None:
        """Show the choices with the one that has the key selected, else the first."""
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.name, self)
            item.setData(KEY_ROLE, choice.key)
            item.setData(DETAIL_ROLE, choice.detail)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (choice.name, choice.detail)))
            )
            item.setToolTip(tooltip("\n".join(filter(None, (choice.name, choice.detail)))))
        keys = [choice.key for choice in choices]
        self.setCurrentRow(keys.index(key) if key in keys else 0)
        self.blockSignals(False)
        self.viewport().update()

    def _tell(self) -> None:
        if self.key:
            self.chosen.emit(self.key)


class SearchedList(QWidget):
    """A field to type in above the list of what it finds; up and down move in the list while typing."""

    typed = Signal()
    """Another text stands in the field for a moment."""

    def __init__(self, theme: Theme, name: str, words: str, hint: str) -> None:
        super().__init__()
        self.list = ChoiceList(theme, name, words)
        self.field = QLineEdit()
        self.setFocusProxy(self.field)
        self.field.setObjectName(f"{name}-search")
        self.field.setAccessibleName(hint)
        self.field.setPlaceholderText(hint)
        self.field.setClearButtonEnabled(True)
        self._moves = MovesThrough(self.field, self.list)
        Narrows(self.field)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self.typed)
        self.field.textChanged.connect(self._pause.start)
        self._nobody = paragraph(self.tr("Nobody is called so."), muted=True)
        self._nobody.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        for widget in (self.field, self._nobody):
            column.addWidget(widget)
        column.addWidget(self.list, 1)

    @property
    def text(self) -> str:
        return self.field.text()

    def clear(self) -> None:
        """Empty the field without telling it as typed."""
        self.field.clear()
        self._pause.stop()

    def show_choices(self, choices: Sequence[Choice], key: str) -> None:
        self.list.show_choices(choices, key)
        self._nobody.setVisible(not choices and bool(self.text.strip()))


class WeekChoice(QWidget):
    """A day, for the week that it is in."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.known = False
        """Whether it shows a week that somebody chose or began with."""
        self._day = DayBox()
        self.setFocusProxy(self._day)
        self._day.setObjectName("report-week")
        self._day.setAccessibleName(self.tr("A day of the week"))
        self._day.dateChanged.connect(self._tell)
        self._words = paragraph(bold=True)
        self._words.setObjectName("report-week-words")
        before = self._step("week-before", "‹", self.tr("The week before"), -7)
        after = self._step("week-after", "›", self.tr("The week after"), 7)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_2)
        row.addWidget(before)
        row.addWidget(self._day, 1)
        row.addWidget(after)
        named = label(self.tr("Week &of"))
        named.setBuddy(self._day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addWidget(named)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addStretch()

    @property
    def monday(self) -> date:
        day = self._day.day
        return day - timedelta(days=day.weekday())

    def show_week(self, monday: date) -> None:
        """Show a week without telling it as chosen."""
        self.known = True
        self._day.blockSignals(True)
        self._day.setDate(QDate(monday.year, monday.month, monday.day))
        self._day.blockSignals(False)
        self._words.setText(week(self.monday))

    def _tell(self) -> None:
        self._words.setText(week(self.monday))
        self.chosen.emit()

    def _step(self, name: str, sign: str, words: str, days: int) -> QPushButton:
        button = QPushButton(sign)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setProperty("quiet", True)
        button.clicked.connect(lambda: self._day.setDate(self._day.date().addDays(days)))
        return button
