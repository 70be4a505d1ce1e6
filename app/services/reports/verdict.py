"""What an onboarding comes to, in words: the answer, what stands behind it, and ways out."""

from __future__ import annotations

from app.models.explanation import binding_sentence, remedy_text, verdict_parts
from app.models.language import text
from app.models.onboarding import Certainty, Readiness
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
            headline=text("Withdrawn on {day}.", day=dated(onboarding.withdrawn_on, session.today)),
            rest=" ".join(filter(None, (text("Open tasks are called off."), onboarding.withdrawn_reason))),
        )
    headline, rest = answer(assessment)
    return Verdict(
        state=state,
        headline=headline,
        rest=rest,
        cause=binding_sentence(assessment.request, plan, assessment.names)
        if not plan.fits
        else _risk(assessment),
        ways_out=tuple(
            remedy_text(remedy, assessment.request, assessment.names)
            for remedy in assessment.verdict.remedies
        ),
    )


def answer(assessment: Assessment) -> tuple[str, str]:
    """The answer in a few words, and what stands behind it."""
    onboarding = assessment.onboarding
    headline, rest = verdict_parts(assessment.request, assessment.plan)
    start = dated(onboarding.start_on, assessment.request.today)
    if onboarding.readiness is Readiness.READY:
        headline, rest = text("Ready for {day}.", day=start), text("Everything essential is done.")
    elif assessment.plan.fits and onboarding.start_on >= assessment.request.today:
        at_risk = onboarding.readiness is Readiness.AT_RISK
        headline = (
            text("At risk for {day}.", day=start) if at_risk else text("On track for {day}.", day=start)
        )
    if onboarding.certainty is Certainty.TENTATIVE:
        likely = text("Tentative, {percent} % likely.", percent=onboarding.probability)
        rest = f"{rest} {likely}"
    return headline, rest


def _risk(assessment: Assessment) -> str:
    return assessment.onboarding.attention if assessment.onboarding.readiness is Readiness.AT_RISK else ""
