"""A new hire, the facts about the hire, and the onboarding: one hire's whole checklist."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import evolve, frozen

from .errors import IllegalMove, UserError
from .language import SILENCE, Sentence, mark, text
from .wording import day


class Certainty(StrEnum):
    FIRM = "firm"
    TENTATIVE = "tentative"


class Readiness(StrEnum):
    """How an onboarding stands, worst first."""

    TOO_LATE = "too_late"
    AT_RISK = "at_risk"
    ON_TRACK = "on_track"
    READY = "ready"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Hire:
    """The person who starts, with the fields that catalogue conditions look at."""

    id: str
    name: str
    role: str
    location_id: str
    work_style: str
    employment: str
    team: str | None = None
    manager_id: str | None = None
    version: int = 1


@frozen(kw_only=True)
class Onboarding:
    """One hire's checklist as a whole. Figures from `planned_on` on come from the last planning.

    `probability` is a percentage, of a tentative onboarding only. `short_notice` says that the departments
    were told late for the date that was asked first: they keep the later dates of the catalogue when it moves.
    `margin` is the least margin of the open essential tasks, in working days.
    """

    hire_id: str
    start_on: date
    told_on: date
    certainty: Certainty = Certainty.FIRM
    probability: int | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str | None = None
    catalogue_revision: int
    short_notice: bool = False
    planned_on: date | None = None
    readiness: Readiness = Readiness.ON_TRACK
    fits: bool = True
    ready_on: date | None = None
    margin: int | None = None
    done_count: int = 0
    task_count: int = 0
    attention: Sentence = SILENCE
    version: int = 1


BUDDY = "buddy"
"""The key of the fact that says who the buddy is: a person of the workspace."""


@frozen(kw_only=True)
class Fact:
    """Something that departments need to know of a hire: entered once, shown to those who need it only.

    `giver` is `manager`, `new_hire`, a department's key or a person's name. A fact without `given_on` is
    still missing; `expected_on` is the day on which it is promised.
    """

    hire_id: str
    key: str
    title: str
    giver: str
    expected_on: date | None = None
    given_on: date | None = None
    value: str | None = None
    source: str | None = None
    version: int = 1

    @property
    def missing(self) -> bool:
        return self.given_on is None


def moved(onboarding: Onboarding, start_on: date) -> Onboarding:
    _must_run(onboarding, mark("{state} and can't be moved: start a new one."))
    if start_on == onboarding.start_on:
        raise IllegalMove(text("The start date is {day} already: name another one.", day=day(start_on)))
    return evolve(onboarding, start_on=start_on)


def made_firm(onboarding: Onboarding) -> Onboarding:
    _must_run(onboarding, mark("{state} and can't be made firm: start a new one."))
    if onboarding.certainty is Certainty.FIRM:
        raise IllegalMove(text("This onboarding is firm already."))
    return evolve(onboarding, certainty=Certainty.FIRM, probability=None)


def withdrawn(onboarding: Onboarding, on: date, reason: str | None) -> Onboarding:
    _must_run(onboarding, mark("{state} and can't be withdrawn again: start a new one."))
    return evolve(
        onboarding,
        withdrawn_on=on,
        withdrawn_reason=reason,
        readiness=Readiness.WITHDRAWN,
        attention=SILENCE,
    )


def checked_probability(certainty: Certainty, probability: int | None) -> int | None:
    """The percentage of a tentative onboarding, 50 where none is named; none for a firm one."""
    if certainty is Certainty.FIRM:
        if probability is not None:
            raise UserError(
                text("A firm start has no probability: leave it out, or make the onboarding tentative.")
            )
        return None
    if probability is not None and not 1 <= probability <= 99:
        raise UserError(
            text("The probability must be from 1 to 99 per cent, not {number}.", number=probability)
        )
    return 50 if probability is None else probability


def _must_run(onboarding: Onboarding, refusal: str) -> None:
    if onboarding.withdrawn_on is not None:
        state = text("This onboarding was withdrawn on {day}", day=day(onboarding.withdrawn_on))
        raise IllegalMove(text(refusal, state=state))
