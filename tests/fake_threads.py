"""Threads and messages in memory, whose calls a test can hold back or let fail."""

import asyncio
from dataclasses import dataclass, field, replace
from typing import Final

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import NotFoundError, ThreadBusyError, TutorError
from tutor_tui.domain.objects import Message, Metadata, Order, Page, Role, Run, T, Thread

NOON: Final = 1_793_620_980
"""A Unix time at which everything happens here: 2026-11-02 12:03 UTC."""


class Gate:
    """Holds a scripted answer back until the test opens it; `reached` says it is waited for."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self._opened = asyncio.Event()

    def open(self) -> None:
        """Let the answer go on."""
        self._opened.set()

    async def wait(self) -> None:
        """Wait for the test."""
        self.reached.set()
        await self._opened.wait()


@dataclass
class Conversation:
    """A thread with its messages and runs."""

    thread: Thread
    messages: list[Message] = field(default_factory=list)
    runs: dict[str, Run] = field(default_factory=dict)

    def put(self, message: Message) -> None:
        """Store or replace a message."""
        for place, known in enumerate(self.messages):
            if known.id == message.id:
                self.messages[place] = message
                return
        self.messages.append(message)


class FakeThreads:
    """The part of the port that keeps threads and messages."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.failures: dict[str, TutorError] = {}
        self.held: dict[str, Gate] = {}
        self._conversations: dict[str, Conversation] = {}
        self._numbers = 0

    def fail(self, method: str, error: TutorError) -> None:
        """Let the next call of this method fail."""
        self.failures[method] = error

    def hold(self, method: str) -> Gate:
        """Let the next call of this method wait at a gate."""
        self.held[method] = Gate()
        return self.held[method]

    def add_thread(self, title: str, *texts: str) -> str:
        """A thread from before, with questions and answers in turn; gives its ID."""
        thread = Thread(id=self._id("thread"), created_at=NOON, metadata={"title": title})
        self._conversations[thread.id] = Conversation(thread)
        self.add_messages(thread.id, *texts)
        return thread.id

    def add_messages(self, thread_id: str, *texts: str) -> None:
        """Questions and answers in turn, stored by nobody who could be seen doing it."""
        for place, text in enumerate(texts):
            role = Role.ASSISTANT if place % 2 else Role.USER
            self._conversation(thread_id).put(self._message(thread_id, role, text))

    def texts(self, thread_id: str) -> list[str]:
        """What a thread's messages say, oldest first."""
        return [message.text for message in self._conversation(thread_id).messages]

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        await self._called("create_thread")
        thread = Thread(id=self._id("thread"), created_at=NOON, metadata=dict(metadata or {}))
        self._conversations[thread.id] = Conversation(thread)
        return thread

    async def retrieve_thread(self, thread_id: str) -> Thread:
        await self._called("retrieve_thread")
        return self._conversation(thread_id).thread

    async def update_thread(self, thread_id: str, *, metadata: Metadata) -> Thread:
        await self._called("update_thread")
        conversation = self._conversation(thread_id)
        conversation.thread = replace(conversation.thread, metadata=dict(metadata))
        return conversation.thread

    async def list_threads(
        self, *, limit: int = 20, order: Order = "desc", after: str | None = None
    ) -> Page[Thread]:
        await self._called("list_threads")
        threads = [conversation.thread for conversation in self._conversations.values()]
        ids = [thread.id for thread in threads]
        return page(threads, ids, limit, order, after, None)

    async def create_message(self, thread_id: str, text: str) -> Message:
        await self._called("create_message")
        conversation = self._conversation(thread_id)
        self._refuse_if_busy(conversation)
        message = self._message(thread_id, Role.USER, text)
        conversation.put(message)
        return message

    async def list_messages(
        self,
        thread_id: str,
        *,
        limit: int = 20,
        order: Order = "desc",
        after: str | None = None,
        before: str | None = None,
    ) -> Page[Message]:
        await self._called("list_messages")
        messages = self._conversation(thread_id).messages
        ids = [message.id for message in messages]
        return page(messages, ids, limit, order, after, before)

    async def search_messages(self, query: str, *, limit: int = 50) -> tuple[Message, ...]:
        await self._called("search_messages")
        wanted = query.casefold()
        found = [
            message
            for conversation in self._conversations.values()
            for message in conversation.messages
            if wanted in message.text.casefold()
        ]
        return tuple(reversed(found))[:limit]

    async def _called(self, method: str) -> None:
        self.calls.append(method)
        await asyncio.sleep(0)
        if method in self.held:
            await self.held.pop(method).wait()
        if method in self.failures:
            raise self.failures.pop(method)

    def _id(self, kind: str) -> str:
        self._numbers += 1
        return f"{kind}_{self._numbers}"

    def _message(self, thread_id: str, role: Role, text: str) -> Message:
        return Message(
            id=self._id("msg"),
            thread_id=thread_id,
            created_at=NOON,
            role=role,
            content=(TextContent(value=text),),
        )

    def _conversation(self, thread_id: str) -> Conversation:
        try:
            return self._conversations[thread_id]
        except KeyError:
            raise NotFoundError("This thread is not here any more.", thread_id) from None

    def _refuse_if_busy(self, conversation: Conversation) -> None:
        if any(not run.status.is_terminal for run in conversation.runs.values()):
            raise ThreadBusyError("An answer is being written in this thread.")


def page(
    items: list[T], ids: list[str], limit: int, order: Order, after: str | None, before: str | None
) -> Page[T]:
    """The part of a list that was asked for."""
    pairs = list(zip(ids, items, strict=True))
    if order == "desc":
        pairs.reverse()
    known = [item_id for item_id, _ in pairs]
    for cursor in filter(None, (after, before)):
        if cursor not in known:
            raise NotFoundError("There is no such place in the list.", cursor)
    if after is not None:
        pairs = pairs[known.index(after) + 1 :]
    if before is not None:
        pairs = pairs[: next(n for n, (item_id, _) in enumerate(pairs) if item_id == before)]
        return Page(tuple(item for _, item in pairs[-limit:]), len(pairs) > limit)
    return Page(tuple(item for _, item in pairs[:limit]), len(pairs) > limit)
