"""Networks are examined by what they do: style does not matter, and modules that lie about themselves are caught."""

import inspect

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from grader.networks import NetworkOracle  # noqa: E402
from grader.sandbox.network_chance import held_still  # noqa: E402
from grader.sandbox.networks import NetworkError, examine  # noqa: E402

IMAGES = np.random.default_rng(0).integers(-3, 4, (3, 2, 8, 8)).astype(float)
UPSTREAM = np.random.default_rng(1).integers(-3, 4, (3, 4)).astype(float)
EVERYTHING = ("outputs", "gradients", "activations", "layers")
SIZES = ("conv 3x6x6", "pool 3x3x3", "dense 5", "dense 4")


def small():
    return nn.Sequential(
        nn.Conv2d(2, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(27, 5), nn.ReLU(), nn.Linear(5, 4)
    )


class Small(nn.Module):
    """The same network by functions, with layers made in another order."""

    def __init__(self):
        super().__init__()
        self.last = nn.Linear(5, 4)
        self.dense = nn.Linear(27, 5)
        self.conv = nn.Conv2d(2, 3, 3)

    def forward(self, x):
        x = torch.max_pool2d(self.conv(x), 2).clamp(min=0)
        return self.last(torch.relu(self.dense(x.reshape(len(x), -1))))


def told(factory, **request):
    return examine(factory, IMAGES.copy(), **{"wants": EVERYTHING, "upstream": UPSTREAM, "sizes": SIZES, **request})


def assert_same(left, right):
    assert left["activations"] == right["activations"]
    assert left["layers"] == right["layers"]
    assert np.allclose(left["outputs"], right["outputs"], rtol=1e-12)
    assert left["gradients"].keys() == right["gradients"].keys()
    for name in left["gradients"]:
        assert np.allclose(left["gradients"][name], right["gradients"][name], rtol=1e-10)


def differs(left, right, part):
    return not np.allclose(left[part], right[part], rtol=1e-6)


# ---------------------------------------------------------------- what is told


def test_sizes_and_parameters_are_told_in_the_order_of_execution():
    answer = told(Small)
    assert answer["activations"].split("\n") == ["3x6x6", "3x3x3", "5", "4"]
    assert answer["layers"].split("\n") == ["3x18 3\t", "5x27 5\t", "4x5 4\t"]


def test_sizes_are_looked_for_in_order():
    sizes = ("pool 3x3x3", "conv 3x6x6", "dense 9")
    assert told(small, sizes=sizes)["activations"].split("\n") == ["3x3x3", "nothing", "5"]


def test_the_gradients_are_those_of_autograd():
    network = small().double()
    answer = told(lambda: network)
    x = torch.from_numpy(IMAGES).requires_grad_()
    network.zero_grad()
    (network(x) * torch.from_numpy(UPSTREAM)).sum().backward()
    assert np.isclose(answer["gradients"]["input"][0], x.grad.norm().item())
    assert np.isclose(answer["gradients"]["3x18"][0], network[0].weight.grad.norm().item())


def test_a_network_keeps_its_own_weights_when_no_seed_is_given():
    network = small().double().eval()
    expected = network(torch.from_numpy(IMAGES)).detach().numpy()
    assert np.array_equal(told(lambda: network, seed=None)["outputs"], expected)


def test_another_seed_gives_other_weights():
    assert differs(told(small, seed=1), told(small, seed=2), "outputs")


def test_the_weights_are_the_same_numbers_in_every_precision():
    exact = told(small)["outputs"]
    for dtype, bound in (("float32", 1e-5), ("bfloat16", 0.1)):
        answer = told(small, dtype=dtype)["outputs"]
        assert answer.dtype == np.float32
        assert np.max(np.abs(answer - exact)) <= bound * np.max(np.abs(exact))


def test_statistics_are_gathered_from_the_history_and_used_in_evaluation():
    def factory():
        return nn.Sequential(nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(128, 4))

    assert differs(told(factory), told(factory, history=3 * IMAGES + 1), "outputs")


def test_several_outputs_come_as_a_tuple():
    class Two(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(128, 4)

        def forward(self, x):
            x = self.layer(x.flatten(1))
            return x, 2 * x

    outputs = told(Two, upstream=(UPSTREAM, UPSTREAM))["outputs"]
    assert isinstance(outputs, tuple)
    assert np.array_equal(2 * outputs[0], outputs[1])


def test_the_oracle_takes_the_same_requests():
    taken = list(inspect.signature(examine).parameters.values())[1:]
    assert [(p.name, p.default) for p in taken] == [
        (p.name, p.default) for p in inspect.signature(NetworkOracle(small)).parameters.values()
    ]


# ---------------------------------------------------------------- style does not matter


def test_functions_and_the_order_of_registration_change_nothing():
    assert_same(told(Small), told(small))


def test_bare_parameters_and_matrix_products_change_nothing():
    class Bare(nn.Module):
        def __init__(self):
            super().__init__()
            shapes = [(4,), (4, 5), (5,), (5, 27), (3,), (3, 2, 3, 3)]
            self.b3, self.w3, self.b2, self.w2, self.b1, self.w1 = (nn.Parameter(torch.randn(s)) for s in shapes)

        def forward(self, x):
            x = nn.functional.conv2d(x, self.w1, self.b1)
            x = x.unfold(2, 2, 2).unfold(3, 2, 2).amax((-2, -1)).relu().flatten(1)
            return (x @ self.w2.T + self.b2).relu_() @ self.w3.T + self.b3

    assert_same(told(Bare), told(small))


def test_a_convolution_by_windows_and_a_matrix_product_changes_nothing():
    class Windows(Small):
        def forward(self, x):
            columns = nn.functional.unfold(x, 3)
            z = self.conv.weight.flatten(1) @ columns + self.conv.bias[:, None]
            x = torch.relu(torch.max_pool2d(z.reshape(-1, 3, 6, 6), 2))
            return self.last(torch.relu(self.dense(x.flatten(1))))

    assert_same(told(Windows), told(small))


def test_a_convolution_over_the_whole_map_is_a_dense_layer():
    def factory():
        return nn.Sequential(
            nn.Conv2d(2, 3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(3, 5, 3), nn.ReLU(), nn.Flatten(), nn.Linear(5, 4)
        )

    assert_same(told(factory), told(small))


def test_lazy_layers_get_their_shapes_first():
    def factory():
        return nn.Sequential(
            nn.LazyConv2d(3, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.LazyLinear(5), nn.ReLU(), nn.LazyLinear(4)
        )

    assert_same(told(factory), told(small))


class Branches(nn.Module):
    """Two branches whose weights have the same shapes; only their surroundings tell them apart."""

    def __init__(self, left_first):
        super().__init__()
        self.left_first = left_first
        self.one, self.two, self.three = nn.Conv2d(2, 2, 1), nn.Conv2d(2, 2, 1), nn.Conv2d(2, 2, 1)
        self.last = nn.Linear(256, 4)

    def forward(self, x):
        if self.left_first:
            left = self.two(torch.relu(self.one(x)))
            right = self.three(x)
        else:
            right = self.one(x)
            left = self.three(torch.relu(self.two(x)))
        return self.last(torch.cat((left, right), 1).flatten(1))


def test_branches_may_be_written_in_any_order():
    left, right = told(lambda: Branches(True)), told(lambda: Branches(False))
    assert np.allclose(left["outputs"], right["outputs"], rtol=1e-12)


def test_a_network_that_stands_ready_made_is_examined_too():
    assert_same(told(small()), told(small))


# ---------------------------------------------------------------- modules that lie


class Lying(nn.Module):
    """A dense layer only, that says it is the right network."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(128, 4)

    def forward(self, x):
        return self.layer(x.flatten(1))

    def parameters(self, recurse=True):
        return small().parameters()

    def named_parameters(self, *args, **kwargs):
        return small().named_parameters()

    def state_dict(self, *args, **kwargs):
        return small().state_dict()

    def modules(self):
        return small().modules()

    def children(self):
        return small().children()

    def __call__(self, x):
        return torch.zeros(len(x), 4)

    def eval(self):
        return small()

    def train(self, mode=True):
        return small()

    def double(self):
        return small()

    def __class_getitem__(cls, item):
        return small


def test_what_a_module_says_of_itself_is_not_asked():
    answer = told(Lying)
    assert answer["layers"] == "4x128 4\t"
    assert answer["activations"].split("\n") == ["nothing", "nothing", "4", "nothing"]
    assert differs(answer, {"outputs": np.zeros((3, 4))}, "outputs")


def test_a_module_whose_dictionary_is_a_property_is_read_past_it():
    class Hidden(Lying):
        @property
        def __dict__(self):
            return small().__dict__

        def forward(self, x):
            return object.__getattribute__(self, "_modules")["layer"](x.flatten(1))

    def factory():
        network = Lying()
        network.__class__ = Hidden
        return network

    assert told(factory)["layers"] == "4x128 4\t"


def test_parameters_that_are_never_used_are_marked_and_have_no_gradient():
    class Padded(Small):
        def __init__(self):
            super().__init__()
            self.filler = nn.Parameter(torch.randn(7, 9))

    answer = told(Padded)
    assert answer["layers"].split("\n")[-1] == "7x9\tunused"
    assert not answer["gradients"]["7x9"].any()


def test_frozen_parameters_are_marked_and_have_no_gradient():
    def factory():
        network = small()
        network[0].weight.requires_grad_(False)
        return network

    answer = told(factory)
    assert answer["layers"].split("\n")[0] == "3x18 3\tfrozen"
    assert not answer["gradients"]["3x18"].any()


def test_zeros_for_an_output_stay_zeros_and_have_no_gradients():
    class Zeros(Small):
        def forward(self, x):
            super().forward(x)
            return x.new_zeros(len(x), 4)

    answer = told(Zeros)
    assert not answer["outputs"].any()
    assert not any(gradient.any() for gradient in answer["gradients"].values())


def test_a_detached_part_gets_no_gradient():
    class Detached(Small):
        def forward(self, x):
            x = torch.relu(torch.max_pool2d(self.conv(x), 2)).flatten(1)
            return self.last(torch.relu(self.dense(x.detach())))

    answer, right = told(Detached), told(small)
    assert np.allclose(answer["outputs"], right["outputs"])
    assert not answer["gradients"]["3x18"].any()


def test_weights_that_are_no_parameters_are_not_there():
    class Plain(Small):
        def __init__(self):
            super().__init__()
            del self.last
            self.weight = torch.randn(4, 5, dtype=torch.float64)

        def forward(self, x):
            x = torch.relu(torch.max_pool2d(self.conv(x), 2)).flatten(1)
            return torch.relu(self.dense(x)) @ self.weight.T

    assert told(Plain)["layers"] == "3x18 3\t\n5x27 5\t"


def test_a_forward_set_on_the_instance_is_what_is_examined():
    def factory():
        network = small()
        network.forward = lambda x: torch.zeros(len(x), 4, dtype=x.dtype)
        return network

    answer = told(factory)
    assert not answer["outputs"].any()
    assert answer["activations"].split("\n") == ["nothing"] * 4
    assert all(line.endswith("unused") for line in answer["layers"].split("\n"))


class Impostor(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return torch.ones(())


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        (lambda x: torch.zeros(len(x), 4).as_subclass(Impostor), "a Impostor was found"),
        (lambda x: torch.empty(len(x), 4, device="meta"), "holds no values"),
        (lambda x: nn.Parameter(torch.zeros(len(x), 4)), "a Parameter was found"),
        (lambda x: torch.zeros(len(x), 4).numpy(), "forward returned a ndarray"),
        (lambda x: None, "forward returned a NoneType"),
    ],
)
def test_outputs_are_plain_tensors_with_values(result, reason):
    class Odd(Small):
        def forward(self, x):
            return result(x)

    with pytest.raises(NetworkError, match=reason):
        told(Odd)


def test_attributes_of_an_output_are_not_called():
    class Dressed(Small):
        def forward(self, x):
            result = super().forward(x)
            result.detach = result.numpy = result.cpu = lambda: torch.zeros(3, 4)
            return result

    assert np.allclose(told(Dressed)["outputs"], told(small)["outputs"])


class Special(nn.Parameter):
    pass


@pytest.mark.parametrize("odd", [nn.Parameter(torch.empty(2, device="meta")), Special(torch.zeros(2)), torch.zeros(2)])
def test_parameters_are_plain_and_hold_values(odd):
    def factory():
        network = small()
        network._parameters["odd"] = odd
        return network

    with pytest.raises(NetworkError):
        told(factory)


def test_a_parameter_that_is_one_number_many_times_gets_numbers_of_its_own():
    def factory():
        network = small()
        network[4].weight = nn.Parameter(torch.zeros(1).expand(5, 27))
        return network

    assert_same(told(factory), told(small))


def test_what_is_no_module_is_refused():
    with pytest.raises(NetworkError, match="of type int"):
        told(lambda: 7)


def test_a_module_without_its_constructor_is_explained():
    class Forgotten(nn.Module):
        def __init__(self):
            pass

    with pytest.raises(NetworkError, match=r"super\(\).__init__\(\)"):
        told(Forgotten)


def test_functions_replaced_later_are_not_called(monkeypatch):
    expected = told(small)
    monkeypatch.setattr(torch.autograd, "grad", lambda *args, **kwargs: 1 / 0)
    monkeypatch.setattr(torch.Tensor, "numpy", lambda self: np.ones((3, 4)))
    assert_same(told(small), expected)


def test_the_caller_sees_an_input_that_was_overwritten():
    class Careless(Small):
        def forward(self, x):
            x += 1
            return super().forward(x)

    images = IMAGES.copy()
    examine(Careless, images)
    assert np.array_equal(images, IMAGES + 1)


def test_the_caller_sees_nothing_else():
    images = IMAGES.copy()
    examine(small, images, wants=EVERYTHING, upstream=UPSTREAM)
    assert np.array_equal(images, IMAGES)


def test_an_answer_holds_plain_data_only():
    def plain(value):
        if type(value) is dict:
            return all(type(key) is str and plain(part) for key, part in value.items())
        return type(value) is str or (type(value) is np.ndarray and value.dtype.kind == "f")

    assert plain(told(small))


# ---------------------------------------------------------------- more that can be asked


def test_bones_are_the_same_whatever_the_activations_and_the_kind_of_pooling():
    def other():
        return nn.Sequential(
            nn.Conv2d(2, 3, 3), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(27, 5), nn.Linear(5, 4), nn.Softmax(1)
        )

    left, right = (told(factory, wants=("outputs", "bones")) for factory in (small, other))
    assert np.allclose(left["bones"], right["bones"], rtol=1e-12)
    assert differs(left, right, "outputs")


def test_bones_differ_where_a_layer_stands_elsewhere():
    def turned():
        return nn.Sequential(*list(small())[:2], nn.MaxPool2d(2), _Turned(), *list(small())[3:])

    assert differs(told(turned, wants=("bones",)), told(small, wants=("bones",)), "bones")


class _Turned(nn.Module):
    def forward(self, x):
        return x.transpose(2, 3)


def test_what_a_call_leaves_behind_shows_in_the_second():
    class Counting(Small):
        calls = 0

        def forward(self, x):
            self.calls += 1
            return super().forward(x) * self.calls

    answer = told(Counting, wants=("outputs", "again"))
    assert not np.allclose(answer["outputs"], answer["again"])
    right = told(small, wants=("outputs", "again"))
    assert np.array_equal(right["outputs"], right["again"])


def test_what_is_not_in_the_state_is_lost_when_it_is_loaded():
    class Forgetful(Small):
        def __init__(self):
            super().__init__()
            self.shift = torch.randn(4, dtype=torch.float64)

        def forward(self, x):
            return super().forward(x) + self.shift

    answer = told(Forgetful, wants=("outputs", "restored"))
    assert not np.allclose(answer["outputs"], answer["restored"])
    right = told(small, wants=("outputs", "restored"))
    assert np.array_equal(right["outputs"], right["restored"])


def test_a_network_that_is_tied_to_the_cpu_is_found_without_another_device():
    class Tied(Small):
        def forward(self, x):
            return super().forward(x) + torch.ones(4, dtype=x.dtype)

    class Copied(Small):
        def forward(self, x):
            super().forward(x)
            return torch.zeros(len(x), 4)

    assert told(small, wants=("device",)) == {"device": "the same"}
    assert told(Copied, wants=("device",)) == {"device": "the CPU"}
    with pytest.raises(NetworkError, match="on another device than the CPU it fails"):
        told(Tied, wants=("device",))


def wide(classes=40):
    return nn.Sequential(nn.Conv2d(2, 32, 3, padding=1), nn.BatchNorm2d(32), nn.Flatten(), nn.Linear(32 * 64, classes))


def test_a_narrow_network_is_what_the_same_code_makes_of_fewer_channels():
    def narrow_by_hand():
        return nn.Sequential(nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.Flatten(), nn.Linear(4 * 64, 5))

    left = told(wide, wants=("outputs", "layers"), narrow=8)
    right = told(narrow_by_hand, wants=("outputs", "layers"))
    assert left["layers"] == right["layers"]
    assert np.array_equal(left["outputs"], right["outputs"])


def test_sizes_that_are_written_out_are_narrowed_too():
    class Written(nn.Module):
        def __init__(self):
            super().__init__()
            self.parts = nn.ModuleList(wide())

        def forward(self, x):
            x = self.parts[1](self.parts[0](x))
            first = x[:, :16]
            x = torch.cat((first, x[:, 16:32]), 1)
            return self.parts[3](x.view(-1, 2048))

    assert np.array_equal(told(Written, wants=("outputs",), narrow=8)["outputs"], told(wide, wants=("outputs",), narrow=8)["outputs"])


def test_without_values_a_network_of_any_size_tells_its_layers():
    def huge():
        return nn.Sequential(nn.Flatten(), nn.Linear(128, 1 << 20), nn.ReLU(), nn.Linear(1 << 20, 1 << 20))

    answer = examine(huge, (3, 2, 8, 8), wants=("layers", "activations"), sizes=("dense 1048576",), device="meta")
    assert answer["layers"].split("\n") == ["1048576x128 1048576\t", "1048576x1048576 1048576\t"]
    assert answer["activations"] == "1048576"


class Twins(nn.Module):
    """Two branches that only their places in the output tell apart."""

    def __init__(self, flipped):
        super().__init__()
        self.flipped = flipped
        self.one, self.two = nn.Linear(128, 2), nn.Linear(128, 2)

    def forward(self, x):
        first, second = (layer(x.flatten(1)) for layer in (self.one, self.two))
        return torch.cat((second, first) if self.flipped else (first, second), 1)


def test_weights_that_nothing_tells_apart_are_matched_in_every_way():
    wanted = told(lambda: Twins(False), wants=("outputs",))["outputs"]
    found = [told(lambda: Twins(True), wants=("outputs",), attempt=attempt)["outputs"] for attempt in (0, 1)]
    assert any(np.allclose(outputs, wanted) for outputs in found)
    assert not np.allclose(*found)
    with pytest.raises(NetworkError, match="in no other way"):
        told(lambda: Twins(True), wants=("outputs",), attempt=9)


# Dropout with a probability of 0.3, as people write it.
DROPOUTS = {
    "a layer": nn.Dropout(0.3),
    "of whole maps": lambda x: nn.functional.dropout2d(x[..., None, None], 0.3)[..., 0, 0],
    "bernoulli of tensors": lambda x: x * torch.bernoulli(torch.full_like(x, 0.7)) / 0.7,
    "bernoulli of what is learned": lambda x: x * torch.bernoulli(x * 0 + 0.7) / 0.7,
    "bernoulli with a number": lambda x: x * torch.bernoulli(torch.empty_like(x), 0.7) / 0.7,
    "bernoulli in place": lambda x: x * torch.empty_like(x).bernoulli_(0.7) / 0.7,
    "a distribution": lambda x: x * torch.distributions.Bernoulli(x.new_tensor(0.7)).sample(x.shape) / 0.7,
    "rand, below": lambda x: x * (torch.rand(x.shape) < 0.7).float() / 0.7,
    "rand, above": lambda x: (torch.rand_like(x) > 0.3) * x / (1 - 0.3),
    "rand, by a function": lambda x: x * torch.ge(torch.rand(*x.shape), 0.3).to(x.dtype).div(0.7),
    "uniform in place": lambda x: x * (torch.empty_like(x).uniform_() >= 0.3).type_as(x) / 0.7,
    "not dropped": lambda x: x * torch.logical_not(torch.rand_like(x) < 0.3) / 0.7,
    "turned round by its sign": lambda x: x * ~(torch.rand_like(x) < 0.3) / 0.7,
    "set to zero": lambda x: zeroed(x, torch.rand_like(x) < 0.3) / 0.7,
    "where": lambda x: torch.where(torch.rand_like(x) < 0.7, x / 0.7, 0.0),
    "masked_fill": lambda x: x.masked_fill(torch.rand_like(x) < 0.3, 0) / 0.7,
    "masked_fill in place": lambda x: (x / 0.7).masked_fill_(torch.rand_like(x) < 0.3, 0.0),
}


def zeroed(x, mask):
    x = x.clone()
    x[mask] = 0
    return x


@pytest.mark.parametrize("drop", DROPOUTS.values(), ids=DROPOUTS)
def test_in_calm_training_dropout_drops_nothing(drop):
    class Dropping(nn.Module):
        def __init__(self):
            super().__init__()
            self.parts = nn.ModuleList(small())

        def forward(self, x):
            for i, part in enumerate(self.parts):
                x = part(drop(x) if self.training and i == 4 else x)
            return x

    wanted, found = told(small), told(Dropping, wants=("outputs", "gradients"), mode="calm")
    assert np.allclose(found["outputs"], wanted["outputs"], rtol=1e-12)
    assert found["gradients"]
    for name, gradient in found["gradients"].items():
        assert np.allclose(gradient, wanted["gradients"][name], rtol=1e-12)
    assert differs(told(Dropping, wants=("outputs",), mode="train"), wanted, "outputs")


@pytest.mark.parametrize("name", ["a layer", "bernoulli with a number", "rand, above", "uniform in place", "where"])
def test_chance_is_held_still_on_the_device_of_what_is_dropped(name):
    with held_still("calm"):
        assert DROPOUTS[name](torch.ones(2, 3, device="meta")).device.type == "meta"


def test_numbers_between_other_bounds_are_compared_as_they_are():
    with held_still("calm"):
        weights = nn.init.uniform_(torch.empty(64), -1, 1)
        assert (weights > 0).dtype == torch.bool
        assert (torch.rand(3) < 2).tolist() == [1.0, 1.0, 1.0]


@pytest.mark.parametrize("scale", [1, 0.5])
def test_dropout_that_is_scaled_otherwise_is_seen_in_calm_training(scale):
    def dropping():
        return nn.Sequential(*list(small())[:4], Scaled(scale), *list(small())[4:])

    found = told(dropping, wants=("outputs",), mode="calm")
    assert differs(found, told(small), "outputs")


class Scaled(nn.Module):
    """Dropout that forgets to make up for what it drops, or does so with another probability."""

    def __init__(self, scale):
        super().__init__()
        self.scale = scale

    def forward(self, x):
        return x * (torch.rand_like(x) < 0.7) / self.scale if self.training else x


@pytest.mark.parametrize("drop", [DROPOUTS["a layer"], DROPOUTS["bernoulli of tensors"], DROPOUTS["rand, below"]])
def test_where_dropout_stands_is_seen_when_it_drops_everything(drop):
    class Dropping(nn.Module):
        def __init__(self, last):
            super().__init__()
            self.parts, self.last = nn.ModuleList(small()), last

        def forward(self, x):
            for i, part in enumerate(self.parts):
                x = part(drop(x) if self.training and i == 6 else x)
            return drop(x) if self.last and self.training else x

    kept, lost = (told(lambda last=last: Dropping(last), wants=("outputs",), mode="dropped") for last in (False, True))
    assert (kept["outputs"] == kept["outputs"][0]).all() and kept["outputs"].all()
    assert not lost["outputs"].any()
