"""The style sheet: only what a palette can't say, from tokens alone.

Lines to type in, boxes to choose from and buttons have one height, one frame and one way to show the focus.
"""

from __future__ import annotations

from app.resources import RESOURCES

from . import tokens as t
from .tokens import Tokens

RADIUS = t.RADIUS_SMALL + 1
ABOVE, BESIDE = t.SPACE_2 - 1, t.SPACE_3
"""Pixels between the frame of a control and its text; what Qt adds of its own to some is taken off again."""
ABOVE_BUTTON, ABOVE_SPIN = ABOVE + 1, ABOVE - 1
LINE = 18
"""Pixels that the text of a control takes at least, so that all of them are equally high."""
ARROW_ROOM, STEP_ROOM = 28, 22
BOXES = ("QComboBox", "QAbstractSpinBox")


def style_sheet(tokens: Tokens) -> str:
    parts = (
        _grounds,
        _bars,
        _buttons,
        _fields,
        _boxes,
        _ticks,
        _lists,
        _popups,
        _calendar,
        _scrolling,
        _rest,
    )
    return "\n".join(part(tokens) for part in parts)


def mark(tokens: Tokens, name: str) -> str:
    """A drawing in the colours of the scheme, as the style sheet names it."""
    return f'url("{(RESOURCES / "icons" / "marks" / tokens.scheme.value / name).as_posix()}.svg")'


def _grounds(tokens: Tokens) -> str:
    return f"""
    #sidebar {{ background: {tokens.sidebar}; border: none; border-right: 1px solid {tokens.border}; }}
    #rule {{ background: {tokens.border}; border: none; }}
    *[card="true"] {{ background: {tokens.surface}; border: 1px solid {tokens.border};
        border-radius: {t.RADIUS}px; }}
    QHeaderView, QTableView, QTreeView {{ background: transparent; border: none; }}
    QScrollArea {{ background: transparent; border: 1px solid transparent; border-radius: {t.RADIUS_SMALL}px; }}
    QAbstractButton, QTabBar, QTabBar::tab {{ outline: none; }}
    QScrollArea:focus {{ border-color: {tokens.focus}; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover, QSplitter::handle:pressed {{ background: {tokens.track}; border-radius: 3px; }}
    """


def _bars(tokens: Tokens) -> str:
    """The menu bar, bars across the window, toasts and the search over the window."""
    accent, risk = tokens.tint(t.Tone.ACCENT), tokens.tint(t.Tone.RISK)
    return f"""
    QMenuBar {{ background: {tokens.sidebar}; border-bottom: 1px solid {tokens.border}; padding: 1px 6px; }}
    QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: {t.RADIUS_SMALL}px; }}
    QMenuBar::item:selected {{ background: {accent.ground}; color: {tokens.text}; }}
    *[banner="true"] {{ background: {risk.ground}; border: none; border-bottom: 1px solid {tokens.border}; }}
    *[banner="true"] QLabel {{ color: {risk.text}; }}
    #read-only {{ background: {tokens.sidebar}; }}
    #read-only QLabel {{ color: {tokens.muted}; }}
    #toast {{ background: {tokens.text}; border: none; border-radius: {t.RADIUS}px; }}
    #toast QLabel {{ color: {tokens.window}; }}
    #toast QPushButton {{ background: transparent; border: 1px solid {tokens.window}; color: {tokens.window}; }}
    #toast QPushButton:focus {{ border-width: 2px; }}
    QLabel#field-note {{ background: {tokens.text}; color: {tokens.window}; border-radius: {t.RADIUS_SMALL}px;
        padding: {t.SPACE_1}px {t.SPACE_2}px; }}
    #palette {{ background: {tokens.surface}; border: 1px solid {tokens.outline}; }}
    """


def _buttons(tokens: Tokens) -> str:
    accent, above, wide = tokens.tint(t.Tone.ACCENT), ABOVE_BUTTON, BESIDE + 2
    here = tokens.selected if accent.ground == tokens.sidebar else accent.ground
    return f"""
    QPushButton {{ background: {tokens.surface}; border: 1px solid {tokens.outline}; color: {tokens.text};
        border-radius: {RADIUS}px; padding: {above}px {wide}px; }}
    QPushButton:hover {{ background: {tokens.hover}; }}
    QPushButton:pressed, QPushButton:open {{ background: {tokens.selected}; }}
    QPushButton:focus {{ border: 2px solid {tokens.focus}; padding: {above - 1}px {wide - 1}px; }}
    QPushButton:disabled {{ background: transparent; border-color: {tokens.track}; color: {tokens.disabled}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[primary="true"] {{ background: {tokens.accent}; border-color: {tokens.accent};
        color: {tokens.on_accent}; font-weight: 600; }}
    QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {{ background: {tokens.accent_hover}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {tokens.text}; }}
    QPushButton[primary="true"]:disabled {{ background: {tokens.track}; border-color: {tokens.track};
        color: {tokens.disabled}; }}
    QPushButton[quiet="true"] {{ padding: {t.SPACE_1}px {t.SPACE_2}px; }}
    ElidedButton {{ text-align: left; }}
    QPushButton[title="true"] {{ background: transparent; border: 2px solid transparent; padding: 1px 0; }}
    QPushButton[title="true"]:hover {{ color: {tokens.accent}; }}
    QPushButton[title="true"]:focus {{ border-color: {tokens.focus}; }}
    #sidebar QPushButton {{ background: transparent; border: 2px solid transparent;
        border-radius: {RADIUS}px; color: {tokens.muted};
        padding: {t.SPACE_1 + 2}px {t.SPACE_2}px; text-align: left; }}
    #sidebar QPushButton:hover {{ background: {tokens.hover}; }}
    #sidebar QPushButton:checked {{ background: {here}; color: {accent.text}; font-weight: 600; }}
    #sidebar QPushButton:focus {{ border-color: {tokens.focus}; }}
    """


def _fields(tokens: Tokens) -> str:
    """Lines and boxes to type in or to choose from."""
    fields = ("QLineEdit", "QPlainTextEdit", "QTextEdit", *BOXES)
    inner = ", ".join(f"{box} QLineEdit, {box} QLineEdit:focus, {box} QLineEdit:disabled" for box in BOXES)
    return f"""
    {", ".join(fields)} {{ background: {tokens.surface}; border: 1px solid {tokens.outline};
        color: {tokens.text}; border-radius: {RADIUS}px; padding: {ABOVE}px {BESIDE}px;
        selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
    QLineEdit, QComboBox {{ min-height: {LINE}px; }}
    QLineEdit {{ placeholder-text-color: {tokens.muted};
        lineedit-clear-button-icon: {mark(tokens, "clear")}; }}
    {_each(fields, ":focus")} {{ border: 2px solid {tokens.focus};
        padding: {ABOVE - 1}px {BESIDE - 1}px; }}
    {_each(fields, ":disabled")} {{ background: transparent; border-color: {tokens.track};
        color: {tokens.disabled}; }}
    {inner} {{ background: transparent; border: none; padding: 0; min-height: 0; }}
    QComboBox {{ padding-left: {BESIDE + 2}px; }}
    QComboBox:focus {{ padding-left: {BESIDE + 1}px; }}
    QAbstractSpinBox {{ min-height: {LINE - 1}px; padding: {ABOVE_SPIN}px {BESIDE}px; }}
    QAbstractSpinBox:focus {{ padding: {ABOVE_SPIN - 1}px {BESIDE - 1}px; }}
    """


def _boxes(tokens: Tokens) -> str:
    """What is at the end of a box: the arrow of a list or a calendar, or two to step up and down."""
    drops = ("QComboBox", "QDateEdit")
    return f"""
    {_each(drops, "::drop-down")} {{ subcontrol-origin: border; subcontrol-position: center right;
        border: none; width: {ARROW_ROOM}px; }}
    {_each(drops, "::down-arrow")} {{ image: {mark(tokens, "down")}; width: 16px; height: 16px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; border: none; width: {STEP_ROOM}px; }}
    QSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
    QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
    QSpinBox::up-arrow {{ image: {mark(tokens, "up")}; width: 12px; height: 12px; }}
    QSpinBox::down-arrow {{ image: {mark(tokens, "down")}; width: 12px; height: 12px; }}
    QSpinBox::up-arrow:off, QSpinBox::down-arrow:off {{ image: none; }}
    QTableView QSpinBox::up-button, QTableView QSpinBox::down-button {{ width: 0; }}
    QTableView QSpinBox::up-arrow, QTableView QSpinBox::down-arrow {{ image: none; width: 0; }}
    """


def _ticks(tokens: Tokens) -> str:
    kinds = ("QRadioButton", "QCheckBox")
    return f"""
    {_each(kinds, "")} {{ border: 2px solid transparent; border-radius: {t.RADIUS_SMALL}px;
        padding: 1px 3px; spacing: {t.SPACE_2 - 1}px; }}
    {_each(kinds, ":focus")} {{ border-color: {tokens.focus}; }}
    {_each(kinds, "::indicator")} {{ width: 14px; height: 14px; border: 1px solid {tokens.outline};
        background: {tokens.surface}; }}
    {_each(kinds, "::indicator:hover")} {{ border-color: {tokens.accent}; }}
    QCheckBox::indicator {{ border-radius: 4px; }}
    QCheckBox::indicator:checked {{ border-color: {tokens.accent}; background: {tokens.accent};
        image: {mark(tokens, "tick")}; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {tokens.accent};
        background: {tokens.on_accent}; }}
    {_each(kinds, "::indicator:disabled")} {{ border-color: {tokens.track}; background: transparent; }}
    QCheckBox::indicator:checked:disabled {{ background: {tokens.track}; border-color: {tokens.track}; }}
    """


def _lists(tokens: Tokens) -> str:
    return f"""
    QListWidget {{ background: {tokens.surface}; border: 1px solid {tokens.border}; border-radius: {RADIUS}px;
        padding: {t.SPACE_1}px; outline: none; }}
    QTableWidget {{ border: 1px solid transparent; border-radius: {t.RADIUS_SMALL}px; outline: none; }}
    QListWidget:focus, QTableWidget:focus {{ border-color: {tokens.focus}; }}
    QListWidget::item, QTableWidget::item {{ padding: {t.SPACE_1 + 2}px {t.SPACE_3 - 3}px; }}
    QListWidget::item {{ border: 1px solid transparent; border-radius: {t.RADIUS_SMALL}px; }}
    QListWidget::item:hover {{ background: {tokens.hover}; }}
    QListWidget::item:selected, QTableWidget::item:selected {{ background: {tokens.selected};
        color: {tokens.text}; }}
    QListWidget::item:selected {{ border-color: {tokens.outline}; }}
    QHeaderView::section {{ background: transparent; color: {tokens.muted}; border: none;
        border-bottom: 1px solid {tokens.border}; padding: {t.SPACE_2}px {t.SPACE_3}px; }}
    """


def _popups(tokens: Tokens) -> str:
    """Menus, the lists of boxes, tooltips."""
    chosen = tokens.selected
    above, before, after = t.SPACE_1 + 1, t.SPACE_3 - 2, t.SPACE_5 + t.SPACE_1
    return f"""
    QToolTip {{ background: {tokens.surface}; color: {tokens.text}; border: 1px solid {tokens.outline};
        padding: {t.SPACE_1}px {t.SPACE_2}px; }}
    QMenu {{ background: {tokens.surface}; border: 1px solid {tokens.outline}; padding: {t.SPACE_1}px; }}
    QMenu::item {{ background: transparent; color: {tokens.text}; border: 1px solid transparent;
        border-radius: {t.RADIUS_SMALL}px; padding: {above}px {after}px {above}px {before}px; }}
    QMenu::item:selected {{ background: {chosen}; border-color: {tokens.focus}; }}
    QMenu::item:disabled {{ color: {tokens.disabled}; }}
    QMenu::separator {{ background: {tokens.border}; height: 1px; margin: {t.SPACE_1}px {t.SPACE_2}px; }}
    QMenu::indicator {{ width: 14px; height: 14px; margin: 0 {t.SPACE_2 - 1}px; }}
    QMenu::indicator:checked {{ image: {mark(tokens, "chosen")}; }}
    QMenu::right-arrow {{ image: {mark(tokens, "right")}; width: 14px; height: 14px; margin: 0 {t.SPACE_2}px; }}
    QMenu::left-arrow {{ image: {mark(tokens, "left")}; width: 14px; height: 14px; margin: 0 {t.SPACE_2}px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView, QListView[popup="true"] {{ background: {tokens.surface}; color: {tokens.text};
        border: 1px solid {tokens.outline}; border-radius: 0; padding: {t.SPACE_1}px; outline: none;
        selection-background-color: {chosen}; selection-color: {tokens.text}; }}
    QComboBox QAbstractItemView::item, QListView[popup="true"]::item {{
        min-height: {LINE + 2 * t.SPACE_1}px; padding: 0 {t.SPACE_2}px;
        border: 1px solid transparent; border-radius: {t.RADIUS_SMALL}px; }}
    QComboBox QAbstractItemView::item:selected, QListView[popup="true"]::item:selected {{ background: {chosen};
        color: {tokens.text}; border-color: {tokens.focus}; }}
    """


def _calendar(tokens: Tokens) -> str:
    return f"""
    QCalendarWidget {{ border: 1px solid {tokens.outline}; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {tokens.surface};
        border-bottom: 1px solid {tokens.border}; }}
    QCalendarWidget QToolButton {{ background: transparent; border: 2px solid transparent; color: {tokens.text};
        border-radius: {t.RADIUS_SMALL}px; padding: {t.SPACE_1}px {t.SPACE_2}px; font-weight: 600; }}
    QCalendarWidget QToolButton:hover {{ background: {tokens.hover}; }}
    QCalendarWidget QToolButton:focus {{ border-color: {tokens.focus}; }}
    QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
    QCalendarWidget #qt_calendar_prevmonth {{ qproperty-icon: {mark(tokens, "left")}; }}
    QCalendarWidget #qt_calendar_nextmonth {{ qproperty-icon: {mark(tokens, "right")}; }}
    QCalendarWidget QAbstractItemView {{ background: {tokens.surface}; color: {tokens.text}; outline: none;
        selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {tokens.disabled}; }}
    """


def _scrolling(tokens: Tokens) -> str:
    return f"""
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 11px; }}
    QScrollBar:horizontal {{ height: 11px; }}
    QScrollBar::handle {{ background: {tokens.outline}; margin: 3px; border-radius: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 36px; }}
    QScrollBar::handle:horizontal {{ min-width: 36px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {tokens.muted}; margin: 2px;
        border-radius: 3px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    """


def _rest(tokens: Tokens) -> str:
    """Labels that Qt makes itself, in a box with a question for example, read no markup either."""
    return f"""
    QLabel {{ qproperty-textFormat: PlainText; }}
    QProgressBar {{ background: {tokens.track}; border: none; border-radius: {t.SPACE_1}px; color: {tokens.text};
        text-align: center; }}
    QProgressBar::chunk {{ background: {tokens.accent}; border-radius: {t.SPACE_1}px; }}
    QMessageBox {{ messagebox-question-icon: {mark(tokens, "question")}; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar:focus {{ border: none; }}
    QTabBar::tab {{ background: transparent; color: {tokens.muted}; padding: {t.SPACE_2}px {t.SPACE_3}px;
        border: 2px solid transparent; border-bottom-color: {tokens.border}; }}
    QTabBar::tab:hover {{ color: {tokens.text}; }}
    QTabBar::tab:selected {{ color: {tokens.text}; border-bottom-color: {tokens.accent}; }}
    QTabBar::tab:disabled {{ color: {tokens.disabled}; }}
    QTabBar::tab:focus {{ border-color: {tokens.focus}; }}
    """


def _each(kinds: tuple[str, ...], state: str) -> str:
    return ", ".join(f"{kind}{state}" for kind in kinds)
