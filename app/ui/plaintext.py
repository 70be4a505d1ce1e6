"""What people typed is never read as markup: not by a label, not by a tooltip, not by a message box."""

from __future__ import annotations


def tooltip(words: str) -> str:
    """The words as a tooltip, which Qt would read as markup where they look like it."""
    return f"<qt>{_escaped(words)}</qt>" if words else ""


def _escaped(words: str) -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return escaped.replace("\n", "<br>")


def menu_text(words: str) -> str:
    """The words as the text of a menu or button, where an ampersand would mark a shortcut."""
    return words.replace("&", "&&")
