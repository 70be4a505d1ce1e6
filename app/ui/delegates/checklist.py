"""How a checklist is painted: a heading for each department, below it tick box, task, owner, due and state."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from app.models.language import apart
from app.services.hiredetail import DepartmentPart
from app.services.taskdetail import TaskDetail
from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.itemmodels.checklist import Column, is_bad, progress
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, pill, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tokens
from app.ui.theme.tones import STANDING_SHAPES, STANDING_TONES

from . import tickbox
from .rows import RowDelegate, paint_ground

TASK_HEIGHT, HEADING_HEIGHT = 44, 34
BOLD = QFont.Weight.DemiBold


class ChecklistDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height of the row; how wide a column is follows from the view."""
        is_heading = isinstance(index.data(ITEM_ROLE), DepartmentPart)
        return QSize(0, HEADING_HEIGHT if is_heading else TASK_HEIGHT)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area = paint_ground(painter, option, index, tokens)
        item = index.data(ITEM_ROLE)
        if isinstance(item, DepartmentPart):
            _heading(painter, area.adjusted(t.SPACE_4, 0, -t.SPACE_4, 0), item, tokens)
        else:
            view = option.widget
            dayless = isinstance(view, QTreeView) and view.isColumnHidden(Column.WHEN)
            _cell(painter, area, item, Column(index.column()), item.when if dayless else "", tokens)

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the box, or the space bar, ticks."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable or not self._ticks(event, option):
            return False
        done = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if done else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _ticks(self, event: QEvent, option: QStyleOptionViewItem) -> bool:
        if isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Space
        if not isinstance(event, QMouseEvent) or event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        area = QRectF(option.rect)
        left = event.button() is Qt.MouseButton.LeftButton
        return left and tickbox.side(area, mirrored=self._mirrored(option)).contains(event.position())

    def _mirrored(self, option: QStyleOptionViewItem) -> bool:
        direction: Qt.LayoutDirection = option.direction
        return direction is Qt.LayoutDirection.RightToLeft


def _heading(painter: QPainter, area: QRectF, part: DepartmentPart, tokens: Tokens) -> None:
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    words = f"{STANDING_SHAPES[part.standing]} {part.state}".strip()
    shown = is_bad(part.standing)
    side = font_metrics(*PILL_FONT).horizontalAdvance(words) + 2 * t.SPACE_3 if shown else 0.0
    name_width = font_metrics(t.BODY, BOLD).horizontalAdvance(part.name) + 2
    room = area.adjusted(side, 0, 0, 0) if mirrored else area.adjusted(0, 0, -side, 0)
    name_width = min(name_width, room.width())
    rest = (
        room.adjusted(0, 0, -name_width - t.SPACE_3, 0)
        if mirrored
        else room.adjusted(name_width + t.SPACE_3, 0, 0, 0)
    )
    start = room.right() - name_width if mirrored else room.left()
    name = QRectF(start, room.top(), name_width, room.height())
    text(painter, name, part.name, tokens.text, t.BODY, BOLD)
    said = QCoreApplication.translate("ChecklistDelegate", "owner {owner} · {progress}")
    said = said.format(owner=apart(part.owner), progress=progress(part))
    text(painter, rest, said, tokens.muted, t.SMALL)
    if shown:
        start = area.left() if mirrored else area.right() - side
        top = area.center().y() - 10
        pill(painter, QPointF(start, top), words, tokens.tint(STANDING_TONES[part.standing]), side)


def state_words(task: TaskDetail, room: float) -> str:
    """The state with its shape; in short where all of it has no room in a pill."""
    shape = STANDING_SHAPES[task.standing]
    words = f"{shape} {task.state}".strip()
    fits = font_metrics(*PILL_FONT).horizontalAdvance(words) + 2 * t.SPACE_2 <= room
    return words if fits else f"{shape} {task.word}".strip()


def _cell(
    painter: QPainter, area: QRectF, task: TaskDetail, column: Column, day: str, tokens: Tokens
) -> None:
    """`day` stands with the task where it has no column."""
    inside = area.adjusted(t.SPACE_2, 0, -t.SPACE_2, -1)
    match column:
        case Column.TASK:
            _task(painter, area, task, day, tokens)
        case Column.OWNER:
            text(painter, inside, task.owner, tokens.muted, t.SMALL)
        case Column.WHEN:
            text(painter, inside, task.when, tokens.muted, t.SMALL)
        case Column.STATE:
            words = state_words(task, inside.width())
            top = area.center().y() - 11
            tint = tokens.tint(STANDING_TONES[task.standing])
            pill(painter, QPointF(inside.left(), top), words, tint, inside.width())


def _task(painter: QPainter, area: QRectF, task: TaskDetail, day: str, tokens: Tokens) -> None:
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if task.tickable:
        tickbox.paint(painter, tickbox.side(area, mirrored=mirrored), tokens, ticked=task.done)
    words = tickbox.beside(area, mirrored=mirrored)
    middle = words.center().y()
    colour = tokens.text if task.open else tokens.muted
    text(painter, QRectF(words.left(), middle - 19, words.width(), 19), task.title, colour, t.BODY)
    below = QRectF(words.left(), middle, words.width(), 18)
    said = " · ".join(filter(None, (day, task.detail)))
    text(painter, below, said, tokens.muted, t.SMALL)
