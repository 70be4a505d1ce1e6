"""The translations of the program's sentences, read without the window: for letters, calendars and commands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from app.models.language import CONTEXT, Translator
from app.resources import RESOURCES

FOLDER = RESOURCES / "i18n"


@cache
def translator(code: str) -> Translator:
    """Words sentences in a language; English, and a language without a file, leave them as they are written.

    Of the forms for numbers the first one is for 1 and the last one for all others.
    """
    forms = _forms(code)

    def translate(source: str, number: int) -> str:
        found = forms.get(source, ("",))
        return found[0] if number == 1 else found[-1]

    return translate


def _forms(code: str) -> dict[str, Sequence[str]]:
    from xml.etree import ElementTree

    file = FOLDER / f"headstart_{code}.ts"
    if code == "en" or not file.is_file():
        return {}
    root = ElementTree.parse(file)  # noqa: S314 -- a file of the program
    return {
        message.findtext("source", ""): _translated(message.find("translation"))
        for context in root.iter("context")
        if context.findtext("name") == CONTEXT
        for message in context.iter("message")
    }


def _translated(translation: object) -> Sequence[str]:
    from xml.etree.ElementTree import Element

    if not isinstance(translation, Element) or translation.get("type") == "unfinished":
        return ("",)
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
