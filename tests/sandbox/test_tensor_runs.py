"""Functions of tensors are run forward and back, and the library's own layers are refused by whatever name."""

import threading

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from grader.sandbox.tensors import LibraryError, evaluate  # noqa: E402

X = np.arange(1.0, 17).reshape(1, 1, 4, 4)
WEIGHT = np.ones((1, 1, 2, 2))


def by_columns(x, weight):
    z = weight.flatten(1) @ torch.nn.functional.unfold(x, 2)
    return z.reshape(1, 1, 3, 3)


def in_a_thread(x, weight):
    found = []
    thread = threading.Thread(target=lambda: found.append(torch.conv2d(x, weight)))
    thread.start()
    thread.join()
    return found[0]


def test_the_output_and_the_gradients_are_those_of_the_function():
    assert evaluate(by_columns, (X, WEIGHT), without=("conv",))[0, 0, 0, 0] == 1 + 2 + 5 + 6
    upstream = np.ones((1, 1, 3, 3))
    of_x, of_weight = evaluate(by_columns, (X, WEIGHT), "gradients", upstream, 2, ("conv",))
    assert of_x[0, 0].tolist() == [[1, 2, 2, 1], [2, 4, 4, 2], [2, 4, 4, 2], [1, 2, 2, 1]]
    assert of_weight[0, 0, 0, 0] == X[0, 0, :3, :3].sum()


@pytest.mark.parametrize(
    "library",
    [
        torch.conv2d,
        torch.nn.functional.conv2d,
        lambda x, weight: torch.ops.aten.convolution(x, weight, None, [1, 1], [0, 0], [1, 1], False, [0, 0], 1),
        lambda x, weight: torch.conv3d(x[None], weight[None])[0],
        in_a_thread,
    ],
)
def test_the_library_s_convolution_is_refused_by_any_name(library):
    with pytest.raises(LibraryError, match="conv2d does the whole task"):
        evaluate(library, (X, WEIGHT), without=("conv",), leaves=2)


@pytest.mark.parametrize(
    ("layer", "library"),
    [
        ("pool", lambda x: torch.max_pool2d(x, 2)),
        ("pool", torch.nn.AdaptiveMaxPool2d(2)),
        ("norm", torch.nn.BatchNorm2d(1, dtype=torch.float64)),
        ("norm", lambda x: torch.layer_norm(x, (4, 4))),
    ],
)
def test_other_layers_are_refused_where_they_are_the_task(layer, library):
    assert evaluate(library, (X,)).shape[0] == 1
    with pytest.raises(LibraryError):
        evaluate(library, (X,), without=(layer,))


def test_norms_of_vectors_are_no_layers():
    assert evaluate(lambda x: x / x.norm(), (X,), without=("norm", "conv", "pool")).shape == X.shape


def test_where_no_gradient_flows_it_is_zero():
    gradients = evaluate(lambda x, weight: x.detach() * 2, (X, WEIGHT), "gradients", X, 2)
    assert not any(gradient.any() for gradient in gradients)


def test_the_caller_sees_what_was_overwritten():
    x = X.copy()
    evaluate(lambda x: x.add_(1), (x,))
    assert np.array_equal(x, X + 1)


def test_other_arguments_and_tuples_pass():
    told = evaluate(lambda x, bias, factor: (x * factor, bias), (X, None, 3))
    assert np.array_equal(told[0], 3 * X)
    assert told[1] is None
