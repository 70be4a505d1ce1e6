"""Texts of notices: what is said of each kind in each language, changed by HR with a preview."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.models.errors import StoreUnavailable, UserError
from app.models.letters import Letter, with_parts
from app.services import noticesettings, noticetexts
from app.services.changing import FieldError
from app.services.noticesettings import KindText, Texts
from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.language import LANGUAGES
from app.ui.plaintext import menu_text
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.texts import label

from .editor import Editor
from .fields import AreaField, Field, TextField, Values, choice_box, offer
from .form import Form
from .section import Section
from .table import RecordsTable

NARROW = 800
"""Below this width the preview stands below the text."""
PAUSE_MS = 250
"""Of typing, until the preview follows."""


class TextsSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "texts",
            self.tr("Texts of heads-ups"),
            self.tr(
                "What people are told in each kind of heads-up. The look of a message is the same for all."
            ),
        )
        self._editor = TextsEditor(context)
        self._editor.language_wanted.connect(self.reload)
        self.column.addWidget(self._editor)

    def reload(self) -> None:
        language = self._editor.language
        self.read(lambda session: noticesettings.all_texts(session, language), self._show)

    def unsaved(self) -> bool:
        return self._editor.unsaved

    def discard(self) -> None:
        self._editor.put_back()

    def _show(self, texts: Texts) -> None:
        self._editor.show_texts(texts)


class TextsEditor(Editor):
    language_wanted = Signal()
    """Those in another language."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        self._latest_letter = Latest()
        self._texts: Texts | None = None
        self._languages = choice_box()
        named = label(self.tr("&Language"), muted=True)
        named.setBuddy(self._languages)
        self._reset = QPushButton(self.tr("Back to the shipped text"))
        self._insert = QPushButton(self.tr("&Insert a field  ▾"))
        self._subject = TextField(theme, "text-subject", self.tr("&Subject"))
        fields: dict[str, Field] = {
            "subject": self._subject,
            "text": AreaField(theme, "text-text", self.tr("Te&xt"), 6, below=self._insert),
            "action": AreaField(theme, "text-action", self.tr("What t&o do"), 2),
        }
        self._target: QWidget = fields["text"].editor
        self._preview = SampleLetter()
        super().__init__(
            context,
            RecordsTable(
                theme,
                "texts-table",
                self.tr("Kinds of heads-ups"),
                [(self.tr("About"), 3), (self.tr("What is told"), 5), (self.tr("Text"), 2)],
            ),
            Form(context, "text-form", fields, columns=1, button=self._reset),
            search=self.tr("Find a text"),
            tools=[named, self._languages],
            empty="",
            act=Act.NOTICES,
        )
        for field in fields.values():
            field.editor.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask_letter)
        self.form.edited.connect(self._timer.start)
        self._name_all()

    @property
    def language(self) -> str | None:
        chosen = self._languages.currentData()
        return chosen if isinstance(chosen, str) else None

    def show_texts(self, texts: Texts) -> None:
        blocker = QSignalBlocker(self._languages)
        offer(self._languages, [(LANGUAGES.get(code, code), code) for code in texts.languages])
        self._languages.setCurrentIndex(self._languages.findData(texts.language))
        blocker.unblock()
        self._texts = texts
        self.show_records([self._record(kind) for kind in texts.kinds])

    def heading_of(self, thing: KindText | None) -> str:
        return thing.name if thing else ""

    def values_of(self, thing: KindText | None) -> Values:
        written = thing.written if thing else None
        return {
            "subject": written.subject if written else "",
            "text": written.text if written else "",
            "action": written.action if written else "",
        }

    def storing(self, thing: KindText, values: Values) -> tuple[Callable[[Session], str], str]:
        written = with_parts(thing.written, values)
        said = self.tr("The text for “{}” is changed.").format(thing.name)
        return lambda session: noticetexts.save(session, written).kind, said

    def picked(self, thing: KindText | None) -> None:
        self._reset.setVisible(thing is not None and thing.own and self.may_change)
        self._insert.setVisible(self.may_change)
        self._timer.start()

    def details(self) -> QWidget:
        return _Beside(self.form, in_card(self._preview, t.SPACE_3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A field is inserted where something was typed last."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._target = watched
        return super().eventFilter(watched, event)

    def insert(self, name: str, _checked: bool = False) -> None:
        """Put the place of a field where the cursor stood last."""
        place = f"{{{name}}}"
        if isinstance(self._target, QLineEdit):
            self._target.insert(place)
        elif isinstance(self._target, QPlainTextEdit):
            self._target.insertPlainText(place)
        self._target.setFocus()

    def _choose(self) -> None:
        """Another language, unless something in this one is being typed."""
        if self.unsaved and self._texts is not None:
            blocker = QSignalBlocker(self._languages)
            self._languages.setCurrentIndex(self._languages.findData(self._texts.language))
            blocker.unblock()
            self.warn()
            return
        self.language_wanted.emit()

    def _put_back_shipped(self) -> None:
        kind: KindText = self.thing
        written = kind.written
        self.change(
            lambda session: noticetexts.reset(session, written.kind, written.language),
            self.tr("“{}” has the text that Headstart ships with.").format(kind.name),
        )

    def _ask_letter(self) -> None:
        kind: KindText | None = self.thing
        if kind is None:
            return
        written = with_parts(kind.written, {name: str(words) for name, words in self.form.values().items()})
        only = self._latest_letter.question()

        def then(letter: Letter) -> None:
            self.form.forgive()
            self._preview.show_letter(letter)

        self.context.runner.ask(
            lambda session: noticetexts.preview(session, written), only(then), only(self._no_letter)
        )

    def _no_letter(self, error: Exception) -> None:
        if isinstance(error, FieldError):
            self.form.mind(error)
        elif not isinstance(error, UserError | StoreUnavailable):
            self.context.failed(error)

    def _fill_menu(self) -> None:
        menu = self._insert.menu()
        menu.clear()
        kind: KindText | None = self.thing
        for name, value in sorted(kind.values.items()) if kind else ():
            example = value if isinstance(value, str) else ", ".join(value)
            words = self.tr("{field}: {example}").format(field=f"{{{name}}}", example=example)
            menu.addAction(menu_text(words)).triggered.connect(partial(self.insert, name))

    def _name_all(self) -> None:
        self._languages.setObjectName("texts-language")
        self._languages.setAccessibleName(self.tr("Language"))
        self._languages.currentIndexChanged.connect(self._choose)
        self._reset.setObjectName("text-reset")
        self._reset.clicked.connect(self._put_back_shipped)
        menu = QMenu(self._insert)
        menu.setObjectName("text-fields")
        menu.aboutToShow.connect(self._fill_menu)
        self._insert.setObjectName("text-insert")
        self._insert.setMenu(menu)

    def _record(self, kind: KindText) -> Record:
        own = self.tr("your own") if kind.own else self.tr("as shipped")
        return Record(key=kind.written.kind, cells=(kind.group, kind.name, own), thing=kind)


class SampleLetter(QWidget):
    """A letter as it will be read, about a hire who is made up."""

    def __init__(self) -> None:
        super().__init__()
        named = label(self.tr("Preview, with a made-up hire"), t.SMALL, muted=True)
        self._body = QPlainTextEdit()
        self._body.setObjectName("text-preview")
        self._body.setAccessibleName(self.tr("Preview, with a made-up hire"))
        self._body.setReadOnly(True)
        self._body.setTabChangesFocus(True)
        self._body.setProperty("plain", True)
        self._body.setMinimumHeight(self._body.fontMetrics().lineSpacing() * 10)
        named.setBuddy(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addWidget(named)
        column.addWidget(self._body, 1)

    def show_letter(self, letter: Letter) -> None:
        words = f"{letter.subject}\n\n{letter.text}"
        if self._body.toPlainText() == words:
            return
        at = self._body.verticalScrollBar().value()
        self._body.setPlainText(words)
        cursor, bold = QTextCursor(self._body.document().firstBlock()), QTextCharFormat()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(bold)
        self._body.verticalScrollBar().setValue(at)


class _Beside(QWidget):
    """Two things beside each other, or below each other where there is little room."""

    def __init__(self, one: QWidget, other: QWidget) -> None:
        super().__init__()
        self.setMinimumWidth(1)  # so that it can become so narrow that they stand below each other
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(t.SPACE_3)
        self._box.addWidget(one, 1)
        self._box.addWidget(other, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if self.width() < NARROW else beside)
