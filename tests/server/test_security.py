"""Who is let in, and what a client that means no good can do: raw bytes to a real server."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.server.running import TOKEN, RunningServer, read_answer, running
from tutor_tui.server.answers import JsonAnswer, error_response
from tutor_tui.server.denials import DeniedError
from tutor_tui.server.limits import JSON_BYTES, read_json
from tutor_tui.server.protocol import Deadlines, PatientProtocol
from tutor_tui.server.request_log import RequestLog
from tutor_tui.server.security import Access, Guard, is_loopback


async def _echo(request: Request) -> Response:
    try:
        return JsonAnswer({"read": await read_json(request)})
    except DeniedError as error:
        return error_response(error.answer)


@asynccontextmanager
async def _guarded(access: Access, tell: Callable[[str], None]) -> AsyncIterator[ASGIApp]:
    routes = [
        Route("/healthz", _echo),
        Route("/v1/echo", _echo, methods=["GET", "POST"]),
        Route("/v1/echo/{rest}", _echo),
    ]
    yield RequestLog(Guard(Starlette(routes=routes), access), tell)


class ImpatientProtocol(PatientProtocol):
    deadlines = Deadlines(head=0.05, body=0.05)


@pytest.fixture(scope="module")
def server() -> Iterator[RunningServer]:
    with running(_guarded) as running_server:
        yield running_server


@pytest.fixture(scope="module")
def open_server() -> Iterator[RunningServer]:
    with running(_guarded, token=None) as running_server:
        yield running_server


@pytest.fixture(scope="module")
def impatient_server() -> Iterator[RunningServer]:
    with running(_guarded, protocol=ImpatientProtocol) as running_server:
        yield running_server


def test_the_right_token_is_let_in(server: RunningServer) -> None:
    assert server.raw(server.with_token("GET /v1/echo")) == (200, {"read": {}})


def test_a_client_of_azure_shows_its_key_in_a_header_of_its_own(server: RunningServer) -> None:
    status, _ = server.raw(server.head("GET /v1/echo", f"api-key: {TOKEN}"))

    assert status == 200


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("X-Nothing: 1", None),
        ("Authorization: Basic dXNlcjpwYXNz", None),
        ("Authorization: Bearer", None),
        ("Authorization: Bearer wrong", "invalid_api_key"),
        (f"Authorization: Bearer {TOKEN}x", "invalid_api_key"),
        (f"Authorization: Bearer {TOKEN[:-1]}", "invalid_api_key"),
        ("Authorization: Bearer \xe9", "invalid_api_key"),
        ("api-key: wrong", "invalid_api_key"),
    ],
)
def test_a_wrong_token_is_refused(server: RunningServer, header: str, code: str | None) -> None:
    status, answer = server.raw(server.head("GET /v1/echo", header))

    assert (status, answer["error"]["code"]) == (401, code)
    assert TOKEN not in str(answer)


def test_a_token_in_the_address_is_no_token(server: RunningServer) -> None:
    status, _ = server.raw(server.head(f"GET /v1/echo?token={TOKEN}&api-key={TOKEN}"))

    assert status == 401


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "localhost.evil.example:{port}",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1:{port}0",
        "[::1]",
        "0.0.0.0:{port}",
        "user@127.0.0.1:{port}",
        "",
    ],
)
def test_another_host_is_refused_even_without_a_token(
    open_server: RunningServer, host: str
) -> None:
    head = open_server.head("GET /v1/echo", host=host.format(port=open_server.port))
    status, answer = open_server.raw(head)

    assert (status, answer["error"]["code"]) == (403, "host_forbidden")


@pytest.mark.parametrize("host", ["localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
def test_every_name_of_this_machine_is_its_own(open_server: RunningServer, host: str) -> None:
    head = open_server.head("GET /v1/echo", host=host.format(port=open_server.port))

    assert open_server.raw(head)[0] == 200


def test_a_request_without_a_host_is_refused(open_server: RunningServer) -> None:
    assert open_server.raw(b"GET /v1/echo HTTP/1.0\r\n\r\n")[0] == 403
    assert open_server.raw(b"GET /v1/echo HTTP/1.1\r\n\r\n")[0] == 400


@pytest.mark.parametrize(
    "header",
    [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:8765",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: same-origin",
    ],
)
def test_a_web_page_is_refused_even_with_the_token(server: RunningServer, header: str) -> None:
    status, answer = server.raw(server.with_token("POST /v1/echo", header, "Content-Length: 0"))

    assert (status, answer["error"]["code"]) == (403, "origin_forbidden")


def test_no_answer_allows_web_pages_anything(server: RunningServer) -> None:
    with server.client() as client:
        answer = client.get("/v1/echo")

    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "server" not in answer.headers


def test_health_needs_no_token_but_the_right_host(server: RunningServer) -> None:
    assert server.raw(server.head("GET /healthz"))[0] == 200
    assert server.raw(server.head("GET /healthz", host="evil.example"))[0] == 403


def test_a_body_that_says_it_is_too_large_is_refused_unread(server: RunningServer) -> None:
    length = f"Content-Length: {JSON_BYTES + 1}"
    head = server.with_token("POST /v1/echo", length, "Content-Type: application/json")

    assert server.raw(head)[0] == 413


def test_a_body_that_grows_too_large_is_refused(server: RunningServer) -> None:
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    head = server.with_token("POST /v1/echo", "Transfer-Encoding: chunked")

    assert server.raw(head + chunk * (JSON_BYTES // 0x10000 + 1) + b"0\r\n\r\n")[0] == 413


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_form_is_no_json(server: RunningServer, content_type: str) -> None:
    head = server.with_token("POST /v1/echo", f"Content-Type: {content_type}", "Content-Length: 2")
    status, answer = server.raw(head + b"{}")

    assert (status, answer["error"]["code"]) == (400, "unsupported_content_type")


def test_long_headers_are_refused_however_they_arrive(server: RunningServer) -> None:
    head = server.with_token("GET /v1/echo", f"X-Long: {'x' * 9000}")

    assert server.raw(head)[0] in {400, 431}
    with server.connect() as connection:
        connection.sendall(head[:8500])
        connection.sendall(head[8500:])
        with suppress(ConnectionResetError):  # closed first: the answer may be lost on the way
            assert read_answer(connection)[0] in {400, 431}


def test_what_is_no_http_is_told_so_in_json(server: RunningServer) -> None:
    status, answer = server.raw(b"\x16\x03\x01 hello\r\n\r\n")

    assert status == 400
    assert answer["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize("sent", ["", "GET /v1/echo HT", "GET /v1/echo HTTP/1.1\r\nHost: x\r\n"])
def test_a_head_that_never_ends_loses_its_connection(
    impatient_server: RunningServer, sent: str
) -> None:
    with impatient_server.connect() as connection:
        connection.sendall(sent.encode())

        assert read_answer(connection)[0] == 408


def test_half_a_second_request_loses_its_connection(impatient_server: RunningServer) -> None:
    head = impatient_server.with_token("GET /v1/echo").replace(b"Connection: close\r\n", b"")
    with impatient_server.connect() as connection:
        connection.sendall(head + head[:20])
        answers = b""
        while piece := connection.recv(65536):
            answers += piece

    assert answers.startswith(b"HTTP/1.1 200")
    assert answers.count(b"HTTP/1.1") == 2
    assert b"HTTP/1.1 408" in answers


def test_a_body_that_never_comes_loses_its_connection(impatient_server: RunningServer) -> None:
    head = impatient_server.with_token("POST /v1/echo", "Content-Length: 10")
    with impatient_server.connect() as connection:
        connection.sendall(head + b"{")

        assert connection.recv(65536) == b""


def test_the_log_has_a_line_a_request_without_query_or_key(server: RunningServer) -> None:
    server.raw(server.with_token("GET /v1/echo?question=secret"))
    server.raw(server.with_token("GET /v1/echo/%1b[31m"))
    server.raw(server.with_token("GET /v1/echo"))

    lines = "\n".join(server.log)
    assert " GET /v1/echo 200 " in lines
    assert " GET /v1/echo/%1b[31m 200 " in lines
    assert "secret" not in lines
    assert TOKEN not in lines


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_a_loopback_address_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["::", "192.168.1.2", "example.org", ""])
def test_other_addresses_are_none(host: str) -> None:
    assert not is_loopback(host)
