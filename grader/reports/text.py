"""The report that a person reads in a terminal."""

from __future__ import annotations

from grader.model import Outcome


def render(outcome: Outcome, lang: str | None) -> str:
    lines = []
    for t in outcome.report.transcripts:
        lines.append(f"{t.exercise} [{t.dialect}] {t.status.value} {t.score:g}/{t.max_score:g} {t.hint and t.hint.mistake}")
        for v in t.verdicts:
            lines.append(f"   {v.status.value:8} {v.check} {v.message or ''}\n      {v.call}" if v.message else f"   {v.status.value:8} {v.check}")
    lines += [f"{p.submission}: {p.why}" for p in outcome.problems]
    return "\n".join(lines)
