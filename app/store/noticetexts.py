"""The texts with which HR has replaced those of the program, by kind of notice and language."""

from __future__ import annotations

from app.models.language import mark
from app.models.letters import NoticeText

from .database import Database
from .table import Table


class NoticeTexts:
    def __init__(self, database: Database) -> None:
        self._texts = Table(
            database, NoticeText, "notice_texts", noun=mark("The text"), key=("kind", "language")
        )
        self.tables = (self._texts,)

    def get(self, kind: str, language: str) -> NoticeText | None:
        return self._texts.get(kind, language)

    def add(self, written: NoticeText) -> NoticeText:
        self._texts.add([written])
        return written

    def set(self, written: NoticeText) -> NoticeText:
        """Store the change and answer the text with its new version; StaleRow where it is outdated."""
        return self._texts.set(written)

    def remove(self, kind: str, language: str) -> bool:
        return self._texts.remove(kind, language)
