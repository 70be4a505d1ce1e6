"""The head of the catalogue page: what is shown, who kept it, and what can be done with the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.models.wording import day
from app.services.catalogueediting import CatalogueView
from app.services.permissions import Act
from app.ui.rights import Rights
from app.ui.theme import tokens as t
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import OneLine, label

ICON = 18


class Head(QWidget):
    add_wanted = Signal()
    versions_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    pdf_wanted = Signal()
    """The service catalogue on paper, and as a file."""
    adopt_wanted = Signal()
    """To bring running onboardings to the latest version."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("catalogue-head")
        self._theme = theme
        self._what = OneLine(muted=True)
        self._what.setObjectName("catalogue-what")
        self._behind = label("", t.SMALL, muted=True)
        self._behind.setObjectName("behind")
        self._adopt = self._button("bring-running", self.adopt_wanted)
        self._adopt.setProperty("quiet", True)
        self._versions = self._button("show-versions", self.versions_wanted, self.tr("Versions…"))
        self._add = self._button("add-task", self.add_wanted, self.tr("Add task"))
        self._add.setProperty("primary", True)
        self._add.setShortcut(QKeySequence("Ctrl+Shift+T"))
        self._add.setToolTip(self.tr("A new task behind the selected one (Ctrl+Shift+T)"))
        self._more = self._make_more()
        self._line = QWidget()
        self._lay_out()
        theme.changed.connect(self._colour)
        self._colour()

    def follow(self, rights: Rights) -> None:
        """What not everybody may do with the catalogue can't be used by them."""
        rights.guard(self._add, Act.CATALOGUE)
        rights.guard(self._adopt, Act.ADOPT)
        for action in self._more.menu().actions():
            if action.objectName() == "import-catalogue":
                rights.reserve(action, Act.CATALOGUE)

    @property
    def is_adopting(self) -> bool:
        """Whether the keys are with what brings running onboardings along; it goes when there is none left."""
        return self.window().focusWidget() is self._adopt

    def show_view(self, view: CatalogueView) -> None:
        tasks = self.tr("%n task(s)", "", len(view.catalogue.templates))
        departments = self.tr("%n department(s)", "", len(view.catalogue.departments))
        said = (
            self.tr("{tasks} in {departments} · version {version}, {who}, {day}")
            if view.who
            else self.tr("{tasks} in {departments} · version {version}, {day}")
        )
        words = said.format(
            tasks=tasks, departments=departments, version=view.revision, who=view.who, day=day(view.at)
        )
        self._what.show_text(words)
        self._show_behind(view)

    def _show_behind(self, view: CatalogueView) -> None:
        self._line.setVisible(view.behind > 0)
        if view.behind_revision is None:
            words = self.tr("%n running onboarding(s) keep an older version", "", view.behind)
        else:
            words = self.tr("%n running onboarding(s) keep version {}", "", view.behind)
            words = words.format(view.behind_revision)
        self._behind.setText(words)
        self._adopt.setText(self.tr("Bring to version {}…").format(view.revision))

    def _button(self, name: str, wanted: SignalInstance, words: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def _make_more(self) -> QPushButton:
        more = QPushButton()
        more.setObjectName("catalogue-more")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("Import, export or print the catalogue"))
        more.setIconSize(QSize(ICON, ICON))
        menu = QMenu(more)
        for name, words, wanted in (
            ("import-catalogue", self.tr("&Import…"), self.import_wanted),
            ("export-catalogue", self.tr("&Export…"), self.export_wanted),
            ("print-catalogue", self.tr("&Print service catalogue…"), self.print_wanted),
            ("catalogue-pdf", self.tr("Service catalogue as P&DF…"), self.pdf_wanted),
        ):
            action = QAction(words, menu)
            action.setObjectName(name)
            action.triggered.connect(wanted)
            menu.addAction(action)
        more.setMenu(menu)
        return more

    def _colour(self) -> None:
        self._more.setIcon(icon("more", self._theme.tokens.text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addWidget(label(self.tr("Catalogue"), t.TITLE, bold=True))
        row.addWidget(self._what, 1)
        for button in (self._versions, self._more, self._add):
            row.addWidget(button)
        below = QHBoxLayout(self._line)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(t.SPACE_3)
        below.addWidget(self._behind)
        below.addWidget(self._adopt)
        below.addStretch()
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addLayout(row)
        column.addWidget(self._line)
