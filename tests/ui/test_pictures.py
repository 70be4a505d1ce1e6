"""Pictures of the pages: what `headstart demo` and `make pictures` leave behind."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage


def test_the_demo_draws_the_pages_of_the_window(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "demo", "--out", tmp_path / "demo"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    pages = sorted((tmp_path / "demo" / "pages").glob("*.png"))
    assert {"new-hire", "starting-soon"} <= {page.stem for page in pages}
    assert all(f"pages/{page.name}" in " ".join(done.stdout.split()) for page in pages)
    looks = [QImage(str(page)) for page in pages]
    assert all((picture.width(), picture.height()) == (1440, 900) for picture in looks)
