"""A small child process that gives the terminal back when the application is killed.

Nothing that runs in a process helps against SIGKILL or a segmentation fault, so the child waits at
the end of a pipe: a goodbye byte means that all is well, an end without it that the application
died with the terminal in its hands. POSIX only; elsewhere nothing is done.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import termios

RESET: Final = (
    "\x1b[?2026l"  # show what is drawn at once again
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # focus, paste and resize reports
    "\x1b[<u"  # kitty's keyboard protocol
    "\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[m"  # line wrap, main screen, cursor, plain colours
)
"""What ends every mode that the application may have switched on."""

_GOODBYE: Final = b"."


@contextlib.contextmanager
def guarded_terminal() -> Iterator[None]:
    """Watch over the terminal on standard input while the body runs.

    Enter this early, while the process is small and has one thread: it forks. Leaving the body
    by an exception other than `SystemExit` restores the terminal too.
    """
    guard = _fork_guardian() if _is_possible() else None
    try:
        yield
    except SystemExit:
        _dismiss(guard, _GOODBYE)
        raise
    except BaseException:
        _dismiss(guard, b"")
        raise
    _dismiss(guard, _GOODBYE)


def _is_possible() -> bool:
    return hasattr(os, "fork") and sys.stdin is not None and sys.stdin.isatty()


def _fork_guardian() -> tuple[int, int] | None:
    """The guardian's process ID and the pipe to it; None where no process can be had."""
    import termios

    try:
        terminal = os.open(os.ttyname(sys.stdin.fileno()), os.O_RDWR | os.O_NOCTTY)
        modes = termios.tcgetattr(terminal)
        ear, mouth = os.pipe()
        child = os.fork()
    except (OSError, termios.error):
        return None
    if child == 0:
        os.close(mouth)
        _guard(ear, terminal, modes)
    os.close(ear)
    os.close(terminal)
    return child, mouth


def _guard(ear: int, terminal: int, modes: "termios._AttrReturn") -> None:
    """The child's whole life; never returns."""
    try:
        os.setsid()  # signals to the application's process group are not for the guardian
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGTTOU):
            signal.signal(number, signal.SIG_IGN)
        for standard in (0, 1, 2):  # a pipe behind the application must be able to end
            os.close(standard)
        if os.read(ear, 1) != _GOODBYE:
            _restore(terminal, modes)
    finally:
        os._exit(0)


def _restore(terminal: int, modes: "termios._AttrReturn") -> None:
    import termios

    termios.tcflush(terminal, termios.TCIFLUSH)  # mouse reports are not for the shell
    termios.tcsetattr(terminal, termios.TCSANOW, modes)
    os.write(terminal, RESET.encode())


def _dismiss(guard: tuple[int, int] | None, last_word: bytes) -> None:
    if guard is None:
        return
    child, mouth = guard
    with contextlib.suppress(OSError):
        os.write(mouth, last_word)
    os.close(mouth)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(child, 0)
