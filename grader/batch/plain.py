"""Our nouns as plain data and back: what travels between our own processes, and what is kept."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")


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
    found: Noun = _built(noun, plain)
    return found


def _built(type_: Any, plain: Any) -> Any:
    if is_dataclass(type_):
        noun: Any = type_
        return noun(**{name: _built(_hints(noun)[name], value) for name, value in plain.items()})
    if isinstance(type_, type) and issubclass(type_, Enum):
        return type_(plain)
    return _container(get_origin(type_), get_args(type_), plain)


def _container(origin: Any, parts: tuple[Any, ...], plain: Any) -> Any:
    if origin in (Union, types.UnionType):
        return None if plain is None else _built(next(part for part in parts if part is not type(None)), plain)
    if origin is tuple:
        kinds = [parts[0]] * len(plain) if parts[-1] is ... else parts
        return tuple(_built(kind, part) for kind, part in zip(kinds, plain, strict=True))
    if origin is not None and issubclass(origin, Mapping):
        return {key: _built(parts[1], part) for key, part in plain.items()}
    return plain


@cache
def _hints(noun: Any) -> dict[str, Any]:
    return get_type_hints(noun)
