"""The first start: the program explains itself on one screen and finds a workspace to open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.bootstrap import new_session
from app.models.errors import UserError
from app.models.language import apart
from app.services.care import fill_new

from .enter import press_with_enter
from .outside import outside
from .plaintext import menu_text
from .press import press, while_there
from .theme import tokens as t
from .theme.icons import icon
from .theme.theme import Theme
from .widgets.texts import label, paragraph
from .workspacefiles import ask_existing, ask_new

WIDTH = 520


def make_workspace(path: Path, today: date, *, sample: bool) -> Path:
    """A new workspace with the default catalogue; a `sample` has people and hires around today."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_session(str(path), today) as session:
        fill_new(session)
        if sample:
            from app.services.sample import fill

            fill(session)
    return path


def make_aside(
    owner: QWidget,
    path: Path,
    today: date,
    say: Callable[[str], None],
    then: Callable[[Path], None],
    failed: Callable[[Exception], None],
    *,
    sample: bool = False,
) -> None:
    """Have a workspace made beside the window, and say so; its `owner` is told, if it is still there by then."""
    say(QCoreApplication.translate("Welcome", "Making the workspace…"))
    press().do(
        lambda: make_workspace(path, today, sample=sample),
        while_there(owner, then),
        while_there(owner, failed),
    )


class Welcome(QWidget):
    """`folder` is where workspaces are made unless another place is named.

    `gone` is the workspace that should be opened and is not there: it is said, and can be tried again.
    """

    ready = Signal(object)
    """The path of the workspace to open."""
    join_wanted = Signal()
    """A team's workspace, on a server."""

    def __init__(
        self,
        theme: Theme,
        folder: Path,
        today: date,
        crashed: Callable[[BaseException], None],
        gone: Path | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setWindowTitle("Headstart")
        self.resize(880, 620)
        self._theme, self._folder, self._today, self._crashed = theme, folder, today, crashed
        self._gone = gone
        self._said = paragraph("", muted=True)
        self._said.setObjectName("welcome-said")
        self._buttons = [
            self._button("company", "sample", self.tr("Look around in a sample company"), self._sample),
            self._button("new", "new", self.tr("Make a new workspace…"), self._new),
            self._button("open", "open", self.tr("Open a workspace…"), self._open),
            self._button("team", "join", self.tr("Join a team…"), self.join_wanted.emit),
        ]
        if gone is not None:
            again = self._button("again", "try-again", self.tr("Try again"), self._try_again)
            sample, new, other, team = self._buttons
            self._buttons = [again, other, new, team, sample]
        self._buttons[0].setProperty("primary", True)
        self._about = paragraph(self._words(), muted=gone is None)
        self._about.setObjectName("welcome-about")
        self._lay_out()
        theme.changed.connect(self._colour)
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        press_with_enter(self, event)

    def _try_again(self) -> None:
        """A drive that comes back may be slow, and one that does not is not waited for."""
        gone = self._gone
        if gone is None:
            return

        def then(there: bool) -> None:
            if there:
                self.ready.emit(gone)
            else:
                self._say(self.tr("It is still not there."), busy=False)

        self._say(self.tr("Looking…"), busy=True)
        outside().do(gone.exists, while_there(self, then), while_there(self, self._failed))

    def _sample(self) -> None:
        path = self._folder / "sample.headstart"
        if path.exists():
            self.ready.emit(path)
        else:
            self._make(path, sample=True)

    def _new(self) -> None:
        ask_new(self, None, self._make)

    def _open(self) -> None:
        ask_existing(self, self._folder if self._folder.exists() else None, self.ready.emit)

    def _make(self, path: Path, *, sample: bool = False) -> None:
        say = partial(self._say, busy=True)
        make_aside(self, path, self._today, say, self.ready.emit, self._failed, sample=sample)

    def _failed(self, error: Exception) -> None:
        self._say(str(error) if isinstance(error, UserError) else "", busy=False)
        if not isinstance(error, UserError):
            self._crashed(error)

    def _say(self, words: str, *, busy: bool) -> None:
        self._said.setText(words)
        for button in self._buttons:
            button.setEnabled(not busy)

    def _button(self, drawing: str, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(menu_text(words))
        button.setObjectName(name)
        button.setProperty("drawing", drawing)
        button.setIconSize(QSize(20, 20))
        button.setMinimumHeight(46)
        button.clicked.connect(act)
        return button

    def _colour(self) -> None:
        tokens = self._theme.tokens
        for button in self._buttons:
            colour = tokens.on_accent if button.property("primary") else tokens.accent
            button.setIcon(icon(button.property("drawing"), colour))

    def _title(self) -> str:
        if self._gone is not None:
            return self.tr("Your workspace is not there")
        return self.tr("Give every department a head start")

    def _words(self) -> str:
        if self._gone is not None:
            return self.tr(
                "{} can't be found: connect its drive and try again, open the workspace where it is now, or open a"
                " backup of it."
            ).format(apart(str(self._gone)))
        return self.tr(
            "Headstart turns a new hire into a checklist for recruiting, HR, payroll, facilities and IT,"
            " and says what will not be ready while there is still time to do something about it."
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setFixedWidth(WIDTH)
        words = QVBoxLayout(inside)
        words.setSpacing(t.SPACE_3)
        words.addWidget(label(self._title(), t.TITLE, bold=True))
        words.addWidget(self._about)
        words.addSpacing(t.SPACE_3)
        for button in self._buttons:
            words.addWidget(button)
        words.addWidget(self._said)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(inside)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
