"""A small YAML file read value by value, so that every complaint names its file, its line and its key."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from grader.errors import RubricError, UsageError

T = TypeVar("T")

MAX_BYTES = 128 << 10
MAX_DEPTH = 10  # levels of mappings and lists

# Stricter than YAML, which also reads 1:30 as 90, 010 as 8 and yes as a truth value.
_NUMBER = re.compile(r"[-+]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})([eE][-+]?\d{1,3})?", re.ASCII)
_WHOLE = re.compile(r"[-+]?\d{1,15}", re.ASCII)
_NAME = re.compile(r"[-\w]{1,100}")
_PLAIN_TAGS = tuple(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp"))
_NULL_TAG = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the file, with the dotted key under which it stands."""

    file: str
    key: str
    line: int  # of the key, which is where a reader looks for the value
    node: Any  # a yaml.Node; the published stubs know neither its id nor its style

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or null."""
        return bool(self.node.tag == _NULL_TAG)

    def fault(self, complaint: str) -> RubricError:
        """The error that says what is wrong with this value."""
        return fault_at(self.file, self.line, self.key, complaint)


def fault_at(file: str, line: int, key: str, complaint: str) -> RubricError:
    """The error with the place in front of it."""
    return RubricError(f"{file}:{line}: {key}: {complaint}" if key else f"{file}:{line}: {complaint}")


def nearest(name: str, known: Collection[str]) -> str:
    """What to do about a name that is not known."""
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(sorted(known)) or 'none here'}."


def read_yaml(path: Path) -> Found | None:
    """The root value of the file; None where there is nothing in it but comments."""
    import yaml

    file = str(path)
    content = _text(path, file)
    try:
        _refuse_bombs(content, file)
        node = yaml.compose(content, _loader())
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        said = problem.problem or problem.context
        raise fault_at(file, line, "", f"is not YAML: {said}. Check the indentation, colons and quotes.") from None
    except yaml.YAMLError as problem:
        line = content.count("\n", 0, getattr(problem, "position", 0)) + 1
        raise fault_at(file, line, "", "holds a character that YAML does not allow. Delete it.") from None
    return None if node is None else Found(file, "", 1, node)


def mapping(found: Found | None, keys: Collection[str] | None = None) -> dict[str, Found]:
    """The values by key, which must be one of `keys` where these are given. Nothing at all counts as empty."""
    if found is None or found.is_null:
        return {}
    if found.node.id != "mapping":
        raise found.fault(f"expected keys with values, got {_shown(found)}. Write one 'key: value' on each line.")
    values: dict[str, Found] = {}
    for key_node, node in found.node.value:
        key, line = _key(found, key_node), key_node.start_mark.line + 1
        dotted = f"{found.key}.{key}" if found.key else key
        if key in values:
            raise fault_at(found.file, line, dotted, "comes twice. Keep one of the two.")
        if keys is not None and key not in keys:
            raise fault_at(found.file, line, dotted, f"unknown key. {nearest(key, keys)}")
        values[key] = Found(found.file, dotted, line, node)
    return values


def number(found: Found, least: float = 0.0, most: float = math.inf) -> float:
    """A finite number within the bounds."""
    value = float(found.node.value) if _matches(found, _NUMBER) else math.nan
    if not (math.isfinite(value) and least <= value <= most):
        raise found.fault(f"expected a number {_bounds(least, most)}, got {_shown(found)}. Write it like 1 or 0.5.")
    return value


def whole(found: Found, least: int, most: int) -> int:
    """A whole number within the bounds."""
    if _matches(found, _WHOLE) and least <= int(found.node.value) <= most:
        return int(found.node.value)
    raise found.fault(f"expected a whole number {_bounds(least, most)}, got {_shown(found)}. Write, say, {least}.")


def text(found: Found) -> str:
    """A short text on one line."""
    value = found.node.value
    if not _is_plain(found) or found.is_null or not value.isprintable() or not 0 < len(value) <= 200:
        raise found.fault(f"expected a short text on one line, got {_shown(found)}. Write a title, maybe in quotes.")
    return str(value)


def choice(found: Found, among: Sequence[str]) -> str:
    """One of these words."""
    if _is_plain(found) and found.node.value in among:
        return str(found.node.value)
    raise found.fault(f"expected one of {', '.join(among)}, got {_shown(found)}.")


def flag(found: Found) -> bool:
    """true or false."""
    return choice(found, ("true", "false")) == "true"


def parsed(found: Found, read: Callable[[str], T]) -> T:
    """What `read` makes of a text; what it complains of with a UsageError is said with the place."""
    if not _is_plain(found) or found.is_null:
        raise found.fault(f"expected a text, got {_shown(found)}.")
    try:
        return read(found.node.value)
    except UsageError as error:
        raise found.fault(str(error)) from None


def _text(path: Path, file: str) -> str:
    try:
        if not path.is_file():
            raise RubricError(f"{file}: there is no such file. Start from the shipped course's rubric.yaml.")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise RubricError(f"{file}: cannot be read ({problem}). Check its permissions.") from None
    if len(data) > MAX_BYTES:
        raise RubricError(f"{file}: is larger than {MAX_BYTES >> 10} KiB. Keep only the settings in it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise fault_at(file, line, "", "is not UTF-8 text. Save the file as UTF-8.") from None


def _refuse_bombs(content: str, file: str) -> None:
    # Before anything is built: an alias lets a few lines stand for millions, and deep nesting overruns the stack.
    import yaml

    depth = 0
    for event in yaml.parse(content, _loader()):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise fault_at(file, line, f"*{event.anchor}", "aliases are not read here. Write the value out.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise fault_at(file, line, "", f"nests deeper than {MAX_DEPTH} levels. Check the brackets and indentation.")


def _loader() -> Any:
    """The one in C where there is one: each command reads the rubric, and a student waits for it."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _key(found: Found, node: Any) -> str:
    if node.id != "scalar" or not _NAME.fullmatch(node.value):
        complaint = "expected a name of letters, digits, - and _ before the colon."
        raise fault_at(found.file, node.start_mark.line + 1, found.key, complaint)
    return str(node.value)


def _is_plain(found: Found) -> bool:
    return bool(found.node.id == "scalar" and found.node.tag in _PLAIN_TAGS)


def _matches(found: Found, pattern: re.Pattern[str]) -> bool:
    # A style means quotes: "3" is a text.
    return _is_plain(found) and not found.node.style and pattern.fullmatch(found.node.value) is not None


def _bounds(least: float, most: float) -> str:
    return f">= {least:g}" if most == math.inf else f"from {least:g} to {most:g}"


def _shown(found: Found) -> str:
    if found.is_null:
        return "nothing"
    if found.node.id != "scalar":
        return "a list" if found.node.id == "sequence" else "a mapping"
    value = repr(found.node.value)
    return value if len(value) <= 60 else f"{value[:60]}..."
