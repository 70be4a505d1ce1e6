"""What holds for every command: common options, exit codes, one-line errors, any terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import faults
from app.__main__ import main
from app.cli import application
from app.cli.output import clean, table, width

from .conftest import Inside, Run, refused


def test_without_a_command_the_help_is_shown(plain: Run) -> None:
    result = plain()
    assert (result.code, result.err) == (0, "")
    for name in application.COMMANDS:
        assert f"\n  {name} " in result.out


@pytest.mark.parametrize("command", ["plan", "init", "demo", "export", "hire", "task", "report"])
def test_help_has_an_example(inside: Inside, command: str) -> None:
    names = {"hire": ["hire", "add"], "task": ["task", "done"], "report": ["report", "week"]}
    result = inside(*names.get(command, [command]), "--help")
    assert (result.code, result.err) == (0, "")
    assert f"headstart {command}" in result.out.split("\n", 1)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["fly"], "'fly'"),
        (["hire", "fly"], "'fly'"),
        (["hire", "list", "--fly"], "'--fly'"),
        (["hire", "add"], "NAME"),
        (["--today", "2026-02-30", "hire", "list"], "2026-02-30"),
        (["--today", "20261121", "hire", "list"], "20261121"),
    ],
)
def test_wrong_use_is_said_in_one_line(inside: Inside, arguments: list[str], said: str) -> None:
    assert refused(inside(*arguments), said, "--help")


def test_common_options_may_come_first_or_last(inside: Inside, workspace: Path) -> None:
    first = inside("--workspace", workspace, "--as", "Priya Nair", "--json", "hire", "list")
    last = inside("hire", "list", "--json", "--workspace", workspace, "--as", "Priya Nair")
    assert first.code == 0
    assert first.json == last.json
    assert inside("--today", "2026-11-20", "hire", "list", "--workspace", workspace, "--json").json[
        "today"
    ] == ("2026-11-20")


def test_an_unknown_person_is_refused(headstart: Run) -> None:
    assert refused(headstart("hire", "list", env={"HEADSTART_AS": "Nobody Else"}), "Nobody Else")


def test_a_refusal_with_json_is_one_document_too(plain: Run) -> None:
    result = plain("hire", "list", "--fly", "--json")
    assert refused(result)
    assert list(result.json) == ["error"]


def test_a_poor_terminal_gets_what_it_can_show(headstart: Run) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    listed = headstart("hire", "list", env=ascii_only)
    assert listed.code == 0
    assert "Bj?rn ?kesson" in listed.out
    document = headstart("hire", "list", "--json", env=ascii_only)
    assert "Björn Åkesson" in [hire["name"] for hire in document.json["hires"]]


def test_a_reader_that_stops_reading_is_no_error(workspace: Path) -> None:
    command = [sys.executable, "-m", "app", "--workspace", str(workspace), "task", "list", "--all"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_an_answer_that_cant_be_written_is_said(workspace: Path) -> None:
    command = [sys.executable, "-m", "app", "--workspace", str(workspace), "hire", "list"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["headstart: The answer can't be written: No space left on device."]


def test_what_is_done_is_said_even_where_the_answer_cant_be_written(headstart: Run, workspace: Path) -> None:
    command = [sys.executable, "-m", "app", "--workspace", str(workspace), "task", "done", "Maya Chen/IT-1"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("headstart: What you asked for is done and saved, but the answer can't be")
    assert headstart("task", "show", "Maya Chen/IT-1", "--json").json["status"] == "done"


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)])
def test_a_closed_stream_is_no_error(headstart: Run, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    result = headstart("hire", "list", before=close)
    assert (result.code, result.err) == (0, "")
    assert headstart("check").code == 0


def test_an_interrupted_beginning_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(application, "run", interrupted)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130
    assert capsys.readouterr() == ("", "")


def test_a_fault_that_goes_round_in_circles_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    first, second = ValueError("x"), KeyError("y")
    first.__cause__, second.__cause__ = second, first
    assert faults.write_report(first).read_text().splitlines()[1:] == [
        "builtins.ValueError",
        "builtins.KeyError",
    ]


def test_a_fault_is_written_down_without_what_people_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "Maya Chen"

    def broken(*_: object) -> None:
        raise KeyError(name)

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("app.bootstrap.open_session", broken)
    assert application.run(["hire", "show", name]) == 70
    said = capsys.readouterr().err
    (report,) = tmp_path.rglob("*.txt")
    assert said.count("\n") == 1
    assert str(report) in said
    assert "builtins.KeyError" in report.read_text()
    assert "in broken" in report.read_text()
    assert name not in said + report.read_text()


def test_an_interrupted_command_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.bootstrap.open_session", interrupted)
    assert application.run(["hire", "list"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_report_of_a_fault_finds_another_place_where_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert faults.write_report(ValueError("x")).exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(inside: Inside, shell: str) -> None:
    result = inside("completion", shell)
    assert result.code == 0
    assert "_HEADSTART_COMPLETE" in result.out


def test_completion_names_commands(plain: Run) -> None:
    asked = {"_HEADSTART_COMPLETE": "bash_complete", "COMP_WORDS": "headstart hi", "COMP_CWORD": "1"}
    assert plain(env=asked).out.split() == ["plain,hire"]


def test_columns_stay_aligned_whatever_the_script() -> None:
    lines = table(["Name", "X"], [["李静", "1"], ["Zoe\u0301", "2"], ["Björn", "3"]])
    assert {width(line[: line.rindex(line[-1])]) for line in lines} == {7}


def test_a_long_cell_is_cut() -> None:
    (_, line) = table(["Name", "X"], [["李" * 400, "1"]])
    assert width(line) <= 48
    assert "…" in line


def test_a_name_cant_act_on_the_terminal() -> None:
    assert clean("a\x1b[31mb\x1b]0;title\x07c\u202ed\x9be\x00") == "abcde"


def test_json_holds_such_a_name_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    from app.cli.output import write_json

    write_json({"name": "a\x1b\x9b\u202eb"})
    out = capsys.readouterr().out
    assert "\x9b" not in out
    assert "\u202e" not in out
    assert json.loads(out) == {"name": "a\x1b\x9b\u202eb"}
