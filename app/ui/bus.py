"""What changed, told to every page: those in view read again, the others note that they are stale."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    changed = Signal(object)
    """`Changes`: the ids of what is different now."""
