"""What an onboarding comes to, in words: the answer, what stands behind it, and ways out."""

from __future__ import annotations

from datetime import date

from app.models.explanation import binding_sentence, remedy_text, verdict_parts
from app.models.language import plural, text
from app.models.onboarding import Certainty, Onboarding, Readiness
from app.models.progress import VerdictState, verdict_state
from app.models.reportdata import Verdict
from app.models.wording import dated
from app.services.planning import Assessment
from app.services.session import Session


def verdict(session: Session, assessment: Assessment) -> Verdict:
    onboarding, plan = assessment.onboarding, assessment.plan
    state = verdict_state(onboarding, session.today)
    if state is VerdictState.WITHDRAWN:
        return Verdict(
            state=state,
            headline=headline(assessment),
            rest=because(assessment),
        )
    said, rest = answer(assessment)
    return Verdict(
        state=state,
        headline=said,
        rest=rest,
        cause=binding_sentence(assessment.request, plan, assessment.names)
        if not plan.fits
        else risk(assessment),
        ways_out=tuple(
            remedy_text(remedy, assessment.request, assessment.names)
            for remedy in assessment.verdict.remedies
        ),
    )


def answer(assessment: Assessment) -> tuple[str, str]:
    """The answer in a few words, and what stands behind it."""
    onboarding = assessment.onboarding
    said, rest = verdict_parts(assessment.request, assessment.plan)
    start = dated(onboarding.start_on, assessment.request.today)
    if onboarding.readiness is Readiness.READY:
        said, rest = text("Ready for {day}.", day=start), text("Everything essential is done.")
    elif assessment.plan.fits and onboarding.start_on >= assessment.request.today:
        at_risk = onboarding.readiness is Readiness.AT_RISK
        said = text("At risk for {day}.", day=start) if at_risk else text("On track for {day}.", day=start)
    if onboarding.certainty is Certainty.TENTATIVE:
        likely = text("Tentative, {percent} % likely.", percent=onboarding.probability)
        rest = f"{rest} {likely}"
    return said, rest


def headline(assessment: Assessment) -> str:
    """The whole answer: readiness as of today, and when everything essential is ready."""
    withdrawn = assessment.onboarding.withdrawn_on
    if withdrawn is not None:
        return text("Withdrawn on {day}.", day=dated(withdrawn, assessment.request.today))
    return " ".join(filter(None, answer(assessment)))


def because(assessment: Assessment) -> str:
    """What decides it: what is late or still missing, or what may follow; empty where there is nothing to say."""
    onboarding, today = assessment.onboarding, assessment.request.today
    if onboarding.withdrawn_on is not None:
        return " ".join(filter(None, (text("Open tasks are called off."), onboarding.withdrawn_reason)))
    if onboarding.readiness is Readiness.READY:
        started = verdict_state(onboarding, today) is VerdictState.STARTED
        return _left_text(onboarding, today) if started else ""
    if onboarding.readiness is Readiness.AT_RISK and assessment.plan.fits:
        return onboarding.attention
    return binding_sentence(assessment.request, assessment.plan, assessment.names)


def _left_text(onboarding: Onboarding, today: date) -> str:
    """Of somebody who has started: what may still follow."""
    started, left = dated(onboarding.start_on, today), onboarding.task_count - onboarding.done_count
    if not left:
        return text("Started on {day}. Nothing is left to do.", day=started)
    return plural(
        left,
        "Started on {day}. {n} task that may follow is still open.",
        "Started on {day}. {n} tasks that may follow are still open.",
        day=started,
    )


def risk(assessment: Assessment) -> str:
    """Why an onboarding that fits is at risk; empty where it isn't."""
    return assessment.onboarding.attention if assessment.onboarding.readiness is Readiness.AT_RISK else ""
