"""The menu in which light, dark and high contrast are chosen."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import describe, plain
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme


class Appearance(QMenu):
    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Appearance"))
        self._theme, self._preferences = theme, preferences
        self._schemes: dict[Scheme | None, QAction] = {}
        group = QActionGroup(self)
        for scheme, words, also in (
            (None, self.tr("As the &system"), self.tr("theme mode follow automatic auto")),
            (Scheme.LIGHT, self.tr("&Light"), self.tr("theme mode day bright white")),
            (Scheme.DARK, self.tr("&Dark"), self.tr("theme mode night black")),
            (Scheme.CONTRAST, self.tr("High &contrast"), self.tr("theme mode accessibility")),
        ):
            action = QAction(words, group)
            describe(action, also=also, part_of=plain(self.title()))
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, chosen=scheme: self._choose(chosen))
            self._schemes[scheme] = action
            self.addAction(action)
        theme.changed.connect(self._tick)
        self._tick()

    def _tick(self) -> None:
        self._schemes[self._theme.wanted].setChecked(True)

    def _choose(self, scheme: Scheme | None) -> None:
        self._preferences.scheme = scheme
        self._theme.choose(scheme)
