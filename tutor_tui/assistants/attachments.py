"""The files that come with messages: the thread's tools get them, each those that are for it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from tutor_tui.assistants import resources
from tutor_tui.assistants.ids import new_vector_store_id
from tutor_tui.assistants.tables import store_files, threads, vector_stores
from tutor_tui.domain.content import Attachment, AttachmentTool
from tutor_tui.domain.files import VectorStore
from tutor_tui.domain.requests import StoreFileCreate
from tutor_tui.domain.tools import ToolResources


def give_to_thread(
    db: sqlite3.Connection, thread_id: str, attachments: Iterable[Attachment], now: int
) -> None:
    """Give a message's files to the tools of its thread, as the message says.

    What is searched goes into the thread's vector store, which is made with the first such file.
    """
    attached = tuple(attachments)
    for_code = _files_for("code_interpreter", attached)
    for_search = _files_for("file_search", attached)
    if not (for_code or for_search):
        return
    thread = threads.get(db, thread_id)
    given = _with_code_files(thread.tool_resources, for_code)
    if for_search:
        given = _with_searched_files(db, given, for_search, now)
    threads.replace(db, replace(thread, tool_resources=given))


def _files_for(tool: AttachmentTool, attachments: Iterable[Attachment]) -> tuple[str, ...]:
    wanted = (one.file_id for one in attachments if tool in one.tools)
    return tuple(dict.fromkeys(file_id for file_id in wanted if file_id is not None))


def _with_code_files(present: ToolResources, file_ids: tuple[str, ...]) -> ToolResources:
    if not file_ids:
        return present
    whole = dict.fromkeys((*(present.code_file_ids or ()), *file_ids))
    return replace(present, code_file_ids=tuple(whole))


def _with_searched_files(
    db: sqlite3.Connection, present: ToolResources, file_ids: tuple[str, ...], now: int
) -> ToolResources:
    store_ids = present.vector_store_ids or (_new_store(db, now),)
    store = vector_stores.get(db, store_ids[0], now)
    for file_id in file_ids:
        # A file that is there already keeps the attributes and chunks that it was put in with.
        if not store_files.is_in(db, store.id, file_id):
            resources.put_into_store(db, store.id, StoreFileCreate(file_id=file_id), now)
    vector_stores.replace(db, replace(store, last_active_at=now))
    return replace(present, vector_store_ids=store_ids)


def _new_store(db: sqlite3.Connection, now: int) -> str:
    store = VectorStore(id=new_vector_store_id(), created_at=now, last_active_at=now)
    vector_stores.insert(db, store)
    return store.id
