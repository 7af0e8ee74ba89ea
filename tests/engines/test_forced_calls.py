"""The symbolic tutor calls a function where a run forces it, once, and tells what it gave."""

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import AnswerText, EngineEvent, ToolsRequired
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.tools import FunctionCall, FunctionTool, NamedToolChoice, ToolChoice
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic import SymbolicTutor

_ADD = FunctionTool(name="add", parameters={"type": "object"})
_QUIZ = FunctionTool(
    name="quiz",
    parameters={"properties": {"title": {"type": "string"}}, "required": ["title"]},
)


def _turn(choice: ToolChoice, *rounds: tuple[FunctionCall, ...]) -> Turn:
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.IN_PROGRESS,
        model="symbolic",
        instructions="",
        created_at=7,
        tools=(_ADD, _QUIZ),
        tool_choice=choice,
    )
    question = Message(
        id="msg_1",
        thread_id="thread_1",
        created_at=7,
        role=Role.USER,
        content=(TextContent(value="hello"),),
    )
    return Turn(run, (question,), rounds)


async def _events(turn: Turn) -> list[EngineEvent]:
    tutor = SymbolicTutor()
    try:
        return [event async for event in tutor.answer(turn)]
    finally:
        await tutor.close()


async def test_a_named_function_is_called_with_arguments_of_its_schema() -> None:
    (event,) = await _events(_turn(NamedToolChoice(type="function", function_name="quiz")))

    assert isinstance(event, ToolsRequired)
    assert [(call.name, call.arguments) for call in event.calls] == [("quiz", '{"title": "hello"}')]


async def test_where_any_call_is_required_the_first_function_is_called() -> None:
    (event,) = await _events(_turn("required"))

    assert isinstance(event, ToolsRequired)
    assert [call.name for call in event.calls] == ["add"]


async def test_a_function_that_may_be_called_is_left_alone() -> None:
    (event,) = await _events(_turn("auto"))

    assert isinstance(event, AnswerText)


async def test_with_the_outputs_the_answer_names_them_and_calls_no_more() -> None:
    called = FunctionCall(id="call_1", name="add", arguments="{}", output="57")
    (event,) = await _events(_turn("required", (called,)))

    assert event == AnswerText("`add` gave: 57")
