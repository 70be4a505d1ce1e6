"""Join a team: where its workspace is and who one is there, typed or taken from an invitation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.services.changing import FieldError
from app.services.teamkeys import TeamKeys
from app.store.address import Address
from app.store.parts import Parts, found_in
from app.ui.settings.fields import FIELD_HEIGHT, Field, SecretField, TextField
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme

from .team_entry import CERTIFICATE, DATABASE, HOST, INVITATION, PASSWORD, TeamEntry

PORT, LOGIN = "port", "login"
PLACES = {
    INVITATION: (0, 0, 1, 4),
    HOST: (1, 0, 1, 3),
    PORT: (1, 3, 1, 1),
    DATABASE: (2, 0, 1, 2),
    LOGIN: (2, 2, 1, 2),
    PASSWORD: (3, 0, 1, 4),
    CERTIFICATE: (4, 0, 1, 4),
}
"""Row, column and how many of each: in this order they are filled in."""
LAST_PORT = 65_535
SYSTEM = "system"
"""In an address: a certificate that the computer trusts, as where none is named."""


class JoinTeam(TeamEntry):
    def __init__(
        self,
        theme: Theme,
        keys: TeamKeys,
        crashed: Callable[[BaseException], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__("join-team", theme, keys, crashed, parent)
        self._options: Sequence[tuple[str, str]] = ()
        self._invitation = TextField(
            theme,
            "join-invitation",
            self.tr("&Invitation"),
            self.tr("Paste it here, and the rest is filled in"),
        )
        self.fields = {
            INVITATION: self._invitation,
            HOST: TextField(theme, "join-host", self.tr("&Server"), self.tr("db.example.com")),
            PORT: TextField(theme, "join-port", self.tr("P&ort"), "5432"),
            DATABASE: TextField(theme, "join-database", self.tr("&Database"), "headstart"),
            LOGIN: TextField(theme, "join-login", self.tr("&Login"), self.tr("ann.smith")),
            PASSWORD: SecretField(theme, "join-password", self.tr("Pass&word")),
            CERTIFICATE: FileField(
                theme,
                "join-certificate",
                self.tr("&Certificate of the server"),
                self.tr("One that this computer trusts"),
            ),
        }
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(t.SPACE_3)
        for name, place in PLACES.items():
            grid.addWidget(self.fields[name], *place)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1)
        for name in (INVITATION, HOST):
            line = self.fields[name].editor
            if isinstance(line, QLineEdit):
                line.installEventFilter(self)
                self.fields[name].changed.connect(self._look_for_paste)
        self._typed = {INVITATION: "", HOST: ""}
        self.introduce()

    def introduce(self) -> None:
        self.say(
            self.tr("Join a team"),
            self.tr(
                "Whoever looks after your team's server gives you an invitation: a line that begins with"
                " postgresql://. Your password is kept in the keyring of this computer."
            ),
            self.tr("&Join"),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """An address that was typed is taken apart when its field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._take_apart()
        return super().eventFilter(watched, event)

    def address(self) -> Address:
        self._take_apart()
        parts = self._parts()
        return Address(parts.url, self.fields[PASSWORD].value())

    def _parts(self) -> Parts:
        """What is typed, without the password."""
        if self._invitation.value():
            raise FieldError(
                INVITATION,
                self.tr(
                    "This is no invitation: it has an address such as postgresql://name@server/database."
                ),
            )
        for name, sentence in (
            (HOST, self.tr("Type the name of the server, such as db.example.com, or paste your invitation.")),
            (DATABASE, self.tr("Type the name of the database: whoever invited you knows it.")),
            (LOGIN, self.tr("Type your login: whoever invited you knows it.")),
            (PASSWORD, self.tr("Type your password.")),
        ):
            if not self.fields[name].value():
                raise FieldError(name, sentence)
        ports = [port.strip() for port in str(self.fields[PORT].value()).split(",")]
        if not all(not port or (port.isdecimal() and 0 < int(port) <= LAST_PORT) for port in ports):
            raise FieldError(PORT, self.tr("A port is a number from 1 to 65535, such as 5432."))
        return Parts(
            host=",".join(host.strip() for host in str(self.fields[HOST].value()).split(",")),
            port=",".join(ports),
            database=self.fields[DATABASE].value(),
            login=self.fields[LOGIN].value(),
            certificate=self.fields[CERTIFICATE].value(),
            options=self._options,
        )

    def _look_for_paste(self) -> None:
        """What comes at once was pasted; what comes letter by letter is still being typed."""
        for name, before in self._typed.items():
            now = str(self.fields[name].value())
            self._typed[name] = now
            if len(now) > len(before) + 1 and self._take_apart():
                return

    def _take_apart(self) -> bool:
        """Fill in the other fields from an address; whether there was one."""
        parts = next(filter(None, (found_in(str(self.fields[name].value())) for name in self._typed)), None)
        if parts is None:
            return False
        self._options = parts.options
        shown = {
            INVITATION: "",
            HOST: parts.host,
            PORT: parts.port,
            DATABASE: parts.database,
            LOGIN: parts.login,
            PASSWORD: parts.password,
            CERTIFICATE: parts.certificate.removeprefix(SYSTEM),
        }
        for name, words in shown.items():
            self.fields[name].show_value(words)
            self.fields[name].mind("")
        if self._invitation.editor.hasFocus():
            first = next((name for name in (HOST, DATABASE, LOGIN, PASSWORD) if not shown[name]), None)
            (self.fields[first].editor if first else self.go).setFocus()
        return True


class FileField(Field):
    """The path of a file, typed or chosen."""

    def __init__(self, theme: Theme, name: str, words: str, hint: str) -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(hint)
        self._line.setMinimumHeight(FIELD_HEIGHT)
        choose = QPushButton(self.tr("Choose…"))
        choose.setObjectName(f"{name}-choose")
        choose.setAccessibleName(self.tr("Choose a file"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._ask)
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._line, 1)
        row.addWidget(choose)
        super().__init__(theme, name, words, self._line, shown)
        self._line.textChanged.connect(self.changed)

    def value(self) -> str:
        return self._line.text().strip()

    def show_value(self, value: str) -> None:
        self._line.setText(value)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("The certificate of the server"))
        dialog.setObjectName("certificate-file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Certificates (*.crt *.pem *.cer);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.show_value)
        dialog.open()
