"""How the list of a department is painted: headings over the whole row; box, task, owner, days and state."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from app.models.language import apart
from app.models.tasks import Status
from app.services.department import Section
from app.services.workrow import WorkRow
from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.itemmodels.worklist import Column, WorklistModel, is_free
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, pill, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tokens, Tone
from app.ui.theme.tones import STANDING_SHAPES, STANDING_TONES

from . import tickbox
from .rows import RowDelegate, paint_ground, paint_rule

BOLD = QFont.Weight.DemiBold


class WorklistDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._take_it = self.tr("Take it")

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        item = index.data(ITEM_ROLE)
        if isinstance(item, Section):
            _heading(painter, option, item, tokens)
        else:
            area = paint_ground(painter, option, index, tokens)
            self._cell(painter, area, option, item, Column(index.column()))

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the box ticks, one on “Take it” takes. Keys are the view's, which knows all selected rows."""
        item = index.data(ITEM_ROLE)
        if not _is_click(event) or not isinstance(model, WorklistModel) or not isinstance(item, WorkRow):
            return False
        at, area = event.position(), QRectF(option.rect)  # type: ignore[attr-defined]
        mirrored = _mirrored(option)
        if index.column() == Column.TASK and tickbox.side(area, mirrored=mirrored).contains(at):
            wanted = Qt.CheckState.Checked if item.open else Qt.CheckState.Unchecked
            return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
        if index.column() == Column.OWNER and is_free(item) and self._take_area(area, mirrored).contains(at):
            model.taken.emit(item)
            return True
        return False

    def _cell(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: WorkRow, column: Column
    ) -> None:
        tokens = self._theme.tokens
        inside = area.adjusted(t.SPACE_2, 0, -t.SPACE_2, -1)
        match column:
            case Column.TASK:
                alone = isinstance(option.widget, QTableView) and option.widget.isColumnHidden(Column.OWNER)
                _task(painter, area, row, (row.offer or row.owner) if alone else "", tokens)
            case Column.OWNER if is_free(row) and not row.offer:
                text(painter, _upper(inside), row.owner, tokens.muted, t.SMALL)
                mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
                place = self._take_area(area, mirrored)
                pill(painter, place.topLeft(), self._take_it, tokens.tint(Tone.ACCENT), place.width())
            case Column.OWNER:
                _lines(painter, inside, row.owner, row.offer, tokens)
            case Column.WHEN:
                _lines(painter, inside, row.due, row.begin, tokens)
            case Column.STATE:
                top = QPointF(inside.left(), area.center().y() - 11)
                pill(
                    painter, top, state_words(row), tokens.tint(STANDING_TONES[row.standing]), inside.width()
                )

    def _take_area(self, area: QRectF, mirrored: bool) -> QRectF:
        """Where “Take it” stands in the cell of the owner."""
        metrics = font_metrics(*PILL_FONT)
        width = min(metrics.horizontalAdvance(self._take_it) + 2 * t.SPACE_2 + 1, area.width())
        left = area.right() - t.SPACE_2 - width if mirrored else area.left() + t.SPACE_2
        return QRectF(left, area.center().y() + 1, width, metrics.height() + 5)


def state_words(row: WorkRow) -> str:
    """The state with its shape."""
    return f"{STANDING_SHAPES[row.standing]} {row.state}".strip()


def _heading(painter: QPainter, option: QStyleOptionViewItem, section: Section, tokens: Tokens) -> None:
    """Each cell paints its part of a heading that goes over the whole row."""
    cell = QRectF(option.rect)
    view = option.widget
    paint_rule(painter, cell, tokens)
    painter.setClipRect(cell)
    width = view.viewport().width() if isinstance(view, QTableView) else cell.width()
    row = QRectF(0, cell.top(), width, cell.height()).adjusted(t.SPACE_4, 0, -t.SPACE_4, 0)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    count = str(section.count)
    side = font_metrics(t.SMALL).horizontalAdvance(count) + t.SPACE_3
    room = row.adjusted(side, 0, 0, 0) if mirrored else row.adjusted(0, 0, -side, 0)
    name_width = font_metrics(t.BODY, BOLD).horizontalAdvance(section.heading) + 2
    name_width = min(name_width, room.width())
    used = name_width + t.SPACE_3
    rest = room.adjusted(0, 0, -used, 0) if mirrored else room.adjusted(used, 0, 0, 0)
    end = QRectF(row.left() if mirrored else row.right() - side + t.SPACE_3, row.top(), side, row.height())
    text(painter, room, section.heading, tokens.text, t.BODY, BOLD)
    if rest.width() > 0:
        text(painter, rest, section.note, tokens.muted, t.SMALL)
    text(painter, end, count, tokens.muted, t.SMALL)


def _task(painter: QPainter, area: QRectF, row: WorkRow, owner: str, tokens: Tokens) -> None:
    """The owner is among the words where he has no column."""
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    ticked = row.task.status is Status.DONE
    if row.own:
        tickbox.paint(painter, tickbox.side(area, mirrored=mirrored), tokens, ticked=ticked)
    words = tickbox.beside(area, mirrored=mirrored)
    colour = tokens.text if row.open else tokens.muted
    text(painter, _upper(words), row.task.title, colour, t.BODY)
    below = " · ".join(filter(None, (row.detail, apart(owner))))
    text(painter, _lower(words), below, tokens.muted, t.SMALL)


def _lines(painter: QPainter, area: QRectF, first: str, second: str, tokens: Tokens) -> None:
    """Two lines, or one in the middle."""
    if first and second:
        text(painter, _upper(area), first, tokens.text, t.SMALL)
        text(painter, _lower(area), second, tokens.muted, t.SMALL)
    else:
        text(painter, area, first or second, tokens.muted, t.SMALL)


def _upper(area: QRectF) -> QRectF:
    return QRectF(area.left(), area.center().y() - 19, area.width(), 19)


def _lower(area: QRectF) -> QRectF:
    return QRectF(area.left(), area.center().y(), area.width(), 18)


def _is_click(event: QEvent) -> bool:
    return (
        isinstance(event, QMouseEvent)
        and event.type() is QEvent.Type.MouseButtonRelease
        and event.button() is Qt.MouseButton.LeftButton
    )


def _mirrored(option: QStyleOptionViewItem) -> bool:
    direction: Qt.LayoutDirection = option.direction
    return direction is Qt.LayoutDirection.RightToLeft
