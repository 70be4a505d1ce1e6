"""What became different: named by ids, so that whoever shows it can read it again."""

from __future__ import annotations

from attrs import frozen

from .language import Sentence

MARK_BYTES = 4


def mark(id: str) -> int:
    """A number of 32 bits that stands for an id and tells nobody of it; two with one are as good as never met."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(id.encode(), digest_size=MARK_BYTES).digest())


@frozen(kw_only=True)
class Changes:
    """The ids of what changed; `setup` covers people, places, departments and the catalogue.

    Of hires that others have changed only the marks are known: not everybody may know the ids.
    """

    hires: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()
    setup: bool = False
    marked: frozenset[int] = frozenset()

    @property
    def of_hires(self) -> bool:
        """Whether certain hires changed."""
        return bool(self.hires or self.marked)

    def touch(self, hire_id: str) -> bool:
        return hire_id in self.hires or mark(hire_id) in self.marked


@frozen(kw_only=True)
class Outcome:
    """What a command did: its name for undo, and what changed. `what` an undo or a redo was about, in words."""

    label: Sentence
    changes: Changes
    what: str = ""
