"""A Unix socket answers the person whose server it is, and nobody else."""

import asyncio
import os
import socket
import stat
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from tutor_tui.server.answers import JsonAnswer
from tutor_tui.server.listening import listening_on_file
from tutor_tui.server.peers import is_stranger
from tutor_tui.server.serve import make_server

_REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


async def _app(scope: Scope, receive: Receive, send: Send) -> None:
    await JsonAnswer({"answered": True})(scope, receive, send)


async def _answer(path: Path, request: bytes) -> bytes:
    """What a server on this socket says to one request."""
    with listening_on_file(path) as sock:
        server = make_server(_app)
        serving = asyncio.create_task(server.serve(sockets=[sock]))
        try:
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(request)
            content = await reader.read()
            writer.close()
        finally:
            server.end()
            await serving
    return content


def test_one_person_is_no_stranger(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    with ours, theirs:
        is_own_strange = is_stranger(ours)
        user = os.getuid()
        monkeypatch.setattr(os, "getuid", lambda: user + 1)

        assert (is_own_strange, is_stranger(ours)) == (False, True)


def test_who_is_at_a_port_is_not_asked() -> None:
    with socket.socket() as at_a_port:
        assert not is_stranger(at_a_port)


async def test_the_socket_answers_its_owner(tmp_path: Path) -> None:
    assert b'{"answered":true}' in await _answer(tmp_path / "tutor.sock", _REQUEST)


async def test_the_socket_refuses_another_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: user + 1)
    content = await _answer(tmp_path / "tutor.sock", b"")

    assert content.startswith(b"HTTP/1.1 403 ")
    assert b"belongs to somebody else" in content


def test_nobody_else_may_open_the_socket(tmp_path: Path) -> None:
    path = tmp_path / "tutor.sock"
    with listening_on_file(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
