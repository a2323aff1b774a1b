"""What one student is told now of an official grading: the course's feedback rules, applied to the moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from grader.admission import rules_for
from grader.catalog import Course
from grader.feedback import as_allowed
from grader.gradebook import Entry, Extension
from grader.gradebook.policy import feedback_at
from grader.model import Receipt, Transcript
from grader.receipts import kept_back, sealed
from grader.rules import Feedback
from grader.salt import seal_key, secret_salt


@dataclass(frozen=True)
class Disclosure:
    """One student's rights at one moment."""

    course: Course
    extensions: Sequence[Extension]
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def of_checks(self, transcripts: Sequence[Transcript]) -> list[Transcript]:
        """The transcripts as far as they may be seen; they hold no hidden input any more."""
        shown = [as_allowed(transcript, self._feedback(transcript.exercise)) for transcript in transcripts]
        return [transcript for transcript in shown if transcript.verdicts]

    def of_receipt(self, receipt: Receipt) -> Receipt:
        """The receipt as the student gets it now; the gradebook keeps the one with all marks."""
        silent = [graded.exercise for graded in receipt.exercises if not self._feedback(graded.exercise).tells_marks]
        return sealed(kept_back(receipt, silent), seal_key(secret_salt(self.course))) if silent else receipt

    def _feedback(self, exercise: str) -> Feedback:
        return feedback_at(rules_for(self.course, exercise, self.extensions), self.now)


def disclosure(course: Course, entry: Entry, student: str) -> Disclosure:
    """What this student may be told now."""
    return Disclosure(course, entry.all(Extension, student=student))
