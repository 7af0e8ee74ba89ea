"""Files in their folder, and vector stores as objects."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.assistants.asking import said, service_of
from tests.assistants.test_waiting import Clock
from tutor_tui.assistants.folder import FileFolder
from tutor_tui.assistants.service import Service
from tutor_tui.domain.content import Attachment
from tutor_tui.domain.errors import NotFoundError, StoreFullError, StoreReadOnlyError, UsageError
from tutor_tui.domain.files import FileCounts, StaticChunking
from tutor_tui.domain.objects import Role
from tutor_tui.domain.requests import (
    AssistantCreate,
    FileBatchCreate,
    FileCreate,
    MessageCreate,
    NewStore,
    NewToolResources,
    PageRequest,
    StoreFileCreate,
    StoreFileUpdate,
    ThreadCreate,
    VectorStoreCreate,
    VectorStoreUpdate,
)
from tutor_tui.domain.tools import CodeInterpreterTool, FileSearchTool

_DAY = 24 * 3600


async def _pieces(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def _file(service: Service, content: bytes = b"hello", name: str = "a.txt") -> str:
    request = FileCreate(filename=name, purpose="assistants")
    return (await service.create_file(request, _pieces(content))).id


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "files").iterdir())


async def test_a_file_comes_in_pieces_and_goes_out_whole(tmp_path: Path) -> None:
    request = FileCreate(filename="ä.txt", purpose="vision")
    async with service_of(tmp_path) as service:
        made = await service.create_file(request, _pieces(b"hel", b"", b"lo"))
        found = await service.retrieve_file(made.id)
        path = await service.file_path(made.id)
        content = await asyncio.to_thread(path.read_bytes)

    assert found == made
    assert (found.bytes, found.filename, found.purpose) == (5, "ä.txt", "vision")
    assert content == b"hello"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a\0b", ".", "tutor.db"])
async def test_a_files_name_never_becomes_a_path(tmp_path: Path, name: str) -> None:
    async with service_of(tmp_path) as service:
        file_id = await _file(service, name=name)

    assert _names(tmp_path) == [file_id]


async def test_a_deleted_file_is_gone_from_the_disk_and_from_everything(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_id = await _file(service)
        store = await service.create_vector_store(VectorStoreCreate(file_ids=(file_id,)))
        given = NewToolResources(code_file_ids=(file_id,))
        assistant = await service.create_assistant(
            AssistantCreate(model="m", tools=(CodeInterpreterTool(),), tool_resources=given)
        )
        await service.delete_file(file_id)
        with pytest.raises(NotFoundError, match=f"^No such File object: {file_id}$"):
            await service.retrieve_file(file_id)
        emptied = await service.retrieve_vector_store(store.id)
        changed = await service.retrieve_assistant(assistant.id)

    assert _names(tmp_path) == []
    assert emptied.file_counts == FileCounts()
    assert assistant.tool_resources.code_file_ids == (file_id,)
    assert changed.tool_resources.code_file_ids == ()


async def test_files_are_listed_by_purpose(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        first = await _file(service)
        second = await service.create_file(FileCreate(filename="b", purpose="vision"), _pieces())
        every = await service.list_files(PageRequest(limit=10_000))
        seen = await service.list_files(PageRequest(), "vision")

    assert [one.id for one in every.data] == [second.id, first]
    assert [one.id for one in seen.data] == [second.id]


async def test_a_file_is_gone_when_its_time_is_over(tmp_path: Path) -> None:
    clock = Clock()
    request = FileCreate(filename="a", purpose="assistants", expires_after_seconds=3600)
    async with service_of(tmp_path, clock=clock) as service:
        made = await service.create_file(request, _pieces(b"hello"))
        clock.now += 3600
        with pytest.raises(NotFoundError):
            await service.retrieve_file(made.id)

    assert made.expires_at == made.created_at + 3600
    assert _names(tmp_path) == []


async def test_a_file_over_the_limit_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = FileFolder(tmp_path / "files", max_bytes=4)

    with pytest.raises(UsageError, match="at most 4 bytes"):
        await folder.save("file-1", _pieces(b"123", b"45"))
    assert _names(tmp_path) == []
    assert await folder.save("file-2", _pieces(b"123", b"4")) == 4


async def test_an_upload_that_is_cut_off_leaves_nothing_behind(tmp_path: Path) -> None:
    begun = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield b"begun"
        begun.set()
        await asyncio.Event().wait()

    async with service_of(tmp_path) as service:
        request = FileCreate(filename="a", purpose="assistants")
        upload = asyncio.create_task(service.create_file(request, endless()))
        await begun.wait()
        upload.cancel()
        await asyncio.wait({upload})
        listed = await service.list_files(PageRequest())

    assert _names(tmp_path) == []
    assert listed.data == ()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFullError),
        (errno.EROFS, StoreReadOnlyError),
        (errno.EACCES, StoreReadOnlyError),
    ],
)
async def test_a_disk_that_takes_no_file_is_told_as_such(
    tmp_path: Path, number: int, kind: type[Exception]
) -> None:
    async def failing() -> AsyncIterator[bytes]:
        yield b"begun"
        raise OSError(number, os.strerror(number))

    folder = FileFolder(tmp_path / "files")
    with pytest.raises(kind):
        await folder.save("file-1", failing())
    assert _names(tmp_path) == []


async def test_what_a_killed_program_left_is_swept_away_in_time(tmp_path: Path) -> None:
    clock = Clock()
    async with service_of(tmp_path, clock=clock) as service:
        kept = await _file(service)
    cut_off = tmp_path / "files" / ".file-x.new"
    cut_off.write_bytes(b"half")
    clock.now = cut_off.stat().st_mtime + _DAY - 1
    async with service_of(tmp_path, clock=clock):
        young = _names(tmp_path)
    clock.now += 2
    async with service_of(tmp_path, clock=clock):
        old = _names(tmp_path)

    assert young == [cut_off.name, kept]
    assert old == [kept]


async def test_unknown_files_are_refused_wherever_they_are_named(tmp_path: Path) -> None:
    attached = MessageCreate(
        role=Role.USER,
        content=said("see").content,
        attachments=(Attachment(file_id="file-none", tools=("file_search",)),),
    )
    given = NewToolResources(code_file_ids=("file-none",))
    async with service_of(tmp_path) as service:
        with pytest.raises(NotFoundError, match="No such File object: file-none"):
            await service.create_thread(ThreadCreate(messages=(attached,)))
        with pytest.raises(NotFoundError, match="No such File object: file-none"):
            await service.create_assistant(AssistantCreate(model="m", tool_resources=given))
        with pytest.raises(NotFoundError, match="No such File object: file-none"):
            await service.create_vector_store(VectorStoreCreate(file_ids=("file-none",)))
        stores = await service.list_vector_stores(PageRequest())

    assert stores.data == ()


async def test_a_store_counts_its_files(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_ids = (await _file(service, b"12345"), await _file(service, b"123"))
        request = VectorStoreCreate(name="Notes", file_ids=file_ids, metadata={"a": "b"})
        made = await service.create_vector_store(request)
        found = await service.retrieve_vector_store(made.id)
        listed = await service.list_vector_stores(PageRequest())

    assert found == made == listed.data[0]
    assert (found.name, found.status, found.usage_bytes) == ("Notes", "completed", 8)
    assert found.file_counts == FileCounts(completed=2)
    assert found.file_counts.total == 2


async def test_a_store_expires_so_many_days_after_it_was_used(tmp_path: Path) -> None:
    clock = Clock()
    async with service_of(tmp_path, clock=clock) as service:
        made = await service.create_vector_store(VectorStoreCreate(expires_after_days=2))
        clock.now += _DAY
        change = VectorStoreUpdate(name="used")
        used = await service.update_vector_store(made.id, change)
        clock.now += 2 * _DAY
        expired = await service.retrieve_vector_store(made.id)

    assert made.expires_at == made.created_at + 2 * _DAY
    assert (used.name, used.status, used.expires_at) == (
        "used",
        "completed",
        made.created_at + 3 * _DAY,
    )
    assert expired.status == "expired"


async def test_files_of_a_store_have_attributes_and_can_be_taken_out(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_id = await _file(service)
        store = await service.create_vector_store(VectorStoreCreate())
        chunks = StaticChunking(max_chunk_size_tokens=200, chunk_overlap_tokens=20)
        request = StoreFileCreate(
            file_id=file_id, chunking_strategy=chunks, attributes={"n": 1.5, "b": True, "s": "x"}
        )
        put = await service.create_store_file(store.id, request)
        found = await service.retrieve_store_file(store.id, file_id)
        change = StoreFileUpdate(attributes={"n": 2})
        changed = await service.update_store_file(store.id, file_id, change)
        await service.delete_store_file(store.id, file_id)
        with pytest.raises(NotFoundError):
            await service.retrieve_store_file(store.id, file_id)
        kept = await service.retrieve_file(file_id)

    assert found == put
    assert (put.id, put.chunking_strategy, put.usage_bytes) == (file_id, chunks, 5)
    assert put.attributes == {"n": 1.5, "b": True, "s": "x"}
    assert changed.attributes == {"n": 2}
    assert kept.id == file_id


async def test_a_batch_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        store = await service.create_vector_store(VectorStoreCreate())
        alone = await _file(service)
        await service.create_store_file(store.id, StoreFileCreate(file_id=alone))
        batched = [await _file(service) for _ in range(3)]
        files = tuple(StoreFileCreate(file_id=one) for one in batched)
        broken = (*files, StoreFileCreate(file_id="file-none"))
        with pytest.raises(NotFoundError):
            await service.create_file_batch(store.id, FileBatchCreate(files=broken))
        after_refusal = await service.retrieve_vector_store(store.id)
        batch = await service.create_file_batch(store.id, FileBatchCreate(files=files))
        listed = await service.list_store_files(
            store.id, PageRequest(limit=2, order="asc"), batch_id=batch.id, status="completed"
        )
        cancelled = await service.cancel_file_batch(store.id, batch.id)
        failed = await service.list_store_files(store.id, PageRequest(), status="failed")

    assert after_refusal.file_counts.total == 1
    assert (batch.status, batch.file_counts) == ("completed", FileCounts(completed=3))
    assert [one.id for one in listed.data] == batched[:2]
    assert listed.has_more
    assert cancelled == batch
    assert failed.data == ()


async def test_a_deleted_store_disappears_from_assistants_and_threads(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_id = await _file(service)
        given = NewToolResources(vector_stores=(NewStore(file_ids=(file_id,)),))
        assistant = await service.create_assistant(
            AssistantCreate(model="m", tools=(FileSearchTool(),), tool_resources=given)
        )
        (store_id,) = assistant.tool_resources.vector_store_ids or ()
        named = NewToolResources(vector_store_ids=(store_id,))
        thread = await service.create_thread(ThreadCreate(tool_resources=named))
        await service.delete_vector_store(store_id)
        with pytest.raises(NotFoundError, match=f"^No vector store found with id '{store_id}'"):
            await service.retrieve_vector_store(store_id)
        assistant_after = await service.retrieve_assistant(assistant.id)
        thread_after = await service.retrieve_thread(thread.id)
        file = await service.retrieve_file(file_id)

    assert assistant_after.tool_resources.vector_store_ids == ()
    assert thread.tool_resources.vector_store_ids == (store_id,)
    assert thread_after.tool_resources.vector_store_ids == ()
    assert file.id == file_id
