"""What every backend does with those who can answer: they are made, changed, listed, chosen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.contract.remote import SavingBackend, as_it_is, bare, offered, soon
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.backends.port import AssistantPlan, Staff
from tutor_tui.backends.remote.backend import RemoteBackend
from tutor_tui.domain.errors import NotFoundError, UsageError
from tutor_tui.domain.objects import Run
from tutor_tui.domain.provider import DEFAULT_MODEL, SYMBOLIC
from tutor_tui.domain.requests import AssistantCreate
from tutor_tui.domain.tools import CodeInterpreterTool, FileSearchTool, FunctionTool
from tutor_tui.engines.routing import ModelRouter

PLAN = AssistantPlan(
    name="Ada",
    instructions="Be kind.",
    model="symbolic",
    tools=("file_search",),
    temperature=0.5,
    top_p=0.25,
)
_KINDS = ("embedded", "remote", "remote without streams or lists")


@dataclass(frozen=True)
class Scene:
    """A backend with its staff, and the service behind it, which may be in another program."""

    backend: EmbeddedBackend | RemoteBackend
    behind: EmbeddedBackend

    @property
    def staff(self) -> Staff:
        return self.backend.staff

    async def answered(self, run: Run) -> Run:
        """The run when it has ended."""
        async for _ in self.backend.follow_run(run.thread_id, run.id):
            pass
        return await self.backend.retrieve_run(run.thread_id, run.id)

    async def asked(self) -> str:
        """A thread with a question in it."""
        thread = await self.backend.create_thread()
        await self.backend.create_message(thread.id, "2 + 2?")
        return thread.id


def _configured() -> dict[str, AssistantCreate]:
    return {"coach": AssistantCreate(model="symbolic", name="Coach")}


@asynccontextmanager
async def _scene(kind: str, folder: Path) -> AsyncIterator[Scene]:
    behind = make_backend(folder / "server", ModelRouter(ScriptedEngine(), local=()))
    behind.keep_configured(_configured)
    if kind == "embedded":
        yield Scene(behind, behind)
        return
    async with offered(behind, as_it_is if kind == "remote" else bare) as server:
        yield Scene(SavingBackend(server, folder, sleep=soon), behind)


@pytest.fixture(params=_KINDS)
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Scene]:
    """An open backend of each kind."""
    async with _scene(request.param, tmp_path / "data") as made:
        await made.backend.open()
        yield made
        await made.backend.close()


async def test_an_assistant_is_made_as_it_was_described(scene: Scene) -> None:
    made = await scene.staff.create_assistant(PLAN)
    stored = await scene.behind.service.retrieve_assistant(made.id)

    assert (made.name, made.instructions, made.model) == ("Ada", "Be kind.", "symbolic")
    assert (made.tools, made.temperature, made.top_p) == ((FileSearchTool(),), 0.5, 0.25)
    assert stored == made


async def test_an_assistant_becomes_what_was_described(scene: Scene) -> None:
    made = await scene.staff.create_assistant(PLAN)
    plan = AssistantPlan(name="Eve", instructions="", model="a/x", tools=("code_interpreter",))
    changed = await scene.staff.update_assistant(made.id, plan)

    assert (changed.id, changed.name, changed.instructions) == (made.id, "Eve", None)
    assert (changed.model, changed.tools) == ("a/x", (CodeInterpreterTool(),))
    assert (changed.temperature, changed.top_p) == (1.0, 1.0)
    assert await scene.behind.service.retrieve_assistant(made.id) == changed


async def test_what_the_form_does_not_show_stays_as_it_is(scene: Scene) -> None:
    function = FunctionTool(name="look_up", parameters={"type": "object"})
    search = FileSearchTool(max_num_results=3)
    client_made = AssistantCreate(
        model="symbolic",
        name="Eve",
        description="Made elsewhere.",
        tools=(search, function),
        metadata={"team": "red"},
    )
    made = await scene.behind.service.create_assistant(client_made)
    changed = await scene.staff.update_assistant(made.id, replace(PLAN, tools=("file_search",)))
    more = await scene.staff.update_assistant(
        made.id, replace(PLAN, tools=("code_interpreter", "file_search"))
    )

    assert changed.name == "Ada"
    assert changed.tools == (search, function)
    assert more.tools == (search, function, CodeInterpreterTool())
    assert (more.description, more.metadata) == ("Made elsewhere.", {"team": "red"})


async def test_a_plan_that_changes_nothing_leaves_it_as_it_is(scene: Scene) -> None:
    made = await scene.staff.create_assistant(PLAN)

    assert await scene.staff.update_assistant(made.id, PLAN) == made


async def test_a_tool_that_does_not_exist_is_refused(scene: Scene) -> None:
    plan = replace(PLAN, tools=("shell",))
    made = await scene.staff.create_assistant(PLAN)

    with pytest.raises(UsageError, match="There is no tool shell"):
        await scene.staff.create_assistant(plan)
    with pytest.raises(UsageError, match="There is no tool shell"):
        await scene.staff.update_assistant(made.id, plan)


async def test_what_stands_in_config_toml_is_changed_there(scene: Scene) -> None:
    coach = next(one for one in await scene.staff.list_assistants() if one.name == "Coach")

    with pytest.raises(UsageError, match=r"change \[assistants.coach\] there"):
        await scene.staff.update_assistant(coach.id, PLAN)


@pytest.mark.parametrize("assistant_id", ["asst_unknown", "", " "])
async def test_an_assistant_that_is_not_there_is_not_found(scene: Scene, assistant_id: str) -> None:
    with pytest.raises(NotFoundError):
        await scene.staff.update_assistant(assistant_id, PLAN)


async def test_all_assistants_are_listed_the_default_one_first(scene: Scene) -> None:
    service, default = scene.behind.service, await scene.backend.default_assistant()
    names = [f"Assistant {number}" for number in range(120)]
    for name in names:
        await service.create_assistant(AssistantCreate(model="symbolic", name=name))
    listed = await scene.staff.list_assistants()

    assert listed[0] == default
    assert len({one.id for one in listed}) == len(listed)
    assert [one.name for one in listed[1:]] == ["Coach", *names]


async def test_whoever_was_chosen_answers(scene: Scene) -> None:
    made = await scene.staff.create_assistant(PLAN)
    thread_id = await scene.asked()
    run = await scene.answered(await scene.staff.create_run(thread_id, assistant_id=made.id))

    assert run.status == "completed"
    assert (run.assistant_id, run.instructions, run.temperature) == (made.id, "Be kind.", 0.5)


async def test_a_model_that_was_chosen_is_the_runs(scene: Scene) -> None:
    run = await scene.staff.create_run(await scene.asked(), model="gpt-4o")
    ended = await scene.answered(run)

    assert (ended.model, ended.metadata["answered_by"]) == ("gpt-4o", "symbolic")
    assert ended.assistant_id == (await scene.backend.default_assistant()).id


async def test_without_a_choice_the_default_assistant_answers(scene: Scene) -> None:
    run = await scene.staff.create_run(await scene.asked())

    assert run.assistant_id == (await scene.backend.default_assistant()).id


async def test_a_run_by_an_assistant_that_is_gone_is_not_found(scene: Scene) -> None:
    made = await scene.staff.create_assistant(PLAN)
    await scene.behind.service.delete_assistant(made.id)

    with pytest.raises(NotFoundError):
        await scene.staff.create_run(await scene.asked(), assistant_id=made.id)


async def test_a_default_assistant_that_was_deleted_is_found_anew(scene: Scene) -> None:
    first = await scene.backend.default_assistant()
    await scene.behind.service.delete_assistant(first.id)
    run = await scene.staff.create_run(await scene.asked())

    assert run.assistant_id != first.id
    assert run.assistant_id == (await scene.backend.default_assistant()).id


async def test_the_tutor_can_be_chosen_or_why_nothing_is_listed_is_said(scene: Scene) -> None:
    (*groups,) = await scene.staff.list_models()
    names = [*scene.staff.models_at_hand, *(name for group in groups for name in group.models)]
    troubles = [group.trouble for group in groups if group.trouble]

    assert SYMBOLIC in names or ["lists no models" in trouble for trouble in troubles] == [True]


async def test_the_default_model_is_a_name_that_holds_there(scene: Scene) -> None:
    made = await scene.staff.create_assistant(replace(PLAN, model=DEFAULT_MODEL))
    ended = await scene.answered(
        await scene.staff.create_run(await scene.asked(), assistant_id=made.id)
    )

    assert (ended.status, ended.model) == ("completed", SYMBOLIC)
