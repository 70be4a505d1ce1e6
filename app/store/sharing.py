"""Workspaces in places where SQLite's locks can't be trusted: network shares and synced folders."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from attrs import frozen

from app.models.errors import StoreUnavailable
from app.models.language import plural, text

MOUNTS = Path("/proc/self/mountinfo")
NETWORK_FILE_SYSTEMS = {
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.cephfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb2",
    "smb3",
    "smbfs",
}
SYNCED_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "pclouddrive": "pCloud",
}
ADVICE = "keep it on a disk of this computer, or use a team workspace to share it."


def warnings(path: Path) -> list[str]:
    """Sentences about the place of a workspace that its user must know; none for a local disk."""
    found = []
    system = file_system(path)
    if system in NETWORK_FILE_SYSTEMS or str(path.absolute()).startswith("\\\\"):
        found.append(
            f"The workspace {path} is on a network share, where two programs can damage it: {ADVICE}"
        )
    service = synced_by(path)
    if service:
        found.append(
            f"The workspace {path} is in a folder synced by {service}, which can damage it: {ADVICE}"
        )
    return found


def file_system(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The type of the file system that holds the path, where this can be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    place = path.resolve()
    best: tuple[int, str | None] = (0, None)
    for line in lines:
        fields = line.split(" ")
        mounted = Path(fields[4].replace(r"\040", " "))
        if place.is_relative_to(mounted):
            best = max(best, (len(mounted.parts), fields[fields.index("-") + 1]), key=lambda found: found[0])
    return best[1]


def synced_by(path: Path) -> str | None:
    """The service that copies the folder to other computers, by the usual names of such folders."""
    for folder in path.absolute().parent.parts:
        for name, service in SYNCED_FOLDERS.items():
            if folder.casefold() == name or folder.casefold().startswith((f"{name} ", f"{name}-")):
                return service
    return None


@frozen
class Lease:
    """The right to open a workspace in such a place, held as a file beside it."""

    path: Path
    held: bool

    @classmethod
    def take(cls, workspace: Path) -> Lease:
        """Raises StoreUnavailable where somebody else has it, who is named."""
        import socket

        path = workspace.with_name(f"{workspace.name}.lease")
        mine = {
            "host": socket.gethostname(),
            "person": _person(),
            "process": os.getpid(),
            "since": time.time(),
        }
        for _ in range(2):
            try:
                handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            except FileExistsError:
                holder = _read(path)
                if holder.get("host") == mine["host"] and holder.get("process") == mine["process"]:
                    return cls(path, held=False)
                if holder.get("host") != mine["host"] or _alive(holder.get("process")):
                    break
                path.unlink(missing_ok=True)
            else:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(mine, file)
                return cls(path, held=True)
        raise StoreUnavailable(
            text(
                "The workspace {workspace} is open on {computer} by {person} since {age}: close it"
                " there, or delete {path} if it is not open any more.",
                workspace=workspace,
                computer=holder.get("host") or text("another computer"),
                person=holder.get("person") or text("somebody"),
                age=_age(holder),
                path=path,
            )
        )

    def release(self) -> None:
        if self.held:
            self.path.unlink(missing_ok=True)


def others_using(path: Path) -> bool:
    """Whether another process has the file open, where the system tells."""
    place = str(path.resolve())
    for handles in Path("/proc").glob("[0-9]*/fd"):
        if handles.parent.name == str(os.getpid()):
            continue
        try:
            if any(str(handle.readlink()) == place for handle in handles.iterdir()):
                return True
        except OSError:
            continue
    return False


def _person() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _read(path: Path) -> dict[str, object]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _alive(process: object) -> bool:
    """Whether the process still runs; on Windows, where asking would end it, yes."""
    if os.name == "nt" or not isinstance(process, int):
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _age(holder: dict[str, object]) -> str:
    since = holder.get("since")
    if not isinstance(since, int | float):
        return text("some time")
    minutes = max(0, round((time.time() - since) / 60))
    if minutes < 120:
        return plural(minutes, "{n} minute", "{n} minutes")
    return plural(minutes // 60, "{n} hour", "{n} hours")
