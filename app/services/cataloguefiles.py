"""A catalogue as a folder of TOML files, read and written: `catalogue.toml` and one file a department."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from app.models import language
from app.models.catalogue import Catalogue, Department, Source, Template, template_from_dict
from app.models.cataloguecheck import problems
from app.models.catalogueshape import file_problems, index_problems
from app.models.cataloguetext import INDEX, texts
from app.models.errors import UserError
from app.models.language import mark
from app.resources import RESOURCES

from .files import write_atomically

SHIPPED = RESOURCES / "catalogue"
SHIPPED_NOTE = mark("The catalogue that Headstart ships with")
TEXTS = SHIPPED / "texts"
"""The words of the shipped catalogue in other languages, a file for each."""


def load(folder: Path = SHIPPED) -> Catalogue:
    """The catalogue in a folder. Raises UserError naming the file, the task and the field that is wrong."""
    index_path = folder / INDEX
    index = _read(index_path)
    _refuse(_in(index_path, index_problems(index)))

    paths = {key: folder / f"{key}.toml" for key in index["departments"]}
    _refuse(_unlisted(folder, {index_path, *paths.values()}))
    files = {key: _read(path) for key, path in paths.items()}
    _refuse(text for key, file in files.items() for text in _in(paths[key], file_problems(file)))

    catalogue = _assembled(index, files)
    _refuse(
        f"{_shown(paths.get(problem.department or '', index_path))}: {problem}"
        for problem in problems(catalogue)
    )
    return catalogue


def shipped() -> Catalogue:
    """The catalogue that comes with the program, in the language that is in use; English where it has none."""
    catalogue, words = load(), TEXTS / f"{language.in_use()}.toml"
    return _worded(catalogue, _read(words)) if words.is_file() else catalogue


def _worded(catalogue: Catalogue, words: Mapping[str, Any]) -> Catalogue:
    """The same departments, tasks and rules in other words."""

    def template(one: Template) -> Template:
        said = words["tasks"][one.key]
        return evolve(
            one,
            title=said["title"],
            promise=said["promise"],
            note=said.get("note", ""),
            needs=tuple(evolve(need, title=words["needs"][need.key]) for need in one.needs),
            options=tuple(evolve(option, **said["options"][option.key]) for option in one.options),
        )

    departments = (evolve(one, **words["departments"][one.key]) for one in catalogue.departments)
    return evolve(
        catalogue, departments=tuple(departments), templates=tuple(map(template, catalogue.templates))
    )


def write(catalogue: Catalogue, folder: Path) -> None:
    """Write the catalogue into a folder from which `load` reads the same one.

    Raises UserError where the folder holds other TOML files: a catalogue is never mixed with another.
    """
    written = texts(catalogue)
    others = sorted(path.name for path in folder.glob("*.toml") if path.name not in written)
    if others:
        raise UserError(
            f"{folder} holds {others[0]}, which is not of this catalogue: choose an empty folder."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} can't be made ({error.strerror}): choose another folder.") from error
    for name, text in written.items():
        write_atomically(folder / name, text.encode())


def _assembled(index: Mapping[str, Any], files: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    return Catalogue(
        departments=tuple(Department(key=key, **file["department"]) for key, file in files.items()),
        templates=tuple(
            template_from_dict({**task, "department": key})
            for key, file in files.items()
            for task in file.get("task", ())
        ),
        sources=tuple(Source(key=key, title=title) for key, title in index.get("sources", {}).items()),
        **index["catalogue"],
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UserError(f"{_shown(path)}: the file is missing.") from None
    except OSError as error:
        raise UserError(f"{_shown(path)}: the file can't be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UserError(f"{_shown(path)}: the file is not text in UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{_shown(path)}: this is not TOML: {error}.") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets in brackets without end
        raise UserError(
            f"{_shown(path)}: this is not a catalogue: a number or a list in it has no end."
        ) from None


def _unlisted(folder: Path, listed: set[Path]) -> Iterator[str]:
    for path in sorted(set(folder.glob("*.toml")) - listed):
        yield f'{_shown(path)}: "departments" in {INDEX} does not name "{path.stem}"'


def _in(path: Path, texts: Iterable[str]) -> Iterator[str]:
    return (f"{_shown(path)}: {text}" for text in texts)


def _refuse(sentences: Iterable[str]) -> None:
    """Raise the first problem, if any, and say how many more there are."""
    found = list(sentences)
    if len(found) > 1:
        raise UserError(f"{found[0]} (and {len(found) - 1} more).")
    if found:
        raise UserError(found[0] if found[0].endswith("?") else f"{found[0]}.")


def _shown(path: Path) -> str:
    root = RESOURCES.parent
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
