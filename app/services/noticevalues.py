"""What stands in the places of a notice's text: what its receiver may know of a hire, a task and an input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from attrs import define

from app.models.language import apart, recalled, remembered
from app.models.lateness import lateness
from app.models.letters import KEPT_SPACE, Harmless, Value, harmless
from app.models.noticekinds import Kind
from app.models.onboarding import Fact
from app.models.people import Person, Role
from app.models.tasks import OPEN_STATES, Expedite, Task
from app.models.wording import NO_DAY, dated, listed, working_days
from app.store.outbox import Notice

from .letterwords import counted, phrase
from .noticeabout import About
from .noticefields import fields_of
from .session import Session

TELL_OF_TASKS = frozenset({Kind.STARTED, Kind.TENTATIVE, Kind.FIRM, Kind.CHANGED, Kind.INPUT_GIVEN})
MOST_REMEDIES = 4


@define(slots=False)
class Filling:
    """The values of one notice for one person, in the language in use, whose code is `language`."""

    session: Session
    about: About
    person: Person
    notice: Notice
    language: str

    def values(self) -> dict[str, Value]:
        """Each field of the kind; empty where there is nothing to say."""
        return {name: self.value(name) for name in fields_of(self.notice.kind)}

    def value(self, field: str) -> Value:
        value: Value = getattr(self, f"_{field}")
        return value

    @cached_property
    def task(self) -> Task | None:
        task_id = self.notice.task_id or self.notice.payload.get("task")
        return self.about.task(task_id if isinstance(task_id, str) else None)

    @property
    def department(self) -> str | None:
        """For whom it is: the department that is told, else that of the task."""
        return self.notice.department or (self.task.department if self.task else self.person.department)

    @cached_property
    def fact(self) -> Fact | None:
        key = self.notice.payload.get("input_key") or self.notice.payload.get("input")
        return self.about.facts.get(key) if isinstance(key, str) else None

    def _day(self, of: date | None) -> Harmless:
        words = "" if of is None else dated(of, self.session.today)
        return Harmless(words.replace(" ", KEPT_SPACE))

    @property
    def is_over(self) -> bool:
        """Whether a department is told of tasks that are all done by now."""
        return self.notice.kind in TELL_OF_TASKS and not self._own_tasks

    def _stored(self, key: str) -> str:
        value = self.notice.payload.get(key)
        return recalled(value) if isinstance(value, str) else ""

    def _phrase(self, name: str, **values: str) -> Harmless:
        return phrase(self.language, name, **values)

    def _named(self, person_id: str | None) -> str:
        person = self.session.setup.people.get(person_id or "")
        return person.name if person else ""

    def _bearer(self, task: Task | None) -> str:
        return (self._named(task.owner_id) if task else "") or self._phrase("phrases.nobody")

    # Of every kind

    @property
    def _person(self) -> str:
        return self.person.name

    @property
    def _hire(self) -> str:
        return self.about.hire.name

    @property
    def _role(self) -> str:
        return self.about.hire.role

    @property
    def _team(self) -> str:
        return self.about.hire.team or ""

    @property
    def _location(self) -> str:
        return self.session.setup.location(self.about.hire.location_id).name

    @property
    def _manager(self) -> str:
        return self._named(self.about.hire.manager_id) or self._phrase("phrases.manager")

    @property
    def _start(self) -> str:
        return self._day(self.about.onboarding.start_on)

    @property
    def _starts(self) -> Harmless:
        return self._phrase(f"phrases.starts{self.about.stage}", start=self._start)

    @property
    def _reason(self) -> str:
        return recalled(remembered(self.notice.reason)) if self.notice.reason else ""

    @property
    def _consequence(self) -> str:
        return self._stored("consequence")

    # To a department

    @property
    def _department(self) -> str:
        known = self.session.setup.departments.get(self.department or "")
        return known.name if known else ""

    @cached_property
    def _own_tasks(self) -> list[Task]:
        tasks = self.about.open_tasks(self.department)
        fact = self.fact
        return [task for task in tasks if fact is None or fact.key in self.about.links.get(task.id, ())]

    @property
    def named_tasks(self) -> list[Task]:
        """The tasks that the text is about: the one, or the department's own."""
        if self.task is not None:
            return [self.task]
        return self._own_tasks if "tasks" in fields_of(self.notice.kind) else []

    @property
    def _tasks(self) -> Sequence[Harmless]:
        return [self._task_line(task) for task in self._own_tasks]

    def _task_line(self, task: Task) -> Harmless:
        if task.latest_start is None or task.due_on is None:
            return self._phrase("phrases.task_line_short", task=task.title)
        begin, due = self._day(task.latest_start), self._day(task.due_on)
        return self._phrase("phrases.task_line", task=task.title, begin=begin, due=due)

    @property
    def _count(self) -> Harmless:
        return counted(self.language, "phrases.tasks", len(self._own_tasks))

    @property
    def _facts(self) -> Sequence[Harmless]:
        """What the department's own tasks need and may see; of what is missing, who gives it."""
        if self.department is None:
            return []
        needed = self.session.workspace.facts.visible_to(self.about.hire_id, self.department)
        return [
            self._phrase("phrases.fact_missing", fact=fact.title, giver=self.about.giver(fact))
            if fact.missing
            else self._phrase("phrases.fact_line", fact=fact.title, value=fact.value or "✓")
            for fact in needed
        ]

    @property
    def _chance(self) -> str:
        likely = self.about.onboarding.probability
        return "" if likely is None else self._phrase("phrases.chance", n=str(likely))

    @property
    def _was(self) -> str:
        before = self.notice.payload.get("from")
        return self._day(date.fromisoformat(before)) if isinstance(before, str) else ""

    @property
    def _moves(self) -> Sequence[Harmless]:
        """What moves for the department, with the days as they were; the new dates where that is not known."""
        moves = self.notice.payload.get("moves")
        lines = [self._move_line(move) for move in moves if isinstance(move, dict)] if moves else []
        return lines or self._tasks

    def _move_line(self, move: Mapping[str, Any]) -> Harmless:
        title, days = str(move.get("task", "")), {"due": move.get("to"), "was": move.get("from")}
        begin = next((task.latest_start for task in self._own_tasks if task.title == title), None)
        values = {name: self._day(date.fromisoformat(on)) if on else NO_DAY for name, on in days.items()}
        return self._phrase("phrases.move_line", task=title, begin=self._day(begin) or NO_DAY, **values)

    @property
    def _stop(self) -> list[Harmless]:
        titles = self.notice.payload.get("stop") or ()
        return [harmless(str(title)) for title in titles]

    # About a task

    @property
    def _task(self) -> str:
        return self.task.title if self.task else self._stored("task")

    @property
    def _due(self) -> str:
        return self._day(self.task.due_on) if self.task else ""

    @property
    def _begin(self) -> str:
        return self._day(self.task.latest_start) if self.task else ""

    @property
    def _ask_by(self) -> str:
        return self._day(self.task.ask_by) if self.task else ""

    @property
    def _ready(self) -> str:
        return self._day(self.task.finished_on or self.task.earliest_finish) if self.task else ""

    @property
    def _spare(self) -> str:
        if self.task is None or self.task.margin is None:
            return ""
        return lateness(self.task.due_on, self.task.margin, self.session.today)

    @property
    def _owner(self) -> str:
        return self._bearer(self.task)

    @property
    def _missing(self) -> str:
        return listed([fact.title for fact in self.about.missing(self.task)]) if self.task else ""

    @property
    def _note(self) -> str:
        return (self.task.note or "") if self.task else ""

    @property
    def _days(self) -> str:
        days = self.task.expedite_days if self.task else None
        return working_days(days) if days else ""

    @property
    def _answer(self) -> str:
        if self.task is None or self.task.expedite in (None, Expedite.ASKED):
            return ""
        agreed = self.task.expedite is Expedite.AGREED
        return self._phrase("phrases.agreed" if agreed else "phrases.refused", days=self._days)

    @property
    def _rule(self) -> str:
        return self._stored("rule")

    # About an input

    @property
    def _input(self) -> str:
        return self.fact.title if self.fact else self._stored("input")

    @property
    def _giver(self) -> str:
        return self.about.giver(self.fact) if self.fact else ""

    @property
    def _expected(self) -> str:
        return self._day(self.fact.expected_on) if self.fact else ""

    @property
    def _value(self) -> str:
        """Only to a department whose tasks may see it."""
        if self.fact is None or self.notice.department is None:
            return ""
        seen = self.session.workspace.facts.visible_keys(self.about.hire_id, self.notice.department)
        return (self.fact.value or "") if self.fact.key in seen else ""

    # About the whole, to the manager

    @property
    def _ready_on(self) -> str:
        return self._day(self.about.onboarding.ready_on)

    @property
    def _oversees(self) -> bool:
        return self.person.id == self.about.hire.manager_id or self.person.role is Role.HR

    @property
    def _open(self) -> list[str]:
        """What is essential and not done; whoever is only to say hello need not know."""
        if not self._oversees:
            return []
        open_tasks = [task for task in self.about.tasks if task.essential and task.status in OPEN_STATES]
        tasks = sorted(open_tasks, key=lambda task: (task.due_on or date.max, task.position))
        return [f"{apart(task.title)} ({apart(self._bearer(task))})" for task in tasks]

    @property
    def _remedies(self) -> list[str]:
        if not self._oversees:
            return []
        from app.models.explanation import remedy_text

        from .planning import assessment_of

        assessment = assessment_of(self.session, self.about.hire_id)
        remedies = assessment.verdict.remedies[:MOST_REMEDIES]
        return [remedy_text(remedy, assessment.request, assessment.names) for remedy in remedies]
