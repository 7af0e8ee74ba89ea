"""A provider of one model that streams the benchmarks' text at a fixed pace, and stamps it.

Answers `GET /v1/models` and any `POST` whose last message is an order. The first token of its
answer number `n` is `opening(n)`; when it was written is told as that word.
"""

import asyncio
import json
import sys
from collections.abc import Mapping
from itertools import count
from typing import Final

from benchmarks.pace import tell
from benchmarks.text import Order, read_order, tokens

MODEL: Final = "paced"
_HEAD: Final = "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nConnection: close\r\n\r\n"
_END: Final = (
    b'data: {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}], '
    b'"usage": {"prompt_tokens": 9, "completion_tokens": 9}}\n\ndata: [DONE]\n\n'
)


def opening(number: int) -> str:
    """The word that an answer begins with, in no other text on the screen."""
    return f"begun{number}q"


class PacedProvider:
    """Streams what is ordered, however many orders there are at once."""

    def __init__(self) -> None:
        self._numbers = count()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and hang up."""
        try:
            if order := await _read_order(reader):
                await self._stream(order, writer)
            else:
                listing = {"object": "list", "data": [{"id": MODEL, "object": "model"}]}
                writer.write((_HEAD.format("application/json") + json.dumps(listing)).encode())
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            return  # the program was ended in mid-answer, or only looked whether anybody listens
        finally:
            writer.close()

    async def _stream(self, order: Order, writer: asyncio.StreamWriter) -> None:
        clock, word = asyncio.get_running_loop().time, opening(next(self._numbers))
        writer.write(_HEAD.format("text/event-stream").encode())
        begin = clock()
        for index, token in enumerate((f"{word} ", *tokens(order.length))):
            if (wait := begin + index / order.rate - clock()) > 0:
                await asyncio.sleep(wait)
            writer.write(_chunk(token))
            await writer.drain()
            if index == 0:
                tell(f"{word} {clock()}")
        writer.write(_END)
        await writer.drain()


def _chunk(token: str) -> bytes:
    choice = {"index": 0, "delta": {"content": token}, "finish_reason": None}
    return b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n"


async def _read_order(reader: asyncio.StreamReader) -> Order | None:
    """The order in a request, or nothing where it asks for the models."""
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines[1:] if line)
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    asked: Mapping[str, list[dict[str, str]]] = json.loads(body) if body else {}
    return read_order(asked["messages"][-1]["content"]) if asked else None


async def main() -> None:
    """Serve on a free port, which is printed, until standard input ends."""
    async with await asyncio.start_server(PacedProvider().serve, "127.0.0.1", 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
