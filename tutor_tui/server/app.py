"""The API as an ASGI application: the table of operations behind the guard and the log.

It serves a service that is open; who opened it closes it.
"""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from tutor_tui.assistants.service import Service
from tutor_tui.server.answers import JsonAnswer
from tutor_tui.server.limits import StreamLimit
from tutor_tui.server.operations import endpoint_of
from tutor_tui.server.request_log import RequestLog
from tutor_tui.server.routes import all_rows
from tutor_tui.server.security import Access, Guard
from tutor_tui.server.table import Table

_MOUNTS = ("/v1", "/openai/v1", "/openai")
"""Where the table is served: as OpenAI's clients ask, and as Azure's do."""


def build_app(
    service: Service,
    access: Access,
    *,
    tell: Callable[[str], None],
    streams: StreamLimit | None = None,
) -> ASGIApp:
    """The application; `tell` gets one line a request."""
    streams = streams or StreamLimit()
    table = Table()
    table.add("GET", "/healthz", _health)
    for row in all_rows():
        endpoint = endpoint_of(row, service, streams)
        for mount in _MOUNTS:
            table.add(row.method, mount + row.path, endpoint)
    return RequestLog(Guard(table, access), tell)


async def _health(_: Request) -> Response:
    return JsonAnswer({"status": "ok"})
