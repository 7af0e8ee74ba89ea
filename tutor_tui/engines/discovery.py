"""Model servers on this very machine, found on the loopback ports where they usually listen.

Only the loopback is asked, and only whether something lists models there; nothing else is sent.
"""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.provider import Provider
from tutor_tui.engines.chunks import model_names

_SECONDS: Final = 1.0
_MOST_BYTES: Final = 1 << 20
_LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A kind of model server, and its usual port."""

    name: str
    port: int


USUAL: Final = (
    LocalServer("ollama", 11434),
    LocalServer("lmstudio", 1234),
    LocalServer("llamacpp", 8080),
)


async def find_local(
    known: Iterable[Provider] = (), servers: Sequence[LocalServer] = USUAL
) -> tuple[Provider, ...]:
    """The servers that run and list a model, without those that are set up already."""
    taken = {provider.name for provider in known}
    ports = {_port(provider) for provider in known if provider.is_on_this_machine}
    wanted = [one for one in servers if one.name not in taken and one.port not in ports]
    found = await asyncio.gather(*map(_asked, wanted))
    return tuple(provider for provider in found if provider is not None)


def _port(provider: Provider) -> int:
    port = provider.host.rpartition(":")[2]
    return int(port) if port.isdecimal() else 80


async def _asked(server: LocalServer) -> Provider | None:
    try:
        async with asyncio.timeout(_SECONDS):
            body = await _models(server.port)
        has_models = bool(model_names(json.loads(body)))
    except (OSError, ValueError, RecursionError):  # a time-out is an OSError
        return None
    base_url = f"http://{_LOOPBACK}:{server.port}/v1"
    return Provider(base_url, name=server.name, key_variable=None) if has_models else None


async def _models(port: int) -> bytes:
    """The body of `GET /v1/models`. The SDK is not loaded for a question that mostly fails."""
    reader, writer = await asyncio.open_connection(_LOOPBACK, port)
    try:
        writer.write(
            f"GET /v1/models HTTP/1.0\r\nHost: {_LOOPBACK}:{port}\r\n"
            "Accept: application/json\r\nConnection: close\r\n\r\n".encode()
        )
        await writer.drain()
        answer = await _all(reader)
    finally:
        writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    if head.split(b" ", 2)[1:2] != [b"200"]:
        raise ValueError("not a list of models")
    return _unchunked(body) if b"chunked" in head.lower() else body


async def _all(reader: asyncio.StreamReader) -> bytes:
    pieces, length = list[bytes](), 0
    while piece := await reader.read(1 << 16):
        pieces.append(piece)
        length += len(piece)
        if length > _MOST_BYTES:
            raise ValueError("too long for a list of models")
    return b"".join(pieces)


def _unchunked(body: bytes) -> bytes:
    """Some servers send chunks whatever version of HTTP was asked for."""
    pieces = list[bytes]()
    while body:
        size, _, rest = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        if not 0 < length <= len(rest):
            break
        pieces.append(rest[:length])
        body = rest[length + 2 :]
    return b"".join(pieces)
