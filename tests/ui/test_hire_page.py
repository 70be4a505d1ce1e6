"""The page of a hire: its inspector, its timeline and its menus, on a real workspace file."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.commands import BeginTasks
from app.models.errors import UserError
from app.services import lookup
from app.services.session import Session
from app.ui.dialogs.hand_over import HandOver
from app.ui.dialogs.reason import Reason
from app.ui.dialogs.wait_on import WaitOn
from app.ui.main_window import MainWindow
from app.ui.pages import new_hire
from app.ui.widgets.inspector import Inspector
from app.ui.widgets.movebuttons import MoveButtons
from app.ui.widgets.timeline import Timeline
from app.ui.widgets.timelinecard import TimelineCard

from .conftest import OpenWindow, open_session
from .helpers import click, copied_rows, dialog, find, open_hire, place, places, task, toast_words, undo

MAYA, LAPTOP = "Maya Chen", "Standard laptop"


@pytest.fixture
def inspector(qtbot: QtBot, window: MainWindow) -> Inspector:
    """The laptop of Maya Chen."""
    open_hire(qtbot, window, MAYA)
    find(window, QTreeView, "checklist").setCurrentIndex(place(window, LAPTOP))
    return find(window, Inspector, "inspector")


@pytest.fixture
def timeline(inspector: Inspector, window: MainWindow) -> Timeline:
    return find(window, Timeline, "timeline")


def words(within: Inspector) -> Sequence[str]:
    return [label.text() for label in within.findChildren(QLabel)]


def press(qtbot: QtBot, inspector: Inspector, name: str) -> None:
    """Click a button once it has its place: the inspector may just have been filled."""
    qtbot.waitUntil(lambda: find(inspector, QPushButton, name).height() > 0)
    click(qtbot, inspector, name)


def select(window: MainWindow, title: str) -> None:
    find(window, QTreeView, "checklist").setCurrentIndex(place(window, title))


def test_an_input_is_given_in_the_inspector(
    qtbot: QtBot, window: MainWindow, inspector: Inspector, session: Session
) -> None:
    field = find(inspector, QLineEdit, "input-software_list")
    field.setFocus()
    qtbot.keyClicks(field, "Office, CRM")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: toast_words(window) == "software list given.")
    qtbot.waitUntil(lambda: inspector.findChild(QLineEdit, "input-software_list") is None)
    facts = session.workspace.facts.of_hire(window.pages.hire._hire_id)
    assert next(fact.value for fact in facts if fact.key == "software_list") == "Office, CRM"


def test_saying_when_an_input_comes(qtbot: QtBot, window: MainWindow, inspector: Inspector) -> None:
    press(qtbot, inspector, "say-when-software_list")
    assert find(inspector, QDateEdit, "expected-software_list").isVisible()
    press(qtbot, inspector, "promise-software_list")
    qtbot.waitUntil(lambda: any("expected Mon 23 Nov" in said for said in words(inspector)))


def test_what_was_typed_stays_while_the_page_is_read_again(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    qtbot.keyClicks(find(inspector, QLineEdit, "note"), "Half a sen")
    press(qtbot, inspector, "move-begin")
    qtbot.waitUntil(lambda: inspector.findChild(QPushButton, "move-begin") is None)
    assert find(inspector, QLineEdit, "note").text() == "Half a sen"


def test_what_was_typed_waits_while_another_task_is_looked_at(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    qtbot.keyClicks(find(inspector, QLineEdit, "note"), "Half a sen")
    qtbot.keyClicks(find(inspector, QLineEdit, "input-software_list"), "Office")
    select(window, "Desk")
    assert find(inspector, QLineEdit, "note").text() == ""
    select(window, LAPTOP)
    assert find(inspector, QLineEdit, "note").text() == "Half a sen"
    assert find(inspector, QLineEdit, "input-software_list").text() == "Office"
    press(qtbot, inspector, "add-note")
    select(window, "Desk")
    qtbot.waitUntil(lambda: toast_words(window) == "The note is added.")
    select(window, LAPTOP)
    assert find(inspector, QLineEdit, "note").text() == ""


def test_the_keys_stay_where_they_are_while_others_change_the_task(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    press(qtbot, inspector, "say-when-software_list")
    find(inspector, QDateEdit, "expected-software_list").setDate(QDate(2026, 11, 26))
    find(inspector, QSpinBox, "faster-days").setValue(3)
    find(inspector, QPushButton, "move-done").setFocus()
    begun = BeginTasks(tasks=(task(window, LAPTOP).seen,))
    window.context.carry_out([begun], "It is begun.")
    qtbot.waitUntil(lambda: inspector.findChild(QPushButton, "move-begin") is None)
    assert inspector.focusWidget() is find(inspector, QPushButton, "move-done")
    assert find(inspector, QSpinBox, "faster-days").value() == 3
    when = find(inspector, QDateEdit, "expected-software_list")
    assert when.isVisible() and when.date() == QDate(2026, 11, 26)
    press(qtbot, inspector, "promise-software_list")
    qtbot.waitUntil(lambda: any("expected Thu 26 Nov" in said for said in words(inspector)))
    assert not find(inspector, QDateEdit, "expected-software_list").isVisible()


def test_a_note_is_added_and_an_empty_one_is_refused(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    press(qtbot, inspector, "add-note")
    qtbot.waitUntil(lambda: toast_words(window).startswith("The note is empty"))
    qtbot.keyClicks(find(inspector, QLineEdit, "note"), "<b>Ask Tomasz</b>")
    press(qtbot, inspector, "add-note")
    qtbot.waitUntil(lambda: "<b>Ask Tomasz</b>" in words(inspector))
    assert find(inspector, QLineEdit, "note").text() == ""
    assert not find(window, QPushButton, "toast-undo").isVisible()


def test_asking_to_be_faster(qtbot: QtBot, window: MainWindow, inspector: Inspector) -> None:
    find(inspector, QSpinBox, "faster-days").setValue(3)
    press(qtbot, inspector, "ask-faster")
    qtbot.waitUntil(lambda: any("3 working days faster" in said for said in words(inspector)))
    assert inspector.findChild(QPushButton, "ask-faster") is None


def test_a_click_on_a_neighbour_goes_there(qtbot: QtBot, window: MainWindow, inspector: Inspector) -> None:
    before = task(window, LAPTOP).after[0]
    press(qtbot, inspector, f"task-{before.id}")
    title = before.words.split(" (")[0]
    qtbot.waitUntil(lambda: words(inspector)[0] == title)
    assert find(window, QTreeView, "checklist").currentIndex() == place(window, title)


def test_take_hand_over_and_wait_on(qtbot: QtBot, window: MainWindow, inspector: Inspector) -> None:
    press(qtbot, inspector, "move-take")
    qtbot.waitUntil(lambda: task(window, LAPTOP).owner == "James Holloway")
    press(qtbot, inspector, "move-hand-over")
    to_whom = dialog(qtbot, window, HandOver, "hand-over")
    assert find(to_whom, QListWidget, "hand-over-people").currentItem() is not None
    seen = task(window, LAPTOP).version
    click(qtbot, to_whom, "confirm-hand-over")
    qtbot.waitUntil(lambda: "is offered to" in toast_words(window) and task(window, LAPTOP).version > seen)
    press(qtbot, inspector, "move-wait")
    on_what = dialog(qtbot, window, WaitOn, "wait-on")
    on_what._input.setEditText("desk number")
    click(qtbot, on_what, "confirm-wait")
    qtbot.waitUntil(lambda: any(need.title == "desk number" for need in task(window, LAPTOP).needs))
    assert toast_words(window).endswith("waits for desk number from Priya Nair.")
    undo(qtbot, window)
    qtbot.waitUntil(lambda: all(need.title != "desk number" for need in task(window, LAPTOP).needs))


def test_sending_back_needs_a_reason(qtbot: QtBot, window: MainWindow, inspector: Inspector) -> None:
    from app.services import lookup

    window.context.runner.ask(
        lambda session: setattr(session, "person", lookup.person(session, "Priya Nair")), print, print
    )
    select(window, "Equipment chosen")
    press(qtbot, inspector, "move-done")
    qtbot.waitUntil(lambda: task(window, "Equipment chosen").done)
    press(qtbot, inspector, "move-send-back")
    why = dialog(qtbot, window, Reason, "reason-dialog")
    click(qtbot, why, "confirm-reason")
    assert why.isVisible()
    qtbot.keyClicks(find(why, QLineEdit, "reason"), "Wrong keyboard")
    click(qtbot, why, "confirm-reason")
    qtbot.waitUntil(lambda: task(window, "Equipment chosen").state == "sent back: Wrong keyboard")


def test_arrows_walk_the_timeline_and_the_inspector_follows(
    qtbot: QtBot, window: MainWindow, inspector: Inspector, timeline: Timeline
) -> None:
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert words(inspector)[0] == "Equipment chosen and approved"
    assert timeline.accessibleDescription().startswith("Equipment chosen and approved")
    assert "must begin by" in timeline.accessibleDescription()
    qtbot.keyClick(timeline, Qt.Key.Key_Up)
    assert find(window, QTreeView, "checklist").currentIndex().parent().data().startswith("Facilities")
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    last = words(inspector)[0]
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert words(inspector)[0] == last


def seen_rows(window: MainWindow) -> int:
    """How many tasks of the checklist are seen in full."""
    tree = find(window, QTreeView, "checklist")
    shown = tree.viewport().rect()
    return sum(shown.contains(tree.visualRect(index)) for index in places(window))


def test_the_checklist_has_room_beside_the_timeline_which_can_be_hidden_and_stays_so(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    qtbot.waitUntil(lambda: seen_rows(window) >= 6)
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: seen_rows(window) >= 11)
    fold = find(window, QPushButton, "fold-timeline")
    assert not timeline.isVisible() and fold.hasFocus()
    assert fold.toolTip() == "Show the timeline (Ctrl+T)"
    window.pages.go("starting-soon")
    open_hire(qtbot, window, "Daniel Okafor")
    assert not timeline.isVisible()
    qtbot.waitUntil(lambda: fold.isVisible() and find(window, QTreeView, "checklist").hasFocus())
    qtbot.keyClick(find(window, QTreeView, "checklist"), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(timeline.isVisible)


def test_the_height_of_the_timeline_is_kept(
    qtbot: QtBot, window: MainWindow, timeline: Timeline, open_window: OpenWindow, workspace: Path
) -> None:
    split = find(window, QSplitter, "timeline-split")
    split.moveSplitter(180, 1)
    other = open_window(workspace, open_session)
    open_hire(qtbot, other, MAYA)
    assert find(other, QSplitter, "timeline-split").sizes()[0] == split.sizes()[0] == 180


def test_the_timeline_comes_nearer_and_goes_away(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    area, fitting = find(window, QScrollArea, "timeline-scroll"), timeline.width()
    assert area.horizontalScrollBar().maximum() == 0
    click(qtbot, window, "zoom-in")
    assert timeline.width() > fitting
    assert area.horizontalScrollBar().maximum() > 0
    click(qtbot, window, "zoom-fit")
    assert area.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(timeline, Qt.Key.Key_Plus)
    qtbot.keyClick(timeline, Qt.Key.Key_Minus)
    assert area.horizontalScrollBar().maximum() == 0


def test_the_card_has_the_room_that_it_needs_near_and_far(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    window.resize(1424, 960)
    card, split = find(window, TimelineCard, "timeline-card"), find(window, QSplitter, "timeline-split")
    height = card.height()
    click(qtbot, window, "zoom-in")
    assert card.height() == split.sizes()[0] > height
    click(qtbot, window, "zoom-fit")
    assert card.height() == split.sizes()[0] == height


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_days_are_dragged_with_the_mouse(
    qtbot: QtBot, window: MainWindow, timeline: Timeline, mirrored: bool
) -> None:
    directions = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    find(window, TimelineCard, "timeline-card").setLayoutDirection(directions[mirrored])
    for _ in range(3):
        click(qtbot, window, "zoom-in")
    bar, selected = find(window, QScrollArea, "timeline-scroll").horizontalScrollBar(), timeline.selected
    bar.setValue(bar.maximum() // 2)
    before, grip = timeline.x(), QPoint(timeline.width() // 2, 6)
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(timeline, grip - QPoint(40, 0))
    qtbot.waitUntil(lambda: timeline.x() == before - 40)
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(timeline, grip + QPoint(30, 0))
    assert timeline.x() == before - 40
    assert timeline.selected == selected


def test_the_day_below_the_mouse_stays_there_while_the_wheel_zooms(
    window: MainWindow, timeline: Timeline
) -> None:
    bar = find(window, QScrollArea, "timeline-scroll").horizontalScrollBar()
    x = 700.0
    day = timeline.scale.day_at(x)
    for _ in range(4):
        at = QPointF(bar.value() + x, 80)
        QApplication.sendEvent(timeline, _ctrl_wheel(at, timeline.mapToGlobal(at)))
    assert bar.value() > 0
    assert abs(timeline.scale.day_at(bar.value() + x) - day) < 0.2


def _ctrl_wheel(at: QPointF, on_screen: QPointF) -> QWheelEvent:
    nothing, turn = QPoint(0, 0), QPoint(0, 120)
    no_button, ctrl = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    return QWheelEvent(at, on_screen, nothing, turn, no_button, ctrl, Qt.ScrollPhase.NoScrollPhase, False)


def test_time_runs_to_the_left_where_the_window_does(
    qtbot: QtBot, window: MainWindow, timeline: Timeline
) -> None:
    def left_of(title: str) -> float:
        return timeline.bar_area(task(window, title).id).left()

    assert left_of("Equipment chosen") < left_of(LAPTOP)
    find(window, TimelineCard, "timeline-card").setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert left_of("Equipment chosen") > left_of(LAPTOP)
    timeline.grab()


def test_the_report_is_asked_for_by_key_and_menu(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    head = find(window, QPushButton, "report")
    menu = head.menu()
    assert menu is not None
    preview = menu.actions()[0]
    assert isinstance(preview, QAction)
    assert preview.shortcut().toString() == "Ctrl+P"
    with qtbot.waitSignal(window.pages.hire.report_wanted) as asked:
        preview.trigger()
    assert asked.args == [window.pages.hire._hire_id]


def test_after_the_best_way_out_the_keys_are_in_the_checklist(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    best = find(window, QPushButton, "best-way-out")
    best.setFocus()
    click(qtbot, window, "best-way-out")
    qtbot.waitUntil(best.isHidden)
    assert window.focusWidget() is find(window, QTreeView, "checklist")


def test_the_menu_of_a_task_offers_what_can_be_done_with_it(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    tree = find(window, QTreeView, "checklist")
    tree.customContextMenuRequested.emit(tree.visualRect(tree.currentIndex()).center())
    menu = find(tree, QMenu, "checklist-menu")
    moves = inspector.findChild(MoveButtons)
    assert isinstance(moves, MoveButtons)
    buttons = [button.text() for button in moves.findChildren(QPushButton)]
    offered = [action for action in menu.actions() if action.text() in buttons]
    assert [action.text() for action in offered] == buttons != []
    next(action for action in offered if action.text() == "Begin").trigger()
    qtbot.waitUntil(lambda: toast_words(window).endswith("is under way."))
    menu.close()


def test_the_whole_checklist_is_copied_as_a_table(
    qtbot: QtBot, window: MainWindow, inspector: Inspector
) -> None:
    tree = find(window, QTreeView, "checklist")
    next(action for action in tree.actions() if action.text() == "Copy the whole checklist").trigger()
    lines = copied_rows()
    assert lines[0] == ["Department", "Task", "Details", "On day one", "Owner", "Due", "State"]
    (laptop,) = [line for line in lines if line[1].startswith(LAPTOP)]
    assert (laptop[0], laptop[3]) == ("IT", "needed")
    assert {len(line) for line in lines} == {7}


def test_a_hire_that_could_not_be_read_is_read_when_it_is_opened_again(
    qtbot: QtBot, window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hire_id = lookup.hire(session, MAYA).id

    def away(*_given: object) -> None:
        raise UserError("Something in it is damaged.")

    with monkeypatch.context() as patched:
        patched.setattr(new_hire, "hire_detail", away)
        window.pages.show_hire(hire_id)
        qtbot.waitUntil(lambda: "This hire can't be shown" in shown(window.pages.hire))
    window.pages.go("starting-soon")
    window.pages.show_hire(hire_id)
    qtbot.waitUntil(lambda: find(window, QTreeView, "checklist").isVisible())


def shown(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
