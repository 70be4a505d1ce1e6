"""The tasks that a task comes after: added by name with completion, never so that they wait for each other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.catalogue import Catalogue, Template
from app.models.catalogueedit import circle, circle_words
from app.models.language import apart
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.widgets.suggestions import Suggestions

from .forms import Part

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_ROWS_SEEN = 5


class AfterField(Part):
    """`problem` is the sentence about what is being typed, empty where it can be taken."""

    def __init__(self) -> None:
        super().__init__()
        self.problem = ""
        self._key = ""
        self._catalogue: Catalogue | None = None
        self._titles: dict[str, str] = {}
        self._offered: Suggestions | None = None
        self._list = QListWidget()
        self._list.setObjectName("after")
        self._list.setAccessibleName(self.tr("Comes after"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemSelectionChanged.connect(self._enable)
        remove = QAction(self.tr("Remove"), self._list)
        remove.setShortcut(QKeySequence("Del"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove)
        self._list.addAction(remove)
        self._line = QLineEdit()
        self._line.setObjectName("add-after")
        self._line.setAccessibleName(self.tr("Another task that comes before"))
        self._line.setPlaceholderText(self.tr("Type the name of a task"))
        self._line.textChanged.connect(self._look)
        self._line.editingFinished.connect(self._add)
        self._add_button = self._button("take-after", self.tr("Add"), self._add)
        self._remove_button = self._button("remove-after", self.tr("Remove"), self._remove)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._add_button)
        row.addWidget(self._remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self._list)
        column.addLayout(row)
        self._enable()

    def first(self) -> QWidget:
        return self._line

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is offered may be as wide as the line with its buttons."""
        super().resizeEvent(event)
        if self._offered is not None:
            self._offered.setMinimumWidth(self.width())

    def after(self) -> tuple[str, ...]:
        return tuple(self._list.item(row).data(KEY_ROLE) for row in range(self._list.count()))

    def show_template(self, template: Template, catalogue: Catalogue) -> None:
        another = template.key != self._key
        self._key, self._catalogue = template.key, catalogue
        titles = {other.title: other.key for other in catalogue.templates if other.key != template.key}
        if titles != self._titles:
            self._titles = titles
            completer = QCompleter(sorted(titles), self._line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self._offered = Suggestions("predecessors-known", self._line.accessibleName())
            self._offered.setMinimumWidth(self.width())
            completer.setPopup(self._offered)
            completer.activated.connect(self._take_offered, Qt.ConnectionType.QueuedConnection)
            self._line.setCompleter(completer)
        if another:
            self._line.clear()
        if self.after() != template.after or another:
            self._list.clear()
            for key in template.after:
                found = catalogue.find(key)
                self._append(key, found.title if found else key)
        self._fit()
        self._look()

    def _wanted(self) -> str:
        """The key of the task that is typed."""
        typed = self._line.text().strip().casefold()
        return next((key for title, key in self._titles.items() if title.casefold() == typed), "")

    def _look(self) -> None:
        """A circle is named while it is typed, and that nothing is called so."""
        before = self.problem
        self.problem = self._problem_of(self._line.text().strip())
        self._enable()
        if self.problem != before:
            self.changed.emit()

    def _problem_of(self, typed: str) -> str:
        """Nothing for what may become the name of a task yet."""
        if self._catalogue is None or not typed:
            return ""
        if wanted := self._wanted():
            found = circle(self._catalogue, self._key, wanted)
            return circle_words(self._catalogue, found) if found else ""
        own = self._catalogue.template(self._key).title
        if typed.casefold() == own.casefold():
            return self.tr("A task can't come after itself.")
        may_become = any(typed.casefold() in title.casefold() for title in (*self._titles, own))
        return "" if may_become else self._unknown(typed)

    def _unknown(self, typed: str) -> str:
        return self.tr("There is no task “{}”: choose one of those that are offered.").format(apart(typed))

    def _add(self) -> None:
        wanted, typed = self._wanted(), self._line.text().strip()
        if self.problem:
            return
        if not wanted:
            if typed:
                self.problem = self._unknown(typed)
                self.changed.emit()
            return
        if wanted not in self.after():
            titles = {key: title for title, key in self._titles.items()}
            self._append(wanted, titles[wanted])
        self._line.clear()
        self._fit()
        self.changed.emit()

    def _take_offered(self, title: str) -> None:
        """One of those that completion offers is taken at once."""
        self._line.setText(title)
        self._add()

    def _append(self, key: str, title: str) -> None:
        item = QListWidgetItem(title)
        item.setData(KEY_ROLE, key)
        item.setToolTip(tooltip(title))
        self._list.addItem(item)

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())
            self._fit()
            self.changed.emit()

    def _enable(self) -> None:
        self._add_button.setEnabled(bool(self._wanted()) and not self.problem)
        self._remove_button.setEnabled(bool(self._list.selectedItems()))

    def _fit(self) -> None:
        rows = self._list.count()
        self._list.setVisible(rows > 0)
        self._remove_button.setVisible(rows > 0)
        height = sum(self._list.sizeHintForRow(row) for row in range(min(rows, MOST_ROWS_SEEN)))
        self._list.setFixedHeight(height + 2 * t.SPACE_1 + 4)

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.clicked.connect(act)
        return button
