"""The class that benchmarks and the soak grade is the same each time, and is what it says."""

import importlib.util
import sys

import pytest
from class_course import ROOT


@pytest.fixture(scope="module")
def classes():
    sys.path.insert(0, str(ROOT / "bench"))
    spec = importlib.util.spec_from_file_location("classes_of_the_bench", ROOT / "bench/classes.py")
    module = sys.modules["classes_of_the_bench"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "bench"))


def test_a_seed_fixes_everything(classes, tmp_path):
    first, again, other = (classes.write_class(tmp_path / name, 20, hostile=0.3, same=0.2, seed=seed)
                           for name, seed in (("a", 1), ("b", 1), ("c", 2)))  # fmt: skip
    texts = [[member.path.read_bytes() for member in members] for members in (first, again, other)]
    assert texts[0] == texts[1] != texts[2]


def test_the_shares_are_those_that_were_asked_for(classes, tmp_path):
    members = classes.write_class(tmp_path, 300, hostile=1 / 3, same=0.1)
    assert 80 < sum(member.kind == "hostile" for member in members) < 120
    distinct = len({member.path.read_bytes() for member in members})
    assert 255 < distinct < 285
