"""JUnit XML as Jenkins' junit-10 schema, the strictest of the three readers, has it."""

import re
from xml.etree import ElementTree

import pytest
from outcomes import failing, mixed, outcome, transcript, verdict

from grader.model import Problem, Status
from grader.reports import render

# Of each element: the attributes that must be there, those that may, and what may be inside.
RULES = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"time", "skipped", "timestamp", "hostname", "id", "package", "file"},
                  {"testcase", "properties", "system-out", "system-err"}),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "testcase": ({"name"}, {"time", "classname", "group"}, {"skipped", "error", "failure", "system-out", "system-err"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
}  # fmt: skip
TIME = re.compile(r"\d*(\.\d{1,3})?")


def breaches(element):
    must, may, inside = RULES[element.tag]
    given = set(element.attrib)
    if not must <= given <= must | may:
        yield f"{element.tag}: attributes {given}"
    if "time" in given and not TIME.fullmatch(element.get("time")):
        yield f"{element.tag}: time {element.get('time')}"
    for child in element:
        if child.tag not in inside:
            yield f"{child.tag} in {element.tag}"
        else:
            yield from breaches(child)


def parsed(given, lang=None):
    return ElementTree.fromstring(render(given, "junit", lang).encode())


def test_the_document_keeps_the_rules(hostile):
    for given in (mixed(), outcome(), hostile):
        assert list(breaches(parsed(given))) == []


@pytest.mark.parametrize(
    "spoilt", ['<testsuite name="a"/>', '<testcase name="a" line="3"/>', '<testcase name="a"><b/></testcase>']
)
def test_the_rules_refuse_what_jenkins_refuses(spoilt):
    assert list(breaches(ElementTree.fromstring(spoilt)))


def test_counts_are_those_of_the_cases():
    root = parsed(mixed())
    for suite in root:
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests")) == len(cases)
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(count)) == len(list(suite.iter(tag)))
    assert int(root.get("tests")) == len(list(root.iter("testcase")))


def test_whose_fault_it_is_decides_how_it_is_called():
    def tag(status):
        (case,) = parsed(outcome(transcript(verdict("a", status)))).iter("testcase")
        return [child.tag for child in case]

    assert tag(Status.PASSED) == []
    assert tag(Status.FAILED) == tag(Status.RAISED) == tag(Status.TIMEOUT) == ["failure"]
    assert tag(Status.BROKEN) == ["error"]
    assert tag(Status.MISSING) == tag(Status.UNCHECKED) == tag(Status.SKIPPED) == ["skipped"]


def test_a_failure_says_what_is_wrong_and_the_call_to_paste():
    (failure,) = parsed(outcome(transcript(failing()))).iter("failure")
    assert failure.get("message") == "zero_pad(...) is 3, but should be 4"
    assert failure.text.endswith("\nzero_pad(x, 1)")


def test_an_unreadable_submission_is_an_error_and_never_passes():
    root = parsed(outcome(problems=(Problem("x.txt", "x.txt: expected a .py"),)))
    assert root.get("errors") == "1"


def test_korean_is_spoken_when_asked():
    (failure,) = parsed(outcome(transcript(failing())), "ko").iter("failure")
    assert failure.get("message") == "zero_pad(...): 나온 값은 3, 나와야 할 값은 4"
