"""What scrolls where it is higher than its room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import tokens as t


def scrolling(widgets: Sequence[QWidget], name: str) -> QScrollArea:
    """The widgets below each other, each as high as it must be."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(t.SPACE_4)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    return filling(inside, name)


def filling(inside: QWidget, name: str) -> QScrollArea:
    """A widget in all of the room that there is; it scrolls where it can't be so low."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
