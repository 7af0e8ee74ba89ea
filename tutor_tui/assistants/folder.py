"""The folder of uploaded files. A file's name there is its ID, whatever its client calls it."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator, Collection
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from tutor_tui.domain.errors import StoreError, StoreFullError, StoreReadOnlyError, UsageError

if TYPE_CHECKING:
    from tempfile import SpooledTemporaryFile

MAX_BYTES: Final = 512 * 1024 * 1024
_SPOOLED_BYTES: Final = 1024 * 1024
_OLD: Final = 24 * 3600
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class FileFolder:
    """Files are streamed in and appear under their names only when they are whole."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes

    def path(self, file_id: str) -> Path:
        """Where the bytes of a file are."""
        return self._folder / file_id

    async def save(self, file_id: str, pieces: AsyncIterator[bytes]) -> int:
        """Store a file and give its size. Raises `UsageError` where it is too large."""
        unfinished = self._folder / f".{file_id}.new"
        try:
            size = await self._write(unfinished, pieces)
            await asyncio.to_thread(unfinished.replace, self.path(file_id))
        except OSError as error:
            await asyncio.to_thread(_remove, unfinished)
            raise in_plain_words(error) from error
        except BaseException:
            _remove(unfinished)  # also where the caller is cancelled and may wait no more
            raise
        return size

    def spool(self) -> "SpooledTemporaryFile[bytes]":
        """Where a file that comes in may wait: in memory, then here, under no name that others see.

        Closing it removes it. Raises `StoreError`.
        """
        from tempfile import SpooledTemporaryFile

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise in_plain_words(error) from error
        return SpooledTemporaryFile(_SPOOLED_BYTES, dir=str(self._folder))

    async def remove(self, file_id: str) -> None:
        """Delete a file's bytes, if they are there."""
        await asyncio.to_thread(_remove, self.path(file_id))

    def sweep(self, known: Collection[str], now: float) -> None:
        """Remove old files that belong to nothing: uploads that were cut off. In Unix seconds."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in known and now - path.stat().st_mtime > _OLD:
                    _remove(path)

    async def _write(self, path: Path, pieces: AsyncIterator[bytes]) -> int:
        size = 0
        file = await asyncio.to_thread(_create, path)
        try:
            async for piece in pieces:
                size += len(piece)
                if size > self._max_bytes:
                    raise self._too_large()
                await asyncio.to_thread(file.write, piece)
            await asyncio.to_thread(_settle, file)
        finally:
            with suppress(OSError):
                file.close()
        return size

    def _too_large(self) -> UsageError:
        return UsageError(
            f"File is too large: at most {self._max_bytes} bytes are allowed.", param="file"
        )


def _create(path: Path) -> IO[bytes]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


def _settle(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def in_plain_words(error: OSError) -> StoreError:
    """Why a file could not be stored, as one sentence for a person."""
    detail = f"{type(error).__name__}: {error.strerror}"
    if error.errno in _FULL:
        return StoreFullError("The disk is full, so this file was not saved.", detail)
    if error.errno in _FORBIDDEN:
        return StoreReadOnlyError("Files cannot be written here, so this was not saved.", detail)
    return StoreError("The file could not be saved: try again.", detail)
