"""What is seen of the rows of lists: columns by what stands in them, and the row under the mouse as a whole."""

from attrs import evolve
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.models.commands import HandOver, SeenTask
from app.services import dispatch, lookup
from app.services.session import Session
from app.ui.delegates import tickbox
from app.ui.delegates.hires import BESIDE_NAME, attention_fitting, attention_words, shortened
from app.ui.delegates.worklist import state_words
from app.ui.itemmodels import hires, worklist
from app.ui.main_window import MainWindow
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT
from app.ui.theme.theme import font_metrics

from .helpers import find
from .visits import settle

CELL = 2 * t.SPACE_2
PILL = CELL + 2 * t.SPACE_2


def wide(words: str) -> float:
    return font_metrics(t.SMALL).horizontalAdvance(words)


def pill(words: str) -> float:
    return font_metrics(*PILL_FONT).horizontalAdvance(words)


def test_a_probability_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    model = table.model()
    assert isinstance(model, hires.HiresModel)
    row = next(row for row in model.rows if row.tentative)
    for width in (1424, 1024):
        window.resize(width, 700)
        settle(qtbot, window)
        column = table.columnWidth(hires.Column.HIRE)
        seen = shortened(row.role, row.certainty, column - BESIDE_NAME)
        assert seen.endswith("80 %")
        assert (seen == row.detail) is (width == 1424)
        assert table.columnWidth(hires.Column.ATTENTION) > column


def test_a_task_gives_way_to_what_is_said_of_it(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    model = table.model()
    assert isinstance(model, hires.HiresModel)
    window.resize(1024, 700)
    settle(qtbot, window)
    room = table.columnWidth(hires.Column.ATTENTION) - PILL
    seen = {
        row.name: attention_fitting(attention_words(row), row.subject, room)
        for row in model.rows
        if pill(attention_words(row)) > room
    }
    assert all(pill(words) <= room for words in seen.values())
    assert seen["Maya Chen"].startswith("✕ Standard laptop") and seen["Maya Chen"].endswith("…: 8 days short")
    assert seen["Daniel Okafor"].startswith("! Still missing: ")
    assert seen["Daniel Okafor"].endswith("… from Daniel Okafor")


def test_a_state_and_an_offer_are_whole_where_the_task_has_room(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    maya, oliver = lookup.hire(session, "Maya Chen"), lookup.person(session, "Oliver Grant")
    task = session.workspace.tasks.by_key(maya.id, "IT-4")
    assert task is not None
    session.person = lookup.person(session, "Aiko Tanaka")
    dispatch.run(session, HandOver(tasks=(SeenTask(id=task.id, version=task.version),), to=oliver.id))
    window.pages.go("my-department")
    table = find(window, QTableView, "worklist")
    for width in (1424, 1024):
        window.resize(width, 700)
        settle(qtbot, window)
        model = table.model()
        assert isinstance(model, worklist.WorklistModel)
        column = table.columnWidth
        assert max(pill(state_words(row)) for row in model.rows) <= column(worklist.Column.STATE) - PILL
        days = (words for row in model.rows for words in (row.due, row.begin))
        assert max(map(wide, days)) <= column(worklist.Column.WHEN) - CELL
        titles = max(font_metrics(t.BODY).horizontalAdvance(row.task.title) for row in model.rows)
        assert titles <= column(worklist.Column.TASK) - tickbox.AREA - t.SPACE_2
        offers = max(wide(row.offer) for row in model.rows)
        beside = not table.isColumnHidden(worklist.Column.OWNER)
        assert beside is (width == 1424)
        assert offers <= column(worklist.Column.OWNER) - CELL or not beside


def test_the_row_under_the_mouse_is_lit_as_a_whole(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    rows = table.viewport()
    hover = QColor(window.context.theme.tokens.hover)

    def lit() -> list[int]:
        """The rows that are lit, by two points of each: near its beginning and near its end."""
        image = table.grab().toImage()
        found = []
        for row in range(3):
            cells = [table.visualRect(table.model().index(row, column)) for column in (0, 4)]
            points = [rows.mapTo(table, at) for at in (cells[0].topLeft(), cells[1].topRight())]
            lights = [
                image.pixelColor(at + QPoint(shift, 6)) == hover
                for at, shift in zip(points, (4, -4), strict=True)
            ]
            assert lights[0] == lights[1]
            found += [row] if lights[0] else []
        return found

    middle = QPointF(table.visualRect(table.model().index(1, 2)).center())
    QApplication.sendEvent(rows, QEnterEvent(middle, middle, middle))
    qtbot.mouseMove(rows, middle.toPoint())
    assert lit() == [1]
    QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    assert lit() == []


def test_departments_are_told_line_by_line(window: MainWindow) -> None:
    model = find(window, QTableView, "hires").model()
    told = model.index(0, hires.Column.DEPARTMENTS).data(Qt.ItemDataRole.ToolTipRole)
    lines = told.removeprefix("<qt>").removesuffix("</qt>").split("<br>")
    assert len(lines) == 5 and not any(" " in line for line in lines)


def test_rows_that_follow_make_room_for_themselves(window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    model = table.model()
    assert isinstance(model, hires.HiresModel)
    widths = [table.columnWidth(hires.Column.HIRE)]
    for name in ("Aleksandra Katharina von der Wieden und Hohenberg-Sonnenfeld", "Bo"):
        model.add_rows([evolve(model.rows[0], hire_id=name, name=name)], complete=True)
        widths.append(table.columnWidth(hires.Column.HIRE))
    assert widths[0] < widths[1] == widths[2]
