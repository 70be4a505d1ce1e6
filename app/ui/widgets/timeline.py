"""A hire's tasks on a line of days, a lane for each department: done, under way, to come, too late."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.models.readiness import Standing
from app.models.wording import dated
from app.services.hiredetail import HireDetail
from app.services.taskdetail import TaskDetail
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tokens
from app.ui.theme.tones import READINESS_TONES

from .daylines import Mark, paint_days, paint_marks
from .lanepainting import paint_lane
from .lanes import BAR, FOOT, HEAD, LABELS, LANE_GAP, Bar, Lane, Scale, lanes_of, told

MARGIN_DAYS = 2
WIDEST_DAY = 90.0
NOTCH = 1.25
"""How much nearer one step of the wheel or one key brings."""


class Timeline(QWidget):
    """Arrows go from task to task, plus and minus come nearer and go away, 0 shows all of it."""

    chosen = Signal(str)
    """The id of the task that was clicked or come to."""
    zoom_wanted = Signal(float, float)
    """By which factor, and the place in pixels that stays where it is; a factor of 0 shows everything."""
    pan_wanted = Signal(QPoint)
    """By how many pixels somebody drags the days along with the mouse."""
    entered = Signal()
    """Somebody wants to work on the selected task."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._detail: HireDetail | None = None
        self._lanes: Sequence[Lane] = ()
        self._first, self._last = 0, 1
        self._selected = ""
        self._held: QPoint | None = None
        """Where on the screen the mouse holds the days."""
        theme.changed.connect(self.update)

    @property
    def scale(self) -> Scale:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Scale(self._first, self.width(), self._day_width(self.width()), mirrored)

    def widest(self) -> int:
        """Pixels beyond which nothing would be seen better."""
        return int(LABELS + t.SPACE_4 + WIDEST_DAY * (self._last - self._first))

    def show_detail(self, detail: HireDetail) -> None:
        self._detail = detail
        self._lanes = lanes_of(detail)
        bars = [bar for lane in self._lanes for bar in lane.bars]
        marks = [day.toordinal() for day in (detail.today, detail.start_on, detail.ready_on) if day]
        self._first = min([bar.begins for bar in bars] + marks) - MARGIN_DAYS
        self._last = max([bar.ends for bar in bars] + marks) + 2 * MARGIN_DAYS
        self.setFixedHeight(self.sizeHint().height())
        self._describe()
        self.update()

    @property
    def selected(self) -> str:
        """The id of a task; empty where none is."""
        return self._selected

    def select(self, task_id: str) -> None:
        self._selected = task_id
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(600, (self._lanes[-1].bottom if self._lanes else HEAD) + FOOT)

    def bar_area(self, task_id: str) -> QRectF:
        """Where a task's bar stands; empty where it has none."""
        found = self._place_of(task_id)
        return self.scale.area(*found) if found else QRectF()

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        task = self._task_at(event.position())
        if task is not None:
            self.chosen.emit(task.id)
        else:
            self._held = event.globalPosition().toPoint()
            self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._held is not None:
            now = event.globalPosition().toPoint()
            self.pan_wanted.emit(now - self._held)
            self._held = now
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = None
        self._show_cursor(event.position())

    def _show_cursor(self, at: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._view() != self.rect():
            shape = Qt.CursorShape.OpenHandCursor if self._held is None else Qt.CursorShape.ClosedHandCursor
        if self._held is None and self._task_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.zoom_wanted.emit(NOTCH**steps, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, middle = event.key(), float(self._view().center().x())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_wanted.emit(NOTCH, middle)
        elif key == Qt.Key.Key_Minus:
            self.zoom_wanted.emit(1 / NOTCH, middle)
        elif key == Qt.Key.Key_0:
            self.zoom_wanted.emit(0.0, middle)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif not self._walk(Qt.Key(key)):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def _walk(self, key: Qt.Key) -> bool:
        """Along the lane in time, or to the bar of the next lane that begins nearest."""
        lanes = [lane for lane in self._lanes if lane.bars]
        if not lanes or key not in WALKS:
            return False
        found = self._place_of(self._selected)
        lane, bar = found if found else (lanes[0], lanes[0].bars[0])
        along, across = WALKS[key]
        if across:
            other = lanes[max(0, min(lanes.index(lane) + across, len(lanes) - 1))]
            bar = bar if other is lane else min(other.bars, key=lambda one: abs(one.begins - bar.begins))
        else:
            forward = -along if self.scale.mirrored and key in SIDEWAYS else along
            at = lane.bars.index(bar) + forward
            bar = lane.bars[max(0, min(at, len(lane.bars) - 1))]
        self.chosen.emit(bar.task.id)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._told(bar.task)))
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            task = self._task_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(self._told(task)) if task else "", self)
            return True
        return super().event(event)

    def _told(self, task: TaskDetail) -> str:
        return told(task, self._detail) if self._detail else ""

    def _describe(self) -> None:
        """The selected task for a screen reader, else how many there are."""
        found = self._place_of(self._selected)
        if found is not None:
            self.setAccessibleDescription(self._told(found[1].task))
        elif self._detail is not None:
            late = sum(task.standing is Standing.LATE for task in self._detail.tasks)
            self.setAccessibleDescription(
                self.tr("{tasks} tasks of {departments} departments, {late} too late").format(
                    tasks=len(self._detail.tasks), departments=len(self._lanes), late=late
                )
            )

    def _task_at(self, position: QPointF) -> TaskDetail | None:
        scale = self.scale
        if self._label_area().contains(position):
            return None
        for lane in self._lanes:
            for bar in lane.bars:
                if scale.area(lane, bar).adjusted(-1, -2, 1, 2).contains(position):
                    return bar.task
        return None

    def _place_of(self, task_id: str) -> tuple[Lane, Bar] | None:
        places = ((lane, bar) for lane in self._lanes for bar in lane.bars)
        return next((place for place in places if place[1].task.id == task_id), None)

    # How it looks

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._detail is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        tokens, scale = self._theme.tokens, self.scale
        covered: list[QRectF] = []
        days, shown = range(self._first, self._last + 1), self._shown()
        for lane in self._lanes:
            covered += paint_lane(painter, lane, scale, tokens, days, shown, self._selected)
        view = QRectF(self._view())
        painter.fillRect(QRectF(view.left(), view.top(), view.width(), HEAD - 5), QColor(tokens.surface))
        covered += paint_days(painter, scale, (self._first, self._last), tokens, view.top())
        marks = self._marks(tokens, self._detail)
        paint_marks(painter, scale, marks, view.top(), self.height() - FOOT, covered)
        self._paint_names(painter, tokens)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(view.adjusted(1, 1, -1, -1), t.RADIUS, t.RADIUS)

    def _view(self) -> QRect:
        """What is seen of the timeline: names and days stay within it while the rest scrolls."""
        parent = self.parentWidget()
        if parent is None:
            return self.rect()
        return QRect(self.mapFromParent(QPoint(0, 0)), parent.size()).intersected(self.rect())

    def _label_area(self) -> QRectF:
        view = QRectF(self._view())
        left = view.right() - LABELS if self.scale.mirrored else view.left()
        return QRectF(left, view.top(), LABELS, view.height())

    def _shown(self) -> QRectF:
        """What is seen of the days, beside the names of the lanes."""
        view = QRectF(self._view())
        mirrored = self.scale.mirrored
        across = view.adjusted(0, 0, -LABELS, 0) if mirrored else view.adjusted(LABELS, 0, 0, 0)
        return QRectF(across.left(), 0, across.width(), self.height())

    def _paint_names(self, painter: QPainter, tokens: Tokens) -> None:
        area = self._label_area()
        painter.fillRect(area, QColor(tokens.surface))
        for lane in self._lanes:
            name = QRectF(area.left() + t.SPACE_4, lane.top + LANE_GAP / 2, LABELS - t.SPACE_5, BAR)
            if name.top() >= area.top() + HEAD - BAR:
                text(painter, name, lane.name, tokens.muted, t.SMALL)

    def _marks(self, tokens: Tokens, detail: HireDetail) -> list[Mark]:
        """Today, day 1, and the day on which everything essential is ready."""
        today = detail.today
        first_day = self.tr("Day 1 · {}").format(dated(detail.start_on, today))
        marks = [
            Mark(today, self.tr("Today"), tokens.accent),
            Mark(detail.start_on, first_day, tokens.text),
        ]
        if detail.ready_on is not None and not detail.withdrawn:
            ready = self.tr("Ready {}").format(dated(detail.ready_on, today))
            marks.append(Mark(detail.ready_on, ready, tokens.tint(READINESS_TONES[detail.readiness]).text))
        return marks

    def _day_width(self, width: float) -> float:
        return (width - LABELS - t.SPACE_4) / max(1, self._last - self._first)


SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
FAR = 10**6
WALKS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Home: (-FAR, 0),
    Qt.Key.Key_End: (FAR, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Each key's steps along the lane and across the lanes."""
