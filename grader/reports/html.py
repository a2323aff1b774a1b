"""One self-contained page: for a student with every failing call drawn, for a class with its marks and mistakes.

No script, nothing fetched, and a content policy that forbids both: a page may be mailed and opened anywhere.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from grader.locale import language
from grader.model import Outcome, Status, Transcript
from grader.reports._page import page
from grader.reports._plain import reader_voices
from grader.reports._receipt import mark_line
from grader.reports._views import exercise_view
from grader.reports._voice import clean
from grader.reports.text import UNSAFE, is_unstarted

if TYPE_CHECKING:
    from grader.classes import ClassResults


def render(outcome: Outcome, lang: str | None) -> str:
    """The page of a student."""
    report = outcome.report
    speak = reader_voices(report.course, lang)
    say = speak()
    started = [t for t in report.transcripts if not is_unstarted(t)]
    views = [exercise_view(t, speak(t.exercise), number) for number, t in enumerate(_wrong_first(started), 1)]
    earned, most = sum(t.score for t in report.transcripts), sum(t.max_score for t in report.transcripts)
    return page(
        "student.html.j2", say=say, lang=language(lang), exercises=views,
        files=list(dict.fromkeys(clean(t.submission) for t in report.transcripts)),
        unstarted=[t.exercise for t in report.transcripts if is_unstarted(t)],
        problems=[say.text(problem.why) for problem in outcome.problems],
        right=sum(t.status is Status.PASSED for t in started), earned=earned, most=most,
        receipts=outcome.receipts, mark_line=mark_line, provenance=report.provenance,
        unsafe=report.provenance.level in UNSAFE,
    )  # fmt: skip


def render_class(results: ClassResults, lang: str | None) -> str:
    """The page of a class."""
    from grader.reports._analysis import analysis_view
    from grader.reports._class_views import class_view

    speak = partial(reader_voices(results.course, lang))
    return page("class.html.j2", say=speak(), lang=language(lang), view=class_view(results, speak),
                analysis=analysis_view(results.analysis, speak) if results.analysis is not None else None,
                provenance=results.provenance)  # fmt: skip


def _wrong_first(transcripts: list[Transcript]) -> list[Transcript]:
    """In the order of the course, but what is all right comes last: there is nothing left to do."""
    return sorted(transcripts, key=lambda t: t.status is Status.PASSED)
