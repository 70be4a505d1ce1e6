"""A hire's tasks on a line of days, a lane for each department: done, under way, to come, too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.readiness import Standing
from app.models.wording import MONTHS, day
from app.services.hiredetail import HireDetail
from app.services.taskdetail import TaskDetail
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme, font
from app.ui.theme.tokens import Tokens, Tone
from app.ui.theme.tones import READINESS_TONES, STANDING_SHAPES, STANDING_TONES

LABELS = 128
"""Pixels for the names of the lanes."""
HEAD, BAR, GAP, LANE_GAP, FOOT = 40, 16, 3, 8, 8
LEAST_LABEL, LEAST_BESIDE = 34, 70
SOLID = (Standing.DONE, Standing.BEGUN, Standing.LATE)
"""What has happened or is wrong is filled; what is to come is an outline."""
MARGIN_DAYS = 2
TICKS = (1, 2, 7, 14, 28)
LEAST_TICK = 62


@frozen
class Bar:
    """A task in a row of its lane. `ends` is the day after its last."""

    task: TaskDetail
    row: int
    begins: int
    ends: int


@frozen
class Lane:
    name: str
    bars: Sequence[Bar]
    rows: int
    top: int


class Timeline(QWidget):
    chosen = Signal(str)
    """The id of the task that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._detail: HireDetail | None = None
        self._lanes: Sequence[Lane] = ()
        self._first, self._last = 0, 1
        self._selected = ""
        theme.changed.connect(self.update)

    def show_detail(self, detail: HireDetail) -> None:
        self._detail = detail
        self._lanes = lanes_of(detail)
        ends = [bar.ends for lane in self._lanes for bar in lane.bars]
        begins = [bar.begins for lane in self._lanes for bar in lane.bars]
        marks = [day.toordinal() for day in (detail.today, detail.start_on, detail.ready_on) if day]
        self._first = min(begins + marks) - MARGIN_DAYS
        self._last = max(ends + marks) + 2 * MARGIN_DAYS
        late = sum(task.standing is Standing.LATE for task in detail.tasks)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr(
                "{} tasks of {} departments from {} to {}, {} too late; the checklist has them all"
            ).format(
                len(detail.tasks),
                len(self._lanes),
                day(date.fromordinal(self._first)),
                day(date.fromordinal(self._last)),
                late,
            )
        )
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def select(self, task_id: str) -> None:
        self._selected = task_id
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        last = self._lanes[-1] if self._lanes else None
        foot = last.top + _lane_height(last.rows) if last else HEAD
        return QSize(600, foot + FOOT)

    def bar_area(self, task_id: str) -> QRectF:
        """Where a task's bar stands; empty where it has none."""
        for lane in self._lanes:
            for bar in lane.bars:
                if bar.task.id == task_id:
                    return self._area(lane, bar)
        return QRectF()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        task = self._task_at(event.position())
        if task is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(task.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        over = self._task_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            task = self._task_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(told(task)) if task else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._detail is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        for lane in self._lanes:
            self._paint_lane(painter, lane, tokens)
        top = float(self.visibleRegion().boundingRect().top())
        painter.fillRect(QRectF(LABELS - 40, top, self.width(), HEAD - 5), QColor(tokens.surface))
        self._paint_days(painter, tokens, top)
        self._paint_marks(painter, tokens, self._detail, top)

    def _paint_days(self, painter: QPainter, tokens: Tokens, top: float) -> None:
        """Mondays, or every second or fourth where there is no room for all."""
        step = next((s for s in TICKS[2:] if s * self._day_width() >= LEAST_TICK), TICKS[-1])
        monday = self._first + (-(self._first - 1)) % 7
        for ordinal in range(monday, self._last, step):
            on = date.fromordinal(ordinal)
            x = self._x(ordinal)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(QPointF(x, top + HEAD - 5), QPointF(x, top + HEAD - 1))
            words = f"{on.day} {MONTHS[on.month - 1]}"
            text(painter, QRectF(x + 3, top + 20, 60, 16), words, tokens.muted, t.SMALL - 1)

    def _paint_lane(self, painter: QPainter, lane: Lane, tokens: Tokens) -> None:
        bottom = lane.top + _lane_height(lane.rows)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QPointF(LABELS, bottom), QPointF(self.width() - t.SPACE_4, bottom))
        name = QRectF(t.SPACE_4, lane.top + LANE_GAP / 2, LABELS - t.SPACE_5, BAR)
        text(painter, name, lane.name, tokens.muted, t.SMALL)
        for bar in lane.bars:
            room = min(
                (
                    self._x(other.begins)
                    for other in lane.bars
                    if other.row == bar.row and other.begins >= bar.ends
                ),
                default=self.width() - t.SPACE_4,
            )
            self._paint_bar(painter, self._area(lane, bar), bar.task, room, tokens)

    def _paint_bar(
        self, painter: QPainter, area: QRectF, task: TaskDetail, room: float, tokens: Tokens
    ) -> None:
        tint = tokens.tint(STANDING_TONES[task.standing])
        solid = task.standing in SOLID
        painter.setBrush(QColor(tint.text if solid else tint.ground))
        dashed = task.standing in (Standing.WAITING, Standing.ATTENTION)
        painter.setPen(QPen(QColor(tint.text), 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(area, 4, 4)
        if task.id == self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(area.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        words = f"{STANDING_SHAPES[task.standing]} {task.title}".strip()
        wanted = QFontMetricsF(font(t.SMALL - 1)).horizontalAdvance(words) + 8
        inside = area.adjusted(5, 0, -3, 0)
        beside = QRectF(area.right() + 5, area.top(), room - area.right() - 8, area.height())
        if inside.width() >= min(wanted, 3 * LEAST_LABEL) or inside.width() >= beside.width():
            if inside.width() >= LEAST_LABEL:
                text(painter, inside, words, tokens.on_accent if solid else tint.text, t.SMALL - 1)
        elif beside.width() >= min(wanted, LEAST_BESIDE):
            text(painter, beside, words, tokens.muted, t.SMALL - 1)

    def _paint_marks(self, painter: QPainter, tokens: Tokens, detail: HireDetail, top: float) -> None:
        """Today, day 1, and the day on which everything essential is ready; labels never cover each other."""
        marks = [
            (detail.today, self.tr("Today"), tokens.accent),
            (detail.start_on, self.tr("Day 1 · {}").format(day(detail.start_on)), tokens.text),
        ]
        if detail.ready_on is not None and not detail.withdrawn:
            tone = READINESS_TONES[detail.readiness]
            words = self.tr("Ready {}").format(day(detail.ready_on))
            marks.append((detail.ready_on, words, tokens.tint(tone).text))
        metrics = QFontMetricsF(font(t.SMALL, QFont.Weight.DemiBold))
        taken: list[tuple[float, float]] = []
        for on, words, colour in sorted(marks, key=lambda mark: mark[0]):
            x = self._x(on.toordinal())
            painter.setPen(QPen(QColor(colour), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, top + 4), QPointF(x, self.height() - FOOT))
            width = metrics.horizontalAdvance(words) + 4
            left = x + 4
            if (
                any(left < end and left + width > begin for begin, end in taken)
                or left + width > self.width()
            ):
                left = x - width - 2
            taken.append((left, left + width))
            text(painter, QRectF(left, top + 3, width, 16), words, colour, t.SMALL, QFont.Weight.DemiBold)

    def _area(self, lane: Lane, bar: Bar) -> QRectF:
        left = self._x(bar.begins)
        top = lane.top + LANE_GAP / 2 + bar.row * (BAR + GAP)
        return QRectF(left + 1, top, max(self._x(bar.ends) - left - 2, 6.0), BAR)

    def _task_at(self, position: QPointF) -> TaskDetail | None:
        for lane in self._lanes:
            for bar in lane.bars:
                if self._area(lane, bar).adjusted(-1, -2, 1, 2).contains(position):
                    return bar.task
        return None

    def _x(self, ordinal: int) -> float:
        return LABELS + (ordinal - self._first) * self._day_width()

    def _day_width(self) -> float:
        return (self.width() - LABELS - t.SPACE_4) / max(1, self._last - self._first)


def lanes_of(detail: HireDetail) -> list[Lane]:
    """The tasks that have dates, each department's in as few rows as they need."""
    lanes, top = [], HEAD
    for part in detail.departments:
        bars: list[Bar] = []
        free: list[int] = []
        dated = [(task.begins, task.ends, task) for task in part.tasks if task.begins and task.ends]
        for begins, ends, task in sorted(dated, key=lambda item: (item[0], item[1], item[2].key)):
            first, after = begins.toordinal(), (ends + timedelta(days=1)).toordinal()
            row = next((row for row, end in enumerate(free) if end <= first), len(free))
            free[row : row + 1] = [after]
            bars.append(Bar(task, row, first, after))
        lane = Lane(part.name, bars, max(1, len(free)), top)
        top += _lane_height(lane.rows)
        lanes.append(lane)
    return lanes


def told(task: TaskDetail) -> str:
    """What a bar tells to who points at it."""
    lines = [
        task.title,
        f"{task.owner} · {task.state}",
        f"{day(task.begins)} to {day(task.ends)}, due {task.when}",
    ]
    if task.must_begin and task.open:
        lines.append(f"must begin by {day(task.must_begin)}")
    return "\n".join(lines)


def _lane_height(rows: int) -> int:
    return rows * BAR + (rows - 1) * GAP + LANE_GAP


def bar_tones() -> set[Tone]:
    """The tones on which the words of a bar stand."""
    return {STANDING_TONES[standing] for standing in SOLID}
