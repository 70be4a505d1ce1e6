"""Whom a task is for, as choices to tick: nothing ticked of a kind means all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from app.models.catalogue import POLICIES, Template
from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES
from app.models.cataloguewords import (
    EMPLOYMENT_WORDS,
    POLICY_WORDS,
    WORK_STYLE_WORDS,
    country_choice,
    country_words,
)
from app.ui.theme import tokens as t
from app.ui.widgets.elided import ElidedTick
from app.ui.widgets.texts import clear, label

from .forms import Choice, Part, reach_in_order, reached_before

COLUMNS, LONG_COLUMNS = 3, 2
LONG = ("employment", "country")
"""Kinds whose words need more room, in the words of any language."""
TYPED = ("department", "role")
"""Kinds with values that people make up: typed, with commas between."""


class ConditionsField(Part):
    """`when` and `policy` of a template."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Mapping[str, Sequence[str]] = {}
        self._titles = {
            "work_style": self.tr("Work style"),
            "employment": self.tr("Employment"),
            "country": self.tr("Country"),
            "location": self.tr("Location"),
        }
        self._boxes: dict[str, dict[str, ElidedTick]] = {kind: {} for kind in self._titles}
        self._grids = {kind: Part() for kind in self._titles}
        self._layouts = {kind: QGridLayout(grid) for kind, grid in self._grids.items()}
        self._typed = {kind: QLineEdit() for kind in TYPED}
        policies = {
            "": self.tr("Whatever the location follows"),
            **{key: POLICY_WORDS[key] for key in POLICIES},
        }
        self._policy = Choice("policy", self.tr("Only where the location follows"), policies)
        self._policy.currentIndexChanged.connect(self.changed)
        self._lay_out()

    def show_template(self, template: Template, countries: Sequence[str], locations: Sequence[str]) -> None:
        """The template's conditions among what can be chosen, with its own values in any case."""
        self._shown = template.when
        asked = country_words(template.when.get("country", ()))
        offered: dict[str, Mapping[str, str]] = {
            "work_style": {value: WORK_STYLE_WORDS[value] for value in WORK_STYLES},
            "employment": {value: EMPLOYMENT_WORDS[value] for value in EMPLOYMENTS},
            "country": {code: country_choice(code) for code in dict.fromkeys([*countries, *asked])},
            "location": {
                name: name for name in dict.fromkeys([*locations, *template.when.get("location", ())])
            },
        }
        for kind, choices in offered.items():
            chosen = asked if kind == "country" else template.when.get(kind, ())
            self._show_boxes(kind, choices, chosen)
        self._order_tabs()
        self.blockSignals(True)
        for kind, line in self._typed.items():
            line.setText(", ".join(template.when.get(kind, ())))
        self._policy.show_value(template.policy or "")
        self.blockSignals(False)

    def when(self) -> dict[str, tuple[str, ...]]:
        """The conditions; what is only in another order stays as it was."""
        found = {}
        for kind in (*self._boxes, *TYPED):
            values = self._values(kind)
            before = tuple(self._shown.get(kind, ()))
            same = before if kind != "country" else tuple(country_words(before))
            if values:
                found[kind] = before if set(values) == set(same) else values
        order = [*self._shown, *found]
        return {kind: found[kind] for kind in dict.fromkeys(order) if kind in found}

    def policy(self) -> str | None:
        return self._policy.value() or None

    def _values(self, kind: str) -> tuple[str, ...]:
        if kind in TYPED:
            parts = (part.strip() for part in self._typed[kind].text().split(","))
            return tuple(dict.fromkeys(filter(None, parts)))
        return tuple(value for value, box in self._boxes[kind].items() if box.isChecked())

    def _show_boxes(self, kind: str, choices: Mapping[str, str], chosen: Sequence[str]) -> None:
        """Boxes are made again only where other values can be chosen."""
        if list(self._boxes[kind]) != list(choices):
            grid = self._grids[kind]
            clear(grid)
            self._boxes[kind] = {}
            for place, (value, words) in enumerate(choices.items()):
                box = ElidedTick(words)
                box.setObjectName(f"{kind.replace('_', '-')}-{value}".lower().replace(" ", "-"))
                box.setAccessibleName(f"{self._titles[kind]}: {words}")
                box.toggled.connect(self.changed)
                self._layouts[kind].addWidget(box, *divmod(place, _columns(kind)))
                self._boxes[kind][value] = box
        for value, box in self._boxes[kind].items():
            box.blockSignals(True)
            box.setChecked(value in chosen)
            box.blockSignals(False)
        self._grids[kind].setVisible(bool(choices))

    def _order_tabs(self) -> None:
        """Boxes that were made later are still reached in reading order."""
        before = reached_before(self._typed[TYPED[0]])
        boxes = [box for kind in self._titles for box in self._boxes[kind].values()]
        if before not in boxes:
            reach_in_order([before, *boxes])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        for kind, words in self._titles.items():
            grid = self._layouts[kind]
            grid.setContentsMargins(0, 0, 0, t.SPACE_1)
            grid.setHorizontalSpacing(t.SPACE_3)
            for place in range(_columns(kind)):
                grid.setColumnStretch(place, 1)
            column.addWidget(label(words, t.SMALL))
            column.addWidget(self._grids[kind])
        typed = {
            "department": (self.tr("Teams, with commas between"), "team"),
            "role": (self.tr("Roles, with commas between"), "role"),
        }
        for kind, (words, name) in typed.items():
            line = self._typed[kind]
            line.setObjectName(f"for-{name}")
            title = label(words, t.SMALL)
            title.setBuddy(line)
            line.setAccessibleName(words)
            line.setPlaceholderText(self.tr("all"))
            line.textEdited.connect(self.changed)
            column.addWidget(title)
            column.addWidget(line)
        title = label(self.tr("Only where the location follows"), t.SMALL)
        title.setBuddy(self._policy)
        column.addWidget(title)
        column.addWidget(self._policy)


def _columns(kind: str) -> int:
    return LONG_COLUMNS if kind in LONG else COLUMNS
