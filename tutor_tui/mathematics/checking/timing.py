"""A limit on the processor time of one line, so that the others get their turn."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class LineTimeoutError(BaseException):
    """A line took longer than it may.

    No `Exception`, so that libraries which catch those let it pass.
    """


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise `LineTimeoutError` inside after so much processor time.

    Without effect outside the main thread and on systems without such timers: there the limits of
    the worker's process hold.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise LineTimeoutError
