"""The pages of the window: their names in the sidebar, and how each is built when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from .pages.page import Page

if TYPE_CHECKING:
    from .main_window import MainWindow

translate = QCoreApplication.translate
SOON, DEPARTMENT, HEADS_UPS, REPORTS, CATALOGUE, SETTINGS = (
    "starting-soon",
    "my-department",
    "heads-ups",
    "reports",
    "catalogue",
    "settings",
)


@frozen(kw_only=True)
class Place:
    """A page in the sidebar by its object name: its words there, its icon, its shortcut."""

    name: str
    words: str
    drawing: str
    shortcut: str
    make: Callable[[MainWindow], Page]
    also: str = ""
    """More words that people may look for."""
    at_foot: bool = False

    @property
    def keys(self) -> str:
        """The shortcut as the system writes it."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def listed_places() -> list[Place]:
    """The pages in their order."""
    return [
        Place(
            name=SOON,
            words=translate("Places", "Starting soon"),
            drawing="soon",
            shortcut="Ctrl+1",
            make=_starting_soon,
            also=translate("Places", "new hires people joiners starters onboarding list home overview"),
        ),
        Place(
            name=DEPARTMENT,
            words=translate("Places", "My department"),
            drawing="department",
            shortcut="Ctrl+2",
            make=_my_department,
            also=translate("Places", "tasks work to do list today"),
        ),
        Place(
            name=HEADS_UPS,
            words=translate("Places", "Heads-ups"),
            drawing="headsups",
            shortcut="Ctrl+3",
            make=_heads_ups,
            also=translate("Places", "notices notifications reminders messages mail sent"),
        ),
        Place(
            name=REPORTS,
            words=translate("Places", "Reports"),
            drawing="reports",
            shortcut="Ctrl+4",
            make=_reports,
            also=translate("Places", "print export PDF Excel XLSX CSV readiness"),
        ),
        Place(
            name=CATALOGUE,
            words=translate("Places", "Catalogue"),
            drawing="catalogue",
            shortcut="Ctrl+5",
            make=_catalogue,
            also=translate("Places", "services templates departments tasks lead times conditions"),
        ),
        Place(
            name=SETTINGS,
            words=translate("Places", "Settings"),
            drawing="settings",
            shortcut="Ctrl+,",
            make=_settings,
            also=translate("Places", "preferences options configuration setup"),
            at_foot=True,
        ),
    ]


def _starting_soon(window: MainWindow) -> Page:
    from .pages.starting_soon import StartingSoon

    page = StartingSoon(window.context)
    page.new_hire_wanted.connect(window.pages.show_form)
    return page


def _my_department(window: MainWindow) -> Page:
    from .pages.my_department import MyDepartment

    page = MyDepartment(window.context)
    page.report_wanted.connect(window.pages.show_department_report)
    return page


def _heads_ups(window: MainWindow) -> Page:
    from .pages.headsups import HeadsUps

    return HeadsUps(window.context)


def _reports(window: MainWindow) -> Page:
    from .pages.reports import Reports

    return Reports(window.context)


def _catalogue(window: MainWindow) -> Page:
    from .pages.catalogue import CataloguePage

    page = CataloguePage(window.context)
    page.people_wanted.connect(window.pages.show_department)
    return page


def _settings(window: MainWindow) -> Page:
    from .pages.settings import Settings

    page = Settings(window.context)
    page.workspace_wanted.connect(window.workspace_wanted)
    page.reopen_wanted.connect(window.reopen_wanted)
    page.new_wanted.connect(window.new_wanted)
    page.join_wanted.connect(window.join_wanted)
    page.forget_wanted.connect(window.forget_wanted)
    page.catalogue_wanted.connect(lambda: window.pages.lead_to(CATALOGUE))
    page.person_changed.connect(window.worker.show)
    return page
