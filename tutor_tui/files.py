"""Changing small files so that nobody ever sees half of one: lock, replace, set aside.

What the files hold is the callers' business.
"""

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tutor_tui.domain.errors import StoreError, StoreFullError, StoreReadOnlyError

_LOCK_SECONDS: Final = 5.0
_STALE_SECONDS: Final = 3600.0
_READ_ONLY: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that all writers of `path` take; makes the folder (0700) if need be.

    Raises `StoreError` when another process holds it for more than a few seconds.
    """
    import filelock

    with translated(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=_LOCK_SECONDS)
    with translated(path):
        try:
            lock.acquire()
        except filelock.Timeout as error:
            raise StoreError(
                f"Another tutor-tui has been changing {path} for too long; close it and try again."
            ) from error
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path` into the `StoreError` that says what to do."""
    try:
        yield
    except OSError as error:
        raise _store_error(path, error) from error


def _store_error(path: Path, error: OSError) -> StoreError:
    if error.errno in _READ_ONLY:
        return StoreReadOnlyError(f"{path} cannot be written: allow writing there.", str(error))
    if error.errno in _FULL:
        return StoreFullError(f"{path} was not saved: the disk is full.", str(error))
    return StoreError(f"{path} cannot be used: {error.strerror or error}.", str(error))


def replace_file(path: Path, content: bytes) -> None:
    """Make `content` the whole of `path` (0600) in one step that survives a crash.

    A symbolic link stays one: what it points to is replaced. The lock must be held.
    Raises `StoreError`.
    """
    with translated(path):
        target = path.resolve()
        _sweep(target)
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _replace(Path(temporary), target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)


def _replace(source: Path, target: Path) -> None:
    """Rename over; on Windows a reader may hold the target for a moment."""
    deadline = time.monotonic() + 2.0
    while True:
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove what killed writers left behind, once it is old enough to be nobody's."""
    for leftover in target.parent.glob(f".{target.name}.????????"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _STALE_SECONDS:
                leftover.unlink()


def set_aside(path: Path, clock: Callable[[], float] = time.time) -> Path:
    """Rename a file that cannot be read to `NAME.bad-DATE`; gives its new place.

    Never overwrites an earlier one. Raises `StoreError`.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(clock()))
    with translated(path):
        for attempt in range(1000):
            suffix = f"-{attempt}" if attempt else ""
            place = path.with_name(f"{path.name}.bad-{stamp}{suffix}")
            if not place.exists():
                path.rename(place)
                return place
    raise StoreError(f"{path} cannot be read, and could not be set aside: remove it.")
