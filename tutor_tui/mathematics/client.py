"""Calculations for the application, in processes that can be killed at any moment.

SymPy is never imported here: the processes have it.
"""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError
from tutor_tui.mathematics.process import WorkerProcess
from tutor_tui.mathematics.protocol import is_spent, result_of

MAX_PROCESSES: Final = 2
_MOST_WAITS: Final = 3
_LEAST_WAIT: Final = 0.05

_COMMAND: Final = (
    sys.executable,
    "-P",  # a file named sympy.py in the person's folder is none of ours
    "-m",
    "tutor_tui.mathematics.worker",
)


class MathematicsWorker:
    """A small pool of calculating processes.

    `seconds` is how long a calculation may take, not counting the start of a process, the wait
    for a free one, or what other programs take of the processor; `memory_bytes` is what each
    process may use. An instance belongs to one event loop and is closed with `close`. `command`
    is the program that calculates, one that ends in `worker.serve`.
    """

    def __init__(
        self,
        *,
        seconds: float = 3.0,
        memory_bytes: int = 1 << 30,
        command: Sequence[str] = _COMMAND,
    ) -> None:
        self._command = command
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._free_places = asyncio.Semaphore(MAX_PROCESSES)
        self._idle: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._starting: list[asyncio.Task[WorkerProcess]] = []
        self._claimed: set[asyncio.Task[WorkerProcess]] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._is_closed = False

    def warm_up(self) -> None:
        """Start a process unless there is one. Returns at once; call it in the event loop."""
        if not (self._is_closed or self._idle or self._busy or self._starting):
            self._start_spare()

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float | None = None
    ) -> Mapping[str, object]:
        """The result of an operation of `operations.py`.

        Raises what the operation raised (`UnreadableError`, `TooLargeError`, `UndefinedError`),
        `CoreTimeoutError` after `seconds`, and `CoreFailedError`. When the caller is cancelled,
        the calculation is killed.
        """
        limit = self._seconds if seconds is None else seconds
        request = {"operation": operation, "arguments": arguments, "seconds": limit}
        async with self._free_places:
            process = await self._take()
            return result_of(await self._ask(process, request, limit))

    async def close(self) -> None:
        """Kill all processes and wait until they are gone. A second call does nothing."""
        self._is_closed = True
        for process in (*self._idle, *self._busy):
            self._end(process)
        self._idle.clear()
        self._busy.clear()
        starting, self._starting = self._starting, []
        for start in starting:
            start.cancel()
        for started in await asyncio.gather(*starting, return_exceptions=True):
            if isinstance(started, WorkerProcess):
                self._end(started)
        await asyncio.gather(*self._ending)

    async def _ask(
        self, process: WorkerProcess, request: Mapping[str, object], limit: float
    ) -> object:
        """The reply. A process that did not give one in time, or at all, is replaced."""
        is_well = False
        try:
            reply = await _in_time(process, request, limit)
            is_well = not is_spent(reply)
            return reply
        except TimeoutError as error:
            raise CoreTimeoutError(
                f"That took longer than {limit:g} seconds, so it was stopped.",
                f"operation {request['operation']}",
            ) from error
        finally:
            self._put_back(process, is_well=is_well)

    async def _take(self) -> WorkerProcess:
        """A process that is ready, started now if there is none."""
        while True:
            if self._is_closed:
                raise _closing()
            process = self._idle.pop() if self._idle else await self._started()
            if process.is_alive and not self._is_closed:
                self._busy.add(process)
                return process
            self._end(process)

    async def _started(self) -> WorkerProcess:
        """A process from its start. A caller who gives up leaves it to the next one."""
        unclaimed = (start for start in self._starting if start not in self._claimed)
        start = next(unclaimed, None) or self._start_spare()
        self._claimed.add(start)
        try:
            await asyncio.wait([start])
        finally:
            self._claimed.discard(start)
        if self._is_closed:
            raise _closing()
        self._starting.remove(start)
        return start.result()

    def _start_spare(self) -> "asyncio.Task[WorkerProcess]":
        start = asyncio.create_task(
            WorkerProcess.start(self._command, memory_bytes=self._memory_bytes)
        )
        self._starting.append(start)
        return start

    def _put_back(self, process: WorkerProcess, *, is_well: bool) -> None:
        self._busy.discard(process)
        if is_well and not self._is_closed:
            self._idle.append(process)
            return
        self._end(process)
        if not self._is_closed:
            self._start_spare()

    def _end(self, process: WorkerProcess) -> None:
        process.kill()
        ending = asyncio.create_task(process.reap())
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)


async def _in_time(process: WorkerProcess, request: Mapping[str, object], limit: float) -> object:
    """The reply; raises `TimeoutError` when `limit` seconds of the processor are used up.

    On a machine with other work a process may get little of them, hence the look at what it has
    used; `_MOST_WAITS` times the limit is the end of it anyhow.
    """
    asking = asyncio.create_task(process.ask(request))
    wait, waited = limit, 0.0
    try:
        while not (await asyncio.wait([asking], timeout=wait))[0]:
            waited += wait
            used = await asyncio.to_thread(process.seconds_used)
            wait = min(limit - (limit if used is None else used), limit * _MOST_WAITS - waited)
            if wait < limit * _LEAST_WAIT:
                raise TimeoutError
        return asking.result()
    finally:
        asking.cancel()


def _closing() -> CoreFailedError:
    return CoreFailedError("tutor-tui is closing; nothing more is calculated.")
