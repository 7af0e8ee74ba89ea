"""A limit on the processor time of one method, so that the next one gets its turn.

Limits may stand inside each other: the outer one goes on with what is left of it.
"""

import contextlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from types import FrameType
from typing import TypeVar

_UNHEARD = frozenset({"__del__", "gc_callback", "remove", "_remove"})
"""Functions that the interpreter calls by itself, out of which no exception comes."""

_IMPORTING = "<frozen importlib"
"""Where modules are loaded: one that is broken off there stays half loaded for good."""

T = TypeVar("T")
_multiple: ContextVar[float] = ContextVar("multiple", default=1.0)
_AT_ONCE = 1e-3
_AGAIN = 0.1
"""Seconds until the next signal, since one that comes at a bad moment is let pass."""


class _ImpatientError(BaseException):
    """The time is up. No `Exception`, so that libraries which catch those let it pass."""


@contextlib.contextmanager
def multiplied(multiple: float) -> Iterator[None]:
    """Give every method `multiple` times its limit inside this block.

    For whoever would rather wait than get another result on a slower machine.
    """
    token = _multiple.set(multiple)
    try:
        yield
    finally:
        _multiple.reset(token)


def within(seconds: float, compute: Callable[[], T]) -> T | None:
    """What a calculation gives, or `None` where it needs more than so much processor time.

    Without effect outside the main thread and on systems without such timers: there the limits of
    the worker's process hold.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or not hasattr(signal, "setitimer"):
        return compute()
    limit = seconds * _multiple.get()
    start = time.process_time()
    clock = _Clock()
    handler = signal.signal(signal.SIGVTALRM, clock.stop)
    left, _ = signal.setitimer(signal.ITIMER_VIRTUAL, limit, _AGAIN)
    try:
        try:
            return compute()
        finally:
            clock.is_running = False  # a late signal must not break off what follows
    except _ImpatientError:
        clock.is_running = False
        if left and time.process_time() - start >= left:
            raise  # the outer limit is passed too
        return None
    finally:
        rest = max(left - (time.process_time() - start), _AT_ONCE) if left else 0.0
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, handler)
        signal.setitimer(signal.ITIMER_VIRTUAL, rest, _AGAIN if rest else 0)


class _Clock:
    """Breaks a calculation off by an exception, as long as it is running."""

    def __init__(self) -> None:
        self.is_running = True

    def stop(self, _signal: int, frame: FrameType | None) -> None:
        while frame is not None:
            code = frame.f_code
            if code.co_name in _UNHEARD or code.co_filename.startswith(_IMPORTING):
                return
            frame = frame.f_back
        if self.is_running:
            raise _ImpatientError
