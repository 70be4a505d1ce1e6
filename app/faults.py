"""What is kept of a fault in the program: where it happened, without anything that a person entered."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb

from app.models.errors import UserError

ROOT = Path(__file__).resolve().parents[1]


def write_report(error: BaseException) -> Path:
    """Write the report to the user's log folder, else to the temporary one; returns the file."""
    name = f"headstart-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    text = report(error)
    for folder in (log_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(name)


def log_folder() -> Path:
    """Where reports of faults are written."""
    from platformdirs import user_log_path

    return user_log_path("headstart", appauthor=False)


def report(error: BaseException) -> str:
    """What is kept, as text that can be given to anybody."""
    return "\n".join(_lines(error)) + "\n"


def is_damaged(workspace: str | None) -> bool:
    """Whether a fault may be the workspace's and not the program's: it does not stand up to a check."""
    from app import bootstrap

    try:
        return bool(bootstrap.check(bootstrap.workspace_path(workspace)))
    except UserError:
        return False
    except Exception:  # what can't be checked at all is not whole
        return True


def _lines(error: BaseException) -> Iterator[str]:
    """The calls that led there. The message is left out: it may quote what somebody entered."""
    yield f"Headstart on {platform.system()}, Python {platform.python_version()}"
    cause: BaseException | None = error
    told: set[int] = set()
    while cause is not None and id(cause) not in told:
        told.add(id(cause))
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for call in extract_tb(cause.__traceback__):
            path = Path(call.filename)
            shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else Path(*path.parts[-2:])
            yield f"  {shown}:{call.lineno} in {call.name}: {call.line}"
        cause = cause.__cause__ or cause.__context__
