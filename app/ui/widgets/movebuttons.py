"""The moves of a task that are legal now, as buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.models.commands import (
    AcceptHandOver,
    AnswerExpedite,
    BeginTasks,
    Command,
    CompleteTasks,
    ConfirmTasks,
    RefuseHandOver,
    ReopenTasks,
    TakeTasks,
)
from app.models.language import apart
from app.services.taskdetail import TaskDetail
from app.services.taskmoves import Move
from app.ui.theme import tokens as t

from .flow import Flow


class MoveButtons(QWidget):
    wanted = Signal(object, str)
    """A command, and what to say once it is done."""
    asked = Signal(object)
    """A `Move` that needs an answer first."""

    def __init__(self, task: TaskDetail) -> None:
        super().__init__()
        row = Flow(t.SPACE_2, self)
        known, questions = self._known(task), self._questions()
        for move in task.moves:
            button = QPushButton(questions[move] if move in questions else known[move][0])
            button.setObjectName(f"move-{move.value.replace('_', '-')}")
            button.setProperty("quiet", True)
            if move in questions:
                button.clicked.connect(partial(self._ask, move))
            else:
                _words, command, said = known[move]
                button.clicked.connect(partial(self._want, command, said.format(apart(task.title))))
            row.addWidget(button)

    def _ask(self, move: Move) -> None:
        self.asked.emit(move)

    def _want(self, command: Command, said: str) -> None:
        self.wanted.emit(command, said)

    def _questions(self) -> dict[Move, str]:
        return {
            Move.HAND_OVER: self.tr("Hand over…"),
            Move.WAIT: self.tr("Wait on…"),
            Move.SEND_BACK: self.tr("Send back…"),
        }

    def _known(self, task: TaskDetail) -> dict[Move, tuple[str, Command, str]]:
        """The words on the button, the command, and what to say of the task once it is done."""
        it = (task.seen,)
        return {
            Move.ACCEPT: (self.tr("Accept"), AcceptHandOver(tasks=it), self.tr("You have “{}” now.")),
            Move.REFUSE: (self.tr("Decline"), RefuseHandOver(tasks=it), self.tr("“{}” stays where it was.")),
            Move.TAKE: (self.tr("Take"), TakeTasks(tasks=it), self.tr("You have “{}” now.")),
            Move.BEGIN: (self.tr("Begin"), BeginTasks(tasks=it), self.tr("“{}” is under way.")),
            Move.DONE: (self.tr("Done"), CompleteTasks(tasks=it), self.tr("“{}” is done.")),
            Move.CONFIRM: (self.tr("Confirm"), ConfirmTasks(tasks=it), self.tr("“{}” is confirmed.")),
            Move.AGREE: (
                self.tr("Agree to be faster"),
                AnswerExpedite(tasks=it, agreed=True),
                self.tr("“{}” will be done faster."),
            ),
            Move.DECLINE: (
                self.tr("Can't be faster"),
                AnswerExpedite(tasks=it, agreed=False),
                self.tr("“{}” keeps its time."),
            ),
            Move.REOPEN: (self.tr("Reopen"), ReopenTasks(tasks=it), self.tr("“{}” is open again.")),
        }
