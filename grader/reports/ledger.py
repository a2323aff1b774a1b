"""What `grade gradebook show` prints: a class, or one student."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from grader.reports._table import table
from grader.reports._voice import Voice, clean, clean_code, voice
from grader.times import local_text, read_utc

if TYPE_CHECKING:
    from grader.gradebook.policy import Standing
    from grader.gradebook.rows import Extension
    from grader.ledger import Ledger, Line, Tried
    from grader.statement import Told


def render_class(ledger: Ledger, lang: str | None) -> str:
    """One line for each student."""
    say = voice(lang, str(ledger.course.root))
    if not ledger.lines:
        return say("The gradebook is empty. `grade submit FILE --student ID` makes the first entry.")
    headers = (say("Student"), say("Name"), say("Mark"), "", say("Exercises tried"), say("Attempts"), say("Late"),
               say("Waiting"))  # fmt: skip
    passed = sum(line.result.passed for line in ledger.lines)
    summary = say("students: {students}, passed: {passed}", students=len(ledger.lines), passed=passed)
    return "\n".join([table([_class_row(line, say) for line in ledger.lines], headers), "",
                      click.style(summary, bold=True)])  # fmt: skip


def render_student(ledger: Ledger, line: Line, told: Sequence[Told], lang: str | None) -> str:
    """Every attempt of one student, and the feedback that is asked for."""
    say, place = voice(lang, str(ledger.course.root)), ledger.course.rubric.timezone
    return "\n".join([*_head(line, say), *_attempts(line, say, place), *_waiting(line, say, place),
                      *_extensions(line, say, place), *_told(told, ledger, lang)])  # fmt: skip


def _class_row(line: Line, say: Voice) -> tuple[str, ...]:
    tries = sum(len(tried.standings) for tried in line.tried.values())
    late = sum(bool(tried.counts.lateness) for tried in line.tried.values())
    counts = (str(count) if count else "" for count in (late, len(line.waiting)))
    return (clean(line.student.id), clean(line.student.name), f"{line.result.mark:.2f}", _passed(line, say),
            str(len(line.tried)), str(tries), *counts)  # fmt: skip


def _passed(line: Line, say: Voice) -> str:
    return say("passed") if line.result.passed else say("not passed")


def _head(line: Line, say: Voice) -> Iterator[str]:
    person = ", ".join(clean(part) for part in (line.student.id, line.student.name, line.student.section) if part)
    yield click.style(person, bold=True)
    yield say("mark {mark}: {passed}", mark=f"{line.result.mark:.2f}", passed=_passed(line, say))
    for track, mark in line.result.tracks.items():
        yield f"  {track} {mark:.2f}"


def _attempts(line: Line, say: Voice, place: ZoneInfo) -> Iterator[str]:
    if not line.tried:
        return
    headers = ("", say("Exercise"), say("Attempt"), say("Handed in"), say("Points"), say("Late"), say("Mark"))
    rows = [_attempt(tried, standing, place) for tried in line.tried.values() for standing in tried.standings]
    yield from ("", table(rows, headers), say("* counts"))


def _attempt(tried: Tried, standing: Standing, place: ZoneInfo) -> tuple[str, ...]:
    attempt = standing.attempt
    return ("*" if standing is tried.counts else "", attempt.exercise, str(attempt.number),
            local_text(read_utc(attempt.submitted_at), place), f"{attempt.score:g}/{attempt.max_score:g}",
            _lateness(standing), f"{standing.earned:.2f}")  # fmt: skip


def _lateness(standing: Standing) -> str:
    """How late, and what it costs."""
    if not standing.lateness:
        return ""
    minutes = int(standing.lateness.total_seconds() // 60)
    days, rest = divmod(minutes, 24 * 60)
    long = f"{days}d " * bool(days) + f"{rest // 60}h{rest % 60:02d}"
    return f"{long} (-{standing.deduction:g})" if standing.deduction else long


def _waiting(line: Line, say: Voice, place: ZoneInfo) -> Iterator[str]:
    for handin in line.waiting:
        at = local_text(read_utc(handin.received_at), place)
        said = say("waiting to be graded: {name}, handed in {at}", name=clean(handin.name), at=at)
        yield click.style(said, fg="yellow")
        if handin.why:
            yield f"  {say.text(clean(handin.why))}"


def _extensions(line: Line, say: Voice, place: ZoneInfo) -> Iterator[str]:
    for one in line.extensions:
        scope = one.scope or say("everything")
        told = say("extension for {scope}: {terms}", scope=scope, terms=_terms(one, say, place))
        yield told + (f" ({clean(one.reason)})" if one.reason else "")


def _terms(one: Extension, say: Voice, place: ZoneInfo) -> str:
    parts = []
    if one.until is not None:
        parts.append(say("until {time}", time=local_text(read_utc(one.until), place)))
    elif one.seconds:
        parts.append(say("hours more: {hours}", hours=f"{one.seconds / 3600:g}"))
    if one.attempts:
        parts.append(say("attempts more: {count}", count=one.attempts))
    return ", ".join(parts)


def _told(told: Sequence[Told], ledger: Ledger, lang: str | None) -> Iterator[str]:
    for one in told:
        say = voice(lang, str(ledger.course.root), one.exercise)
        yield from ("", click.style(one.exercise, bold=True))
        for check in one.checks:
            sign = "✓" if check["status"] == "passed" else "✗"
            yield f"  {sign} {say.text(check.get('text') or check['id'])}"
            if check["message"]:
                yield f"      {say.text(check['message'])}"
            yield from (f"        {line}" for line in clean_code(check["call"]).split("\n") if line)
        if not one.checks:
            yield "  " + say("The course shows no checks of it.")
