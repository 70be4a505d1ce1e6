"""Appearance: light, dark or high contrast, and whether anything may move by itself."""

from __future__ import annotations

from app.ui.context import Context
from app.ui.theme.tokens import Scheme

from .choices import Choices
from .section import Section


class Appearance(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "appearance",
            self.tr("Appearance"),
            self.tr("How Headstart looks on this computer. What you choose is used at once."),
        )
        self._scheme = Choices(
            self.tr("Colours"),
            "",
            [
                ("scheme-system", self.tr("As the &system"), None),
                ("scheme-light", self.tr("&Light"), Scheme.LIGHT),
                ("scheme-dark", self.tr("&Dark"), Scheme.DARK),
                ("scheme-contrast", self.tr("High &contrast"), Scheme.CONTRAST),
            ],
            context.theme.wanted,
            self._choose_scheme,
        )
        self._motion = Choices(
            self.tr("Movement"),
            self.tr("Some people are disturbed by things that move by themselves."),
            [
                ("motion-system", self.tr("As the s&ystem"), None),
                ("motion-reduced", self.tr("&Nothing moves by itself"), True),
                ("motion-full", self.tr("Things may &move"), False),
            ],
            context.preferences.reduced_motion,
            self._choose_motion,
        )
        self.column.addWidget(self._scheme)
        self.column.addWidget(self._motion)
        self.column.addStretch()
        context.theme.changed.connect(self.reload)

    def reload(self) -> None:
        """It may have been chosen elsewhere, such as in the menu."""
        self._scheme.show_value(self.context.theme.wanted)
        self._motion.show_value(self.context.preferences.reduced_motion)

    def _choose_scheme(self, scheme: object) -> None:
        chosen = scheme if isinstance(scheme, Scheme) else None
        self.context.preferences.scheme = chosen
        self.context.theme.choose(chosen)

    def _choose_motion(self, reduced: object) -> None:
        chosen = reduced if isinstance(reduced, bool) else None
        self.context.preferences.reduced_motion = chosen
        self.context.theme.reduce_motion(chosen)
