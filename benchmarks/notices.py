"""Heads-ups against the clock and against surprise.

Run as `python -m benchmarks.notices [HIRES] [ONBOARDINGS]`: a simulated quarter of 200 hires, and planning all
notices of 10,000 open onboardings. All figures come from this one run.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from attrs import evolve

from app.models.commands import WithdrawOnboarding
from app.services import dispatch
from app.services.noticing import plan_notices
from app.services.people import keep_catalogue
from app.services.planning import refresh
from app.services.session import Session
from app.store import sqlite
from app.ui.welcome import make_workspace

from .company import TODAY, company
from .quarter import FIRST, WORKING_DAYS, Quarter, more_tasks, surprises, weekdays

TASKS_EACH = 40
"""Tasks of the sample company for each of its onboardings that is open."""


def quarter(path: Path, hires: int) -> None:
    make_workspace(path, FIRST, sample=True)
    with sqlite.open_workspace(path) as workspace:
        session = Session(workspace=workspace, today=FIRST)
        for one in workspace.noticing.at_hand(date.min, date.min, date.min).running:
            with workspace.transaction() as recorder:
                recorder.clear()
                dispatch.run(session, WithdrawOnboarding(hire_id=one.onboarding.hire_id))
        workspace.database.execute("UPDATE outbox SET state = 'sent', sent_at = created_at", {})
        catalogue = session.setup.catalogue(session.setup.latest_revision)
        more = evolve(catalogue, templates=(*catalogue.templates, *more_tasks()))
        keep_catalogue(session, more, "A company with more tasks")
        began = time.perf_counter()
        ledger = Quarter(workspace, hires).run()
        tasks = workspace.database.select("SELECT count(*) FROM tasks", {})[0][0]
        people = len(workspace.people.people())
    spent = time.perf_counter() - began
    print(f"{hires} hires, {tasks:,} tasks, {WORKING_DAYS} working days, {people} people, {spent:.0f} s")
    print(f"{'':44}{'Headstart':>11}{'on the due date':>17}")
    ours, naive = surprises(ledger, ledger.told), surprises(ledger, ledger.naive_told)
    print(f"{'late on day 1':44}{len(ledger.late):11}{len(ledger.late):17}")
    print(f"{'of these, word in time was possible for':44}{ours[1]:11}{naive[1]:17}")
    print(f"{'surprises (bound: 0)':44}{ours[0]:11}{naive[0]:17}")
    for label, count in (("messages a person and day, median", _median), ("the same, worst", _worst)):
        print(f"{label:44}{count(ledger.sent):11g}{count(ledger.naive):17g}")
    print(f"{'messages in all':44}{sum(ledger.sent.values()):11}{sum(ledger.naive.values()):17}")


def _median(messages: Counter[tuple[str, date]]) -> float:
    """Over the days of those who get any at all; a day without one counts."""
    people = {person for person, _ in messages}
    days = list(weekdays(FIRST, WORKING_DAYS))
    return statistics.median(messages[person, day] for person in people for day in days)


def _worst(messages: Counter[tuple[str, date]]) -> float:
    return max(messages.values())


def many(path: Path, onboardings: int) -> None:
    """Planning the notices of a big workspace: all of them for the first time, and again."""
    open_ones = "SELECT count(*) FROM onboardings WHERE readiness NOT IN ('withdrawn', 'ready')"
    company(path, onboardings * TASKS_EACH)
    with sqlite.open_workspace(path) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        refresh(session)
        open_count = workspace.database.select(open_ones, {})[0][0]
        tasks = workspace.database.select("SELECT count(*) FROM tasks", {})[0][0]
        print(f"{open_count:,} open onboardings, {tasks:,} tasks")
        for label in ("all notices of a day", "the same, nothing new"):
            began = time.process_time()
            found = plan_notices(session)
            spent = time.process_time() - began
            print(f"{label:32}{spent:8.2f} s of one core, {len(found.new):,} new (bound: 10 s)")
            workspace.database.execute("UPDATE outbox SET state = 'sent' WHERE state = 'pending'", {})


def main() -> None:
    hires, onboardings = [*map(int, sys.argv[1:3]), *(200, 10_000)[len(sys.argv) - 1 :]]
    with tempfile.TemporaryDirectory() as folder:
        if hires:
            quarter(Path(folder) / "quarter.headstart", hires)
        if onboardings:
            many(Path(folder) / "company.headstart", onboardings)


if __name__ == "__main__":
    main()
