"""The file that a person had written last: opened, or shown in its folder, by the desktop's own programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.models.language import apart

from .outside import outside
from .press import while_there


class Written(QObject):
    def __init__(self, said: Callable[[str], None], parent: QObject) -> None:
        """`said` tells why something could not be opened."""
        super().__init__(parent)
        self._said = said
        self.path: Path | None = None

    def open(self) -> None:
        """Open the file in the program that the desktop has for it."""
        if self.path is not None:
            self._open(self.path, self.path)

    def show_folder(self) -> None:
        """Open the folder in which it is."""
        if self.path is not None:
            self._open(self.path, self.path.parent)

    def _open(self, file: Path, wanted: Path) -> None:
        """Look beside the window whether the file is there still: its drive may be slow, or away."""

        def then(there: bool) -> None:
            if not there:
                self._said(self.tr("{} is not there any more: write it again.").format(apart(str(file))))
            elif not _on_desktop(wanted):
                self._said(
                    self.tr(
                        "No program on this computer opens {}: open it from where you work with files."
                    ).format(apart(str(wanted)))
                )

        outside().do(file.exists, while_there(self, then), while_there(self, lambda _error: then(False)))


def _on_desktop(path: Path) -> bool:
    """Whether the desktop has a program that opens it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
