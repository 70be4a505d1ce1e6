"""The verdict while a new hire is entered: a sentence, how many tasks fit, and the ways out as buttons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.services.outlook import Chosen, Outlook, Way
from app.ui.plaintext import menu_text, tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone
from app.ui.theme.tones import READINESS_TONES

from .flow import Flow
from .texts import paragraph

MOST_BUTTONS = 3
"""Ways out that are buttons; the others are in a menu."""


class OutlookCard(QFrame):
    taken = Signal(object)
    """The `Way` that was taken."""
    taken_back = Signal(str)
    """The key of a task that is to be done as the catalogue has it."""
    location_wanted = Signal()
    """Nothing can be planned yet, for want of a location."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("outlook")
        self.setProperty("card", True)
        self._theme = theme
        self._tone = Tone.NEUTRAL
        self._ways: Sequence[Way] = ()
        self._headline = paragraph("", t.HEADING, bold=True)
        self._headline.setObjectName("headline")
        self._counts = paragraph("", muted=True)
        self._counts.setObjectName("counts")
        self._because = paragraph("", muted=True)
        self._because.setObjectName("because")
        self._row = QWidget()
        self._buttons = [self._make_button(place) for place in range(MOST_BUTTONS)]
        self._others = QPushButton(self.tr("Other ways  ▾"))
        self._others.setObjectName("other-ways")
        self._add_location = QPushButton(self.tr("Add a location"))
        self._add_location.setObjectName("add-location")
        self._add_location.setProperty("primary", True)
        self._add_location.clicked.connect(self.location_wanted)
        self._menu = QMenu(self)
        self._others.setMenu(self._menu)
        self._chosen = QWidget()
        self._chosen_column = QVBoxLayout(self._chosen)
        self._shown_chosen: Sequence[Chosen] = ()
        self._lay_out()
        theme.changed.connect(self._colour)

    @property
    def controls(self) -> list[QWidget]:
        """In the order in which Tab goes through them."""
        return [*self._buttons, self._others, self._add_location, *self._chosen.findChildren(QPushButton)]

    @property
    def focused(self) -> QWidget | None:
        """The control that has the keys."""
        return next((control for control in self.controls if control.hasFocus()), None)

    def show_outlook(self, outlook: Outlook) -> None:
        self._tone = READINESS_TONES[outlook.readiness]
        self._headline.setText(outlook.headline)
        self._counts.setText(outlook.counts)
        self._because.setText(outlook.because)
        self._show_ways(outlook.ways)
        self._show_chosen(outlook.chosen)
        self._colour()

    def show_problem(self, sentence: str, *, no_location: bool = False) -> None:
        """There is no verdict, and why."""
        self._tone = Tone.NEUTRAL
        self._headline.setText(sentence)
        self._counts.setText("")
        self._because.setText("")
        self._show_ways(())
        self._row.setVisible(no_location)
        self._because.setVisible(not no_location)
        self._add_location.setVisible(no_location)
        self._colour()

    def _show_ways(self, ways: Sequence[Way]) -> None:
        self._ways = ways
        self._row.setVisible(bool(ways))
        self._because.setVisible(not ways)
        self._add_location.hide()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(ways))
            if place < len(ways):
                button.setText(menu_text(ways[place].button))
                button.setToolTip(tooltip(ways[place].words))
                button.setAccessibleDescription(ways[place].words)
        self._others.setVisible(len(ways) > MOST_BUTTONS)
        self._menu.clear()
        for way in ways[MOST_BUTTONS:]:
            self._menu.addAction(menu_text(way.words)).triggered.connect(partial(self._take, way))

    def _take(self, way: Way, _checked: bool = False) -> None:
        self.taken.emit(way)

    def _take_at(self, place: int) -> None:
        self._take(self._ways[place])

    def _show_chosen(self, chosen: Sequence[Chosen]) -> None:
        if chosen == self._shown_chosen:
            return
        self._shown_chosen = chosen
        while (item := self._chosen_column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for one in chosen:
            self._chosen_column.addWidget(self._chosen_row(one))
        self._chosen.setVisible(bool(chosen))

    def _chosen_row(self, chosen: Chosen) -> QWidget:
        back = QPushButton(self.tr("Take back"))
        back.setObjectName(f"take-back-{chosen.task}")
        back.setProperty("quiet", True)
        back.setAccessibleName(self.tr("Take back: {}").format(chosen.words))
        back.clicked.connect(lambda: self.taken_back.emit(chosen.task))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(t.SPACE_3)
        line.addWidget(paragraph(f"✓ {chosen.words[:1].upper()}{chosen.words[1:]}"), 1)
        line.addWidget(back)
        return row

    def _make_button(self, place: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"way-{place + 1}")
        button.setProperty("primary", place == 0)
        button.clicked.connect(lambda: self._take_at(place))
        return button

    def _colour(self) -> None:
        colours = self._headline.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.tint(self._tone).text))
        self._headline.setPalette(colours)

    def _lay_out(self) -> None:
        flow = Flow(t.SPACE_2, self._row)
        for button in (*self._buttons, self._others, self._add_location):
            button.hide()
            flow.addWidget(button)
        for widget in (self._row, self._because):
            widget.setMinimumHeight(self._others.sizeHint().height())
        across = self._because.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._because.setAlignment(across | Qt.AlignmentFlag.AlignTop)
        self._chosen_column.setContentsMargins(0, 0, 0, 0)
        self._chosen_column.setSpacing(t.SPACE_2)
        self._chosen.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self._headline)
        column.addWidget(self._counts)
        column.addSpacing(t.SPACE_1)
        column.addWidget(self._row)
        column.addWidget(self._because)
        column.addWidget(self._chosen)
