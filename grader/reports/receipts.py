"""What `grade receipt verify` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from grader.reports._voice import Voice, clean, voice

if TYPE_CHECKING:
    from grader.verifying import Verified


def render(found: Sequence[Verified], format_: str, lang: str | None) -> str:
    """A few lines for each receipt, or JSON."""
    if format_ == "json":
        plain = [{**asdict(one), "issuer": one.issuer.value, "genuine": one.is_genuine} for one in found]
        return json.dumps({"receipts": plain}, indent=1, ensure_ascii=False)
    return "\n\n".join("\n".join(_lines(one, voice(lang, ""))) for one in found)


def _lines(one: Verified, say: Voice) -> Iterator[str]:
    names = {"id": clean(one.id), "student": clean(one.student)}
    if one.is_genuine:
        yield click.style("✓ " + say("Receipt {id} of {student}: as it was issued", **names), fg="green")
    else:
        yield click.style("✗ " + say("Receipt {id} of {student}: NOT as it was issued", **names), fg="red", bold=True)
    if one.changed:
        yield "  " + say("changed: {fields}", fields=clean(", ".join(one.changed)))
    yield "  " + _issuer(one, say)
    if one.recorded is not None:
        yield "  " + (say("the gradebook has it") if one.recorded else say("the gradebook has no such receipt"))
    if one.regraded:
        yield "  " + say("graded again since: {exercises}", exercises=", ".join(one.regraded))


def _issuer(one: Verified, say: Voice) -> str:
    from grader.verifying import Issuer

    if one.issuer is Issuer.COURSE:
        return say("the seal is the course's")
    if one.issuer is Issuer.FORGED:
        return say("the seal is not the course's: it was forged, or the receipt changed")
    return say("who issued it can only be told where the course's secret is")
