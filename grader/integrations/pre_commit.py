"""For pre-commit: refuses files with a wrong exercise in them, and lets all others pass without a word."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from grader.grading import exit_code
from grader.model import Outcome, Status, Transcript


def main(paths: Sequence[str]) -> int:
    """1 when something is wrong, 3 when that is our fault, else 0."""
    from grader.commands._say import echo
    from grader.errors import GradeError
    from grader.reports import render
    from grader.service import check

    try:
        outcome = _wrong(check(None, paths))
    except GradeError as error:
        echo(f"grade: {error}", err=True)
        return error.exit_code
    if outcome.report.transcripts:
        echo(render(outcome, "text", None))
    return outcome.exit_code if outcome.report.transcripts else 0


def _wrong(outcome: Outcome) -> Outcome:
    """Without what is right, not begun or no exercise at all."""
    report = replace(outcome.report, transcripts=tuple(t for t in outcome.report.transcripts if _is_wrong(t)))
    return replace(outcome, report=report, problems=(), exit_code=exit_code(report, ()))


def _is_wrong(transcript: Transcript) -> bool:
    begun = any(v.status not in (Status.MISSING, Status.UNCHECKED) for v in transcript.verdicts)
    return begun and transcript.status.severity >= Status.FAILED.severity


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
