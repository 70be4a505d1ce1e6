"""A hundred readiness reports, ours beside WeasyPrint's, in one run.

Run as `python -m benchmarks.reports`. Each report is of another hire, whose 43 tasks are in other states and have
other owners and dates. WeasyPrint lays out the same texts from comparable HTML, tagged and in the same fonts; being
slower, it makes fewer of them. On a busy machine the processor's time says more than the clock's.
"""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from app.models.reportdata import HireReport
from app.services.press import Press
from app.services.rendering import render, warm
from tests.services.report_samples import hire_report

ROOT = Path(__file__).resolve().parents[1]

OURS, THEIRS = 100, 5
STYLE = """
@page { size: A4; margin: 18mm; @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
@font-face { font-family: Inter; src: url(fonts/Inter-Regular.otf) }
@font-face { font-family: Inter; font-weight: bold; src: url(fonts/Inter-SemiBold.otf) }
body { font: 8.75pt Inter; color: #171c26 }
h1 { font-size: 28pt } h2 { font-size: 11pt } .checklist { break-before: page }
table { width: 100%; border-collapse: collapse } td, th { text-align: left; padding: 4pt 10pt 4pt 0 }
tr { border-bottom: 0.5pt solid #d9dde4; break-inside: avoid }
.bar { background: #dfe3ea; height: 5pt; width: 100pt } .bar div { background: #2f55d4; height: 5pt }
aside { background: #f5f6f8; border-left: 3.5pt solid #b3261e; padding: 12pt 15pt }
"""


def hires(count: int, first: int = 1) -> list[HireReport]:

    return [hire_report(name=f"Hire number {n}", salt=n * 7) for n in range(first, first + count)]


def seconds_each(make: Callable[[HireReport], object], reports: Sequence[HireReport]) -> tuple[float, float]:
    """By the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    for report in reports:
        make(report)
    count = len(reports)
    return (time.perf_counter() - clock) / count, (time.process_time() - processor) / count


def row(*cells: str, tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def as_html(report: HireReport) -> str:
    """The same texts as in our template, in the same order."""
    text = html.escape
    verdict = report.verdict
    missing = (row(*map(text, (m.task, m.who, m.due, m.ready, m.note))) for m in report.missing)
    departments = (
        row(
            text(d.name),
            f'<div class=bar><div style="width: {100 * d.done // d.total}%"></div></div>',
            f"{d.done} of {d.total}",
            text(d.owner),
            text(d.state),
        )
        for d in report.departments
    )
    checklist = (
        f"<tr><td colspan=5><b>{text(group.department)}</b> · {text(group.owner)} · {text(group.note)}</td></tr>"
        + "".join(row(*map(text, (t.task, t.owner, t.ask_by, t.due, t.state))) for t in group.tasks)
        for group in report.checklist
    )
    head = row("Task", "Owner", "Ask by", "Due", "State", tag="th")
    return f"""<html lang=en><title>{text(report.heading)}: {text(report.name)}</title>
<p>{text(report.heading)} · {text(report.as_of)}</p><h1>{text(report.name)}</h1><p>{report.percent}%</p>
<p>{text(report.start)} {text(report.role)} {text(report.place)} {text(report.manager)}</p>
<aside><b>{text(verdict.headline)}</b> {text(verdict.rest)}<p>{text(verdict.cause)}</p>
<ul>{"".join(f"<li>{text(way)}</li>" for way in verdict.ways_out)}</ul></aside>
<h2>What is missing</h2><table>{"".join(missing)}</table>
<h2>Departments</h2><table>{"".join(departments)}</table>
<h2 class=checklist>Checklist</h2><table><thead>{head}</thead><tbody>{"".join(checklist)}</tbody></table>"""


def weasyprint() -> Callable[[HireReport], object]:
    """Their renderer, with its style sheet parsed and its fonts loaded once."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(string=STYLE, base_url=f"{ROOT / 'resources'}/", font_config=fonts)
    return lambda report: HTML(string=as_html(report)).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
    )


def all_processors(reports: Sequence[HireReport]) -> float:
    """Seconds for all of them on all processors, once each has rendered its first."""
    with Press() as press:
        list(press.render(hires(32, first=4_000)))
        began = time.perf_counter()
        list(press.render(reports))
        return time.perf_counter() - began


def main() -> None:
    began = time.perf_counter()
    warm()
    render(hires(1, first=1_000)[0], "pdf")
    start = time.perf_counter() - began
    ours, ours_cpu = seconds_each(lambda report: render(report, "pdf"), hires(OURS))
    together = all_processors(hires(OURS, first=5_000))
    make_theirs = weasyprint()
    make_theirs(hires(1, first=1_000)[0])
    theirs, theirs_cpu = seconds_each(make_theirs, hires(THEIRS))
    print(f"{'readiness reports, warm':<34}{'Headstart':>12}{'WeasyPrint':>12}{'ratio':>9}")
    print(f"{'one report, ms':<34}{ours * 1000:>12.1f}{theirs * 1000:>12.1f}{theirs / ours:>8.1f}x")
    print(
        f"{'one report, ms of the processor':<34}{ours_cpu * 1000:>12.1f}{theirs_cpu * 1000:>12.1f}", end=""
    )
    print(f"{theirs_cpu / ours_cpu:>8.1f}x")
    print(f"{'100 reports, s, on one processor':<34}{ours * 100:>12.2f}{theirs * 100:>12.2f}")
    print(f"{'100 reports, s, on all (target: 2)':<34}{together * 100 / OURS:>12.2f}")
    print(f"{'warming up and the first, ms':<34}{start * 1000:>12.1f}")


if __name__ == "__main__":
    main()
