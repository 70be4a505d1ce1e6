"""The scheme in force: palette and style sheet from tokens, switched while the window is open."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.resources import RESOURCES

from . import tokens as t
from .tokens import SCHEMES, Scheme, Tokens

FAMILY = "Inter"
HALF = 128
"""Below this lightness a colour is dark."""
FORMATS = (".otf", ".ttf", ".ttc")


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

    def _follow_system(self) -> None:
        if self._wanted is None:
            self._apply()

    def _apply(self) -> None:
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


@cache
def load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").iterdir()):
        if path.suffix in FORMATS:
            QFontDatabase.addApplicationFont(str(path))


def font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface; other scripts come from the fonts that are loaded with it."""
    made = QFont(FAMILY)
    made.setPointSizeF(size)
    made.setWeight(weight)
    return made


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


def style_sheet(tokens: Tokens) -> str:
    """Only what a palette can't say: cards, buttons, the sidebar. Combo and date boxes keep Fusion's look."""
    accent, risk = tokens.tint(t.Tone.ACCENT), tokens.tint(t.Tone.RISK)
    dark_tick = QColor(tokens.on_accent).lightness() < HALF
    ticked = (RESOURCES / "icons" / "marks" / f"ticked-{'dark' if dark_tick else 'light'}.svg").as_posix()
    small, padding = t.RADIUS_SMALL + 1, (t.SPACE_2 - 1, t.SPACE_3 + 2)
    return f"""
    QToolTip {{ border: 1px solid {tokens.border}; padding: {t.SPACE_1}px {t.SPACE_2}px; }}
    QMenuBar {{ background: {tokens.sidebar}; border-bottom: 1px solid {tokens.border}; padding: 1px 6px; }}
    QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: {t.RADIUS_SMALL}px; }}
    QMenuBar::item:selected {{ background: {accent.ground}; color: {tokens.text}; }}
    #sidebar {{ background: {tokens.sidebar}; border: none; border-right: 1px solid {tokens.border}; }}
    #rule {{ background: {tokens.border}; border: none; }}
    *[card="true"] {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {t.RADIUS}px; }}
    #toast {{ background: {tokens.text}; border: none; border-radius: {t.RADIUS}px; }}
    #toast QLabel {{ color: {tokens.window}; }}
    #toast QPushButton {{ background: transparent; border: 1px solid {tokens.window}; color: {tokens.window}; }}
    #toast QPushButton:focus {{ border-width: 2px; }}
    *[banner="true"] {{ background: {risk.ground}; border: none; border-bottom: 1px solid {tokens.border}; }}
    *[banner="true"] QLabel {{ color: {risk.text}; }}
    #read-only {{ background: {tokens.sidebar}; }}
    #read-only QLabel {{ color: {tokens.muted}; }}
    #palette {{ background: {tokens.surface}; border: 1px solid {tokens.border}; }}
    QPushButton {{ background: {tokens.surface}; border: 1px solid {tokens.border}; color: {tokens.text};
        border-radius: {small}px; padding: {padding[0]}px {padding[1]}px; }}
    QPushButton:hover {{ background: {tokens.hover}; }}
    QPushButton:focus {{ border: 2px solid {tokens.focus}; padding: {padding[0] - 1}px {padding[1] - 1}px; }}
    QPushButton:disabled {{ color: {tokens.disabled}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[primary="true"] {{ background: {tokens.accent}; border-color: {tokens.accent};
        color: {tokens.on_accent}; font-weight: 600; }}
    QPushButton[primary="true"]:hover {{ background: {tokens.accent_hover}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {tokens.text}; }}
    QPushButton[primary="true"]:disabled {{ background: {tokens.track}; border-color: {tokens.track};
        color: {tokens.disabled}; }}
    QPushButton[quiet="true"] {{ padding: {t.SPACE_1}px {t.SPACE_2}px; text-align: left; }}
    #sidebar QPushButton {{ background: transparent; border: 2px solid transparent;
        border-radius: {small}px; color: {tokens.muted};
        padding: {t.SPACE_1 + 2}px {t.SPACE_2}px; text-align: left; }}
    #sidebar QPushButton:hover {{ background: {tokens.hover}; }}
    #sidebar QPushButton:checked {{ background: {accent.ground}; color: {accent.text}; font-weight: 600; }}
    #sidebar QPushButton:focus {{ border-color: {tokens.focus}; }}
    QLineEdit {{ background: {tokens.surface}; border: 1px solid {tokens.border}; color: {tokens.text};
        border-radius: {small}px; padding: {t.SPACE_2 - 1}px {t.SPACE_3}px; }}
    QLineEdit:focus {{ border: 2px solid {tokens.focus}; padding: {t.SPACE_2 - 2}px {t.SPACE_3 - 1}px; }}
    QRadioButton::indicator, QCheckBox::indicator {{ width: 14px; height: 14px;
        border: 1px solid {tokens.muted}; background: {tokens.surface}; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {tokens.accent}; }}
    QCheckBox::indicator {{ border-radius: 4px; }}
    QCheckBox::indicator:checked {{ border-color: {tokens.accent}; background: {tokens.accent};
        image: url("{ticked}"); }}
    QRadioButton, QCheckBox {{ border: 2px solid transparent; border-radius: {t.RADIUS_SMALL}px; padding: 1px 3px; }}
    QRadioButton:focus, QCheckBox:focus {{ border-color: {tokens.focus}; }}
    QRadioButton::indicator:disabled, QCheckBox::indicator:disabled {{ border-color: {tokens.track};
        background: {tokens.track}; }}
    QHeaderView, QTableView, QTreeView, QScrollArea {{ background: transparent; border: none; }}
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 11px; }}
    QScrollBar:horizontal {{ height: 11px; }}
    QScrollBar::handle {{ background: {tokens.track}; border: 2px solid {tokens.surface}; border-radius: 5px; }}
    QScrollBar::handle:vertical {{ min-height: 36px; }}
    QScrollBar::handle:horizontal {{ min-width: 36px; }}
    QScrollBar::handle:hover {{ background: {tokens.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    QListWidget {{ background: {tokens.surface}; border: 1px solid {tokens.border}; border-radius: {small}px;
        padding: {t.SPACE_1}px; }}
    QListWidget:focus {{ border-color: {tokens.focus}; }}
    QListWidget::item, QTableWidget::item {{ padding: {t.SPACE_1 + 2}px {t.SPACE_3 - 3}px; }}
    QListWidget::item:selected, QTableWidget::item:selected {{ background: {tokens.selected};
        color: {tokens.text}; }}
    QSplitter::handle {{ background: transparent; }}
    QHeaderView::section {{ background: transparent; color: {tokens.muted}; border: none;
        border-bottom: 1px solid {tokens.border}; padding: {t.SPACE_2}px {t.SPACE_3}px; }}
    """
