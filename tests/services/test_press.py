"""Many reports at once."""

import io

import pypdf

from app.services.press import Press

from .report_samples import hire_report


def test_each_report_comes_out_whole_and_in_order() -> None:
    names = [f"Hire {number}" for number in range(9)]
    with Press() as press:
        pages = list(press.render([hire_report(name=name) for name in names], "pdf", "letter"))
    titles = [pypdf.PdfReader(io.BytesIO(page)).metadata for page in pages]
    assert [title and title.title for title in titles] == [f"Readiness report: {name}" for name in names]
