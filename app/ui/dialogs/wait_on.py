"""Saying what tasks wait for, from whom, and when it is expected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from app.models.commands import SeenTask, WaitForInput
from app.services.handing import Missing, Waitable
from app.ui.settings.fields import Field, choice_box
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.form_field import as_qt
from app.ui.widgets.suggestions import Suggestions
from app.ui.widgets.texts import OneLine, paragraph

from .frame import Buttons, FittingDialog, framed, labelled

HEIGHT = 34


class WaitOn(FittingDialog):
    """`what` names the tasks; days before `today` can't be chosen."""

    def __init__(self, theme: Theme, what: str, known: Waitable, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wait-on")
        self.setWindowTitle(self.tr("Wait on"))
        self.setMinimumWidth(480)
        self._known = known
        self._heading = OneLine(t.HEADING + 1, bold=True)
        self._heading.show_text(self.tr("What is missing for {tasks}?").format(tasks=what))
        self._input = choice_box()
        self._asked = Field(theme, "wait-input", self.tr("&What it waits for"), self._input)
        typed = QLineEdit()
        typed.setAccessibleName(self._input.accessibleName())
        self._input.setLineEdit(typed)
        self._input.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for missing in known.missing:
            self._input.addItem(missing.title, missing)
        self._input.setCurrentIndex(-1)
        completer = self._input.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setPopup(Suggestions("wait-known", self._input.accessibleName()))
        self._giver = choice_box()
        self._giver.setObjectName("wait-giver")
        for key, words in known.givers:
            self._giver.addItem(words, key)
        self._expected = QCheckBox(self.tr("&Expected on"))
        self._expected.setObjectName("wait-is-expected")
        self._day = DayBox(as_qt(known.soonest))
        self._day.setObjectName("wait-day")
        self._day.setAccessibleName(self.tr("The day on which it is expected"))
        self._day.setMinimumDate(as_qt(today))
        self._day.setEnabled(False)
        for field in (self._input, self._giver, self._day):
            field.setMinimumHeight(HEIGHT)
        self._expected.toggled.connect(self._day.setEnabled)
        self._input.editTextChanged.connect(lambda: self._asked.mind(""))
        self._input.activated.connect(self._take_giver)
        self._lay_out()

    def commands(self, tasks: Sequence[SeenTask]) -> list[WaitForInput]:
        """One for each task."""
        typed = self._input.currentText().strip()
        known = self._chosen()
        return [
            WaitForInput(
                task=task,
                key=known.key if known else typed,
                giver=self._giver.currentData(),
                title=None if known else typed,
                expected_on=self._expected_on(),
            )
            for task in tasks
        ]

    @property
    def title(self) -> str:
        return self._input.currentText().strip()

    @property
    def asked(self) -> str:
        """What it waits for and from whom, in a sentence."""
        return self._known.asked(self.title, self._giver.currentData())

    def accept(self) -> None:
        if not self.title:
            self._asked.complain(self.tr("Say in a word what is waited for."))
            return
        super().accept()

    def _chosen(self) -> Missing | None:
        titles = {missing.title.casefold(): missing for missing in self._known.missing}
        return titles.get(self.title.casefold())

    def _expected_on(self) -> date | None:
        return self._day.day if self._expected.isChecked() else None

    def _take_giver(self) -> None:
        """Who is asked for what was chosen already."""
        known = self._chosen()
        at = self._giver.findData(known.giver) if known else -1
        if at >= 0:
            self._giver.setCurrentIndex(at)

    def _lay_out(self) -> None:
        expected = QHBoxLayout()
        expected.setSpacing(t.SPACE_3)
        expected.addWidget(self._expected)
        expected.addWidget(self._day)
        expected.addStretch()
        buttons = Buttons(self)
        buttons.back()
        buttons.go("confirm-wait", self.tr("Ask for it"))
        column = framed(self)
        column.addWidget(self._heading)
        column.addWidget(
            paragraph(self.tr("Whoever is asked is told, and the plan counts with it at once."), muted=True)
        )
        column.addWidget(self._asked)
        column.addLayout(labelled(self.tr("&From whom"), self._giver))
        column.addLayout(expected)
        column.addWidget(buttons)
        self._input.setFocus()
