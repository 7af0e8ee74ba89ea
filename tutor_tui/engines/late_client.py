"""The `openai` SDK's client, made when it is wanted and never in the way of the event loop.

Importing the SDK takes up to two seconds, so a thread does it.
"""

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.provider import Provider

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_CONNECT_SECONDS: Final = 15.0
_LOGGERS: Final = ("openai", "httpx2", "httpcore2")


class LateClient:
    """A client of one provider, which belongs to one event loop and is closed with `close`."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._client: AsyncOpenAI | None = None
        self._making = asyncio.Lock()
        self._is_importing = False

    def warm_up(self) -> None:
        """Import the SDK in a thread that nobody waits for, not even the end of the program."""
        if not self._is_importing:
            self._is_importing = True
            threading.Thread(target=_import_sdk, name="import openai", daemon=True).start()

    async def get(self) -> "AsyncOpenAI":
        """The client. Raises `ImportError` where the SDK is missing."""
        async with self._making:
            if self._client is None:
                self._client = await asyncio.to_thread(_make_client, self._provider)
        return self._client

    async def close(self) -> None:
        """Close its connections."""
        if self._client is not None:
            await self._client.close()


def _import_sdk() -> None:
    with contextlib.suppress(ImportError):  # the first question meets it again and tells
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: F401 - for later


def _make_client(provider: Provider) -> "AsyncOpenAI":
    """A client that sends nothing anywhere else, asks once, and writes no log.

    Without an address of its own the SDK takes one from the environment; redirects would carry
    the conversation to another host; what is on this machine needs no proxy.
    """
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient, Timeout

    _silence()
    return AsyncOpenAI(
        base_url=provider.base_url,
        api_key=provider.key or "none",  # the SDK insists on one; servers without keys ignore it
        max_retries=0,
        timeout=Timeout(None, connect=_CONNECT_SECONDS),
        http_client=DefaultAsyncHttpxClient(
            follow_redirects=False, trust_env=not provider.is_on_this_machine
        ),
    )


def _silence() -> None:
    """Keep the SDK's log off the screen: `OPENAI_LOG` would write the conversation there."""
    import logging

    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
