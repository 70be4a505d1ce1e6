"""The binding to Qt itself, which has been at fault before."""

import linecache
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import app.ui  # noqa: F401

CALLS = 2_000


def test_calls_that_answer_nothing_lose_no_reference_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    assert before - sys.getrefcount(None) < CALLS / 10


def test_the_source_of_what_is_imported_is_not_read_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "imported_late.py"
    module.write_text("VALUE = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert __import__("imported_late").VALUE == 1
    assert str(module) not in linecache.cache
