"""A graded submission into the gradebook, once: what is there already, from a run that was cut short, is left alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from grader.admission import Refused
from grader.batch.run import Graded
from grader.catalog import Course
from grader.errors import GraderFault
from grader.gradebook import Attempt, Gradebook, HandIn
from grader.gradebook.people import student_id
from grader.gradebook.rows import RECORDED
from grader.model import Provenance, Receipt, Transcript
from grader.recording import Desk, Judged, Offer, is_attempt, is_owed, receive, record
from grader.redaction import redacted
from grader.regrading import marks_of, updated, write
from grader.times import read_utc

PAUSES = (0.5, 2.0, 8.0)  # seconds between tries, when the database does not answer


class Register:
    """Records the attempts of a class."""

    def __init__(self, course: Course, book: Gradebook, only: tuple[str, ...]) -> None:
        self._desk = Desk(course, book)
        self._only = only

    def record(self, graded: Graded, transcripts: Sequence[Transcript], origin: Provenance) -> Receipt | None:
        """The receipt, once the attempts are there; None when there is nothing to record.

        Raises UsageError for what the course's rules do not take, and GraderFault when the database fails.
        """
        student = student_id(graded.read.hand_in.student)
        counted = [t for t in transcripts if is_attempt(t) or is_owed(t)]
        if not counted:
            return None
        judged = Judged(transcripts, [redacted(t) for t in transcripts], origin)
        for pause in PAUSES:
            try:
                return self._once(graded, student, judged, counted)
            except Refused:
                raise
            except GraderFault:
                time.sleep(pause)
        return self._once(graded, student, judged, counted)

    def _once(self, graded: Graded, student: str, judged: Judged, counted: Sequence[Transcript]) -> Receipt | None:
        assert graded.read.submission is not None
        when = graded.read.hand_in.when
        at = read_utc(when) if when else datetime.now(UTC)
        offer = Offer(student, graded.read.submission, at, self._only)
        handin = receive(self._desk, offer, [t.exercise for t in counted if is_attempt(t)])
        if handin.state == RECORDED:
            self._catch_up(handin, judged)
        return record(self._desk, handin, judged)

    def _catch_up(self, handin: HandIn, judged: Judged) -> None:
        """A hand-in that was recorded before: new marks where what judges them changed, and what waited until now."""
        with self._desk.book.transaction() as entry:
            pairs = updated(self._desk.course, entry.all(Attempt, receipt=handin.id), judged)
            write(entry, [(a, b) for a, b in pairs if a.content != b.content or marks_of(a) != marks_of(b)])
            same = entry.all(HandIn, student=handin.student, submission=handin.submission)
        for waiting in (one for one in same if one.state != RECORDED):
            mine = [t for t in judged.transcripts if t.exercise in waiting.exercises]
            if any(map(is_attempt, mine)):
                record(self._desk, waiting, Judged(mine, judged.shown, judged.origin), lenient=True)
