"""A letter as it will arrive, and writing a heads-up by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.models.language import apart
from app.services.headsupletters import Choices
from app.services.routing import signed
from app.ui.settings.fields import Complaint, choice_box, offer
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.suggestions import Suggestions
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, asking, framed, labelled

TYPING_MS = 120
"""How long typing must rest before hires are looked for."""


class LetterPreview(QDialog):
    """What a person will read; nothing is sent."""

    def __init__(self, about: str, subject: str, body: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("letter-preview")
        self.setWindowTitle(self.tr("Preview"))
        self.resize(620, 560)
        shown = QPlainTextEdit(body)
        shown.setObjectName("letter-text")
        shown.setAccessibleName(self.tr("Text of the message"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        named = paragraph(subject, t.HEADING, bold=True)
        named.setObjectName("letter-subject")
        buttons = Buttons(self)
        buttons.close_with("close-preview")
        column = framed(self)
        column.addWidget(named)
        column.addWidget(paragraph(about, muted=True))
        column.addWidget(shown, 1)
        column.addWidget(buttons)


class WriteHeadsUp(QDialog):
    """To whom, about which hire and task, and the words. It stays open until `done` with it."""

    about_changed = Signal(object, object)
    """The ids of another hire and task, each None for none: words to begin with are wanted."""
    hires_wanted = Signal(str)
    """What was typed to find a hire by: `show_hires` answers it."""
    send_wanted = Signal(str)
    """To whom, by id; once, until it is refused."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("write-heads-up")
        self.setWindowTitle(self.tr("Write a heads-up"))
        self.resize(620, 600)
        self._to, self._hire, self._task = choice_box(), choice_box(), choice_box()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(lambda: self.hires_wanted.emit(self._hire.currentText().strip()))
        self.finished.connect(self._typing.stop)
        self._words, self._finder = QLineEdit(), QCompleter(self._hire.model(), self)
        self._to.setPlaceholderText(self.tr("Choose a person"))
        self._make_findable()
        self._subject, self._body = QLineEdit(), QPlainTextEdit()
        self._body.setTabChangesFocus(True)
        self._begun, self._writer = ("", ""), ""
        self.latest, self.latest_search = asking(self), asking(self)
        self._complaint = Complaint(theme, "write-error")
        self._lay_out()
        self._warned = False
        for edited in (self._subject.textChanged, self._body.textChanged):
            edited.connect(self._write_on)
        self._hire.currentIndexChanged.connect(lambda: self.about_changed.emit(self.hire, None))
        self._task.currentIndexChanged.connect(lambda: self.about_changed.emit(self.hire, self.task))

    @property
    def to(self) -> str | None:
        chosen = self._to.currentData()
        return chosen if isinstance(chosen, str) else None

    @property
    def hire(self) -> str | None:
        """None for nobody in particular, and while what is typed is not one of the list."""
        chosen = self._hire.currentData()
        return chosen if isinstance(chosen, str) and not self._is_searching else None

    @property
    def _is_searching(self) -> bool:
        return self._hire.currentText() != self._hire.itemText(self._hire.currentIndex())

    @property
    def task(self) -> str | None:
        chosen = self._task.currentData()
        return chosen if isinstance(chosen, str) else None

    @property
    def words(self) -> tuple[str, str]:
        """Subject and text as they were typed."""
        return self._subject.text(), self._body.toPlainText()

    def show_choices(
        self, choices: Choices, to: str | None = None, hire: str | None = None, task: str | None = None
    ) -> None:
        """Offer these; words that somebody has changed stay."""
        myself = to is not None and dict(choices.people).get(to) == choices.writer
        to, self._writer = None if myself else to or self.to, choices.writer
        nobody, nothing = self.tr("Nobody in particular"), self.tr("No task in particular")
        for box, offered, chosen in (
            (self._to, [(name, id) for id, name in choices.people], to),
            (self._hire, [(nobody, None), *((name, id) for id, name in choices.hires)], hire),
            (self._task, [(nothing, None), *((name, id) for id, name in choices.tasks)], task),
        ):
            blocker = QSignalBlocker(box)
            offer(box, offered)
            if chosen is not None:
                box.setCurrentIndex(max(0, box.findData(chosen)))
            blocker.unblock()
        if to is None:
            self._to.setCurrentIndex(-1)  # nobody is written to by a slip
        self._task.setEnabled(bool(choices.tasks))
        if self.words == self._begun:
            self._subject.setText(choices.subject)
            self._body.setPlainText(choices.body)
            self._begun = (choices.subject, choices.body)

    def show_hires(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer the hires, names by id, that what was typed may mean; what is typed stays."""
        typed, line = self._hire.currentText(), self._words
        place = line.cursorPosition()
        blocker = QSignalBlocker(self._hire)
        self._hire.clear()
        for name, id in [(self.tr("Nobody in particular"), None), *((name, id) for id, name in found)]:
            self._hire.addItem(name, id)
        self._hire.setCurrentIndex(-1)
        self._hire.setEditText(typed)
        line.setCursorPosition(place)
        blocker.unblock()
        if line.hasFocus():
            self._finder.complete()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; all that was typed stays, and can be sent again."""
        self._send.setEnabled(True)
        self._complaint.say(sentence)
        (self._body if self._subject.text().strip() else self._subject).setFocus()

    def reject(self) -> None:
        """Esc, or closing the window: what was written, and is not being sent, is given up the second time only."""
        if self.words == self._begun or self._warned or not self._send.isEnabled():
            super().reject()
            return
        self._warned = True
        self._complaint.say(self.tr("This is not sent yet: send it, or press Esc once more to give it up."))

    def _give_up(self) -> None:
        self._warned = True
        self.reject()

    def _write_on(self) -> None:
        if self._warned:
            self._warned = False
            self._complaint.say("")

    def _make_findable(self) -> None:
        """Let a hire be typed: what fits is offered below."""
        self._hire.setLineEdit(self._words)
        self._hire.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setPopup(Suggestions("write-hire-known", self.tr("Name of the new hire")))
        self._hire.setCompleter(self._finder)
        self._words.setObjectName("write-hire-words")
        self._words.setAccessibleName(self.tr("Name of the new hire"))
        self._words.textEdited.connect(self._rest_typing)

    def _rest_typing(self) -> None:
        self._typing.start()

    def _ask_to_send(self) -> None:
        if self.to is None:
            self._complaint.say(self.tr("Choose to whom it goes."))
            self._to.setFocus()
        elif self._is_searching:
            self._complaint.say(self.tr("Choose the new hire from the list, or nobody in particular."))
            self._hire.setFocus()
        else:
            self._complaint.say("")
            self._send.setEnabled(False)
            self.send_wanted.emit(self.to)

    def _preview(self) -> None:
        subject, body = self.words
        about = (
            self.tr("To {}").format(apart(self._to.currentText())) if self.to else self.tr("To nobody yet")
        )
        LetterPreview(about, subject, signed(body.strip(), self._writer), self).open()

    def _lay_out(self) -> None:
        column = framed(self)
        column.addWidget(label(self.windowTitle(), t.HEADING + 1, bold=True))
        for words, name, field in (
            (self.tr("&To"), "write-to", self._to),
            (self.tr("About the &new hire"), "write-hire", self._hire),
            (self.tr("About the tas&k"), "write-task", self._task),
            (self.tr("&Subject"), "write-subject", self._subject),
            (self.tr("Te&xt"), "write-text", self._body),
        ):
            field.setObjectName(name)
            column.addLayout(labelled(words, field), 1 if field is self._body else 0)
        buttons = Buttons(self, enter=False)
        buttons.more("write-preview", self.tr("Preview"), self._preview)
        buttons.more("write-cancel", self.tr("Cancel"), self._give_up, Buttons.ButtonRole.RejectRole)
        self._send = buttons.go("write-send", self.tr("Send"), self._ask_to_send)
        column.addWidget(self._complaint)
        column.addWidget(buttons)
