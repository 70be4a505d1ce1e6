"""The form for a new hire, filled in the way a person does, on a real workspace file."""

import json
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models import wording
from app.models.changes import Changes
from app.models.noticekinds import Kind
from app.models.onboarding import Certainty
from app.models.tasks import Expedite
from app.models.wording import DateStyle
from app.services import newhire, places
from app.services.newhire import Entries, Offered, Place
from app.services.noticing import plan_notices
from app.services.session import Session
from app.store import sqlite
from app.ui.dialogs.copy_hire import CopyHire
from app.ui.drafts import Drafts
from app.ui.main_window import MainWindow
from app.ui.pages.new_hire_form import NewHireForm
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone
from app.ui.widgets.department_verdicts import DepartmentVerdicts
from app.ui.widgets.hire_facts import HireFacts
from app.ui.widgets.marks import Pill

from .helpers import click, find, toast_words, undo
from .visits import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the platform without a screen says when a list drops down."""

TIGHT = QDate(2026, 12, 18)
PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'


def opened(qtbot: QtBot, window: MainWindow) -> NewHireForm:
    """The form in the window, with all that it shows."""
    form = NewHireForm(window.context)
    pages = window.pages.soon.parentWidget()
    assert isinstance(pages, QStackedWidget)
    pages.addWidget(form)
    pages.setCurrentWidget(form)
    qtbot.waitUntil(lambda: headline(form) != "")
    return form


@pytest.fixture
def form(qtbot: QtBot, window: MainWindow) -> NewHireForm:
    return opened(qtbot, window)


def headline(form: NewHireForm) -> str:
    return find(form, QLabel, "headline").text()


def line(form: NewHireForm, name: str) -> QLineEdit:
    return find(form, QLineEdit, name)


def said(form: NewHireForm, name: str) -> str:
    """What is said below a field."""
    words = find(form, QLabel, f"{name}-said")
    return words.accessibleName() if words.isVisible() else ""


def pill(form: NewHireForm, department: str) -> str:
    return find(form, Pill, f"pill-{department}").accessibleName()


def choose(form: NewHireForm, name: str, value: str) -> None:
    box = find(form, QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def type_hire(
    qtbot: QtBot, form: NewHireForm, name: str = "Maya Lind", role: str = "Support Engineer"
) -> None:
    for field, words in (("name", name), ("role", role)):
        line(form, field).setFocus()
        qtbot.keyClicks(line(form, field), words)
    close_list(form, "role")


def close_list(form: NewHireForm, name: str) -> None:
    """Let go of what completes a field."""
    known = line(form, name).completer().popup()
    assert known is not None
    known.hide()


def too_early(qtbot: QtBot, form: NewHireForm) -> None:
    choose(form, "location", next(place.id for place in form._offered.places if place.name == "Berlin"))  # type: ignore[union-attr]
    find(form, QDateEdit, "start-on").setDate(TIGHT)
    qtbot.waitUntil(lambda: headline(form) == "Fri 18 Dec is 3 working days too early.")


def only_hire(session: Session, name: str) -> str:
    (hire,) = session.workspace.hires.find(name)
    return hire.id


def ready(qtbot: QtBot, form: NewHireForm) -> None:
    """All that was typed is in the draft."""
    qtbot.waitUntil(lambda: not form._draft.pending)
    done: list[object] = []
    form.context.runner.do(lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: done == [None])


def test_it_opens_with_what_makes_sense_and_a_verdict(form: NewHireForm) -> None:
    assert line(form, "name").hasFocus()
    assert find(form, QComboBox, "location").currentText() == "London (United Kingdom)"
    assert line(form, "manager").text() == "James Holloway"
    start = find(form, QDateEdit, "start-on").date()
    assert start.dayOfWeek() == 1 and start > QDate(2026, 12, 1)
    assert headline(form).startswith("On track for Mon ")
    assert "working days’ notice" in find(form, QLabel, "notice").accessibleName()
    assert {pill(form, key)[0] for key in ("recruiting", "hr", "payroll", "facilities", "it")} <= set("✓…!")


def test_starting_shows_the_hire_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, form: NewHireForm, session: Session
) -> None:
    type_hire(qtbot, form)
    choose(form, "certainty", "tentative")
    find(form, QSpinBox, "probability").setValue(65)
    line(form, "fact-software_list").setText("Zendesk, Slack")
    with qtbot.waitSignal(form.started) as started:
        click(qtbot, form, "start")
    hire = session.workspace.hires.hire(started.args[0])
    onboarding = session.workspace.hires.onboarding(hire.id)
    assert (hire.name, hire.role) == ("Maya Lind", "Support Engineer")
    assert (onboarding.certainty, onboarding.probability) == (Certainty.TENTATIVE, 65)
    facts = {fact.key: fact.value for fact in session.workspace.facts.of_hire(hire.id)}
    assert facts["software_list"] == "Zendesk, Slack"
    assert toast_words(window) == "The onboarding of Maya Lind is started."
    assert line(form, "name").text() == "" and find(form, QPushButton, "start").isEnabled()
    undo(qtbot, window)
    assert session.workspace.hires.find("Maya Lind") == []


def test_the_verdict_follows_every_change_and_stays_until_the_next(qtbot: QtBot, form: NewHireForm) -> None:
    before = headline(form)
    find(form, QDateEdit, "start-on").setDate(TIGHT)
    assert headline(form) == before
    too_early(qtbot, form)
    assert pill(form, "it") == "✕ 3 days short"
    assert "laptop" in find(form, QLabel, "says-it").text()
    assert find(form, QLabel, "reason").text().endswith("3 days short.")


def test_the_rows_of_departments_stay_where_they_are(qtbot: QtBot, form: NewHireForm) -> None:
    rows = find(form, DepartmentVerdicts, "departments")
    before = [find(form, QLabel, f"says-{key}") for key in ("hr", "it")], rows.geometry().top()
    too_early(qtbot, form)
    assert [find(form, QLabel, f"says-{key}") for key in ("hr", "it")] == before[0]
    assert rows.geometry().top() == before[1]


@pytest.mark.parametrize(
    ("button", "headline_then"),
    [
        ("way-1", "On track for Fri 18 Dec."),
        ("way-2", "At risk for Fri 18 Dec even if IT can be faster."),
        ("way-3", "At risk for Wed 23 Dec."),
    ],
)
def test_a_way_out_changes_the_form_and_gives_the_keys_to_what_comes_then(
    qtbot: QtBot, form: NewHireForm, button: str, headline_then: str
) -> None:
    too_early(qtbot, form)
    click(qtbot, form, button)
    qtbot.waitUntil(lambda: headline(form) == headline_then)
    assert find(form, QPushButton, "start").hasFocus()


def test_at_risk_has_the_colour_that_it_has_everywhere(qtbot: QtBot, form: NewHireForm) -> None:
    too_early(qtbot, form)
    click(qtbot, form, "way-3")
    qtbot.waitUntil(lambda: headline(form).startswith("At risk for"))
    colour = find(form, QLabel, "headline").palette().color(QPalette.ColorRole.WindowText)
    assert colour == QColor(form.context.theme.tokens.tint(Tone.RISK).text)
    assert pill(form, "recruiting") == "! at risk"


def test_what_was_chosen_is_taken_back(qtbot: QtBot, form: NewHireForm) -> None:
    too_early(qtbot, form)
    click(qtbot, form, "way-1")
    qtbot.waitUntil(lambda: form.findChild(QPushButton, "take-back-IT-2") is not None)
    click(qtbot, form, "take-back-IT-2")
    qtbot.waitUntil(lambda: headline(form) == "Fri 18 Dec is 3 working days too early.")


def test_haste_is_asked_for_when_it_starts(qtbot: QtBot, form: NewHireForm, session: Session) -> None:
    type_hire(qtbot, form)
    too_early(qtbot, form)
    click(qtbot, form, "way-2")
    qtbot.waitUntil(lambda: "can be faster" in headline(form))
    with qtbot.waitSignal(form.started) as started:
        click(qtbot, form, "start")
    task = session.workspace.tasks.by_key(started.args[0], "IT-2")
    assert task is not None and (task.expedite, task.expedite_days) == (Expedite.ASKED, 3)


def test_a_field_that_is_left_says_what_is_wrong_until_it_is_right(qtbot: QtBot, form: NewHireForm) -> None:
    assert said(form, "name") == ""
    qtbot.keyClick(line(form, "name"), Qt.Key.Key_Tab)
    assert "name of the new hire is missing" in said(form, "name")
    assert said(form, "role") == ""
    assert "missing" in line(form, "name").accessibleDescription()
    qtbot.keyClicks(line(form, "name"), "M")
    assert said(form, "name") == ""


def test_starting_goes_to_the_first_field_that_is_wrong(
    qtbot: QtBot, form: NewHireForm, session: Session
) -> None:
    qtbot.keyClicks(line(form, "name"), "Maya Lind")
    line(form, "manager").setText("Nobody Known")
    qtbot.keyClick(line(form, "name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert line(form, "role").hasFocus()
    assert "role of the new hire is missing" in said(form, "role")
    assert said(form, "manager").startswith("✕ There is no person “Nobody Known”")
    assert session.workspace.hires.find("Maya Lind") == []


def test_a_day_off_is_said_at_the_date_stops_nobody_and_moves_nothing(
    qtbot: QtBot, form: NewHireForm
) -> None:
    def places() -> list[QPoint]:
        return [field.mapTo(form, QPoint()) for field in form._facts.controls]

    before = places()
    find(form, QDateEdit, "start-on").setDate(QDate(2026, 12, 25))
    qtbot.waitUntil(lambda: said(form, "start-on") == "! Fri 25 Dec is a public holiday in London.")
    qtbot.keyClick(line(form, "name"), Qt.Key.Key_Tab)
    assert "missing" in said(form, "name")
    for name in ("manager", "fact-buddy"):
        line(form, name).setText("Nobody Known")
        line(form, name).setFocus()
        line(form, "team").setFocus()
        assert "no person “Nobody Known”" in said(form, name)
        below, control = find(form, QLabel, f"{name}-said"), line(form, name)
        qtbot.waitUntil(lambda: below.width() > control.width())  # noqa: B023
    ready(qtbot, form)
    assert places() == before
    click(qtbot, form, "start")
    line(form, "name").setText("Maya Lind")
    line(form, "role").setText("Engineer")
    click(qtbot, form, "start")
    assert line(form, "manager").hasFocus()
    assert QToolTip.text() == find(form, QLabel, "manager-said").toolTip() != ""
    line(form, "fact-buddy").setFocus()
    assert QToolTip.text() == find(form, QLabel, "fact-buddy-said").toolTip() != ""
    QToolTip.hideText()
    form.window().resize(1024, 700)
    line(form, "manager").clear()
    ready(qtbot, form)
    click(qtbot, form, "start")
    assert line(form, "fact-buddy").hasFocus()
    below = find(form, QLabel, "fact-buddy-said")
    assert below.visibleRegion().boundingRect() == below.rect()


def test_a_day_that_has_passed_is_refused(qtbot: QtBot, form: NewHireForm) -> None:
    type_hire(qtbot, form)
    find(form, QDateEdit, "start-on").setDate(QDate(2026, 11, 20))
    click(qtbot, form, "start")
    assert "has passed" in said(form, "start-on")
    assert find(form, QDateEdit, "start-on").hasFocus()


def test_only_facts_of_this_hire_are_asked_and_what_was_typed_comes_back(
    qtbot: QtBot, window: MainWindow, workspace: Path
) -> None:
    with sqlite.open_workspace(workspace) as store:
        content = json.loads(store.catalogue.content(store.catalogue.latest() or 0))
        for template in content["templates"]:
            if template["key"] == "IT-5":
                template["when"] = {"employment": ["employee"]}
        from datetime import UTC, datetime

        store.catalogue.add(json.dumps(content), datetime.now(UTC), None, "for employees")
    form = opened(qtbot, window)
    systems = line(form, "fact-systems")
    assert systems.isVisible() and systems.placeholderText().startswith("needed by ")
    systems.setText("CRM")
    choose(form, "employment", "contractor")
    qtbot.waitUntil(lambda: not systems.isVisible())
    choose(form, "employment", "employee")
    qtbot.waitUntil(systems.isVisible)
    assert systems.text() == "CRM"


def test_the_buddy_named_in_the_form_is_one_who_can_be_told(
    qtbot: QtBot, form: NewHireForm, workspace: Path
) -> None:
    type_hire(qtbot, form)
    buddy = line(form, "fact-buddy")
    buddy.setText("Somebody Else")
    click(qtbot, form, "start")
    assert "Somebody Else" in said(form, "fact-buddy")
    assert buddy.hasFocus()
    buddy.clear()
    qtbot.keyClicks(buddy, "tomasz")
    known = buddy.completer().popup()
    qtbot.keyClick(known, Qt.Key.Key_Down)
    qtbot.keyClick(known, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.started) as started:
        click(qtbot, form, "start")
    hire_id = str((started.args or [])[0])
    with sqlite.open_workspace(workspace) as store:
        (fact,) = [fact for fact in store.facts.of_hire(hire_id) if fact.key == "buddy"]
        eve = store.hires.onboarding(hire_id).start_on - timedelta(days=3)  # the Friday before a Monday
        session = Session(workspace=store, today=eve)
        told = {one.person_id for one in plan_notices(session).new if one.kind == Kind.TOMORROW}
        buddies = [id for id, person in session.setup.people.items() if person.name == fact.value]
    assert not fact.missing
    assert set(buddies) <= told


def test_a_probability_belongs_to_what_is_tentative(form: NewHireForm) -> None:
    probability = find(form, QSpinBox, "probability")
    assert not probability.isVisible()
    choose(form, "certainty", "tentative")
    assert probability.isVisible() and form._facts.entries().probability == 80
    choose(form, "certainty", "firm")
    assert form._facts.entries().probability is None


def test_names_are_completed_from_what_is_known(qtbot: QtBot, form: NewHireForm) -> None:
    manager = line(form, "manager")
    manager.clear()
    manager.setFocus()
    qtbot.keyClicks(manager, "nair")
    known = manager.completer().popup()
    assert isinstance(known, QListView) and known.model().index(0, 0).data() == "Priya Nair"
    qtbot.keyClick(known, Qt.Key.Key_Down)
    qtbot.keyClick(known, Qt.Key.Key_Return)
    assert manager.text() == "Priya Nair"
    role = line(form, "role")
    role.setFocus()
    qtbot.keyClick(role, Qt.Key.Key_Down)
    assert role.completer().completionCount() >= 8
    close_list(form, "role")


def test_what_is_done_already_is_ticked_and_comes_back_from_the_draft(
    qtbot: QtBot, window: MainWindow
) -> None:
    form = opened(qtbot, window)
    find(form, QDateEdit, "start-on").setDate(QDate(2026, 12, 7))
    qtbot.waitUntil(lambda: form.findChild(QCheckBox, "done-REC-1") is not None)
    assert find(form, QCheckBox, "done-REC-1").text() == "Signed contract back (Recruiting)"
    assert form.findChild(QCheckBox, "done-REC-3") is None
    find(form, QCheckBox, "done-REC-1").click()
    qtbot.waitUntil(lambda: form.findChild(QCheckBox, "done-REC-3") is not None)
    ready(qtbot, form)
    assert find(opened(qtbot, window), QCheckBox, "done-REC-1").isChecked()


# The draft


def filled(qtbot: QtBot, form: NewHireForm) -> None:
    with qtbot.waitSignal(form.kept):
        type_hire(qtbot, form, "Draft Person")
    choose(form, "work-style", "hybrid")
    choose(form, "certainty", "tentative")
    line(form, "fact-systems").setText("CRM")
    too_early(qtbot, form)
    click(qtbot, form, "way-1")
    ready(qtbot, form)
    qtbot.waitUntil(lambda: headline(form).startswith("On track for Fri 18 Dec"))


def test_a_draft_survives_a_crash(qtbot: QtBot, window: MainWindow) -> None:
    form = opened(qtbot, window)
    filled(qtbot, form)
    entries, hire_id = form._facts.entries(), form._draft.hire_id
    again = opened(qtbot, window)
    assert again._facts.entries() == entries and again._draft.hire_id == hire_id
    assert headline(again) == "On track for Fri 18 Dec."
    words = [text.text() for text in again.findChildren(QLabel) if text.isVisible()]
    assert any(text.startswith("Draft from ") and text.endswith(" kept for you.") for text in words)


def test_the_first_page_says_that_a_draft_is_kept_until_there_is_none(
    qtbot: QtBot, window: MainWindow
) -> None:
    def offer() -> QPushButton | None:
        return window.pages.soon.findChild(QPushButton, "draft-wanted")

    window.pages.show_form()
    qtbot.waitUntil(lambda: headline(window.pages.form) != "")
    window.pages.go_back()
    settle(qtbot, window)
    assert offer() is None
    window.pages.show_form()
    qtbot.keyClicks(line(window.pages.form, "name"), "Maya & Co")
    window.pages.go_back()
    qtbot.waitUntil(lambda: offer() is not None)
    assert offer().accessibleName() == "Go on with the draft: Maya & Co"  # type: ignore[union-attr]
    click(qtbot, window.pages.soon, "draft-wanted")
    assert window.pages.shown is window.pages.form and line(window.pages.form, "name").text() == "Maya & Co"
    click(qtbot, window.pages.form, "start-afresh")
    window.pages.go_back()
    settle(qtbot, window)
    assert offer() is None


def test_two_windows_keep_a_draft_each(
    qtbot: QtBot, window: MainWindow, theme: Theme, workspace: Path, tmp_path: Path
) -> None:
    def kept(within: MainWindow, name: str) -> None:
        form = opened(qtbot, within)
        with qtbot.waitSignal(form.kept):
            qtbot.keyClicks(line(form, "name"), name)

    runner = window.context.runner.another()
    other = MainWindow(theme, runner, Preferences(tmp_path / "config"), workspace, lambda _error: None)
    with qtbot.waitSignal(other.pages.soon.was_read):
        other.show()
    kept(window, "Ann First")
    kept(other, "Ben Second")
    assert line(opened(qtbot, window), "name").text() == "Ann First"
    assert line(opened(qtbot, other), "name").text() == "Ben Second"
    with qtbot.waitSignal(other.closed):
        other.close()
    drafts = Drafts(tmp_path / "config", workspace, window.context.errands)
    assert drafts.read().values["name"] == "Ann First"  # type: ignore[union-attr]
    Drafts(tmp_path / "config", workspace, other.context.errands).release()
    third = Drafts(tmp_path / "config", workspace, object())
    assert third.read().values["name"] == "Ben Second"  # type: ignore[union-attr]
    third.release()


def test_what_another_hire_has_is_taken_over(qtbot: QtBot, window: MainWindow, form: NewHireForm) -> None:
    line(form, "name").setText("Ann Newcomer")
    click(qtbot, form, "copy-from")
    asked = find(form, CopyHire, "copy-hire")
    found = find(asked, QListWidget, "copy-hire-found")
    qtbot.waitUntil(lambda: found.count() > 1)
    qtbot.keyClicks(find(asked, QLineEdit, "copy-hire-name"), "zzzzqqqq")
    qtbot.waitUntil(find(asked, QLabel, "copy-hire-found-none").isVisible)
    find(asked, QLineEdit, "copy-hire-name").clear()
    qtbot.keyClicks(find(asked, QLineEdit, "copy-hire-name"), "maya chn")
    qtbot.waitUntil(lambda: found.count() > 0 and found.item(0).text().startswith("Maya Chen"))
    qtbot.keyClick(find(asked, QLineEdit, "copy-hire-name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line(form, "role").text() == "Support Engineer")
    assert line(form, "name").text() == "Ann Newcomer"
    assert line(form, "manager").text() == "Priya Nair"
    assert find(form, QComboBox, "location").currentText().startswith("Berlin")


def test_days_are_written_as_the_person_likes_them(
    qtbot: QtBot, window: MainWindow, form: NewHireForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = find(form, QDateEdit, "start-on")
    day.setDate(TIGHT)
    assert day.text() == "Fri 18 Dec 2026"
    monkeypatch.setattr(wording, "_style", DateStyle.ISO)
    window.pages.go("starting-soon")
    form.parentWidget().setCurrentWidget(form)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: day.text() == "2026-12-18")
    opened(qtbot, window)
    assert day.date() == TIGHT


def test_leaving_keeps_what_was_typed_at_once(qtbot: QtBot, window: MainWindow, form: NewHireForm) -> None:
    type_hire(qtbot, form, "Left Behind")
    with qtbot.waitSignals([form.left, form.kept]):
        form.left.connect(lambda: window.pages.go("starting-soon"))
        click(qtbot, form, "cancel")
    assert line(opened(qtbot, window), "name").text() == "Left Behind"


def test_starting_afresh_forgets_the_draft(qtbot: QtBot, window: MainWindow) -> None:
    filled(qtbot, opened(qtbot, window))
    form = opened(qtbot, window)
    click(qtbot, form, "start-afresh")
    assert line(form, "name").text() == "" and not find(form, QWidget, "draft-line").isVisible()
    again = opened(qtbot, window)
    assert line(again, "name").text() == "" and not find(again, QWidget, "draft-line").isVisible()


def test_what_was_started_leaves_no_draft(qtbot: QtBot, window: MainWindow) -> None:
    form = opened(qtbot, window)
    type_hire(qtbot, form)
    with qtbot.waitSignal(form.started):
        click(qtbot, form, "start")
    assert line(opened(qtbot, window), "name").text() == ""


def test_a_draft_of_a_hire_that_was_started_before_the_crash_is_not_offered_again(
    qtbot: QtBot, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    form = opened(qtbot, window)
    type_hire(qtbot, form)
    ready(qtbot, form)
    (file,) = (tmp_path / "config" / "drafts").iterdir()
    kept = file.read_bytes()
    with qtbot.waitSignal(form.started):
        click(qtbot, form, "start")
    qtbot.waitUntil(lambda: not file.exists())
    file.write_bytes(kept)
    window.pages.soon.hide()
    window.pages.go("starting-soon")
    settle(qtbot, window)
    assert window.pages.soon.findChild(QPushButton, "draft-wanted") is None
    assert line(opened(qtbot, window), "name").text() == ""
    only_hire(session, "Maya Lind")


@pytest.mark.parametrize(
    "change",
    [
        {"location_id": "no longer there"},
        {"work_style": 7, "probability": 180, "facts": ["x"], "options": {"IT-2": 5}, "start_on": "soon"},
    ],
)
def test_a_draft_is_read_as_far_as_it_makes_sense(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, change: dict[str, object]
) -> None:
    form = opened(qtbot, window)
    filled(qtbot, form)
    blank = form._offered.blank  # type: ignore[union-attr]
    (file,) = (tmp_path / "config" / "drafts").iterdir()
    draft = json.loads(file.read_text("utf-8"))
    draft["entries"] |= change
    file.write_text(json.dumps(draft), "utf-8")
    again = opened(qtbot, window)
    read = again._facts.entries()
    assert read.name == "Draft Person"
    for name in change:
        assert getattr(read, name) == getattr(blank, name)


@pytest.mark.parametrize(
    ("suggested", "kept", "start", "shown"),
    [
        (22, 21, 22, 30),  # nobody has touched it
        (22, 22, 22, 30),  # begun before midnight
        (22, 22, 23, 23),  # typed, the day after
        (None, 21, 22, 30),  # kept by an older version
        (None, 21, 24, 24),
    ],
)
def test_a_start_that_was_only_suggested_is_suggested_anew(
    tmp_path: Path, suggested: int | None, kept: int, start: int, shown: int
) -> None:
    drafts = Drafts(tmp_path, tmp_path / "x.headstart", object())
    day = partial(date, 2026, 11)
    drafts.write(
        "x", datetime(2026, 11, kept, 0, 10, tzinfo=UTC), Entries(start_on=day(start)), day(suggested or 1)
    )
    (file,) = (tmp_path / "drafts").iterdir()
    content = json.loads(file.read_text("utf-8"))
    if suggested is None:
        del content["suggested"]
    file.write_text(json.dumps(content), "utf-8")
    place = Place(id="berlin", name="Berlin", country="DE", subdivision=None)
    blank = Entries(start_on=day(30), location_id="berlin")
    offered = Offered(today=day(23), places=[place], people={}, roles=[], teams=[], blank=blank)
    draft = drafts.read()
    assert draft is not None and draft.entries(offered).start_on == day(shown)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"entries": 1, "hire_id": "x", "saved_at": "never"}',
        '{"entries": {"name": "Maya"}, "hire_id": "x", "saved_at": "9999-12-31"}',
    ],
)
def test_a_damaged_draft_is_no_draft(qtbot: QtBot, window: MainWindow, tmp_path: Path, content: str) -> None:
    form = opened(qtbot, window)
    filled(qtbot, form)
    (file,) = (tmp_path / "config" / "drafts").iterdir()
    file.write_text(content, "utf-8")
    assert line(opened(qtbot, window), "name").text() == ""


def test_a_manager_who_is_gone_is_said_at_the_field(qtbot: QtBot, window: MainWindow) -> None:
    form = opened(qtbot, window)
    type_hire(qtbot, form)
    ready(qtbot, form)

    def leave(there: Session) -> None:
        james = next(person for person in there.setup.people.values() if person.name == "James Holloway")
        there.workspace.people.set(evolve(james, active=False))
        there.setup_changed()

    window.context.runner.ask(leave, lambda _none: None, window.context.failed)
    again = opened(qtbot, window)
    click(qtbot, again, "start")
    assert "There is no person “James Holloway”" in said(again, "manager")


# Where it stands


def test_nothing_is_cut_or_scrolls_sideways(qtbot: QtBot, window: MainWindow, form: NewHireForm) -> None:
    choose(form, "certainty", "tentative")
    for size in ((1440, 900), (1024, 700), (960, 620)):
        window.resize(*size)
        QGuiApplication.processEvents()
        for area in form.findChildren(QScrollArea):
            inside = area.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= area.viewport().width(), (size, area.objectName())
        for box in form.findChildren(QComboBox):
            assert box.fontMetrics().horizontalAdvance(box.currentText()) <= box.width() - 40


def test_what_departments_need_stands_in_pairs_where_there_is_room(
    qtbot: QtBot, window: MainWindow, form: NewHireForm
) -> None:
    asked = form._facts.controls[-4:]
    for width, lefts in ((1440, 2), (900, 1), (1440, 2)):
        window.setMinimumWidth(width)
        window.resize(width, 900)
        qtbot.waitUntil(lambda: len({field.mapTo(form, QPoint()).x() for field in asked}) == lefts)  # noqa: B023
        assert form._facts.controls[-1].width() > 100


def test_on_a_narrow_page_the_verdict_stands_above(qtbot: QtBot, form: NewHireForm) -> None:
    def top(name: str) -> int:
        area = find(form, QScrollArea, name)
        return area.mapTo(form, area.rect().topLeft()).y()

    assert top("outlook-area") == top("facts-area")
    form.setParent(None)
    qtbot.addWidget(form)
    form.resize(600, 800)
    form.show()
    assert top("outlook-area") < top("facts-area")


def test_tab_goes_through_the_fields_in_reading_order(qtbot: QtBot, form: NewHireForm) -> None:
    too_early(qtbot, form)
    seen: list[str] = []
    line(form, "name").setFocus()
    for _ in range(20):
        focused = form.window().focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        described = QAccessible.queryAccessibleInterface(focused)
        assert described.text(QAccessible.Text.Name)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert list(dict.fromkeys(seen)) == [
        "name", "role", "start-on", "location", "work-style", "employment", "team", "manager", "certainty",
        "fact-buddy", "fact-software_list", "fact-equipment_choice", "fact-systems",
        "way-1", "way-2", "way-3", "other-ways", "done-REC-1",
    ]  # fmt: skip


def test_what_is_typed_is_never_markup(qtbot: QtBot, window: MainWindow, form: NewHireForm) -> None:
    type_hire(qtbot, form, PAYLOAD, PAYLOAD)
    line(form, "manager").setText(PAYLOAD)
    click(qtbot, form, "start")
    assert PAYLOAD in said(form, "manager")
    assert "<img" not in QToolTip.text() != ""
    line(form, "manager").clear()
    guessing = (Qt.TextFormat.AutoText, Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
    assert [
        text
        for text in form.findChildren(QLabel)
        if text.isVisible() and text.textFormat() in guessing and text.objectName() != "qtooltip_label"
    ] == []
    with qtbot.waitSignal(form.started):
        click(qtbot, form, "start")
    assert PAYLOAD in toast_words(window)


def test_a_workspace_without_a_location_says_what_to_do(
    qtbot: QtBot, theme: object, tmp_path: Path, window: MainWindow
) -> None:
    from app.ui.runner import Runner
    from app.ui.welcome import make_workspace

    path = make_workspace(tmp_path / "empty.headstart", date(2026, 11, 21), sample=False)
    runner = Runner(lambda: Session(workspace=sqlite.open_workspace(path), today=date(2026, 11, 21)))
    form = NewHireForm(evolve(window.context, runner=runner, workspace=path))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(lambda: headline(form).startswith("There is no location yet"))
    assert not find(form, DepartmentVerdicts, "departments").isVisible()
    type_hire(qtbot, form)
    click(qtbot, form, "start")
    assert "There is no location yet" in said(form, "location")
    ready(qtbot, form)
    draft = Drafts(tmp_path / "config", path, form.context.errands).read()
    assert draft is not None and draft.name == "Maya Lind" and draft.suggested == date(2026, 11, 22)

    def settle(session: Session) -> tuple[str, date]:
        location = places.add_location(session, "Berlin", "DE", subdivision="BE")
        return location.id, newhire.suggested_start(session, location.id)

    settled: list[tuple[str, date]] = []
    runner.carry_out(settle, settled.append, window.context.failed)
    qtbot.waitUntil(lambda: bool(settled))
    form.context.bus.changed.emit(Changes(setup=True))
    qtbot.waitUntil(lambda: headline(form).startswith("On track for"))
    entries = find(form, HireFacts, "hire-facts").entries()
    assert (entries.location_id, entries.start_on) == settled[0]
    ready(qtbot, form)
    assert draft.entries(form._offered).start_on == settled[0][1]  # type: ignore[arg-type]
    form.hide()
    runner.close()
