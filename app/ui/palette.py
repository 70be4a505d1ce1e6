"""Ctrl+K: finds new hires, tasks, people, pages and actions by a few words, typing errors forgiven."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from attrs import frozen
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.models.errors import UserError
from app.models.language import apart
from app.services import finding
from app.services.finding import Found, Kind
from app.services.session import Session

from .actions import keys_of, plain
from .context import Context
from .delegates.palette import PaletteDelegate
from .dialogs.frame import asking
from .itemmodels.palette import CHOICE_ROLE, Choice, Group, PaletteModel, spoken
from .places import SETTINGS, Place
from .settings.names import section_names
from .theme import tokens as t
from .widgets.texts import OneLine

WIDTH, TOP = 620, 72
MOST = 12
BY_OTHERS, WHOLE = 0.95, 1.0
"""How well something fits by words that are not its own; what whole words are worth above their beginnings."""
NEARLY_ALL = 0.75
"""Such a part of a name."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@frozen(kw_only=True)
class Openers:
    """What choosing something does: a hire, a task of a hire, a person, a page, a section of the settings."""

    hire: Callable[[str], object]
    task: Callable[[str, str], object]
    person: Callable[[str], object]
    page: Callable[[str], object]
    section: Callable[[str], object]


@frozen(kw_only=True)
class Own:
    """Something of the program itself, with more words that it is found by."""

    choice: Choice
    also: str = ""
    only_sought: bool = False
    """Not listed before something is typed."""


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
        self._latest = asking(self)
        self._shown_for: str | None = None
        self._wanted = False
        self._most = 0
        self._field = QLineEdit()
        self._list = QListView()
        self._model = PaletteModel(self)
        self._nothing = OneLine(muted=True)
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
        self._nothing.show_text(self.tr("Nothing found for “{}”.").format(apart(text.strip())))
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
            self._found(text, hires, found, Kind.HIRE),
            self._found(text, self.tr("Tasks"), found, Kind.TASK),
            _named(text, self.tr("Pages"), self._pages()),
            self._found(text, self.tr("People"), found, Kind.PERSON),
            _named(text, self.tr("Actions"), [_action(action) for action in self._actions]),
        ]
        ranked.sort(key=lambda pair: -pair[0])
        if ranked[0][0]:
            ranked = [(best, group) for best, group in ranked if best]
        groups, room = [], MOST if text.strip() else len(self._actions) + MOST
        for _, group in ranked:
            groups.append(Group(heading=group.heading, choices=group.choices[:room]))
            room -= len(groups[-1].choices)
        return groups

    def _found(self, text: str, heading: str, found: Sequence[Found], kind: Kind) -> tuple[float, Group]:
        """What was found of a kind, and how well the best of it fits."""
        those = [one for one in found if one.kind is kind]
        best = max((_rank(text, one.words, one.likeness) for one in those), default=0.0)
        return best, Group(heading=heading, choices=[self._choice(one) for one in those])

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
            case Kind.PERSON:
                self._openers.person(found.id)

    def _pages(self) -> Iterator[Own]:
        """Those of the sidebar, and the sections of the settings."""
        for place in self._places:
            page = Choice(
                words=place.words,
                keys=place.keys,
                drawing=place.drawing,
                act=partial(self._openers.page, place.name),
            )
            yield Own(choice=page, also=place.also)
        settings = next(place for place in self._places if place.name == SETTINGS)
        for section in section_names():
            part = Choice(
                words=section.words,
                detail=settings.words,
                drawing=settings.drawing,
                act=partial(self._openers.section, section.name),
            )
            yield Own(choice=part, also=section.also, only_sought=True)

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


def _named(text: str, heading: str, known: Iterable[Own]) -> tuple[float, Group]:
    """Those of the program's own things that the text may mean, and how well the best of them fits."""
    if not text.strip():
        return 1, Group(heading=heading, choices=[own.choice for own in known if not own.only_sought])
    alike = [(_likeness(text, own), own.choice) for own in known]
    fitting = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
    best = fitting[0][0] if fitting else 0.0
    return best, Group(heading=heading, choices=[choice for _, choice in fitting])


def _likeness(text: str, own: Own) -> float:
    """By its words with typing errors; by the others only where all that was typed begins one of them."""
    words, about = own.choice.words, own.choice.detail
    if by_words := finding.likeness(text, words):
        return _rank(text, words, by_words)
    return BY_OTHERS if finding.has_beginnings(text, words, about, own.also) else 0.0


def _rank(text: str, words: str, likeness: float) -> float:
    """Whole words count more than their beginnings, and a name that is all but typed to its end counts most."""
    is_all = likeness == 1 and len(text.strip()) >= NEARLY_ALL * len(words)
    return likeness + (finding.has_words(text, words) or is_all) * WHOLE + is_all * WHOLE


def _action(action: QAction) -> Own:
    choice = Choice(
        words=plain(action.text()),
        detail=action.property("part-of"),
        keys=keys_of(action),
        drawing="action",
        act=action.trigger,
    )
    return Own(choice=choice, also=action.property("also"))
