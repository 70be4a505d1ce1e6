"""What became different: named by ids, so that whoever shows it can read it again."""

from __future__ import annotations

from attrs import frozen

from .language import Sentence


@frozen(kw_only=True)
class Changes:
    """The ids of what changed; `setup` covers people, places, departments and the catalogue."""

    hires: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()
    setup: bool = False


@frozen(kw_only=True)
class Outcome:
    """What a command did: its name for undo, and what changed. `what` an undo or a redo was about, in words."""

    label: Sentence
    changes: Changes
    what: str = ""
