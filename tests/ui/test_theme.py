"""Every text can be read on its ground, in every scheme."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.resources import RESOURCES
from app.ui.theme.icons import icon
from app.ui.theme.sheet import style_sheet
from app.ui.theme.theme import Theme, palette
from app.ui.theme.tokens import SCHEMES, Scheme, Tokens, Tone
from app.ui.widgets.bars import bar_tones
from app.ui.widgets.boxes import DayBox, NumberBox

LEAST, LEAST_OF_SHAPES = 4.5, 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(tokens: Tokens) -> list[tuple[str, str]]:
    """Which text stands on which ground."""
    grounds = (tokens.window, tokens.sidebar, tokens.surface, tokens.hover, tokens.selected)
    tints = tokens.tints.values()
    return [
        *product((tokens.text, tokens.muted), grounds),
        *((tint.text, tint.ground) for tint in tints),
        *product((tint.text for tint in tints), (tokens.surface, tokens.hover, tokens.selected)),
        *((tokens.on_accent, ground) for ground in (tokens.accent, tokens.accent_hover)),
        *((tokens.on_accent, tokens.tint(tone).text) for tone in bar_tones()),
        *product((tint.text for tint in tints), (tokens.window,)),
        (tokens.text, tokens.tint(Tone.ACCENT).ground),
        (tokens.accent, tokens.surface),
        (tokens.accent, tokens.window),
        (tokens.window, tokens.text),
    ]


def shapes(tokens: Tokens) -> list[tuple[str, str]]:
    """Which frames, rings and marks stand on which ground; controls that are disabled need none."""
    grounds = (tokens.window, tokens.sidebar, tokens.surface, tokens.hover, tokens.selected)
    return [
        *product((tokens.outline, tokens.focus, tokens.accent, tokens.muted), grounds),
        (tokens.focus, tokens.tint(Tone.ACCENT).ground),
        (tokens.focus, tokens.tint(Tone.RISK).ground),
        (tokens.on_accent, tokens.accent),
        *product((tokens.text,), grounds),
    ]


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_has_enough_contrast(scheme: Scheme) -> None:
    assert {pair: contrast(*pair) for pair in pairs(SCHEMES[scheme]) if contrast(*pair) < LEAST} == {}


@pytest.mark.parametrize("scheme", Scheme)
def test_every_control_and_its_focus_stand_out(scheme: Scheme) -> None:
    least = LEAST_OF_SHAPES
    assert {pair: contrast(*pair) for pair in shapes(SCHEMES[scheme]) if contrast(*pair) < least} == {}


@pytest.mark.parametrize("scheme", Scheme)
def test_the_marks_of_controls_are_in_the_colours_of_the_scheme(scheme: Scheme) -> None:
    named = [Path(found) for found in re.findall(r'url\("([^"]+)"\)', style_sheet(SCHEMES[scheme]))]
    assert named and all(path.parent.name == scheme.value for path in named)
    tokens = SCHEMES[scheme]
    colours = {"tick": tokens.on_accent, "chosen": tokens.text}
    drawn = {path.stem: re.findall(r"#[0-9a-f]{6}", path.read_text()) for path in named}
    assert drawn == {name: [colours.get(name, tokens.muted)] for name in drawn}


def test_fields_boxes_and_buttons_are_equally_high(qtbot: QtBot, theme: Theme) -> None:
    controls = [QLineEdit("Ag"), QComboBox(), DayBox(), NumberBox(), QPushButton("Ag")]
    for control in controls:
        qtbot.addWidget(control)
        control.ensurePolished()
    heights = [control.sizeHint().height() for control in controls]
    assert max(heights) - min(heights) <= 1


def test_a_number_begins_where_the_text_of_a_line_begins(qtbot: QtBot, theme: Theme) -> None:
    line, number = QLineEdit("3"), NumberBox()
    for control in (line, number):
        qtbot.addWidget(control)
        control.resize(200, 34)
        control.show()
    typed = number.lineEdit()
    line.setCursorPosition(0)
    typed.setCursorPosition(0)
    start = typed.mapTo(number, typed.cursorRect().center()).x()
    assert abs(start - line.cursorRect().center().x()) <= 1


def test_weekends_in_a_calendar_are_in_a_colour_of_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(Scheme.DARK)
    box = DayBox()
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    told = box.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color().name()
    assert told == SCHEMES[Scheme.DARK].muted


def test_the_wheel_changes_no_box_that_is_only_passed(qtbot: QtBot, theme: Theme) -> None:
    number = NumberBox()
    number.setRange(0, 9)
    number.setValue(5)
    qtbot.addWidget(number)
    number.show()
    at, turn = QPointF(5, 5), QPoint(0, 120)
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        number, QWheelEvent(at, at, QPoint(), turn, Qt.MouseButton.NoButton, none, phase, False)
    )
    assert number.value() == 5


@pytest.mark.parametrize("scheme", Scheme)
def test_every_role_of_the_palette_is_set(scheme: Scheme) -> None:
    made = palette(SCHEMES[scheme])
    roles = [
        role
        for role in QPalette.ColorRole
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    ]
    group = QPalette.ColorGroup.Active
    assert [role.name for role in roles if not made.isBrushSet(group, role)] == []


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_names_no_colour_of_its_own(scheme: Scheme) -> None:
    tokens = SCHEMES[scheme]
    known = set(re.findall(r"#[0-9a-f]{6}", repr(tokens)))
    assert set(re.findall(r"#[0-9a-f]{6}", style_sheet(tokens))) <= known


def test_switching_tells_painters_and_changes_the_palette(qapp: QApplication, theme: Theme) -> None:
    told: list[Scheme] = []
    theme.changed.connect(lambda: told.append(theme.scheme))
    for scheme in (Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT):
        theme.choose(scheme)
        assert qapp.palette().window().color().name() == SCHEMES[scheme].window
    assert told == [Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT]


class Styled(QWidget):
    """Counts how often it is styled again."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        self.times += event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        super().changeEvent(event)


def test_what_is_in_force_already_is_not_set_again(qtbot: QtBot, theme: Theme) -> None:
    shown = Styled()
    qtbot.addWidget(shown)
    shown.show()
    shown.times = 0
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(theme.wanted)
        theme.reduce_motion(None)
    assert shown.times == 0
    theme.choose(Scheme.DARK)
    assert shown.times > 0


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_icons_are_drawn_in_the_colour_that_is_asked(qapp: QApplication, path: object) -> None:
    image = icon(str(getattr(path, "stem", "")), "#ff0000").pixmap(32, 32).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    strong = [colour for colour in drawn if colour.alpha() > 200]
    assert strong and all(colour.red() > 200 and colour.green() < 40 for colour in strong)
