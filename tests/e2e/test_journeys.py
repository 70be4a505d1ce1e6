"""What people come to do, from the first click to what is stored, on a real workspace file."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QSpinBox,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.tasks import Status
from app.models.worklist import Group
from app.services import lookup
from app.services.session import Session
from app.ui.catalogue.adopt import Adopt
from app.ui.dialogs.wait_on import WaitOn
from app.ui.main_window import MainWindow
from app.ui.palette import Palette
from app.ui.settings.table import RecordsTable
from tests.ui.conftest import TODAY
from tests.ui.helpers import click, dialog, find, open_hire, task, toast_words, undo
from tests.ui.visits import settle

from .helpers import CTRL, be, go, retype, rows, select, worklist

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the platform without a screen says when a list drops down."""

LAPTOP = "Standard laptop"
LATE_START = QDate(2026, 12, 18)


def headline(within: QWidget) -> str:
    return find(within, QLabel, "headline").text()


def test_a_manager_who_is_late_finds_a_way_out_and_starts(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    click(qtbot, window, "new-hire-wanted")
    settle(qtbot, window)
    form = window.pages.shown
    retype(qtbot, form, "name", "Maya Lind")
    retype(qtbot, form, "role", "Support Engineer")
    where = find(form, QComboBox, "location")
    where.setFocus()
    qtbot.keyClicks(where, "Berlin")
    find(form, QDateEdit, "start-on").setDate(LATE_START)
    qtbot.waitUntil(lambda: headline(form) == "Fri 18 Dec is 3 working days too early.")
    assert find(form, QLabel, "reason").text().endswith("3 days short.")
    click(qtbot, form, "way-1")
    qtbot.waitUntil(lambda: headline(form) == "On track for Fri 18 Dec.")
    click(qtbot, form, "start")
    qtbot.waitUntil(window.pages.hire.isVisible)
    settle(qtbot, window)
    assert find(window.pages.hire, QLabel, "hire-name").text() == "Maya Lind"
    assert headline(window.pages.hire).startswith("On track for Fri 18 Dec.")
    assert task(window, LAPTOP).title != LAPTOP
    assert session.workspace.hires.onboarding(lookup.hire(session, "Maya Lind").id).fits
    go(qtbot, window, "starting-soon")
    open_hire(qtbot, window, "Maya Lind")


def test_staff_tick_ten_at_once_and_undo(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    be(qtbot, window, "Hannah")
    page = go(qtbot, window, "my-department")
    later = [row for row in rows(window) if row.section == Group.LATER][:10]
    before = {row.task.id: row.task.status for row in later}
    select(qtbot, window, later[0], later[-1])
    assert find(page, QPushButton, "move-done").text() == "Done (10)"
    click(qtbot, page, "move-done")
    qtbot.waitUntil(lambda: toast_words(window).startswith("10 task"))
    assert {session.workspace.tasks.task(key).status for key in before} == {Status.DONE}
    undo(qtbot, window)
    settle(qtbot, window)
    assert {key: session.workspace.tasks.task(key).status for key in before} == before


def test_staff_say_what_they_wait_for(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    be(qtbot, window, "Tomasz")
    page = go(qtbot, window, "my-department")
    row = next(row for row in rows(window) if row.section == Group.LATER and row.task.status is Status.OPEN)
    select(qtbot, window, row)
    qtbot.keyClick(worklist(window), Qt.Key.Key_W)
    asked = dialog(qtbot, window, WaitOn, "wait-on")
    field = find(asked, QComboBox, "wait-input").lineEdit()
    assert field is not None
    qtbot.keyClicks(field, "Maya's photo")
    click(qtbot, asked, "confirm-wait")
    qtbot.waitUntil(lambda: any("Maya's photo" in found.detail for found in rows(window)))
    waiting = next(found for found in rows(window) if "Maya's photo" in found.detail)
    assert (waiting.task.id, waiting.section) == (row.task.id, Group.WAITING)
    assert find(page, QLabel, "summary").text()


def test_a_hand_over_is_offered_and_accepted(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    be(qtbot, window, "Tomasz")
    go(qtbot, window, "my-department")
    row = next(r for r in rows(window) if r.section == Group.LATER and r.owner.startswith("Tomasz"))
    select(qtbot, window, row)
    click(qtbot, window.pages.page("my-department"), "move-hand-over")
    asked = dialog(qtbot, window, QDialog, "hand-over")
    qtbot.keyClicks(find(asked, QLineEdit, "hand-over-filter"), "aiko")
    assert find(asked, QListWidget, "hand-over-people").currentItem().text().startswith("Aiko Tanaka")
    click(qtbot, asked, "confirm-hand-over")
    qtbot.waitUntil(lambda: "is offered to Aiko Tanaka" in toast_words(window))
    owner = session.workspace.tasks.task(row.task.id).owner_id
    be(qtbot, window, "Aiko")
    go(qtbot, window, "my-department")
    offered = next(found for found in rows(window) if found.task.id == row.task.id)
    assert offered.offered_to_me
    select(qtbot, window, offered)
    click(qtbot, window.pages.page("my-department"), "move-accept")
    qtbot.waitUntil(lambda: session.workspace.tasks.task(row.task.id).owner_id != owner)
    assert session.setup.person_name(session.workspace.tasks.task(row.task.id).owner_id) == "Aiko Tanaka"


def test_a_lead_changes_a_promise_and_brings_one_onboarding_along(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    page = go(qtbot, window, "catalogue")
    retype(qtbot, page, "catalogue-filter", "laptop ordered")
    settle(qtbot, window)
    assert find(page, QLineEdit, "task-title").text().startswith(LAPTOP)
    lead = find(page, QSpinBox, "lead")
    lead.setFocus()
    lead.selectAll()
    qtbot.keyClicks(lead, "6")
    qtbot.keyClick(lead, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: find(page, QPushButton, "save").isEnabled())
    maya = lookup.hire(session, "Maya Chen")
    click(qtbot, page, "save")
    qtbot.waitUntil(lambda: toast_words(window).startswith("Version 2 is kept."))
    assert session.workspace.hires.onboarding(maya.id).catalogue_revision == 1
    qtbot.waitUntil(lambda: find(page, QPushButton, "bring-running").isVisible())
    click(qtbot, page, "bring-running")
    asked = dialog(qtbot, window, Adopt, "adopt")
    qtbot.waitUntil(lambda: asked.findChild(QCheckBox, f"adopt-{maya.id}") is not None)
    settle(qtbot, window)
    find(asked, QCheckBox, f"adopt-{maya.id}").click()
    click(qtbot, asked, "bring")
    qtbot.waitUntil(lambda: session.workspace.hires.onboarding(maya.id).catalogue_revision == 2)
    other = lookup.hire(session, "Björn")
    assert session.workspace.hires.onboarding(other.id).catalogue_revision == 1


def test_hr_gives_a_department_another_owner(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    page = go(qtbot, window, "settings")
    sections = find(page, QListView, "settings-sections")
    for _ in range(sections.model().rowCount()):
        if sections.currentIndex().data() != "Departments":
            qtbot.keyClick(sections, Qt.Key.Key_Down)
    settle(qtbot, window)
    table = find(page, RecordsTable, "departments-table")
    table.select("it")
    owner = find(page, QComboBox, "department-owner")
    owner.setFocus()
    qtbot.keyClicks(owner, "Aiko Tanaka")
    assert owner.currentText() == "Aiko Tanaka"
    click(qtbot, page, "department-form-save")
    qtbot.waitUntil(lambda: toast_words(window) == "IT is changed.")
    settle(qtbot, window)
    record = next(record for record in table.records() if record.key == "it")
    assert any("Aiko Tanaka" in cell for cell in record.cells)


def test_a_report_is_printed_to_a_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = go(qtbot, window, "reports")
    search = find(page, QLineEdit, "report-hire-search")
    search.setFocus()
    qtbot.keyClicks(search, "maya")
    qtbot.waitUntil(lambda: find(page, QPushButton, "print-report").isEnabled(), timeout=20_000)
    settle(qtbot, window)
    click(qtbot, page, "write-pdf")
    asked = page.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(tmp_path / "maya.pdf"))
    asked.reject()
    qtbot.waitUntil(lambda: toast_words(window).startswith("The report is in"), timeout=20_000)
    assert "Maya Chen" in PdfReader(tmp_path / "maya.pdf").pages[0].extract_text()


def test_a_hire_is_found_in_spite_of_a_slip(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = find(window, Palette, "palette")
    field = find(palette, QLineEdit, "palette-field")
    qtbot.keyClicks(field, "mya chn")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.pages.hire.isVisible)
    settle(qtbot, window)
    assert find(window.pages.hire, QLabel, "hire-name").text() == "Maya Chen"


def test_what_another_process_does_is_seen(qtbot: QtBot, window: MainWindow, workspace: Path) -> None:
    be(qtbot, window, "Tomasz")
    go(qtbot, window, "my-department")
    row = next(row for row in rows(window) if row.section == Group.LATER)
    command = [sys.executable, "-m", "app", "task", "done", f"{row.hire}/{row.task.key}"]
    options = ["--workspace", str(workspace), "--today", TODAY.isoformat(), "--as", "Tomasz Zieliński"]
    subprocess.run([*command, *options], check=True, capture_output=True)

    def sections() -> set[str]:
        return {found.section for found in rows(window) if found.task.id == row.task.id}

    qtbot.waitUntil(lambda: sections() in (set(), {Group.UNCONFIRMED}), timeout=20_000)


def test_from_a_new_hire_to_its_first_tick_without_a_mouse(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)

    def tab_to(name: str) -> None:
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    window.activateWindow()
    press(Qt.Key.Key_N, CTRL)
    settle(qtbot, window)
    tab_to("name")
    qtbot.keyClicks(QApplication.focusWidget(), "Ines Faro")
    tab_to("role")
    qtbot.keyClicks(QApplication.focusWidget(), "Designer")
    tab_to("start-on")
    press(Qt.Key.Key_PageUp)
    settle(qtbot, window)
    tab_to("start")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(window.pages.hire.isVisible)
    settle(qtbot, window)
    assert find(window.pages.hire, QLabel, "hire-name").text() == "Ines Faro"
    tab_to("checklist")
    tree = find(window, QTreeView, "checklist")
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    hire = lookup.hire(session, "Ines Faro")
    qtbot.waitUntil(
        lambda: Status.DONE in {found.status for found in session.workspace.tasks.of_hire(hire.id)}
    )
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: toast_words(window).startswith("Undone"))
    assert tree.hasFocus()
    press(Qt.Key.Key_Escape)
    assert window.pages.soon.isVisible()
