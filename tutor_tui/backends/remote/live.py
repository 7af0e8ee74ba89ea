"""A run that this process hears of by a stream: one listener, and followers who read its state.

A follower that is slow costs nothing; a stream that breaks off leaves a state to go on from.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import replace
from typing import Final

from tutor_tui.backends.remote.failures import no_answer, told_plainly
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.progress import Progress, at_first, since, together
from tutor_tui.backends.remote.reading import message_of, run_of
from tutor_tui.domain.content import MessageContent, TextContent
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.objects import Message, Run
from tutor_tui.domain.provider import Provider

_RUN: Final = "thread.run."
_STEP: Final = "thread.run.step."
_LONGEST_TEXT: Final = 4_000_000
"""In characters of one message; a server that sends more is not listened to any longer."""

_log = logging.getLogger(__name__)


async def first_run(events: AsyncIterator[object], server: Provider) -> Run:
    """The run that a new stream tells of. Raises `TutorError` where it ends before."""
    with told_plainly(server):
        async for event in events:
            name, data = _parts(event)
            if name.startswith(_RUN) and not name.startswith(_STEP):
                return run_of(Fields(data))
    raise no_answer(server.host)


class LiveRun:
    """What has been heard of one run. `listen` hears on, `follow` tells it."""

    def __init__(self, run: Run, server: Provider) -> None:
        self.progress = Progress(run)
        self.has_ended = False
        self._server = server
        self._news = asyncio.Event()

    async def listen(self, events: AsyncIterator[object]) -> None:
        """Hear the stream to its end, however it ends: what is missing then, a poll finds."""
        try:
            with told_plainly(self._server):
                async for event in events:
                    self._take(*_parts(event))
        except TutorError as error:
            _log.info("A stream ended early: %s", error.title)
        finally:
            self.has_ended = True
            self._wake()
            if isinstance(events, AsyncGenerator):
                with contextlib.suppress(RuntimeError):
                    await events.aclose()

    async def follow(self) -> AsyncGenerator[tuple[Progress, tuple[RunEvent, ...]], None]:
        """The present state, then each later one, with what is new in it; to the stream's end."""
        known: Progress | None = None
        while True:
            now, is_last, news = self.progress, self.has_ended, self._news
            events = tuple(at_first(now) if known is None else since(known, now))
            known = now if known is None else together(known, now)
            yield known, events
            if is_last:
                return
            await news.wait()

    def _take(self, name: str, data: object) -> None:
        changed = _after(self.progress, name, data)
        if changed is not self.progress:
            self.progress = changed
            self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


def _parts(event: object) -> tuple[str, object]:
    """Name and data; what is no event of a thread has an empty name."""
    if isinstance(event, Mapping) and isinstance(name := event.get("event"), str):
        return name, event.get("data")
    return "", None


def _after(now: Progress, name: str, data: object) -> Progress:
    """The state after one of the API's events. Raises `ValueError` where its data do not fit."""
    match name:
        case "thread.message.created" | "thread.message.in_progress":
            return _begun(now, message_of(Fields(data)))
        case "thread.message.delta":
            return _grown(now, Fields(data))
        case "thread.message.completed" | "thread.message.incomplete":
            return now.put(message_of(Fields(data)))
        case _ if name.startswith(_RUN) and not name.startswith(_STEP):
            return replace(now, run=run_of(Fields(data)))
        case _:
            return now


def _begun(now: Progress, message: Message) -> Progress:
    """Told as "created", then as "in_progress": once is enough, and a text is not taken back."""
    return now if now.message(message.id) is not None else now.put(message)


def _grown(now: Progress, fields: Fields) -> Progress:
    message = now.message(fields.text("id"))
    if message is None:
        raise ValueError("text came for a message that was never begun")
    content = list(message.content)
    for part in fields.part("delta").parts("content"):
        _add_to(content, part)
    return now.put(replace(message, content=tuple(content)))


def _add_to(content: list[MessageContent], part: Fields) -> None:
    """One piece of text; of the rest, the whole message tells when it is completed."""
    text = part.optional_part("text")
    piece = None if text is None else text.optional_text("value")
    if not piece:
        return
    place = part.optional_whole("index") or 0
    if place >= len(content):
        content.append(TextContent(value=piece))
        return
    known = content[place] if place >= 0 else None
    if not isinstance(known, TextContent) or len(known.value) + len(piece) > _LONGEST_TEXT:
        raise ValueError("a piece of text does not fit its place")
    content[place] = replace(known, value=known.value + piece)
