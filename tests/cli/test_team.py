"""A team workspace by the command line: made once, used as any other, and refused in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import Server

from .conftest import Run, refused


@pytest.fixture
def url(postgres_server: Server) -> Iterator[str]:
    """An empty database."""
    with postgres_server.copy("template0") as url:
        yield url


def test_a_team_prepares_a_hire(plain: Run, url: str) -> None:
    made = plain("team", "init", url)
    assert (made.code, made.err) == (0, "")
    assert "Made the team workspace 127.0.0.1:" in made.out
    assert refused(plain("team", "init", url), "a team workspace on", code=2)
    assert plain("team", "upgrade", url).code == 0

    def run(*arguments: str) -> str:
        done = plain("--workspace", url, *arguments)
        assert (done.code, done.err) == (0, "")
        return done.out

    run("location", "add", "Berlin", "--country", "DE")
    run("hire", "add", "Maya Chen", "--role", "Engineer", "--start", "2027-01-11", "--location", "Berlin")
    assert "Maya Chen" in run("hire", "list")
    run("undo")
    assert "Maya Chen" not in run("hire", "list")


def test_a_team_workspace_is_on_a_server(plain: Run, url: str) -> None:
    assert refused(plain("team", "init", "team.headstart"), "is on a server", code=2)
    assert refused(plain("--workspace", url, "hire", "list"), "headstart team init", code=3)
    for command in (["check"], ["backup"], ["init"]):
        assert refused(plain("--workspace", url, *command), "in files", code=3)
    wrong = url.replace("administrator:", "administrator:x")
    assert refused(plain("--workspace", wrong, "hire", "list"), "name and password", code=3)


def test_a_company_moves_to_a_server_and_back(
    plain: Run, url: str, workspace: Path, tmp_path: Path, postgres_server: Server
) -> None:
    moved = plain("team", "move", workspace, url, "--json")
    assert (moved.code, moved.err) == (0, "")
    again = plain("team", "move", workspace, url, "--json")
    assert again.json == moved.json
    listed = [plain("--workspace", place, "hire", "list", "--json").json for place in (workspace, url)]
    assert listed[0] == listed[1]
    found = plain("--workspace", url, "hire", "show", "maia chen", "--json")
    assert "Maya Chen" in found.out
    assert plain("--workspace", url, "location", "add", "Oslo", "--country", "NO").code == 0
    assert refused(plain("team", "move", workspace, url), "another team workspace", code=2)

    back = plain("team", "export", url, "back.headstart", "--json")
    assert back.json["rows"] > moved.json["rows"]
    assert plain("--workspace", "back.headstart", "check").code == 0
    assert refused(plain("team", "export", url, "back.headstart"), "already", code=2)
    with postgres_server.copy("template0") as another:
        assert plain("team", "move", "back.headstart", another, "--json").json == back.json


def test_what_can_not_be_moved_leaves_nothing(plain: Run, url: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no workspace")
    assert refused(plain("team", "move", "notes.txt", url), "is not a Headstart workspace", code=3)
    assert refused(plain("team", "export", url, "new.headstart"), "headstart team init", code=3)
    assert not (tmp_path / "new.headstart").exists()
    assert plain("team", "init", url).code == 0


def test_people_are_invited_and_work_with_logins_of_their_own(plain: Run, url: str, workspace: Path) -> None:
    assert plain("team", "move", workspace, url).code == 0
    invited = plain(
        "--workspace", url, "team", "invite", "Aiko", "--role", "lead", "--department", "Facilities", "--json"
    )
    assert (invited.code, invited.err) == (0, "")
    given = invited.json
    assert given["address"].startswith(f"postgresql://{given['login']}@127.0.0.1:")
    first = address(given["address"], given["password"])
    assert refused(plain("--workspace", first, "hire", "list"), "“headstart team password”", code=3)
    assert refused(plain("--workspace", first, "team", "password", stdin="short\n"), "8 characters", code=2)
    assert plain("--workspace", first, "team", "password", stdin="mine alone\n").code == 0
    own = address(given["address"], "mine%20alone")

    found = plain("--workspace", own, "hire", "list", "--json")
    assert (found.code, found.err) == (0, "")
    assert refused(plain("--workspace", own, "--as", "Samuel", "hire", "list"), "Your login says who you are")
    assert refused(
        plain("--workspace", own, "person", "add", "Eve"), "You may not do this in the team workspace"
    )
    for command in (["invite", given["person"], "--role", "hr"], ["remove", "Samuel"], ["who-blocks"]):
        assert plain("--workspace", own, "team", *command).code == 2
    assert "Nobody blocks" in plain("--workspace", url, "team", "who-blocks").out
    again = plain("--workspace", url, "team", "invite", given["person"], "--role", "viewer")
    assert again.out.splitlines()[0] == f"Invited {given['person']} as viewer."
    (warning,) = again.err.splitlines()
    assert warning.startswith("headstart: This line works on this computer only") and given["only_here"]
    assert refused(plain("--workspace", own, "hire", "list"), "name and password", code=3)
    assert refused(
        plain("--workspace", url, "team", "invite", given["person"], "--role", "boss"), "no role “boss”"
    )
    removed = plain("--workspace", url, "team", "remove", given["person"], "--json")
    assert removed.json == {"person": given["person"], "login": given["login"]}
    assert "has no login" in plain("--workspace", url, "team", "remove", given["person"]).out


def address(shown: str, password: str) -> str:
    """With the password, as who connects types it."""
    return shown.replace("@", f":{password}@", 1)
