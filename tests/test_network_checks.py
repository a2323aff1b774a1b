"""The sentences about networks: the first row that is wrong, and nothing that a worker says breaks the judge."""

import subprocess
import sys

import numpy as np
import pytest

from grader.comparison import Mismatch
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, near, whole_numbers

SIZES = ("conv 6x28x28", "pool 6x14x14", "dense 10")
LAYERS = ("6x3x5x5 6", "10x1176 10")


def telling(**told):
    return lambda **request: told


def complaint(expectation, due, **told):
    with pytest.raises(Mismatch) as caught:
        expectation(telling(**told), due)
    return str(caught.value)


def test_the_right_sizes_pass():
    expect_sizes(telling(activations="6x28x28\n6x14x14\n10"), SIZES)


def test_the_first_wrong_size_is_named():
    sentence = complaint(expect_sizes, SIZES, activations="6x28x28\n6x12x12\n9")
    assert sentence == "the output of layer 2 (pool) is 6x12x12, but should be 6x14x14"


@pytest.mark.parametrize("layers", ["6x75 6\t\n10x1176 10\t", "10x1176 10\t\n6x75 6\t"])
def test_the_right_layers_pass_in_any_order(layers):
    expect_layers(telling(layers=layers), LAYERS)


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [
        (
            "6x75\t\n10x1176 10\t",
            "the number of parameters of the layer that gives 6 is 450 (6x75), but should be 456 (6x75 + 6)",
        ),
        ("6x75 6\tunused\n10x1176 10\t", "the layer with 456 (6x75 + 6) parameters is unused, but should be trained"),
        ("6x75 6\t", "the layer with 11770 (10x1176 + 10) parameters is not there, but should be there"),
        ("6x75 6\t\n10x1176 10\t\n3x3\t", "the number of layers with parameters is 3, but should be 2"),
    ],
)
def test_the_first_wrong_layer_is_named(layers, sentence):
    assert complaint(expect_layers, LAYERS, layers=layers) == sentence


@pytest.mark.parametrize(
    "nonsense", ["", "\n\n", "conv", "conv x", "conv 9" + "9" * 5000, "a\tb\tc", "conv 1x" * 99, "\0"]
)
def test_nonsense_from_a_worker_is_only_wrong(nonsense):
    assert complaint(expect_sizes, SIZES, activations=nonsense)
    assert complaint(expect_layers, LAYERS, layers=nonsense)


def test_bounds_have_the_structure_of_the_answer_and_follow_its_size():
    answer = {"outputs": np.array([[3.0, -5.0]]), "gradients": {"input": np.array([2.0])}, "layers": "6 6"}
    bound = NORMWISE.bound(None, {"dtype": "float64"}, answer)
    assert bound == {"outputs": 5e-9, "gradients": {"input": 2e-9}, "layers": 0.0}
    assert near(answer["outputs"]) == 1e-8


def test_whole_numbers_differ_from_example_to_example():
    images = whole_numbers((3, 2, 4, 4)).build(lambda integers: integers.low)
    assert images.dtype == np.float64
    assert np.array_equal(images, np.round(images))
    assert not np.array_equal(images[0], images[1])


def test_an_oracle_called_without_a_request_builds_the_network():
    assert NetworkOracle(lambda *sizes: sizes)(2, 3) == (2, 3)


def test_reading_about_networks_does_not_import_torch():
    code = "import sys, grader.network_checks, grader.network_layers, reference.networks; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
