"""Outcomes for reports to render: made by hand, and the grading of texts that want to be more than text."""

from dataclasses import replace
from pathlib import Path

from grader.batch.analysis import analyse
from grader.catalog import Course
from grader.classes import ClassResults, StudentResult
from grader.grading import grade_paths
from grader.jobs import Grading
from grader.model import Hint, Outcome, Problem, Provenance, Report, Sentence, Status, Transcript, Verdict, Visibility

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = ROOT / "tests/hostile/submissions"
SLOW = ("text_exception_bases", "text_exception_name", "text_str_loops")  # they wait for a limit
IS_BUT = "{what} is {got}, but should be {want}"
ORIGIN = Provenance({"grader": "0.1.0", "numpy": "2.3.5"}, "public", {"seccomp": True}, "A")

# Each would do something in one of the formats, were it not taken for text.
EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>]]>--><!--",
    "\x1b[2J\x1b]0;owned\x07\x9b31mred\x00\x0b\ufffe\ud800\u202egnp",
    '=HYPERLINK("http://evil","x")',
    "@SUM(A1)",
    "+1+1",
    "::error::x\r\n::set-output name=score::100",
    "| a | ```\n# h\n[x](javascript:alert(1)) ![x](http://evil) www.evil.com @everyone #1 $x$ <b>",
    '"}], "status": "passed", "score": 100',
    "{{ 7 * 7 }}{% raw %}{text}",
    "' onmouseover='alert(1)\" style=\"",
)


def verdict(check="law_1", status=Status.PASSED, **options):
    points = 2.0 if status is Status.PASSED else 0.0
    options = {"kind": "oracle", "text": "Zeros surround each image.", "visibility": Visibility.VISIBLE, **options}
    return Verdict(check, options.pop("kind"), options.pop("visibility"), status, points, 2.0, **options)


def failing(check="law_1", status=Status.FAILED, got="3", **options):
    message = Sentence(IS_BUT, {"what": "zero_pad(...)", "got": got, "want": "4"})
    return verdict(check, status, **{"message": message, "call": "zero_pad(x, 1)", **options})


def transcript(*verdicts, exercise="zero-pad", title="Zero padding", dialect="native", name="my.py", **options):
    return Transcript(exercise, name, dialect, verdicts or (verdict(),), title=title, **options)


def outcome(*transcripts, **options):
    return Outcome(Report(transcripts, ORIGIN, str(ROOT)), **options)


def mixed():
    """Every status once, with a hint, a hidden check, a note and a problem."""
    checks = [
        failing("a"),
        verdict("b"),
        failing(
            "h@hidden", visibility=Visibility.HIDDEN, call="", message=Sentence("it fails on inputs that are not shown")
        ),
    ]
    others = [
        verdict(status.value, status, message=Sentence("not started"))
        for status in Status
        if status is not Status.PASSED
    ]
    note = verdict("n", notes=(Sentence("a list was accepted where a NumPy array is due"),))
    hint = Hint("pads_every_axis", Sentence("np.pad(x, pad) pads all four axes."))
    return outcome(transcript(*checks, *others, note, hint=hint, line=7), transcript(exercise="relu", title="ReLU"),
                   problems=(Problem("x.txt", "x.txt: expected a .py"),), exit_code=2)  # fmt: skip


def evil():
    """Hostile text in every place that a submission, its names or its answers reach."""
    found = []
    for text in EVIL:
        message = Sentence("it raised {error}{where}", {"error": text, "where": text})
        bad = verdict(
            "c",
            Status.RAISED,
            message=message,
            call=f"f({text}\n{text})",
            notes=(Sentence("{t}", {"t": text}),),
            text=text,
        )
        found.append(
            transcript(bad, name=text, title=text, hint=Hint("a_mistake", Sentence("{t}", {"t": text})), line=3)
        )
    return outcome(*found, problems=tuple(Problem(text, text) for text in EVIL), exit_code=2)


def graded_hostile(templates):
    """The corpus of hostile texts, really graded."""
    paths = [str(path) for path in sorted(HOSTILE.glob("text_*.py")) if path.stem not in SLOW]
    return grade_paths(Grading(Course(ROOT), templates), paths)


def a_class(*outcomes):
    students = [
        StudentResult(f"student {i}", each, 0.25 * i, i > 2, "2026-11-21T08:00:00Z") for i, each in enumerate(outcomes)
    ]
    return ClassResults("Week 1", tuple(students), ORIGIN, str(ROOT), graded_at="2026-11-21T09:00:00Z")


def analysed(results):
    """The class with the error analysis that `grade batch` makes."""
    return replace(results, analysis=analyse(Course(ROOT), results.students, {}))


def evil_class():
    students = [StudentResult(text, evil(), None) for text in EVIL]
    return ClassResults(EVIL[0], tuple(students), ORIGIN, str(ROOT))
