"""The standard streams and the files that commands read: what comes in is text, whatever it is."""

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TextIO

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.text import clean_text, without_controls

LONGEST_TEXT: Final = 1 << 20
"""The longest question or text that is read, in bytes."""


@contextlib.contextmanager
def readable(name: str) -> Iterator[TextIO]:
    """The lines of a file, or of standard input for `-`."""
    if name == "-":
        yield io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", errors="replace")
        return
    with _opened(name) as file:
        yield file


def _opened(name: str) -> TextIO:
    try:
        return Path(name).open(encoding="utf-8-sig", errors="replace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no file"
        raise UsageError(f"{without_controls(name)} cannot be read: {reason}.") from error


def writable(stream: TextIO | None) -> TextIO:
    """The stream, made to replace what it cannot encode; a closed one swallows everything."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def question_from(words: Sequence[str]) -> str:
    """The question from the command line or, where there is none, from a pipe."""
    text = " ".join(words) if words else _piped()
    if not text.strip():
        raise UsageError('There is no question. Ask one: tutor-tui ask "Solve 3x + 11 = 14".')
    return clean_text(text).strip()


def _piped() -> str:
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    content = sys.stdin.buffer.read(LONGEST_TEXT + 1)
    if len(content) > LONGEST_TEXT:
        raise UsageError("The question is longer than 1 MB; ask a shorter one.")
    return content.decode("utf-8-sig", errors="replace")
