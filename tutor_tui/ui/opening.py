"""Starting: what must be read before the threads of the last time are back on the screen."""

import asyncio
from dataclasses import dataclass

from tutor_tui.backends.port import Backend, Desk, DeskState, Notice
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.objects import Assistant, Run, Thread
from tutor_tui.saved_threads import SavedThread, SavedThreads
from tutor_tui.ui.titles import UNTITLED, title_from

_PAGE = 100


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that was there when the application started."""

    assistant: Assistant
    threads: tuple[SavedThread, ...]
    desk: DeskState
    active_runs: tuple[Run, ...]
    notices: tuple[Notice, ...]


async def read_opening(backend: Backend, desk: Desk, saved_threads: SavedThreads) -> Opening:
    """Open the backend and read what was left. Raises what the backend raises."""
    loading = asyncio.create_task(asyncio.to_thread(saved_threads.load))
    try:
        notices = await backend.open()
    except BaseException:
        await loading
        raise
    loaded = await loading
    threads = loaded.threads
    notices = notices if loaded.notice is None else (*notices, loaded.notice)
    if loaded.needs_rebuild:
        threads = await _all_saved(backend, threads)
        notices = (*notices, *await _rebuild(saved_threads, threads))
    return Opening(
        assistant=await backend.default_assistant(),
        threads=threads,
        desk=await desk.load(),
        active_runs=await backend.active_runs(),
        notices=notices,
    )


async def _rebuild(
    saved_threads: SavedThreads, threads: tuple[SavedThread, ...]
) -> tuple[Notice, ...]:
    """Write the list of threads anew; where that is not possible, work on and say so."""
    try:
        await asyncio.to_thread(saved_threads.rebuild, threads)
    except StoreError as error:
        return (Notice(error.title, is_lasting=True),)
    return ()


async def _all_saved(backend: Backend, known: tuple[SavedThread, ...]) -> tuple[SavedThread, ...]:
    """All threads of the store, with the pins and titles that are still known."""
    by_id = {thread.id: thread for thread in known}
    threads = await _all_threads(backend)
    return tuple([by_id.get(t.id) or await as_saved(backend, t) for t in threads])


async def _all_threads(backend: Backend) -> list[Thread]:
    threads: list[Thread] = []
    while True:
        after = threads[-1].id if threads else None
        page = await backend.list_threads(limit=_PAGE, order="asc", after=after)
        threads += page.data
        if not page.has_more or not page.data:
            return threads


async def as_saved(backend: Backend, thread: Thread) -> SavedThread:
    """A thread as it is saved: with its own title, or one made of its first message."""
    title = thread.metadata.get("title")
    if not title:
        page = await backend.list_messages(thread.id, limit=1, order="asc")
        title = title_from(page.data[0].text) if page.data else UNTITLED
    return SavedThread(thread.id, title)
