"""What a report is about and on which paper: a hire, a department or a week."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services import reports
from app.services.rendering import Paper
from app.services.reportchoices import Choices
from app.ui.printing import Load, paper_at
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme

from .boxes import steady
from .choices import ChoiceList, SearchedList, WeekChoice
from .texts import label

INCHES: dict[Paper, tuple[float, float]] = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}


class Kind(StrEnum):
    HIRE = "hire"
    DEPARTMENT = "department"
    WEEK = "week"


class ReportPanel(QWidget):
    wanted = Signal()
    """Another report is chosen."""
    searched = Signal()
    """Hires are looked for by another text."""
    paper_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chosen = {Kind.HIRE: "", Kind.DEPARTMENT: ""}
        self._kinds = QButtonGroup(self)
        self._hires = SearchedList(theme, "report-hire", self.tr("New hires"), self.tr("Find a new hire"))
        self._departments = ChoiceList(theme, "report-department", self.tr("Departments"))
        self._week = WeekChoice()
        self._which = QStackedWidget()
        self._signatures = QCheckBox(self.tr("With &lines to sign on"))
        self._signatures.setObjectName("signatures")
        self._paper = QComboBox()
        self._paper.setObjectName("paper")
        steady(self._paper)
        self._lay_out()
        self._hires.list.chosen.connect(self._choose_hire)
        self._hires.typed.connect(self.searched)
        self._departments.chosen.connect(self._choose_department)
        self._week.chosen.connect(self.wanted)
        self._signatures.toggled.connect(self.wanted)
        self._paper.currentIndexChanged.connect(self.paper_wanted)
        self._kinds.idToggled.connect(self._show_kind)

    @property
    def kind(self) -> Kind:
        return list(Kind)[self._kinds.checkedId()]

    @property
    def hire_id(self) -> str:
        return self._chosen[Kind.HIRE]

    @property
    def text(self) -> str:
        """What hires are looked for by."""
        return self._hires.text

    @property
    def paper(self) -> Paper:
        return "letter" if self._paper.currentIndex() else "a4"

    @property
    def landscape(self) -> bool:
        return self.kind is Kind.WEEK

    @property
    def width_in(self) -> float:
        """The width of the report's pages, in inches."""
        return INCHES[self.paper][self.landscape]

    @property
    def subject(self) -> tuple[Kind, str | date]:
        """Tells one report from another."""
        kind = self.kind
        return kind, self._week.monday if kind is Kind.WEEK else self._chosen[kind]

    def load(self) -> Load | None:
        """Reads the report that is chosen; None where there is nothing to choose."""
        signed, (_, which) = self._signatures.isChecked(), self.subject
        if isinstance(which, date):
            return lambda session: reports.week_report(session, which)
        if not which:
            return None
        if self.kind is Kind.DEPARTMENT:
            return lambda session: reports.department_report(session, which)
        return lambda session: reports.hire_report(session, which, signatures=signed)

    def show_choices(self, found: Choices) -> None:
        """Show what can be chosen; what is chosen stays where it still can be, else it is the first."""
        for kind, view, choices in (
            (Kind.HIRE, self._hires, found.hires),
            (Kind.DEPARTMENT, self._departments, found.departments),
        ):
            view.show_choices(choices, self._chosen[kind])
            keys = [choice.key for choice in choices]
            if keys and self._chosen[kind] not in keys:
                self._chosen[kind] = keys[0]
        if not self._week.known:
            self._week.show_week(found.monday)

    def focus_choice(self) -> None:
        """Go to what is chosen from."""
        (self._which.currentWidget() or self).setFocus()

    def choose_hire(self, hire_id: str) -> None:
        self._chosen[Kind.HIRE] = hire_id
        self._hires.clear()
        self._choose_kind(Kind.HIRE)

    def choose_department(self, key: str) -> None:
        self._chosen[Kind.DEPARTMENT] = key
        self._choose_kind(Kind.DEPARTMENT)

    def choose_week(self, monday: date) -> None:
        self._week.show_week(monday)
        self._choose_kind(Kind.WEEK)

    def _choose_kind(self, kind: Kind) -> None:
        self._kinds.blockSignals(True)
        self._kinds.button(list(Kind).index(kind)).setChecked(True)
        self._kinds.blockSignals(False)
        self._fit_kind()

    def _show_kind(self, _id: int, checked: bool) -> None:
        if checked:
            self._fit_kind()
            self.wanted.emit()

    def _fit_kind(self) -> None:
        shown = (self._hires, self._departments, self._week)[self._kinds.checkedId()]
        self._which.setCurrentWidget(shown)
        self._signatures.setVisible(shown is self._hires)

    def _choose_hire(self, hire_id: str) -> None:
        self._chosen[Kind.HIRE] = hire_id
        self.wanted.emit()

    def _choose_department(self, key: str) -> None:
        self._chosen[Kind.DEPARTMENT] = key
        self.wanted.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addWidget(label(self.tr("Report on"), bold=True))
        for number, (kind, words) in enumerate(
            (
                (Kind.HIRE, self.tr("A &new hire")),
                (Kind.DEPARTMENT, self.tr("A &department")),
                (Kind.WEEK, self.tr("Everyone who starts in a &week")),
            )
        ):
            button = QRadioButton(words)
            button.setObjectName(f"report-on-{kind}")
            self._kinds.addButton(button, number)
            column.addWidget(button)
        self._kinds.button(0).setChecked(True)
        for widget in (self._hires, self._departments, self._week):
            self._which.addWidget(widget)
        column.addSpacing(t.SPACE_1)
        column.addWidget(self._which, 1)
        column.addWidget(self._signatures)
        column.addLayout(self._paper_row())
        self._fit_kind()

    def _paper_row(self) -> QHBoxLayout:
        self._paper.addItems([self.tr("A4"), self.tr("Letter")])
        self._paper.setCurrentIndex(paper_at(QLocale()) == "letter")
        named = label(self.tr("Pa&per"))
        named.setBuddy(self._paper)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addWidget(named)
        row.addWidget(self._paper, 1)
        return row
