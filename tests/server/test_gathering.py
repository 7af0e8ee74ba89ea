"""What is written together is sent together, in order, and before the connection closes."""

import asyncio

import pytest

from tutor_tui.server.gathering import GatheringTransport


class Wire(asyncio.Transport):
    """Writes down what it is told to send."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes] = []
        self.is_shut = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self.is_shut
        self.sent.append(bytes(data))

    def close(self) -> None:
        self.is_shut = True

    def abort(self) -> None:
        self.is_shut = True

    def is_closing(self) -> bool:
        return self.is_shut


@pytest.fixture
def wire() -> Wire:
    return Wire()


async def test_a_head_and_its_body_are_one_packet(wire: Wire) -> None:
    transport = GatheringTransport(wire, asyncio.get_running_loop())
    for piece in (b"head", b"", b"body"):
        transport.write(piece)
    await asyncio.sleep(0)
    transport.write(b"next")
    await asyncio.sleep(0)

    assert wire.sent == [b"headbody", b"next"]


async def test_much_is_sent_at_once(wire: Wire) -> None:
    transport = GatheringTransport(wire, asyncio.get_running_loop())
    transport.write(b"head")
    transport.write(b"x" * 70_000)

    assert wire.sent == [b"head" + b"x" * 70_000]


async def test_what_was_written_is_sent_before_it_closes(wire: Wire) -> None:
    transport = GatheringTransport(wire, asyncio.get_running_loop())
    transport.write(b"goodbye")
    transport.close()
    await asyncio.sleep(0)

    assert wire.sent == [b"goodbye"]
    assert transport.is_closing()


async def test_nothing_is_sent_after_it_is_aborted(wire: Wire) -> None:
    transport = GatheringTransport(wire, asyncio.get_running_loop())
    transport.write(b"lost")
    transport.abort()
    await asyncio.sleep(0)

    assert wire.sent == []
