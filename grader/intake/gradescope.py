"""Gradescope: "Export Submissions" gives `submission_<number>/` folders and a `submission_metadata.yml` beside them.

The metadata is written by Ruby: its keys are symbols, `:submitters` and the like. A group's submission is that of
each of its members.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from grader.errors import SubmissionError
from grader.files import printable
from grader.intake.grouping import below, grouped
from grader.intake.hand_in import HandIn
from grader.intake.shelf import Shelf

NAME = "Gradescope"
METADATA = "submission_metadata.yml"
MAX_METADATA = 64 << 20


def hand_ins(shelf: Shelf, root: str) -> list[HandIn]:
    """One for each submitter; none where there is no metadata."""
    if root + METADATA not in shelf.paths:
        return []
    owned = grouped((path.removeprefix(root).partition("/")[0], path) for path in below(shelf, root))
    return [hand_in for folder, facts in _metadata(shelf, root + METADATA).items()
            for hand_in in _of(f"{root}{folder}/", owned.get(folder, []), facts)]  # fmt: skip


def _of(folder: str, paths: Sequence[str], facts: Any) -> Iterator[HandIn]:
    files = tuple((path.removeprefix(folder), path) for path in paths)
    when = _utc(_text(facts, "created_at"))
    submitters = _get(facts, "submitters")
    for person in submitters if isinstance(submitters, list) else []:
        name, email = _text(person, "name"), _text(person, "email")
        student = _text(person, "sid") or email or name or folder.rstrip("/")
        yield HandIn(student, printable(folder.rstrip("/")), files, name, None, when)


def _metadata(shelf: Shelf, path: str) -> dict[str, Any]:
    """Folder -> what is said of it. All scalars are read as text, so that no tag in the file builds anything."""
    import yaml

    data = shelf.read(path, MAX_METADATA + 1)
    if len(data) > MAX_METADATA:
        raise SubmissionError(f"{printable(path)}: is larger than {MAX_METADATA >> 20} MiB. Export the class in parts.")
    try:
        found = yaml.load(data.decode("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        raise SubmissionError(f"{printable(path)}: is not YAML. Export the submissions again.") from None
    if not isinstance(found, dict):
        return {}
    return {key: facts for key, facts in found.items() if isinstance(key, str) and isinstance(facts, dict)}


def _get(facts: Any, key: str) -> Any:
    return facts.get(f":{key}", facts.get(key)) if isinstance(facts, dict) else None


def _text(facts: Any, key: str) -> str:
    value = _get(facts, key)
    return value.strip() if isinstance(value, str) and value.strip() not in ("", "~", "null") else ""


def _utc(text: str) -> str:
    """`2026-11-05 23:11:05.123456000 Z`, or with an offset, in the form that receipts have; else nothing."""
    for pattern in ("%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M:%S.%f %z"):
        try:
            date, clock, zone = text.split()
            moment = datetime.strptime(f"{date} {clock[:15]} {zone}", pattern)
        except ValueError:
            continue
        return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return ""
