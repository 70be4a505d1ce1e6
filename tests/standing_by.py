"""The program, imported and standing by: each command is a child of it, forked, and a process like any other.

It is started by the tests of the command line (`python -m tests.standing_by CHANNEL`). What comes over the
channel, a line of JSON each, is a command: its arguments, its environment, the folder it begins in, and the
files that are its standard input, output and error. The answer is a line with the exit code.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
import time
from importlib import import_module

from app.__main__ import main
from app.cli.application import COMMANDS

LONGEST_S = 120
LIBRARIES = ("app.services.hirelist", "app.store.postgres", "psycopg", "icalendar")


def await_command(channel: socket.socket) -> None:
    """Returns in a child that is to carry out its command; here it ends when nobody asks for more."""
    with channel, channel.makefile("rw", encoding="utf-8") as lines:
        for line in lines:
            child = os.fork()
            if not child:
                become(**json.loads(line))
                return
            _, status = os.waitpid(child, 0)
            lines.write(f"{os.waitstatus_to_exitcode(status)}\n")
            lines.flush()
    sys.exit()


def become(arguments: list[str], env: dict[str, str], folder: str, streams: list[str]) -> None:
    for number, name in enumerate(streams):
        opened = os.open(name, os.O_RDWR | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    sys.argv = ["headstart", *arguments]
    signal.alarm(LONGEST_S)


if __name__ == "__main__":
    for module in (*(name.partition(":")[0] for name in COMMANDS.values()), *LIBRARIES):
        import_module(module)
    gc.freeze()
    await_command(socket.socket(fileno=int(sys.argv[1])))
    main()
