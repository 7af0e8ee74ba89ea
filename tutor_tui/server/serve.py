"""`tutor-tui serve`: the service on a socket, until a signal ends it."""

import asyncio
import os
import shlex
import signal
import socket
import threading
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

_GRACE_SECONDS: Final = 5
"""How long answers under way may take to end, once the server was told to."""

_ANY_KEY: Final = "none"
"""What clients that insist on a key may show where none is asked for."""


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
            app = build_app(backend.service, access, tell=announcer.tell)
            _announce(announcer, options, access, f"{database}", backend.engine_name)
            await make_server(app).serve(sockets=[sock])
        finally:
            await backend.close()


def make_server(app: ASGIApp, protocol: type[PatientProtocol] = PatientProtocol) -> uvicorn.Server:
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
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    return _Server(config)


class _Server(uvicorn.Server):
    """Ends in order at a signal, and with it: the backend is closed after it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if os.name != "posix":
            with super().capture_signals():
                yield
            return
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        loop = asyncio.get_running_loop()
        numbers = (signal.SIGINT, signal.SIGTERM)
        for number in numbers:
            loop.add_signal_handler(number, self._end)
        try:
            yield
        finally:
            for number in numbers:
                loop.remove_signal_handler(number)

    def _end(self) -> None:
        """At the first signal wait for answers under way, at the second do not."""
        self.force_exit = self.should_exit
        self.should_exit = True


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


def _announce(
    announcer: Announcer, options: ServeOptions, access: Access, database: str, engine: str
) -> None:
    announcer.say(f"export OPENAI_BASE_URL={shlex.quote(_base_url(access))}")
    announcer.say(f"export OPENAI_API_KEY={shlex.quote(access.token or _ANY_KEY)}")
    if options.unix is not None:
        announcer.say(f"# socket: {options.unix}")
    announcer.say(f"# database: {database}")
    announcer.say(f"# engine: {engine}")
    if access.port is not None and not is_loopback(options.host):
        announcer.tell(
            "tutor-tui: Other machines can reach this server. Whoever shows the token may read and "
            "write every thread, and nothing on the way is encrypted."
        )


def _base_url(access: Access) -> str:
    if access.port is None:
        return "http://localhost/v1"
    host = f"[{access.host}]" if ":" in access.host else access.host
    return f"http://{host}:{access.port}/v1"
