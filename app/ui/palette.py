"""Ctrl+K: finds new hires, tasks, people, pages and actions by a few words, typing errors forgiven."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.models.errors import UserError
from app.services import finding
from app.services.finding import Found, Kind
from app.services.session import Session

from .actions import keys_of, plain
from .context import Context
from .delegates.palette import PaletteDelegate
from .itemmodels.palette import CHOICE_ROLE, Choice, Group, PaletteModel, spoken
from .places import Place
from .runner import Latest
from .theme import tokens as t
from .widgets.texts import label

WIDTH, TOP = 620, 72
MOST = 12
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@frozen(kw_only=True)
class Openers:
    """What choosing something does: a hire, a task of a hire, a person, a page of the sidebar."""

    hire: Callable[[str], object]
    task: Callable[[str, str], object]
    person: Callable[[str], object] | None
    page: Callable[[str], object]


class Palette(QDialog):
    """Nothing that was typed or found here is kept once it is closed."""

    def __init__(
        self,
        context: Context,
        openers: Openers,
        places: Sequence[Place],
        actions: Sequence[QAction],
        recent: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Search"))
        self._context, self._openers, self._places = context, openers, places
        self._actions, self._recent = actions, recent
        self._latest = Latest()
        self._shown_for: str | None = None
        self._wanted = False
        self._most = 0
        self._field = QLineEdit()
        self._list = QListView()
        self._model = PaletteModel(self)
        self._nothing = label(self.tr("Nothing is called so."), muted=True)
        self._lay_out()
        self._ask("")
        self._show("", ())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows move the choice while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._choose(self._model.next_choice(self._list.currentIndex().row(), step))
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """A click beside it closes it."""
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def done(self, result: int) -> None:
        """Closed; answers that come later are for nobody."""
        self._latest.question()
        super().done(result)

    def _ask(self, text: str) -> None:
        """Look for the text; without one, for the hires that were opened last."""
        recent, only = list(self._recent), self._latest.question()

        def work(session: Session) -> list[Found]:
            return finding.find(session, text) if text.strip() else finding.hires(session, recent)

        def failed(error: Exception) -> None:
            self._show(text, ())
            if not isinstance(error, UserError):
                self._context.failed(error)

        self._context.runner.ask(work, only(lambda found: self._show(text, found)), only(failed))

    def _show(self, text: str, found: Sequence[Found]) -> None:
        self._shown_for = text
        self._model.show_groups(self._groups(text, found))
        self._nothing.setVisible(not self._model.rowCount())
        self._list.setVisible(bool(self._model.rowCount()))
        if self._model.rowCount():
            self._choose(self._model.next_choice(-1, 1))
        self._fit()
        if self._wanted:
            self._wanted = False
            self._take()

    def _groups(self, text: str, found: Sequence[Found]) -> list[Group]:
        """What fits in every word comes before what is only like the text; at most a screenful."""
        hires = self.tr("New hires") if text.strip() else self.tr("Opened last")
        ranked = [
            (_best(found, Kind.HIRE), Group(heading=hires, choices=self._of(found, Kind.HIRE))),
            (_best(found, Kind.TASK), Group(heading=self.tr("Tasks"), choices=self._of(found, Kind.TASK))),
            self._named(text, self.tr("Pages"), [(p.words, self._page(p)) for p in self._places]),
            (
                _best(found, Kind.PERSON),
                Group(heading=self.tr("People"), choices=self._of(found, Kind.PERSON)),
            ),
            self._named(text, self.tr("Actions"), [(plain(a.text()), _action(a)) for a in self._actions]),
        ]
        ranked.sort(key=lambda pair: -pair[0])
        groups, room = [], MOST if text.strip() else len(self._actions) + MOST
        for _, group in ranked:
            groups.append(Group(heading=group.heading, choices=group.choices[:room]))
            room -= len(groups[-1].choices)
        return groups

    def _of(self, found: Sequence[Found], kind: Kind) -> list[Choice]:
        """Of people only where there is something to open."""
        shown = kind is not Kind.PERSON or self._openers.person is not None
        return [self._choice(one) for one in found if one.kind is kind and shown]

    def _choice(self, found: Found) -> Choice:
        return Choice(
            words=found.words,
            detail=found.detail,
            drawing="task",
            avatar=found.kind is not Kind.TASK,
            act=lambda: self._open(found),
        )

    def _open(self, found: Found) -> None:
        match found.kind:
            case Kind.HIRE:
                self._openers.hire(found.id)
            case Kind.TASK:
                self._openers.task(found.hire_id, found.id)
            case Kind.PERSON if self._openers.person is not None:
                self._openers.person(found.id)

    def _page(self, place: Place) -> Choice:
        return Choice(
            words=place.words,
            keys=place.keys,
            drawing=place.drawing,
            act=lambda: self._openers.page(place.name),
        )

    def _named(self, text: str, heading: str, known: Sequence[tuple[str, Choice]]) -> tuple[float, Group]:
        """Those of the program's own things that the text may mean, and how well the best of them fits."""
        if not text.strip():
            return 1, Group(heading=heading, choices=[choice for _, choice in known])
        alike = [(finding.likeness(text, words), choice) for words, choice in known]
        fitting = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
        best = max((likeness for likeness, _ in fitting), default=0.0)
        return best, Group(heading=heading, choices=[choice for _, choice in fitting])

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(self._model.index(0, 0) if row == 1 else index)
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice) and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._list, spoken(choice)))

    def _fit(self) -> None:
        """As high as what is listed, as far as the window reaches."""
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        wanted = rows or self._nothing.sizeHint().height()
        around = self._field.sizeHint().height() + t.SPACE_2 + 2 * t.SPACE_3
        self.resize(self.width(), min(wanted + around + t.SPACE_2, self._most))

    def _enter(self) -> None:
        """Take what is chosen; what is still looked for is taken as soon as it is found."""
        if self._shown_for == self._field.text():
            self._take()
        else:
            self._wanted = True

    def _click(self, index: QModelIndex) -> None:
        if index.data(CHOICE_ROLE) is not None:
            self._list.setCurrentIndex(index)
            self._take()

    def _take(self) -> None:
        choice = self._list.currentIndex().data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self.accept()
            choice.act()

    def _lay_out(self) -> None:
        self._field.setObjectName("palette-field")
        self._field.setPlaceholderText(self.tr("Find a person, a task, a page or an action"))
        self._field.setAccessibleName(self.tr("Find a person, a task, a page or an action"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._ask)
        self._field.returnPressed.connect(self._enter)
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._context.theme))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._click)
        self._nothing.setObjectName("palette-nothing")
        self._nothing.setContentsMargins(t.SPACE_3, t.SPACE_2, t.SPACE_3, t.SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_3, t.SPACE_3, t.SPACE_3, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        parent = self.parentWidget()
        if parent is not None:
            room = parent.rect()
            width = min(WIDTH, room.width() - 2 * t.SPACE_5)
            self._most = room.height() - 2 * TOP
            corner = parent.mapToGlobal(room.topLeft())
            self.setGeometry(corner.x() + (room.width() - width) // 2, corner.y() + TOP, width, self._most)


def _best(found: Sequence[Found], kind: Kind) -> float:
    return max((one.likeness for one in found if one.kind is kind), default=0.0)


def _action(action: QAction) -> Choice:
    return Choice(words=plain(action.text()), keys=keys_of(action), drawing="action", act=action.trigger)
