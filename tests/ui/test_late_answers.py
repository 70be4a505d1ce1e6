"""What a person does between a question to the workspace and its answer: nothing opens twice or is lost."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.models import language
from app.models.errors import UserError
from app.services.newhire import Entries
from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.dialogs.copy_hire import CopyHire
from app.ui.dialogs.move_start import MoveStart
from app.ui.drafts import Drafts
from app.ui.main_window import MainWindow
from app.ui.pages.new_hire_form import NewHireForm
from app.ui.pages.starting_soon import StartingSoon
from app.ui.places import DEPARTMENT, SOON
from app.ui.preferences import DRAFTS
from app.ui.widgets.figure import Figure
from app.ui.widgets.inspector import Inspector
from app.ui.widgets.worklist import WorklistView

from .conftest import TODAY
from .helpers import answers_held, click, dialog, find, open_hire, place, toast_words, undo

MAYA, LAPTOP, DESK = "Maya Chen", "Standard laptop", "Desk assigned"
NAMES = {"hand-over": "hand-over", "wait": "wait-on"}
"""Of the dialogs, by the move that opens them."""


def answered(qtbot: QtBot, context: Context) -> None:
    """All that was asked has its answer."""
    done: list[object] = []
    context.runner.do(lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: done == [None])


def dialogs(within: QWidget, name: str) -> list[QDialog]:
    return [one for one in within.findChildren(QDialog, name) if one.isVisible()]


@pytest.fixture
def inspector(qtbot: QtBot, window: MainWindow) -> Inspector:
    """The laptop of Maya Chen."""
    open_hire(qtbot, window, MAYA)
    select(window, LAPTOP)
    answered(qtbot, window.context)
    return find(window, Inspector, "inspector")


@pytest.fixture
def form(qtbot: QtBot, window: MainWindow) -> NewHireForm:
    """The form in the window, filled for Ann Newcomer."""
    window.pages.show_form()
    qtbot.waitUntil(lambda: find(window.pages.form, QLabel, "headline").text() != "")
    line(window.pages.form, "name").setText("Ann Newcomer")
    line(window.pages.form, "role").setText("Support Engineer")
    return window.pages.form


def line(form: NewHireForm, name: str) -> QLineEdit:
    return find(form, QLineEdit, name)


def select(window: MainWindow, title: str) -> None:
    find(window, QTreeView, "checklist").setCurrentIndex(place(window, title))


def opened_once(
    qtbot: QtBot, window: MainWindow, name: str, first: Callable[[], object], second: Callable[[], object]
) -> None:
    """What is asked for twice opens once, and again after it was closed."""
    with answers_held(window.context):
        first()
        second()
    answered(qtbot, window.context)
    (shown,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert shown.objectName() == name
    shown.reject()
    first()
    answered(qtbot, window.context)
    (again,) = dialogs(window, name)
    again.reject()


def test_who_are_you_opens_once(qtbot: QtBot, window: MainWindow) -> None:
    opened_once(qtbot, window, "who-am-i", window.choose_person, window.choose_person)


def test_a_question_that_failed_can_be_asked_again(qtbot: QtBot, window: MainWindow) -> None:
    def refused(_session: Session) -> None:
        raise UserError("Not now.")

    window.context.asking.ask(refused, lambda _none: None)
    qtbot.waitUntil(lambda: toast_words(window) == "Not now.")
    window.choose_person()
    dialog(qtbot, window, QDialog, "who-am-i").reject()


@pytest.mark.parametrize(("first", "second"), [("hand-over", "wait"), ("wait", "hand-over")])
def test_a_list_asks_one_thing_at_a_time(qtbot: QtBot, window: MainWindow, first: str, second: str) -> None:
    page = window.pages.page(DEPARTMENT)
    with qtbot.waitSignal(page.was_read):
        window.pages.go(DEPARTMENT)
    answered(qtbot, window.context)
    find(page, WorklistView, "worklist").selectAll()
    asks = {name: find_action(page, name).trigger for name in (first, second)}
    opened_once(qtbot, window, NAMES[first], asks[first], asks[first])
    opened_once(qtbot, window, NAMES[first], asks[first], asks[second])


def find_action(within: QWidget, name: str) -> QAction:
    found = within.findChild(QAction, name)
    assert found is not None and found.isEnabled(), name
    return found


@pytest.mark.parametrize(("button", "name"), [("move-hand-over", "hand-over"), ("move-wait", "wait-on")])
def test_a_task_asks_one_thing_at_a_time(
    qtbot: QtBot, window: MainWindow, inspector: Inspector, button: str, name: str
) -> None:
    ask = find(inspector, QPushButton, button).click
    opened_once(qtbot, window, name, ask, ask)


def test_what_is_typed_while_a_hire_is_copied_stays(
    qtbot: QtBot, window: MainWindow, form: NewHireForm
) -> None:
    click(qtbot, form, "copy-from")
    asked = find(form, CopyHire, "copy-hire")
    with answers_held(window.context):
        asked.chosen.emit(hire_id(window, MAYA))
        asked.reject()
        line(form, "name").setText("Ann Other")
        line(form, "team").setText("Night shift")
    answered(qtbot, window.context)
    assert [line(form, name).text() for name in ("name", "team")] == ["Ann Other", "Night shift"]
    assert line(form, "manager").text() == "Priya Nair"
    assert find(form, QComboBox, "location").currentText().startswith("Berlin")


def hire_id(window: MainWindow, name: str) -> str:
    page = window.pages.soon
    assert isinstance(page, StartingSoon)
    return next(row.hire_id for row in page._model.rows if row.name == name)


def test_a_dialog_that_was_closed_waits_for_no_answer(
    qtbot: QtBot, window: MainWindow, form: NewHireForm, session: Session
) -> None:
    (hire,) = session.workspace.hires.find(MAYA)
    window.pages.show_hire(hire.id)
    answered(qtbot, window.context)
    with answers_held(window.context):
        click(qtbot, form, "copy-from")
        find(form, CopyHire, "copy-hire").reject()
        window.pages.hire.move_start(TODAY + timedelta(days=60))
        find(window.pages.hire, MoveStart, "move-start").reject()
        qtbot.waitUntil(lambda: not window.findChildren(CopyHire) + window.findChildren(MoveStart))
    answered(qtbot, window.context)
    assert toast_words(window) == ""


def test_a_copy_for_a_form_that_was_begun_afresh_is_dropped(
    qtbot: QtBot, window: MainWindow, form: NewHireForm
) -> None:
    click(qtbot, form, "copy-from")
    asked = find(form, CopyHire, "copy-hire")
    with answers_held(window.context):
        asked.chosen.emit(hire_id(window, MAYA))
        asked.reject()
        find(form, QPushButton, "start-afresh").click()
    answered(qtbot, window.context)
    assert line(form, "role").text() == ""


def test_a_note_that_is_kept_clears_its_own_words_only(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    find(inspector, QLineEdit, "note").setText("Ask Tomasz")
    with answers_held(window.context):
        find(inspector, QPushButton, "add-note").click()
        find(inspector, QLineEdit, "note").setText("Ask Tomasz today")
    answered(qtbot, window.context)
    assert find(inspector, QLineEdit, "note").text() == "Ask Tomasz today"
    with answers_held(window.context):
        find(inspector, QPushButton, "add-note").click()
        select(window, DESK)
        find(inspector, QLineEdit, "note").setText("Ask Tomasz today")
    answered(qtbot, window.context)
    assert find(inspector, QLineEdit, "note").text() == "Ask Tomasz today"
    find(inspector, QPushButton, "add-note").click()
    qtbot.waitUntil(lambda: find(inspector, QLineEdit, "note").text() == "")


def test_who_went_elsewhere_stays_there_once_the_onboarding_is_started(
    qtbot: QtBot, window: MainWindow, form: NewHireForm, session: Session
) -> None:
    with answers_held(window.context):
        click(qtbot, form, "start")
        window.pages.go(SOON)
    qtbot.waitUntil(lambda: toast_words(window) == "The onboarding of Ann Newcomer is started.")
    answered(qtbot, window.context)
    assert window.pages.shown is window.pages.soon
    assert len(session.workspace.hires.find("Ann Newcomer")) == 1


def test_who_began_another_hire_meanwhile_goes_on_with_it(
    qtbot: QtBot, window: MainWindow, form: NewHireForm
) -> None:
    with answers_held(window.context):
        click(qtbot, form, "start")
        find(form, QPushButton, "start-afresh").click()
        line(form, "name").setText("Ben Other")
    qtbot.waitUntil(lambda: toast_words(window) == "The onboarding of Ann Newcomer is started.")
    assert window.pages.shown is form
    assert line(form, "name").text() == "Ben Other"


@pytest.mark.parametrize("by", ["keys", "mouse"])
def test_asking_twice_starts_once(
    qtbot: QtBot, window: MainWindow, form: NewHireForm, session: Session, by: str
) -> None:
    name = line(form, "name")
    name.setFocus()
    starts: list[str] = []
    form.started.connect(starts.append)
    with answers_held(window.context):
        for _ in range(2):
            if by == "keys":
                qtbot.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            else:
                click(qtbot, form, "start")
    answered(qtbot, window.context)
    assert len(starts) == len(session.workspace.hires.find("Ann Newcomer")) == 1


def test_a_draft_that_is_not_kept_is_said_in_the_language_of_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / DRAFTS).write_text("in the way")
    monkeypatch.setattr(language, "_used", language._ENGLISH)
    language.use("xx", lambda source, _number: f"«{source}»")
    with pytest.raises(UserError, match=r"^«The draft is not kept: .* can't be made.»$"):
        Drafts(tmp_path, tmp_path / "x.headstart", object()).write(
            "one", datetime.now().astimezone(), Entries(start_on=TODAY), TODAY
        )


def test_undoing_the_start_of_the_hire_in_view_goes_back_to_the_list(
    qtbot: QtBot, window: MainWindow, form: NewHireForm
) -> None:
    with qtbot.waitSignal(form.started):
        click(qtbot, form, "start")
    answered(qtbot, window.context)
    assert window.pages.shown is window.pages.hire
    undo(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.shown is window.pages.soon)
    assert toast_words(window).startswith("Undone")


def test_a_hire_that_is_gone_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.show_hire("nobody")
    qtbot.waitUntil(lambda: window.pages.shown is window.pages.soon)
    assert toast_words(window) != ""


def test_figures_are_unknown_until_they_are_counted(qtbot: QtBot, window: MainWindow) -> None:
    page = StartingSoon(window.context)
    qtbot.addWidget(page)
    figures = page.findChildren(Figure)
    with answers_held(window.context):
        page.show()
        assert [figure.number for figure in figures] == ["–"] * 4
        assert [figure.accessibleName() for figure in figures] == [figure.words for figure in figures]
    answered(qtbot, window.context)
    assert all(figure.number.isdecimal() for figure in figures)
    assert [figure.accessibleName() for figure in figures] == [f"{f.number} {f.words}" for f in figures]


def test_what_is_gone_is_told_of_no_rights(qtbot: QtBot, window: MainWindow) -> None:
    rights, button, action = window.context.rights, QPushButton(), QAction()
    rights.guard(button, Act.HIRE)
    rights.reserve(action, Act.HIRE)
    button.deleteLater()
    action.deleteLater()
    qtbot.waitUntil(lambda: not isValid(button) and not isValid(action))
    with qtbot.captureExceptions() as wrong:
        rights.changed.emit()
    assert wrong == []
