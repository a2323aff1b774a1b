"""A live worker answers, and whatever the student's code does, the session comes back with a reply."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

import numpy as np
import psutil
import pytest

from grader.errors import GraderFault
from grader.exchange import Case, Ref, ReplyKind, Step
from grader.sandbox.session import Session
from grader.sandbox.templates import WorkerLimits
from grader.values import Opaque, Rng

QUICK = WorkerLimits(call_seconds=0.4, seconds=3.0)


def call(*arguments, function="f", pick=(), **options):
    return Case((Step(function, arguments),), pick, **options)


@pytest.fixture
def loaded(templates, submitted):
    """A session over this source, for calls of `f`; closed afterwards."""
    opened = []

    def load(*cells, needs="numpy", names=("f",), limits=QUICK, name="my.py"):
        session = Session(templates.get(needs), submitted(*cells, name=name), limits, seed=5)
        session.load(name, names)
        opened.append(session)
        return session

    yield load
    for session in opened:
        session.close()


def values(replies):
    return [reply.value for reply in replies]


def test_calls_are_answered_in_order(loaded):
    session = loaded("def f(x, y=1): return x * y")
    assert values(session.ask([call(2), call(2, 3), call("a", 2)])) == [2, 6, "aa"]


def test_more_cases_than_a_batch_holds_are_all_answered(loaded):
    assert values(loaded("def f(x): return x").ask([call(i) for i in range(200)])) == list(range(200))


def test_arrays_go_there_and_back(loaded):
    session = loaded("import numpy as np\ndef f(x): return np.flip(x), x.shape")
    (reply,) = session.ask([call(np.arange(6.0).reshape(2, 3))])
    assert np.array_equal(reply.value[0], np.arange(6.0).reshape(2, 3)[::-1, ::-1])


def test_arrays_come_in_the_layout_that_was_asked_for(loaded):
    session = loaded("def f(x): return x.flags.c_contiguous, x.flags.f_contiguous, x.flags.writeable, float(x.sum())")
    x = np.arange(6.0).reshape(2, 3)
    replies = session.ask([call(x), call(x, layout="F"), call(x, layout="strided"), call(x, readonly=True)])
    assert values(replies) == [(True, False, True, 15.0), (False, True, True, 15.0), (False, False, True, 15.0),
                               (True, False, False, 15.0)]  # fmt: skip


def test_steps_hand_on_results_that_stay_in_the_worker(loaded):
    session = loaded("def f(x): return x, {'cache': object}\ndef g(y, cache): return y + 1, cache is object",
                     names=("f", "g"))  # fmt: skip
    case = Case((Step("f", (1,)), Step("g", (Ref(0, (0,)), Ref(0, (1, "cache"))))))
    assert values(session.ask([case])) == [(2, True)]


def test_a_part_that_is_not_there_brings_the_whole(loaded):
    whole, part = loaded("def f(x): return x").ask([call(7, pick=(0,)), call((7, 8), pick=(0,))])
    assert (whole.value, whole.picked) == (7, False)
    assert (part.value, part.picked) == (7, True)


def test_generators_are_made_in_the_worker_from_a_seed(loaded):
    (reply,) = loaded("def f(rng): return rng.random(3)").ask([call(Rng(3))])
    assert np.array_equal(reply.value, np.random.default_rng(3).random(3))


def test_a_changed_argument_is_reported(loaded):
    session = loaded("def f(x, y):\n    y[0] = 9\n    return 1")
    assert session.ask([call(np.zeros(2), np.zeros(2))])[0].mutated == (1,)


def test_a_dict_may_be_given_new_arrays_but_its_old_ones_are_left_alone(loaded):
    session = loaded("def f(x, config):\n    config['v'] = x + 1\n    return 1\ndef g(config):\n    config['v'][0] = 9",
                     names=("f", "g"))  # fmt: skip
    fine, spoilt = session.ask([call(np.zeros(2), {"v": np.ones(2)}), call({"v": np.ones(2)}, function="g")])
    assert [fine.mutated, spoilt.mutated] == [(), (0,)]


def test_an_exception_comes_with_its_name_text_and_line(loaded):
    (reply,) = loaded("def f(x):\n    y = x\n    return y / 0").ask([call(1)])
    assert reply.kind is ReplyKind.RAISED
    assert (reply.raised.type, reply.raised.text, reply.raised.where) == (
        "ZeroDivisionError", "division by zero", "my.py, line 3",
    )  # fmt: skip
    assert "ArithmeticError" in reply.raised.bases


def test_a_notebooks_lines_are_counted_by_cell(loaded):
    (reply,) = loaded("a = 1", "def f(x):\n    return x.no", name="my.ipynb").ask([call(1)])
    assert reply.raised.where == "cell 2, line 2"


@pytest.mark.parametrize(
    "body, kind",
    [
        ("while True: pass", ReplyKind.TIMEOUT),
        ("import time; time.sleep(60)", ReplyKind.TIMEOUT),
        ("import os; os._exit(0)", ReplyKind.CRASHED),
        ("import ctypes; ctypes.string_at(0)", ReplyKind.CRASHED),
        ("raise SystemExit", ReplyKind.RAISED),
        ("raise KeyboardInterrupt", ReplyKind.RAISED),
        ("return f(x)", ReplyKind.RAISED),
        ("return bytearray(1 << 40)", ReplyKind.MEMORY),
        ("import os; os.write(3, b'x' * 100); return 1", ReplyKind.VALUE),
        ("[__import__('os').write(d, b'x' * 99) for d in range(3, 9) if not __import__('os').path.isfile(str(d))]",
         ReplyKind.RAISED),
    ],
)  # fmt: skip
def test_whatever_a_call_does_the_others_are_answered(loaded, body, kind):
    session = loaded(f"def f(x):\n    if x == 1:\n        {body}\n    return x")
    replies = session.ask([call(0), call(1), call(2)])
    assert [replies[0].value, replies[2].value] == [0, 2]
    assert replies[1].kind is kind or kind in (ReplyKind.VALUE, ReplyKind.RAISED)


def test_a_worker_that_is_killed_from_outside_costs_nothing(loaded):
    session = loaded("def f(x): return x")
    assert values(session.ask([call(1)])) == [1]
    os.kill(seen_from_here(session), signal.SIGKILL)
    assert values(session.ask([call(i) for i in range(3)])) == [0, 1, 2]


def test_nor_does_it_cost_time_or_a_worker(loaded):
    slow = "import time\ndef f(seconds):\n    time.sleep(seconds)\n    return seconds"
    session = loaded(slow, limits=replace(QUICK, call_seconds=1.0, seconds=3.5))
    session.ask([call(0.0)])
    killed = Thread(target=lambda: [kill_soon(session) for _ in range(2)])
    killed.start()
    # Two are killed in the middle of the first call; two more are given up, and all the rest is answered.
    kinds = [reply.kind for reply in session.ask([call(0.8), call(9.0), call(9.0), call(0.1)])]
    killed.join()
    assert kinds == [ReplyKind.VALUE, ReplyKind.TIMEOUT, ReplyKind.TIMEOUT, ReplyKind.VALUE]


def kill_soon(session):
    """The worker that there is, or comes, once it has been at work for a while."""
    time.sleep(0.6)
    os.kill(seen_from_here(session), signal.SIGKILL)


def seen_from_here(session):
    """The process id of its worker, which is another one in the namespace that its template may live in."""
    below = psutil.Process(session.template._process.pid).children(recursive=True)
    ids = (Path(f"/proc/{p.pid}/status").read_text() for p in below)
    found = [line.split()[1:] for text in ids for line in text.splitlines() if line.startswith("NSpid:")]
    return next(int(pids[0]) for pids in found if pids[-1] == str(session._worker.pid))


def test_code_that_kills_itself_every_time_gets_nowhere(loaded):
    session = loaded("import os\ndef f(x): os.kill(os.getpid(), 9) if x else None\n    \n")
    assert [reply.kind for reply in session.ask([call(i) for i in range(9)])][1:] == [ReplyKind.CRASHED] * 8


def test_threads_are_bounded_whoever_runs_the_grader(loaded):
    source = "import threading, time\ndef f(count):\n    threading.stack_size(32768)\n    for _ in range(count): threading.Thread(target=time.sleep, args=(9,), daemon=True).start()\n    time.sleep(0.2 if count < 100 else 5)\n"
    session = loaded(source, limits=replace(QUICK, call_seconds=6.0, seconds=9.0))
    assert [reply.kind for reply in session.ask([call(50)])] == [ReplyKind.VALUE]
    (reply,) = session.ask([call(700)])
    assert reply.raised.text == "too many threads" or "RuntimeError" in reply.raised.type  # an ordinary user's own limit


def test_code_that_always_hangs_is_given_up_within_its_limit(loaded):
    session = loaded("def f(x):\n    while True: pass")
    started = time.monotonic()
    replies = session.ask([call(i) for i in range(100)])
    assert {reply.kind for reply in replies} == {ReplyKind.TIMEOUT}
    assert time.monotonic() - started < QUICK.seconds + 2


@pytest.mark.parametrize("source", ["import time\nX = time.sleep(99)\ndef f(x): return X", "X = 1 / 0\ndef f(x): return X"])
def test_a_file_that_cannot_be_loaded_fails_every_case(loaded, source):
    replies = loaded(source).ask([call(1), call(2)])
    assert all(reply.kind in (ReplyKind.TIMEOUT, ReplyKind.RAISED) for reply in replies)


def test_a_package_that_is_not_here_can_be_imported_but_not_used(loaded):
    source = "import scipy.signal as signal\nfrom matplotlib import pyplot as plt\ndef f(x):\n    return signal.convolve(x, x)"
    (reply,) = loaded(source).ask([call(1)])
    assert (reply.raised.type, "scipy" in reply.raised.text) == ("ImportError", True)


@pytest.mark.parametrize("module", ["grader", "grader.wire", "reference", "hypothesis", "pytest"])
def test_neither_the_grader_nor_its_oracles_can_be_imported(loaded, module):
    (reply,) = loaded(f"def f(x):\n    import {module}\n    return 1").ask([call(1)])
    assert reply.kind is ReplyKind.RAISED
    assert "ImportError" in reply.raised.bases


def test_a_fresh_session_has_seen_nothing(loaded):
    session = loaded("COUNT = []\ndef f(x):\n    COUNT.append(x)\n    return len(COUNT)")
    assert values(session.ask([call(0), call(0)])) == [1, 2]
    with session.fresh(seed=6) as other:
        assert values(other.ask([call(0)])) == [1]


def test_global_generators_start_from_the_graders_seed(loaded, templates):
    source = "import random\nimport numpy as np\ndef f(): return random.random(), float(np.random.rand())"
    session = loaded(source)
    with session.fresh(seed=5) as alike, session.fresh(seed=6) as other:
        first, again, different = (values(s.ask([call()])) for s in (session, alike, other))
    assert first == again != different


def test_the_outline_tells_names_parameters_and_what_is_blank(templates, submitted):
    source = "def conv(x, w, *, pad=0): return x\nclass Net: pass\ng = lambda x: x\ndef h(): pass\n"
    with Session(templates.get("python"), submitted(source, "def broken(:", name="n.ipynb"), QUICK) as session:
        outline = session.outline()
    assert [(f.name, f.parameters, f.is_class, f.blank) for f in outline.functions] == [
        ("conv", ("x", "w", "pad"), False, False), ("Net", (), True, True), ("g", (), False, False), ("h", (), False, True),
    ]  # fmt: skip
    assert outline.problems[0].startswith("cell 2, line 1:")


@pytest.mark.parametrize("source", ["(" * 100_000, "x = " + "-" * 100_000 + "1", "a" * 900_000, "1\0", "if 1:\n" * 5000])
def test_source_that_no_parser_likes_is_a_problem_and_not_a_fault(templates, submitted, source):
    with Session(templates.get("python"), submitted(source), QUICK) as session:
        assert session.outline().functions == ()


def test_a_dead_template_is_our_fault(submitted):
    from grader.sandbox.templates import Templates

    with Templates() as own:
        template = own.get("python")
        template.kill(template.spawn(QUICK))
        template._process.kill()
        with pytest.raises(GraderFault):
            for _ in range(5):  # a worker that was forked before may still answer once
                with Session(template, submitted("x = 1"), QUICK) as session:
                    session.outline()


def test_an_object_is_known_by_its_type(loaded):
    (reply,) = loaded("class Odd: pass\ndef f(): return Odd()").ask([call()])
    assert reply.value == Opaque("submission.Odd")
