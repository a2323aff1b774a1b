"""Feedback in Markdown, read by a Markdown reader: hostile text marks nothing up."""

import pytest
from markdown_it import MarkdownIt
from outcomes import EVIL, a_class, evil_class, mixed, outcome, transcript, verdict

from grader.model import Status
from grader.reports import render, render_class
from grader.reports._escaping import code_block, escaped

OURS = {"heading_open", "paragraph_open", "table_open", "thead_open", "tbody_open", "tr_open", "th_open", "td_open",
        "blockquote_open", "bullet_list_open", "list_item_open", "strong_open", "inline", "text", "softbreak",
        "hardbreak", "code_inline", "fence", "text_special"}  # fmt: skip


def reader():
    return MarkdownIt("gfm-like", {"html": True})


def kinds(text):
    """Every kind of token that opens or stands alone."""
    found = [token for block in reader().parse(text) for token in [block, *(block.children or [])]]
    return {token.type for token in found if not token.type.endswith("_close")}


def shown(text):
    return "".join(token.content for token in reader().parseInline(text)[0].children)


@pytest.mark.parametrize("text", [*EVIL, "1. a", "123456789) a", "- a", "+ a", "===", "---", "# h", "a_b_c", "__init__",
                                  "\\[a](b)", "a\\", "~~s~~", "$x$", "|a|b|", "> q", "    x", "http://a.b", "a@b.co",
                                  "&lt;b&gt;", "![a](b)", "[^1]: x", "<http://a>", "mailto:a@b.co", "WWW.a.com"])  # fmt: skip
def test_a_text_is_read_as_it_was_written(text):
    from grader.reports._voice import clean

    assert kinds(escaped(text)) <= {"paragraph_open", "inline", "text", "text_special"}
    assert shown(escaped(text)) == clean(text).strip()


def test_reports_hold_only_the_marks_of_ours(hostile):
    for given in (render(hostile, "markdown", "en"), render(mixed(), "markdown", "en"),
                  render_class(evil_class(), "markdown", "en")):  # fmt: skip
        assert kinds(given) <= OURS


def test_the_check_sees_a_link_and_a_tag():
    assert not kinds("[a](http://b) <b>") <= OURS


def test_code_stays_in_its_fence():
    (fence,) = [token for token in reader().parse(code_block("a\n```\n````\nb")) if token.type == "fence"]
    assert fence.content == "a\n```\n````\nb\n"


def test_the_feedback_names_mistake_call_and_what_is_not_started():
    blank = transcript(verdict(status=Status.MISSING), exercise="softmax")
    said = render(outcome(*mixed().report.transcripts, blank), "markdown", "en")
    assert "np.pad(x, pad) pads all four axes." in said
    assert "```python\nzero_pad(x, 1)\n```" in said
    assert said.endswith("– not started: softmax")


def test_korean_speaks_korean():
    said = render(mixed(), "markdown", "ko")
    assert said.startswith("# 피드백") and "나온 값은 3, 나와야 할 값은 4" in said


def test_a_class_has_its_marks_mistakes_and_failing_checks():
    said = render_class(a_class(mixed(), mixed()), "markdown", "en")
    assert "| student 1 | 0.25 | not passed |" in said
    assert "**pads_every_axis** (zero-pad, 2)" in said and "- 2/2 zero-pad" in said
