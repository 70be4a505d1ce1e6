"""How long to wait before trying again: longer each time, and never all desks at once."""

from __future__ import annotations

from random import uniform

FIRST_MS, LONGEST_MS = 250, 5_000


class Backoff:
    def __init__(self) -> None:
        self._next = FIRST_MS

    def reset(self) -> None:
        """It worked."""
        self._next = FIRST_MS

    def ms(self) -> int:
        """Milliseconds until the next try: somewhere between half and all of twice as long as before."""
        wait, self._next = self._next, min(2 * self._next, LONGEST_MS)
        return round(uniform(wait / 2, wait))  # noqa: S311 - no secret
