"""Prints lines for a program that must never wait for who reads them.

A terminal that is held with Ctrl+S and a pipe that nobody empties block whoever writes to them.
"""

import contextlib
import os
import queue
import threading
from typing import Final, TextIO

from tutor_tui.domain.text import without_controls

_WAITING_LINES: Final = 10_000
_CLOSE_SECONDS: Final = 1.0


class LinePrinter:
    """Writes from a thread of its own. What cannot be written, or only too late, is let go.

    It passes by the stream's buffer, whose lock a thread that hangs would hold for ever.
    """

    def __init__(self, stream: TextIO) -> None:
        self._descriptor = stream.fileno()
        self._encoding = stream.encoding
        self._lines: queue.Queue[str | None] = queue.Queue(_WAITING_LINES)
        # A daemon: a reader that never comes back must not keep the program from ending.
        self._thread = threading.Thread(target=self._write_all, name="lines", daemon=True)
        self._thread.start()

    def print(self, line: str) -> None:
        """Print the line soon, without what could command a terminal. Returns at once."""
        with contextlib.suppress(queue.Full):
            self._lines.put_nowait(f"{without_controls(line)}\n")

    def close(self) -> None:
        """Wait a moment for what is not printed yet."""
        with contextlib.suppress(queue.Full):
            self._lines.put(None, timeout=_CLOSE_SECONDS)
        self._thread.join(_CLOSE_SECONDS)

    def _write_all(self) -> None:
        while (line := self._lines.get()) is not None:
            with contextlib.suppress(OSError):
                _write_whole(self._descriptor, line.encode(self._encoding, "replace"))


def _write_whole(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]
