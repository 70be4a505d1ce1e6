"""Plain text of at most 80 columns: headings, paragraphs, points, and the tasks of a checklist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from app.models.readiness import Standing, TaskView, state_text
from app.models.wording import day

WIDTH = 80
MARKS = {
    Standing.LATE: "!",
    Standing.ATTENTION: "!",
    Standing.WAITING: "?",
    Standing.BEGUN: ">",
    Standing.OPEN: " ",
    Standing.DONE: "x",
    Standing.OFF: "-",
}
LEGEND = "[x] done  [>] under way  [ ] to come  [?] waiting on somebody  [!] look here"
COLUMNS = (31, 10, 10, 17)
"""How wide a task, its owner, its due date and its state are."""


class Teller:
    """Tells line by line to `say`."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    def heading(self, text: str, rule: str = "-") -> None:
        self._say("")
        self._say(text)
        self._say(rule * len(text))

    def paragraph(self, text: str) -> None:
        for line in wrap(text, WIDTH):
            self._say(line)

    def point(self, text: str, mark: str = " ") -> None:
        """A paragraph beside a mark."""
        first = f"  {mark} "
        for line in wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first)):
            self._say(line)

    def line(self, text: str = "") -> None:
        self._say(f"  {text}".rstrip())

    def pair(self, label: str, text: str) -> None:
        """A text beside what it is."""
        for line in wrap(text, WIDTH - 22, break_long_words=False, break_on_hyphens=False):
            self.line(f"{label:18}  {line}")
            label = ""

    def task(self, view: TaskView, today: date, option: str | None = None) -> None:
        """A row of columns, and below it the option that was chosen and what the task waits for."""
        task = view.task
        waits = view.standing(today) is Standing.WAITING and bool(view.missing)
        texts = (
            task.title,
            short_name(view.owner),
            day(task.due_on),
            "waiting" if waits else state_text(view, today),
        )
        mark = f"[{MARKS[view.standing(today)]}]"
        for line in _rows(texts):
            self.line(f"{mark:3} {line}")
            mark = ""
        if option:
            self.line(f"    as {option}")
        if waits:
            self.line(f"    for {view.waiting_for(today)}")


def short_name(name: str | None) -> str:
    """`Tomasz Z.`"""
    if name is None:
        return "nobody yet"
    first, *others = name.split()
    return f"{first} {others[-1][0]}." if others else first


def _rows(texts: tuple[str, ...]) -> Iterator[str]:
    wrapped = [wrap(text, width) for text, width in zip(texts, COLUMNS, strict=True)]
    for cells in zip_longest(*wrapped, fillvalue=""):
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(cells, COLUMNS, strict=True))
