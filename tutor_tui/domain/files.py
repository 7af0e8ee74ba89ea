"""Files and vector stores as objects: what is kept, not what searches in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tutor_tui.domain.objects import Metadata

FileStatus: TypeAlias = Literal["uploaded", "processed", "error"]
StoreStatus: TypeAlias = Literal["expired", "in_progress", "completed"]
StoreFileStatus: TypeAlias = Literal["in_progress", "completed", "cancelled", "failed"]

Attributes: TypeAlias = Mapping[str, str | float | bool]
"""At most 16 pairs that a search can filter by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An uploaded file. `filename` is what the client called it, never a path of ours."""

    id: str
    bytes: int
    created_at: int
    filename: str
    purpose: str
    expires_at: int | None = None
    status: FileStatus = "processed"
    status_details: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticChunking:
    """Passages of at most so many tokens, each sharing some with the one before."""

    max_chunk_size_tokens: int = 800
    chunk_overlap_tokens: int = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCounts:
    """How many files of a store or batch stand how."""

    in_progress: int = 0
    completed: int = 0
    failed: int = 0
    cancelled: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.in_progress + self.completed + self.failed + self.cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorStore:
    """Files that can be searched. `expires_after_days` counts from `last_active_at`."""

    id: str
    created_at: int
    name: str | None = None
    description: str | None = None
    usage_bytes: int = 0
    file_counts: FileCounts = FileCounts()
    status: StoreStatus = "completed"
    expires_after_days: int | None = None
    expires_at: int | None = None
    last_active_at: int | None = None
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFileError:
    """Why a file could not be taken into a store."""

    code: Literal["server_error", "unsupported_file", "invalid_file"]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorStoreFile:
    """A file in a store; its `id` is the file's."""

    id: str
    vector_store_id: str
    created_at: int
    usage_bytes: int = 0
    status: StoreFileStatus = "completed"
    last_error: StoreFileError | None = None
    chunking_strategy: StaticChunking = StaticChunking()
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorStoreFileBatch:
    """Files that were put into a store together."""

    id: str
    vector_store_id: str
    created_at: int
    status: StoreFileStatus = "completed"
    file_counts: FileCounts = FileCounts()
