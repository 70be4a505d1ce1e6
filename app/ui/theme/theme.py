"""The scheme in force: palette and style sheet from tokens, switched while the window is open."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.resources import RESOURCES

from . import tokens as t
from .motion import Motion
from .sheet import style_sheet
from .tokens import SCHEMES, Scheme, Tokens

FAMILY = "Inter"
FORMATS = (".otf", ".ttf", ".ttc")


class Theme(QObject):
    """Applies a scheme to the application and tells painters when it changes."""

    changed = Signal()

    def __init__(
        self, application: QApplication, wanted: Scheme | None = None, *, reduced_motion: bool | None = None
    ) -> None:
        super().__init__(application)
        self._application = application
        self._wanted = wanted
        self._motion = Motion(application)
        self._motion.reduce(reduced_motion)
        load_fonts()
        application.setStyle("Fusion")
        application.setFont(font(t.BODY))
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._apply()

    @property
    def wanted(self) -> Scheme | None:
        """The scheme that was chosen; None follows the system."""
        return self._wanted

    @property
    def scheme(self) -> Scheme:
        return self._wanted or _system_scheme()

    @property
    def tokens(self) -> Tokens:
        return SCHEMES[self.scheme]

    def choose(self, scheme: Scheme | None) -> None:
        """Use a scheme, or with None the one of the system."""
        self._wanted = scheme
        self._apply()

    def reduce_motion(self, reduced: bool | None) -> None:
        """Whether nothing may move by itself; None follows the system."""
        self._motion.reduce(reduced)
        self._apply()

    def _follow_system(self) -> None:
        if self._wanted is None:
            self._apply()

    def _apply(self) -> None:
        """Every widget is styled again, which takes its time: only where something differs.

        From one sheet to another Qt needs three times as long as by way of none.
        """
        colours, sheet = palette(self.tokens), style_sheet(self.tokens) + self._motion.style_sheet
        if self._application.palette() == colours and self._application.styleSheet() == sheet:
            return
        self._application.setStyleSheet("")
        self._application.setPalette(colours)
        self._application.setStyleSheet(sheet)
        self.changed.emit()


@cache
def load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").iterdir()):
        if path.suffix in FORMATS:
            QFontDatabase.addApplicationFont(str(path))


@cache
def font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface; other scripts come from the fonts that are loaded with it. Not to be changed."""
    made = QFont(FAMILY)
    made.setPointSizeF(size)
    made.setWeight(weight)
    return made


@cache
def font_metrics(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetricsF:
    """How much room words in this font take."""
    return QFontMetricsF(font(size, weight))


def _system_scheme() -> Scheme:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST
    return Scheme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT


def palette(tokens: Tokens) -> QPalette:
    """Every role of the palette, so that no widget falls back to a colour of its own."""
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.hover,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.on_accent,
        QPalette.ColorRole.Highlight: tokens.tint(t.Tone.ACCENT).ground,
        QPalette.ColorRole.HighlightedText: tokens.text,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.border,
        QPalette.ColorRole.Shadow: tokens.border,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made
