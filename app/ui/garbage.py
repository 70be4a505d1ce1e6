"""Memory that is not used any more is looked for on the window's thread alone, and a little at a time.

Left to itself, Python looks on whichever thread has just made something, for as long as there is much to look
at: a window's objects would be deleted on the workspace's thread, and the window would stand still meanwhile.
"""

from __future__ import annotations

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000
THOROUGH = 30
"""So many looks come between two thorough ones."""


class Garbage(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what a start has made stays, and need not be looked at again
        self._looks = 0
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(LOOK_MS)

    def _look(self) -> None:
        made, *_ = gc.get_count()
        if made < gc.get_threshold()[0]:
            return
        linecache.clearcache()  # attrs leaves the source of all methods it writes there, for debuggers
        self._looks = (self._looks + 1) % THOROUGH
        gc.collect(1 if self._looks else 2)
