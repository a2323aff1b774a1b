"""Transfer, features, loops and the loss of several tasks, each against a second definition of PyTorch's own."""

import copy

import pytest

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from reference.loops import epoch_loss, train  # noqa: E402
from reference.multitask import multi_task_loss  # noqa: E402
from reference.transfer import extract_features, transfer_head  # noqa: E402


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(inplace=True), nn.Dropout(0.5))
        self.fc = nn.Linear(6, 5)

    def forward(self, x):
        return self.fc(self.body(x))


def test_only_the_new_head_is_trained_and_held():
    network, optimizer = transfer_head(Net(), 3, 0.1)
    assert [name for name, p in network.named_parameters() if p.requires_grad] == ["fc.weight", "fc.bias"]
    assert {id(p) for p in optimizer.param_groups[0]["params"]} == {id(p) for p in network.fc.parameters()}
    assert network(torch.randn(2, 4)).shape == (2, 3)


def test_features_are_those_of_the_layers_run_one_by_one():
    network, x = Net().train(), torch.randn(3, 4)
    got = extract_features(network, "body.1", x)
    network.eval()
    assert torch.equal(got, network.body[1](network.body[0](x)))
    assert not got.requires_grad


def test_looking_inside_leaves_modes_and_hooks_as_they_were():
    network = Net().train()
    network.body[3].eval()
    extract_features(network, "body", torch.randn(3, 4))
    assert network.training and not network.body[3].training
    assert not any(module._forward_hooks for module in network.modules())
    with pytest.raises(AttributeError):
        extract_features(network, "body.9", torch.randn(3, 4))


def batches(count, size, seed):
    generator = torch.Generator().manual_seed(seed)
    x, y = torch.randn(count, 4, generator=generator), torch.randint(0, 5, (count,), generator=generator)
    return list(zip(x.split(size), y.split(size), strict=True))


def test_the_losses_are_means_over_examples():
    network, data = Net().eval(), batches(10, 4, 0)
    x, y = (torch.cat(part) for part in zip(*data, strict=True))
    assert epoch_loss(network, data) == pytest.approx(nn.functional.cross_entropy(network(x), y).item(), rel=1e-6)


def test_training_ends_with_the_weights_of_the_best_epoch_and_stops_in_time():
    torch.manual_seed(0)
    network = Net()
    twin = copy.deepcopy(network)
    training, validation = batches(12, 8, 1), batches(8, 8, 2)
    state = torch.get_rng_state()
    history = train(network, training, validation, torch.optim.SGD(network.parameters(), lr=1.0), 9, 2)
    best = history["best"]
    assert history["validation"][best] == min(history["validation"])
    assert len(history["validation"]) == best + 3 < 9
    torch.set_rng_state(state)
    train(twin, training, validation, torch.optim.SGD(twin.parameters(), lr=1.0), best + 1, 9)
    assert all(torch.equal(a, b) for a, b in zip(network.state_dict().values(), twin.state_dict().values(), strict=True))


def test_the_loss_of_several_tasks_is_pytorchs_over_the_known_labels():
    logits = torch.randn(5, 3, dtype=torch.float64) * 9
    labels = torch.tensor([[1, 0, -1], [0, -1, -1], [1, 1, 1], [-1, -1, -1], [0, 0, 1]], dtype=torch.float64)
    known = labels >= 0
    expected = nn.functional.binary_cross_entropy_with_logits(logits[known], labels[known])
    assert torch.isclose(multi_task_loss(logits, labels), expected, rtol=1e-12)
    assert multi_task_loss(logits, -torch.ones_like(labels)) == 0
