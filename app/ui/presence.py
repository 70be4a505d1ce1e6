"""Which hire is in view in a window, and who else looks at it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Presence(QObject):
    """Between the page of a hire and what hears of others; in a workspace that nobody shares it stays silent."""

    changed = Signal()
    """Another hire is in view, or none."""
    others = Signal(str, list)
    """The id of a hire, and the names of those who look at it elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.hire_id = ""

    def look_at(self, hire_id: str) -> None:
        """The hire that is in view now; an empty id for none."""
        if hire_id != self.hire_id:
            self.hire_id = hire_id
            self.changed.emit()
