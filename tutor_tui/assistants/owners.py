"""Which process answers a run: a lock file that its process holds as long as it lives.

The operating system frees the lock however the process ends, so a run is known to be abandoned
exactly when the lock of its owner can be taken.
"""

import secrets
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

_OLD: Final = 24 * 3600


class Owners:
    """The lock files of one folder, among them this process' own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = f"owner-{secrets.token_hex(8)}.lock"
        self._lock: FileLock | None = None

    @property
    def name(self) -> str:
        """The name by which this process' runs are marked."""
        return self._name

    def acquire(self) -> None:
        """Take this process' own lock. Raises `OSError` where the folder cannot be written."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = self._lock_of(self._name)
        lock.acquire(timeout=0)
        self._lock = lock

    def is_alive(self, name: str | None) -> bool:
        """Whether the process that holds this lock still runs."""
        if name is None:
            return False
        if name == self._name:
            return True
        path = self._folder / name
        if path.parent != self._folder or not path.exists():
            return False
        return not self._can_take(name)

    def sweep(self, in_use: Collection[str], now: float) -> None:
        """Remove old files of processes that are gone and own nothing. `now` in Unix seconds.

        A young file may be one that its process has made and not locked yet.
        """
        with suppress(OSError):
            for path in self._folder.glob("owner-*.lock"):
                is_old = now - path.stat().st_mtime > _OLD
                if is_old and path.name not in in_use and not self.is_alive(path.name):
                    path.unlink(missing_ok=True)

    def release(self) -> None:
        """Let go of this process' own lock; its file goes too."""
        if self._lock is not None:
            with suppress(OSError):
                (self._folder / self._name).unlink(missing_ok=True)
            self._lock.release()
            self._lock = None

    def _can_take(self, name: str) -> bool:
        lock = self._lock_of(name)
        try:
            with lock.acquire(timeout=0):
                return True
        except Timeout:
            return False
        except OSError:
            # A lock that cannot even be tried may be held by somebody: leave its runs alone.
            return False

    def _lock_of(self, name: str) -> FileLock:
        return FileLock(self._folder / name, mode=0o600, thread_local=False)
