"""What every command works with: the options that all of them take, the session, and how to answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import define

from app.models.errors import UserError

from .output import write, write_json

if TYPE_CHECKING:
    from app.services.session import Session


OpenWindow = Callable[[str | None, date | None, str | None], int]
"""Opens the window on a workspace, as of a day, for a person; returns the exit code."""


DrawPages = Callable[[Path, Path, date], Sequence[Path]]
"""Draws the pages of the window on a workspace into a folder, as of a day; returns the files."""


def no_window(_workspace: str | None, _today: date | None, _person: str | None) -> int:
    """What stands in where the program was started without its window."""
    raise UserError("There is no window here: name a command, `headstart --help` lists them.")


def no_pages(_workspace: Path, _folder: Path, _today: date) -> Sequence[Path]:
    """What stands in where the program was started without its window."""
    raise UserError("The pages of the window can't be drawn here.")


@define(slots=False)
class Cli:
    """One run of the command line. `today_is`, `workspace` and `person` are None where not named.

    `opens_workspace` is set as soon as the command turns to its workspace.
    """

    workspace: str | None = None
    today_is: date | None = None
    person: str | None = None
    as_json: bool = False
    open_window: OpenWindow = no_window
    draw_pages: DrawPages = no_pages
    opens_workspace: bool = False

    @cached_property
    def today(self) -> date:
        from app.bootstrap import local_today

        return self.today_is or local_today()

    @cached_property
    def session(self) -> Session:
        """The workspace, opened; it is closed when the command ends."""
        from app.bootstrap import open_session

        self.opens_workspace = True
        session = open_session(self.workspace, self.today_is, self.person)
        click.get_current_context().find_root().call_on_close(session.workspace.close)
        if not session.workspace.read_only:
            self._warn(session)
        return session

    def finish(self) -> None:
        """Say of a workspace that can only be read what was not said yet: what is refused says it itself."""
        if "session" in vars(self) and self.session.workspace.read_only:
            self._warn(self.session)

    @property
    def has_changed(self) -> bool:
        """Whether the command has changed something in the workspace, and stored it."""
        return "session" in vars(self) and bool(self.session.workspace.recorded())

    @property
    def current(self) -> Session:
        """The session, with the figures of all onboardings as of today: what lists are read from."""
        if self.session.workspace.hires.stale(self.session.today, 1):
            from app.services.planning import refresh

            refresh(self.session, self._count)
            self._count(None)
        return self.session

    def answer(self, document: object, lines: Callable[[], Iterable[str]]) -> None:
        """Print the document with `--json`, else the lines for people."""
        if self.as_json:
            write_json(document)
        else:
            for line in lines():
                write(line)

    def say(self, text: str) -> None:
        """A line of a longer answer, as soon as it is known."""
        write(text)
        sys.stdout.flush()

    def note(self, text: str) -> None:
        """A message beside the answer."""
        write(text, sys.stderr)

    def _count(self, planned: int | None) -> None:
        """What a planning has come to, on one line of the terminal; None ends that line."""
        if self.shows_progress:
            text = "" if planned is None else f"\r{planned} onboardings planned as of today"
            click.echo(text, nl=planned is None, err=True)

    def _warn(self, session: Session) -> None:
        for warning in session.workspace.warnings:
            self.note(f"headstart: {warning}")

    @property
    def shows_progress(self) -> bool:
        return not self.as_json and sys.stderr.isatty()

    @contextmanager
    def progress(self, label: str) -> Iterator[Callable[[int, int], None]]:
        """A bar on the terminal; the function that is given is told how much is done, and of how much."""
        if not self.shows_progress:
            yield lambda _done, _of: None
            return
        with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

            def show(done: int, of: int) -> None:
                bar.length = of
                bar.update(done - bar.pos)

            yield show


pass_cli = click.make_pass_decorator(Cli)


def finish(code: int) -> None:
    """End the command with an exit code."""
    click.get_current_context().exit(code)
