"""What the Assistants API has no call for: all threads, all active runs, a search.

`tutor-tui serve` offers them. Another server is asked about the threads that this person saved: of
the newest for runs and a search, since each costs a request.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias, TypeVar

from tutor_tui.backends.remote.channel import Channel, Reply
from tutor_tui.backends.remote.failures import NoSuchAddressError
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.reading import message_of, page_of, run_of, thread_of
from tutor_tui.domain.errors import NotFoundError, UsageError
from tutor_tui.domain.objects import Message, Order, Page, Run, Thread
from tutor_tui.domain.text import clean_text

T = TypeVar("T")
SavedIds: TypeAlias = Callable[[], Sequence[str]]
"""The IDs of the saved threads, oldest first; it may read a file."""

_AT_ONCE: Final = 4
_WATCHED: Final = 20
"""How many of the newest saved threads are looked at for active runs."""

_SEARCHED: Final = 50
_PAGE: Final = 100


class Directory:
    """Finds things in all threads of a server."""

    def __init__(self, channel: Channel, saved_ids: SavedIds) -> None:
        self._channel = channel
        self._saved_ids = saved_ids
        self._missing: set[str] = set()

    async def threads(self, *, limit: int, order: Order, after: str | None) -> Page[Thread]:
        """A page of all threads, or of the saved ones where the server lists none."""
        query = {"limit": limit, "order": order, **({} if after is None else {"after": after})}
        reply = await self._extension("/threads", query, has_cursor=after is not None)
        if reply is not None:
            return self._page(reply, thread_of)
        ids = await self._ids(newest_first=order == "desc")
        if after is not None and after not in ids:
            raise NotFoundError("There is no such place in the list.", after)
        start = 0 if after is None else ids.index(after) + 1
        found = await self._of_each(ids[start : start + limit], self._thread)
        return Page(tuple(found), len(ids) > start + limit)

    async def active_runs(self) -> tuple[Run, ...]:
        """Runs that have not ended: in any thread, or in the newest saved ones."""
        reply = await self._extension("/threads/runs", {})
        if reply is not None:
            return self._page(reply, run_of).data
        ids = await self._ids(newest_first=True)
        newest = await self._of_each(ids[:_WATCHED], self._newest_run)
        return tuple(run for run in newest if run is not None and not run.status.is_terminal)

    async def search(self, query: str, limit: int) -> tuple[Message, ...]:
        """The newest messages that contain this text, in any case."""
        wanted = clean_text(query).strip()
        if not wanted:
            return ()
        reply = await self._extension("/threads/messages", {"query": wanted, "limit": limit})
        if reply is not None:
            return self._page(reply, message_of).data
        ids = await self._ids(newest_first=True)
        pages = await self._of_each(ids[:_SEARCHED], self._newest_messages)
        found = [m for page in pages for m in page if wanted.casefold() in m.text.casefold()]
        return tuple(sorted(found, key=lambda message: -message.created_at)[:limit])

    async def _extension(
        self, path: str, query: dict[str, str | int], *, has_cursor: bool = False
    ) -> Reply | None:
        """The answer to a call that not every server has; None where this one has it not."""
        if path in self._missing:
            return None
        try:
            return await self._channel.read_path(path, query)
        except (NoSuchAddressError, NotFoundError, UsageError) as error:
            # To another server the path is that of a thread with a strange name.
            if has_cursor and isinstance(error, NotFoundError):
                raise
            if isinstance(error, UsageError) and error.param in query:
                raise
            self._missing.add(path)
            return None

    def _page(self, reply: Reply, read: Callable[[Fields], T]) -> Page[T]:
        return self._channel.understood(reply, page_of(read))

    async def _ids(self, *, newest_first: bool) -> list[str]:
        ids = list(await asyncio.to_thread(self._saved_ids))
        return ids[::-1] if newest_first else ids

    async def _of_each(self, ids: Sequence[str], ask: Callable[[str], Awaitable[T]]) -> list[T]:
        """What each has, a few asked at once; those that are gone are left out."""
        places = asyncio.Semaphore(_AT_ONCE)

        async def one(thread_id: str) -> list[T]:
            async with places:
                try:
                    return [await ask(thread_id)]
                except NotFoundError:
                    return []

        return [item for found in await asyncio.gather(*map(one, ids)) for item in found]

    async def _thread(self, thread_id: str) -> Thread:
        reply = await self._channel.read(
            lambda client: client.beta.threads.with_raw_response.retrieve(thread_id)
        )
        return self._channel.understood(reply, thread_of)

    async def _newest_run(self, thread_id: str) -> Run | None:
        reply = await self._channel.read(
            lambda client: client.beta.threads.runs.with_raw_response.list(thread_id, limit=1)
        )
        runs = self._page(reply, run_of).data
        return runs[0] if runs else None

    async def _newest_messages(self, thread_id: str) -> tuple[Message, ...]:
        reply = await self._channel.read(
            lambda client: client.beta.threads.messages.with_raw_response.list(
                thread_id, limit=_PAGE
            )
        )
        return self._page(reply, message_of).data
