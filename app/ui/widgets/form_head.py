"""The head of the form for a new hire: what can be done with it, and the draft that was kept."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.wording import day
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t

from .texts import OneLine, label


class FormHead(QWidget):
    cancelled = Signal()
    start_wanted = Signal()
    afresh_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cancel = QPushButton(self.tr("&Cancel"))
        self._cancel.setObjectName("cancel")
        self._cancel.setToolTip(self.tr("Leave the form; what you typed is kept"))
        self._cancel.clicked.connect(self.cancelled)
        self._copy = QPushButton(self.tr("C&opy from…"))
        self._copy.setObjectName("copy-from")
        self._copy.setToolTip(self.tr("Take over role, place and kind of work from another hire"))
        self._copy.clicked.connect(self.copy_wanted)
        self._start = QPushButton(self.tr("&Start onboarding"))
        self._start.setObjectName("start")
        self._start.setProperty("primary", True)
        self._start.clicked.connect(self.start_wanted)
        self._kept = label("", t.SMALL, muted=True)
        self._kept.setObjectName("draft-kept")
        self._afresh = QPushButton(self.tr("S&tart afresh"))
        self._afresh.setObjectName("start-afresh")
        self._afresh.setProperty("quiet", True)
        self._afresh.setToolTip(self.tr("Empty the form and forget the draft"))
        self._afresh.clicked.connect(self.afresh_wanted)
        self._busy, self._why_not = False, ""
        self._draft = QWidget()
        self._draft.setObjectName("draft-line")
        self._lay_out()
        self.tell_draft(None)
        self.let_start("")

    @property
    def controls(self) -> list[QWidget]:
        """In the order in which Tab goes through them."""
        return [self._copy, self._cancel, self._start, self._afresh]

    @property
    def start(self) -> QWidget:
        return self._start

    @property
    def busy(self) -> bool:
        return self._busy

    def show_busy(self, busy: bool) -> None:
        """Nothing is started while something is being started."""
        self._busy = busy
        self._start.setEnabled(not busy and not self._why_not)

    def let_start(self, why_not: str) -> None:
        """Who may start an onboarding, where the person at the window may not; else an empty text."""
        self._why_not = why_not
        self._start.setToolTip(
            tooltip(why_not) or self.tr("Start the onboarding and tell the departments (Ctrl+Return)")
        )
        self.show_busy(self._busy)

    def tell_draft(self, kept_at: datetime | None) -> None:
        """Say when the draft in the form was kept; None where there is none."""
        if kept_at is not None:
            at = kept_at.astimezone()
            words = self.tr("Draft from {}, {} kept for you.")
            self._kept.setText(words.format(day(at.date()), f"{at:%H:%M}"))
        self._draft.setVisible(kept_at is not None)

    def _lay_out(self) -> None:
        sentence = OneLine(muted=True)
        sentence.show_text(self.tr("Each department sees only what it needs, and sees it once."))
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(label(self.tr("New hire"), t.TITLE, bold=True))
        head.addWidget(sentence, 1)
        head.addWidget(self._copy)
        head.addWidget(self._cancel)
        head.addWidget(self._start)
        draft = QHBoxLayout(self._draft)
        draft.setContentsMargins(0, 0, 0, 0)
        draft.setSpacing(t.SPACE_3)
        draft.addWidget(self._kept)
        draft.addWidget(self._afresh)
        draft.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addLayout(head)
        column.addWidget(self._draft)
