"""My notices: how, when and of what the person at the window is told."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.models.digests import CHAT, DESKTOP, MAIL, Preferences
from app.models.errors import UserError
from app.models.language import apart
from app.models.people import Person
from app.services import noticesettings
from app.services.changing import FieldError
from app.services.letterwords import languages
from app.services.noticechannels import set_chat, set_preferences
from app.services.noticesettings import MyNotices, Tried
from app.services.permissions import Act
from app.services.secrets import NoKeyring, Place
from app.services.session import Session
from app.ui.context import Context
from app.ui.desktop import Desktop, notifier
from app.ui.language import LANGUAGES
from app.ui.outside import outside
from app.ui.press import while_there

from .fields import ChoiceField, SecretField, TextField, Values
from .form import Form
from .noticechoices import ChannelsField, KindsField, channel_names
from .section import Section, change
from .workspacecards import Tasks


class MyNoticesSection(Section):
    you_wanted = Signal()
    """Nobody has said who they are: that is to be said first."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "my-notices",
            self.tr("My heads-ups"),
            self.tr("How Headstart tells you what you need to know, before anyone is surprised."),
        )
        self._me: MyNotices | None = None
        theme = context.theme
        self._channels = ChannelsField(theme, "notices-channels", self.tr("&By"))
        self._chat = SecretField(theme, "notices-chat", self.tr("&Address of your chat"))
        self._language = ChoiceField(theme, "notices-language", self.tr("&Language"))
        self._channels.setProperty("span", 3)
        self._chat.setProperty("span", 2)
        self._forget = QPushButton(self.tr("Forget the chat"))
        self._forget.setObjectName("notices-forget-chat")
        self._forget.setToolTip(self.tr("Remove the address of your chat from this computer"))
        self._how = Form(
            context,
            "notices-form",
            {
                "channels": self._channels,
                "chat": self._chat,
                "language": self._language,
                "digest_at": TextField(theme, "notices-digest", self.tr("&Digest, once a day at"), "08:30"),
                "quiet_from": TextField(theme, "notices-quiet-from", self.tr("&Nothing from"), "20:00"),
                "quiet_until": TextField(theme, "notices-quiet-until", self.tr("&until"), "07:00"),
            },
            button=self._forget,
        )
        self._what = Form(
            context,
            "notices-kinds-form",
            {
                "kinds": KindsField(
                    theme,
                    "notices-kinds",
                    self.tr("How each kind is told"),
                    self.tr(
                        "As usual means: at once what is urgent, the rest once a day. What is turned off is"
                        " still shown in the window. What a law, a pay or work in vain hangs on is always sent."
                    ),
                )
            },
            columns=1,
        )
        context.rights.changed.connect(self._follow_rights)
        self._follow_rights()
        self._test = Tasks(context, self.tr("Does it reach you?"))
        self._lay_out()

    def reload(self) -> None:
        self.read(noticesettings.my_notices, self._show)

    def unsaved(self) -> bool:
        return self._how.dirty or self._what.dirty

    def discard(self) -> None:
        self._fill(self._how)
        self._fill(self._what)

    def _show(self, me: MyNotices | None) -> None:
        if me is None:
            self.tell(
                self.tr("You have not said who you are"),
                self.tr("Say it under You. Then you choose here how you are told."),
                self.tr("Go to You"),
                self.you_wanted.emit,
            )
            return
        before = self._me
        another = before is None or before.person.id != me.person.id  # then, what is typed is somebody else's
        typed = not another and self.unsaved()
        self._me = evolve(me, preferences=before.preferences) if before is not None and typed else me
        self._channels.note(self._note(me))
        if another or before != self._me:
            for form in (self._how, self._what):
                if another or not form.dirty:
                    self._fill(form)
        self._look_for_chat(me.person)

    def _follow_rights(self) -> None:
        for form in (self._how, self._what):
            form.lock(not self.context.rights.may(Act.CHANGE))

    def _fill(self, form: Form) -> None:
        if self._me is None:
            return
        kept = self._me.preferences
        if form is self._what:
            form.fill(self.tr("What you are told"), {"kinds": kept.kinds})
            return
        values: Values = {
            "channels": kept.channels,
            "chat": "",
            "language": kept.language,
            "digest_at": kept.digest_at,
            "quiet_from": kept.quiet_from,
            "quiet_until": kept.quiet_until,
        }
        form.fill(self.tr("How {} is told").format(apart(self._me.person.name)), values)

    def _note(self, me: MyNotices) -> str:
        found = []
        if me.person.email:
            found.append(
                self.tr("E-mail goes to {}, which is changed under People.").format(apart(me.person.email))
            )
        else:
            found.append(self.tr("You have no e-mail address yet: enter it under People."))
        if me.server is None:
            found.append(self.tr("There is no mail server yet: HR enters it under Mail server."))
        found.append(self.tr("Notifications on this desktop are shown while the window is open."))
        return " ".join(found)

    # Saving

    def _save_how(self) -> None:
        if self._me is None or self._how.busy:
            return
        values = self._how.values()
        chat, person = str(values.pop("chat")), self._me.person
        self._how.forgive()
        self._how.set_busy(True)
        if not chat:
            self._store(self._how, values)
            return

        def kept(note: str | None) -> None:
            self._store(self._how, values, note)

        work = _keeping(person, chat)
        outside().do(work, while_there(self, kept), while_there(self, self._refuse_chat))

    def _save_what(self) -> None:
        if self._me is not None and not self._what.busy:
            self._what.forgive()
            self._what.set_busy(True)
            self._store(self._what, self._what.values())

    def _store(self, form: Form, values: Values, note: str | None = None) -> None:
        if self._me is None:
            return
        wanted = evolve(self._me.preferences, **values)

        def work(session: Session) -> Preferences:
            return set_preferences(session, wanted)

        def then(stored: Preferences) -> None:
            form.set_busy(False)
            if self._me is not None:
                self._me = evolve(self._me, preferences=stored)
            self._fill(form)
            if note:
                form.hint(note)

        def refused(error: Exception) -> None:
            form.set_busy(False)
            form.refuse(error)

        change(self.context, work, self.tr("How you are told is changed."), then, refused)

    def _refuse_chat(self, error: Exception) -> None:
        self._how.set_busy(False)
        self._how.refuse(FieldError("chat", str(error)) if isinstance(error, UserError) else error)

    # The chat, whose address only the keyring knows

    def _look_for_chat(self, person: Person) -> None:
        outside().do(
            lambda: noticesettings.place_of_chat(person),
            while_there(self, self._show_place),
            while_there(self, self.context.failed),
        )

    def _show_place(self, place: Place) -> None:
        self._chat.show_place(place, "slack://…")
        self._forget.setVisible(place in (Place.KEYRING, Place.SESSION))

    def _forget_chat(self) -> None:
        if self._me is None:
            return
        person = self._me.person

        def then(_none: None) -> None:
            self.context.said(self.tr("The address of your chat is forgotten."), False)
            self._look_for_chat(person)

        outside().do(
            lambda: set_chat(person, None), while_there(self, then), while_there(self, self.context.failed)
        )

    # A test

    def _send_test(self) -> None:
        if self._me is None or self._test.busy:
            return
        if self._how.dirty:
            self._how.hint(self.tr("Save what you changed here, or put it back, before you go on."))
            return
        me, shows = self._me, notifier(self.context.theme)
        desktop = Desktop(shows.notify, me.person.id) if shows.able else None
        self._test.begin(self.tr("Sending…"))

        def failed(error: Exception) -> None:
            self._test.fail("")
            self.context.failed(error)

        outside().do(
            lambda: noticesettings.try_out(me, me.preferences.channels, desktop),
            while_there(self, self._tell),
            while_there(self, failed),
        )

    def _tell(self, tried: Tried) -> None:
        names = channel_names()
        wrong = [
            why if len(tried.by) == 1 else self.tr("{channel}: {why}").format(channel=names[name], why=why)
            for name, why in tried.by.items()
            if why is not None
        ]
        right = [self._sent(name) for name, why in tried.by.items() if why is None]
        if wrong:
            self._test.fail("\n".join([*wrong, *(f"✓ {words}" for words in right)]))
        else:
            self._test.succeed("\n✓ ".join(right))

    def _sent(self, name: str) -> str:
        email = (self._me.person.email if self._me else None) or ""
        said = {
            MAIL: self.tr("A test message is on its way to {}.").format(apart(email)),
            CHAT: self.tr("A test message is in your chat."),
            DESKTOP: self.tr("A notification is shown on this desktop."),
        }
        return said[name]

    def _lay_out(self) -> None:
        chosen: list[tuple[str, object]] = [(self.tr("As in the workspace"), None)]
        self._language.offer([*chosen, *((LANGUAGES.get(code, code), code) for code in languages())])
        self._forget.hide()
        self._forget.clicked.connect(self._forget_chat)
        self._test.add("notices-test", self.tr("Send me a test message"), self._send_test)
        self._test.say(self.tr("It goes by each of the channels above, at once."))
        self._how.save_wanted.connect(self._save_how)
        self._how.put_back_wanted.connect(lambda: self._fill(self._how))
        self._what.save_wanted.connect(self._save_what)
        self._what.put_back_wanted.connect(lambda: self._fill(self._what))
        for card in (self._how, self._test, self._what):
            self.column.addWidget(card)
        self.column.addStretch(1)


def _keeping(person: Person, chat: str) -> Callable[[], str | None]:
    """What keeps the address of a chat, and says so where that is only until the program ends."""

    def work() -> str | None:
        try:
            set_chat(person, chat)
        except NoKeyring as error:
            return str(error)
        return None

    return work
