"""A disk that is full, and a database that can only be read: errors of the API, nothing broken."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.types import ASGIApp

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.server.running import DistantGate, RunningServer, running
from tutor_tui.assistants.service import Service
from tutor_tui.server.app import build_app
from tutor_tui.server.security import Access

_QUESTION = {"role": "user", "content": "Solve 3x + 11 = 14"}


@dataclass
class _Disk:
    """Makes the database of a running server behave as on another disk."""

    database: Path
    engine: ScriptedEngine = field(default_factory=ScriptedEngine)
    _services: list[Service] = field(default_factory=list)
    _loops: list[asyncio.AbstractEventLoop] = field(default_factory=list)

    def fill(self) -> None:
        self._set("PRAGMA max_page_count = 1")  # SQLite takes it for the pages that are in use

    def make_room(self) -> None:
        self._set("PRAGMA max_page_count = 1073741823")

    def protect(self) -> None:
        self._set("PRAGMA query_only = ON")

    def is_sound(self) -> bool:
        with closing(sqlite3.connect(self.database)) as db:
            return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def _set(self, pragma: str) -> None:
        setting = self._services[0].store.read(lambda db: db.execute(pragma).fetchall())
        asyncio.run_coroutine_threadsafe(setting, self._loops[0]).result(30)

    @asynccontextmanager
    async def make_app(self, access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
        backend = make_backend(self.database.parent, self.engine)
        await backend.open()
        self._services.append(backend.service)
        self._loops.append(asyncio.get_running_loop())
        try:
            yield build_app(backend.service, access, tell=tell)
        finally:
            await backend.close()


@pytest.fixture
def disk(tmp_path: Path) -> _Disk:
    return _Disk(tmp_path / "tutor.db")


@pytest.fixture
def server(disk: _Disk) -> Iterator[RunningServer]:
    with running(disk.make_app) as running_server:
        yield running_server


@pytest.fixture
def client(server: RunningServer) -> Iterator[httpx2.Client]:
    with server.client() as made:
        yield made


def _error(answer: httpx2.Response) -> tuple[int, dict[str, Any]]:
    error = answer.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert answer.headers["x-should-retry"] == "false"
    return answer.status_code, error


def _fill_up(client: httpx2.Client, messages: str) -> tuple[int, httpx2.Response]:
    """How many large messages were stored before the first that was not."""
    large = {"role": "user", "content": "x" * 100_000}
    stored = 0
    while (answer := client.post(messages, json=large)).status_code == 200:
        stored += 1
    return stored, answer


def test_a_full_disk_is_told_and_breaks_nothing(client: httpx2.Client, disk: _Disk) -> None:
    messages = f"/v1/threads/{client.post('/v1/threads').json()['id']}/messages"
    client.post(messages, json=_QUESTION).raise_for_status()
    disk.fill()
    stored, refused = _fill_up(client, messages)
    status, error = _error(refused)
    kept = client.get(messages).json()["data"]
    disk.make_room()
    again = client.post(messages, json=_QUESTION)

    assert (status, error["type"], error["code"]) == (507, "server_error", "storage_full")
    assert "The disk is full" in error["message"]
    assert len(kept) == stored + 1
    assert again.status_code == 200
    assert disk.is_sound()


def test_a_run_that_finds_the_disk_full_locks_nothing(client: httpx2.Client, disk: _Disk) -> None:
    gate = DistantGate()
    disk.engine.script(gate, "y" * 100_000)
    thread = client.post("/v1/threads", json={"messages": [_QUESTION]}).json()["id"]
    (tutor,) = client.get("/v1/assistants").json()["data"]
    run = client.post(f"/v1/threads/{thread}/runs", json={"assistant_id": tutor["id"]}).json()
    assert gate.was_reached.wait(30)
    disk.fill()
    gate.open()
    while run["status"] in {"queued", "in_progress"}:
        run = client.get(f"/v1/threads/{thread}/runs/{run['id']}").json()
    disk.make_room()
    further = client.post(f"/v1/threads/{thread}/messages", json=_QUESTION)

    assert run["status"] == "failed"
    assert "disk is full" in run["last_error"]["message"]
    assert further.status_code == 200
    assert disk.is_sound()


def test_what_can_only_be_read_is_read(client: httpx2.Client, disk: _Disk) -> None:
    thread = client.post("/v1/threads", json={"messages": [_QUESTION]}).json()["id"]
    disk.protect()
    status, error = _error(client.post(f"/v1/threads/{thread}/messages", json=_QUESTION))
    listed = client.get(f"/v1/threads/{thread}/messages").json()["data"]

    assert (status, error["code"]) == (503, "storage_read_only")
    assert "can only be read" in error["message"]
    assert len(listed) == 1


def test_a_file_that_cannot_be_entered_leaves_nothing_behind(
    client: httpx2.Client, disk: _Disk
) -> None:
    client.post("/v1/threads").raise_for_status()
    disk.protect()
    sent = {"file": ("notes.txt", b"x" * 50_000)}
    status, error = _error(client.post("/v1/files", files=sent, data={"purpose": "assistants"}))

    assert (status, error["code"]) == (503, "storage_read_only")
    assert client.get("/v1/files").json()["data"] == []
    assert list((disk.database.parent / "files").iterdir()) == []
