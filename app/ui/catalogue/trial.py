"""Asking what a draft does, shortly after the last change, off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from app.models.errors import UserError
from app.services import catalogueediting
from app.services.session import Session
from app.ui.context import Context
from app.ui.runner import Latest

from .draft import Draft
from .effect import EffectCard

TYPING_MS = 150
"""After the last change, before it is asked."""


class Trial(QObject):
    def __init__(self, context: Context, card: EffectCard, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._card, self._latest = context, card, Latest()
        self._draft: Draft | None = None
        self._key = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        card.sample_changed.connect(self._ask)

    def begin(self, draft: Draft, key: str) -> None:
        """Try this draft soon, with the task of that key in the first place."""
        self._draft, self._key = draft, key
        self._typing.start()

    def _ask(self) -> None:
        draft, sample, key = self._draft, self._card.sample(), self._key
        if draft is None or not draft.dirty:
            return
        if not draft.sound:
            self._card.show_sentences([self.tr("Seen as soon as what is marked is mended.")])
            return
        if sample is None:
            self._card.show_sentences([self.tr("Seen as soon as the workspace has a location.")])
            return
        seen, catalogue = draft.view.revision, draft.catalogue
        only = self._latest.question()

        def work(session: Session) -> Sequence[str]:
            return catalogueediting.what_it_does(session, seen, catalogue, sample, key)

        self._context.runner.ask(work, only(self._card.show_sentences), only(self._failed))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._card.show_sentences([str(error)])
        else:
            self._context.failed(error)
