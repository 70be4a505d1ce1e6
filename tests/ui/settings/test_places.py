"""Where people work, when they don't, and until when payroll must know of them."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
)

from app.services import lookup
from app.services.session import Session
from app.ui.settings.form import Form
from app.ui.settings.table import RecordsTable
from tests.ui.conftest import TODAY
from tests.ui.helpers import answers_held, find, turn_wheel

from .desk import Desk

NARROW = (960, 655)
"""The page in a window of 1024 x 700."""


def location_tab(desk: Desk, name: str, tab: int) -> RecordsTable:
    table = desk.go("locations", "locations-table")
    desk.pick(table, name)
    find(desk.page, QTabWidget, "location-tabs").setCurrentIndex(tab)
    return table


def test_add_a_location_with_its_country(desk: Desk, session: Session) -> None:
    desk.page.resize(*NARROW)
    desk.go("locations", "locations-table")
    desk.click("locations-table-add")
    desk.qtbot.waitUntil(
        lambda: not find(desk.page, QPushButton, "location-form-save").visibleRegion().isEmpty()
    )
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
    table = find(desk.page, RecordsTable, "locations-table")
    desk.qtbot.waitUntil(lambda: ("Munich", "Bayern") in [row.cells[0:3:2] for row in table.records()])


def test_the_wheel_leaves_a_choice_that_it_only_passes(desk: Desk) -> None:
    location_tab(desk, "Berlin", 0)
    country = find(desk.page, QComboBox, "location-country")
    desk.qtbot.waitUntil(lambda: country.currentText() == "Germany")
    find(desk.page, QLineEdit, "location-name").setFocus()
    for by in (-120, 120):
        turn_wheel(country, by)
        assert country.currentText() == "Germany"


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
    womens_day = ("Sun 8 Mar 2026", "Women's Day", "the weekend")
    desk.qtbot.waitUntil(lambda: womens_day in [r.cells for r in table.records()])
    year = find(desk.page, QSpinBox, "holidays-year")
    assert year.value() == TODAY.year
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
    assert not find(desk.page, Form, "location-form").isVisible(), "it is on another tab"
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


def test_cut_offs_are_sorted_and_checked(desk: Desk, session: Session) -> None:
    table = desk.go("payroll", "payroll-table")
    desk.choose("payroll-location", "Berlin")
    berlin = lookup.location(session, "Berlin")
    known = session.workspace.places.payroll_runs(berlin.id)
    desk.qtbot.waitUntil(lambda: [record.thing for record in table.records()] == known)
    desk.click("payroll-table-add")
    proposed = find(desk.page, QDateEdit, "payroll-cut-off").date()
    assert proposed > QDate.fromString(known[-1].cut_off.isoformat(), Qt.DateFormat.ISODate)
    assert proposed.dayOfWeek() <= 5
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
    payday = find(desk.page, QDateEdit, "payroll-payday")
    payday.setDate(QDate(2026, 12, 10))
    assert (
        find(desk.page, QPushButton, "payroll-form-put-back").toolTip() == "Put back what was there (Ctrl+R)"
    )
    payday.setFocus()
    desk.qtbot.keyClick(payday, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert payday.date() == QDate(2026, 12, 8)
    payday.setDate(QDate(2026, 12, 9))
    desk.qtbot.keyClick(payday, Qt.Key.Key_Return)
    desk.told("Berlin: cut-off on Wed 2 Dec, paid on Wed 9 Dec.")
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


def test_nothing_is_typed_for_a_location_whose_dates_are_not_there_yet(desk: Desk) -> None:
    table = desk.go("payroll", "payroll-table")
    before, payday = [*table.records()], find(desk.page, QDateEdit, "payroll-payday")
    with answers_held(desk.page.context):
        desk.choose("payroll-location", "Berlin")
        assert not payday.isEnabled()
    desk.qtbot.waitUntil(payday.isEnabled)
    assert [*table.records()] != before


def test_a_closed_day_of_one_location_is_not_changed_into_one_of_another(desk: Desk) -> None:
    table = location_tab(desk, "Berlin", 2)
    remove = find(desk.page, QPushButton, "closure-remove")
    desk.qtbot.waitUntil(remove.isVisible)
    with answers_held(desk.page.context):
        desk.pick(table, "London")
        assert not remove.isVisible()
        assert find(desk.page, QLineEdit, "closure-name").text() == ""
