"""Runs inside both programs: gives out tokens on time, and tells the benchmark what it asks.

The pace is an open loop: token `i` is due `i / rate` seconds after the first, however slow the
program is to take it, so falling behind shows as lag and never as a slower stream.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from types import FrameType
from typing import Final

from benchmarks.text import Order, tokens

EVENTS: Final = "BENCHMARK_EVENTS"
"""The environment variable that names the file to tell things in."""


def tell(line: str) -> None:
    """Add a line to the benchmark's file of events."""
    with Path(os.environ[EVENTS]).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


async def paced_tokens(order: Order) -> AsyncIterator[str]:
    """The tokens of a reply, each when it is due; tells when the first and the last were given."""
    start = time.monotonic()
    tell(f"first {start}")
    for index, token in enumerate(tokens(order.length)):
        wait = start + index / order.rate - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        if index == order.length - 1:
            tell(f"last {time.monotonic()}")
        yield token


def _tell_modules(_signal: int, _frame: FrameType | None) -> None:
    tell("modules " + " ".join(sorted(name for name in sys.modules if "." not in name)))


def answer_questions() -> None:
    """Tell the names of the packages imported so far whenever SIGUSR1 arrives."""
    signal.signal(signal.SIGUSR1, _tell_modules)
