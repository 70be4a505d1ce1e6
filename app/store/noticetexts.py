"""The texts with which HR has replaced those of the program, by kind of notice and language."""

from __future__ import annotations

from app.models.language import mark
from app.models.letters import NoticeText

from .database import Database
from .rows import entities
from .table import Table


class NoticeTexts:
    def __init__(self, database: Database) -> None:
        self._texts = Table(
            database, NoticeText, "notice_texts", noun=mark("The text"), key=("kind", "language")
        )
        self._database = database
        self.tables = (self._texts,)

    def of(self, language: str) -> dict[str, NoticeText]:
        """All of a language, by kind."""
        found = entities(NoticeText, self._database.queries.notice_texts_in(language=language))
        return {one.kind: one for one in found}

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
