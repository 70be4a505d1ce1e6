"""Departments in the catalogue's page: added, renamed, moved, taken out, and what a new hire gets of a new one."""

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.commands import NewHire, StartOnboarding
from app.services import dispatch, lookup
from app.services.permissions import Act
from app.services.session import Session
from app.ui.catalogue.forms import reached_before
from app.ui.delegates.hires import BESIDE_CHIPS, CLOSE_GAP
from app.ui.itemmodels.catalogue import CatalogueModel, groups_of
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.hires import Column, HiresModel
from app.ui.main_window import MainWindow
from app.ui.pages.catalogue import CataloguePage
from app.ui.theme.painting import CHIP_FONT
from app.ui.theme.theme import font_metrics

from .cataloguepage import model_of, opened, retype, saved, select, select_department, tree_of, words
from .helpers import click, find, open_hire, task, toast_words

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning
SHIPPED = ["recruiting", "hr", "payroll", "facilities", "it"]
PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'
NAME, SHORT = "catalogue-department-name", "catalogue-department-short"
MOVE, ALT = Qt.DropAction.MoveAction, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> Iterator[CataloguePage]:
    yield from opened(qtbot, window)


def departments(page: CataloguePage) -> list[str]:
    return [group.key for group in model_of(page).groups]


def selected(page: CataloguePage) -> str:
    key = tree_of(page).currentIndex().data(ITEM_ROLE).key
    assert isinstance(key, str)
    return key


def test_a_company_gets_a_legal_department(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    settings = window.pages.page("settings")
    click(qtbot, page, "add-department")
    name = find(page, QLineEdit, NAME)
    assert name.hasFocus() and name.selectedText() == "New department"
    qtbot.keyClicks(name, "Legal")
    assert find(page, QLineEdit, SHORT).text() == "Legal"
    assert words(page, "department-chip") == "Chips of new hires show “LEG”."
    assert departments(page) == [*SHIPPED, "legal"] and selected(page) == "legal"
    assert not find(page, QPushButton, "department-people").isEnabled()
    assert reached_before(find(page, QComboBox, "sample-style")).objectName() == "remove-department"
    click(qtbot, page, "add-task")
    title = find(page, QLineEdit, "task-title")
    assert title.hasFocus() and find(page, QComboBox, "task-department").currentText() == "Legal"
    qtbot.keyClicks(title, "Agreement signed")
    qtbot.waitUntil(
        lambda: "Tasks that come in for this hire: “Agreement signed”." in words(page, "effect-words")
    )
    assert words(page, "save-why") == "Not saved: 1 new department and 1 new task."
    saved(qtbot, page, session)
    select_department(page, "legal")
    click(qtbot, page, "department-people")
    qtbot.waitUntil(lambda: find(settings, QLineEdit, "department-name").text() == "Legal")
    owner = find(settings, QComboBox, "department-owner")
    owner.setCurrentIndex(owner.findText("Grace Lindqvist"))
    click(qtbot, settings, "department-form-save")
    qtbot.waitUntil(lambda: toast_words(window) == "Legal is changed.")
    click(qtbot, settings, "departments-catalogue")
    assert window.pages.shown is page

    maya = session.workspace.hires.hire(lookup.hire(session, "Maya Chen").id)
    hire = NewHire(
        name="Zoe Park",
        role="Counsel",
        location_id=maya.location_id,
        work_style="onsite",
        employment="employee",
        start_on=date(2027, 1, 11),
        manager_id=maya.manager_id,
    )
    dispatch.run(session, StartOnboarding(hire_id="zoe", hire=hire))
    window.pages.go("starting-soon")
    window.read_again()
    rows = find(window, QTableView, "hires").model()
    assert isinstance(rows, HiresModel)
    qtbot.waitUntil(lambda: any(row.name == "Zoe Park" for row in rows.rows))
    chips = {row.name: row.departments[-1] for row in rows.rows}
    assert (chips["Zoe Park"].short, chips["Zoe Park"].count) == ("Legal", "0/1")
    assert (chips["Maya Chen"].short, chips["Maya Chen"].total) == ("Legal", 0)
    open_hire(qtbot, window, "Zoe Park")
    assert task(window, "Agreement signed").owner == "Grace Lindqvist"


def test_a_section_of_settings_that_were_read_before_is_read_when_it_is_asked_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    settings = window.pages.page("settings")
    window.pages.go("settings")
    qtbot.waitUntil(lambda: not settings.stale)
    window.pages.go("starting-soon")
    window.pages.show_department("it")
    qtbot.waitUntil(lambda: find(settings, QLineEdit, "department-name").text() == "IT")


def test_the_chips_of_eight_departments_are_seen_whole(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    table = find(window, QTableView, "hires")
    rows = table.model()
    assert isinstance(rows, HiresModel)
    qtbot.waitUntil(lambda: table.columnWidth(Column.DEPARTMENTS) == 208)
    share = evolve(rows.rows[0].departments[0], short="Recruiting", done=10, total=12)
    shares = tuple(evolve(share, done=10 + place % 3) for place in range(8))
    rows.show_rows([evolve(rows.rows[0], departments=shares)], complete=True)
    chip = font_metrics(*CHIP_FONT).horizontalAdvance("10/12")
    assert table.columnWidth(Column.DEPARTMENTS) - BESIDE_CHIPS >= 8 * (chip + CLOSE_GAP)
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_a_department_gets_another_name_and_what_is_wrong_is_said(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select_department(page, "facilities")
    retype(qtbot, page, NAME, "")
    assert words(page, f"{NAME}-problem") == "The name of the department is missing: type it in."
    assert words(page, "save-why") == "To be mended first: Facilities."
    heading = model_of(page).place_of_department("facilities")
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "(no name), to be mended"
    assert not find(page, QPushButton, "save").isEnabled()
    retype(qtbot, page, NAME, "it")
    assert words(page, f"{NAME}-problem") == "Another department is called “it” already: give another name."
    retype(qtbot, page, NAME, "Workplace")
    assert words(page, f"{NAME}-problem") == ""
    retype(qtbot, page, SHORT, "Work")
    heading = model_of(page).place_of_department("facilities")
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Workplace, changed"
    qtbot.waitUntil(
        lambda: words(page, "effect-words").startswith("Called so instead of “Facilities”; “Work” in")
    )
    select(page, "FAC-1")
    assert not find(page, QLineEdit, NAME).isVisible()
    assert find(page, QComboBox, "task-department").currentText() == "Workplace"
    saved(qtbot, page, session)
    facilities = session.setup.departments["facilities"]
    assert (facilities.name, facilities.short) == ("Workplace", "Work")


def test_departments_move_by_keys_and_by_dragging(qtbot: QtBot, page: CataloguePage) -> None:
    tree = select_department(page, "it")
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert departments(page) == ["recruiting", "hr", "payroll", "it", "facilities"]
    assert selected(page) == "it" and tree.hasFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT)
    assert page.unsaved() is None
    model = model_of(page)

    def drop(key: str, row: int, parent: QModelIndex) -> None:
        data = model.mimeData([model.place_of_department(key)])
        assert model.canDropMimeData(data, MOVE, row, 0, parent)
        model.dropMimeData(data, MOVE, row, 0, parent)

    drop("it", 0, QModelIndex())
    assert departments(page) == ["it", "recruiting", "hr", "payroll", "facilities"]
    drop("it", 5, QModelIndex())
    assert departments(page) == SHIPPED
    drop("recruiting", 2, model.place_of_department("payroll"))
    assert departments(page) == ["hr", "payroll", "recruiting", "facilities", "it"]
    assert page.unsaved() == "The catalogue has changes that are not saved: another order."
    page.discard()
    assert departments(page) == SHIPPED


def test_only_an_empty_department_is_removed(qtbot: QtBot, page: CataloguePage) -> None:
    tree = select_department(page, "payroll")
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert words(page, "department-refusal").startswith("Payroll still has the tasks “Payroll record”")
    assert departments(page) == SHIPPED and page.unsaved() is None
    click(qtbot, page, "add-department")
    assert words(page, "department-refusal") == ""
    assert words(page, "department-tasks") == "It has no task yet: “Add task” gives it the first one."
    click(qtbot, page, "remove-department")
    assert departments(page) == SHIPPED and page.unsaved() is None
    assert selected(page) == "it" and find(page, QLineEdit, NAME).text() == "IT"
    assert tree.hasFocus()


def test_a_name_is_never_read_as_markup(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    click(qtbot, page, "add-department")
    find(page, QLineEdit, NAME).setText("")
    retype(qtbot, page, NAME, PAYLOAD)
    heading = model_of(page).place_of_department(selected(page))
    assert heading.data() == f"{PAYLOAD}, new"
    assert "<b>" not in heading.data(Qt.ItemDataRole.ToolTipRole).removeprefix("<qt>")
    qtbot.waitUntil(lambda: PAYLOAD in words(page, "effect-words"))
    assert find(page, QLabel, "department-chip").textFormat() is Qt.TextFormat.PlainText
    saved(qtbot, page, session)
    assert [*session.setup.departments.values()][-1].name == PAYLOAD


def test_who_may_not_change_departments_reads_them(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    rights = window.context.rights
    monkeypatch.setattr(rights, "_acts", frozenset(Act) - {Act.SETUP})
    rights.changed.emit()
    tree = select_department(page, "it")
    assert not find(page, QLineEdit, NAME).isEnabled()
    assert not find(page, QPushButton, "add-department").isEnabled()
    assert not model_of(page).flags(model_of(page).place_of_department("it")) & Qt.ItemFlag.ItemIsDragEnabled
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert departments(page) == SHIPPED
    assert toast_words(window) == "Only HR changes this."


def test_the_model_keeps_the_rules_while_departments_change(qtbot: QtBot, session: Session) -> None:
    from app.models.catalogue import Department
    from app.models.departmentedit import department_moved, with_department

    catalogue = session.setup.catalogue(1)
    model = CatalogueModel()
    tester = QAbstractItemModelTester(model, STRICT)
    more = with_department(catalogue, Department(key="legal", name="Legal", short="Legal"))
    for edited in (catalogue, more, department_moved(more, "legal", 0)):
        model.show_groups(groups_of(edited, catalogue))
        assert [group.key for group in model.groups] == [d.key for d in edited.departments]
    assert model.groups[0].mark == "new" and tester.model() is model
