"""Small programs that tests run in a process of their own, to kill, limit or lock out."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
AS_NOBODY = """
import hmac, os, socket
import app.store.migrations, app.store.sqlite
if os.getuid() == 0:
    os.setuid(65534)
"""
"""Begins a program that no file mode would stop as root; what is imported later may be root's own."""


def run(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def start(program: str, *arguments: object) -> subprocess.Popen[str]:
    """Start it with pipes to talk to it."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
