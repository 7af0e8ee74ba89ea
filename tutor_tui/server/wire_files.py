"""Files, vector stores, the files in them and batches of these, as JSON."""

from tutor_tui.domain.files import (
    File,
    FileCounts,
    StaticChunking,
    StoreFileError,
    VectorStore,
    VectorStoreFile,
    VectorStoreFileBatch,
)
from tutor_tui.server.wire_types import Json


def file_json(file: File) -> Json:
    """A `file`."""
    return {
        "id": file.id,
        "object": "file",
        "bytes": file.bytes,
        "created_at": file.created_at,
        "expires_at": file.expires_at,
        "filename": file.filename,
        "purpose": file.purpose,
        "status": file.status,
        "status_details": file.status_details,
    }


def vector_store_json(store: VectorStore) -> Json:
    """A `vector_store`. Its name is never null, even where none was given."""
    return {
        "id": store.id,
        "object": "vector_store",
        "created_at": store.created_at,
        "name": store.name or "",
        "description": store.description,
        "usage_bytes": store.usage_bytes,
        "file_counts": _counts_json(store.file_counts),
        "status": store.status,
        "expires_after": _expiry_json(store.expires_after_days),
        "expires_at": store.expires_at,
        "last_active_at": store.last_active_at,
        "metadata": dict(store.metadata),
    }


def store_file_json(file: VectorStoreFile) -> Json:
    """A `vector_store.file`."""
    return {
        "id": file.id,
        "object": "vector_store.file",
        "created_at": file.created_at,
        "usage_bytes": file.usage_bytes,
        "vector_store_id": file.vector_store_id,
        "status": file.status,
        "last_error": _error_json(file.last_error),
        "chunking_strategy": _chunking_json(file.chunking_strategy),
        "attributes": dict(file.attributes),
    }


def file_batch_json(batch: VectorStoreFileBatch) -> Json:
    """A `vector_store.files_batch`."""
    return {
        "id": batch.id,
        "object": "vector_store.files_batch",
        "created_at": batch.created_at,
        "vector_store_id": batch.vector_store_id,
        "status": batch.status,
        "file_counts": _counts_json(batch.file_counts),
    }


def _counts_json(counts: FileCounts) -> Json:
    return {
        "in_progress": counts.in_progress,
        "completed": counts.completed,
        "failed": counts.failed,
        "cancelled": counts.cancelled,
        "total": counts.total,
    }


def _expiry_json(days: int | None) -> Json | None:
    return None if days is None else {"anchor": "last_active_at", "days": days}


def _error_json(error: StoreFileError | None) -> Json | None:
    return None if error is None else {"code": error.code, "message": error.message}


def _chunking_json(chunking: StaticChunking) -> Json:
    sizes = {
        "max_chunk_size_tokens": chunking.max_chunk_size_tokens,
        "chunk_overlap_tokens": chunking.chunk_overlap_tokens,
    }
    return {"type": "static", "static": sizes}
