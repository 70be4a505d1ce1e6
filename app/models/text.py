"""Names that people type, checked before they are stored."""

from __future__ import annotations

import unicodedata

from .errors import UserError

LONGEST_NAME = 400
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn round what stands after them. The joiners that many scripts need are no such signs."""


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
    return text
