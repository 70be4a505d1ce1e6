"""Reports as PDF, pictures, workbook and CSV, read back by other programs."""

import csv
import io
from datetime import date
from typing import cast
from zipfile import ZipFile

import pypdf
import pypdf.generic
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.models.progress import VerdictState
from app.models.reportdata import HireReport, Report
from app.services.rendering import Paper, render, render_pages, warm

from . import report_samples as samples
from .report_samples import catalogue_report, department_report, hire_report, week_report

PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595, 842), "letter": (612, 792)}
REPORTS: dict[str, Report] = {
    "hire": hire_report(),
    "department": department_report(),
    "week": week_report(),
    "catalogue": catalogue_report(),
}


def pdf(report: Report, paper: Paper = "a4") -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render(report, "pdf", paper)))


def text(report: Report) -> str:
    """All words of the PDF, apart by single spaces."""
    words = " ".join(page.extract_text() for page in pdf(report).pages)
    return " ".join(words.replace("\u200b", "").split())


def claims_accessibility(file: pypdf.PdfReader) -> bool:
    return (
        b"pdfuaid" in cast(pypdf.generic.StreamObject, file.root_object["/Metadata"].get_object()).get_data()
    )


def sheets(report: Report) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(render(report, "xlsx")))
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names
    }


def rows_of_csv(report: Report) -> list[list[str]]:
    return list(csv.reader(io.StringIO(render(report, "csv").decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", REPORTS)
def test_a_pdf_has_paper_title_language_and_tags(kind: str, paper: Paper) -> None:
    file = pdf(evolve(REPORTS[kind], language="en-GB"), paper)
    width, height = PAPERS[paper]
    size = file.pages[0].mediabox
    expected = (height, width) if kind == "week" else (width, height)
    assert (round(size.width), round(size.height)) == expected
    assert file.metadata is not None
    assert str(file.metadata.title).startswith(REPORTS[kind].heading)
    assert str(file.root_object["/Lang"]) == "en-GB"
    assert cast(dict[str, object], file.root_object["/MarkInfo"])["/Marked"] == pypdf.generic.BooleanObject(
        True
    )
    assert claims_accessibility(file)


def test_the_first_page_answers_and_the_checklist_follows() -> None:
    pages = [" ".join(page.extract_text().split()) for page in pdf(hire_report()).pages]
    assert len(pages) == 3
    for told in (
        "Maya Chen",
        "52%",
        "15 of 29 done",
        "Not ready on Mon 7 Dec.",
        "Start on Thu 17 Dec",
        "4 of 4",
    ):
        assert told in pages[0]
    assert "Checklist" not in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 3" in page
        assert samples.FOOTER in page
    for page in pages[1:]:
        assert "Task Owner Ask by Due State" in page
        assert page.startswith("Maya Chen · Readiness report")


def test_a_long_list_of_what_is_missing_leaves_the_summary_on_one_page() -> None:
    report = hire_report()
    pages = pdf(evolve(report, missing=report.missing * 10, signatures=("Hiring manager", "New hire"))).pages
    assert " more, on the checklist" in pages[0].extract_text()
    assert "Signature" in pages[0].extract_text()
    assert "Checklist" in pages[1].extract_text()


def test_the_service_catalogue_tells_of_each_task_what_is_promised_and_needed() -> None:
    told = text(catalogue_report())
    for words in (
        "Service catalogue",
        "Version 3. Times are working days",
        "Task Takes Due For whom What is needed",
        "Standard laptop Ready for work on your desk. 15 days, elsewhere 20 days 3 days before",
        "software list from hiring manager",
    ):
        assert words in told
    [(_, rows)] = sheets(catalogue_report()).items()
    assert rows[1][:2] == ["IT", "Standard laptop"] and rows[1][-1] == "yes"


def test_a_short_checklist_stays_on_the_first_page() -> None:
    assert len(pdf(hire_report(tasks=8)).pages) == 1


def test_every_task_is_on_the_checklist() -> None:
    report = hire_report(tasks=45)
    told = text(report)
    tasks = [task.task for group in report.checklist for task in group.tasks]
    assert len(tasks) == 45
    assert [task for task in tasks if task not in told] == []


def test_signatures_come_on_request() -> None:
    assert "Signature" not in text(hire_report())
    assert "Hiring manager New hire" in text(hire_report(signatures=("Hiring manager", "New hire")))


@pytest.mark.parametrize("state", VerdictState)
def test_each_verdict_is_told_in_words(state: VerdictState) -> None:
    verdict = samples.verdict(state)
    assert verdict.headline in text(hire_report(verdict=verdict))


def test_each_verdict_has_a_shape_of_its_own() -> None:
    pictures = set()
    for state in VerdictState:
        same_words = evolve(samples.verdict(VerdictState.READY), state=state)
        pictures.add(render_pages(hire_report(tasks=0, verdict=same_words), ppi=40)[0])
    assert len(pictures) == len(VerdictState)


def test_empty_lists_say_so() -> None:
    told = text(hire_report(missing=(), departments=(), checklist=(), done=0, total=0, percent=0))
    assert "Nothing is missing." in told
    assert "There are no tasks." in told
    assert "There are no open tasks." in text(department_report(groups=(), figures=()))
    assert "Nobody starts in this week." in text(week_report(0))


def test_a_long_week_repeats_its_header_on_each_page() -> None:
    pages = pdf(week_report(60)).pages
    assert len(pages) > 1
    assert all("What needs attention" in page.extract_text() for page in pages)


@pytest.mark.parametrize(
    "name",
    [
        samples.MARKUP,
        samples.LONG,
        samples.UNBROKEN,
        "=" * 400,
        samples.CHINESE,
        samples.KOREAN,
        samples.JAPANESE,
    ],
)
def test_a_name_is_printed_as_it_was_typed(name: str) -> None:
    file = pdf(hire_report(name=name, manager=name, tasks=3))
    assert claims_accessibility(file)
    assert name.replace(" ", "") in text(hire_report(name=name, tasks=3)).replace(" ", "")


LONG_NAME = "Wilhelmina Theodora Constantina " * 13


def with_long_names() -> list[Report]:
    hire, department, week = hire_report(), department_report(), week_report()
    missing = tuple(
        evolve(row, who=f"{LONG_NAME}, IT", note=f"waiting for photo from {LONG_NAME}")
        for row in hire.missing
    )
    checklist = tuple(
        evolve(
            group,
            owner=LONG_NAME,
            tasks=tuple(evolve(t, owner=LONG_NAME, state=f"waiting for {LONG_NAME}") for t in group.tasks),
        )
        for group in hire.checklist
    )
    departments = tuple(evolve(row, owner=LONG_NAME) for row in hire.departments)
    groups = tuple(
        evolve(group, rows=tuple(evolve(row, hire=LONG_NAME, owner=LONG_NAME) for row in group.rows))
        for group in department.groups
    )
    starts = tuple(evolve(row, name=LONG_NAME, manager=LONG_NAME) for row in week.rows)
    return [
        evolve(hire, manager=LONG_NAME, missing=missing, checklist=checklist, departments=departments),
        evolve(department, groups=groups),
        evolve(week, rows=starts),
    ]


@pytest.mark.parametrize("report", with_long_names(), ids=["hire", "department", "week"])
def test_long_names_are_shortened_in_cells(report: Report) -> None:
    told = text(report).replace(" ", "")
    assert f"{LONG_NAME[:60]}…".replace(" ", "") in told
    assert LONG_NAME[:170].replace(" ", "") not in told


def test_a_report_of_long_names_stays_short() -> None:
    pages = [len(pdf(report).pages) for report in with_long_names()]
    assert all(pages[at] <= most for at, most in enumerate((10, 3, 2)))


def test_a_long_name_stays_whole_in_a_workbook_and_in_csv() -> None:
    hire = with_long_names()[0]
    assert rows_of_csv(hire)[1][2] == sheets(hire)["Checklist"][1][2] == LONG_NAME


@pytest.mark.parametrize("paper", PAPERS)
def test_a_date_is_never_broken_over_lines(paper: Paper) -> None:
    report = hire_report()
    texts = [f"{'a' * filling} expected Mon 7 Dec 2026, due Fri 11 Dec" for filling in range(1, 16)]
    missing = tuple(evolve(report.missing[0], note=note) for note in texts)
    verdict = evolve(report.verdict, cause=" ".join(texts)[:600])
    pages = pdf(evolve(report, missing=missing, verdict=verdict), paper).pages
    ends = [line.split()[-1] for page in pages for line in page.extract_text().splitlines() if line.split()]
    assert [end for end in ends if end in ("Mon", "Fri", "7", "11")] == []


@pytest.mark.parametrize("name", [samples.ARABIC, samples.HEBREW, samples.DEVANAGARI, samples.THAI])
def test_scripts_that_need_shaping_keep_their_letters(name: str) -> None:
    file = pdf(hire_report(name=name, tasks=3))
    assert claims_accessibility(file)
    letters = set(name) - {" "}
    assert letters <= set(text(hire_report(name=name, tasks=3)))


@pytest.mark.parametrize("name", [samples.UNSHOWABLE, "", "\ue000", "\U0010fffd"])
def test_a_sign_that_no_font_has_still_gives_a_report(name: str) -> None:
    assert "Not ready on Mon 7 Dec." in text(hire_report(name=name))


def test_a_report_without_the_promise_still_names_its_title() -> None:
    file = pdf(hire_report(name="\U0010fffd Maya"))
    assert not claims_accessibility(file)
    assert file.metadata is not None
    assert "Maya" in str(file.metadata.title)


@settings(max_examples=25, deadline=None)
@given(
    st.text(
        st.characters(categories=("L", "N", "P", "S", "Zs", "Cc", "Cs"), max_codepoint=0x24F), max_size=60
    )
)
def test_no_text_breaks_a_report(name: str) -> None:
    assert pdf(hire_report(name=name, role=name, footer=name, tasks=1)).pages


@pytest.mark.parametrize("language", ["", "english", "zh-Hans-CN", "pt-BR", "🙂"])
def test_any_language_tag_gives_a_report(language: str) -> None:
    assert pdf(hire_report(language=language, tasks=0)).root_object["/Lang"]


def test_pages_are_pictures_of_the_pdf() -> None:
    warm()
    pages = render_pages(hire_report(), ppi=30)
    assert len(pages) == len(pdf(hire_report()).pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_the_workbook_holds_each_list_of_the_report() -> None:
    report = hire_report()
    book = sheets(report)
    assert {name: len(rows) - 1 for name, rows in book.items()} == {
        "Checklist": 43,
        "Missing": 4,
        "Departments": 5,
    }
    assert book["Checklist"][0] == ["Department", "Task", "Owner", "Ask by", "Due", "State", "Day one"]
    assert book["Checklist"][1][4] == date(2026, 12, 1)
    assert book["Departments"][1] == ["Recruiting", 4, 4, "Elena Rossi", "done"]
    assert book["Missing"][2][3] == "Thu 26 Nov"


@pytest.mark.parametrize(("paper", "known_as"), [("a4", 9), ("letter", 1)])
def test_the_workbook_is_ready_to_filter_and_print(paper: Paper, known_as: int) -> None:
    with ZipFile(io.BytesIO(render(hire_report(), "xlsx", paper))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        names = parts.read("xl/workbook.xml").decode()
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:G44"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert f'paperSize="{known_as}"' in sheet
    assert "Print_Titles" in names


@pytest.mark.parametrize("danger", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_nothing_typed_runs_in_a_spreadsheet(danger: str) -> None:
    report = with_first_task(danger)
    assert sheets(report)["Checklist"][1][1] == danger
    assert rows_of_csv(report)[1][1] == f"'{danger}"
    with ZipFile(io.BytesIO(render(report, "xlsx"))) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize(
    "typed", ['a "quoted", name', "two\r\nlines", samples.ARABIC, samples.UNSHOWABLE, "https://x.example"]
)
def test_csv_gives_back_what_was_typed(typed: str) -> None:
    assert rows_of_csv(with_first_task(typed))[1][1] == typed


def test_a_sentence_of_the_window_holds_no_signs_of_direction_in_spreadsheets() -> None:
    report = with_first_task("waiting on \u2068ليلى\u2069")
    assert rows_of_csv(report)[1][1] == sheets(report)["Checklist"][1][1] == "waiting on ليلى"


def test_csv_is_utf8_with_a_mark_and_iso_dates() -> None:
    content = render(week_report(3), "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = rows_of_csv(week_report(3))
    assert rows[0][:4] == ["Name", "Role", "Place", "Starts"]
    assert rows[1][3] == "2026-12-07"
    assert rows[1][7:12] == ["4 of 4", "5 of 7", "1 of 4", "3 of 6", "2 of 8"]


def test_each_department_task_is_a_row() -> None:
    assert len(rows_of_csv(department_report(14))) == 1 + 14 + 3


@pytest.mark.parametrize("name", ["a/b?c*[d]:e\\", "", "'", "x" * 100, "History", "\ud800"])
def test_any_department_name_makes_a_sheet(name: str) -> None:
    assert len(sheets(department_report(department=name))) == 1


def with_first_task(title: str) -> HireReport:
    report = hire_report(tasks=2)
    group = report.checklist[0]
    tasks = (evolve(group.tasks[0], task=title), *group.tasks[1:])
    return evolve(report, checklist=(evolve(group, tasks=tasks),))
