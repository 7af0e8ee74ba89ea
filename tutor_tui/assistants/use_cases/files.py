"""Files: upload, retrieve, list, delete, content."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from tutor_tui.assistants import limits, resources
from tutor_tui.assistants.ids import new_file_id
from tutor_tui.assistants.tables import files
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.part import Part
from tutor_tui.domain.errors import NotFoundError
from tutor_tui.domain.files import File
from tutor_tui.domain.objects import Page
from tutor_tui.domain.requests import FileCreate, PageRequest

MAX_FILES_IN_A_PAGE: Final = 10_000


class FilePart(Part):
    """What may be asked of files."""

    async def create_file(self, asked: FileCreate, pieces: AsyncIterator[bytes]) -> File:
        """Store a file as it comes in. Its bytes are there before its row is, never after."""
        wanted, file_id = cleaned(asked), new_file_id()
        size = await self.folder.save(file_id, pieces)
        file = self._file(file_id, wanted, size)
        try:
            await self.store.write(lambda db: files.insert(db, file))
        except BaseException:
            await self.folder.remove(file_id)
            raise
        return file

    async def retrieve_file(self, file_id: str) -> File:
        """The file with this ID."""
        await self._drop_expired()
        return await self.store.read(lambda db: files.get(db, file_id))

    async def list_files(self, request: PageRequest, purpose: str | None = None) -> Page[File]:
        """A page of all files, or of those for one purpose."""
        limits.accepted_limit(request.limit, MAX_FILES_IN_A_PAGE)
        await self._drop_expired()
        return await self.store.read(lambda db: files.page(db, request, purpose))

    async def delete_file(self, file_id: str) -> None:
        """Delete a file; it disappears from vector stores, assistants and threads."""
        await self.store.write(lambda db: _delete(db, file_id))
        await self.folder.remove(file_id)

    async def file_path(self, file_id: str) -> Path:
        """Where the content of a file is, to be read and not changed."""
        await self.retrieve_file(file_id)
        return self.folder.path(file_id)

    def _file(self, file_id: str, wanted: FileCreate, size: int) -> File:
        now, seconds = self.timing.now, wanted.expires_after_seconds
        return File(
            id=file_id,
            bytes=size,
            created_at=now,
            filename=wanted.filename,
            purpose=wanted.purpose,
            expires_at=None if seconds is None else now + seconds,
        )

    async def _drop_expired(self) -> None:
        now = self.timing.now
        if self.store.is_read_only:
            return
        for file_id in await self.store.read(lambda db: files.expired(db, now)):
            with suppress(NotFoundError):  # somebody else saw that too
                await self.delete_file(file_id)


def _delete(db: sqlite3.Connection, file_id: str) -> None:
    files.delete(db, file_id)
    resources.forget(db, file_id)
