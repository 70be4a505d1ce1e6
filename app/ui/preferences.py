"""What a person prefers, kept in the user's settings folder: looks, language, workspaces, who they are."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock
from typing import Any

from app.bootstrap import Place, place_of
from app.models.errors import UserError
from app.services.files import write_atomically

from .theme.tokens import Scheme

FILE_NAME, DRAFTS = "window.json", "drafts"
"""What is in the folder: the file with the preferences, and a folder with what is kept of forms."""
MOST_RECENT = 8


def settings_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("headstart", appauthor=False)


class Preferences:
    """A damaged or missing file means the defaults; one that can't be written is left as it is.

    Windows keep what they know on the threads of their workspaces.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME
        self._values = self._read()
        self._keeping = Lock()

    @property
    def scheme(self) -> Scheme | None:
        """None follows the system."""
        named = self._values.get("scheme")
        return Scheme(named) if named in list(Scheme) else None

    @scheme.setter
    def scheme(self, scheme: Scheme | None) -> None:
        self._keep(scheme=scheme.value if scheme else None)

    @property
    def reduced_motion(self) -> bool | None:
        """Whether nothing may move by itself; None follows the system."""
        said = self._values.get("reduced_motion")
        return said if isinstance(said, bool) else None

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool | None) -> None:
        self._keep(reduced_motion=reduced)

    @property
    def language(self) -> str | None:
        """The code of a language, such as `de`; None follows the system."""
        return self._word("language")

    @language.setter
    def language(self, code: str | None) -> None:
        self._keep(language=code)

    @property
    def date_format(self) -> str | None:
        """The name of a way to write dates; None is the program's own."""
        return self._word("date_format")

    @date_format.setter
    def date_format(self, name: str | None) -> None:
        self._keep(date_format=name)

    def workspace(self) -> Place | None:
        """The workspace that was open last."""
        named = self._values.get("workspace")
        return _place(named) if isinstance(named, str) else None

    def remember_workspace(self, path: Place) -> None:
        others = [known for known in self._listed("recent") if known != str(path)]
        self._keep(workspace=str(path), recent=[str(path), *others][:MOST_RECENT])

    def forget_workspace(self, place: Place) -> None:
        """As if it had never been open."""
        last = self._word("workspace")
        others = [known for known in self._listed("recent") if known != str(place)]
        self._keep(workspace=None if last == str(place) else last, recent=others)

    def recent_workspaces(self) -> list[Place]:
        """Those that were open, the last one first."""
        return [place for known in self._listed("recent") if (place := _place(known))]

    def person(self, workspace: Place) -> str | None:
        """The id of who works in a workspace."""
        known = self._values.get("people")
        found = known.get(str(workspace)) if isinstance(known, dict) else None
        return found if isinstance(found, str) else None

    def remember_person(self, workspace: Place, person_id: str | None) -> None:
        known = self._values.get("people")
        people = dict(known) if isinstance(known, dict) else {}
        self._keep(people={**people, str(workspace): person_id})

    def page(self, workspace: Place) -> str | None:
        """The page that was shown last in a workspace."""
        found = self._pages().get(str(workspace))
        return found if isinstance(found, str) else None

    def remember_page(self, workspace: Place, page: str) -> None:
        """Of the workspaces that were open lately, and no others."""
        lately = {*self._listed("recent"), str(workspace)}
        others = {known: page for known, page in self._pages().items() if known in lately}
        self._keep(pages={**others, str(workspace): page})

    def _pages(self) -> dict[str, Any]:
        known = self._values.get("pages")
        return known if isinstance(known, dict) else {}

    def _word(self, name: str) -> str | None:
        said = self._values.get(name)
        return said if isinstance(said, str) else None

    def _listed(self, name: str) -> list[str]:
        said = self._values.get(name)
        return [word for word in said if isinstance(word, str)] if isinstance(said, list) else []

    def _keep(self, **values: object) -> None:
        """One after the other: what is written last must hold what was kept before."""
        with self._keeping:
            self._values |= values
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._path, json.dumps(self._values, indent=1).encode())
            except (OSError, UserError):
                return

    def _read(self) -> dict[str, Any]:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}


def _place(kept: str) -> Place | None:
    """A workspace as it was remembered; None where that makes no sense any more."""
    try:
        return place_of(kept)
    except UserError:
        return None
