"""The editor of one department of the catalogue, and what is done to departments as a whole."""

from __future__ import annotations

from collections.abc import Callable, Collection

from attrs import evolve
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.models.catalogue import Catalogue, Department
from app.models.departmentedit import (
    department_key,
    department_moved,
    department_problems,
    rekeyed,
    with_department,
    without_department,
)
from app.models.errors import UserError
from app.models.language import plural
from app.services.permissions import Act
from app.ui.context import Context
from app.ui.delegates.hires import chip_words
from app.ui.plaintext import tooltip
from app.ui.settings.fields import Complaint
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.cards import in_card
from app.ui.widgets.flow import Flow
from app.ui.widgets.texts import paragraph

from .body import Body
from .draft import Draft
from .forms import LEAST_HEIGHT, Field

Show = Callable[[Catalogue, str], None]
"""Go on with this catalogue, with the department of that key selected; an empty key selects none."""


class DepartmentEditor(QScrollArea):
    """Its names, what the chips of new hires show of it, and the way to those who work in it."""

    edited = Signal(str, str)
    """The name and the short name as they are in the form now."""
    removal_wanted = Signal()
    people_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("department-editor")
        self.setAccessibleName(self.tr("The selected department"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown = Department(key="", name="", short="")
        self._name = self._line("catalogue-department-name", self.tr("Department"))
        self._short = self._line("catalogue-department-short", self.tr("Short name"))
        self._name.textEdited.connect(self._tell_name)
        self._short.textEdited.connect(self._tell_short)
        self._fields = {
            "name": Field(theme, "catalogue-department-name", self.tr("Department"), self._name),
            "short": Field(theme, "catalogue-department-short", self.tr("Short name"), self._short),
        }
        self._chip = paragraph("", t.SMALL, muted=True)
        self._chip.setObjectName("department-chip")
        self._tasks = paragraph("", muted=True)
        self._tasks.setObjectName("department-tasks")
        self._refusal = Complaint(theme, "department-refusal", mark="")
        self._people = self._button("department-people", self.tr("Owner and people"), self.people_wanted.emit)
        self._remove = self._button(
            "remove-department", self.tr("Remove department"), self.removal_wanted.emit
        )
        self._lay_out()

    def controls(self) -> list[QWidget]:
        """In reading order."""
        return [self._name, self._short, self._people, self._remove]

    def lock(self, why: str) -> None:
        """It can only be read, and why; an empty text lets it be changed."""
        for control in (self._name, self._short, self._remove):
            control.setEnabled(not why)
            control.setToolTip(tooltip(why))

    def show_department(self, catalogue: Catalogue, key: str, saved: Collection[str]) -> None:
        """Show a department of a draft; `saved` are those that the workspace has."""
        self._shown = shown = catalogue.department(key)
        for line, words in ((self._name, shown.name), (self._short, shown.short)):
            if line.text() != words:
                line.setText(words)
        problems = department_problems(catalogue, key)
        for name, field in self._fields.items():
            field.show_problem(problems.get(name, ""))
        chip = chip_words(shown.short)
        self._chip.setText(self.tr("Chips of new hires show “{}”.").format(chip))
        self._chip.setVisible(bool(chip) and "short" not in problems)
        self._tasks.setText(self._tasks_words(len(catalogue.of_department(key))))
        self._people.setEnabled(key in saved)
        self._people.setToolTip("" if key in saved else self.tr("Save first: then its owner can be chosen."))
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Why it can't be removed; an empty text takes that away."""
        self._refusal.say(sentence)
        self._remove.setAccessibleDescription(sentence)
        if sentence:
            QTimer.singleShot(0, self._refusal, lambda: self.ensureWidgetVisible(self._refusal))
            announce(self._remove, sentence)

    def focus_name(self) -> None:
        self._name.setFocus()
        self._name.selectAll()

    def _tasks_words(self, count: int) -> str:
        if not count:
            return self.tr("It has no task yet: “Add task” gives it the first one.")
        return plural(
            count,
            "{n} task, which moves with the department: drag it, or press Alt+Up and Alt+Down.",
            "{n} tasks, which move with the department: drag it, or press Alt+Up and Alt+Down.",
        )

    def _tell_name(self, name: str) -> None:
        """A short name that is as the name follows it."""
        follows = self._shown.short == self._shown.name
        self.edited.emit(name, name if follows else self._short.text())

    def _tell_short(self, short: str) -> None:
        self.edited.emit(self._name.text(), short)

    def _line(self, name: str, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words)
        line.setMinimumHeight(LEAST_HEIGHT)
        return line

    def _button(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked: act())
        return button

    def _lay_out(self) -> None:
        buttons = Flow(t.SPACE_2)
        buttons.addWidget(self._people)
        buttons.addWidget(self._remove)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        for widget in (*self._fields.values(), self._chip, self._tasks):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._refusal)
        column.addStretch()
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)


class Departments(QObject):
    """What is done to the departments of a draft. Whoever may not change them is told who may."""

    people_wanted = Signal(str)
    """The key of the department whose people and owner are to be shown."""

    def __init__(
        self, context: Context, body: Body, draft: Callable[[], Draft | None], show: Show, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._body, self._current, self._show = context, body, draft, show
        self._key = ""
        self._editor: DepartmentEditor | None = None
        self._card: QWidget | None = None
        body.department_wanted.connect(self._add)
        body.tree.department_removal_wanted.connect(self._remove)
        body.tree.department_shift_wanted.connect(self._shift)
        context.rights.guard(body.add_department, Act.SETUP)

    def show_department(self, draft: Draft, key: str) -> None:
        """Show the department of that key beside the list."""
        self._key = key
        self._made().show_department(draft.catalogue, key, draft.view.departments)
        if self._card is not None:
            self._card.show()

    def hide(self) -> None:
        """Leave the place beside the list to a task."""
        if self._card is not None:
            self._card.hide()

    def move(self, key: str, place: int) -> None:
        draft = self._changeable()
        if draft is not None:
            self._show(department_moved(draft.catalogue, key, place), key)

    def _made(self) -> DepartmentEditor:
        """Made when a department is looked at for the first time."""
        if self._editor is None:
            editor = self._editor = DepartmentEditor(self._context.theme)
            editor.edited.connect(self._rename)
            editor.removal_wanted.connect(lambda: self._remove(self._key))
            editor.people_wanted.connect(lambda: self.people_wanted.emit(self._key))
            self._context.rights.changed.connect(self._follow_rights)
            self._card = in_card(editor)
            self._body.add_beside(self._card, editor.controls())
            self._follow_rights()
        return self._editor

    def _add(self) -> None:
        """A new one at the end, to be named."""
        draft = self._changeable()
        if draft is None:
            return
        name = self.tr("New department")
        key = department_key(draft.catalogue, name, draft.view.departments)
        self._body.clear_filter()
        self._show(with_department(draft.catalogue, Department(key=key, name=name, short=name)), key)
        self._made().focus_name()

    def _shift(self, key: str, by: int) -> None:
        draft = self._current()
        if draft is not None and not self._body.wanted():
            keys = [department.key for department in draft.catalogue.departments]
            self.move(key, max(0, keys.index(key) + by))

    def _remove(self, key: str) -> None:
        draft = self._changeable()
        if draft is None:
            return
        try:
            left = without_department(draft.catalogue, key)
        except UserError as error:
            self._made().refuse(str(error))
            return
        keys = [department.key for department in draft.catalogue.departments]
        near = [*keys[keys.index(key) + 1 :], *reversed(keys[: keys.index(key)]), ""]
        self._show(left, near[0])
        self._body.tree.setFocus()

    def _rename(self, name: str, short: str) -> None:
        """The key of one that was never saved follows its name."""
        draft = self._current()
        if draft is None:
            return
        catalogue, key, view = draft.catalogue, self._key, draft.view
        renamed = with_department(catalogue, evolve(catalogue.department(key), name=name, short=short))
        if key not in {department.key for department in view.catalogue.departments}:
            others = evolve(
                renamed, departments=tuple(d for d in renamed.departments if d.key != key), templates=()
            )
            self._key = department_key(others, name, view.departments)
            renamed = rekeyed(renamed, key, self._key)
        self._show(renamed, self._key)

    def _changeable(self) -> Draft | None:
        """The draft; None where there is none, or its departments are not this person's to change."""
        why = self._context.rights.why_not(Act.SETUP)
        if why:
            self._context.said(why, False)
        return None if why else self._current()

    def _follow_rights(self) -> None:
        self._made().lock(self._context.rights.why_not(Act.SETUP))
