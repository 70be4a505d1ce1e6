"""Names that people type, checked before they are stored."""

from __future__ import annotations

import unicodedata

from .errors import UserError
from .language import mark, text

LONGEST_NAME = 400
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn round what stands after them. The joiners that many scripts need are no such signs."""
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are shown as nothing."""
_NO_DIRECTIONS = str.maketrans(dict.fromkeys(BIDI_CONTROLS))


def without_directions(words: str) -> str:
    """As files, other programs and fields get what is said in the window, which keeps names `apart`."""
    return words.translate(_NO_DIRECTIONS)


def tidy(words: str) -> str:
    """The words on one line, with single spaces."""
    return " ".join(words.split())


def one_line(words: str, of: str, what: str = "name") -> str:
    """The words made `tidy`.

    `what` of which thing it is ("name", "new hire") stands in the UserError where it is empty, too long or
    holds signs that can't be shown.
    """
    words = tidy(words)
    if not words:
        raise UserError(text("{thing} is missing: type it in.", thing=_named(what, of)))
    if len(words) > LONGEST_NAME:
        raise UserError(
            text(
                "{thing} has {length} characters: at most {most} fit.",
                thing=_named(what, of),
                length=len(words),
                most=LONGEST_NAME,
            )
        )
    if any(unicodedata.category(sign) in ("Cc", "Cs") or sign in BIDI_CONTROLS for sign in words):
        raise UserError(
            text("{thing} holds signs that can't be shown: type it again.", thing=_named(what, of))
        )
    if not any(_is_seen(sign) for sign in words):
        raise UserError(text("{thing} has no sign that can be seen: type it again.", thing=_named(what, of)))
    return words


THINGS = (
    mark("The name of the new hire"),
    mark("The role of the new hire"),
    mark("The team of the new hire"),
    mark("The name of the location"),
    mark("The name of the department"),
    mark("The short name of the department"),
    mark("The name of the person"),
    mark("The name of the giver"),
    mark("The note of the revision"),
    mark("The reason of the closed day"),
)
"""What has a name to be checked, as a sentence begins with it."""


def _named(what: str, of: str) -> str:
    return text(f"The {what} of the {of}")


def _is_seen(sign: str) -> bool:
    """Joiners, marks and spaces alone are not."""
    kind = unicodedata.category(sign)
    return kind != "Cf" and kind[0] not in "MZ" and sign not in BLANKS
