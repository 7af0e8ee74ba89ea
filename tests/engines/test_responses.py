"""A language model over the Responses API: what it is sent, what it says, what goes wrong."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, Final

import pytest

from tests.engines.models import KEY, turn_of
from tests.engines.responding import Ended, Item, Raw, Responding, responding
from tests.fakes import Gate
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import (
    AnswerCut,
    AnswerDelayed,
    AnswerText,
    EngineEvent,
    Resumable,
    TokensUsed,
    ToolsRequired,
    ToolsUsed,
)
from tutor_tui.domain.objects import Usage
from tutor_tui.domain.provider import Provider
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
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.base import Turn
from tutor_tui.engines.provider_errors import BusyProviderError, RefusedPromptError
from tutor_tui.engines.responses import Responses

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


@asynccontextmanager
async def _engine(server: Responding, **options: Any) -> AsyncIterator[Responses]:
    """An engine whose pauses are noted in `pauses` and take no time."""
    given = {"stall_seconds": 30, "sleep": _no_pause, **options.pop("patience", {})}
    provider = Provider(server.base_url, KEY, api="responses", **options)
    engine = Responses(provider, "small", patience=Patience(**given))
    try:
        yield engine
    finally:
        await engine.close()


async def _no_pause(_: float) -> None:
    await asyncio.sleep(0)


async def _events(engine: Responses, turn: Turn | None = None) -> list[EngineEvent]:
    return [event async for event in engine.answer(turn or turn_of("2 + 2?"))]


def _text(events: list[EngineEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, AnswerText))


async def _failure(engine: Responses, turn: Turn | None = None) -> tuple[str, EngineError]:
    events: list[EngineEvent] = []

    async def collect() -> None:
        async for event in engine.answer(turn or turn_of("2 + 2?")):
            events.append(event)

    with pytest.raises(EngineError) as caught:
        await collect()
    return _text(events), caught.value


async def _dropped(
    server: Responding,
    engine: Responses,
    events: list[EngineEvent],
    then: Callable[[], object] = lambda: None,
) -> None:
    """Collect an answer's events; with its first text all connections break off."""
    async for event in engine.answer(turn_of("2 + 2?")):
        is_first = isinstance(event, AnswerText) and not _text(events)
        events.append(event)
        if is_first:
            server.drop()
            then()


def _with(turn: Turn, **options: Any) -> Turn:
    return replace(turn, run=replace(turn.run, **options))


# -- what is sent ----------------------------------------------------------------------------


async def test_a_response_is_written_in_the_background_and_kept(server: Responding) -> None:
    async with _engine(server) as engine:
        events = await _events(engine)
    (body,) = server.created

    assert _text(events) == "Four."
    assert (body["background"], body["store"], body["stream"]) == (True, True, True)
    assert (body["model"], body["instructions"]) == ("small", "Be brief.")
    assert body["input"] == [{"role": "user", "content": "2 + 2?"}]
    assert not {"tools", "temperature", "top_p", "reasoning", "text"} & body.keys()
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


async def test_a_run_says_how_it_wants_to_be_answered(server: Responding) -> None:
    schema = {"name": "n", "schema": {"type": "object"}}
    turn = _with(
        turn_of("2 + 2?", "Four.", "Sure?"),
        temperature=0.5,
        top_p=0.9,
        max_completion_tokens=100,
        reasoning_effort="low",
        response_format={"type": "json_schema", "json_schema": schema},
    )
    async with _engine(server) as engine:
        await _events(engine, turn)
    (body,) = server.created

    assert (body["temperature"], body["top_p"], body["max_output_tokens"]) == (0.5, 0.9, 100)
    assert body["reasoning"] == {"effort": "low"}
    assert body["text"] == {"format": {"type": "json_schema", **schema}}
    assert [item["role"] for item in body["input"]] == ["user", "assistant", "user"]


async def test_tools_are_the_runs_and_those_of_the_provider(server: Responding) -> None:
    tools = (_SOLVE, FunctionTool(name="bare"), CodeInterpreterTool(), FileSearchTool())
    turn = _with(turn_of("2 + 2?"), tools=tools, parallel_tool_calls=False)
    hosted = ("web_search", "code_interpreter")
    async with _engine(server, hosted_tools=hosted, vector_stores=("vs_1",)) as engine:
        await _events(engine, turn)
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
    async with _engine(server) as engine:
        await _events(engine, _with(turn_of("2 + 2?"), tools=(FileSearchTool(),)))

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
    async with _engine(server) as engine:
        await _events(engine, _with(turn_of("2 + 2?"), tools=tools, tool_choice=choice))
    expected = sent if isinstance(sent, str) else {"type": choice.type, **sent}

    assert server.created[0]["tool_choice"] == expected


# -- what is said ----------------------------------------------------------------------------


async def test_the_token_comes_before_the_text_and_holds_no_key(server: Responding) -> None:
    async with _engine(server) as engine:
        events = await _events(engine)
    told = [event for event in events if isinstance(event, Resumable | AnswerText)]

    assert isinstance(told[0], Resumable)
    assert "resp_1" in told[0].token
    assert KEY not in told[0].token


async def test_thoughts_are_told_as_thinking_and_never_as_text(server: Responding) -> None:
    thought = {"kind": "response.reasoning_summary_text.delta", "delta": "Let me see"}
    server.script(Item({"type": "reasoning", "id": "rs_1", "summary": []}), Raw(thought), "Four.")
    async with _engine(server) as engine:
        events = await _events(engine)

    assert AnswerDelayed("thinking") in events
    assert _text(events) == "Four."


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
    async with _engine(server) as engine:
        events = await _events(engine)
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
    async with _engine(server) as engine:
        assert _text(await _events(engine)) == "I look.\n\nFour."


async def test_a_refusal_is_text(server: Responding) -> None:
    refusal = {"kind": "response.refusal.delta", "item_id": "msg_0", "delta": "I cannot."}
    server.script(Raw(refusal))
    async with _engine(server) as engine:
        assert _text(await _events(engine)) == "I cannot."


@pytest.mark.parametrize(
    ("reason", "cut"),
    [("max_output_tokens", "max_completion_tokens"), ("content_filter", "content_filter")],
)
async def test_a_limit_cuts_the_answer_and_its_tokens_are_counted(
    server: Responding, reason: str, cut: Any
) -> None:
    server.script("Fo", Ended("incomplete", {"incomplete_details": {"reason": reason}}))
    async with _engine(server) as engine:
        *_, used, last = await _events(engine)

    assert used == TokensUsed(Usage(prompt_tokens=10, completion_tokens=2))
    assert last == AnswerCut(cut)


# -- functions -------------------------------------------------------------------------------


async def test_functions_are_called_and_their_outputs_follow_the_kept_response(
    server: Responding,
) -> None:
    server.script(Item(_CALL))
    turn = _with(turn_of("2 + 2?"), tools=(_SOLVE,))
    async with _engine(server) as engine:
        first = await _events(engine, turn)
        token = next(event.token for event in first if isinstance(event, Resumable))
        (call,) = next(event.calls for event in first if isinstance(event, ToolsRequired))
        rounds = ((replace(call, output="4"),),)
        second = await _events(engine, replace(turn, tool_rounds=rounds, resume_token=token))
    body = server.created[1]

    assert call == FunctionCall(id="call_1", name="solve", arguments='{"x": 1}')
    assert _text(second) == "Four."
    assert body["previous_response_id"] == "resp_1"
    assert body["input"] == [{"type": "function_call_output", "call_id": "call_1", "output": "4"}]


async def test_without_a_kept_response_the_calls_are_sent_with_the_thread(
    server: Responding,
) -> None:
    call = FunctionCall(id="call_1", name="solve", arguments="{}", output="4")
    turn = replace(_with(turn_of("2 + 2?"), tools=(_SOLVE,)), tool_rounds=((call,),))
    async with _engine(server) as engine:
        await _events(engine, turn)
    (body,) = server.created

    assert "previous_response_id" not in body
    assert [item.get("type", "message") for item in body["input"]] == [
        *("message", "function_call", "function_call_output")
    ]


async def test_calls_that_cannot_be_made_are_handed_back(server: Responding) -> None:
    server.script(Item({**_CALL, "name": "sovle"}))
    async with _engine(server) as engine:
        events = await _events(engine, _with(turn_of("2 + 2?"), tools=(_SOLVE,)))
    (told,) = server.created[1]["input"]

    assert _text(events) == "Four."
    assert "there is no function of that name" in told["output"]
    assert server.created[1]["previous_response_id"] == "resp_1"
    assert events[-1] == TokensUsed(Usage(prompt_tokens=20, completion_tokens=4))


async def test_calls_have_a_limit_of_turns(server: Responding) -> None:
    for _ in range(9):
        server.script(Item({**_CALL, "name": "sovle"}))
    async with _engine(server) as engine:
        _, error = await _failure(engine, _with(turn_of("2 + 2?"), tools=(_SOLVE,)))

    assert "called functions 8 times without an answer" in error.title
    assert server.created[-1]["tool_choice"] == "none"


# -- connections that break off --------------------------------------------------------------


@pytest.mark.parametrize("minds_place", [True, False])
async def test_a_stream_that_breaks_off_goes_on_where_it_was(
    server: Responding, minds_place: bool
) -> None:
    gate, events = Gate(), list[EngineEvent]()
    server.minds_place = minds_place
    server.script("One ", gate, "two ", "three.")
    async with _engine(server) as engine:
        server.when_streamed_again = gate.open
        await _dropped(server, engine, events)

    assert _text(events) == "One two three."
    assert server.lines == [
        "POST /v1/responses",
        "GET /v1/responses/resp_1",
        "GET /v1/responses/resp_1?stream=true&starting_after=3",
    ]
    assert any("broke off" in e.reason for e in events if isinstance(e, AnswerDelayed))


@pytest.mark.parametrize("way", ["refused", "plain"])
async def test_a_provider_that_streams_once_only_is_asked_again_and_again(
    server: Responding, way: str
) -> None:
    gate, pauses, events = Gate(), list[float](), list[EngineEvent]()

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            gate.open()
        await asyncio.sleep(0)

    server.can_stream_again, server.is_plain = way != "refused", way == "plain"
    server.script("One ", gate, "two.")
    async with _engine(server, patience={"sleep": pause}) as engine:
        await _dropped(server, engine, events)

    assert _text(events) == "One two."
    assert pauses[:5] == [0.5, 1.0, 2.0, 2.0, 2.0]
    assert sum("stream" in line for line in server.lines) == 1


async def test_a_provider_that_asks_for_time_is_left_alone_so_long(server: Responding) -> None:
    pauses, events, gate = list[float](), list[EngineEvent](), Gate()

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    def refuse() -> None:
        server.refuse("429 Busy", Retry_After="7")
        server.refuse("503 Down")

    server.when_streamed_again = gate.open
    server.script("One ", gate, "two.")
    async with _engine(server, patience={"sleep": pause}) as engine:
        await _dropped(server, engine, events, refuse)

    assert _text(events) == "One two."
    assert pauses == [7.0, 1.0]


async def test_a_provider_that_stays_away_ends_the_answer_with_a_sentence(
    server: Responding,
) -> None:
    def refuse() -> None:
        for _ in range(40):
            server.refuse("503 Down")

    events: list[EngineEvent] = []
    server.script("One ", Gate())
    async with _engine(server) as engine:
        with pytest.raises(EngineError, match="has trouble of its own"):
            await _dropped(server, engine, events, refuse)

    assert _text(events) == "One "


async def test_an_answer_that_the_provider_has_forgotten_fails_plainly(server: Responding) -> None:
    events: list[EngineEvent] = []
    server.script("One ", Gate())
    async with _engine(server) as engine:
        with pytest.raises(EngineError, match="no longer has the answer"):
            await _dropped(server, engine, events, server.forget)

    assert _text(events) == "One "


async def test_a_stream_that_stalls_is_looked_after(server: Responding) -> None:
    gate = Gate()
    server.when_streamed_again = gate.open
    server.script("One ", gate, "two.")
    async with _engine(server, patience={"stall_seconds": 0.1}) as engine:
        assert _text(await _events(engine)) == "One two."


# -- what goes wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("server_error", EngineError, "stopped with an error: It broke."),
        ("rate_limit_exceeded", BusyProviderError, "takes no more requests for now"),
        ("insufficient_quota", BusyProviderError, "No credit is left"),
        ("invalid_prompt", RefusedPromptError, "refused the request: It broke."),
        ("invalid_image_url", RefusedPromptError, "refused the request: It broke."),
        ("context_length_exceeded", RefusedPromptError, "is too long for small"),
    ],
)
async def test_a_response_that_failed_is_told_in_a_sentence(
    server: Responding, code: str, kind: type[EngineError], words: str
) -> None:
    server.script("Fo", Ended("failed", {"error": {"code": code, "message": "It broke."}}))
    async with _engine(server) as engine:
        text, error = await _failure(engine)

    assert (text, type(error)) == ("Fo", kind)
    assert words in error.title


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (Ended("cancelled"), "ended the answer before it was whole"),
        (Ended("incomplete", {"incomplete_details": {"reason": "whim"}}), "before it was whole"),
        (Ended("failed", {"error": "?"}), "it does not say why"),
    ],
)
async def test_other_ends_are_told_too(server: Responding, ended: Ended, words: str) -> None:
    server.script("Fo", ended)
    async with _engine(server) as engine:
        text, error = await _failure(engine)

    assert text == "Fo"
    assert words in error.title


async def test_trouble_that_a_stream_tells_is_looked_into(server: Responding) -> None:
    server.script("One ", Raw({"kind": "error", "code": "x", "message": "hiccup"}), "two.")
    async with _engine(server) as engine:
        assert _text(await _events(engine)) == "One two."


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("401 Unauthorized", "refused the key"),
        ("404 Not Found", "has no model small here"),
        ("400 Bad Request", "refused the request: words"),
    ],
)
async def test_a_request_that_is_refused_is_told_as_ever(
    server: Responding, status: str, words: str
) -> None:
    server.refuse(status)
    async with _engine(server) as engine:
        _, error = await _failure(engine)

    assert words in error.title


async def test_a_busy_provider_is_asked_again_before_the_response_is_begun(
    server: Responding,
) -> None:
    server.refuse("503 Down")
    async with _engine(server) as engine:
        events = await _events(engine)

    assert _text(events) == "Four."
    assert any("is busy" in e.reason for e in events if isinstance(e, AnswerDelayed))


@pytest.mark.parametrize("bad_id", ["", "../models", "a" * 300])
async def test_what_is_no_id_is_never_asked_for(server: Responding, bad_id: str) -> None:
    server.refusals.append(_stream_of({"type": "response.created", "response": {"id": bad_id}}))
    async with _engine(server) as engine:
        _, error = await _failure(engine)

    assert "not an answer" in error.title
    assert len(server.requests) == 1


def _stream_of(*events: dict[str, Any]) -> bytes:
    from tests.engines.misbehaving import event, head

    return head() + b"".join(map(event, events))


# -- taken up --------------------------------------------------------------------------------


async def _token_of_one_begun(server: Responding, engine: Responses) -> str:
    """The token of a response whose program is gone."""
    async for event in engine.answer(turn_of("2 + 2?")):
        if isinstance(event, Resumable):
            return event.token
    raise AssertionError


async def test_a_response_that_ended_meanwhile_is_fetched_whole(server: Responding) -> None:
    server.script("Fo", "ur.")
    async with _engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        events = await _events(engine, turn)

    assert [event for event in events if isinstance(event, AnswerText)] == [AnswerText("Four.")]
    assert len(server.created) == 1


async def test_a_response_that_goes_on_is_streamed_from_its_start(server: Responding) -> None:
    gate = Gate()
    server.script("Fo", gate, "ur, ", "sure.")
    async with _engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        texts: list[str] = []
        async for event in engine.answer(turn):
            texts += [event.text] if isinstance(event, AnswerText) else []
            gate.open() if texts == ["Fo"] else None

    assert texts[0] == "Fo"
    assert "".join(texts) == "Four, sure."


async def test_what_was_read_stays_where_a_response_cannot_be_taken_up(server: Responding) -> None:
    async with _engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        server.forget()
        turn = replace(turn_of("2 + 2?"), resume_token=token, written="Fo")
        text, error = await _failure(engine, turn)

    assert text == ""
    assert "no longer has the answer" in error.title


@pytest.mark.parametrize("token", ["?", "{}", "[]", '{"id": "a/b"}', "null"])
async def test_a_token_that_is_not_understood_has_the_question_asked_anew(
    server: Responding, token: str
) -> None:
    async with _engine(server) as engine:
        events = await _events(engine, replace(turn_of("2 + 2?"), resume_token=token))

    assert _text(events) == "Four."
    assert len(server.created) == 1


async def test_a_token_of_another_provider_is_not_shown_to_this_one(server: Responding) -> None:
    async with responding() as other, _engine(other) as first, _engine(server) as second:
        token = await _token_of_one_begun(other, first)
        await _events(second, replace(turn_of("2 + 2?"), resume_token=token))
        await second.stop(turn_of("2 + 2?").run, token)

    assert server.lines == ["POST /v1/responses"]


async def test_a_response_that_nobody_wants_is_cancelled(server: Responding) -> None:
    server.script("Fo", Gate())
    async with _engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        await engine.stop(turn_of("2 + 2?").run, token)

    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"


async def test_a_provider_that_cannot_cancel_is_no_failure(server: Responding) -> None:
    async with _engine(server) as engine:
        token = await _token_of_one_begun(server, engine)
        server.refuse("500 Broken")
        await engine.stop(turn_of("2 + 2?").run, token)

    assert server.lines[-1] == "POST /v1/responses/resp_1/cancel"
