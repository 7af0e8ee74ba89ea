"""Files that come with messages are given to the tools of the thread."""

from collections.abc import AsyncIterator
from pathlib import Path

from tests.assistants.asking import said, service_of
from tutor_tui.assistants.service import Service
from tutor_tui.domain.content import Attachment, AttachmentTool
from tutor_tui.domain.objects import Role
from tutor_tui.domain.requests import (
    FileCreate,
    MessageCreate,
    NewToolResources,
    PageRequest,
    RunCreate,
    StoreFileCreate,
    ThreadAndRunCreate,
    ThreadCreate,
    VectorStoreCreate,
)
from tutor_tui.domain.tools import NO_RESOURCES, ToolResources


async def _hello() -> AsyncIterator[bytes]:
    yield b"hello"


async def _file(service: Service) -> str:
    return (await service.create_file(FileCreate(filename="a", purpose="assistants"), _hello())).id


def _message(*file_ids: str, tools: tuple[AttachmentTool, ...]) -> MessageCreate:
    attached = tuple(Attachment(file_id=one, tools=tools) for one in file_ids)
    return MessageCreate(role=Role.USER, content=said("see").content, attachments=attached)


async def _names_in(service: Service, store_id: str) -> list[str]:
    page = await service.list_store_files(store_id, PageRequest(order="asc"))
    return [file.id for file in page.data]


async def test_a_store_is_made_for_the_first_file_to_be_searched(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        first, second = await _file(service), await _file(service)
        thread = await service.create_thread(
            ThreadCreate(messages=(_message(first, tools=("file_search",)),))
        )
        await service.create_message(thread.id, _message(second, first, tools=("file_search",)))
        found = await service.retrieve_thread(thread.id)
        stores = await service.list_vector_stores(PageRequest())
        (store,) = stores.data
        names = await _names_in(service, store.id)

    assert thread.tool_resources == ToolResources(vector_store_ids=(store.id,))
    assert found == thread
    assert names == [first, second]


async def test_a_thread_puts_searched_files_into_the_store_it_has(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_id, attributed = await _file(service), await _file(service)
        store = await service.create_vector_store(VectorStoreCreate())
        put = StoreFileCreate(file_id=attributed, attributes={"kept": True})
        await service.create_store_file(store.id, put)
        given = NewToolResources(vector_store_ids=(store.id,))
        thread = await service.create_thread(ThreadCreate(tool_resources=given))
        await service.create_message(
            thread.id, _message(file_id, attributed, tools=("file_search",))
        )
        names = await _names_in(service, store.id)
        kept = await service.retrieve_store_file(store.id, attributed)
        found = await service.retrieve_thread(thread.id)

    assert found == thread
    assert names == [attributed, file_id]
    assert kept.attributes == {"kept": True}


async def test_files_for_code_are_added_to_those_of_the_thread(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        first, second = await _file(service), await _file(service)
        given = NewToolResources(code_file_ids=(first,))
        thread = await service.create_thread(ThreadCreate(tool_resources=given))
        await service.create_message(
            thread.id, _message(first, second, tools=("code_interpreter",))
        )
        found = await service.retrieve_thread(thread.id)

    assert found.tool_resources == ToolResources(code_file_ids=(first, second))


async def test_a_file_for_no_tool_is_given_to_none(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        message = _message(await _file(service), tools=())
        thread = await service.create_thread(ThreadCreate(messages=(message,)))

    assert thread.tool_resources == NO_RESOURCES


async def test_files_of_a_run_in_a_new_thread_are_given_to_the_thread(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        file_id = await _file(service)
        message = _message(file_id, tools=("code_interpreter",))
        run = await service.create_thread_and_run(
            ThreadAndRunCreate(thread=ThreadCreate(messages=(message,)), run=RunCreate())
        )
        found = await service.retrieve_thread(run.thread_id)

    assert found.tool_resources == ToolResources(code_file_ids=(file_id,))
