"""Loads and builds pages ahead, a little at a time, while nobody acts: none is waited for when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 1_200
"""So long nobody has typed or clicked before something is built."""
PAUSE_MS = 250
"""Between one and the next: what was asked meanwhile comes first."""
PARTS = (
    "app.ui.palette",
    "app.models.commands",
    "app.services.dispatch",
    "app.models.reportdata",
    "app.services.newhire",
    "app.services.hiredetail",
    "app.ui.settings.fields",
    "app.ui.widgets.timelinecard",
    "app.ui.dialogs.move_start",
    "app.ui.pages.new_hire",
    "app.ui.pages.my_department",
    "app.ui.pages.headsups",
    "app.ui.pages.reports",
    "app.services.catalogueediting",
    "app.ui.catalogue.body",
    "app.ui.pages.catalogue",
    "app.ui.pages.settings",
    "app.ui.pages.new_hire_form",
)
"""What the search and the pages are made of, so much at a time as a person does not notice."""
ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class Ahead(QObject):
    """Starts when the window is shown, and ends with the last page or when it is stopped."""

    def __init__(self, window: QWidget, builders: Iterator[Callable[[], object]]) -> None:
        super().__init__(window)
        parts: Iterator[Callable[[], object]] = (partial(import_module, part) for part in PARTS)
        self._steps: Iterator[Callable[[], object]] = chain(parts, builders)
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
        self._steps = iter(())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What a person does comes here before it goes to a widget: it puts off the building."""
        if event.type() in ACTS and self._timer.isActive():
            self._timer.start(REST_MS)
        return False

    def _build(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            self._timer.start(PAUSE_MS)
