"""The way out of a window: what is not stored is asked about, then all that was asked for is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from .context import Context
from .pages.page import Page
from .pages.pages import Pages


class Closing(QObject):
    """Gone from the screen at once; closed when all that was asked has been stored."""

    def __init__(self, context: Context, pages: Pages, before: Callable[[], None], window: QWidget) -> None:
        """`before` is called when it is sure that the window closes."""
        super().__init__(window)
        self._context, self._pages, self._before, self._window = context, pages, before, window
        self._begun = self._stored = False

    def take(self, event: QCloseEvent) -> bool:
        """Whether the window may close with this event; otherwise it does later, or somebody is asked."""
        if self._stored:
            return True
        event.ignore()
        if not self._begun:
            self._begin()
        return False

    def _begin(self) -> None:
        unsaved = next(self._unsaved(), None)
        if unsaved is not None:
            self._ask(*unsaved)
            return
        self._begun = True
        self._before()
        self._window.hide()
        self._context.runner.finish(self._end)

    def _end(self) -> None:
        self._stored = True
        self._window.close()

    def _unsaved(self) -> Iterator[tuple[str, Page | None]]:
        """What is not stored yet, in a sentence, with the page that can store it."""
        for page in self._pages.built():
            if said := page.unsaved():
                yield said, page
        if waiting := len(self._context.errands.waiting):
            yield self.tr("%n change(s) wait until the workspace can be reached again.", "", waiting), None

    def _ask(self, sentence: str, page: Page | None) -> None:
        from .dialogs.leave import Leave

        dialog = Leave(sentence, self._window, saves=page is not None and page.saves)
        dialog.discard_wanted.connect(page.discard if page else self._context.errands.forget)
        dialog.discard_wanted.connect(self._window.close)
        if page is not None:
            self._pages.setCurrentWidget(page)
            dialog.save_wanted.connect(partial(page.save, self._window.close))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
