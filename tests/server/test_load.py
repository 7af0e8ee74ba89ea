"""Many clients at once, and many servers on one database: none lost, none doubled."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import httpx2

from tests.server.running import RunningServer, running, the_service
from tests.server.serving import ANSWERING, Served, serving
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.engines.base import Turn

_MANY: Final = 120
_SERVERS: Final = 5
_LOOK_SECONDS: Final = 0.05


class _Crowd:
    """Answers nobody until so many have asked."""

    name = "crowd"
    is_resumable = True

    def __init__(self, size: int) -> None:
        self._everybody = asyncio.Barrier(size)
        self.answered: list[str] = []

    def warm_up(self) -> None:
        pass

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        question = turn.messages[-1].text
        await self._everybody.wait()
        self.answered.append(question)
        yield AnswerText(f"An answer to: {question}")

    async def close(self) -> None:
        pass


def _client(server: RunningServer | Served) -> httpx2.AsyncClient:
    key = server.token if isinstance(server, RunningServer) else server.key
    return httpx2.AsyncClient(
        base_url=server.base_url,
        headers={"authorization": f"Bearer {key}"},
        timeout=60,
        limits=httpx2.Limits(max_connections=2 * _MANY),
    )


async def _post(client: httpx2.AsyncClient, path: str, **body: Any) -> dict[str, Any]:
    answer = await client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def _asked(client: httpx2.AsyncClient, question: str) -> str:
    """A new thread with this question; gives its ID."""
    thread: str = (await _post(client, "threads"))["id"]
    await _post(client, f"threads/{thread}/messages", role="user", content=question)
    return thread


async def _streamed(client: httpx2.AsyncClient, thread: str, assistant: str) -> list[str]:
    """The names of all events of a run."""
    body = {"assistant_id": assistant, "stream": True}
    async with client.stream("POST", f"threads/{thread}/runs", json=body) as answer:
        return [line[7:] async for line in answer.aiter_lines() if line.startswith("event: ")]


async def _polled(client: httpx2.AsyncClient, thread: str, assistant: str) -> list[str]:
    """The status with which a run that is asked after again and again ends."""
    run = await _post(client, f"threads/{thread}/runs", assistant_id=assistant)
    while run["status"] in {"queued", "in_progress"}:
        await asyncio.sleep(_LOOK_SECONDS)
        run = (await client.get(f"threads/{thread}/runs/{run['id']}")).json()
    return [run["status"]]


async def _said(client: httpx2.AsyncClient, thread: str) -> list[str]:
    """The texts of a thread, and the status of its runs."""
    messages = (await client.get(f"threads/{thread}/messages?order=asc")).json()["data"]
    runs = (await client.get(f"threads/{thread}/runs")).json()["data"]
    texts = [message["content"][0]["text"]["value"] for message in messages]
    return [*texts, *(run["status"] for run in runs)]


async def _all_threads(client: httpx2.AsyncClient) -> set[str]:
    found: list[str] = []
    while True:
        cursor = {"after": found[-1]} if found else {}
        page = (await client.get("threads", params={"limit": 100, **cursor})).json()
        found += [thread["id"] for thread in page["data"]]
        if not page["has_more"]:
            assert len(found) == len(set(found))
            return set(found)


async def _crowd_asks(server: RunningServer) -> None:
    questions = [f"{number}?" for number in range(_MANY)]
    async with _client(server) as client:
        (tutor,) = (await client.get("assistants")).json()["data"]
        threads = await asyncio.gather(*(_asked(client, question) for question in questions))
        ended = await asyncio.gather(
            *(
                (_streamed if number % 2 else _polled)(client, thread, tutor["id"])
                for number, thread in enumerate(threads)
            )
        )
        said = await asyncio.gather(*(_said(client, thread) for thread in threads))
        known = await _all_threads(client)

    assert said == [[one, f"An answer to: {one}", "completed"] for one in questions]
    assert all(names == ["completed"] for names in ended[0::2])
    assert all(names[-2:] == ["thread.run.completed", "done"] for names in ended[1::2])
    assert known == set(threads)


def test_a_crowd_of_runs_at_once_are_each_answered_once(tmp_path: Path) -> None:
    crowd = _Crowd(_MANY)
    with running(the_service(tmp_path / "data", crowd)) as server:
        asyncio.run(_crowd_asks(server))

    assert len(crowd.answered) == len(set(crowd.answered)) == _MANY


async def _tried(client: httpx2.AsyncClient, thread: str, assistant: str) -> str | None:
    """A run's ID, or nothing where another run was before it."""
    answer = await client.post(f"threads/{thread}/runs", json={"assistant_id": assistant})
    run = answer.json()
    if answer.status_code == 200:
        return str(run["id"])
    assert answer.status_code == 400
    assert f"Thread {thread} already has an active run" in run["error"]["message"]
    return None


async def _servers_share(servers: list[Served]) -> None:
    """Each thread is made through one server, asked in through another, read through a third."""
    async with asyncio.TaskGroup() as group:
        clients = [_client(server) for server in servers]
        (tutor,) = (await clients[0].get("assistants")).json()["data"]
        for first in range(_SERVERS):
            group.create_task(_shared_threads(clients[first:] + clients[:first], tutor["id"]))
    assert len(await _all_threads(clients[0])) == _SERVERS * 4
    for client in clients:
        await client.aclose()


async def _shared_threads(clients: list[httpx2.AsyncClient], assistant: str) -> None:
    for number in range(4):
        thread = await _asked(clients[0], f"{number}?")
        tries = await asyncio.gather(*(_tried(client, thread, assistant) for client in clients))
        begun = [run for run in tries if run is not None]
        for run in begun:
            await _until_ended(clients[1], thread, run)
        texts = await _said(clients[2], thread)

        assert begun
        assert texts[0] == f"{number}?"
        assert texts.count("completed") == len(begun)
        assert len(texts) == 1 + 2 * len(begun)


async def _until_ended(client: httpx2.AsyncClient, thread: str, run: str) -> None:
    status = "queued"
    while status in {"queued", "in_progress"}:
        await asyncio.sleep(_LOOK_SECONDS)
        status = (await client.get(f"threads/{thread}/runs/{run}")).json()["status"]


def test_five_servers_on_one_database_work_as_one() -> None:
    with ExitStack() as stack:
        servers = [
            stack.enter_context(serving("--port", "0", program=ANSWERING)) for _ in range(_SERVERS)
        ]
        asyncio.run(_servers_share(servers))
        codes = [server.end()[0] for server in servers]

    assert codes == [0] * _SERVERS
