"""The facts about a new hire, as fields to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from app.models.countrynames import COUNTRY_NAMES
from app.models.language import text
from app.services.departmentoutlook import Asked
from app.services.newhire import MOST_YEARS_AWAY, Entries, Offered, Place, field_of
from app.ui.plaintext import menu_text
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme

from .form_field import ChoiceField, DayField, Field, PerCent, Row, TextField, as_qt
from .texts import OneLine, paragraph

FIRM, TENTATIVE = "firm", "tentative"
USUAL_PER_CENT = 80
NARROW = 400
"""Pixels of the card below which fields no longer stand beside each other."""
A_YEAR = timedelta(days=366)


class HireFacts(QFrame):
    """The card with the fields. What it does not show of the entries it keeps as it was given."""

    changed = Signal()
    left = Signal(str)
    """The field of `Entries` that was left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("hire-facts")
        self.setProperty("card", True)
        self._theme = theme
        self._kept = Entries(start_on=date.min)
        self._rows: dict[str, Row] = {}
        self._asked: dict[str, Field] = {}
        self._lines: dict[str, TextField] = {}
        self._people: list[str] = []
        self._name = TextField("name")
        self._role = TextField("role")
        self._start = DayField("start-on")
        self._notice = OneLine(muted=True)
        self._notice.setObjectName("notice")
        self._place = ChoiceField("location")
        self._style = ChoiceField("work-style", self._work_styles())
        self._employment = ChoiceField("employment", self._employments())
        self._team = TextField("team")
        self._manager = TextField("manager")
        self._certainty = ChoiceField("certainty", self._certainties())
        self._probability = PerCent("probability")
        self._fields = {
            "name": Field(theme, self.tr("Full &name"), self._name),
            "role": Field(theme, self.tr("&Role"), self._role),
            "start_on": Field(theme, self.tr("Start &date"), self._start, self._notice),
            "location_id": Field(theme, self.tr("&Location"), self._place),
            "work_style": Field(theme, self.tr("&Work style"), self._style),
            "employment": Field(theme, self.tr("Em&ployment"), self._employment),
            "team": Field(theme, self.tr("Tea&m"), self._team),
            "manager": Field(theme, self.tr("Hiring man&ager"), self._manager),
            "certainty": Field(theme, self.tr("Certaint&y"), self._certainty),
            "probability": Field(theme, self.tr("Pro&bability"), self._probability),
        }
        self._asked_head = paragraph(
            self.tr("What departments need from the manager. It can follow later."), t.SMALL, bold=True
        )
        self._asked_column = QVBoxLayout()
        self._asked_shown: list[Field] = []
        self._asked_rows: list[Row] = []
        self._lay_out()
        self._listen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where two fields beside each other would be cut, they stand below each other."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < NARROW
        start = self._fields["start_on"].row
        start.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        start.setSpacing(t.SPACE_1 if narrow else t.SPACE_3)
        for row in (*self._rows.values(), *self._asked_rows):
            row.fold(narrow=narrow)

    def offer(self, offered: Offered) -> None:
        """Complete and limit what is typed by what the workspace knows."""
        self._role.offer(offered.roles)
        self._team.offer(offered.teams)
        self._people = list(offered.people)
        self._manager.offer(self._people)
        self._manager.setEnabled(not offered.manager)
        self._place.offer([(place.id, _place_words(place)) for place in offered.places])
        self._start.blockSignals(True)
        self._start.setDateRange(
            as_qt(offered.today - A_YEAR),
            as_qt(date(offered.today.year + MOST_YEARS_AWAY, 12, 31)),
        )
        self._start.blockSignals(False)

    @property
    def name(self) -> str:
        return self._name.text()

    def entries(self) -> Entries:
        tentative = self._certainty.value == TENTATIVE
        typed = {key: line.text() for key, line in self._lines.items()}
        return evolve(
            self._kept,
            name=self._name.text(),
            role=self._role.text(),
            start_on=self._start.day,
            location_id=self._place.value,
            work_style=self._style.value,
            employment=self._employment.value,
            team=self._team.text(),
            manager=self._manager.text(),
            probability=self._probability.value() if tentative else None,
            facts=_filled({**self._kept.facts, **typed}),
        )

    def show_entries(self, entries: Entries) -> None:
        """Fill the fields in; `changed` tells it once, where something is different."""
        before = self.entries()
        self.blockSignals(True)
        self._kept = entries
        for line, words in (
            (self._name, entries.name),
            (self._role, entries.role),
            (self._team, entries.team),
            (self._manager, entries.manager),
        ):
            if line.text() != words:
                line.setText(words)
        self._start.show_day(entries.start_on)
        self._place.choose(entries.location_id)
        self._style.choose(entries.work_style)
        self._employment.choose(entries.employment)
        self._certainty.choose(FIRM if entries.probability is None else TENTATIVE)
        self._probability.setValue(entries.probability or USUAL_PER_CENT)
        self._show_probability()
        for key, line in self._lines.items():
            if line.text() != entries.facts.get(key, ""):
                line.setText(entries.facts.get(key, ""))
        self.blockSignals(False)
        if self.entries() != before:
            self.changed.emit()

    def ask(self, asked: Sequence[Asked]) -> None:
        """Show a field for each input that this hire's manager gives; what stands in the others is kept."""
        wanted = {input.key: input for input in asked}
        for key, input in wanted.items():
            if key not in self._asked:
                self._add_asked(input)
            self._lines[key].setPlaceholderText(input.hint)
            if input.names_person:
                self._lines[key].offer(self._people)
        for key, field in self._asked.items():
            field.setVisible(key in wanted)
        self._place_asked()
        self._asked_head.setVisible(bool(wanted))

    def tell_notice(self, notice: str, day_off: str) -> None:
        """What is to be known of the start date that is shown."""
        self._notice.show_text(notice)
        self._fields["start_on"].mention(day_off)

    def complain(self, problems: Mapping[str, str], *, of: str | None = None) -> None:
        """Say at each field what is wrong, or `of` one field only."""
        for name, field in self._all.items():
            if of in (None, name):
                field.complain(problems.get(name, ""))

    def recheck(self, problems: Mapping[str, str]) -> None:
        """Take back what is no longer wrong; what is wrong now is said when its field is left."""
        for name, field in self._all.items():
            if field.faulty:
                field.complain(problems.get(name, ""))

    def of_this_hire(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Without what is wrong with facts that are not asked of this hire."""
        hidden = {field_of(key) for key, field in self._asked.items() if field.isHidden()}
        return {name: said for name, said in problems.items() if name in self._all and name not in hidden}

    def focus(self, name: str) -> Field:
        field = self._all[name]
        field.control.setFocus()
        return field

    @property
    def controls(self) -> list[QWidget]:
        """In the order in which Tab goes through them."""
        return [field.control for field in self._all.values()]

    @property
    def _all(self) -> dict[str, Field]:
        """The fields by the names that problems have."""
        return {**self._fields, **{field_of(key): field for key, field in self._asked.items()}}

    def _listen(self) -> None:
        for line, name in (
            (self._name, "name"),
            (self._role, "role"),
            (self._team, "team"),
            (self._manager, "manager"),
        ):
            line.textChanged.connect(self.changed)
            line.left.connect(partial(self._leave, name))
        self._start.dateChanged.connect(self.changed)
        self._start.left.connect(partial(self._leave, "start_on"))
        for choice in (self._place, self._style, self._employment, self._certainty):
            choice.currentIndexChanged.connect(self.changed)
        self._certainty.currentIndexChanged.connect(self._show_probability)
        self._probability.valueChanged.connect(self.changed)

    def _leave(self, name: str) -> None:
        """A form that goes away is not left field by field."""
        if self.isVisible():
            self.left.emit(name)

    def _show_probability(self) -> None:
        certainty, probability = self._fields["certainty"], self._fields["probability"]
        tentative = self._certainty.value == TENTATIVE
        probability.setVisible(tentative)
        self._rows["certainty"].show_fields([certainty, probability] if tentative else [certainty])

    def _add_asked(self, input: Asked) -> None:
        line = TextField(field_of(input.key))
        line.setText(self._kept.facts.get(input.key, ""))
        line.textChanged.connect(self.changed)
        line.left.connect(partial(self._leave, field_of(input.key)))
        field = Field(self._theme, menu_text(input.title), line)
        field.setParent(self)
        self._asked[input.key], self._lines[input.key] = field, line

    def _place_asked(self) -> None:
        """Those that are asked, two in a row."""
        shown = [field for field in self._asked.values() if not field.isHidden()]
        if shown == self._asked_shown:
            return
        self._asked_shown = shown
        for row in self._asked_rows:
            row.show_fields([])
            self._asked_column.removeItem(row)
            row.deleteLater()
        self._asked_rows = [Row(shown[at : at + 2]) for at in range(0, len(shown), 2)]
        for row in self._asked_rows:
            row.fold(narrow=self.width() < NARROW)
            self._asked_column.addLayout(row)

    # Words

    def _work_styles(self) -> list[tuple[str, str]]:
        return [
            ("onsite", self.tr("On site")),
            ("hybrid", self.tr("Hybrid")),
            ("remote", self.tr("Remote")),
        ]

    def _employments(self) -> list[tuple[str, str]]:
        return [
            ("employee", self.tr("Employee")),
            ("intern", self.tr("Intern")),
            ("contractor", self.tr("Contractor")),
        ]

    def _certainties(self) -> list[tuple[str, str]]:
        return [
            (FIRM, self.tr("Firm: offer signed")),
            (TENTATIVE, self.tr("Tentative: offer out")),
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5 - t.SPACE_1, t.SPACE_4, t.SPACE_5 - t.SPACE_1, t.SPACE_2)
        column.setSpacing(0)
        for names in (
            ("name",),
            ("role",),
            ("start_on",),
            ("location_id",),
            ("work_style", "employment"),
            ("team", "manager"),
            ("certainty", "probability"),
        ):
            self._rows[names[0]] = row = Row([self._fields[name] for name in names])
            column.addLayout(row)
        self._asked_head.setContentsMargins(0, 0, 0, t.SPACE_2)
        column.addWidget(self._asked_head)
        self._asked_head.hide()
        column.addLayout(self._asked_column)
        self._show_probability()


def _filled(facts: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in facts.items() if value.strip()}


def _place_words(place: Place) -> str:
    return text("{place} ({country})", place=place.name, country=COUNTRY_NAMES[place.country])
