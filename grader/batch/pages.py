"""What each student of a class is told: no hidden input, and no more than the course's feedback rules show now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.batch.classroom import Batch
from grader.batch.names import file_names
from grader.classes import ClassResults, StudentResult
from grader.disclosure import disclosure
from grader.errors import GradeError, SubmissionError
from grader.exchange import Submission
from grader.gradebook import Entry, Gradebook, HandIn
from grader.gradebook.people import composed
from grader.gradebook.rows import RECORDED
from grader.intake import hand_in as intake
from grader.intake import open_class, read_hand_in
from grader.intake.shelf import Shelf
from grader.jobs import Grading
from grader.model import Outcome, Receipt, Transcript
from grader.official import gradebook_of
from grader.receipts import from_plain
from grader.redaction import redacted, rehearsed_by
from grader.sandbox.templates import Templates


@dataclass(frozen=True)
class Page:
    """What one student is told, and the name of a file for it, without an ending."""

    student: str
    name: str
    outcome: Outcome


def pages(batch: Batch, results: ClassResults) -> Iterator[Page]:
    """A page for each student, in the order of the class.

    What was wrong is told from another grading, by the visible checks alone: a worker that has seen hidden inputs may
    have put them into its answers to the visible ones.
    """
    hand_ins, book = batch.classroom.hand_ins, gradebook_of(batch.course, batch.order.gradebook)
    names = _names(hand_ins)
    with open_class(Path(batch.order.path)) as again, Templates() as templates:
        visible = Grading(batch.course, templates)
        for name, hand_in, result in zip(names, hand_ins, results.students, strict=True):
            submission = _read(again.shelf, hand_in)
            shown = _without_hidden_inputs(visible, submission, result.transcripts)
            yield Page(result.student, name, _told(batch, book, result, submission, shown))


def _names(hand_ins: Sequence[intake.HandIn]) -> list[str]:
    """By the student, and by what was handed in too where somebody handed in twice."""
    count = Counter(one.student for one in hand_ins)
    keys = [one.student if count[one.student] == 1 else f"{one.student} {one.label}" for one in hand_ins]
    names = file_names(keys)
    return [names[key] for key in keys]


def _read(shelf: Shelf, hand_in: intake.HandIn) -> Submission | None:
    try:
        return read_hand_in(shelf, hand_in)
    except SubmissionError:
        return None


def _without_hidden_inputs(visible: Grading, submission: Submission | None,
                           transcripts: Sequence[Transcript]) -> list[Transcript]:  # fmt: skip
    if submission is not None:
        try:
            return rehearsed_by(visible, submission, transcripts)
        except GradeError:  # the mark stands; of the messages are told those that hold no values
            pass
    return [redacted(transcript) for transcript in transcripts]


def _told(batch: Batch, book: Gradebook, result: StudentResult, submission: Submission | None,
          transcripts: Sequence[Transcript]) -> Outcome:  # fmt: skip
    student = composed(result.student)
    with book.transaction() as entry:
        rights = disclosure(batch.course, entry, student)
        receipt = _receipt(entry, student, submission, batch.order.only) if submission is not None else None
    report = replace(result.outcome.report, transcripts=tuple(rights.of_checks(transcripts)))
    receipts = (rights.of_receipt(receipt),) if receipt is not None else ()
    return replace(result.outcome, report=report, receipts=receipts)


def _receipt(entry: Entry, student: str, submission: Submission, only: Sequence[str]) -> Receipt | None:
    found = [one for one in entry.all(HandIn, student=student, submission=submission.digest, state=RECORDED)
             if tuple(one.exercises) == tuple(only)]  # fmt: skip
    return from_plain(found[-1].receipt) if found and found[-1].receipt is not None else None
