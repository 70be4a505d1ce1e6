"""A form in a card: fields in columns, what is wrong with each at its place, and the buttons to save."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.errors import UserError
from app.services.changing import FieldError
from app.ui.context import Context
from app.ui.enter import ENTER
from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine

from .fields import Complaint, Field, Values

SAVE_KEYS, PUT_BACK_KEY = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"), "Ctrl+R"


class Form(QFrame):
    """Knows what it was filled with, so that it can tell whether something is to be saved.

    `button` does something else with the thing; it stands away from Save.
    """

    save_wanted = Signal()
    put_back_wanted = Signal()
    edited = Signal()

    def __init__(
        self,
        context: Context,
        name: str,
        fields: Mapping[str, Field],
        columns: int = 3,
        button: QPushButton | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)
        self._context, self._fields = context, fields
        self._filled: Values = {}
        self._new = False
        self._busy = self._locked = False
        self._left_at: QWidget | None = None
        self._heading = OneLine(t.HEADING, bold=True)
        self._complaint = Complaint(context.theme, f"{name}-error")
        self.save = self._button(f"{name}-save", self.tr("Save"), self.save_wanted.emit)
        self.save.setProperty("primary", True)
        self.put_back = self._button(f"{name}-put-back", self.tr("Put back"), self.put_back_wanted.emit)
        self._buttons = QHBoxLayout()
        if button is not None:
            self._buttons.addWidget(button)
        self._lay_out(columns)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            *((keys, self._save_from_field) for keys in SAVE_KEYS),
            (PUT_BACK_KEY, self._put_back),
        ):
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(act)
        for field in fields.values():
            field.changed.connect(self._look)
            if isinstance(field.editor, QComboBox):
                field.editor.installEventFilter(self)

    def fill(self, heading: str, values: Values, *, new: bool = False) -> None:
        """Show these values as what is there; `new` where nothing is there yet."""
        self._new = new
        self._heading.show_text(heading)
        for name, field in self._fields.items():
            field.blockSignals(True)
            field.show_value(values[name])
            field.blockSignals(False)
        self._filled = self.values()
        self.forgive()
        self._look()

    def values(self) -> dict[str, object]:
        return {name: field.value() for name, field in self._fields.items()}

    @property
    def dirty(self) -> bool:
        """Whether something was changed since it was filled."""
        return bool(self._filled) and self.values() != self._filled

    @property
    def busy(self) -> bool:
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """While it is saved nothing can be typed, and it can't be saved twice."""
        if busy and not self._busy:
            self._left_at = self._focused()
        self._busy = busy
        for field in self._fields.values():
            field.setEnabled(not (busy or self._locked))
        self._look()
        if not busy:
            self._give_back_focus()

    def _focused(self) -> QWidget | None:
        """What has the focus in the form: it would lose it while it can't be used."""
        focused = QApplication.focusWidget()
        return focused if focused is not None and self.isAncestorOf(focused) else None

    def _give_back_focus(self) -> None:
        left_at, self._left_at = self._left_at, None
        if left_at is None or not self.isVisible():
            return
        if left_at.isEnabled():
            left_at.setFocus()
        else:
            self.go_to_first()

    def lock(self, locked: bool) -> None:
        """Where it is locked, it can be read, and has no buttons."""
        self._locked = locked
        self.save.setVisible(not locked)
        self.put_back.setVisible(not locked)
        self.set_busy(self._busy)

    def refuse(self, error: Exception) -> None:
        """Say what is wrong where it belongs; a fault of the program goes where those go."""
        self.forgive()
        if not isinstance(error, UserError):
            self._context.failed(error)
        elif isinstance(error, FieldError) and error.field in self._fields:
            self._fields[error.field].complain(str(error))
        else:
            self._complaint.say(str(error))

    def mind(self, error: UserError) -> None:
        """Say what is wrong while it is being typed; the focus stays where it is."""
        self.forgive()
        if isinstance(error, FieldError) and error.field in self._fields:
            self._fields[error.field].mind(str(error))

    def forgive(self) -> None:
        self._complaint.say("")
        for field in self._fields.values():
            field.complain("")

    def hint(self, sentence: str) -> None:
        self._complaint.say(sentence)
        self.save.setFocus()

    def go_to_first(self) -> None:
        next(iter(self._fields.values())).editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Rolling over a closed box scrolls the page: only one that has the focus may change by it."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return saves from any field that has no use for it."""
        if event.key() in ENTER and not isinstance(self._focused(), QPushButton):
            self._save_from_field()
        else:
            super().keyPressEvent(event)

    def _put_back(self) -> None:
        if self.put_back.isEnabled():
            self.put_back_wanted.emit()

    def _save_from_field(self) -> None:
        if self.save.isEnabled():
            self.save_wanted.emit()

    def _look(self) -> None:
        changed = self.dirty
        self._enable(self.save, changed or self._new)
        self._enable(self.put_back, changed)
        self.edited.emit()

    def _enable(self, button: QPushButton, usable: bool) -> None:
        """A button that has done its work leaves the focus in the form."""
        if not usable and button.hasFocus():
            self.go_to_first()
        button.setEnabled(usable and not self._busy)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self, columns: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_4)
        grid.setVerticalSpacing(t.SPACE_3)
        place = 0
        for field in self._fields.values():
            span = min(field.property("span") or 1, columns)
            if place % columns + span > columns:
                place += columns - place % columns
            grid.addWidget(field, place // columns, place % columns, 1, span)
            place += span
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.put_back.setToolTip(self.tr("Put back what was there (Ctrl+R)"))
        self._buttons.setSpacing(t.SPACE_2)
        self._buttons.addStretch()
        self._buttons.addWidget(self.put_back)
        self._buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        whole.setSpacing(t.SPACE_3)
        whole.addWidget(self._heading)
        whole.addLayout(grid)
        whole.addStretch(1)
        whole.addWidget(self._complaint)
        whole.addLayout(self._buttons)
