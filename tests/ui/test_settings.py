"""Setting up a workspace in the window: what is typed is stored, refused at its field, or kept."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve, field, frozen
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.models import language as words
from app.models.people import Person
from app.models.wording import DateStyle, use_style
from app.services import lookup, people
from app.services.session import Session
from app.store import sqlite
from app.ui import language
from app.ui.bus import Bus
from app.ui.context import Context
from app.ui.dialogs.who import Who
from app.ui.itemmodels.records import Record, RecordsModel
from app.ui.pages.settings import Settings
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.settings.handover import Handover
from app.ui.settings.table import RecordsTable
from app.ui.settings.workspace import WorkspaceSection
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from app.ui.welcome import make_workspace

from .conftest import TODAY, open_session
from .helpers import click, find

PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'


@frozen
class Desk:
    """The page, and what it told the window."""

    qtbot: QtBot
    page: Settings
    said: list[str] = field(factory=list)
    failed: list[Exception] = field(factory=list)
    opened: list[Path] = field(factory=list)

    def go(self, name: str, table: str) -> RecordsTable:
        """Show a section, and wait until its table is filled."""
        self.page.go(name)
        found = find(self.page, RecordsTable, table)
        self.qtbot.waitUntil(lambda: found.current() is not None)
        return found

    def pick(self, table: RecordsTable, words: str) -> None:
        table.select(next(record.key for record in table.records() if words in record.cells))

    def type(self, name: str, words: str) -> None:
        line = find(self.page, QLineEdit, name)
        line.selectAll()
        self.qtbot.keyClicks(line, words)

    def choose(self, name: str, words: str) -> None:
        box = find(self.page, QComboBox, name)
        self.qtbot.waitUntil(lambda: box.findText(words) >= 0)
        box.setCurrentIndex(box.findText(words))

    def click(self, name: str) -> None:
        click(self.qtbot, self.page, name)

    def save(self, form: str, said: str) -> None:
        """Save what is in the form, and wait until it is told."""
        self.click(f"{form}-save")
        self.told(said)

    def told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said)

    def error(self, name: str) -> str:
        """What is said to be wrong at a field or a form."""
        found = find(self.page, QLabel, f"{name}-error")
        return found.accessibleName() if found.isVisible() else ""

    def wait_error(self, name: str, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.error(name))


def made(
    qtbot: QtBot, theme: Theme, path: Path, folder: Path, open_it: Callable[[Path], Session]
) -> Iterator[Desk]:
    runner = Runner(lambda: open_it(path))
    said: list[str] = []
    failed: list[Exception] = []
    opened: list[Path] = []
    context = Context(
        theme=theme,
        runner=runner,
        bus=Bus(),
        preferences=Preferences(folder / "config"),
        workspace=path,
        failed=failed.append,
        said=lambda words, _undoable: said.append(words),
    )
    page = Settings(context)
    qtbot.addWidget(page)
    page.workspace_wanted.connect(opened.append)
    page.resize(1224, 872)
    page.show()
    yield Desk(qtbot, page, said, failed, opened)
    runner.close()
    assert failed == []


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path) -> Iterator[Desk]:
    yield from made(qtbot, theme, workspace, tmp_path, open_session)


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """The settings of a workspace in which nobody and nothing is known."""
    path = make_workspace(tmp_path / "new.headstart", TODAY, sample=False)
    opened: Callable[[Path], Session] = lambda path: Session(  # noqa: E731
        workspace=sqlite.open_workspace(path), today=TODAY
    )
    yield from made(qtbot, theme, path, tmp_path, opened)


@pytest.fixture
def plain_dates() -> Iterator[None]:
    yield
    use_style(DateStyle.WORDS)


def person(session: Session, name: str) -> Person:
    session.setup_changed()
    return next(person for person in session.setup.people.values() if person.name == name)


# You


def test_say_who_you_are(desk: Desk, workspace: Path) -> None:
    table = find(desk.page, RecordsTable, "you-people")
    desk.qtbot.waitUntil(lambda: find(desk.page, QLabel, "you-name").accessibleName() == "James Holloway")
    desk.type("you-search", "grace")
    current = table.current()
    assert current is not None and current.cells[0] == "Grace Lindqvist"
    with desk.qtbot.waitSignal(desk.page.person_changed) as changed:
        desk.qtbot.keyClick(find(desk.page, QLineEdit, "you-search"), Qt.Key.Key_Return)
    who = changed.args[0]
    assert isinstance(who, Who) and who.what == "Lead · Facilities"
    desk.qtbot.waitUntil(lambda: find(desk.page, QLabel, "you-name").accessibleName() == "Grace Lindqvist")
    assert desk.page.context.preferences.person(workspace) == who.id


def test_what_is_done_then_has_your_name(desk: Desk, session: Session) -> None:
    table = desk.go("you", "you-people")
    desk.pick(table, "Grace Lindqvist")
    desk.click("you-choose")
    desk.told("You are Grace Lindqvist now.")
    desk.go("people", "people-table")
    desk.pick(find(desk.page, RecordsTable, "people-table"), "Aiko Tanaka")
    desk.type("person-name", "Aiko Sato")
    desk.save("person-form", "Aiko Sato is changed.")
    change = session.workspace.history.latest(person(session, "Grace Lindqvist").id)
    assert change is not None and "person" in change.label.lower()


# People


def test_add_a_person_after_a_slip(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.click("people-table-add")
    assert desk.page.focusWidget() is find(desk.page, QLineEdit, "person-name")
    desk.type("person-name", "Jonas Weber")
    desk.type("person-email", "jonas at example")
    desk.choose("person-department", "IT")
    desk.click("person-form-save")
    desk.wait_error("person-email", "is not an e-mail address")
    line = find(desk.page, QLineEdit, "person-email")
    assert desk.page.focusWidget() is line and "e-mail" in line.accessibleDescription()
    assert find(desk.page, QLineEdit, "person-name").text() == "Jonas Weber"
    desk.type("person-email", "jonas@example.com")
    desk.save("person-form", "Jonas Weber is added.")
    desk.qtbot.waitUntil(lambda: any("Jonas Weber" in record.cells for record in table.records()))
    current = table.current()
    assert current is not None and current.cells[0] == "Jonas Weber"
    assert desk.error("person-email") == ""
    assert person(session, "Jonas Weber").department == "it"


def test_change_a_person_and_undo(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    save = find(desk.page, QPushButton, "person-form-save")
    assert not save.isEnabled()
    desk.choose("person-role", "Lead")
    assert save.isEnabled()
    desk.save("person-form", "Aiko Tanaka is changed.")
    assert person(session, "Aiko Tanaka").role == "lead"
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: find(desk.page, QComboBox, "person-role").currentText() == "Staff")
    assert person(session, "Aiko Tanaka").role == "staff"


def test_a_change_that_somebody_made_meanwhile_is_not_overwritten(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("people", "people-table"), "Aiko Tanaka")
    people.set_active(session, person(session, "Aiko Tanaka"), active=False)
    desk.type("person-name", "Aiko Sato")
    desk.click("person-form-save")
    desk.wait_error("person-form", "was changed by somebody else meanwhile")
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Sato"
    assert person(session, "Aiko Tanaka").active is False


def test_who_leaves_is_deactivated_and_can_come_back(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    desk.click("person-active")
    desk.told("Aiko Tanaka is not active any more.")
    desk.qtbot.waitUntil(lambda: all("Aiko Tanaka" not in record.cells for record in table.records()))
    find(desk.page, QCheckBox, "people-inactive").click()
    desk.pick(table, "Aiko Tanaka")
    current = table.current()
    assert current is not None and "not active" in current.cells[1]
    desk.click("person-active")
    desk.told("Aiko Tanaka is active.")
    assert person(session, "Aiko Tanaka").active


def test_an_owner_is_not_deactivated(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("people", "people-table"), "Tomasz Zieliński")
    desk.click("person-active")
    desk.wait_error("person-form", "gets the new tasks of IT")
    assert person(session, "Tomasz Zieliński").active


def test_nothing_typed_is_lost_by_a_slip(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    desk.type("person-name", "Aiko Sato")
    desk.pick(table, "Priya Nair")
    assert "before you go on" in desk.error("person-form")
    desk.click("people-table-add")
    desk.page.go("departments")
    assert desk.page.unsaved() == "What you changed in the settings under “People” is not saved."
    desk.page.go("people")
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Sato"
    desk.page.discard()
    assert desk.page.unsaved() is None
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Tanaka"


def test_find_and_copy_people(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.type("people-table-search", "facilities")
    assert table.model().rowCount() == 2
    current = table.current()
    assert current is not None and "Facilities" in current.cells
    table.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "\t".join(current.cells)


def test_what_people_typed_is_never_markup(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.click("people-table-add")
    desk.type("person-name", PAYLOAD)
    desk.save("person-form", f"{PAYLOAD} is added.")
    desk.qtbot.waitUntil(lambda: any(PAYLOAD in record.cells for record in table.records()))
    desk.pick(table, PAYLOAD)
    shown = [label for label in desk.page.findChildren(QLabel) if "<img" in label.text()]
    assert shown and all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)
    tip = table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip and "<img" not in tip


# Departments


def test_give_a_department_owners_and_a_home(desk: Desk, session: Session) -> None:
    table = desk.go("departments", "departments-table")
    desk.pick(table, "IT")
    desk.type("department-short", "Tech")
    desk.choose("department-owner", "Aiko Tanaka")
    desk.choose("department-home", "London")
    boxes = {
        box.accessibleName(): box
        for box in desk.page.findChildren(QComboBox)
        if "department-site" in box.objectName()
    }
    boxes["Austin"].setCurrentIndex(boxes["Austin"].findText("Own people, owner as above"))
    desk.save("department-form", "IT is changed.")
    desk.qtbot.waitUntil(lambda: any("Tech" in record.cells for record in table.records()))
    department = next(d for d in session.workspace.people.departments() if d.key == "it")
    assert department.owner_id == person(session, "Aiko Tanaka").id
    sites = [site for site in session.workspace.people.sites() if site.department == "it"]
    assert {session.setup.location(site.location_id).name for site in sites} == {"Austin", "London"}
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: find(desk.page, QLineEdit, "department-short").text() == "IT")


def test_a_department_without_a_name_is_refused_at_the_name(desk: Desk) -> None:
    desk.go("departments", "departments-table")
    line = find(desk.page, QLineEdit, "department-name")
    line.clear()
    desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.wait_error("department-name", "is missing")


# Locations


def location_tab(desk: Desk, name: str, tab: int) -> RecordsTable:
    table = desk.go("locations", "locations-table")
    desk.pick(table, name)
    find(desk.page, QTabWidget, "location-tabs").setCurrentIndex(tab)
    return table


def test_add_a_location_with_its_country(desk: Desk, session: Session) -> None:
    desk.go("locations", "locations-table")
    desk.click("locations-table-add")
    desk.type("location-name", "Munich")
    desk.click("location-form-save")
    desk.wait_error("location-country", "choose one")
    desk.choose("location-country", "Germany")
    desk.choose("location-subdivision", "Bayern")
    for number in range(7):
        find(desk.page, QCheckBox, f"location-weekend-{number}").setChecked(True)
    desk.click("location-form-save")
    desk.wait_error("location-weekend", "no working day")
    for number in range(5):
        find(desk.page, QCheckBox, f"location-weekend-{number}").setChecked(False)
    desk.save("location-form", "Munich is added.")
    added = lookup.location(session, "Munich")
    assert (added.country, added.subdivision, added.weekend) == ("DE", "BY", (5, 6))


def test_another_country_offers_its_own_parts(desk: Desk) -> None:
    location_tab(desk, "Berlin", 0)
    box = find(desk.page, QComboBox, "location-subdivision")
    desk.qtbot.waitUntil(lambda: box.currentText() == "Berlin")
    desk.choose("location-country", "United States")
    desk.qtbot.waitUntil(lambda: box.findText("Texas") > 0)
    assert box.currentText() == "The whole country"
    desk.click("location-form-put-back")
    desk.qtbot.waitUntil(lambda: box.currentText() == "Berlin")
    assert desk.page.unsaved() is None


def test_the_public_holidays_of_a_year(desk: Desk) -> None:
    location_tab(desk, "Berlin", 1)
    table = find(desk.page, RecordsTable, "holidays-table")
    desk.qtbot.waitUntil(lambda: len(table.records()) > 0)
    year = find(desk.page, QSpinBox, "holidays-year")
    assert year.value() == TODAY.year
    assert ("Sun 8 Mar 2026", "Women's Day", "the weekend") in [r.cells for r in table.records()]
    year.setValue(2027)
    desk.qtbot.waitUntil(lambda: table.records()[0].cells[0] == "Fri 1 Jan 2027")
    assert find(desk.page, QLabel, "holidays-count").text().startswith(str(len(table.records())))


def test_close_a_day_and_open_it_again(desk: Desk, session: Session) -> None:
    location_tab(desk, "Berlin", 2)
    table = find(desk.page, RecordsTable, "closures-table")
    desk.qtbot.waitUntil(lambda: len(table.records()) > 0)
    berlin = lookup.location(session, "Berlin")
    known = session.workspace.places.closures(berlin.id)
    desk.click("closures-table-add")
    find(desk.page, QDateEdit, "closure-day").setDate(QDate(2026, 12, 24))
    desk.click("closure-form-save")
    desk.wait_error("closure-day", "closed on Thu 24 Dec already")
    find(desk.page, QDateEdit, "closure-day").setDate(QDate(2026, 12, 3))
    desk.type("closure-name", "Moving house")
    desk.save("closure-form", "Berlin is closed on Thu 3 Dec.")
    desk.qtbot.waitUntil(lambda: any("Moving house" in record.cells for record in table.records()))
    assert len(session.workspace.places.closures(berlin.id)) == len(known) + 1
    desk.pick(table, "Moving house")
    desk.click("closure-remove")
    desk.told("Berlin is open on Thu 3 Dec.")
    assert session.workspace.places.closures(berlin.id) == known


def test_a_day_that_is_being_typed_keeps_its_location(desk: Desk) -> None:
    table = location_tab(desk, "Berlin", 2)
    closures = find(desk.page, RecordsTable, "closures-table")
    desk.qtbot.waitUntil(lambda: len(closures.records()) > 0)
    desk.type("closure-name", "Something else")
    desk.pick(table, "Austin")
    current = table.current()
    assert current is not None and current.cells[0] == "Berlin"
    assert "before you go on" in desk.error("closure-form")
    desk.click("closure-form-put-back")
    desk.pick(table, "Austin")
    current = table.current()
    assert current is not None and current.cells[0] == "Austin"


# Payroll


def test_cut_offs_are_sorted_and_checked(desk: Desk, session: Session) -> None:
    table = desk.go("payroll", "payroll-table")
    desk.choose("payroll-location", "Berlin")
    berlin = lookup.location(session, "Berlin")
    known = session.workspace.places.payroll_runs(berlin.id)
    desk.qtbot.waitUntil(lambda: [record.thing for record in table.records()] == known)
    desk.click("payroll-table-add")
    find(desk.page, QDateEdit, "payroll-cut-off").setDate(QDate(2026, 12, 2))
    find(desk.page, QDateEdit, "payroll-payday").setDate(QDate(2026, 12, 1))
    desk.click("payroll-form-save")
    desk.wait_error("payroll-payday", "lies before the cut-off")
    find(desk.page, QDateEdit, "payroll-payday").setDate(QDate(2026, 12, 8))
    desk.save("payroll-form", "Berlin: cut-off on Wed 2 Dec, paid on Tue 8 Dec.")
    desk.qtbot.waitUntil(lambda: len(table.records()) == len(known) + 1)
    days = [record.key for record in table.records()]
    assert days == sorted(days) and "2026-12-02" in days
    desk.pick(table, "Wed 2 Dec 2026")
    find(desk.page, QDateEdit, "payroll-payday").setDate(QDate(2026, 12, 9))
    desk.save("payroll-form", "Berlin: cut-off on Wed 2 Dec, paid on Wed 9 Dec.")
    desk.click("payroll-remove")
    desk.told("The cut-off on Wed 2 Dec is removed.")
    assert session.workspace.places.payroll_runs(berlin.id) == known


def test_another_location_waits_for_what_is_typed(desk: Desk) -> None:
    desk.go("payroll", "payroll-table")
    before = find(desk.page, QDateEdit, "payroll-payday").date()
    find(desk.page, QDateEdit, "payroll-payday").setDate(before.addDays(1))
    where = find(desk.page, QComboBox, "payroll-location")
    shown = where.currentText()
    where.setCurrentIndex(where.currentIndex() + 1)
    assert where.currentText() == shown
    assert "before you go on" in desk.error("payroll-form")


# Looks and language


def test_appearance_is_switched_at_once_and_kept(desk: Desk, theme: Theme, tmp_path: Path) -> None:
    desk.page.go("appearance")
    assert find(desk.page, QRadioButton, "scheme-light").isChecked()
    find(desk.page, QRadioButton, "scheme-dark").click()
    find(desk.page, QRadioButton, "motion-reduced").click()
    assert theme.scheme is Scheme.DARK
    theme.choose(Scheme.LIGHT)
    assert find(desk.page, QRadioButton, "scheme-light").isChecked()
    kept = Preferences(tmp_path / "config")
    assert (kept.scheme, kept.reduced_motion) == (Scheme.DARK, True)


def test_dates_are_written_as_chosen(desk: Desk, tmp_path: Path, plain_dates: None) -> None:
    desk.page.go("language")
    today = find(desk.page, QLabel, "dates-today")
    desk.qtbot.waitUntil(lambda: today.text() == "Today is Sat 21 Nov 2026.")
    find(desk.page, QRadioButton, "dates-iso").click()
    desk.qtbot.waitUntil(lambda: today.text() == "Today is 2026-11-21.")
    assert Preferences(tmp_path / "config").date_format == "iso"


def test_another_language_opens_the_window_again(
    desk: Desk, workspace: Path, tmp_path: Path, qapp: QApplication
) -> None:
    desk.page.go("language")
    again = find(desk.page, QPushButton, "language-again")
    assert not again.isVisible()
    find(desk.page, QRadioButton, "language-de").click()
    assert again.isVisible()
    desk.click("language-again")
    assert desk.opened == [workspace] and words.in_use() == "de"
    assert Preferences(tmp_path / "config").language == "de"
    language.apply(qapp, "en")


# The workspace


def section(desk: Desk) -> WorkspaceSection:
    desk.page.go("workspace")
    found = find(desk.page, WorkspaceSection, "settings-workspace")
    desk.qtbot.waitUntil(lambda: find(desk.page, QLabel, "workspace-hires").text() == "9")
    return found


def result(desk: Desk) -> str:
    return find(desk.page, QLabel, "workspace-check-said").text()


def test_where_the_workspace_is_and_what_it_holds(desk: Desk, workspace: Path, session: Session) -> None:
    section(desk)
    assert find(desk.page, QLineEdit, "workspace-path").text() == str(workspace)
    assert find(desk.page, QLabel, "workspace-people").text() == "14"
    assert int(find(desk.page, QLabel, "workspace-tasks").text()) > 100
    desk.click("workspace-copy")
    assert QGuiApplication.clipboard().text() == str(workspace)


def test_back_up_from_the_dialog(desk: Desk, tmp_path: Path) -> None:
    section(desk)
    desk.click("workspace-backup")
    asked = find(desk.page, QFileDialog, "backup-file")
    assert asked.selectedFiles()[0].endswith("company-2026-11-21.headstart")
    target = tmp_path / "safe.headstart"
    asked.fileSelected.emit(str(target))
    assert not find(desk.page, QPushButton, "workspace-backup").isEnabled()
    asked.close()
    desk.qtbot.waitUntil(lambda: result(desk).startswith("✓ Backed up and verified"))
    assert find(desk.page, QPushButton, "workspace-backup").isEnabled()
    assert bootstrap.check(target) == []


def test_a_backup_is_not_made_twice_at_once_nor_over_a_file(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "safe.headstart"
    shown = section(desk)
    shown.back_up(target)
    shown.back_up(target)
    desk.qtbot.waitUntil(lambda: result(desk).startswith("✓"))
    shown.back_up(target)
    desk.qtbot.waitUntil(lambda: "There is a file at" in result(desk))


def test_the_check_says_how_it_went(desk: Desk, session: Session) -> None:
    shown = section(desk)
    desk.click("workspace-check")
    desk.qtbot.waitUntil(lambda: "is sound" in result(desk), timeout=20_000)
    session.workspace.database.execute("DELETE FROM search_entries WHERE kind = 'person'", {})
    shown.check()
    desk.qtbot.waitUntil(lambda: "people are not in the search index" in result(desk), timeout=20_000)
    assert result(desk).startswith("✕")


def handover(desk: Desk, begin: Callable[[Path], None], path: Path) -> Handover:
    begin(path)
    return find(desk.page, Handover, "handover")


def words_of(dialog: Handover) -> str:
    return find(dialog, QLabel, "handover-words").text()


def test_restore_a_backup_beside_the_workspace(desk: Desk, workspace: Path, tmp_path: Path) -> None:
    backup = tmp_path / "safe.headstart"
    bootstrap.backup(workspace, backup)
    desk.page.context.preferences.remember_person(workspace, "me")
    dialog = handover(desk, section(desk).restore, backup)
    assert str(workspace) in words_of(dialog) and "stays as it is" in words_of(dialog)
    click(desk.qtbot, dialog, "handover-go")
    restored = workspace.with_name("company-restored.headstart")
    desk.qtbot.waitUntil(lambda: str(restored) in words_of(dialog))
    assert str(workspace) in words_of(dialog) and desk.opened == []
    click(desk.qtbot, dialog, "handover-go")
    assert desk.opened == [restored] and workspace.exists()
    assert desk.page.context.preferences.person(restored) == "me"


def test_a_backup_without_its_checksum_is_refused(desk: Desk, workspace: Path, tmp_path: Path) -> None:
    backup = Path(shutil.copy(workspace, tmp_path / "safe.headstart"))
    dialog = handover(desk, section(desk).restore, backup)
    click(desk.qtbot, dialog, "handover-go")
    desk.qtbot.waitUntil(lambda: "checksum" in words_of(dialog))
    click(desk.qtbot, dialog, "handover-cancel")
    assert desk.opened == []


def test_move_the_workspace_to_another_folder(desk: Desk, workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    dialog = handover(desk, section(desk).move_to, folder)
    click(desk.qtbot, dialog, "handover-go")
    dialog.reject()
    assert dialog.isVisible()
    moved = folder / workspace.name
    desk.qtbot.waitUntil(lambda: str(moved) in words_of(dialog))
    dialog.reject()
    assert desk.opened == [moved] and bootstrap.check(moved) == [] and workspace.exists()


def test_recent_workspaces_are_opened_again(desk: Desk, workspace: Path, sample: Path) -> None:
    for path in (sample, workspace.with_name("gone.headstart"), workspace):
        desk.page.context.preferences.remember_workspace(path)
    section(desk)
    recent = find(desk.page, QListWidget, "workspace-recent")
    assert [recent.item(row).text() for row in range(recent.count())] == [str(sample)]
    recent.itemActivated.emit(recent.item(0))
    assert desk.opened == [sample]


def test_another_workspace_is_opened_from_the_dialog(desk: Desk, sample: Path) -> None:
    section(desk)
    desk.click("workspace-open")
    asked = find(desk.page, QFileDialog, "open-file")
    asked.fileSelected.emit(str(sample))
    asked.close()
    assert desk.opened == [sample]


# All of it


def test_an_empty_workspace_says_what_to_do(empty: Desk) -> None:
    page = empty.page
    shown = lambda: [label.text() for label in page.findChildren(QLabel) if label.isVisible()]  # noqa: E731
    empty.qtbot.waitUntil(lambda: "Nobody is known here yet" in shown())
    click(empty.qtbot, find(page, QWidget, "settings-you"), "state-action")
    empty.qtbot.waitUntil(lambda: any(words.startswith("Nobody is known here yet. Add") for words in shown()))
    empty.type("person-name", "Maya Chen")
    empty.save("person-form", "Maya Chen is added.")
    page.go("locations")
    empty.qtbot.waitUntil(lambda: any(words.startswith("There is no location yet") for words in shown()))
    page.go("payroll")
    empty.qtbot.waitUntil(lambda: "There is no location yet" in shown())


def test_a_workspace_that_cannot_be_read_says_why_and_can_be_tried_again(
    qtbot: QtBot, theme: Theme, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "company.headstart"
    path.write_text("no database")
    desks = made(qtbot, theme, path, tmp_path, open_session)
    desk = next(desks)
    you = find(desk.page, QWidget, "settings-you")
    again = find(you, QPushButton, "state-action")
    qtbot.waitUntil(lambda: again.isVisible() and again.text() == "Try again")
    assert any("company.headstart" in label.text() for label in you.findChildren(QLabel))
    path.write_bytes(sample.read_bytes())
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(you, QLabel, "you-name").accessibleName() == "James Holloway")
    assert next(desks, None) is None


def test_every_control_has_a_name(desk: Desk) -> None:
    kinds = (QLineEdit, QComboBox, QCheckBox, QDateEdit, QSpinBox, RecordsTable, QListWidget, QRadioButton)
    for name in (
        "you",
        "people",
        "departments",
        "locations",
        "payroll",
        "appearance",
        "language",
        "workspace",
    ):
        desk.page.go(name)
        assert desk.page.findChild(QWidget, f"settings-{name}") is not None
    inner = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
    controls = [c for kind in kinds for c in desk.page.findChildren(kind) if c.objectName() not in inner]
    assert len(controls) > 40
    assert [c.objectName() for c in controls if not (c.accessibleName() or getattr(c, "text", str)())] == []
    assert [c.accessibleName() for c in controls if not c.objectName()] == []


def test_records_keep_the_rules_of_models(qtbot: QtBot) -> None:
    model = RecordsModel(["Name", "Role"])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    one = Record(key="1", cells=("Ann", "Lead"), thing=1)
    two = Record(key="2", cells=("Bo", "Staff"), thing=2, faded=True)
    model.show_records([one, two])
    changed = evolve(one, cells=("Anna", "Lead"))
    with qtbot.waitSignal(model.dataChanged):
        model.show_records([changed, two])
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Anna"
    assert model.place_of("2").row() == 1 and not model.place_of("3").isValid()
    model.show_records([])
    assert model.rowCount() == 0 and tester.model() is model
