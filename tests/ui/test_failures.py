"""What goes wrong around the window: others are faster, the workspace is away, something is not stored yet."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.commands import (
    BeginTasks,
    Command,
    CompleteTasks,
    MakeFirm,
    MoveStartDate,
    WithdrawOnboarding,
)
from app.services import dispatch, lookup
from app.services.session import Session
from app.store import connection, sqlite
from app.ui.dialogs.conflict import ConflictDialog
from app.ui.dialogs.leave import Leave
from app.ui.main_window import MainWindow
from app.ui.pages.page import Page
from app.ui.widgets.banner import Banner

from .helpers import click, click_box, dialog, find, open_hire, task, toast_words

MAYA, DESK = "Maya Chen", "Desk assigned"
TODAY = date(2026, 11, 21)


def words_in(within: ConflictDialog, name: str) -> list[str]:
    side = next(w for w in within.children() if w.objectName() == name)
    return [label.text() for label in side.findChildren(QLabel)]


@pytest.fixture
def other(session: Session) -> Session:
    """Somebody else at the same workspace."""
    session.person = lookup.person(session, "Grace Lindqvist")
    return session


def test_both_versions_of_a_task_are_shown_and_theirs_is_kept(
    qtbot: QtBot, window: MainWindow, other: Session
) -> None:
    window.watch.stop()
    open_hire(qtbot, window, MAYA)
    dispatch.run(other, CompleteTasks(tasks=(task(window, DESK).seen,)))
    click_box(qtbot, window, DESK)
    shown = dialog(qtbot, window, ConflictDialog, "conflict")
    assert words_in(shown, "conflict-yours") == ["What you wanted", "Done"]
    theirs = words_in(shown, "conflict-theirs")
    assert theirs[1].startswith("Done") and theirs[2].startswith("Grace Lindqvist: done, ")
    click(qtbot, shown, "keep-theirs")
    qtbot.waitUntil(lambda: task(window, DESK).done)


def test_mine_is_done_again_on_what_is_there_now(qtbot: QtBot, window: MainWindow, other: Session) -> None:
    window.watch.stop()
    open_hire(qtbot, window, MAYA)
    dispatch.run(other, BeginTasks(tasks=(task(window, DESK).seen,)))
    click_box(qtbot, window, DESK)
    shown = dialog(qtbot, window, ConflictDialog, "conflict")
    theirs = words_in(shown, "conflict-theirs")
    assert theirs[1].startswith("Under way since Sat 21 Nov") and theirs[2].startswith(
        "Grace Lindqvist: begun, "
    )
    click(qtbot, shown, "do-mine-again")
    qtbot.waitUntil(lambda: toast_words(window).endswith("is done."))
    assert other.workspace.tasks.task(task(window, DESK).id).begun_on == TODAY


@pytest.mark.parametrize("what", ["move", "firm", "withdraw"])
def test_both_versions_of_a_start_date_are_shown(
    qtbot: QtBot, window: MainWindow, other: Session, what: str
) -> None:
    window.watch.stop()
    maya = lookup.hire(other, MAYA).id
    seen = other.workspace.hires.onboarding(maya).version
    dispatch.run(other, MoveStartDate(hire_id=maya, start_on=date(2026, 12, 14)))
    wishes: dict[str, tuple[Command, str]] = {
        "move": (
            MoveStartDate(hire_id=maya, start_on=date(2026, 12, 9), seen_version=seen),
            "Starts on Wed 9 Dec 2026",
        ),
        "firm": (MakeFirm(hire_id=maya, seen_version=seen), "Firm"),
        "withdraw": (WithdrawOnboarding(hire_id=maya, reason="Ill", seen_version=seen), "Withdrawn: Ill"),
    }
    command, wish = wishes[what]
    window.context.carry_out([command], "It is done.")
    shown = dialog(qtbot, window, ConflictDialog, "conflict")
    assert words_in(shown, "conflict-yours")[1] == wish
    theirs = words_in(shown, "conflict-theirs")
    assert theirs[1] == "Starts on Mon 14 Dec 2026" and theirs[-1].startswith("Grace Lindqvist: moved, ")
    click(qtbot, shown, "keep-theirs")
    assert other.workspace.hires.onboarding(maya).start_on == date(2026, 12, 14)


# The workspace is away


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is waited for but a moment."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)


def hold(workspace: Path) -> sqlite3.Connection:
    holder = sqlite3.connect(workspace, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    return holder


def test_what_is_done_while_the_workspace_is_locked_is_kept_and_stored(
    qtbot: QtBot, impatient: None, window: MainWindow, workspace: Path, session: Session
) -> None:
    open_hire(qtbot, window, MAYA)
    desk = task(window, DESK)
    holder = hold(workspace)
    window.context.carry_out([CompleteTasks(tasks=(desk.seen,))], "The desk is done.")
    banner = find(window, Banner, "away")
    said = find(banner, QLabel, "away-words")
    qtbot.waitUntil(lambda: "in use by another program" in said.text() and "kept" in said.text())
    assert banner.isVisible()
    holder.execute("ROLLBACK")
    holder.close()
    click(qtbot, banner, "away-action")
    qtbot.waitUntil(lambda: toast_words(window) == "The desk is done.", timeout=20_000)
    qtbot.waitUntil(lambda: not banner.isVisible())
    assert session.workspace.tasks.task(desk.id).finished_on == TODAY


def test_a_workspace_that_comes_back_is_found_without_asking(
    qtbot: QtBot, window: MainWindow, workspace: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    workspace.rename(kept)
    banner = find(window, Banner, "away")
    qtbot.waitUntil(banner.isVisible)
    assert "is not there any more" in find(banner, QLabel, "away-words").text()
    kept.rename(workspace)
    with qtbot.waitSignal(window.pages.soon.was_read, timeout=20_000):
        qtbot.waitUntil(lambda: not banner.isVisible(), timeout=20_000)


def test_closing_asks_about_what_waits_for_the_workspace(
    qtbot: QtBot, window: MainWindow, workspace: Path, tmp_path: Path
) -> None:
    open_hire(qtbot, window, MAYA)
    window.watch.stop()
    desk, kept = task(window, DESK), tmp_path / "kept"
    workspace.rename(kept)
    window.context.carry_out([CompleteTasks(tasks=(desk.seen,))], "The desk is done.")
    qtbot.waitUntil(lambda: len(window.context.errands.waiting) == 1)
    window.close()
    asked = dialog(qtbot, window, Leave, "leave")
    assert (
        "1 change waits until the workspace can be reached again" in find(asked, QLabel, "leave-words").text()
    )
    click(qtbot, asked, "stay")
    assert window.isVisible()
    kept.rename(workspace)
    window.context.errands.send_again()
    qtbot.waitUntil(lambda: toast_words(window) == "The desk is done.")


def test_a_workspace_that_can_only_be_read_says_so_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(sqlite, "writable", lambda _path: False)
    window: MainWindow = request.getfixturevalue("window")
    note = find(window, Banner, "read-only")
    qtbot.waitUntil(note.isVisible)
    assert find(note, QLabel, "read-only-words").text().startswith("You can look, not change")
    open_hire(qtbot, window, MAYA)
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: "can only be read" in toast_words(window))
    assert toast_words(window).count(". ") == 0
    assert not find(window, Banner, "away").isVisible()
    assert not task(window, DESK).done
    click(qtbot, note, "read-only-action")
    assert not note.isVisible()


def test_a_change_by_the_command_line_is_seen(qtbot: QtBot, window: MainWindow, workspace: Path) -> None:
    open_hire(qtbot, window, MAYA)
    desk = task(window, DESK)
    command = [sys.executable, "-m", "app", "task", "done", f"{MAYA}/{desk.key}"]
    options = ["--workspace", str(workspace), "--today", TODAY.isoformat(), "--as", "Grace Lindqvist"]
    subprocess.run([*command, *options], check=True, capture_output=True)
    qtbot.waitUntil(lambda: task(window, DESK).done, timeout=20_000)


# Unsaved work


class Notes(Page):
    """A page on which something is not stored yet."""

    saves = True

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.context, "notes")
        self.draft: str | None = "The note to Maya is not stored."
        self.stored: list[str] = []

    def reload(self) -> None: ...

    def unsaved(self) -> str | None:
        return self.draft

    def save(self, then: Callable[[], object]) -> None:
        if self.draft is not None:
            self.stored.append(self.draft)
        self.draft = None
        then()

    def discard(self) -> None:
        self.draft = None


@pytest.fixture
def notes(window: MainWindow) -> Notes:
    page = Notes(window)
    window.pages._built["notes"] = page
    window.pages.addWidget(page)
    return page


def leave(qtbot: QtBot, window: MainWindow, button: str) -> None:
    window.close()
    asked = dialog(qtbot, window, Leave, "leave")
    assert find(asked, QLabel, "leave-words").text() == "The note to Maya is not stored."
    assert window.isVisible()
    click(qtbot, asked, button)


def test_closing_waits_for_what_is_not_stored(qtbot: QtBot, window: MainWindow, notes: Notes) -> None:
    leave(qtbot, window, "stay")
    qtbot.waitUntil(lambda: window.findChild(Leave, "leave") is None)
    assert window.isVisible() and notes.isVisible()
    with qtbot.waitSignal(window.closed):
        leave(qtbot, window, "save")
    assert notes.stored == ["The note to Maya is not stored."]


def test_what_is_not_stored_can_be_discarded(qtbot: QtBot, window: MainWindow, notes: Notes) -> None:
    with qtbot.waitSignal(window.closed):
        leave(qtbot, window, "discard")
    assert notes.stored == []


def test_a_page_that_cannot_save_offers_no_saving(qtbot: QtBot, window: MainWindow, notes: Notes) -> None:
    notes.saves = False
    window.close()
    asked = dialog(qtbot, window, Leave, "leave")
    assert asked.findChild(QPushButton, "save") is None
    click(qtbot, asked, "discard")


def test_a_damaged_workspace_is_told_and_another_in_its_place_is_opened(
    qtbot: QtBot, window: MainWindow, workspace: Path, sample: Path
) -> None:
    workspace.unlink()
    banner = find(window, Banner, "away")
    qtbot.waitUntil(banner.isVisible)
    shutil.copy(sample, workspace)
    qtbot.waitUntil(lambda: not banner.isVisible(), timeout=20_000)
    assert find(window, QPushButton, "who").accessibleName() == "You are James Holloway"
