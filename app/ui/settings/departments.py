"""Departments: what they are called, who gets their tasks, and where they work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from app.models.language import apart
from app.models.people import Department
from app.services import people, settings
from app.services.session import Session
from app.services.settings import Company
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import OneLine

from .editor import Editor
from .fields import ChoiceField, Choices, Field, TextField, Values, choice_box, offer
from .form import Form
from .section import Section
from .table import RecordsTable

NOBODY_THERE = "nobody"
"""Stands for a location where a department has no people of its own."""
AS_EVERYWHERE = "as everywhere"


class Departments(Section):
    catalogue_wanted = Signal()
    """Where departments are added, reordered and removed."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "departments",
            self.tr("Departments"),
            self.tr(
                "Who gets the tasks of new hires. Departments are added, moved and removed in the catalogue."
            ),
        )
        catalogue = QPushButton(self.tr("Open in the catalogue"))
        catalogue.setObjectName("departments-catalogue")
        catalogue.setToolTip(self.tr("Departments and their tasks, in the catalogue"))
        catalogue.clicked.connect(self.catalogue_wanted)
        self._editor = DepartmentsEditor(context, catalogue)
        self.column.addWidget(self._editor)

    def reload(self) -> None:
        self.read(settings.company, self._editor.show_company)

    def select(self, key: str) -> None:
        """Show this department in the form; what is being typed there comes first."""
        self._editor.go_to(key)

    def unsaved(self) -> bool:
        return self._editor.unsaved

    def discard(self) -> None:
        self._editor.put_back()


class DepartmentsEditor(Editor):
    def __init__(self, context: Context, catalogue: QPushButton) -> None:
        theme = context.theme
        self._company: Company | None = None
        self._owner = ChoiceField(theme, "department-owner", self.tr("&Owner of new tasks"))
        self._home = ChoiceField(theme, "department-home", self.tr("&Works in"))
        self._sites = SitesField(theme, self.tr("Own people at a location, and who owns the tasks there"))
        fields: dict[str, Field] = {
            "name": TextField(theme, "department-name", self.tr("&Name")),
            "short": TextField(theme, "department-short", self.tr("&Short name")),
            "owner_id": self._owner,
            "location_id": self._home,
            "sites": self._sites,
        }
        self._sites.setProperty("span", 2)
        super().__init__(
            context,
            RecordsTable(
                theme,
                "departments-table",
                self.tr("Departments"),
                [
                    (self.tr("Department"), 6),
                    (self.tr("Short"), 4),
                    (self.tr("Owner"), 6),
                    (self.tr("Works in"), 6),
                    (self.tr("Own people in"), 6),
                ],
            ),
            Form(context, "department-form", fields, columns=2),
            tools=[catalogue],
            empty=self.tr("There are no departments yet: they come with a catalogue."),
        )

    def show_company(self, company: Company) -> None:
        self._company = company
        people = [(person.name, person.id) for person in company.people if person.active]
        self._owner.offer([(self.tr("Nobody yet"), None), *people])
        places = [(place.name, place.id) for place in company.locations]
        self._home.offer([(self.tr("Where the hire works"), None), *places])
        self._sites.offer(
            places,
            [
                (self.tr("No own people"), NOBODY_THERE),
                (self.tr("Own people, owner as above"), AS_EVERYWHERE),
                *people,
            ],
        )
        for before, box in pairwise([self._home.editor, *self._sites.boxes]):
            QWidget.setTabOrder(before, box)
        self.show_records([self._record(department, company) for department in company.departments])

    def heading_of(self, thing: Department | None) -> str:
        return "" if thing is None else thing.name

    def values_of(self, thing: Department | None) -> Values:
        if thing is None or self._company is None:
            return {"name": "", "short": "", "owner_id": None, "location_id": None, "sites": {}}
        return {
            "name": thing.name,
            "short": thing.short,
            "owner_id": thing.owner_id,
            "location_id": thing.location_id,
            "sites": self._company.sites[thing.key],
        }

    def storing(self, thing: Department, values: Values) -> tuple[Callable[[Session], str], str]:
        said = self.tr("{} is changed.").format(apart(values["name"]))
        return lambda session: people.change_department(session, thing, **values).key, said

    def _record(self, department: Department, company: Company) -> Record:
        sites = [company.location_name(place) or "" for place in company.sites[department.key]]
        return Record(
            key=department.key,
            cells=(
                self.tr("{} (no longer in the catalogue)").format(department.name)
                if department.former
                else department.name,
                department.short,
                company.person_name(department.owner_id) or self.tr("nobody yet"),
                company.location_name(department.location_id) or self.tr("where the hire works"),
                ", ".join(sorted(sites)) or "–",
            ),
            thing=department,
            faded=department.former,
        )


class SitesField(Field):
    """A choice for each location. Its value has the locations with people of their own, and their owner."""

    def __init__(self, theme: Theme, words: str) -> None:
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(t.SPACE_4)
        self._grid.setVerticalSpacing(t.SPACE_2)
        self._boxes: dict[str, QComboBox] = {}
        super().__init__(theme, "department-sites", words, self._rows)

    @property
    def boxes(self) -> list[QComboBox]:
        return list(self._boxes.values())

    def offer(self, places: Choices, choices: Choices) -> None:
        """A row for each place, each with these choices."""
        if [place for _, place in places] != list(self._boxes):
            self._make_rows(places)
        self.setVisible(bool(places))
        for box in self._boxes.values():
            offer(box, choices)

    def value(self) -> dict[str, str | None]:
        chosen = {place: box.currentData() for place, box in self._boxes.items()}
        return {
            place: None if owner == AS_EVERYWHERE else owner
            for place, owner in chosen.items()
            if owner != NOBODY_THERE
        }

    def show_value(self, value: Mapping[str, str | None]) -> None:
        for place, box in self._boxes.items():
            owner: Any = NOBODY_THERE
            if place in value:
                owner = value[place] or AS_EVERYWHERE
            box.setCurrentIndex(max(0, box.findData(owner)))

    def _make_rows(self, places: Choices) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._boxes = {}
        for at, (name, place) in enumerate(places):
            said = OneLine()
            said.show_text(name)
            box = choice_box()
            box.setObjectName(f"department-site-{at}")
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self.changed)
            self._boxes[str(place)] = box
            row, column = at // 2, 2 * (at % 2)
            self._grid.addWidget(said, row, column)
            self._grid.addWidget(box, row, column + 1)
            self._grid.setColumnStretch(column, 2)
            self._grid.setColumnStretch(column + 1, 3)
