"""Settings: sections on the leading side, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from app.models.changes import Changes
from app.ui.context import Context
from app.ui.settings.appearance import Appearance
from app.ui.settings.departments import Departments
from app.ui.settings.language import Language
from app.ui.settings.locations import Locations
from app.ui.settings.names import section_names
from app.ui.settings.payroll import Payroll
from app.ui.settings.people import People
from app.ui.settings.section import Section
from app.ui.settings.sectionlist import SectionList
from app.ui.settings.workspace import WorkspaceSection
from app.ui.settings.you import You
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label

from .page import Page

LIST_WIDTH, NARROW_LIST_WIDTH = 196, 164
WIDEST = 980
PEOPLE, LOCATIONS, DEPARTMENTS = "people", "locations", "departments"


class Settings(Page):
    """Each section is built when it is shown for the first time."""

    workspace_wanted = Signal(object)
    """The path of a workspace to open in the place of this one."""
    reopen_wanted = Signal()
    new_wanted = Signal()
    join_wanted = Signal()
    forget_wanted = Signal()
    """As the window knows them."""
    catalogue_wanted = Signal()
    person_changed = Signal(object)
    """A `Who`: whoever works here from now on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "settings")
        self._makers: dict[str, Callable[[], Section]] = {
            "you": self._make_you,
            "my-notices": self._make_my_notices,
            PEOPLE: lambda: People(context),
            DEPARTMENTS: self._make_departments,
            LOCATIONS: lambda: Locations(context),
            "payroll": lambda: Payroll(context),
            "mail": self._make_mail,
            "texts": self._make_texts,
            "appearance": lambda: Appearance(context),
            "language": self._make_language,
            "workspace": self._make_workspace,
        }
        self._words = {section.name: section.words for section in section_names()}
        self._sections: dict[str, Section] = {}
        self._list = SectionList(context.theme, list(self._words.values()))
        self._list.setObjectName("settings-sections")
        self._list.setAccessibleName(self.tr("Sections of the settings"))
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._lay_out()
        self._list.picked.connect(self._show_row)
        self._list.go(0)

    @property
    def shown(self) -> str:
        """The name of the section that is in view."""
        return list(self._words)[self._list.row]

    def go(self, name: str) -> None:
        """Show a section by its name, such as `you`, `my-notices`, `people` or `workspace`."""
        self._list.go(list(self._words).index(name))

    def add_location(self) -> None:
        """Show where people work, with the keys in the form for another place."""
        self.go(LOCATIONS)
        cast(Locations, self._section()).add()

    def add_person(self) -> None:
        """Show the people, with the keys in the form for another one."""
        self.go(PEOPLE)
        cast(People, self._section()).add()

    def show_person(self, person_id: str) -> None:
        """Show the people with this one in the form."""
        self.go(PEOPLE)
        cast(People, self._section()).select(person_id)

    def show_department(self, key: str) -> None:
        """Show the departments with this one in the form."""
        self.go(DEPARTMENTS)
        cast(Departments, self._section()).select(key)

    def reload(self) -> None:
        self._section().reload()

    def concerns(self, changes: Changes) -> bool:
        """What was undone may have been the setup."""
        return changes.setup or not (changes.of_hires or changes.tasks)

    def unsaved(self) -> str | None:
        found = (name for name, section in self._sections.items() if section.unsaved())
        name = next(found, None)
        if name is None:
            return None
        return self.tr("What you changed in the settings under “{}” is not saved.").format(self._words[name])

    def discard(self) -> None:
        for section in self._sections.values():
            if section.unsaved():
                section.discard()

    def take_keys(self) -> None:
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page)
        self._list.setFixedWidth(NARROW_LIST_WIDTH if self.narrow else LIST_WIDTH)

    def _section(self) -> Section:
        name = self.shown
        if name not in self._sections:
            section = self._makers[name]()
            section.setMaximumWidth(WIDEST)
            self._sections[name] = section
            self._stack.addWidget(section)
        return self._sections[name]

    def _show_row(self) -> None:
        section = self._section()
        self._stack.setCurrentWidget(section)
        if self.isVisible():
            section.reload()
        else:
            self.stale = True

    def _make_you(self) -> Section:
        made = You(self.context)
        made.person_changed.connect(self.person_changed)
        made.people_wanted.connect(self.add_person)
        return made

    def _make_departments(self) -> Section:
        made = Departments(self.context)
        made.catalogue_wanted.connect(self.catalogue_wanted)
        return made

    def _make_my_notices(self) -> Section:
        from app.ui.settings.mynotices import MyNoticesSection

        made = MyNoticesSection(self.context)
        made.you_wanted.connect(lambda: self.go("you"))
        return made

    def _make_mail(self) -> Section:
        from app.ui.settings.mailserver import MailSection

        return MailSection(self.context)

    def _make_texts(self) -> Section:
        from app.ui.settings.texts import TextsSection

        return TextsSection(self.context)

    def _make_language(self) -> Section:
        made = Language(self.context)
        made.reopen_wanted.connect(self.reopen_wanted)
        return made

    def _make_workspace(self) -> Section:
        made = WorkspaceSection(self.context)
        made.workspace_wanted.connect(self.workspace_wanted)
        made.new_wanted.connect(self.new_wanted)
        made.join_wanted.connect(self.join_wanted)
        made.forget_wanted.connect(self.forget_wanted)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_5)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        self._page.setSpacing(t.SPACE_4)
        self._page.addWidget(label(self.tr("Settings"), t.TITLE, bold=True))
        self._page.addLayout(row, 1)
