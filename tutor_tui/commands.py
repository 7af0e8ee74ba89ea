"""What the command line does with a backend: ask, list, export. Prints to the streams given."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final, TextIO

from tutor_tui.backends.port import Backend, Notice
from tutor_tui.domain.checks import check_of
from tutor_tui.domain.errors import StoreError, TutorError, UsageError
from tutor_tui.domain.events import RunChanged
from tutor_tui.domain.objects import Message, Role, Run, RunStatus, Thread
from tutor_tui.domain.text import without_controls
from tutor_tui.saved_threads import SavedThread, SavedThreads
from tutor_tui.transcript import plain_answer, thread_lines, thread_markdown
from tutor_tui.ui.titles import UNTITLED, title_from

DONE: Final = 0
FAILED: Final = 1
_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class Streams:
    """Where results and where remarks go."""

    out: TextIO
    err: TextIO

    def tell(self, notices: tuple[Notice, ...]) -> None:
        """Notices are remarks: they never stand in the way of a pipe."""
        for notice in notices:
            print(f"tutor-tui: {without_controls(notice.text)}", file=self.err)


@dataclass(frozen=True, slots=True)
class House:
    """What the commands work with."""

    backend: Backend
    saved_threads: SavedThreads
    streams: Streams


@asynccontextmanager
async def _opened(house: House) -> AsyncIterator[Backend]:
    try:
        house.streams.tell(await house.backend.open())
        yield house.backend
    finally:
        await house.backend.close()


async def ask(
    house: House, question: str, *, thread_id: str | None, newest: bool, as_json: bool
) -> int:
    """Put a question, follow its run to the end and print the answer; gives the exit code.

    The thread is saved. When the task is cancelled the run is, too.
    """
    async with _opened(house) as backend:
        thread_id = await _thread_for(house, question, thread_id, newest)
        message = await backend.create_message(thread_id, question)
        run = await _finished(backend, await backend.create_run(thread_id))
        answers = [m for m in await _newest(backend, thread_id) if m.run_id == run.id]
    if as_json:
        _print_run(house.streams, run, [message, *answers])
    else:
        _print_answers(house.streams, answers)
    return _verdict(house.streams, run)


async def _thread_for(house: House, question: str, thread_id: str | None, newest: bool) -> str:
    """The thread to ask in: the one named, the newest saved one, or a new one."""
    if newest:
        threads = await asyncio.to_thread(_loaded, house)
        if not threads:
            raise UsageError("There is no thread to continue yet: leave out --continue.")
        thread_id = threads[-1].id
    if thread_id is not None:
        return (await house.backend.retrieve_thread(thread_id)).id
    title = title_from(question)
    thread = await house.backend.create_thread(metadata={"title": title})
    try:
        await asyncio.to_thread(house.saved_threads.add, SavedThread(thread.id, title))
    except StoreError as error:
        house.streams.tell((Notice(error.title),))
    return thread.id


def _loaded(house: House) -> tuple[SavedThread, ...]:
    loaded = house.saved_threads.load()
    if loaded.notice is not None:
        house.streams.tell((loaded.notice,))
    return loaded.threads


async def _finished(backend: Backend, run: Run) -> Run:
    """The run at its end; cancelled with the task that waits for it."""
    try:
        async for event in backend.follow_run(run.thread_id, run.id):
            if isinstance(event, RunChanged):
                run = event.run
    except asyncio.CancelledError:
        with suppress(TutorError):
            await backend.cancel_run(run.thread_id, run.id)
        raise
    return run


async def _newest(backend: Backend, thread_id: str) -> list[Message]:
    """The newest messages, oldest first."""
    page = await backend.list_messages(thread_id, limit=_PAGE)
    return list(reversed(page.data))


def _print_run(streams: Streams, run: Run, messages: list[Message]) -> None:
    from tutor_tui.server.wire import message_json, run_json

    _print_json(
        streams,
        {
            "run": run_json(run),
            "messages": [message_json(message) for message in messages],
            "findings": [found for message in messages for found in _findings_json(message)],
            "thoughts": [told for message in messages for told in _thoughts_json(message)],
        },
    )


def _findings_json(message: Message) -> Iterator[dict[str, object]]:
    """What was found at each formula of a message, in words of its own."""
    check = check_of(message)
    for finding in () if check is None else check.findings:
        yield {
            "message_id": message.id,
            "start": finding.start,
            "end": finding.end,
            "formula": finding.formula(message.text),
            "mark": finding.mark.value,
            "how": finding.how,
        }


def _thoughts_json(message: Message) -> Iterator[dict[str, object]]:
    """What a model thought before a message, which no message's content holds."""
    if (thought := message.thought) is not None:
        yield {"message_id": message.id, "text": thought.text, "seconds": thought.seconds}


def _print_json(streams: Streams, value: object) -> None:
    json.dump(value, streams.out, ensure_ascii=False, indent=2)
    print(file=streams.out)


def _print_answers(streams: Streams, answers: list[Message]) -> None:
    for answer in answers:
        if answer.role is Role.ASSISTANT and (text := plain_answer(answer)):
            print(text, file=streams.out)


def _verdict(streams: Streams, run: Run) -> int:
    if run.status is RunStatus.COMPLETED:
        return DONE
    reason = f"The answer ended early ({run.status})."
    if run.last_error is not None:
        reason = run.last_error.message
    print(f"tutor-tui: {without_controls(reason)}", file=streams.err)
    return FAILED


async def threads(house: House, *, everything: bool, as_json: bool) -> int:
    """Print the saved threads, or all in the store, newest first."""
    loaded = await asyncio.to_thread(house.saved_threads.load)
    if loaded.notice is not None:
        house.streams.tell((loaded.notice,))
    listed = loaded.threads
    if everything or loaded.needs_rebuild:
        listed = await _stored(house, {thread.id: thread for thread in loaded.threads})
    newest_first = listed[::-1]
    if as_json:
        _print_json(house.streams, [_thread_json(thread) for thread in newest_first])
    else:
        house.streams.out.write(thread_lines(newest_first))
    return DONE


def _thread_json(thread: SavedThread) -> dict[str, object]:
    return {"id": thread.id, "title": thread.title, "is_pinned": thread.is_pinned}


async def _stored(house: House, saved: dict[str, SavedThread]) -> tuple[SavedThread, ...]:
    """All threads in the store, oldest first, with the titles and pins that were saved."""
    async with _opened(house) as backend:
        return tuple(
            [saved.get(t.id) or SavedThread(t.id, _title(t)) async for t in _all_threads(backend)]
        )


async def _all_threads(backend: Backend) -> AsyncIterator[Thread]:
    after: str | None = None
    while True:
        page = await backend.list_threads(limit=_PAGE, order="asc", after=after)
        for thread in page.data:
            yield thread
            after = thread.id
        if not page.has_more:
            return


def _title(thread: Thread) -> str:
    return thread.metadata.get("title") or UNTITLED


async def export(
    house: House, thread_id: str, *, as_json: bool, with_thoughts: bool = False
) -> int:
    """Print a thread as Markdown, or as its thread and message objects."""
    async with _opened(house) as backend:
        thread = await backend.retrieve_thread(thread_id)
        messages = [message async for message in _all_messages(backend, thread_id)]
        assistant = await backend.default_assistant()
    if as_json:
        from tutor_tui.server.wire import message_json, thread_json

        printed = {"thread": thread_json(thread), "messages": [message_json(m) for m in messages]}
        if with_thoughts:
            printed["thoughts"] = [told for m in messages for told in _thoughts_json(m)]
        _print_json(house.streams, printed)
        return DONE
    saved = {s.id: s.title for s in (await asyncio.to_thread(house.saved_threads.load)).threads}
    house.streams.out.write(
        thread_markdown(
            saved.get(thread_id) or _title(thread),
            messages,
            assistant=assistant.name or "Tutor",
            with_thoughts=with_thoughts,
        )
    )
    return DONE


async def _all_messages(backend: Backend, thread_id: str) -> AsyncIterator[Message]:
    after: str | None = None
    while True:
        page = await backend.list_messages(thread_id, limit=_PAGE, order="asc", after=after)
        for message in page.data:
            yield message
            after = message.id
        if not page.has_more:
            return
