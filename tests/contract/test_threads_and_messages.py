"""What every backend does with threads and messages."""

import pytest

from tests.contract.conftest import Scene
from tutor_tui.backends.port import Backend
from tutor_tui.domain.errors import NotFoundError
from tutor_tui.domain.objects import MessageStatus, Role


async def _thread_of(backend: Backend, *texts: str) -> str:
    thread = await backend.create_thread()
    for text in texts:
        await backend.create_message(thread.id, text)
    return thread.id


async def test_there_is_an_assistant_by_default(backend: Backend) -> None:
    assistant = await backend.default_assistant()

    assert assistant.name == "Math Tutor"
    assert assistant == await backend.default_assistant()


async def test_a_thread_keeps_its_metadata(backend: Backend) -> None:
    thread = await backend.create_thread(metadata={"title": "Ünïcode [b] ✓"})

    assert (await backend.retrieve_thread(thread.id)).metadata == {"title": "Ünïcode [b] ✓"}


async def test_metadata_is_replaced_as_a_whole(backend: Backend) -> None:
    thread = await backend.create_thread(metadata={"title": "old", "pinned": "yes"})
    updated = await backend.update_thread(thread.id, metadata={"title": "new"})

    assert updated.metadata == {"title": "new"}
    assert await backend.retrieve_thread(thread.id) == updated


async def test_threads_are_listed_newest_first(backend: Backend) -> None:
    ids = [(await backend.create_thread()).id for _ in range(3)]

    assert [thread.id for thread in (await backend.list_threads()).data] == ids[::-1]


async def test_pages_of_threads_cover_each_thread_once(backend: Backend) -> None:
    ids = [(await backend.create_thread()).id for _ in range(5)]
    first = await backend.list_threads(limit=2, order="asc")
    second = await backend.list_threads(limit=2, order="asc", after=first.data[-1].id)
    third = await backend.list_threads(limit=2, order="asc", after=second.data[-1].id)

    assert [t.id for page in (first, second, third) for t in page.data] == ids
    assert [page.has_more for page in (first, second, third)] == [True, True, False]


async def test_a_deleted_thread_is_gone(backend: Backend) -> None:
    thread_id = await _thread_of(backend, "one")
    await backend.delete_thread(thread_id)

    with pytest.raises(NotFoundError):
        await backend.retrieve_thread(thread_id)
    with pytest.raises(NotFoundError):
        await backend.list_messages(thread_id)
    assert await backend.search_messages("one") == ()


@pytest.mark.parametrize("method", ["retrieve_thread", "delete_thread", "list_messages"])
async def test_an_unknown_thread_is_not_found(backend: Backend, method: str) -> None:
    with pytest.raises(NotFoundError):
        await getattr(backend, method)("thread_unknown")


async def test_nothing_is_written_to_an_unknown_thread(backend: Backend) -> None:
    with pytest.raises(NotFoundError):
        await backend.create_message("thread_unknown", "hello")
    with pytest.raises(NotFoundError):
        await backend.create_run("thread_unknown")


async def test_a_message_is_stored_as_it_was_typed(backend: Backend) -> None:
    text = "I need [b]2*x*y[/b]\n\n  x² ≥ 0 😀"
    thread_id = await _thread_of(backend, text)
    (message,) = (await backend.list_messages(thread_id)).data

    assert (message.text, message.role) == (text, Role.USER)
    assert message.status is MessageStatus.COMPLETED


async def test_messages_are_listed_in_both_orders(backend: Backend) -> None:
    thread_id = await _thread_of(backend, "1", "2", "3")
    newest_first = await backend.list_messages(thread_id)
    oldest_first = await backend.list_messages(thread_id, order="asc")

    assert [m.text for m in newest_first.data] == ["3", "2", "1"]
    assert [m.text for m in oldest_first.data] == ["1", "2", "3"]


async def test_older_messages_follow_after_the_last_of_a_page(backend: Backend) -> None:
    thread_id = await _thread_of(backend, *"12345")
    page = await backend.list_messages(thread_id, limit=2)
    older = await backend.list_messages(thread_id, limit=2, after=page.data[-1].id)

    assert [m.text for m in older.data] == ["3", "2"]
    assert older.has_more


async def test_messages_before_a_cursor_are_those_next_to_it(backend: Backend) -> None:
    thread_id = await _thread_of(backend, *"12345")
    ids = [m.id for m in (await backend.list_messages(thread_id, order="asc")).data]
    page = await backend.list_messages(thread_id, limit=2, order="asc", before=ids[3])

    assert [m.text for m in page.data] == ["2", "3"]
    assert page.has_more


async def test_an_unknown_cursor_is_not_found(backend: Backend) -> None:
    thread_id = await _thread_of(backend, "1")

    with pytest.raises(NotFoundError):
        await backend.list_messages(thread_id, after="msg_unknown")


async def test_search_finds_text_in_any_case_newest_first(backend: Backend) -> None:
    first = await _thread_of(backend, "Solve 3x", "nothing")
    second = await _thread_of(backend, "please SOLVE it")
    found = await backend.search_messages("solve")

    assert [m.thread_id for m in found] == [second, first]
    assert len(await backend.search_messages("solve", limit=1)) == 1


@pytest.mark.parametrize("query", ["100%", "a_b", "\\", "ÄPFEL", "it's"])
async def test_search_takes_signs_literally(backend: Backend, query: str) -> None:
    thread_id = await _thread_of(backend, "100 or aXb, its Apfel", f"now {query.lower()} here")
    found = await backend.search_messages(query)

    assert [m.text for m in found] == [f"now {query.lower()} here"]
    assert found[0].thread_id == thread_id


async def test_answers_can_be_searched_too(scene: Scene) -> None:
    run = await scene.ask("the hypotenuse")
    await scene.events(run)
    (found,) = await scene.backend.search_messages("HYPOTENUSE")

    assert found.role is Role.ASSISTANT
