"""The clocks and spans of the service, in one place so that tests can give their own."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """`clock` gives Unix seconds; spans are in seconds."""

    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    run_seconds: float = 600
    save_seconds: float = 0.25
    watch_seconds: float = 0.5
    follow_seconds: float = 0.2
    slowest_poll_seconds: float = 0.4
    look_seconds: float = 0.3
    stop_seconds: float = 5.0

    @property
    def now(self) -> int:
        """The time as the API gives it."""
        return int(self.clock())

    @property
    def expiry(self) -> int:
        """When a run that starts now expires."""
        return int(self.clock() + self.run_seconds)

    def seconds_until(self, moment: int | None) -> float | None:
        """How long it is until then; 0 where that is over."""
        return None if moment is None else max(0.0, moment - self.clock())
