"""GitHub Actions: an annotation on the student's line for each wrong exercise, and the job's summary in Markdown."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.model import Outcome, Status, Transcript, Verdict
from grader.reports import markdown
from grader.reports._plain import details, explanation, first_wrong, name_of, title_of, tool_voices
from grader.reports._voice import Voice, clean

SUMMARY = "GITHUB_STEP_SUMMARY"
MAX_SUMMARY = 1 << 19  # bytes; GitHub takes 1 MiB of a step and refuses all of more
_LINE = re.compile(r"line (\d{1,6})\)?$")


def render(outcome: Outcome, lang: str | None) -> str:
    """Workflow commands, one on a line; a notice where everything is right."""
    return "\n".join(_commands(outcome, lang))


def beside(outcome: Outcome, lang: str | None) -> Mapping[Path, str]:
    """The summary, into the file that GitHub names."""
    path = os.environ.get(SUMMARY)
    return {Path(path): _fitting(markdown.render(outcome, lang or "en")) + "\n"} if path else {}


def _commands(outcome: Outcome, lang: str | None) -> Iterator[str]:
    speak = tool_voices(outcome, lang)
    for problem in outcome.problems:
        yield _command("error", speak().text(problem.why), file=clean(problem.submission))
    for transcript in outcome.report.transcripts:
        say, status = speak(transcript.exercise), transcript.status
        if status is Status.PASSED:
            continue
        verdict = first_wrong(transcript) or max(transcript.verdicts, key=lambda v: v.status.severity)
        kind = "error" if status.severity >= Status.FAILED.severity else "warning"
        yield _command(kind, _message(transcript, verdict, say), file=clean(transcript.submission),
                       line=_line(transcript, verdict), title=_title(transcript, say))  # fmt: skip
    if outcome.exit_code == 0:
        yield _command("notice", speak()("{count} right", count=len(outcome.report.transcripts)))


def _title(transcript: Transcript, say: Voice) -> str:
    mistake = f" ({transcript.hint.mistake})" if transcript.hint is not None else ""
    return f"{title_of(transcript, say)}: {transcript.score:g}/{transcript.max_score:g}{mistake}"


def _message(transcript: Transcript, verdict: Verdict, say: Voice) -> str:
    parts = (explanation(transcript, say), name_of(verdict, say), details(verdict, say))
    return "\n".join(part for part in parts if part)


def _line(transcript: Transcript, verdict: Verdict) -> str:
    """Where it raised, in the same script, else where the function begins; GitHub cannot point into a notebook."""
    if not transcript.line:
        return ""
    where = verdict.message.values.get("where", "") if verdict.message is not None else ""
    own = transcript.submission.rsplit("/", 1)[-1] in where
    found = _LINE.search(where) if own else None
    return found[1] if found is not None else str(transcript.line)


def _command(kind: str, message: str, **properties: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{kind} {given}::{_data(message)}" if given else f"::{kind}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _fitting(text: str) -> str:
    """Cut at a line, as a summary that is too large is refused as a whole."""
    data = text.encode("utf-8", "backslashreplace")
    return text if len(data) <= MAX_SUMMARY else data[:MAX_SUMMARY].decode("utf-8", "ignore").rsplit("\n\n", 1)[0]
