"""What is done to the tasks of a draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QWidget

from app.models.catalogue import Catalogue, Template
from app.models.catalogueedit import (
    added,
    duplicated,
    followers,
    free_key,
    moved,
    new_template,
    removed,
    replaced,
)
from app.ui.itemmodels.catalogue import CatalogueModel, Group, Line

from .body import Body
from .draft import Draft
from .takeout import TakeOut

Take = Callable[[Catalogue, str], None]
"""Go on with this catalogue, with the task (or department) of that key selected; empty, the selection stays."""


class Tasks(QObject):
    def __init__(
        self,
        body: Body,
        model: CatalogueModel,
        draft: Callable[[], Draft | None],
        take: Take,
        take_department: Take,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._body, self._model, self._page = body, model, page
        self._draft, self._take, self._take_department = draft, take, take_department
        tree = body.tree
        model.moved.connect(self._move)
        tree.duplicate_wanted.connect(self._duplicate)
        tree.removal_wanted.connect(self._remove)
        tree.shift_wanted.connect(self._shift)
        body.editor.edited.connect(self._edit)

    def add(self, key: str, department: str) -> None:
        """A new task behind the one of this key, or in this department, or in the first one."""
        draft = self._draft()
        if draft is None or not draft.catalogue.departments:
            return
        selected = draft.catalogue.find(key) if not department else None
        within = selected.department if selected else department or draft.catalogue.departments[0].key
        new = free_key(draft.catalogue, within, draft.view.used_keys)
        template = new_template(new, self.tr("New task"), within)
        self._body.clear_filter()
        self._take(added(draft.catalogue, template, selected.key if selected else None), new)
        self._body.editor.focus_title()

    def _edit(self, template: Template) -> None:
        if (draft := self._draft()) is not None:
            self._take(replaced(draft.catalogue, template), "")

    def _duplicate(self, key: str) -> None:
        if (draft := self._draft()) is not None:
            template = draft.catalogue.template(key)
            new = free_key(draft.catalogue, template.department, draft.view.used_keys)
            title = self.tr("{}, copy").format(template.title)
            self._take(duplicated(draft.catalogue, key, new, title), new)

    def _move(self, key: str, place: int) -> None:
        if (draft := self._draft()) is not None:
            self._take(moved(draft.catalogue, key, place), key)

    def _shift(self, key: str, by: int) -> None:
        draft = self._draft()
        if draft is None or self._body.wanted():
            return
        department = draft.catalogue.template(key).department
        peers = [peer.key for peer in draft.catalogue.of_department(department)]
        self._move(key, max(0, peers.index(key) + by))

    def _remove(self, key: str) -> None:
        """Where others come after it, it is asked first."""
        draft = self._draft()
        if draft is None:
            return
        if after_it := followers(draft.catalogue, key):
            title, others = draft.catalogue.template(key).title, [task.title for task in after_it]
            TakeOut(title, others, partial(self._take_out, key), self._page).open()
        else:
            self._take_out(key)

    def _take_out(self, key: str) -> None:
        if (draft := self._draft()) is not None:
            near = self._near(self._model.place_of(key))
            left = removed(draft.catalogue, key)
            if isinstance(near, Group):
                self._take_department(left, near.key)
            else:
                self._take(left, near.key if near is not None else "")

    def _near(self, place: QModelIndex) -> Line | Group | None:
        """What is selected once the task there has gone: one of its department, or the heading that is left."""
        heading = place.parent()
        headings = (heading,) if not self._body.wanted() else _beside(heading)
        found = next((index for index in (*_beside(place), *headings) if index.isValid()), None)
        return self._model.item(found) if found is not None else None


def _beside(place: QModelIndex) -> tuple[QModelIndex, QModelIndex]:
    """What stands below and above it, on the same level."""
    return place.siblingAtRow(place.row() + 1), place.siblingAtRow(place.row() - 1)
