"""An operation of the API: where it is, what it asks of the service, how its answer is written.

The rows themselves are `routes/`. Here is what all have in common: reading, errors, headers.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeAlias, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from tutor_tui.assistants.service import Service
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Page
from tutor_tui.server.answers import JsonAnswer, error_response
from tutor_tui.server.denials import DeniedError
from tutor_tui.server.errors import ErrorAnswer, answer_to
from tutor_tui.server.limits import StreamLimit, read_json
from tutor_tui.server.table import Endpoint
from tutor_tui.server.wire import Identified, deleted_json, page_json
from tutor_tui.server.wire_types import Json

T = TypeVar("T")
Item = TypeVar("Item", bound=Identified)
_CLIENT_LEFT: Final = 499

POLL_AFTER: Final = {"openai-poll-after-ms": "100"}
"""How long the API's client waits before it asks again what has become of a thing."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as the rows see it."""

    service: Service
    streams: StreamLimit
    request: Request
    body: object = None

    def id(self, name: str) -> str:
        """An ID from the path."""
        found: str = self.request.path_params[name]
        return found

    @property
    def query(self) -> Mapping[str, str]:
        """What stands behind the question mark."""
        return self.request.query_params


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """A row of the table: `ask` the service, `write` what it gave as JSON."""

    method: str
    path: str
    ask: Callable[[Call], Awaitable[T]]
    write: Callable[[T], object]
    headers: Mapping[str, str] = field(default_factory=dict)

    async def answer(self, call: Call) -> Response:
        """Carry it out."""
        return JsonAnswer(self.write(await self.ask(call)), headers=self.headers)


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A row whose answer is not always JSON: a stream of events, a file's content."""

    method: str
    path: str
    answer: Callable[[Call], Awaitable[Response]]
    has_json_body: bool = True


def page_of(item_json: Callable[[Item], Json]) -> Callable[[Page[Item]], Json]:
    """Writes a list whose items are written so."""
    return lambda page: page_json(page, item_json)


def deletion(
    path: str, name: str, kind: str, delete: Callable[[Call], Awaitable[None]]
) -> Operation[Json]:
    """A row that deletes what the path calls `name`, and says that it is gone."""

    async def ask(call: Call) -> Json:
        await delete(call)
        return deleted_json(call.id(name), kind)

    return Operation("DELETE", path, ask, lambda gone: gone)


Row: TypeAlias = Operation[Any] | OwnAnswer


def endpoint_of(row: Row, service: Service, streams: StreamLimit) -> Endpoint:
    """What answers a request for the row. Every error ends here."""
    reads_json = row.method == "POST" and (isinstance(row, Operation) or row.has_json_body)

    async def endpoint(request: Request) -> Response:
        try:
            body = await read_json(request) if reads_json else None
            return await row.answer(Call(service, streams, request, body))
        except DeniedError as error:
            return error_response(error.answer)
        except ClientDisconnect:
            return Response(status_code=_CLIENT_LEFT)
        except Exception as error:  # noqa: BLE001 - a border: a client gets JSON, whatever it is
            return error_response(told(error))

    return endpoint


def told(error: Exception) -> ErrorAnswer:
    """What a client is told of an error; the log, where nobody foresaw it."""
    if not isinstance(error, TutorError):
        logging.getLogger(__name__).error("A request failed", exc_info=error)
    return answer_to(error)
