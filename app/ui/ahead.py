"""Builds pages ahead, one at a time, while nobody acts: so that none of them is waited for when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 1_200
"""So long nobody has typed or clicked before the next page is built."""
ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class Ahead(QObject):
    """Starts when the window is shown, and ends with the last page or when it is stopped."""

    def __init__(self, window: QWidget, builders: Iterator[Callable[[], object]]) -> None:
        super().__init__(window)
        self._builders = builders
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._build)

    def start(self, window: QWidget) -> None:
        if (native := window.windowHandle()) is not None:
            native.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._builders = iter(())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What a person does comes here before it goes to a widget: it puts off the building."""
        if event.type() in ACTS and self._timer.isActive():
            self._timer.start()
        return False

    def _build(self) -> None:
        build = next(self._builders, None)
        if build is not None:
            build()
            self._timer.start()
