"""The window in other languages: what was not translated, what does not fit, German, and from right to left."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.models.commands import NewHire, StartOnboarding
from app.services import dispatch
from app.services.session import Session
from app.ui import language
from app.ui.main_window import MainWindow
from app.ui.theme.theme import Theme
from app.ui.widgets.sidebar import NavButton
from tests.ui import pseudo
from tests.ui.helpers import find
from tests.ui.visits import visits

SIZES = [(1440, 900), (1024, 700)]


@pytest.fixture
def english_after(theme: Theme, qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    language.load(qapp, "en")
    QLocale.setDefault(locale)


@pytest.fixture(scope="session")
def of_the_program() -> list[translations.Text]:
    """All that it says."""
    return translations.texts_of_program()


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory, of_the_program: list[translations.Text]) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    pseudo.write(folder, of_the_program)
    return folder


@pytest.fixture
def in_pseudo(english_after: None, qapp: QApplication, made_up: Path) -> None:
    language.load(qapp, "en", made_up)


@pytest.fixture
def in_german(english_after: None, qapp: QApplication) -> None:
    language.load(qapp, "de")


@pytest.fixture
def hire_id(session: Session) -> str:
    return session.workspace.hires.listing(limit=1)[0].hire.id


def places(source: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}|%n", source))


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_each_text_of_the_program_has_its_translation(
    code: str, of_the_program: list[translations.Text]
) -> None:
    """`make translations` brings in what is new; somebody has to translate it."""
    wanted = set(translations.wanted(of_the_program, code))
    known = translations.read(translations.file_of(code))
    assert set(known) == wanted
    assert [text.source for text, translation in known.items() if not translation.finished] == []
    assert [
        (text.source, form)
        for text, translation in known.items()
        for form in translation.forms
        if places(form) != places(text.source) or ("&" in form) != ("&" in text.source)
    ] == []


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_what_the_program_loads_is_what_was_translated(code: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    translations.compile_file(translations.file_of(code), compiled)
    assert compiled.read_bytes() == translations.file_of(code).with_suffix(".qm").read_bytes()


def test_a_window_keeps_the_translations_that_it_has_open(tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    compiled.write_bytes(b"before")
    with compiled.open("rb") as opened:
        translations.compile_file(translations.file_of("de"), compiled)
        assert opened.read() == b"before"
    assert compiled.stat().st_size > len(b"before")
    assert list(tmp_path.iterdir()) == [compiled]


def test_every_text_is_translated(
    qtbot: QtBot, in_pseudo: None, window: MainWindow, workspace: Path, hire_id: str
) -> None:
    data = pseudo.typed(workspace)
    found = {
        words: where
        for page in visits(qtbot, window, hire_id)
        for where, words in [*pseudo.texts(window), *pseudo.actions(window)]
        if pseudo.untranslated(words, data)
    }
    assert found == {}


def in_each_size(window: MainWindow) -> Iterator[tuple[int, int]]:
    """First in the size that it has, so that pages are opened in each of them."""
    here = (window.width(), window.height())
    for size in sorted(SIZES, key=here.__ne__):
        window.resize(*size)
        yield size


def test_nothing_is_cut_where_words_are_longer(
    qtbot: QtBot, in_pseudo: None, window: MainWindow, hire_id: str
) -> None:
    found = {
        f"{page} in {size}: {what}"
        for page in visits(qtbot, window, hire_id)
        for size in in_each_size(window)
        for what in pseudo.cut(window)
    }
    assert sorted(found) == []


def test_german_from_the_list_to_the_dates(qtbot: QtBot, in_german: None, window: MainWindow) -> None:
    table = find(window.pages.soon, QTableView, "hires")
    said = [
        table.model().index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(table.model().columnCount(QModelIndex()))
    ]
    assert said[1] == "Mo 7. Dez, in 11 Arbeitstagen"
    assert "8 Tage zu spät" in said[3]
    assert next(button.accessibleName() for button in window.findChildren(NavButton)).startswith(
        "Bald am Start"
    )


def test_what_was_stored_in_english_is_read_in_german(in_german: None, session: Session) -> None:
    attention = [row.onboarding.attention for row in session.workspace.hires.listing(limit=1)]
    assert attention == ["Standard laptop ordered and imaged: 8 Tage zu spät."]


def test_the_language_follows_the_system_where_none_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [language.chosen("de"), language.chosen("en")] == ["de", "en"]
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_AT"))
    assert [language.chosen(None), language.chosen("xx")] == ["de", "de"]
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("sv_SE"))
    assert language.chosen(None) == "en"


def test_arabic_names_from_right_to_left(
    qtbot: QtBot,
    english_after: None,
    qapp: QApplication,
    window: MainWindow,
    session: Session,
    hire_id: str,
) -> None:
    """Every page stands the other way round, with nothing cut and the names as they were typed."""
    dispatch.run(session, StartOnboarding(hire_id="arabic", hire=arabic(session)))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for _page in visits(qtbot, window, "arabic"):
        for _size in in_each_size(window):
            assert list(pseudo.cut(window)) == []
            shown = window.pages.shown
            assert shown.layoutDirection() == Qt.LayoutDirection.RightToLeft
            assert shown.mapTo(window, shown.rect().topLeft()).x() == 0, "the sidebar stands on the right"
            assert not window.grab().isNull()


def arabic(session: Session) -> NewHire:
    location = next(iter(session.setup.locations.values()))
    return NewHire(
        name="ليلى عبد الرحمن",
        role="مهندسة دعم",
        location_id=location.id,
        work_style="onsite",
        employment="employee",
        start_on=date(2026, 12, 14),
    )
