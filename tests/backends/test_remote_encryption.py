"""A server with a certificate of the person's own: trusted where it is named, told where it is not.

The key in `data/self_signed.pem` was made for these tests and opens nothing else.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.backends.remote_server import ASSISTANTS, backend_at
from tests.contract.remote import soon
from tests.engines.misbehaving import Misbehaving
from tutor_tui.domain.errors import BackendError, TutorError
from tutor_tui.domain.provider import Provider

CERTIFICATE = Path(__file__).parent / "data" / "self_signed.pem"


@pytest.fixture
async def secured() -> AsyncIterator[Misbehaving]:
    """A server that speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server = Misbehaving()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=context)
    async with listening:
        server.port = listening.sockets[0].getsockname()[1]
        yield server


def _address(server: Misbehaving) -> Provider:
    return Provider(server.base_url.replace("http:", "https:"))


async def test_a_certificate_that_nobody_vouches_for_is_told(
    secured: Misbehaving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    backend = backend_at(_address(secured), tmp_path, soon)
    with pytest.raises(BackendError, match="name the certificate's file in SSL_CERT_FILE"):
        await backend.open()
    await backend.close()

    assert secured.requests == []


async def test_a_certificate_that_is_named_is_trusted(
    secured: Misbehaving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    secured.script(*ASSISTANTS)
    backend = backend_at(_address(secured), tmp_path, soon)
    assistant = await backend.default_assistant()
    await backend.close()

    assert assistant.name == "Math Tutor"


async def test_a_file_that_holds_no_certificate_is_told(
    secured: Misbehaving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(Path(__file__)))
    backend = backend_at(_address(secured), tmp_path, soon)
    with pytest.raises(TutorError, match=r"SSL_CERT_FILE or SSL_CERT_DIR .* names no certificates"):
        await backend.open()
    await backend.close()
