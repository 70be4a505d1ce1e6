"""One change in each section of the settings, made in the window."""

from attrs import field, frozen
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QTabWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.pages.settings import Settings
from app.ui.settings.form import Form

from .helpers import find, toast_words
from .settings.desk import Desk
from .visits import settle


@frozen
class Changes(Desk):
    """The settings in a whole window; what it tells stands in its toast."""

    window: MainWindow = field(kw_only=True)

    def told(self, words: str) -> None:
        """Wait for the words, and until the section shows what became of it."""
        self.qtbot.waitUntil(lambda: toast_words(self.window) == words)
        settle(self.qtbot, self.window)

    def fill(self, section: str, form: str) -> None:
        """Show a section without a table, and wait until its form is filled."""
        self.page.go(section)
        found = find(self.page, Form, form)
        self.qtbot.waitUntil(lambda: bool(found._filled))

    def set_day(self, name: str, *day: int) -> None:
        find(self.page, QDateEdit, name).setDate(QDate(*day))

    def my_heads_ups(self) -> None:
        self.fill("my-notices", "notices-form")
        self.type("notices-digest", "09:15")
        self.save("notices-form", "How you are told is changed.")

    def people(self) -> None:
        self.pick(self.go("people", "people-table"), "Aiko Tanaka")
        self.choose("person-language", "Deutsch")
        self.choose("person-role", "Lead")
        self.save("person-form", "Aiko Tanaka is changed.")
        self.click("people-table-add")
        self.type("person-name", "Jonas Weber")
        self.save("person-form", "Jonas Weber is added.")
        self.click("person-active")
        self.told("Jonas Weber is not active any more.")

    def letters(self) -> None:
        self.go("people", "people-table")
        box = find(self.page, QComboBox, "letters-language")
        box.setCurrentIndex(box.findData("de"))
        box.activated.emit(box.currentIndex())
        self.told("Who has chosen no other language is told in this one: Deutsch.")

    def letters_again(self) -> None:
        """As before the change."""
        self.page.context.undo()
        box = find(self.page, QComboBox, "letters-language")
        self.qtbot.waitUntil(lambda: box.currentText() == "English")

    def departments(self) -> None:
        self.pick(self.go("departments", "departments-table"), "Facilities")
        self.type("department-short", "House")
        self.choose("department-home", "London")
        self.save("department-form", "Facilities is changed.")

    def locations(self) -> None:
        self.go("locations", "locations-table")
        self.click("locations-table-add")
        self.type("location-name", "Munich")
        self.choose("location-country", "Germany")
        self.save("location-form", "Munich is added.")
        find(self.page, QTabWidget, "location-tabs").setCurrentIndex(2)
        self.click("closures-table-add")
        self.set_day("closure-day", 2026, 12, 3)
        self.type("closure-name", "Moving house")
        self.save("closure-form", "Munich is closed on Thu 3 Dec.")

    def payroll(self) -> None:
        self.go("payroll", "payroll-table")
        self.choose("payroll-location", "Berlin")
        settle(self.qtbot, self.window)
        self.click("payroll-table-add")
        self.set_day("payroll-cut-off", 2026, 12, 2)
        self.set_day("payroll-payday", 2026, 12, 8)
        self.save("payroll-form", "Berlin: cut-off on Wed 2 Dec, paid on Tue 8 Dec.")

    def no_payroll(self) -> None:
        """As before the change."""
        self.click("payroll-remove")
        self.told("The cut-off on Wed 2 Dec is removed.")

    def mail_server(self) -> None:
        self.fill("mail", "mail-form")
        self.type("mail-host", "localhost")
        self.type("mail-sender", "hr@example.com")
        self.save("mail-form", "The mail server is changed.")

    def texts(self) -> None:
        self.pick(self.go("texts", "texts-table"), "A task is late")
        self.type("text-subject", "Late: {task}")
        self.save("text-form", "The text for “A task is late” is changed.")


def changes(qtbot: QtBot, window: MainWindow) -> Changes:
    """The settings of a window, shown."""
    window.pages.go("settings")
    page = window.pages.page("settings")
    assert isinstance(page, Settings)
    return Changes(qtbot, page, window=window)
