"""`/files`: uploaded, listed, given back."""

from starlette.responses import FileResponse, Response

from tutor_tui.domain.files import File
from tutor_tui.domain.objects import Page
from tutor_tui.server.answers import JsonAnswer
from tutor_tui.server.operations import Call, Operation, OwnAnswer, Row, deletion, page_of
from tutor_tui.server.requests.files import file_create
from tutor_tui.server.requests.queries import files_page
from tutor_tui.server.uploads import received_upload
from tutor_tui.server.wire_files import file_json


def file_rows() -> tuple[Row, ...]:
    """The operations on files."""
    one = "/files/{file}"
    return (
        OwnAnswer("POST", "/files", _upload, has_json_body=False),
        Operation("GET", "/files", _list_files, page_of(file_json)),
        OwnAnswer("GET", f"{one}/content", _content),
        Operation("GET", one, lambda call: call.service.retrieve_file(call.id("file")), file_json),
        deletion(one, "file", "file", lambda call: call.service.delete_file(call.id("file"))),
    )


async def _upload(call: Call) -> Response:
    async with received_upload(call.request, call.service.folder) as upload:
        asked = file_create(upload.filename, upload.fields)
        file = await call.service.create_file(asked, upload.pieces())
    return JsonAnswer(file_json(file))


async def _list_files(call: Call) -> Page[File]:
    asked = files_page(call.query)
    return await call.service.list_files(asked.page, purpose=asked.purpose)


async def _content(call: Call) -> Response:
    file = await call.service.retrieve_file(call.id("file"))
    path = await call.service.file_path(file.id)
    return FileResponse(path, media_type="application/octet-stream", filename=file.filename)
