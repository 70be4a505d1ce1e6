"""The files that let a system send notices by itself."""

from __future__ import annotations

import configparser
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.cli.notices import notices

SCHEDULES = Path(__file__).parents[2] / "resources" / "schedules"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(SCHEDULES / name, encoding="utf-8")
    return parser


def commands() -> dict[str, str]:
    """What each file runs, behind the name of the program."""
    cron = (SCHEDULES / "headstart.cron").read_text(encoding="utf-8").splitlines()[-1]
    exec_start = unit("headstart-notices.service")["Service"]["ExecStart"]
    windows = ElementTree.parse(SCHEDULES / "headstart-notices.xml").find(f".//{TASK}Arguments")
    assert windows is not None
    assert windows.text
    return {
        "cron": cron.partition("headstart")[2].strip('" '),
        "systemd": exec_start.partition("headstart ")[2],
        "windows": windows.text,
    }


@pytest.mark.parametrize("system", ["cron", "systemd", "windows"])
def test_each_file_runs_a_command_that_there_is(system: str) -> None:
    assert commands()[system].split() == ["notices", "send"]
    assert "send" in notices.commands


def test_all_of_them_run_every_ten_minutes() -> None:
    assert (
        (SCHEDULES / "headstart.cron")
        .read_text(encoding="utf-8")
        .splitlines()[-1]
        .startswith("*/10 * * * * ")
    )
    assert unit("headstart-notices.timer")["Timer"]["OnCalendar"] == "*:0/10"
    interval = ElementTree.parse(SCHEDULES / "headstart-notices.xml").find(f".//{TASK}Interval")
    assert interval is not None
    assert interval.text == "PT10M"


def test_the_line_for_cron_has_five_times_and_runs_the_program_of_ones_home(tmp_path: Path) -> None:
    """As cron runs it: five fields, then a line for the shell; a sign % would cut it."""
    line = (SCHEDULES / "headstart.cron").read_text(encoding="utf-8").splitlines()[-1]
    *times, command = line.split(maxsplit=5)
    assert [re.fullmatch(r"[*/0-9,-]+", time) is not None for time in times] == [True] * 5
    assert "%" not in command
    program = tmp_path / "a home" / ".local" / "bin" / "headstart"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    home = {"HOME": str(tmp_path / "a home"), "PATH": "/usr/bin:/bin"}
    ran = subprocess.run(["/bin/sh", "-c", command], env=home, capture_output=True, text=True, check=True)
    assert ran.stdout == "notices send\n"


def test_the_task_of_windows_acts_as_nobody_who_is_not_in_it() -> None:
    task = ElementTree.parse(SCHEDULES / "headstart-notices.xml").getroot()
    known = {one.get("id") for one in task.iter(f"{TASK}Principal")}
    assert task.tag == f"{TASK}Task"
    assert {one.get("Context") for one in task.iter(f"{TASK}Actions")} - {None} <= known
    assert [one.tag for one in task.iter(f"{TASK}Exec")] == [f"{TASK}Exec"]
