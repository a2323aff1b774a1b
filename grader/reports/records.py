"""What the other commands of `grade gradebook` print: imports, extensions, regrades and the audit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from grader.reports._table import table
from grader.reports._voice import Voice, clean, voice
from grader.times import local_text, read_utc

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from grader.gradebook.auditing import Audit
    from grader.gradebook.people import Imported
    from grader.gradebook.rows import Attempt, Event
    from grader.regrading import Regraded

LAST = 20  # lines of the journal


def render_imported(done: Imported, format_: str, lang: str | None) -> str:
    if format_ == "json":
        return json.dumps(asdict(done))
    say = voice(lang, "")
    numbers = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    if done.kind == "students":
        return say("students: {added} added, {changed} changed, {unchanged} as before", **numbers)
    return say("extensions: {added} added, {unchanged} as before", added=done.added, unchanged=done.unchanged)


def render_regraded(done: Regraded, format_: str, lang: str | None) -> str:
    """A table of the changed marks."""
    if format_ == "json":
        return json.dumps(_plain(done), indent=1, ensure_ascii=False)
    say = voice(lang, str(done.after.course.root))
    return "\n".join([*_changes(done, say), *_class_marks(done, say), *_regrade_summary(done, say)])


def render_audit(found: Audit, format_: str, lang: str | None, place: ZoneInfo, everything: bool = False) -> str:
    """The last lines of the journal, and what is wrong."""
    if format_ == "json":
        plain = {"events": [asdict(e) for e in found.events], "findings": [str(f) for f in found.findings]}
        return json.dumps(plain, indent=1, ensure_ascii=False)
    say = voice(lang, "")
    events = found.events if everything else found.events[-LAST:]
    rows = [_event(event, place) for event in events]
    lines = [table(rows, (say("No."), say("Time"), say("By"), say("Event"), say("Student"), ""))] if rows else []
    wrong = [click.style(f"✗ {say.say(finding)}", fg="red") for finding in found.findings]
    summary = say("{attempts} attempts of {handins} hand-ins, {events} lines in the journal", attempts=found.attempts,
                  handins=found.handins, events=len(found.events))  # fmt: skip
    verdict = say("the gradebook is whole") if not wrong else say("wrong: {count}", count=len(wrong))
    return "\n".join([*lines, "", *wrong, click.style(f"{summary}: {verdict}", bold=True)])


def _event(event: Event, place: ZoneInfo) -> tuple[str, ...]:
    detail = " ".join(f"{name}={_short(value)}" for name, value in event.detail.items() if value not in (None, "", 0))
    return (str(event.number), local_text(read_utc(event.made_at), place), clean(event.actor), event.what,
            clean(event.student), clean(detail)[:80])  # fmt: skip


def _short(value: object) -> str:
    return str(value)[:8] if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _plain(done: Regraded) -> dict[str, object]:
    changed = [{"student": old.student, "exercise": old.exercise, "number": old.number,
                "before": _points(old), "after": _points(new)} for old, new in done.changed]  # fmt: skip
    marks = [{"student": student, "before": round(before, 6), "after": round(after, 6)}
             for student, before, after in _moved(done)]  # fmt: skip
    return {"dry_run": done.dry_run, "looked_at": done.looked_at, "changed": changed, "marks": marks,
            "recorded": [receipt.id for receipt in done.recorded], "problems": list(done.problems)}  # fmt: skip


def _points(attempt: Attempt) -> dict[str, object]:
    return {"score": attempt.score, "max_score": attempt.max_score, "status": attempt.status}


def _changes(done: Regraded, say: Voice) -> Iterator[str]:
    if done.changed:
        headers = (say("Student"), say("Exercise"), say("Attempt"), say("Before"), say("After"))
        rows = [(clean(old.student), old.exercise, str(old.number), _share(old), _share(new))
                for old, new in done.changed]  # fmt: skip
        yield from (table(rows, headers), "")


def _share(attempt: Attempt) -> str:
    return f"{attempt.score:g}/{attempt.max_score:g}"


def _class_marks(done: Regraded, say: Voice) -> Iterator[str]:
    moved = _moved(done)
    if moved:
        rows = [(clean(student), f"{before:.4f}", f"{after:.4f}") for student, before, after in moved]
        yield from (table(rows, (say("Student"), say("Mark before"), say("Mark after"))), "")


def _moved(done: Regraded) -> list[tuple[str, float, float]]:
    """The students whose mark of the course is another one now."""
    before = {line.student.id: line.result.mark for line in done.before.lines}
    after = {line.student.id: line.result.mark for line in done.after.lines}
    return [(s, before.get(s, 0.0), mark) for s, mark in after.items() if abs(mark - before.get(s, 0.0)) > 1e-9]


def _regrade_summary(done: Regraded, say: Voice) -> Iterator[str]:
    yield from (click.style(f"✗ {say.text(problem)}", fg="red") for problem in done.problems)
    summary = say("{count} attempts graded again, {changed} changed; {caught} recorded that waited",
                  count=done.looked_at, changed=len(done.changed), caught=len(done.recorded))  # fmt: skip
    yield click.style(summary, bold=True)
    if done.dry_run:
        yield click.style(say("A dry run: nothing was recorded."), fg="yellow")
