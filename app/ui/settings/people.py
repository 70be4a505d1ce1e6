"""People: who works with this workspace, in which department and role."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from app.models.language import apart
from app.models.people import Person, Role
from app.services import people, settings
from app.services.letterwords import languages
from app.services.noticetexts import set_workspace_language
from app.services.permissions import Act
from app.services.session import Session
from app.services.settings import Company
from app.ui.context import Context
from app.ui.dialogs.who import ROLES
from app.ui.itemmodels.records import Record
from app.ui.language import LANGUAGES
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label

from .editor import Editor
from .fields import ChoiceField, TextField, Values, choice_box, offer
from .form import Form
from .section import Section, change
from .table import RecordsTable


class People(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "people",
            self.tr("People"),
            self.tr("Everybody who hires, prepares or looks: tasks are given to them, and done by them."),
        )
        self._editor = PeopleEditor(context)
        self._letters = choice_box()
        self._lay_out_people()

    def select(self, person_id: str) -> None:
        """Show this person in the form, whoever is not active too; what is being typed there comes first."""
        self._editor.go_to(person_id)

    def add(self) -> None:
        """Begin another one; what is being typed comes first."""
        self._editor.add()

    def reload(self) -> None:
        self.read(settings.company, self._show)

    def _show(self, company: Company) -> None:
        self._letters.setCurrentIndex(self._letters.findData(company.language))
        self._editor.show_company(company)

    def _choose_letters(self) -> None:
        code, said = self._letters.currentData(), self._letters.currentText()
        words = self.tr("Who has chosen no other language is told in this one: {}.").format(said)

        def refused(error: Exception) -> None:
            self.context.failed(error)
            self.reload()

        change(
            self.context,
            lambda session: set_workspace_language(session, code),
            words,
            refused=refused,
        )

    def unsaved(self) -> bool:
        return self._editor.unsaved

    def discard(self) -> None:
        self._editor.put_back()

    def _lay_out_people(self) -> None:
        offer(self._letters, _languages())
        self._letters.setObjectName("letters-language")
        self._letters.setAccessibleName(self.tr("Language of letters"))
        self._letters.activated.connect(self._choose_letters)
        named = label(self.tr("Language of letters to whoever has n&o other"), muted=True)
        named.setBuddy(self._letters)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addWidget(named)
        row.addWidget(self._letters)
        row.addStretch()
        self.context.rights.guard(self._letters, Act.NOTICES)
        self.column.addWidget(self._editor)
        self.column.addLayout(row)


class PeopleEditor(Editor):
    def __init__(self, context: Context) -> None:
        theme = context.theme
        self._department = ChoiceField(theme, "person-department", self.tr("&Department"))
        self._location = ChoiceField(theme, "person-location", self.tr("&Location"))
        self._gone = QCheckBox(self.tr("Show those who are not active"))
        self._active = QPushButton()
        self._company: Company | None = None
        self._wanted = ""
        fields = {
            "name": TextField(theme, "person-name", self.tr("&Name")),
            "email": TextField(theme, "person-email", self.tr("E-&mail"), self.tr("maya@example.com")),
            "role": ChoiceField(
                theme, "person-role", self.tr("&Role"), [(ROLES[role], role) for role in Role]
            ),
            "department": self._department,
            "location_id": self._location,
            "language": ChoiceField(
                theme,
                "person-language",
                self.tr("Lang&uage of letters"),
                [(self.tr("As in the workspace"), None), *_languages()],
            ),
        }
        super().__init__(
            context,
            RecordsTable(
                theme,
                "people-table",
                self.tr("People"),
                [
                    (self.tr("Name"), 7),
                    (self.tr("Role"), 5),
                    (self.tr("Department"), 5),
                    (self.tr("Location"), 4),
                    (self.tr("E-mail"), 8),
                ],
            ),
            Form(context, "person-form", fields, button=self._active),
            add=self.tr("Add a person"),
            search=self.tr("Find a person"),
            tools=[self._gone],
            empty=self.tr("Nobody is known here yet. Add the first person below, then say that it is you."),
        )
        self._gone.setObjectName("people-inactive")
        self._gone.toggled.connect(self._show)
        self._active.setObjectName("person-active")
        self._active.clicked.connect(self._set_active)

    def show_company(self, company: Company) -> None:
        self._company = company
        nowhere: list[tuple[str, object]] = [(self.tr("None"), None)]
        self._department.offer([*nowhere, *((d.name, d.key) for d in company.departments)])
        self._location.offer([*nowhere, *((place.name, place.id) for place in company.locations)])
        self._show()

    def go_to(self, key: str) -> None:
        self._wanted = key
        super().go_to(key)
        self._show()

    def heading_of(self, thing: Person | None) -> str:
        return self.tr("A new person") if thing is None else thing.name

    def values_of(self, thing: Person | None) -> Values:
        if thing is None:
            return {"name": "", "email": "", "role": Role.STAFF, "department": None, "location_id": None,
                    "language": None}  # fmt: skip
        return {
            "name": thing.name,
            "email": thing.email,
            "role": thing.role,
            "department": thing.department,
            "location_id": thing.location_id,
            "language": self._company.languages.get(thing.id) if self._company else None,
        }

    def storing(self, thing: Person | None, values: Values) -> tuple[Callable[[Session], str], str]:
        given = {**values, "email": values["email"] or None}
        if thing is None:
            said = self.tr("{} is added.").format(apart(values["name"]))
            return lambda session: people.add_person(session, **given).id, said
        said = self.tr("{} is changed.").format(apart(values["name"]))
        return lambda session: people.change_person(session, thing, **given).id, said

    def picked(self, thing: Person | None) -> None:
        self._active.setVisible(thing is not None and self.may_change)
        active = thing is None or thing.active
        self._active.setText(self.tr("Deactivate") if active else self.tr("Activate"))

    def _set_active(self) -> None:
        person: Person = self.thing
        active = not person.active
        said = self.tr("{} is active.") if active else self.tr("{} is not active any more.")
        self.change(
            lambda session: people.set_active(session, person, active=active), said.format(apart(person.name))
        )

    def _show(self) -> None:
        if self._company is None:
            return
        company, everybody = self._company, self._gone.isChecked()
        shown = [p for p in company.people if p.active or everybody or p.id == self._wanted]
        self.show_records([self._record(person, company) for person in shown])

    def _record(self, person: Person, company: Company) -> Record:
        role = ROLES[person.role]
        return Record(
            key=person.id,
            cells=(
                person.name,
                role if person.active else f"{role} · {self.tr('not active')}",
                company.department_name(person.department) or "–",
                company.location_name(person.location_id) or "–",
                person.email or "–",
            ),
            thing=person,
            faded=not person.active,
        )


def _languages() -> list[tuple[str, object]]:
    """The languages in which there are texts of letters."""
    return [(LANGUAGES.get(code, code), code) for code in languages()]
