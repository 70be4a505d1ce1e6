"""What becomes of notices when two senders are killed again and again: `python -m benchmarks.senders`.

Two processes send the same 1,500 notices, each a message of its own, to a real mail server on loopback. One of
them, at random, is killed (`kill -9`) at a random moment of its work and started again. At the end both finish.
Nothing may be lost; what arrives twice must carry the same Message-ID.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as Connection

from app.models.digests import Preferences
from app.models.people import Person
from app.services import noticechannels
from app.services.care import fill_new
from app.services.channels.mailserver import PLAIN
from app.services.sample import fill
from app.services.sending import send_due
from app.services.session import Session
from app.store import sqlite
from app.store.messages import SENT
from app.store.outbox import Notice

TODAY = date(2026, 11, 23)
LEASE = timedelta(seconds=3)
LONGEST_LIFE = 0.4
KIND = "task.taken"


class Inbox:
    """Counts what arrives, by Message-ID."""

    def __init__(self) -> None:
        self.arrived: Counter[str] = Counter()

    async def handle_DATA(  # noqa: N802 -- the name that aiosmtpd calls
        self, _server: SMTP, _session: Connection, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        head = envelope.content.decode("utf-8", "replace")
        line = next(line for line in head.splitlines() if line.startswith("Message-ID: "))
        self.arrived[line.partition("<")[2].partition("@")[0]] += 1
        return "250 OK"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=100)
    arguments.add_argument("--notices", type=int, default=1_500)
    arguments.add_argument("--port", type=int, default=8_925)
    chosen = arguments.parse_args()
    inbox = Inbox()
    controller = Controller(inbox, hostname="127.0.0.1", port=chosen.port)
    controller.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "workspace.headstart"
            earlier = furnish(path, chosen.notices, chosen.port)
            before = time.monotonic()
            at_work = kill(path, chosen.kills, random.Random(1))
            told, twice, sent = left(path, earlier)
            took = time.monotonic() - before
    finally:
        controller.stop()
    lost = len(sent - set(inbox.arrived)) + chosen.notices - told
    unknown = len(set(inbox.arrived) - sent)
    repeated = sum(number - 1 for number in inbox.arrived.values())
    print(f"{chosen.notices} notices, {chosen.kills} kills, {at_work} of them at work, in {took:.0f} s")
    print(f"messages: {len(sent)}   arrived: {inbox.arrived.total()}   lost: {lost}")
    print(f"repeated under their own key: {repeated}   notices told under two keys: {twice + unknown}")
    if lost or twice or unknown:
        sys.exit(1)


def kill(path: Path, kills: int, chance: random.Random) -> int:
    """Kill one of two senders again and again, then let both finish; how many were killed with work left."""
    running = [started(path) for _ in range(2)]
    at_work = 0
    for _ in range(kills):
        place = chance.randrange(2)
        sender = running[place]
        assert sender.stdout is not None
        sender.stdout.readline()  # so that each kill meets a sender that has begun
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        at_work += sender.poll() is None
        sender.send_signal(signal.SIGKILL)
        sender.communicate()
        running[place] = started(path)
    for sender in running:
        sender.communicate()
    return at_work


def started(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.senders", "send", str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parent.parent,
    )


def send(path: Path) -> None:
    """Send until nothing is left, also what a sender that was killed had leased."""
    with sqlite.open_workspace(path) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        print("begun", flush=True)
        while True:
            send_due(session, noticechannels.channels(session), lease=LEASE)
            if not workspace.messages.latest(1, ["pending"]):
                return
            time.sleep(LEASE.total_seconds() / 3)


def left(path: Path, earlier: set[str]) -> tuple[int, int, set[str]]:
    """How many notices were sent, how many of them in two messages, and the ids of all messages sent by the two."""
    with sqlite.open_workspace(path) as workspace:
        messages = [one for one in workspace.messages.latest(1_000_000, [SENT]) if one.id not in earlier]
        told = workspace.messages.notices_by_message(message.id for message in messages)
        times = Counter((n.id, m.person_id) for m in messages for n in told.get(m.id, ()) if n.kind == KIND)
        return len(times), sum(number > 1 for number in times.values()), {message.id for message in messages}


def furnish(path: Path, number: int, port: int) -> set[str]:
    """The sample company with so many more people that each notice is a message of its own.

    Answers the ids of what the sample has sent.
    """
    with sqlite.create(path) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        fill_new(session)
        fill(session)
        rows = workspace.hires.listing(limit=1_000)
        hires = [row.hire.id for row in rows if row.onboarding.withdrawn_on is None]
        with workspace.transaction():
            workspace.outbox.cancel(notice.id for notice in workspace.outbox.pending(1_000_000))
            people = [f"p{position}" for position in range(number)]
            for id in people:
                workspace.people.add(Person(id=id, name=f"Person {id}", email=f"{id}@example.com"))
            session.setup_changed()
            for id in session.setup.people:
                chosen = Preferences(person_id=id, digest_at="00:00", quiet_from="00:00", quiet_until="00:00")
                workspace.preferences.set(chosen)
            workspace.outbox.add_many(
                [
                    Notice(
                        id=f"n{position}",
                        key=f"n{position}",
                        kind=KIND,
                        hire_id=hires[position % len(hires)],
                        person_id=people[position],
                        urgent=True,
                        created_at=datetime.now(UTC),
                    )
                    for position in range(number)
                ]
            )
        server = noticechannels.new_mail_server("127.0.0.1", "hr@example.com", PLAIN, port, None)
        noticechannels.set_mail_server(session, server)
        return {message.id for message in workspace.messages.latest(1_000_000, [SENT])}


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["send", path]:
            send(Path(path))
        case _:
            main()
