"""Below the head: the list with its filter, beside it the editor, what the change does, and saving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.itemmodels.catalogue import CatalogueModel
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.cards import in_card
from app.ui.widgets.moving import MovesThrough, Narrows
from app.ui.widgets.split import Split
from app.ui.widgets.texts import paragraph

from .editor import TemplateEditor
from .effect import EffectCard
from .forms import reach_in_order, reached_before
from .savebar import SaveBar
from .tree import CatalogueTree

NARROW = 980
SIDE = (400, 350)
"""Width of what stands beside the list, wide and narrow."""
LEAST_LIST = 360


class Body(QWidget):
    filtered = Signal()
    department_wanted = Signal()
    """Another one, to be named."""

    def __init__(self, theme: Theme, model: CatalogueModel) -> None:
        super().__init__()
        self.tree = CatalogueTree(theme, model)
        self.editor = TemplateEditor(theme)
        self.effect = EffectCard()
        self.save_bar = SaveBar()
        self._side = QWidget()
        self._editor_card = in_card(self.editor)
        self._nothing = paragraph("", muted=True)
        self._nothing.setObjectName("nothing-found")
        self._nothing.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        self._reader = paragraph("", muted=True)
        self._reader.setObjectName("catalogue-reader")
        self._filter = QLineEdit()
        self._filter.setObjectName("catalogue-filter")
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(self.tr("Find a task"))
        self._filter.setPlaceholderText(self.tr("Find a task (Ctrl+F)"))
        self._filter.textChanged.connect(lambda _words: self.filtered.emit())
        self._moves = MovesThrough(self._filter, self.tree)
        Narrows(self._filter)
        self.add_department = QPushButton(self.tr("Add department"))
        self.add_department.setObjectName("add-department")
        self.add_department.setProperty("quiet", True)
        self.add_department.setToolTip(self.tr("A new department at the end of the list, to be named"))
        self.add_department.clicked.connect(self.department_wanted)
        self._lay_out()
        self.show_saving(False)

    def wanted(self) -> str:
        """The words of the filter."""
        return self._filter.text().strip()

    def clear_filter(self) -> None:
        self._filter.clear()

    def tell_reader(self, why: str) -> None:
        """Who changes the catalogue, where the person at the window only reads it."""
        self._reader.setText(why)
        self._reader.setVisible(bool(why))

    def show_nothing(self, nothing: str) -> None:
        """Where there are no rows, `nothing` says so."""
        self.tree.setVisible(not nothing)
        self._nothing.setVisible(bool(nothing))
        self._nothing.setText(nothing)

    def show_editor(self, shown: bool) -> None:
        self._editor_card.setVisible(shown)

    def add_beside(self, editor: QWidget, controls: Sequence[QWidget]) -> None:
        """Another editor in the place of the task's; Tab reaches its controls where it would reach the task's."""
        before = reached_before(self.effect.first())
        self._side_column.insertWidget(self._side_column.indexOf(self._editor_card), editor, 1)
        reach_in_order([before, *controls])

    def show_saving(self, shown: bool) -> None:
        """What a change does, and saving, are there once something is different."""
        self.effect.setVisible(shown)
        self.save_bar.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        usual = SIDE[self.width() < NARROW]
        least = self.editor.narrowest() + 2
        self._split.fit(max(usual, least), max(SIDE[1], least))

    def _lay_out(self) -> None:
        found = QWidget()
        inside = QVBoxLayout(found)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(t.SPACE_3, t.SPACE_3, t.SPACE_3, t.SPACE_3)
        top.addWidget(self._filter)
        inside.addLayout(top)
        inside.addWidget(self.tree, 1)
        inside.addWidget(self._nothing)
        inside.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(t.SPACE_3, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        foot.addWidget(self.add_department)
        foot.addStretch()
        inside.addLayout(foot)
        listed = in_card(found)
        listed.setMinimumWidth(LEAST_LIST)
        self._split = Split("catalogue-split", listed, self._side)
        side = self._side_column = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(t.SPACE_3)
        side.addWidget(self._reader)
        side.addWidget(self._editor_card, 1)
        side.addWidget(self.effect)
        side.addWidget(self.save_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
