"""Language and dates: which words the window uses, and how it writes a date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton

from app.models.changes import Changes
from app.models.wording import DateStyle, day, use_style
from app.services.session import Session
from app.ui import language
from app.ui.context import Context
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .choices import Choices
from .section import Section


class Language(Section):
    reopen_wanted = Signal()
    """The window is to be opened again, so that it has its words in the language that was chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "language",
            self.tr("Language and dates"),
            self.tr("The words of Headstart on this computer. What people typed stays as it is."),
        )
        used = language.chosen(context.preferences.language)
        self._language = Choices(
            self.tr("Language"),
            "",
            [
                ("language-system", self.tr("As the &system"), None),
                *((f"language-{code}", name, code) for code, name in language.LANGUAGES.items()),
            ],
            context.preferences.language,
            self._choose_language,
        )
        self._used = used
        self._again = QPushButton(self.tr("Open the window again"))
        self._again.setObjectName("language-again")
        self._again.clicked.connect(self._use_language)
        self._said = paragraph(
            self.tr("The window has the new language when it is opened again."), muted=True
        )
        self._style = Choices(
            self.tr("Dates"),
            "",
            [
                ("dates-words", self.tr("In &words, such as Mon 7 Dec"), DateStyle.WORDS),
                ("dates-iso", self.tr("In f&igures, such as 2026-12-07"), DateStyle.ISO),
            ],
            _style_of(context.preferences.date_format),
            self._choose_style,
        )
        self._today = label(muted=True)
        self._today.setObjectName("dates-today")
        self._lay_out()
        self._look()

    def reload(self) -> None:
        self.read(_today, self._show_today)

    def _choose_language(self, code: object) -> None:
        self.context.preferences.language = code if isinstance(code, str) else None
        self._look()

    def _use_language(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            preferences = self.context.preferences
            language.apply(application, preferences.language, preferences.date_format)
            self.reopen_wanted.emit()

    def _choose_style(self, style: object) -> None:
        chosen = DateStyle(str(style))
        self.context.preferences.date_format = chosen.value
        use_style(chosen)
        self.context.bus.changed.emit(Changes(setup=True))

    def _look(self) -> None:
        another = language.chosen(self.context.preferences.language) != self._used
        self._again.setVisible(another)
        self._said.setVisible(another)

    def _show_today(self, words: str) -> None:
        self._today.setText(self.tr("Today is {}.").format(words))

    def _lay_out(self) -> None:
        again = QHBoxLayout()
        again.setSpacing(t.SPACE_3)
        again.addWidget(self._again)
        again.addWidget(self._said, 1)
        self.column.addWidget(self._language)
        self.column.addLayout(again)
        self.column.addWidget(self._style)
        self.column.addWidget(self._today)
        self.column.addStretch()


def _today(session: Session) -> str:
    return day(session.today, year=True)


def _style_of(name: str | None) -> DateStyle:
    return next((style for style in DateStyle if style.value == name), DateStyle.WORDS)
