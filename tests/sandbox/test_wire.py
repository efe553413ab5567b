"""Values cross the line unchanged, and nothing that breaks a rule gets through."""

import socket
import struct
import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox.inside import wire
from tests.support.fuzz import fuzz

SCALARS = st.none() | st.booleans() | st.integers(-(2**200), 2**200) | st.floats() | st.text(max_size=20)
ARRAYS = hnp.arrays(st.sampled_from(wire.DTYPES), hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4))
VALUES = st.recursive(
    SCALARS | ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return bool(one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes())
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    return type(one) is type(other) and (one == other or (one != one and other != other))


@given(VALUES)
def test_what_goes_in_comes_out(value: Any) -> None:
    assert same(value, wire.decode(wire.encode(value)))


@given(st.binary(max_size=200))
@settings(max_examples=500)
def test_arbitrary_bytes_give_a_value_or_a_wire_error(data: bytes) -> None:
    try:
        wire.decode(data)
    except wire.WireError:
        pass


@given(VALUES, st.data())
def test_a_damaged_frame_gives_a_value_or_a_wire_error(value: Any, data: Any) -> None:
    frame = bytearray(wire.encode(value))
    position = data.draw(st.integers(0, len(frame) - 1))
    frame[position] = data.draw(st.integers(0, 255))
    try:
        wire.decode(bytes(frame[: data.draw(st.integers(0, len(frame)))]))
    except wire.WireError:
        pass


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(object(), id="an object"),
        pytest.param({1: 2}, id="a key that is no text"),
        pytest.param(np.array([object()]), id="an array of objects"),
        pytest.param(np.array(["a"]), id="an array of text"),
        pytest.param(np.zeros((1,) * 9), id="nine axes"),
        pytest.param(2**1000, id="a huge integer"),
        pytest.param("x" * (wire.MAX_TEXT + 1), id="a huge text"),
        pytest.param(len, id="a function, without a register"),
        pytest.param(b"bytes", id="bytes"),
        pytest.param({1, 2}, id="a set"),
    ],
)
def test_what_may_not_cross_is_refused(value: Any) -> None:
    with pytest.raises(wire.WireError):
        wire.encode(value)


def nested(depth: int) -> Any:
    return [nested(depth - 1)] if depth else None


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"l\xff\xff\xff\xff", id="a list of four billion items"),
        pytest.param(b"a\x0b\x02" + struct.pack(">II", 2**31, 2**31), id="an array of four exabytes"),
        pytest.param(b"a\x0b\x02" + struct.pack(">II", 0, 2**32 - 1), id="an empty array with an absurd axis"),
        pytest.param(b"a\xff\x00", id="an unknown dtype"),
        pytest.param(b"s\x00\x00\x00\x02\xff\xfe", id="text that is not UTF-8"),
        pytest.param(b"m\x00\x00\x00\x02" + (b"\x00\x00\x00\x01aN") * 2, id="the same key twice"),
        pytest.param(b"h\x00\x00\x00\x00", id="a handle from the student"),
        pytest.param(b"l\x00\x00\x00\x01" * 40 + b"N", id="nested forty deep"),
        pytest.param(b"NN", id="bytes left over"),
        pytest.param(b"I\xff" + b"\x01" * 255, id="an integer of 255 bytes"),
        pytest.param(b"cos\nsystem\n", id="a pickle"),
    ],
)
def test_hostile_frames_are_refused(frame: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.decode(frame)


def test_too_deep_a_value_is_refused_on_the_way_out() -> None:
    with pytest.raises(wire.WireError):
        wire.encode(nested(wire.MAX_DEPTH + 1))


def test_arrays_arrive_writable_and_in_c_order() -> None:
    sent = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    got = wire.decode(wire.encode(sent))
    got[0, 0] = 9.0
    assert got.flags.c_contiguous
    assert sent[0, 0] == 0.0


def test_big_endian_arrays_cross() -> None:
    assert np.array_equal(wire.decode(wire.encode(np.arange(3, dtype=">i4"))), [0, 1, 2])


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    assert wire.decode(wire.encode("a\ud800")) == "a?"


def test_functions_cross_as_numbers() -> None:
    data = wire.encode([len], lambda function: 7)
    assert wire.decode(data, lambda number: ("proxy", number)) == [("proxy", 7)]


def test_a_short_run_of_the_fuzzer_finds_nothing() -> None:
    """`python -m tests.fuzz` goes on for as long as one likes."""
    counts, findings = fuzz(2.0, seed=1)
    assert findings == []
    assert min(counts.values()) > 20


def test_a_reader_waits_no_longer_than_its_deadline() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"\x00\x00")  # half a length
        start = time.monotonic()
        with pytest.raises(TimeoutError):
            wire.receive(ours, start + 0.05)
        assert time.monotonic() - start < 5


def test_a_writer_waits_no_longer_than_its_deadline() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(TimeoutError):
        wire.send(ours, b"x" * (8 * 1024**2), time.monotonic() + 0.05)


def test_a_frame_of_a_million_items_is_refused() -> None:
    with pytest.raises(wire.WireError):
        wire.decode(b"l" + struct.pack(">I", wire.MAX_ITEMS + 1) + b"N" * (wire.MAX_ITEMS + 1))


def test_a_frame_that_announces_too_much_is_refused_before_it_is_read() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(struct.pack(">I", wire.MAX_FRAME + 1))
        with pytest.raises(wire.WireError):
            wire.receive(ours, time.monotonic() + 5)


def test_an_ended_peer_is_told_from_a_slow_one() -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(wire.Closed):
        wire.receive(ours, time.monotonic() + 5)
