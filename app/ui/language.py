"""The language of the window: which there are, which one is used, and loading its translations.

A window that is open keeps its words; one that is opened after `apply` has the new ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.models import language
from app.models.wording import DateStyle, use_style
from app.resources import RESOURCES

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}
"""Each language by its code, in its own words."""
FOLDER = RESOURCES / "i18n"


def chosen(code: str | None) -> str:
    """The language with this code; without one, or with one that is unknown, the best for the system."""
    if code is not None and code in LANGUAGES:
        return code
    spoken = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in spoken if name in LANGUAGES), "en")


def apply(application: QApplication, code: str | None, date_format: str | None = None) -> None:
    """Use a language and a way to write dates from here on; None is the system's, and the program's own.

    `date_format` is the value of a `DateStyle`.
    """
    load(application, chosen(code))
    use_style(next((style for style in DateStyle if style.value == date_format), DateStyle.WORDS))


def load(application: QApplication, code: str, folder: Path = FOLDER) -> None:
    """Put the translations in `folder` in the place of those before, with Qt's own for its dialogs."""
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    _install(application, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own = _install(application, f"headstart_{code}", str(folder))
    locale = _locale(code)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    language.use(
        code,
        lambda source, number: own.translate(language.CONTEXT, source, None, number) or "",
        from_right=locale.textDirection() is Qt.LayoutDirection.RightToLeft,
    )


def _install(application: QApplication, name: str, folder: str) -> QTranslator:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
    return translator


def _locale(code: str) -> QLocale:
    """The language as it is used in the person's country, where that is known."""
    system = QLocale.system()
    spoken = system.name().split("_", maxsplit=1)[0] == code
    return system if spoken else QLocale(code)
