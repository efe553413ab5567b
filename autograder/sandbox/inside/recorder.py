"""What the cells of a notebook show, in the notebook format's own form; inside the student's process."""

import base64
import json
from typing import Any

import numpy as np

KEPT_BYTES = 12 * 1024 * 1024  # outputs of one cell; a frame holds 32 MiB
WIDGET = "application/vnd.jupyter.widget-view+json"  # names a widget that is gone with the process: nobody can show it
TOO_MUCH = "[the rest of the outputs of this cell is left out: too much]\n"


class Recorder:
    """The outputs of one cell in the order in which they came, in the notebook format's own form."""

    def __init__(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.said: list[str] = []  # pieces of the last stream, which grows by thousands of them
        self.size, self.clear_first = 0, False

    def start(self) -> None:
        """Forget the cell before."""
        self.outputs, self.said, self.size, self.clear_first = [], [], 0, False

    def stream(self, name: str, text: str) -> None:
        """Text on standard output or standard error; what follows the same stream is joined."""
        self._clear_if_due()
        if self.size > KEPT_BYTES:
            self._cut()
            return
        last = self.outputs[-1] if self.outputs else {}
        if last.get("name") != name:
            self._add({"output_type": "stream", "name": name, "text": text}, len(text))
        else:
            self.said.append(text)
            self.size += len(text)

    def rich(self, kind: str, data: dict[str, Any], metadata: dict[str, Any], **rest: Any) -> None:
        """A bundle of the same thing in several types of media."""
        self._clear_if_due()
        data = {key: printable(value) for key, value in data.items() if key != WIDGET}
        size = sum(len(value) if isinstance(value, str) else 1000 for value in data.values())
        output = {"output_type": kind, "data": data, "metadata": metadata, **rest}
        self._add(output, size)

    def update(self, identity: str, data: dict[str, Any], metadata: dict[str, Any]) -> None:
        """Replace what was shown under this identity."""
        for output in self.outputs:
            if output.get("transient") == identity:
                output.update(data={key: printable(value) for key, value in data.items()}, metadata=metadata)

    def error(self, kind: str, message: str, traceback: list[str]) -> None:
        """An exception that ended the cell."""
        self._add({"output_type": "error", "ename": kind, "evalue": message, "traceback": traceback}, 0)

    def clear(self, wait: bool) -> None:
        """Forget what was shown, at once or when the next output comes."""
        self.clear_first = wait
        if not wait:
            self.start()

    def packed(self) -> np.ndarray:
        """The outputs as the bytes of a JSON list."""
        self._end_stream()
        for output in self.outputs:
            output.pop("transient", None)
        return np.frombuffer(json.dumps(self.outputs, default=str).encode(), np.uint8)

    def _clear_if_due(self) -> None:
        if self.clear_first:
            self.start()

    def _add(self, output: dict[str, Any], size: int) -> None:
        self._end_stream()
        self.size += size
        if self.size <= KEPT_BYTES or output["output_type"] == "error":
            self.outputs.append(output)
        else:
            self._cut()

    def _end_stream(self) -> None:
        """Join the pieces of the last stream."""
        if self.said:
            self.outputs[-1]["text"] += "".join(self.said)
            self.said = []

    def _cut(self) -> None:
        """Say once that something is left out."""
        self._end_stream()
        if not self.outputs or self.outputs[-1].get("text") != TOO_MUCH:
            self.outputs.append({"output_type": "stream", "name": "stderr", "text": TOO_MUCH})


def printable(value: Any) -> Any:
    """A piece of a bundle as the notebook format has it: pictures in base64."""
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value
