"""A provider on the loopback that answers as a test says: well, badly, half or never."""

import asyncio
import json
import socket
import struct
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final, TypeAlias

from tests.fakes import Gate


class Fault(Enum):
    """What a server does besides sending."""

    HANG = auto()
    """Send nothing more until the client has gone."""
    RESET = auto()
    """Break the connection off with a TCP reset."""


Step: TypeAlias = bytes | Gate | Fault

DONE: Final = b"data: [DONE]\n\n"
PING: Final = b": ping\n\n"


def head(status: str = "200 OK", kind: str = "text/event-stream", **headers: str) -> bytes:
    """A status line and headers; the body ends with the connection."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def event(value: object) -> bytes:
    """A server-sent event with this JSON."""
    return b"data: " + json.dumps(value).encode() + b"\n\n"


def delta(finish_reason: str | None = None, **parts: object) -> bytes:
    """A chunk of a streamed completion."""
    return event({"choices": [{"index": 0, "delta": parts, "finish_reason": finish_reason}]})


def answer(*texts: str) -> tuple[bytes, ...]:
    """A streamed completion from its head to its proper end."""
    return (head(), *(delta(content=text) for text in texts), delta("stop"), DONE)


def refusal(status: str, *, message: object = "words", **headers: str) -> tuple[bytes, ...]:
    """An error as providers send it."""
    error = message if isinstance(message, dict) else {"message": message}
    return (head(status, "application/json", **headers), json.dumps({"error": error}).encode())


def models(*names: str) -> tuple[bytes, ...]:
    """The answer to `GET /models`."""
    listing = {"object": "list", "data": [{"id": name, "object": "model"} for name in names]}
    return (head(kind="application/json"), json.dumps(listing).encode())


@dataclass(frozen=True)
class Request:
    """What the client sent."""

    line: str
    headers: Mapping[str, str]
    body: Any


class Misbehaving:
    """Answers each request with the next script."""

    def __init__(self) -> None:
        self.port = 0
        self.requests: list[Request] = []
        self.was_left = asyncio.Event()
        """Set when a client goes while the server hangs."""
        self._scripts: deque[tuple[Step, ...]] = deque()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def script(self, *steps: Step) -> None:
        """Answer the next request that has no script yet with these steps."""
        self._scripts.append(steps)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.requests.append(await read_request(reader))
        except asyncio.IncompleteReadError:  # somebody only looked whether the port is open
            writer.close()
            return
        try:
            for step in self._scripts.popleft():
                await self._do(step, reader, writer)
        except ConnectionError:
            self.was_left.set()
        finally:
            writer.close()

    async def _do(
        self, step: Step, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        match step:
            case bytes():
                writer.write(step)
                await writer.drain()
            case Gate():
                await step.wait()
            case Fault.HANG:
                await reader.read()
                self.was_left.set()
            case Fault.RESET:
                reset(writer)


_TLS_HELLO: Final = b"\x16"


async def read_request(reader: asyncio.StreamReader) -> Request:
    first = await reader.readexactly(1)
    if first == _TLS_HELLO:
        return Request("TLS", {}, None)
    start = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    line, *rest = start.split("\r\n")
    pairs = (header.split(": ", 1) for header in rest if header)
    headers = {name.lower(): value for name, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Request(line, headers, json.loads(body) if body else None)


def reset(writer: asyncio.StreamWriter) -> None:
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@asynccontextmanager
async def misbehaving() -> AsyncIterator[Misbehaving]:
    """The server while it runs, on a port of its own."""
    server = Misbehaving()
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        server.port = listening.sockets[0].getsockname()[1]
        yield server
