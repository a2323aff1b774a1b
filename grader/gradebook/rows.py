"""What the gradebook holds: each noun is a table's row, each field a column. Moments are UTC, ISO 8601: they sort."""

from __future__ import annotations

import json
import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from grader.errors import GraderFault
from grader.exchange import SourceFile, Submission
from grader.model import Receipt, Transcript, Verdict

RECEIVED, RECORDED = "received", "recorded"


def new_id() -> str:
    return str(uuid.uuid4())


@dataclass(frozen=True)
class HandIn:
    """A submission that was admitted; its id is that of its receipt."""

    id: str
    student: str
    submission: str  # sha256
    name: str
    exercises: Sequence[str]  # that it was restricted to; none is no restriction
    received_at: str
    state: str = RECEIVED  # and waiting to be graded, until its attempts are RECORDED
    why: str = ""  # it could not be graded, by no fault of the student's
    receipt: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Attempt:
    """One exercise of a hand-in, graded officially."""

    id: str
    student: str
    exercise: str
    number: int  # the student's first is 1
    submitted_at: str
    submission: str  # sha256
    score: float
    max_score: float
    status: str
    mistake: str | None
    versions: Mapping[str, str]
    salt: str  # the commitment
    level: str
    receipt: str  # the hand-in's id
    digest: str  # the receipt's digest
    verdicts: Sequence[Mapping[str, Any]]  # the teacher's: hidden inputs are in it
    feedback: Sequence[Mapping[str, Any]] = ()  # what may be shown of them
    content: str = ""  # hash of all that judged it


@dataclass(frozen=True)
class Kept:
    """The text of a submission, from which it can be graded again."""

    digest: str
    packed: bytes


@dataclass(frozen=True)
class Student:
    """A line of the roster, with the names by which learning platforms know the student."""

    id: str
    name: str = ""
    email: str = ""
    section: str = ""
    login: str = ""
    platform_id: str = ""


@dataclass(frozen=True)
class Extension:
    """More time, or more attempts, for one student; the latest one of a scope counts."""

    id: str
    student: str
    scope: str  # an exercise, a track, or nothing for everything
    until: str | None
    seconds: int  # beyond the deadline, where `until` is not given
    attempts: int  # beyond the limit
    reason: str
    made_at: str


@dataclass(frozen=True)
class Regrade:
    """An attempt whose marks were computed again."""

    id: str
    attempt: str
    made_at: str
    reason: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True)
class Event:
    """One line of the journal; each carries the hash of the one before, so that none can go unnoticed."""

    number: int
    made_at: str
    actor: str
    what: str
    student: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    before: str = ""
    hash: str = ""


def attempt_of(receipt: Receipt, transcript: Transcript, number: int, content: str, shown: Transcript) -> Attempt:
    """The row for a transcript. All of it is kept, hidden inputs too: the gradebook is the teacher's."""
    mistake = transcript.hint.mistake if transcript.hint is not None else None
    return Attempt(new_id(), receipt.student, transcript.exercise, number, receipt.submitted_at, receipt.sha256,
                   transcript.score, transcript.max_score, transcript.status.value, mistake, receipt.versions,
                   receipt.salt, receipt.level, receipt.id, receipt.digest,
                   [_plain(verdict) for verdict in transcript.verdicts],
                   [_plain(verdict) for verdict in shown.verdicts], content)  # fmt: skip


def _plain(verdict: Verdict) -> dict[str, Any]:
    return {"id": verdict.check, "kind": verdict.kind, "visibility": verdict.visibility.value,
            "status": verdict.status.value, "points": verdict.points, "max_points": verdict.max_points,
            "message": storable(str(verdict.message or "")), "call": storable(verdict.call),
            "notes": [storable(str(note)) for note in verdict.notes], "text": verdict.text}  # fmt: skip


def storable(text: str) -> str:
    """The text without what not every database can hold: NUL, and halves of a letter."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def packed(submission: Submission) -> Kept:
    plain = {"name": submission.name, "files": [asdict(file) for file in submission.files]}
    return Kept(submission.digest, zlib.compress(json.dumps(plain).encode()))


def unpacked(kept: Kept) -> Submission:
    """Raises GraderFault where the bytes are not what was packed."""
    try:
        plain = json.loads(zlib.decompress(kept.packed))
        files = tuple(SourceFile(file["path"], tuple(file["cells"])) for file in plain["files"])
        return Submission(plain["name"], files, kept.digest)
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise GraderFault(f"the kept submission {kept.digest} is damaged ({type(error).__name__}).") from None
