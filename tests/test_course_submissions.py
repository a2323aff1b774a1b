"""A course notebook and a layers.py are graded as they are: right ones fully, wrong ones with the mistake named."""

import io
import zipfile
from pathlib import Path

import pytest

from grader.grading import grade_paths

HERE = Path(__file__).parent / "submissions"


@pytest.fixture
def marks(grading):
    """Exercise to transcript for one path."""

    def grade(path):
        outcome = grade_paths(grading, [str(path)])
        assert outcome.problems == ()
        return {t.exercise: t for t in outcome.report.transcripts}

    return grade


def test_a_right_coursera_notebook_earns_everything(marks):
    found = marks(HERE / "coursera_right.ipynb")
    assert {"zero-pad", "conv-forward", "pool-forward", "conv-backward", "pool-backward"} <= set(found)
    for name, transcript in found.items():
        assert transcript.status.value == "passed", name
    assert {found[name].dialect for name in ("zero-pad", "conv-forward", "pool-backward")} == {"coursera"}


def test_a_right_cs231n_file_earns_everything(marks):
    found = marks(HERE / "cs231n_right.py")
    assert {"conv-forward", "conv-backward", "pool-forward", "pool-backward", "softmax", "dropout-forward"} <= set(found)
    assert {(t.status.value, t.dialect) for t in found.values()} == {("passed", "cs231n")}


def test_what_is_wrong_in_a_coursera_notebook_is_named(marks):
    found = marks(HERE / "coursera_wrong.ipynb")
    assert found["zero-pad"].hint.mistake == "pads_the_channels_too"
    assert found["pool-forward"].hint.mistake == "ignores_the_stride_in_the_window"
    assert found["conv-forward"].blame == "zero-pad"
    assert found["pool-backward"].status.value == "passed"


def test_what_is_wrong_in_a_cs231n_file_is_named(marks):
    found = marks(HERE / "cs231n_wrong.py")
    assert found["pool-backward"].hint.mistake == "assigns_in_place_of_adding"
    assert found["dropout-forward"].hint.mistake == "does_not_scale"
    assert found["pool-backward"].status.value == found["dropout-forward"].status.value == "failed"
    assert found["conv-forward"].status.value == found["conv-backward"].status.value == "passed"


def test_a_zip_is_graded_like_the_file_in_it(marks, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(HERE / "cs231n_right.py", "assignment2/cs231n/layers.py")
    (tmp_path / "a.zip").write_bytes(packed.getvalue())
    assert {t.status.value for t in marks(tmp_path / "a.zip").values()} == {"passed"}


def test_files_of_a_folder_may_import_each_other(marks, tmp_path):
    (tmp_path / "padding.py").write_text(
        "import numpy as np\ndef zero_pad(x, pad):\n    if pad < 0: raise ValueError\n"
        "    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))\n"
    )
    (tmp_path / "layers.py").write_text(
        "import numpy as np\nfrom padding import zero_pad\n"
        "def conv_forward(x, w, b, stride=1, pad=0):\n"
        "    if stride < 1 or x.shape[3] != w.shape[2]: raise ValueError\n"
        "    x = zero_pad(x, pad)\n"
        "    f_h, f_w = w.shape[:2]\n"
        "    if f_h > x.shape[1] or f_w > x.shape[2]: raise ValueError\n"
        "    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), (1, 2))[:, ::stride, ::stride]\n"
        "    return np.einsum('mijcuv,uvck->mijk', windows, w) + b\n"
    )
    assert {name: t.status.value for name, t in marks(tmp_path).items()} == {"zero-pad": "passed", "conv-forward": "passed"}
