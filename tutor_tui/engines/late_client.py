"""The `openai` SDK's client, made when it is wanted and never in the way of the event loop.

Importing the SDK takes up to two seconds, so a thread does it.
"""

import asyncio
import contextlib
import gc
import threading
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.keys import with_key

if TYPE_CHECKING:
    import ssl

    from httpx2 import AsyncByteStream, Response
    from openai import AsyncOpenAI

_CONNECT_SECONDS: Final = 15.0
_LOGGERS: Final = ("openai", "httpx2", "httpcore2")
_OF_OPENAI: Final = ("OpenAI-Organization", "OpenAI-Project")
_LONGEST_LINE: Final = 4 << 20
"""In bytes: a list of a thousand models is half a megabyte, an event some hundred bytes."""

_MOST_BYTES: Final = 256 << 20


class LateClient:
    """A client of one provider, which belongs to one event loop and is closed with `close`.

    `provider` has its key as soon as there is a client.
    """

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self._client: AsyncOpenAI | None = None
        self._making = asyncio.Lock()
        self._is_importing = False

    def warm_up(self) -> None:
        """Import the SDK in a thread that nobody waits for, not even the end of the program."""
        if not self._is_importing:
            self._is_importing = True
            threading.Thread(target=_import_sdk, name="import openai", daemon=True).start()

    async def get(self) -> "AsyncOpenAI":
        """The client. Raises `ImportError` where the SDK is missing, `EngineError` for a key."""
        async with self._making:
            if self._client is None:
                self.provider = await asyncio.to_thread(with_key, self.provider)
                self._client = await asyncio.to_thread(_loaded_client, self.provider)
        return self._client

    async def close(self) -> None:
        """Close its connections."""
        if self._client is not None:
            await self._client.close()


def proxy_for(provider: Provider) -> str:
    """The host of the proxy on the way there: its whole address may hold a password.

    Empty where there is none; what is on this machine is reached without.
    """
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(provider.base_url)
    if provider.is_on_this_machine or proxy_bypass(parts.hostname or ""):
        return ""
    proxies = getproxies()
    try:
        return urlsplit(proxies.get(parts.scheme) or proxies.get("all", "")).hostname or ""
    except ValueError:
        return ""


def way_to(provider: Provider) -> str:
    """Who may be to blame where no connection comes about, as the subject of a sentence."""
    proxy = proxy_for(provider)
    return f"{provider.host}, or the proxy {proxy} on the way," if proxy else provider.host


@contextlib.contextmanager
def _never_garbage() -> Iterator[None]:
    """Let the collector leave alone, now and for good, what is loaded inside.

    The SDK brings some hundred thousand objects that stay. Each full collection would look at all
    of them and stop keys and answers for a tenth of a second, several times a minute.
    """
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if is_collecting:
            gc.enable()


def _import_sdk() -> None:
    # Without the SDK, the first question meets the error again and tells it.
    with _never_garbage(), contextlib.suppress(ImportError):
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: F401 - for later


def _loaded_client(provider: Provider) -> "AsyncOpenAI":
    with _never_garbage():
        return _make_client(provider)


def _make_client(provider: Provider) -> "AsyncOpenAI":
    """A client that sends nothing anywhere else, asks once, and writes no log.

    Without an address of its own the SDK takes one from the environment; redirects would carry
    the conversation to another host; what is on this machine needs no proxy, but may have a
    certificate of the person's own. Nothing compressed is asked for, so that the bytes that are
    counted are the bytes that arrive.
    """
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient, Omit, Timeout

    _silence()
    # The SDK takes these from the environment too, and they are nobody else's business.
    foreign = {} if provider.is_openai else dict.fromkeys(_OF_OPENAI, Omit())
    return AsyncOpenAI(
        base_url=provider.base_url,
        api_key=provider.key or "none",  # the SDK insists on one; servers without keys ignore it
        max_retries=0,
        timeout=Timeout(None, connect=_CONNECT_SECONDS),
        default_headers={"Accept-Encoding": "identity", **foreign},  # type: ignore[dict-item]  # Omit is how the SDK leaves a header out
        http_client=DefaultAsyncHttpxClient(
            follow_redirects=False,
            trust_env=not provider.is_on_this_machine,
            verify=_trusted() if provider.base_url.startswith("https:") else _trusting_nobody(),
            event_hooks={"response": [_limit]},
        ),
    )


def _trusted() -> "ssl.SSLContext":
    """The certificates of the system, or of SSL_CERT_FILE. Raises `EngineError` for a bad file."""
    from httpcore2 import default_ssl_context

    try:
        return default_ssl_context()
    except OSError as error:  # no file, or none of certificates
        raise EngineError(
            "SSL_CERT_FILE or SSL_CERT_DIR in the environment names no certificates: set it right, "
            "or unset it."
        ) from error


def _trusting_nobody() -> "ssl.SSLContext":
    """For plain HTTP, which has no certificates: to read the system's takes 20 ms."""
    import ssl

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _limit(response: "Response") -> None:
    """Let no answer fill the memory, whatever its form says."""
    response.stream = _limited(response.stream)  # type: ignore[arg-type]  # an async client's


def _limited(stream: "AsyncByteStream") -> "AsyncByteStream":
    """The bytes of a response up to the limits; made here because its base comes with the SDK."""
    from httpx2 import AsyncByteStream

    class Limited(AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            length = line = 0
            async for piece in stream:
                length += len(piece)
                first, *others = piece.split(b"\n")
                longest = max([line + len(first), *map(len, others)])
                line = len(others[-1]) if others else longest
                if longest > _LONGEST_LINE or length > _MOST_BYTES:
                    raise EngineError("The answer is far too long and was cut off: ask for less.")
                yield piece

        async def aclose(self) -> None:
            await stream.aclose()

    return Limited()


def _silence() -> None:
    """Keep the SDK's log off the screen: `OPENAI_LOG` would write the conversation there."""
    import logging

    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
