"""Values cross the line unchanged, and nothing that breaks a rule gets through."""

import socket
import struct
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox.inside import wire
from autograder.submissions.notebook import MAX_BYTES
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
    """`python -m tests.support.fuzz` goes on for as long as one likes."""
    counts, findings = fuzz(range(100), seed=1)
    assert findings == []
    assert min(counts.values()) == 100


def test_a_reader_waits_no_longer_than_its_deadline() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"\x00\x00")  # half a length
        start = time.monotonic()
        with pytest.raises(TimeoutError):
            wire.receive(ours, start + 0.05)


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
            wire.receive(ours, time.monotonic() + 60)


def test_an_ended_peer_is_told_from_a_slow_one() -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(wire.Closed):
        wire.receive(ours, time.monotonic() + 60)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(2**63 - 1, id="the largest of 64 bits"),
        pytest.param(2**63, id="one more"),
        pytest.param(-(2**63), id="the smallest of 64 bits"),
        pytest.param(-(2**63) - 1, id="one less"),
        pytest.param(2**64, id="65 bits"),
        pytest.param(2 ** (8 * wire.MAX_INT_BYTES - 1) - 1, id="the largest of all"),
        pytest.param(-(2 ** (8 * wire.MAX_INT_BYTES - 2)), id="a small one of many bytes"),
        pytest.param(nested(wire.MAX_DEPTH), id="as deep as may be"),
        pytest.param([[], [None]], id="lists, one empty"),
        pytest.param({}, id="an empty dict"),
        pytest.param({"a": {"b": [1]}}, id="a dict in a dict"),
        pytest.param(np.zeros((1,) * wire.MAX_AXES), id="as many axes as may be"),
        pytest.param(np.zeros((0, 3, 0)), id="an empty array"),
        pytest.param(np.zeros((0, wire.MAX_FRAME)), id="an empty array as long as may be"),
        pytest.param([True, 1, 1.0], id="three ones of three types"),
        pytest.param(-0.0, id="minus zero"),
        pytest.param([None] * 1000, id="a thousand items"),
    ],
)
def test_the_edges_cross(value: Any) -> None:
    assert same(value, wire.decode(wire.encode(value)))


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(2 ** (8 * wire.MAX_INT_BYTES - 1), id="an integer of a bit too many"),
        pytest.param(-(2 ** (8 * wire.MAX_INT_BYTES)), id="a negative one of a byte too many"),
        pytest.param({"a": nested(wire.MAX_DEPTH)}, id="too deep in a dict"),
        pytest.param((nested(wire.MAX_DEPTH),), id="too deep in a tuple"),
    ],
)
def test_beyond_the_edges_nothing_crosses(value: Any) -> None:
    with pytest.raises(wire.WireError):
        wire.encode(value)


def list_of(count: int, items: bytes) -> bytes:
    return b"l" + struct.pack(">I", count) + items


@pytest.mark.parametrize(
    ("frame", "value"),
    [
        pytest.param(list_of(1, b"") * wire.MAX_DEPTH + b"N", nested(wire.MAX_DEPTH), id="as deep as may be"),
        pytest.param(list_of(2, b"NT"), [None, True], id="as many items as bytes"),
        pytest.param(b"I" + bytes([wire.MAX_INT_BYTES]) + b"\x00" * wire.MAX_INT_BYTES, 0, id="a long integer"),
        pytest.param(b"I\x01\xff", -1, id="a negative integer"),
        pytest.param(b"t" + struct.pack(">I", 1) + b"F", (False,), id="a tuple"),
        pytest.param(b"s\x00\x00\x00\x00", "", id="no text"),
    ],
)
def test_frames_at_the_edges_are_read(frame: bytes, value: Any) -> None:
    assert same(value, wire.decode(frame))


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        pytest.param(list_of(1, b"") * (wire.MAX_DEPTH + 1) + b"N", "deep", id="a list too deep"),
        pytest.param((b"m\0\0\0\1" + b"\0\0\0\1a") * (wire.MAX_DEPTH + 1) + b"N", "deep", id="a dict too deep"),
        pytest.param(list_of(3, b"NT"), "more items than it holds", id="an item more than bytes"),
        pytest.param(b"I" + bytes([wire.MAX_INT_BYTES + 1]) + b"\0" * 99, "an integer of 65 bytes", id="an integer"),
        pytest.param(
            b"s" + struct.pack(">I", wire.MAX_TEXT + 1) + b"x" * (wire.MAX_TEXT + 1), "a text of", id="a text"
        ),
        pytest.param(b"a" + bytes([len(wire.DTYPES), 0]) + b"\0" * 16, "unknown dtype", id="a dtype beyond the last"),
        pytest.param(b"a\x00" + bytes([wire.MAX_AXES + 1]) + b"\0" * 64, "too many axes", id="an axis too many"),
        pytest.param(b"a\x0b\x01" + struct.pack(">I", 2) + b"\0" * 15, "ends too early", id="half an array"),
        pytest.param(
            b"a\x0b\x02" + struct.pack(">II", 0, wire.MAX_FRAME + 1), "absurd axis", id="an axis longer than a frame"
        ),
        pytest.param(
            b"a\x0b\x08" + struct.pack(">8I", 0, *[wire.MAX_FRAME] * 7),
            "cannot be",
            id="empty, and too large all the same",
        ),
        pytest.param(b"i\x00\x00", "malformed", id="half an integer"),
        pytest.param(b"d\x00", "malformed", id="half a float"),
        pytest.param(b"s\x00\x00\x00\x02a", "ends too early", id="half a text"),
        pytest.param(b"x", "unknown tag 120", id="an unknown tag"),
        pytest.param(b"NN", "left over", id="two values"),
    ],
)
def test_a_frame_that_breaks_a_rule_is_told(frame: bytes, said: str) -> None:
    with pytest.raises(wire.WireError, match=said):
        wire.decode(frame)


def test_items_are_counted_over_the_whole_frame() -> None:
    half = wire.MAX_ITEMS // 2
    two = list_of(half - 1, b"N" * (half - 1)) * 2
    assert len(wire.decode(list_of(2, two))) == 2
    three = list_of(half, b"N" * half) * 2
    with pytest.raises(wire.WireError, match="more items"):
        wire.decode(list_of(2, three))


def test_a_text_may_be_as_long_as_the_limit_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MAX_TEXT", 4)
    assert wire.decode(wire.encode("four")) == "four"
    with pytest.raises(wire.WireError, match="a text of 5 bytes"):
        wire.encode("fives")


def test_a_frame_may_be_as_long_as_the_limit_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MAX_FRAME", 9)
    assert wire.encode(1.0) == b"d" + struct.pack(">d", 1.0)
    with pytest.raises(wire.WireError, match="10 bytes are more than the 9"):
        wire.encode("fives")


def test_a_value_that_is_to_stand_inside_another_says_how_deep() -> None:
    inner = wire.encode(nested(wire.MAX_DEPTH - 2), depth=2)
    assert wire.decode(wire.encode([[wire.Encoded(inner)]])) == [[nested(wire.MAX_DEPTH - 2)]]
    with pytest.raises(wire.WireError):
        wire.encode(nested(wire.MAX_DEPTH - 1), depth=2)


def test_the_handle_of_a_function_holds_no_function() -> None:
    with pytest.raises(wire.WireError):
        wire.encode(len, lambda function: function)
    handle = wire.encode([len], lambda function: nested(wire.MAX_DEPTH - 2))
    assert wire.decode(handle, lambda value: value) == [nested(wire.MAX_DEPTH - 2)]
    with pytest.raises(wire.WireError):
        wire.encode([len], lambda function: nested(wire.MAX_DEPTH))


@pytest.mark.parametrize("dtype", wire.DTYPES, ids=str)
def test_each_dtype_crosses_as_itself_in_either_byte_order(dtype: np.dtype) -> None:
    sent = np.arange(6).reshape(2, 3).astype(dtype)
    assert same(sent, wire.decode(wire.encode(sent)))
    turned = sent.astype(dtype.newbyteorder())
    assert same(sent, wire.decode(wire.encode(turned)))


def test_scalars_of_numpy_cross_as_arrays_without_axes() -> None:
    got = wire.decode(wire.encode(np.float32(2.5)))
    assert (got.shape, got.dtype, float(got)) == ((), np.float32, 2.5)


def test_frames_follow_one_another_on_the_line() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for soon in (False, True):
            wire.send(theirs, b"one", time.monotonic() + 60)
            wire.send(theirs, b"")
            assert wire.receive(ours, time.monotonic() + 60, soon) == b"one"
            assert wire.receive(ours, None, soon) == b""


def test_a_reader_says_how_much_it_takes() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        wire.send(theirs, b"12345")
        assert wire.receive(ours, time.monotonic() + 60, most=5) == b"12345"
        wire.send(theirs, b"123456")
        with pytest.raises(wire.WireError, match="announces 6 bytes; 5 are allowed"):
            wire.receive(ours, time.monotonic() + 60, most=5)


def test_it_can_be_told_whether_something_has_arrived() -> None:
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            assert not wire.arrived(ours)
            theirs.sendall(b"x")
            assert wire.arrived(ours)
            assert ours.getblocking()
            assert ours.recv(1) == b"x"
        assert wire.arrived(ours), "that nobody is there any more"


@pytest.mark.parametrize("left", [0.0, -1.0])
def test_a_deadline_that_has_passed_is_not_waited_for(left: float) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        wire.send(theirs, b"there")
        with pytest.raises(TimeoutError):
            wire.receive(ours, time.monotonic() + left)
        with pytest.raises(TimeoutError):
            wire.send(ours, b"late", time.monotonic() + left)


def test_whoever_is_gone_is_closed_for_reading_and_writing() -> None:
    ours, theirs = socket.socketpair()
    theirs.sendall(b"\x00\x00\x00\x05half")
    theirs.close()
    with ours:
        with pytest.raises(wire.Closed):
            wire.receive(ours, time.monotonic() + 60)
        with pytest.raises(wire.Closed):
            wire.send(ours, b"x" * 1000)


def test_the_limits_are_those_that_both_ends_know() -> None:
    """Both ends go by them, and so does whoever hands in: a change of one is a change of what is graded."""
    assert (wire.MAX_FRAME, wire.MAX_TEXT, wire.MAX_CHUNK) == (32 << 20, 9 << 20, 1 << 20)
    assert (wire.MAX_DEPTH, wire.MAX_ITEMS, wire.MAX_INT_BYTES, wire.MAX_AXES) == (16, 400_000, 64, 8)
    assert MAX_BYTES <= wire.MAX_TEXT <= wire.MAX_FRAME, "a cell may be as long as a notebook"


@pytest.mark.parametrize(
    ("value", "frame"),
    [
        pytest.param(2**63 - 1, b"i\x7f" + b"\xff" * 7, id="eight bytes"),
        pytest.param(-(2**63), b"i\x80" + b"\0" * 7, id="eight bytes, negative"),
        pytest.param(2**63, b"I\x09\0\x80" + b"\0" * 7, id="a bit more"),
        pytest.param(-(2**63) - 1, b"I\x09\xff\x7f" + b"\xff" * 7, id="a bit less"),
        pytest.param(2**71 - 1, b"I\x09\x7f" + b"\xff" * 8, id="nine bytes, full"),
        pytest.param(2**71, b"I\x0a\0\x80" + b"\0" * 8, id="ten bytes"),
    ],
)
def test_an_integer_takes_no_more_bytes_than_it_needs(value: int, frame: bytes) -> None:
    assert wire.encode(value) == frame
    assert wire.decode(frame) == value


def test_an_array_with_one_absurd_axis_is_refused_wherever_that_stands() -> None:
    for shape in ((0, wire.MAX_FRAME + 1), (wire.MAX_FRAME + 1, 0), (0, wire.MAX_FRAME + 1, 0)):
        header = b"a\x0b" + bytes([len(shape)]) + struct.pack(f">{len(shape)}I", *shape)
        with pytest.raises(wire.WireError, match="absurd axis"):
            wire.decode(header)


def test_a_frame_may_hold_as_many_items_as_the_limit_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MAX_ITEMS", 4)
    assert wire.decode(wire.encode([1, {"a": 2, "b": 3}])) == [1, {"a": 2, "b": 3}]
    with pytest.raises(wire.WireError, match="more items"):
        wire.decode(wire.encode([1, {"a": 2, "b": 3, "c": 4}]))


class Slow:
    """A socket that gives a few bytes at a time, and tells for how many it was asked."""

    def __init__(self, data: bytes, step: int) -> None:
        self.data, self.step, self.asked = data, step, list[int]()

    def recv(self, count: int) -> bytes:
        self.asked.append(count)
        piece, self.data = self.data[: min(count, self.step)], self.data[min(count, self.step) :]
        return piece


def test_no_memory_is_taken_before_the_bytes_are_there() -> None:
    data = bytes(3 * wire.MAX_CHUNK)
    line: Any = Slow(struct.pack(">I", len(data)) + data, wire.MAX_CHUNK - 1)
    assert wire.receive(line) == data
    assert line.asked == [4, *[wire.MAX_CHUNK] * 3, 3]


def test_bytes_that_come_one_by_one_are_put_together() -> None:
    line: Any = Slow(b"\0\0\0\3one\0\0\0\0", 1)
    assert wire.receive(line) == b"one"
    assert line.asked == [4, 3, 2, 1, 3, 2, 1]
    assert wire.receive(line) == b""


def test_whoever_leaves_without_reading_is_closed_too() -> None:
    ours, theirs = socket.socketpair()
    with ours:
        ours.sendall(b"never read")
        theirs.close()
        assert wire.arrived(ours), "that nobody is there any more"
    ours, theirs = socket.socketpair()
    with ours:
        ours.sendall(b"never read")
        theirs.close()
        with pytest.raises(wire.Closed):
            wire.receive(ours)


def test_who_is_asked_for_the_time_is_asked_again_until_there_is_none_left() -> None:
    """A limit on processor time can only be measured while one waits."""

    def asked_of(act: Callable[[wire.Until], Any]) -> int:
        left = iter([0.01, 0.01, 0.01])
        asked = []

        def seconds() -> float:
            asked.append(1)
            try:
                return next(left)
            except StopIteration:
                raise TimeoutError("no time is left") from None

        with pytest.raises(TimeoutError, match="no time is left"):
            act(seconds)
        return len(asked)

    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert asked_of(lambda until: wire.receive(ours, until)) == 4
        assert asked_of(lambda until: wire.send(ours, bytes(8 << 20), until)) >= 4
    ours, theirs = socket.socketpair()
    with ours, theirs:
        wire.send(theirs, b"one", lambda: 1.0)
        assert wire.receive(ours, lambda: 1.0) == b"one"


def test_whoever_looks_out_does_so_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    yields, now = [], iter(n * 40e-6 for n in range(1000))
    clock = SimpleNamespace(perf_counter=lambda: next(now), monotonic=time.monotonic)
    monkeypatch.setattr(wire, "time", clock)
    monkeypatch.setattr(wire.os, "sched_yield", lambda: yields.append(1))
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for soon, times in ((True, 3), (False, 0)):
            yields.clear()
            with pytest.raises(TimeoutError):
                wire.receive(ours, time.monotonic() + 0.01, soon)
            assert len(yields) == times
        wire.send(theirs, b"there already")
        yields.clear()
        assert wire.receive(ours, None, soon=True) == b"there already"
        assert yields == []


def test_a_line_has_room_until_a_quarter_of_it_is_on_its_way() -> None:
    here, there = socket.socketpair()
    with here, there:
        assert wire.has_room(here)
        here.setblocking(False)
        sent = 0
        while wire.has_room(here):
            sent += here.send(bytes(4096))
        assert here.send(bytes(32 * 1024)) == 32 * 1024, "what is sent ahead still fits"
        there.recv(sent + 32 * 1024)
        assert wire.has_room(here)
