"""Garbage is looked for on the window's thread alone."""

import gc
import linecache
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import garbage


@pytest.fixture
def looking(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(garbage, "LOOK_MS", 10)
    parent = QObject()
    garbage.Garbage(parent)
    yield
    parent.deleteLater()
    gc.unfreeze()


class Knot:
    def __init__(self) -> None:
        self.itself = self


def test_what_a_thread_leaves_behind_goes_on_the_thread_of_the_window(qtbot: QtBot, looking: None) -> None:
    went: list[threading.Thread] = []
    knots: list[Any] = []

    def leave() -> None:
        knot = Knot()
        weakref.finalize(knot, lambda: went.append(threading.current_thread()))
        del knot
        knots.extend([] for _ in range(5_000))

    other = threading.Thread(target=leave)
    other.start()
    other.join()
    assert not went
    qtbot.waitUntil(lambda: bool(went))
    assert went == [threading.main_thread()]


def test_no_sources_of_written_methods_are_kept(qtbot: QtBot, looking: None) -> None:
    @frozen
    class Made:
        name: str

    assert any("attrs" in name for name in linecache.cache)
    made = [Made(str(number)) for number in range(5_000)]
    qtbot.waitUntil(lambda: not linecache.cache)
    assert len(made) == 5_000
