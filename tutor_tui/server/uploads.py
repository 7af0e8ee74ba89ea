"""`POST /files`: a form with one file in it, which goes to disk as it comes, never to memory."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

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
async def received_upload(request: Request) -> AsyncIterator[Upload]:
    """The form of a request. What it put on disk is gone afterwards."""
    form = await _parsed(request)
    try:
        upload = _upload(form)
        if upload.file is not None and (upload.file.size or 0) > FILE_BYTES:
            raise DeniedError(body_too_large(FILE_BYTES))
        yield upload
    finally:
        await form.close()


async def _parsed(request: Request) -> FormData:
    require_length(request, _FORM_BYTES)
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise UsageError("A file is uploaded as 'multipart/form-data'.", param="file")
    parser = MultiPartParser(
        request.headers,
        limited(request.stream(), _FORM_BYTES),
        max_files=1,
        max_fields=_FIELDS,
        max_part_size=_FIELD_BYTES,
    )
    try:
        return await parser.parse()
    except MultiPartException as error:
        raise UsageError(f"Could not parse multipart form: {error.message}") from error


def _upload(form: FormData) -> Upload:
    items = form.multi_items()
    fields = {name: value for name, value in items if isinstance(value, str)}
    file = form.get("file")
    return Upload(fields, file if isinstance(file, UploadFile) else None)
