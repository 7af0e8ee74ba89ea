"""A real server on a port of this machine, in a thread of its own."""

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx2
import uvicorn
from starlette.types import ASGIApp

from tests.assistants.scripted import make_backend
from tests.fakes import Gate
from tutor_tui.engines.base import Engine
from tutor_tui.server.app import build_app
from tutor_tui.server.listening import listening_on_port
from tutor_tui.server.protocol import PatientProtocol
from tutor_tui.server.security import Access
from tutor_tui.server.serve import make_server

TOKEN: Final = "a-token-for-tests"

AppMaker = Callable[[Access, Callable[[str], None]], AbstractAsyncContextManager[ASGIApp]]


@dataclass(frozen=True)
class RunningServer:
    """Where it is, what it wants to see, and what it has logged."""

    port: int
    token: str = TOKEN
    log: list[str] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def client(self, **headers: str) -> httpx2.Client:
        """Plain HTTP with the token."""
        return httpx2.Client(
            base_url=f"http://127.0.0.1:{self.port}",
            headers={"authorization": f"Bearer {self.token}", **headers},
            timeout=30,
        )

    def raw(self, request: bytes) -> tuple[int, dict[str, Any]]:
        """The status and the JSON that answer these very bytes."""
        with self.connect() as connection:
            connection.sendall(request)
            return read_answer(connection)

    def connect(self) -> socket.socket:
        """A connection that has sent nothing yet."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def head(self, line: str, *headers: str, host: str | None = None) -> bytes:
        """A request's head; `Host` is the server's own unless told."""
        name = f"127.0.0.1:{self.port}" if host is None else host
        lines = [f"{line} HTTP/1.1", f"Host: {name}", "Connection: close", *headers]
        return "\r\n".join([*lines, "", ""]).encode("latin-1")

    def with_token(self, line: str, *headers: str) -> bytes:
        """The head of a request that may be answered."""
        return self.head(line, f"Authorization: Bearer {self.token}", *headers)


class DistantGate(Gate):
    """Holds back an answer in the server's thread for a test in its own."""

    def __init__(self) -> None:
        super().__init__()
        self.was_reached = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def wait(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.was_reached.set()
        await super().wait()

    def open(self) -> None:
        assert self.was_reached.wait(30)
        assert self._loop is not None
        self._loop.call_soon_threadsafe(super().open)


def read_answer(connection: socket.socket) -> tuple[int, dict[str, Any]]:
    """An answer up to the end of the connection."""
    content = b""
    while piece := connection.recv(65536):
        content += piece
    head, _, body = content.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body)


@contextmanager
def running(
    make_app: AppMaker,
    *,
    token: str | None = TOKEN,
    protocol: type[PatientProtocol] = PatientProtocol,
) -> Iterator[RunningServer]:
    """Serve until the block ends; then in order, so that nothing is left open."""
    with listening_on_port("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        running_server = RunningServer(port, token or "")
        access = Access(host="127.0.0.1", port=port, token=token)
        ready: list[uvicorn.Server] = []
        is_ready = threading.Event()

        async def serve() -> None:
            async with make_app(access, running_server.log.append) as app:
                server = make_server(app, protocol)
                ready.append(server)
                is_ready.set()
                await server.serve(sockets=[sock])

        thread = threading.Thread(target=lambda: asyncio.run(serve()), name="server")
        thread.start()
        try:
            assert is_ready.wait(30)
            yield running_server
        finally:
            for server in ready:
                server.should_exit = True
            thread.join(30)


def the_service(folder: Path, engine: Engine, **options: Any) -> AppMaker:
    """The whole application on a database in this folder."""

    @asynccontextmanager
    async def make(access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
        backend = make_backend(folder, engine, **options)
        await backend.open()
        try:
            yield build_app(backend.service, access, tell=tell)
        finally:
            await backend.close()

    return make
