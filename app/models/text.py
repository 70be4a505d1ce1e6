"""Names that people type, checked before they are stored."""

from __future__ import annotations

import unicodedata

from .errors import UserError

LONGEST_NAME = 400
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn round what stands after them. The joiners that many scripts need are no such signs."""
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are shown as nothing."""


def one_line(text: str, of: str, what: str = "name") -> str:
    """The text on one line, with single spaces.

    `what` of which thing it is ("name", "new hire") stands in the UserError where it is empty, too long or
    holds signs that can't be shown.
    """
    text = " ".join(text.split())
    if not text:
        raise UserError(f"The {what} of the {of} is missing: give a {what}.")
    if len(text) > LONGEST_NAME:
        raise UserError(f"The {what} of the {of} has {len(text)} characters: at most {LONGEST_NAME} fit.")
    if any(unicodedata.category(sign) in ("Cc", "Cs") or sign in BIDI_CONTROLS for sign in text):
        raise UserError(f"The {what} of the {of} holds signs that can't be shown: type it again.")
    if not any(_is_seen(sign) for sign in text):
        raise UserError(f"The {what} of the {of} has no sign that can be seen: type it again.")
    return text


def _is_seen(sign: str) -> bool:
    """Joiners, marks and spaces alone are not."""
    kind = unicodedata.category(sign)
    return kind != "Cf" and kind[0] not in "MZ" and sign not in BLANKS
