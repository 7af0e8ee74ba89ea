"""The application's backend and the server on one database, at the same time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2

from tests.assistants.scripted import ScriptedEngine, followed, make_backend
from tests.server.running import DistantGate, RunningServer
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import RunChanged
from tutor_tui.domain.objects import RunStatus

_QUESTION = {"role": "user", "content": "Solve 3x + 11 = 14"}


@asynccontextmanager
async def _application(tmp_path: Path) -> AsyncIterator[EmbeddedBackend]:
    """A backend as the application has it, on the database of the `server` fixture."""
    backend = make_backend(tmp_path / "data", ScriptedEngine())
    assert await backend.open() == ()
    try:
        yield backend
    finally:
        await backend.close()


def _begun(client: httpx2.Client) -> tuple[str, str]:
    """A thread made over HTTP, and its run."""
    (tutor,) = client.get("/v1/assistants").json()["data"]
    wanted = {"assistant_id": tutor["id"], "thread": {"messages": [_QUESTION]}}
    run = client.post("/v1/threads/runs", json=wanted).json()
    return run["thread_id"], run["id"]


async def test_the_application_follows_a_run_of_the_server(
    tmp_path: Path, server: RunningServer, engine: ScriptedEngine
) -> None:
    gate = DistantGate()
    engine.script("x = ", gate, "1")
    with server.client() as client:
        thread_id, run_id = _begun(client)
        async with _application(tmp_path) as backend:
            (running,) = await backend.active_runs()
            gate.open()
            events = await followed(backend, thread_id, run_id)
            answer, question = (await backend.list_messages(thread_id)).data

    assert (running.id, running.thread_id) == (run_id, thread_id)
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED
    assert (question.text, answer.text) == (_QUESTION["content"], "x = 1")


async def test_the_application_cancels_a_run_of_the_server(
    tmp_path: Path, server: RunningServer, engine: ScriptedEngine
) -> None:
    engine.script(DistantGate())
    with server.client() as client:
        thread_id, run_id = _begun(client)
        async with _application(tmp_path) as backend:
            asked = await backend.cancel_run(thread_id, run_id)
            await followed(backend, thread_id, run_id)
        ended = client.get(f"/v1/threads/{thread_id}/runs/{run_id}").json()

    assert asked.status is RunStatus.CANCELLING
    assert ended["status"] == "cancelled"


async def test_the_server_shows_what_the_application_made(
    tmp_path: Path, server: RunningServer
) -> None:
    async with _application(tmp_path) as backend:
        thread = await backend.create_thread(metadata={"title": "From the application"})
        await backend.create_message(thread.id, "2 + 2")
        run = await backend.create_run(thread.id)
        await followed(backend, thread.id, run.id)
        with server.client() as client:
            (listed,) = client.get("/v1/threads").json()["data"]
            messages = client.get(f"/v1/threads/{thread.id}/messages").json()["data"]
            client.delete(f"/v1/threads/{thread.id}").raise_for_status()
        left = (await backend.list_threads()).data

    assert (listed["id"], listed["metadata"]["title"]) == (thread.id, "From the application")
    assert [m["content"][0]["text"]["value"] for m in messages] == ["An answer to: 2 + 2", "2 + 2"]
    assert left == ()
