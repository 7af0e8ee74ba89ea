"""Textual's driver for POSIX terminals, made to survive bad bytes and a vanished terminal.

Textual's own dies of the first byte that is no UTF-8, and spins at full speed, or hangs on a
write, once the terminal is gone. Written against the pinned version of Textual.
"""

import codecs
import contextlib
import os
import selectors
import signal
from typing import IO, TYPE_CHECKING, Any, Final

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from tutor_tui.ui.terminal.alt_keys import with_alt_keys
from tutor_tui.ui.terminal.signals import start_deadline

if TYPE_CHECKING:
    from textual.app import App

_CHUNK: Final = 1 << 16


class TerminalDriver(LinuxDriver):
    """Reads what cannot be decoded as U+FFFD, and ends the application with its terminal."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = _Output(self._file)  # type: ignore[assignment]  # only written to

    def run_input_thread(self) -> None:
        """Read keys until the application stops or the terminal is gone."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        parser = XTermParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    content = self._read()
                    if not content:
                        self._leave()
                        break
                    if text := decode(content):  # nothing, while a character is half read
                        self._dispatch(parser, text)
                for message in parser.tick():
                    self.process_message(message)
        with contextlib.suppress(EOFError, ParseError):
            self._dispatch(parser, "")

    def _read(self) -> bytes:
        """What has been typed; nothing means that the terminal is gone."""
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""

    def _dispatch(self, parser: XTermParser, text: str) -> None:
        for message in parser.feed(with_alt_keys(text)):
            self.process_message(message)

    def _leave(self) -> None:
        code = 128 + signal.SIGHUP
        start_deadline(code)
        self._loop.call_soon_threadsafe(lambda: self._app.exit(return_code=code))


class _Output:
    """The terminal as a file whose writes are lost, not raised, once it is gone.

    An error would end Textual's writing thread, and the next writes would wait for it for ever.
    """

    def __init__(self, file: IO[str] | None) -> None:
        if file is None:
            raise OSError("standard error is closed")
        self._file = file

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()
