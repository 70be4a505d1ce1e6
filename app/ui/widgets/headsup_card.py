"""One heads-up in full: why it is said, what happens next, its words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.services.headsuprows import Row, Status
from app.services.headsups import Detail
from app.ui.theme import tokens as t

from .flow import Flow
from .texts import label, paragraph


class HeadsUpCard(QFrame):
    acknowledge_wanted = Signal()
    snooze_wanted = Signal(object)
    """The day until which it is put off."""
    retry_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("heads-up")
        self.setProperty("card", True)
        self._title = paragraph("", t.BODY, bold=True)
        self._title.setObjectName("heads-up-title")
        self._why = self._words("heads-up-why")
        self._ahead = self._words("heads-up-ahead")
        self._text = self._words("heads-up-text")
        self._acknowledge = self._button("heads-up-acknowledge", self.tr("&Acknowledge"))
        self._acknowledge.setToolTip(self.tr("Say that it is taken care of: nobody else is asked"))
        self._snooze = self._button("heads-up-snooze", self.tr("S&nooze"))
        self._menu = QMenu(self._snooze)
        self._menu.setObjectName("heads-up-snooze-menu")
        self._snooze.setMenu(self._menu)
        self._retry = self._button("heads-up-retry", self.tr("Send a&gain"))
        self._stop = self._button("heads-up-stop", self.tr("S&top"))
        self._stop.setToolTip(self.tr("Say it no more, to nobody"))
        self._acknowledge.clicked.connect(self.acknowledge_wanted)
        self._retry.clicked.connect(self.retry_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._body, self._moves = QWidget(), QWidget()
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        self._title.setText(self.tr("No heads-up is chosen"))
        self._body.hide()
        self._moves.hide()

    def await_detail(self, row: Row) -> None:
        """Its words, until the rest is read; what another one said stays as long."""
        if self._body.isHidden():
            self._title.setText(row.sentence)

    def show_detail(self, detail: Detail, snooze_days: Sequence[tuple[str, date]]) -> None:
        self._title.setText(detail.row.sentence)
        self._why.setText("\n".join(detail.why))
        self._ahead.setText("\n".join(detail.ahead))
        self._text.setText(detail.text)
        self._menu.clear()
        for at, (words, until) in enumerate(snooze_days):
            action = self._menu.addAction(words)
            action.setObjectName(f"snooze-{at}")
            action.triggered.connect(partial(self.snooze_wanted.emit, until))
        self._acknowledge.setVisible(detail.can_answer)
        self._snooze.setVisible(detail.can_answer)
        again = self.tr("Send a&gain")
        self._retry.setText(again if detail.row.status is not Status.FAILED else self.tr("T&ry again"))
        self._retry.setVisible(detail.can_retry)
        self._stop.setVisible(detail.can_stop)
        self._body.show()
        self._moves.setVisible(detail.can_answer or detail.can_retry or detail.can_stop)

    def _words(self, name: str) -> QLabel:
        made = paragraph(muted=True)
        made.setObjectName(name)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAccessibleName(words.replace("&", ""))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_1)
        for heading, words in (
            (self.tr("Why"), self._why),
            (self.tr("What happens next"), self._ahead),
            (self.tr("Text"), self._text),
        ):
            column.addWidget(label(heading, bold=True))
            column.addWidget(words)
            column.addSpacing(t.SPACE_3)
        column.addStretch()
        foot, buttons = QVBoxLayout(self._moves), QWidget()
        foot.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_4)
        foot.addWidget(buttons)
        row = Flow(t.SPACE_2, buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self._acknowledge, self._snooze, self._retry, self._stop):
            row.addWidget(button)
        area = QScrollArea()
        area.setObjectName("heads-up-words")
        area.setAccessibleName(self.tr("The heads-up in full"))
        area.setWidget(self._body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        head = QWidget()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_2)
        inside.addWidget(self._title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(area, 1)
        whole.addWidget(self._moves)
