"""Finding by what people type, in their script and with their typing errors."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from app.models.people import Location, Person
from app.store.search import folded
from app.store.workspace import Workspace

from .samples import a_hire, add_hire, an_onboarding

NAMES = {
    "priya": "Priya Raman",
    "asa": "Åsa Öström",
    "jose": "José María Núñez-Álvarez",
    "arabic": "مَرْيَم الفاسي",
    "chinese": "王小明",
    "hindi": "प्रिया रामन",
    "korean": "김민준",
    "straße": "Jürgen Großmann",
    "turkish": "İpek Yılmaz",
}


@pytest.fixture
def named(workspace: Workspace) -> Workspace:
    with workspace.transaction():
        for id, name in NAMES.items():
            add_hire(workspace, id, name=name, role="Engineer", team="Platform")
    return workspace


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("priya", "priya"),
        ("PRI", "priya"),
        ("raman pri", "priya"),
        ("asa ostrom", "asa"),
        ("Åsa", "asa"),
        ("jose", "jose"),
        ("nunez alv", "jose"),
        ("مريم", "arabic"),
        ("الفا", "arabic"),
        ("王", "chinese"),
        ("小明", "chinese"),
        ("प्रिया", "hindi"),
        ("रा", "hindi"),
        ("김민", "korean"),
        ("grossmann", "straße"),
        ("ipek", "turkish"),
    ],
)
def test_by_the_beginning_of_the_words(named: Workspace, text: str, id: str) -> None:
    assert ("hire", id) in named.search.search(text)
    assert named.hires.similar(text)[0].id == id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("prya", "priya"),
        ("pirya raman", "priya"),
        ("rahman", "priya"),
        ("grosman", "straße"),
        ("yilmas", "turkish"),
        ("ostroem", "asa"),
        ("प्रीया", "hindi"),
    ],
)
def test_with_typing_errors(named: Workspace, text: str, id: str) -> None:
    assert named.search.search(text)[0] == ("hire", id)


@pytest.mark.parametrize("text", ["", "   ", "!?", "zzzzzz", '"', "*", "NEAR(", "words:", "a OR b"])
def test_nonsense_finds_nothing_and_breaks_nothing(named: Workspace, text: str) -> None:
    assert named.search.search(text) == []


@given(text=st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_every_kind_is_found(workspace: Workspace) -> None:
    add_hire(workspace, name="Berlin Meyer")
    assert set(workspace.search.search("berlin")) == {("hire", "h1"), ("location", "berlin")}
    assert workspace.search.search("berlin", kind="hire") == [("hire", "h1")]
    assert workspace.search.search("example") == [("person", "ann")]
    assert len(workspace.search.search("b", limit=1)) == 1


def test_a_change_of_name_is_followed(workspace: Workspace) -> None:
    person = workspace.people.person("ann")
    workspace.people.set(evolve(person, name="Anna Schmidt"))
    workspace.places.set_location(evolve(workspace.places.location("austin"), name="Dallas"))
    assert workspace.search.search("schmidt") == [("person", "ann")]
    assert workspace.search.search("muller") == []
    assert workspace.search.search("dallas") == [("location", "austin")]


def test_people_are_named_by_name_or_address(workspace: Workspace) -> None:
    workspace.people.add(Person(id="twin", name="ann muller"))
    assert {person.id for person in workspace.people.named("ANN MÜLLER")} == {"ann", "twin"}
    assert [person.id for person in workspace.people.named(" ann@EXAMPLE.com ")] == ["ann"]
    assert workspace.people.named("ann") == []


def test_hires_are_found_by_id_or_by_name(workspace: Workspace) -> None:
    workspace.hires.add(a_hire("0f3c9a10-aa", name="Maya Okafor"), an_onboarding("0f3c9a10-aa"))
    workspace.hires.add(a_hire("0f3c9a10-bb", name="Maya"), an_onboarding("0f3c9a10-bb"))

    def ids(text: str) -> list[str]:
        return [hire.id for hire in workspace.hires.find(text)]

    assert ids("0f3c") == ["0f3c9a10-bb", "0f3c9a10-aa"]
    assert ids("0f3c9a10-aa") == ["0f3c9a10-aa"]
    assert ids("0f3") == []
    assert ids("maya") == ["0f3c9a10-bb"]
    assert ids("may") == ["0f3c9a10-bb", "0f3c9a10-aa"]
    assert ids("okafor") == ids("okafro") == ids("engineer") == []
    assert [hire.id for hire in workspace.hires.similar("okafro")] == ["0f3c9a10-aa"]
    assert ids("") == ids("\u0301") == []


def test_who_could_be_meant_by_name_or_by_id_is_found(workspace: Workspace) -> None:
    workspace.hires.add(a_hire("dade0001", name="Ann Lee"), an_onboarding("dade0001"))
    workspace.hires.add(a_hire("h2", name="Dade Murphy"), an_onboarding("h2"))
    workspace.hires.add(a_hire("h3", name="<b>Bold</b>"), an_onboarding("h3"))
    assert {hire.id for hire in workspace.hires.find("dade")} == {"dade0001", "h2"}
    assert [hire.id for hire in workspace.hires.find("<b>")] == ["h3"]


def test_a_name_without_letters_is_found_whole(workspace: Workspace) -> None:
    workspace.hires.add(a_hire(name="?!"), an_onboarding())
    workspace.places.add_location(Location(id="x", name="🏢", country="DE"))
    assert [hire.id for hire in workspace.hires.find("?!")] == ["h1"]
    assert workspace.search.named("location", "🏢") == ["x"]
