"""What moves by itself, such as a list that rolls open or a button that fades in: as the system says or as chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QWidget

DURATION_MS = 200


class Motion:
    """Qt's own effects and animations; there are no others in the program."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._system = {effect: application.isEffectEnabled(effect) for effect in Qt.UIEffect}
        self._reduced: bool | None = None

    @property
    def style_sheet(self) -> str:
        """What a style sheet must say besides."""
        if self._reduced is None:
            return ""
        return f"* {{ widget-animation-duration: {0 if self._reduced else DURATION_MS}; }}"

    def reduce(self, reduced: bool | None) -> None:
        """Whether nothing may move by itself; None follows the system."""
        self._reduced = reduced
        for effect, usual in self._system.items():
            self._application.setEffectEnabled(effect, usual if reduced is None else not reduced)


def may_move(widget: QWidget) -> bool:
    """Whether a widget may show that it works by something that moves."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
