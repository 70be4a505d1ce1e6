#!/usr/bin/env python3
"""Renew the translations: read every text of the program, bring `resources/i18n/*.ts` up to date, and compile them.

Texts that are new stand there as unfinished, until somebody translates them; texts that are gone are dropped.
English holds the plural forms only.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SENTENCES = "Sentences"
"""The context of what the layers below the window make with `text`, `plural` and `mark`."""
FORMS = {"en": 2, "de": 2}
"""How many plural forms a language has."""


class Text(NamedTuple):
    """A text to be translated: where it belongs, and what tells it from another that reads the same."""

    context: str
    source: str
    meaning: str = ""
    counted: bool = False


class Translation(NamedTuple):
    """The forms of a text in another language; an unfinished one has empty forms."""

    forms: tuple[str, ...]

    @property
    def finished(self) -> bool:
        return all(self.forms)


# --- the texts of the program --------------------------------------------------------------------------


@cache
def texts_of_program() -> list[Text]:
    """Every text under `app`, each once, in order."""
    return sorted(
        {text for path in (ROOT / "app").rglob("*.py") for text in texts_of(path.read_text("utf-8"))}
    )


def texts_of(code: str) -> Iterator[Text]:
    """The texts of one module."""
    tree = ast.parse(code)
    yield from _Reader(tree).found


class _Reader(ast.NodeVisitor):
    def __init__(self, tree: ast.Module) -> None:
        self.found: list[Text] = []
        self._classes: list[str] = []
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self._makers: dict[str, str] = {}
        self._translators = {"translate", "QT_TRANSLATE_NOOP"} | {
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign) and getattr(node.value, "attr", "") == "translate"
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.visit(tree)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if (node.module or "").split(".")[-1] == "language":
            self._makers |= {alias.asname or alias.name: alias.name for alias in node.names}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        given = [self._value(argument) for argument in node.args]
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute) and self._classes:
            self._add(self._classes[-1], given, counted=len(given) > 2)
        elif name in self._translators and len(given) > 1:
            self._add(given[0], given[1:], counted=len(given) > 3)
        elif isinstance(node.func, ast.Name):
            self._made(self._makers.get(name), given)

    def _made(self, maker: str | None, given: list[object]) -> None:
        if maker in ("text", "mark"):
            self._add(SENTENCES, given[:1])
        elif maker == "plural":
            self._add(SENTENCES, given[2:3], counted=True)

    def _add(self, context: object, given: list[object], *, counted: bool = False) -> None:
        if isinstance(context, str) and given and isinstance(given[0], str) and given[0]:
            meaning = given[1] if len(given) > 1 and isinstance(given[1], str) else ""
            self.found.append(Text(context, given[0], meaning, counted))

    def _value(self, node: ast.expr) -> object:
        if isinstance(node, ast.Constant):
            return node.value
        return self._constants.get(node.id) if isinstance(node, ast.Name) else None


# --- the files -----------------------------------------------------------------------------------------


def file_of(language: str) -> Path:
    return FOLDER / f"headstart_{language}.ts"


def wanted(texts: list[Text], language: str) -> list[Text]:
    """The texts that a language has to have: English only the counted ones that Qt words."""
    if language != "en":
        return texts
    return [text for text in texts if text.counted and text.context != SENTENCES]


def read(path: Path) -> dict[Text, Translation]:
    """The texts of a file with their translations."""
    if not path.exists():
        return {}
    known = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 -- our own file
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            words = message.find("translation")
            assert words is not None  # noqa: S101
            forms = [form.text or "" for form in words.iter("numerusform")] if counted else [words.text or ""]
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                counted,
            )
            known[text] = Translation(tuple(forms))
    return known


def write(path: Path, language: str, translations: dict[Text, Translation]) -> None:
    """A file as Qt's own tools write it, without line numbers, so that only what is new makes a difference."""
    root = ET.Element("TS", version="2.1", language=language)
    context = None
    for text, translation in sorted(translations.items()):
        if context is None or context.findtext("name") != text.context:
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        _write_message(context, text, translation)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _write_message(context: ET.Element, text: Text, translation: Translation) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
    ET.SubElement(message, "source").text = text.source
    if text.meaning:
        ET.SubElement(message, "comment").text = text.meaning
    words = ET.SubElement(message, "translation", {} if translation.finished else {"type": "unfinished"})
    if not text.counted:
        words.text = translation.forms[0]
        return
    for form in translation.forms:
        ET.SubElement(words, "numerusform").text = form


def renewed(texts: list[Text], language: str) -> dict[Text, Translation]:
    """What the file of a language should hold: what it had, without what is gone, with what is new."""
    known = read(file_of(language))
    nothing = {True: Translation(("",) * FORMS[language]), False: Translation(("",))}
    return {text: known.get(text, nothing[text.counted]) for text in wanted(texts, language)}


def compile_file(path: Path, target: Path) -> None:
    """Write the form that the program loads.

    A window that is open has the file before in its memory: that one stays as it is, another takes its name.
    """
    program = Path(sys.executable).parent / "pyside6-lrelease"
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.stem}-") as folder:
        made = Path(folder) / target.name
        subprocess.run([program, "-silent", path, "-qm", made], check=True)
        made.replace(target)


def main() -> int:
    """Renew every language; the exit code tells whether all is translated."""
    texts, unfinished = texts_of_program(), 0
    for language in FORMS:
        translations = renewed(texts, language)
        path = file_of(language)
        write(path, language, translations)
        compile_file(path, path.with_suffix(".qm"))
        missing = sum(not translation.finished for translation in translations.values())
        print(f"{path.name}: {len(translations)} texts, {missing} to translate")
        unfinished += missing
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())
