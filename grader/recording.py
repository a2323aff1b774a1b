"""Handing in: a submission is received before it is graded, and recorded once, however often that is interrupted.

What was received and not recorded, because we failed or were killed, waits in the gradebook: the same file handed in
again takes it up with its own time, and so does a regrade.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from grader.admission import Refused, demand, rules_for
from grader.catalog import Course
from grader.content import content_of
from grader.exchange import Submission
from grader.gradebook import Entry, Extension, Gradebook, HandIn, Kept
from grader.gradebook.journal import note
from grader.gradebook.policy import deduction
from grader.gradebook.rows import RECORDED, attempt_of, new_id, packed, storable
from grader.marks import grade
from grader.model import Graded, Provenance, Receipt, Status, Transcript
from grader.receipts import as_plain, from_plain, sealed
from grader.salt import seal_key, secret_salt
from grader.times import read_utc, utc_text


@dataclass(frozen=True)
class Desk:
    """Where the hand-ins of a course are taken."""

    course: Course
    book: Gradebook


@dataclass(frozen=True)
class Offer:
    """A submission that a student hands in at this moment."""

    student: str
    submission: Submission
    at: datetime
    only: tuple[str, ...] = ()
    again: bool = False  # a new attempt even where the student has handed in the same file before


@dataclass(frozen=True)
class Judged:
    """A hand-in that was graded: for the teacher, and as far as the student may ever see it."""

    transcripts: Sequence[Transcript]
    shown: Sequence[Transcript]
    origin: Provenance


def receive(desk: Desk, offer: Offer, started: Sequence[str]) -> HandIn:
    """The hand-in, kept from now on; `started` are the exercises that count. Raises Refused.

    A file that this student has handed in before is that hand-in, and no new one.
    """
    with desk.book.transaction() as entry:
        same = None if offer.again else _same(entry, offer)
        if same is not None:
            return same
        demand(desk.course, entry, offer.student, started, offer.at)
        handin = HandIn(new_id(), offer.student, offer.submission.digest, storable(offer.submission.name),
                        list(offer.only), utc_text(offer.at))  # fmt: skip
        entry.put(packed(offer.submission))
        entry.add([handin])
        note(entry, "received", offer.student, handin=handin.id, submission=handin.submission)
    return handin


def record(desk: Desk, handin: HandIn, judged: Judged, lenient: bool = False) -> Receipt | None:
    """The receipt, once the attempts are in the gradebook; None when there was nothing to record.

    What was recorded before is not recorded again. `lenient` asks for no attempt to be left: a hand-in that waited was
    admitted in its own time. Raises Refused.
    """
    try:
        return _once(desk, handin, judged, lenient)
    except Refused:
        withdraw(desk, handin)
        raise


def _once(desk: Desk, handin: HandIn, judged: Judged, lenient: bool) -> Receipt | None:
    with desk.book.transaction() as entry:
        current = entry.one(HandIn, handin.id) or handin
        if current.state == RECORDED:
            return from_plain(current.receipt) if current.receipt is not None else None
        _queue_faults(entry, current, judged.transcripts)
        attempts = [t for t in judged.transcripts if is_attempt(t)]
        if not attempts:
            _withdraw(entry, current, judged.transcripts)
            return None
        if not lenient:
            exercises = [t.exercise for t in attempts]
            demand(desk.course, entry, current.student, exercises, read_utc(current.received_at))
        return _recorded(desk, entry, current, attempts, judged)


def fail(desk: Desk, handin: HandIn, why: str) -> None:
    """It could not be graded, by no fault of the student's: it keeps waiting."""
    with desk.book.transaction() as entry:
        if entry.change(replace(handin, why=storable(why))):
            note(entry, "queued", handin.student, handin=handin.id, why=storable(why))


def withdraw(desk: Desk, handin: HandIn) -> None:
    """There was nothing in it to grade, or the rules do not take it."""
    with desk.book.transaction() as entry:
        _withdraw(entry, handin, ())


def is_attempt(transcript: Transcript) -> bool:
    """Neither what was not started nor what could not be graded costs an attempt."""
    started = any(v.status is not Status.MISSING for v in transcript.verdicts)
    return started and transcript.status is not Status.BROKEN and transcript.max_score > 0


def is_owed(transcript: Transcript) -> bool:
    """Could we not grade it, by our own fault or for want of something on this machine?"""
    unchecked = transcript.status is Status.UNCHECKED and transcript.max_score == 0
    return transcript.status is Status.BROKEN or unchecked


def _same(entry: Entry, offer: Offer) -> HandIn | None:
    """The hand-in of the same file, be it recorded or waiting to be graded."""
    found = [handin for handin in entry.all(HandIn, student=offer.student, submission=offer.submission.digest)
             if tuple(handin.exercises) == offer.only]  # fmt: skip
    return found[-1] if found else None


def _recorded(desk: Desk, entry: Entry, handin: HandIn, transcripts: Sequence[Transcript],
              judged: Judged) -> Receipt:  # fmt: skip
    used, visible = entry.used(handin.student), {t.exercise: t for t in judged.shown}
    receipt = _receipt(desk, entry, handin, transcripts, used, judged.origin)
    entry.add([
        attempt_of(receipt, t, used.get(t.exercise, 0) + 1, content_of(desk.course, t.exercise),
                   visible[t.exercise])
        for t in transcripts
    ])  # fmt: skip
    entry.put(replace(handin, state=RECORDED, why="", receipt=as_plain(receipt)))
    note(entry, "recorded", handin.student, handin=handin.id, digest=receipt.digest)
    return receipt


def _queue_faults(entry: Entry, handin: HandIn, transcripts: Sequence[Transcript]) -> None:
    """What we could not grade waits as a hand-in of its own, so that what we could is recorded now."""
    owed = [t for t in transcripts if is_owed(t)]
    if not owed:
        return
    why = storable(str(owed[0].verdicts[0].message or ""))
    if len(owed) == sum(is_owed(t) or is_attempt(t) for t in transcripts):
        entry.put(replace(handin, why=why))
    else:
        entry.add([replace(handin, id=new_id(), exercises=[t.exercise for t in owed], why=why)])
    note(entry, "queued", handin.student, handin=handin.id, exercises=[t.exercise for t in owed], why=why)


def _withdraw(entry: Entry, handin: HandIn, transcripts: Sequence[Transcript]) -> None:
    if any(is_owed(t) for t in transcripts):
        return
    entry.remove(handin)
    if not entry.all(HandIn, submission=handin.submission):
        entry.remove(Kept(handin.submission, b""))
    note(entry, "withdrawn", handin.student, handin=handin.id)


def _receipt(desk: Desk, entry: Entry, handin: HandIn, transcripts: Sequence[Transcript],
             used: dict[str, int], origin: Provenance) -> Receipt:  # fmt: skip
    course = desk.course
    extensions = entry.all(Extension, student=handin.student)
    graded = [_graded(desk, t, handin, extensions, used) for t in transcripts]
    result = grade(course.rubric, [(t.exercise, course.index[t.exercise].track, _earned(t, g.deduction), 1.0)
                                   for t, g in zip(transcripts, graded, strict=True)])  # fmt: skip
    receipt = Receipt(handin.id, handin.student, handin.name, handin.submission, handin.received_at, tuple(graded),
                      round(result.mark, 6), result.passed, origin.versions, origin.seed, origin.level)  # fmt: skip
    return sealed(receipt, seal_key(secret_salt(course)))


def _graded(desk: Desk, transcript: Transcript, handin: HandIn, extensions: Sequence[Extension],
            used: dict[str, int]) -> Graded:  # fmt: skip
    exercise = transcript.exercise
    rules = rules_for(desk.course, exercise, extensions)
    taken = round(deduction(rules, read_utc(handin.received_at), desk.course.rubric.timezone), 6)
    return Graded(exercise, transcript.score, transcript.max_score, round(_earned(transcript, taken), 6),
                  used.get(exercise, 0) + 1, rules.attempts, taken)  # fmt: skip


def _earned(transcript: Transcript, taken: float) -> float:
    return max(0.0, transcript.score / transcript.max_score - taken)
