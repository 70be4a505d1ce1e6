"""The window of each role in a team workspace: what may not be done is not offered, what is offered is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import psycopg
import pytest
from attrs import evolve, frozen
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.commands import MoveStartDate, TakeTasks
from app.models.noticekinds import Kind
from app.models.people import Person, Role
from app.services import dispatch, lookup, noticechannels, noticetexts
from app.services.session import Session
from app.store import postgres
from app.store.address import Address
from app.ui.application import Desk
from app.ui.faults import Faults
from app.ui.main_window import MainWindow
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from tests.desks import give_role
from tests.server import Server

from .conftest import TODAY
from .helpers import find, task, task_count, toast_words
from .setup_changes import changes
from .visits import settle, visits

MAYA, LAPTOP = "Maya Chen", "Standard laptop"
ROLES = ("viewer", "staff", "lead", "manager", "hr")
PAYROLL = "payroll"
MEMBERS = {**{role: ("it", role) for role in ROLES}, PAYROLL: ("payroll", "staff")}
"""Department and role of each member, by id."""
PASSWORD = "of%20their%20own"


@frozen
class Company:
    """The sample company on a server, with somebody of IT in each role, and staff of Payroll."""

    address: Address
    urls: dict[str, str]
    maya: str


@pytest.fixture(scope="module")
def company(postgres_server: Server, moved: str) -> Iterator[Company]:
    with postgres_server.copy(moved) as url:
        address = Address(url)
        postgres.bring_up_to_date(address)
        urls = {}
        with postgres.open_workspace(address) as workspace:
            maya = lookup.hire(Session(workspace=workspace, today=TODAY), MAYA)
            for who, (department, role) in MEMBERS.items():
                workspace.people.add(
                    Person(id=who, name=f"Somebody {who}", department=department, role=Role(role))
                )
                invited = postgres.invite(address, who, who)
                given = postgres_server.url(
                    workspace.place.rpartition("/")[2], invited.login, invited.password
                )
                postgres.set_password(Address(given), PASSWORD.replace("%20", " "))
                urls[who] = given.replace(invited.password, PASSWORD)
            workspace.hires.set_hire(evolve(maya, manager_id="manager"))
        yield Company(address, urls, maya.id)
        for who in MEMBERS:
            postgres.remove(address, who)


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, company: Company, role: str
) -> Iterator[MainWindow]:
    """The window of a role, with all that it asked for at first."""
    desk = Desk(qapp, Preferences(tmp_path / "config"), Faults(qapp), TODAY, None)
    desk.start(Address(company.urls[role]))
    (window,) = desk.windows
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window._asked)
    settle(qtbot, window)
    yield window
    window.close()
    qtbot.waitUntil(lambda: desk.windows == [])


EVERYWHERE = ("viewer", "staff", "lead", "manager", "hr")
STARTING = ("manager", "hr")
CHANGING = ("staff", "lead", "manager", "hr")
ALLOWED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "starting-soon": {"new-hire-wanted": ("manager", "hr")},
    "heads-ups": {"write-one": CHANGING},
    "reports": {"print-report": EVERYWHERE, "write-pdf": EVERYWHERE},
    "catalogue": {"add-task": ("lead", "hr"), "show-versions": EVERYWHERE},
    "settings": {"you-choose": ()},
    "settings, My heads-ups": {"notices-form-save": CHANGING, "notices-kinds-form-save": CHANGING},
    "settings, People": {"people-table-add": ("hr",), "person-form-save": ("hr",), "person-active": ("hr",)},
    "settings, Departments": {"department-form-save": ("hr",)},
    "settings, Locations": {
        "locations-table-add": ("hr",),
        "location-form-save": ("hr",),
        "closures-table-add": ("hr",),
    },
    "settings, Payroll": {"payroll-table-add": ("hr",), "payroll-form-save": ("hr",)},
    "settings, Mail server": {"mail-form-save": ("hr",)},
    "settings, Texts of heads-ups": {"text-form-save": ("hr",), "text-insert": ("hr",)},
    "settings, Workspace": {"workspace-open": EVERYWHERE, "workspace-backup": ()},
    "hire": {
        "move-start-date": ("manager", "hr"),
        "more": ("manager", "hr"),
        "report": EVERYWHERE,
        "add-note": CHANGING,
    },
    "form": {"start": ("manager", "hr")},
}
"""Of each page the buttons that not everybody has, with the roles that have them."""
ACTIONS: Mapping[str, Sequence[str]] = {
    "new-hire": ("manager", "hr"),
    "who-am-i": (),
    "import-catalogue": ("lead", "hr"),
}


def has(within: QWidget, name: str, page: str) -> bool:
    """Whether a button is there and is, or could be, used: Save waits until something was typed."""
    button = within.findChild(QAbstractButton, name)
    if button is None:
        return False
    shown = not button.isHidden() if page == "settings, Locations" else button.isVisible()
    return shown and (button.isEnabled() or name.endswith("-save"))


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_offered_what_it_may_do(
    qtbot: QtBot, opened: MainWindow, company: Company, role: str
) -> None:
    wrong = []
    for page in visits(qtbot, opened, company.maya):
        for name, roles in ALLOWED.get(page, {}).items():
            if has(opened, name, page) != (role in roles):
                wrong.append((page, name))
        wrong += [(page, words) for words in unexplained(opened.pages.shown)]
        wrong += [(page, line.objectName()) for line in typed_in_vain(opened.pages.shown, role, page)]
        if toast_words(opened):
            wrong.append((page, toast_words(opened)))
    for name, roles in ACTIONS.items():
        action = opened.findChild(QAction, name)
        if action is None or action.isVisible() != (role in roles) or action.isEnabled() != (role in roles):
            wrong.append(("actions", name))
    assert wrong == []
    opened.search()
    found = find(opened, QListView, "palette-list").model()
    named = {found.index(row, 0).data() for row in range(found.rowCount())}
    assert (any("New hire" in words for words in named), "Close" in str(named)) == (role in STARTING, True)


def unexplained(page: QWidget) -> list[str]:
    """The buttons of what only some may do that can't be used, and don't say why."""
    guarded = ("new-hire-wanted", "add-task", "write-one", "move-start-date", "more", "you-choose", "start")
    found = (page.findChild(QPushButton, name) for name in guarded)
    return [b.objectName() for b in found if b is not None and not b.isEnabled() and not b.toolTip()]


def typed_in_vain(page: QWidget, role: str, name: str) -> list[QLineEdit]:
    """Fields in which can be typed what may not be stored: to look for something anybody may type."""
    if role != "viewer":
        return []
    looks = ("search", "find", "filter", "palette", "report", "words", "spinbox", "workspace-path")
    lines = [line for line in page.findChildren(QLineEdit) if line.isVisible() and line.isEnabled()]
    return [
        line
        for line in lines
        if not line.isReadOnly()
        and not any(word in line.objectName() for word in looks)
        and name != "starting-soon"
    ]


@contextmanager
def at_desk(company: Company, who: str) -> Iterator[Session]:
    """Somebody else at another desk."""
    with postgres.open_workspace(Address(company.urls[who])) as workspace:
        yield Session(workspace=workspace, today=TODAY, person=workspace.people.person(who))


def show_maya(qtbot: QtBot, window: MainWindow, company: Company) -> None:
    window.pages.show_hire(company.maya)
    qtbot.waitUntil(lambda: task_count(window) > 0)


@pytest.mark.parametrize("role", ["viewer", "staff", "manager"])
def test_what_others_do_and_look_at_shows_at_the_desk_of_each_role(
    qtbot: QtBot, opened: MainWindow, company: Company
) -> None:
    show_maya(qtbot, opened, company)
    seen, also = task(opened, LAPTOP).seen, find(opened, QLabel, "also-here")
    with (
        at_desk(company, "lead") as lead,
        closing(postgres.listen(Address(company.urls["lead"]))) as listener,
    ):
        listener.show([(company.maya, "lead")])
        qtbot.waitUntil(lambda: also.text() == "Somebody lead is looking at this too")
        dispatch.run(lead, TakeTasks(tasks=(seen,)))
        qtbot.waitUntil(lambda: task(opened, LAPTOP).owner == "Somebody lead")
        dispatch.undo(lead)
        qtbot.waitUntil(lambda: task(opened, LAPTOP).owner != "Somebody lead")
        listener.show([])
        qtbot.waitUntil(also.isHidden)


def test_what_is_heard_names_no_hire(company: Company) -> None:
    """A manager who listens over a plain connection learns nothing of the hires of others."""
    with (
        closing(postgres.listen(Address(company.urls["manager"]))) as listener,
        closing(psycopg.connect(company.urls["manager"], autocommit=True)) as plain,
        closing(postgres.listen(Address(company.urls["hr"]))) as looking,
        at_desk(company, "hr") as hr,
        at_desk(company, "manager") as manager,
    ):
        hidden = next(row.hire for row in hr.workspace.hires.listing() if row.hire.manager_id != "manager")
        assert not manager.workspace.hires.with_ids([hidden.id])
        plain.execute("LISTEN headstart")
        looking.show([(hidden.id, "hr")])
        dispatch.run(hr, MoveStartDate(hire_id=hidden.id, start_on=date(2027, 3, 1)))
        dispatch.undo(hr)
        assert listener.hear(5).news
        told = [notice.payload for notice in plain.notifies(timeout=5, stop_after=2)]
        locks = plain.execute("SELECT l::text FROM pg_locks AS l WHERE locktype = 'advisory'").fetchall()
    assert len(told) == 2 and locks
    assert hidden.id not in f"{told} {locks}" and hidden.name not in f"{told} {locks}"


@pytest.mark.parametrize("role", ["staff"])
def test_another_role_changes_what_is_offered_and_nothing_typed_is_lost(
    qtbot: QtBot, opened: MainWindow, company: Company
) -> None:
    new = find(opened, QPushButton, "new-hire-wanted")
    assert not new.isEnabled() and "Only HR and hiring managers" in new.toolTip()
    give(company, Role.HR)
    qtbot.waitUntil(new.isEnabled)
    opened.pages.show_form()
    name = find(opened.pages.form, QLineEdit, "name")
    qtbot.waitUntil(lambda: name.isVisible() and name.isEnabled())
    qtbot.keyClicks(name, "Noor Haddad")
    give(company, Role.STAFF)
    qtbot.waitUntil(lambda: not new.isEnabled())
    settle(qtbot, opened)
    assert name.text() == "Noor Haddad" and not find(opened.pages.form, QPushButton, "start").isEnabled()


def give(company: Company, role: Role) -> None:
    """As HR does in the settings."""
    with at_desk(company, "hr") as hr:
        give_role(hr, "staff", role)


def type_title(qtbot: QtBot, window: MainWindow, words: str) -> Page:
    """Type words behind the title of the first task of the catalogue; returns its page, with the change unsaved."""
    window.pages.go("catalogue")
    settle(qtbot, window)
    page = window.pages.page("catalogue")
    title = find(page, QLineEdit, "task-title")
    qtbot.waitUntil(title.isVisible)
    qtbot.keyClicks(title, words)
    qtbot.waitUntil(lambda: page.unsaved() is not None)
    return page


@pytest.mark.parametrize("role", ["lead"])
def test_what_the_server_refuses_is_said_in_a_sentence_and_stays(
    qtbot: QtBot, opened: MainWindow, company: Company
) -> None:
    """The role went away a moment ago, and the window has not heard of it."""
    page = type_title(qtbot, opened, " with a dock")
    with closing(psycopg.connect(company.address.url, autocommit=True)) as server:
        server.execute("UPDATE headstart.people SET role = 'staff' WHERE id = 'lead'")
        try:
            page.save(lambda: None)
            state = find(page, QLabel, "save-why")
            qtbot.waitUntil(lambda: "You may not do this in the team workspace" in state.text())
            assert page.unsaved() is not None
        finally:
            server.execute("UPDATE headstart.people SET role = 'lead' WHERE id = 'lead'")
    page.discard()


@pytest.mark.parametrize("role", ["hr"])
def test_what_hr_changes_in_the_settings_is_stored(
    qtbot: QtBot, opened: MainWindow, company: Company
) -> None:
    made = changes(qtbot, opened)
    made.letters()
    with at_desk(company, "hr") as hr:
        assert noticetexts.workspace_language(hr) == "de"
    made.letters_again()
    for change in (
        made.my_heads_ups, made.people, made.departments, made.locations, made.payroll, made.mail_server,
        made.texts,
    ):  # fmt: skip
        change()
    with at_desk(company, "hr") as hr:
        stored, setup = hr.workspace, hr.setup
        people = {person.name: person for person in setup.people.values()}
        aiko, jonas = people["Aiko Tanaka"], people["Jonas Weber"]
        assert stored.preferences.of("hr").digest_at == "09:15"
        assert (aiko.role, stored.preferences.of(aiko.id).language, jonas.active) == (Role.LEAD, "de", False)
        assert noticetexts.workspace_language(hr) == "en"
        assert setup.departments["facilities"].short == "House"
        closed = stored.places.closures(lookup.location(hr, "Munich").id)
        assert [one.name for one in closed] == ["Moving house"]
        assert date(2026, 12, 2) in cut_offs(hr)
        server = noticechannels.mail_server(hr)
        assert server is not None and server.host == "localhost"
        assert noticetexts.text_of(hr, Kind.LATE, "en").subject == "Late: {task}"
    made.page.go("payroll")
    made.no_payroll()


def cut_offs(session: Session) -> list[date]:
    berlin = lookup.location(session, "Berlin")
    return [run.cut_off for run in session.workspace.places.payroll_runs(berlin.id)]


@pytest.mark.parametrize("role", [PAYROLL])
def test_payroll_keeps_its_cut_offs(qtbot: QtBot, opened: MainWindow, company: Company) -> None:
    made = changes(qtbot, opened)
    made.payroll()
    with at_desk(company, PAYROLL) as payroll:
        assert date(2026, 12, 2) in cut_offs(payroll)
    made.no_payroll()


@pytest.mark.parametrize("role", ["lead"])
def test_a_lead_changes_the_catalogue(qtbot: QtBot, opened: MainWindow, company: Company) -> None:
    page = type_title(qtbot, opened, " of the house")
    page.save(lambda: None)
    qtbot.waitUntil(lambda: "New onboardings begin with it." in toast_words(opened))
    with at_desk(company, "viewer") as viewer:
        latest = viewer.workspace.catalogue.latest()
        assert latest is not None and " of the house" in viewer.workspace.catalogue.content(latest)


@pytest.mark.parametrize("role", ["manager"])
def test_a_manager_starts_a_hire_with_the_form(qtbot: QtBot, opened: MainWindow, company: Company) -> None:
    opened.pages.show_form()
    form = opened.pages.form
    headline, start = find(form, QLabel, "headline"), find(form, QPushButton, "start")
    qtbot.waitUntil(lambda: headline.text() != "")
    for name, words in (("name", "Noor Haddad"), ("role", "Support Engineer")):
        line = find(form, QLineEdit, name)
        line.setFocus()
        qtbot.keyClicks(line, words)
    qtbot.waitUntil(start.isEnabled)
    start.click()
    qtbot.waitUntil(lambda: task_count(opened) > 0)
    with at_desk(company, "manager") as manager:
        hire = lookup.hire(manager, "Noor Haddad")
        assert hire.manager_id == "manager" and manager.workspace.tasks.of_hire(hire.id)
