"""The API as an ASGI application: the table of operations behind the guard and the log.

It serves a service that is open; who opened it closes it.
"""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route, Router
from starlette.types import ASGIApp

from tutor_tui.assistants.service import Service
from tutor_tui.server.answers import JsonAnswer, error_response
from tutor_tui.server.denials import unknown_url, wrong_method
from tutor_tui.server.limits import StreamLimit
from tutor_tui.server.operations import route
from tutor_tui.server.request_log import RequestLog
from tutor_tui.server.routes import all_rows
from tutor_tui.server.security import Access, Guard

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
    table = Router([route(row, service, streams) for row in all_rows()], redirect_slashes=False)
    app = Starlette(
        routes=[Route("/healthz", _health), *(Mount(path, app=table) for path in _MOUNTS)],
        middleware=[Middleware(RequestLog, tell=tell), Middleware(Guard, access=access)],
        exception_handlers={404: _nothing_there, 405: _not_this_way},
    )
    app.router.redirect_slashes = False
    return app


async def _health(_: Request) -> Response:
    return JsonAnswer({"status": "ok"})


async def _nothing_there(request: Request, _: Exception) -> Response:
    return error_response(unknown_url(request.method, request.scope["path"]))


async def _not_this_way(request: Request, _: Exception) -> Response:
    return error_response(wrong_method(request.method, request.scope["path"]))
