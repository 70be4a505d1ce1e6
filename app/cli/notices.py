"""`headstart notices …`: what people are told, sending it, and how each of them is reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from app.models.errors import UserError
from app.models.wording import count, day

from .arguments import DAY, LIMIT
from .context import Cli, finish, pass_cli
from .framework import group
from .noticesetup import chat, mail, prefer
from .noticesview import (
    STATE_WORDS,
    list_lines,
    message_document,
    notice_document,
    preview_document,
    preview_lines,
    sent_document,
    sent_lines,
)
from .output import one_line

if TYPE_CHECKING:
    from app.services.session import Session
    from app.store.messages import Message
    from app.store.outbox import Notice


notices = group("What people are told: what is due, sending it, and how each of them is reached.")
for command in (mail, chat, prefer):
    notices.add_command(command)


@notices.command("list")
@click.option("--limit", type=LIMIT, default=100, show_default=True, help="How many messages at most.")
@pass_cli
def list_notices(cli: Cli, limit: int) -> None:
    """What waits to be told, and the messages of late with what became of them.

    \b
    headstart notices list
    headstart notices list --json
    """
    session = cli.session
    waiting = session.workspace.outbox.pending(limit)
    messages = session.workspace.messages.latest(limit, STATE_WORDS)
    cli.answer(
        {
            "waiting": [notice_document(session, notice) for notice in waiting],
            "messages": [message_document(session, message) for message in messages],
        },
        lambda: list_lines(session, waiting, messages),
    )


@notices.command()
@click.option("--dry-run", is_flag=True, help="Print what would be sent, and why; send and change nothing.")
@click.option(
    "--clock-is-right", is_flag=True, help="Send although the clock is behind the last time that was sent."
)
@pass_cli
def send(cli: Cli, dry_run: bool, clock_is_right: bool) -> None:
    """Send what is due: for cron, a systemd timer or the Task Scheduler, every few minutes.

    Exits 1 where something could not be sent; it is kept, and tried again by a later run.

    \b
    headstart notices send --dry-run
    headstart notices send
    """
    from app.services.noticechannels import channels
    from app.services.sending import preview, send_due

    session = cli.session
    ways = channels(session)
    if dry_run:
        found = preview(session, ways, clock_is_right=clock_is_right)
        cli.answer({"would_send": [preview_document(one) for one in found]}, lambda: preview_lines(found))
        finish(1 if any(one.problem for one in found) else 0)
    sent = send_due(session, ways, clock_is_right=clock_is_right)
    cli.answer(sent_document(sent), lambda: sent_lines(sent))
    if not cli.as_json:
        for problem in sent.problems:
            cli.note(f"headstart: {one_line(problem)}")
    finish(1 if sent.problems else 0)


@notices.command()
@click.argument("person")
@click.option("--by", "channel", type=click.Choice(["mail", "chat"]), default="mail", show_default=True)
@pass_cli
def test(cli: Cli, person: str, channel: str) -> None:
    """Send a test message to a person, at once.

    \b
    headstart notices test "Lena Fischer"
    headstart notices test "Lena Fischer" --by chat
    """
    from app.services import lookup
    from app.services.channels import ChannelDown, NotNow, PossiblySent
    from app.services.noticechannels import channels, send_test

    to = lookup.person(cli.session, person)
    ways = channels(cli.session)
    if channel not in ways:
        raise UserError("There is no mail server yet: enter it with `headstart notices mail`.")
    try:
        send_test(to, ways[channel])
    except (ChannelDown, NotNow, PossiblySent) as error:
        cli.note(f"headstart: {one_line(str(error))}")
        cli.answer({"sent": False, "error": str(error)}, list)
        finish(1)
    cli.answer({"sent": True, "person": to.name, "by": channel}, lambda: [f"Sent to {to.name}."])


@notices.command()
@click.argument("messages", nargs=-1, metavar="[MESSAGE]…")
@pass_cli
def retry(cli: Cli, messages: tuple[str, ...]) -> None:
    """Try again what failed or was put off, with the next sending; messages by id, or all that failed.

    What was possibly sent goes again only where it is named.

    \b
    headstart notices retry
    """
    from app.services.answering import retry as again

    session = cli.session
    known = session.workspace.messages.latest(10_000, ["pending", "failed", "possibly_sent"])
    chosen = (
        [_named(known, id) for id in messages]
        if messages
        else [m for m in known if m.state != "possibly_sent"]
    )
    number = again(session, [message.id for message in chosen])
    cli.answer({"again": number}, lambda: [f"{count(number, 'message')} will be tried again."])


@notices.command()
@click.argument("ids", nargs=-1, required=True, metavar="NOTICE…")
@pass_cli
def acknowledge(cli: Cli, ids: tuple[str, ...]) -> None:
    """Say that somebody takes care of notices, so that nobody else is asked.

    \b
    headstart notices acknowledge 3f2a9c1e
    """
    from app.services.answering import acknowledge as take_care

    number = take_care(cli.session, [_notice(cli.session, id).id for id in ids])
    cli.answer({"acknowledged": number}, lambda: [f"{count(number, 'notice')} acknowledged."])


@notices.command()
@click.argument("ids", nargs=-1, required=True, metavar="NOTICE…")
@click.option("--until", type=DAY, required=True, help="The day from which they may be told again.")
@pass_cli
def snooze(cli: Cli, ids: tuple[str, ...], until: date) -> None:
    """Put notices off until a day.

    \b
    headstart notices snooze 3f2a9c1e --until 2026-12-01
    """
    from app.services.answering import snooze as put_off

    number = put_off(cli.session, [_notice(cli.session, id).id for id in ids], until)
    cli.answer(
        {"snoozed": number, "until": until},
        lambda: [f"{count(number, 'notice')} put off until {day(until)}."],
    )


# Finding


def _notice(session: Session, id: str) -> Notice:
    found = session.workspace.outbox.beginning(id) if id else []
    if len(found) != 1:
        raise UserError(
            f"There is {'more than one' if found else 'no'} notice “{id}”: `headstart notices list` shows them."
        )
    return found[0]


def _named(messages: Sequence[Message], id: str) -> Message:
    found = [message for message in messages if id and message.id.startswith(id)]
    if len(found) != 1:
        raise UserError(
            f"There is no one message “{id}” that can be tried again: see `headstart notices list`."
        )
    return found[0]
