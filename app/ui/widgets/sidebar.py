"""The sidebar: the program's name, a button for each page, and who works here."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.icons import icon
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tone

from .texts import label

WIDTH, COMPACT_WIDTH = 216, 62
ICON = 18
INSET, BESIDE_ICON = t.SPACE_2 + 2, 4
"""Pixels before the icon of an entry, as the style sheet has them, and from it to the words."""
NARROW_WINDOW = 1200


class NavButton(QPushButton):
    """A page, with how many things wait there."""

    def __init__(self, theme: Theme, words: str, drawing: str, keys: str) -> None:
        super().__init__(words)
        self._theme, self._drawing, self._words, self._count = theme, drawing, words, 0
        self.setCheckable(True)
        self.setIconSize(QSize(ICON, ICON))
        self.setToolTip(f"{words} ({keys})")
        self.setAccessibleName(words)
        self.toggled.connect(self._colour)
        theme.changed.connect(self._colour)
        self._colour()

    def show_words(self, shown: bool) -> None:
        self.setText(self._words if shown else "")

    def show_count(self, number: int) -> None:
        self._count = number
        self.setAccessibleName(f"{self._words}, {number}" if number else self._words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._count and self.text():
            painter = QPainter(self)
            words = QLocale().toString(self._count)
            width = font_metrics(t.SMALL).horizontalAdvance(words) + 2.0
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            at = INSET if mirrored else self.width() - width - INSET
            text(painter, QRectF(at, 0, width, self.height()), words, self._tone_colour(), t.SMALL)

    def _tone_colour(self) -> str:
        tokens = self._theme.tokens
        return tokens.tint(Tone.ACCENT).text if self.isChecked() else tokens.muted

    def _colour(self) -> None:
        self.setIcon(icon(self._drawing, self._tone_colour()))


class PersonButton(QPushButton):
    """Who works here: the name, and what they are below it, both where the words of the pages begin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = ("", "")
        theme.changed.connect(self.update)

    def show_lines(self, name: str, what: str) -> None:
        """Without both only the icon stays."""
        self._lines = (name, what)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        sizes = (t.BODY, t.SMALL)
        lines = sum(
            font_metrics(size).height() for size, line in zip(sizes, self._lines, strict=True) if line
        )
        return QSize(super().sizeHint().width(), max(ceil(lines), ICON) + 2 * t.SPACE_2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)  # of a button without text and icon
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icon_at = self.width() - INSET - ICON if mirrored else INSET
        tokens = self._theme.tokens
        room = QRectF(INSET, t.SPACE_2, self.width() - 2 * INSET, self.height() - 2 * t.SPACE_2)
        beside = ICON + BESIDE_ICON
        words = room.adjusted(0, 0, -beside, 0) if mirrored else room.adjusted(beside, 0, 0, 0)
        lines = [
            (line, size, colour)
            for line, size, colour in zip(
                self._lines, (t.BODY, t.SMALL), (tokens.text, tokens.muted), strict=True
            )
            if line
        ]
        first = font_metrics(t.BODY).height() if lines else room.height()
        drawing = icon("person", tokens.muted)
        drawing.paint(painter, icon_at, int(room.top() + (first - ICON) / 2), ICON, ICON)
        for line, size, colour in lines:
            words.setHeight(font_metrics(size).height())
            text(painter, words, line, colour, size)
            words.translate(0, words.height())


class Sidebar(QFrame):
    person_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._compact = False
        self._person = ("", "")
        self._why_fixed = ""
        self._name = label("Headstart", t.HEADING + 0.5, bold=True)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._take_focus)
        self._logo = QLabel()
        self._logo.setAccessibleName("Headstart")
        self._pages, self._foot = QVBoxLayout(), QVBoxLayout()
        self._pages.setSpacing(t.SPACE_1)
        self._search = QPushButton(self.tr("Search"))
        self._search.setObjectName("search-wanted")
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setIconSize(QSize(ICON, ICON))
        self._search.clicked.connect(self.search_wanted)
        self._last: QPushButton = self._search
        self._who = PersonButton(theme)
        self._who.setObjectName("who")
        self._who.clicked.connect(self.person_wanted)
        self._lay_out()
        self.show_person("", "")
        theme.changed.connect(self._colour)
        self._colour()

    def add_page(
        self, words: str, drawing: str, keys: str, show: Callable[[], None], *, at_foot: bool = False
    ) -> NavButton:
        button = NavButton(self._theme, words, drawing, keys)
        button.clicked.connect(show)
        self._group.addButton(button)
        (self._foot if at_foot else self._pages).addWidget(button)
        self.setTabOrder(self._last, button)
        self.setTabOrder(button, self._who)
        self._last = button
        return button

    def name_search(self, words: str) -> None:
        """What the button for searching says of itself, with its shortcut."""
        self._search.setToolTip(words)

    def fit(self, window_width: int) -> None:
        """In a narrow window only the icons stay; tooltips have the words."""
        self._compact = window_width < NARROW_WINDOW
        self.setFixedWidth(COMPACT_WIDTH if self._compact else WIDTH)
        for button in self._group.buttons():
            if isinstance(button, NavButton):
                button.show_words(not self._compact)
        self._search.setText("" if self._compact else self.tr("Search"))
        self._name.setVisible(not self._compact)
        self.show_person(*self._person)

    def show_person(self, name: str, what: str) -> None:
        """Who works here; without a name, a question."""
        self._person = (name, what)
        shown = name or self.tr("Who are you?")
        about = " · ".join(filter(None, (shown, what)))
        self._who.setToolTip(tooltip("\n".join(filter(None, (about, self._why_fixed)))))
        self._who.show_lines(*(("", "") if self._compact else (shown, what)))
        self._who.setAccessibleName(self.tr("You are {}").format(name) if name else shown)
        self._who.setAccessibleDescription(what)

    def fix_person(self, why: str) -> None:
        """Why nobody can say here who they are; empty where they can."""
        self._why_fixed = why
        self._who.setEnabled(not why)
        self.show_person(*self._person)

    def _take_focus(self) -> None:
        """Tab comes to the entry that is marked, whichever had the focus last; arrows go to the others."""
        marked = self._group.checkedButton()
        for button in self._group.buttons():
            tabbed = Qt.FocusPolicy.StrongFocus if button is marked else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tabbed)

    def _colour(self) -> None:
        tokens = self._theme.tokens
        self._logo.setPixmap(icon("headstart", tokens.accent).pixmap(20, 20))
        self._search.setIcon(icon("search", tokens.muted))

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setContentsMargins(t.SPACE_2, 0, 0, t.SPACE_3)
        name.setSpacing(t.SPACE_1)
        name.addWidget(self._logo)
        name.addWidget(self._name, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_3, t.SPACE_5, t.SPACE_3, t.SPACE_4)
        column.setSpacing(t.SPACE_1)
        column.addLayout(name)
        column.addWidget(self._search)
        column.addLayout(self._pages)
        column.addStretch()
        column.addLayout(self._foot)
        column.addWidget(rule)
        column.addSpacing(t.SPACE_2)
        column.addWidget(self._who)
