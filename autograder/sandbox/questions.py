"""Functions of the grader that the student's code may call: who may be asked what, and what was asked."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

import numpy as np

from autograder.checks.compare import count_numbers
from autograder.checks.outcomes import Args, Function
from autograder.checks.portable import Foretold, MadeTogether, Portable
from autograder.sandbox.inside import wire

MAX_ASKED, MAX_ASKED_BY_CALL = 200_000, 20_000  # questions of one process, and of one call
MAX_KEPT, KEPT_BYTES = 10_000, 16 * 1024**2  # questions of one function that are kept whole; of others their size
# Numbers in a question of several arrays: an outer product of them has up to the square of that.
MAX_TOGETHER = 10_000
MAX_ANSWERING = 30.0  # processor seconds of the grader, for all questions of one process


class Questions:
    """The functions that one process may call, by handle.

    Those of a call may be asked while that call is answered: those of calls that were sent ahead could give away what
    is asked now. Those that `stay` may be asked as long as the process lives.
    """

    def __init__(self) -> None:
        self._functions: dict[int, tuple[Function, list[Any]]] = {}
        self._next = self._asked = self._kept_bytes = 0
        self._answering = 0.0
        self._staying: set[int] = set()

    @property
    def next_handle(self) -> int:
        """The handle that the next function will have; all functions handed over so far have smaller ones."""
        return self._next

    def register(self, function: Function) -> Any:
        """The handle of a function: a number; its source where it may run at the other end, and answers to questions
        that are likely, where there are any."""
        handle, self._next = self._next, self._next + 1
        self._functions[handle] = (function, [])
        if isinstance(function, Portable):
            return {**function.crossing(), "handle": handle}
        if isinstance(function, Foretold):
            return {"handle": handle, "told": [self._told(handle, *answer) for answer in function.answers()]}
        return handle

    def registering(self) -> Callable[[Function], Any]:
        """Registers the functions of one request: one that stands there twice is one at the other end as well."""
        known: dict[int, Any] = {}

        def register(function: Function) -> Any:
            if id(function) not in known:
                known[id(function)] = self.register(function)
            return known[id(function)]

        return register

    def _told(self, handle: int, args: Args, value: Any) -> list[Any]:
        """An answer that crosses with the call, under the fingerprint of its question."""
        self._write_down(handle, list(args))
        return [wire.fingerprint(wire.encode(list(args))), value]

    def stay(self, handles: Iterable[int]) -> None:
        """Functions that may be asked from now on."""
        self._staying |= set(handles)

    def taken(self, handles: Iterable[int]) -> tuple[tuple[Any, ...], ...]:
        """What the functions of a call were asked, in order. They can be asked no more."""
        self._kept_bytes = 0
        return tuple(tuple(self._functions.pop(handle)[1]) for handle in handles)

    def takes_functions(self, message: Mapping[str, Any]) -> bool:
        """Whether a message is a question that may have functions among its arguments."""
        return message.get("op") == "ask" and message.get("handle") in self._staying

    def function(self, handle: Any, handles: Iterable[int]) -> Function:
        """The function behind a handle of this call, or one that stays."""
        if type(handle) is not int or not (handle in handles or handle in self._staying):
            raise wire.WireError("a function that was not handed over")
        return self._functions[handle][0]

    def answer(self, message: Mapping[str, Any], handles: tuple[int, ...]) -> bytes:
        """The answer to a question, as a frame."""
        handle, args, named = message.get("handle"), message.get("args"), message.get("named", {})
        function = self.function(handle, handles)
        if not isinstance(args, list) or not isinstance(named, dict):
            raise wire.WireError("a question without arguments")
        try:
            return self._value(handle, function, args, named, handles)
        except Exception as error:  # The arguments are the student's: the exception is raised in their process.
            return wire.encode({"op": "error", "message": f"{type(error).__name__}: {error}"[:300]})

    def count(self, by_call: int, seconds: float) -> None:
        """One more question, the `by_call`-th of its call, on which the grader has spent so many processor seconds."""
        self._asked += 1
        self._answering += seconds
        if self._asked > MAX_ASKED or by_call > MAX_ASKED_BY_CALL or self._answering > MAX_ANSWERING:
            raise wire.WireError("too many questions, or such that take too long")

    def _value(
        self, handle: Any, function: Function, args: list[Any], named: Mapping[str, Any], handles: tuple[int, ...]
    ) -> bytes:
        if handle in self._staying:
            return wire.encode({"op": "value", "value": function(*args, **named), "along": []})
        asked = [*args, *named.values()]
        self._write_down(handle, asked)
        if not (len(asked) == 1 and isinstance(asked[0], np.ndarray)) and count_numbers(asked) > MAX_TOGETHER:
            raise ValueError(f"more than {MAX_TOGETHER} numbers at once")
        value = function(*args, **named)
        along = [] if named else self._along(function, args, handles)
        return wire.encode({"op": "value", "value": value, "along": along})

    def _along(self, function: Function, args: Args, handles: tuple[int, ...]) -> list[list[Any]]:
        """What the functions of this call that belong together with this one say to the same question, by handle."""
        if not isinstance(function, MadeTogether):
            return []
        said: list[list[Any]] = []
        for handle in handles:
            other = self._functions[handle][0]
            if isinstance(other, MadeTogether) and other.group is function.group and other is not function:
                with suppress(Exception):  # A function that fails says so when it is asked itself.
                    said.append([handle, other(*args)])
                    self._write_down(handle, args)
        return said

    def _write_down(self, handle: int, args: Args) -> None:
        """What was asked, or something of the same size that takes no memory."""
        asked = self._functions[handle][1]
        size = count_numbers(args)
        self._kept_bytes += 8 * size
        if len(asked) >= MAX_KEPT or self._kept_bytes > KEPT_BYTES:
            asked.append(np.broadcast_to(np.float64(0), size))
        else:
            asked.append(args[0] if len(args) == 1 else tuple(args))
