"""Leaving in good order when the system says so: drafts saved, terminal restored, in time.

Textual handles neither SIGTERM nor SIGHUP; either would kill the process with the terminal in
full-screen mode.
"""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from typing import Any, Final, Protocol

PATIENCE: Final = 1.5
"""Seconds between being told to leave and leaving at any price."""

_SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGINT")


class Leaver(Protocol):
    """The part of `textual.app.App` that matters here."""

    def exit(self, result: Any = None, return_code: int = 0, message: Any = None) -> None:
        """End the application with this exit code."""
        ...


def watch_exit_signals(
    app: Leaver, *, patience: float = PATIENCE, give_up: Callable[[int], object] = os._exit
) -> None:
    """Make SIGTERM, SIGHUP and SIGINT end the application with 128 + the signal's number.

    Call in the running event loop. A signal that is being ignored (nohup) stays ignored. If the
    process still lives after `patience` seconds, `give_up` is called with the exit code.
    """
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            leave = _leave(app, 128 + number, patience, give_up)
            _on_signal(loop, number, leave)


def _leave(
    app: Leaver, code: int, patience: float, give_up: Callable[[int], object]
) -> Callable[[], None]:
    def leave() -> None:
        start_deadline(code, patience, give_up)
        app.exit(return_code=code)

    return leave


def _on_signal(loop: asyncio.AbstractEventLoop, number: int, leave: Callable[[], None]) -> None:
    try:
        loop.add_signal_handler(number, leave)
    except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
        return


def start_deadline(
    code: int, patience: float = PATIENCE, give_up: Callable[[int], object] = os._exit
) -> None:
    """Call `give_up(code)` in `patience` seconds unless the process has ended by then."""
    timer = threading.Timer(patience, give_up, (code,))
    timer.daemon = True
    timer.start()
