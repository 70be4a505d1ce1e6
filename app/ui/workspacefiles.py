"""Asking for the file of a workspace: one that is there, or one that is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_existing(parent: QWidget, folder: str, then: Callable[[Path], object]) -> None:
    """Ask for a workspace to open; `then` is called with its path."""
    dialog = _asked(parent, translate("WorkspaceFiles", "Open a workspace"), folder, then)
    dialog.setObjectName("open-workspace")
    dialog.setNameFilter(translate("WorkspaceFiles", "Workspaces (*.headstart);;All files (*)"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_new(parent: QWidget, folder: str, then: Callable[[Path], object]) -> None:
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


def _asked(parent: QWidget, title: str, folder: str, then: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return dialog
