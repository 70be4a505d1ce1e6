"""A fault in the program, told to the person in front of it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPlainTextEdit

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, framed


class FaultDialog(QDialog):
    """One fault, with a report that can be copied: it holds nothing that a person entered."""

    def __init__(self, text: str) -> None:
        super().__init__(_main_window())
        self.setObjectName("fault")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        shown.setObjectName("fault-report")
        buttons = Buttons(self)
        copy = self.tr("Copy the report")
        buttons.more("fault-copy", copy, lambda: QGuiApplication.clipboard().setText(text))
        close = buttons.go("fault-close", self.tr("Go on working"))
        column = framed(self)
        column.addWidget(label(self.tr("Something went wrong that should not"), t.HEADING + 1, bold=True))
        column.addWidget(
            paragraph(
                self.tr(
                    "What you were doing was not carried out; all that was stored before is safe. The report"
                    " below names places in the program only, nothing that anybody entered."
                ),
                muted=True,
            )
        )
        column.addWidget(shown, 1)
        column.addWidget(buttons)
        close.setFocus()


def _main_window() -> QMainWindow | None:
    """The window that stays; not a dialog, which may close and take its children with it."""
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible())
    return next(shown, None)
