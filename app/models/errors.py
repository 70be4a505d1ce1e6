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
