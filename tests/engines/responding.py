"""A provider on the loopback that speaks the Responses API: it writes by itself and keeps all.

A test scripts the life of each response; connections come and go, responses go on.
"""

import asyncio
import json
import re
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qs, urlsplit

from tests.engines.misbehaving import Request, head, read_request, reset
from tests.fakes import Gate

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """An item that the response has besides its text, such as a call."""

    value: Json


@dataclass(frozen=True)
class Ended:
    """How the response ends, where not well."""

    status: str
    details: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """An event that no good server would send here."""

    value: Json


Step: TypeAlias = str | Item | Gate | Ended | Raw

_PATH: Final = re.compile(r"/v1/responses(?:/(resp_\d+)(/cancel)?)?")
_OVER: Final = {"completed", "incomplete", "failed", "cancelled"}


class _Response:
    def __init__(self, number: int, body: Json) -> None:
        self.id = f"resp_{number}"
        self.status = "queued"
        self.details: Json = {}
        self.output: list[Json] = []
        self.body = body
        self.events: list[Json] = []
        self.news = asyncio.Event()
        self.task: asyncio.Task[None] | None = None

    @property
    def state(self) -> Json:
        usage = {"input_tokens": 10, "output_tokens": 2, "total_tokens": 12}
        return {
            "id": self.id,
            "object": "response",
            "status": self.status,
            "background": True,
            "error": None,
            "incomplete_details": None,
            "output": [dict(item) for item in self.output],
            "usage": usage if self.status in _OVER else None,
            **self.details,
        }

    def tell(self, kind: str, **parts: Any) -> None:
        self.events.append({"type": kind, "sequence_number": len(self.events), **parts})
        self.news.set()
        self.news = asyncio.Event()

    def tell_state(self, status: str, **details: Any) -> None:
        self.status, self.details = status, details
        self.tell(f"response.{status}", response=self.state)

    def say(self, text: str) -> None:
        if not self.output or self.output[-1]["type"] != "message":
            part = {"type": "output_text", "text": "", "annotations": []}
            item = {"type": "message", "id": f"msg_{len(self.output)}", "content": [part]}
            self.output.append({**item, "role": "assistant"})
        message = self.output[-1]
        message["content"][0]["text"] += text
        self.tell("response.output_text.delta", item_id=message["id"], delta=text)

    def add(self, item: Json) -> None:
        self.output.append(item)
        place = len(self.output) - 1
        self.tell("response.output_item.added", output_index=place, item=item)
        self.tell("response.output_item.done", output_index=place, item=item)


class Responding:
    """Answers each new response with the next script, or with "Four."."""

    def __init__(self) -> None:
        self.port = 0
        self.requests: list[Request] = []
        self.can_stream_again = True
        """Whether a response can be streamed once more after its creation."""
        self.minds_place = True
        """Whether `starting_after` is heeded."""
        self.is_plain = False
        """Whether a stream that is asked for once more is answered with the plain state."""
        self.refusals: deque[bytes] = deque()
        """What the next requests for a response are answered with instead."""
        self.was_asked = asyncio.Event()
        """Set with each request for a response."""
        self.when_streamed_again: Callable[[], object] = lambda: None
        """Called when the stream of a response is asked for once more."""
        self._responses: dict[str, _Response] = {}
        self._made: list[_Response] = []
        self._serving: set[asyncio.Task[Any]] = set()
        self._scripts: deque[tuple[Step, ...]] = deque()
        self._writers: set[asyncio.StreamWriter] = set()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def lines(self) -> list[str]:
        """What was asked, without the long part of the query."""
        lines = [request.line.removesuffix(" HTTP/1.1") for request in self.requests]
        return [
            re.sub(r"&?include[^&]*", "", line).replace("?&", "?").rstrip("?") for line in lines
        ]

    @property
    def created(self) -> list[Json]:
        """The bodies that responses were asked for with."""
        return [one.body for one in self.requests if one.line.startswith("POST /v1/responses ")]

    def script(self, *steps: Step) -> None:
        self._scripts.append(steps)

    def refuse(self, status: str, **headers: str) -> None:
        error = json.dumps({"error": {"message": "words"}}).encode()
        self.refusals.append(head(status, "application/json", **headers) + error)

    async def until_over(self, response_id: str) -> None:
        """Wait until the provider has written a response to its end."""
        task = self._responses[response_id].task
        assert task is not None
        await task

    def forget(self) -> None:
        """Keep no response any longer."""
        self._responses.clear()

    def drop(self) -> None:
        """Break off all connections."""
        for writer in self._writers:
            if not writer.is_closing():
                reset(writer)

    async def stop(self) -> None:
        """End all that goes on, so that every connection comes to its end."""
        for response in self._made:
            if response.task is not None:
                response.task.cancel()
            response.tell_state("cancelled")
        self.drop()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                request = await read_request(reader)
                self.requests.append(request)
                await self._answer(request, writer)
        finally:
            self._writers.discard(writer)
            self._serving.discard(task)
            writer.close()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        parts = urlsplit(request.line.split(" ")[1])
        found = _PATH.fullmatch(parts.path)
        assert found is not None, request.line
        if self.refusals:
            writer.write(self.refusals.popleft())
        elif found[1] is None:
            await self._stream(self._create(request.body), 0, writer)
        elif found[1] not in self._responses:
            writer.write(_error("404 Not Found", f"Response with id '{found[1]}' not found."))
        elif found[2]:
            self._cancel(self._responses[found[1]], writer)
        else:
            await self._retrieve(self._responses[found[1]], parse_qs(parts.query), writer)
        self.was_asked.set()
        await writer.drain()

    def _create(self, body: Json) -> _Response:
        response = _Response(len(self._made) + 1, body)
        self._made.append(response)
        self._responses[response.id] = response
        steps = self._scripts.popleft() if self._scripts else ("Four.",)
        response.task = asyncio.create_task(self._write(response, steps))
        return response

    async def _write(self, response: _Response, steps: tuple[Step, ...]) -> None:
        for status in ("created", "queued", "in_progress"):
            response.status = "queued" if status == "created" else status
            response.tell(f"response.{status}", response=response.state)
        for step in steps:
            match step:
                case str():
                    response.say(step)
                case Item():
                    response.add(step.value)
                case Gate():
                    await step.wait()
                case Ended():
                    response.tell_state(step.status, **step.details)
                    return
                case Raw():
                    response.tell(**step.value)
        response.tell_state("completed")

    def _cancel(self, response: _Response, writer: asyncio.StreamWriter) -> None:
        if response.task is not None:
            response.task.cancel()
        if response.status not in _OVER:
            response.tell_state("cancelled")
        writer.write(_json(response.state))

    async def _retrieve(
        self, response: _Response, query: Mapping[str, list[str]], writer: asyncio.StreamWriter
    ) -> None:
        self.was_asked.set()
        if "stream" not in query or self.is_plain:
            writer.write(_json(response.state))
        elif not self.can_stream_again:
            writer.write(_error("400 Bad Request", "This response cannot be streamed."))
        else:
            self.when_streamed_again()
            after = int(query.get("starting_after", ["-1"])[0]) if self.minds_place else -1
            await self._stream(response, after + 1, writer)

    async def _stream(self, response: _Response, place: int, writer: asyncio.StreamWriter) -> None:
        writer.write(head())
        while True:
            news, told = response.news, response.events[place:]
            for event in told:
                line = f"event: {event['type']}\ndata: {json.dumps(event)}\n\n"
                writer.write(line.encode())
            await writer.drain()
            place += len(told)
            if response.status in _OVER and place == len(response.events):
                return
            await news.wait()


def _json(value: Json) -> bytes:
    return head(kind="application/json") + json.dumps(value).encode()


def _error(status: str, message: str) -> bytes:
    return head(status, "application/json") + json.dumps({"error": {"message": message}}).encode()


@asynccontextmanager
async def responding() -> AsyncIterator[Responding]:
    """The server while it runs, on a port of its own."""
    server = Responding()
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        server.port = listening.sockets[0].getsockname()[1]
        yield server
        await server.stop()
