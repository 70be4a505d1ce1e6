"""`headstart` and `python -m app`: the window, or the command line."""

import gc
import locale
import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

INTERRUPTED = 130
READ_FIRST = ("app.store.sqlite", "app.services.overview", "app.services.surroundings", "app.services.lookup")
"""With what the first page is read: imported before PySide, whose own hook slows down every import after it."""


def main() -> None:
    if getattr(sys, "frozen", False):
        _begin_frozen()
    try:
        from app.cli.launch import launch

        code = launch(sys.argv[1:], open_window)
        if code is None:
            from app.cli.application import run

            code = run(sys.argv[1:], open_window, draw_pages)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _begin_frozen() -> None:
    """What an interpreter does before a program, and a built program has to do itself."""
    from multiprocessing import freeze_support

    if sys.platform == "linux" and locale.setlocale(locale.LC_CTYPE) == "C":
        os.environ["LC_CTYPE"] = "C.UTF-8"  # Qt and processes of its own write letters, too (PEP 538)
    freeze_support()  # a process that renders reports is this program, started again


def open_window(workspace: str | None, today: date | None, person: str | None) -> int:
    """The window; Qt is imported here and nowhere else outside `app.ui`."""
    gc.disable()  # what a start makes stays; `Garbage` looks from then on
    for name in READ_FIRST:
        import_module(name)
    from app.models.errors import UserError

    try:
        from app.ui.application import run
    except ImportError as error:
        raise UserError(f"The window can't be opened on this machine: {error}.") from error
    return run(workspace, today, person)


def draw_pages(workspace: Path, folder: Path, today: date) -> list[Path]:
    """Pictures of the window's pages."""
    from app.models.errors import UserError

    try:
        from app.ui.pictures import take
    except ImportError as error:
        raise UserError(f"The window can't be drawn on this machine: {error}.") from error
    return take(workspace, folder, today)


if __name__ == "__main__":
    main()
