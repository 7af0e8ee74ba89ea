"""A terminal without a screen: runs a program on a pseudo-terminal and times what it shows.

It answers what programs ask a modern terminal. It does not draw; it looks for words in what
arrives, so what is looked for must be one word in one style. It pumps the pseudo-terminal only
while one of its methods waits, in the caller's thread.
"""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Final, Self

ROWS: Final = 36
COLUMNS: Final = 120

_RESIZE = f"\x1b[48;{ROWS};{COLUMNS};{ROWS * 20};{COLUMNS * 10}t".encode()
_ANSWERS: Final[Mapping[bytes, bytes]] = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronized output: known, off
    b"\x1b[?2048$p": b"\x1b[?2048;2$y",  # in-band resize: known, off
    b"\x1b[?2048h": _RESIZE,
    b"\x1b[?u": b"\x1b[?0u",  # kitty keys: known, no flags
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b]10;?": b"\x1b]10;rgb:e0e0/e0e0/e0e0\x1b\\",
    b"\x1b]11;?": b"\x1b]11;rgb:1010/1010/1010\x1b\\",
}
_QUESTION: Final = re.compile(b"|".join(re.escape(question) for question in _ANSWERS))
_SIGN: Final = re.compile(rb"n\d{4}(?!\d)")
_SEQUENCE: Final = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])"
)
_KEEP: Final = 32
"""Bytes kept of what came before, for words that two reads cut in half."""


class TimedOutError(Exception):
    """The program did not show what was waited for; the text is what it showed last."""


class Terminal:
    """A program on a pseudo-terminal of 120x36. Use as a context manager: it ends the program."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, ignore_hangup: bool = False
    ) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._tail = b""
        self._wanted: dict[bytes, None] = {}
        self._seen: dict[bytes, float] = {}
        self._start_up: bytes | None = b""
        self.first_frame: float | None = None
        self.bytes_read = 0
        self.started = time.monotonic()
        self._program = _spawn(command, environment, slave, ignore_hangup=ignore_hangup)
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.hang_up()
        if self._program.poll() is None:
            self._program.terminate()
        try:
            self._program.wait(3)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()

    @property
    def pid(self) -> int:
        """The program's process ID."""
        return self._program.pid

    @property
    def has_ended(self) -> bool:
        """Whether the program is gone."""
        return self._program.poll() is not None

    def write(self, text: str) -> float:
        """Type this; gives the moment it was written."""
        os.write(self._master, text.encode())
        return time.monotonic()

    def forget_signs(self) -> None:
        """Look for all signs of a reply anew."""
        self._seen = {word: at for word, at in self._seen.items() if not _SIGN.fullmatch(word)}

    def want(self, words: Iterable[str]) -> None:
        """Look for these words from now on, each until it has been seen once."""
        for word in words:
            self._seen.pop(word.encode(), None)
            self._wanted[word.encode()] = None

    def seen(self, word: str) -> float | None:
        """When a wanted word (or a sign of the reply) was first seen."""
        return self._seen.get(word.encode())

    def wait_for(self, word: str, seconds: float = 30.0) -> float:
        """Wait until a word is shown; gives the moment. Looks at what comes from now on."""
        self.want((word,))
        return self.moment_of(word, seconds)

    def moment_of(self, word: str, seconds: float = 30.0) -> float:
        """When a word that was wanted before is, or was, shown; waits for it."""
        self.pump_until(lambda: self.seen(word) is not None, seconds, f"{word!r}")
        return self._seen[word.encode()]

    def pump(self, seconds: float) -> None:
        """Let the program run for this long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self.has_ended:
            self._read(left)

    def pump_until(self, is_done: Callable[[], bool], seconds: float, what: str) -> None:
        """Let the program run until something holds. Raises `TimedOutError`."""
        end = time.monotonic() + seconds
        while not is_done():
            if self.has_ended or time.monotonic() > end:
                raise TimedOutError(f"{what} was not shown; last: {self._tail!r}")
            self._read(0.05)

    def hang_up(self) -> None:
        """Close the terminal, as closing its window does."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _read(self, seconds: float) -> None:
        if not select.select([self._master], [], [], seconds)[0]:
            return
        try:
            chunk = os.read(self._master, 1 << 16)
        except OSError:  # the program closed its side; `has_ended` says so soon
            time.sleep(0.002)
            return
        now = time.monotonic()
        self.bytes_read += len(chunk)
        self._look(self._tail + chunk, now)
        if self._start_up is not None:
            self._look_for_first_frame(chunk, now)

    def _look(self, text: bytes, now: float) -> None:
        for question in _QUESTION.finditer(text):
            if question.end() > len(self._tail):  # otherwise it was answered with the last chunk
                os.write(self._master, _ANSWERS[question.group()])
        for word in [word for word in self._wanted if word in text]:
            self._seen.setdefault(word, now)
            del self._wanted[word]
        for sign in _SIGN.findall(text):
            self._seen.setdefault(sign, now)
        self._tail = text[-_KEEP:]

    def _look_for_first_frame(self, chunk: bytes, now: float) -> None:
        self._start_up = (self._start_up or b"") + chunk
        _, switch, frame = self._start_up.partition(b"\x1b[?1049h")
        if switch and re.search(rb"[^\x00-\x20\x7f]", _SEQUENCE.sub(b"", frame).split(b"\x1b")[0]):
            self.first_frame = now
            self._start_up = None


def _spawn(
    command: Sequence[str], environment: Mapping[str, str], slave: int, *, ignore_hangup: bool
) -> subprocess.Popen[bytes]:
    def become_foreground() -> None:
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        if ignore_hangup:
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    return subprocess.Popen(
        command,
        env=environment,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=become_foreground,  # noqa: PLW1509 the harness has one thread
    )
