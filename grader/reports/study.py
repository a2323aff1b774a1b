"""What `grade next`, `grade progress` and `grade hint` print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from grader.reports._as_json import as_json
from grader.reports._markdown import render_markdown
from grader.reports._table import table
from grader.reports._voice import Voice, clean, voice

if TYPE_CHECKING:
    from grader.hints import HintGiven
    from grader.index import IndexEntry
    from grader.selfstudy import Study

BAR = 20  # characters


def render_next(study: Study, format_: str, lang: str | None) -> str:
    """The exercise that comes next, and the commands to go on with."""
    entry, root = study.next, str(study.course.root)
    if format_ == "json":
        return as_json({"next": _standing(study, entry) if entry is not None else None})
    if entry is None:
        return click.style(voice(lang, root)("✓ Everything is right. There is nothing left to do."), fg="green")
    return "\n".join(_next_lines(study, entry, voice(lang, root, entry.id)))


def render_progress(study: Study, format_: str, lang: str | None) -> str:
    """A bar for each track, and what was begun."""
    entries = list(study.course.index.values())
    if format_ == "json":
        return as_json({"exercises": [_standing(study, entry) for entry in entries]})
    say = voice(lang, str(study.course.root))
    tracks = dict.fromkeys(entry.track for entry in entries)
    bars = table([_bar(study, track, say) for track in tracks], indent="  ")
    begun = [entry for entry in entries if study.standing(entry.id).begun and not study.standing(entry.id).passed]
    rows = table([_begun(study, entry, say) for entry in begun], indent="  ")
    head = click.style(say.text(study.course.rubric.course), bold=True)
    blocks = [head, bars, *([click.style(say("Begun"), bold=True) + "\n" + rows] if begun else []),
              say("This is what `grade check` found on this machine; it is no mark.")]  # fmt: skip
    return "\n\n".join(blocks)


def render_hint(given: HintGiven, format_: str, lang: str | None) -> str:
    """The hint that was asked for, and how to get the next one."""
    say = voice(lang, given.course, given.entry.id)
    text = render_markdown(given.text) if given.is_markdown else say.text(given.text)
    message = say.say(given.message)
    if format_ == "json":
        return as_json({"exercise": given.entry.id, "hint": given.number, "asked": given.asked,
                      "about": say.say(given.about), "text": click.unstyle(text), "message": message})  # fmt: skip
    title = say("{title}, hint {number} of 3: {about}", title=say.text(given.entry.title), number=given.number,
                about=say.say(given.about))  # fmt: skip
    more = say("One more: grade hint {id}", id=given.entry.id) if given.number < 3 else say("That was the last hint.")
    return "\n".join([click.style(title, bold=True), *(["", text] if text else []), *([message] if message else []),
                      "", click.style(more, dim=True)])  # fmt: skip


def _next_lines(study: Study, entry: IndexEntry, say: Voice) -> Iterator[str]:
    standing = study.standing(entry.id)
    yield click.style(f"▸ {say.text(entry.title)}", bold=True) + f"  {entry.id} · {entry.track}"
    if standing.begun:
        yield f"  {_points(study, entry, say)}"
        if standing.check:
            yield f"  {say.text(standing.check)}"
        yield ""
        yield say("Go on with: grade check {path}", path=clean(standing.file))
        yield say("A hint: grade hint {id}", id=entry.id)
    else:
        yield ""
        yield say("Read it with: grade show {id}", id=entry.id)
        yield say("Begin with: grade start {id}", id=entry.id)


def _bar(study: Study, track: str, say: Voice) -> tuple[str, ...]:
    ids = [entry.id for entry in study.course.index.values() if entry.track == track]
    done = sum(study.standing(exercise).passed for exercise in ids)
    filled = BAR * done // len(ids)
    bar = click.style("█" * filled, fg="green") + click.style("░" * (BAR - filled), dim=True)
    return track, bar, say("{done} of {count} right", done=done, count=len(ids))


def _begun(study: Study, entry: IndexEntry, say: Voice) -> tuple[str, ...]:
    hints = study.standing(entry.id).hints
    return entry.id, _points(study, entry, say), say("hints: {count}", count=hints) if hints else ""


def _points(study: Study, entry: IndexEntry, say: Voice) -> str:
    standing = study.standing(entry.id)
    return say("{score} of {most} points", score=f"{standing.score:g}", most=f"{standing.max_score:g}")


def _standing(study: Study, entry: IndexEntry) -> dict[str, Any]:
    standing = study.standing(entry.id)
    return {"id": entry.id, "track": entry.track, "begun": standing.begun, "passed": standing.passed,
            "score": standing.score, "max_score": standing.max_score, "file": standing.file,
            "hints": standing.hints}  # fmt: skip
