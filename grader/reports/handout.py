"""What `grade list`, `grade show` and `grade start` print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from grader.locale import asked_language
from grader.reports._as_json import as_json
from grader.reports._markdown import render_markdown
from grader.reports._table import table
from grader.reports._voice import Voice, clean_code, voice

if TYPE_CHECKING:
    from grader.handout import Fact, Handout, Listing, Started
    from grader.index import IndexEntry
    from grader.scaffolding import Scaffold

MAX_DUE = 240  # characters of an answer


def render_listing(listing: Listing, format_: str, lang: str | None) -> str:
    """The exercises by track."""
    if format_ == "json":
        found = [{**_entry(entry, voice(asked_language(lang), listing.course, entry.id)),
                  "finished": entry.id in listing.finished, "next": entry.id == listing.next}
                 for entry in listing.entries]  # fmt: skip
        return as_json({"course": listing.name, "exercises": found})
    return "\n".join(_listed(listing, lang))


def render_handout(handout: Handout, format_: str, lang: str | None) -> str:
    """The prompt, then the facts that are checked."""
    entry = handout.entry
    if format_ == "json":
        say = voice(asked_language(lang), handout.course, entry.id)
        facts = [_fact(fact, say) for fact in handout.facts]
        return as_json({**_entry(entry, say), "prompt": handout.prompt, "facts": facts})
    say = voice(lang, handout.course, entry.id)
    return "\n".join([_origin(entry, say), "", render_markdown(handout.prompt), "", *_facts(handout, say),
                      say("Begin with: grade start {id}", id=entry.id)])  # fmt: skip


def render_started(started: Started, format_: str, lang: str | None) -> str:
    """Which files there are now, and what to do with them."""
    if format_ == "json":
        return as_json({"written": [str(p) for p in started.written], "kept": [str(p) for p in started.kept]})
    say = voice(lang, "")
    lines = [click.style(f"✓ {say('{path}: written', path=path)}", fg="green") for path in started.written]
    lines += [say("– {path}: was there already and stays as it is", path=path) for path in started.kept]
    return "\n".join([*lines, say("Fill it in, then: grade check {path}", path=started.written[0])])


def render_scaffold(scaffold: Scaffold, next_step: str, format_: str, lang: str | None) -> str:
    """Which files were made for an author, and the command that proves them."""
    if format_ == "json":
        return as_json({"folder": str(scaffold.folder), "files": [str(path) for path in scaffold.files]})
    say = voice(lang, "")
    lines = [click.style(f"✓ {say('{path}: written', path=path)}", fg="green") for path in scaffold.files]
    return "\n".join([*lines, say("It verifies as it is: {command}. Then make it yours.", command=next_step)])


def _listed(listing: Listing, lang: str | None) -> Iterator[str]:
    say, track = voice(lang, listing.course), ""
    yield click.style(say.text(listing.name), bold=True)
    rows = table([(_mark(entry, listing), *_row(entry, voice(lang, listing.course, entry.id)))
                  for entry in listing.entries], indent=" ")  # fmt: skip
    for entry, row in zip(listing.entries, rows.splitlines(), strict=True):
        if entry.track != track:
            track = entry.track
            yield from ("", click.style(track, fg="cyan", bold=True))
        yield row
    yield from (
        "",
        say("Read one with `grade show ID`, begin one with `grade start ID`, or a whole track by its name."),
    )


def _mark(entry: IndexEntry, listing: Listing) -> str:
    """A tick for what is right already, an arrow for what comes next."""
    if entry.id in listing.finished:
        return click.style("✓", fg="green")
    return click.style("▸", bold=True) if entry.id == listing.next else " "


def _row(entry: IndexEntry, say: Voice) -> tuple[str, ...]:
    return entry.id, say.text(entry.title), say("needs PyTorch") if entry.needs == "torch" else ""


def _entry(entry: IndexEntry, say: Voice) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": say.text(entry.title),
        "track": entry.track,
        "entry": entry.entry,
        "needs": entry.needs,
        "torch": entry.needs == "torch",
        "after": list(entry.after),
        "dialects": [dialect.name for dialect in entry.dialects],
    }


def _origin(entry: IndexEntry, say: Voice) -> str:
    facts = [entry.id, entry.track]
    facts += [say("after {names}", names=", ".join(entry.after))] if entry.after else []
    facts += [say("needs PyTorch")] if entry.needs == "torch" else []
    return click.style(" · ".join(facts), dim=True)


def _facts(handout: Handout, say: Voice) -> Iterator[str]:
    if handout.facts:
        yield click.style(say("Calls that are checked"), bold=True)
        yield ""
    for fact in handout.facts:
        yield f"  {say.text(fact.note)}"
        yield from (click.style(f"      {line}", fg="cyan") for line in clean_code(fact.call).split("\n"))
        yield click.style(f"      -> {_due(fact, say)}", fg="cyan")
    if handout.facts:
        yield ""


def _due(fact: Fact, say: Voice) -> str:
    if fact.raises:
        return say("raises {error}", error=fact.due)
    due = say.text(fact.due)
    return due if len(due) <= MAX_DUE else f"{due[:MAX_DUE]}… {say('(cut: --format json has all of it)')}"


def _fact(fact: Fact, say: Voice) -> dict[str, Any]:
    return {"call": fact.call, "raises" if fact.raises else "gives": fact.due, "note": say.text(fact.note)}
