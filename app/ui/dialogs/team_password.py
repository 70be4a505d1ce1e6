"""The password of a team workspace that is open: not known on this computer, or not right any more."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.changing import FieldError
from app.services.teamkeys import Missing, TeamKeys
from app.store.address import Address
from app.ui.settings.fields import SecretField
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import paragraph

from .team_entry import PASSWORD, TeamEntry


class TeamPassword(TeamEntry):
    def __init__(
        self,
        address: Address,
        theme: Theme,
        keys: TeamKeys,
        crashed: Callable[[BaseException], None],
        parent: QWidget,
    ) -> None:
        super().__init__("team-password", theme, keys, crashed, parent)
        self._address, self._why = address, keys.missing(address)
        self.fields = {
            PASSWORD: SecretField(theme, "team-password-typed", self.tr("Pass&word")),
        }
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        column.addWidget(paragraph(address.called, bold=True))
        column.addWidget(self.fields[PASSWORD])
        self.introduce()

    def introduce(self) -> None:
        about = {
            Missing.UNKNOWN: self.tr("The password of this workspace is not known on this computer."),
            Missing.NO_KEYRING: self.tr(
                "This computer has no keyring that is open: the password is asked for at each start."
            ),
            Missing.REFUSED: self.tr(
                "The server does not take the password any more that is known on this computer."
            ),
        }
        self.say(self.tr("Your password"), about[self._why], self.tr("&Open"))

    def address(self) -> Address:
        typed = str(self.fields[PASSWORD].value())
        if not typed:
            raise FieldError(PASSWORD, self.tr("Type your password."))
        return evolve(self._address, password=typed)
