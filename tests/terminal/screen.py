"""A pseudo-terminal with a shell in it, as a person would have: types, draws, answers, waits.

The program runs below a shell, which stays when the program is gone, so that what it left of the
terminal can be looked at.
"""

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psutil
import pyte

PATIENCE: Final = 20.0
"""Seconds until something that does not appear is given up; what appears is seen at once."""

_SHELL: Final = '"$@"; echo "exit code: $?"; read wait'
_ANSWERS: Final = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronized output is known
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # in-band resize is not: SIGWINCH is used
    b"\x1b[?u": b"\x1b[?0u",
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}
_MODE: Final = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KITTY: Final = re.compile(rb"\x1b\[([<>])\d*u")
_UNKNOWN_TO_PYTE: Final = re.compile(rb"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p")
_USUAL_MODES: Final = frozenset({7, 25})
_LEFT: Final = re.compile(r"exit code: (\d+)")


class Terminal:
    """A program on a terminal. Use as a context manager: it ends all processes.

    `cell` is the size of a cell in pixels, as far as the terminal tells it.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        columns: int = 100,
        rows: int = 30,
        cell: tuple[int, int] = (0, 0),
    ) -> None:
        self.output = b""
        self._cell = cell
        self.modes = set(_USUAL_MODES)
        self.kitty_depth = 0
        self._unread = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = os.openpty()
        self.resize(columns, rows)
        self.settings_before = termios.tcgetattr(self._slave)
        self._shell = subprocess.Popen(
            ["/bin/sh", "-c", _SHELL, "sh", *command],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env={"TERM": "xterm-256color", "LANG": "C.UTF-8", **environment},
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - one ioctl, and no threads here
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self.processes():
            process.kill()
        self._shell.kill()
        self._shell.wait()
        for descriptor in (self._master, self._slave):
            if descriptor >= 0:
                os.close(descriptor)

    def processes(self) -> list[psutil.Process]:
        """All that run below the shell."""
        try:
            return list(psutil.Process(self._shell.pid).children(recursive=True))
        except psutil.NoSuchProcess:
            return []

    @property
    def program(self) -> psutil.Process:
        """The program itself."""
        children: list[psutil.Process] = psutil.Process(self._shell.pid).children()
        return children[0]

    # -- writing -------------------------------------------------------------------------------

    def type(self, text: str | bytes) -> None:
        """Type; what the program draws meanwhile is read."""
        content = text.encode() if isinstance(text, str) else text
        while content:
            _, writable, _ = select.select([], [self._master], [], 0.05)
            if writable:
                content = content[os.write(self._master, content[:1024]) :]
            self._pump(0)

    def paste(self, text: str) -> None:
        """Paste, as terminals do it."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._screen.resize(rows, columns)
        pixels = (columns * self._cell[0], rows * self._cell[1])
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, *pixels))

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1

    # -- looking -------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, wanted: str | Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """Wait until the text (or what the function looks for) is on the screen."""
        is_there = wanted if callable(wanted) else lambda text: wanted in text
        deadline = time.monotonic() + seconds
        while not is_there(self.text):
            if time.monotonic() > deadline:
                raise AssertionError(f"never seen: {wanted}\n{self.text}")
            self._pump(0.05)
        return self.text

    def wait_for_exit(self, seconds: float = PATIENCE) -> int:
        """Wait until the shell has its terminal back; gives the program's exit code."""
        deadline = time.monotonic() + seconds
        while not (left := _LEFT.search(self.output.decode(errors="replace"))):
            if time.monotonic() > deadline:
                raise AssertionError(f"the program goes on\n{self.text}")
            self._pump(0.05)
        return int(left[1])

    def wait_until_whole(self, seconds: float = PATIENCE) -> None:
        """Wait until the terminal is as it was before the program; fails saying what is not."""
        deadline = time.monotonic() + seconds
        while damage := self.damage():
            if time.monotonic() > deadline:
                raise AssertionError(f"left behind: {damage}")
            self._pump(0.05)

    def damage(self) -> list[str]:
        """What the program has changed about the terminal."""
        found = [f"mode {mode}" for mode in sorted(self.modes ^ _USUAL_MODES)]
        if self.kitty_depth:
            found.append("kitty keys")
        if termios.tcgetattr(self._slave) != self.settings_before:
            found.append("termios")
        return found

    # -- the terminal's own work ---------------------------------------------------------------

    def wait_for_output(self, wanted: bytes, seconds: float = PATIENCE) -> None:
        """Wait until these bytes have come, seen or not."""
        deadline = time.monotonic() + seconds
        while wanted not in self.output:
            if time.monotonic() > deadline:
                raise AssertionError(f"never sent: {wanted!r}\n{self.text}")
            self._pump(0.05)

    def _pump(self, seconds: float) -> None:
        readable, _, _ = select.select([self._master], [], [], seconds)
        if readable:
            content = os.read(self._master, 1 << 16)
            self.output += content
            self._answer(content)
            self._note_modes(content)
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", content))

    def _answer(self, content: bytes) -> None:
        for question, answer in _ANSWERS.items():
            if question in content:
                os.write(self._master, answer)

    def _note_modes(self, content: bytes) -> None:
        """Follow what is switched on and off, also where two reads cut a sequence in half."""
        self._unread += content
        last = self._unread.rfind(b"\x1b")
        is_cut = last >= 0 and len(self._unread) - last < 12
        whole, self._unread = (
            (self._unread[:last], self._unread[last:]) if is_cut else (self._unread, b"")
        )
        for numbers, switch in _MODE.findall(whole):
            change = self.modes.add if switch == b"h" else self.modes.discard
            for number in numbers.split(b";"):
                change(int(number))
        for direction in _KITTY.findall(whole):
            self.kitty_depth += 1 if direction == b">" else -1
        self.kitty_depth = max(self.kitty_depth, 0)


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def wait_until_ended(processes: Iterable[psutil.Process], seconds: float) -> None:
    """Wait until none of the processes runs; who collects their exit codes does not matter."""
    deadline = time.monotonic() + seconds
    while alive := [process for process in processes if _is_alive(process)]:
        if time.monotonic() > deadline:
            raise AssertionError(f"still running: {alive}")
        select.select([], [], [], 0.01)


def _is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def environment(home: Path, **more: str) -> dict[str, str]:
    """What the program is given: a home of its own, and nothing of ours."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TUTOR_TUI_HOME": str(home),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **more,
    }


def python(*arguments: str) -> list[str]:
    """A command that runs this Python."""
    return [sys.executable, *arguments]
