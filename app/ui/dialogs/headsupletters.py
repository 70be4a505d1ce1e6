"""Letters of the heads-ups: the next digest shown, and a heads-up written by hand and sent."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import apart
from app.models.notices import HeadsUp
from app.services import headsupletters
from app.services.headsupletters import Choices, Next
from app.store.outbox import Notice
from app.ui.context import Context

from .headsups import LetterPreview, WriteHeadsUp


class HeadsUpLetters(QObject):
    """Opens the dialogs over `page`, and gives them what they ask of the workspace."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def show_digest(self) -> None:
        def then(found: Next) -> None:
            about = self.tr(
                "What you are sent next, as it would be now. {} Nothing is sent by looking at it."
            )
            letter = found.letter
            self._open(LetterPreview(about.format(found.why), letter.subject, letter.text, self._page))

        self._context.runner.ask(headsupletters.next_letter, then, self._context.failed)

    def write(self, about: HeadsUp | Notice | None) -> None:
        """Begin one about the same as another, where there is one, and to the same person."""
        hire, task, to = (about.hire_id, about.task_id, about.person_id) if about else (None, None, None)
        dialog = WriteHeadsUp(self._context.theme, self._page)
        dialog.about_changed.connect(lambda hire, task: self._offer(dialog, hire, task))
        dialog.hires_wanted.connect(lambda words: self._find(dialog, words))
        dialog.send_wanted.connect(lambda to: self._send(dialog, to))
        self._offer(dialog, hire, task, to)
        self._open(dialog)

    def _offer(self, dialog: WriteHeadsUp, hire: str | None, task: str | None, to: str | None = None) -> None:
        def then(choices: Choices) -> None:
            dialog.show_choices(choices, to, hire, task)

        only = dialog.latest.question()
        self._context.runner.ask(
            lambda session: headsupletters.choices(session, hire, task),
            only(then),
            only(self._context.failed),
        )

    def _find(self, dialog: WriteHeadsUp, words: str) -> None:
        only = dialog.latest_search.question()
        self._context.runner.ask(
            lambda session: headsupletters.hires_meant(session, words),
            only(dialog.show_hires),
            only(self._context.failed),
        )

    def _send(self, dialog: WriteHeadsUp, to: str) -> None:
        hire, (subject, body) = dialog.hire, dialog.words

        def then(name: str) -> None:
            if isValid(dialog):
                dialog.accept()
            self._context.bus.changed.emit(Changes(setup=True))
            self._context.said(self.tr("It goes to {} with the next sending.").format(apart(name)), False)

        def failed(error: Exception) -> None:
            refused = isinstance(error, UserError)
            if isValid(dialog):
                dialog.refuse(str(error) if refused else "")
            if not (refused and isValid(dialog)):
                self._context.failed(error)

        self._context.runner.carry_out(
            lambda session: headsupletters.write_by_hand(session, to, subject, body, hire), then, failed
        )

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
