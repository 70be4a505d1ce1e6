"""About Headstart: which version of what this is, and where its files are, as text that can be copied."""

from __future__ import annotations

import platform
from importlib.metadata import version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.bootstrap import Place, called
from app.faults import log_folder
from app.ui.preferences import settings_folder
from app.ui.theme import tokens as t
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, FittingDialog, Role, framed

WIDTH, LOGO = 560, 36


class About(FittingDialog):
    """`workspace` is the one that is open; where it is on a server, nothing secret of its address is shown."""

    def __init__(self, theme: Theme, workspace: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Headstart"))
        self.resize(WIDTH, self.height())
        self._facts = {
            self.tr("Version"): version("headstart"),
            self.tr("Workspace"): called(workspace),
            self.tr("Reports of faults"): str(log_folder()),
            self.tr("Settings"): str(settings_folder()),
            "Python": platform.python_version(),
            "Qt": qVersion(),
            self.tr("System"): platform.platform(),
        }
        buttons = Buttons(self)
        self._copy = buttons.more("about-copy", self.tr("C&opy"), self._take, Role.ResetRole)
        buttons.close_with("about-close")
        column = framed(self)
        column.addLayout(self._head(theme))
        column.addLayout(self._listed())
        column.addSpacing(t.SPACE_2)
        column.addWidget(buttons)

    def _head(self, theme: Theme) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(icon("headstart", theme.tokens.accent).pixmap(LOGO, LOGO))
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addWidget(logo)
        row.addWidget(label("Headstart", t.TITLE, bold=True), 1)
        return row

    def _listed(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_5)
        grid.setVerticalSpacing(t.SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (what, said) in enumerate(self._facts.items()):
            value = paragraph(said)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(what, muted=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return grid

    def _take(self) -> None:
        lines = ["Headstart", *(f"{what}: {said}" for what, said in self._facts.items())]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(self.tr("Copied"))
        announce(self._copy, self.tr("Copied"))
