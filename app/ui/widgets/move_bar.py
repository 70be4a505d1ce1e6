"""Below a list of tasks: what can be done with those that are selected."""

from __future__ import annotations

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from app.ui.task_moves import TaskMoves
from app.ui.theme import tokens as t

from .worklist import WorklistView

ALWAYS = ("done", "take", "begin", "hand-over")
WHEN_LEGAL = ("accept", "refuse")
NARROW, LEAST = 540, 330
"""Below the first width handing over stands in the menu only."""


class ActionButton(QPushButton):
    """Says and does what its action does."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setObjectName(f"move-{action.objectName()}")
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())


class MoveBar(QFrame):
    def __init__(self, moves: TaskMoves, view: WorklistView) -> None:
        super().__init__()
        self.setObjectName("move-bar")
        self.setAccessibleName(self.tr("What can be done with the selected tasks"))
        self._moves = moves
        self._buttons = {name: ActionButton(moves.actions[name]) for name in (*ALWAYS, *WHEN_LEGAL)}
        self._buttons["done"].setProperty("primary", True)
        more = QMenu(self)
        more.setToolTipsVisible(True)
        more.addActions([action for name, action in moves.actions.items() if name not in ALWAYS[:3]])
        more.addSeparator()
        more.addActions([view.open, view.copy])
        button = QPushButton(self.tr("More  ▾"))
        button.setObjectName("more-moves")
        button.setAccessibleName(self.tr("More to do with the selected tasks"))
        button.setMenu(more)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_3, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        row.setSpacing(t.SPACE_2)
        for made in self._buttons.values():
            # A button that is disabled for a moment would lose the keys to the next one.
            made.clicked.connect(view.setFocus)
            row.addWidget(made)
        row.addWidget(button)
        row.addStretch()
        self.setMinimumWidth(LEAST)
        moves.changed.connect(self._show_legal)
        self._show_legal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._buttons["hand-over"].setVisible(self.width() >= NARROW)

    def _show_legal(self) -> None:
        """What is handed over to somebody is accepted or refused before anything else is done with it."""
        offered = self._moves.all_offered
        for name in WHEN_LEGAL:
            self._buttons[name].setVisible(offered)
        for name in ("take", "begin"):
            self._buttons[name].setVisible(not offered)
