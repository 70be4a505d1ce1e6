"""Looks, language, and the file of the workspace itself."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
)

from app import bootstrap
from app.models import language as words
from app.services.session import Session
from app.ui import language
from app.ui.preferences import Preferences
from app.ui.settings.handover import Handover
from app.ui.settings.workspace import WorkspaceSection
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from tests.ui.helpers import click, find

from .desk import Desk


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


def test_dates_are_written_as_chosen(desk: Desk, tmp_path: Path) -> None:
    desk.page.go("language")
    today = find(desk.page, QLabel, "dates-today")
    desk.qtbot.waitUntil(lambda: today.text() == "Today is Sat 21 Nov 2026.")
    find(desk.page, QRadioButton, "dates-iso").click()
    desk.qtbot.waitUntil(lambda: today.text() == "Today is 2026-11-21.")
    assert Preferences(tmp_path / "config").date_format == "iso"


def test_another_language_opens_the_window_again(desk: Desk, tmp_path: Path, qapp: QApplication) -> None:
    desk.page.go("language")
    again = find(desk.page, QPushButton, "language-again")
    assert not again.isVisible()
    find(desk.page, QRadioButton, "language-de").click()
    assert again.isVisible()
    with desk.qtbot.waitSignal(desk.page.reopen_wanted):
        desk.click("language-again")
    assert words.in_use() == "de"
    assert Preferences(tmp_path / "config").language == "de"
    language.apply(qapp, "en")


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
    find(desk.page, QPushButton, "workspace-check").setFocus()
    desk.click("workspace-check")
    assert not isinstance(
        desk.page.window().focusWidget(), QPushButton
    )  # it would take what is typed meanwhile
    desk.qtbot.waitUntil(lambda: "is sound" in result(desk), timeout=20_000)
    assert find(desk.page, QPushButton, "workspace-check") is desk.page.window().focusWidget()
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
    assert find(dialog, QPushButton, "handover-another").hasFocus()
    click(desk.qtbot, dialog, "handover-another")
    assert not dialog.isVisible() and desk.opened == []
    find(desk.page, QFileDialog, "restore-file").reject()


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


def test_a_new_workspace_is_asked_of_the_window(desk: Desk) -> None:
    section(desk)
    with desk.qtbot.waitSignal(desk.page.new_wanted):
        desk.click("workspace-new")
