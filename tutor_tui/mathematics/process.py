"""One calculating process as the application sees it: started, asked, killed."""

import asyncio
import contextlib
import json
import os
import signal
from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.mathematics.failures import CoreFailedError
from tutor_tui.mathematics.protocol import MAX_LINE_BYTES, line, processor_seconds
from tutor_tui.mathematics.worker import MEMORY_VARIABLE

_START_SECONDS: Final = 60.0
_PASSED_ON: Final = (
    "APPDATA",
    "HOME",
    "LD_LIBRARY_PATH",
    "PATH",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONPYCACHEPREFIX",
    "PYTHONUSERBASE",
    "SYSTEMROOT",
    "TEMP",
    "USERPROFILE",
)
"""What Python needs to find itself and its packages; keys stay out of the process."""

ROOM_OF_SYMPY: Final = {"SYMPY_CACHE_SIZE": "20000"}
"""How many results of each of its functions SymPy keeps.

It asks itself the same again and again, and its usual thousand are gone within one integral.
"""

_SAME_EACH_TIME: Final = {"PYTHONHASHSEED": "0"}
"""The order in which Python, and so SymPy, goes through sets of terms."""


class WorkerProcess:
    """A process that has said it is ready. `start` makes one, `kill` and `reap` end it."""

    def __init__(
        self,
        process: asyncio.subprocess.Process,
        stdin: asyncio.StreamWriter,
        stdout: asyncio.StreamReader,
    ) -> None:
        self._process = process
        self._stdin = stdin
        self._stdout = stdout
        self._used_before = 0.0

    @classmethod
    async def start(cls, command: Sequence[str], *, memory_bytes: int) -> "WorkerProcess":
        """Start a process and wait until it is ready; raises `CoreFailedError`."""
        process = await _spawn(command, memory_bytes)
        assert process.stdin is not None  # noqa: S101 - it was started with pipes
        assert process.stdout is not None  # noqa: S101
        worker = cls(process, process.stdin, process.stdout)
        try:
            async with asyncio.timeout(_START_SECONDS):
                await worker._receive()
        except (TimeoutError, CoreFailedError) as error:
            await worker.reap()
            raise CoreFailedError(
                "The part that calculates did not start. Please start tutor-tui again.", str(error)
            ) from error
        except asyncio.CancelledError:
            await worker.reap()
            raise
        return worker

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended, as far as is known."""
        return self._process.returncode is None and not self._stdout.at_eof()

    async def ask(self, request: Mapping[str, object]) -> object:
        """The reply to a request; raises `CoreFailedError` when the process breaks off."""
        try:
            self._stdin.write(line(request))
            await self._stdin.drain()
        except ConnectionError as error:
            raise _broken_off(str(error)) from error
        return await self._receive()

    async def _receive(self) -> object:
        try:
            reply: object = json.loads(await self._stdout.readline())
        except (ValueError, ConnectionError) as error:
            raise _broken_off(f"{type(error).__name__}: {error}") from error
        self._used_before = processor_seconds(reply)
        return reply

    def seconds_used(self) -> float | None:
        """The processor time of the request under way; `None` where the system does not tell.

        Takes a moment the first time.
        """
        import psutil

        try:
            times = psutil.Process(self.pid).cpu_times()
        except psutil.Error:
            return None
        return max(float(times.user + times.system) - self._used_before, 0.0)

    def kill(self) -> None:
        """End the process and what it may have started, at once."""
        if not self.is_alive:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    async def reap(self) -> None:
        """Kill the process and wait until nothing of it is left."""
        self.kill()
        self._stdin.close()
        with contextlib.suppress(ConnectionError):
            await self._stdout.read()
        await self._process.wait()


async def _spawn(command: Sequence[str], memory_bytes: int) -> asyncio.subprocess.Process:
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment |= _SAME_EACH_TIME | ROOM_OF_SYMPY | {MEMORY_VARIABLE: str(memory_bytes)}
    try:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment,
            limit=MAX_LINE_BYTES,
            start_new_session=True,
        )
    except OSError as error:
        raise CoreFailedError(
            "The part that calculates could not be started. Is there enough memory?", str(error)
        ) from error


def _broken_off(detail: str) -> CoreFailedError:
    return CoreFailedError("The calculation broke off. Please ask again.", detail)
