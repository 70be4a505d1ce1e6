"""Letters: what one person is told, in words. The texts of each kind come with the program; HR can replace them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from attrs import evolve, frozen

from app.models.errors import UserError
from app.models.language import mark, speaking, text
from app.models.letterlook import UNBROKEN, WIDTH, Content, Group, Item, as_html, as_text
from app.models.letters import (
    PARTS,
    Event,
    Letter,
    Line,
    NoticeText,
    Values,
    checked_part,
    in_one_line,
    lines,
    with_parts,
)
from app.models.noticekinds import QUESTIONS, Kind
from app.models.people import Person
from app.store.outbox import Notice
from app.store.settings import LANGUAGE

from . import calendars
from .changing import changing, field
from .letterwords import NO_LANGUAGE, UNANSWERED, counted, languages, phrase, shipped, spoken
from .noticeabout import abouts
from .noticefields import fields_of, sample_values
from .noticevalues import Filling
from .session import Session
from .translations import translator


def compose(
    session: Session,
    person: Person,
    notices: Sequence[Notice],
    language: str | None = None,
    width: int = WIDTH,
) -> Letter:
    """One letter to a person with all these notices, grouped by hire, most urgent first; its text of that width.

    The language is the receiver's, or else the workspace's. What is about a hire who was erased meanwhile, or
    tells a department of tasks that are done, is left out; UserError where nothing is left to say.
    """
    code = spoken(language or workspace_language(session))
    with speaking(code, translator(code), from_right=False):
        told = _told(session, person, notices, code)
        if not told:
            raise UserError(text("There is nothing left to tell {person}.", person=person.name))
        subject = _subject(told, code)
        content = Content(
            language=code,
            subject=subject,
            greeting=phrase(code, "letter.greeting", person=person.name),
            opening="" if len(told) == 1 else phrase(code, "letter.opening"),
            groups=_grouped(told, code),
            closing=phrase(code, "letter.closing"),
        )
        return Letter(
            subject=subject, text=as_text(content, width), html=as_html(content), events=_events(told, code)
        )


@frozen
class Told:
    """A notice with what there is to say of it."""

    filling: Filling
    item: Item

    @property
    def input(self) -> tuple[str, str | None]:
        """The input that it is about: of which hire, and which one."""
        fact = self.filling.fact
        return self.filling.about.hire_id, fact.key if fact else None

    @property
    def urgency(self) -> tuple[bool, date, str, str]:
        """What is urgent first, then what comes first: the day to begin, the day due, or day 1."""
        task, notice = self.filling.task, self.filling.notice
        days = [task.latest_start, task.due_on] if task else []
        first = min((day for day in days if day), default=self.filling.about.onboarding.start_on)
        return not notice.urgent, first, self.filling.about.hire.name, notice.key


def _told(session: Session, person: Person, notices: Sequence[Notice], code: str) -> list[Told]:
    known, written = abouts(session, notices), texts(session, code)
    told = []
    for notice in notices:
        about = known[notice.hire_id or ""]
        if not about.exists:
            continue
        filling = Filling(session, about, person, notice, code)
        if filling.is_over:
            continue
        told.append(Told(filling, _told_item(filling, written[notice.kind], code)))
    told = _without_echoes(sorted(told, key=lambda one: one.urgency))
    return _asked_once(_by_hire(told))


def _told_item(filling: Filling, usual: NoticeText, code: str) -> Item:
    """With a line for whoever was not the first to hear of it: why they do."""
    notice = filling.notice
    asked_others = notice.step > 0 and notice.kind in QUESTIONS
    written = shipped(UNANSWERED, code) if asked_others else usual
    item = _item(written, filling.values(), code, urgent=notice.urgent)
    why = _still_with(filling, code)
    return evolve(item, lines=(*item.lines, Line(why))) if why else item


def _still_with(filling: Filling, code: str) -> str:
    """To whoever hears after others: whom it is with. Nothing to those themselves."""
    if filling.notice.step == 0:
        return ""
    fact = filling.fact
    who = _bearer(filling) if fact is None else filling.about.giver(fact)
    if who == filling.person.name:
        return ""
    return phrase(code, "phrases.with", who=who) if who else phrase(code, "phrases.with_nobody")


def _bearer(filling: Filling) -> str:
    """Who has the task, or was asked to take it."""
    task = filling.task
    if task is None:
        return ""
    asked = task.offered_to if filling.notice.kind == Kind.OFFERED else task.owner_id
    person = filling.session.setup.people.get(asked or "")
    return person.name if person else ""


def _without_echoes(told: Sequence[Told]) -> list[Told]:
    """An input is asked for once in a letter, with the reason why it is needed."""
    needed = {one.input for one in told if one.filling.notice.kind in (Kind.INPUT_NEAR, Kind.INPUT_LATE)}
    return [one for one in told if one.filling.notice.kind != Kind.INPUT_ASKED or one.input not in needed]


def _by_hire(told: Sequence[Told]) -> list[Told]:
    """Those of one hire together, where the most urgent of them stands."""
    hires = [one.filling.about.hire_id for one in told]
    return sorted(told, key=lambda one: hires.index(one.filling.about.hire_id))


def _asked_once(told: Sequence[Told]) -> list[Told]:
    """What is asked of several hires in the same words is asked with the first of them."""
    asked: set[tuple[Line, ...]] = set()
    kept = []
    for one in told:
        action = tuple(one.item.action)
        kept.append(evolve(one, item=evolve(one.item, action=())) if action in asked else one)
        asked.add(action)
    return kept


def _item(written: NoticeText, values: Values, code: str, *, urgent: bool = False) -> Item:
    more, title = phrase(code, "phrases.more"), in_one_line(written.subject, values)
    return Item(
        title=title,
        lines=lines(written.text, values, more) or [Line(title)],
        action=lines(written.action, values, more),
        urgent=urgent,
    )


def _subject(told: Sequence[Told], code: str) -> str:
    first = told[0].item.title
    others = len(told) - 1
    return counted(code, "letter.others", others, subject=first) if others else first


def _grouped(told: Sequence[Told], code: str) -> list[Group]:
    groups = groupby(told, key=lambda one: one.filling.about.hire_id)
    by_hire = [list(of_hire) for _, of_hire in groups]
    return [Group(heading=_heading(of[0].filling, code), items=[one.item for one in of]) for of in by_hire]


def _heading(filling: Filling, code: str) -> str:
    name = f"letter.heading{filling.about.stage}"
    values = {field: filling.value(field) for field in ("hire", "start", "chance")}
    return phrase(code, name, **{field: value for field, value in values.items() if isinstance(value, str)})


def _events(told: Sequence[Told], code: str) -> tuple[Event, ...]:
    """Day 1 of each hire, and the tasks that the letter is about."""
    found: dict[str, Event] = {}
    for one in told:
        about = one.filling.about
        tasks = one.filling.named_tasks
        for event in calendars.of_hire(about, tasks, code):
            found[event.uid] = event
    return tuple(found.values())


# The texts and who may change them


def workspace_language(session: Session) -> str:
    return spoken(session.workspace.settings.get(LANGUAGE))


def set_workspace_language(session: Session, language: str) -> None:
    """In what language those are told who have not chosen one; it can be undone. UserError for who is not HR."""
    _must_be_hr(session)
    if language not in languages():
        raise UserError(text(NO_LANGUAGE, code=language))
    with changing(session, mark("Change language of letters")):
        session.workspace.settings.choose(LANGUAGE, language)


NOT_HR = mark("Only HR can change what people are told: ask them.")


def text_of(session: Session, kind: str, language: str) -> NoticeText:
    """HR's own text for a kind, else that of the program."""
    return session.workspace.notice_texts.get(kind, language) or shipped(kind, language)


def texts(session: Session, language: str) -> dict[str, NoticeText]:
    """The text of every kind, in the order of `Kind`."""
    own = session.workspace.notice_texts.of(language)
    return {kind: own.get(kind) or shipped(kind, language) for kind in Kind}


def is_own(session: Session, kind: str, language: str) -> bool:
    """Whether HR has replaced the text of the program."""
    return session.workspace.notice_texts.get(kind, language) is not None


def save(session: Session, written: NoticeText) -> NoticeText:
    """Use HR's own text from now on; it can be undone.

    Raises FieldError for `subject`, `text` or `action`, StaleRow where somebody else was faster.
    """
    _must_be_hr(session)
    good = _checked(written)
    store = session.workspace.notice_texts
    with changing(session, mark("Change text"), kind=written.kind, language=written.language):
        known = store.get(good.kind, good.language)
        return store.set(good) if known else store.add(evolve(good, version=1))


def reset(session: Session, kind: str, language: str) -> None:
    """Back to the text of the program."""
    _must_be_hr(session)
    with changing(session, mark("Change text"), kind=kind, language=language):
        session.workspace.notice_texts.remove(kind, language)


def preview(session: Session, written: NoticeText) -> Letter:
    """How a text looks with a sample hire, in lines that are not broken; FieldError as in `save`."""
    good = _checked(written)
    code = spoken(written.language)
    with speaking(code, translator(code)):
        values = sample_values(good.kind, code, session.today)
        item = _item(good, values, code)
        content = Content(
            language=code,
            subject=item.title,
            greeting=phrase(code, "letter.greeting", person=str(values["person"])),
            groups=[Group(heading="", items=[item])],
            closing=phrase(code, "letter.closing"),
        )
    return Letter(subject=item.title, text=as_text(content, UNBROKEN), html=as_html(content))


def _checked(written: NoticeText) -> NoticeText:
    good, fields = {}, fields_of(written.kind)
    for name in PARTS:
        with field(name):
            good[name] = checked_part(name, getattr(written, name), fields)
    return with_parts(written, good)


def _must_be_hr(session: Session) -> None:
    if session.person is not None and not session.may_see_all():
        raise UserError(text(NOT_HR))
