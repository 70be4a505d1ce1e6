"""Pictures of the window's pages, as a person would see them, taken without a display."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_session
from app.services import overview
from app.services.files import write_atomically
from app.services.overview import Listing

from . import language
from .main_window import MainWindow
from .preferences import Preferences
from .press import press
from .runner import Background, Runner
from .theme.theme import Theme
from .theme.tokens import Scheme

LOOK_EVERY_MS, SAME_LOOKS, MOST_LOOKS = 80, 4, 150
"""A page is painted in full when it looks the same so often; it is given up after so many looks."""
HIRE_PAGE, FORM_PAGE = "new-hire", "new-hire-form"


def take(
    workspace: Path,
    folder: Path,
    today: date,
    person: str | None = None,
    schemes: Sequence[Scheme] = (Scheme.LIGHT,),
    size: tuple[int, int] = (1440, 900),
) -> list[Path]:
    """Write `NAME.png`, or `NAME-SCHEME.png` for other looks than the light one, for every page.

    `size` is in pixels. Raises UserError where the workspace can't be read, and OSError where a file can't
    be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["headstart"])
    application.setOrganizationName("headstart")
    language.load(application, "en")
    theme, written = Theme(application, schemes[0]), []
    with TemporaryDirectory() as settings:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
        for scheme in schemes:
            theme.choose(scheme)
            studio = Studio(theme, workspace, today, person, Path(settings))
            studio.window.resize(*size)
            for name, picture in studio.pictures():
                ending = "" if scheme is Scheme.LIGHT else f"-{scheme.value}"
                written.append(folder / f"{name}{ending}.png")
                write_atomically(written[-1], picture)
            studio.close()
    return written


class Studio:
    """The window on a workspace, one page after the other."""

    def __init__(
        self, theme: Theme, workspace: Path, today: date, person: str | None, settings: Path
    ) -> None:
        self._failures: list[BaseException] = []
        runner = Runner(lambda: open_session(str(workspace), today, person))
        self.window = MainWindow(theme, runner, Preferences(settings), workspace, self._failures.append)
        self.window.show()

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """The name of each page, and what it looks like as a PNG file."""
        for name in self.window.pages.names:
            self.window.pages.go(name)
            yield name, self._settled()
        self.window.pages.show_form()
        yield FORM_PAGE, self._settled()
        if hire_id := self._most_urgent():
            self.window.pages.go(self.window.pages.names[0])
            self.window.pages.show_hire(hire_id)
            yield HIRE_PAGE, self._settled()

    def close(self) -> None:
        loop = QEventLoop()
        self.window.closed.connect(loop.quit)
        self.window.close()
        loop.exec()

    def _most_urgent(self) -> str | None:
        found: list[str] = []
        loop = QEventLoop()

        def then(listed: Listing) -> None:
            found.extend(row.hire_id for row in listed.rows)
            loop.quit()

        def failed(error: Exception) -> None:
            self._failures.append(error)
            loop.quit()

        self.window.context.runner.ask(lambda session: overview.page(session, limit=1), then, failed)
        loop.exec()
        self._raise_failure()
        return found[0] if found else None

    def _settled(self) -> bytes:
        """The window once all that was asked for is shown."""
        before, same = QImage(), 0
        for _ in range(MOST_LOOKS):
            _wait(LOOK_EVERY_MS)
            self._wait_for_answers()
            looks = self.window.grab().toImage()
            same = same + 1 if looks == before else 0
            before = looks
            if same >= SAME_LOOKS:
                break
        return _png(before)

    def _wait_for_answers(self) -> None:
        """Until all that the pages have asked for by now is answered and rendered."""
        for background in (self.window.context.runner, press()):
            _wait_for(background, self._failures.append)
        self._raise_failure()

    def _raise_failure(self) -> None:
        if self._failures:
            raise self._failures[0]


def _nothing() -> None:
    """What is asked to learn that everything before it has been answered."""


def _wait_for(background: Background, failed: Callable[[Exception], None]) -> None:
    loop = QEventLoop()
    background.do(_nothing, lambda _none: loop.quit(), failed)
    loop.exec()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
