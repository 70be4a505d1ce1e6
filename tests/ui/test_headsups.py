"""The page of heads-ups: its groups, answers with undo, letters; and the window that sends while it is open."""

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
from attrs import evolve
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.services import headsups, headsupsahead, lookup
from app.services.channels import Envelope
from app.services.headsuprows import Group, Row
from app.services.headsups import Detail
from app.services.noticetexts import compose
from app.services.noticing import as_notice
from app.services.session import Session
from app.store import sqlite
from app.ui import sender
from app.ui.delegates.headsups import HeadsUpsDelegate
from app.ui.desktop import Desktop
from app.ui.dialogs.headsups import LetterPreview, WriteHeadsUp
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.headsups import Heading, HeadsUpsModel
from app.ui.main_window import MainWindow
from app.ui.sender import Sender
from app.ui.theme.theme import Theme
from app.ui.widgets.headsup_card import HeadsUpCard
from app.ui.widgets.sidebar import NavButton
from app.ui.widgets.texts import OneLine

from .conftest import TODAY
from .helpers import click, dialog, find, toast_words, undo
from .visits import settle

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def listed(qtbot: QtBot, window: MainWindow) -> QListView:
    """The list, with what is foreseen, seen by a manager."""
    window.pages.go("heads-ups")
    made = find(window, QListView, "heads-ups-list")
    qtbot.waitUntil(lambda: any(row.coming for row in model_of(made).rows))
    return made


def model_of(listed: QListView) -> HeadsUpsModel:
    model = listed.model()
    assert isinstance(model, HeadsUpsModel)
    return model


def asked(listed: QListView) -> list[str]:
    return [row.key for row in model_of(listed).rows if row.group is Group.ANSWER]


def shown_text(window: MainWindow, name: str) -> str:
    return find(window, QLabel, name).text()


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, session: Session) -> None:
    model = HeadsUpsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    headings = {group: Heading(group.value, "note") for group in Group}
    rows = headsups.board(session).rows
    model.show_rows(rows, headings)
    assert [row.key for row in model.rows] == [
        row.key for group in Group for row in rows if row.group is group
    ]
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    first = model.index(1, 0).data(ITEM_ROLE)
    assert first.receiver in spoken and first.said in spoken
    model.show_rows((), headings)
    assert model.rowCount() == 0 and tester.model() is model


def test_the_groups_stand_in_order_with_the_first_one_chosen(
    qtbot: QtBot, window: MainWindow, listed: QListView
) -> None:
    groups = [row.group for row in model_of(listed).rows]
    assert groups == sorted(groups, key=list(Group).index)
    assert set(groups) == set(Group)
    first = model_of(listed).rows[0]
    qtbot.waitUntil(lambda: shown_text(window, "heads-up-title") == first.sentence)
    assert first.reason in shown_text(window, "heads-up-why")
    assert shown_text(window, "heads-up-text") and shown_text(window, "heads-up-ahead")


def test_home_leads_to_the_first_row_and_its_heading(qtbot: QtBot, listed: QListView) -> None:
    bar = listed.verticalScrollBar()
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bar.value() > 0)
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    assert listed.currentIndex().data(ITEM_ROLE) == model_of(listed).rows[0]
    assert bar.value() == 0


def test_a_row_grows_rather_than_cut_its_words(qtbot: QtBot, window: MainWindow, listed: QListView) -> None:
    delegate, row = listed.itemDelegate(), model_of(listed).rows[0]
    assert isinstance(delegate, HeadsUpsDelegate)

    def height(sentence: str, reason: str, said: str) -> int:
        shown = evolve(row, sentence=sentence, reason=reason, said=said)
        model_of(listed).show_rows([shown], {row.group: Heading("")})
        delegate.fit(model_of(listed).rows)
        return listed.visualRect(listed.model().index(1, 0)).height()

    long = "Somebody asks whether a task of yours can be done faster than it takes otherwise."
    short, reasoned = (
        height("Please send it.", "It waits.", "planned"),
        height("Please send it.", long, "planned"),
    )
    assert short < reasoned < height(long, long, "planned")
    beside_a_pill = height(long * 2, long, "… not seen by anybody whom it was sent to yet")
    assert height(long, long, "planned") < beside_a_pill


def test_the_rows_stand_one_below_the_other_at_every_width(qtbot: QtBot, listed: QListView) -> None:
    places = [listed.model().index(at, 0) for at in range(listed.model().rowCount())]

    def follow() -> bool:
        areas = [listed.visualRect(place) for place in places]
        return all(below.top() == above.bottom() + 1 for above, below in pairwise(areas))

    heights = set()
    for width in (1440, 800):
        listed.window().setMinimumWidth(width)
        listed.window().resize(width, 900)
        qtbot.waitUntil(follow)
        heights.add(sum(listed.visualRect(place).height() for place in places))
    assert len(heights) == 2


def test_the_card_names_what_is_chosen_while_the_rest_is_read(
    qtbot: QtBot, window: MainWindow, listed: QListView
) -> None:
    first, second = model_of(listed).rows[:2]
    qtbot.waitUntil(lambda: shown_text(window, "heads-up-title") == first.sentence)
    busy = Event()
    window.context.runner.do(lambda: busy.wait(20), lambda _done: None, window.context.failed)
    find(window, HeadsUpCard, "heads-up").show_nothing()
    listed.setCurrentIndex(model_of(listed).place_of(second.key))
    at_once = shown_text(window, "heads-up-title")
    busy.set()
    assert at_once == second.sentence
    qtbot.waitUntil(lambda: find(window, QLabel, "heads-up-why").isVisible())


def test_what_is_chosen_is_read_once_each_time(
    qtbot: QtBot, window: MainWindow, listed: QListView, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    detail = headsups.detail

    def counted(session: Session, row: Row) -> Detail:
        read.append(row.key)
        return detail(session, row)

    settle(qtbot, window)
    monkeypatch.setattr(headsups, "detail", counted)
    window.pages.page("heads-ups").reload()
    settle(qtbot, window)
    assert read == [model_of(listed).rows[0].key]


def test_acknowledging_can_be_undone(qtbot: QtBot, window: MainWindow, listed: QListView) -> None:
    before = asked(listed)
    qtbot.waitUntil(lambda: find(window, QPushButton, "heads-up-acknowledge").isVisible())
    click(qtbot, window, "heads-up-acknowledge")
    qtbot.waitUntil(lambda: asked(listed) == before[1:])
    undo(qtbot, window)
    qtbot.waitUntil(lambda: asked(listed) == before)


def test_what_can_be_done_with_a_long_one_is_seen_whole_in_a_low_window(
    qtbot: QtBot, window: MainWindow, listed: QListView
) -> None:
    window.resize(1024, 500)
    settle(qtbot, window)
    for name in ("heads-up-acknowledge", "heads-up-snooze", "heads-up-stop"):
        button = find(window, QPushButton, name)
        qtbot.waitUntil(button.isVisible)
        assert button.visibleRegion().boundingRect() == button.rect(), name


def test_snoozing_says_until_when(qtbot: QtBot, window: MainWindow, listed: QListView) -> None:
    qtbot.waitUntil(lambda: find(window, QPushButton, "heads-up-snooze").isVisible())
    actions = [
        action.text() for action in window.findChildren(QAction) if action.objectName().startswith("snooze-")
    ]
    assert actions == ["Until Mon 23 Nov", "Until Tue 24 Nov", "Until Mon 30 Nov"]
    found = window.findChild(QAction, "snooze-1")
    assert isinstance(found, QAction)
    found.trigger()
    qtbot.waitUntil(lambda: model_of(listed).rows[0].said == "put off until Tue 24 Nov")
    undo(qtbot, window)
    qtbot.waitUntil(lambda: "put off" not in model_of(listed).rows[0].said)


def test_of_nothing_that_needs_an_answer_nothing_is_said(
    qtbot: QtBot, window: MainWindow, listed: QListView, session: Session
) -> None:
    summary, entry = find(window, OneLine, "heads-ups-summary"), find(window, NavButton, "nav-heads-ups")
    rows = [row for row in model_of(listed).rows if row.group is Group.ANSWER]
    assert rows and summary.text().startswith(f"{len(rows)} need")
    qtbot.waitUntil(lambda: entry.accessibleName().endswith(str(len(rows))))
    ids = [id for row in rows for id in row.notice_ids]
    session.workspace.outbox.acknowledge(ids, NOON)
    window.watch.look()
    qtbot.waitUntil(lambda: asked(listed) == [])
    qtbot.waitUntil(lambda: "answer" not in summary.text())
    qtbot.waitUntil(lambda: entry.accessibleName() == "Heads-ups")


def test_the_arrows_go_through_the_rows_and_pass_over_headings(
    qtbot: QtBot, window: MainWindow, listed: QListView
) -> None:
    listed.setFocus()
    keys = []
    for _ in model_of(listed).rows[:8]:
        keys.append(listed.currentIndex().data(ITEM_ROLE).key)
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert keys == [row.key for row in model_of(listed).rows[:8]]


def begun_by_hand(qtbot: QtBot, window: MainWindow) -> WriteHeadsUp:
    """The dialog with the words to begin with."""
    click(qtbot, window, "write-one")
    asking = dialog(qtbot, window, WriteHeadsUp, "write-heads-up")
    text = find(asking, QPlainTextEdit, "write-text")
    qtbot.waitUntil(lambda: bool(text.toPlainText()))
    return asking


def test_one_is_written_by_hand_and_stopped(
    qtbot: QtBot, window: MainWindow, listed: QListView, session: Session
) -> None:
    asking = begun_by_hand(qtbot, window)
    text = find(asking, QPlainTextEdit, "write-text")
    whom = find(asking, QComboBox, "write-to")
    whom.setCurrentIndex(0)
    find(asking, QLineEdit, "write-subject").setText("  ")
    click(qtbot, asking, "write-send")
    qtbot.waitUntil(lambda: "needs a subject" in shown_text_of(asking, "write-error"))
    find(asking, QLineEdit, "write-subject").setText("Desk by the window")
    click(qtbot, asking, "write-preview")
    preview = find(asking, LetterPreview, "letter-preview")
    assert find(preview, QLabel, "letter-subject").text() == "Desk by the window"
    read = find(preview, QPlainTextEdit, "letter-text").toPlainText()
    assert read == f"{text.toPlainText().strip()}\n\nJames Holloway"
    click(qtbot, preview, "close-preview")
    whom.setCurrentIndex(-1)
    click(qtbot, asking, "write-send")
    assert "to whom" in shown_text_of(asking, "write-error") and asking.focusWidget() is whom
    whom.setCurrentIndex(0)
    qtbot.mouseDClick(find(asking, QPushButton, "write-send"), Qt.MouseButton.LeftButton)
    click(qtbot, asking, "write-send")
    qtbot.waitUntil(lambda: "with the next sending" in toast_words(window))
    (written,) = session.workspace.messages.latest(10, ["pending"])
    assert written.subject == "Desk by the window"
    qtbot.waitUntil(lambda: model_of(listed).place_of(written.key).isValid())
    listed.setCurrentIndex(model_of(listed).place_of(written.key))
    qtbot.waitUntil(lambda: shown_text(window, "heads-up-title") == "Desk by the window")
    click(qtbot, window, "heads-up-stop")
    qtbot.waitUntil(lambda: not model_of(listed).place_of(written.key).isValid())


def test_what_is_written_is_not_lost_by_one_key(
    qtbot: QtBot, window: MainWindow, listed: QListView, session: Session
) -> None:
    asking = begun_by_hand(qtbot, window)
    text = find(asking, QPlainTextEdit, "write-text")
    assert asking.to is None, "nobody writes to oneself, whom the heads-up went to"
    text.setFocus()
    qtbot.keyClicks(text, "Please. ")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert asking.isVisible() and "not sent yet" in shown_text_of(asking, "write-error")
    qtbot.keyClicks(text, "Soon. ")
    assert shown_text_of(asking, "write-error") == ""
    asking.close()
    assert asking.isVisible() and "not sent yet" in shown_text_of(asking, "write-error")
    with qtbot.waitSignal(asking.rejected):
        qtbot.keyClick(text, Qt.Key.Key_Escape)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_any_hire_is_found_by_typing(
    qtbot: QtBot, window: MainWindow, listed: QListView, session: Session
) -> None:
    hire = session.workspace.hires.listing(limit=1_000)[-1].hire
    click(qtbot, window, "write-one")
    asking = dialog(qtbot, window, WriteHeadsUp, "write-heads-up")
    box = find(asking, QComboBox, "write-hire")
    qtbot.waitUntil(lambda: box.count() > 1)
    find(asking, QComboBox, "write-to").setCurrentIndex(0)
    typed = find(asking, QLineEdit, "write-hire-words")
    typed.setFocus()
    typed.selectAll()
    qtbot.keyClicks(typed, hire.name[:-1])
    qtbot.waitUntil(lambda: box.findData(hire.id) > 0 and box.currentIndex() == -1)
    assert typed.text() == hire.name[:-1]
    assert asking.hire is None
    click(qtbot, asking, "write-send")
    assert "from the list" in shown_text_of(asking, "write-error")
    box.setCurrentIndex(box.findData(hire.id))
    assert asking.hire == hire.id


def shown_text_of(within: WriteHeadsUp, name: str) -> str:
    return find(within, QLabel, name).text()


def test_a_digest_that_has_nothing_to_say_is_said(
    qtbot: QtBot, window: MainWindow, listed: QListView
) -> None:
    click(qtbot, window, "preview-digest")
    qtbot.waitUntil(lambda: toast_words(window).startswith("There is nothing to tell you"))


# The window sends


def test_the_window_sends_on_its_own_thread(
    qtbot: QtBot, theme: Theme, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def open_session() -> Session:
        return Session(workspace=sqlite.open_workspace(workspace), today=TODAY)

    def send(_session: Session, _desktop: object, goes_on: object) -> str:
        asked.append(callable(goes_on))
        return "sent"

    monkeypatch.setattr(sender, "send", send)
    parent = QObject()
    made = Sender(open_session, theme, parent)
    with qtbot.waitSignal(made.done) as done:
        made.run()
    assert done.args == ["sent"] and asked == [True]
    made.stop()
    made.run()
    assert asked == [True]


def test_without_any_channel_nothing_is_touched(session: Session) -> None:
    before = session.workspace.settings.get("notices.last_run")
    assert sender.send(session, None, lambda: True) is None
    assert session.workspace.settings.get("notices.last_run") == before


def test_the_desktop_reaches_the_person_at_the_window_only(session: Session) -> None:
    told: list[tuple[str, str]] = []
    desktop = Desktop(lambda subject, words: told.append((subject, words)))
    me, other = lookup.person(session, "James Holloway"), lookup.person(session, "Priya Nair")
    desktop.person_id = me.id
    assert desktop.reaches(me) and not desktop.reaches(other)
    row = next(iter(headsupsahead.foreseen(session).rows))
    assert row.coming is not None
    letter = compose(session, me, [as_notice(session, row.coming)], "en")
    desktop.send(Envelope(id="1", to=me, letter=letter))
    assert told[0][0] == letter.subject and told[0][1]
