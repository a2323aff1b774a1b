"""What a person reads and what a tool reads of the same outcome."""

import json

import click
import pytest

from grader.model import (
    Graded,
    Hint,
    Outcome,
    Problem,
    Provenance,
    Receipt,
    Report,
    Sentence,
    Status,
    Transcript,
    Verdict,
    Visibility,
)
from grader.receipts import as_plain as plain_receipt
from grader.receipts import digest_of, sealed
from grader.reports import render
from grader.reports._markdown import render_markdown
from grader.reports._table import table
from grader.reports._tex import plain_tex
from grader.reports._voice import clean

IS_BUT = "{what} is {got}, but should be {want}"
ROOT = __file__.rsplit("/tests/", 1)[0]


def verdict(check="law_1", status=Status.PASSED, **options):
    points = 2.0 if status is Status.PASSED else 0.0
    options = {"kind": "oracle", "text": "Zeros surround each image.", "visibility": Visibility.VISIBLE, **options}
    return Verdict(check, options.pop("kind"), options.pop("visibility"), status, points, 2.0, **options)


def failing(check="law_1", got="3", call="zero_pad(x, 1)", **options):
    message = Sentence(IS_BUT, {"what": "zero_pad(...)", "got": got, "want": "4"})
    return verdict(check, options.pop("status", Status.FAILED), message=message, call=call, **options)


def transcript(*verdicts, exercise="zero-pad", title="Zero padding", dialect="native", name="my.py", **options):
    return Transcript(exercise, name, dialect, verdicts or (verdict(),), title=title, **options)


def outcome(*transcripts, level="A", **options):
    provenance = Provenance({"grader": "0.1.0", "numpy": "2.3.5"}, "public", {"seccomp": True}, level)
    return Outcome(Report(transcripts, provenance, ROOT), **options)


def read(given, lang="en"):
    return click.unstyle(render(given, "text", lang))


# ---------------------------------------------------------------- headline


def test_the_headline_says_what_how_and_how_much():
    said = read(outcome(transcript(verdict(), failing("law_2"), dialect="coursera")))
    assert said.startswith("✗ Zero padding  zero-pad · wrong · 2 of 4 points · in the form of coursera\n")


def test_a_right_solution_takes_one_line_and_a_sum():
    assert read(outcome(transcript())) == "✓ Zero padding  zero-pad · right · 2 of 2 points\n\n1 right · 2 of 2 points"


def test_files_are_named_when_there_are_several():
    said = read(outcome(transcript(name="a.py"), transcript(name="b.py")))
    assert "points · a.py" in said and "points · b.py" in said


def test_a_way_of_failing_is_the_headline_only_where_all_fail_alike():
    late = transcript(verdict("a", Status.TIMEOUT))
    mixed = transcript(verdict("a", Status.TIMEOUT), failing("b"))
    assert "zero-pad · too slow" in read(outcome(late))
    assert "zero-pad · wrong" in read(outcome(mixed))


# ---------------------------------------------------------------- checks


def test_a_failing_check_shows_its_sentence_what_is_wrong_and_the_call_to_paste():
    said = read(outcome(transcript(failing(call="x = np.ones((1, 2))\nzero_pad(x, 1)"))))
    assert "  ✗ Zeros surround each image.\n    zero_pad(...) is 3, but should be 4\n" in said
    assert "\n        x = np.ones((1, 2))\n        zero_pad(x, 1)\n" in said


def test_the_call_is_shown_in_full_for_the_first_drawn_check_only():
    stated = failing("example_1", kind="example", text="an example", call="zero_pad(a, 1)")
    said = read(
        outcome(
            transcript(
                stated, failing("law_1", call="zero_pad(b, 1)"), failing("law_2", got="5", call="zero_pad(c, 1)")
            )
        )
    )
    assert said.count("\n        zero_pad(") == 1
    assert "\n        zero_pad(b, 1)\n" in said


def test_other_checks_have_their_short_call_in_the_sentence():
    said = read(outcome(transcript(failing("law_1"), failing("law_2", got="5", call="zero_pad(c, 1)"))))
    assert "    zero_pad(c, 1) is 5, but should be 4\n" in said


def test_a_message_that_was_just_given_is_not_repeated():
    said = read(outcome(transcript(failing("law_1"), failing("law_2", text="Another law."))))
    assert said.count("but should be 4") == 1 and "  ✗ Another law.\n" in said


def test_a_call_too_long_to_read_is_cut_with_a_note():
    said = read(outcome(transcript(failing(call="\n".join(f"x_{i} = {i}" for i in range(40))))))
    assert "x_11 = 11" in said and "x_12" not in said and "(cut: --format json has all of it)" in said


def test_a_wide_call_is_cut_too():
    said = read(outcome(transcript(failing(call="x = [" + "1, " * 5000 + "]"))))
    assert len(said) < 3000 and "(cut:" in said


def test_an_error_that_is_due_is_one_line():
    template = "{what} is {got}, but should raise {error}: {why}"
    message = Sentence(template, {"what": "f(...)", "got": "3", "error": "ValueError", "why": "too large"})
    due = verdict(
        "raises_1", Status.FAILED, kind="error", text="raises ValueError: too large", message=message, call="f(9)"
    )
    assert "  ✗ f(...) is 3, but should raise ValueError: too large\n\n        f(9)" in read(outcome(transcript(due)))


def test_points_that_are_withheld_are_counted_in_one_line():
    withheld = [verdict(f"w{i}", Status.SKIPPED) for i in range(3)]
    said = read(outcome(transcript(failing(), *withheld)))
    assert "  – passing, but not counted until a check of the values is right: 3" in said


def test_notes_are_said_once():
    note = Sentence("a list was accepted where a NumPy array is due")
    said = read(outcome(transcript(verdict("a", notes=(note,)), verdict("b", notes=(note,)))))
    assert said.count("note: a list was accepted") == 1


def test_a_hidden_check_is_told_with_its_visible_twin():
    hidden = verdict("law_1@hidden", Status.FAILED, visibility=Visibility.HIDDEN)
    said = read(outcome(transcript(failing("law_1"), hidden)))
    assert "  ✗ Zeros surround each image. (on hidden inputs too)" in said
    assert said.count("Zeros surround") == 1


def test_a_hidden_check_that_fails_alone_has_its_own_line():
    hidden = verdict("law_1@hidden", Status.FAILED, visibility=Visibility.HIDDEN,
                     message=Sentence("it fails on inputs that are not shown"))  # fmt: skip
    said = read(outcome(transcript(verdict("law_1"), hidden)))
    assert "  ✗ Zeros surround each image.\n    it fails on inputs that are not shown" in said


# ---------------------------------------------------------------- why


def test_a_known_mistake_comes_first_with_its_name_and_its_hint():
    hint = Hint("pads_every_axis", Sentence("np.pad(x, pad) pads all four axes."))
    lines = read(outcome(transcript(failing(), hint=hint))).splitlines()
    assert lines[1:3] == ["  ▸ This is a known mistake: pads_every_axis", "    np.pad(x, pad) pads all four axes."]


def test_a_wrong_prerequisite_is_blamed_and_the_rest_is_one_example():
    said = read(
        outcome(transcript(failing("a"), failing("b", got="5"), blame="conv-single-step", exercise="conv-forward"))
    )
    assert "Your conv-single-step is wrong, and this builds on it. Repair conv-single-step first." in said
    assert "  ✗ 1 more wrong" in said and "is 5" not in said


# ---------------------------------------------------------------- what is left


def test_what_is_not_started_is_one_line_and_no_failure():
    blank = [transcript(verdict(status=Status.MISSING), exercise=name) for name in ("zero-pad", "softmax")]
    said = read(outcome(*blank, transcript(exercise="relu")))
    assert "– not started: zero-pad, softmax\n" in said
    assert said.endswith("1 right · 2 not started · 2 of 6 points")


def test_what_was_not_checked_is_never_taken_for_right():
    why = Sentence("{why}", {"why": "this exercise needs PyTorch: pip install 'convgrade[torch]'"})
    said = read(outcome(transcript(verdict(status=Status.UNCHECKED, message=why), exercise="lenet5")))
    assert said.endswith(f"lenet5: 2 points could not be checked: {why}")
    assert "1 not checked" in said and "right" not in said


def test_our_own_fault_is_called_that():
    said = read(outcome(transcript(verdict(status=Status.BROKEN, message=Sentence("the template died")))))
    assert "the grader's fault" in said and "1 not graded, by our own fault" in said


def test_a_file_that_cannot_be_read_is_told_beside_the_others():
    said = read(outcome(transcript(), problems=(Problem("x.txt", "x.txt: expected a .py"),)))
    assert "✗ x.txt: expected a .py\n" in said and "1 right" in said


def test_several_exercises_end_in_a_table():
    said = read(outcome(transcript(exercise="relu"), transcript(failing(), exercise="zero-pad")))
    assert "relu      2/2  ✓ right\n" in said and "zero-pad  0/2  ✗ wrong\n" in said


@pytest.mark.parametrize(("level", "warned"), [("A", False), ("B", False), ("C", True), ("D", True), ("-", False)])
def test_weak_confinement_is_said_in_red(level, warned):
    said = render(outcome(transcript(), level=level), "text", "en")
    assert (click.style(f"Confinement level {level}: hostile code is not contained on this machine. `grade doctor` "
                        "says why.", fg="red", bold=True) in said) is warned  # fmt: skip


# ---------------------------------------------------------------- student text is data


EVIL = "\x1b[2J\x1b]0;owned\x07\x9b31mred\x1b[0m\rover\nnext\u202egnp\x00"


def test_control_characters_of_a_student_never_reach_the_terminal():
    message = Sentence("it raised {error}{where}", {"error": EVIL, "where": EVIL})
    bad = verdict("a", Status.RAISED, message=message, call=f"f({EVIL!r})")
    given = outcome(transcript(bad, name=EVIL), transcript(name="b"), problems=(Problem(EVIL, EVIL),))
    for format_ in ("text", "json"):
        said = click.unstyle(render(given, format_, "en"))
        assert not [c for c in said if not c.isprintable() and c != "\n"]
        assert "owned" not in said.partition("f(")[0]


def test_a_message_stays_on_its_line():
    message = Sentence("it raised {error}", {"error": "ValueError: one\n✓ Zero padding  zero-pad · right"})
    assert "one ✓ Zero" in read(outcome(transcript(verdict("a", Status.RAISED, message=message))))


def test_half_characters_can_be_printed():
    assert clean("a\ud800b").encode() == b"a\\ud800b"


def test_hangul_and_signs_are_left_alone():
    assert clean("패딩 → ✓ é") == "패딩 → ✓ é"


# ---------------------------------------------------------------- json


def test_the_shape_of_a_result_is_the_one_that_tools_rely_on():
    hint = Hint("pads_every_axis", Sentence("All axes."))
    plain = json.loads(render(outcome(transcript(failing(), hint=hint)), "json", None))
    (result,) = plain["results"]
    assert {key: result[key] for key in ("exercise", "submission", "dialect", "status", "score", "max_score", "mistake")} == {
        "exercise": "zero-pad", "submission": "my.py", "dialect": "native", "status": "failed", "score": 0.0,
        "max_score": 2.0, "mistake": "pads_every_axis"}  # fmt: skip
    assert result["title"] == "Zero padding"
    assert result["checks"] == [
        {"id": "law_1", "kind": "oracle", "text": "Zeros surround each image.", "visibility": "visible",
         "status": "failed", "points": 0.0, "max_points": 2.0, "message": "zero_pad(...) is 3, but should be 4",
         "call": "zero_pad(x, 1)", "notes": [], "seconds": 0.0}]  # fmt: skip
    assert plain["provenance"] == {"grader": "0.1.0", "numpy": "2.3.5", "seed": "public", "level": "A",
                                   "confinement": {"seccomp": True}}  # fmt: skip


def test_json_speaks_korean_only_when_asked(monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    given = outcome(transcript(failing()))
    assert json.loads(render(given, "json", None))["results"][0]["title"] == "Zero padding"
    korean = json.loads(render(given, "json", "ko"))["results"][0]
    assert korean["title"] == "제로 패딩"
    assert korean["checks"][0]["message"] == "zero_pad(...): 나온 값은 3, 나와야 할 값은 4"


# ---------------------------------------------------------------- korean


def test_the_same_report_in_korean():
    hint = Hint("pads_every_axis", Sentence("np.pad(x, pad) pads all four axes. Give one (before, after) pair per axis: "
                                            "(0, 0) for images and channels."))  # fmt: skip
    bad = failing(text="Zeros surround each image, pad of them above, below, left and right.")
    said = read(outcome(transcript(verdict(), bad, hint=hint, dialect="coursera"), level="D"), "ko")
    assert said == (
        "✗ 제로 패딩  zero-pad · 틀림 · 4점 만점에 2점 · coursera 형식\n"
        "  ▸ 흔히 하는 실수입니다: pads_every_axis\n"
        "    np.pad(x, pad)는 네 축을 모두 패딩합니다. 축마다 (앞, 뒤) 쌍을 하나씩 주고, 이미지 축과 채널 축에는 (0, 0)을 주세요.\n"
        "  ✗ 각 이미지의 위, 아래, 왼쪽, 오른쪽을 pad개씩의 0이 둘러쌉니다.\n"
        "    zero_pad(...): 나온 값은 3, 나와야 할 값은 4\n"
        "\n"
        "        zero_pad(x, 1)\n"
        "\n"
        "틀림 1 · 4점 만점에 2점\n"
        "격리 수준 D: 이 컴퓨터에서는 악의적인 코드를 가두지 못합니다. 이유는 `grade doctor`가 알려 줍니다."
    )


# ---------------------------------------------------------------- receipts


def receipt(**options):
    facts = {"passed": True, "mark": 0.75, "exercises": (Graded("zero-pad", 15, 20, 0.75, 2, 3),), **options}
    return sealed(Receipt("r-1", "kim", "my.py", "ab" * 32, "2026-01-02T03:04:05.678Z", facts["exercises"], facts["mark"],
                          facts["passed"], {"grader": "0.1.0"}, "cd" * 32, "A"), b"key")  # fmt: skip


def test_a_receipt_says_all_that_a_student_needs_to_prove_a_mark():
    said = read(outcome(transcript(), receipts=(receipt(),)))
    for part in ("mark 0.75: passed", "zero-pad  15/20  attempt 2 of 3", "Receipt r-1: recorded.", "student kim, my.py",
                 "ab" * 32, "2026-01-02T03:04:05.678Z", "grader-0.1.0", "cd" * 32, receipt().digest):  # fmt: skip
        assert part in said


def test_an_unlimited_number_of_attempts_is_not_spoken_of():
    graded = Graded("zero-pad", 15, 20, 0.75, 2, None)
    said = read(outcome(transcript(), receipts=(receipt(exercises=(graded,)),)))
    assert "attempt 2\n" in said


def test_a_receipt_vouches_for_itself():
    plain = plain_receipt(receipt())
    assert digest_of(json.loads(json.dumps(plain))) == plain["digest"]
    assert digest_of({**plain, "mark": 1.0}) != plain["digest"]


# ---------------------------------------------------------------- tables, prompts, formulas


def test_columns_line_up_behind_wide_letters():
    lines = table([("이름", "|"), ("name", "|")]).splitlines()
    assert lines == ["이름  |", "name  |"]


@pytest.mark.parametrize(
    ("tex", "plain"),
    [
        (r"\left\lfloor \frac{n + 2p - f}{s} \right\rfloor + 1", "⌊ (n + 2p - f) / s ⌋ + 1"),
        (r"p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}", "p_i = (e^z_i) / (Σ_j e^z_j)"),
        (r"n_{out} = \lceil n / s \rceil", "n_out = ⌈ n / s ⌉"),
        (r"keep\_prob \cdot x_{n_c}", "keep_prob · x_n_c"),
        (r"f(z) = \begin{cases} z & z > 0 \\ \alpha z & z \le 0 \end{cases}", "f(z) = { z ,  z > 0; α z ,  z ≤ 0"),
    ],
)
def test_a_formula_becomes_a_line(tex, plain):
    assert " ".join(plain_tex(tex).split()) == " ".join(plain.split())


def test_a_prompt_is_laid_out_for_the_terminal():
    prompt = (
        "# Title\n\nSome **bold** `code`.\n\n| a | b |\n|---|---|\n| 1 | `x` |\n\n```python\nf(1)\n```\nEnd $n_c$.\n"
    )
    assert click.unstyle(render_markdown(prompt)).splitlines() == [
        "Title", "", "Some bold `code`.", "", "  a    b", "  ---  ---", "  1    `x`", "", "    f(1)", "", "End n_c."]  # fmt: skip


def test_a_star_in_code_or_a_product_is_no_stress():
    assert click.unstyle(render_markdown("`f * f * c` and n*m*k, but *this*")) == "`f * f * c` and n*m*k, but this"
