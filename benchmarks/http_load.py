"""Requests at a server from several connections at once, and how long they took."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A server on this machine, and the key that it wants to see."""

    port: int
    key: str = ""

    def request(self, method: str, path: str, body: bytes = b"") -> bytes:
        """A request as it is sent."""
        return (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Authorization: Bearer {self.key}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode() + body


def answer(site: Site, request: bytes) -> bytes:
    """The body of the answer to one request."""
    return asyncio.run(_answers(site, [request]))[-1]


def seconds_a_request(site: Site, requests: Sequence[bytes], times: int) -> float:
    """The time that each takes, where so many connections send their own request over and over."""

    async def send_all() -> float:
        began = time.perf_counter()
        await asyncio.gather(*(_answers(site, [request] * times) for request in requests))
        return time.perf_counter() - began

    return asyncio.run(send_all()) / (len(requests) * times)


async def _answers(site: Site, requests: Sequence[bytes]) -> list[bytes]:
    """The bodies that answer these requests, one after the other on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    try:
        return [await _exchange(reader, writer, request) for request in requests]
    finally:
        writer.close()
        await writer.wait_closed()


async def _exchange(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes
) -> bytes:
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
    body = await reader.readexactly(length)
    if not head.startswith(b"http/1.1 200"):
        raise RuntimeError(f"the server refused: {body.decode()}")
    return body
