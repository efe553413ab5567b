"""What goes wrong on the way to a platform: errors, waits, lost answers, tokens that ended. Drawn with a seed."""

import asyncio
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# before: the request is lost. after: the answer is. stale: the token is not taken any more.
KINDS = ("500", "503", "429", "409", "before", "after", "slow", "stale")
SLOW_SECONDS = 0.05


@dataclass
class Faults:
    """Kind -> the share of requests that meet it, 0 to 1."""

    shares: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    retry_after: str = "0"
    happened: dict[str, int] = field(default_factory=dict)
    requests: int = 0
    lock: Lock = field(default_factory=Lock)
    luck: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.luck = random.Random(self.seed)

    def draw(self) -> str:
        """What happens to the next request; "" for nothing."""
        with self.lock:
            self.requests += 1
            at = self.luck.random()
            for kind, share in self.shares.items():
                if at < share:
                    self.happened[kind] = self.happened.get(kind, 0) + 1
                    return kind
                at -= share
            return ""


@dataclass(frozen=True)
class Faulty:
    """An application whose services fail now and then."""

    app: ASGIApp
    faults: Faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        service = scope["type"] == "http" and "/services.php/" in scope["path"]
        kind = self.faults.draw() if service else ""
        if kind == "409" and scope["method"] != "POST":
            kind = ""
        if kind == "slow":
            await asyncio.sleep(SLOW_SECONDS)
        if kind in ("", "slow"):
            await self.app(scope, receive, send)
        elif kind in ("before", "after"):
            if kind == "after":
                await self.app(scope, receive, _nowhere)
            # A body that was promised and does not come: the server ends the connection.
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"100")]})
        else:
            await _answer(send, 401 if kind == "stale" else int(kind), self.faults.retry_after)


async def _nowhere(message: Message) -> None:
    """An answer that is lost."""


async def _answer(send: Send, status: int, retry_after: str) -> None:
    headers = [(b"content-type", b"application/json")]
    if status in (429, 503):
        headers.append((b"retry-after", retry_after.encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps({"error": "a fault that was drawn"}).encode()})
