"""Every text can be read on its ground, in every scheme."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.resources import RESOURCES
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme, palette, style_sheet
from app.ui.theme.tokens import SCHEMES, Scheme, Tokens
from app.ui.widgets.bars import bar_tones

LEAST = 4.5


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
        (tokens.accent, tokens.surface),
        (tokens.window, tokens.text),
    ]


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_has_enough_contrast(scheme: Scheme) -> None:
    assert {pair: contrast(*pair) for pair in pairs(SCHEMES[scheme]) if contrast(*pair) < LEAST} == {}


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


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_icons_are_drawn_in_the_colour_that_is_asked(qapp: QApplication, path: object) -> None:
    image = icon(str(getattr(path, "stem", "")), "#ff0000").pixmap(32, 32).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    strong = [colour for colour in drawn if colour.alpha() > 200]
    assert strong and all(colour.red() > 200 and colour.green() < 40 for colour in strong)
