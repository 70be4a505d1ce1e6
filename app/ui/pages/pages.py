"""All pages of a window, each built when it is first asked for, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.places import DEPARTMENT, HEADS_UPS, REPORTS, SETTINGS, SOON, Place

from .page import Page

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

    from .new_hire import NewHirePage
    from .new_hire_form import NewHireForm
    from .reports import Reports
    from .settings import Settings

MOST_RECENT = 5
WITH_HIRES = (SOON, DEPARTMENT, HEADS_UPS)
"""Pages whose hires belong to them; a hire that is opened from another one is among those who start soon."""


class Pages(QStackedWidget):
    marked = Signal(str)
    """The page of the sidebar to which belongs what is shown."""
    recount_wanted = Signal()
    """The numbers of the sidebar are to be counted again."""
    way_known = Signal(bool)
    """Whether there is a way back from what is shown."""

    def __init__(self, window: MainWindow, places: Mapping[str, Place]) -> None:
        super().__init__()
        self._window, self._places = window, places
        self._built: dict[str, Page] = {}
        self._hire: NewHirePage | None = None
        self._form: NewHireForm | None = None
        self.came_from = SOON
        """The page of the sidebar that was shown last."""
        self._way: list[QWidget] = []
        """What was shown before, where something there led on; the last is where Back leads."""
        self.recent: list[str] = []
        """The ids of the hires that were shown last, the latest first."""
        self.currentChanged.connect(self._tell_way)

    # What there is

    @property
    def names(self) -> list[str]:
        """The object names of the pages in the sidebar, in order."""
        return list(self._places)

    @property
    def soon(self) -> Page:
        return self.page(SOON)

    @property
    def shown(self) -> QWidget:
        """The page that is in view."""
        return self.currentWidget() or self.soon

    def page(self, name: str) -> Page:
        """A page of the sidebar by its object name."""
        if name not in self._built:
            self._built[name] = self._places[name].make(self._window)
            self._take_in(self._built[name])
        return self._built[name]

    @property
    def hire(self) -> NewHirePage:
        """The page of a new hire."""
        if self._hire is None:
            from .new_hire import NewHirePage

            self._hire = NewHirePage(self._window.context)
            self._hire.left.connect(self.go_back)
            self._hire.report_wanted.connect(self.show_hire_report)
            self._take_in(self._hire)
        return self._hire

    @property
    def form(self) -> NewHireForm:
        """The form for a new hire."""
        if self._form is None:
            from .new_hire_form import NewHireForm

            self._form = NewHireForm(self._window.context)
            self._form.started.connect(self._show_started)
            self._form.left.connect(self.go_back)
            self._form.location_wanted.connect(self.add_location)
            self._take_in(self._form)
        return self._form

    def _take_in(self, page: Page) -> None:
        self.addWidget(page)
        page.furnish()
        page.hire_wanted.connect(self.show_hire)
        page.recount_wanted.connect(self.recount_wanted)

    def built(self) -> Iterator[Page]:
        """Those that were asked for so far."""
        yield from self._built.values()
        yield from (page for page in (self._hire, self._form) if page is not None)

    def builders(self) -> Iterator[Callable[[], object]]:
        """Each builds one page."""
        yield lambda: self.hire
        yield from (partial(self.page, name) for name in self._places)
        yield lambda: self.form

    # Ways

    def go(self, name: str) -> None:
        """Show a page of the sidebar, from which no way leads back."""
        self._way.clear()
        self._show(self.page(name))

    def lead_to(self, name: str) -> None:
        """Show a page of the sidebar from which Back leads to what is shown now."""
        self._lead(self.page(name))

    def follow(self, other: Pages) -> None:
        """Show the page of the sidebar, and the section of the settings, where another window is."""
        self.go(other.came_from)
        if other.came_from == SETTINGS:
            self._settings.go(cast("Settings", other.page(SETTINGS)).shown)

    def go_back(self) -> None:
        """To what led here; from a hire or the form at least to the page that was shown last."""
        if self._way:
            self._show(self._way.pop())
        elif self._leads_back():
            self.go(self.came_from)

    def _leads_back(self) -> bool:
        return bool(self._way) or self.shown not in self._built.values()

    def _lead(self, page: QWidget) -> None:
        shown = self.shown
        if page is not shown:
            self._way = [*(known for known in self._way if known not in (page, shown)), shown]
        self._show(page)

    def _show(self, page: QWidget) -> None:
        """A hire belongs to the page that it was opened from, where that has hires."""
        names = {built: name for name, built in self._built.items()}
        known = [names[one] for one in (*self._way, page) if one in names]
        self.came_from = known[-1] if known else self.came_from
        has_hires = page is self._hire and self.came_from in WITH_HIRES
        self.marked.emit(self.came_from if page in names or has_hires else SOON)
        self.setCurrentWidget(page) if page is not self.currentWidget() else self._take_keys(page)
        self._tell_way()

    def _take_keys(self, page: QWidget) -> None:
        """One that is in view already has them, or takes them from the sidebar."""
        focused = self._window.focusWidget()
        has_keys = focused is not None and page.isAncestorOf(focused)
        if isinstance(page, Page) and page.isVisible() and not has_keys:
            page.take_keys()

    def _tell_way(self) -> None:
        self.way_known.emit(self._leads_back())

    def show_hire(self, hire_id: str) -> None:
        self._take_hire(hire_id)
        self._lead(self.hire)

    def _show_started(self, hire_id: str) -> None:
        """The form is done with: no way leads back to it."""
        self._take_hire(hire_id)
        self._show(self.hire)

    def _take_hire(self, hire_id: str) -> None:
        self.recent = [hire_id, *(known for known in self.recent if known != hire_id)][:MOST_RECENT]
        self.hire.show_hire(hire_id)

    def show_task(self, hire_id: str, task_id: str) -> None:
        """Show a hire with one of its tasks selected."""
        self.show_hire(hire_id)
        self.hire.select_task(task_id)

    def show_form(self) -> None:
        """The form for a new hire, as it was left."""
        self._lead(self.form)

    def show_hire_report(self, hire_id: str) -> None:
        """The readiness report of a hire, ready to be printed."""
        cast("Reports", self.page(REPORTS)).show_hire(hire_id)
        self.lead_to(REPORTS)

    def show_department_report(self, key: str) -> None:
        """The report of a department, ready to be printed."""
        cast("Reports", self.page(REPORTS)).show_department(key)
        self.lead_to(REPORTS)

    @property
    def _settings(self) -> Settings:
        return cast("Settings", self.page(SETTINGS))

    def show_person(self, person_id: str) -> None:
        """A person among the people of the workspace, in the settings."""
        self._settings.show_person(person_id)
        self.lead_to(SETTINGS)

    def show_department(self, key: str) -> None:
        """A department with its owner and people, in the settings."""
        self._settings.show_department(key)
        self.lead_to(SETTINGS)

    def show_section(self, name: str) -> None:
        """A section of the settings by its name."""
        self._settings.go(name)
        self.lead_to(SETTINGS)

    def add_person(self) -> None:
        """The people of the workspace, in the settings, ready for another one to be typed."""
        self.lead_to(SETTINGS)
        self._settings.add_person()

    def add_location(self) -> None:
        """The locations of the workspace, in the settings, ready for another one to be typed."""
        self.lead_to(SETTINGS)
        self._settings.add_location()
