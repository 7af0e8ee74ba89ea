"""`/vector_stores`, the files in them, and their batches."""

from tutor_tui.domain.files import VectorStoreFile
from tutor_tui.domain.objects import Page
from tutor_tui.server.operations import POLL_AFTER, Call, Operation, Row, deletion, page_of
from tutor_tui.server.requests.queries import page_request, store_files_page
from tutor_tui.server.requests.vector_stores import (
    file_batch_create,
    store_file_create,
    store_file_update,
    vector_store_create,
    vector_store_update,
)
from tutor_tui.server.wire_files import file_batch_json, store_file_json, vector_store_json

_STORE = "/vector_stores/{store}"


def vector_store_rows() -> tuple[Row, ...]:
    """Stores, files and batches."""
    return (*_store_rows(), *_file_rows(), *_batch_rows())


def _store_rows() -> tuple[Row, ...]:
    return (
        Operation(
            "POST",
            "/vector_stores",
            lambda call: call.service.create_vector_store(vector_store_create(call.body)),
            vector_store_json,
            POLL_AFTER,
        ),
        Operation(
            "GET",
            "/vector_stores",
            lambda call: call.service.list_vector_stores(page_request(call.query)),
            page_of(vector_store_json),
        ),
        Operation(
            "GET",
            _STORE,
            lambda call: call.service.retrieve_vector_store(call.id("store")),
            vector_store_json,
            POLL_AFTER,
        ),
        Operation(
            "POST",
            _STORE,
            lambda call: call.service.update_vector_store(
                call.id("store"), vector_store_update(call.body)
            ),
            vector_store_json,
        ),
        deletion(
            _STORE,
            "store",
            "vector_store.deleted",
            lambda call: call.service.delete_vector_store(call.id("store")),
        ),
    )


def _file_rows() -> tuple[Row, ...]:
    every, one = f"{_STORE}/files", f"{_STORE}/files/{{file}}"
    return (
        Operation(
            "POST",
            every,
            lambda call: call.service.create_store_file(
                call.id("store"), store_file_create(call.body)
            ),
            store_file_json,
            POLL_AFTER,
        ),
        Operation("GET", every, _list_store_files, page_of(store_file_json)),
        Operation(
            "GET",
            one,
            lambda call: call.service.retrieve_store_file(call.id("store"), call.id("file")),
            store_file_json,
            POLL_AFTER,
        ),
        Operation(
            "POST",
            one,
            lambda call: call.service.update_store_file(
                call.id("store"), call.id("file"), store_file_update(call.body)
            ),
            store_file_json,
        ),
        deletion(
            one,
            "file",
            "vector_store.file.deleted",
            lambda call: call.service.delete_store_file(call.id("store"), call.id("file")),
        ),
    )


def _batch_rows() -> tuple[Row, ...]:
    every, one = f"{_STORE}/file_batches", f"{_STORE}/file_batches/{{batch}}"
    return (
        Operation(
            "POST",
            every,
            lambda call: call.service.create_file_batch(
                call.id("store"), file_batch_create(call.body)
            ),
            file_batch_json,
            POLL_AFTER,
        ),
        Operation(
            "GET",
            one,
            lambda call: call.service.retrieve_file_batch(call.id("store"), call.id("batch")),
            file_batch_json,
            POLL_AFTER,
        ),
        Operation(
            "POST",
            f"{one}/cancel",
            lambda call: call.service.cancel_file_batch(call.id("store"), call.id("batch")),
            file_batch_json,
            POLL_AFTER,
        ),
        Operation("GET", f"{one}/files", _list_batch_files, page_of(store_file_json)),
    )


async def _list_store_files(call: Call) -> Page[VectorStoreFile]:
    asked = store_files_page(call.query)
    return await call.service.list_store_files(call.id("store"), asked.page, status=asked.status)


async def _list_batch_files(call: Call) -> Page[VectorStoreFile]:
    asked = store_files_page(call.query)
    return await call.service.list_store_files(
        call.id("store"), asked.page, batch_id=call.id("batch"), status=asked.status
    )
