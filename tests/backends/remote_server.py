"""A server of threads on the loopback that answers as a test says, and a backend that asks it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.engines.misbehaving import Misbehaving, head, misbehaving
from tutor_tui.backends.remote.backend import RemoteBackend
from tutor_tui.backends.remote.channel import Sleep
from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.provider import Provider

KEY = "sk-test-0123456789"
THREAD = "thread_1"


def reply(value: object, **headers: str) -> tuple[bytes, ...]:
    """JSON."""
    return (head(kind="application/json", **headers), json.dumps(value).encode())


def listing(*items: object) -> tuple[bytes, ...]:
    """A page of these."""
    return reply({"object": "list", "data": list(items), "has_more": False})


def told(name: str, data: object) -> bytes:
    """An event of a stream."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def run(status: str = "queued", **fields: object) -> dict[str, object]:
    """A run, as a server with little to say writes it."""
    known = {"id": "run_1", "thread_id": THREAD, "assistant_id": "asst_1", "created_at": 1}
    return {"object": "thread.run", **known, "status": status, **fields}


def answer(text: str, status: str = "in_progress") -> dict[str, object]:
    """The run's answer."""
    content = [{"type": "text", "text": {"value": text, "annotations": []}}] if text else []
    return {
        "id": "msg_1",
        "object": "thread.message",
        "thread_id": THREAD,
        "created_at": 1,
        "role": "assistant",
        "run_id": "run_1",
        "status": status,
        "content": content,
    }


def piece(text: str) -> bytes:
    """An event with more of the answer."""
    part = {"index": 0, "type": "text", "text": {"value": text}}
    return told("thread.message.delta", {"id": "msg_1", "delta": {"content": [part]}})


ASSISTANTS = listing({"id": "asst_1", "created_at": 1, "model": "m", "name": "Math Tutor"})


def backend_at(server: Provider, folder: Path, sleep: Sleep) -> RemoteBackend:
    """A backend on a server; its desk is in this folder, and it pauses so."""
    return RemoteBackend(
        server,
        database=folder / "desk.db",
        backups=folder / "backups",
        saved_ids=lambda: (THREAD,),
        sleep=sleep,
    )


class Scripted:
    """The server, the backend, and the pauses that it made."""

    def __init__(self, server: Misbehaving, folder: Path, key: str) -> None:
        self.server = server
        self.pauses: list[float] = []
        self.backend = backend_at(Provider(server.base_url, key, "backend"), folder, self._pause)

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    @property
    def lines(self) -> list[str]:
        """What was asked: method and path."""
        return [" ".join(asked.line.split()[:2]) for asked in self.server.requests]

    async def follow(self) -> list[RunEvent]:
        """All that is told of the run."""
        return [event async for event in self.backend.follow_run(THREAD, "run_1")]


@asynccontextmanager
async def scripted(folder: Path, key: str = KEY) -> AsyncIterator[Scripted]:
    """A backend that knows its assistant; everything else, a test says."""
    async with misbehaving() as server:
        made = Scripted(server, folder, key)
        server.script(*ASSISTANTS)
        await made.backend.default_assistant()
        server.requests.clear()
        try:
            yield made
        finally:
            await made.backend.close()
