"""How a letter looks: as plain text of some columns at most, and as a plain page of HTML.

The page brings nothing from elsewhere and names no colour of paper or ink, so that it is as light or as dark as the
program that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from attrs import frozen

from .language import FIRST_STRONG_ISOLATE, POP_ISOLATE
from .letters import KEPT_SPACE, Line

WIDTH, UNBROKEN = 72, 10**6
"""Columns of a line: of a mail, and where a window breaks lines itself."""
LOUD, QUIET = "#d9730d", "#4a6fe0"
"""The bar beside what is urgent and what is not; both are seen on white and on black."""


@frozen(kw_only=True)
class Item:
    """One notice as it stands in a letter: its subject, what it says, and what to do."""

    title: str
    lines: Sequence[Line]
    action: Sequence[Line] = ()
    urgent: bool = False


@frozen(kw_only=True)
class Group:
    """What there is to say of one hire."""

    heading: str
    items: Sequence[Item]


@frozen(kw_only=True)
class Content:
    """A whole letter. With one item its subject says what the heading and the title would say again."""

    language: str
    subject: str
    greeting: str
    opening: str = ""
    groups: Sequence[Group]
    closing: str

    @property
    def single(self) -> bool:
        return len(self.groups) == 1 and len(self.groups[0].items) == 1


def as_text(content: Content, width: int = WIDTH) -> str:
    parts = [content.greeting, *filter(None, [_wrapped(content.opening, width)])]
    for group in content.groups:
        if not content.single:
            heading = _wrapped(group.heading, width)
            parts.append(f"{heading}\n{'-' * min(len(heading), WIDTH)}")
        parts += [_item_text(item, content.single, width) for item in group.items]
    parts += ["-- ", _wrapped(content.closing, width)]
    return "\n\n".join(parts).replace("-- \n\n", "-- \n") + "\n"


def said_in_text(said: Sequence[Line], width: int = WIDTH) -> str:
    """What a letter says of one thing alone: paragraphs, and points that follow each other as one block."""
    return "\n\n".join(_blocks(said, width))


def _item_text(item: Item, single: bool, width: int) -> str:
    said = [*item.lines, *item.action]
    if single:
        return said_in_text(said, width)
    title = _wrapped(item.title, width, "! " if item.urgent else "* ", "  ")
    return "\n".join([title, *(_line_text(line, width) for line in said)])


def _line_text(line: Line, width: int) -> str:
    first, others = ("    - ", "      ") if line.point else ("  ", "  ")
    return _wrapped(line.words, width, first, others)


def _blocks(said: Sequence[Line], width: int) -> list[str]:
    blocks: list[str] = []
    for before, line in zip([None, *said], said, strict=False):
        words = _wrapped(line.words, width, "- " if line.point else "", "  " if line.point else "")
        if line.point and before is not None and before.point:
            blocks[-1] += f"\n{words}"
        else:
            blocks.append(words)
    return blocks


def _wrapped(words: str, width: int, first: str = "", others: str = "") -> str:
    wrapped = wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(_in_whole_isolates(wrapped, others)).replace(KEPT_SPACE, " ")


def _in_whole_isolates(wrapped: Sequence[str], indent: str) -> Iterator[str]:
    """An isolate ends with its line: one that is cut in two begins again on the next."""
    still = 0
    for line in wrapped:
        begun = indent + FIRST_STRONG_ISOLATE * still + line.removeprefix(indent) if still else line
        still = begun.count(FIRST_STRONG_ISOLATE) - begun.count(POP_ISOLATE)
        yield begun + POP_ISOLATE * still


# HTML

PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>{title}</title>
</head>
<body style="margin:0;padding:0">
<div style="max-width:600px;margin:0 auto;padding:24px 20px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
{body}
</div>
</body>
</html>
"""


def as_html(content: Content) -> str:
    body = [_paragraph(content.greeting)]
    if content.opening:
        body.append(_paragraph(content.opening))
    for group in content.groups:
        if not content.single:
            body.append(_tagged("h2", "font-size:18px;line-height:1.35;margin:28px 0 12px", group.heading))
        body += [_item_html(item, content.single) for item in group.items]
    body.append(
        _tagged("p", "margin:32px 0 0;padding-top:12px;border-top:1px solid #888888;font-size:13px;opacity:.75",
                content.closing)
    )  # fmt: skip
    return PAGE.format(language=escape(content.language), title=escape(content.subject), body="\n".join(body))


def _item_html(item: Item, single: bool) -> str:
    title = f"! {item.title}" if item.urgent else item.title
    parts = [] if single else [_tagged("h3", "font-size:16px;margin:0 0 4px", title)]
    parts += _html_blocks(item.lines)
    parts += [_tagged("p", "margin:8px 0 0;font-weight:600", line.words) for line in item.action]
    bar = LOUD if item.urgent else QUIET
    style = f"margin:0 0 16px;padding:2px 0 2px 14px;border-inline-start:3px solid {bar}"
    return f'<div dir="auto" style="{style}">\n' + "\n".join(parts) + "\n</div>"


def _html_blocks(said: Sequence[Line]) -> list[str]:
    blocks: list[str] = []
    points: list[str] = []
    for line in [*said, None]:
        if line is not None and line.point:
            points.append(_tagged("li", "margin:2px 0", line.words))
            continue
        if points:
            blocks.append(
                '<ul style="margin:4px 0 8px;padding-inline-start:20px">' + "".join(points) + "</ul>"
            )
            points = []
        if line is not None:
            blocks.append(_paragraph(line.words))
    return blocks


def _paragraph(words: str) -> str:
    return _tagged("p", "margin:0 0 8px", words)


def _tagged(tag: str, style: str, words: str) -> str:
    """The direction is that of the words around the isolates, which `auto` knows of elements only."""
    said = escape(words).replace(FIRST_STRONG_ISOLATE, "<bdi>").replace(POP_ISOLATE, "</bdi>")
    return f'<{tag} dir="auto" style="{style}">{said}</{tag}>'
