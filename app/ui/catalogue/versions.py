"""The versions of the catalogue: who kept each one, when, and what it changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.wording import day
from app.services.catalogueediting import RevisionView, revisions
from app.services.permissions import Act
from app.ui.context import Context
from app.ui.dialogs.frame import Buttons, asking, framed
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

LIST_WIDTH = 280


class Versions(QDialog):
    again_wanted = Signal(int)
    """The number of a version to use again."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions of the catalogue"))
        self.resize(820, 520)
        self._context, self._latest = context, asking(self)
        self._revisions: Sequence[RevisionView] = ()
        self._list = QListWidget()
        self._list.setObjectName("version-list")
        self._list.setAccessibleName(self.tr("Versions"))
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._show_row)
        self._head = paragraph("", t.HEADING, bold=True)
        self._words = paragraph(self.tr("Reading…"))
        self._words.setObjectName("version-words")
        self._buttons = Buttons(self)
        self._again = self._buttons.more("use-again", self.tr("Use this one again"), self._ask_again)
        self._again.setEnabled(False)
        self._again.setToolTip(tooltip(context.rights.why_not(Act.CATALOGUE)))
        self._buttons.close_with("close-versions")
        self._lay_out()
        only = self._latest.question()
        context.runner.ask(revisions, only(self._show), only(self._failed))

    def _show(self, found: Sequence[RevisionView]) -> None:
        self._revisions = found
        for revision in found:
            state = self.tr("in use") if revision.latest else self.tr("undone") if revision.undone else ""
            first = " · ".join(filter(None, (self.tr("Version {}").format(revision.number), state)))
            second = " · ".join(filter(None, (revision.who, day(revision.at, year=True))))
            self._list.addItem(QListWidgetItem(f"{first}\n{second}"))
        self._list.setCurrentRow(0)

    def _failed(self, error: Exception) -> None:
        self._words.setText("")
        self._context.failed(error)
        self.reject()

    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        revision = self._revisions[row]
        self._head.setText(revision.note or self.tr("Version {}").format(revision.number))
        first = self.tr("This is the first version.") if revision.number == 1 else ""
        nothing = first or self.tr("Nothing is different from the version before.")
        self._words.setText("\n\n".join(revision.sentences) or nothing)
        self._again.setEnabled(not revision.latest and self._context.rights.may(Act.CATALOGUE))

    def _ask_again(self) -> None:
        self.again_wanted.emit(self._revisions[self._list.currentRow()].number)
        self.accept()

    def _lay_out(self) -> None:
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.addWidget(self._head)
        words.addWidget(self._words)
        words.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("What this version changed"))
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        card = QFrame()
        card.setProperty("card", True)
        within = QVBoxLayout(card)
        within.setContentsMargins(t.SPACE_2, t.SPACE_2, t.SPACE_2, t.SPACE_2)
        within.addWidget(scroll)
        self._list.setFixedWidth(LIST_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addWidget(self._list)
        row.addWidget(card, 1)
        last = QHBoxLayout()
        last.addWidget(label(self.tr("Using one again makes a new version of it."), t.SMALL, muted=True))
        last.addWidget(self._buttons, 1)
        column = framed(self)
        column.addLayout(row, 1)
        column.addLayout(last)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
