"""Our nouns as plain data and back: what travels between our own processes, and what is kept."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
Reader = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """A frozen dataclass, and whatever it is made of, as what JSON can hold."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: to_plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(part) for part in value]
    return value


def from_plain(noun: type[Noun], plain: Any) -> Noun:
    """The noun again, by the types of its fields. Raises TypeError, KeyError or ValueError for what it is not."""
    type_: Any = noun
    found: Noun = _reader(type_)(plain)
    return found


@cache
def _reader(type_: Any) -> Reader:
    """What makes a value of this type; found out once, as a class has a million of them."""
    if is_dataclass(type_):
        return _reader_of_fields(type_)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return type_
    return _reader_of_parts(get_origin(type_), get_args(type_))


def _reader_of_fields(noun: Any) -> Reader:
    readers = {name: _reader(hint) for name, hint in get_type_hints(noun).items()}
    return lambda plain: noun(**{name: readers[name](value) for name, value in plain.items()})


def _reader_of_parts(origin: Any, parts: tuple[Any, ...]) -> Reader:
    if origin in (Union, types.UnionType):
        some = _reader(next(part for part in parts if part is not type(None)))
        return lambda plain: None if plain is None else some(plain)
    if origin is tuple and parts[-1] is ...:
        each = _reader(parts[0])
        return lambda plain: tuple([each(part) for part in plain])
    if origin is tuple:
        kinds = [_reader(part) for part in parts]
        return lambda plain: tuple([read(part) for read, part in zip(kinds, plain, strict=True)])
    if origin is not None and issubclass(origin, Mapping):
        value = _reader(parts[1])
        return lambda plain: {key: value(part) for key, part in plain.items()}
    return lambda plain: plain
