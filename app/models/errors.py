"""What can go wrong in a way that a person can do something about."""


class UserError(Exception):
    """One sentence for the person: what is wrong, where, and what to do."""


class IllegalMove(UserError):
    """A task or an onboarding can't make this move in the state it is in."""


class StaleRow(UserError):
    """Somebody else changed the row after it was read."""


class Forbidden(UserError):
    """The workspace does not let this person do that."""


class StoreUnavailable(UserError):
    """The workspace can't be reached, is locked, damaged, read-only or not ours."""


class ReadOnly(StoreUnavailable):
    """The workspace can be looked at, and nothing in it changed."""


class NoServer(StoreUnavailable):
    """No server is where the address says, or none that will do."""


class Untrusted(StoreUnavailable):
    """The server could not prove who it is."""


class NoWorkspace(StoreUnavailable):
    """The server has no such database, or no workspace in it that this version knows."""


class WrongPassword(StoreUnavailable):
    """The server does not know this name and password."""


class OneTimePassword(StoreUnavailable):
    """The password of an invitation: it lets in, and opens nothing until another one is chosen."""


class InvitationExpired(UserError):
    """The password of an invitation was kept for too long."""
