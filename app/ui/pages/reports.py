"""Reports: the readiness of a hire, a department or a week, as it will be printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, get_args

from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.models.errors import UserError
from app.models.reportdata import Report
from app.models.reportwords import summary, title
from app.services.rendering import FileFormat, render_pages
from app.services.reportchoices import Choices, choices
from app.ui.context import Context
from app.ui.press import press, while_there
from app.ui.printing import Output
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.preview import Pages, Preview, pages_of
from app.ui.widgets.preview_bar import PreviewBar
from app.ui.widgets.report_panel import ReportPanel
from app.ui.widgets.state import State
from app.ui.widgets.texts import label

from .page import Page

LEFT, NARROW_LEFT = 300, 256
"""Pixels of the left column; narrower where the page is narrow."""
Only = Callable[[Callable[[Any], None]], Callable[[Any], None]]


class Reports(Page):
    """Read on the workspace's thread, laid out on the press; only the answer to the latest question is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "reports")
        self._report: Report | None = None
        self._shown: object = None
        self._pending: object = None
        self._output = Output(context, self)
        self._panel = ReportPanel(context.theme)
        self._print = self._button("print-report", self.tr("Print…"), self._ask_to_print)
        self._writers = [
            self._button(f"write-{kind}", f"{kind.upper()}…", partial(self._ask_where_to_save, kind))
            for kind in get_args(FileFormat)
        ]
        self._preview = Preview(context.theme)
        self._bar = PreviewBar(self._preview, self)
        self._state = State()
        self._stack = QStackedWidget()
        self._left = self._make_left()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._enable(False)
        self._panel.wanted.connect(self._ask)
        self._panel.searched.connect(self.reload)
        self._panel.paper_wanted.connect(self._lay_out_again)
        self._preview.sharper_wanted.connect(self._lay_out_again)

    def show_hire(self, hire_id: str) -> None:
        """Show the readiness report of a hire."""
        self._panel.choose_hire(hire_id)
        self._choose()

    def show_department(self, key: str) -> None:
        """Show the report of a department."""
        self._panel.choose_department(key)
        self._choose()

    def show_week(self, monday: date) -> None:
        """Show everyone who starts in the week of a day."""
        self._panel.choose_week(monday)
        self._choose()

    def reload(self) -> None:
        """Read what can be chosen, then the report of what is chosen."""
        text, hire_id = self._panel.text, self._panel.hire_id
        only = self._question()
        self.context.runner.ask(
            lambda session: choices(session, text, hire_id), only(self._show_choices), only(self._failed)
        )

    def take_keys(self) -> None:
        self._panel.focus_choice()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What nobody sees is not prepared; it is asked for again when the page is shown."""
        super().hideEvent(event)
        if self._pending is not None:
            self._answered()
            self.stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._column)
        usual = NARROW_LEFT if self.narrow else LEFT
        self._left.setFixedWidth(max(usual, self._left.minimumSizeHint().width()))

    # From the question to the pages

    def _choose(self) -> None:
        self.stale = True
        if self.isVisible():
            self._read()

    def _show_choices(self, found: Choices) -> None:
        self._panel.show_choices(found)
        self._ask()

    def _ask(self) -> None:
        """Read the report that is chosen."""
        load, only = self._panel.load(), self._question()
        if load is None:
            self._answered()
            self._tell(
                self.tr("There is nothing to report on yet"),
                self.tr("As soon as a new hire is entered, the readiness report appears here."),
            )
            return
        self.context.runner.ask(load, only(lambda report: self._set(report, only)), only(self._failed))

    def _lay_out_again(self) -> None:
        """The same report in another size; a report that is still being read will come in it."""
        if self._report is not None and self._pending is None:
            self._set(self._report, self._question())

    def _set(self, report: Report, only: Only) -> None:
        """Have the press lay out the report, unless another question came first."""
        panel, preview, mine = self._panel, self._preview, self._pending
        paper, ppi, subject = panel.paper, preview.ppi_for(panel.width_in), panel.subject
        anew = subject != self._shown
        first = 0 if anew else max(0, preview.page - 1)

        def work() -> Pages | None:
            if self._pending is not mine:
                return None
            return pages_of(render_pages(report, paper, ppi), ppi, first)

        def show(pages: Pages) -> None:
            self._report, self._shown = report, subject
            self._show(report, pages, anew=anew)

        press().do(work, while_there(self, only(show)), while_there(self, only(self._failed)))

    def _show(self, report: Report, pages: Pages, *, anew: bool) -> None:
        self._answered()
        self._stack.setCurrentWidget(self._paged)
        self._preview.show_pages(pages, anew=anew)
        number = self.tr("Page {page} of {pages}").format(page=1, pages=len(pages.sheets))
        self._preview.setAccessibleDescription(f"{summary(report)} {number}")
        self._enable(True)

    def _failed(self, error: Exception) -> None:
        self._answered()
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The report could not be prepared.")
        self._tell(self.tr("This report can't be shown"), said, self.tr("Try again"), self.reload)

    def _question(self) -> Only:
        """A new question, which outdates all before it."""
        self._pending = object()
        self._bar.show_busy(True)
        return self.latest.question()

    def _answered(self) -> None:
        """Nothing is being prepared now; what still comes is outdated."""
        self._pending = None
        self.latest.question()
        self._bar.show_busy(False)

    def _tell(self, *words: Any) -> None:
        self._report = self._shown = None
        self._state.tell(*words)
        self._stack.setCurrentWidget(self._state)
        self._enable(False)

    def _enable(self, enabled: bool) -> None:
        for button in (self._print, *self._writers):
            button.setEnabled(enabled)

    # Out of the program

    def _ask_to_print(self) -> None:
        load = self._panel.load()
        if load is not None and self._report is not None:
            landscape = self._panel.landscape
            self._output.ask_to_print(load, title(self._report), self._panel.paper, landscape=landscape)

    def _ask_where_to_save(self, file_format: FileFormat) -> None:
        load = self._panel.load()
        if load is not None and self._report is not None:
            self._output.ask_where_to_save(load, title(self._report), file_format, self._panel.paper)

    # How it looks

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self._print.setProperty("primary", True)
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        keys = self._print.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._print.setToolTip(self.tr("Choose a printer, then print ({})").format(keys))
        for button, words in zip(
            self._writers,
            (
                self.tr("Write the report as PDF"),
                self.tr("Write the tables of the report as a workbook"),
                self.tr("Write the main table of the report as CSV"),
            ),
            strict=True,
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._paged = QWidget()
        paged = QVBoxLayout(self._paged)
        paged.setContentsMargins(0, 0, 0, 0)
        paged.setSpacing(0)
        paged.addWidget(self._bar)
        paged.addWidget(self._preview, 1)
        self._stack.addWidget(self._paged)
        self._stack.addWidget(self._state)
        whole = QHBoxLayout()
        whole.setSpacing(t.SPACE_4)
        whole.addWidget(self._left)
        whole.addWidget(in_card(self._stack, 1), 1)
        self._column.setSpacing(t.SPACE_4)
        self._column.addWidget(label(self.tr("Reports"), t.TITLE, bold=True))
        self._column.addLayout(whole, 1)

    def _make_left(self) -> QFrame:
        files = QHBoxLayout()
        files.setSpacing(t.SPACE_2)
        for button in self._writers:
            files.addWidget(button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self._panel, 1)
        column.addWidget(self._print)
        column.addLayout(files)
        return in_card(inside, t.SPACE_4)
