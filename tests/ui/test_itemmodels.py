"""The models keep the rules of Qt, whatever is shown in them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.services import overview
from app.services.hiredetail import hire_detail
from app.services.session import Session
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.checklist import ChecklistModel
from app.ui.itemmodels.checklist import Column as TaskColumn
from app.ui.itemmodels.hires import Column, HiresModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


def test_hires_are_shown_added_and_changed(qtbot: QtBot, session: Session) -> None:
    rows = overview.page(session).rows
    model = HiresModel()
    tester = QAbstractItemModelTester(model, STRICT)
    model.show_rows(rows[:3], complete=False)
    assert model.canFetchMore()
    model.add_rows(rows[3:], complete=True)
    model.show_hints({rows[0].hire_id: "Pool laptop"})
    assert model.rowCount() == len(rows) and not model.canFetchMore()
    assert "Pool laptop" in model.index(0, Column.ATTENTION).data()
    model.show_rows((), complete=True)
    assert model.rowCount() == 0
    assert tester.model() is model


def test_what_a_cell_says_in_words(qtbot: QtBot, session: Session) -> None:
    model = HiresModel()
    model.show_rows(overview.page(session).rows, complete=True)
    said = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert said[0] == "Maya Chen, Support Engineer · on site"
    assert said[1] == "Mon 7 Dec, in 11 working days"
    assert said[2].startswith("Recruiting 3/5 on track, HR 0/8 waiting on someone")
    assert said[3].startswith("Too late. Standard laptop ordered and imaged: 8 days short.")
    assert said[4] == "11%"


def test_a_checklist_of_departments_and_tasks(qtbot: QtBot, session: Session) -> None:
    hires = overview.page(session).rows
    model = ChecklistModel()
    tester = QAbstractItemModelTester(model, STRICT)
    for row in hires:
        detail = hire_detail(session, row.hire_id)
        model.show_parts(detail.departments)
        model.show_parts(detail.departments)
        shown = [
            model.index(place, 0, model.index(head, 0)).data(ITEM_ROLE)
            for head in range(model.rowCount())
            for place in range(model.rowCount(model.index(head, 0)))
        ]
        assert shown == list(detail.tasks)
    assert tester.model() is model


def test_a_tick_asks_and_changes_nothing_by_itself(qtbot: QtBot, session: Session) -> None:
    model = ChecklistModel()
    detail = hire_detail(session, overview.page(session).rows[0].hire_id)
    model.show_parts(detail.departments)
    wanted = next(task for task in detail.tasks if task.open)
    place = model.place_of(wanted.id)
    with qtbot.waitSignal(model.ticked) as asked:
        assert model.setData(place, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == [wanted, True]
    assert place.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    heading = place.parent()
    assert not heading.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not place.siblingAtColumn(TaskColumn.STATE).flags() & Qt.ItemFlag.ItemIsUserCheckable
