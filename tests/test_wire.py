"""Values survive the wire exactly; bytes that are no frame are refused by name."""

import contextlib
import struct

import hypothesis.extra.numpy as hnp
import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import decoding, values, wire
from grader.errors import WireError
from grader.exchange import Ref
from grader.values import Opaque, Rng, Scalar, Tensor


def sent(value):
    frame = wire.pack(value)
    header, payload = wire.sizes(frame[: wire.PREFIX.size])
    start = wire.PREFIX.size
    assert len(frame) == start + header + payload
    return wire.unpack(frame[start : start + header], frame[start + header :])


def header_of(tree):
    return msgpack.packb(tree)


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**200), 2**200) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner)
    | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=4)
    | st.sets(st.integers() | st.tuples(st.integers(), st.integers()), max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(plain)
def test_plain_values_arrive_as_they_were(value):
    assert sent(value) == value
    assert type(sent(value)) is type(value)


@given(hnp.arrays(st.sampled_from(sorted(values.DTYPES)), hnp.array_shapes(min_dims=0, min_side=0)))
def test_arrays_arrive_bit_for_bit(array):
    got = sent(array)
    assert (got.dtype, got.shape, got.tobytes()) == (array.dtype, array.shape, array.tobytes())


def test_an_array_in_any_layout_arrives_with_its_values():
    array = np.arange(24.0).reshape(2, 3, 4)
    for laid_out in (array.T, array[:, ::2], np.asfortranarray(array), array.astype(">f8"), array[::-1]):
        assert np.array_equal(sent(laid_out), laid_out)


def test_an_array_that_arrives_is_our_own_and_can_be_written():
    assert sent(np.zeros(3)).flags.writeable


def test_scalars_generators_references_and_tensors_keep_their_kind():
    assert sent(np.float32(1.5)) == Scalar(1.5, "float32")
    assert sent(np.bool_(True)) == Scalar(True, "bool")
    assert sent(Rng(7)) == Rng(7)
    assert sent(Ref(1, (0, "cache"))) == Ref(1, (0, "cache"))
    torch = pytest.importorskip("torch")
    for dtype in (torch.float32, torch.bfloat16, torch.int64):
        got = sent(torch.ones(2, 3, dtype=dtype))
        assert isinstance(got, Tensor)
        assert (got.dtype, got.array.shape) == (str(dtype).removeprefix("torch."), (2, 3))


class Liar(np.ndarray):
    def tobytes(self, *_):
        return b""


@pytest.mark.parametrize(
    "value",
    [object(), len, iter([]), np.zeros(2).view(Liar), np.array([object()]), np.datetime64("2020-01-01"), 1j,
     type("I", (int,), {})(3), "x" * 100_000, 10**20000],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_not_plain_data_is_known_by_its_type_alone(value):
    assert isinstance(sent(value), Opaque)


def test_deep_nesting_ends_in_a_name():
    value = []
    for _ in range(5000):
        value = [value]
    got = sent(value)
    for _ in range(values.MAX_DEPTH + 1):
        got = got[0]
    assert isinstance(got, Opaque)


@pytest.mark.parametrize("header, payload", [(2**31, 0), (10, 2**60), (wire.MAX_HEADER + 1, 0)])
def test_lengths_are_refused_before_anything_is_allocated(header, payload):
    with pytest.raises(WireError):
        wire.sizes(struct.pack("<IQ", header, payload))


TAG = values.TAG


@pytest.mark.parametrize(
    "tree",
    [
        {TAG: "array", "d": "float64", "s": [2**40], "o": 0},
        {TAG: "array", "d": "float64", "s": [2], "o": -8},
        {TAG: "array", "d": "float64", "s": [-1], "o": 0},
        {TAG: "array", "d": "float64", "s": [1] * 40, "o": 0},
        {TAG: "array", "d": "float64", "s": [1.0], "o": 0},
        {TAG: "array", "d": "object", "s": [1], "o": 0},
        {TAG: "array", "d": "float64", "s": None, "o": 0},
        {TAG: "nonsense"},
        {"no": "tag"},
        {TAG: "dict", "v": [[[], 1]]},
        {TAG: "dict", "v": [[1]]},
        {TAG: "set", "v": [[1]]},
        {TAG: "set", "v": list(range(decoding.MAX_KEYS + 1))},
        {TAG: "integer", "b": b"x" * 5000},
        {TAG: "integer", "b": "x"},
        {TAG: "scalar", "v": "x", "d": "float64"},
        {TAG: "ref", "v": [1.5, []]},
        {TAG: "rng", "v": "seed"},
        {TAG: "tensor", "a": {TAG: "array", "d": "int8", "s": [1], "o": 0}, "d": 5},
        b"raw bytes",
        "x" * (values.MAX_TEXT + 1),
    ],
    ids=lambda tree: str(tree)[:40],
)
def test_a_header_that_lies_is_refused(tree):
    with pytest.raises(WireError):
        wire.unpack(header_of(tree), b"\0" * 8)


@settings(max_examples=300)
@given(st.binary(max_size=200), st.binary(max_size=40))
def test_random_bytes_are_a_value_or_refused_by_name(header, payload):
    with contextlib.suppress(WireError):
        wire.unpack(header, payload)


@settings(max_examples=200)
@given(plain, st.data())
def test_a_frame_with_one_byte_changed_is_a_value_or_refused_by_name(value, data):
    frame = bytearray(wire.pack([value, np.arange(3)]))
    place = data.draw(st.integers(0, len(frame) - 1))
    frame[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(WireError):
        header, _ = wire.sizes(bytes(frame[: wire.PREFIX.size]))
        wire.unpack(bytes(frame[wire.PREFIX.size :][:header]), bytes(frame[wire.PREFIX.size + header :]))
