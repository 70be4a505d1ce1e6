"""The settings as a whole."""

from pathlib import Path

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.itemmodels.records import Record, RecordsModel
from app.ui.settings.table import RecordsTable
from app.ui.theme.theme import Theme
from tests.ui.conftest import open_session
from tests.ui.helpers import click, find

from .desk import Desk, made


def test_an_empty_workspace_says_what_to_do(empty: Desk) -> None:
    page = empty.page
    shown = lambda: [label.text() for label in page.findChildren(QLabel) if label.isVisible()]  # noqa: E731
    empty.qtbot.waitUntil(lambda: "Nobody is known here yet" in shown())
    click(empty.qtbot, find(page, QWidget, "settings-you"), "state-action")
    empty.qtbot.waitUntil(lambda: any(words.startswith("Nobody is known here yet. Add") for words in shown()))
    empty.type("person-name", "Maya Chen")
    empty.save("person-form", "Maya Chen is added.")
    page.go("locations")
    empty.qtbot.waitUntil(lambda: any(words.startswith("There is no location yet") for words in shown()))
    page.go("payroll")
    empty.qtbot.waitUntil(lambda: "There is no location yet" in shown())


def test_a_workspace_that_cannot_be_read_says_why_and_can_be_tried_again(
    qtbot: QtBot, theme: Theme, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "company.headstart"
    path.write_text("no database")
    desks = made(qtbot, theme, path, tmp_path, open_session)
    desk = next(desks)
    you = find(desk.page, QWidget, "settings-you")
    again = find(you, QPushButton, "state-action")
    qtbot.waitUntil(lambda: again.isVisible() and again.text() == "Try again")
    assert any("company.headstart" in label.text() for label in you.findChildren(QLabel))
    path.write_bytes(sample.read_bytes())
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(you, QLabel, "you-name").accessibleName() == "James Holloway")
    assert next(desks, None) is None


def test_every_control_has_a_name(desk: Desk) -> None:
    kinds = (QLineEdit, QComboBox, QCheckBox, QDateEdit, QSpinBox, RecordsTable, QListWidget, QRadioButton)
    for name in (
        "you",
        "people",
        "departments",
        "locations",
        "payroll",
        "appearance",
        "language",
        "workspace",
    ):
        desk.page.go(name)
        assert desk.page.findChild(QWidget, f"settings-{name}") is not None
    inner = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
    controls = [c for kind in kinds for c in desk.page.findChildren(kind) if c.objectName() not in inner]
    assert len(controls) > 40
    assert [c.objectName() for c in controls if not (c.accessibleName() or getattr(c, "text", str)())] == []
    assert [c.accessibleName() for c in controls if not c.objectName()] == []


def test_records_keep_the_rules_of_models(qtbot: QtBot) -> None:
    model = RecordsModel(["Name", "Role"])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    one = Record(key="1", cells=("Ann", "Lead"), thing=1)
    two = Record(key="2", cells=("Bo", "Staff"), thing=2, faded=True)
    model.show_records([one, two])
    changed = evolve(one, cells=("Anna", "Lead"))
    with qtbot.waitSignal(model.dataChanged):
        model.show_records([changed, two])
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Anna"
    assert model.place_of("2").row() == 1 and not model.place_of("3").isValid()
    model.show_records([])
    assert model.rowCount() == 0 and tester.model() is model


def test_tab_goes_in_reading_order(desk: Desk) -> None:
    desk.go("people", "people-table")
    desk.type("person-name", "Aiko Sato")
    find(desk.page, QWidget, "settings-sections").setFocus()
    walked: list[str] = []
    while "person-form-save" not in walked:
        focused = desk.page.focusWidget()
        assert focused is not None and focused.objectName() not in walked
        walked.append(focused.objectName())
        desk.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    fields = ("name", "email", "role", "department", "location", "language")
    form = [f"person-{name}" for name in fields]
    tools = ["people-table-search", "people-inactive", "people-table-add", "people-table"]
    buttons = ["person-active", "person-form-put-back", "person-form-save"]
    assert walked == ["settings-sections", *tools, *form, *buttons]


def test_tab_goes_to_what_is_chosen(desk: Desk) -> None:
    desk.page.go("appearance")
    sections = find(desk.page, QWidget, "settings-sections")
    sections.setFocus()
    desk.qtbot.keyClick(sections, Qt.Key.Key_Tab)
    assert desk.page.focusWidget() is find(desk.page, QRadioButton, "scheme-light")
