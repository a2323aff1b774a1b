"""Receipts verified, without a network: what was changed in one, who issued it, and what the gradebook says of it."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from grader.catalog import Course, find_course
from grader.errors import UsageError
from grader.gradebook import Gradebook, HandIn, Regrade, file_url, gradebook_url
from grader.gradebook.rows import Attempt
from grader.receipts import as_plain, digest_of, digests_of, from_plain, kept_back, seal_of, sealed
from grader.salt import commitment, seal_key

MAX_BYTES = 16 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


class Issuer(Enum):
    """Who issued a receipt, as its seal tells."""

    COURSE = "course"
    FORGED = "forged"
    UNKNOWN = "unknown"  # the course's secret is not here


@dataclass(frozen=True)
class Verified:
    """One receipt looked at."""

    id: str
    student: str
    changed: tuple[str, ...]  # the fields that are not as they were issued
    issuer: Issuer
    recorded: bool | None  # None: there is no gradebook here to ask
    regraded: tuple[str, ...] = ()  # the exercises whose marks were computed again since

    @property
    def is_genuine(self) -> bool:
        return not self.changed and self.issuer is not Issuer.FORGED and self.recorded is not False


def verify(file: str, course: str | None = None, gradebook: str | None = None) -> list[Verified]:
    """Look at every receipt in the file. Raises UsageError for a file without any."""
    found = find_course(course)
    key, book = _key(found), _book(found, gradebook)
    return [_verified(plain, key, book) for plain in _receipts(Path(file))]


def exit_code(found: Sequence[Verified]) -> int:
    if not all(receipt.is_genuine for receipt in found):
        return 1
    return 4 if any(receipt.issuer is Issuer.UNKNOWN for receipt in found) else 0


def _verified(plain: Mapping[str, Any], salt: bytes | None, book: Gradebook | None) -> Verified:
    changed = _changed(plain)
    kept, regraded = _kept(book, str(plain["id"])) if book is not None else (None, ())
    if kept is not None and kept.receipt is not None:
        issued = _as_issued(kept.receipt, plain)
        changed = sorted(name for name in {*plain, *issued} if plain.get(name) != issued.get(name))
    return Verified(str(plain["id"]), str(plain["student"]), tuple(changed), _issuer(plain, salt),
                    kept is not None if book is not None else None, regraded)  # fmt: skip


def _as_issued(kept: Mapping[str, Any], given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The gradebook's receipt, without the marks that were kept back when the given one was issued."""
    silent = [graded["exercise"] for graded in given["exercises"] if graded["score"] is None]
    if not silent:
        return kept
    return {**as_plain(sealed(kept_back(from_plain(kept), silent), b"")), "seal": given["seal"]}  # which is looked at


def _changed(plain: Mapping[str, Any]) -> list[str]:
    """The fields whose digests differ; the digests themselves where only they do."""
    due, given = digests_of(plain), plain["fields"]
    named = sorted(name for name in {*due, *given} if due.get(name) != given.get(name))
    return named or (["digest"] if digest_of(plain) != plain["digest"] else [])


def _issuer(plain: Mapping[str, Any], salt: bytes | None) -> Issuer:
    if salt is None or plain["salt"] != commitment(salt):
        return Issuer.UNKNOWN
    same = hmac.compare_digest(seal_of(digest_of(plain), seal_key(salt)), str(plain["seal"]))
    return Issuer.COURSE if same else Issuer.FORGED


def _kept(book: Gradebook, id_: str) -> tuple[HandIn | None, tuple[str, ...]]:
    with book.transaction() as entry:
        attempts = entry.all(Attempt, receipt=id_)
        regraded = tuple(a.exercise for a in attempts if entry.last(Regrade, attempt=a.id) is not None)
        return entry.one(HandIn, id_), regraded


def _key(course: Course) -> bytes | None:
    """The course's secret where it is; none is made."""
    path = course.state / "salt"
    return path.read_bytes() if path.is_file() else None


def _book(course: Course, given: str | None) -> Gradebook | None:
    """The gradebook, but no file is made for one that is not there."""
    url = gradebook_url(given, course.rubric.gradebook, course.state)
    missing = url == file_url(course.state) and not Path(url.removeprefix("sqlite:///")).is_file()
    return None if missing else Gradebook(url)


# ---------------------------------------------------------------- the file


def _receipts(path: Path) -> Iterator[Mapping[str, Any]]:
    text = _text(path)
    try:
        documents = [json.loads(text)]
    except ValueError:
        documents = [_line(path, number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    found = [receipt for document in documents for receipt in _in(document)]
    if not found:
        raise UsageError(f"{path}: there is no receipt in it. `grade submit --receipt FILE` writes one.")
    for receipt in found:
        _demand_shape(path, receipt)
    return iter(found)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UsageError(f"{path}: it is too large for receipts. Give the file that `grade submit` wrote.")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: it cannot be read ({error.strerror}). Check the spelling.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: there is no receipt in it. `grade submit --receipt FILE` writes one.") from None


def _line(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError(f"{path}, line {number}: this is no receipt, or a part of it is missing.") from None


def _in(document: Any) -> list[Any]:
    if isinstance(document, dict):
        return document["receipts"] if isinstance(document.get("receipts"), list) else [document]
    return document if isinstance(document, list) else []


def _demand_shape(path: Path, receipt: Any) -> None:
    try:
        from_plain(receipt)
        sound = isinstance(receipt["fields"], dict) and bool(_DIGEST.fullmatch(receipt["digest"]))
        digest_of(receipt)
    except (TypeError, KeyError, ValueError, RecursionError):
        sound = False
    if not sound:
        raise UsageError(f"{path}: this is no receipt, or a part of it is missing.")
