"""A backend in memory, whose answers a test scripts and holds back at will.

The backend fulfils the port and passes its contract suite, so that what the screen does with it
is what it does with the real ones.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from tutor_tui.backends.port import Notice
from tutor_tui.domain.answerers import DELAY_KEY
from tutor_tui.domain.checks import Check
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import NotFoundError, ThreadBusyError, TutorError
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    TextDelta,
    ThoughtDelta,
)
from tutor_tui.domain.objects import (
    Assistant,
    LastError,
    Message,
    MessageStatus,
    Metadata,
    Order,
    Page,
    Role,
    Run,
    RunStatus,
    T,
    Thread,
)
from tutor_tui.domain.thoughts import THINKING, Thought

_LOOK_SECONDS: Final = 0.02
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


Step: TypeAlias = str | Gate | Check | Thought | TutorError
"""A piece of text, a wait, a check of the answer, a thought, or what the run fails with."""


@dataclass
class _Conversation:
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


class FakeBackend:
    """Answers each run with the next script, or with a sentence of its own."""

    engine_name = "symbolic tutor"

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.failures: dict[str, TutorError] = {}
        self.held: dict[str, Gate] = {}
        self.notices: tuple[Notice, ...] = ()
        self.opening: Gate | None = None
        self._scripts: deque[tuple[Step, ...]] = deque()
        self._conversations: dict[str, _Conversation] = {}
        self._answers: dict[str, Message] = {}
        self._thoughts: dict[str, Thought] = {}
        self._followers: dict[str, list[asyncio.Queue[RunEvent]]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._numbers = 0

    # -- what a test says --------------------------------------------------------------------

    def script(self, *steps: Step) -> None:
        """Answer the next run that has no script yet with these steps."""
        self._scripts.append(steps)

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
        self._conversations[thread.id] = _Conversation(thread)
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

    def run_statuses(self, thread_id: str) -> list[RunStatus]:
        """How a thread's runs stand, oldest first."""
        return [run.status for run in self._conversation(thread_id).runs.values()]

    # -- the port ----------------------------------------------------------------------------

    async def open(self) -> tuple[Notice, ...]:
        await self._called("open")
        if self.opening is not None:
            await self.opening.wait()
        return self.notices

    async def close(self) -> None:
        await self._called("close")
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def warm_up(self) -> None:
        self.calls.append("warm_up")

    async def default_assistant(self) -> Assistant:
        return Assistant(id="asst_1", created_at=NOON, model="tutor", name="Math Tutor")

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        await self._called("create_thread")
        thread = Thread(id=self._id("thread"), created_at=NOON, metadata=dict(metadata or {}))
        self._conversations[thread.id] = _Conversation(thread)
        return thread

    async def retrieve_thread(self, thread_id: str) -> Thread:
        await self._called("retrieve_thread")
        return self._conversation(thread_id).thread

    async def update_thread(self, thread_id: str, *, metadata: Metadata) -> Thread:
        await self._called("update_thread")
        conversation = self._conversation(thread_id)
        conversation.thread = replace(conversation.thread, metadata=dict(metadata))
        return conversation.thread

    async def delete_thread(self, thread_id: str) -> None:
        await self._called("delete_thread")
        conversation = self._conversation(thread_id)
        for run in tuple(conversation.runs.values()):
            if not run.status.is_terminal:
                await self.cancel_run(thread_id, run.id)
        del self._conversations[thread_id]

    async def list_threads(
        self, *, limit: int = 20, order: Order = "desc", after: str | None = None
    ) -> Page[Thread]:
        await self._called("list_threads")
        threads = [conversation.thread for conversation in self._conversations.values()]
        ids = [thread.id for thread in threads]
        return _page(threads, ids, limit, order, after, None)

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
        return _page(messages, ids, limit, order, after, before)

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

    async def create_run(self, thread_id: str, *, assistant_id: str | None = None) -> Run:
        await self._called("create_run")
        conversation = self._conversation(thread_id)
        self._refuse_if_busy(conversation)
        run = Run(
            id=self._id("run"),
            thread_id=thread_id,
            assistant_id=assistant_id or "asst_1",
            status=RunStatus.QUEUED,
            model="tutor",
            instructions="",
            created_at=NOON,
        )
        conversation.runs[run.id] = run
        question = conversation.messages[-1].text if conversation.messages else ""
        steps = self._scripts.popleft() if self._scripts else (f"An answer to: {question}",)
        self._tasks[run.id] = asyncio.create_task(self._play(run, steps))
        return run

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        await self._called("retrieve_run")
        return self._run(thread_id, run_id)

    async def list_runs(
        self, thread_id: str, *, limit: int = 20, order: Order = "desc"
    ) -> Page[Run]:
        await self._called("list_runs")
        runs = self._conversation(thread_id).runs
        return _page(list(runs.values()), list(runs), limit, order, None, None)

    async def active_runs(self) -> tuple[Run, ...]:
        await self._called("active_runs")
        return tuple(
            run
            for conversation in self._conversations.values()
            for run in conversation.runs.values()
            if not run.status.is_terminal
        )

    async def changes_elsewhere(self) -> AsyncIterator[None]:
        while True:
            yield
            await asyncio.sleep(_LOOK_SECONDS)

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        await self._called("cancel_run")
        run = self._run(thread_id, run_id)
        if not run.status.is_terminal:
            self._change(replace(run, status=RunStatus.CANCELLING))
            self._tasks[run_id].cancel()
            await asyncio.gather(self._tasks[run_id], return_exceptions=True)
            self._close_answer(run_id, "run_cancelled")
            self._change(replace(run, status=RunStatus.CANCELLED, cancelled_at=NOON))
        return self._run(thread_id, run_id)

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncIterator[RunEvent]:
        run, answer = self._run(thread_id, run_id), self._answers.get(run_id)
        events: asyncio.Queue[RunEvent] = asyncio.Queue()
        self._followers.setdefault(run_id, []).append(events)
        if not run.status.is_terminal:
            yield RunChanged(run)
        if answer is not None:
            yield MessageOpened(answer)
        if run.status.is_terminal:
            if answer is not None:
                yield MessageClosed(answer)
            yield RunChanged(run)
        while not run.status.is_terminal:
            event = await events.get()
            yield event
            if isinstance(event, RunChanged):
                run = event.run

    # -- the life of a run -------------------------------------------------------------------

    async def _play(self, run: Run, steps: tuple[Step, ...]) -> None:
        run = replace(run, status=RunStatus.IN_PROGRESS, started_at=NOON)
        self._change(run)
        try:
            for step in steps:
                await self._play_step(run, step)
        except TutorError as error:
            self._close_answer(run.id, "run_failed")
            last_error = LastError(code="server_error", message=error.title)
            self._change(replace(run, status=RunStatus.FAILED, last_error=last_error))
            return
        self._close_answer(run.id, None)
        self._change(replace(run, status=RunStatus.COMPLETED, completed_at=NOON))

    async def _play_step(self, run: Run, step: Step) -> None:
        match step:
            case str():
                self._write(run, step)
                await asyncio.sleep(0)
            case Gate():
                await step.wait()
            case Thought():
                self._think(run, step)
            case Check():
                answer = self._answers[run.id]
                self._answers[run.id] = replace(answer, metadata=step.as_metadata())
            case TutorError():
                raise step

    def _write(self, run: Run, text: str) -> None:
        answer = self._answers.get(run.id)
        if answer is None:
            if run.id in self._thoughts:
                self._tell(run.id, RunChanged(run))
            answer = replace(
                self._message(run.thread_id, Role.ASSISTANT, ""),
                status=MessageStatus.IN_PROGRESS,
                assistant_id=run.assistant_id,
                run_id=run.id,
            )
            self._tell(run.id, MessageOpened(answer))
        answer = replace(answer, content=(TextContent(value=answer.text + text),))
        self._answers[run.id] = answer
        self._conversation(run.thread_id).put(answer)
        self._tell(run.id, TextDelta(answer.id, text))

    def _think(self, run: Run, piece: Thought) -> None:
        """The seconds are those of all that was thought until then."""
        before = self._thoughts.get(run.id, Thought(""))
        self._thoughts[run.id] = Thought(before.text + piece.text, piece.seconds)
        delta = ThoughtDelta(run.id, piece.text, piece.seconds, len(before.text))
        if not before.text:
            waiting = replace(run, metadata={DELAY_KEY: THINKING})
            self._tell(run.id, RunChanged(waiting))
        self._tell(run.id, delta)

    def _close_answer(self, run_id: str, reason: str | None) -> None:
        answer = self._answers.get(run_id)
        if answer is None:
            return
        status = MessageStatus.COMPLETED if reason is None else MessageStatus.INCOMPLETE
        thought = self._thoughts.get(run_id)
        answer = replace(answer, status=status, incomplete_reason=reason, thought=thought)
        self._answers[run_id] = answer
        self._conversation(answer.thread_id).put(answer)
        self._tell(run_id, MessageClosed(answer))

    def _change(self, run: Run) -> None:
        self._conversation(run.thread_id).runs[run.id] = run
        self._tell(run.id, RunChanged(run))

    def _tell(self, run_id: str, event: RunEvent) -> None:
        for follower in self._followers.get(run_id, ()):
            follower.put_nowait(event)

    # -- the rest ----------------------------------------------------------------------------

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

    def _conversation(self, thread_id: str) -> _Conversation:
        try:
            return self._conversations[thread_id]
        except KeyError:
            raise NotFoundError("This thread is not here any more.", thread_id) from None

    def _run(self, thread_id: str, run_id: str) -> Run:
        try:
            return self._conversation(thread_id).runs[run_id]
        except KeyError:
            raise NotFoundError("This run is not here any more.", run_id) from None

    def _refuse_if_busy(self, conversation: _Conversation) -> None:
        if any(not run.status.is_terminal for run in conversation.runs.values()):
            raise ThreadBusyError("An answer is being written in this thread.")


def _page(
    items: list[T], ids: list[str], limit: int, order: Order, after: str | None, before: str | None
) -> Page[T]:
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
