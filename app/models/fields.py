"""Reading typed values out of JSON or TOML objects, with errors that say what is wrong and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar, cast

from .errors import UserError

T = TypeVar("T")

LARGEST_COUNT = 9_999
"""The largest lead time or offset: about forty years of working days."""


class Fields:
    """The fields of one object. `place` names it in errors: `task "laptop"`."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, Mapping):
            problem = (
                "is missing" if values is None else f"must be an object with fields, not {described(values)}"
            )
            raise UserError(f"{place[0].upper()}{place[1:]} {problem}.")
        self._values = cast("Mapping[str, object]", values)
        self.place = place

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def has(self, name: str) -> bool:
        return self._values.get(name) is not None

    def problem(self, name: str, says: str) -> UserError:
        return UserError(f'{self.place[0].upper()}{self.place[1:]}: "{name}" {says}.')

    def inside(self, name: str) -> Fields:
        return Fields(self._values.get(name), f'{self.place}, "{name}"')

    def optional(self, name: str) -> Fields | None:
        return self.inside(name) if self.has(name) else None

    def items(self, name: str, singular: str) -> list[Fields]:
        """The objects of a list; each is named by its `key` in errors, else by its number."""
        values = self._sequence(name)
        return [
            Fields(value, self._place_of(singular, number, value)) for number, value in enumerate(values, 1)
        ]

    def text(self, name: str) -> str:
        value = self.optional_text(name)
        if not value:
            raise self.problem(name, "is missing: give a text")
        return value

    def optional_text(self, name: str) -> str | None:
        value = self._values.get(name)
        return None if value is None else self._as_text(name, value)

    def count(self, name: str, least: int = 0) -> int:
        value = self._values.get(name)
        if not _is_int(value) or not least <= cast("int", value) <= LARGEST_COUNT:
            raise self.problem(
                name, f"must be a whole number from {least} to {LARGEST_COUNT}, not {described(value)}"
            )
        return cast("int", value)

    def flag(self, name: str, *, default: bool) -> bool:
        value = self._values.get(name, default)
        if not isinstance(value, bool):
            raise self.problem(name, f"must be true or false, not {described(value)}")
        return value

    def day(self, name: str) -> date:
        value = self.optional_day(name)
        if value is None:
            raise self.problem(name, "is missing: give a date such as 2026-12-07")
        return value

    def optional_day(self, name: str) -> date | None:
        value = self._values.get(name)
        return None if value is None else self._as_day(name, value)

    def texts(self, name: str) -> tuple[str, ...]:
        return self._each(name, self._as_text)

    def days(self, name: str) -> tuple[date, ...]:
        return self._each(name, self._as_day)

    def weekdays(self, name: str, default: tuple[int, ...] = (5, 6)) -> tuple[int, ...]:
        return self._each(name, self._as_weekday) if self.has(name) else default

    def _sequence(self, name: str) -> Sequence[object]:
        value = self._values.get(name)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise self.problem(name, f"must be a list, not {described(value)}")
        return value

    def _each(self, name: str, read: Callable[[str, object], T]) -> tuple[T, ...]:
        return tuple(read(name, value) for value in self._sequence(name))

    def _place_of(self, singular: str, number: int, value: object) -> str:
        key = value.get("key") if isinstance(value, Mapping) else None
        label = f'{singular} "{key}"' if isinstance(key, str) else f"{singular} {number}"
        return label if self.place == "the plan" else f"{self.place}, {label}"

    def _as_text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.problem(name, f"must be a text, not {described(value)}")
        return value

    def _as_day(self, name: str, value: object) -> date:
        if isinstance(value, str):
            try:
                day = date.fromisoformat(value)
            except ValueError:
                day = None
            if day and day.isoformat() == value:
                return day
        raise self.problem(name, f"must be a date such as 2026-12-07, not {described(value)}")

    def _as_weekday(self, name: str, value: object) -> int:
        if not _is_int(value) or cast("int", value) not in range(7):
            raise self.problem(name, f"must hold days from 0 (Monday) to 6 (Sunday), not {described(value)}")
        return cast("int", value)


def described(value: object) -> str:
    """A value as a person would name it in a sentence."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"' if len(value) <= 40 else f'"{value[:40]}…"'
        case Mapping():
            return "an object"
        case Sequence():
            return "a list"
        case _:
            return str(value)[:40]


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
