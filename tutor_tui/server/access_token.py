"""The bearer token that clients show: made once, kept in a file that only this person may read.

It is the same from start to start, so that what was pasted into a shell stays valid.
"""

import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import Final

from tutor_tui.domain.errors import TutorError, UsageError

_RANDOM_BYTES: Final = 32
_LONGEST: Final = 4096
_OPEN_TO_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def accepted_token(token: str) -> str:
    """The token, if it can travel in a header. Raises `UsageError`."""
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError("A token is made of visible ASCII characters, without spaces.")
    return token


def load_token(path: Path) -> str:
    """The token in this file, which is made with a random one if it is not there."""
    try:
        with contextlib.suppress(FileNotFoundError):
            return _read(path)
        _create(path)
        return _read(path)
    except OSError as error:
        reason = error.strerror or "it cannot be used"
        raise TutorError(f"The token file {path} cannot be used: {reason}.") from error


def _read(path: Path) -> str:
    with path.open(encoding="ascii", errors="replace") as file:
        if os.name == "posix" and os.fstat(file.fileno()).st_mode & _OPEN_TO_OTHERS:
            raise UsageError(
                f"Other people may read the token file {path}: make it private (chmod 600)."
            )
        return accepted_token(file.read(_LONGEST).strip())


def _create(path: Path) -> None:
    """Make the file whole or not at all: whoever starts at the same moment uses the same one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(_RANDOM_BYTES) + "\n")
        with contextlib.suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        unfinished.unlink()
