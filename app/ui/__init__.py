"""The window: Qt is imported below here and nowhere else."""

import sys

import PySide6.QtCore  # noqa: F401

if features := sys.modules.get("shibokensupport.feature"):
    # PySide would read, and keep, the source of every module that is imported from now on, to see whether it
    # may ask for other spellings of Qt's names. None here does, and reading them all costs time and memory.
    features._mod_uses_pyside = lambda _module: False  # type: ignore[attr-defined]
