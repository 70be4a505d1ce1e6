"""The catalogue as it is being edited on its page, beside the revision that it began from."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from app.models.catalogue import Catalogue
from app.models.cataloguechanges import Change, changes
from app.models.catalogueform import unsound
from app.models.departmentedit import unsound_departments
from app.services.catalogueediting import CatalogueView


@define
class Draft:
    """`catalogue` is the revision of `view` with what was edited since."""

    view: CatalogueView
    catalogue: Catalogue = field()
    latest: int = field()
    """The newest revision that is known; later than the one of `view` where somebody else saved meanwhile."""

    _checked: tuple[Catalogue, Sequence[str], Sequence[str]] | None = field(init=False, default=None)

    @catalogue.default
    def _begin(self) -> Catalogue:
        return self.view.catalogue

    @latest.default
    def _known(self) -> int:
        return self.view.revision

    @property
    def dirty(self) -> bool:
        return self.catalogue != self.view.catalogue

    @property
    def changes(self) -> Sequence[Change]:
        return changes(self.view.catalogue, self.catalogue)

    @property
    def unsound(self) -> Sequence[str]:
        """The keys of the tasks that have to be mended before it can be saved."""
        return self._check()[1]

    @property
    def unsound_departments(self) -> Sequence[str]:
        """Those of the departments."""
        return self._check()[2]

    @property
    def sound(self) -> bool:
        return not self.unsound and not self.unsound_departments

    def _check(self) -> tuple[Catalogue, Sequence[str], Sequence[str]]:
        """Looked for once an edit."""
        if self._checked is None or self._checked[0] is not self.catalogue:
            self._checked = self.catalogue, unsound(self.catalogue), unsound_departments(self.catalogue)
        return self._checked

    def discard(self) -> None:
        self.catalogue = self.view.catalogue
