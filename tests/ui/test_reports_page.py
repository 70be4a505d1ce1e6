"""Reports, chosen, looked at, printed and written in the window, on a real workspace file."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from pypdf import PdfReader
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from app.models.changes import Changes
from app.models.errors import UserError
from app.services import lookup
from app.services.files import suggested_name
from app.services.session import Session
from app.store import sqlite
from app.ui.bus import Bus
from app.ui.context import Context
from app.ui.pages.reports import Reports
from app.ui.preferences import Preferences
from app.ui.printing import paper_at
from app.ui.runner import Runner
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from app.ui.welcome import make_workspace
from app.ui.widgets.choices import KEY_ROLE
from app.ui.widgets.preview import Preview
from app.ui.widgets.state import State

from .access import ambiguous
from .conftest import TODAY
from .helpers import click, find

MAYA = "Maya Chen"
HOSTILE = '<img src="file:///etc/hostname"><b>=1+1 & x</b>'


class Said:
    """What the page told the person, and what it could not do."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.errors: list[Exception] = []


@pytest.fixture
def said() -> Said:
    return Said()


@contextmanager
def page_on(theme: Theme, workspace: Path, tmp_path: Path, said: Said) -> Iterator[Reports]:
    """The page by itself, on a workspace."""
    runner = Runner(lambda: Session(workspace=sqlite.open_workspace(workspace), today=TODAY))
    context = Context(
        theme=theme,
        runner=runner,
        bus=Bus(),
        preferences=Preferences(tmp_path / "config"),
        workspace=workspace,
        failed=said.errors.append,
        said=lambda words, _undoable: said.words.append(words),
    )
    page = Reports(context)
    page.resize(1224, 876)
    page.show()
    yield page
    page.close()
    runner.close()
    page.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path, said: Said) -> Iterator[Reports]:
    """The page with the first report shown."""
    with page_on(theme, workspace, tmp_path, said) as made:
        wait_for(qtbot, made, "")
        yield made


def told(page: Reports) -> str:
    """What a screen reader says of the pages."""
    return find(page, Preview, "preview").accessibleDescription()


def wait_for(qtbot: QtBot, page: Reports, words: str) -> None:
    """Until a report with these words is shown and nothing more is being prepared."""
    qtbot.waitUntil(
        lambda: bool(told(page)) and words in told(page) and page._pending is None, timeout=20_000
    )


def wait_until_said(qtbot: QtBot, said: Said) -> str:
    qtbot.waitUntil(lambda: bool(said.words or said.errors), timeout=20_000)
    assert said.errors == []
    return said.words[-1]


def rename(session: Session, name: str, new: str) -> str:
    hire = lookup.hire(session, name)
    session.workspace.hires.set_hire(evolve(hire, name=new))
    return hire.id


def hires(page: Reports) -> list[str]:
    shown = find(page, QListWidget, "report-hire")
    return [shown.item(row).text() for row in range(shown.count())]


def choose_department(page: Reports, key: str) -> None:
    shown = find(page, QListWidget, "report-department")
    keys = [shown.item(row).data(KEY_ROLE) for row in range(shown.count())]
    shown.setCurrentRow(keys.index(key))


def save_dialog(page: Reports) -> QFileDialog:
    return find(page, QFileDialog, "save-report")


def picture(preview: Preview) -> QImage:
    return preview.viewport().grab().toImage()


# What is shown


def test_the_most_urgent_hire_is_shown_first(page: Reports) -> None:
    assert hires(page)[0] == MAYA
    assert told(page).startswith(f"Readiness report: {MAYA}. Not ready on Mon 7 Dec.")
    assert told(page).endswith("Page 1 of 2")
    assert find(page, QLabel, "page-number").text() == "Page 1 of 2"
    assert page.focusWidget() is find(page, QLineEdit, "report-hire-search")


def test_the_preview_is_white_paper_with_ink_on_a_desk(qtbot: QtBot, page: Reports, theme: Theme) -> None:
    preview = find(page, Preview, "preview")
    theme.choose(Scheme.DARK)
    shown = picture(preview)
    theme.choose(Scheme.LIGHT)
    middle = shown.width() // 2
    colours = {shown.pixelColor(x, y).name() for x in range(60, middle, 3) for y in range(60, 300, 3)}
    assert shown.pixelColor(2, shown.height() // 2).lightness() < 64
    assert shown.pixelColor(60, 60) == QColor("white")
    assert len(colours) > 20


def test_find_a_hire_by_typing(qtbot: QtBot, page: Reports) -> None:
    field = find(page, QLineEdit, "report-hire-search")
    qtbot.keyClicks(field, "zoe")
    wait_for(qtbot, page, "Zoë Lambert")
    assert hires(page) == ["Zoë Lambert"]
    field.clear()
    qtbot.waitUntil(lambda: len(hires(page)) > 3)
    assert find(page, QListWidget, "report-hire").currentItem().text() == "Zoë Lambert"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    wait_for(qtbot, page, find(page, QListWidget, "report-hire").currentItem().text())
    assert "Zoë" not in told(page)


def test_nobody_is_found(qtbot: QtBot, page: Reports) -> None:
    qtbot.keyClicks(find(page, QLineEdit, "report-hire-search"), "qqqq")
    qtbot.waitUntil(lambda: hires(page) == [])
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nobody is called so." in words
    assert MAYA in told(page)


def test_a_department(qtbot: QtBot, page: Reports) -> None:
    find(page, QRadioButton, "report-on-department").click()
    wait_for(qtbot, page, "Department report")
    choose_department(page, "it")
    wait_for(qtbot, page, "Department report: IT. ")
    assert not find(page, QCheckBox, "signatures").isVisible()


def test_weeks_one_after_the_other(qtbot: QtBot, page: Reports) -> None:
    find(page, QRadioButton, "report-on-week").click()
    assert list(ambiguous(page)) == []
    wait_for(qtbot, page, "Week of starts: 23 to 27 November 2026. 1 person starts")
    click(qtbot, page, "week-after")
    click(qtbot, page, "week-after")
    wait_for(qtbot, page, "7 to 11 December 2026")
    click(qtbot, page, "week-before")
    wait_for(qtbot, page, "30 November to 4 December 2026")
    find(page, QDateEdit, "report-week").setDate(QDate(2027, 1, 6))
    wait_for(qtbot, page, "4 to 8 January 2027")
    assert find(page, QLabel, "report-week-words").text() == "4 to 8 January 2027"


def test_other_pages_can_ask_for_a_report(qtbot: QtBot, page: Reports, session: Session) -> None:
    page.show_department("payroll")
    wait_for(qtbot, page, "Department report: Payroll")
    page.show_week(date(2026, 12, 9))
    wait_for(qtbot, page, "7 to 11 December 2026")
    started = lookup.hire(session, "Zoë").id
    page.show_hire(started)
    wait_for(qtbot, page, "Readiness report: Zoë Lambert")
    assert find(page, QListWidget, "report-hire").currentItem().data(KEY_ROLE) == started


def test_a_withdrawn_hire_can_be_shown_too(qtbot: QtBot, page: Reports, session: Session) -> None:
    hire = lookup.hire(session, MAYA)
    onboarding = session.workspace.hires.onboarding(hire.id)
    session.workspace.hires.set_onboarding(evolve(onboarding, withdrawn_on=TODAY))
    page.show_hire(hire.id)
    wait_for(qtbot, page, f"{MAYA}. Withdrawn on Sat 21 Nov.")
    assert MAYA in hires(page)


def test_what_changes_is_shown_without_losing_the_place(
    qtbot: QtBot, page: Reports, session: Session
) -> None:
    preview = find(page, Preview, "preview")
    qtbot.keyClick(preview, Qt.Key.Key_End)
    place = preview.verticalScrollBar().value()
    assert find(page, QLabel, "page-number").text() == "Page 2 of 2"
    hire_id = rename(session, MAYA, "Maya Chen-Okafor")
    page.context.bus.changed.emit(Changes(hires=frozenset({hire_id})))
    wait_for(qtbot, page, "Maya Chen-Okafor")
    assert hires(page)[0] == "Maya Chen-Okafor"
    assert abs(preview.verticalScrollBar().value() - place) < 40


def test_only_the_last_of_many_choices_is_shown(qtbot: QtBot, page: Reports) -> None:
    shown = find(page, QListWidget, "report-hire")
    for row in range(shown.count()):
        shown.setCurrentRow(row)
    last = shown.currentItem().text()
    wait_for(qtbot, page, last)
    assert page._report is not None


def test_a_hidden_page_reads_when_it_is_shown_again(qtbot: QtBot, page: Reports, session: Session) -> None:
    page.hide()
    hire_id = rename(session, MAYA, "Maya Nowak")
    page.context.bus.changed.emit(Changes(hires=frozenset({hire_id})))
    assert MAYA in told(page)
    page.show()
    wait_for(qtbot, page, "Maya Nowak")


@pytest.mark.parametrize("name", [HOSTILE, "محمد عبد الرحمن", "陈美雅", "W" * 150])
def test_names_of_every_kind(qtbot: QtBot, page: Reports, session: Session, name: str) -> None:
    page.show_hire(rename(session, MAYA, name))
    wait_for(qtbot, page, name)
    item = find(page, QListWidget, "report-hire").currentItem()
    assert item.text() == name
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).startswith(name)
    assert "<img" not in item.toolTip()
    page.grab()


def test_an_empty_workspace_says_so(qtbot: QtBot, theme: Theme, tmp_path: Path, said: Said) -> None:
    empty = make_workspace(tmp_path / "empty.headstart", TODAY, sample=False)
    with page_on(theme, empty, tmp_path, said) as page:
        state = find(page, State, "state")
        qtbot.waitUntil(state.isVisible)
        words = " ".join(label.text() for label in state.findChildren(QLabel))
        assert "There is nothing to report on yet" in words
        assert not find(page, QPushButton, "print-report").isEnabled()
        page.show_week(TODAY)
        wait_for(qtbot, page, "Week of starts")
        assert find(page, QPushButton, "print-report").isEnabled()


def test_a_report_that_cannot_be_read_says_why_and_can_be_tried_again(qtbot: QtBot, page: Reports) -> None:
    page.show_hire("nobody")
    state = find(page, State, "state")
    qtbot.waitUntil(state.isVisible)
    words = " ".join(label.text() for label in state.findChildren(QLabel))
    assert "There is no new hire “nobody” in this workspace." in words
    page._panel.choose_hire("")
    click(qtbot, page, "state-action")
    qtbot.waitUntil(lambda: find(page, Preview, "preview").isVisible(), timeout=20_000)
    assert find(page, QPushButton, "print-report").isEnabled()


# Zoom and paper


def test_zoom_by_keyboard_renders_sharper_pages(qtbot: QtBot, page: Reports) -> None:
    preview = find(page, Preview, "preview")
    before = max(preview._images[0].width(), 1)
    preview.setFocus()
    with qtbot.waitSignal(preview.sharper_wanted):
        qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert find(page, QLabel, "zoom").text() in ("100 %", "125 %")
    qtbot.waitUntil(lambda: 0 in preview._images and preview._images[0].width() != before, timeout=20_000)
    ratio = preview.devicePixelRatioF()
    assert abs(preview._images[0].width() - preview._rect(0, 0).width() * ratio) <= 1
    qtbot.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.fits_width
    wait_for(qtbot, page, MAYA)


def test_scroll_by_keyboard(qtbot: QtBot, page: Reports) -> None:
    preview = find(page, Preview, "preview")
    bar = preview.verticalScrollBar()
    preview.setFocus()
    places = []
    keys = Qt.Key
    for key in (
        keys.Key_Down,
        keys.Key_PageDown,
        keys.Key_Space,
        keys.Key_End,
        keys.Key_PageUp,
        keys.Key_Home,
    ):
        qtbot.keyClick(preview, key)
        places.append(bar.value())
    assert 0 < places[0] < places[1] < places[3] == bar.maximum()
    assert places[5] == 0 < places[4] < places[3]


def test_the_paper_is_that_of_the_country_and_can_be_chosen(qtbot: QtBot, page: Reports) -> None:
    assert paper_at(QLocale("en_US")) == paper_at(QLocale("es_MX")) == "letter"
    assert paper_at(QLocale("de_DE")) == paper_at(QLocale("en_GB")) == "a4"
    preview, paper = find(page, Preview, "preview"), find(page, QComboBox, "paper")
    paper.setCurrentIndex(0)
    wait_for(qtbot, page, "")
    a4 = preview._sheets[0]
    paper.setCurrentIndex(1)
    qtbot.waitUntil(lambda: preview._sheets[0].height < 11.1 and page._pending is None, timeout=20_000)
    letter = preview._sheets[0]
    assert (round(a4.width, 1), round(a4.height, 1)) == (8.3, 11.7)
    assert (round(letter.width, 1), round(letter.height, 1)) == (8.5, 11.0)


# Files


def test_write_a_pdf(qtbot: QtBot, page: Reports, tmp_path: Path, said: Said) -> None:
    find(page, QCheckBox, "signatures").click()
    wait_for(qtbot, page, MAYA)
    click(qtbot, page, "write-pdf")
    dialog = save_dialog(page)
    assert dialog.selectedFiles()[0].endswith(f"Readiness report {MAYA}.pdf")
    dialog.fileSelected.emit(str(tmp_path / "maya.pdf"))
    dialog.reject()
    assert wait_until_said(qtbot, said) == f"The report is in {tmp_path / 'maya.pdf'}."
    pages = PdfReader(tmp_path / "maya.pdf").pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Not ready on Mon 7 Dec." in words
    assert "Signature" in words


def test_write_a_workbook_of_a_hostile_name(
    qtbot: QtBot, page: Reports, tmp_path: Path, said: Said, session: Session
) -> None:
    rename(session, MAYA, HOSTILE)
    page.show_department("it")
    wait_for(qtbot, page, "Department report: IT")
    click(qtbot, page, "write-xlsx")
    save_dialog(page).fileSelected.emit(str(tmp_path / "it.xlsx"))
    wait_until_said(qtbot, said)
    book = CalamineWorkbook.from_path(tmp_path / "it.xlsx")
    rows = book.get_sheet_by_index(0).to_python()
    assert HOSTILE in {cell for row in rows for cell in row}


def test_write_csv_in_which_nothing_runs(
    qtbot: QtBot, page: Reports, tmp_path: Path, said: Said, session: Session
) -> None:
    rename(session, MAYA, "=cmd|' /C calc'!A0")
    page.show_week(date(2026, 12, 7))
    wait_for(qtbot, page, "7 to 11 December 2026")
    click(qtbot, page, "write-csv")
    save_dialog(page).fileSelected.emit(str(tmp_path / "week.csv"))
    wait_until_said(qtbot, said)
    with (tmp_path / "week.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][0] == "'=cmd|' /C calc'!A0"


def test_the_ending_of_the_name_decides(qtbot: QtBot, page: Reports, tmp_path: Path, said: Said) -> None:
    click(qtbot, page, "write-pdf")
    save_dialog(page).fileSelected.emit(str(tmp_path / "maya.XLSX"))
    wait_until_said(qtbot, said)
    assert CalamineWorkbook.from_path(tmp_path / "maya.XLSX").sheet_names[0] == "Checklist"


def test_a_cancelled_dialog_does_nothing(qtbot: QtBot, page: Reports, said: Said, tmp_path: Path) -> None:
    click(qtbot, page, "write-pdf")
    save_dialog(page).reject()
    print_dialog(qtbot, page).reject()
    page.reload()
    wait_for(qtbot, page, MAYA)
    assert (said.words, said.errors) == ([], [])


def test_a_folder_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, page: Reports, said: Said, tmp_path: Path
) -> None:
    click(qtbot, page, "write-pdf")
    save_dialog(page).fileSelected.emit(str(tmp_path / "gone" / "maya.pdf"))
    qtbot.waitUntil(lambda: bool(said.errors), timeout=20_000)
    (error,) = said.errors
    assert isinstance(error, UserError)
    assert str(error).startswith(f"{tmp_path / 'gone' / 'maya.pdf'} was not written because the folder")
    assert said.words == []


# Paper


def print_dialog(qtbot: QtBot, page: Reports) -> QPrintDialog:
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(QPrintDialog, "print") is not None)
    return find(page, QPrintDialog, "print")


def print_to(qtbot: QtBot, page: Reports, path: Path, pages: tuple[int, int] = (0, 0)) -> None:
    """Have the page print into a file, coarsely."""
    dialog = print_dialog(qtbot, page)
    printer = dialog.printer()
    assert printer.docName() == suggested_name(printer.docName()), "a file may be called so"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    printer.setFromTo(*pages)
    dialog.accepted.emit(printer)
    dialog.reject()


def test_print_all_pages(qtbot: QtBot, page: Reports, tmp_path: Path, said: Said) -> None:
    print_to(qtbot, page, tmp_path / "printed.pdf")
    assert wait_until_said(qtbot, said) == f"The report is in {tmp_path / 'printed.pdf'}."
    printed = PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == 2
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]
    images = printed.pages[0].images
    assert images[0].image is not None
    assert images[0].image.size == (1240, 1754)


def test_print_one_page_of_them(qtbot: QtBot, page: Reports, tmp_path: Path, said: Said) -> None:
    print_to(qtbot, page, tmp_path / "printed.pdf", (2, 2))
    wait_until_said(qtbot, said)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1


def test_a_week_is_printed_on_its_side(qtbot: QtBot, page: Reports, tmp_path: Path, said: Said) -> None:
    page.show_week(date(2026, 12, 7))
    wait_for(qtbot, page, "7 to 11 December 2026")
    print_to(qtbot, page, tmp_path / "printed.pdf")
    wait_until_said(qtbot, said)
    size = PdfReader(tmp_path / "printed.pdf").pages[0].mediabox
    assert size.width > size.height


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_one_sentence(
    qtbot: QtBot, page: Reports, tmp_path: Path, said: Said
) -> None:
    print_to(qtbot, page, tmp_path / "gone" / "printed.pdf")
    qtbot.waitUntil(lambda: bool(said.errors), timeout=20_000)
    assert str(said.errors[0]).startswith("The printer did not take the report")


def test_the_wheel_does_not_change_the_paper_that_it_only_passes(page: Reports) -> None:
    paper = find(page, QComboBox, "paper")
    before, at = paper.currentIndex(), QPointF(9, 9)
    for turn in (120, -120):
        wheel = QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(paper, wheel)
        assert paper.currentIndex() == before
