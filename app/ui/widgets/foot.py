"""A place at the foot of a page that leaves free what is worked with there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.ui.theme import tokens as t

MOVES = "move-bar"
"""Its buttons come with what is selected."""
BUTTONS = (QAbstractButton,)
LABEL = t.SPACE_5
"""Pixels above a field."""
CONTROLS = (*BUTTONS, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


def foot(window: QWidget, within: QRect, size: QSize, guest: QWidget) -> QRect:
    """Where a `guest` of this size goes in the window: at the foot, in the middle or else at the end of the line.

    Where both would hide something, it goes up as far as it must. Where it has no such place in the lower part it may
    hide fields, and at last buttons too.
    """
    lowest = QRect(QPoint(), size)
    lowest.moveCenter(within.center())
    lowest.moveBottom(within.bottom() - t.SPACE_5)
    for kinds in (CONTROLS, BUTTONS):
        taken = _taken(window, kinds, guest)
        level = (lowest, _at_the_end(lowest, within, guest))
        free = [place for place in level if not _hit(place, taken)]
        place = free[0] if free else _above(lowest, taken, within)
        if place is not None:
            return place
    return lowest


def _at_the_end(place: QRect, page: QRect, guest: QWidget) -> QRect:
    """As low, at the end of the page where lines end."""
    moved = QRect(place)
    if guest.isRightToLeft():
        moved.moveLeft(page.left() + t.SPACE_5)
    else:
        moved.moveRight(page.right() - t.SPACE_5)
    return moved


def _taken(window: QWidget, kinds: tuple[type[QWidget], ...], guest: QWidget) -> list[QRect]:
    """Where controls of these kinds can be seen, fields with what they are called above them."""
    controls = [control for kind in kinds for control in window.findChildren(kind)]
    return [
        control.visibleRegion()
        .boundingRect()
        .translated(control.mapTo(window, QPoint()))
        .adjusted(0, 0 if isinstance(control, BUTTONS) else -LABEL, 0, 0)
        for control in (*controls, *window.findChildren(QWidget, MOVES))
        if control.isVisible() and not guest.isAncestorOf(control)
    ]


def _above(place: QRect, taken: Sequence[QRect], page: QRect) -> QRect | None:
    """The lowest place above what is taken; None where it would be in the highest third of the page."""
    while place.top() > page.top() + page.height() // 3:
        hit = _hit(place, taken)
        if not hit:
            return place
        place = place.translated(0, min(area.top() for area in hit) - t.SPACE_2 - place.bottom())
    return None


def _hit(place: QRect, taken: Sequence[QRect]) -> list[QRect]:
    return [area for area in taken if area.intersects(place)]
