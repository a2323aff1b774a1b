"""Tasks around a network, as a worker carries them out: what is told of right functions and of odd ones."""

import inspect

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from grader.comparison import Mismatch  # noqa: E402
from grader.learning import expect_read  # noqa: E402
from grader.sandbox import differentiation, lessons, loops, networks, pretrained  # noqa: E402
from grader.tasks import FeaturesOracle, LossOracle, TrainingOracle, TransferOracle  # noqa: E402
from reference import digits, transfer  # noqa: E402


@pytest.mark.parametrize(
    ("oracle", "worker"),
    [
        (TransferOracle, pretrained.transfer),
        (FeaturesOracle, pretrained.features),
        (TrainingOracle, loops.train),
        (LossOracle, differentiation.loss),
    ],
)
def test_an_oracle_takes_the_request_that_the_worker_takes(oracle, worker):
    taken = list(inspect.signature(worker).parameters.values())[1:]
    given = inspect.signature(oracle(None)).parameters.values()
    assert [(p.name, p.default) for p in taken] == [(p.name, p.default) for p in given]


def test_the_same_seed_gives_the_same_trained_network():
    first, again, other = (pretrained.pretrained(seed) for seed in (1, 1, 2))
    assert torch.equal(first.fc.weight, again.fc.weight)
    assert not torch.equal(first.fc.weight, other.fc.weight)
    assert (first.stem[1].running_var > 0).all()


def test_frozen_weights_are_told_as_they_are_after_the_steps():
    frozen = pretrained.transfer(transfer.transfer_head, 3, steps=2, wants=("frozen", "trainable", "held"))
    still = pretrained.transfer(transfer.transfer_head, 3, steps=0, wants=("frozen",))
    assert np.array_equal(frozen["frozen"], still["frozen"])
    assert frozen["trainable"] == frozen["held"] == 39


@pytest.mark.parametrize(
    ("function", "complaint"),
    [
        (lambda network, classes, rate: network, "two things"),
        (lambda network, classes, rate: (network, "sgd"), "type str"),
        (lambda network, classes, rate: (network, torch.optim.SGD(network.parameters())), "5x12"),
    ],
)
def test_what_is_no_network_with_a_new_head_is_refused_with_a_reason(function, complaint):
    with pytest.raises(pretrained.TaskError, match=complaint):
        pretrained.transfer(function, 1)


def test_a_hook_and_a_mode_that_are_left_are_seen():
    def careless(network, layer, images):
        network.fc.register_forward_hook(lambda *passing: None)
        network.eval()
        return network(images)

    told = pretrained.features(careless, 1, "fc", training=True, wants=("hooks", "training", "attached"))
    assert told == {"hooks": 1, "training": 0, "attached": True}


@pytest.mark.parametrize("history", [None, {}, {"train": [1.0]}])
def test_a_history_without_its_parts_is_refused(history):
    with pytest.raises(loops.LoopError):
        loops.train(lambda *given: history, 1)


def test_a_loss_without_a_gradient_is_refused_with_a_reason():
    with pytest.raises(differentiation.NotDifferentiable, match="no gradient"):
        differentiation.loss(lambda z, y: z.sum().item(), np.ones((1, 2)), np.ones((1, 2)), wants=("gradient",))


# ---------------------------------------------------------------- real data


def lesson(data, shape, steps):
    return {"images": data.images, "labels": data.labels, "shape": shape, "steps": steps, "batch": 16, "rate": 3e-3,
            "seed": 1}  # fmt: skip


def dense():
    return nn.Sequential(nn.Flatten(), nn.Linear(64, 10))


def read(factory, steps=60):
    data = digits.split(1)
    told = networks.examine(factory, data.held_out, ("learned",), lesson=lesson(data, (1, 8, 8), steps))
    return told["learned"], data.held_out_labels


def test_a_network_that_learns_reads_digits_it_has_not_seen():
    expect_read(*read(dense), 60)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: dense().requires_grad_(False).append(nn.Linear(10, 10).requires_grad_(True)).append(nn.Sigmoid()),
        lambda: nn.Sequential(nn.Flatten(), nn.Linear(64, 10), nn.Softmax(0)),
    ],
    ids=["too little is trained", "examples compete"],
)
def test_one_that_does_not_learn_reads_too_few(wrong):
    with pytest.raises(Mismatch, match="digits that are read right"):
        expect_read(*read(wrong, 20), 75)


def test_the_same_lesson_gives_the_same_answers():
    assert np.array_equal(read(dense, 10)[0], read(dense, 10)[0])


def test_no_label_of_the_held_out_part_is_in_what_a_worker_is_sent():
    """Neither in the lesson nor beside it: the check's calls are looked through for an array of so many labels."""
    from grader.exercise import Exercise
    from grader.learning import HELD_OUT, check_learning
    from grader.networks import NetworkOracle

    exercise = Exercise("x", "networks", "X", NetworkOracle(dense), operation="network")
    check_learning(exercise, digits.split, (1, 8, 8), 5, 50)
    sent = []

    def call(**request):
        sent.append(request)
        return {"learned": np.zeros(HELD_OUT, int)}

    with pytest.raises(Mismatch):
        exercise.checks[0].judge(call, seed=4)
    arrays = [request["images"] for request in sent] + [sent[0]["lesson"][name] for name in ("images", "labels")]
    assert [array.shape for array in arrays] == [(300, 8, 8), (1000, 8, 8), (1000,)]
    held_out = {image.tobytes() for image in arrays[0]}
    assert held_out.isdisjoint(image.tobytes() for image in arrays[1])


def test_digits_are_resized_to_what_a_network_takes():
    images = np.random.default_rng(0).integers(0, 17, (3, 8, 8))
    assert lessons.as_images(images, (3, 32, 32)).shape == (3, 3, 32, 32)
    assert torch.equal(lessons.as_images(images, (64,)).reshape(3, 8, 8), torch.from_numpy(images / 8 - 1).float())
