"""`headstart plan`: plan files, touching no workspace."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from app.models.errors import UserError

from .arguments import DAY
from .context import Cli, finish, pass_cli
from .framework import Command
from .output import table, write_json

if TYPE_CHECKING:
    from app.models.plan import PlanRequest
    from app.models.remedies import Verdict


@click.command(cls=Command)
@click.argument("file")
@click.option("--start", type=DAY, help="Plan for this start date instead of the file's.")
@click.option("--lines", is_flag=True, help="One plan a line in, one JSON answer a line out.")
@pass_cli
def plan(cli: Cli, file: str, start: date | None, lines: bool) -> None:
    """Plan a plan file; `-` reads standard input.

    The format is in docs/plan-file.md. Exits 0 where everything essential is ready in time, else 1. With
    --lines it exits 0, and a plan that is refused is answered with {"error": "…"}.

    \b
    headstart plan hire.json --start 2026-12-14
    cat plans.jsonl | headstart plan --lines -
    """
    if lines:
        _answer_lines(cli, file, start)
    else:
        _answer_one(cli, file, start)


def _answer_one(cli: Cli, file: str, start: date | None) -> None:
    from app.models.planfields import unread_fields
    from app.models.planfile import read_plan, verdict_as_json
    from app.models.remedies import judge

    content = _parsed(_read(file), _shown(file))
    request = read_plan(content, today=cli.today, start=start)
    verdict = judge(request)
    for sentence in unread_fields(content):
        cli.note(f"headstart: {sentence}")
    cli.answer(verdict_as_json(verdict), lambda: _told(request, verdict))
    finish(0 if verdict.plan.fits else 1)


def _answer_lines(cli: Cli, file: str, start: date | None) -> None:
    from app.models.planfile import answer

    for line in _lines(file):
        try:
            reply = answer(_parsed(line.rstrip(b"\r\n"), "The line"), today=cli.today, start=start)
        except UserError as error:
            reply = {"error": str(error)}
        write_json(reply, indent=None)
        sys.stdout.flush()


def _told(request: PlanRequest, verdict: Verdict) -> Iterator[str]:
    """The answer for people."""
    from app.models.explanation import Names, binding_sentence, remedy_text, verdict_sentence
    from app.models.lateness import margin_text
    from app.models.wording import day

    plan, names = verdict.plan, Names()
    yield verdict_sentence(request, plan)
    yield from filter(None, [binding_sentence(request, plan, names)])
    yield ""
    titles = {task.key: task.title for task in request.tasks}
    yield from table(
        ["Task", "Due", "Begin by", "Ready", "To spare"],
        [
            [
                titles[task.key],
                day(task.due),
                day(task.latest_start),
                f"{day(task.earliest_finish)}{', if its input comes today' if task.waiting else ''}",
                margin_text(task.margin),
            ]
            for task in plan.tasks
        ],
    )
    if verdict.remedies:
        yield ""
        yield "Ways out:"
        for remedy in verdict.remedies:
            yield f"  - {remedy_text(remedy, request, names)}"


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        _unreadable(file, error)


def _lines(file: str) -> Iterable[bytes]:
    if file == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as stream:
            yield from stream
    except (OSError, ValueError) as error:
        _unreadable(file, error)


def _unreadable(file: str, error: OSError | ValueError) -> NoReturn:
    reason = getattr(error, "strerror", None) or "its name is not valid"
    raise UserError(f"The plan file {file} can't be read: {reason}.") from None


def _shown(file: str) -> str:
    return "Standard input" if file == "-" else file


def _parsed(content: bytes, place: str) -> Any:
    """JSON as values. Raises UserError that says where it is broken."""
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise UserError(f"{place} is not text in UTF-8: see byte {error.start + 1}.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UserError(f"{place} is not JSON: {error.msg} at {where}.") from None
    except RecursionError:
        raise UserError(f"{place} is nested too deeply to be a plan.") from None
    except ValueError as error:
        raise UserError(f"{place} is not a plan: {error}.") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number that JSON knows")
