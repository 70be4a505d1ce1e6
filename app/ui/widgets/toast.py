"""A short message at the foot of the window, with Undo or other things that can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen
from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui.theme import tokens as t

from .announcing import announce
from .texts import paragraph

if TYPE_CHECKING:
    from .keysback import KeysBack

SHOWN_MS, OFFERED_MS = 8_000, 20_000
WIDEST = 640


@frozen(kw_only=True)
class Offer:
    """A button beside the words: its object name, its words, what its tooltip says, and what it does."""

    name: str
    words: str
    tip: str
    act: Callable[[], object]


class Toast(QFrame):
    def __init__(self, parent: QWidget, undo: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._words = paragraph()
        self._words.setObjectName("toast-words")
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setObjectName("toast-undo")
        self._undo.setProperty("quiet", True)
        self._undo.clicked.connect(self.hide)
        self._undo.clicked.connect(undo)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_4, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        row.setSpacing(t.SPACE_4)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._offered: list[QPushButton] = []
        self.hide()

    def setVisible(self, shown: bool) -> None:  # noqa: N802
        """Before it goes, the keys go back to where they came from."""
        if self.isVisible() and not shown:
            self._keys.give()
        super().setVisible(shown)

    def say(self, words: str, *, undoable: bool, offers: Sequence[Offer] = ()) -> None:
        """Show the words for some seconds, and have a screen reader say them."""
        self._show(words, undoable=undoable, offers=offers)
        self._timer.start(OFFERED_MS if offers else SHOWN_MS)

    def stay(self, words: str) -> None:
        """Show the words until others take their place, or `hide`."""
        self._show(words, undoable=False)
        self._timer.stop()

    def _show(self, words: str, *, undoable: bool, offers: Sequence[Offer] = ()) -> None:
        self._words.setText(words)
        self._undo.setVisible(undoable)
        for button in self._offered:
            button.hide()
            button.deleteLater()
        self._offered = [self._button(offer) for offer in offers]
        self._settle()
        self._keys.remember()
        self.show()
        self.raise_()
        announce(self, words)

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.words)
        button.setObjectName(offer.name)
        button.setProperty("quiet", True)
        button.setToolTip(offer.tip)
        button.clicked.connect(self.hide)
        button.clicked.connect(offer.act)
        self._row.addWidget(button)
        button.show()
        return button

    def _leave(self) -> None:
        """Not from under the mouse, nor from whoever has come to it with the keys."""
        if self.underMouse() or self._has_keys():
            self._timer.start()
        else:
            self.hide()

    def _has_keys(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    @cached_property
    def _keys(self) -> KeysBack:
        """Follows the keys from the first words on."""
        from .keysback import KeysBack

        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember)
        return KeysBack((self,))

    def _remember(self) -> None:
        self._keys.remember()

    def place(self) -> None:
        """Where the window, or what it shows, is another now."""
        if not self.isHidden():
            self._settle()

    def _settle(self) -> None:
        """At the foot of the page, in the middle, above what is worked with there."""
        from .foot import foot

        parent = self.parentWidget()
        if parent is None:
            return
        within = self._page(parent)
        width = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2 * t.SPACE_4
        for button in (self._undo, *self._offered):
            if not button.isHidden():
                width += button.sizeHint().width() + t.SPACE_4
        width = min(width, WIDEST, within.width() - 2 * t.SPACE_5)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        self.setGeometry(foot(parent, within, QSize(width, height), self))

    def _page(self, parent: QWidget) -> QRect:
        """What the window has beside its sidebar."""
        page, sidebar = parent.rect(), parent.findChild(QWidget, "sidebar")
        if sidebar is not None and self.isRightToLeft():
            page.setRight(page.right() - sidebar.width())
        elif sidebar is not None:
            page.setLeft(sidebar.width())
        return page
