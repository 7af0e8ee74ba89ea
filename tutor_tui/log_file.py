"""The log: what went wrong inside, without anything a person or a model wrote.

Exceptions are written by type and place alone, because their words may quote a message or a key.
"""

import contextlib
import logging
import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, TextIO, TypeAlias

if TYPE_CHECKING:
    _ExceptionInfo: TypeAlias = (
        tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    )

_LARGEST: Final = 1 << 20
"""In bytes; a larger log is begun anew."""

_FORMAT: Final = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def open_log(path: Path) -> None:
    """Write what the package logs to `path` (0600). The file is made with its first line.

    A log that cannot be written is done without.
    """
    logger = logging.getLogger("tutor_tui")
    handler = _LogFile(path)
    handler.setFormatter(_PlacesOnly(_FORMAT))
    logger.addHandler(handler)
    logger.propagate = False


class _LogFile(logging.FileHandler):
    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True, errors="replace")
        self._path = path

    def _open(self) -> TextIO:  # type: ignore[override]  # the stub wants a TextIOWrapper
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        if os.fstat(descriptor).st_size > _LARGEST:
            os.ftruncate(descriptor, 0)
        return os.fdopen(descriptor, "a", encoding="utf-8", errors="replace")

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Stay silent: the screen is no place for troubles with the log."""


class _PlacesOnly(logging.Formatter):
    def formatException(self, ei: "_ExceptionInfo") -> str:  # noqa: N802 - logging's name
        return "\n".join(_places(ei[1]))


def _places(error: BaseException | None) -> Iterator[str]:
    """Where an exception was raised, then the same of its parts and of what it came from."""
    while error is not None:
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                yield from _places(part)
        error = error.__cause__ or error.__context__
