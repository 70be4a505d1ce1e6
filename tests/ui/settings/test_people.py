"""Who works here: what is typed is stored, refused at its field, or kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from app.services import people
from app.services.noticetexts import workspace_language
from app.services.session import Session
from app.ui.dialogs.who import Who
from app.ui.dialogs.withdraw import Withdraw
from app.ui.settings.table import RecordsTable
from tests.ui.helpers import copied_rows, find

from .desk import Desk, person

PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'


def test_say_who_you_are(desk: Desk, workspace: Path) -> None:
    table = find(desk.page, RecordsTable, "you-people")
    desk.qtbot.waitUntil(lambda: find(desk.page, QLabel, "you-name").accessibleName() == "James Holloway")
    desk.type("you-search", "grace")
    current = table.current()
    assert current is not None and current.cells[0] == "Grace Lindqvist"
    with desk.qtbot.waitSignal(desk.page.person_changed) as changed:
        desk.qtbot.keyClick(find(desk.page, QLineEdit, "you-search"), Qt.Key.Key_Return)
    who = changed.args[0]
    assert isinstance(who, Who) and who.what == "Lead · Facilities"
    desk.qtbot.waitUntil(lambda: find(desk.page, QLabel, "you-name").accessibleName() == "Grace Lindqvist")
    assert desk.page.context.preferences.person(workspace) == who.id


def test_what_is_done_then_has_your_name(desk: Desk, session: Session) -> None:
    table = desk.go("you", "you-people")
    desk.pick(table, "Grace Lindqvist")
    desk.click("you-choose")
    desk.told("You are Grace Lindqvist now.")
    desk.go("people", "people-table")
    desk.pick(find(desk.page, RecordsTable, "people-table"), "Aiko Tanaka")
    desk.type("person-name", "Aiko Sato")
    desk.save("person-form", "Aiko Sato is changed.")
    change = session.workspace.history.latest(person(session, "Grace Lindqvist").id)
    assert change is not None and "person" in change.label.lower()


def test_add_a_person_after_a_slip(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.click("people-table-add")
    assert desk.page.focusWidget() is find(desk.page, QLineEdit, "person-name")
    desk.type("person-name", "Jonas Weber")
    desk.type("person-email", "jonas at example")
    desk.choose("person-department", "IT")
    desk.click("person-form-save")
    desk.wait_error("person-email", "is not an e-mail address")
    line = find(desk.page, QLineEdit, "person-email")
    assert desk.page.focusWidget() is line and "e-mail" in line.accessibleDescription()
    assert find(desk.page, QLineEdit, "person-name").text() == "Jonas Weber"
    desk.type("person-email", "jonas@example.com")
    desk.save("person-form", "Jonas Weber is added.")
    desk.qtbot.waitUntil(lambda: any("Jonas Weber" in record.cells for record in table.records()))
    current = table.current()
    assert current is not None and current.cells[0] == "Jonas Weber"
    assert desk.error("person-email") == ""
    assert person(session, "Jonas Weber").department == "it"


def test_change_a_person_and_undo(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    save = find(desk.page, QPushButton, "person-form-save")
    assert not save.isEnabled()
    desk.choose("person-role", "Lead")
    assert save.isEnabled()
    desk.save("person-form", "Aiko Tanaka is changed.")
    assert person(session, "Aiko Tanaka").role == "lead"
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: find(desk.page, QComboBox, "person-role").currentText() == "Staff")
    assert person(session, "Aiko Tanaka").role == "staff"


def test_hr_says_in_which_language_somebody_is_told(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("people", "people-table"), "Aiko Tanaka")
    box = find(desk.page, QComboBox, "person-language")
    assert box.currentText() == "As in the workspace"
    desk.choose("person-language", "Deutsch")
    desk.type("person-name", "Aiko Sato")
    desk.save("person-form", "Aiko Sato is changed.")
    aiko = person(session, "Aiko Sato").id
    assert session.workspace.preferences.of(aiko).language == "de"
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: box.currentText() == "As in the workspace")
    assert session.workspace.preferences.of(aiko).language is None
    assert person(session, "Aiko Tanaka").id == aiko, "it was one change"


def test_hr_says_in_which_language_everybody_else_is_told(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("you", "you-people"), "Samuel Adeyemi")
    desk.click("you-choose")
    desk.told("You are Samuel Adeyemi now.")
    desk.go("people", "people-table")
    box = find(desk.page, QComboBox, "letters-language")
    desk.qtbot.waitUntil(lambda: box.currentText() == "English")
    box.setCurrentIndex(box.findData("de"))
    box.activated.emit(box.currentIndex())
    desk.told("Who has chosen no other language is told in this one: Deutsch.")
    assert workspace_language(session) == "de"
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: box.currentText() == "English")
    assert workspace_language(session) == "en"


def test_a_change_that_somebody_made_meanwhile_is_not_overwritten(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("people", "people-table"), "Aiko Tanaka")
    people.set_active(session, person(session, "Aiko Tanaka"), active=False)
    desk.type("person-name", "Aiko Sato")
    desk.click("person-form-save")
    desk.wait_error("person-form", "was changed by somebody else meanwhile")
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Sato"
    assert person(session, "Aiko Tanaka").active is False


def test_who_leaves_is_deactivated_and_can_come_back(desk: Desk, session: Session) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    desk.click("person-active")
    desk.told("Aiko Tanaka is not active any more.")
    desk.qtbot.waitUntil(lambda: all("Aiko Tanaka" not in record.cells for record in table.records()))
    find(desk.page, QCheckBox, "people-inactive").click()
    desk.pick(table, "Aiko Tanaka")
    current = table.current()
    assert current is not None and "not active" in current.cells[1]
    desk.click("person-active")
    desk.told("Aiko Tanaka is active.")
    assert person(session, "Aiko Tanaka").active


def test_an_owner_is_not_deactivated(desk: Desk, session: Session) -> None:
    desk.pick(desk.go("people", "people-table"), "Tomasz Zieliński")
    desk.click("person-active")
    desk.wait_error("person-form", "gets the new tasks of IT")
    assert person(session, "Tomasz Zieliński").active


def test_nothing_typed_is_lost_by_a_slip(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.pick(table, "Aiko Tanaka")
    desk.type("person-name", "Aiko Sato")
    desk.pick(table, "Priya Nair")
    assert "before you go on" in desk.error("person-form")
    desk.click("people-table-add")
    desk.click("person-active")
    desk.page.go("departments")
    assert desk.page.unsaved() == "What you changed in the settings under “People” is not saved."
    desk.page.go("people")
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Sato"
    desk.page.discard()
    assert desk.page.unsaved() is None
    assert find(desk.page, QLineEdit, "person-name").text() == "Aiko Tanaka"


def test_find_and_copy_people(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.type("people-table-search", "facilities")
    assert table.model().rowCount() == 2
    current = table.current()
    assert current is not None and "Facilities" in current.cells
    table.actions()[0].trigger()
    headers = ["Name", "Role", "Department", "Location", "E-mail"]
    assert copied_rows() == [headers, list(current.cells)]


def test_what_people_typed_is_never_markup(desk: Desk) -> None:
    table = desk.go("people", "people-table")
    desk.click("people-table-add")
    desk.type("person-name", PAYLOAD)
    desk.save("person-form", f"{PAYLOAD} is added.")
    desk.qtbot.waitUntil(lambda: any(PAYLOAD in record.cells for record in table.records()))
    desk.pick(table, PAYLOAD)
    shown = [label for label in desk.page.findChildren(QLabel) if "<img" in label.text()]
    assert shown and all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)
    tip = table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip and "<img" not in tip


def test_a_name_of_the_other_direction_leaves_the_sentence_as_it_is(desk: Desk) -> None:
    for section, thing, words in (
        ("people", "person", "is changed."),
        ("departments", "department", "is changed."),
        ("locations", "location", "is changed; plans are computed again."),
    ):
        desk.go(section, f"{section}-table")
        line = find(desk.page, QLineEdit, f"{thing}-name")
        line.selectAll()
        line.insert(f"ليلى 3 {thing}")  # as if it were typed: what is read again leaves it
        desk.save(f"{thing}-form", f"\u2068ليلى 3 {thing}\u2069 {words}")
    (asked,) = (
        text.text()
        for text in Withdraw(desk.page.context.theme, "ليلى 3", desk.page).findChildren(QLabel)
        if "ليلى" in text.text()
    )
    assert asked == "Withdraw the onboarding of \u2068ليلى 3\u2069?"


def test_give_a_department_owners_and_a_home(desk: Desk, session: Session) -> None:
    table = desk.go("departments", "departments-table")
    desk.pick(table, "IT")
    desk.type("department-short", "Tech")
    desk.choose("department-owner", "Aiko Tanaka")
    desk.choose("department-home", "London")
    boxes = {
        box.accessibleName(): box
        for box in desk.page.findChildren(QComboBox)
        if "department-site" in box.objectName()
    }
    boxes["Austin"].setCurrentIndex(boxes["Austin"].findText("Own people, owner as above"))
    desk.save("department-form", "IT is changed.")
    desk.qtbot.waitUntil(lambda: any("Tech" in record.cells for record in table.records()))
    department = next(d for d in session.workspace.people.departments() if d.key == "it")
    assert department.owner_id == person(session, "Aiko Tanaka").id
    sites = [site for site in session.workspace.people.sites() if site.department == "it"]
    assert {session.setup.location(site.location_id).name for site in sites} == {"Austin", "London"}
    desk.page.context.undo()
    desk.qtbot.waitUntil(lambda: find(desk.page, QLineEdit, "department-short").text() == "IT")


def test_a_department_without_a_name_is_refused_at_the_name(desk: Desk) -> None:
    desk.go("departments", "departments-table")
    line = find(desk.page, QLineEdit, "department-name")
    line.clear()
    desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.wait_error("department-name", "is missing")
