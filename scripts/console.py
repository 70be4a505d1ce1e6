"""What the scripts say while they work, and how they start programs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetUpError(Exception):
    """One sentence: what is missing, and the command that mends it."""


def run(command: list[str | Path], cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command with its chatter kept out of stdout; a failure is a CalledProcessError."""
    subprocess.run(command, cwd=cwd, env=env, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def say(sentence: str) -> None:
    """Tell what takes time, apart from what the job itself prints."""
    print(f"headstart: {sentence}", file=sys.stderr, flush=True)


def complain(sentence: str) -> int:
    """Say what stands in the way; the exit code for that."""
    say(sentence)
    return 2
