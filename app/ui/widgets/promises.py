"""What a department promises for each of its tasks, how often it was kept, and whether it was told in time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.models.language import apart
from app.models.promises import Promise, Record
from app.models.wording import day
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t

from .flow import Flow
from .texts import clear, label, paragraph

NARROW = 300
"""Pixels below which a promise has a line of its own for what it comes to."""


class Promises(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("promises")
        self.setProperty("card", True)
        self._record: Record | None = None
        self._since = label("", t.SMALL, muted=True)
        self._notice = paragraph(bold=True, size=t.SMALL)
        self._notice.setObjectName("notice-given")
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(t.SPACE_3)
        self._grid.setVerticalSpacing(t.SPACE_2 - 2)
        self._grid.setColumnStretch(0, 1)
        head = Flow(t.SPACE_2)
        head.addWidget(label(self.tr("Our promises"), bold=True))
        head.addWidget(self._since)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        column.setSpacing(t.SPACE_3)
        column.addLayout(head)
        column.addWidget(self._inside)
        column.addWidget(self._notice)

    def show_record(self, record: Record) -> None:
        self._record = record
        self._since.setText(self.tr("since {}").format(day(record.since, year=True)))
        clear(self._inside)
        for row, promise in enumerate(record.promises):
            self._add(row, promise)
        if record.told:
            words = self.tr("Notice we were given: enough in {enough} of {told}")
            self._notice.setText(words.format(enough=record.enough, told=record.told))
        else:
            self._notice.setText(self.tr("Nothing was finished in this time yet."))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        was_narrow = event.oldSize().width() < NARROW
        if self._record is not None and was_narrow != (self.width() < NARROW):
            self.show_record(self._record)

    def _add(self, row: int, promise: Promise) -> None:
        title = paragraph(promise.title, t.SMALL)
        title.setAccessibleName(self._words_of(promise))
        lead = self.tr("%n day(s)", "", promise.lead) if promise.lead else self.tr("same day")
        kept = "–"
        if promise.finished:
            kept = self.tr("kept {kept} of {finished}").format(kept=promise.kept, finished=promise.finished)
        if self.width() < NARROW:
            self._grid.addWidget(title, 2 * row, 0)
            self._grid.addWidget(self._figure(f"{lead} · {kept}", promise), 2 * row + 1, 0)
            return
        self._grid.addWidget(title, row, 0)
        for column, words in ((1, lead), (2, kept)):
            self._grid.addWidget(self._figure(words, promise), row, column, Qt.AlignmentFlag.AlignTop)

    def _figure(self, words: str, promise: Promise) -> QLabel:
        made = label(words, t.SMALL, muted=True)
        made.setToolTip(tooltip(self._words_of(promise)))
        return made

    def _words_of(self, promise: Promise) -> str:
        lead = self.tr("%n working day(s)", "", promise.lead)
        if not promise.finished:
            return self.tr("{title}: promised in {lead}, none finished yet").format(
                title=apart(promise.title), lead=lead
            )
        return self.tr("{title}: promised in {lead}, kept {kept} of {finished}").format(
            title=apart(promise.title), lead=lead, kept=promise.kept, finished=promise.finished
        )
