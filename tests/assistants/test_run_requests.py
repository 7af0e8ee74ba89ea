"""What a request may change in a run, and where a run stops at a limit."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assistants.asking import answered, asked, last_run, said, service_of
from tests.assistants.scripted import ScriptedEngine
from tests.fakes import Gate
from tutor_tui.assistants import tokens
from tutor_tui.domain.errors import EngineError, NotFoundError, UsageError
from tutor_tui.domain.objects import MessageStatus, Role, RunStatus, TruncationStrategy
from tutor_tui.domain.requests import (
    AssistantCreate,
    PageRequest,
    RunCreate,
    RunUpdate,
    ThreadAndRunCreate,
    ThreadCreate,
)
from tutor_tui.domain.steps import MessageCreation, StepStatus
from tutor_tui.domain.tools import CodeInterpreterTool, FunctionTool, NamedToolChoice

_TOOL = FunctionTool(
    name="add", description="Adds.", parameters={"type": "object", "is": "FunctionTool"}
)
_ASSISTANT = AssistantCreate(
    model="gpt-4o",
    instructions="Be brief.",
    tools=(CodeInterpreterTool(), _TOOL),
    temperature=0.2,
    top_p=0.5,
    response_format={"type": "json_object"},
)


async def test_a_run_takes_from_the_assistant_what_it_is_not_told(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        assistant = await service.create_assistant(_ASSISTANT)
        thread_id = await asked(service)
        made = await service.create_run(thread_id, RunCreate(assistant_id=assistant.id))
        run = await service.retrieve_run(thread_id, made.id)

    assert (run.model, run.instructions, run.tools) == ("gpt-4o", "Be brief.", assistant.tools)
    assert (run.temperature, run.top_p) == (0.2, 0.5)
    assert run.response_format == {"type": "json_object"}
    assert (run.tool_choice, run.parallel_tool_calls) == ("auto", True)


async def test_a_run_is_what_its_request_asks_for(tmp_path: Path) -> None:
    request = RunCreate(
        model="other",
        instructions="Be long.",
        additional_instructions="And kind.",
        tools=(_TOOL,),
        tool_choice=NamedToolChoice(type="function", function_name="add"),
        parallel_tool_calls=False,
        temperature=0.0,
        top_p=0.1,
        max_prompt_tokens=500,
        max_completion_tokens=400,
        truncation_strategy=TruncationStrategy(type="last_messages", last_messages=3),
        response_format={"type": "text"},
        metadata={"a": "b"},
    )
    async with service_of(tmp_path) as service:
        thread_id = await asked(service)
        made = await service.create_run(thread_id, request)
        run = await service.retrieve_run(thread_id, made.id)

    assert (run.model, run.instructions) == ("other", "Be long.\n\nAnd kind.")
    assert (run.tools, run.tool_choice) == ((_TOOL,), request.tool_choice)
    assert (run.temperature, run.top_p, run.parallel_tool_calls) == (0.0, 0.1, False)
    assert (run.max_prompt_tokens, run.max_completion_tokens) == (500, 400)
    assert run.truncation_strategy == request.truncation_strategy
    assert (run.response_format, run.metadata) == ({"type": "text"}, {"a": "b"})


async def test_no_tools_differ_from_the_assistants_tools(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        assistant = await service.create_assistant(_ASSISTANT)
        request = RunCreate(assistant_id=assistant.id, tools=())
        run = await service.create_run(await asked(service), request)

    assert run.tools == ()


async def test_additional_messages_are_there_before_the_run(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    request = RunCreate(additional_messages=(said("more"), said("noted", Role.ASSISTANT)))
    async with service_of(tmp_path, engine) as service:
        await answered(service, await asked(service, "first"), request)

    assert [message.text for message in engine.turns[0].messages] == ["first", "more", "noted"]


async def test_a_refused_run_leaves_no_messages_behind(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        thread_id = await asked(service)
        request = RunCreate(assistant_id="asst_none", additional_messages=(said("more"),))
        with pytest.raises(NotFoundError, match=r"^No assistant found with id 'asst_none'\.$"):
            await service.create_run(thread_id, request)
        messages = (await service.list_messages(thread_id, PageRequest())).data

    assert [message.text for message in messages] == ["2 + 2?"]


async def test_a_refused_run_leaves_no_thread_behind(tmp_path: Path) -> None:
    request = ThreadAndRunCreate(
        thread=ThreadCreate(messages=(said("2 + 2?"),)), run=RunCreate(assistant_id="asst_none")
    )
    async with service_of(tmp_path) as service:
        with pytest.raises(NotFoundError):
            await service.create_thread_and_run(request)

        assert (await service.list_threads(PageRequest())).data == ()


async def test_a_forced_function_must_be_one_of_the_tools(tmp_path: Path) -> None:
    request = RunCreate(tool_choice=NamedToolChoice(type="function", function_name="add"))
    async with service_of(tmp_path) as service:
        with pytest.raises(UsageError) as refused:
            await service.create_run(await asked(service), request)

    assert refused.value.param == "tool_choice"


async def test_a_run_reads_as_many_messages_as_it_is_told(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    strategy = TruncationStrategy(type="last_messages", last_messages=2)
    async with service_of(tmp_path, engine) as service:
        messages = tuple(said(str(number)) for number in range(5))
        thread = await service.create_thread(ThreadCreate(messages=messages))
        await answered(service, thread.id, RunCreate(truncation_strategy=strategy))

    assert [message.text for message in engine.turns[0].messages] == ["3", "4"]


async def test_old_messages_make_room_within_the_limit_of_the_prompt(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        thread = await service.create_thread(ThreadCreate(messages=(said("a " * 50), said("b"))))
        request = RunCreate(instructions="", max_prompt_tokens=20)
        run = await answered(service, thread.id, request)

    assert [message.text for message in engine.turns[0].messages] == ["b"]
    assert run.status is RunStatus.COMPLETED


async def test_a_question_over_the_limit_of_the_prompt_is_not_answered(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        thread_id = await asked(service, "a " * 50)
        run = await answered(service, thread_id, RunCreate(max_prompt_tokens=20))

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_prompt_tokens")
    assert engine.turns == []


async def test_an_answer_ends_at_the_limit_of_its_tokens(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        engine.script("one two ", "three four ", "five")
        thread_id = await asked(service)
        told = await answered(service, thread_id, RunCreate(max_completion_tokens=3))
        run = await service.retrieve_run(thread_id, told.id)
        answer = (await service.list_messages(thread_id, PageRequest())).data[0]
        (step,) = (await service.list_steps(thread_id, run.id, PageRequest())).data

    assert (run.status, run.incomplete_reason) == (RunStatus.INCOMPLETE, "max_completion_tokens")
    assert (answer.text, answer.status) == ("one two thre", MessageStatus.INCOMPLETE)
    assert answer.incomplete_reason == "max_tokens"
    assert step.status is StepStatus.COMPLETED
    assert run.usage is not None
    assert run.usage.completion_tokens == 3


async def test_a_failed_step_says_why(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        engine.script("so far ", EngineError("The tutor stumbled: ask again."))
        thread_id = await asked(service)
        run = await answered(service, thread_id)
        (step,) = (await service.list_steps(thread_id, run.id, PageRequest())).data
        found = await service.retrieve_step(thread_id, run.id, step.id)

    assert found == step
    assert (step.status, step.last_error) == (StepStatus.FAILED, run.last_error)
    assert step.failed_at == run.failed_at


async def test_a_run_that_is_answered_anew_has_one_step_and_one_message(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("first try ", gate)
    engine.script("second try")
    async with service_of(tmp_path, engine) as service:
        thread_id = await asked(service)
        run = await service.create_run(thread_id, RunCreate())
        await gate.reached.wait()
    async with service_of(tmp_path, engine) as service:
        _ = [event async for event in service.follow_run(thread_id, run.id)]
        steps = (await service.list_steps(thread_id, run.id, PageRequest())).data
        (answer,) = (await service.list_messages(thread_id, PageRequest(), run.id)).data

    assert [step.status for step in steps] == [StepStatus.COMPLETED]
    assert steps[0].details == MessageCreation(answer.id)
    assert answer.text == "second try"


async def test_a_step_belongs_to_its_run(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        thread_id = await asked(service)
        run = await answered(service, thread_id)
        (step,) = (await service.list_steps(thread_id, run.id, PageRequest())).data
        other = await answered(service, thread_id)
        with pytest.raises(NotFoundError, match=f"No run step found with id '{step.id}'"):
            await service.retrieve_step(thread_id, other.id, step.id)


async def test_metadata_of_a_run_can_be_changed_while_it_goes_on(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        thread_id = await asked(service)
        started = await service.start_run(thread_id, RunCreate(metadata={"a": "1"}))
        await service.update_run(thread_id, started.run.id, RunUpdate(metadata={"b": "2"}))
        last_run([event async for event in started.events()])
        run = await service.retrieve_run(thread_id, started.run.id)

    assert run.metadata == {"b": "2"}
    assert run.status is RunStatus.COMPLETED


@given(st.text(), st.integers(0, 30))
def test_the_beginning_of_a_text_has_as_many_tokens_as_asked_for(text: str, number: int) -> None:
    beginning = tokens.first_of(text, number)

    assert text.startswith(beginning)
    assert tokens.count(beginning) == min(number, tokens.count(text))
