"""The service catalogue on paper, and as a file: what is kept, without what is being edited."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from app.models.reportdata import Report
from app.services.session import Session
from app.ui.context import Context
from app.ui.printing import Output, paper_at


class OnPaper(QObject):
    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._output = Output(context, page)

    def ask_to_print(self) -> None:
        self._output.ask_to_print(_load, self._title(), paper_at(QLocale()))

    def ask_for_pdf(self) -> None:
        self._output.ask_where_to_save(_load, self._title(), "pdf", paper_at(QLocale()))

    def _title(self) -> str:
        return self.tr("Service catalogue")


def _load(session: Session) -> Report:
    from app.services.cataloguereport import service_catalogue

    return service_catalogue(session)
