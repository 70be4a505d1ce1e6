"""Mail server: by what mail leaves, whether that works, and how notices go without a window."""

from __future__ import annotations

from datetime import datetime

from attrs import evolve
from PySide6.QtCore import QLocale, QTime, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.models.errors import UserError
from app.models.language import apart, text
from app.models.wording import day
from app.resources import RESOURCES
from app.services import noticesettings
from app.services.changing import FieldError
from app.services.channels.mailserver import PLAIN, PORTS, STARTTLS, TLS, MailServer
from app.services.noticechannels import NOT_HR, set_mail_server
from app.services.noticesettings import MailSetup
from app.services.secrets import Place
from app.services.senderruns import SCHEDULED, WINDOW, LastRun
from app.services.session import Session
from app.ui.context import Context
from app.ui.outside import outside
from app.ui.press import while_there
from app.ui.widgets.texts import paragraph

from .fields import ChoiceField, SecretField, TextField, Values
from .form import Form
from .section import Section, change
from .workspacecards import Tasks

SCHEDULES = RESOURCES / "schedules"
COMMAND = "headstart notices send"


class MailSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "mail",
            self.tr("Mail server"),
            self.tr(
                "Mail leaves by your company's own server, for everybody who works with this workspace."
                " Its password is kept in the keyring of this computer, never in the workspace."
            ),
        )
        theme = context.theme
        self._setup: MailSetup | None = None
        self._usual_port = PORTS[STARTTLS]
        self._only_hr = paragraph(text(NOT_HR), muted=True)
        self._only_hr.setObjectName("mail-only-hr")
        self._port = TextField(theme, "mail-port", self.tr("&Port"))
        self._security = ChoiceField(
            theme,
            "mail-security",
            self.tr("Securit&y"),
            [
                (self.tr("STARTTLS"), STARTTLS),
                (self.tr("TLS"), TLS),
                (self.tr("None, for a relay without a password"), PLAIN),
            ],
        )
        self._password = SecretField(theme, "mail-password", self.tr("Pass&word"))
        self._password.setProperty("span", 2)
        self._form = Form(
            context,
            "mail-form",
            {
                "host": TextField(theme, "mail-host", self.tr("&Server"), self.tr("mail.example.com")),
                "security": self._security,
                "port": self._port,
                "login": TextField(theme, "mail-login", self.tr("L&ogin, where it asks for one")),
                "password": self._password,
                "sender": TextField(
                    theme, "mail-sender", self.tr("Mail &comes from"), self.tr("onboarding@example.com")
                ),
                "sender_name": TextField(theme, "mail-sender-name", self.tr("Na&me of the sender")),
            },
        )
        self._check = Tasks(context, self.tr("Does it work?"))
        self._runs = Tasks(context, self.tr("Sending"))
        self._lay_out()

    def reload(self) -> None:
        self.read(noticesettings.mail_setup, self._show)

    def unsaved(self) -> bool:
        return self._form.dirty

    def discard(self) -> None:
        self._fill()

    def _show(self, setup: MailSetup) -> None:
        before, self._setup = self._setup, setup
        self._only_hr.setVisible(not setup.may_change)
        self._form.lock(not setup.may_change)
        self._show_runs(setup.last)
        if before is None or (before.server != setup.server and not self._form.dirty):
            self._fill()
        self._look_for_password(setup.server)

    def _look_for_password(self, server: MailServer | None) -> None:
        outside().do(
            lambda: noticesettings.place_of_password(server),
            while_there(self, self._show_place),
            while_there(self, self.context.failed),
        )

    def _fill(self) -> None:
        server = self._setup.server if self._setup else None
        values: Values = {
            "host": server.host if server else "",
            "security": server.security if server else STARTTLS,
            "port": str(server.port if server else PORTS[STARTTLS]),
            "login": server.login if server else "",
            "password": "",
            "sender": server.sender if server else "",
            "sender_name": server.sender_name if server else "Headstart",
        }
        heading = (
            self.tr("Mail leaves by {}").format(apart(server.host))
            if server
            else self.tr("No mail server yet")
        )
        self._form.fill(heading, values, new=server is None)
        self._usual_port = PORTS[self._security.value()]

    def _show_place(self, place: Place) -> None:
        needed = self._setup and self._setup.server and self._setup.server.login
        self._password.show_place(place, self.tr("not known on this computer") if needed else "")

    def _show_runs(self, last: LastRun | None) -> None:
        found = [self.tr("Nothing has been sent from this workspace yet.")]
        if last is not None:
            sent = {
                SCHEDULED: self.tr("A scheduled sender ran last on {}."),
                WINDOW: self.tr("A window that was open sent last on {}."),
            }
            found = [sent[last.by].format(_moment(last.at))]
            if last.scheduled_at is None:
                found.append(self.tr("No scheduled sender has run yet."))
            elif last.by != SCHEDULED:
                found.append(self.tr("A scheduled sender ran last on {}.").format(_moment(last.scheduled_at)))
            found += [f"✕ {problem}" for problem in last.problems]
        found.append(
            self.tr(
                "The window sends while it is open, if no scheduled sender has run for an hour. To send without"
                " it, let the system run “{command}” every five or ten minutes: there is a file for cron, one"
                " for systemd and one for the Task Scheduler."
            ).format(command=COMMAND)
        )
        self._runs.say("\n".join(found))

    # Saving and checking

    def _typed(self) -> tuple[MailServer, str] | None:
        """What is typed, and its password; None where a field is refused."""
        self._form.forgive()
        try:
            return self._server()
        except FieldError as error:
            self._form.refuse(error)
            return None

    def _server(self) -> tuple[MailServer, str]:
        """As it is typed, with its password. Raises FieldError for a port that is no number."""
        values = self._form.values()
        password, port = str(values.pop("password")), str(values.pop("port"))
        if not port.isascii() or not port.isdigit():
            raise FieldError("port", text("A port is a number from 1 to 65535, such as 587."))
        return MailServer(**{**values, "port": int(port), "login": values["login"] or None}), password  # type: ignore[arg-type]

    def _save(self) -> None:
        """The password first: what was put off goes as soon as the server is stored."""
        if self._form.busy or (typed := self._typed()) is None:
            return
        server, password = typed
        self._form.set_busy(True)

        def work(session: Session) -> MailServer:
            return set_mail_server(session, server)

        def kept(note: str | None) -> None:
            words = self.tr("The mail server is changed.")
            change(self.context, work, words, lambda now: self._saved(now, note), self._refused, undo=False)

        if not password:
            kept(None)
            return
        outside().do(
            lambda: noticesettings.keep_password(server, password),
            while_there(self, kept),
            while_there(self, self._refused),
        )

    def _saved(self, server: MailServer, note: str | None) -> None:
        if self._setup is not None:
            self._setup = evolve(self._setup, server=server)
        self._form.set_busy(False)
        self._fill()
        self._look_for_password(server)
        if note:
            self._form.hint(note)

    def _refused(self, error: Exception) -> None:
        self._form.set_busy(False)
        self._form.refuse(error)

    def _try(self) -> None:
        """As it is typed, saved or not."""
        if self._check.busy or (typed := self._typed()) is None:
            return
        server, password = typed
        self._check.begin(self.tr("Asking {}…").format(apart(server.host)))

        def then(_none: None) -> None:
            self._check.succeed(self.tr("{} takes mail from here.").format(apart(server.host)))

        def failed(error: Exception) -> None:
            if isinstance(error, FieldError):
                self._check.fail("")
                self._form.refuse(error)
            else:
                self._check.fail(str(error) if isinstance(error, UserError) else "")
                if not isinstance(error, UserError):
                    self.context.failed(error)

        outside().do(
            lambda: noticesettings.check_server(server, password),
            while_there(self, then),
            while_there(self, failed),
        )

    def _follow_security(self) -> None:
        """The usual port goes with it, as long as nobody typed another."""
        usual = PORTS[self._security.value()]
        if self._port.value() == str(self._usual_port):
            self._port.show_value(str(usual))
        self._usual_port = usual

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(COMMAND)
        self.context.said(self.tr("The command is copied."), False)

    def _open_files(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(SCHEDULES)))

    def _lay_out(self) -> None:
        self._check.add("mail-check", self.tr("Check"), self._try)
        self._check.say(self.tr("The check logs in with what is typed above, and sends nothing."))
        self._runs.add("mail-copy", self.tr("Copy the command"), self._copy)
        self._runs.add("mail-schedules", self.tr("Open the files"), self._open_files)
        self._security.changed.connect(self._follow_security)
        self._form.save_wanted.connect(self._save)
        self._form.put_back_wanted.connect(self._fill)
        self._only_hr.hide()
        self.column.addWidget(self._only_hr)
        for card in (self._form, self._check, self._runs):
            self.column.addWidget(card)
        self.column.addStretch(1)


def _moment(at: datetime) -> str:
    """The day and the time of day where the window is."""
    local = at.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return f"{day(local.date())}, {time}"
