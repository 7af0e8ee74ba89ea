"""Which endpoint a request comes to, and what is said where there is none."""

from collections.abc import MutableMapping
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from tutor_tui.server.table import Endpoint, Table

_ROWS = (
    ("GET", "/v1/threads"),
    ("POST", "/v1/threads/runs"),
    ("GET", "/v1/threads/{thread}"),
    ("GET", "/v1/threads/{thread}/runs/{run}"),
    ("DELETE", "/v1/files/{file}"),
    ("GET", "/v1/files/{file}/content"),
)


def _naming(row: str) -> Endpoint:
    async def answer(request: Request) -> Response:
        return PlainTextResponse(f"{row} {request.path_params}")

    return answer


async def _asked(method: str, path: str) -> tuple[int, str]:
    """The status and the body that answer such a request."""
    table = Table()
    for row_method, row_path in _ROWS:
        table.add(row_method, row_path, _naming(f"{row_method} {row_path}"))
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.disconnect"}

    async def note(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "headers": []}
    await table(scope, receive, note)
    return sent[0]["status"], sent[1]["body"].decode()


@pytest.mark.parametrize(
    ("method", "path", "row"),
    [
        ("GET", "/v1/threads", "GET /v1/threads {}"),
        ("HEAD", "/v1/threads", "GET /v1/threads {}"),
        ("GET", "/v1/threads/t1", "GET /v1/threads/{thread} {'thread': 't1'}"),
        ("POST", "/v1/threads/runs", "POST /v1/threads/runs {}"),
        ("GET", "/v1/threads/runs", "GET /v1/threads/{thread} {'thread': 'runs'}"),
        (
            "GET",
            "/v1/threads/runs/runs/r1",
            "GET /v1/threads/{thread}/runs/{run} {'thread': 'runs', 'run': 'r1'}",
        ),
        ("GET", "/v1/files/f 1/content", "GET /v1/files/{file}/content {'file': 'f 1'}"),
    ],
)
async def test_a_request_comes_to_the_row_of_its_path(method: str, path: str, row: str) -> None:
    assert await _asked(method, path) == (200, row)


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/v1/threads/t1"), ("GET", "/v1/files/f1"), ("PUT", "/v1/threads/runs")],
)
async def test_another_method_is_told_as_such(method: str, path: str) -> None:
    status, body = await _asked(method, path)

    assert status == 405
    assert f"Not allowed to {method} on {path}" in body


@pytest.mark.parametrize(
    "path",
    ["", "*", "/", "/v1", "/v1/", "/v1/threads/", "/v1//threads", "/v1/threads//runs/r", "/v1/x"],
)
async def test_a_path_of_no_row_is_unknown(path: str) -> None:
    status, body = await _asked("GET", path)

    assert status == 404
    assert "unknown_url" in body
