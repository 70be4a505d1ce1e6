"""What a person finds who has only the keyboard, and what a screen reader is told."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

Role = QAccessible.Role
NAMED = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.Slider,
    Role.List,
    Role.ListItem,
    Role.Table,
    Role.Tree,
    Role.TreeItem,
    Role.Cell,
    Role.MenuItem,
    Role.PageTab,
    Role.Dialog,
    Role.Chart,
}
MOST_STOPS, MOST_WITHIN = 200, 6
LEAST_SEEN = 16
"""Pixels of the height of a control that must be in view while it has the focus."""
TOLERANCE = 6


@frozen(kw_only=True)
class Stop:
    """A control that Tab came to: what was in view of it, how it looked with the focus and without.

    `goes_back` tells whether the step to the next control led up in the same column or to the leading edge.
    """

    widget: QWidget
    words: str
    name: str
    seen: QRect
    height: int
    focused: QImage
    unfocused: QImage
    goes_back: bool


def described(widget: QWidget) -> str:
    found: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(found) < 3:
        if at.objectName() and not at.objectName().startswith("qt_"):
            found.append(at.objectName())
        at = at.parentWidget()
    return f"{type(widget).__name__} in {' in '.join(found)}"


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def reachable(top: QWidget) -> set[QWidget]:
    """The controls in view that Tab has to come to."""
    return {
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisibleTo(top)
        and widget.isEnabled()
        and widget.window() is top
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox)
        and not isinstance(widget, QMenuBar)
    }


def by_tab(qtbot: QtBot, top: QWidget) -> list[Stop]:
    """Press Tab from what has the focus until it comes back; fails where it never does."""
    top.activateWindow()
    qtbot.waitUntil(lambda: top.isActiveWindow() and top.isAncestorOf(QApplication.focusWidget() or top))
    first = here = QApplication.focusWidget()
    stops: list[Stop] = []
    while here is not None and len(stops) < MOST_STOPS:
        seen, focused = here.visibleRegion().boundingRect(), picture(here)
        after = leave(qtbot, here)
        stops.append(
            Stop(
                widget=here,
                words=described(here),
                name=name_of(here),
                seen=seen,
                height=here.height(),
                focused=focused,
                unfocused=picture(here),
                goes_back=goes_back(area(here, top), area(after, top)),
            )
        )
        if after is first:
            return stops
        here = after
    raise AssertionError(f"Tab never comes back: {[stop.words for stop in stops[-8:]]}")


def leave(qtbot: QtBot, here: QWidget) -> QWidget:
    """Press Tab until the focus is elsewhere; within a field it may have several places to go to first."""
    for _ in range(MOST_WITHIN):
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        if after is not here:
            return after
    return here


def picture(widget: QWidget) -> QImage:
    """How it looks; of what only scrolls, the edge alone, as what stands in it has a focus of its own."""
    if isinstance(widget, QScrollArea):
        return widget.grab(QRect(0, 0, widget.width(), 1)).toImage()
    return widget.grab().toImage()


def area(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def goes_back(one: QRect, other: QRect) -> bool:
    """Whether it leads up in the same column, or towards the leading edge in the same line."""
    mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    above = other.bottom() <= one.top() + TOLERANCE
    same_line = not above and other.top() < one.bottom() - TOLERANCE
    leading, trailing = (other, one) if mirrored else (one, other)
    before = trailing.right() <= leading.left() + TOLERANCE
    beside = one.right() <= other.left() + TOLERANCE or other.right() <= one.left() + TOLERANCE
    return (before and (above or same_line)) or (above and not beside)


def interfaces(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The interface and all below it that is in view."""
    if not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from interfaces(child)


def unnamed(top: QWidget) -> Iterator[str]:
    """Controls, lists and cells without a name."""
    root = QAccessible.queryAccessibleInterface(top)
    assert root is not None
    for interface in interfaces(root):
        if interface.role() in NAMED and not interface.text(QAccessible.Text.Name).strip():
            yield f"{interface.role().name} of {where(interface)} has no name"


def where(interface: QAccessibleInterface) -> str:
    at: QAccessibleInterface | None = interface
    while at is not None and at.object() is None:
        at = at.parent()
    thing = at.object() if at is not None else None
    return described(thing) if isinstance(thing, QWidget) else repr(thing)


def ambiguous(top: QWidget) -> Iterator[str]:
    """Keys with Alt that would lead to two things on a page, or in a menu."""
    shown = [widget for widget in top.findChildren(QWidget) if widget.isVisibleTo(top)]
    texts = [
        w.text() for w in shown if isinstance(w, QAbstractButton) or (isinstance(w, QLabel) and w.buddy())
    ]
    bars = [action.text() for w in shown if isinstance(w, QMenuBar) for action in w.actions()]
    yield from _twice(texts + bars, "the page")
    for menu in top.findChildren(QMenu):
        yield from _twice([action.text() for action in menu.actions() if action.isVisible()], menu.title())


def _twice(texts: list[str], place: str) -> Iterator[str]:
    keys = Counter(key.toString() for words in texts if not (key := QKeySequence.mnemonic(words)).isEmpty())
    yield from (f"{key} leads to {number} things in {place}" for key, number in keys.items() if number > 1)


def faults(qtbot: QtBot, top: QWidget) -> list[str]:
    """All that is wrong with a window, in words."""
    found = [*unnamed(top), *ambiguous(top)]
    stops = by_tab(qtbot, top)
    missed = reachable(top) - {stop.widget for stop in stops}
    found += [f"Tab never comes to {described(widget)}" for widget in missed]
    found += [f"{stop.words} has no name" for stop in stops if not stop.name.strip()]
    found += [f"{stop.words} is out of view" for stop in stops if not is_seen(stop)]
    alike = [stop.words for stop in stops if stop.focused == stop.unfocused]
    found += [f"{words} does not show the focus" for words in alike if len(stops) > 1]
    back = [stop.words for stop in stops if stop.goes_back]
    return found + ([f"Tab goes back after {back}"] if len(back) > 1 else [])


def is_seen(stop: Stop) -> bool:
    return stop.seen.height() >= min(stop.height, LEAST_SEEN)
