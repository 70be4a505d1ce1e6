"""The scheme in force: palette and style sheet from tokens, switched while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.resources import RESOURCES

from . import tokens as t
from .tokens import SCHEMES, Scheme, Tokens

FAMILY = "Inter"


class Theme(QObject):
    """Applies a scheme to the application and tells painters when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication, wanted: Scheme | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._wanted = wanted
        load_fonts()
        application.setStyle("Fusion")
        application.setFont(font(t.BODY))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

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

    def _follow_system(self) -> None:
        if self._wanted is None:
            self._apply()

    def _apply(self) -> None:
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]t[fc]")):
        QFontDatabase.addApplicationFont(str(path))


def font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface; other scripts come from the fonts that are loaded with it."""
    made = QFont(FAMILY)
    made.setPointSizeF(size)
    made.setWeight(weight)
    return made


def _system_scheme() -> Scheme:
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


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


def style_sheet(tokens: Tokens) -> str:
    """Only what a palette can't say: cards, buttons, the sidebar. Combo and date boxes keep Fusion's own look."""
    accent = tokens.tint(t.Tone.ACCENT)
    return f"""
    QToolTip {{ border: 1px solid {tokens.border}; padding: {t.SPACE_1}px {t.SPACE_2}px; }}
    #sidebar {{ background: {tokens.sidebar}; border: none; border-right: 1px solid {tokens.border}; }}
    #sidebar QToolButton {{ border: 2px solid transparent; border-radius: {t.RADIUS_SMALL + 1}px; color: {tokens.muted};
        padding: {t.SPACE_2}px {t.SPACE_2}px; text-align: left; }}
    #sidebar QToolButton:hover {{ background: {tokens.hover}; }}
    #sidebar QToolButton:checked {{ background: {accent.ground}; color: {accent.text}; font-weight: 600; }}
    #sidebar QToolButton:focus {{ border-color: {tokens.focus}; }}
    *[card="true"] {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {t.RADIUS}px; }}
    QPushButton {{ background: {tokens.surface}; border: 1px solid {tokens.border}; color: {tokens.text};
        border-radius: {t.RADIUS_SMALL + 1}px; padding: {t.SPACE_2}px {t.SPACE_3 + 2}px; }}
    QPushButton:hover {{ background: {tokens.hover}; }}
    QPushButton:focus {{ border: 2px solid {tokens.focus}; padding: {t.SPACE_2 - 1}px {t.SPACE_3 + 1}px; }}
    QPushButton:disabled {{ color: {tokens.disabled}; }}
    QPushButton[primary="true"] {{ background: {tokens.accent}; border-color: {tokens.accent};
        color: {tokens.on_accent}; font-weight: 600; }}
    QPushButton[primary="true"]:hover {{ background: {tokens.accent_hover}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {tokens.text}; }}
    QLineEdit {{ background: {tokens.surface}; border: 1px solid {tokens.border}; color: {tokens.text};
        border-radius: {t.RADIUS_SMALL + 1}px; padding: {t.SPACE_2 - 1}px {t.SPACE_3}px; }}
    QLineEdit:focus {{ border: 2px solid {tokens.focus}; padding: {t.SPACE_2 - 2}px {t.SPACE_3 - 1}px; }}
    QHeaderView::section {{ background: {tokens.surface}; color: {tokens.muted}; border: none;
        border-bottom: 1px solid {tokens.border}; padding: {t.SPACE_2}px {t.SPACE_2}px; text-align: left; }}
    QHeaderView, QAbstractScrollArea {{ background: transparent; border: none; }}
    """
