"""The window of each role in a team workspace: what may not be done is not offered, what is offered is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import define, evolve, field, frozen
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.people import Person, Role
from app.services import lookup
from app.services.session import Session
from app.store import postgres
from app.store.address import Address
from app.ui.application import Desk
from app.ui.faults import Faults
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from tests.server import Server

from .conftest import TODAY
from .helpers import toast_words
from .visits import settle, visits

MAYA, ROLES = "Maya Chen", ("viewer", "staff", "lead", "manager", "hr")
PASSWORD = "of%20their%20own"


@frozen
class Company:
    """The sample company on a server, with somebody of IT in each role."""

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
            for role in ROLES:
                workspace.people.add(
                    Person(id=role, name=f"Somebody {role}", department="it", role=Role(role))
                )
                invited = postgres.invite(address, role, role)
                given = postgres_server.url(
                    workspace.place.rpartition("/")[2], invited.login, invited.password
                )
                postgres.set_password(Address(given), PASSWORD.replace("%20", " "))
                urls[role] = given.replace(invited.password, PASSWORD)
            workspace.hires.set_hire(evolve(maya, manager_id="manager"))
        yield Company(address, urls, maya.id)
        for role in ROLES:
            postgres.remove(address, role)


@define
class Seen:
    """What the window said, apart from what it shows."""

    window: MainWindow
    faults: list[BaseException] = field(factory=list)


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, company: Company, role: str
) -> Iterator[MainWindow]:
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
CHANGING = ("staff", "lead", "manager", "hr")
ALLOWED = {
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
ACTIONS = {
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
    faults: list[Exception] = []
    wrong = []
    for page in visits(qtbot, opened, company.maya):
        for name, roles in ALLOWED.get(page, {}).items():
            if has(opened, name, page) != (role in roles):
                wrong.append((page, name))
        wrong += [(page, words) for words in unexplained(opened.shown)]
        wrong += [(page, line.objectName()) for line in typed_in_vain(opened.shown, role, page)]
        if toast_words(opened):
            wrong.append((page, toast_words(opened)))
    for name, roles in ACTIONS.items():
        action = opened.findChild(QAction, name)
        if action is None or action.isVisible() != (role in roles) or action.isEnabled() != (role in roles):
            wrong.append(("actions", name))
    assert (wrong, faults) == ([], [])


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
