"""One response that a provider writes in the background, followed to its end.

It is streamed. Where the connection breaks off, or the response was begun by a program that is
gone, the provider is asked how it stands, and its stream goes on behind what has come; where it
streams no more, it is asked again and again.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.events import AnswerDelayed, EngineEvent
from tutor_tui.engines.asking import Patience, is_event_stream, opened
from tutor_tui.engines.chat_request import Json
from tutor_tui.engines.provider_errors import (
    Asked,
    asked_to_wait,
    cut_off,
    gone,
    no_answer,
    worth_another_try,
)
from tutor_tui.engines.responses_request import INCLUDED
from tutor_tui.engines.responses_transcript import Transcript

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream

_log = logging.getLogger(__name__)

_PATH: Final = "/responses"
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 2.0
"""In seconds: how often a provider is asked how a response stands."""

_MOST_FAILURES: Final = 30
"""How often in a row a provider may be out of reach; with the pauses that is a minute."""

_MOST_BREAKS: Final = 5
"""After so many streams in a row that brought nothing, no more are opened."""

_CANCEL_SECONDS: Final = 3.0
_END: Final = object()


class Following:
    """Begins a response, or takes one up, and tells it; what is known of it is `transcript`."""

    def __init__(
        self, client: "AsyncOpenAI", transcript: Transcript, asked: Asked, patience: Patience
    ) -> None:
        self.transcript = transcript
        self._client = client
        self._asked = asked
        self._patience = patience
        self._failures = 0
        self._breaks = 0

    async def begin(self, body: Json) -> AsyncGenerator[EngineEvent, None]:
        """Have a response written, and tell it to its end."""
        import openai

        try:
            async with contextlib.aclosing(self._created(body)) as events:
                async for event in events:
                    yield event
        except (openai.APIError, TimeoutError, ValueError):
            if self.transcript.id is None:
                raise
        if self.transcript.id is None:
            raise self.transcript.trouble or cut_off(self._asked.host)
        if self.transcript.is_over:
            return
        yield AnswerDelayed(self._words_of_break)
        async with contextlib.aclosing(self.follow()) as events:
            async for event in events:
                yield event

    async def follow(self) -> AsyncGenerator[EngineEvent, None]:
        """Tell a response that was begun before to its end."""
        import openai

        pause = _FIRST_PAUSE
        while True:
            length, wished = self.transcript.length, None
            try:
                async with contextlib.aclosing(self._look()) as events:
                    async for event in events:
                        yield event
            except (openai.APIError, TimeoutError, ValueError) as error:
                wished = self._heed(error)
            if self.transcript.is_over:
                return
            is_further = self.transcript.length > length
            if not self._failures:
                self._breaks = 0 if is_further else self._breaks + 1
            pause = _FIRST_PAUSE if is_further else pause
            yield AnswerDelayed(self._words_of_break if self._failures else self._words_of_wait)
            await self._patience.sleep(pause if wished is None else wished)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _created(self, body: Json) -> AsyncGenerator[EngineEvent, None]:
        asking = opened(self._client, _PATH, body, self._asked, self._patience)
        async with contextlib.aclosing(asking) as tries:
            async for tried in tries:
                if isinstance(tried, AnswerDelayed):
                    yield tried
                    continue
                if not is_event_stream(tried):
                    await tried.close()
                    raise no_answer(self._asked)
                async with contextlib.aclosing(self._read(tried)) as events:
                    async for event in events:
                        yield event

    async def _look(self) -> AsyncGenerator[EngineEvent, None]:
        """How the response stands, and its stream where it goes on."""
        is_streamed = self._breaks < _MOST_BREAKS and self.transcript.can_be_followed
        state = await self._retrieved()
        self._failures = 0
        for event in self.transcript.take_state(state, with_part=not is_streamed):
            yield event
        if self.transcript.is_over or not is_streamed:
            return
        stream = await self._reopened()
        if stream is not None:
            async with contextlib.aclosing(self._read(stream)) as events:
                async for event in events:
                    yield event

    async def _retrieved(self) -> object:
        import openai

        try:
            async with asyncio.timeout(self._patience.stall_seconds):
                return await self._client.get(
                    f"{_PATH}/{self.transcript.id}",
                    cast_to=object,
                    options={"params": {"include": list(INCLUDED)}},
                )
        except openai.NotFoundError as error:
            raise gone(self._asked) from error

    async def _reopened(self) -> "AsyncStream[object] | None":
        """The stream behind what has come; none from a provider that does not stream it."""
        import openai

        after = self.transcript.sequence
        params = {"stream": "true", "include": list(INCLUDED)}
        try:
            async with asyncio.timeout(self._patience.stall_seconds):
                stream = await self._client.get(
                    f"{_PATH}/{self.transcript.id}",
                    cast_to=object,
                    options={
                        "params": params if after is None else {**params, "starting_after": after}
                    },
                    stream=True,
                    stream_cls=openai.AsyncStream[object],
                )
        except openai.APIStatusError as error:
            if worth_another_try(error):
                raise
            self._breaks = _MOST_BREAKS
            return None
        if is_event_stream(stream):
            return stream
        await stream.close()
        self._breaks = _MOST_BREAKS
        return None

    async def _read(self, stream: "AsyncStream[object]") -> AsyncGenerator[EngineEvent, None]:
        """What a stream brings, until it ends, stops or tells of trouble."""
        async with stream:
            arriving = aiter(stream)
            while not self.transcript.is_over and self.transcript.trouble is None:
                async with asyncio.timeout(self._patience.stall_seconds):
                    event = await anext(arriving, _END)
                if event is _END:
                    return
                for told in self.transcript.take(event):
                    yield told

    def _heed(self, error: Exception) -> float | None:
        """How long the provider wants to be left alone; raises where asking again is in vain."""
        import openai

        self._failures += 1
        is_refusal = isinstance(error, openai.APIStatusError) and not worth_another_try(error)
        if is_refusal or self._failures > _MOST_FAILURES:
            raise error
        _log.warning("a response is taken up again after %s", type(error).__name__)
        wished = asked_to_wait(error) if isinstance(error, openai.APIStatusError) else None
        return None if wished is None else min(wished, self._patience.longest_pause)

    @property
    def _words_of_break(self) -> str:
        return f"the connection to {self._asked.host} broke off, taking the answer up again"

    @property
    def _words_of_wait(self) -> str:
        return f"waiting for the answer of {self._asked.host}"


async def cancel(client: "AsyncOpenAI", response_id: str) -> None:
    """Ask the provider to write no further; where it cannot be asked, nothing is lost by it."""
    import openai

    try:
        async with asyncio.timeout(_CANCEL_SECONDS):
            await client.post(f"{_PATH}/{response_id}/cancel", cast_to=object)
    except (openai.OpenAIError, TimeoutError, ValueError) as error:
        _log.warning("a response could not be cancelled: %s", type(error).__name__)
