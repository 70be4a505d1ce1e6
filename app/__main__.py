"""`headstart` and `python -m app`: the window, or the command line."""

import sys
from datetime import date


def main() -> None:
    from app.cli.application import run

    sys.exit(run(sys.argv[1:], open_window))


def open_window(workspace: str | None, today: date | None, person: str | None) -> int:
    """The window; Qt is imported here and nowhere else outside `app.ui`."""
    from app.models.errors import UserError

    try:
        from app.ui.application import run
    except ImportError as error:
        raise UserError(f"The window can't be opened on this machine: {error}.") from error
    return run(workspace, today, person)


if __name__ == "__main__":
    main()
