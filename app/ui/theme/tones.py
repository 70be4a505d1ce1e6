"""Which tone a state has, and the shape that says the same without colour."""

from __future__ import annotations

from app.models.onboarding import Readiness
from app.models.readiness import Standing

from .tokens import Tone

STANDING_TONES = {
    Standing.LATE: Tone.BAD,
    Standing.WAITING: Tone.TENTATIVE,
    Standing.ATTENTION: Tone.RISK,
    Standing.BEGUN: Tone.ACCENT,
    Standing.OPEN: Tone.NEUTRAL,
    Standing.DONE: Tone.GOOD,
    Standing.OFF: Tone.NEUTRAL,
}
READINESS_TONES = {
    Readiness.TOO_LATE: Tone.BAD,
    Readiness.AT_RISK: Tone.RISK,
    Readiness.ON_TRACK: Tone.GOOD,
    Readiness.READY: Tone.GOOD,
    Readiness.WITHDRAWN: Tone.NEUTRAL,
}
READINESS_SHAPES = {
    Readiness.TOO_LATE: "✕",
    Readiness.AT_RISK: "!",
    Readiness.ON_TRACK: "✓",
    Readiness.READY: "✓",
    Readiness.WITHDRAWN: "–",
}
STANDING_SHAPES = {
    Standing.LATE: "✕",
    Standing.WAITING: "…",
    Standing.ATTENTION: "!",
    Standing.BEGUN: "▸",
    Standing.OPEN: "",
    Standing.DONE: "✓",
    Standing.OFF: "–",
}
