"""The window on a workspace of its own for each journey."""

from tests.ui.conftest import (  # noqa: F401  (fixtures)
    crashes,
    nothing_logged,
    nothing_remembered,
    open_window,
    qtbot,
    sample,
    session,
    theme,
    window,
    workspace,
)
