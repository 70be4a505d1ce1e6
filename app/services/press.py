"""Many reports at once, on all processors: one process renders one report at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from types import TracebackType

from app.models.reportdata import Report

from .rendering import FileFormat, Paper, render, warm


class Press:
    """Renders as many reports at a time as there are processors; use it in a `with`.

    Starting it costs about half a second, so it pays from some dozens of reports on. Where the system has no
    shared memory for such processes, it renders one report after the other.
    """

    def __init__(self) -> None:
        workers = max(1, os.cpu_count() or 1)
        self._pool: ProcessPoolExecutor | None
        try:
            self._pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=warm)
        except (ImportError, NotImplementedError, OSError):
            self._pool = None

    def render(
        self, reports: Sequence[Report], file_format: FileFormat = "pdf", paper: Paper = "a4"
    ) -> Iterator[bytes]:
        """Each report as a file, in order."""
        work = partial(render, file_format=file_format, paper=paper)
        return self._pool.map(work, reports, chunksize=4) if self._pool else map(work, reports)

    def __enter__(self) -> Press:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
