"""The catalogue as a folder of files: chosen, read and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.catalogue import Catalogue
from app.models.language import apart
from app.services.session import Session
from app.ui.context import Context


class Folders(QObject):
    imported = Signal(object, object)
    """The `Catalogue` that was read, and the `Path` of its folder."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask_import(self) -> None:
        self._ask(self.tr("Import a catalogue from its folder"), self.read)

    def ask_export(self, catalogue: Catalogue) -> None:
        title = self.tr("Export the catalogue into a folder")
        self._ask(title, lambda folder: self.write(catalogue, folder))

    def read(self, folder: Path) -> None:
        def work(_session: Session) -> Catalogue:
            from app.services.cataloguefiles import load

            return load(folder)

        self._context.runner.ask(work, lambda found: self.imported.emit(found, folder), self._context.failed)

    def write(self, catalogue: Catalogue, folder: Path) -> None:
        def work(_session: Session) -> None:
            from app.services.cataloguefiles import write

            write(catalogue, folder)

        said = self.tr("The catalogue is in {}.").format(apart(str(folder)))
        self._context.runner.carry_out(
            work, lambda _none: self._context.wrote(said, folder), self._context.failed
        )

    def _ask(self, title: str, act: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._page, title)
        dialog.setObjectName("catalogue-folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: act(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
