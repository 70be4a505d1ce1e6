"""My department: what a person sees there, and what many tasks at once go through."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from attrs import define, evolve, field
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from app.models.commands import BeginTasks, SeenTask
from app.models.errors import StoreUnavailable
from app.models.tasks import Status, Task
from app.models.worklist import Group
from app.services import department, dispatch, lookup
from app.services.department import HANDED_OVER, Section, Wanted
from app.services.session import Session
from app.services.workrow import WorkRow
from app.store import sqlite
from app.ui.bus import Bus
from app.ui.context import Context
from app.ui.delegates import tickbox
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.worklist import Column, WorklistModel
from app.ui.pages.my_department import MyDepartment
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.theme.theme import Theme
from app.ui.widgets.demand import DemandChart
from app.ui.widgets.worklist import WorklistView

from .conftest import TODAY
from .helpers import copied_rows, find

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@define(kw_only=True)
class Desk:
    """A page on a workspace of its own, and what it says to the window."""

    page: MyDepartment
    context: Context
    said: list[str] = field(factory=list)
    errors: list[Exception] = field(factory=list)

    @property
    def view(self) -> WorklistView:
        return find(self.page, WorklistView, "worklist")

    @property
    def model(self) -> WorklistModel:
        model = self.view.model()
        assert isinstance(model, WorklistModel)
        return model

    def rows(self, section: str | None = None) -> list[WorkRow]:
        return [row for row in self.model.rows if section in (None, row.section)]

    def headings(self) -> list[str]:
        items = (self.model.index(place, 0).data(ITEM_ROLE) for place in self.model.headings)
        return [item.heading for item in items if isinstance(item, Section)]

    def select(self, *rows: WorkRow) -> None:
        self.view.select(rows)
        self.view.setFocus()

    def action(self, name: str) -> QAction:
        found = self.view.findChild(QAction, name)
        assert found is not None, name
        return found


@pytest.fixture
def open_desk(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens the page as a person, with its list read."""
    runners: list[Runner] = []
    QSettings().remove("my-department")

    def opened(who: str = "Tomasz", *, read: bool = True) -> Desk:
        def session() -> Session:
            made = Session(workspace=sqlite.open_workspace(workspace), today=TODAY)
            made.person = lookup.person(made, who)
            return made

        said: list[str] = []
        errors: list[Exception] = []
        runner = Runner(session)
        context = Context(
            theme=theme,
            runner=runner,
            bus=Bus(),
            preferences=Preferences(tmp_path / "config"),
            workspace=workspace,
            failed=errors.append,
            said=lambda words, _undoable: said.append(words),
        )
        page = MyDepartment(context)
        qtbot.addWidget(page)
        runners.append(runner)
        page.resize(1224, 860)
        if read:
            with qtbot.waitSignal(page.was_read):
                page.show()
        return Desk(page=page, context=context, said=said, errors=errors)

    yield opened
    for runner in runners:
        runner.close()


def read_again(qtbot: QtBot, desk: Desk, act: Callable[[], object]) -> None:
    """Do something, and wait until the list is read again."""
    with qtbot.waitSignal(desk.page.was_read):
        act()


def dialog(qtbot: QtBot, desk: Desk, name: str) -> QDialog:
    qtbot.waitUntil(lambda: desk.page.window().findChild(QDialog, name) is not None)
    return find(desk.page.window(), QDialog, name)


def undone(qtbot: QtBot, desk: Desk) -> None:
    read_again(qtbot, desk, desk.context.undo)


def has_more(desk: Desk, before: int) -> bool:
    return desk.model.complete or len(desk.rows()) > before


def stored(session: Session, row: WorkRow) -> Task:
    return session.workspace.tasks.task(row.task.id)


def test_the_list_stands_in_groups_with_what_comes_beside_it(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert desk.headings() == [
        "Begin today",
        "Later",
        "Waiting on someone else",
        "Done, waiting for confirmation",
    ]
    assert find(desk.page, QLabel, "summary").text() == "16 open tasks for 6 people"
    first = desk.rows(Group.TODAY)[0]
    assert (first.task.title, first.hire, first.owner) == (
        "Equipment chosen and approved",
        "Maya Chen",
        "Tomasz Zieliński",
    )
    words = [desk.model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert words == [
        "Equipment chosen and approved: Maya Chen · starts Mon 7 Dec",
        "Tomasz Zieliński",
        "due Tue 24 Nov, begin by Wed 11 Nov",
        "begin today",
    ]
    assert desk.errors == []


def test_coming_demand_and_promises_are_said_in_words(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    chart = find(desk.page, DemandChart, "demand-chart")
    qtbot.waitUntil(lambda: chart.accessibleDescription() != "")
    weeks = chart.accessibleDescription().split("\n")
    assert len(weeks) == 8
    assert weeks[0].startswith("Week 48, from Mon 23 Nov: 2 ")
    assert "tentative" in weeks[3]
    assert "overdue" in weeks[0]
    assert find(desk.page, QLabel, "notice-given").text() == "Notice we were given: enough in 7 of 7"
    at = QPoint(chart.width() - 5, chart.height() // 2)
    week = chart.week_at(at)
    assert week is not None
    assert chart.words_of(week).startswith("Week 2, from Mon 11 Jan")


def test_space_ticks_all_that_is_selected_and_one_undo_takes_it_back(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    rows = desk.rows(Group.LATER)[:3]
    desk.select(*rows)
    assert desk.action("done").text() == "Done (3)"
    assert find(desk.page, QPushButton, "move-done").text() == "Done (3)"
    mixed = [next(row for row in rows if row.task.status is Status.UNDER_WAY), desk.rows(Group.TODAY)[0]]
    desk.select(*mixed)
    assert desk.action("begin").text() == "Begin (1)"
    desk.select(*rows)
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_Space))
    assert {stored(session, row).status for row in rows} == {Status.DONE}
    assert {row.task.id for row in rows} <= {row.task.id for row in desk.rows(Group.UNCONFIRMED)}
    undone(qtbot, desk)
    assert [stored(session, row).status for row in rows] == [row.task.status for row in rows]
    assert [row.task.id for row in desk.rows(Group.LATER)[:3]] == [row.task.id for row in rows]


def test_the_next_task_is_selected_when_a_ticked_one_leaves(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    first, second, *_ = desk.rows(Group.LATER)
    desk.select(first)
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_Space))
    assert [row.task.id for row in desk.view.selected()] == [second.task.id]
    assert desk.view.current() == desk.view.selected()[0]


def test_a_click_on_a_button_leaves_the_keys_with_the_list(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    button = find(desk.page, QPushButton, "move-done")
    button.setFocus()
    read_again(qtbot, desk, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert desk.page.focusWidget() is desk.view


def test_the_heading_of_the_first_task_is_in_sight(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.view.setFixedHeight(200)
    bar = desk.view.verticalScrollBar()
    desk.view.setFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_End)
    assert bar.value() > 0
    qtbot.keyClick(desk.view, Qt.Key.Key_Home)
    assert desk.view.current() == desk.rows()[0] and bar.value() == 0
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_Space))
    assert desk.view.current() == desk.rows()[0] and bar.value() == 0


def test_no_half_frame_stays_behind_where_rows_are_added_to_the_selection(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    """The frame goes around the whole row; a row that stays selected is painted anew as a whole."""
    desk = open_desk()
    view, screen = desk.view, desk.page.screen()
    desk.select(desk.rows()[0])
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QApplication.processEvents()
    corner = view.viewport().mapTo(desk.page, QPoint())
    size = view.viewport().size()
    seen = screen.grabWindow(desk.page.winId(), corner.x(), corner.y(), size.width(), size.height())
    view.viewport().repaint()
    anew = screen.grabWindow(desk.page.winId(), corner.x(), corner.y(), size.width(), size.height())
    assert len(view.selected()) == 3 and not seen.isNull()
    assert seen.toImage() == anew.toImage()


def test_space_opens_again_what_is_done(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    row = desk.rows(Group.UNCONFIRMED)[0]
    desk.select(row)
    assert "is done since" in desk.action("done").toolTip()
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_Space))
    assert stored(session, row).status in (Status.OPEN, Status.UNDER_WAY)


def test_a_click_on_the_box_ticks_that_task(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    row = desk.rows(Group.TODAY)[0]
    area = desk.view.visualRect(desk.model.index(desk.model.places_of([row])[0], 0))
    beside = QPoint(area.left() + int(tickbox.AREA) + 20, area.center().y())
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert stored(session, row).status is Status.OPEN
    box = QPoint(area.left() + int(tickbox.AREA / 2), area.center().y())
    read_again(
        qtbot,
        desk,
        lambda: qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=box),
    )
    assert stored(session, row).status is Status.DONE
    assert desk.said == ["“Equipment chosen and approved” is done."]


def test_what_nobody_has_is_taken_with_a_click(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    task = session.workspace.tasks.of_department("it", [Status.OPEN])[0].task
    session.workspace.tasks.set(evolve(task, owner_id=None))
    desk = open_desk("Oliver")
    row = next(row for row in desk.rows() if row.task.id == task.id)
    assert row.owner == "nobody yet"
    area = desk.view.visualRect(
        desk.model.index(desk.model.places_of([row])[0], 0).siblingAtColumn(Column.OWNER)
    )
    at = QPoint(area.left() + 24, area.center().y() + 10)
    read_again(qtbot, desk, lambda: qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at))
    assert session.setup.person_name(stored(session, row).owner_id) == "Oliver Grant"


def test_keys_begin_and_take(qtbot: QtBot, open_desk: Callable[..., Desk], session: Session) -> None:
    desk = open_desk("Aiko")
    row = desk.rows(Group.TODAY)[0]
    desk.select(row)
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_B))
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_T))
    task = stored(session, row)
    assert (task.status, task.begun_on) == (Status.UNDER_WAY, TODAY)
    assert session.setup.person_name(task.owner_id) == "Aiko Tanaka"


def test_tasks_are_handed_over_to_a_person(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    rows = [row for row in desk.rows(Group.LATER) if row.owner.startswith("Tomasz")][:2]
    desk.select(*rows)
    qtbot.keyClick(desk.view, Qt.Key.Key_H)
    asked = dialog(qtbot, desk, "hand-over")
    qtbot.keyClicks(find(asked, QLineEdit, "hand-over-filter"), "lindq")
    people = find(asked, QListWidget, "hand-over-people")
    assert people.currentItem().text() == "Grace Lindqvist  ·  Facilities"
    read_again(
        qtbot,
        desk,
        lambda: qtbot.mouseClick(find(asked, QPushButton, "confirm-hand-over"), Qt.MouseButton.LeftButton),
    )
    assert {session.setup.person_name(stored(session, row).offered_to) for row in rows} == {"Grace Lindqvist"}
    shown = [row for row in desk.rows() if row.task.id in {row.task.id for row in rows}]
    assert {row.offer for row in shown} == {"offered to Grace Lindqvist"}
    undone(qtbot, desk)
    assert {stored(session, row).offered_to for row in rows} == {None}


def test_who_has_one_of_the_tasks_is_offered_the_others(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    tomasz, oliver = (
        next(row for row in desk.rows(Group.LATER) if row.owner == name)
        for name in ("Tomasz Zieliński", "Oliver Grant")
    )
    desk.select(tomasz, oliver)
    desk.action("hand-over").trigger()
    asked = dialog(qtbot, desk, "hand-over")
    qtbot.keyClicks(find(asked, QLineEdit, "hand-over-filter"), "oliver")
    read_again(qtbot, desk, asked.accept)
    assert desk.said == [f"“{tomasz.task.title}” is offered to Oliver Grant."] and desk.errors == []
    assert stored(session, oliver).offered_to is None


def test_nobody_is_found_by_that_name(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.select(desk.rows(Group.LATER)[0])
    desk.action("hand-over").trigger()
    asked = dialog(qtbot, desk, "hand-over")
    qtbot.keyClicks(find(asked, QLineEdit, "hand-over-filter"), "nobody at all")
    assert not find(asked, QPushButton, "confirm-hand-over").isEnabled()
    asked.reject()


def test_what_is_offered_to_me_stands_first_and_is_accepted(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk("Aiko")
    (row,) = desk.rows(HANDED_OVER)
    desk.select(row)
    accept = find(desk.page, QPushButton, "move-accept")
    assert accept.isVisible()
    read_again(qtbot, desk, lambda: qtbot.mouseClick(accept, Qt.MouseButton.LeftButton))
    assert session.setup.person_name(stored(session, row).owner_id) == "Aiko Tanaka"
    assert desk.rows(HANDED_OVER) == []
    assert not accept.isVisible()


def test_what_is_refused_stays_where_it_was(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk("Aiko")
    (row,) = desk.rows(HANDED_OVER)
    desk.select(row)
    desk.action("refuse").trigger()
    asked = dialog(qtbot, desk, "reason-dialog")
    read_again(qtbot, desk, asked.accept)
    task = stored(session, row)
    assert (session.setup.person_name(task.owner_id), task.offered_to) == ("Tomasz Zieliński", None)


def test_tasks_wait_on_something_and_one_undo_takes_it_back(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    rows = desk.rows(Group.LATER)[3:5]
    desk.select(*rows)
    qtbot.keyClick(desk.view, Qt.Key.Key_W)
    asked = dialog(qtbot, desk, "wait-on")
    asked.accept()
    field, refusal = find(asked, QComboBox, "wait-input"), find(asked, QLabel, "wait-input-error")
    assert refusal.isVisible() and refusal.text() == "✕ Say in a word what is waited for."
    assert field.accessibleDescription() in refusal.text()
    field.setEditText("Spare dongle")
    assert not refusal.isVisible() and not field.accessibleDescription()
    find(asked, QCheckBox, "wait-is-expected").setChecked(True)
    giver = find(asked, QComboBox, "wait-giver")
    giver.setCurrentIndex(giver.findText("Grace Lindqvist"))
    read_again(qtbot, desk, asked.accept)
    for row in rows:
        facts = {fact.key: fact for fact in session.workspace.facts.of_hire(row.task.hire_id)}
        assert facts["spare_dongle"].expected_on == date(2026, 11, 23)  # the next working day
        assert "spare_dongle" in session.workspace.facts.links(row.task.hire_id)[row.task.id]
        shown = next(other for other in desk.rows(Group.WAITING) if other.task.id == row.task.id)
        assert shown.detail.endswith(" · needs Spare dongle from Grace Lindqvist")
        assert shown.state == "expected Mon 23 Nov"
    assert desk.said[-1] == "2 tasks wait for Spare dongle from Grace Lindqvist."
    undone(qtbot, desk)
    for row in rows:
        assert "spare_dongle" not in session.workspace.facts.links(row.task.hire_id).get(row.task.id, ())


def ask_to_wait(qtbot: QtBot, desk: Desk, rows: list[WorkRow]) -> QDialog:
    """The dialog with what is waited for, about to be accepted."""
    desk.select(*rows)
    desk.action("wait").trigger()
    asked = dialog(qtbot, desk, "wait-on")
    find(asked, QComboBox, "wait-input").setEditText("Spare dongle")
    return asked


def waits(session: Session, row: WorkRow) -> bool:
    return "spare_dongle" in session.workspace.facts.links(row.task.hire_id).get(row.task.id, ())


def test_where_one_of_many_was_changed_nothing_waits_until_it_is_asked_again(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    rows = desk.rows(Group.LATER)[3:5]
    asked = ask_to_wait(qtbot, desk, rows)
    session.person = lookup.person(session, "Grace Lindqvist")
    last = rows[-1].task
    dispatch.run(session, BeginTasks(tasks=(SeenTask(id=last.id, version=last.version),)))
    with qtbot.waitSignal(desk.context.errands.disagreed) as told:
        asked.accept()
    refused, met = told.args
    assert not any(waits(session, row) for row in rows)
    assert met.about == last.title and met.now[0].startswith("Under way") and "Grace" in met.who
    desk.context.errands.carry_out(evolve(refused, commands=met.again))
    qtbot.waitUntil(lambda: all(waits(session, row) for row in rows))
    desk.context.undo()
    qtbot.waitUntil(lambda: not any(waits(session, row) for row in rows))


def test_what_many_wait_for_is_kept_while_the_workspace_is_away(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session, workspace: Path, tmp_path: Path
) -> None:
    desk = open_desk()
    rows, kept = desk.rows(Group.LATER)[3:5], tmp_path / "kept"
    asked = ask_to_wait(qtbot, desk, rows)
    workspace.rename(kept)
    with qtbot.waitSignal(desk.context.errands.kept):
        asked.accept()
    kept.rename(workspace)
    desk.context.errands.send_again()
    qtbot.waitUntil(lambda: all(waits(session, row) for row in rows))


def test_what_is_missing_already_brings_who_gives_it(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    row = next(row for row in desk.rows(Group.WAITING) if row.hire == "Maya Chen")
    desk.select(row)
    desk.action("wait").trigger()
    asked = dialog(qtbot, desk, "wait-on")
    missing = find(asked, QComboBox, "wait-input")
    missing.setCurrentIndex(missing.findText("software list"))
    missing.activated.emit(missing.currentIndex())
    assert find(asked, QComboBox, "wait-giver").currentText() == "Priya Nair, the hiring manager"
    asked.reject()


def test_sending_back_needs_a_reason_and_somebody_who_depends_on_it(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk("Samuel")
    desk.page._head._want_department("it")
    qtbot.waitUntil(lambda: find(desk.page, QPushButton, "choose-department").text() == "IT  ▾")
    row = desk.rows(Group.UNCONFIRMED)[0]
    desk.select(row)
    desk.action("send-back").trigger()
    asked = dialog(qtbot, desk, "reason-dialog")
    asked.accept()
    assert asked.isVisible()
    assert find(asked, QLabel, "reason-error").text().startswith("✕ Say in a few words why")
    find(asked, QLineEdit, "reason").setText("The keyboard is missing")
    read_again(qtbot, desk, asked.accept)
    task = stored(session, row)
    assert (task.status, task.note) == (Status.UNDER_WAY, "The keyboard is missing")


def test_what_is_refused_is_said_in_one_sentence(
    qtbot: QtBot, open_desk: Callable[..., Desk], session: Session
) -> None:
    desk = open_desk()
    own = next(row for row in desk.rows(Group.UNCONFIRMED) if row.owner.startswith("Tomasz"))
    desk.select(own)
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_C))
    said = f"“{own.task.title}” is your own: the one who depends on it confirms it."
    assert [str(error) for error in desk.errors] == [said]
    assert not desk.action("confirm").isEnabled() and said in desk.action("confirm").toolTip()
    qtbot.keyClick(desk.view, Qt.Key.Key_S)
    other = next(row for row in desk.rows(Group.UNCONFIRMED) if not row.owner.startswith("Tomasz"))
    desk.select(other)
    qtbot.keyClick(desk.view, Qt.Key.Key_S)  # before it is known that nothing depends on it
    nothing = f"Nothing of yours depends on “{other.task.title}”: "
    qtbot.waitUntil(lambda: [str(error).startswith(nothing) for error in desk.errors] == [False, True])
    assert nothing in desk.action("send-back").toolTip()
    assert not desk.page.window().findChildren(QDialog)
    assert stored(session, own).status is Status.DONE


def test_what_is_not_legal_is_disabled_with_the_reason(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.select(desk.rows(Group.TODAY)[0])
    assert desk.action("begin").isEnabled()
    assert not desk.action("confirm").isEnabled()
    assert "only what is done and unconfirmed can be confirmed" in desk.action("confirm").toolTip()
    assert "is yours already" in find(desk.page, QPushButton, "move-take").toolTip()
    desk.view.clearSelection()
    assert "Select one or more tasks first." in desk.action("done").toolTip()


def test_the_list_is_grouped_by_hire_and_owner_and_remembers_it(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    group = find(desk.page, QPushButton, "group-by")
    action = group.findChild(QAction, "group-hire")
    assert action is not None
    read_again(qtbot, desk, action.trigger)
    assert desk.headings()[:2] == ["Daniel Okafor", "Maya Chen"]
    again = open_desk()
    assert again.headings() == desk.headings()
    assert find(again.page, QPushButton, "group-by").text() == "Group: new hire  ▾"


def test_the_list_shows_mine_and_nobodys(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk("Oliver")
    mine, nobodys = (find(desk.page, QRadioButton, name) for name in ("whose-mine", "whose-nobodys"))
    read_again(qtbot, desk, lambda: qtbot.mouseClick(mine, Qt.MouseButton.LeftButton))
    assert {row.owner for row in desk.rows()} == {"Oliver Grant"}
    read_again(qtbot, desk, lambda: qtbot.mouseClick(nobodys, Qt.MouseButton.LeftButton))
    assert desk.rows() == []
    read_again(
        qtbot,
        desk,
        lambda: qtbot.mouseClick(find(desk.page, QPushButton, "state-action"), Qt.MouseButton.LeftButton),
    )
    assert len(desk.rows()) > 20
    assert find(desk.page, QRadioButton, "whose-everyones").isChecked()


def test_typing_filters_the_list(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.view.setFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    typed = find(desk.page, QLineEdit, "list-filter")
    assert typed.hasFocus()
    read_again(qtbot, desk, lambda: qtbot.keyClicks(typed, "åkesson"))
    assert {row.hire for row in desk.rows()} == {"Björn Åkesson"}
    read_again(qtbot, desk, typed.clear)
    assert len({row.hire for row in desk.rows()}) > 5


def test_enter_and_a_double_click_open_the_hire(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    row = desk.rows(Group.TODAY)[0]
    desk.select(row)
    with qtbot.waitSignal(desk.page.hire_wanted) as wanted:
        qtbot.keyClick(desk.view, Qt.Key.Key_Return)
    assert wanted.args == [row.task.hire_id]
    area = desk.view.visualRect(
        desk.model.index(desk.model.places_of([row])[0], 0).siblingAtColumn(Column.STATE)
    )
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    with qtbot.waitSignal(desk.page.hire_wanted):
        qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_a_double_click_on_the_box_ticks_only(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    area = desk.view.visualRect(desk.model.index(desk.model.places_of([desk.rows(Group.TODAY)[0]])[0], 0))
    box = QPoint(area.left() + int(tickbox.AREA / 2), area.center().y())
    with qtbot.assertNotEmitted(desk.page.hire_wanted):
        qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=box)


def test_printing_names_the_department(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    with qtbot.waitSignal(desk.page.report_wanted) as wanted:
        qtbot.mouseClick(find(desk.page, QPushButton, "print-list"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["it"]


def test_rows_are_copied_as_a_table(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.select(desk.rows(Group.TODAY)[0], desk.rows(Group.LATER)[0])
    qtbot.keyClick(desk.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = copied_rows()
    assert lines[0] == ["Task", "New hire", "Owner", "Offered", "Due", "Begin", "State"]
    assert [line[:2] for line in lines[1:]] == [
        ["Equipment chosen and approved", "Maya Chen"],
        ["Standard laptop ordered and imaged", "Björn Åkesson"],
    ]
    assert [line[4:6] for line in lines[1:]] == [[row.due, row.begin] for row in desk.view.selected()]


def test_a_lead_looks_at_another_department_and_comes_back_to_it(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    menu = find(desk.page, QPushButton, "choose-department").menu()
    action = menu.findChild(QAction, "department-payroll")
    assert action is not None
    read_again(qtbot, desk, action.trigger)
    assert {row.task.department for row in desk.rows()} == {"payroll"}
    assert {row.task.department for row in open_desk().rows()} == {"payroll"}
    assert {row.task.department for row in open_desk("Aiko").rows()} == {"it"}


def test_more_rows_come_as_they_are_scrolled_to(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    session.person = lookup.person(session, "Tomasz")
    whole = department.desk(session, Wanted())
    wanted = department.page(session, whole.wanted, whole.sections, limit=500).rows
    monkeypatch.setattr(department, "PAGE", 20)
    desk = open_desk()
    tester = QAbstractItemModelTester(desk.model, STRICT)
    assert len(desk.rows()) == 20
    bar = desk.view.verticalScrollBar()
    while not desk.model.complete:
        before = len(desk.rows())
        bar.setValue(0)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(partial(has_more, desk, before))
    assert [row.task.id for row in desk.rows()] == [row.task.id for row in wanted]
    assert len(desk.view.selected()) == 1
    assert tester.model() is desk.model


@pytest.mark.parametrize("changes_mind", [False, True])
def test_select_all_takes_also_what_has_not_been_read_yet(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, changes_mind: bool
) -> None:
    monkeypatch.setattr(department, "PAGE", 5)
    monkeypatch.setattr("app.ui.pages.my_department.MANY", 4)
    desk = open_desk()
    count = sum(section.count for section in desk.model._sections.values())
    assert len(desk.rows()) == 5 < count
    desk.view.setFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if changes_mind:
        desk.select(desk.rows()[0])
        qtbot.waitUntil(lambda: len(desk.rows()) > 5)
        assert len(desk.view.selected()) == 1
        return
    qtbot.waitUntil(lambda: len(desk.view.selected()) == count)
    assert desk.model.complete
    done = len(desk.page._moves.legal("done"))
    assert f"({done})" in desk.action("done").text()
    read_again(qtbot, desk, lambda: qtbot.keyClick(desk.view, Qt.Key.Key_Space))
    assert desk.said == [f"{done} tasks are done."]
    assert not [row for row in desk.rows() if row.open and row.own]


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, session: Session) -> None:
    session.person = lookup.person(session, "Aiko")
    desk = department.desk(session, Wanted())
    rows = department.page(session, desk.wanted, desk.sections, limit=500).rows
    model = WorklistModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show_rows(desk.sections, rows[:9], complete=False)
    assert model.canFetchMore()
    model.add_rows(rows[9:], complete=True)
    assert list(model.rows) == list(rows)
    assert model.rowCount() == len(rows) + len(desk.sections)
    fewer = [*rows[:2], *rows[5:]]
    model.show_rows(desk.sections, fewer, complete=True)
    assert list(model.rows) == fewer
    heading = model.index(0, 0)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert heading.data() == "Handed over to you, accept it, or it stays where it was (1)"
    model.show_rows((), (), complete=True)
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_list_that_cannot_be_read_says_so_and_tries_again(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(read=False)

    def away(*_given: object) -> None:
        raise StoreUnavailable("The workspace is locked by another program.")

    with monkeypatch.context() as patched:
        patched.setattr(department, "desk", away)
        desk.page.show()
        again = find(desk.page, QPushButton, "state-action")
        qtbot.waitUntil(lambda: again.text() == "Try again")
    texts = [label.text() for label in desk.page.findChildren(QLabel)]
    assert "The workspace is locked by another program." in texts
    read_again(qtbot, desk, lambda: qtbot.mouseClick(again, Qt.MouseButton.LeftButton))
    assert desk.rows()


def test_nothing_is_read_as_markup(qtbot: QtBot, open_desk: Callable[..., Desk], session: Session) -> None:
    task = session.workspace.tasks.of_department("it", [Status.OPEN])[0].task
    session.workspace.tasks.set(evolve(task, title="<b>x</b> & {task}"))
    desk = open_desk("Aiko")
    row = next(row for row in desk.rows() if row.task.id == task.id)
    place = desk.model.index(desk.model.places_of([row])[0], 0)
    assert "&lt;b&gt;" in place.data(Qt.ItemDataRole.ToolTipRole)
    desk.select(row)
    assert "<b>" not in desk.action("confirm").toolTip()
    read_again(qtbot, desk, desk.action("done").trigger)
    assert desk.said == ["“<b>x</b> & {task}” is done."]


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    named = []
    for kind in (WorklistView, QPushButton, QLineEdit, QRadioButton):
        for widget in desk.page.findChildren(kind):
            if widget.isVisible() and widget.isEnabled():
                words = widget.text() if isinstance(widget, QPushButton | QRadioButton) else ""
                assert widget.accessibleName() or words, widget.objectName()
                named.append(widget.objectName())
    assert {"worklist", "group-by", "print-list", "list-filter", "move-done", "more-moves"} <= set(named)
    find(desk.page, QPushButton, "choose-department").setFocus()
    order = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        order.append(focused.objectName() if focused else "")
        qtbot.keyClick(focused or desk.page, Qt.Key.Key_Tab)
    expected = ["choose-department", "group-by", "print-list", "list-filter", "whose-everyones", "worklist"]
    assert order[:6] == expected
    assert order[6] == "move-done"


def test_nothing_is_cut_in_a_small_window(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.page.resize(898, 600)
    assert desk.page.width() == 898
    assert not desk.view.horizontalScrollBar().isVisible()
    assert sum(desk.view.columnWidth(column) for column in Column) <= desk.view.viewport().width()
