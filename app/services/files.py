"""Writing files that belong to people: the new content appears whole, or the older file stays as it was."""

import errno
import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from app.models.errors import UserError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_LONGEST_NAME = 80
_KEPT_SIGNS = " -_.,'’&()"
_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³")}
"""Names that Windows keeps for itself, whatever follows a dot."""


def suggested_name(title: str, ending: str = "") -> str:
    """A name for a file that every system takes, from a title that may hold anything.

    ``ending`` is put behind a dot where there is one.
    """
    kept = (sign if sign in _KEPT_SIGNS or unicodedata.category(sign)[0] in "LMN" else " " for sign in title)
    name = " ".join("".join(kept).split()).strip(" .")[:_LONGEST_NAME].strip(" .") or "Headstart"
    if name.partition(".")[0].strip().upper() in _DEVICES:
        name = f"_{name}"
    return f"{name}.{ending}" if ending else name


def write_atomically(path: Path, data: bytes) -> None:
    """Make ``data`` the content of ``path``, which keeps its permissions and may be a link to the real file.

    Raises UserError where that fails; then the older file is unchanged and nothing is left beside it.
    """
    try:
        target = path.resolve()
        mode = _mode_of(target)
        temporary = target.with_name(f".{uuid4().hex}.tmp")
        try:
            _write_through(temporary, data, mode)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a name with a zero byte
        raise UserError(_sentence(path, error)) from error
    _sync_folder(target.parent)


def _mode_of(target: Path) -> int | None:
    """The permissions of the file that will be replaced, None where there is none."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "is a device")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "is write-protected")
    return stat.S_IMODE(found.st_mode)


def _write_through(temporary: Path, data: bytes, mode: int | None) -> None:
    with temporary.open("xb") as file:
        if mode is not None:
            temporary.chmod(mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    folder = path.parent
    if number in _FULL:
        return f"{path} was not written because the disk is full: make room, or choose another folder."
    if number == errno.EISDIR:
        return f"{path} is a folder: add a file name to it."
    if number == errno.ENOENT:
        return f"{path} was not written because the folder {folder} does not exist: create it, or choose another."
    if number == errno.ENOTDIR:
        return f"{path} was not written because {folder} is not a folder: choose another folder."
    if number in _FORBIDDEN:
        return f"{path} was not written because it or its folder is write-protected: choose another place."
    if number == errno.ENAMETOOLONG:
        return f"{path} was not written because its name is too long: choose a shorter one."
    if number == errno.EINVAL:
        return f"{path} is not an ordinary file: choose another name."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{path!s} was not written ({reason}): choose another place.".replace("\0", "?")
