"""Draw every page of the window, light and dark, and a readiness report, into `docs/pictures`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bootstrap import open_session
from app.services.files import write_atomically
from app.services.lookup import hire
from app.services.rendering import render_pages
from app.services.reports import hire_report
from app.ui.pictures import take
from app.ui.theme.tokens import Scheme
from app.ui.welcome import make_workspace

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
TODAY = date(2026, 11, 23)
PERSON, HIRE = "Tomasz Zieliński", "Maya Chen"


def main() -> None:
    with TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder) / "northwind.headstart", TODAY, sample=True)
        take(workspace, FOLDER, TODAY, PERSON, (Scheme.LIGHT, Scheme.DARK))
        session = open_session(str(workspace), TODAY, PERSON)
        with session.workspace:
            report = hire_report(session, hire(session, HIRE).id)
    write_atomically(FOLDER / "readiness-report.png", render_pages(report)[0])


if __name__ == "__main__":
    main()
