"""The thread on which reports are laid out: beside the window's and beside the one that owns the workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from .runner import Background


@cache
def press() -> Background:
    """One for all windows, which stays as long as the program: a file that is being written is finished."""
    return Background(QCoreApplication.instance())


def while_there(owner: QObject, take: Callable[[Any], None]) -> Callable[[Any], None]:
    """`take`, as long as its owner has not been closed meanwhile."""
    return lambda answer: take(answer) if isValid(owner) else None
