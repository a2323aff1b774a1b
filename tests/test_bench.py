"""The parts of the benchmark run at the smallest size; nothing here asks how long anything takes."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module", autouse=True)
def bench():
    before = dict(sys.modules)
    sys.path.insert(0, str(ROOT / "bench"))
    yield
    sys.path.remove(str(ROOT / "bench"))
    for name in sys.modules.keys() - before.keys():
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(ROOT / "bench")):
            del sys.modules[name]


def test_a_part_that_is_measured_again_leaves_the_others_as_they_were(tmp_path, monkeypatch):
    import results

    monkeypatch.setattr(results, "PATH", tmp_path / "RESULTS.md")
    results.write({"memory": results.Table(("", "USS"), [["measured before", "1"]])}, quick=True)
    results.write({"peers": results.Table(("", "times"), [["other", "2"]], ["nbgrader: not measured."])}, quick=True)
    results.write({"memory": results.Table(("", "USS"), [["second", "3"]])}, quick=False)
    text = (tmp_path / "RESULTS.md").read_text()
    assert text.index("(peers)") < text.index("(memory)")
    assert "other" in text and "not measured" in text and "second" in text and "measured before" not in text


def test_a_peer_that_disagrees_has_not_done_the_same_work(tmp_path):
    from peers import demand_same_verdicts
    from submissions import Written

    submissions = [Written(tmp_path / "right.py", True), Written(tmp_path / "wrong.py", False)]
    demand_same_verdicts("peer", submissions, [True, False])
    with pytest.raises(RuntimeError, match="peer disagrees about wrong.py"):
        demand_same_verdicts("peer", submissions, [True, True])


def test_a_class_of_any_size_is_one_mix_without_two_files_alike(tmp_path):
    import scale

    scale.write_mix(tmp_path, 210)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 210
    assert (tmp_path / "s00107.py").read_bytes().startswith((tmp_path / "s00007.py").read_bytes())


def test_the_same_calls_go_through_a_session_and_over_a_bare_socket(tmp_path, monkeypatch):
    import protocol
    from submissions import make_course

    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))
    calls, timings = protocol.per_call(make_course(tmp_path / "course", 2), "conv-params", tmp_path / "cache", 1)
    assert calls > 10 and {len(times.samples) for times in timings.values()} == {1}


def test_a_notebook_of_every_peer_holds_the_student_and_every_check(tmp_path):
    import json

    import notebooks

    notebooks.write_nbgrader_course(tmp_path / "nbgrader", ["test_a", "test_b"], {"ann": "x = 1"})
    cells = json.loads((tmp_path / "nbgrader/source/week/submission.ipynb").read_text())["cells"]
    assert [cell["metadata"]["nbgrader"]["grade"] for cell in cells] == [False, True, True]
    (tests,) = {notebooks.write_otter_tests(tmp_path / "otter", ["test_a", "test_b"])}
    assert sorted(path.name for path in tests.iterdir()) == ["test_a.py", "test_b.py"]
