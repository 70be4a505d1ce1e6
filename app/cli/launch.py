"""The window alone, opened without the command line: most starts ask for no more, and parsing takes its time."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import OpenWindow

WORKSPACE, TODAY, PERSON = "--workspace", "--today", "--as"
KNOWN = {WORKSPACE: "HEADSTART_WORKSPACE", TODAY: "", PERSON: "HEADSTART_AS"}
"""The options that a window takes, each with the variable that stands for it."""


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def launch(arguments: Sequence[str], open_window: OpenWindow) -> int | None:
    """Open the window and return the exit code; None where the arguments are for the command line."""
    options = _options(arguments)
    if options is None or sys.stdout is None or sys.stderr is None or "_HEADSTART_COMPLETE" in os.environ:
        return None
    today = options.get(TODAY)
    try:
        return open_window(
            options.get(WORKSPACE), date.fromisoformat(today) if today else None, options.get(PERSON)
        )
    except Exception as error:
        from .application import answer_failure
        from .context import Cli

        return answer_failure(error, Cli(workspace=options.get(WORKSPACE)))


def _options(arguments: Sequence[str]) -> Mapping[str, str] | None:
    """The options for a window that can be opened here; None where something else stands beside them."""
    found = {option: os.environ[named] for option, named in KNOWN.items() if os.environ.get(named)}
    words, named = iter(arguments), False
    for word in words:
        value = "" if word == "window" else next(words, "")
        if word == "window" and not named:
            named = True
        elif word in KNOWN and value and not value.startswith("-"):
            found[word] = value
        else:
            return None
    opens = has_display() or (named and bool(os.environ.get("QT_QPA_PLATFORM")))
    return found if opens and _is_day(found.get(TODAY)) else None


def _is_day(word: str | None) -> bool:
    try:
        return word is None or date.fromisoformat(word).isoformat() == word
    except ValueError:
        return False
