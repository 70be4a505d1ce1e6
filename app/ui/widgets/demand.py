"""What comes in the next weeks, as bars: firm starts in one colour, tentative ones hatched in another above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.models.demand import Week
from app.models.wording import day
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.painting import CENTRED, text
from app.ui.theme.theme import Theme, font, font_metrics
from app.ui.theme.tokens import Tokens, Tone

from .flow import Flow
from .texts import label, paragraph

HEIGHT, LABEL_HEIGHT, NUMBER_HEIGHT = 168, 22, 18
BAR, GAP, BETWEEN_NAMES = 30.0, 8.0, 4.0
KEY = 11.0


class DemandChart(QWidget):
    """Its accessible description says every week in words; the tooltip of a bar says its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("demand-chart")
        self.setAccessibleName(self.tr("Tasks to begin in each of the next weeks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._weeks: Sequence[Week] = ()
        theme.changed.connect(self.update)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        self._weeks = weeks
        self.setAccessibleDescription("\n".join(self.words_of(week) for week in weeks))
        self.update()

    def words_of(self, week: Week) -> str:
        """`Week 48, from Mon 23 Nov: 5 tasks to begin, 2 of them tentative`."""
        said = [
            self.tr("Week {number}, from {day}: {tasks}").format(
                number=week.number, day=day(week.monday), tasks=self.tr("%n task(s) to begin", "", week.total)
            )
        ]
        if week.tentative:
            said.append(self.tr("%n of them tentative", "", week.tentative))
        if week.overdue:
            said.append(self.tr("%n of them overdue", "", week.overdue))
        return ", ".join(said)

    def name_of(self, week: Week) -> str:
        """`W48` below its bar, or only the number where there is no room for more below each of them."""
        names = [self.tr("W{}").format(shown.number) for shown in self._weeks]
        widest = max(map(font_metrics(t.SMALL - 1).horizontalAdvance, names), default=0.0)
        fits = widest <= self._column(0).width() - BETWEEN_NAMES
        return self.tr("W{}").format(week.number) if fits else str(week.number)

    def week_at(self, at: QPoint) -> Week | None:
        for place, week in enumerate(self._weeks):
            if self._column(place).contains(at):
                return week
        return None

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(260, HEIGHT)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            week = self.week_at(event.pos())
            words = tooltip(self.words_of(week)) if week else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        most = max((week.total for week in self._weeks), default=0)
        for place, week in enumerate(self._weeks):
            self._paint_week(painter, self._column(place), week, most, tokens)

    def _column(self, place: int) -> QRectF:
        width = self.width() / max(1, len(self._weeks))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = len(self._weeks) - 1 - place if mirrored else place
        return QRectF(at * width, 0, width, self.height())

    def _paint_week(self, painter: QPainter, column: QRectF, week: Week, most: int, tokens: Tokens) -> None:
        foot = column.bottom() - LABEL_HEIGHT
        room = foot - NUMBER_HEIGHT
        width = min(BAR, column.width() - GAP)
        left = column.center().x() - width / 2
        firm = room * week.firm / most if most else 0.0
        tentative = room * week.tentative / most if most else 0.0
        paint_firm(painter, QRectF(left, foot - firm, width, firm), tokens)
        paint_tentative(painter, QRectF(left, foot - firm - tentative, width, tentative), tokens)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(int(column.left()), int(foot), int(column.right()), int(foot))
        painter.setFont(font(t.SMALL - 1))
        painter.setPen(QColor(tokens.muted))
        under = QRectF(column.left(), foot + 3, column.width(), LABEL_HEIGHT - 3)
        painter.drawText(under, CENTRED, self.name_of(week))
        if week.total:
            painter.setPen(QColor(tokens.text))
            painter.setFont(font(t.SMALL, QFont.Weight.DemiBold))
            above = QRectF(
                column.left(), foot - firm - tentative - NUMBER_HEIGHT, column.width(), NUMBER_HEIGHT
            )
            painter.drawText(above, CENTRED, str(week.total))


class Key(QWidget):
    """What a colour and its pattern mean."""

    def __init__(self, theme: Theme, words: str, *, tentative: bool) -> None:
        super().__init__()
        self._theme, self._words, self._tentative = theme, words, tentative
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        words = label(self._words, t.SMALL).fontMetrics()
        return QSize(int(KEY) + t.SPACE_2 + words.horizontalAdvance(self._words) + 4, words.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = QRectF(self.rect())
        left = area.right() - KEY - 1 if mirrored else area.left() + 1
        square = QRectF(left, area.center().y() - KEY / 2, KEY, KEY)
        (paint_tentative if self._tentative else paint_firm)(painter, square, self._theme.tokens)
        used = KEY + t.SPACE_2
        words = area.adjusted(0, 0, -used, 0) if mirrored else area.adjusted(used, 0, 0, 0)
        text(painter, words, self._words, self._theme.tokens.muted, t.SMALL)


class Demand(QFrame):
    """The chart with its heading, its key, and what it says in a sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("demand")
        self.setProperty("card", True)
        self._chart = DemandChart(theme)
        self._said = paragraph(size=t.SMALL, muted=True)
        self._said.setObjectName("demand-sentence")
        head = Flow(t.SPACE_2)
        head.addWidget(label(self.tr("Coming your way"), bold=True))
        head.addWidget(label(self.tr("next 8 weeks"), t.SMALL, muted=True))
        keys = QHBoxLayout()
        keys.setSpacing(t.SPACE_4)
        keys.addWidget(Key(theme, self.tr("firm"), tentative=False))
        keys.addWidget(Key(theme, self.tr("tentative"), tentative=True))
        keys.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addLayout(head)
        column.addWidget(self._chart)
        column.addLayout(keys)
        column.addWidget(self._said)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        self._chart.show_weeks(weeks)
        busiest = max(weeks, key=lambda week: week.total, default=None)
        if busiest is None or not busiest.total:
            self._said.setText(self.tr("Nothing is to begin in the next 8 weeks."))
        else:
            self._said.setText(self.tr("Most in one week: {}.").format(self._chart.words_of(busiest)))


def paint_firm(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    if not area.isEmpty():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(area, 2, 2)


def paint_tentative(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """Hatched and framed, so that it is told apart without its colour."""
    if area.isEmpty():
        return
    tint = tokens.tint(Tone.TENTATIVE)
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint.ground))
    painter.drawRoundedRect(inner, 2, 2)
    hatch = painter.brush()
    hatch.setColor(QColor(tint.text))
    hatch.setStyle(Qt.BrushStyle.BDiagPattern)
    painter.setBrush(hatch)
    painter.setPen(QPen(QColor(tint.text), 1))
    painter.drawRoundedRect(inner, 2, 2)
