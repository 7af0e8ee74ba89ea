"""The files and vector stores that tools are given: they must be there, and may be made for it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from tutor_tui.assistants.ids import new_vector_store_id
from tutor_tui.assistants.tables import assistants, files, store_files, threads, vector_stores
from tutor_tui.domain.files import StaticChunking, VectorStore, VectorStoreFile
from tutor_tui.domain.requests import NewStore, NewToolResources, StoreFileCreate
from tutor_tui.domain.tools import (
    NO_RESOURCES,
    CodeInterpreterTool,
    FileSearchTool,
    Tool,
    ToolResources,
)


def make(db: sqlite3.Connection, asked: NewToolResources | None, now: int) -> ToolResources:
    """The resources of a new assistant or thread, with the stores that are made for it."""
    if asked is None:
        return NO_RESOURCES
    made = tuple(_make_store(db, new, now) for new in asked.vector_stores)
    store_ids = (asked.vector_store_ids or ()) + made if made else asked.vector_store_ids
    return check(
        db, ToolResources(code_file_ids=asked.code_file_ids, vector_store_ids=store_ids), now
    )


def check(db: sqlite3.Connection, asked: ToolResources | None, now: int) -> ToolResources:
    """The resources, all of which are there. Raises `NotFoundError`."""
    if asked is None:
        return NO_RESOURCES
    for file_id in asked.code_file_ids or ():
        files.get(db, file_id)
    for store_id in asked.vector_store_ids or ():
        vector_stores.get(db, store_id, now)
    return asked


def for_tools(resources: ToolResources, tools: Iterable[Tool]) -> ToolResources:
    """The resources with an empty place for each tool that could have some."""
    kinds = {type(tool) for tool in tools}
    code, stores = resources.code_file_ids, resources.vector_store_ids
    return ToolResources(
        code_file_ids=() if code is None and CodeInterpreterTool in kinds else code,
        vector_store_ids=() if stores is None and FileSearchTool in kinds else stores,
    )


def put_into_store(
    db: sqlite3.Connection,
    store_id: str,
    asked: StoreFileCreate,
    now: int,
    batch_id: str | None = None,
) -> None:
    """Put a file into a store. Raises `NotFoundError`."""
    file = files.get(db, asked.file_id)
    in_store = VectorStoreFile(
        id=file.id,
        vector_store_id=store_id,
        created_at=now,
        usage_bytes=file.bytes,
        chunking_strategy=asked.chunking_strategy or StaticChunking(),
        attributes=asked.attributes,
    )
    store_files.put(db, in_store, batch_id)


def forget(db: sqlite3.Connection, object_id: str) -> None:
    """Take a file or store that is gone from all assistants and threads."""
    for assistant in assistants.mentioning(db, object_id):
        rest = _without(assistant.tool_resources, object_id)
        assistants.replace(db, replace(assistant, tool_resources=rest))
    for thread in threads.mentioning(db, object_id):
        rest = _without(thread.tool_resources, object_id)
        threads.replace(db, replace(thread, tool_resources=rest))


def _make_store(db: sqlite3.Connection, new: NewStore, now: int) -> str:
    store = VectorStore(
        id=new_vector_store_id(), created_at=now, last_active_at=now, metadata=new.metadata
    )
    vector_stores.insert(db, store)
    for file_id in new.file_ids:
        asked = StoreFileCreate(file_id=file_id, chunking_strategy=new.chunking_strategy)
        put_into_store(db, store.id, asked, now)
    return store.id


def _without(resources: ToolResources, object_id: str) -> ToolResources:
    return ToolResources(
        code_file_ids=_all_but(resources.code_file_ids, object_id),
        vector_store_ids=_all_but(resources.vector_store_ids, object_id),
    )


def _all_but(ids: tuple[str, ...] | None, object_id: str) -> tuple[str, ...] | None:
    return None if ids is None else tuple(one for one in ids if one != object_id)
