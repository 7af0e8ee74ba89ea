"""How a run wants to be answered, and what a model may call, over a real connection."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.engines.misbehaving import DONE, Misbehaving, answer, delta, event, head
from tests.engines.models import message_of, open_engine, text_of, turn_of
from tutor_tui.domain.content import ImageFileContent, ImageUrlContent, TextContent
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerCut, AnswerThought, EngineEvent, TokensUsed, ToolsRequired
from tutor_tui.domain.objects import Role, Usage
from tutor_tui.domain.tools import FunctionCall, FunctionTool, NamedToolChoice
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chat_completions import ChatCompletions

SOLVE = FunctionTool(name="solve", description="Solves.", parameters={"type": "object"})
TOLD = {"type": "function", "function": {"name": "solve", "description": "Solves."}}


def _turn(*rounds: tuple[FunctionCall, ...], **changes: Any) -> Turn:
    turn = turn_of("2 + 2?")
    return Turn(replace(turn.run, **changes), turn.messages, rounds)


async def _events(engine: ChatCompletions, turn: Turn) -> list[EngineEvent]:
    return [event async for event in engine.answer(turn)]


def _call(name: str = "solve", arguments: str = "{}", **others: Any) -> dict[str, Any]:
    return {"function": {"name": name, "arguments": arguments}, **others}


def _calling(*calls: dict[str, Any], reason: str = "tool_calls") -> tuple[bytes, ...]:
    return (head(), delta(tool_calls=list(calls)), delta(reason), DONE)


# -- options ---------------------------------------------------------------------------------


async def test_what_a_run_sets_is_sent_and_nothing_else(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("4"))
    schema = {"type": "json_object"}
    changes = {
        "temperature": 0.2,
        "top_p": 0.5,
        "max_completion_tokens": 9,
        "response_format": schema,
        "reasoning_effort": "low",
    }
    await text_of(engine, _turn(**changes))

    body = server.requests[0].body
    assert {key: body[key] for key in body.keys() - {"model", "messages", "stream"}} == {
        "temperature": 0.2,
        "top_p": 0.5,
        "max_tokens": 9,
        "response_format": schema,
        "reasoning_effort": "low",
        "stream_options": {"include_usage": True},
    }


@pytest.mark.parametrize(
    ("choice", "rounds", "sent"),
    [
        ("auto", 0, None),
        ("required", 0, "required"),
        ("required", 1, None),
        ("none", 0, "none"),
        (
            NamedToolChoice(type="function", function_name="solve"),
            0,
            {"type": "function", "function": {"name": "solve"}},
        ),
        (NamedToolChoice(type="file_search"), 0, None),
    ],
)
async def test_a_call_is_forced_once(
    server: Misbehaving, engine: ChatCompletions, choice: Any, rounds: int, sent: object
) -> None:
    server.script(*answer("4"))
    made = (FunctionCall(id="call_1", name="solve", arguments="{}", output="4"),)
    await text_of(engine, _turn(*[made] * rounds, tools=(SOLVE,), tool_choice=choice))

    assert server.requests[0].body.get("tool_choice") == sent


async def test_pictures_are_sent_where_the_person_put_them(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("A cat."))
    turn = turn_of("What is this?")
    content = (
        TextContent(value="What is this?"),
        ImageUrlContent(url="https://pictures.example/a.png", detail="low"),
        ImageFileContent(file_id="file_1"),
    )
    message = replace(turn.messages[0], content=content)
    await text_of(engine, Turn(turn.run, (message,), images={"file_1": "data:image/png;base64,AA"}))

    assert server.requests[0].body["messages"][-1]["content"] == [
        {"type": "text", "text": "What is this?"},
        {
            "type": "image_url",
            "image_url": {"url": "https://pictures.example/a.png", "detail": "low"},
        },
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA", "detail": "auto"}},
    ]


async def test_a_picture_that_cannot_be_read_is_told_and_nothing_is_sent(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    turn = turn_of("?")
    message = replace(turn.messages[0], content=(ImageFileContent(file_id="file_1"),))

    with pytest.raises(EngineError, match="picture of this thread cannot be read"):
        await text_of(engine, Turn(turn.run, (message,)))
    assert server.requests == []


# -- thoughts, counts and limits ---------------------------------------------------------------


@pytest.mark.parametrize(
    "thoughts",
    [
        (delta(reasoning_content="hm"), delta(reasoning="so")),
        (delta(content="<think>h"), delta(content="mso</thi"), delta(content="nk>\n")),
        (
            delta(content=[{"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}]),
            delta(content=[{"type": "thinking", "thinking": [{"type": "text", "text": "so"}]}]),
        ),
        (delta(reasoning="hm", reasoning_content="hm"), delta(reasoning="so", content="")),
    ],
)
async def test_thoughts_are_told_apart_and_stay_out_of_the_answer(
    server: Misbehaving, engine: ChatCompletions, thoughts: tuple[bytes, ...]
) -> None:
    for _ in range(2):
        server.script(head(), *thoughts, delta(content="Four."), delta("stop"), DONE)

    events = await _events(engine, turn_of("2 + 2?"))
    assert "".join(one.text for one in events if isinstance(one, AnswerThought)) == "hmso"
    assert await text_of(engine) == "Four."


@pytest.mark.parametrize("place", ["with the end", "after the end", "before the end"])
async def test_tokens_are_counted_as_the_provider_counted_them(
    server: Misbehaving, engine: ChatCompletions, place: str
) -> None:
    usage = {"prompt_tokens": 12, "completion_tokens": 3}
    end: dict[str, Any] = {"choices": [{"delta": {}, "finish_reason": "stop"}]}
    counted = event({"choices": [], "usage": usage})
    ends = {
        "with the end": (event({**end, "usage": usage}),),
        "after the end": (event(end), counted),
        "before the end": (counted, event(end)),
    }
    server.script(head(), delta(content="4"), *ends[place], DONE)

    events = await _events(engine, turn_of("2 + 2?"))
    assert events[-1] == TokensUsed(Usage(prompt_tokens=12, completion_tokens=3))


@pytest.mark.parametrize(
    "usage",
    [
        {"prompt_tokens": -1, "completion_tokens": 3},
        {"prompt_tokens": 1},
        5,
        {"prompt_tokens": "x"},
    ],
)
async def test_a_count_that_is_none_is_passed_over(
    server: Misbehaving, engine: ChatCompletions, usage: object
) -> None:
    server.script(head(), delta(content="4"), event({"usage": usage}), delta("stop"), DONE)

    assert not any(isinstance(e, TokensUsed) for e in await _events(engine, turn_of("2 + 2?")))


@pytest.mark.parametrize(
    ("reason", "cut"),
    [("length", "max_completion_tokens"), ("content_filter", "content_filter")],
)
async def test_an_answer_that_a_limit_ended_says_which(
    server: Misbehaving, engine: ChatCompletions, reason: str, cut: Any
) -> None:
    server.script(head(), delta(content="Four"), delta(reason), DONE)

    assert (await _events(engine, turn_of("2 + 2?")))[-1] == AnswerCut(cut)


# -- functions -------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", ["tool_calls", "stop"])
async def test_calls_are_put_together_from_their_pieces(
    server: Misbehaving, engine: ChatCompletions, reason: str
) -> None:
    server.script(
        head(),
        delta(tool_calls=[_call(arguments='{"q":', index=0, id="call_a")]),
        delta(tool_calls=[_call(arguments="{}", index=1, id="call_b")]),
        delta(tool_calls=[{"index": 0, "function": {"arguments": " 1}"}}]),
        delta(reason),
        DONE,
    )

    events = await _events(engine, _turn(tools=(SOLVE,), parallel_tool_calls=False))
    assert events[-1] == ToolsRequired(
        (
            FunctionCall(id="call_a", name="solve", arguments='{"q": 1}'),
            FunctionCall(id="call_b", name="solve", arguments="{}"),
        )
    )
    body = server.requests[0].body
    assert body["tools"] == [
        {"type": "function", "function": {**TOLD["function"], "parameters": {"type": "object"}}}  # type: ignore[dict-item]  # a table of words
    ]
    assert body["parallel_tool_calls"] is False


async def test_calls_without_an_id_or_a_place_get_one(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*_calling(_call(arguments=""), _call()))
    events = await _events(engine, _turn(tools=(SOLVE,)))

    required = events[-1]
    assert isinstance(required, ToolsRequired)
    first, second = required.calls
    assert first.id.startswith("call_")
    assert first.id != second.id
    assert first.arguments == "{}"


async def test_outputs_go_back_to_the_model_with_their_calls(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*answer("4"))
    rounds = (
        (FunctionCall(id="call_1", name="solve", arguments='{"q": 1}', output="4"),),
        (FunctionCall(id="call_2", name="solve", arguments="broken"),),
    )
    turn = _turn(*rounds, tools=(SOLVE,))
    said = replace(message_of(Role.ASSISTANT, "Let me see."), run_id=turn.run.id)
    await text_of(engine, replace(turn, messages=(*turn.messages, said)))

    def called(call_id: str, arguments: str) -> list[dict[str, Any]]:
        function = {"name": "solve", "arguments": arguments}
        return [{"id": call_id, "type": "function", "function": function}]

    assert server.requests[0].body["messages"][2:] == [
        {
            "role": "assistant",
            "content": "Let me see.",
            "tool_calls": called("call_1", '{"q": 1}'),
        },
        {"role": "tool", "tool_call_id": "call_1", "content": "4"},
        {"role": "assistant", "content": None, "tool_calls": called("call_2", "{}")},
        {"role": "tool", "tool_call_id": "call_2", "content": "The call was interrupted."},
    ]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (_call("shell"), "there is no function of that name; there are solve."),
        (_call(arguments="{nonsense"), "the arguments are not a JSON object"),
        (_call(arguments="[1]"), "the arguments are not a JSON object"),
    ],
)
async def test_a_call_that_cannot_be_made_is_handed_back_to_the_model(
    server: Misbehaving, engine: ChatCompletions, call: dict[str, Any], words: str
) -> None:
    server.script(*_calling(call, _call()))
    server.script(*answer("4"))

    assert await text_of(engine, _turn(tools=(SOLVE,))) == "4"
    *_, wrong, right = server.requests[1].body["messages"]
    assert words in wrong["content"]
    assert "call it again" in right["content"]


async def test_at_the_limit_of_turns_the_model_has_to_answer(server: Misbehaving) -> None:
    made = (FunctionCall(id="call_1", name="solve", arguments="{}", output="4"),)
    server.script(*answer("4"))
    server.script(*_calling(_call()))
    turn = _turn(*[made] * 8, tools=(SOLVE,))
    async with open_engine(server.base_url) as engine:
        assert await text_of(engine, turn) == "4"
        with pytest.raises(EngineError, match="called functions 8 times without an answer"):
            await text_of(engine, turn)

    assert [request.body["tool_choice"] for request in server.requests] == ["none", "none"]


async def test_calls_that_nobody_offered_are_no_answer(
    server: Misbehaving, engine: ChatCompletions
) -> None:
    server.script(*_calling(_call()))

    with pytest.raises(EngineError, match="is not an answer"):
        await text_of(engine)


async def test_a_call_without_end_is_cut(server: Misbehaving, engine: ChatCompletions) -> None:
    piece = json.dumps("7" * 100_000)
    server.script(head(), *[delta(tool_calls=[_call(arguments=piece, index=0)])] * 3)

    with pytest.raises(EngineError, match="call without end"):
        await text_of(engine, _turn(tools=(SOLVE,)))
