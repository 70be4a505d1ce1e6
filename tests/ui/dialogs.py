"""Every dialog of the window, opened with the same words in every place that takes some."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve
from PySide6.QtWidgets import QDialog

from app.faults import report
from app.services import hiredetail
from app.services.conflicts import Conflict
from app.services.handing import Candidate, Missing, Waitable
from app.services.session import Session
from app.services.teamkeys import TeamKeys
from app.store.address import Address
from app.store.parts import Parts
from app.ui.catalogue.adopt import Adopt
from app.ui.catalogue.takeout import TakeOut
from app.ui.catalogue.versions import Versions
from app.ui.dialogs.conflict import ConflictDialog
from app.ui.dialogs.fault import FaultDialog
from app.ui.dialogs.forget_team import ForgetTeam
from app.ui.dialogs.hand_over import HandOver
from app.ui.dialogs.join_team import JoinTeam
from app.ui.dialogs.leave import Leave
from app.ui.dialogs.move_start import MoveStart
from app.ui.dialogs.reason import Reason
from app.ui.dialogs.team_password import TeamPassword
from app.ui.dialogs.wait_on import WaitOn
from app.ui.dialogs.who import ChoosePerson, Who
from app.ui.dialogs.withdraw import Withdraw
from app.ui.main_window import MainWindow
from app.ui.settings.handover import Handover

TODAY = date(2026, 11, 21)
Make = Callable[[MainWindow, Session, str], QDialog]


def _fault(words: str) -> str:
    try:
        raise ValueError(words)
    except ValueError as error:
        return report(error)


def _move(window: MainWindow, session: Session, words: str) -> QDialog:
    hire = session.workspace.hires.listing(limit=1)[0].hire
    detail = evolve(hiredetail.hire_detail(session, hire.id), name=words)
    return MoveStart(window.context, detail, date(2026, 12, 17), window)


def _conflict(window: MainWindow, _session: Session, words: str) -> QDialog:
    return ConflictDialog(
        Conflict(about=words, wanted=[words], now=[words, words], who=words, again=[]), window
    )


def _join(window: MainWindow, _session: Session, words: str) -> QDialog:
    dialog = JoinTeam(window.context.theme, TeamKeys(), print, window)
    for field in dialog.fields.values():
        field.mind(words)
    return dialog


def _password(window: MainWindow, _session: Session, words: str) -> QDialog:
    address = Address(Parts(host="db.example.com", database="headstart", login=words).url)
    return TeamPassword(address, window.context.theme, TeamKeys(), print, window)


DIALOGS: Mapping[str, Make] = {
    "move start": _move,
    "conflict": _conflict,
    "withdraw": lambda window, _, words: Withdraw(window.context.theme, words, window),
    "reason": lambda window, _, words: Reason(
        window.context.theme, words, words, "Send back", window, needed=True
    ),
    "hand over": lambda window, _, words: HandOver(
        words, [Candidate(id="1", name=words, what=words), Candidate(id="2", name="Maya", what="IT")], window
    ),
    "wait on": lambda window, _, words: WaitOn(
        window.context.theme,
        words,
        Waitable(
            missing=[Missing(key="key", title=words, giver="hr")], givers=[("hr", words)], soonest=TODAY
        ),
        TODAY,
        window,
    ),
    "who am I": lambda window, _, words: ChoosePerson([Who("1", words, words), Who("2", "Li", "IT")], window),
    "join a team": _join,
    "password of a team": _password,
    "forget a team": lambda window, _, words: ForgetTeam(words, window),
    "leave": lambda window, _, words: Leave(words, window, saves=True),
    "take out": lambda window, _, words: TakeOut(words, [words, words], lambda: None, window),
    "versions": lambda window, _session, _words: Versions(window.context, window),
    "adopt": lambda window, _session, _words: Adopt(window.context, 2, window),
    "workspace": lambda window, _, words: Handover(window.context, words, words, "Begin", window),
    "fault": lambda _window, _, words: FaultDialog(_fault(words)),
}
