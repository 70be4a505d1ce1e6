"""What the list of hires is narrowed to, beside its figures: who, where, whose, and a part of a name."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.services.overview import Choices, Show, Wanted
from app.ui.theme import tokens as t

from .chooser import Chooser

PAUSE_MS = 120
"""How long nothing is typed before the list follows."""
NARROWEST, WIDEST = 150, 320


class HireFilters(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setObjectName("filter")
        self.text.setPlaceholderText(self.tr("Name or role"))
        self.text.setAccessibleName(self.tr("Filter by name or role"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumSize(NARROWEST, 34)
        self.text.setMaximumWidth(WIDEST)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self._show = Chooser("which", self.tr("To come"), self.tr("To come"))
        self._show.offer(
            (
                (Show.TENTATIVE, self.tr("Tentative only")),
                (Show.FIRM, self.tr("Firm only")),
                (Show.STARTED, self.tr("Started")),
                (Show.WITHDRAWN, self.tr("Withdrawn")),
            )
        )
        self._location = Chooser("location", self.tr("Location"), self.tr("All locations"))
        self._manager = Chooser("manager", self.tr("Hiring manager"), self.tr("All hiring managers"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self.text, 1)
        for chooser in self._choosers:
            chooser.changed.connect(self.changed)
            row.addWidget(chooser)
        row.addStretch()

    @property
    def _choosers(self) -> tuple[Chooser, ...]:
        return self._show, self._location, self._manager

    @property
    def wanted(self) -> Wanted:
        """What was chosen, of every readiness."""
        return Wanted(
            show=Show(self._show.value or Show.TO_COME),
            location_id=self._location.value,
            manager_id=self._manager.value,
            text=self.text.text(),
        )

    @property
    def words(self) -> list[str]:
        """What was chosen, in words; empty for everyone to come."""
        typed = self.text.text().strip()
        return [
            *filter(None, (chooser.chosen for chooser in self._choosers)),
            *([f"“{typed}”"] if typed else []),
        ]

    def offer(self, choices: Choices) -> None:
        self._location.offer(choices.locations)
        self._manager.offer(choices.managers)

    def clear(self) -> None:
        """Everyone to come again; told once."""
        self.blockSignals(True)
        self.text.clear()
        for chooser in self._choosers:
            chooser.choose(None)
        self._pause.stop()
        self.blockSignals(False)
        self.changed.emit()
