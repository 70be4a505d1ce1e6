"""The readiness report of a hire as a file: where it goes, and writing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.language import apart
from app.services.session import Session
from app.ui.context import Context


class HirePdf(QObject):
    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, hire_id: str, name: str) -> None:
        from app.services.files import suggested_name

        dialog = QFileDialog(self._page, self.tr("Write the readiness report"), "", self.tr("PDF (*.pdf)"))
        dialog.setObjectName("save-report")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(suggested_name(name, "pdf"))
        dialog.fileSelected.connect(lambda chosen: self.write(hire_id, Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def write(self, hire_id: str, path: Path) -> None:
        """Write the readiness report of a hire to a file."""

        def work(session: Session) -> None:
            from app.services.files import write_atomically
            from app.services.rendering import render
            from app.services.reports import hire_report

            write_atomically(path, render(hire_report(session, hire_id), "pdf"))

        said = self.tr("The report is in {}.").format(apart(str(path)))
        self._context.runner.ask(work, lambda _none: self._context.wrote(said, path), self._context.failed)
