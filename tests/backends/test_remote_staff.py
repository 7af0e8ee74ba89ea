"""Assistants and models of servers that do less, or lie: nothing is doubled, nothing endless."""

import asyncio

import pytest

from tests.backends.remote_server import Scripted, listing, reply, run
from tests.engines.misbehaving import Fault, Step, head, models, refusal
from tests.fakes import Gate
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import BackendError, UsageError
from tutor_tui.domain.provider import DEFAULT_MODEL, ModelGroup

THREAD = "thread_1"
PLAN = AssistantPlan(name="Ada", instructions="", model="m")
DEFAULT = {"id": "asst_1", "created_at": 1, "model": "gpt-9", "name": "Math Tutor"}
ADA = {"id": "asst_2", "created_at": 2, "model": "m", "name": "Ada"}


async def test_models_have_the_names_that_the_server_gives_them(remote: Scripted) -> None:
    remote.server.script(*models("gpt-9", "a/b", "text-embedding-3", ""))

    assert await remote.backend.staff.list_models() == (
        ModelGroup("", f"127.0.0.1:{remote.server.port}", ("gpt-9", "a/b")),
    )


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ((head("404 Not Found", "text/html"), b"<h1>nginx</h1>"), "lists no models: write"),
        (refusal("404 Not Found", message="No thread."), "lists no models: write"),
        (refusal("400 Bad Request", message="What?"), "lists no models: write"),
        (models(), "lists no models: write"),
        ((head("200 OK", "text/html"), b"<html>"), "not an answer"),
        (reply({"data": [{"id": 7}]}), "not an answer"),
        (refusal("401 Unauthorized"), "check OPENAI_API_KEY"),
    ],
)
async def test_why_a_server_lists_no_models_is_one_sentence(
    remote: Scripted, steps: tuple[Step, ...], words: str
) -> None:
    remote.server.script(*steps)
    (group,) = await remote.backend.staff.list_models()

    assert group.models == ()
    assert words in (group.trouble or "")


async def test_a_list_of_assistants_that_never_ends_is_left(remote: Scripted) -> None:
    remote.server.script(*listing(DEFAULT))
    for _ in range(3):
        page = {"object": "list", "data": [DEFAULT, ADA], "has_more": True}
        remote.server.script(*reply(page))
    listed = await remote.backend.staff.list_assistants()

    assert [one.id for one in listed] == ["asst_1", "asst_2"]
    assert len(remote.server.requests) == 3


async def test_an_assistant_whose_answer_was_lost_is_found_and_not_made_twice(
    remote: Scripted,
) -> None:
    arriving = Gate()
    remote.server.script(arriving, Fault.RESET)
    making = asyncio.create_task(remote.backend.staff.create_assistant(PLAN))
    await arriving.reached.wait()
    metadata = remote.server.requests[0].body["metadata"]
    remote.server.script(*listing({**ADA, "metadata": metadata}, DEFAULT))
    arriving.open()

    assert (await making).id == "asst_2"
    assert [line.split()[0] for line in remote.lines] == ["POST", "GET"]


async def test_only_what_differs_from_the_usual_is_sent(remote: Scripted) -> None:
    remote.server.script(*reply(ADA))
    await remote.backend.staff.create_assistant(PLAN)
    body = remote.server.requests[0].body

    assert body.keys() == {"name", "model", "metadata"}


async def test_only_what_changes_is_sent_and_foreign_tools_stay_word_for_word(
    remote: Scripted,
) -> None:
    foreign = {"type": "browser", "browser": {"depth": 3}}
    present = {**ADA, "instructions": "Be kind.", "tools": [foreign], "temperature": 0.5}
    remote.server.script(*reply(present))
    remote.server.script(*reply(ADA))
    plan = AssistantPlan(
        name="Ada", instructions="", model="m", tools=("file_search",), temperature=0.5
    )
    await remote.backend.staff.update_assistant("asst_2", plan)
    body = remote.server.requests[1].body

    assert body == {"instructions": None, "tools": [foreign, {"type": "file_search"}]}


async def test_the_default_model_is_that_of_the_servers_default_assistant(
    remote: Scripted,
) -> None:
    remote.server.script(*listing(DEFAULT))
    remote.server.script(*reply(ADA))
    plan = AssistantPlan(name="Ada", instructions="", model=DEFAULT_MODEL)
    await remote.backend.staff.create_assistant(plan)

    assert remote.server.requests[1].body["model"] == "gpt-9"


async def test_a_model_that_the_server_refuses_is_told_in_its_words(remote: Scripted) -> None:
    words = "The requested model 'x' does not exist."
    remote.server.script(*refusal("400 Bad Request", message={"message": words, "param": "model"}))

    with pytest.raises(UsageError, match="'x' does not exist"):
        await remote.backend.staff.create_run(THREAD, model="x")


async def test_a_chosen_model_is_asked_for_without_streams_too(remote: Scripted) -> None:
    refused = {"message": "No streams.", "param": "stream"}
    remote.server.script(*refusal("400 Bad Request", message=refused))
    remote.server.script(*reply(run(model="x")))
    begun = await remote.backend.staff.create_run(THREAD, assistant_id="asst_2", model="x")

    asked = [(one.body["assistant_id"], one.body["model"]) for one in remote.server.requests]
    assert begun.model == "x"
    assert asked == [("asst_2", "x")] * 2


async def test_assistants_of_a_server_that_is_gone_are_one_sentence(remote: Scripted) -> None:
    for _ in range(3):
        remote.server.script(Fault.RESET)

    with pytest.raises(BackendError, match="broke off"):
        await remote.backend.staff.list_assistants()


async def test_a_server_without_assistants_says_what_it_is_instead(remote: Scripted) -> None:
    remote.server.script(*refusal("404 Not Found", message="File Not Found"))
    remote.server.script(*models("llama3.2"))

    with pytest.raises(BackendError, match="has language models but no Assistants API"):
        await remote.backend.staff.list_assistants()
