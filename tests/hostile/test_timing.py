"""What people do to clocks: nothing of it makes a network of theirs look faster, as the clock is on our side.

Each file of `timing/` is a right LeNet-5 but where no gradient is wanted, which is when it is timed. What is due:
`failed`, an output is wrong; `slow`, all of its time is counted; `asked`, it is asked as often as any; `gpu`, it takes
a real GPU to try, and all of its time is counted there.
"""

from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest

from grader import device
from grader.device_timing import TIMED, run_timed, timed_exercise
from grader.items import Drawn
from grader.kept_batteries import load_battery
from grader.model import Status
from grader.sandbox import device_files, launch, templates
from grader.sandbox.session import Session
from grader.sandbox.templates import WorkerLimits
from grader.spoken import Spoken
from grader.submission import read_submission

torch = pytest.importorskip("torch")

FOLDER = Path(__file__).with_name("timing")
HONEST = Path(__file__).with_name("controls") / "right_lenet5.py"
LIMITS = WorkerLimits(30.0, 90.0, 16 << 30)
REST = 0.15  # seconds that stopped_clocks.py sleeps in each call; the others sleep longer


def due(path):
    return path.read_text().splitlines()[0].rpartition("due: ")[2]


def files(*dues):
    return [pytest.param(path, id=path.stem) for path in sorted(FOLDER.glob("*.py")) if due(path) in dues]


@pytest.fixture(scope="module")
def drawn(course):
    loaded = course.load("lenet5")
    exercise = timed_exercise(loaded.exercise)
    battery = load_battery(exercise, "a secret", course.rubric.cases, course.cache, loaded.sources)
    return exercise, Drawn(battery, "a secret")


def timer(drawn, running):
    exercise, cases = drawn
    spoken = Spoken(exercise, exercise.dialects["native"], frozenset(("LeNet5",)))

    def run(path):
        @contextmanager
        def opened():
            with Session(running.get("cuda"), read_submission(path), LIMITS) as session:
                session.load(path.name, ["LeNet5"])
                yield spoken, session

        return run_timed(opened, cases, lambda kind, visibility: 1.0)

    return run


@pytest.fixture(scope="module")
def timed(drawn):
    """A run on the CPU in the place of a GPU, behind the wall of a GPU's worker."""
    with pytest.MonkeyPatch.context() as patch, templates.Templates() as running:
        patch.setitem(launch.DEVICES, "cuda", "cpu")
        patch.setattr(device_files, "devices", lambda: ("/dev/zero",))
        yield timer(drawn, running)


def test_an_honest_network_is_asked_for_fresh_outputs_one_at_a_time_and_all_are_right(timed):
    run = timed(HONEST)
    assert run.verdict.status is Status.PASSED
    assert len(run.seconds) == TIMED
    assert median(run.seconds) < REST


@pytest.mark.parametrize("path", files("failed"))
def test_what_does_not_compute_what_it_was_asked_gives_a_wrong_output(timed, path):
    assert timed(path).verdict.status is Status.FAILED


@pytest.mark.parametrize("path", files("slow"))
def test_a_clock_out_of_reach_does_not_stop(timed, path):
    run = timed(path)
    assert run.verdict.status is Status.PASSED
    assert min(run.seconds) >= REST


@pytest.mark.parametrize("path", files("asked"))
def test_the_number_of_calls_does_not_depend_on_how_long_they_take(timed, path):
    assert len(timed(path).seconds) == TIMED


@pytest.mark.gpu
@pytest.mark.parametrize("path", files("gpu"))
def test_what_is_put_off_on_a_real_gpu_is_waited_for(drawn, path):
    found = device.find_device()
    if found.device is None:
        pytest.skip(found.why)
    with templates.Templates() as running:
        run = timer(drawn, running)(path)
    assert run.verdict.status is not Status.PASSED or min(run.seconds) >= REST


def test_every_attack_says_what_is_due():
    assert len(files("failed", "slow", "asked", "gpu")) == len(list(FOLDER.glob("*.py"))) >= 9
