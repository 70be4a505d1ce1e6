"""Bringing running onboardings to the latest version: what changes for each is shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.commands import AdoptCatalogue
from app.models.language import apart
from app.services import catalogueadoption
from app.services.catalogueadoption import Runner
from app.services.session import Session
from app.store.catalogue import Behind
from app.ui.context import Context
from app.ui.dialogs.frame import Buttons, asking, framed
from app.ui.plaintext import menu_text
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.texts import label, paragraph

AT_ONCE = 10
"""Onboardings that are planned in one question, so that other questions come between."""


class Adopt(QDialog):
    def __init__(self, context: Context, revision: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("adopt")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring to version {}").format(revision))
        self.resize(720, 540)
        self._context, self._revision, self._latest = context, revision, asking(self)
        self._boxes: dict[str, QCheckBox] = {}
        self._left: list[Behind] = []
        self._state = paragraph(self.tr("Looking at what changes for each…"), muted=True)
        self._state.setObjectName("adopt-state")
        self._all = QCheckBox(self.tr("All of them"))
        self._all.setObjectName("adopt-all")
        self._all.clicked.connect(self._tick_all)
        self._buttons = Buttons(self)
        self._buttons.back(self.tr("Leave them as they are"), "keep")
        self._bring = self._buttons.go(
            "bring", self.tr("Bring to version {}").format(revision), self._carry_out
        )
        self._bring.setEnabled(False)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        only = self._latest.question()
        context.runner.ask(catalogueadoption.behind, only(self._begin), only(self._failed))

    def _begin(self, found: Sequence[Behind]) -> None:
        self._left = list(found)
        self._ask_next()

    def _ask_next(self) -> None:
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if not now:
            self._state.setText(
                self.tr("Finished tasks stay as they are. The departments whose tasks change are told.")
                if self._boxes
                else self.tr("No running onboarding keeps an older version.")
            )
            self._enable()
            return
        only = self._latest.question()

        def work(session: Session) -> Sequence[Runner]:
            return catalogueadoption.runners(session, now)

        self._context.runner.ask(work, only(self._show), only(self._failed))

    def _show(self, found: Sequence[Runner]) -> None:
        for runner in found:
            words = self.tr("{name}, {starts}, has version {version}").format(
                name=apart(runner.name), starts=runner.starts, version=runner.revision
            )
            box = QCheckBox(menu_text(words))
            box.setObjectName(f"adopt-{runner.hire_id}")
            box.setAccessibleDescription(runner.words)
            box.toggled.connect(self._enable)
            self._boxes[runner.hire_id] = box
            said = paragraph(runner.words, t.SMALL, muted=not runner.worse, bold=runner.worse)
            said.setContentsMargins(t.SPACE_5, 0, 0, t.SPACE_2)
            place = self._column.count() - 1
            self._column.insertWidget(place, box)
            self._column.insertWidget(place + 1, said)
        self._ask_next()

    def _tick_all(self, ticked: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(ticked)

    def _enable(self) -> None:
        ticked = [box.isChecked() for box in self._boxes.values()]
        self._all.setEnabled(bool(ticked))
        self._all.setChecked(bool(ticked) and all(ticked))
        self._bring.setEnabled(any(ticked) and not self._left)

    def _carry_out(self) -> None:
        chosen = [hire_id for hire_id, box in self._boxes.items() if box.isChecked()]
        said = self.tr("%n onboarding(s) follow the latest version now.", "", len(chosen))
        commands = [AdoptCatalogue(hire_id=hire_id) for hire_id in chosen]
        self._context.carry_out(commands, said, together=True)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._context.failed(error)
        self.reject()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(t.SPACE_3, t.SPACE_3, t.SPACE_3, t.SPACE_3)
        self._column.setSpacing(t.SPACE_1)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Running onboardings"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        card = in_card(scroll)
        last = QHBoxLayout()
        last.addWidget(self._all)
        last.addWidget(self._buttons, 1)
        column = framed(self)
        column.addWidget(label(self.tr("Which of these follow the new version?"), t.HEADING + 1, bold=True))
        column.addWidget(self._state)
        column.addWidget(card, 1)
        column.addLayout(last)
        self._all.setFocus()
