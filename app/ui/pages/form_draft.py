"""The draft of the form for a new hire: whose it is, when it was kept, and keeping it while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.newhire import Entries, Offered
from app.ui.context import Context
from app.ui.drafts import Draft, Drafts

KEEP_MS = 500
"""How long after the first change what was typed is written."""


class FormDraft(QObject):
    kept = Signal()
    """The draft is in its file, or gone where it held nothing."""

    def __init__(
        self, context: Context, page: QObject, form: Callable[[], tuple[Entries, Offered | None]]
    ) -> None:
        """`form` tells what stands in it, and what it began with where that is known."""
        super().__init__(page)
        self._runner, self._failed, self._form = context.runner, context.failed, form
        self._files = Drafts(context.preferences.folder, context.workspace, context.errands)
        page.destroyed.connect(self._files.release)
        self.hire_id = str(uuid4())
        """The hire that the form would start."""
        self.kept_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._keep)

    def read(self) -> Draft | None:
        """For the thread of the workspace."""
        return self._files.read()

    def take_up(self, draft: Draft) -> None:
        self.hire_id, self.kept_at = draft.hire_id, draft.saved_at

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not yet kept."""
        return self._timer.isActive()

    def note_change(self) -> None:
        if not self.pending:
            self._timer.start()

    def keep_now(self) -> None:
        if self.pending:
            self._keep()

    def rest(self) -> None:
        """What is in the form is kept already."""
        self._timer.stop()

    def begin_anew(self) -> None:
        """For another hire; the draft of the one before is forgotten."""
        self.hire_id, self.kept_at = str(uuid4()), None
        self._timer.stop()
        self._runner.do(self._files.forget, lambda _none: None, self._failed)

    def _keep(self) -> None:
        """Write what was typed to the draft; one that holds nothing is forgotten."""
        self._timer.stop()
        entries, offered = self._form()
        if offered is None:
            return
        if entries == offered.blank:
            self._runner.do(self._files.forget, lambda _none: self.kept.emit(), self._failed)
            return
        files, hire_id, now = self._files, self.hire_id, datetime.now().astimezone()
        suggested = offered.blank.start_on

        def then(_none: None) -> None:
            if hire_id == self.hire_id:
                self.kept_at = now
            self.kept.emit()

        self._runner.do(lambda: files.write(hire_id, now, entries, suggested), then, self._failed)
