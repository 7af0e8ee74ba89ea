"""Assistants, threads and messages as objects: what is stored comes back, and can be changed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assistants.asking import answered, asked, said, service_of
from tests.assistants.scripted import ScriptedEngine
from tests.fakes import Gate
from tutor_tui.assistants.connection import connect, read_pragma
from tutor_tui.assistants.migrations import MIGRATIONS, migrate
from tutor_tui.assistants.service import Service
from tutor_tui.assistants.tables.packing import pack, unpack
from tutor_tui.domain.content import (
    Attachment,
    FileCitation,
    ImageUrlContent,
    MessageContent,
    TextContent,
)
from tutor_tui.domain.errors import NotFoundError, ThreadBusyError
from tutor_tui.domain.objects import Role, Thread
from tutor_tui.domain.requests import (
    AssistantCreate,
    AssistantUpdate,
    MessageCreate,
    MessageUpdate,
    PageRequest,
    RunCreate,
    ThreadCreate,
    ThreadUpdate,
)
from tutor_tui.domain.tools import (
    CodeInterpreterTool,
    FileSearchTool,
    FunctionTool,
    RankingOptions,
    ToolResources,
)

_SEARCH = FileSearchTool(max_num_results=5, ranking_options=RankingOptions(score_threshold=0.5))
_WHOLE = AssistantCreate(
    model="gpt-4o",
    name="Tutor",
    description="Teaches.",
    instructions="Be brief.",
    tools=(CodeInterpreterTool(), _SEARCH, FunctionTool(name="f", parameters={"json": {"is": 1}})),
    metadata={"a": "b"},
    temperature=0.5,
    top_p=0.25,
    response_format={"type": "text"},
    reasoning_effort="low",
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["is", "json", "a"]), inner),
)


@given(st.dictionaries(st.sampled_from(["is", "json", "type"]), _JSON))
def test_a_schema_is_kept_word_for_word(schema: dict[str, Any]) -> None:
    tools = (FunctionTool(name="f", parameters=schema), CodeInterpreterTool())

    assert unpack(pack(tools)) == tools


async def test_an_assistant_is_stored_whole(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        made = await service.create_assistant(_WHOLE)
    async with service_of(tmp_path) as service:
        found = await service.retrieve_assistant(made.id)

    assert found == made
    assert found.tools == _WHOLE.tools
    assert found.tool_resources == ToolResources(code_file_ids=(), vector_store_ids=())
    assert (found.temperature, found.top_p, found.reasoning_effort) == (0.5, 0.25, "low")


async def test_an_assistant_keeps_what_a_change_does_not_name(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        made = await service.create_assistant(_WHOLE)
        change = AssistantUpdate(name=None, temperature=None, tools=(), metadata={"c": "d"})
        changed = await service.update_assistant(made.id, change)
        found = await service.retrieve_assistant(made.id)

    assert found == changed
    assert (changed.name, changed.temperature, changed.tools) == (None, 1.0, ())
    assert (changed.metadata, changed.description) == ({"c": "d"}, "Teaches.")
    assert (changed.top_p, changed.response_format) == (0.25, {"type": "text"})


async def test_a_deleted_assistant_is_gone_and_its_runs_stay(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        made = await service.create_assistant(AssistantCreate(model="m"))
        run = await answered(service, await asked(service), RunCreate(assistant_id=made.id))
        await service.delete_assistant(made.id)
        with pytest.raises(NotFoundError, match=f"^No assistant found with id '{made.id}'"):
            await service.retrieve_assistant(made.id)
        kept = await service.retrieve_run(run.thread_id, run.id)

    assert kept.assistant_id == made.id


async def test_the_default_assistant_is_made_again_when_it_was_deleted(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        first = await service.default_assistant()
        await service.delete_assistant(first.id)
        run = await service.create_run(await asked(service), RunCreate())
        second = await service.default_assistant()

    assert run.assistant_id == second.id != first.id


async def test_assistants_are_listed_from_both_ends(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        made = [
            (await service.create_assistant(AssistantCreate(model=str(n)))).id for n in range(4)
        ]
        newest = await service.list_assistants(PageRequest(limit=2))
        after = await service.list_assistants(PageRequest(limit=2, order="asc", after=made[1]))
        before = await service.list_assistants(PageRequest(limit=1, order="asc", before=made[2]))

    assert [one.id for one in newest.data] == [made[3], made[2]]
    assert newest.has_more
    assert [one.id for one in after.data] == [made[2], made[3]]
    assert not after.has_more
    assert [one.id for one in before.data] == [made[1]]


async def test_a_thread_is_made_with_its_messages(tmp_path: Path) -> None:
    request = ThreadCreate(messages=(said("1"), said("2", Role.ASSISTANT)), metadata={"a": "b"})
    async with service_of(tmp_path) as service:
        thread = await service.create_thread(request)
        messages = (await service.list_messages(thread.id, PageRequest(order="asc"))).data
        changed = await service.update_thread(thread.id, ThreadUpdate(metadata=None))
        found = await service.retrieve_thread(thread.id)

    assert [(message.role, message.text) for message in messages] == [
        (Role.USER, "1"),
        (Role.ASSISTANT, "2"),
    ]
    assert thread.metadata == {"a": "b"}
    assert changed == found == Thread(id=thread.id, created_at=thread.created_at)


_PARTS: tuple[MessageContent, ...] = (
    TextContent(value="Look:"),
    ImageUrlContent(url="https://example.com/a.png", detail="low"),
    TextContent(
        value="[1]",
        annotations=(FileCitation(text="[1]", file_id="file-1", start_index=0, end_index=3),),
    ),
)


async def test_a_message_keeps_all_its_parts(tmp_path: Path) -> None:
    attached = Attachment(tools=("code_interpreter", "file_search"))
    request = MessageCreate(role=Role.USER, content=_PARTS, attachments=(attached,))
    async with service_of(tmp_path) as service:
        thread = await service.create_thread(ThreadCreate())
        made = await service.create_message(thread.id, request)
        found = await service.retrieve_message(thread.id, made.id)
        searched = await service.search_messages("look", 5)

    assert found == made
    assert (found.content, found.attachments) == (_PARTS, (attached,))
    assert [message.id for message in searched] == [made.id]


async def test_a_message_can_be_marked_and_deleted(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        thread = await service.create_thread(ThreadCreate())
        made = await service.create_message(thread.id, said("hello"))
        change = MessageUpdate(metadata={"read": "yes"})
        marked = await service.update_message(thread.id, made.id, change)
        found = await service.retrieve_message(thread.id, made.id)
        await service.delete_message(thread.id, made.id)
        with pytest.raises(NotFoundError, match=f"^No message found with id '{made.id}'"):
            await service.retrieve_message(thread.id, made.id)

    assert found == marked
    assert marked.metadata == {"read": "yes"}


async def test_an_answer_is_not_deleted_while_it_is_written(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    async with service_of(tmp_path, engine) as service:
        engine.script("begun ", gate)
        thread_id = await asked(service)
        await service.create_run(thread_id, RunCreate())
        await gate.reached.wait()
        answer = (await service.list_messages(thread_id, PageRequest())).data[0]

        with pytest.raises(ThreadBusyError, match=f"while a run {answer.run_id} is active"):
            await service.delete_message(thread_id, answer.id)


async def test_messages_of_one_run_are_listed_alone(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        engine.script("first answer")
        engine.script("second answer")
        thread_id = await asked(service)
        first = await answered(service, thread_id)
        await answered(service, thread_id)
        found = await service.list_messages(thread_id, PageRequest(), first.id)

    assert [message.text for message in found.data] == ["first answer"]


async def test_text_that_cannot_be_stored_is_made_fit_wherever_it_stands(tmp_path: Path) -> None:
    bad = "a\0\ud800"
    request = AssistantCreate(
        model=bad,
        metadata={bad: bad},
        tools=(FunctionTool(name="f", parameters={bad: [bad]}),),
    )
    async with service_of(tmp_path) as service:
        made = await service.create_assistant(request)
        found = await service.retrieve_assistant(made.id)

    good = "a\ufffd\ufffd"
    assert (found.model, found.metadata) == (good, {good: good})
    assert found.tools == (FunctionTool(name="f", parameters={good: [good]}),)


@pytest.mark.parametrize(
    "ask",
    [
        lambda service: service.create_message("thread_none", said("hello")),
        lambda service: service.retrieve_message("thread_none", "msg_1"),
        lambda service: service.list_messages("thread_none", PageRequest()),
        lambda service: service.create_run("thread_none", RunCreate()),
        lambda service: service.update_thread("thread_none", ThreadUpdate()),
        lambda service: service.list_runs("thread_none", PageRequest()),
    ],
)
async def test_an_unknown_thread_is_told_in_the_services_words(
    tmp_path: Path, ask: Callable[[Service], Any]
) -> None:
    async with service_of(tmp_path) as service:
        with pytest.raises(NotFoundError, match=r"^No thread found with id 'thread_none'\.$"):
            await ask(service)


async def test_a_history_of_the_first_version_is_read_and_goes_on(tmp_path: Path) -> None:
    database = tmp_path / "tutor.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        migrate(db, MIGRATIONS[:1])
        db.execute("INSERT INTO threads (id, created_at) VALUES ('thread_old', 7)")
        db.execute(
            "INSERT INTO messages (id, thread_id, created_at, role, status, text) "
            "VALUES ('msg_old', 'thread_old', 7, 'user', 'completed', '2 + 2?')"
        )
    async with service_of(tmp_path) as service:
        thread = await service.retrieve_thread("thread_old")
        message = await service.retrieve_message("thread_old", "msg_old")
        run = await answered(service, "thread_old")
    with closing(connect(database)) as db:
        version = read_pragma(db, "user_version")

    assert thread == Thread(id="thread_old", created_at=7)
    assert (message.content, message.attachments) == ((TextContent(value="2 + 2?"),), ())
    assert run.status == "completed"
    assert version == len(MIGRATIONS)
