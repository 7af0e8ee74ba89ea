"""Who can answer, with the real service: assistants of the file and of the person, and models."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine, followed, make_backend
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.answerers import answerer_of
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.requests import AssistantCreate
from tutor_tui.domain.tools import FileSearchTool
from tutor_tui.engines.routing import ModelRouter

PLAN = AssistantPlan(
    name="Ada", instructions="Be kind.", model="default", tools=("file_search",), temperature=0.5
)


@pytest.fixture
async def backend(tmp_path: Path) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(tmp_path, ModelRouter(ScriptedEngine(), local=()))
    await backend.open()
    yield backend
    await backend.close()


async def test_an_assistant_is_made_changed_and_listed_after_the_default(
    backend: EmbeddedBackend,
) -> None:
    made = await backend.staff.create_assistant(PLAN)
    plan = AssistantPlan(name="Eve", instructions="", model="a/x")
    changed = await backend.staff.update_assistant(made.id, plan)
    listed = await backend.staff.list_assistants()

    assert (made.name, made.tools, made.temperature) == ("Ada", (FileSearchTool(),), 0.5)
    assert (changed.id, changed.name, changed.instructions) == (made.id, "Eve", None)
    assert [one.name for one in listed] == ["Math Tutor", "Eve"]


async def test_a_tool_that_does_not_exist_is_refused(backend: EmbeddedBackend) -> None:
    plan = AssistantPlan(name="Ada", instructions="", model="default", tools=("shell",))

    with pytest.raises(UsageError, match="There is no tool shell"):
        await backend.staff.create_assistant(plan)


async def test_a_run_names_its_model_and_its_message_who_answered(
    backend: EmbeddedBackend,
) -> None:
    made = await backend.staff.create_assistant(PLAN)
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "2 + 2?")
    run = await backend.staff.create_run(thread.id, assistant_id=made.id)
    await followed(backend, thread.id, run.id)
    again = await backend.staff.create_run(thread.id, model="gpt-4o")
    await followed(backend, thread.id, again.id)
    newest, first = (await backend.list_messages(thread.id, limit=2)).data

    assert (run.model, run.instructions, run.temperature) == ("symbolic", "Be kind.", 0.5)
    assert again.model == "gpt-4o"
    assert answerer_of(first).model == ""
    assert answerer_of(newest).model == "symbolic tutor instead of gpt-4o"
    ended = await backend.retrieve_run(thread.id, again.id)
    assert ended.metadata == {"answered_by": "symbolic"}


async def test_assistants_are_as_config_toml_says(tmp_path: Path) -> None:
    tables = {"coach": AssistantCreate(model="a/x", name="Coach"), "b": AssistantCreate(model="y")}

    async def opened() -> list[tuple[str | None, str]]:
        backend = make_backend(tmp_path, ScriptedEngine())
        backend.keep_configured(lambda: tables)
        await backend.open()
        listed = await backend.staff.list_assistants()
        await backend.close()
        return [(one.name, one.model) for one in listed[1:]]

    first = await opened()
    again = await opened()
    tables = {"coach": AssistantCreate(model="a/z", name="Couch")}
    changed = await opened()

    assert first == again == [("Coach", "a/x"), (None, "y")]
    assert changed == [("Couch", "a/z"), (None, "y")]


async def test_what_stands_in_config_toml_is_changed_there(tmp_path: Path) -> None:
    backend = make_backend(tmp_path, ScriptedEngine())
    backend.keep_configured(lambda: {"coach": AssistantCreate(model="a/x", name="Coach")})
    await backend.open()
    coach = (await backend.staff.list_assistants())[1]

    with pytest.raises(UsageError, match=r"change \[assistants.coach\] there"):
        await backend.staff.update_assistant(coach.id, PLAN)
    await backend.close()
