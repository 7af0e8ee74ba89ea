"""HTTP on one connection, with the deadlines and limits that uvicorn itself does not have.

A client that sends its request drop by drop, or never, loses its connection; one that waits for
an answer, however long, does not.
"""

import asyncio
import json
from dataclasses import dataclass
from typing import ClassVar, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from tutor_tui.server.errors import ErrorAnswer
from tutor_tui.server.gathering import GatheringTransport
from tutor_tui.server.peers import is_stranger

HEADER_BYTES: Final = 8 * 1024
CONNECTIONS: Final = 1024


@dataclass(frozen=True, slots=True)
class Deadlines:
    """In seconds: for all of a request's head, and for the next piece of its body."""

    head: float = 10
    body: float = 30


class PatientProtocol(H11Protocol):
    """uvicorn's protocol, which gives up on clients that keep it waiting."""

    deadlines: ClassVar[Deadlines] = Deadlines()

    _head_timer: asyncio.TimerHandle | None = None
    _body_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        """Begin to wait for a request, unless too many connections are open already."""
        super().connection_made(GatheringTransport(transport, self.loop))
        self._wait_for_head()
        if is_stranger(transport.get_extra_info("socket")):
            self._refuse(403, "This socket belongs to somebody else.")
        elif len(self.connections) > CONNECTIONS:
            self._refuse(503, "Too many connections are open.")

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in what came, and wait for what is still missing."""
        super().data_received(data)
        self._wait_for_more()

    def on_response_complete(self) -> None:
        """Go on to the next request; half of it may be here already."""
        super().on_response_complete()
        self._wait_for_more()

    def send_400_response(self, msg: str) -> None:
        """Say in the API's own form that this was no HTTP."""
        self._refuse(400, msg)

    def _wait_for_more(self) -> None:
        if self.transport.is_closing():
            return
        match self.conn.their_state:
            case h11.SEND_BODY:
                self._wait_for_body()
            case h11.IDLE if self.conn.trailing_data[0]:
                self._wait_for_head()
            case _:
                self._stop_waiting()

    def _wait_for_head(self) -> None:
        self._cancel_body_timer()
        if self._head_timer is None:  # one deadline for the whole head, however it trickles in
            self._head_timer = self.loop.call_later(self.deadlines.head, self._give_up)

    def _wait_for_body(self) -> None:
        self._stop_waiting()
        self._body_timer = self.loop.call_later(self.deadlines.body, self._give_up_on_body)

    def _give_up_on_body(self) -> None:
        if self.flow.read_paused:  # it is we who are slow
            self._wait_for_body()
        else:
            self._give_up()

    def _give_up(self) -> None:
        if self.conn.our_state is h11.IDLE:
            self._refuse(408, "The request did not arrive in time.")
        else:
            self.transport.close()

    def _stop_waiting(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None
        self._cancel_body_timer()

    def _cancel_body_timer(self) -> None:
        if self._body_timer is not None:
            self._body_timer.cancel()
            self._body_timer = None

    def _refuse(self, status: int, message: str) -> None:
        """Answer outside the application, which has seen nothing of a request."""
        content = json.dumps(ErrorAnswer(status=status, message=message).body).encode()
        head = (
            f"HTTP/1.1 {status} {message.rstrip('.')}\r\n"
            "content-type: application/json\r\n"
            f"content-length: {len(content)}\r\nconnection: close\r\n\r\n"
        )
        self._stop_waiting()
        self.transport.write(head.encode("ascii") + content)
        self.transport.close()
