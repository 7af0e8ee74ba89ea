"""Choosing who answers: a model, an assistant, a new assistant."""

from dataclasses import replace

import pytest

from tests.fakes import NOON, FakeBackend
from tests.ui.stage import Stage
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import NotFoundError, StoreError
from tutor_tui.domain.objects import Assistant, Run
from tutor_tui.domain.provider import ModelGroup
from tutor_tui.ui.screens.assistant import AssistantScreen
from tutor_tui.ui.screens.assistants import AssistantsScreen
from tutor_tui.ui.screens.models import ModelScreen

TUTOR = Assistant(id="asst_1", created_at=NOON, model="symbolic", name="Math Tutor")
COACH = Assistant(id="asst_2", created_at=NOON, model="a/small", name="Coach", temperature=0.5)


class FakeStaff:
    """Two assistants and two models; remembers how runs were asked for."""

    def __init__(self, backend: FakeBackend) -> None:
        self.asked: list[tuple[str | None, str | None]] = []
        self.plans: list[AssistantPlan] = []
        self.assistants = [TUTOR, COACH]
        self.groups: tuple[ModelGroup, ...] = (
            ModelGroup("a", "localhost:1", ("a/small", "a/large")),
            ModelGroup("b", "b.example", (), "b.example refused the key: check B_KEY."),
        )
        self.failure: Exception | None = None
        self._backend = backend

    models_at_hand: tuple[str, ...] = ("symbolic",)

    async def list_models(self) -> tuple[ModelGroup, ...]:
        if self.failure is not None:
            raise self.failure
        return self.groups

    async def list_assistants(self) -> tuple[Assistant, ...]:
        return tuple(self.assistants)

    async def create_assistant(self, plan: AssistantPlan) -> Assistant:
        self.plans.append(plan)
        if self.failure is not None:
            raise self.failure
        return replace(COACH, id="asst_3", name=plan.name, model=plan.model)

    async def update_assistant(self, assistant_id: str, plan: AssistantPlan) -> Assistant:
        self.plans.append(plan)
        return replace(COACH, id=assistant_id, name=plan.name)

    async def create_run(
        self, thread_id: str, *, assistant_id: str | None = None, model: str | None = None
    ) -> Run:
        self.asked.append((assistant_id, model))
        if assistant_id == "asst_gone":
            raise NotFoundError("No assistant found.")
        return await self._backend.create_run(thread_id, assistant_id=assistant_id)


@pytest.fixture
def staff(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> FakeStaff:
    """The staff of the stage's application."""
    staff, build = FakeStaff(stage.backend), stage.build

    def build_with_staff() -> object:
        app = build()
        app.chat.staff = staff
        return app

    monkeypatch.setattr(stage, "build", build_with_staff)
    return staff


async def _ask(stage: Stage, text: str) -> None:
    runs = stage.backend.calls.count("create_run")
    await stage.write(text)
    await stage.press("enter")
    await stage.until(lambda: stage.backend.calls.count("create_run") == runs + 1)
    await stage.until(lambda: not len(stage.chat.turns))


async def _choose(stage: Stage, key: str, screen: type, *keys: str) -> None:
    await stage.press(key)
    await stage.until(lambda: isinstance(stage.app.screen, screen))
    await stage.until(lambda: "Looking" not in stage.picture and "Asking" not in stage.picture)
    await stage.press(*keys)


# -- models ----------------------------------------------------------------------------------


async def test_a_model_chosen_in_mid_thread_answers_from_then_on_and_is_remembered(
    stage: Stage, staff: FakeStaff
) -> None:
    async with stage.open():
        await _ask(stage, "1 + 1")
        await _choose(stage, "alt+m", ModelScreen, "down", "down", "down", "enter")
        await stage.until(lambda: "a/large answers in this thread now" in stage.picture)
        await _ask(stage, "2 + 2")

        assert staff.asked == [(None, None), (None, "a/large")]
        assert "Math Tutor · a/large" in stage.picture
    (thread,) = (await stage.backend.list_threads()).data
    assert thread.metadata["tutor_tui_model"] == "a/large"
    assert thread.metadata["title"] == "1 + 1"


async def test_a_model_chosen_before_the_first_question_is_the_threads(
    stage: Stage, staff: FakeStaff
) -> None:
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen, *"large")
        await stage.until(lambda: "a/small" not in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: "a/large answers" in stage.picture)
        await _ask(stage, "1 + 1")

    assert staff.asked == [(None, "a/large")]


async def test_the_default_takes_a_choice_back(stage: Stage, staff: FakeStaff) -> None:
    thread_id = stage.add_thread("Old", "1 + 1", "2")
    await stage.backend.update_thread(thread_id, metadata={"tutor_tui_model": "a/small"})
    stage.desk.selected = thread_id
    async with stage.open():
        await stage.until(lambda: "Math Tutor · a/small" in stage.picture)
        await _choose(stage, "alt+m", ModelScreen, "enter")
        await stage.until(lambda: "symbolic tutor answers in this thread" in stage.picture)
        await _ask(stage, "1 + 1")

    assert staff.asked == [(None, None)]
    assert (await stage.backend.retrieve_thread(thread_id)).metadata == {}


async def test_a_model_that_nobody_lists_can_be_written(stage: Stage, staff: FakeStaff) -> None:
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen, *"b/x")
        await stage.until(lambda: "as written" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: "b/x answers" in stage.picture)


async def test_why_a_provider_lists_nothing_is_said(stage: Stage, staff: FakeStaff) -> None:
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen)
        await stage.until(lambda: "b: b.example refused the key: check B_KEY." in stage.picture)


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (StoreError("The list is gone."), "The list is gone."),
        (ValueError("?"), "log file says why"),
    ],
)
async def test_a_list_that_cannot_be_read_is_told(
    stage: Stage, staff: FakeStaff, failure: Exception, words: str
) -> None:
    staff.failure = failure
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen)

        assert words in stage.picture


async def test_without_anything_connected_the_list_says_what_to_do(
    stage: Stage, staff: FakeStaff
) -> None:
    staff.groups = ()
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen)

        assert "No model is connected: start Ollama" in stage.picture


@pytest.mark.parametrize("key", ["alt+m", "alt+a"])
async def test_where_nobody_can_be_chosen_the_keys_say_so(stage: Stage, key: str) -> None:
    async with stage.open():
        await stage.press(key)
        await stage.until(lambda: "Who answers is chosen where the threads live" in stage.picture)


async def test_the_palette_finds_the_models(stage: Stage, staff: FakeStaff) -> None:
    async with stage.open():
        await stage.press("/")
        await stage.write("model")
        await stage.until(lambda: "Choose the model that answers in this thread" in stage.picture)


# -- assistants ------------------------------------------------------------------------------


async def test_a_chosen_assistant_answers_with_its_own_model(
    stage: Stage, staff: FakeStaff
) -> None:
    async with stage.open():
        await _choose(stage, "alt+a", AssistantsScreen, "down", "enter")
        await stage.until(lambda: "Coach answers in this thread now." in stage.picture)
        await _ask(stage, "1 + 1")

        assert staff.asked == [("asst_2", None)]
        assert [entry.speaker for entry in stage.entries] == ["you", "Coach"]


async def test_an_assistant_that_is_gone_is_told_and_forgotten(
    stage: Stage, staff: FakeStaff
) -> None:
    thread_id = stage.add_thread("Old", "1 + 1", "2")
    await stage.backend.update_thread(thread_id, metadata={"tutor_tui_assistant": "asst_gone"})
    stage.desk.selected = thread_id
    async with stage.open():
        await stage.until(lambda: "Old" in stage.picture)
        await stage.write("3 + 3")
        await stage.press("enter")
        await stage.until(lambda: "assistant of this thread is not here any more" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: "An answer to: 3 + 3" in stage.picture)

    assert staff.asked == [("asst_gone", None), (None, None)]


async def test_an_assistant_is_made_and_chosen(stage: Stage, staff: FakeStaff) -> None:
    async with stage.open():
        await _choose(stage, "alt+a", AssistantsScreen, "n")
        await stage.until(lambda: isinstance(stage.app.screen, AssistantScreen))
        await stage.press(*"Ada", "tab", "ctrl+u", *"a", "tab", "ctrl+u", *"0.5")
        await stage.press("tab", "tab", *"file", "underscore", *"search", "tab", *"Be kind")
        await stage.press("ctrl+s")
        await stage.until(lambda: "Ada answers in this thread now." in stage.picture)

    assert staff.plans == [
        AssistantPlan(
            name="Ada", instructions="Be kind", model="a", tools=("file_search",), temperature=0.5
        )
    ]


async def test_an_assistant_is_changed(stage: Stage, staff: FakeStaff) -> None:
    async with stage.open():
        await _choose(stage, "alt+a", AssistantsScreen, "down", "e")
        await stage.until(lambda: isinstance(stage.app.screen, AssistantScreen))
        await stage.press(*"es", "ctrl+s")
        await stage.until(lambda: "Coaches answers" in stage.picture)

    assert staff.plans == [
        AssistantPlan(name="Coaches", instructions="", model="a/small", temperature=0.5)
    ]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "Give it a name."),
        ((*"x", "tab", "tab", *"9"), "temperature must be a number from 0 to 2."),
        ((*"x", "tab", "tab", *"x"), "temperature must be a number from 0 to 2."),
        ((*"x", "tab", "tab", "tab", "tab", *"shell"), "Tools are file_search and"),
    ],
)
async def test_a_mistake_in_a_new_assistant_is_said_and_nothing_is_lost(
    stage: Stage, staff: FakeStaff, keys: tuple[str, ...], words: str
) -> None:
    async with stage.open():
        await _choose(stage, "alt+a", AssistantsScreen, "n")
        await stage.until(lambda: isinstance(stage.app.screen, AssistantScreen))
        await stage.press(*keys, "ctrl+s")
        await stage.until(lambda: words in stage.picture)

        assert isinstance(stage.app.screen, AssistantScreen)
    assert staff.plans == []


async def test_a_servers_models_have_its_own_names_and_others_can_be_written(
    stage: Stage, staff: FakeStaff
) -> None:
    staff.models_at_hand = ()
    staff.groups = (ModelGroup("", "server.example", ("gpt-9",)),)
    async with stage.open():
        await _choose(stage, "alt+m", ModelScreen)
        await stage.until(lambda: "gpt-9" in stage.picture)

        assert "the tutor that calculates" not in stage.picture

        await stage.press(*"o5")
        await stage.until(lambda: "as written" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: "o5 answers in this thread now" in stage.picture)


async def test_an_assistant_that_could_not_be_kept_is_asked_for_again_as_it_was_written(
    stage: Stage, staff: FakeStaff
) -> None:
    async with stage.open():
        await _choose(stage, "alt+a", AssistantsScreen, "n")
        await stage.until(lambda: isinstance(stage.app.screen, AssistantScreen))
        staff.failure = StoreError("The server is gone: try again.")
        await stage.press(*"Ada", "ctrl+s")
        await stage.until(lambda: "The server is gone" in stage.picture)

        assert isinstance(stage.app.screen, AssistantScreen)

        staff.failure = None
        await stage.press("ctrl+s")
        await stage.until(lambda: "Ada answers in this thread now" in stage.picture)

    assert [plan.name for plan in staff.plans] == ["Ada", "Ada"]
