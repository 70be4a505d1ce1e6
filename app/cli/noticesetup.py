"""`headstart notices mail`, `chat` and `prefer`: by what people are told, and how each of them wants to be."""

from __future__ import annotations

import sys

import click

from app.models.digests import CHANNELS, How
from app.models.errors import UserError

from .arguments import pairs
from .context import Cli, pass_cli
from .framework import Command


@click.command(cls=Command)
@click.option("--host", help="The server that mail leaves by, such as mail.example.com.")
@click.option("--port", type=int, help="Default: 587 for starttls, 465 for tls, 25 for none.")
@click.option(
    "--security", type=click.Choice(["starttls", "tls", "none"]), default="starttls", show_default=True
)
@click.option("--sender", help="The address that mail comes from.")
@click.option(
    "--login", help="The name to log in with; the password is asked for, or read from standard input."
)
@pass_cli
def mail(
    cli: Cli, host: str | None, port: int | None, security: str, sender: str | None, login: str | None
) -> None:
    """Say which mail server is used; without options, show it.

    The password is kept in the keyring of this computer, or comes from HEADSTART_SECRET_MAIL.

    \b
    headstart notices mail --host mail.example.com --sender onboarding@example.com --login onboarding
    """
    from app.services import noticechannels, secrets

    session = cli.session
    if host is None and sender is None:
        _show_server(cli)
        return
    if host is None or sender is None:
        raise click.UsageError("Name both --host and --sender.")
    server = noticechannels.new_mail_server(host, sender, security, port, login)
    server = noticechannels.set_mail_server(session, server)
    if server.login and not secrets.given(secrets.MAIL):
        _keep(cli, secrets.mail_of(server.login, server.host), _secret("Password"))
    _show_server(cli)


@click.command(cls=Command)
@click.argument("person")
@click.option("--forget", is_flag=True, help="Remove the address from this computer.")
@pass_cli
def chat(cli: Cli, person: str, forget: bool) -> None:
    """Enter the address of a person's chat: Slack, Teams and many others.

    It is asked for, or read from standard input, and kept in the keyring of this computer: whoever knows it can
    write there. Which services there are, and how their addresses look: https://github.com/caronc/apprise/wiki

    \b
    headstart notices chat "Lena Fischer"
    """
    from app.services import lookup, noticechannels, secrets
    from app.services.channels.chat import check_address

    to = lookup.person(cli.session, person)
    name = secrets.chat_of(to.id)
    if forget:
        noticechannels.set_chat(to, None)
    else:
        _keep(cli, name, check_address(_secret("Address")))
    cli.answer(
        {"person": to.name, "chat": not forget, "variable": secrets.variable(name)},
        lambda: [f"{to.name} is {'no longer ' if forget else ''}reached by chat from this computer."],
    )


@click.command(cls=Command)
@click.argument("person")
@click.option("--channels", help=f"In the order in which they are tried: {', '.join(CHANNELS)}.")
@click.option("--digest-at", help="When the daily digest goes, such as 08:30.")
@click.option("--quiet", help="When nothing is sent, such as 20:00-07:00.")
@click.option("--kind", "kinds", multiple=True, help=f"KIND={'|'.join(How)}; may be repeated.")
@click.option("--language", help="The language in which the person is told, such as de.")
@pass_cli
def prefer(
    cli: Cli,
    person: str,
    channels: str | None,
    digest_at: str | None,
    quiet: str | None,
    kinds: tuple[str, ...],
    language: str | None,
) -> None:
    """Say how a person wants to be told; without options, show it.

    \b
    headstart notices prefer "Lena Fischer" --channels chat,mail --digest-at 09:00
    headstart notices prefer "Lena Fischer" --kind task.can_begin=at_once --kind input.given=off
    """
    from attrs import evolve

    from app.services import lookup
    from app.services.noticechannels import set_preferences

    to = lookup.person(cli.session, person)
    before = wanted = cli.session.workspace.preferences.of(to.id)
    if channels is not None:
        wanted = evolve(wanted, channels=tuple(name.strip() for name in channels.split(",") if name.strip()))
    if digest_at is not None:
        wanted = evolve(wanted, digest_at=digest_at)
    if quiet is not None:
        begins, dash, ends = quiet.partition("-")
        if not dash:
            raise click.UsageError("--quiet takes two times, such as 20:00-07:00.")
        wanted = evolve(wanted, quiet_from=begins, quiet_until=ends)
    if kinds:
        wanted = evolve(wanted, kinds={**wanted.kinds, **pairs(kinds, "--kind")})
    if language is not None:
        wanted = evolve(wanted, language=language or None)
    if wanted != before:
        wanted = set_preferences(cli.session, wanted)
    document = {
        "person": to.name,
        "channels": list(wanted.channels),
        "digest_at": wanted.digest_at,
        "quiet": [wanted.quiet_from, wanted.quiet_until],
        "kinds": dict(wanted.kinds),
        "language": wanted.language,
    }
    cli.answer(
        document,
        lambda: [
            f"{to.name}: by {', then '.join(wanted.channels)}; daily digest at {wanted.digest_at};"
            f" nothing from {wanted.quiet_from} to {wanted.quiet_until}.",
            *(f"{kind}: {how.replace('_', ' ')}" for kind, how in wanted.kinds.items()),
        ],
    )


def _secret(label: str) -> str:
    """Typed without being shown, or the first line of standard input."""
    if sys.stdin.isatty():
        return str(click.prompt(label, hide_input=True, err=True))
    secret = sys.stdin.readline().rstrip("\r\n")
    if not secret:
        raise UserError(f"{label} is missing: type it in, or give it on standard input.")
    return secret


def _keep(cli: Cli, name: str, secret: str) -> None:
    """A computer without a keyring is worth a word, and no failure."""
    from app.services import secrets

    try:
        secrets.keep(name, secret)
    except secrets.NoKeyring as error:
        cli.note(f"headstart: {error}")


def _show_server(cli: Cli) -> None:
    from app.services import noticechannels, secrets

    server = noticechannels.mail_server(cli.session)
    if server is None:
        cli.answer(
            {"mail": None}, lambda: ["There is no mail server yet: name one with --host and --sender."]
        )
        return
    known = not server.login or noticechannels.password_of(server) is not None
    document = {
        "host": server.host,
        "port": server.port,
        "security": server.security,
        "sender": server.sender,
        "login": server.login,
        "password_known": known,
    }
    login = f", logging in as {server.login}" if server.login else ", without logging in"
    cli.answer(
        {"mail": document},
        lambda: [
            f"Mail leaves by {server.host}, port {server.port} ({server.security}), from {server.sender}{login}.",
            *(
                []
                if known
                else [f"The password is not known here: enter it, or set {secrets.variable(secrets.MAIL)}."]
            ),
        ],
    )
