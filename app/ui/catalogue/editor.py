"""The editor of one task of the catalogue: every field shows what is wrong with it in a sentence."""

from __future__ import annotations

from functools import partial

from attrs import evolve
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.catalogue import MANAGER, NEW_HIRE, Catalogue, Template
from app.models.catalogueedit import needs_typed, options_typed
from app.models.catalogueform import form_problems
from app.models.cataloguewords import GIVER_WORDS, country_words
from app.models.plan import Offset
from app.models.wording import day
from app.services.catalogueediting import CatalogueView
from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import paragraph

from .conditions import ConditionsField
from .forms import LEAST_HEIGHT, Choice, Days, Field
from .predecessors import AfterField
from .rows import ChoiceColumn, DaysColumn, RowsField, TextColumn
from .rules import RuleField


class TemplateEditor(QScrollArea):
    edited = Signal(object)
    """The `Template` as it is in the form now."""
    refused = Signal(bool)
    """Whether something is typed that can't be taken, so that nothing may be saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("task-editor")
        self.setAccessibleName(self.tr("The selected task"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._template: Template | None = None
        self._catalogue: Catalogue | None = None
        self._showing = False
        self._departments: dict[str, str] = {}
        self._make_controls()
        self._fields = self._make_fields()
        self._law = paragraph("", t.SMALL, muted=True)
        self._general = paragraph("", t.SMALL, bold=True)
        self._general.setObjectName("task-problem")
        self._lay_out()
        self._connect()

    def lock(self, why: str) -> None:
        """It can only be read, and why; an empty text lets it be changed."""
        self._inside.setEnabled(not why)
        self._inside.setToolTip(tooltip(why))

    def narrowest(self) -> int:
        """Pixels in which no word of the form is cut, beside a scroll bar."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._inside.minimumSizeHint().width() + bar + 2 * self.frameWidth()

    @property
    def refuses(self) -> bool:
        return bool(self._after.problem)

    def show_template(self, template: Template, view: CatalogueView, catalogue: Catalogue) -> None:
        """Show a task of a draft; where it is the one that is shown, only what is different changes."""
        another = self._template is None or self._template.key != template.key
        self._template, self._catalogue = template, catalogue
        self._showing = True
        self._offer({department.key: department.name for department in catalogue.departments})
        if another:
            self.verticalScrollBar().setValue(0)
        if another or self._read(template, catalogue) != template:
            self._show_values(template, view, catalogue)
        self._after.show_template(template, catalogue)
        self._law.setText(self._law_words(template))
        self._law.setVisible(bool(self._law.text()))
        self._showing = False
        self.show_problems()

    def _offer(self, departments: dict[str, str]) -> None:
        """Whose a task can be, and from whom it needs something."""
        if departments == self._departments:
            return
        self._departments = departments
        self._department.offer(departments)
        givers = (MANAGER, NEW_HIRE)
        self._needs.offer({**{giver: GIVER_WORDS[giver] for giver in givers}, **departments})
        if self._template is not None:
            self._department.show_value(self._template.department)

    def show_problems(self) -> None:
        if self._template is None or self._catalogue is None:
            return
        found = dict(form_problems(self._catalogue, self._template.key))
        if self._after.problem:
            found["after"] = self._after.problem
        for name, field in self._fields.items():
            field.show_problem(found.pop(name, ""))
        self._general.setText(" ".join(found.values()))
        self._general.setVisible(bool(found))

    def focus_title(self) -> None:
        self._title.setFocus()
        self._title.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is typed in stays seen where saving comes below."""
        super().resizeEvent(event)
        self._bring()

    def _bring(self, field: QWidget | None = None) -> None:
        """Scroll so that the field, and what is typed in, are seen."""
        focus = QApplication.focusWidget()
        if field is not None:
            self.ensureWidgetVisible(field)
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def _show_values(self, template: Template, view: CatalogueView, catalogue: Catalogue) -> None:
        for line, words in (
            (self._title, template.title),
            (self._promise, template.promise),
            (self._note, template.note),
        ):
            if line.text() != words:
                line.setText(words)
        self._department.show_value(template.department)
        self._essential.setChecked(template.essential)
        self._lead.setValue(template.lead)
        self._elsewhere.setChecked(template.lead_elsewhere is not None)
        self._lead_elsewhere.setValue(
            template.lead if template.lead_elsewhere is None else template.lead_elsewhere
        )
        self._lead_elsewhere.setVisible(template.lead_elsewhere is not None)
        self._due.show_value(template.due)
        self._not_before.show_value(template.not_before)
        self._conditions.show_template(template, _countries(view, catalogue), [p.name for p in view.places])
        self._needs.show_rows([(need.key, (need.title, need.giver)) for need in template.needs])
        self._options.show_rows([(o.key, (o.title, o.lead, o.note)) for o in template.options])

    def _read(self, template: Template, catalogue: Catalogue) -> Template:
        """The template with what the form says."""
        return evolve(
            template,
            title=self._title.text(),
            department=self._department.value() or template.department,
            essential=self._essential.isChecked(),
            lead=self._lead.value(),
            lead_elsewhere=self._lead_elsewhere.value() if self._elsewhere.isChecked() else None,
            due=self._due.value() or Offset(0),
            not_before=self._not_before.value(),
            after=self._after.after(),
            needs=needs_typed(catalogue, template, self._needs.rows()),
            options=options_typed(template, self._options.rows()),
            when=self._conditions.when(),
            policy=self._conditions.policy(),
            promise=self._promise.text(),
            note=self._note.text(),
        )

    def _tell(self) -> None:
        if self._showing or self._template is None or self._catalogue is None:
            return
        self._lead_elsewhere.setVisible(self._elsewhere.isChecked())
        read = self._read(self._template, self._catalogue)
        if read != self._template:
            self.edited.emit(read)
        else:
            self.show_problems()
        self.refused.emit(self.refuses)

    def _law_words(self, template: Template) -> str:
        if not template.sources and not template.legal:
            return ""
        catalogue = self._catalogue
        known = {source.key: source.title for source in catalogue.sources} if catalogue else {}
        sources = "; ".join(known.get(key, key) for key in template.sources)
        said = self.tr("Source: {}.").format(sources) if sources else ""
        if not template.legal:
            return said
        law = self.tr("The law asks for this; the rule was last checked on {}. Check with your counsel.")
        return f"{law.format(day(template.checked, year=True))} {said}".strip()

    # Controls

    def _make_controls(self) -> None:
        self._title = _line("task-title", self.tr("Task"))
        self._department = Choice("task-department", self.tr("Department"))
        self._essential = QCheckBox(self.tr("Needed on day one"))
        self._essential.setObjectName("essential")
        self._lead = Days("lead", self.tr("Lead time in working days"))
        self._elsewhere = QCheckBox(self.tr("Another time at other sites"))
        self._elsewhere.setObjectName("has-lead-elsewhere")
        self._lead_elsewhere = Days("lead-elsewhere", self.tr("Lead time at other sites, in working days"))
        for days in (self._lead, self._lead_elsewhere):
            days.counts_working_days()
        self._due = RuleField("due", self.tr("Ready by"))
        self._not_before = RuleField("not-before", self.tr("Not begun before"), optional=True)
        self._needs = RowsField(
            "needs",
            self.tr("What is needed, and who gives it"),
            (TextColumn(self.tr("We need")), ChoiceColumn(self.tr("From"))),
            self.tr("Add what is needed"),
            ("", ("", MANAGER)),
        )
        self._after = AfterField()
        self._options = RowsField(
            "options",
            self.tr("Options: other ways to do it"),
            (
                TextColumn(self.tr("Option")),
                DaysColumn(self.tr("Days")),
                TextColumn(self.tr("What it costs")),
            ),
            self.tr("Add an option"),
            ("", ("", 0, "")),
        )
        self._conditions = ConditionsField()
        self._promise = _line("promise", self.tr("Promise"))
        self._note = _line("task-note", self.tr("Note"))

    def _make_fields(self) -> dict[str, Field]:
        """By the names that the checks use, in the order of the form."""
        controls: tuple[tuple[str, str, QWidget], ...] = (
            ("title", self.tr("Task"), self._title),
            ("department", self.tr("Department"), self._department),
            ("lead", self.tr("Lead time"), self._lead_part()),
            ("due", self.tr("Ready by"), self._due),
            ("needs", self.tr("We need, from"), self._needs),
            ("after", self.tr("After"), self._after),
            ("options", self.tr("Options"), self._options),
            ("when", self.tr("For whom (nothing ticked: for all)"), self._conditions),
            ("not_before", self.tr("Not begun before"), self._not_before),
            ("promise", self.tr("The promise in one sentence"), self._promise),
            ("note", self.tr("Note"), self._note),
        )
        buddies = {"lead": self._lead}
        return {
            name: Field(self._theme, name.replace("_", "-"), words, control, buddies.get(name))
            for name, words, control in controls
        }

    def _lead_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        for widget in (self._lead, self._elsewhere, self._lead_elsewhere):
            column.addWidget(widget)
        return part

    def _lay_out(self) -> None:
        self._inside = inside = QWidget()
        inside.setObjectName("task-editor-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self._general)
        column.addWidget(self._fields["title"])
        side = QHBoxLayout()
        side.setSpacing(t.SPACE_3)
        side.addWidget(self._fields["department"], 1, Qt.AlignmentFlag.AlignBottom)
        side.addWidget(self._essential, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(side)
        for name, field in self._fields.items():
            if name not in ("title", "department"):
                column.addWidget(field)
        column.addWidget(self._law)
        column.addStretch()

    def fill(self) -> None:
        """Put the fields in, once the editor has its place in the window: see `Page.furnish`."""
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)

    def _connect(self) -> None:
        for line in (self._title, self._promise, self._note):
            line.textEdited.connect(self._tell)
        for box in (self._essential, self._elsewhere):
            box.toggled.connect(self._tell)
        for days in (self._lead, self._lead_elsewhere):
            days.valueChanged.connect(self._tell)
        self._department.currentIndexChanged.connect(self._tell)
        for part in (self._due, self._not_before, self._needs, self._after, self._options, self._conditions):
            part.changed.connect(self._tell)
        for name, rows in (("needs", self._needs), ("options", self._options)):
            rows.grown.connect(partial(QTimer.singleShot, 0, self, partial(self._bring, self._fields[name])))


def _line(name: str, words: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(words)
    line.setMinimumHeight(LEAST_HEIGHT)
    return line


def _countries(view: CatalogueView, catalogue: Catalogue) -> list[str]:
    """Those where somebody works and those that the catalogue names; a member of the union stands for it too."""
    asked = [
        code for template in catalogue.templates for code in country_words(template.when.get("country", ()))
    ]
    return sorted({*(place.country for place in view.places), *asked})
