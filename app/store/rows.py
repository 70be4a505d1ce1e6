"""Entities as rows and back: which columns a class has, and how each value is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cached_property
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from attrs import fields

from app.models.language import Sentence, recalled, remembered, text

from .failures import DAMAGED, Damaged

T = TypeVar("T")
Convert = Callable[[Any], Any]


class Result(list[tuple[Any, ...]]):
    """The rows that a query answered, with the names of their columns."""

    def __init__(self, rows: Iterable[tuple[Any, ...]], columns: Sequence[str]) -> None:
        super().__init__(rows)
        self.columns = tuple(columns)


def _moment(value: datetime) -> str:
    moment = value if value.tzinfo is UTC else value.astimezone(UTC)
    return moment.isoformat(timespec="microseconds")


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


PLAIN: Mapping[type, Convert] = {
    date: date.isoformat,
    datetime: _moment,
    bool: int,
    tuple: _json,
    list: _json,
    dict: _json,
    Sentence: remembered,
}


def plain(value: Any) -> Any:
    """A value as text or number: dates as ISO text, moments in UTC, truth as 0 or 1, the rest as JSON."""
    write = PLAIN.get(type(value))
    if write is not None:
        return write(value)
    return value.value if isinstance(value, Enum) else value


def json_keys(items: Iterable[str]) -> str:
    """A set for a query: `IN (SELECT key FROM json_each(:items))` is understood by every engine."""
    return _json(dict.fromkeys(items, 1))


class Shape(Generic[T]):
    """The columns of one entity class, and the way of its values into a row and back."""

    def __init__(self, cls: type[T]) -> None:
        self.cls = cls
        self.columns = tuple(field.name for field in fields(cls))  # type: ignore[arg-type]
        self._values = attrgetter(*self.columns)

    @cached_property
    def _kinds(self) -> list[Any]:
        hints = get_type_hints(self.cls)
        return [_kind(hints[name]) for name in self.columns]

    @cached_property
    def _writers(self) -> list[tuple[int, Convert]]:
        return [(at, write) for at, kind in enumerate(self._kinds) if (write := _writer(kind))]

    @cached_property
    def _readers(self) -> dict[str, Convert]:
        kinds = zip(self.columns, self._kinds, strict=True)
        return {name: read for name, kind in kinds if (read := _reader(kind))}

    def row(self, entity: T) -> list[Any]:
        """The plain values of an entity, in the order of `columns`."""
        values = list(self._values(entity))
        for at, write in self._writers:
            value = values[at]
            if value is not None:
                values[at] = write(value)
        return values

    def entities(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[T]:
        """The entities in rows whose first columns are these; what stands behind them is left out."""
        readers = [(at, read) for at, name in enumerate(columns) if (read := self._readers.get(name))]
        cls = self.cls
        found = []
        for row in rows:
            values = list(row[: len(columns)])
            try:
                for at, read in readers:
                    value = values[at]
                    if value is not None:
                        values[at] = read(value)
            except (ValueError, KeyError, TypeError) as error:
                raise Damaged(text(DAMAGED)) from error
            found.append(cls(**dict(zip(columns, values, strict=True))))
        return found


_SHAPES: dict[type, Shape[Any]] = {}


def shape(cls: type[T]) -> Shape[T]:
    """The one Shape of a class."""
    found = _SHAPES.get(cls)
    if found is None:
        found = _SHAPES[cls] = Shape(cls)
    return found


def entities(cls: type[T], result: Result) -> list[T]:
    """The entities that a query answered, column by column."""
    return shape(cls).entities(result.columns, result)


def first(cls: type[T], result: Result) -> T | None:
    return next(iter(entities(cls, result)), None)


def _kind(hint: Any) -> Any:
    """The type behind a hint: without its None, and without what it holds."""
    if isinstance(hint, UnionType):
        hint = next(choice for choice in get_args(hint) if choice is not NoneType)
    return get_origin(hint) or hint


def _writer(kind: Any) -> Convert | None:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return attrgetter("_value_")
    return PLAIN.get(dict if kind is Mapping or _is_mapping(kind) else kind)


def _reader(kind: Any) -> Convert | None:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if kind is date:
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    if kind is datetime:
        return lambda value: datetime.fromisoformat(value) if isinstance(value, str) else value
    if kind is bool:
        return bool
    if kind is Sentence:
        return recalled
    if kind is tuple:
        return lambda value: tuple(json.loads(value) if isinstance(value, str) else value)
    if kind is dict or _is_mapping(kind):
        return lambda value: json.loads(value) if isinstance(value, str) else value
    return None


def _is_mapping(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Mapping)
