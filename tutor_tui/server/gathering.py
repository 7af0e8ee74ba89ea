"""A connection that sends together what is written together.

uvicorn writes the head of an answer and its body one after the other, and each write is a call to
the system and a packet of its own.
"""

import asyncio
from typing import Any, Final

_MOST: Final = 64 * 1024
"""Bytes that are held back at most, so that a slow client is still noticed by who writes."""


class GatheringTransport(asyncio.Transport):
    """Hands on to `transport` what is written until the loop turns to something else."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held: list[bytes | bytearray | memoryview] = []
        self._size = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send this soon, behind what was written before it."""
        if not data:
            return
        if not self._held:
            self._loop.call_soon(self._send)
        self._held.append(data)
        self._size += len(data)
        if self._size > _MOST:
            self._send()

    def close(self) -> None:
        """Send what was written, and close."""
        self._send()
        self._transport.close()

    def abort(self) -> None:
        """Close at once; what was written is lost."""
        self._held.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        """Whether it is closed or about to be."""
        return self._transport.is_closing()

    def pause_reading(self) -> None:
        """Take in nothing for now."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Take in what comes again."""
        self._transport.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """What the system knows of the connection."""
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Let another protocol read from it."""
        self._transport.set_protocol(protocol)

    def _send(self) -> None:
        if self._held:
            pieces, self._held, self._size = self._held, [], 0
            self._transport.write(pieces[0] if len(pieces) == 1 else b"".join(pieces))
