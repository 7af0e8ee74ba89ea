"""The socket that the server listens on, opened before anything else so that it may fail first."""

import errno
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from tutor_tui.domain.errors import UsageError

_BACKLOG: Final = 2048
_PRIVATE: Final = 0o600
_UMASK: Final = 0o177


@contextmanager
def listening_on_port(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens there; port 0 is any free one."""
    if not host:  # to the system, every address of this machine
        raise UsageError("An address to listen at is missing: give one with --host.")
    address = "127.0.0.1" if host == "localhost" else host
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            address, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        sock = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise UsageError(f"This machine has no address {host}: give another --host.") from error
    with sock:
        try:
            if os.name == "posix":
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            sock.bind(place)
            sock.listen(_BACKLOG)
        except OSError as error:
            raise _cannot_listen(host, port, error) from error
        yield sock


@contextmanager
def listening_on_file(path: Path) -> Iterator[socket.socket]:
    """A Unix socket that only this person may use, gone when the server is."""
    if not hasattr(socket, "AF_UNIX"):
        raise UsageError("This system has no Unix sockets: leave out --unix.")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as sock:
        _clear_away(path)
        try:
            _bind_private(sock, path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(f"The socket {path} cannot be made: {reason}.") from error
        try:
            yield sock
        finally:
            with suppress(OSError):
                path.unlink()


def _cannot_listen(host: str, port: int, error: OSError) -> UsageError:
    if error.errno == errno.EADDRINUSE:
        return UsageError(
            f"Port {port} is in use: give another with --port, or any free one with --port 0."
        )
    if error.errno == errno.EACCES:
        return UsageError(f"Port {port} needs special rights: give one above 1023 with --port.")
    return UsageError(f"Nothing can listen at {host}, port {port}: give another.")


def _bind_private(sock: socket.socket, path: Path) -> None:
    before = os.umask(_UMASK)
    try:
        sock.bind(str(path))
    finally:
        os.umask(before)
    path.chmod(_PRIVATE)
    sock.listen(_BACKLOG)


def _clear_away(path: Path) -> None:
    """Remove a socket that a killed server left; never one in use, and never another file."""
    with suppress(FileNotFoundError):
        if not stat.S_ISSOCK(path.lstat().st_mode):
            raise UsageError(f"{path} is a file, not a socket: give another --unix.")
        if _is_answered(path):
            raise UsageError(f"Another server listens on {path}: give another --unix.")
        path.unlink()


def _is_answered(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
