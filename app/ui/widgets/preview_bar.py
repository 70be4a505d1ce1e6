"""What stands above the pages of a preview: which page is in view, and how large it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.theme import tokens as t

from .preview import Preview
from .texts import label

SLOW_MS = 300
"""Only work that takes longer than this is told, so that nothing flickers."""


class PreviewBar(QWidget):
    """Its shortcuts are in force in all of `page`, the widget that holds the preview."""

    def __init__(self, preview: Preview, page: QWidget) -> None:
        super().__init__()
        self._preview, self._page = preview, page
        self._number = label(muted=True)
        self._number.setObjectName("page-number")
        self._busy = label(self.tr("Preparing…"), muted=True)
        self._busy.setObjectName("preparing")
        self._busy.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._busy.show)
        self._smaller = self._button("zoom-out", "−", self.tr("Smaller"), "Ctrl+-", preview.zoom_out)
        self._percent = label(muted=True)
        self._percent.setObjectName("zoom")
        self._larger = self._button("zoom-in", "+", self.tr("Larger"), "Ctrl++", preview.zoom_in, "Ctrl+=")
        words = self.tr("Fit width")
        self._fit = self._button("fit-width", words, words, "Ctrl+0", preview.fit_width)
        preview.moved.connect(self._refresh)
        self._lay_out()
        self._refresh()

    def show_busy(self, busy: bool) -> None:
        """Say that pages are being prepared, once it takes a while."""
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._busy.hide()

    def _refresh(self) -> None:
        preview = self._preview
        self._number.setText(
            self.tr("Page {page} of {pages}").format(page=preview.page, pages=preview.count)
            if preview.count
            else ""
        )
        self._percent.setText(self.tr("{} %").format(preview.percent) if preview.count else "")

    def _button(
        self, name: str, words: str, meaning: str, keys: str, act: Callable[[], None], *more: str
    ) -> QPushButton:
        shortcut = QKeySequence(keys)
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.setAccessibleName(meaning)
        shown = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{meaning} ({shown})")
        button.clicked.connect(act)
        action = QAction(meaning, self._page)
        action.setShortcuts([shortcut, *(QKeySequence(key) for key in more)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self._page.addAction(action)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_4, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._number)
        row.addSpacing(t.SPACE_2)
        row.addWidget(self._busy)
        row.addStretch()
        for widget in (self._smaller, self._percent, self._larger, self._fit):
            row.addWidget(widget)
