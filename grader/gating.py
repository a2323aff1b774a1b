"""Which verdicts count: nothing is earned by what is true of any answer, or by answers that were known before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import comb

from grader.checks import VALUE_KINDS
from grader.model import Sentence, Status, Verdict, Visibility

HIDDEN = "@hidden"  # ends the name of a check's hidden twin
_CHANCE = 0.01
_NOTHING_RIGHT = Sentence("counts only once a check of the values is right")
_KNOWN = Sentence("does not count: shown inputs are answered right, but most like them that are not shown are wrong")


def gated(verdicts: Sequence[Verdict], refused: Collection[str], looked_up: bool) -> tuple[Verdict, ...]:
    """The verdicts, with the points withheld of those passed checks that do not count.

    Nothing earns a point unless some check of values is right: laws and tidiness hold for constants too. Where
    hidden checks are judged, one of those must be right. `refused` names checks none of whose calls was answered: a
    course may allow that, but it shows nothing to be right. Where answers were looked up, what is visible counts
    with its hidden twin, and worked examples, which have none, do not.
    """
    if not _has_right_values(verdicts, refused):
        return tuple(_withheld(v, _NOTHING_RIGHT) for v in verdicts)
    if not looked_up:
        return tuple(verdicts)
    wrong = {v.check.removesuffix(HIDDEN) for v in verdicts if v.status is not Status.PASSED}
    return tuple(_withheld(v, _KNOWN) if v.kind == "example" or v.check in wrong else v for v in verdicts)


def gated_by_visible(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The visible verdicts as they count by themselves: else what does not count would tell of the hidden ones."""
    visible = [_counted(v) for v in verdicts if v.visibility is Visibility.VISIBLE]
    return gated(visible, (), looked_up=False)


def cannot_be_chance(visible: int, hidden: int, wrong: int) -> bool:
    """Was an answer that is right in so many visible cases and wrong in some hidden ones looked up?

    Both are drawn alike, so that an honest answer is as often wrong in either. By Fisher's exact test: how likely all
    the wrong ones are among the hidden.
    """
    return comb(hidden, wrong) < _CHANCE * comb(visible + hidden, wrong)


def _has_right_values(verdicts: Sequence[Verdict], refused: Collection[str]) -> bool:
    hidden = any(v.visibility is Visibility.HIDDEN for v in verdicts)
    visibility = Visibility.HIDDEN if hidden else Visibility.VISIBLE
    values = [v for v in verdicts if v.kind in VALUE_KINDS and v.visibility is visibility]
    return any(v.status is Status.PASSED and v.check not in refused for v in values)


def _counted(verdict: Verdict) -> Verdict:
    if verdict.status is not Status.SKIPPED or verdict.message not in (_NOTHING_RIGHT, _KNOWN):
        return verdict
    return replace(verdict, status=Status.PASSED, points=verdict.max_points, message=None)


def _withheld(verdict: Verdict, why: Sentence) -> Verdict:
    if verdict.status is not Status.PASSED:
        return verdict
    return replace(verdict, status=Status.SKIPPED, points=0.0, message=why)
