"""Networks on a GPU: what is unchecked without one and says so, and the whole way with the CPU in its place.

The tests marked `gpu` need a real one; `make gpu` runs them, and docs/how-to/gpu.md says where they have been run.
"""

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader import device
from grader.device import Device, Found, first_visible
from grader.device_checks import PRECISIONS, coarse, device_exercise
from grader.grading import exit_code, grade_paths
from grader.jobs import Grading
from grader.marks import score
from grader.model import Provenance, Report, Sentence, Status, Transcript, Verdict, Visibility
from grader.redaction import redacted

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402
from torch._subclasses.fake_tensor import FakeTensorMode  # noqa: E402

from grader.sandbox import device_files, launch, networks, templates  # noqa: E402
from grader.sandbox.device import Witness, at, chosen, on_device  # noqa: E402
from grader.sandbox.device_tensors import tensors_on_device  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
SOLUTION = str(ROOT / "exercises/lenet5/solutions/sequential.py")
NO_GPU = Found(None, "there is none in this test")
STAND_IN = Found(Device("a processor", "no driver", 1 << 30, 10_000, 1e9))
CHECKS = 6
OF_TENSORS = ("torch-conv2d", "torch-maxpool2d", "torch-batchnorm2d")


# ---------------------------------------------------------------- is there one?


@pytest.mark.parametrize(
    ("setting", "first"),
    [(None, 0), ("2,3", 2), ("GPU-8932f937", "GPU-8932f937"), ("", None), ("-1", None), ("NoDevFiles", None)],
)
def test_the_first_visible_gpu_is_the_one(setting, first):
    assert first_visible(setting) == first


def test_asking_for_a_gpu_imports_no_torch_and_begins_no_cuda():
    code = "import sys; from grader.device import find_device; find_device(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_what_pytorch_was_built_for_is_read_and_not_run():
    assert device.built_for_cuda() == (torch.version.cuda is not None)
    line = ast.parse("cuda: Optional[str] = '12.8'").body[0]
    assert device._assigns_cuda(line)
    assert not device._assigns_cuda(ast.parse("cuda: Optional[str] = None").body[0])


def test_a_driver_that_is_not_there_is_a_reason_and_no_error():
    pytest.importorskip("pynvml")
    if not Path("/proc/driver/nvidia").exists():
        assert "does not answer" in device._asked_of_the_driver(0).why
        assert device.used_memory() == 0


def test_a_process_that_was_given_no_device_computes_nowhere_else_instead():
    with pytest.raises(networks.NetworkError, match="no device"):
        on_device(nn.Identity, np.zeros((1, 2)))


# ---------------------------------------------------------------- with a real one


@pytest.fixture
def real():
    found = device.find_device()
    if found.device is None:
        pytest.skip(found.why)
    return found


@pytest.mark.gpu
def test_cuda_comes_up_behind_the_wall_and_every_right_network_passes_there(real, course):
    with templates.Templates() as running:
        for folder in sorted((ROOT / "exercises").iterdir()):
            if device_exercise(course.load(folder.name).exercise) is None:
                continue
            for solution in sorted((folder / "solutions").glob("*.py")):
                report = grade_paths(Grading(course, running, device=real), [str(solution)]).report
                wrong = [v for t in report.transcripts for v in t.verdicts if v.status is not Status.PASSED]
                assert not wrong, (solution, wrong)


@pytest.mark.gpu
@pytest.mark.parametrize(
    "forward",
    ["return self.layers(x.cpu()).to(x.device)", "x = x * float(x.sum() == x.sum())\n        return self.layers(x)"],
    ids=["cpu", "float"],
)
def test_a_copy_back_from_a_real_gpu_is_seen(real, course, written, forward):
    with templates.Templates() as running:
        report = grade_paths(Grading(course, running, device=real), [str(written(forward))]).report
    assert of_the_device(report)["gpu_throughout"] in (Status.FAILED, Status.RAISED)


@pytest.mark.gpu
def test_the_grader_itself_begins_no_cuda(real, course, written):
    with templates.Templates() as running:
        grade_paths(Grading(course, running, device=real), [str(written())])
    assert not torch.cuda.is_initialized()


# ---------------------------------------------------------------- without one


def verdict(status, points, kind="oracle"):
    earned = points if status is Status.PASSED else 0.0
    return Verdict("x", kind, Visibility.VISIBLE, status, earned, points, Sentence("needs a GPU: {why}", {"why": "none"}))


def report(*verdicts):
    return Report((Transcript("lenet5", "my.py", "native", verdicts),), Provenance({}, "public", {}, "B"))


def test_what_needs_a_gpu_is_in_neither_points_nor_possible_points():
    verdicts = (verdict(Status.PASSED, 12), verdict(Status.UNCHECKED, 3, "device"))
    transcript = report(*verdicts).transcripts[0]
    assert (transcript.score, transcript.max_score, transcript.unchecked_points) == (12, 12, 3)
    assert score(verdicts) == (12, 12)


def test_a_student_is_told_why_a_hidden_check_was_not_made():
    """It is no failure, and the reason is the machine's, not the submission's."""
    hidden = replace(verdict(Status.UNCHECKED, 1, "device"), visibility=Visibility.HIDDEN)
    (shown,) = redacted(report(hidden).transcripts[0]).verdicts
    assert str(shown.message) == "needs a GPU: none"


def test_an_exercise_of_which_nothing_was_checked_is_unchecked():
    assert report(verdict(Status.UNCHECKED, 3)).transcripts[0].status is Status.UNCHECKED


@pytest.mark.parametrize(
    ("verdicts", "without", "required"),
    [
        ([verdict(Status.PASSED, 1), verdict(Status.UNCHECKED, 1, "device")], 0, 4),
        ([verdict(Status.FAILED, 1), verdict(Status.UNCHECKED, 1, "device")], 1, 1),
        ([verdict(Status.PASSED, 1)], 0, 0),
        ([verdict(Status.UNCHECKED, 0)], 4, 4),
    ],
)
def test_the_exit_code_is_4_only_where_a_gpu_is_required_or_nothing_was_checked(verdicts, without, required):
    assert exit_code(report(*verdicts), ()) == without
    assert exit_code(report(*verdicts), (), require_gpu=True) == required


def test_a_right_network_passes_without_a_gpu_and_its_gpu_checks_are_unchecked(course, templates):
    outcome = grade_paths(Grading(course, templates, device=NO_GPU), [SOLUTION])
    (transcript,) = outcome.report.transcripts
    left = [v for v in transcript.verdicts if v.status is Status.UNCHECKED]
    assert [v.kind for v in left] == ["device"] * CHECKS
    assert all(v.points == 0 and "there is none in this test" in str(v.message) for v in left)
    assert transcript.status is Status.PASSED
    assert transcript.score == transcript.max_score > 0


def test_the_report_says_how_many_points_need_a_gpu(course, templates):
    from grader.reports import text

    outcome = grade_paths(Grading(course, templates, device=NO_GPU), [SOLUTION])
    assert "30 of 33 points checked; 3 need a GPU: there is none in this test" in text.render(outcome, "en")
    assert "33점 가운데 30점을 확인했고 3점은 GPU가" in text.render(outcome, "ko")


def test_submitting_where_a_gpu_is_required_records_nothing_without_one(monkeypatch, tmp_path):
    from grader import official
    from grader.errors import CannotCheck

    monkeypatch.setattr(official, "find_device", lambda: NO_GPU)
    with pytest.raises(CannotCheck, match="Nothing was graded"):
        list(official.submit(None, [SOLUTION], "kim", official.Official(require_gpu=True)))


# ---------------------------------------------------------------- the whole way, the CPU standing in


@pytest.fixture
def on_stand_in(monkeypatch, course):
    """Workers of the "cuda" template compute on the CPU, behind the wall that a GPU's workers have."""
    monkeypatch.setitem(launch.DEVICES, "cuda", "cpu")
    monkeypatch.setattr(device_files, "devices", lambda: ("/dev/zero",))
    with templates.Templates() as running:

        def graded(path, secret=None):
            return grade_paths(Grading(course, running, secret=secret, device=STAND_IN), [str(path)]).report

        yield graded


@pytest.fixture
def written(tmp_path):
    def write(forward="return self.layers(x)", init=""):
        path = tmp_path / "my.py"
        path.write_text(
            "import torch\nfrom torch import nn\n\n\nclass LeNet5(nn.Module):\n"
            "    def __init__(self):\n        super().__init__()\n        self.layers = nn.Sequential(\n"
            "            nn.Conv2d(3, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),\n"
            "            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))\n"
            f"{init}\n    def forward(self, x):\n        {forward}\n"
        )
        return path

    return write


def of_the_device(report):
    return {v.check: v.status for v in report.transcripts[0].verdicts if v.kind == "device"}


def test_a_right_network_is_right_in_every_precision(on_stand_in, written):
    report = on_stand_in(written())
    assert of_the_device(report) == dict.fromkeys(
        [*(f"gpu_{precision}" for precision in PRECISIONS), "gpu_throughout"], Status.PASSED
    )
    assert report.provenance.versions["gpu"] == "a processor, driver no driver"
    assert report.provenance.confinement["seccomp"]


@pytest.mark.parametrize("name", OF_TENSORS)
def test_a_right_function_of_tensors_is_right_in_every_precision(on_stand_in, name):
    found = of_the_device(on_stand_in(min((ROOT / "exercises" / name / "solutions").glob("*.py"))))
    assert len(found) == CHECKS
    assert set(found.values()) == {Status.PASSED}


def test_official_grading_times_a_network_between_two_runs_of_ours(on_stand_in, written):
    """On a busy machine it cannot always be told; what is right is never failed, and memory the CPU has none of."""
    found = of_the_device(on_stand_in(written(), "a secret"))
    assert found["gpu_time"] in (Status.PASSED, Status.UNCHECKED)
    assert found["gpu_memory"] is Status.UNCHECKED


def test_official_grading_without_a_gpu_leaves_time_and_memory_unchecked(course, templates):
    report = grade_paths(Grading(course, templates, secret="a secret", device=NO_GPU), [SOLUTION]).report
    found = of_the_device(report)
    assert (found["gpu_time"], found["gpu_memory"]) == (Status.UNCHECKED, Status.UNCHECKED)
    assert report.transcripts[0].status is Status.PASSED


def test_half_precision_inside_is_no_float32(on_stand_in, written):
    """The float64 checks refuse this too; here it is seen by the bound of float32."""
    half = "return self.layers(x.to(torch.bfloat16).to(x.dtype) if x.dtype == torch.float32 else x) * (1 + 1e-3 * (x.dtype == torch.float32))"
    found = of_the_device(on_stand_in(written(half)))
    assert found["gpu_float32"] is Status.FAILED
    assert found["gpu_bfloat16"] is Status.PASSED


def test_nothing_is_run_on_a_device_for_a_network_that_is_wrong_everywhere(on_stand_in, written):
    found = of_the_device(on_stand_in(written("return 0 * self.layers(x)")))
    assert set(found.values()) == {Status.SKIPPED}


def test_a_worker_that_cannot_use_its_device_leaves_the_checks_unchecked(monkeypatch, course, written):
    """Its driver is our affair: `use` raises before the worker is ready."""
    monkeypatch.setitem(launch.DEVICES, "cuda", "cuda")
    if torch.cuda.is_available():
        pytest.skip("here it can")
    with templates.Templates() as running:
        report = grade_paths(Grading(course, running, device=STAND_IN), [str(written())]).report
    assert set(of_the_device(report).values()) == {Status.UNCHECKED}
    assert report.transcripts[0].status is Status.PASSED


# ---------------------------------------------------------------- copies back to the host


def copies(forward):
    """What the witness tells of `forward` on a tensor of a GPU that PyTorch only pretends to have."""
    with FakeTensorMode(allow_non_fake_inputs=True):
        x = torch.empty(4, 3, device="cuda")
        witness = Witness("cuda")
        with witness:
            try:
                forward(x)
            except Exception:
                assert witness.copies
    return witness.told()


@pytest.mark.parametrize(
    "forward",
    [
        lambda x: x.cpu(),
        lambda x: x.to("cpu"),
        lambda x: torch.empty(4, 3).copy_(x),
        lambda x: x.sum().item(),
        lambda x: x.tolist(),
        lambda x: 1 if x.mean() > 0 else 2,
    ],
    ids=["cpu", "to", "copy_", "item", "tolist", "if"],
)
def test_a_copy_back_to_the_host_is_seen(forward):
    assert copies(forward).startswith(("1 times", "2 times", "3 times", "12 times"))


@pytest.mark.parametrize(
    "forward",
    [
        lambda x: (x @ x.T).relu().flatten(1),
        lambda x: x.to(torch.bfloat16).to(x.device),
        lambda x: x + torch.ones(3, device=x.device),
        lambda x: x.view(-1, x.shape[0] * 3),
    ],
    ids=["products", "types", "made there", "shapes"],
)
def test_what_stays_there_is_no_copy(forward):
    assert copies(forward) == "nothing"


# ---------------------------------------------------------------- bounds, in the precisions that a CPU has


@pytest.mark.parametrize("name", ["mlp-784", "residual-block", *OF_TENSORS])
@pytest.mark.parametrize("precision", PRECISIONS)
def test_the_reference_in_each_precision_is_within_the_bound_of_it(course, name, precision):
    from grader.battery import draw_inputs

    exercise = course.load(name).exercise
    there = device_exercise(exercise)
    check = next(check for check in there.checks if check.id == f"gpu_{precision}")
    for request in draw_inputs(check.inputs, seed=3, count=2):
        due = there.oracle(**request)
        bound = there.tolerance.bound(there.oracle, request, due)
        with at("cpu"):
            run = on_device if exercise.operation == "network" else tensors_on_device
            got = run(exercise.oracle.reference, **request)
        assert worst(got, due, bound) < 1
        zeros = worst_of_zeros(due["outputs"], bound["outputs"])
        assert zeros > 1, "zeros are within it"


def worst_of_zeros(due, bound):
    return worst(tuple(0 * part for part in due) if isinstance(due, tuple) else 0 * due, due, bound)


def worst(got, due, bound):
    """The largest error, in bounds."""
    if isinstance(due, tuple):
        return max(map(worst, got, due, bound))
    if isinstance(due, dict):
        return max(worst(got[name], due[name], bound[name]) for name in due)
    return float(np.max(np.abs(np.asarray(got) - due)) / bound)


def test_the_bound_of_float32_does_not_accept_bfloat16(course):
    from grader.battery import draw_inputs

    exercise = course.load("mlp-784").exercise
    there = device_exercise(exercise)
    (request,) = draw_inputs(there.checks[0].inputs, seed=1, count=1)
    due = there.oracle(**request)
    bound = there.tolerance.bound(there.oracle, request, due)
    with at("cpu"):
        coarse = on_device(exercise.oracle.reference, **{**request, "precision": "bfloat16"})
    assert worst(coarse, due, bound) > 50


def test_an_oracle_leaves_the_device_of_the_process_as_it_was(course):
    there = device_exercise(course.load("mlp-784").exercise)
    with at("meta"):
        there.oracle(images=np.zeros((1, 784)))
        assert chosen() == "meta"


def test_numbers_that_are_the_same_in_every_precision_stay_distinct():
    values = np.arange(-300.0, 301.0)
    kept = coarse(values)
    assert len(np.unique(kept)) == len(values)
    assert np.all(np.diff(kept) > 0)
    for kind in (torch.bfloat16, torch.float16):
        assert np.array_equal(torch.from_numpy(kept).to(kind).double().numpy(), kept)
    assert np.array_equal(coarse(np.array([3.0, -1.0, 0.5])), [3.0, -1.0, 0.5])


def test_every_network_and_function_of_tensors_has_its_gpu_checks(course):
    of_networks = [n for n in course.index if course.load(n).exercise.operation in ("network", "tensors")]
    assert {*OF_TENSORS} < {*of_networks}
    assert all(len(device_exercise(course.load(name).exercise).checks) == CHECKS for name in of_networks)
