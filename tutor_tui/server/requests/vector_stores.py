"""The bodies about vector stores, the files in them and batches of these."""

from typing import Final, Literal

from tutor_tui.domain.files import Attributes
from tutor_tui.domain.requests import (
    FileBatchCreate,
    StoreFileCreate,
    StoreFileUpdate,
    VectorStoreCreate,
    VectorStoreUpdate,
)
from tutor_tui.domain.values import UNSET
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.chunking import chunking_strategy
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import attributes, metadata
from tutor_tui.server.requests.values import array, choice, integer, nullable, text

_MOST_FILES: Final = 500
_MOST_BATCHED: Final = 2000
_LONGEST_DAYS: Final = 365
_ANCHORS: Final[tuple[Literal["last_active_at"], ...]] = ("last_active_at",)


def vector_store_create(body: object) -> VectorStoreCreate:
    """`POST /vector_stores`."""
    with Fields(body) as given:
        return VectorStoreCreate(
            name=given.optional("name", text(), None),
            description=given.optional("description", text(), None),
            file_ids=given.optional("file_ids", array(text(), maximum=_MOST_FILES), ()),
            expires_after_days=given.optional("expires_after", _days, None),
            chunking_strategy=given.optional("chunking_strategy", chunking_strategy, None),
            metadata=given.defaulted("metadata", metadata, {}),
        )


def vector_store_update(body: object) -> VectorStoreUpdate:
    """`POST /vector_stores/{id}`."""
    with Fields(body) as given:
        return VectorStoreUpdate(
            name=given.optional("name", nullable(text()), UNSET),
            expires_after_days=given.optional("expires_after", nullable(_days), UNSET),
            metadata=given.optional("metadata", nullable(metadata), UNSET),
        )


def store_file_create(body: object, path: str = "") -> StoreFileCreate:
    """`POST /vector_stores/{id}/files`, and an entry of a batch."""
    with Fields(body, path) as given:
        return StoreFileCreate(
            file_id=given.required("file_id", text(minimum=1)),
            chunking_strategy=given.optional("chunking_strategy", chunking_strategy, None),
            attributes=given.defaulted("attributes", attributes, {}),
        )


def store_file_update(body: object) -> StoreFileUpdate:
    """`POST /vector_stores/{id}/files/{id}`."""
    with Fields(body) as given:
        return StoreFileUpdate(attributes=given.required("attributes", nullable(attributes)))


def file_batch_create(body: object) -> FileBatchCreate:
    """`POST /vector_stores/{id}/file_batches`: IDs with common values, or an entry for each."""
    with Fields(body) as given:
        if given.has("files") and given.has("file_ids"):
            raise refusals.not_allowed("files", "may not be given together with 'file_ids'.")
        common_strategy = given.optional("chunking_strategy", chunking_strategy, None)
        common_attributes: Attributes = given.defaulted("attributes", attributes, {})
        if given.has("files"):
            entries = array(store_file_create, minimum=1, maximum=_MOST_BATCHED)
            return FileBatchCreate(files=given.required("files", entries))
        ids = given.required("file_ids", array(text(), minimum=1, maximum=_MOST_BATCHED))
        return FileBatchCreate(
            files=tuple(
                StoreFileCreate(
                    file_id=file_id, chunking_strategy=common_strategy, attributes=common_attributes
                )
                for file_id in ids
            )
        )


def _days(value: object, path: str) -> int:
    with Fields(value, path) as given:
        given.required("anchor", choice(_ANCHORS))
        return given.required("days", integer(1, _LONGEST_DAYS))
