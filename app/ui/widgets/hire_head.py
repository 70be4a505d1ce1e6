"""The head of a hire's page: who it is, and what can be done with the onboarding as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.models.language import apart
from app.models.wording import listed, shortlist
from app.services.hiredetail import HireDetail
from app.services.permissions import Act, refusal
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme

from .marks import Avatar
from .texts import OneLine

NARROW = 700
"""Below this width the name has the room of the picture, and the report is called so in short."""
ICON = 40
"""Pixels at which the icon is turned round where time runs to the left."""


class HireHead(QWidget):
    left = Signal()
    report_wanted = Signal()
    """To see and print the report."""
    pdf_wanted = Signal()
    move_wanted = Signal()
    firm_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._avatar = Avatar(theme)
        self._name = OneLine(t.TITLE, bold=True)
        self._name.setObjectName("hire-name")
        self._place = OneLine(muted=True)
        self._others = OneLine()
        self._others.setObjectName("also-here")
        self._others.hide()
        self._back = QPushButton()
        self._back.setObjectName("back")
        self._back.setProperty("quiet", True)
        self._back.setAccessibleName(self.tr("Back to the list"))
        self._back.setToolTip(self.tr("Back to the list (Alt+Left, Escape)"))
        self._back.clicked.connect(self.left)
        self._report = self._button("report", self.tr("Readiness report  ▾"), "")
        self._report.setAccessibleName(self.tr("Readiness report"))
        reports = QMenu(self._report)
        self._add(reports, self.tr("Preview and print…"), "Ctrl+P", self.report_wanted)
        self._add(reports, self.tr("Write as PDF…"), "Ctrl+Shift+P", self.pdf_wanted)
        self._report.setMenu(reports)
        self._report.setToolTip(self.tr("Preview and print (Ctrl+P), or write a PDF (Ctrl+Shift+P)"))
        self._move = self._button("move-start-date", self.tr("Move start date"), "Ctrl+M")
        self._move.clicked.connect(self.move_wanted)
        self._more = self._button("more", self.tr("More  ▾"), "")
        menu = QMenu(self._more)
        self.firm = menu.addAction(self.tr("Make firm"), self.firm_wanted.emit)
        self.withdraw = menu.addAction(self.tr("Withdraw…"), self.withdraw_wanted.emit)
        self._more.setMenu(menu)
        self._lay_out()
        self._colour()
        theme.changed.connect(self._colour)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._avatar.setVisible(not narrow)
        self._report.setText(self.tr("Report  ▾") if narrow else self.tr("Readiness report  ▾"))

    def show_detail(self, detail: HireDetail) -> None:
        self._avatar.show_name("?" if detail.tentative else detail.name)
        self._name.show_text(detail.name)
        self._place.show_text(detail.place)
        self._move.setEnabled(not detail.withdrawn and detail.may_lead)
        self.withdraw.setEnabled(not detail.withdrawn)
        self.firm.setEnabled(detail.tentative)
        self._more.setEnabled(detail.may_lead)
        why = "" if detail.may_lead else tooltip(refusal(Act.LEAD))
        self._more.setToolTip(why)
        self._move.setToolTip(why or self.tr("See what another start date does, then decide (Ctrl+M)"))

    def show_others(self, names: Sequence[str]) -> None:
        """Who else looks at this hire now."""
        said = (
            self.tr("{} is looking at this too") if len(names) == 1 else self.tr("{} are looking at this too")
        )
        self._others.show_text(said.format(listed(shortlist([*map(apart, names)]))))
        self._others.setVisible(bool(names))

    def _button(self, name: str, words: str, shortcut: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setShortcut(shortcut)
        return button

    def _add(self, menu: QMenu, words: str, shortcut: str, wanted: SignalInstance) -> None:
        """An entry whose shortcut works while the menu is closed, too."""
        action = QAction(words, self)
        action.setShortcut(shortcut)
        action.triggered.connect(wanted)
        self.addAction(action)
        menu.addAction(action)

    def _colour(self) -> None:
        drawn = icon("back", self._theme.tokens.muted)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            drawn = QIcon(drawn.pixmap(ICON).transformed(QTransform().scale(-1, 1)))
        self._back.setIcon(drawn)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addWidget(self._others)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_3)
        row.addWidget(self._back)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        for button in (self._report, self._move, self._more):
            row.addWidget(button)
