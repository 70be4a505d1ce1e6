"""The frame around what belongs together on a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def in_card(widget: QWidget, margin: int = 1) -> QFrame:
    """A card that holds a widget, `margin` pixels away from it."""
    made = QFrame()
    made.setProperty("card", True)
    inside = QVBoxLayout(made)
    inside.setContentsMargins(margin, margin, margin, margin)
    inside.addWidget(widget)
    return made
