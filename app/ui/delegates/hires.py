"""How a row of Starting soon is painted: avatar and name, start, department chips, attention, readiness."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.services.overview import HireRow, Share
from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.itemmodels.hires import Column
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, avatar, chip, initials_of, pill, ring, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tint, Tokens, Tone
from app.ui.theme.tones import READINESS_SHAPES, READINESS_TONES, STANDING_TONES

from .rows import RowDelegate, paint_ground

ROW_HEIGHT = 72
AVATAR = 36.0
CHIP_WIDTH, CHIP_HEIGHT, CHIP_GAP = 44.0, 38.0, 5.0
CLOSE_GAP, CLOSE = 3.0, 37.0
"""Between chips that have less room than this, each."""
BESIDE_CHIPS = int(t.SPACE_3 + t.SPACE_2)
"""Pixels of the cell that the chips leave free."""
RING = 44.0
BESIDE_NAME = int(t.SPACE_3 + AVATAR + t.SPACE_4 + t.SPACE_2)
"""Pixels of the cell that the name leaves free."""
LEAST_WITH_AVATAR = 150.0
"""Below this width the name has all of the cell."""
LEAST_ROLE = 40.0
SHORT = 3
BOLD = QFont.Weight.DemiBold


class HireDelegate(RowDelegate):
    """Paints whole rows in the colours of the theme; selection and focus are shown by ground and frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """The height of the row; how wide a column is follows from the view."""
        return QSize(0, ROW_HEIGHT)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area = paint_ground(painter, option, index, tokens)
        row: HireRow = index.data(ITEM_ROLE)
        inside = area.adjusted(t.SPACE_3, 0, -t.SPACE_2, -1)
        match Column(index.column()):
            case Column.HIRE:
                _hire(painter, inside, row, tokens)
            case Column.STARTS:
                text(painter, _upper(inside), row.start, tokens.text, t.BODY)
                text(painter, _lower(inside), row.notice, tokens.muted, t.SMALL)
            case Column.DEPARTMENTS:
                _chips(painter, inside, row, tokens)
            case Column.ATTENTION:
                _attention(painter, inside, row, tokens)
            case Column.READINESS:
                _readiness(painter, inside, row, tokens)


def attention_words(row: HireRow) -> str:
    """What needs attention, with its shape."""
    shape = "…" if row.tentative else READINESS_SHAPES[row.readiness]
    return f"{shape} {row.attention}"


@lru_cache(maxsize=512)
def attention_fitting(words: str, subject: str, room: float) -> str:
    """The task or the input gives way to what is said of it."""
    metrics = font_metrics(*PILL_FONT)
    over = metrics.horizontalAdvance(words) - room
    if over <= 0 or not subject:
        return words
    least = metrics.horizontalAdvance(subject) - over
    return words.replace(subject, metrics.elidedText(subject, Qt.TextElideMode.ElideRight, least), 1)


def chip_words(short: str) -> str:
    """What a chip shows of the short name of a department."""
    return short if len(short) <= SHORT else short[:SHORT].upper()


def _tone(row: HireRow) -> Tone:
    return Tone.TENTATIVE if row.tentative else READINESS_TONES[row.readiness]


def _readiness(painter: QPainter, area: QRectF, row: HireRow, tokens: Tokens) -> None:
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = area.right() - RING if mirrored else area.left()
    circle = QRectF(left, area.center().y() - RING / 2, RING, RING)
    ring(painter, circle, row.percent, tokens.tint(_tone(row)).text, tokens)


def _hire(painter: QPainter, area: QRectF, row: HireRow, tokens: Tokens) -> None:
    right_to_left = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = area.right() - AVATAR if right_to_left else area.left()
    if area.width() < LEAST_WITH_AVATAR:
        _person(painter, area, row, tokens)
        return
    circle = QRectF(left, area.center().y() - AVATAR / 2, AVATAR, AVATAR)
    avatar(painter, circle, "?" if row.tentative else initials_of(row.name), tokens.tint(Tone.ACCENT))
    gap = AVATAR + t.SPACE_4
    words = area.adjusted(0, 0, -gap, 0) if right_to_left else area.adjusted(gap, 0, 0, 0)
    _person(painter, words, row, tokens)


def _person(painter: QPainter, area: QRectF, row: HireRow, tokens: Tokens) -> None:
    text(painter, _upper(area), row.name, tokens.text, t.BODY, BOLD)
    text(painter, _lower(area), shortened(row.role, row.certainty, area.width()), tokens.muted, t.SMALL)


@lru_cache(maxsize=512)
def shortened(role: str, certainty: str, width: float) -> str:
    """The role gives way to how sure it is, or where the work is done."""
    metrics, elide = font_metrics(t.SMALL), Qt.TextElideMode.ElideRight
    after = f" · {certainty}"
    room = width - metrics.horizontalAdvance(after)
    return metrics.elidedText(role, elide, room) + after if room > LEAST_ROLE else role + after


def _upper(area: QRectF) -> QRectF:
    return QRectF(area.left(), area.center().y() - 19, area.width(), 19)


def _lower(area: QRectF) -> QRectF:
    return QRectF(area.left(), area.center().y() + 1, area.width(), 18)


def _chips(painter: QPainter, area: QRectF, row: HireRow, tokens: Tokens) -> None:
    top = area.center().y() - CHIP_HEIGHT / 2
    room = area.width() / max(1, len(row.departments))
    gap = CHIP_GAP if room >= CLOSE else CLOSE_GAP
    width = min(CHIP_WIDTH, room - gap)
    step = width + gap
    right_to_left = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for place, share in enumerate(row.departments):
        left = area.right() - place * step - width if right_to_left else area.left() + place * step
        chip(
            painter,
            QRectF(left, top, width, CHIP_HEIGHT),
            chip_words(share.short),
            share.count,
            _chip_tint(share, row, tokens),
        )


def _chip_tint(share: Share, row: HireRow, tokens: Tokens) -> Tint:
    if row.tentative and share.total:
        return tokens.tint(Tone.TENTATIVE)
    return tokens.tint(STANDING_TONES[share.standing])


def _attention(painter: QPainter, area: QRectF, row: HireRow, tokens: Tokens) -> None:
    words = attention_fitting(attention_words(row), row.subject, area.width() - 2 * t.SPACE_2)
    top = area.center().y() - (21 if row.hint else 11)
    tint, both_ends = tokens.tint(_tone(row)), Qt.TextElideMode.ElideMiddle
    stands = pill(painter, QPointF(area.left(), top), words, tint, area.width(), both_ends)
    below = QRectF(area.left(), stands.bottom() + 3, area.width(), 18)
    text(painter, below, row.hint, tokens.muted, t.SMALL)
