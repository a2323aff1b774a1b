"""Receipts verified: what was changed is named, and what the course did not issue is told."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from salted import SALT

from grader.__main__ import cli
from grader.errors import UsageError
from grader.gradebook import Gradebook, HandIn, file_url
from grader.model import Graded, Receipt
from grader.receipts import as_plain, sealed
from grader.salt import commitment, seal_key
from grader.verifying import Issuer, exit_code, verify

GIVEN = Receipt("r-1", "kim", "my.py", "ab" * 32, "2026-01-02T03:04:05.678Z", (Graded("relu", 1.0, 2.0, 0.5, 1, None),), 0.5,
                False, {"grader": "0.1.0"}, commitment(SALT), "A")  # fmt: skip
ISSUED = as_plain(sealed(GIVEN, seal_key(SALT)))


@pytest.fixture
def file(state, tmp_path):
    """Writes receipts, one on a line."""

    def write(*receipts):
        path = tmp_path / "receipts.jsonl"
        path.write_text("\n".join(json.dumps(receipt) for receipt in receipts))
        return str(path)

    return write


def test_a_receipt_is_genuine_as_it_was_issued(file):
    (found,) = verify(file(ISSUED))
    assert found.is_genuine and found.issuer is Issuer.COURSE and found.recorded is None and exit_code([found]) == 0


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"mark": 1.0}, ("mark",)),
        ({"student": "lee"}, ("student",)),
        ({"mark": 1.0, "passed": True}, ("mark", "passed")),
        ({"exercises": [{**ISSUED["exercises"][0], "score": 2.0}]}, ("exercises",)),
        ({"fields": {**ISSUED["fields"], "mark": "0" * 32}}, ("mark",)),
        ({"digest": "0" * 64}, ("digest",)),
    ],
)
def test_what_was_changed_is_named(file, change, named):
    (found,) = verify(file({**ISSUED, **change}))
    assert found.changed == named and not found.is_genuine and exit_code([found]) == 1


def test_a_receipt_that_somebody_wrote_is_told_by_its_seal(file):
    """All of its digests are right, as anybody can compute them; the course's secret is not anybody's."""
    forged = as_plain(sealed(replace(GIVEN, mark=1.0), b"a key of one's own"))
    (found,) = verify(file(forged))
    assert found.changed == () and found.issuer is Issuer.FORGED and exit_code([found]) == 1


def test_without_the_secret_nobody_can_tell_who_issued_it(file, state):
    (state / "salt").unlink()
    (found,) = verify(file(ISSUED))
    assert found.is_genuine and found.issuer is Issuer.UNKNOWN and exit_code([found]) == 4
    assert not (state / "salt").exists() and not (state / "gradebook.sqlite3").exists()


def test_the_gradebook_is_asked_where_there_is_one(file, state):
    handin = HandIn("r-1", "kim", "ab" * 32, "my.py", [], GIVEN.submitted_at, "recorded", receipt=ISSUED)
    with Gradebook(file_url(state)).transaction() as entry:
        entry.add([handin])
    kept, gone = verify(file(ISSUED, as_plain(sealed(replace(GIVEN, id="r-2"), seal_key(SALT)))))
    assert kept.recorded and kept.is_genuine
    assert gone.recorded is False and not gone.is_genuine


def test_a_tool_that_writes_whole_numbers_differently_changes_nothing(file):
    plain = json.loads(json.dumps(ISSUED).replace("1.0,", "1,").replace("2.0,", "2,"))
    assert verify(file(plain))[0].is_genuine


@pytest.mark.parametrize("text", ["", "{}", "[]", "not json", '{"receipts": [1]}', "[[[[", '{"receipts": []}', "\xff"])
def test_what_holds_no_receipt_is_refused(state, tmp_path, text):
    (tmp_path / "file").write_text(text)
    with pytest.raises(UsageError, match="receipt"):
        verify(str(tmp_path / "file"))


def test_the_output_of_submit_is_read_too(state, tmp_path):
    (tmp_path / "result.json").write_text(json.dumps({"results": [], "receipts": [ISSUED]}, indent=1))
    assert verify(str(tmp_path / "result.json"))[0].is_genuine


@pytest.mark.parametrize(("lang", "sentence"), [("en", "changed: mark"), ("ko", "바뀐 항목: mark")])
def test_the_command_says_it_in_both_languages(file, lang, sentence):
    done = CliRunner().invoke(cli, ["receipt", "verify", file({**ISSUED, "mark": 1.0}), "--lang", lang])
    assert done.exit_code == 1 and sentence in done.output
    done = CliRunner().invoke(cli, ["receipt", "verify", file(ISSUED), "--format", "json"])
    assert json.loads(done.output)["receipts"][0]["genuine"] is True
