"""A language model over the Responses API: what it is sent, and what it says."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, Final

import pytest

from tests.engines.models import KEY, turn_of
from tests.engines.responders import events_of, failure_of, responses_engine, text_of, with_options
from tests.engines.responding import Ended, Item, Raw, Responding, responding
from tutor_tui.domain.events import (
    AnswerCut,
    AnswerDelayed,
    AnswerText,
    AnswerThought,
    EngineEvent,
    Resumable,
    TokensUsed,
    ToolsRequired,
    ToolsUsed,
)
from tutor_tui.domain.objects import Usage
from tutor_tui.domain.tools import (
    CodeInterpreterCall,
    CodeInterpreterTool,
    CodeLogs,
    FileSearchCall,
    FileSearchResult,
    FileSearchTool,
    FunctionCall,
    FunctionTool,
    NamedToolChoice,
    WebSearchCall,
)

_SOLVE: Final = FunctionTool(name="solve", description="d", parameters={"type": "object"})
_CALL: Final = {
    "type": "function_call",
    "id": "fc_1",
    "call_id": "call_1",
    "name": "solve",
    "arguments": '{"x": 1}',
}


@pytest.fixture
async def server() -> AsyncIterator[Responding]:
    async with responding() as running:
        yield running


# -- what is sent ----------------------------------------------------------------------------


async def test_a_response_is_written_in_the_background_and_kept(server: Responding) -> None:
    async with responses_engine(server) as engine:
        events = await events_of(engine)
    (body,) = server.created

    assert text_of(events) == "Four."
    assert (body["background"], body["store"], body["stream"]) == (True, True, True)
    assert (body["model"], body["instructions"]) == ("small", "Be brief.")
    assert body["input"] == [{"role": "user", "content": "2 + 2?"}]
    assert not {"tools", "temperature", "top_p", "reasoning", "text"} & body.keys()
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


async def test_a_run_says_how_it_wants_to_be_answered(server: Responding) -> None:
    schema = {"name": "n", "schema": {"type": "object"}}
    turn = with_options(
        turn_of("2 + 2?", "Four.", "Sure?"),
        temperature=0.5,
        top_p=0.9,
        max_completion_tokens=100,
        reasoning_effort="low",
        response_format={"type": "json_schema", "json_schema": schema},
    )
    async with responses_engine(server) as engine:
        await events_of(engine, turn)
    (body,) = server.created

    assert (body["temperature"], body["top_p"], body["max_output_tokens"]) == (0.5, 0.9, 100)
    assert body["reasoning"] == {"effort": "low", "summary": "auto"}
    assert body["text"] == {"format": {"type": "json_schema", **schema}}
    assert [item["role"] for item in body["input"]] == ["user", "assistant", "user"]


async def test_tools_are_the_runs_and_those_of_the_provider(server: Responding) -> None:
    tools = (_SOLVE, FunctionTool(name="bare"), CodeInterpreterTool(), FileSearchTool())
    turn = with_options(turn_of("2 + 2?"), tools=tools, parallel_tool_calls=False)
    hosted = ("web_search", "code_interpreter")
    async with responses_engine(server, hosted_tools=hosted, vector_stores=("vs_1",)) as engine:
        await events_of(engine, turn)
    solve, bare, *others = server.created[0]["tools"]

    assert solve == {
        "type": "function",
        "name": "solve",
        "description": "d",
        "strict": False,
        "parameters": {"type": "object"},
    }
    assert bare["parameters"] == {"type": "object", "properties": {}}
    assert others == [
        {"type": "code_interpreter", "container": {"type": "auto"}},
        {"type": "file_search", "vector_store_ids": ["vs_1"]},
        {"type": "web_search"},
    ]
    assert server.created[0]["parallel_tool_calls"] is False


async def test_stores_of_this_machine_are_not_searched_at_the_provider(server: Responding) -> None:
    async with responses_engine(server) as engine:
        await events_of(engine, with_options(turn_of("2 + 2?"), tools=(FileSearchTool(),)))

    assert "tools" not in server.created[0]


@pytest.mark.parametrize(
    ("choice", "sent"),
    [
        ("required", "required"),
        (NamedToolChoice(type="function", function_name="solve"), {"name": "solve"}),
        (NamedToolChoice(type="code_interpreter"), {}),
    ],
)
async def test_a_tool_that_must_be_called_is_named(
    server: Responding, choice: Any, sent: Any
) -> None:
    tools = (_SOLVE, CodeInterpreterTool())
    async with responses_engine(server) as engine:
        await events_of(engine, with_options(turn_of("2 + 2?"), tools=tools, tool_choice=choice))
    expected = sent if isinstance(sent, str) else {"type": choice.type, **sent}

    assert server.created[0]["tool_choice"] == expected


# -- what is said ----------------------------------------------------------------------------


async def test_the_token_comes_before_the_text_and_holds_no_key(server: Responding) -> None:
    async with responses_engine(server) as engine:
        events = await events_of(engine)
    told = [event for event in events if isinstance(event, Resumable | AnswerText)]

    assert isinstance(told[0], Resumable)
    assert "resp_1" in told[0].token
    assert KEY not in told[0].token


def _summary(delta: str, part: int) -> Raw:
    kind = "response.reasoning_summary_text.delta"
    return Raw({"kind": kind, "item_id": "rs_1", "summary_index": part, "delta": delta})


def _thoughts(events: list[EngineEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, AnswerThought))


async def test_summaries_of_thoughts_are_told_apart_from_the_text(server: Responding) -> None:
    raw = {"kind": "response.reasoning_text.delta", "item_id": "rs_1", "delta": "in secret"}
    parts = [{"type": "summary_text", "text": "Let me see"}, {"type": "summary_text", "text": "2"}]
    server.script(
        Item({"type": "reasoning", "id": "rs_1", "summary": parts}),
        _summary("Let me ", 0),
        _summary("see", 0),
        _summary("2", 1),
        Raw(raw),
        "Four.",
    )
    async with responses_engine(server) as engine:
        events = await events_of(engine)

    assert AnswerDelayed("thinking") in events
    assert _thoughts(events) == "Let me see\n\n2"
    assert text_of(events) == "Four."


async def test_thoughts_that_were_not_streamed_are_told_at_the_end(server: Responding) -> None:
    parts = [{"type": "summary_text", "text": "Let me see"}]
    server.script(Item({"type": "reasoning", "id": "rs_1", "summary": parts}), "Four.")
    async with responses_engine(server) as engine:
        events = await events_of(engine)

    assert _thoughts(events) == "Let me see"
    assert text_of(events) == "Four."


async def test_tools_that_the_provider_ran_are_told_once_each(server: Responding) -> None:
    search = {"type": "search", "queries": ["pi"], "sources": [{"url": "https://pi.example"}]}
    code = {"code": "print(4)", "outputs": [{"type": "logs", "logs": "4\n"}]}
    result = {"file_id": "file_1", "filename": "a.txt", "score": 0.5, "text": "found"}
    server.script(
        Item({"type": "web_search_call", "id": "ws_1", "action": search}),
        Item({"type": "code_interpreter_call", "id": "ci_1", **code}),
        Item({"type": "file_search_call", "id": "fs_1", "results": [result]}),
        "Four.",
    )
    async with responses_engine(server) as engine:
        events = await events_of(engine)
    used = {
        call.id: call for event in events if isinstance(event, ToolsUsed) for call in event.calls
    }

    assert list(used.values()) == [
        WebSearchCall(id="ws_1", query="pi", pages=("https://pi.example",)),
        CodeInterpreterCall(id="ci_1", input="print(4)", outputs=(CodeLogs("4\n"),)),
        FileSearchCall(
            id="fs_1",
            results=(
                FileSearchResult(file_id="file_1", file_name="a.txt", score=0.5, texts=("found",)),
            ),
        ),
    ]
    assert AnswerDelayed("searching the web") in events


async def test_two_messages_of_one_response_are_paragraphs(server: Responding) -> None:
    server.script("I look.", Item({"type": "reasoning", "id": "rs_1"}), "Four.")
    async with responses_engine(server) as engine:
        assert text_of(await events_of(engine)) == "I look.\n\nFour."


async def test_a_refusal_is_text(server: Responding) -> None:
    refusal = {"kind": "response.refusal.delta", "item_id": "msg_0", "delta": "I cannot."}
    server.script(Raw(refusal))
    async with responses_engine(server) as engine:
        assert text_of(await events_of(engine)) == "I cannot."


@pytest.mark.parametrize(
    ("reason", "cut"),
    [("max_output_tokens", "max_completion_tokens"), ("content_filter", "content_filter")],
)
async def test_a_limit_cuts_the_answer_and_its_tokens_are_counted(
    server: Responding, reason: str, cut: Any
) -> None:
    server.script("Fo", Ended("incomplete", {"incomplete_details": {"reason": reason}}))
    async with responses_engine(server) as engine:
        *_, used, last = await events_of(engine)

    assert used == TokensUsed(Usage(prompt_tokens=10, completion_tokens=2))
    assert last == AnswerCut(cut)


# -- functions -------------------------------------------------------------------------------


async def test_functions_are_called_and_their_outputs_follow_the_kept_response(
    server: Responding,
) -> None:
    server.script(Item(_CALL))
    turn = with_options(turn_of("2 + 2?"), tools=(_SOLVE,))
    async with responses_engine(server) as engine:
        first = await events_of(engine, turn)
        token = next(event.token for event in first if isinstance(event, Resumable))
        (call,) = next(event.calls for event in first if isinstance(event, ToolsRequired))
        rounds = ((replace(call, output="4"),),)
        second = await events_of(engine, replace(turn, tool_rounds=rounds, resume_token=token))
    body = server.created[1]

    assert call == FunctionCall(id="call_1", name="solve", arguments='{"x": 1}')
    assert text_of(second) == "Four."
    assert body["previous_response_id"] == "resp_1"
    assert body["input"] == [{"type": "function_call_output", "call_id": "call_1", "output": "4"}]


async def test_without_a_kept_response_the_calls_are_sent_with_the_thread(
    server: Responding,
) -> None:
    call = FunctionCall(id="call_1", name="solve", arguments="{}", output="4")
    turn = replace(with_options(turn_of("2 + 2?"), tools=(_SOLVE,)), tool_rounds=((call,),))
    async with responses_engine(server) as engine:
        await events_of(engine, turn)
    (body,) = server.created

    assert "previous_response_id" not in body
    assert [item.get("type", "message") for item in body["input"]] == [
        *("message", "function_call", "function_call_output")
    ]


async def test_calls_that_cannot_be_made_are_handed_back(server: Responding) -> None:
    server.script(Item({**_CALL, "name": "sovle"}))
    async with responses_engine(server) as engine:
        events = await events_of(engine, with_options(turn_of("2 + 2?"), tools=(_SOLVE,)))
    (told,) = server.created[1]["input"]

    assert text_of(events) == "Four."
    assert "there is no function of that name" in told["output"]
    assert server.created[1]["previous_response_id"] == "resp_1"
    assert events[-1] == TokensUsed(Usage(prompt_tokens=20, completion_tokens=4))


async def test_calls_have_a_limit_of_turns(server: Responding) -> None:
    for _ in range(9):
        server.script(Item({**_CALL, "name": "sovle"}))
    async with responses_engine(server) as engine:
        _, error = await failure_of(engine, with_options(turn_of("2 + 2?"), tools=(_SOLVE,)))

    assert "called functions 8 times without an answer" in error.title
    assert server.created[-1]["tool_choice"] == "none"
