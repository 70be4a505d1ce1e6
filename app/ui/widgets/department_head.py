"""Above a department's list: which department, how much there is, how it is grouped, and what is left out."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.services.department import Desk, Grouping, Wanted, Whose
from app.ui.plaintext import menu_text, tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import font

from .moving import Narrows
from .texts import OneLine

LONGEST = 200
FILTER_WIDTH, MOST_NAME = 300, 320
"""Pixels."""


class DepartmentHead(QWidget):
    wanted = Signal(object)
    """A `Wanted` that somebody chose."""
    typed = Signal()
    """Something was typed; `choice` has it."""
    print_wanted = Signal()
    side_wanted = Signal(bool)
    """What stands beside the list is to be seen in its place, or the list again."""

    def __init__(self, first: Wanted) -> None:
        super().__init__()
        self._department = first.department
        self._name = OneLine(t.TITLE, bold=True)
        self._name.setObjectName("department-name")
        self._choose = QPushButton()
        self._choose.setObjectName("choose-department")
        self._choose.setFont(font(t.TITLE, QFont.Weight.Bold))
        self._choose.setProperty("title", True)
        self._choose.setMenu(QMenu(self._choose))
        self._choose.hide()
        self._summary = OneLine(muted=True)
        self._summary.setObjectName("summary")
        self._group = QPushButton()
        self._group.setObjectName("group-by")
        self._groupings = {
            Grouping.DUE: self.tr("due date"),
            Grouping.HIRE: self.tr("new hire"),
            Grouping.OWNER: self.tr("owner"),
        }
        self._actions = self._make_groupings(first.grouping)
        self._filter = QLineEdit()
        self._filter.setObjectName("list-filter")
        self._filter.setMaxLength(LONGEST)
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(self.tr("Task, new hire or owner"))
        self._filter.setAccessibleName(self.tr("Filter by task, new hire or owner"))
        self._filter.textChanged.connect(self._type)
        self._whose = QButtonGroup(self)
        self._radios = {
            Whose.EVERYONES: QRadioButton(self.tr("Everyone's")),
            Whose.MINE: QRadioButton(self.tr("Mine")),
            Whose.NOBODYS: QRadioButton(self.tr("Nobody's")),
        }
        self._print = QPushButton(self.tr("Print list"))
        self._print.setObjectName("print-list")
        self._print.setToolTip(tooltip(self.tr("See and print the report of this department")))
        self._print.clicked.connect(self.print_wanted)
        self._turn: QPushButton | None = None
        self._turned = False
        self._below = QHBoxLayout()
        self._lay_out()

    @property
    def choice(self) -> Wanted:
        return Wanted(
            department=self._department,
            grouping=next(grouping for grouping, action in self._actions.items() if action.isChecked()),
            whose=next(whose for whose, radio in self._radios.items() if radio.isChecked()),
            words=self._filter.text().strip(),
        )

    def show_desk(self, desk: Desk) -> None:
        self._department = desk.wanted.department
        self._name.show_text(desk.name)
        self._name.setMaximumWidth(self._name.fontMetrics().horizontalAdvance(desk.name) + t.SPACE_1)
        self._summary.show_text(desk.summary)
        self._name.setVisible(not desk.others)
        self._choose.setVisible(bool(desk.others))
        metrics = self._choose.fontMetrics()
        name = metrics.elidedText(desk.name, Qt.TextElideMode.ElideRight, MOST_NAME)
        self._choose.setText(self.tr("{}  ▾").format(menu_text(name)))
        self._choose.setToolTip(tooltip(desk.name))
        self._choose.setAccessibleName(self.tr("Department: {}").format(desk.name))
        self._radios[Whose.MINE].setEnabled(desk.me is not None)
        self._radios[Whose.MINE].setToolTip(
            "" if desk.me else tooltip(self.tr("Say who you are first, below in the sidebar."))
        )
        menu = self._choose.menu()
        menu.clear()
        for key, name in desk.others:
            action = menu.addAction(menu_text(name))
            action.setObjectName(f"department-{key}")
            action.setCheckable(True)
            action.setChecked(key == desk.wanted.department)
            action.triggered.connect(lambda _checked, chosen=key: self._want_department(chosen))

    def let_turn(self, crowded: bool) -> None:
        """Where there is room for the list or what stands beside it, a button leads from one to the other."""
        if crowded and self._turn is None:
            self._turn = QPushButton()
            self._turn.setObjectName("turn")
            self._turn.clicked.connect(lambda: self._show_side(not self._turned))
            self._below.addWidget(self._turn)
            self.setTabOrder(self._radios[Whose.NOBODYS], self._turn)
        if self._turn is not None:
            self._turn.setVisible(crowded)
            self._show_side(False)

    def _show_side(self, side: bool) -> None:
        if self._turn is not None:
            self._turned = side
            self._turn.setText(self.tr("Back to the list") if side else self.tr("What is coming"))
            self.side_wanted.emit(side)

    def show_all(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self._filter), QSignalBlocker(self._whose):
            self._filter.clear()
            self._radios[Whose.EVERYONES].setChecked(True)
        self._want()

    def lead_to(self, listed: QWidget) -> None:
        """Where Down goes on to from the filter."""
        Narrows(self._filter, listed)

    def _want(self) -> None:
        """What is chosen shows in the list."""
        self._show_side(False)
        self.wanted.emit(self.choice)

    def _type(self) -> None:
        self._show_side(False)
        self.typed.emit()

    def _want_department(self, key: str) -> None:
        self._department = key
        self._want()

    def _make_groupings(self, first: Grouping) -> dict[Grouping, QAction]:
        menu, group = QMenu(self._group), QActionGroup(self)
        actions = {}
        for grouping, words in self._groupings.items():
            action = menu.addAction(words)
            action.setObjectName(f"group-{grouping.value}")
            action.setCheckable(True)
            action.setChecked(grouping is first)
            group.addAction(action)
            actions[grouping] = action
        group.triggered.connect(self._regroup)
        self._group.setMenu(menu)
        self._name_grouping(first)
        return actions

    def _regroup(self) -> None:
        self._name_grouping(self.choice.grouping)
        self._want()

    def _name_grouping(self, grouping: Grouping) -> None:
        self._group.setText(self.tr("Group: {}  ▾").format(self._groupings[grouping]))
        self._group.setAccessibleName(self.tr("Grouped by {}").format(self._groupings[grouping]))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(self._name, 9)
        head.addWidget(self._choose)
        head.addWidget(self._summary, 1)
        head.addWidget(self._group)
        head.addWidget(self._print)
        below = self._below
        below.setSpacing(t.SPACE_4)
        self._filter.setMaximumWidth(FILTER_WIDTH)
        below.addWidget(self._filter, 1)
        for whose, radio in self._radios.items():
            radio.setObjectName(f"whose-{whose.value}")
            self._whose.addButton(radio)
            below.addWidget(radio)
        self._radios[Whose.EVERYONES].setChecked(True)
        self._whose.buttonToggled.connect(lambda _button, checked: self._want() if checked else None)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        column.addLayout(head)
        column.addLayout(below)
