"""Asking a server for threads, messages and assistants, in the API's own calls."""

import uuid
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

from tutor_tui.backends.remote.channel import Ask, Channel
from tutor_tui.backends.remote.failures import PassingError
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.reading import assistant_of, message_of, page_of, thread_of
from tutor_tui.domain.errors import BackendError, NotFoundError, TutorError
from tutor_tui.domain.objects import Assistant, Message, Metadata, Page, Thread
from tutor_tui.domain.text import clean_text

T = TypeVar("T")
MARK: Final = "client_request"
"""The key in the metadata of messages and runs by which what was sent is found again when the
answer was lost: sending it a second time would double it."""

_NEWEST: Final = 10
_MATH_TUTOR: Final = "Math Tutor"
_INSTRUCTIONS: Final = (
    "You are a personal math tutor. Answer questions briefly, in a sentence or less."
)
_MODEL: Final = "gpt-4o"
"""What a new assistant names where the server has none to take it from, as the guide does."""


def new_mark() -> str:
    """A mark that nothing else has."""
    return uuid.uuid4().hex


def known_id(name: str, given: str) -> str:
    """The ID, if it can be one: an empty one would ask for something else."""
    if not given.strip():
        raise NotFoundError(f"No {name} found with id '{given}'.")
    return given


async def rescued(error: BackendError, look: Callable[[], Awaitable[T | None]]) -> T:
    """What was stored although its answer was lost. Raises the error where nothing was."""
    if isinstance(error, PassingError) and error.is_unheard:
        raise error
    try:
        found = await look()
    except TutorError:
        raise error from None
    if found is None:
        raise error
    return found


class Asking:
    """Threads, messages and assistants of one server."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    async def page(self, ask: Ask, read: Callable[[Fields], T]) -> Page[T]:
        """A list that changes nothing."""
        return self._channel.understood(await self._channel.read(ask), page_of(read))

    async def create_thread(self, metadata: Metadata) -> Thread:
        """A new thread."""
        given = _cleaned(metadata)
        reply = await self._channel.write(
            lambda client: client.beta.threads.with_raw_response.create(metadata=given)
        )
        return self._channel.understood(reply, thread_of)

    async def thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        wanted = known_id("thread", thread_id)
        reply = await self._channel.read(
            lambda client: client.beta.threads.with_raw_response.retrieve(wanted)
        )
        return self._channel.understood(reply, thread_of)

    async def update_thread(self, thread_id: str, metadata: Metadata) -> Thread:
        """Replace a thread's metadata, which may be done twice."""
        wanted, given = known_id("thread", thread_id), _cleaned(metadata)
        reply = await self._channel.read(
            lambda client: client.beta.threads.with_raw_response.update(wanted, metadata=given)
        )
        return self._channel.understood(reply, thread_of)

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread."""
        wanted = known_id("thread", thread_id)
        await self._channel.write(
            lambda client: client.beta.threads.with_raw_response.delete(wanted)
        )

    async def create_message(self, thread_id: str, text: str) -> Message:
        """Store what the person wrote, once."""
        wanted, mark, content = known_id("thread", thread_id), new_mark(), clean_text(text)
        try:
            reply = await self._channel.write(
                lambda client: client.beta.threads.messages.with_raw_response.create(
                    wanted, role="user", content=content, metadata={MARK: mark}
                )
            )
            return self._channel.understood(reply, message_of)
        except BackendError as error:
            return await rescued(error, lambda: self._message_with(wanted, mark))

    async def messages(self, thread_id: str, **query: Any) -> Page[Message]:
        """A page of messages."""
        wanted = known_id("thread", thread_id)
        given = {key: value for key, value in query.items() if value is not None}
        return await self.page(
            lambda client: client.beta.threads.messages.with_raw_response.list(wanted, **given),
            message_of,
        )

    async def default_assistant(self) -> Assistant:
        """The oldest "Math Tutor", else the oldest assistant, else a new one as in the guide."""
        found = await self.page(
            lambda client: client.beta.assistants.with_raw_response.list(order="asc", limit=100),
            assistant_of,
        )
        named = [one for one in found.data if one.name == _MATH_TUTOR]
        if named or found.data:
            return (named or found.data)[0]
        reply = await self._channel.write(
            lambda client: client.beta.assistants.with_raw_response.create(
                model=_MODEL, name=_MATH_TUTOR, instructions=_INSTRUCTIONS
            )
        )
        return self._channel.understood(reply, assistant_of)

    async def _message_with(self, thread_id: str, mark: str) -> Message | None:
        newest = await self.messages(thread_id, limit=_NEWEST)
        return next((m for m in newest.data if m.metadata.get(MARK) == mark), None)


def _cleaned(metadata: Metadata) -> dict[str, str]:
    return {clean_text(key): clean_text(value) for key, value in metadata.items()}
