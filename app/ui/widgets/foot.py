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
    """Where a `guest` of this size goes in the window: in the middle, as low as nothing is hidden by it.

    Where it has no such place in the lower part it may hide fields, and at last buttons too.
    """
    lowest = QRect(QPoint(), size)
    lowest.moveCenter(within.center())
    lowest.moveBottom(within.bottom() - t.SPACE_5)
    free = (_above(lowest, _taken(window, kinds, guest), within) for kinds in (CONTROLS, BUTTONS))
    return next(filter(None, free), lowest)


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
        hit = [area.top() for area in taken if area.intersects(place)]
        if not hit:
            return place
        place = place.translated(0, min(hit) - t.SPACE_2 - place.bottom())
    return None
