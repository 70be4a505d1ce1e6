"""Compare the tests in `tests/` with pytest's JUnit report: `python scripts/every_test_ran.py REPORT`.

A test that nobody collects, or that is skipped or expected to fail, leaves a green run that proves nothing.
"""

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path


def main(report: str) -> int:
    """Name each test that did not run; the exit code is 1 if there is one."""
    written = {name for path in Path("tests").rglob("*.py") for name in tests_in(path)}
    idle = sorted(written - passed(report))
    for name in idle:
        print(f"written, but did not run and pass: {name}")
    print(f"{len(written) - len(idle)} of {len(written)} test functions ran and passed")
    return 1 if idle or not written else 0


def tests_in(path: Path) -> Iterator[str]:
    """Yield the dotted name of each test function and test method in a file."""
    module = ".".join(path.with_suffix("").parts)
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
            yield f"{module}.{node.name}"
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            methods = (item for item in node.body if isinstance(item, ast.FunctionDef))
            yield from (f"{module}.{node.name}.{m.name}" for m in methods if m.name.startswith("test"))


def passed(report: str) -> set[str]:
    """Return the dotted names, without parameters, of the tests of which every case ran and passed."""
    ran, failed = set(), set()
    for case in ET.parse(report).iter("testcase"):  # noqa: S314  our own report, written a moment ago
        name = f"{case.get('classname')}.{case.get('name', '').partition('[')[0]}"
        ran.add(name)
        if any(case.find(outcome) is not None for outcome in ("skipped", "failure", "error")):
            failed.add(name)
    return ran - failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
