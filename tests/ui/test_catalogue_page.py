"""The catalogue in the window: found, edited, tried, saved, and brought to running onboardings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.catalogueedit import added, moved, new_template, removed, replaced
from app.models.commands import AdoptCatalogue
from app.services import catalogueadoption, catalogueediting, lookup
from app.services.cataloguefiles import load, write
from app.services.session import Session
from app.ui.catalogue.adopt import Adopt
from app.ui.catalogue.folders import Folders
from app.ui.catalogue.forms import reached_before
from app.ui.catalogue.tree import CatalogueTree
from app.ui.catalogue.versions import Versions
from app.ui.dialogs.leave import Leave
from app.ui.itemmodels.catalogue import MIME, CatalogueModel, Column, Line, groups_of
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.main_window import MainWindow
from app.ui.pages.catalogue import CataloguePage
from app.ui.widgets.elided import MARK

from .cataloguepage import model_of, opened, retype, saved, select, words
from .helpers import click, copied_rows, dialog, find, toast_words, turn_wheel, undo
from .visits import settle

LAPTOP, HOME = "IT-2", "FAC-7"
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> Iterator[CataloguePage]:
    yield from opened(qtbot, window)


def keys(page: CataloguePage, department: str = "") -> list[str]:
    return [
        line.key for group in model_of(page).groups if department in ("", group.key) for line in group.lines
    ]


def folders_of(page: CataloguePage) -> Folders:
    found = page.findChild(Folders)
    assert found is not None
    return found


def line_of(page: CataloguePage, key: str) -> Line:
    found = model_of(page).place_of(key).data(ITEM_ROLE)
    assert isinstance(found, Line)
    return found


def save_button(page: CataloguePage) -> QPushButton:
    return find(page, QPushButton, "save")


def revision(session: Session) -> int:
    return catalogueediting.latest(session)


# Looking


def test_the_list_says_what_each_department_does(page: CataloguePage) -> None:
    groups = model_of(page).groups
    assert [len(group.lines) for group in groups] == [6, 15, 9, 7, 6]
    laptop = line_of(page, LAPTOP)
    assert laptop.detail == "after: Equipment chosen and approved · 2 options"
    assert (laptop.lead, laptop.due, laptop.whom) == ("15 days", "3 days before", "everybody")
    heading = find(page, QLabel, "catalogue-what").accessibleName()
    assert "43 task" in heading and "version 1," in heading


def test_tasks_are_copied_as_a_table_and_with_their_heading_those_of_a_department(
    page: CataloguePage,
) -> None:
    tree = select(page, LAPTOP)
    copy = next(action for action in tree.actions() if action.text() == "Copy")
    copy.trigger()
    headers, laptop = copied_rows()
    assert headers == ["Task", "Details", "Lead time", "Due", "For whom", "Change"]
    line = line_of(page, LAPTOP)
    assert laptop == [line.title, line.detail, line.lead, line.whole_due, line.whom, ""]
    tree.setCurrentIndex(tree.currentIndex().parent())
    copy.trigger()
    assert laptop in copied_rows() and len(copied_rows()) == 1 + len(keys(page, "it"))


def test_the_first_task_is_shown_and_nothing_is_to_be_saved(page: CataloguePage) -> None:
    assert find(page, QLineEdit, "task-title").text() == "Signed contract back"
    assert page.unsaved() is None
    assert not save_button(page).isVisible()


def test_every_task_can_be_shown_without_being_changed(qtbot: QtBot, page: CataloguePage) -> None:
    for key in keys(page):
        select(page, key)
        assert find(page, QLineEdit, "task-title").text() == line_of(page, key).title
        assert page.unsaved() is None, key


def test_the_filter_finds_by_any_word(qtbot: QtBot, page: CataloguePage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = find(page, QLineEdit, "catalogue-filter")
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "laptop remote")
    assert keys(page) == ["IT-6"]
    field.setText("laptop")
    first, second = keys(page)[:2]
    select(page, first)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert find(page, CatalogueTree, "catalogue-tasks").currentIndex().data(ITEM_ROLE).key == second
    assert field.hasFocus()
    field.setText("nowhere to be found")
    assert keys(page) == []
    assert words(page, "nothing-found") == "No task has “nowhere to be found”."
    field.clear()
    assert len(keys(page)) == 43


# Editing


def test_what_a_change_does_is_seen_before_it_is_saved(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    assert line_of(page, LAPTOP).lead == "12 days" and line_of(page, LAPTOP).mark == "changed"
    qtbot.waitUntil(lambda: "20 working days’ notice instead of 23" in words(page, "effect-words"))
    assert words(page, "effect-words").startswith(
        "Lead time 15 → 12 working days. For a typical hire (on site, "
    )
    style = find(page, QComboBox, "sample-style")
    style.setCurrentIndex(style.findData("remote"))
    qtbot.waitUntil(lambda: "(remote, " in words(page, "effect-words"))
    assert revision(session) == 1


def test_save_makes_a_version_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    qtbot.keyClicks(find(page, QLineEdit, "save-note"), "A faster supplier")
    saved(qtbot, page, session)
    assert toast_words(window) == "Version 2 is kept. New onboardings begin with it."
    newest = catalogueediting.revisions(session)[0]
    assert (newest.who, newest.note) == ("James Holloway", "A faster supplier")
    assert page.unsaved() is None
    hire = lookup.hire(session, "Maya Chen")
    assert session.workspace.hires.onboarding(hire.id).catalogue_revision == 1
    undo(qtbot, window)
    qtbot.waitUntil(lambda: line_of(page, LAPTOP).lead == "15 days")
    assert revision(session) == 1


def test_after_saving_the_keys_go_on_where_they_were(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    lead = find(page, QSpinBox, "lead")
    lead.setFocus()
    qtbot.keyClicks(lead, "12")
    page.save(lambda: None)
    qtbot.waitUntil(lambda: page.unsaved() is None and toast_words(window).startswith("Version 2"))
    qtbot.waitUntil(lambda: not save_button(page).isVisible())
    assert window.focusWidget() is lead


def test_after_a_cell_was_saved_or_all_is_discarded_the_keys_are_in_the_list(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    tree = select(page, LAPTOP)
    click(qtbot, page, "add-options")
    editor = find(page, QTableWidget, "options").findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Borrowed tablet")
    page.save(lambda: None)
    qtbot.waitUntil(lambda: revision(session) == 2 and not save_button(page).isVisible())
    assert window.focusWidget() is tree
    retype(qtbot, page, "task-title", "Tablet")
    find(page, QPushButton, "discard").setFocus()
    qtbot.keyClick(find(page, QPushButton, "discard"), Qt.Key.Key_Space)
    assert window.focusWidget() is tree


def test_a_task_is_found_from_the_head_of_the_page(qtbot: QtBot, page: CataloguePage) -> None:
    versions = find(page, QPushButton, "show-versions")
    versions.setFocus()
    qtbot.keyClick(versions, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(find(page, QLineEdit, "catalogue-filter").hasFocus)


def test_the_wheel_scrolls_the_editor_and_changes_nothing_that_it_passes(page: CataloguePage) -> None:
    select(page, LAPTOP)
    editor = find(page, QScrollArea, "task-editor")
    for name in ("task-department", "due-kind", "due-side"):
        box = find(page, QComboBox, name)
        editor.ensureWidgetVisible(box)
        before = editor.verticalScrollBar().value()
        turn_wheel(box)
        assert editor.verticalScrollBar().value() > before, name
    assert page.unsaved() is None


def test_discard_puts_everything_back(qtbot: QtBot, page: CataloguePage) -> None:
    select(page, LAPTOP)
    retype(qtbot, page, "task-title", "Tablet")
    assert line_of(page, LAPTOP).title == "Tablet"
    assert page.unsaved() == "The catalogue has changes that are not saved: 1 task changed."
    click(qtbot, page, "discard")
    assert find(page, QLineEdit, "task-title").text() == "Standard laptop ordered and imaged"
    assert page.unsaved() is None


def test_a_task_without_a_title_is_not_saved(qtbot: QtBot, page: CataloguePage) -> None:
    select(page, LAPTOP)
    retype(qtbot, page, "task-title", "")
    assert words(page, "title-problem") == "The task has no title: say what is ready when it is done."
    assert not save_button(page).isEnabled()
    retype(qtbot, page, "task-title", "Laptop")
    assert words(page, "title-problem") == ""
    assert save_button(page).isEnabled()


def test_a_circle_is_refused_while_it_is_typed(qtbot: QtBot, page: CataloguePage) -> None:
    select(page, "REC-1")
    find(page, QSpinBox, "lead").setValue(4)
    assert save_button(page).isEnabled()
    line = find(page, QLineEdit, "add-after")
    line.setText("hr record and employee number")
    assert words(page, "after-problem") == (
        "These tasks would wait for each other: Signed contract back → HR record and employee number → "
        "Signed contract back."
    )
    assert not save_button(page).isEnabled()
    assert words(page, "save-why") == "To be mended first: Signed contract back."
    assert not find(page, QPushButton, "take-after").isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert find(page, QListWidget, "after").count() == 0
    line.clear()
    assert words(page, "after-problem") == "" and save_button(page).isEnabled()


def test_a_predecessor_that_is_typed_counts_without_enter(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    retype(qtbot, page, "task-title", "Laptop")
    line = find(page, QLineEdit, "add-after")
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    line.setFocus()
    qtbot.keyClicks(line, "role")
    offered = line.completer().popup()
    assert offered is not None
    offered.hide()
    find(page, CatalogueTree, "catalogue-tasks").setFocus()
    assert words(page, "after-problem") == "There is no task “role”: choose one of those that are offered."
    assert line.text() == "role" and not save_button(page).isEnabled()
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, "desk assigned")
    assert offered.isVisible()
    page.save(lambda: None)
    qtbot.waitUntil(lambda: page.unsaved() is None)
    assert session.setup.catalogue(2).template(LAPTOP).after[-1] == "FAC-1"


def test_what_a_task_is_for_has_room_for_long_words(page: CataloguePage) -> None:
    select(page, LAPTOP)
    contractor = find(page, QCheckBox, "employment-contractor")
    assert contractor.fontMetrics().horizontalAdvance("Auftragnehmer") + MARK <= contractor.width()


def test_predecessors_are_added_and_taken_out(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    select(page, LAPTOP)
    line = find(page, QLineEdit, "add-after")
    line.setText("Desk")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert words(page, "after-problem") == "There is no task “Desk”: choose one of those that are offered."
    line.setText("Desk a")
    assert words(page, "after-problem") == ""
    line.setText("Desk aa")
    assert words(page, "after-problem") == "There is no task “Desk aa”: choose one of those that are offered."
    line.setText("standard laptop ordered and imaged")
    assert words(page, "after-problem") == "A task can't come after itself."
    offered = line.completer().popup()
    assert offered is not None
    line.setFocus()
    line.completer().setCompletionPrefix("Start date confirmed")
    line.completer().complete()
    qtbot.waitUntil(offered.isVisible)
    assert offered.viewport().width() >= offered.sizeHintForColumn(0)
    offered.hide()
    line.setText("Desk assigned")
    click(qtbot, page, "take-after")
    assert line_of(page, LAPTOP).detail.startswith("after: Equipment chosen and approved and Desk assigned")
    shown = find(page, QListWidget, "after")
    shown.setCurrentRow(0)
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    saved(qtbot, page, session)
    assert session.setup.catalogue(2).template(LAPTOP).after == ("FAC-1",)


def test_options_are_added_ordered_and_taken_out(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    select(page, LAPTOP)
    click(qtbot, page, "add-options")
    table = find(page, QTableWidget, "options")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Borrowed tablet")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    model = table.model()
    qtbot.waitUntil(lambda: model.index(2, 0).data() == "Borrowed tablet")
    model.setData(model.index(2, 1), 1)
    table.setCurrentCell(2, 0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    table.setCurrentCell(2, 0)
    click(qtbot, page, "remove-options")
    saved(qtbot, page, session)
    options = session.setup.catalogue(2).template(LAPTOP).options
    assert [(o.key, o.title, o.lead) for o in options] == [
        ("stock", "Laptop from stock", 5),
        ("borrowed_tablet", "Borrowed tablet", 1),
    ]


def test_days_are_typed_in_a_cell_that_shows_all_of_them(qtbot: QtBot, page: CataloguePage) -> None:
    select(page, LAPTOP)
    table = find(page, QTableWidget, "options")
    table.setCurrentCell(0, 1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    days = table.findChild(QSpinBox)
    assert days is not None and days.width() >= days.sizeHint().width()


def test_tab_goes_through_the_cells_and_on_to_the_button_below(
    qtbot: QtBot, window: MainWindow, page: CataloguePage
) -> None:
    def cell() -> QWidget:
        found = window.focusWidget()
        assert found is not None and table.isAncestorOf(found)
        return found

    select(page, LAPTOP)
    click(qtbot, page, "add-options")
    table = find(page, QTableWidget, "options")
    qtbot.keyClicks(cell(), "Borrowed tablet")
    for words_of_cell in ("", "3", "From the pool"):
        if words_of_cell:
            qtbot.keyClicks(cell(), words_of_cell)
        qtbot.keyClick(cell(), Qt.Key.Key_Tab)
    assert window.focusWidget() is find(page, QPushButton, "add-options")
    assert [table.model().index(2, at).data() for at in range(3)] == ["Borrowed tablet", "3", "From the pool"]
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    qtbot.keyClick(cell(), Qt.Key.Key_Backtab)
    assert window.focusWidget() is find(page, QLineEdit, "add-after")


@pytest.mark.parametrize("name", ["needs", "options"])
def test_a_cell_that_is_typed_in_is_seen_whole(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, name: str
) -> None:
    window.resize(1024, 700)
    select(page, LAPTOP)
    settle(qtbot, window)
    click(qtbot, page, f"add-{name}")
    settle(qtbot, window)
    table = find(page, QTableWidget, name)
    for column in range(table.columnCount()):
        cell = window.focusWidget()
        assert cell is not None and cell.parentWidget() is table.viewport()
        assert cell.height() >= cell.minimumSizeHint().height()
        assert table.visualRect(table.model().index(table.rowCount() - 1, column)) == cell.geometry()
        assert cell.visibleRegion().boundingRect() == cell.rect()
        qtbot.keyClick(cell, Qt.Key.Key_Tab)
    for part in (find(page, QPushButton, f"add-{name}"), find(page, QLabel, f"{name}-problem")):
        assert part.visibleRegion().boundingRect() == part.rect()


def test_a_cell_that_is_being_typed_in_is_saved_too(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    click(qtbot, page, "add-options")
    editor = find(page, QTableWidget, "options").findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Borrowed tablet")
    page.save(lambda: None)
    qtbot.waitUntil(lambda: revision(session) == 2)
    assert session.setup.catalogue(2).template(LAPTOP).options[2].title == "Borrowed tablet"


def test_an_option_longer_than_the_task_is_refused_at_its_field(page: CataloguePage) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(3)
    assert words(page, "options-problem") == (
        "“Laptop from stock” takes 5 working days, longer than the task itself: make it shorter."
    )
    assert not save_button(page).isEnabled()
    assert line_of(page, LAPTOP).unsound


def test_needs_are_edited_and_known_ones_stay_the_same_fact(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    click(qtbot, page, "add-needs")
    table = find(page, QTableWidget, "needs")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Home address")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.model().index(2, 0).data() == "Home address")
    table.model().setData(table.model().index(2, 1), "new_hire")
    assert table.model().index(2, 1).data() == "new hire"
    saved(qtbot, page, session)
    needs = session.setup.catalogue(2).template(LAPTOP).needs
    assert needs[2] == session.setup.catalogue(2).template("IT-6").needs[0]


def test_whom_it_is_for_is_ticked(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    select(page, LAPTOP)
    for name in ("work-style-onsite", "work-style-hybrid", "country-eu", "location-berlin"):
        find(page, QCheckBox, name).click()
    retype(qtbot, page, "for-role", "Engineer, Analyst")
    assert line_of(page, LAPTOP).whom == "on site, hybrid · EU · Berlin · Engineer, Analyst"
    saved(qtbot, page, session)
    when = session.setup.catalogue(2).template(LAPTOP).when
    assert when["role"] == ("Engineer", "Analyst") and "DE" in when["country"]
    for name in ("work-style-onsite", "work-style-hybrid", "country-eu", "location-berlin"):
        find(page, QCheckBox, name).click()
    retype(qtbot, page, "for-role", "")
    assert line_of(page, LAPTOP).whom == "everybody"


def test_the_service_catalogue_is_written_from_the_menu(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, tmp_path: Path
) -> None:
    menu = find(page, QPushButton, "catalogue-more").menu()
    shown = {action.objectName(): action for action in menu.actions()}
    assert shown["print-catalogue"].isEnabled()
    shown["catalogue-pdf"].trigger()
    asked = dialog(qtbot, window, QFileDialog, "save-report")
    assert Path(asked.selectedFiles()[0]).name == "Service catalogue.pdf"
    asked.fileSelected.emit(str(tmp_path / "services.pdf"))
    qtbot.waitUntil(lambda: toast_words(window).startswith("The report is in"), timeout=20_000)
    assert (tmp_path / "services.pdf").read_bytes().startswith(b"%PDF")
    asked.reject()


def test_countries_are_offered_by_name(page: CataloguePage) -> None:
    select(page, LAPTOP)
    offered = {box.objectName(): box.text() for box in page.findChildren(QCheckBox)}
    assert offered["country-eu"] == "European Union (EU)"
    assert offered["country-de"] == "Germany (DE)"
    assert find(page, QCheckBox, "country-de").accessibleName() == "Country: Germany (DE)"


def test_when_it_is_due(qtbot: QtBot, page: CataloguePage) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "due-days").setValue(5)
    side = find(page, QComboBox, "due-side")
    side.setCurrentIndex(side.findData("calendar-after"))
    assert line_of(page, LAPTOP).due == "5 calendar days after"
    find(page, QCheckBox, "due-has-short").click()
    find(page, QSpinBox, "due-short-days").setValue(9)
    short = find(page, QComboBox, "due-short-side")
    short.setCurrentIndex(short.findData("after"))
    assert line_of(page, LAPTOP).whole_due == "5 calendar days after (9 calendar days after at short notice)"
    find(page, QSpinBox, "due-short-days").setValue(2)
    assert (
        words(page, "due-problem") == "At short notice it must be later than otherwise: choose a later day."
    )
    find(page, QCheckBox, "due-has-short").click()
    kind = find(page, QComboBox, "due-kind")
    kind.setCurrentIndex(kind.findData("payday"))
    assert line_of(page, LAPTOP).due == "payday"
    kind.setCurrentIndex(kind.findData("date"))
    assert line_of(page, LAPTOP).due.endswith(tuple("0123456789"))


def test_a_table_that_gets_its_first_row_is_reached_before_its_buttons(page: CataloguePage) -> None:
    select(page, HOME)
    assert page.findChild(QTableWidget, "options") is None
    add = find(page, QPushButton, "add-options")
    add.click()
    table = find(page, QTableWidget, "options")
    cell = reached_before(add)
    assert table.isAncestorOf(cell)
    assert reached_before(cell) is table


def test_controls_that_a_rule_needs_later_are_reached_in_reading_order(page: CataloguePage) -> None:
    select(page, LAPTOP)
    kind = find(page, QComboBox, "not-before-kind")
    kind.setCurrentIndex(kind.findData("payday"))
    find(page, QCheckBox, "not-before-has-short").click()
    parts = ("moved-days", "moved-side", "days", "side", "has-short", "short-days", "short-side")
    reached: list[str] = []
    control = kind.nextInFocusChain()
    while control is not None and len(reached) < len(parts):
        if control.objectName().startswith("not-before-"):
            reached.append(control.objectName())
        control = control.nextInFocusChain()
    assert reached == [f"not-before-{part}" for part in parts]


# Tasks as a whole


def test_add_duplicate_and_remove_tasks(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    tree = select(page, LAPTOP)
    click(qtbot, page, "add-task")
    title = find(page, QLineEdit, "task-title")
    assert title.hasFocus() and title.selectedText() == "New task"
    qtbot.keyClicks(title, "Phone ordered")
    assert keys(page, "it")[:3] == ["IT-1", "IT-2", "IT-8"]
    assert line_of(page, "IT-8").mark == "new"
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert line_of(page, "IT-9").title == "Phone ordered, copy"
    select(page, HOME).setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert HOME not in keys(page)
    saved(qtbot, page, session)
    assert catalogueediting.revisions(session)[0].sentences == (
        "New: “Phone ordered”.",
        "New: “Phone ordered, copy”.",
        "Taken out: “Home workstation check”.",
    )


def test_after_a_task_is_removed_what_stands_beside_it_is_selected(qtbot: QtBot, page: CataloguePage) -> None:
    def removed_from(key: str) -> str:
        tree = select(page, key)
        tree.setFocus()
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
        assert key not in keys(page)
        near = tree.currentIndex().data(ITEM_ROLE).key
        assert isinstance(near, str)
        return near

    facilities = keys(page, "facilities")
    assert facilities[-1] == HOME and removed_from(HOME) == facilities[-2]
    assert find(page, QLineEdit, "task-title").text() == line_of(page, facilities[-2]).title
    select(page, LAPTOP)
    click(qtbot, page, "add-department")
    click(qtbot, page, "add-task")
    [only] = keys(page, "new_department")
    assert removed_from(only) == "new_department"
    assert find(page, QLineEdit, "catalogue-department-name").text() == "New department"
    page.discard()
    find(page, QLineEdit, "catalogue-filter").setText("home")
    assert keys(page, "facilities") == [HOME] and removed_from(HOME) == "it"


def test_a_task_that_others_follow_is_taken_out_of_them_when_asked(
    qtbot: QtBot, window: MainWindow, page: CataloguePage
) -> None:
    tree = select(page, "IT-4")
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    asked = dialog(qtbot, window, QMessageBox, "take-out")
    assert asked.text() == (
        "“Mandatory training assigned” and “Role access” come after “Identity and mailbox”. "
        "Remove “Identity and mailbox” all the same?"
    )
    assert asked.informativeText() == (
        "“Mandatory training assigned” and “Role access” then follow what “Identity and mailbox” followed."
    )
    assert "IT-4" in keys(page)
    click(qtbot, asked, "take-out-and-remove")
    assert "IT-4" not in keys(page)
    assert line_of(page, "HR-14").detail == "after: HR record and employee number"


def test_reorder_with_the_keyboard_and_by_dragging(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    tree = select(page, LAPTOP)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert keys(page, "it")[:3] == ["IT-1", "IT-4", "IT-2"]
    assert tree.currentIndex().data(ITEM_ROLE).key == LAPTOP
    drop(page, LAPTOP, 0)
    assert keys(page, "it")[:3] == ["IT-2", "IT-1", "IT-4"]
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(page, "it")[0] == LAPTOP
    drop(page, LAPTOP, 6)
    assert keys(page, "it")[-1] == LAPTOP
    saved(qtbot, page, session)
    assert catalogueediting.revisions(session)[0].sentences == ("IT: another order of the tasks.",)


def drop(page: CataloguePage, key: str, row: int) -> None:
    """Drop the task between the tasks of its department."""
    model, place = model_of(page), model_of(page).place_of(key)
    model.dropMimeData(model.mimeData([place]), Qt.DropAction.MoveAction, row, 0, place.parent())


def test_a_task_is_not_dropped_into_another_department(page: CataloguePage) -> None:
    model = model_of(page)
    data = model.mimeData([model.place_of(LAPTOP)])
    heading = model.place_of("HR-1").parent()
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, move, 0, 0, heading)
    assert not model.canDropMimeData(QMimeData(), move, 0, 0, heading)
    assert not model.dropMimeData(data, move, 0, 0, QModelIndex())
    assert data.data(MIME).data() == b"IT-2"


# Versions, others, files


def test_versions_say_who_when_and_what_and_one_is_used_again(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    saved(qtbot, page, session)
    click(qtbot, page, "show-versions")
    shown = dialog(qtbot, window, Versions, "versions")
    listed = find(shown, QListWidget, "version-list")
    qtbot.waitUntil(lambda: listed.count() == 2)
    assert listed.item(0).text().startswith("Version 2 · in use\nJames Holloway · ")
    assert "lead time 15 → 12 working days" in find(shown, QLabel, "version-words").text()
    assert not find(shown, QPushButton, "use-again").isEnabled()
    listed.setCurrentRow(1)
    click(qtbot, shown, "use-again")
    qtbot.waitUntil(lambda: line_of(page, LAPTOP).lead == "15 days")
    assert revision(session) == 3


def test_running_onboardings_are_brought_along_only_when_asked(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    assert not find(page, QPushButton, "bring-running").isVisible()
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(6)
    saved(qtbot, page, session)
    assert find(page, QLabel, "behind").text().endswith("keep version 1")
    click(qtbot, page, "bring-running")
    asked = dialog(qtbot, window, Adopt, "adopt")
    maya = lookup.hire(session, "Maya Chen")
    qtbot.waitUntil(lambda: find(asked, QLabel, "adopt-state").text().startswith("Finished tasks stay"))
    bring = find(asked, QPushButton, "bring")
    assert not bring.isEnabled()
    box = find(asked, QCheckBox, f"adopt-{maya.id}")
    assert box.text() == "Maya Chen, starts Mon 7 Dec, has version 1"
    assert box.accessibleDescription().startswith("Becomes at risk, was too late.")
    carlos, bjorn = lookup.hire(session, "Carlos"), lookup.hire(session, "Björn")
    other = find(asked, QCheckBox, f"adopt-{carlos.id}")
    assert other.text() == "Carlos Mendoza, started Mon 16 Nov, has version 1"
    box.click()
    other.click()
    bring.click()

    def versions() -> list[int]:
        hires = session.workspace.hires
        return [hires.onboarding(hire.id).catalogue_revision for hire in (maya, carlos, bjorn)]

    qtbot.waitUntil(lambda: versions() == [2, 2, 1])
    window.context.undo()
    qtbot.waitUntil(lambda: versions() == [1, 1, 1])
    find(page, QPushButton, "bring-running").setFocus()
    everyone = [AdoptCatalogue(hire_id=each.hire_id) for each in catalogueadoption.behind(session)]
    window.context.carry_out(everyone, "All of them.", together=True)
    qtbot.waitUntil(lambda: not find(page, QPushButton, "bring-running").isVisible())
    assert window.focusWidget() is find(page, CatalogueTree, "catalogue-tasks")


def test_what_somebody_else_saves_meanwhile_stays(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    theirs = session.setup.catalogue(1)
    theirs = replaced(theirs, evolve(theirs.template(HOME), lead=4))
    catalogueediting.save(session, 1, theirs)
    window.read_again()
    qtbot.waitUntil(
        lambda: words(page, "save-why") == "Version 2 was saved meanwhile. Yours goes on top of it."
    )
    click(qtbot, page, "save")
    qtbot.waitUntil(lambda: line_of(page, HOME).lead == "4 days")
    assert line_of(page, LAPTOP).lead == "12 days"


def test_the_same_task_changed_by_two_is_said_and_nothing_lost(
    qtbot: QtBot, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    theirs = session.setup.catalogue(1)
    catalogueediting.save(session, 1, replaced(theirs, evolve(theirs.template(LAPTOP), lead=10)))
    click(qtbot, page, "save")
    qtbot.waitUntil(lambda: "was changed by somebody else meanwhile" in words(page, "save-why"))
    assert line_of(page, LAPTOP).lead == "12 days"
    click(qtbot, page, "discard")
    qtbot.waitUntil(lambda: line_of(page, LAPTOP).lead == "10 days")


def test_a_catalogue_is_exported_and_imported(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folders_of(page).write(session.setup.catalogue(1), folder)
    qtbot.waitUntil(lambda: toast_words(window) == f"The catalogue is in {folder}.")
    assert load(folder) == session.setup.catalogue(1)
    write(removed(load(folder), HOME), folder)
    folders_of(page).read(folder)
    qtbot.waitUntil(lambda: page.unsaved() is not None)
    assert page.unsaved() == "The catalogue has changes that are not saved: 1 task taken out."
    saved(qtbot, page, session)
    assert session.setup.catalogue(2).find(HOME) is None
    (folder / "it.toml").write_text("[", encoding="utf-8")
    folders_of(page).read(folder)
    qtbot.waitUntil(lambda: "this is not TOML" in toast_words(window))


def test_closing_asks_and_can_save(
    qtbot: QtBot, window: MainWindow, page: CataloguePage, session: Session
) -> None:
    select(page, LAPTOP)
    find(page, QSpinBox, "lead").setValue(12)
    window.close()
    asked = window.findChild(Leave)
    assert asked is not None and window.isVisible()
    asked.save_wanted.emit()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert revision(session) == 2


def test_names_are_never_read_as_markup(qtbot: QtBot, page: CataloguePage) -> None:
    payload = '<img src="file:///etc/hostname"><b>x</b>'
    select(page, LAPTOP)
    retype(qtbot, page, "task-title", payload)
    find(page, QSpinBox, "lead").setValue(12)
    assert line_of(page, LAPTOP).title == payload
    place = model_of(page).place_of(LAPTOP)
    assert "<b>" not in place.data(Qt.ItemDataRole.ToolTipRole).removeprefix("<qt>")
    qtbot.waitUntil(lambda: payload in words(page, "effect-words"))
    assert find(page, QLabel, "effect-words").textFormat() is Qt.TextFormat.PlainText


# The model


def test_the_model_keeps_the_rules_whatever_is_shown(qtbot: QtBot, session: Session) -> None:
    catalogue = session.setup.catalogue(1)
    model = CatalogueModel()
    tester = QAbstractItemModelTester(model, STRICT)
    edits = (
        catalogue,
        replaced(catalogue, evolve(catalogue.template(LAPTOP), lead=12)),
        removed(catalogue, HOME),
        moved(catalogue, "HR-3", 0),
        added(catalogue, new_template("IT-8", "Phone", "it")),
    )
    for edited in edits:
        model.show_groups(groups_of(edited, catalogue))
        shown = sum(model.rowCount(model.index(row, 0)) for row in range(model.rowCount()))
        assert shown == len(edited.templates)
    model.show_groups(groups_of(catalogue, catalogue, (), "laptop"))
    assert model.rowCount() == 1
    model.show_groups([])
    assert model.rowCount() == 0 and tester.model() is model


def test_what_a_cell_says_in_words(qtbot: QtBot, session: Session) -> None:
    catalogue = session.setup.catalogue(1)
    model = CatalogueModel()
    model.show_groups(groups_of(catalogue, catalogue, (LAPTOP,)))
    place = model.place_of(LAPTOP)
    said = [place.siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert said == [
        "Standard laptop ordered and imaged, after: Equipment chosen and approved · 2 options, to be mended",
        "15 days",
        "3 days before",
        "everybody",
    ]
    assert place.parent().data() == "IT"


def test_the_editor_has_the_ground_of_its_card(page: CataloguePage) -> None:
    assert not find(page, QWidget, "task-editor-inside").autoFillBackground()
