"""docs/redteam.md tells of the attacks that there are, and of no point, secret or harm."""

import re
from collections import Counter
from pathlib import Path

import pytest
from attacks import attacks
from table import PAGE, by_family

ROW = re.compile(r"^\| (?P<family>[^|]+) \| (?P<tried>\d+) \| (?P<points>\S+) \| (?P<secrets>\S+) \| (?P<harm>\S+) \|$", re.MULTILINE)


needs_page = pytest.mark.skipif(not PAGE.exists(), reason="`make redteam` has not written docs/redteam.md yet")


def rows():
    return {found["family"]: found for found in ROW.finditer(PAGE.read_text())}


@needs_page
def test_the_page_counts_the_attacks_that_there_are():
    told = {family: int(row["tried"]) for family, row in rows().items()}
    assert told.pop("**all**") == len(attacks())
    assert told == Counter(attack.family for attack in attacks()), "run `make redteam` again"


@needs_page
def test_nothing_was_gained():
    gained = {(row["points"], row["secrets"], row["harm"]) for row in rows().values()}
    assert gained == {("0", "0", "0")}


@needs_page
def test_every_honest_submission_kept_its_marks():
    kept = re.findall(r"(\d+) of (\d+) \|$", PAGE.read_text(), re.MULTILINE)
    honest = len([p for p in (Path(__file__).parent / "honest").iterdir() if p.suffix in (".py", ".ipynb")])
    assert kept and all(of == was and int(of) >= honest for was, of in kept)


def test_what_is_gained_in_any_setting_is_told():
    records = [{"attacks": [["a", 0, 0, 0]]}, {"attacks": [["a", 1.5, 2, 0]]}]
    assert by_family(records)[2] == "| a | 1 | 1.5 | 2 | 0 |"
