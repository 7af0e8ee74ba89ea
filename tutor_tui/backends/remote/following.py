"""Following a run on a server: by its stream while there is one, else by asking."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Final

from tutor_tui.backends.remote.channel import Sleep
from tutor_tui.backends.remote.failures import PassingError
from tutor_tui.backends.remote.live import LiveRun
from tutor_tui.backends.remote.progress import Progress, at_first, since, together
from tutor_tui.domain.events import RunEvent

Look = Callable[[], Awaitable[tuple[Progress, float | None]]]
"""Asks for a run's state; the second is how many seconds the server wants until the next time."""

_SOONEST: Final = 0.05
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 2.0
_PATIENCE: Final = 15
"""How often in a row a look may fail for a passing reason before the follower is told."""


async def follow(live: LiveRun | None, look: Look, sleep: Sleep) -> AsyncGenerator[RunEvent, None]:
    """What happens in a run, from its present state to its end; nothing is told twice."""
    known: Progress | None = None
    if live is not None:
        async with aclosing(live.follow()) as states:
            async for known, events in states:
                for event in events:
                    yield event
                if known.is_over:
                    return
    async with aclosing(_polled(known, look, sleep)) as later:
        async for event in later:
            yield event


async def _polled(
    known: Progress | None, look: Look, sleep: Sleep
) -> AsyncGenerator[RunEvent, None]:
    pause, failures = _FIRST_PAUSE, 0
    while True:
        try:
            now, wanted = await look()
        except PassingError as error:
            failures += 1
            if known is None or failures >= _PATIENCE:
                raise
            pause = min(pause * 2, _LONGEST_PAUSE)
            await sleep(pause if error.wait is None else max(pause, error.wait))
            continue
        failures = 0
        events = tuple(at_first(now) if known is None else since(known, now))
        known = now if known is None else together(known, now)
        for event in events:
            yield event
        if known.is_over:
            return
        shortest = _FIRST_PAUSE if wanted is None else max(wanted, _SOONEST)
        pause = shortest if events else max(shortest, min(pause * 2, _LONGEST_PAUSE))
        await sleep(pause)
