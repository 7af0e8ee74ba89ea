"""The remote backend, and the whole server that it talks to, on the loopback in one event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.server.running import TOKEN
from tutor_tui.backends.remote.backend import RemoteBackend
from tutor_tui.domain.provider import Provider
from tutor_tui.server.app import build_app
from tutor_tui.server.listening import listening_on_port
from tutor_tui.server.security import Access
from tutor_tui.server.serve import make_server


@asynccontextmanager
async def served(folder: Path, engine: ScriptedEngine) -> AsyncIterator[Provider]:
    """A server whose answers the engine writes; who asks it is in the same event loop."""
    service = make_backend(folder, engine)
    await service.open()
    with listening_on_port("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        access = Access(host="127.0.0.1", port=port, token=TOKEN)
        server = make_server(build_app(service.service, access, tell=lambda _: None))
        serving = asyncio.create_task(server.serve(sockets=[sock]))
        try:
            yield Provider(f"http://127.0.0.1:{port}/v1", TOKEN, "backend")
        finally:
            server.end()
            server.end()
            await serving
            await service.close()


def remote_backend(
    server: Provider, folder: Path, *, saved_ids: tuple[str, ...] = ()
) -> RemoteBackend:
    """A backend on a server; its desk is in this folder."""
    return RemoteBackend(
        server,
        database=folder / "desk.db",
        backups=folder / "backups",
        saved_ids=lambda: saved_ids,
    )
