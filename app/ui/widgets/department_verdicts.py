"""A row for each department: who does how much, what the department says, and how its part stands."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.models.language import apart
from app.services.departmentoutlook import DepartmentOutlook, Fit
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone

from .marks import Pill
from .texts import OneLine, clear, paragraph

TONES = {
    Fit.SHORT: Tone.BAD,
    Fit.NEEDS_INPUT: Tone.TENTATIVE,
    Fit.FOLLOWS: Tone.RISK,
    Fit.TIGHT: Tone.RISK,
    Fit.FITS: Tone.GOOD,
    Fit.NOTHING: Tone.NEUTRAL,
}
SHAPES = {
    Fit.SHORT: "✕",
    Fit.NEEDS_INPUT: "…",
    Fit.FOLLOWS: "!",
    Fit.TIGHT: "!",
    Fit.FITS: "✓",
    Fit.NOTHING: "–",
}
PILL_WIDTH = 118
"""Room for the pills of most rows, that what stands before them stays where it is."""
ROW_HEIGHT = 58
"""Two lines; a row with more to say is higher."""
NARROW = 560
"""Below this width what a department says has a line of its own."""
WIDE_MARGINS = (0, t.SPACE_2, t.SPACE_3, t.SPACE_2)
NARROW_MARGINS = (t.SPACE_4, 0, t.SPACE_3, t.SPACE_3)


@frozen
class _Row:
    """The words that change, and the three parts that they stand in."""

    name: OneLine
    who: OneLine
    says: QLabel
    pill: Pill
    parts: tuple[QWidget, QWidget, QWidget]


class DepartmentVerdicts(QFrame):
    """The rows stay while their words change. Where it is narrow, what a department says stands below its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("departments")
        self.setProperty("card", True)
        self._theme = theme
        self._rows: dict[str, _Row] = {}
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 7)
        self.hide()

    def show_departments(self, departments: Sequence[DepartmentOutlook]) -> None:
        if list(self._rows) != [department.key for department in departments]:
            clear(self)
            self._rows = {department.key: self._make_row(department.key) for department in departments}
            self._place()
        self.setVisible(bool(departments))
        for department in departments:
            row = self._rows[department.key]
            row.name.show_text(department.name)
            row.who.show_text(f"{apart(department.owner)} · {department.tasks}")
            row.says.setText(department.says)
            row.pill.show_words(f"{SHAPES[department.fit]} {department.pill}", TONES[department.fit])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._narrow != (self.width() < NARROW):
            self._narrow = not self._narrow
            self._place()

    def _place(self) -> None:
        """Put the parts of each row into the grid: three rows of it for a department, the first a line."""
        for number, row in enumerate(self._rows.values()):
            at = 3 * number
            if number and self._grid.itemAtPosition(at, 0) is None:
                rule = QFrame()
                rule.setObjectName("rule")
                rule.setFixedHeight(1)
                self._grid.addWidget(rule, at, 0, 1, 3)
            who, says, mark = row.parts
            for part in row.parts:
                self._grid.removeWidget(part)
            self._grid.addWidget(who, at + 1, 0, 1, 2 if self._narrow else 1)
            self._grid.addWidget(mark, at + 1, 2)
            if self._narrow:
                self._grid.addWidget(says, at + 2, 0, 1, 3)
            else:
                self._grid.addWidget(says, at + 1, 1)
            self._grid.setRowMinimumHeight(at + 1, ROW_HEIGHT)
            says.setContentsMargins(*(NARROW_MARGINS if self._narrow else WIDE_MARGINS))

    def _make_row(self, key: str) -> _Row:
        name, who, says = OneLine(bold=True), OneLine(t.SMALL, muted=True), paragraph("", muted=True)
        pill = Pill(self._theme)
        says.setObjectName(f"says-{key}")
        pill.setObjectName(f"pill-{key}")
        named = QWidget()
        words = QVBoxLayout(named)
        words.setContentsMargins(t.SPACE_4, t.SPACE_2, t.SPACE_2, t.SPACE_2)
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(who)
        mark = QWidget()
        mark.setMinimumWidth(PILL_WIDTH + t.SPACE_3)
        beside = QVBoxLayout(mark)
        beside.setContentsMargins(0, 0, t.SPACE_3, 0)
        beside.addWidget(pill, alignment=Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return _Row(name, who, says, pill, (named, says, mark))
