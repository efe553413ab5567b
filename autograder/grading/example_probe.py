"""What runs in a process to see what a cell of visible examples makes of the functions there: sent as source."""

from typing import Any

Found = dict[str, Any]


def try_examples(source: str, name: str, with_fields: bool) -> list[Found]:
    """Run a released cell of examples statement by statement, each comparison noted and not made.

    Parameters
    ----------
    source
        The cell: `with lab.examples(name):` and what stands in it.
    name
        The function whose calls are watched.
    with_fields
        Note the slopes around a path of points where a function of the example gives them.

    Returns
    -------
    list of dict
        For each example its statement's number, what went in, what came out, and what the notebook says of it; the
        last one has an `error` where a statement stops.
    """
    import ast
    import inspect

    import numpy as np

    room: dict[str, Any] = globals()
    found: list[Found] = []
    called: list[Any] = []

    def plain(value: Any, depth: int = 0) -> Any:
        """The value as it can cross the line; of anything else its kind."""
        if value is None or isinstance(value, (bool, str)):
            return value[:200] if isinstance(value, str) else value
        if isinstance(value, np.ndarray) and value.dtype.kind in "biufc":
            return np.array(value)
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, (int, float, complex)):
            return value
        if isinstance(value, (list, tuple)) and depth < 4 and len(value) <= 200:
            return [plain(item, depth + 1) for item in value]
        if hasattr(value, "__next__"):
            return plain(list(value), depth + 1)
        return f"<{getattr(value, '__name__', type(value).__name__)}>"

    class Lab:
        """In the place of the notebook's `lab` while its examples run."""

        def __init__(self, own: Any) -> None:
            self.own = own

        def __getattr__(self, key: str) -> Any:
            return getattr(self.own, key)

        def expect(self, got: Any, want: Any, says: str, within: float = 1e-4, exact: bool = False) -> None:
            args = called[-1] if called else []
            called.clear()
            one: Found = {"statement": number, "args": [[key, plain(value)] for key, value in args]}
            one.update(got=plain(got), want=plain(want), says=says, within=within, exact=exact)
            if with_fields:
                one["field"] = slopes(args, want)
            found.append(one)

        def expect_refusal(self, function: Any, *args: Any, says: str) -> None:
            try:
                got = function(*args)
            except NotImplementedError:
                raise
            except Exception:
                got = "an error"
            self.expect(got, "an error", says)

    def watched(function: Any) -> Any:
        """The function, noting what its outermost calls are given, as it is before the call."""
        depth = [0]

        def call(*args: Any, **named: Any) -> Any:
            if not depth[0]:
                try:
                    bound = inspect.signature(function).bind(*args, **named).arguments
                except (TypeError, ValueError):
                    bound = {f"argument {k + 1}": value for k, value in enumerate(args)} | named
                called.append([(key, plain(v) if not callable(v) else v) for key, v in bound.items()])
            depth[0] += 1
            try:
                return function(*args, **named)
            finally:
                depth[0] -= 1

        return call

    def slopes(args: Any, want: Any) -> Any:
        """The slopes around a path on a grid of points: those of the function that has them at its first point."""
        try:
            path = np.asarray(want, dtype=float)
        except (TypeError, ValueError):
            return None
        if path.ndim != 2 or path.shape[0] < 3 or path.shape[1] != 2:
            return None
        half = max(float(np.max(np.ptp(path, axis=0))), 1e-3)
        middle = (path.max(axis=0) + path.min(axis=0)) / 2
        x, y = (np.linspace(m - half, m + half, 25) for m in middle)
        for _, function in args:
            if callable(function):
                try:
                    grid = [[function(np.array([a, b])) for a in x] for b in y]
                    if np.shape(grid) == (25, 25, 2):
                        return {"x": x, "y": y, "slopes": np.asarray(grid, dtype=float)}
                except Exception:
                    continue
        return None

    body = next(st.body for st in ast.parse(source).body if isinstance(st, ast.With))
    own, function = room.get("lab"), room.get(name)
    room["lab"] = Lab(own)
    if callable(function):
        room[name] = watched(function)
    try:
        with np.errstate(all="ignore"):
            for number, statement in enumerate(body):
                called.clear()
                try:
                    exec(compile(ast.Module([statement], []), "<examples>", "exec"), room)
                except Exception as error:
                    args = [[key, plain(value)] for key, value in (called[-1] if called else [])]
                    told = {"error": type(error).__name__, "message": str(error)[:300]}
                    found.append({"statement": number, "args": args, **told})
                    break
    finally:
        room["lab"], room[name] = own, function
    return found
