"""JUnit XML as Jenkins checks it (its junit-10 schema), which GitHub and GitLab read as well.

An exercise of a submission is a suite and a check a case. A wrong answer is a failure, our own fault an error, and
what was not started or could not be checked is skipped.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from grader.model import Outcome, Problem, Status, Transcript, Verdict
from grader.reports._plain import WRONG, details, explanation, name_of, title_of, tool_voices
from grader.reports._voice import Voice, clean

MAX_NAME = 200  # characters of a test's name that servers show without trouble


def render(outcome: Outcome, lang: str | None) -> str:
    """The whole document."""
    speak = tool_voices(outcome, lang)
    suites = [_suite(t, speak(t.exercise)) for t in outcome.report.transcripts]
    suites += [_unread(problem, speak()) for problem in outcome.problems]
    root = Element("testsuites", name="grade")
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    root.set("time", f"{sum(float(suite.get('time', '0')) for suite in suites):.3f}")
    root.extend(suites)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _suite(transcript: Transcript, say: Voice) -> Element:
    name = f"{clean(transcript.submission)}: {title_of(transcript, say)}"
    suite = _counted(name, transcript.verdicts)
    suite.set("file", clean(transcript.submission))
    properties = SubElement(suite, "properties")
    facts = {"exercise": transcript.exercise, "dialect": transcript.dialect, "score": f"{transcript.score:g}",
             "max_score": f"{transcript.max_score:g}"}  # fmt: skip
    if transcript.hint is not None:
        facts["mistake"] = transcript.hint.mistake
    for key, value in facts.items():
        SubElement(properties, "property", name=key, value=clean(value))
    for verdict in transcript.verdicts:
        _case(suite, transcript, verdict, say)
    return suite


def _counted(name: str, verdicts: tuple[Verdict, ...]) -> Element:
    """A suite with its counts; every attribute that the schema demands is there."""
    failures = sum(v.status in WRONG for v in verdicts)
    errors = sum(v.status is Status.BROKEN for v in verdicts)
    right = sum(v.status is Status.PASSED for v in verdicts)
    skipped = len(verdicts) - failures - errors - right
    seconds = sum(v.seconds for v in verdicts)
    return Element("testsuite", name=name[:MAX_NAME], tests=str(len(verdicts)), failures=str(failures),
                   errors=str(errors), skipped=str(skipped), time=f"{seconds:.3f}")  # fmt: skip


def _case(suite: Element, transcript: Transcript, verdict: Verdict, say: Voice) -> None:
    text = name_of(verdict, say)
    name = verdict.check if text == verdict.check else f"{verdict.check}: {text}"
    classname = f"{clean(transcript.submission)}.{transcript.exercise}"
    case = SubElement(suite, "testcase", classname=classname, name=name[:MAX_NAME], time=f"{verdict.seconds:.3f}")
    if verdict.status is Status.PASSED:
        return
    tag = "failure" if verdict.status in WRONG else "error" if verdict.status is Status.BROKEN else "skipped"
    told = SubElement(case, tag, type=verdict.status.value, message=say.say(verdict.message))
    if tag == "failure":
        why = explanation(transcript, say)
        told.text = "\n".join(part for part in (details(verdict, say), why) if part)


def _unread(problem: Problem, say: Voice) -> Element:
    """A submission that could not be read is one case in error: a server must not show it as passed."""
    name, why = clean(problem.submission)[:MAX_NAME], say.text(problem.why)
    suite = Element("testsuite", name=name, tests="1", failures="0", errors="1", skipped="0", time="0.000")
    case = SubElement(suite, "testcase", classname=name, name="read", time="0.000")
    SubElement(case, "error", type="unreadable", message=why).text = why
    return suite
