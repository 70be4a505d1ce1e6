"""Reports leave the program: on paper by the system's print dialog, or into a file that a person names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QLocale, QMarginsF, QObject, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.models.errors import UserError
from app.models.language import apart
from app.models.reportdata import Report
from app.services.files import suggested_name, write_atomically
from app.services.rendering import FileFormat, Paper, render, render_pages
from app.services.session import Session

from .context import Context
from .press import press, while_there

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600
"""Dots an inch: a page in more would take hundreds of megabytes and look the same."""
SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}
LETTER_LANDS = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""Where people print on Letter; everywhere else it is A4."""
Load = Callable[[Session], Report]
"""Reads what a report says, on the workspace's thread."""


class Output(QObject):
    """Prints and writes reports for a page; its dialogs stand over the page, and nothing waits for the work."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_to_print(self, load: Load, title: str, paper: Paper, *, landscape: bool = False) -> None:
        """Open the print dialog, then print in the background; cancelled, nothing is done."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = make_printer(title, paper, landscape=landscape)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setObjectName("print")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.print_report(load, printer))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QDialog.open(dialog)  # its own takes a slot

    def print_report(self, load: Load, printer: QPrinter) -> None:
        """Print in the background, and say so when the printer has it."""

        def work(report: Report) -> None:
            paper = paper_of(printer)
            print_pages(printer, render_pages(report, paper, min(printer.resolution(), FINEST)))

        if file := printer.outputFileName():
            self._do(load, work, lambda: self._wrote(Path(file)))
        else:
            said = self.tr("The report is on its way to {}.").format(apart(printer.printerName()))
            self._do(load, work, lambda: self._context.said(said, False))

    def ask_where_to_save(self, load: Load, title: str, file_format: FileFormat, paper: Paper) -> None:
        """Ask for a file, then write it in the background; cancelled, nothing is done."""
        suffix = file_format.upper()
        dialog = QFileDialog(self._parent, self.tr("Write the report as {}").format(suffix), self._folder)
        dialog.setObjectName("save-report")
        dialog.setNameFilter(f"{suffix} (*.{file_format})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(file_format)
        dialog.selectFile(suggested_name(title, file_format))
        dialog.fileSelected.connect(lambda chosen: self.save(load, Path(chosen), file_format, paper))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save(self, load: Load, path: Path, file_format: FileFormat, paper: Paper) -> None:
        """Write a file in the background; where its name ends in another of the formats, it is written so."""
        self._folder = str(path.parent)
        ending = path.suffix.removeprefix(".").casefold()
        wanted = cast(FileFormat, ending) if ending in get_args(FileFormat) else file_format

        def work(report: Report) -> None:
            write_atomically(path, render(report, wanted, paper))

        self._do(load, work, lambda: self._wrote(path))

    def _wrote(self, path: Path) -> None:
        self._context.wrote(self.tr("The report is in {}.").format(apart(str(path))), path)

    def _do(self, load: Load, work: Callable[[Report], None], say: Callable[[], None]) -> None:
        """Read on the workspace's thread, work on the press, then say what was done."""
        then = while_there(self, lambda _none: say())
        failed = while_there(self, self._context.failed)
        self._context.runner.ask(load, lambda report: press().do(lambda: work(report), then, failed), failed)


def make_printer(title: str, paper: Paper, *, landscape: bool = False) -> QPrinter:
    """The default printer, set to print whole sheets of the paper. A file that it prints to is called like that."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(suggested_name(title))
    printer.setFullPage(True)
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(SIZES[paper]), turned, QMarginsF()))
    return printer


def paper_at(locale: QLocale) -> Paper:
    """The paper that people print on where the locale is from."""
    return "letter" if QLocale.territoryToCode(locale.territory()) in LETTER_LANDS else "a4"


def paper_of(printer: QPrinter) -> Paper:
    """The paper to lay out for: what a printer has beside these two is filled as A4 fits it."""
    return "letter" if printer.pageLayout().pageSize().id() is SIZES["letter"] else "a4"


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> None:
    """Paint the pictures of pages onto the printer, those that were chosen; any thread may do this.

    Raises UserError where the printer refuses.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("The printer did not take the report: look whether it is on, or choose another.")
    try:
        area = printer.pageLayout().fullRectPixels(printer.resolution())
        for number, page in enumerate(_chosen(printer, pages)):
            if number and not printer.newPage():
                raise UserError("The printer stopped before the last page: look at it and print again.")
            picture = QImage.fromData(page)
            painter.drawImage(_fitted(picture.size(), area), picture)
    finally:
        painter.end()


def _chosen(printer: QPrinter, pages: Sequence[bytes]) -> Iterator[bytes]:
    """The pages that were asked for, in order, and again for each copy that the printer does not make itself."""
    chosen = printer.pageRanges()
    wanted = [
        page for number, page in enumerate(pages, start=1) if chosen.isEmpty() or chosen.contains(number)
    ]
    if printer.pageOrder() is printer.PageOrder.LastPageFirst:
        wanted.reverse()
    alone = printer.supportsMultipleCopies() or printer.outputFormat() is printer.OutputFormat.PdfFormat
    for _copy in range(1 if alone else printer.copyCount()):
        yield from wanted


def _fitted(size: QSize, area: QRect) -> QRect:
    """The size as large as the area takes it, in the middle."""
    found = QRect(area.topLeft(), size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
    found.moveCenter(area.center())
    return found
