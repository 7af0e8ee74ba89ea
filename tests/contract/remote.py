"""The remote backend, and the whole server that it talks to, on the loopback in one event loop."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.assistants.scripted import make_backend
from tests.server.running import TOKEN
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.backends.remote.backend import RemoteBackend
from tutor_tui.domain.objects import Metadata, Thread
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.base import Engine
from tutor_tui.server.app import build_app
from tutor_tui.server.listening import listening_on_port
from tutor_tui.server.security import Access
from tutor_tui.server.serve import make_server

_EXTENSIONS: Final = frozenset(
    {"/v1/threads", "/v1/threads/runs", "/v1/threads/messages", "/v1/models"}
)


def as_it_is(app: ASGIApp) -> ASGIApp:
    """The server as `tutor-tui serve` runs it."""
    return app


def bare(app: ASGIApp) -> ASGIApp:
    """The server without our extensions and without streams, as others are."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "GET" and scope["path"] in _EXTENSIONS:
            error = {"message": f"Invalid URL (GET {scope['path']})", "code": "unknown_url"}
            await JSONResponse({"error": error}, 404)(scope, receive, send)
            return
        body = await Request(scope, receive).body()
        if scope["path"].endswith("/runs") and body and json.loads(body).get("stream"):
            error = {"message": "Unknown parameter: 'stream'.", "param": "stream"}
            await JSONResponse({"error": error}, 400)(scope, receive, send)
            return

        async def again() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        await app(scope, again, send)

    return answer


@asynccontextmanager
async def served(
    folder: Path, engine: Engine, kind: Callable[[ASGIApp], ASGIApp] = as_it_is
) -> AsyncIterator[Provider]:
    """A server whose answers the engine writes; who asks it is in the same event loop."""
    async with offered(make_backend(folder, engine), kind) as server:
        yield server


@asynccontextmanager
async def offered(
    service: EmbeddedBackend, kind: Callable[[ASGIApp], ASGIApp] = as_it_is
) -> AsyncIterator[Provider]:
    """A server that offers this backend, which it opens and closes."""
    await service.open()
    with listening_on_port("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        access = Access(host="127.0.0.1", port=port, token=TOKEN)
        server = make_server(kind(build_app(service.service, access, tell=lambda _: None)))
        serving = asyncio.create_task(server.serve(sockets=[sock]))
        try:
            yield Provider(f"http://127.0.0.1:{port}/v1", TOKEN, "backend")
        finally:
            server.end()
            server.end()
            await serving
            await service.close()


class SavingBackend(RemoteBackend):
    """Saves each thread that is created, as the application does."""

    def __init__(self, server: Provider, folder: Path, **options: Any) -> None:
        self.saved: list[str] = []
        super().__init__(
            server,
            database=folder / "desk.db",
            backups=folder / "backups",
            saved_ids=lambda: tuple(self.saved),
            **options,
        )

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        thread = await super().create_thread(metadata=metadata)
        self.saved.append(thread.id)
        return thread


async def soon(_: float) -> None:
    """In the place of a pause between two looks."""
    await asyncio.sleep(0.01)
