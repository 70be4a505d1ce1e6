"""The script behind the Makefile."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "dev.py"


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments], check=False, capture_output=True, text=True, cwd=ROOT
    )


def test_help_lists_every_target_of_the_makefile() -> None:
    targets = re.search(r"^\.PHONY: help (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert targets
    listed = [line.split()[1] for line in dev("help").stdout.splitlines()]
    assert sorted(listed) == sorted(targets[1].split())


def test_unknown_job_is_refused_in_one_line() -> None:
    result = dev("rnu")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "headstart: There is no job 'rnu': `make help` lists them.\n"


@pytest.mark.parametrize("file", ["requirements.lock", "scripts/uv.lock"])
def test_lock_files_name_no_address_and_hash_everything(file: str) -> None:
    text = (ROOT / file).read_text()
    assert "://" not in text
    requirements = re.findall(r"^[\w.-]+==[^\\]+\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(requirements) == len(re.findall(r"^[\w.-]+", text, re.MULTILINE)) > 0


def test_uv_uses_the_index_that_pip_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://mirror.example/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    for name in ("PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.syspath_prepend(SCRIPT.parent)
    uv_environment = runpy.run_path(str(SCRIPT))["uv_environment"]
    assert uv_environment()["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://own.example/simple")
    assert uv_environment()["UV_DEFAULT_INDEX"] == "https://own.example/simple"
