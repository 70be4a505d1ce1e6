"""Asking for the file of a workspace: one that is there, or one that is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_existing(parent: QWidget, folder: Path | None, then: Callable[[Path], object]) -> None:
    """Ask for a workspace to open, from the documents on without a `folder`; `then` is called with its path."""
    dialog = _asked(parent, translate("WorkspaceFiles", "Open a workspace"), folder, then)
    dialog.setObjectName("open-workspace")
    dialog.setNameFilter(translate("WorkspaceFiles", "Workspaces (*.headstart);;All files (*)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_new(parent: QWidget, folder: Path | None, then: Callable[[Path], object]) -> None:
    """Ask where a new workspace goes; `then` is called with a path where a file may be already.

    Nobody is asked whether to replace it: no workspace is made over a file.
    """
    dialog = _asked(parent, translate("WorkspaceFiles", "Make a new workspace"), folder, then)
    dialog.setObjectName("new-workspace")
    dialog.setNameFilter(translate("WorkspaceFiles", "Workspaces (*.headstart)"))
    dialog.setDefaultSuffix("headstart")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.open()


def _asked(parent: QWidget, title: str, folder: Path | None, then: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder or _documents()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return dialog


def _documents() -> Path:
    """Where a person keeps files. Not every desktop has made the folder that it names."""
    named = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return named if named.is_dir() else Path.home()
