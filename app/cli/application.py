"""The command line as a whole: its commands, its exit codes, and what becomes of every failure."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from app.models.errors import StoreUnavailable, UserError

from .context import Cli, DrawPages, OpenWindow, no_pages, no_window
from .framework import Group
from .output import one_line, write, write_json

REFUSED, UNREACHABLE, FAULT, INTERRUPTED, BROKEN_PIPE = 2, 3, 70, 130, 141

COMMANDS = {
    "window": "app.cli.window:window",
    "init": "app.cli.care:init",
    "demo": "app.cli.demo:demo",
    "plan": "app.cli.plan:plan",
    "hire": "app.cli.hire:hire",
    "task": "app.cli.task:task",
    "undo": "app.cli.undo:undo",
    "report": "app.cli.report:report",
    "notices": "app.cli.notices:notices",
    "export": "app.cli.export:export",
    "calendars": "app.cli.calendars:calendars",
    "location": "app.cli.location:location",
    "department": "app.cli.department:department",
    "person": "app.cli.person:person",
    "payroll": "app.cli.payroll:payroll",
    "catalogue": "app.cli.catalogue:catalogue",
    "team": "app.cli.team:team",
    "check": "app.cli.care:check",
    "backup": "app.cli.care:backup",
    "restore": "app.cli.care:restore",
    "completion": "app.cli.completion:completion",
}

HELP = """Prepare a new hire's first day, and see what will not be ready while there is still time.

\b
Begin with:
  headstart init --sample
  headstart hire list
  headstart hire add "Maya Chen" --role Engineer --start 2026-12-07 --location Berlin

Exit codes: 0 done; 1 the answer is no; 2 wrong use or bad input; 3 the workspace can't be reached.
With --json what is refused answers {"error": "…"}; the same sentence stands on standard error.

Completion in your shell: headstart completion --help
"""


@click.group(
    cls=Group,
    lazy=COMMANDS,
    help=HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(package_name="headstart", prog_name="headstart", message="%(prog)s %(version)s")
@click.pass_context
def application(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is not None:
        return
    from .launch import has_display

    cli = ctx.ensure_object(Cli)
    if has_display() and not cli.as_json:
        ctx.exit(cli.open_window(cli.workspace, cli.today_is, cli.person))
    write(ctx.get_help())


def run(
    arguments: Sequence[str], open_window: OpenWindow = no_window, draw_pages: DrawPages = no_pages
) -> int:
    """Carry out a command line; returns the exit code. Nothing is raised."""
    _open_what_is_closed()
    _never_fail_on_a_character()
    if instruction := os.environ.get("_HEADSTART_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(application, {}, "headstart", "_HEADSTART_COMPLETE", instruction)
    cli = Cli(as_json="--json" in arguments, open_window=open_window, draw_pages=draw_pages)
    try:
        code = _carried_out(arguments, cli)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        return BROKEN_PIPE
    except OSError as error:
        _silence()
        done = "What you asked for is done and saved, but the" if cli.has_changed else "The"
        return _refused(f"{done} answer can't be written: {error.strerror}.", REFUSED, as_json=False)
    return code


def _carried_out(arguments: Sequence[str], cli: Cli) -> int:
    try:
        with application.make_context("headstart", list(arguments), obj=cli) as ctx:
            application.invoke(ctx)
    except click.exceptions.Exit as end:
        cli.finish()
        return end.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        return _refused(_usage_sentence(error), REFUSED, as_json=cli.as_json)
    except Exception as error:
        return answer_failure(error, cli)
    cli.finish()
    return 0


def answer_failure(error: Exception, cli: Cli) -> int:
    """Say what has failed; returns the exit code. What the answer itself could not be written to is raised."""
    match error:
        case StoreUnavailable():
            return _refused(str(error), UNREACHABLE, as_json=cli.as_json)
        case UserError():
            return _refused(str(error), REFUSED, as_json=cli.as_json)
        case OSError(filename=None):
            raise error
        case OSError():
            return _refused(f"{error.filename}: {error.strerror}.", REFUSED, as_json=cli.as_json)
    return _fault(error, cli)


def _fault(error: Exception, cli: Cli) -> int:
    from app.faults import is_damaged, write_report

    if cli.opens_workspace and is_damaged(cli.workspace):
        sentence = "The workspace is damaged: see `headstart check`, and restore a backup."
        return _refused(sentence, UNREACHABLE, as_json=cli.as_json)
    where = write_report(error)
    sentence = f"Something went wrong that should not; what happened is written in {where}."
    return _refused(sentence, FAULT, as_json=cli.as_json)


def _refused(sentence: str, code: int, *, as_json: bool) -> int:
    """Say on stderr what was refused; with `--json`, stdout says it, too."""
    sentence = one_line(sentence)
    write(f"headstart: {sentence}", sys.stderr)
    if as_json:
        write_json({"error": sentence})
        sys.stdout.flush()
    return code


def _usage_sentence(error: click.ClickException) -> str:
    sentence = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx:
        return f"{sentence} Try `{error.ctx.command_path} --help`."
    return sentence


def _open_what_is_closed() -> None:
    """Give streams that the caller has closed a place to write to."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 -- as below


def _never_fail_on_a_character() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _silence() -> None:
    """Let nothing more be written, not even on the way out."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 -- stays until the end
