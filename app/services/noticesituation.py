"""Reading what heads-ups are made from: only the tasks at hand and the onboardings that run, by index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from app.models.catalogue import Catalogue, Template
from app.models.cataloguerules import PayrollDate
from app.models.escalation import Receiver, Said, key_of, ladder
from app.models.noticefacts import LEGAL_AHEAD
from app.models.noticekinds import VERDICTS, Kind
from app.models.notices import is_unanswered
from app.models.situation import Question, Situation, Starting, ToldVerdict, Wanted, Work
from app.models.tasks import Status, Task
from app.store.noticing import AskedNotice, AtHand, Running, SaidNotice

from .noticereceivers import Ladder, Receivers
from .permissions import PAYROLL_DEPARTMENT
from .session import Session

FURTHEST = LEGAL_AHEAD + 2
"""Working days before its latest start at which the first word of a task is said, with one for a day off."""
READY_FOR = timedelta(days=7)
"""For so long after its start an onboarding that is ready is looked at."""


def read_situation(session: Session, ahead: int = 0, hire_ids: Collection[str] | None = None) -> Situation:
    """What matters today, and what will in the next working days `ahead`: of all hires, or of some."""
    return _Reader(session, ahead).situation(hire_ids)


class _Reader:
    def __init__(self, session: Session, ahead: int) -> None:
        self._session, self._setup, self._today = session, session.setup, session.today
        self._stored = session.workspace.noticing
        self._receivers = Receivers(session.setup)
        self._until = self._horizon(FURTHEST + ahead)
        self._waits: dict[tuple[int, str], Mapping[str, tuple[int, bool]]] = {}
        self._following: dict[int, Mapping[str, frozenset[str]]] = {}

    def situation(self, hire_ids: Collection[str] | None) -> Situation:
        stored = self._stored.at_hand(self._today, self._until, self._today - READY_FOR, hire_ids)
        at_hand: dict[str, list[Task]] = defaultdict(list)
        for task in stored.tasks:
            at_hand[task.hire_id].append(task)
        by_hire = {one.onboarding.hire_id: one for one in stored.running}
        said: dict[str, Said] = {}
        told: dict[str, ToldVerdict] = {}
        for notice in (one for one in stored.said if one.hire_id in by_hire):
            said[notice.key] = notice.said
            if notice.kind in VERDICTS:
                told[notice.hire_id] = _told(notice)
        questions = list(self._questions(stored.asked, by_hire, said))
        wanted = self._wanted(stored)
        buddies = stored.buddies
        starts = [
            Starting(
                onboarding=one.onboarding,
                calendar=self._setup.calendar(one.location_id),
                manager=self._receivers.person(one.manager_id, one.location_id),
                buddy=self._receivers.named(buddies[id], one.location_id) if id in buddies else None,
                works=self._works(one, at_hand.get(id, ()), wanted, stored.open_keys.get(id, "")),
                told=told.get(id),
            )
            for id, one in by_hire.items()
        ]
        return Situation(starts=starts, questions=questions, said=said)

    def _horizon(self, days: int) -> date:
        """The last day that so many working days ahead can be, wherever people work."""
        today = self._today.toordinal()
        calendars = [self._setup.calendar(id) for id in self._setup.locations]
        return date.fromordinal(max((one.shifted(today, days) for one in calendars), default=today))

    def _works(
        self, one: Running, tasks: Sequence[Task], wanted: Mapping[str, Sequence[Wanted]], open_keys: str
    ) -> list[Work]:
        revision = one.onboarding.catalogue_revision
        waits = self._waiting_on(revision, open_keys) if tasks else {}
        catalogue = self._setup.catalogue(revision)
        works = []
        for task in tasks:
            template = catalogue.find(task.key)
            after, pay = waits.get(task.key, (0, False))
            works.append(
                Work(
                    task=task,
                    receivers=self._receivers.of_task(task.owner_id, task.department, one.location_id),
                    wanted=wanted.get(task.id, ()),
                    after=after,
                    pay=pay,
                    rule=_rule(template, catalogue),
                    cut_off=_is_cut_off(template),
                )
            )
        return works

    def _waiting_on(self, revision: int, open_keys: str) -> Mapping[str, tuple[int, bool]]:
        """For each of these open tasks how many of them wait on it, and whether the first pay does.

        Hires of one stage have the same tasks open, so it is counted once for all of them.
        """
        known = self._waits.get((revision, open_keys))
        if known is not None:
            return known
        catalogue = self._setup.catalogue(revision)
        if revision not in self._following:
            self._following[revision] = following(catalogue.templates)
        keys = frozenset(open_keys.split())
        paying = {one.key for one in catalogue.of_department(PAYROLL_DEPARTMENT)}
        found = {}
        for key in keys:
            waiting = self._following[revision].get(key, frozenset()) & keys
            found[key] = len(waiting), not waiting.isdisjoint(paying)
        self._waits[revision, open_keys] = found
        return found

    def _wanted(self, stored: AtHand) -> Mapping[str, Sequence[Wanted]]:
        """What the tasks at hand that have not begun still need, by their ids."""
        by_hire = {one.onboarding.hire_id: one for one in stored.running}
        tasks = {task.id for task in stored.tasks if task.status is Status.OPEN}
        found: dict[str, list[Wanted]] = defaultdict(list)
        for task_id, fact in stored.wanted:
            one = by_hire.get(fact.hire_id)
            if task_id in tasks and one is not None:
                receivers = self._receivers.of_giver(fact.giver, one.manager_id, one.location_id)
                found[task_id].append(Wanted(fact=fact, receivers=receivers))
        return found

    def _questions(
        self,
        asked: Sequence[tuple[Task, AskedNotice]],
        by_hire: Mapping[str, Running],
        said: dict[str, Said],
    ) -> Iterable[Question]:
        """What was asked with changes and is not answered; notes in `said` that it was asked."""
        latest = {(task.id, notice.kind): (task, notice) for task, notice in asked}
        for task, notice in latest.values():
            one, kind = by_hire.get(task.hire_id), Kind(notice.kind)
            if one is None or not is_unanswered(kind, notice.person_id, task):
                continue
            receivers = self._asked(task, notice, one.location_id)
            if not receivers or notice.said.on is None:
                continue
            name = receivers[0].name
            fact = notice.key.replace(f":{name}:", ":", 1)
            said[key_of(fact, receivers[0])] = notice.said
            yield Question(fact=fact, kind=kind, task=task, asked_on=notice.said.on, receivers=receivers)

    def _asked(self, task: Task, notice: AskedNotice, location_id: str) -> Ladder:
        """Whoever was asked, then those who would be told of the task after its owner."""
        others = self._receivers.of_task(task.owner_id, task.department, location_id)
        if notice.person_id is None:
            site = self._setup.site(task.department, location_id)
            return ladder([Receiver(calendar=site.calendar, department=task.department), *others])
        asked = self._receivers.person(notice.person_id, location_id)
        if asked is None:
            return ()
        stand_ins = self._receivers.of_task(notice.person_id, task.department, location_id)
        return ladder([asked, *stand_ins])


def following(templates: Sequence[Template]) -> Mapping[str, frozenset[str]]:
    """The tasks that come after each one, at any distance."""
    after: dict[str, list[str]] = defaultdict(list)
    for template in templates:
        for before in template.after:
            after[before].append(template.key)
    return {template.key: _reached(template.key, after) for template in templates}


def _reached(key: str, after: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(after.get(key, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += after.get(one, ())
    return frozenset(found)


def _told(notice: SaidNotice) -> ToldVerdict:
    payload = notice.payload or {}
    ready_on = payload.get("ready_on")
    return ToldVerdict(
        kind=Kind(notice.kind),
        number=payload["number"],
        start_on=date.fromisoformat(payload["start_on"]),
        ready_on=None if ready_on is None else date.fromisoformat(ready_on),
    )


def _rule(template: Template | None, catalogue: Catalogue) -> str | None:
    """The law's rule in the words of the catalogue, where the task has a legal deadline."""
    if template is None or not template.legal:
        return None
    return template.note or ", ".join(catalogue.source(key).title for key in template.sources)


def _is_cut_off(template: Template | None) -> bool:
    due = template.due if template else None
    return isinstance(due, PayrollDate) and due.event == "cut_off"
