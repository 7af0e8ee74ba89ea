"""`tutor-tui serve`: the service on a socket, until a signal ends it."""

import asyncio
import os
import shlex
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.errors import UsageError
from tutor_tui.server.access_token import accepted_token, load_token
from tutor_tui.server.app import build_app
from tutor_tui.server.listening import listening_on_file, listening_on_port
from tutor_tui.server.protocol import HEADER_BYTES, PatientProtocol
from tutor_tui.server.security import Access, is_loopback

_ENDINGS: Final = (signal.SIGINT, signal.SIGTERM)

_GRACE_SECONDS: Final = 5
"""How long answers under way may take to end, once the server was told to."""

_KEEP_ALIVE_SECONDS: Final = 75
"""How long an idle connection stays open: longer than clients keep theirs, which is 5 seconds for
the API's own. Who closes first must be the client, or its next request may meet a closed door."""

_ANY_KEY: Final = "none"
"""What clients that insist on a key may show where none is asked for."""


_WARNING: Final = (
    "tutor-tui: Other machines can reach this server. Whoever shows the token may read and write "
    "every thread, and nothing on the way is encrypted."
)


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What the command line says. `unix` is a socket's path and takes the place of the port."""

    host: str = "127.0.0.1"
    port: int = 8765
    unix: Path | None = None
    token: str | None = None
    token_file: Path | None = None
    no_auth: bool = False
    allowed_hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcer:
    """`say` prints what may be pasted into a shell, `tell` a remark or a line of the log."""

    say: Callable[[str], None]
    tell: Callable[[str], None]


async def serve(
    backend: EmbeddedBackend,
    options: ServeOptions,
    *,
    database: Path,
    token_file: Path,
    announcer: Announcer,
) -> None:
    """Serve until SIGINT or SIGTERM. The backend is opened, and closed at the end.

    `token_file` is where the token is kept unless the options say otherwise.
    """
    token = _token(options, token_file)
    with _listening(options) as sock:
        access = _access(options, sock, token)
        try:
            for notice in await backend.open():
                announcer.tell(f"tutor-tui: {notice.text}")
            server = make_server(build_app(backend.service, access, tell=announcer.tell))
            with _ending_at_signals(server):
                for line in announcement(access, database, backend.engine_name, options.unix):
                    announcer.say(line)
                if reaches_far(access):
                    announcer.tell(_WARNING)
                await server.serve(sockets=[sock])
        finally:
            await backend.close()


def make_server(app: ASGIApp, protocol: type[PatientProtocol] = PatientProtocol) -> "ApiServer":
    """uvicorn, without what it would say about itself."""
    config = uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=HEADER_BYTES,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    return ApiServer(config)


class ApiServer(uvicorn.Server):
    """Ends when it is told to."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to who serves: uvicorn would send them again when it has ended."""
        yield

    def end(self) -> None:
        """Stop; the first time after the answers under way, the second time at once."""
        self.force_exit = self.should_exit
        self.should_exit = True


@contextmanager
def _ending_at_signals(server: ApiServer) -> Iterator[None]:
    if os.name != "posix":  # Ctrl+C ends the event loop there
        yield
        return
    loop = asyncio.get_running_loop()
    for number in _ENDINGS:
        loop.add_signal_handler(number, server.end)
    try:
        yield
    finally:
        for number in _ENDINGS:
            loop.remove_signal_handler(number)


def _token(options: ServeOptions, default_file: Path) -> str | None:
    if options.no_auth:
        if options.unix is None and not is_loopback(options.host):
            raise UsageError(
                f"Other machines can reach {options.host}, so a token is needed: "
                "leave out --no-auth."
            )
        return None
    if options.token is not None:
        return accepted_token(options.token)
    return load_token(options.token_file or default_file)


def _listening(options: ServeOptions) -> AbstractContextManager[socket.socket]:
    if options.unix is not None:
        return listening_on_file(options.unix)
    return listening_on_port(options.host, options.port)


def _access(options: ServeOptions, sock: socket.socket, token: str | None) -> Access:
    return Access(
        host="" if options.unix is not None else options.host.lower(),
        port=None if options.unix is not None else sock.getsockname()[1],
        token=token,
        more_hosts=frozenset(name.lower() for name in options.allowed_hosts),
    )


def announcement(
    access: Access, database: Path, engine: str, socket_file: Path | None = None
) -> tuple[str, ...]:
    """What is printed first; all of it may be pasted into a shell."""
    return (
        f"export OPENAI_BASE_URL={shlex.quote(_base_url(access))}",
        f"export OPENAI_API_KEY={shlex.quote(access.token or _ANY_KEY)}",
        *([] if socket_file is None else [f"# socket: {socket_file}"]),
        f"# database: {database}",
        f"# engine: {engine}",
    )


def reaches_far(access: Access) -> bool:
    """Whether other machines can reach the server."""
    return access.port is not None and not is_loopback(access.host)


def _base_url(access: Access) -> str:
    if access.port is None:
        return "http://localhost/v1"
    host = f"[{access.host}]" if ":" in access.host else access.host
    return f"http://{host}:{access.port}/v1"
