"""Where people work and who they are: locations, departments, persons, payroll dates."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen


class Role(StrEnum):
    """What a person does with Headstart."""

    MANAGER = "manager"
    STAFF = "staff"
    LEAD = "lead"
    HR = "hr"
    VIEWER = "viewer"


@frozen(kw_only=True)
class Location:
    """A place with its working calendar. `weekend` counts Monday as 0; `policies` are followed here."""

    id: str
    name: str
    country: str
    subdivision: str | None = None
    weekend: tuple[int, ...] = (5, 6)
    policies: tuple[str, ...] = ()
    version: int = 1


@frozen(kw_only=True)
class Closure:
    """A day on which a location is closed beyond its public holidays."""

    location_id: str
    day: date
    name: str = ""


@frozen(kw_only=True)
class PayrollRun:
    """One payment at a location: what is in by the cut-off is paid on the payday. Payroll enters these."""

    location_id: str
    cut_off: date
    payday: date


FORMER = 1_000_000
"""Behind every department of a catalogue."""


@frozen(kw_only=True)
class Department:
    """A department of the workspace. Its home location gives its calendar; its owner gets what nobody has.

    Its position is `FORMER` or more where the catalogue has it no longer, and something still belongs to it.
    """

    key: str
    name: str
    short: str
    position: int
    location_id: str | None = None
    owner_id: str | None = None
    version: int = 1

    @property
    def former(self) -> bool:
        return self.position >= FORMER


@frozen(kw_only=True)
class DepartmentSite:
    """A department's own people at a location: they own its tasks there and work by that calendar."""

    department: str
    location_id: str
    owner_id: str | None = None


@frozen(kw_only=True)
class Person:
    id: str
    name: str
    email: str | None = None
    department: str | None = None
    location_id: str | None = None
    role: Role = Role.STAFF
    stand_in_id: str | None = None
    active: bool = True
    version: int = 1
