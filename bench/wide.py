"""The parts of the benchmark beyond one student's wait: other graders, whole classes, the floor, what a call costs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import memory
import networks
import overhead
import protocol
import scale
from cluster import Cluster
from measure import Sample, Timings
from peers import Peers, Unavailable, demand_same_verdicts
from results import Table
from submissions import make_course, write_submissions
from suites import Suites, ours_in_turn

PER_PYTEST = 30.0
FLAT, TWO_WORKERS, OWN_SHARE = 1.1, 1.7, 0.5
MILLION, MIB = 1e6, float(1 << 20)
ARRAYS = ("conv-forward", "pool-forward")
STYLES = (*overhead.SOLUTIONS.items(), ("conv-forward", "loops"), ("conv-forward", "im2col"), ("pool-forward", "loops"),
          ("pool-forward", "running"))  # fmt: skip
HOME = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "convgrade-bench"


def peer_rows(folder: Path, quick: bool) -> Table:
    """Each submission graded by us and by pytest in turn, then by each other peer."""
    cases, count = (25, 4) if quick else (100, 24)
    suites = Suites(make_course(folder / "course", cases), folder)
    submissions = write_submissions(folder / "submissions", count)
    pytests = list[Sample]()
    ours = ours_in_turn(suites, submissions, lambda submission: pytests.append(suites.peer(submission)))
    rows = [_peer_row("pytest and Hypothesis", ours, _total(pytests), PER_PYTEST)]
    own = sum(bare.cpu() for _, _, bare in overhead.overheads(suites.course, suites.folder / "cache", 3).values())
    most = _total(pytests).cpu / count / own
    peers = Peers(suites.course, folder / "cache", HOME, folder)
    remarks = [f"{count} submissions of five exercises, {cases} cases for each check. The student's own code takes "
               f"{own * 1e3:.0f} ms for a right one, so that no grader could be more than {most:.0f} times pytest."]
    for name, grade in (("gradescope-utils", peers.gradescope), ("otter-grader", peers.otter),
                        ("nbgrader", peers.nbgrader)):  # fmt: skip
        try:
            again = ours_in_turn(suites, submissions, lambda submission: None)
            sample, passed = grade(submissions)
            demand_same_verdicts(name, submissions, passed)
            rows.append(_peer_row(name, again, sample, None))
        except (Unavailable, RuntimeError, OSError) as error:
            remarks.append(f"{name}: not measured. {error}")
    return Table(("", "our CPU ms", "peer CPU ms", "our clock ms", "peer clock ms", "times, CPU", "times, clock", "aim",
                  ""), rows, remarks)  # fmt: skip


def _total(samples: Sequence[Sample]) -> Sample:
    return Sample(sum(sample.wall for sample in samples), sum(sample.cpu for sample in samples))


def _peer_row(name: str, ours: Sequence[Sample], peer: Sample, aim: float | None) -> list[str]:
    own, count = _total(ours), len(ours)
    cells = [f"{seconds * 1e3 / count:.0f}" for seconds in (own.cpu, peer.cpu, own.wall, peer.wall)]
    cpu = peer.cpu / own.cpu
    verdict = ["", ""] if aim is None else [f">= {aim:g}", _said(cpu >= aim)]
    return [name, *cells, f"{cpu:.2f}", f"{peer.wall / own.wall:.2f}", *verdict]


def scale_table(folder: Path, quick: bool) -> Table:
    told = os.environ.get("BENCH_SIZES", "100 400" if quick else "100 1000 10000")
    sizes = [int(size) for size in told.split()]
    folder.mkdir()
    batches = scale.batches(folder)
    runs = [batches.run(size, "--engine", "serial") for size in sizes]
    each = [_scale_row(run, runs[0]) for run in runs]
    return Table(("submissions", "CPU ms", "against first", "clock ms", "per second and core", "workers", "batch MiB",
                  "growth", "templates MiB", "growth", "flat"), each)  # fmt: skip


def _scale_row(run: scale.Run, first: scale.Run) -> list[str]:
    ratio, own, templates = run.cpu_each() / first.cpu_each(), scale.growth(run.own), scale.growth(run.templates)
    flat = max(ratio, own, templates) <= FLAT
    return [str(run.students), f"{run.cpu_each() * 1e3:.0f}", f"{ratio:.3f}",
            f"{run.sample.wall * 1e3 / run.students:.0f}", f"{1 / run.cpu_each():.1f}",
            f"{run.workers_cpu / run.sample.cpu:.0%}", f"{max(run.own) / MIB:.0f}", f"{own:.2f}",
            f"{max(run.templates) / MIB:.0f}", f"{templates:.2f}", _said(flat)]  # fmt: skip


def floor(folder: Path, quick: bool) -> Table:
    course, rows = make_course(folder / "course", 25 if quick else 100), list[list[str]]()
    found = overhead.overheads(course, folder / "cache", 3 if quick else 9, sorted(STYLES))
    for (name, solution), (calls, judged, bare) in found.items():
        share = bare.cpu() / judged.cpu()
        aim = ["50%", _said(share >= OWN_SHARE)] if name in ARRAYS else ["", ""]
        spent = [f"{timings.cpu() * 1e3:.1f}" for timings in (bare, judged)]
        rows.append([f"{name}, {solution}", str(calls), *spent, f"{share:.1%}", f"{1 / share:.1f}", *aim])
    return Table(("exercise", "calls", "student's CPU ms", "all CPU ms", "share", "at most", "aim", ""), rows)


def dask(folder: Path, quick: bool) -> Table:
    folder.mkdir()
    size, rounds = (60, 1) if quick else (200, 2)
    batches = scale.batches(folder, 25)
    rows, remarks = list[list[str]](), [f"{size} submissions, {rounds} rounds."]
    for place, grade in (("on this machine", _freely), ("each on one core", _on_own_cores)):
        runs = {workers: Timings() for workers in (1, 2)}
        for _ in range(rounds):
            for workers, timings in runs.items():
                timings.samples.append(grade(batches, size, workers))
        rows += [_dask_row(f"{workers}, {place}", timings) for workers, timings in runs.items()]
        ratio, busy = runs[1].quiet() / runs[2].quiet(), runs[1].cpu() / runs[1].median()
        remarks.append(f"Workers {place}: two are {ratio:.2f} times one, which keeps {busy:.2f} cores busy. "
                       f"Aim >= {TWO_WORKERS}: {_said(ratio >= TWO_WORKERS)}.")  # fmt: skip
    return Table(("workers", "median s", "quiet s", "CPU s", "cores busy"), rows, remarks)


def _dask_row(name: str, timings: Timings) -> list[str]:
    seconds = (timings.median(), timings.quiet(), timings.cpu())
    return [name, *(f"{value:.1f}" for value in seconds), f"{timings.cpu() / timings.median():.2f}"]


def _freely(batches: scale.Batches, size: int, workers: int) -> Sample:
    """A cluster of its own, whose start is part of it."""
    return batches.run(size, "--engine", "dask", "--workers", str(workers), name=f"dask{workers}").sample


def _on_own_cores(batches: scale.Batches, size: int, workers: int) -> Sample:
    """A cluster that is there already."""
    with TemporaryDirectory(prefix="dask-") as folder:
        cluster = Cluster(Path(folder), workers, {"GRADE_CACHE": str(batches.cache)}, own_cores=True)
        try:
            options = ("--engine", "dask", "--cluster", cluster.address)
            return batches.run(size, *options, name=f"own{workers}", beside=cluster.pids()).sample
        finally:
            cluster.close()


def protocol_table(folder: Path, quick: bool) -> Table:
    course, rows = make_course(folder / "course", 100), list[list[str]]()
    for exercise in ("conv-output-size", "conv-forward"):
        calls, timings = protocol.per_call(course, exercise, folder / "cache", 5 if quick else 25)
        for name, times in timings.items():
            base = timings["in pieces"]
            rows.append([f"{exercise}, {name}", str(calls), f"{times.median() / calls * MILLION:.1f}",
                         f"{times.quiet() / calls * MILLION:.1f}", f"{times.cpu() / calls * MILLION:.1f}",
                         f"{times.quiet() / base.quiet():.2f}", f"{times.cpu() / base.cpu():.2f}"])  # fmt: skip
    return Table(("", "calls", "median us", "quiet us", "CPU us", "times, quiet", "times, CPU"), rows)


def memory_table(folder: Path, quick: bool) -> Table:
    found = list(memory.memories())
    rows = [[name, *(f"{size / MIB:.1f}" for size in (m.rss, m.pss, m.uss))] for name, m in found if m is not None]
    hidden = [f"{name}: the kernel does not show it to us." for name, m in found if m is None]
    return Table(("", "RSS", "PSS", "USS"), rows, hidden)


def networks_table(folder: Path, quick: bool) -> Table:
    rows = []
    for name, checks in networks.checks(folder, 1 if quick else 3):
        walls = sorted(check.wall for check in checks)
        peak = max(check.peak for check in checks)
        met = walls[0] <= networks.SECONDS and peak <= networks.BYTES
        seconds = (walls[len(walls) // 2], walls[0], min(check.cpu for check in checks))
        rows.append([name, *(f"{value:.1f}" for value in seconds), f"{peak / MIB:.0f}", _said(met)])
    return Table(("", "median s", "best s", "CPU s", "peak MiB", "20 s and 4 GiB"), rows)


def _said(met: bool) -> str:
    return "yes" if met else "no"
