"""Writers that are killed, and many at once: a short run of the benchmark that counts what was lost."""

import subprocess
import sys

from .programs import ROOT


def test_nothing_acknowledged_is_lost() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--kills", "6", "--writers", "8", "--changes", "5"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "lost: 0   half there: 0" in said.stdout
    assert "changes of the shared row: 40 of 40   check: clean" in said.stdout
