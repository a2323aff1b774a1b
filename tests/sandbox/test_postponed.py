"""A network is trained without torch's compiler, which is there all the same for who asks for it."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch")

ROOT = Path(__file__).resolve().parents[2]
POSTPONED = """
import sys, torch, torch.optim
assert "torch._dynamo" not in sys.modules
from grader.sandbox.postponed import Postponed, postpone_dynamo
"""
TRAINED = """
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop):
    layer = torch.nn.Linear(2, 2)
    optimizer = kind(layer.parameters(), lr=0.1)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    before = layer.weight.detach().clone()
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step(), schedule.step(), optimizer.zero_grad()
    assert not torch.equal(layer.weight, before)
assert isinstance(sys.modules["torch._dynamo"], Postponed)
assert not any(name.startswith("torch._dynamo.") for name in sys.modules)
"""
ASKED = """
{asks}
assert not isinstance(sys.modules["torch._dynamo"], Postponed)
assert torch._dynamo is sys.modules["torch._dynamo"] and torch._dynamo.disable(abs) is not None
"""


def run(code, postponing="postpone_dynamo()\n"):
    done = subprocess.run(
        [sys.executable, "-c", POSTPONED + postponing + code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


def test_optimizers_step_without_it():
    run(TRAINED)


def test_one_that_is_imported_already_stays():
    run("import importlib; del sys.modules['torch._dynamo']; real = importlib.import_module('torch._dynamo')\n"
        "postpone_dynamo()\nassert sys.modules['torch._dynamo'] is real")  # fmt: skip


def test_the_grader_looks_into_a_network_without_it():
    run(TRAINED, "import grader.sandbox.networks\n")


@pytest.mark.parametrize("asks", ["torch._dynamo.reset()", "import torch._dynamo.config"])
def test_who_asks_for_it_gets_the_real_one(asks):
    run(ASKED.format(asks=asks))
