"""What PostgreSQL and the way to it complain of, as sentences that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg

from app.models.errors import (
    Forbidden,
    NoServer,
    NoWorkspace,
    ReadOnly,
    StoreUnavailable,
    Untrusted,
    UserError,
    WrongPassword,
)
from app.models.language import mark, text


class translated:  # noqa: N801 - used as the function that it would be
    """Raises what goes wrong with the workspace at `place` as StoreUnavailable, with its data as UserError."""

    __slots__ = ("_place",)

    def __init__(self, place: str) -> None:
        self._place = place

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, psycopg.Error):
            raise _sentence(error, self._place) from error
        if isinstance(error, UnicodeEncodeError | OverflowError):
            raise UserError(text(_UNSTORABLE)) from error


def refused(error: psycopg.Error, place: str) -> StoreUnavailable:
    """Why no connection could be made. The server says it in words only, and not always in English."""
    said = " ".join(str(error).split())
    for words, sentence in _REFUSED:
        if words in said:
            return _REFUSALS.get(sentence, StoreUnavailable)(text(sentence, place=place))
    reason = said.rpartition("FATAL: ")[2].strip().rstrip(".") or type(error).__name__
    return StoreUnavailable(
        text(
            "The team workspace on {place} can't be reached ({reason}): check the address and the network.",
            place=place,
            reason=reason,
        )
    )


def _sentence(error: psycopg.Error, place: str) -> Exception:
    code = error.sqlstate or ""
    if said := _BY_CODE.get(code) or _BY_CODE.get(code[:2]):
        reason = (error.diag.message_primary or "").rstrip(".")
        return _KINDS.get(said, StoreUnavailable)(text(said, place=place, reason=reason))
    if code == "23514":
        broken = error.diag.constraint_name or ""
        if broken.endswith("."):
            return UserError(broken)
        return UserError(
            text("A value is none of those that are allowed here ({constraint}).", constraint=broken)
        )
    if code == "23503":
        return UserError(
            text("This refers to something that is not in the workspace, or that something else still needs.")
        )
    if code[:2] == "23":
        named = error.diag.constraint_name or error.diag.column_name
        return UserError(
            text("The workspace has such an entry already, or lacks a part of it ({error}).", error=named)
        )
    if code == "54000":
        return UserError(text("A text is too long to be stored: shorten it."))
    if code[:2] == "22" or (not code and isinstance(error, psycopg.DataError)):
        return UserError(text(_UNSTORABLE))
    if not code and isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return StoreUnavailable(text(_AWAY, place=place))
    return error


_UNSTORABLE = mark("Some of the text or numbers can't be stored: type them again without unusual characters.")
_AWAY = mark(
    "The team workspace on {place} does not answer any more: check the network, it is tried again by itself."
)
CAN_ONLY_BE_READ = mark(
    "The team workspace on {place} can only be read at present: ask who looks after the server."
)
ANOTHER_ROLE = mark("You have another role in the team workspace on {place} now: it is opened again.")
IN_DOUBT = mark(
    "The connection to the team workspace on {place} broke while a change was being stored: it may have been"
    " stored."
)
_FULL = mark("The disk of the server {place} is full: ask who looks after it. Nothing was changed.")
_TROUBLED = mark("The server {place} is in trouble ({reason}): ask who looks after it. Nothing was changed.")
_CROWDED = mark("The server {place} has no room for another user: try again in a moment.")
_STARTING = mark("The server {place} is starting or stopping: try again in a moment.")
_FORBIDDEN = mark("You may not do this in the team workspace on {place}: ask who looks after it.")
_BUSY = mark("Somebody else is changing the team workspace on {place}: try again in a moment.")
_PASSWORD = mark("The server {place} does not know this name and password: check both.")
_NO_ACCESS = mark("The server {place} lets nobody in from here by this way: ask who looks after it.")
_UNTRUSTED = mark(
    "The server {place} could not prove who it is, so no password was sent: ask who looks after it."
)
_UNREADABLE = mark(
    "The certificate with which the server {place} is to prove who it is can't be read: choose another file."
)
_NO_DATABASE = mark("The server {place} has no such database or user: check the address.")
_UNKNOWN = mark("There is no server {place}: check the address and the network.")
_SILENT = mark("No server answers at {place}: check that it runs, and the address.")
_TOO_LATE = mark("The server {place} does not answer: check the network and the address.")
_REFUSALS: Mapping[str, type[StoreUnavailable]] = {
    _PASSWORD: WrongPassword,
    _UNTRUSTED: Untrusted,
    _UNREADABLE: Untrusted,
    _NO_DATABASE: NoWorkspace,
    _UNKNOWN: NoServer,
    _SILENT: NoServer,
    _TOO_LATE: NoServer,
}
_KINDS: Mapping[str, type[UserError]] = {
    **_REFUSALS,
    CAN_ONLY_BE_READ: ReadOnly,
    _FORBIDDEN: Forbidden,
}
_BY_CODE = {
    "08": _AWAY,
    "25006": CAN_ONLY_BE_READ,
    "25P03": _AWAY,
    "28": _PASSWORD,
    "40": _BUSY,
    "42501": _FORBIDDEN,
    "42P01": ANOTHER_ROLE,  # nobody sees tables that they may not read
    "53100": _FULL,
    "53300": _CROWDED,
    "53": _TROUBLED,
    "55P03": _BUSY,
    "57014": _BUSY,
    "57P": _STARTING,
    "57P01": _AWAY,
    "57P02": _AWAY,
    "57P03": _STARTING,
    "58": _TROUBLED,
    "XX": _TROUBLED,
}
_REFUSED = (
    ("password authentication failed", _PASSWORD),
    ("no password supplied", _PASSWORD),
    ("root certificate file", _UNREADABLE),
    ("does not exist", _NO_DATABASE),
    ("pg_hba.conf", _NO_ACCESS),
    ("permission denied for database", _NO_ACCESS),
    ("too many connections", _CROWDED),
    ("remaining connection slots", _CROWDED),
    ("the database system is", _STARTING),
    ("certificate verify failed", _UNTRUSTED),
    ("server certificate for", _UNTRUSTED),
    ("does not support SSL", _UNTRUSTED),
    ("channel binding", _UNTRUSTED),
    ("authentication method requirement", _UNTRUSTED),
    ("session is read-only", mark("No server of {place} can be written to at present: try again in a moment.")),
    ("failed to resolve host", _UNKNOWN),
    ("Connection refused", _SILENT),
    ("timeout expired", _TOO_LATE),
)  # fmt: skip
"""The words of libpq and the server, and what they mean to a person."""
