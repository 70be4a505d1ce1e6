"""How the window is opened, on what, and what it keeps for the next time."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import pytest
from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.errors import UserError
from app.services.files import write_atomically
from app.services.session import Session
from app.ui.application import Desk
from app.ui.faults import Faults
from app.ui.instance import Instance, name_of, raise_running
from app.ui.itemmodels.hires import HiresModel
from app.ui.main_window import MainWindow
from app.ui.outside import outside
from app.ui.pages.starting_soon import StartingSoon
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from app.ui.welcome import Welcome, make_workspace
from app.ui.widgets.state import State

from .helpers import click, find

TODAY = date(2026, 11, 21)


def test_preferences_are_kept(tmp_path: Path) -> None:
    kept = Preferences(tmp_path)
    kept.scheme = Scheme.DARK
    kept.remember_workspace(tmp_path / "a.headstart")
    kept.remember_person(tmp_path / "a.headstart", "priya")
    again = Preferences(tmp_path)
    assert (again.scheme, again.workspace()) == (Scheme.DARK, tmp_path / "a.headstart")
    assert again.person(tmp_path / "a.headstart") == "priya"
    assert again.person(tmp_path / "b.headstart") is None


def test_what_two_windows_keep_at_the_same_time_is_kept_of_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One workspace is opened while the window of another closes, each on its own thread."""
    left, opened = tmp_path / "a.headstart", tmp_path / "b.headstart"
    kept = Preferences(tmp_path)
    kept.remember_workspace(left)
    other = Thread(target=kept.remember_page, args=(left, "reports"))

    def slow(path: Path, data: bytes) -> None:
        if not other.ident:
            other.start()
            other.join(0.05)  # it waits for its turn, or is through by then
        write_atomically(path, data)

    monkeypatch.setattr("app.ui.preferences.write_atomically", slow)
    kept.remember_workspace(opened)
    other.join()
    again = Preferences(tmp_path)
    assert (again.workspace(), again.page(left)) == (opened, "reports")


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"scheme": "pink", "workspace": 3, "people": 4})])
def test_damaged_preferences_mean_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.json").write_text(text)
    read = Preferences(tmp_path)
    assert (read.scheme, read.workspace(), read.person(tmp_path)) == (None, None, None)


@pytest.fixture
def runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A short path, as sockets need it, where no desktop has named one."""
    with TemporaryDirectory(prefix="headstart-run-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def test_a_cleaned_temporary_folder_leaves_a_window_to_be_raised(
    qtbot: QtBot, tmp_path: Path, runtime_folder: Path
) -> None:
    name = name_of(tmp_path / "a.headstart")
    first = Instance(name, lambda: None)
    assert [file.name for file in runtime_folder.iterdir()] == [Path(name).name]
    assert not QDir.temp().exists(Path(name).name)
    assert raise_running(name)
    first.close()


@pytest.mark.parametrize("folder", ["", "run", "/nowhere", f"/{'long/' * 20}"])
def test_a_second_start_raises_the_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    asked: list[str] = []
    name = name_of(tmp_path / "a.headstart")
    assert not raise_running(name)
    first = Instance(name, lambda: asked.append("front"))
    assert raise_running(name)
    qtbot.waitUntil(lambda: asked == ["front"])
    assert not raise_running(name_of(tmp_path / "b.headstart"))
    first.close()


@pytest.fixture
def desk(qapp: QApplication, theme: Theme, tmp_path: Path) -> Desk:
    return Desk(qapp, Preferences(tmp_path / "config"), Faults(qapp), TODAY, None)


def test_the_icon_of_the_windows_follows_the_theme(desk: Desk) -> None:
    seen = []
    for scheme in (Scheme.LIGHT, Scheme.CONTRAST):
        desk.theme.choose(scheme)
        picture = QApplication.windowIcon().pixmap(64, 64).toImage()
        seen += [{picture.pixelColor(x, 32).name() for x in range(64)} & {desk.theme.tokens.accent}]
    assert all(seen)


def test_the_first_start_explains_itself_and_makes_a_sample(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    desk.start(tmp_path / "data" / "workspace.headstart")
    welcome = desk.shown
    assert isinstance(welcome, Welcome)
    words = " ".join(button.text() for button in welcome.findChildren(QPushButton))
    assert "sample company" in words and "new workspace" in words and "Open a workspace" in words
    assert welcome.findChild(QPushButton, "try-again") is None
    for name in ("new", "open"):
        click(qtbot, welcome, name)
        asked = next(dialog for dialog in welcome.findChildren(QFileDialog) if dialog.isVisible())
        assert Path(asked.directory().absolutePath()) == documents
        asked.close()
    click(qtbot, welcome, "sample")
    qtbot.waitUntil(lambda: isinstance(desk.shown, MainWindow), timeout=60_000)
    window = desk.shown
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.pages.soon.was_read):
        window.pages.soon.reload()
    assert find(window, QTableView, "hires").model().rowCount() == 7
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_workspace_that_is_gone_is_named_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "drive" / "company.headstart"
    desk.start(path, known=True)
    welcome = desk.shown
    assert isinstance(welcome, Welcome)
    words = find(welcome, QLabel, "welcome-about").text()
    assert words.startswith(f"{path} can't be found: connect its drive")
    said = find(welcome, QLabel, "welcome-said")
    click(qtbot, welcome, "try-again")
    qtbot.waitUntil(lambda: said.text() == "It is still not there.")
    assert not path.parent.exists()
    path.parent.mkdir()
    path.write_bytes(sample.read_bytes())
    click(qtbot, welcome, "try-again")
    qtbot.waitUntil(lambda: isinstance(desk.shown, MainWindow))
    (window,) = desk.windows
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_drive_that_says_nothing_does_not_keep_the_welcome_open(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, back = tmp_path / "drive" / "company.headstart", Event()
    desk.start(path, known=True)
    welcome = desk.shown
    assert isinstance(welcome, Welcome)
    exists = Path.exists
    monkeypatch.setattr(Path, "exists", lambda self: back.wait(10) if self == path else exists(self))
    click(qtbot, welcome, "try-again")
    welcome.close()
    assert outside().running == 1
    back.set()
    qtbot.waitUntil(lambda: outside().running == 0)


def test_a_workspace_that_cannot_be_opened_says_why_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "company.headstart"
    path.write_text("no database")
    desk.start(path)
    window = desk.shown
    assert isinstance(window, MainWindow)
    state = window.pages.soon.findChild(State)
    assert isinstance(state, State)
    again = find(state, QPushButton, "state-action")
    qtbot.waitUntil(lambda: again.isVisible() and again.text() == "Try again")
    assert any("company.headstart" in label.text() for label in state.findChildren(QLabel))
    path.write_bytes(sample.read_bytes())
    with qtbot.waitSignal(window.pages.soon.was_read):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert find(window, QTableView, "hires").model().rowCount() == 7
    with qtbot.waitSignal(window.closed):
        window.close()


def test_an_empty_workspace_says_what_to_do(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.start(make_workspace(tmp_path / "new.headstart", TODAY, sample=False))
    window = desk.shown
    assert isinstance(window, MainWindow)
    page = window.findChild(StartingSoon)
    assert isinstance(page, StartingSoon)
    qtbot.waitUntil(lambda: "Nobody starts soon" in [label.text() for label in page.findChildren(QLabel)])
    with qtbot.waitSignal(window.closed):
        window.close()


def test_appearance_is_switched_and_kept(
    qtbot: QtBot, window: MainWindow, theme: Theme, tmp_path: Path
) -> None:
    dark = next(a for a in window.findChildren(QAction) if a.text() == "&Dark")
    dark.trigger()
    assert theme.scheme is Scheme.DARK
    assert Preferences(tmp_path / "config").scheme is Scheme.DARK
    theme.choose(Scheme.LIGHT)


def test_another_day_is_planned_anew(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    def tomorrow(opened: Session) -> bool:
        opened.today = date(2026, 11, 24)
        return True

    window.context.runner.ask(tomorrow, lambda _done: window.read_again(), window.show_error)
    model = find(window, QTableView, "hires").model()
    assert isinstance(model, HiresModel)
    qtbot.waitUntil(lambda: model.rows[0].notice == "in 9 working days")
    qtbot.waitUntil(lambda: session.workspace.hires.stale(date(2026, 11, 24)) == [])


@pytest.mark.parametrize("words", [["--help"], ["plan", "--help"]])
def test_the_command_line_needs_no_qt(words: list[str]) -> None:
    code = f"import sys; from app.cli.application import run; run({words!r}); assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_without_a_display_the_program_prints_its_help(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.cli.application import run

    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    opened: list[object] = []
    assert run([], lambda *asked: opened.append(asked) or 0) == 0  # type: ignore[func-returns-value]
    assert opened == []
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert run(["window"]) == 2


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["window"],
        ["--workspace", "a.headstart", "window", "--as", "window"],
        ["--today", "2026-11-21", "--workspace", "a.headstart"],
    ],
)
def test_the_window_opens_alike_with_the_command_line_and_without(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.cli.application import run
    from app.cli.launch import launch

    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("HEADSTART_AS", "priya")
    asked: list[tuple[str | None, date | None, str | None]] = []

    def open_window(workspace: str | None, today: date | None, person: str | None) -> int:
        asked.append((workspace, today, person))
        return 0

    assert launch(words, open_window) == 0 and run(words, open_window) == 0
    assert len(asked) == 2 and asked[0] == asked[1]


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["window", "window"],
        ["window", "--sample"],
        ["--json", "window"],
        ["--workspace"],
        ["--workspace=a.headstart"],
        ["--today", "soon", "window"],
        ["hire", "list"],
    ],
)
def test_anything_else_is_left_to_the_command_line(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from app.cli.launch import launch

    monkeypatch.setenv("DISPLAY", ":99")
    assert launch(words, lambda *_asked: 0) is None


def test_a_window_that_cant_be_opened_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    from app.cli.launch import launch

    def refuse(_workspace: str | None, _today: date | None, _person: str | None) -> int:
        raise UserError("The window can't be opened on this machine.")

    assert launch(["window"], refuse) == 2
    assert capsys.readouterr().err == "headstart: The window can't be opened on this machine.\n"


def test_with_a_display_the_program_opens_its_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.cli.application import run

    monkeypatch.setenv("DISPLAY", ":99")
    opened: list[object] = []

    def open_window(workspace: str | None, today: date | None, person: str | None) -> int:
        opened.append((workspace, today, person))
        return 0

    assert run(["--workspace", "a.headstart", "--today", "2026-11-21"], open_window) == 0
    assert opened == [("a.headstart", TODAY, None)]
