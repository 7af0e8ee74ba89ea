"""Runs on a server: begun with a stream where it has them, followed, cancelled."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Final

from tutor_tui.backends.remote.asking import MARK, Asking, known_id, new_mark, rescued
from tutor_tui.backends.remote.channel import Channel, Opened, Sleep
from tutor_tui.backends.remote.following import follow
from tutor_tui.backends.remote.live import LiveRun, first_run
from tutor_tui.backends.remote.progress import Progress
from tutor_tui.backends.remote.reading import run_of
from tutor_tui.domain.errors import BackendError, UsageError
from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.objects import Order, Page, Run
from tutor_tui.domain.text import clean_text

_NEWEST: Final = 5
_MOST_MESSAGES: Final = 100


class Runs:
    """The runs of one server, those that this process hears of by a stream among them."""

    def __init__(self, channel: Channel, asking: Asking, sleep: Sleep) -> None:
        self._channel = channel
        self._asking = asking
        self._sleep = sleep
        self._live: dict[str, LiveRun] = {}
        self._listening: set[asyncio.Task[None]] = set()
        self._has_streams = True

    async def close(self) -> None:
        """Stop listening; the runs go on."""
        for task in self._listening:
            task.cancel()
        await asyncio.gather(*self._listening, return_exceptions=True)

    async def create(self, thread_id: str, assistant_id: str, model: str | None = None) -> Run:
        """Start answering, once, and listen to how it goes on."""
        wanted, mark = known_id("thread", thread_id), new_mark()
        asked: dict[str, Any] = {"assistant_id": assistant_id, "metadata": {MARK: mark}}
        if model is not None:
            asked["model"] = clean_text(model)
        try:
            if self._has_streams:
                return await self._begin(wanted, asked)
            return await self._begin_silently(wanted, asked)
        except BackendError as error:
            return await rescued(error, lambda: self._run_with(wanted, mark))

    async def retrieve(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        return (await self._retrieve(thread_id, run_id))[0]

    async def list(self, thread_id: str, *, limit: int, order: Order = "desc") -> Page[Run]:
        """A page of a thread's runs."""
        wanted = known_id("thread", thread_id)
        return await self._asking.page(
            lambda client: client.beta.threads.runs.with_raw_response.list(
                wanted, limit=limit, order=order
            ),
            run_of,
        )

    async def cancel(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop."""
        thread, wanted = known_id("thread", thread_id), known_id("run", run_id)
        reply = await self._channel.write(
            lambda client: client.beta.threads.runs.with_raw_response.cancel(
                wanted, thread_id=thread
            )
        )
        return self._channel.understood(reply, run_of)

    def follow(self, thread_id: str, run_id: str) -> AsyncGenerator[RunEvent, None]:
        """What happens in a run, from its present state to its end."""
        return follow(self._live.get(run_id), lambda: self._look(thread_id, run_id), self._sleep)

    async def _begin(self, thread_id: str, asked: dict[str, Any]) -> Run:
        try:
            opened = await self._channel.open(
                lambda client: client.beta.threads.runs.with_raw_response.create(
                    thread_id, stream=True, **asked
                )
            )
        except UsageError as error:
            if error.param != "stream":
                raise
            self._has_streams = False
            return await self._begin_silently(thread_id, asked)
        return await self._opened(opened)

    async def _begin_silently(self, thread_id: str, asked: dict[str, Any]) -> Run:
        reply = await self._channel.write(
            lambda client: client.beta.threads.runs.with_raw_response.create(thread_id, **asked)
        )
        return self._channel.understood(reply, run_of)

    async def _opened(self, opened: Opened) -> Run:
        if opened.events is not None:
            run = await first_run(opened.events, self._channel.server)
            self._listen(run, opened.events)
            return run
        assert opened.reply is not None  # noqa: S101 - either events or a reply
        return self._channel.understood(opened.reply, run_of)

    def _listen(self, run: Run, events: AsyncIterator[object]) -> None:
        live = self._live[run.id] = LiveRun(run, self._channel.server)
        task = asyncio.create_task(live.listen(events), name=f"listen to {run.id}")
        self._listening.add(task)
        task.add_done_callback(self._listening.discard)
        task.add_done_callback(lambda _: self._live.pop(run.id, None))

    async def _look(self, thread_id: str, run_id: str) -> tuple[Progress, float | None]:
        """The run, then its messages: of an ended run they change no more."""
        run, poll_after = await self._retrieve(thread_id, run_id)
        page = await self._asking.messages(thread_id, run_id=run_id, limit=_MOST_MESSAGES)
        written = tuple(m for m in reversed(page.data) if m.run_id == run_id)
        return Progress(run, written), poll_after

    async def _retrieve(self, thread_id: str, run_id: str) -> tuple[Run, float | None]:
        thread, wanted = known_id("thread", thread_id), known_id("run", run_id)
        reply = await self._channel.read(
            lambda client: client.beta.threads.runs.with_raw_response.retrieve(
                wanted, thread_id=thread
            )
        )
        return self._channel.understood(reply, run_of), reply.poll_after

    async def _run_with(self, thread_id: str, mark: str) -> Run | None:
        newest = await self.list(thread_id, limit=_NEWEST)
        return next((run for run in newest.data if run.metadata.get(MARK) == mark), None)
