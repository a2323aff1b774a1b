"""How a batch gets on, and why it did what it did."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from grader.batch.results import Students
from grader.model import Sentence
from grader.reports._voice import Voice, clean, voice

if TYPE_CHECKING:
    from grader.batch.classroom import Progress
    from grader.classes import ClassResults

# Why something was graded, by the fact that changed.
REASONS = {
    "new": Sentence("not graded before"),
    "same": Sentence("the same files as another student's, graded once"),
    "matching": Sentence("the course has other exercises, or another grader, than before"),
    "exercise": Sentence("its specification or its mistakes changed"),
    "rubric": Sentence("what the rubric says of it changed"),
    "reference": Sentence("the reference changed"),
    "grader": Sentence("the grader, or a library it stands on, changed"),
    "secret": Sentence("the course's salt changed"),
}


class Telling:
    """What stands beside a progress bar: the rate, and the failures so far."""

    def __init__(self, lang: str | None) -> None:
        self._say: Voice = voice(lang, "")
        self._started = time.monotonic()

    def text(self, progress: Progress | None) -> str | None:
        if progress is None:
            return None
        rate = progress.done / max(time.monotonic() - self._started, 1e-3)
        parts = [self._say("{rate} per second", rate=f"{rate:.1f}"),
                 self._say("{count} wrong", count=progress.failures)]  # fmt: skip
        if progress.problems:
            parts.append(self._say("{count} not graded", count=progress.problems))
        return " · ".join(parts)


def explained(results: ClassResults, lang: str | None) -> Iterator[str]:
    """A line for each student."""
    say = voice(lang, results.course)
    lines = results.students.lines if isinstance(results.students, Students) else ()
    for line in lines:
        why = "; ".join(_reason(reason, say) for reason in line.reasons)
        kept = say("nothing has changed since it was graded")
        yield f"{clean(line.student)}: {clean(line.problem) if not line.content else why or kept}"


def _reason(reason: str, say: Voice) -> str:
    exercise, colon, what = reason.rpartition(": ")
    return f"{exercise}{colon}{say.say(REASONS[what])}"
