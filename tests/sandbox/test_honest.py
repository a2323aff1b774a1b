"""What an honest submission may do keeps working behind the inner wall, and inside the outer one."""

import sys
from importlib.util import find_spec

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls are made of what Linux has")

NUMPY = "import numpy, numpy.linalg, numpy.fft, numpy.random"

STANDARD = """
decimal fractions statistics itertools heapq bisect dataclasses typing enum re json csv sqlite3 ssl zlib bz2 lzma copy
secrets random datetime zoneinfo calendar asyncio concurrent.futures multiprocessing queue threading contextlib html
functools operator pathlib tempfile shutil unittest doctest inspect traceback logging argparse ctypes struct array
xml.etree.ElementTree urllib.request email platform difflib textwrap pprint warnings abc numbers cmath timeit cProfile
pickle hashlib
"""

HONEST = {
    "multiply matrices": "import numpy as np; a = np.ones((300, 300)); answer = float((a @ a)[0, 0]) == 300",
    "decompose matrices": """
import numpy as np
a = np.random.default_rng(0).standard_normal((40, 40))
u, s, v = np.linalg.svd(a)
answer = bool(np.allclose(u * s @ v, a)) and np.linalg.eigvals(a).shape == (40,)
""",
    "transform and draw": "import numpy as np; answer = np.fft.fft(np.random.rand(64)).shape == (64,)",
    "view windows": """
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
answer = sliding_window_view(np.arange(16).reshape(4, 4), (2, 2)).shape == (3, 3, 2, 2)
""",
    "save to memory": "import io, numpy as np; f = io.BytesIO(); np.save(f, np.ones(3)); answer = f.tell() > 100",
    "import what the standard library has": f"""
import importlib
for name in {STANDARD!r}.split(): importlib.import_module(name)
answer = True
""",
    "know the time zones": "import zoneinfo; answer = zoneinfo.ZoneInfo('Asia/Seoul').key == 'Asia/Seoul'",
    "use threads": """
import threading
box = []
threads = [threading.Thread(target=box.append, args=(i,)) for i in range(8)]
for t in threads: t.start()
for t in threads: t.join()
answer = sorted(box) == list(range(8))
""",
    "use a pool of threads": """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(4) as pool: answer = list(pool.map(abs, [-1, -2])) == [1, 2]
""",
    "use asyncio": """
import asyncio
async def one(): await asyncio.sleep(0.001); return 1
async def all_of(): return sum(await asyncio.gather(one(), one(), asyncio.to_thread(lambda: 1)))
answer = asyncio.run(all_of()) == 3
""",
    "set an alarm": """
import signal
rung = []
signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
signal.setitimer(signal.ITIMER_REAL, 0.01); time.sleep(0.1)
signal.alarm(1); signal.alarm(0)
answer = rung == [1]
""",
    "raise a signal": """
import signal
signal.signal(signal.SIGUSR1, lambda *_: None)
signal.raise_signal(signal.SIGUSR1); os.kill(os.getpid(), signal.SIGUSR1)
answer = True
""",
    "print": "import sys; print('x' * 10000); print('y', file=sys.stderr); answer = True",
    "read its own source of entropy": "answer = len(os.urandom(8)) == len(open('/dev/urandom', 'rb').read(8))",
    "ask about the machine": "import platform; answer = bool(platform.system()) and os.cpu_count() >= 1",
    "lower a limit": """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32)); answer = resource.getrlimit(resource.RLIMIT_NOFILE) == (32, 32)
""",
    "recurse until Python says no": """
def down(n): return down(n + 1)
try: down(0)
except RecursionError: answer = True
""",
    "compile": "answer = eval(compile('1 + 1', 'x', 'eval')) == 2",
}

TORCH = """
import torch
from torch import nn
torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(36, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
x, y = torch.randn(8, 3, 8, 8), torch.randint(0, 2, (8,))
losses = []
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    losses.append(float(loss))
data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y), batch_size=4)
out, _ = nn.LSTM(8, 4)(torch.randn(3, 2, 8))
torch.func.vmap(torch.sin)(x)
answer = losses[-1] < losses[0] and len(list(data)) == 2 and out.shape == (3, 2, 4)
"""

# The first optimizer loads torch._dynamo, here behind the wall, and that wants directories it can believe in.
TORCH_TEMPLATE = """
import tempfile, torch
torch.set_num_threads(1)
tempfile.tempdir = os.environ["TORCHINDUCTOR_CACHE_DIR"] = "/"
"""


@pytest.mark.parametrize("source", HONEST.values(), ids=HONEST.keys())
def test_a_confined_child_can(attempt, source):
    outcome = attempt(source, before=NUMPY, packages=["numpy"])
    assert outcome.answer is True, outcome


def test_numpy_may_be_loaded_behind_the_wall(attempt):
    outcome = attempt("import numpy; answer = int(numpy.arange(4).sum())", packages=["numpy"])
    assert outcome.answer == 6, outcome


def test_a_package_that_was_not_allowed_cannot_be_loaded(attempt, needs_landlock):
    for name in ("numpy", "pytest", "hypothesis", "grader.authoring", "reference", "reference.conv"):
        outcome = attempt(f"import {name}")
        assert outcome.error in {"ModuleNotFoundError", "ImportError", "EACCES"}, (name, outcome)


def test_a_temporary_file_is_refused_with_a_reason(attempt):
    outcome = attempt("import tempfile; tempfile.TemporaryFile()")
    assert outcome.error in {"EROFS", "ENOENT"}, outcome


@pytest.mark.skipif(find_spec("torch") is None, reason="needs PyTorch")
@pytest.mark.parametrize("outer", [False, True], ids=["in the inner wall", "in both walls"])
def test_a_network_can_be_trained(attempt, outer, request):
    if outer:
        request.getfixturevalue("works")
    outcome = attempt(TORCH, before=TORCH_TEMPLATE, packages=["torch"], memory_bytes=1 << 30, outer=outer)
    assert outcome.answer is True, outcome
