"""Trying a provider step by step, each step in words: what is well, or what to do about it.

Nothing is sent but a list of models and one short question; the first step that fails is the last.
"""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerCut, AnswerDelayed, AnsweredBy, AnswerText, TokensUsed
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.text import one_line
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.base import Turn
from tutor_tui.engines.choosing import engine_of
from tutor_tui.engines.keys import with_key
from tutor_tui.engines.late_client import proxy_for
from tutor_tui.engines.provider_engine import ProviderEngine

_SECONDS: Final = 15.0
_TOKENS: Final = 16
"""Some servers refuse a limit of one token; this is the least that all take."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a step went: its name, whether it is well, and a sentence."""

    step: str
    is_well: bool
    words: str


async def examine(
    provider: Provider, model: str | None = None, *, seconds: float = _SECONDS
) -> AsyncGenerator[Finding, None]:
    """Key, name, connection, encryption, models, and an answer of the model."""
    try:
        provider = await asyncio.to_thread(with_key, provider)
    except EngineError as error:
        yield Finding("key", False, error.title)
        return
    yield examine_key(provider)
    if provider.wants_key and not provider.key:
        return
    async for finding in examine_network(provider, seconds=seconds):
        yield finding
        if not finding.is_well:
            return
    engine = engine_of(provider, model, patience=Patience(seconds, attempts=1))
    try:
        async for finding in _answers(engine):
            yield finding
    finally:
        await engine.close()


def examine_key(provider: Provider) -> Finding:
    """Whether there is a key, and where it is set."""
    if provider.key:
        return Finding("key", True, f"there is one in {provider.key_place}.")
    if provider.wants_key:
        return Finding("key", False, f"there is none: set {provider.key_place}.")
    if provider.is_openai:
        return Finding("key", True, f"there is none; {provider.host} will want one.")
    return Finding("key", True, "none is set, which is fine where none is wanted.")


# -- the network -----------------------------------------------------------------------------


async def examine_network(
    provider: Provider, *, seconds: float = _SECONDS
) -> AsyncGenerator[Finding, None]:
    """Name, connection and encryption, up to the first that fails. Nothing is sent."""
    parts = urlsplit(provider.base_url)
    host, is_secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if is_secure else 80)
    if proxy := proxy_for(provider):
        yield Finding("network", True, f"a proxy is set ({proxy}), which does the rest.")
        return
    found = await _resolved(host, port, provider)
    yield found
    if not found.is_well:
        return
    connected = await _connected(host, port, seconds)
    yield connected
    if is_secure and connected.is_well:
        yield await _secured(host, port, seconds)


async def _resolved(host: str, port: int, provider: Provider) -> Finding:
    try:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        place = provider.address_place
        return Finding("name", False, f"{host} cannot be found: check the network, or {place}.")
    address = found[0][4][0]
    return Finding("name", True, f"{host} is {address}.")


async def _connected(host: str, port: int, seconds: float) -> Finding:
    try:
        await _open_and_close(host, port, seconds, None)
    except ConnectionRefusedError:
        words = f"port {port} refused it: is the server running?"
        return Finding("connection", False, words)
    except OSError:  # a time-out is one
        words = f"port {port} does not answer: check the network and the firewall."
        return Finding("connection", False, words)
    return Finding("connection", True, f"port {port} answers.")


async def _secured(host: str, port: int, seconds: float) -> Finding:
    try:
        await _open_and_close(host, port, seconds, ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        reason = one_line(error.verify_message or "it is not valid", limit=80)
        words = (
            f"the certificate cannot be trusted ({reason}): check the address and the clock, or "
            "name the file of your own server's certificate in SSL_CERT_FILE."
        )
        return Finding("encryption", False, words)
    except OSError:
        words = "there is no secure connection: perhaps the address begins with http:."
        return Finding("encryption", False, words)
    return Finding("encryption", True, "the certificate is valid.")


async def _open_and_close(
    host: str, port: int, seconds: float, context: ssl.SSLContext | None
) -> None:
    async with asyncio.timeout(seconds):
        _, writer = await asyncio.open_connection(host, port, ssl=context)
    writer.close()
    with contextlib.suppress(OSError):
        await asyncio.wait_for(writer.wait_closed(), 1.0)


# -- the model -------------------------------------------------------------------------------


async def _answers(engine: ProviderEngine) -> AsyncGenerator[Finding, None]:
    try:
        names = await engine.list_models()
    except EngineError as error:
        yield Finding("models", engine.model is not None, error.title)
        if engine.model is None:
            return
    else:
        yield _listed(names, engine.model)
        if not names and engine.model is None:
            return
    yield await _one_answer(engine)


def _listed(names: tuple[str, ...], wanted: str | None) -> Finding:
    if not names:
        words = "none is listed: load one in the server, or set model."
        return Finding("models", wanted is not None, words)
    some = ", ".join(one_line(name, limit=40) for name in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    if wanted is not None and wanted not in names:
        return Finding("models", True, f"{some}{more}; {one_line(wanted, limit=60)} is not listed.")
    return Finding("models", True, f"{some}{more}.")


async def _one_answer(engine: ProviderEngine) -> Finding:
    answered, has_begun = "the model", False
    try:
        async for event in engine.answer(_QUESTION):
            match event:
                case AnsweredBy(model=model):
                    answered = model
                case AnswerText() | AnswerCut() | TokensUsed() | AnswerDelayed():
                    has_begun = True
                case _:
                    continue
    except EngineError as error:
        return Finding("answer", False, error.title)
    words = f"{answered} answers." if has_begun else f"{answered} says nothing: try another model."
    return Finding("answer", has_begun, words)


_QUESTION: Final = Turn(
    Run(
        id="run_doctor",
        thread_id="thread_doctor",
        assistant_id="asst_doctor",
        status=RunStatus.IN_PROGRESS,
        model="doctor",
        instructions="",
        created_at=0,
        max_completion_tokens=_TOKENS,
    ),
    (
        Message(
            id="msg_doctor",
            thread_id="thread_doctor",
            created_at=0,
            role=Role.USER,
            content=(TextContent(value="Say yes."),),
        ),
    ),
)
