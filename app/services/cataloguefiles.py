"""Reading a catalogue from a folder of TOML files: `catalogue.toml` and one file a department."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.models.catalogue import Catalogue, Department, Source, template_from_dict
from app.models.cataloguecheck import problems
from app.models.catalogueshape import file_problems, index_problems
from app.models.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "resources" / "catalogue"


def load(folder: Path = SHIPPED) -> Catalogue:
    """The catalogue in a folder. Raises UserError naming the file, the task and the field that is wrong."""
    index_path = folder / "catalogue.toml"
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


def _unlisted(folder: Path, listed: set[Path]) -> Iterator[str]:
    for path in sorted(set(folder.glob("*.toml")) - listed):
        yield f'{_shown(path)}: "departments" in catalogue.toml does not name "{path.stem}"'


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
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
