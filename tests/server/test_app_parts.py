"""Parts of the server by themselves: streams that fall silent, limits, errors nobody foresaw."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, MutableMapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.server.running import DistantGate, running
from tutor_tui.domain.errors import StoreFullError
from tutor_tui.domain.events import RunChanged, ServiceEvent
from tutor_tui.domain.objects import Run, RunStatus
from tutor_tui.server.app import build_app
from tutor_tui.server.limits import StreamLimit
from tutor_tui.server.operations import Call, Operation, endpoint_of
from tutor_tui.server.routes.runs import as_told
from tutor_tui.server.security import Access, Guard
from tutor_tui.server.serve import announcement, reaches_far
from tutor_tui.server.sse import EventStream, ServerEvent
from tutor_tui.server.table import Table

_FAR = Access(host="192.0.2.1", port=8765, token=None, more_hosts=frozenset({"tutor.example"}))


class Listener:
    """An ASGI client that writes down what it is sent, until it goes away."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.went_away = asyncio.Event()

    async def receive(self) -> MutableMapping[str, Any]:
        await self.went_away.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: MutableMapping[str, Any]) -> None:
        self.sent.append(message.get("body", b""))


async def test_a_silent_stream_is_pinged() -> None:
    listener = Listener()

    async def events() -> AsyncGenerator[ServerEvent, None]:
        while b": ping\n\n" not in listener.sent:  # noqa: ASYNC110 - what is waited for is sent
            await asyncio.sleep(0)
        yield "done", "[DONE]"

    stream = EventStream(events(), StreamLimit().place, ping_seconds=0)
    await stream({}, listener.receive, listener.send)

    assert listener.sent[-2:] == [b"event: done\ndata: [DONE]\n\n", b""]


async def test_a_listener_that_goes_away_frees_its_place_and_the_events() -> None:
    listener, limit, closed = Listener(), StreamLimit(most=1), asyncio.Event()

    async def events() -> AsyncGenerator[ServerEvent, None]:
        try:
            yield "thread.run.created", {}
            listener.went_away.set()
            await asyncio.Event().wait()
        finally:
            closed.set()

    await EventStream(events(), limit.place)({}, listener.receive, listener.send)

    assert closed.is_set()
    assert limit.open == 0


async def test_an_error_in_a_stream_is_told_as_its_last_event() -> None:
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.QUEUED,
        model="x",
        instructions="",
        created_at=0,
    )

    async def events() -> AsyncGenerator[ServiceEvent, None]:
        yield RunChanged(run)
        raise StoreFullError("The disk is full.")

    told = [event async for event in as_told(events())]

    assert [name for name, _ in told] == ["thread.run.queued", "error", "done"]
    assert "The disk is full." in str(told[1])


def test_a_stream_too_many_is_refused_before_its_run_exists(tmp_path: Path) -> None:
    gate, engine = DistantGate(), ScriptedEngine()
    engine.script(gate)

    @asynccontextmanager
    async def app(access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
        backend = make_backend(tmp_path, engine)
        await backend.open()
        yield build_app(backend.service, access, tell=tell, streams=StreamLimit(most=1))
        await backend.close()

    with running(app) as server, server.client() as client:
        assistant = client.post("/v1/assistants", json={"model": "x"}).json()
        asked = {"assistant_id": assistant["id"], "stream": True}
        with client.stream("POST", "/v1/threads/runs", json=asked):
            assert gate.was_reached.wait(30)
            refused = client.post("/v1/threads/runs", json=asked)
            threads = client.get("/v1/threads").json()["data"]
            gate.open()

    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "rate_limit_exceeded"
    assert len(threads) == 1


def test_an_error_that_nobody_foresaw_tells_nothing_of_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(call: Call) -> str:
        raise RuntimeError("sk-secret in /home/somebody")

    @asynccontextmanager
    async def app(access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
        service = make_backend(tmp_path, ScriptedEngine()).service
        row = Operation("GET", "/fail", fail, str)
        table = Table()
        table.add("GET", row.path, endpoint_of(row, service, StreamLimit()))
        yield table

    with running(app) as server, server.client() as client:
        answer = client.get("/fail")

    assert answer.status_code == 500
    assert answer.json()["error"]["type"] == "server_error"
    assert answer.headers["x-should-retry"] == "false"
    assert "secret" not in answer.text
    assert [record.message for record in caplog.records] == ["A request failed"]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("192.0.2.1:8765", 200),
        ("tutor.example:8765", 200),
        ("198.51.100.7:8765", 200),
        ("127.0.0.1:8765", 200),
        ("198.51.100.8:8765", 403),
        ("evil.example:8765", 403),
        ("192.0.2.1:80", 403),
    ],
)
async def test_a_far_reaching_server_answers_to_its_own_addresses(host: str, status: int) -> None:
    scope = {
        "type": "http",
        "path": "/v1/threads",
        "headers": [(b"host", host.encode())],
        "server": ("198.51.100.7", 8765),
    }
    statuses: list[int] = []

    async def note(message: MutableMapping[str, Any]) -> None:
        statuses.append(message.get("status", 0))

    async def let_in(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    await Guard(let_in, _FAR)(scope, Listener().receive, note)

    assert statuses[0] == status


def test_other_machines_are_known_to_reach_it() -> None:
    assert reaches_far(_FAR)
    assert not reaches_far(Access(host="127.0.0.1", port=8765, token="x"))
    assert not reaches_far(Access(host="", port=None, token="x"))


def test_what_is_announced_may_be_pasted() -> None:
    access = Access(host="::1", port=8765, token="it's")
    lines = announcement(access, Path("/data/tutor.db"), "symbolic tutor")

    assert lines == (
        "export OPENAI_BASE_URL='http://[::1]:8765/v1'",
        "export OPENAI_API_KEY='it'\"'\"'s'",
        "# database: /data/tutor.db",
        "# engine: symbolic tutor",
    )
    assert "it's" not in repr(access)


def test_health_is_told_to_everybody(tmp_path: Path) -> None:
    @asynccontextmanager
    async def app(access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
        yield build_app(make_backend(tmp_path, ScriptedEngine()).service, access, tell=tell)

    with running(app) as server:
        answer = httpx2.get(f"http://127.0.0.1:{server.port}/healthz")

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
