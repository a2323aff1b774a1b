"""docs/reference/catalogue.md is what the exercises say; `python docs/catalogue.py` writes it anew."""

import importlib.util
import json
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.fixture(scope="module")
def catalogue():
    spec = importlib.util.spec_from_file_location("catalogue", DOCS / "catalogue.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_exercises_say(catalogue, course):
    kept = catalogue.read_proofs()
    assert (DOCS / "reference/catalogue.md").read_text() == catalogue.page(course, kept), "run `python docs/catalogue.py`"
    assert set(kept) <= set(course.index), "proofs.json knows an exercise that is gone"


def test_another_proof_would_be_seen_on_the_page(catalogue, course):
    proof = {"mutants": {"tried": 62, "killed": 60, "equivalent": 2}, "head_room": {"largest_right": 0.3, "smallest_wrong": 2e9}}
    page = catalogue.page(course, {"tanh": proof})
    assert "| 60/60 =2 | 0.3 / 2e+09 |" in page
    assert page != (DOCS / "reference/catalogue.md").read_text()


def test_numbers_of_a_proof_are_taken_in_beside_the_others(catalogue, tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "PROOFS", tmp_path / "proofs.json")
    result = {"exercise": "tanh", "mutants": {"tried": 62, "killed": 60, "equivalent": 2, "hung": 0, "survivors": []},
              "head_room": {"largest_right": 0.3333, "smallest_wrong": None}}
    catalogue.take_in([result])
    catalogue.take_in([result | {"exercise": "relu", "mutants": None}])
    kept = json.loads((tmp_path / "proofs.json").read_text())
    assert list(kept) == ["relu", "tanh"]
    assert kept["tanh"]["head_room"] == {"largest_right": 0.3, "smallest_wrong": None}
