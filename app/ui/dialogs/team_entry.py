"""Coming into a team workspace: what is typed is tried on the server, and the password goes into the keyring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QVBoxLayout,
    QWidget,
)

from app import bootstrap
from app.models.errors import (
    InvitationExpired,
    NoServer,
    NoWorkspace,
    OneTimePassword,
    StoreUnavailable,
    Untrusted,
    UserError,
    WrongPassword,
)
from app.models.language import apart
from app.services.changing import FieldError
from app.services.teamkeys import TeamKeys
from app.store.address import Address
from app.ui.outside import outside
from app.ui.press import while_there
from app.ui.settings.fields import Complaint, Field, SecretField
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, FittingDialog, Working, asking, framed

WIDTH = 520
INVITATION, HOST, DATABASE, PASSWORD, CERTIFICATE = (
    "invitation",
    "host",
    "database",
    "password",
    "certificate",
)
BELONGS_TO: Mapping[type[UserError], str] = {
    NoServer: HOST,
    NoWorkspace: DATABASE,
    Untrusted: CERTIFICATE,
    WrongPassword: PASSWORD,
    InvitationExpired: PASSWORD,
}
"""The field to which a refusal belongs."""
NEW, AGAIN = "new-password", "new-password-again"


class TeamEntry(FittingDialog):
    """Nothing waits for the server: it is asked elsewhere, and Cancel forgets the question.

    A subclass puts its fields into `form` and says with `address` what was typed.
    """

    entered = Signal(object, bool)
    """The address, and whether the keyring keeps its password."""

    def __init__(
        self,
        name: str,
        theme: Theme,
        keys: TeamKeys,
        crashed: Callable[[BaseException], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keys, self._crashed, self._latest = keys, crashed, asking(self)
        self._busy = False
        self.fields: dict[str, Field] = {}
        self.form = QWidget()
        self._own_fields: dict[str, Field] = {
            NEW: SecretField(theme, f"{name}-new", self.tr("&New password")),
            AGAIN: SecretField(theme, f"{name}-again", self.tr("New password, a&gain")),
        }
        self._own = QWidget()
        self._heading = label("", t.HEADING + 1, bold=True)
        self._about = paragraph("", muted=True)
        self._about.setObjectName(f"{name}-about")
        self._complaint = Complaint(theme, f"{name}-error")
        self._waiting = Working(f"{name}-progress", self.tr("The server is asked"))
        self._buttons = Buttons(self)
        self._cancel = self._buttons.back()
        self._cancel.setAutoDefault(False)  # Enter, pressed once more out of impatience, gives nothing up
        self.go = self._buttons.go(f"{name}-go", "", self._go)
        self._lay_out()

    def address(self) -> Address:
        """With the password that is typed. Raises FieldError for what is none."""
        raise NotImplementedError

    def say(self, title: str, about: str, go: str) -> None:
        """What it is about, and what its button does."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._about.setText(about)
        self.go.setText(go)

    # Asking the server

    def _go(self) -> None:
        if self._busy:
            return
        self._forgive()
        try:
            address = self.address()
            if self._chooses_own:
                chosen = self._chosen()
                self._ask(address, lambda: bootstrap.accept_invitation(address, chosen), self._keep)
            else:
                self._ask(address, lambda: _entered(address), self._keep)
        except FieldError as error:
            self._refuse(error)

    def _keep(self, address: Address) -> None:
        password = address.password or ""
        known = Address(str(address))
        self._ask(address, lambda: self._keys.keep(known, password), lambda kept: self._come_in(known, kept))

    def _come_in(self, address: Address, kept: bool) -> None:
        self.accept()
        self.entered.emit(address, kept)

    def _ask(self, address: Address, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._set_busy(True)
        self._waiting.say(self.tr("Asking {}…").format(apart(address.called)))
        only = self._latest.question()
        outside().do(work, while_there(self, only(then)), while_there(self, only(self._failed)))

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, OneTimePassword):
            self._choose_own(True)
        elif isinstance(error, UserError):
            self._refuse(error)
        else:
            self._crashed(error)

    # A password of one's own

    @property
    def _chooses_own(self) -> bool:
        return not self._own.isHidden()

    def _choose_own(self, chooses: bool) -> None:
        """Whether a password is chosen now, in the place of one for one use."""
        if chooses:
            self.say(
                self.tr("Choose your own password"),
                self.tr(
                    "The password of your invitation is for one use. Nobody but you knows the one you choose."
                ),
                self.tr("&Join"),
            )
        self.form.setVisible(not chooses)
        self._own.setVisible(chooses)
        for field in self._own_fields.values():
            field.show_value("")
        if chooses:
            self._own_fields[NEW].editor.setFocus()
        else:
            self.introduce()

    def introduce(self) -> None:
        """Say what the form is about."""
        raise NotImplementedError

    def _chosen(self) -> str:
        """The password that is typed twice. Raises FieldError."""
        new, again = (str(self._own_fields[name].value()) for name in (NEW, AGAIN))
        if not new:
            raise FieldError(NEW, self.tr("Type the password that you want to have."))
        if new != again:
            raise FieldError(AGAIN, self.tr("The two are not the same: type the new password again."))
        return new

    # What is wrong

    def _refuse(self, error: UserError) -> None:
        """Say it at the field to which it belongs, else at the bottom."""
        named = error.field if isinstance(error, FieldError) else self._field_of(error)
        if named in self.fields and self._chooses_own:
            self._choose_own(False)
        field = {**self.fields, **self._own_fields}.get(named)
        if field is not None:
            field.complain(str(error))
        else:
            self._complaint.say(str(error))
            self.go.setFocus()

    def _field_of(self, error: UserError) -> str:
        found = next((name for kind, name in BELONGS_TO.items() if isinstance(error, kind)), "")
        if found or isinstance(error, StoreUnavailable):
            return found
        return NEW if self._chooses_own else INVITATION

    def _forgive(self) -> None:
        self._complaint.say("")
        for field in (*self.fields.values(), *self._own_fields.values()):
            field.mind("")

    def _set_busy(self, busy: bool) -> None:
        """While the server is asked nothing can be typed; Cancel works."""
        self._busy = busy
        within = QApplication.focusWidget()
        for widget in (self.form, self._own, self.go):
            widget.setEnabled(not busy)
        if busy and within is not None and self.isAncestorOf(within):
            self._cancel.setFocus()
        self._waiting.setVisible(busy)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        next(iter(self.fields.values())).editor.setFocus()

    def _lay_out(self) -> None:
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(t.SPACE_3)
        for field in self._own_fields.values():
            own.addWidget(field)
        column = framed(self)
        for widget in (self._heading, self._about, self.form, self._own, self._complaint, self._waiting):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(self._buttons)
        self._own.hide()


def _entered(address: Address) -> Address:
    """The address, which opens the workspace."""
    bootstrap.enter(address)
    return address
