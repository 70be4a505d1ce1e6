"""The check that no test is left out of a green run."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "every_test_ran.py"
WRITTEN = "def test_one(): ...\nclass TestTwo:\n    def test_three(self): ...\n"
ONE = '<testcase classname="tests.test_it" name="test_one[a]"/>'
THREE = '<testcase classname="tests.test_it.TestTwo" name="test_three"/>'
SKIPPED = '<testcase classname="tests.test_it" name="test_one[b]"><skipped/></testcase>'


@pytest.mark.parametrize(
    ("cases", "idle"),
    [
        (ONE + THREE, []),
        (ONE, ["tests.test_it.TestTwo.test_three"]),
        (ONE + THREE + SKIPPED, ["tests.test_it.test_one"]),
        ("", ["tests.test_it.TestTwo.test_three", "tests.test_it.test_one"]),
    ],
)
def test_names_what_did_not_run(tmp_path: Path, cases: str, idle: list[str]) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_it.py").write_text(WRITTEN)
    (tmp_path / "report.xml").write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    result = subprocess.run(
        [sys.executable, SCRIPT, "report.xml"], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert result.returncode == (1 if idle else 0)
    named = [line.rpartition(": ")[2] for line in result.stdout.splitlines()[:-1]]
    assert named == idle
