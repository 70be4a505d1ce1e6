"""Completion of commands in a shell."""

from __future__ import annotations

import click

from .framework import Command
from .output import write


@click.command(cls=Command)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of your shell.

    \b
    bash: echo 'eval "$(headstart completion bash)"' >> ~/.bashrc
    zsh:  echo 'eval "$(headstart completion zsh)"' >> ~/.zshrc
    fish: headstart completion fish > ~/.config/fish/completions/headstart.fish
    """
    from click.shell_completion import get_completion_class

    from .application import application

    complete = get_completion_class(shell)
    if complete is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    write(complete(application, {}, "headstart", "_HEADSTART_COMPLETE").source())
