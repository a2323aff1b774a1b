"""The published schema holds for what is really printed, and refuses what is not."""

import json

import jsonschema
import pytest
from outcomes import ROOT, a_class, evil, mixed, outcome
from referencing import Registry, Resource

from grader.model import Graded, Receipt
from grader.receipts import sealed
from grader.reports import render, render_class

REPORT, CLASS = (json.loads((ROOT / f"docs/schema/{name}-1.json").read_text()) for name in ("report", "class"))
KNOWN = Registry().with_resources([(REPORT["$id"], Resource.from_contents(REPORT))])


def checker(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, registry=KNOWN)


def test_real_and_hostile_reports_are_valid(corpus):
    for given in (mixed(), evil(), outcome(), corpus):
        checker(REPORT).validate(json.loads(render(given, "json", None)))


def test_a_receipt_is_valid():
    receipt = sealed(Receipt("r", "kim", "my.py", "ab" * 32, "2026-01-02T03:04:05.678Z", (Graded("relu", 1, 2, 0.5, 1, None),),
                             0.5, False, {"grader": "0.1.0"}, "cd" * 32, "A"), b"key")  # fmt: skip
    checker(REPORT).validate(json.loads(render(outcome(receipts=(receipt,)), "json", None)))


def test_a_class_is_valid():
    checker(CLASS).validate(json.loads(render_class(a_class(mixed(), evil(), outcome()), "json", None)))


@pytest.mark.parametrize("missing", ["schema", "results"])
def test_a_report_without_its_parts_is_refused(missing):
    plain = json.loads(render(mixed(), "json", None))
    del plain[missing]
    assert not checker(REPORT).is_valid(plain)


def test_a_status_that_does_not_exist_is_refused():
    plain = json.loads(render(mixed(), "json", None))
    plain["results"][0]["checks"][0]["status"] = "awesome"
    assert not checker(REPORT).is_valid(plain)


def test_the_schema_names_everything_that_is_printed():
    plain = json.loads(render(mixed(), "json", None))
    assert set(plain["results"][0]) == set(REPORT["$defs"]["result"]["properties"])
    assert set(plain["results"][0]["checks"][0]) == set(REPORT["$defs"]["check"]["properties"])
