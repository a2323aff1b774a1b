"""Times and memory judged, without a GPU: what passes, what fails, and what cannot be told."""

import pytest

from grader.device import Device
from grader.model import Status
from grader.pace import DRIFT, SPACE, TIMES, Cost, Timed, judge_memory, judge_time

OURS = (1.0, 1.1, 0.9, 1.0, 1.05)
GPU = Device("a GPU", "a driver", 1 << 30, cores=1000, clock_hz=1e9, bandwidth=1e12)


def judged(theirs, before=OURS, after=OURS, floor=0.0):
    return judge_time(Timed(before, theirs, after), floor)


def times(factor):
    return [factor * second for second in OURS]


def test_as_fast_as_ours_passes_and_so_does_anything_up_to_the_threshold():
    assert judged(OURS) == (Status.PASSED, None)
    assert judged(times(0.95 * TIMES))[0] is Status.PASSED


def test_slower_than_the_threshold_fails():
    assert judged(times(1.1 * TIMES))[0] is Status.FAILED


def test_one_slow_call_does_not_matter():
    assert judged([*OURS[:-1], 100.0])[0] is Status.PASSED


def test_one_fast_call_does_not_help():
    assert judged([*times(2 * TIMES)[:-1], 0.5])[0] is Status.FAILED


def test_times_on_both_sides_of_the_threshold_tell_nothing():
    assert judged([1.0, 10.0, 1.0, 10.0, 10.0])[0] is Status.UNCHECKED


def test_our_own_times_drifting_apart_tell_nothing():
    assert judged(OURS, after=times(1.1 * DRIFT))[0] is Status.UNCHECKED
    assert judged(OURS, before=times(1.1 * DRIFT))[0] is Status.UNCHECKED


def test_the_shorter_of_our_times_is_what_counts():
    """Else a network that slows ours down would look fast."""
    slowed = times(0.9 * DRIFT)
    assert judged(times(1.2 * TIMES), after=slowed)[0] is Status.FAILED


def test_faster_than_the_gpu_can_be_fails():
    assert judged(times(0.5), floor=0.8)[0] is Status.FAILED


def test_a_floor_that_ours_beats_is_no_floor():
    assert judged(times(0.5), floor=2.0)[0] is Status.UNCHECKED


def test_too_few_calls_tell_nothing():
    assert judged([1.0], [1.0], [1.0])[0] is Status.UNCHECKED


@pytest.mark.parametrize(
    ("cost", "floor"),
    [(Cost(operations=3.2e13, bytes=0), 1.0), (Cost(operations=0, bytes=2e12), 2.0), (Cost(1.0, 1e12), 1.0)],
)
def test_the_floor_is_what_operations_and_bytes_take_at_least(cost, floor):
    assert cost.floor(GPU) == pytest.approx(floor)


def test_memory_passes_up_to_the_threshold_and_fails_beyond_it():
    assert judge_memory(1000, int(SPACE * 1000), 1000) == (Status.PASSED, None)
    assert judge_memory(1000, int(SPACE * 1000) + 1, 1000)[0] is Status.FAILED


@pytest.mark.parametrize("memory", [(0, 10, 10), (10, 0, 10), (10, 10, 10_000)])
def test_memory_that_the_driver_does_not_tell_or_others_use_is_unchecked(memory):
    assert judge_memory(*memory)[0] is Status.UNCHECKED
