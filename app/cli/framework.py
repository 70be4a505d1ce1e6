"""Commands that share their common options, and groups that import a command when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from .arguments import DAY
from .context import Cli

OWN = "common_"
"""Before the names of common options, so that no command's own can be called the same."""
EPILOG = "Every command also takes --workspace, --today, --as and --json: see `headstart --help`."


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Keep a common option; one beside the subcommand replaces the one before it."""
    if value is not None and value is not False and param.name:
        setattr(ctx.ensure_object(Cli), param.name.removeprefix(OWN), value)


def _common_options(*, of_root: bool) -> list[click.Parameter]:
    def option(name: str, target: str, envvar: str | None = None, **settings: Any) -> click.Option:
        return click.Option(
            [name, OWN + target],
            callback=_remember,
            expose_value=False,
            is_eager=True,
            hidden=not of_root,
            envvar=envvar if of_root else None,
            **settings,
        )

    return [
        option(
            "--workspace",
            "workspace",
            "HEADSTART_WORKSPACE",
            metavar="PATH",
            help="The workspace to work in (also HEADSTART_WORKSPACE). Default: the one in your data folder.",
        ),
        option("--today", "today_is", type=DAY, help="Plan as of this day instead of today."),
        option(
            "--as",
            "person",
            "HEADSTART_AS",
            metavar="PERSON",
            help="Who you are: the name or e-mail of a person of the workspace (also HEADSTART_AS).",
        ),
        option("--json", "as_json", is_flag=True, help="Answer with one JSON document."),
    ]


ROOT_OPTIONS = _common_options(of_root=True)
SUBCOMMAND_OPTIONS = _common_options(of_root=False)


class _WithCommonOptions(click.Command):
    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        common = SUBCOMMAND_OPTIONS if ctx.parent else ROOT_OPTIONS
        own = super().get_params(ctx)
        return [*own[:-1], *common, *own[-1:]]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_epilog(ctx, formatter)
        if ctx.parent:
            formatter.write_paragraph()
            formatter.write_text(EPILOG)


class Command(_WithCommonOptions):
    """A command of the program."""


class Group(_WithCommonOptions, click.Group):
    """A group of commands. Those in `lazy` are imported when called: name to `module:attribute`."""

    command_class = Command

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self._lazy, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, attribute = self._lazy[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


def group(help_text: str) -> Group:
    """An empty group; its commands are added with `@group.command(...)`."""
    return Group(help=help_text, no_args_is_help=True)
