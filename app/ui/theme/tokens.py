"""The look as named values: colours by what they mean, spacing, radii and type sizes.

Nothing else in the window names a colour. A test holds every text on its ground at a contrast of at least 4.5.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Scheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(StrEnum):
    """What a colour says; a word and a shape always say it too."""

    NEUTRAL = "neutral"
    GOOD = "good"
    RISK = "risk"
    BAD = "bad"
    TENTATIVE = "tentative"
    ACCENT = "accent"


@frozen(kw_only=True)
class Tint:
    """A tone's colour for text and shapes, and the soft ground it stands on."""

    text: str
    ground: str


@frozen(kw_only=True)
class Tokens:
    scheme: Scheme
    window: str
    sidebar: str
    surface: str
    border: str
    """Of cards and between rows: it parts what is read."""
    outline: str
    """Of controls: at least 3 to 1 on every ground, so that it is seen where to type or press."""
    hover: str
    selected: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    accent_hover: str
    focus: str
    track: str
    tints: dict[Tone, Tint]

    def tint(self, tone: Tone) -> Tint:
        return self.tints[tone]


LIGHT = Tokens(
    scheme=Scheme.LIGHT,
    window="#f6f7f9",
    sidebar="#eef0f4",
    surface="#ffffff",
    border="#e2e5ec",
    outline="#838a9a",
    hover="#f6f8fc",
    selected="#eff3fe",
    text="#1b1f2a",
    muted="#596072",
    disabled="#8b91a1",
    accent="#3457d5",
    on_accent="#ffffff",
    accent_hover="#2a48b8",
    focus="#3457d5",
    track="#dfe2ea",
    tints={
        Tone.NEUTRAL: Tint(text="#596072", ground="#eef0f4"),
        Tone.GOOD: Tint(text="#156c3d", ground="#dff3e7"),
        Tone.RISK: Tint(text="#8a4f04", ground="#fdf0d9"),
        Tone.BAD: Tint(text="#b3261e", ground="#fde7e5"),
        Tone.TENTATIVE: Tint(text="#5f3dbb", ground="#efe9fb"),
        Tone.ACCENT: Tint(text="#2a48b8", ground="#e6ebfb"),
    },
)
DARK = Tokens(
    scheme=Scheme.DARK,
    window="#14171c",
    sidebar="#181b21",
    surface="#1c2027",
    border="#2d323c",
    outline="#707887",
    hover="#232832",
    selected="#222a40",
    text="#eef0f5",
    muted="#a3aab9",
    disabled="#727a8a",
    accent="#8ea6ff",
    on_accent="#10131a",
    accent_hover="#a9bbff",
    focus="#8ea6ff",
    track="#313745",
    tints={
        Tone.NEUTRAL: Tint(text="#a3aab9", ground="#262b34"),
        Tone.GOOD: Tint(text="#66d199", ground="#17352a"),
        Tone.RISK: Tint(text="#f2b45c", ground="#3a2d14"),
        Tone.BAD: Tint(text="#ff8f86", ground="#451f1d"),
        Tone.TENTATIVE: Tint(text="#bea6f7", ground="#2e2645"),
        Tone.ACCENT: Tint(text="#a9bbff", ground="#262f4d"),
    },
)
CONTRAST = Tokens(
    scheme=Scheme.CONTRAST,
    window="#000000",
    sidebar="#000000",
    surface="#000000",
    border="#ffffff",
    outline="#ffffff",
    hover="#1f1f1f",
    selected="#00204d",
    text="#ffffff",
    muted="#ffffff",
    disabled="#c0c0c0",
    accent="#ffff00",
    on_accent="#000000",
    accent_hover="#ffffff",
    focus="#00ffff",
    track="#5a5a5a",
    tints={
        Tone.NEUTRAL: Tint(text="#ffffff", ground="#000000"),
        Tone.GOOD: Tint(text="#5dff9b", ground="#000000"),
        Tone.RISK: Tint(text="#ffd24d", ground="#000000"),
        Tone.BAD: Tint(text="#ff9c94", ground="#000000"),
        Tone.TENTATIVE: Tint(text="#dcc8ff", ground="#000000"),
        Tone.ACCENT: Tint(text="#ffff00", ground="#000000"),
    },
)
SCHEMES = {tokens.scheme: tokens for tokens in (LIGHT, DARK, CONTRAST)}

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6 = 4, 8, 12, 16, 24, 32
RADIUS_SMALL, RADIUS = 5, 9
TITLE, HEADING, BODY, SMALL = 17.0, 11.0, 10.0, 9.0
"""Type sizes in points."""
