"""The way back to a draft of the form for a new hire, on the first page."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from app.models.language import apart
from app.models.wording import day
from app.ui.drafts import Draft
from app.ui.theme import tokens as t

from .elided import ElidedButton, width_of


class DraftButton(ElidedButton):
    """As wide as its words where there is room."""

    padding = 2 * t.SPACE_4

    def __init__(self, draft: Draft) -> None:
        super().__init__("")
        self.setObjectName("draft-wanted")
        self.setProperty("quiet", False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        at = draft.saved_at.astimezone()
        kept = self.tr("Draft from {}, {} kept for you.").format(day(at.date()), f"{at:%H:%M}")
        words = self.tr("Go on with the draft")
        if draft.name:
            words = self.tr("Go on with the draft: {}").format(apart(draft.name))
        self.say(words, kept)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(width_of(self._words, self) + self.padding, super().sizeHint().height())
