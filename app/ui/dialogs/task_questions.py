"""The moves of one task that need an answer first: to whom, on what, and why."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.models.commands import Command, HandOver, SendBack
from app.models.language import apart
from app.services import handing
from app.services.handing import Candidate, Waitable
from app.services.hiredetail import HireDetail
from app.services.taskdetail import TaskDetail
from app.services.taskmoves import Move
from app.ui.context import Context

from .hand_over import HandOver as HandOverDialog
from .reason import Reason
from .wait_on import WaitOn


class TaskQuestions(QObject):
    """Asks in a dialog over the page, then carries the move out."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, move: Move, task: TaskDetail, detail: HireDetail) -> None:
        match move:
            case Move.HAND_OVER:
                self._ask_to_whom(task)
            case Move.WAIT:
                self._ask_on_what(task, detail)
            case Move.SEND_BACK:
                self._ask_why(task)

    def _ask_to_whom(self, task: TaskDetail) -> None:
        def make(people: list[Candidate]) -> QDialog:
            dialog = HandOverDialog(_named(task), people, self._page)

            def hand_over() -> None:
                chosen = dialog.chosen
                if chosen is not None:
                    said = self.tr("“{task}” is offered to {name}.")
                    self._run(
                        HandOver(tasks=(task.seen,), to=chosen.id),
                        said.format(task=apart(task.title), name=apart(chosen.name)),
                    )

            dialog.accepted.connect(hand_over)
            return dialog

        self._context.asking.ask(
            lambda session: handing.candidates(session, task.department_key, [task.id]), make
        )

    def _ask_on_what(self, task: TaskDetail, detail: HireDetail) -> None:
        def make(known: Waitable) -> QDialog:
            dialog = WaitOn(self._context.theme, _named(task), known, detail.today, self._page)

            def wait() -> None:
                said = self.tr("“{task}” waits for {what}.")
                said = said.format(task=apart(task.title), what=dialog.asked)
                self._context.carry_out(dialog.commands([task.seen]), said)

            dialog.accepted.connect(wait)
            return dialog

        self._context.asking.ask(lambda session: handing.waitable(session, [detail.hire_id]), make)

    def _ask_why(self, task: TaskDetail) -> None:
        dialog = Reason(
            self._context.theme,
            self.tr("Send back {task}").format(task=_named(task)),
            self.tr("It is under way again, and its owner reads why."),
            self.tr("Send back"),
            self._page,
            needed=True,
        )

        def send_back() -> None:
            said = self.tr("“{task}” is sent back.").format(task=apart(task.title))
            self._run(SendBack(tasks=(task.seen,), reason=dialog.reason), said)

        dialog.accepted.connect(send_back)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _run(self, command: Command, said: str) -> None:
        self._context.carry_out([command], said)


def _named(task: TaskDetail) -> str:
    return f"“{task.title}”"
