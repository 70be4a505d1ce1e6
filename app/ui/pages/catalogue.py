"""The catalogue: the departments' tasks, the editor of one, what a change does, and its versions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.models.catalogue import Catalogue
from app.models.cataloguechanges import summary
from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import apart
from app.services import catalogueediting
from app.services.catalogueediting import CatalogueView
from app.services.permissions import Act
from app.services.session import Session
from app.ui.catalogue.adopt import Adopt
from app.ui.catalogue.body import Body
from app.ui.catalogue.departments import Departments
from app.ui.catalogue.draft import Draft
from app.ui.catalogue.folders import Folders
from app.ui.catalogue.head import Head
from app.ui.catalogue.onpaper import OnPaper
from app.ui.catalogue.tasks import Tasks
from app.ui.catalogue.trial import Trial
from app.ui.catalogue.versions import Versions
from app.ui.context import Context
from app.ui.itemmodels.catalogue import CatalogueModel, groups_of
from app.ui.theme import tokens as t
from app.ui.widgets.keysback import KeysBack
from app.ui.widgets.state import State

from .page import Page


class CataloguePage(Page):
    saves = True
    people_wanted = Signal(str)
    """The key of the department whose people and owner are to be shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "catalogue")
        self._draft: Draft | None = None
        self._key = self._department = ""
        self._model = CatalogueModel(self)
        self._head = Head(context.theme)
        self._body = Body(context.theme, self._model)
        self._keys = KeysBack((self._body.effect, self._body.save_bar), self._body.tree)
        self._state = State()
        self._stack = QStackedWidget()
        self._trial = Trial(context, self._body.effect, self)
        self._departments = Departments(
            context, self._body, lambda: self._draft, self._take_departments, self
        )
        self._tasks = Tasks(
            self._body, self._model, lambda: self._draft, self._take, self._take_departments, self
        )
        self._folders = Folders(context, self)
        self._paper = OnPaper(context, self)
        self._page = QVBoxLayout(self)
        self._connect()
        self._lay_out()
        self._head.follow(context.rights)
        for edit in self._body.tree.edits:
            context.rights.reserve(edit, Act.CATALOGUE)
        context.rights.changed.connect(self._follow_rights)
        self._follow_rights()
        self.addActions(self._body.actions())  # also where the keys are in the head
        self._state.tell(self.tr("Reading the workspace…"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page)

    def take_keys(self) -> None:
        self._body.tree.setFocus()

    def _follow_rights(self) -> None:
        """A change that was begun stays, as long as nobody may keep it."""
        why = self.context.rights.why_not(Act.CATALOGUE)
        self._body.editor.lock(why)
        self._body.tell_reader(why)
        self._show_draft()

    # What the window asks

    def furnish(self) -> None:
        self._body.editor.fill()

    def reload(self) -> None:
        only = self.latest.question()
        self.context.runner.ask(catalogueediting.view, only(self._show), only(self._failed))

    def unsaved(self) -> str | None:
        if self._draft is None or not self._draft.dirty:
            return None
        what = summary(self._draft.changes)
        return self.tr("The catalogue has changes that are not saved: {}.").format(what)

    def save(self, then: Callable[[], object]) -> None:
        """Keep the draft as a new version, then call `then`. A cell that is being typed in counts."""
        self._keys.remember()
        self._body.save_bar.finish_typing()
        draft = self._draft
        if draft is None or not self._possible():
            self.context.said(self.tr("The catalogue can't be saved like this: see what is marked."), False)
            return
        view, catalogue, note = draft.view, draft.catalogue, self._body.save_bar.note()

        def work(session: Session) -> int:
            return catalogueediting.save(session, view.revision, catalogue, note, view.catalogue)

        def saved(number: int) -> None:
            self._stored(number)
            then()

        self._body.save_bar.show_state(self.tr("Saving…"), possible=False)
        self.context.runner.carry_out(work, saved, self._not_saved)

    def discard(self) -> None:
        if self._draft is not None:
            self._draft.discard()
            self._body.save_bar.clear()
            if self._draft.latest != self._draft.view.revision:
                self._draft = None
                self.reload()
            else:
                self._show_draft()

    # What is shown

    def _show(self, view: CatalogueView) -> None:
        """The latest revision; while something is being edited, that stays."""
        if self._draft is not None and self._draft.dirty:
            self._draft.latest = view.revision
        else:
            self._draft = Draft(view)
        self._body.effect.show_places(view.places)
        lost = self._head.is_adopting and not view.behind
        self._head.show_view(view)
        was_away = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0)
        self._show_draft()
        if (was_away or lost) and self.isVisible():
            self._body.tree.setFocus()

    def _show_draft(self) -> None:
        draft = self._draft
        if draft is None:
            return
        wanted = self._body.wanted()
        groups = groups_of(
            draft.catalogue, draft.view.catalogue, draft.unsound, wanted, draft.unsound_departments
        )
        rights = self.context.rights
        self._model.show_groups(
            groups,
            movable=not wanted and rights.may(Act.CATALOGUE),
            departments_movable=not wanted and rights.may(Act.SETUP),
        )
        self._body.show_nothing(self.tr("No task has “{}”.").format(apart(wanted)) if not groups else "")
        self._select(self._key)
        self._show_task()

    def _select(self, key: str) -> None:
        """The department that is selected, else the task of that key, or the first one."""
        heading = self._model.place_of_department(self._department)
        if heading.isValid():
            self._go_to(heading)
            return
        self._department = ""
        lines = [line.key for group in self._model.groups for line in group.lines]
        chosen = key if key in lines else next(iter(lines), "")
        if chosen:
            self._go_to(self._model.place_of(chosen))
            self._key = chosen

    def _go_to(self, place: QModelIndex) -> None:
        """Select what stands there, and scroll to it once other rows are laid out."""
        tree = self._body.tree
        tree.setCurrentIndex(place)
        QTimer.singleShot(0, tree, lambda: tree.scrollTo(tree.currentIndex()))

    def _choose(self, key: str) -> None:
        self._key, self._department = key, ""
        self._show_task()

    def _choose_department(self, key: str) -> None:
        self._department = key
        self._show_task()

    def _show_task(self) -> None:
        """The selected task, or the selected department, beside the list."""
        draft = self._draft
        whole = draft is not None and bool(self._department)
        if draft is not None and whole:
            self._departments.show_department(draft, self._department)
        else:
            self._departments.hide()
        template = draft.catalogue.find(self._key) if draft and not whole else None
        self._body.show_editor(template is not None)
        if draft is not None and template is not None:
            self._body.editor.show_template(template, draft.view, draft.catalogue)
        self._show_saving()

    def _show_saving(self) -> None:
        draft = self._draft
        if draft is None:
            return
        if not draft.dirty:
            self._keys.give()
        self._body.show_saving(draft.dirty)
        if draft.dirty:
            self._body.save_bar.show_state(self._saving_words(draft), possible=self._possible())
            self._trial.begin(draft, self._department or self._key)

    def _saving_words(self, draft: Draft) -> str:
        refusing = [self._key] if self._body.editor.refuses and self._key not in draft.unsound else []
        if not draft.sound or refusing:
            known = draft.view.departments
            departments = draft.unsound_departments
            titles = [draft.catalogue.department(key).name or known.get(key, key) for key in departments]
            titles += [draft.catalogue.template(key).title or key for key in (*draft.unsound, *refusing)]
            return self.tr("To be mended first: {}.").format(", ".join(map(apart, titles)))
        if draft.latest != draft.view.revision:
            return self.tr("Version {} was saved meanwhile. Yours goes on top of it.").format(draft.latest)
        return self.tr("Not saved: {}.").format(summary(draft.changes))

    def _possible(self) -> bool:
        draft = self._draft
        may = self.context.rights.may(Act.CATALOGUE)
        return may and draft is not None and draft.dirty and draft.sound and not self._body.editor.refuses

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The catalogue could not be read.")
        self._stack.setCurrentIndex(1)
        self._state.tell(self.tr("The catalogue can't be shown"), said, self.tr("Try again"), self.reload)

    # Editing

    def _take(self, catalogue: Catalogue, key: str = "") -> None:
        """Go on with this catalogue, with the task of that key selected."""
        if self._draft is not None:
            self._draft.catalogue = catalogue
            if key:
                self._key, self._department = key, ""
            self._show_draft()

    def _take_departments(self, catalogue: Catalogue, key: str) -> None:
        """Go on with this catalogue, with the department of that key selected."""
        self._department = key
        self._take(catalogue)

    # Saving, versions, files

    def _save(self) -> None:
        self.save(lambda: None)

    def _stored(self, number: int) -> None:
        self._draft = None
        self._body.save_bar.clear()
        self.context.bus.changed.emit(Changes(setup=True))
        self.context.said(self.tr("Version {} is kept. New onboardings begin with it.").format(number), True)

    def _not_saved(self, error: Exception) -> None:
        self._show_saving()
        if isinstance(error, UserError):
            self._body.save_bar.show_state(str(error), possible=True)
        else:
            self.context.failed(error)

    def _show_versions(self) -> None:
        dialog = Versions(self.context, self)
        dialog.again_wanted.connect(self._use_again)
        dialog.open()

    def _use_again(self, number: int) -> None:
        self.context.runner.carry_out(
            lambda session: catalogueediting.use_again(session, number), self._stored, self.context.failed
        )

    def _show_adopt(self) -> None:
        if self._draft is not None:
            dialog = Adopt(self.context, self._draft.latest, self)
            dialog.open()

    def _import(self, catalogue: Catalogue, folder: Path) -> None:
        """Go on with what was read; it is looked at and saved like any other change."""
        self._take(catalogue)
        if not self.unsaved():
            self.context.said(
                self.tr("The catalogue in {} is the one that is used.").format(apart(str(folder))), False
            )

    def _export(self) -> None:
        """The catalogue as it is shown."""
        if self._draft is not None:
            self._folders.ask_export(self._draft.catalogue)

    # Layout

    def _connect(self) -> None:
        body, tree = self._body, self._body.tree
        self._head.add_wanted.connect(lambda: self._tasks.add(self._key, self._department))
        self._head.versions_wanted.connect(self._show_versions)
        self._head.import_wanted.connect(self._folders.ask_import)
        self._head.export_wanted.connect(self._export)
        self._head.print_wanted.connect(self._paper.ask_to_print)
        self._head.pdf_wanted.connect(self._paper.ask_for_pdf)
        self._folders.imported.connect(self._import)
        self._head.adopt_wanted.connect(self._show_adopt)
        body.filtered.connect(self._show_draft)
        tree.chosen.connect(self._choose)
        tree.department_chosen.connect(self._choose_department)
        self._model.department_moved.connect(self._departments.move)
        self._departments.people_wanted.connect(self.people_wanted)
        body.editor.refused.connect(self._show_saving)
        body.save_bar.save_wanted.connect(self._save)
        body.save_bar.discard_wanted.connect(self.discard)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._body)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        self._page.setSpacing(t.SPACE_4)
        self._page.addWidget(self._head)
        self._page.addWidget(self._stack, 1)
