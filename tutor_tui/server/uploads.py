"""`POST /files`: a form with one file in it, which goes to disk as it comes, never to memory."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from tutor_tui.assistants.folder import FileFolder, in_plain_words
from tutor_tui.domain.errors import UsageError
from tutor_tui.server.denials import DeniedError, body_too_large
from tutor_tui.server.limits import limited, require_length

FILE_BYTES: Final = 512 * 1024 * 1024
_FORM_BYTES: Final = FILE_BYTES + 64 * 1024
_FIELDS: Final = 16
_FIELD_BYTES: Final = 8 * 1024
_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Upload:
    """A form as it arrived; `filename` is empty where there is no file."""

    fields: Mapping[str, str]
    file: UploadFile | None

    @property
    def filename(self) -> str:
        """What the client calls the file."""
        return (self.file and self.file.filename) or ""

    async def pieces(self) -> AsyncIterator[bytes]:
        """The file's content."""
        while self.file is not None and (piece := await self.file.read(_PIECE_BYTES)):
            yield piece


@asynccontextmanager
async def received_upload(request: Request, folder: FileFolder) -> AsyncIterator[Upload]:
    """The form of a request. What it put on disk, in this folder, is gone afterwards."""
    form = await _parsed(request, folder)
    try:
        upload = _upload(form)
        if upload.file is not None and (upload.file.size or 0) > FILE_BYTES:
            raise DeniedError(body_too_large(FILE_BYTES))
        yield upload
    finally:
        await form.close()


class _Parser(MultiPartParser):
    """Lets files wait where they will be kept: that disk is large enough, and private."""

    def __init__(self, request: Request, folder: FileFolder) -> None:
        super().__init__(
            request.headers,
            limited(request.stream(), _FORM_BYTES),
            max_files=1,
            max_fields=_FIELDS,
            max_part_size=_FIELD_BYTES,
        )
        self._folder = folder

    def on_headers_finished(self) -> None:
        """Give a file that begins its place."""
        super().on_headers_finished()
        if (file := self._current_part.file) is not None:
            file.file.close()
            spool = self._folder.spool()
            file.file = cast(BinaryIO, spool)
            self._files_to_close_on_error[-1:] = [spool]


async def _parsed(request: Request, folder: FileFolder) -> FormData:
    require_length(request, _FORM_BYTES)
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise UsageError("A file is uploaded as 'multipart/form-data'.", param="file")
    try:
        return await _Parser(request, folder).parse()
    except MultiPartException as error:
        raise UsageError(f"Could not parse multipart form: {error.message}") from error
    except OSError as error:
        raise in_plain_words(error) from error


def _upload(form: FormData) -> Upload:
    items = form.multi_items()
    fields = {name: value for name, value in items if isinstance(value, str)}
    file = form.get("file")
    return Upload(fields, file if isinstance(file, UploadFile) else None)
