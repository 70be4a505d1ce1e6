"""How long it takes to see data, beside a bare window of Qt: `python -m benchmarks.startup`.

From the start of the process to the first page painted with its rows, on workspaces of 10,000, 100,000 and
1,000,000 tasks; and the same for a bare PySide6 window with an empty table. All of them in turn, in some rounds:
the best of them, and the median of what each round's was of its bare window, which a shared machine sways less.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.company import PERSON, TODAY, company

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

class Table(QTableWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.setCentralWidget(Table(0, 5))
window.show()
application.exec()
"""
OURS = """
import builtins
from app.__main__ import main

build = builtins.__build_class__

def watched(body, name, /, *bases, **named):
    made = build(body, name, *bases, **named)
    if name == "HireTable":
        def paint(self, event):
            super(made, self).paintEvent(event)
            if self.model().rowCount():
                print("painted", flush=True)
        made.paintEvent = paint
    return made

builtins.__build_class__ = watched
main()
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--tasks", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    arguments.add_argument("--rounds", type=int, default=7)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        named = {tasks: company(home / f"{tasks}.headstart", tasks) for tasks in chosen.tasks}
        options = {
            tasks: ("--workspace", str(path), "--today", TODAY.isoformat(), "--as", PERSON, "window")
            for tasks, path in named.items()
        }
        bare, ours = [], {tasks: [] for tasks in named}  # type: tuple[list[float], dict[int, list[float]]]
        for _ in range(chosen.rounds):
            bare.append(seconds_to_paint(BARE, (), home))
            for tasks, words in options.items():
                ours[tasks].append(seconds_to_paint(OURS, words, home))
    print(f"{'from start to data painted':32}{'best, s':>9}{'of bare':>9}{'median':>9}{'of bare':>9}")
    for name, seconds in [
        ("a bare window, empty table", bare),
        *((f"Headstart, {tasks:,} tasks", found) for tasks, found in ours.items()),
    ]:
        usual = median(one / beside for one, beside in zip(seconds, bare, strict=True))
        best = f"{min(seconds):9.3f}{min(seconds) / min(bare):9.2f}"
        print(f"{name:32}{best}{median(seconds):9.3f}{usual:9.2f}")


def seconds_to_paint(code: str, arguments: tuple[str, ...], home: Path) -> float:
    """Until the process says that it has painted; it is ended then."""
    env = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
    }
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, env=env
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.kill()
    if said.strip() != "painted":
        raise SystemExit("The window ended before it painted anything.")
    return seconds


if __name__ == "__main__":
    main()
