"""Which model answers a run, and what is said where it is another than was asked for."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.assistants.scripted import ScriptedEngine
from tests.engines.misbehaving import Fault, Misbehaving, answer, head, misbehaving, models, refusal
from tests.engines.models import turn_of
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnsweredBy, AnswerText
from tutor_tui.domain.provider import ModelGroup, Provider
from tutor_tui.engines.discovery import LocalServer, find_local
from tutor_tui.engines.routing import ModelRouter


@asynccontextmanager
async def _router(
    server: Misbehaving, *names: str, default: str | None = None, **options: Any
) -> AsyncIterator[ModelRouter]:
    """A router over providers of these names, all of which are the one server."""
    providers = {
        name: Provider(server.base_url, name=name, key_variable=None, is_configured=True)
        for name in names
    }
    chosen = None if default is None else providers[default]
    router = ModelRouter(
        ScriptedEngine(), providers.values(), provider=chosen, **{"local": (), **options}
    )
    try:
        yield router
    finally:
        await router.close()


async def _answered(router: ModelRouter, model: str) -> tuple[AnsweredBy, str]:
    turn = turn_of("2 + 2?")
    asked = replace(turn, run=replace(turn.run, model=model))
    events = [event async for event in router.answer(asked)]
    (by,) = [event for event in events if isinstance(event, AnsweredBy)]
    return by, "".join(event.text for event in events if isinstance(event, AnswerText))


def _asked_for(server: Misbehaving) -> list[str]:
    return [request.body["model"] for request in server.requests if request.body]


# -- the route -------------------------------------------------------------------------------


async def test_a_model_with_its_provider_is_asked_there(server: Misbehaving) -> None:
    server.script(*answer("Four."))
    async with _router(server, "a", "b", default="a") as router:
        by, text = await _answered(router, "b/meta/llama")

    assert (by, text) == (AnsweredBy("b/meta/llama"), "Four.")
    assert _asked_for(server) == ["meta/llama"]


async def test_a_provider_alone_is_its_first_model(server: Misbehaving) -> None:
    server.script(*models("first", "second"))
    server.script(*answer("Four."))
    async with _router(server, "a") as router:
        by, _ = await _answered(router, "a")

    assert by == AnsweredBy("a/first")


async def test_a_bare_name_is_the_default_providers_if_it_lists_it(server: Misbehaving) -> None:
    server.script(*models("small", "large"))
    server.script(*answer("Four."))
    async with _router(server, "a", default="a", model="small") as router:
        by, _ = await _answered(router, "large")

    assert by == AnsweredBy("a/large")


async def test_the_model_that_is_set_is_asked_without_a_look_at_the_list(
    server: Misbehaving,
) -> None:
    server.script(*answer("Four."))
    server.script(*answer("Four."))
    async with _router(server, "a", default="a", model="a/small") as router:
        assert (await _answered(router, "small"))[0] == AnsweredBy("a/small")
        assert (await _answered(router, "a"))[0] == AnsweredBy("a/small")

    assert _asked_for(server) == ["small", "small"]


async def test_a_provider_without_a_list_is_asked_for_the_model_itself(
    server: Misbehaving,
) -> None:
    server.script(*refusal("404 Not Found"))
    server.script(*answer("Four."))
    async with _router(server, "a", default="a", model="small") as router:
        by, _ = await _answered(router, "large")

    assert by == AnsweredBy("a/large")


async def test_a_model_that_nobody_serves_is_answered_by_the_default_which_says_so(
    server: Misbehaving,
) -> None:
    server.script(*models("small"))
    server.script(*answer("Four."))
    async with _router(server, "a", default="a", model="small") as router:
        by, text = await _answered(router, "gpt-4o")

    assert (by, text) == (AnsweredBy("a/small", "gpt-4o"), "Four.")


async def test_without_a_provider_the_symbolic_tutor_answers_and_says_so(
    server: Misbehaving,
) -> None:
    async with _router(server) as router:
        assert (await _answered(router, "symbolic"))[0] == AnsweredBy("symbolic")
        assert (await _answered(router, "gpt-4o"))[0] == AnsweredBy("symbolic", "gpt-4o")


async def test_symbolic_is_the_symbolic_tutor_whatever_is_connected(server: Misbehaving) -> None:
    async with _router(server, "a", default="a") as router:
        by, text = await _answered(router, "symbolic")

    assert (by, text) == (AnsweredBy("symbolic"), "An answer to: 2 + 2?")


@pytest.mark.parametrize("default", [None, "a"])
async def test_strict_models_fail_where_nobody_serves_them(
    server: Misbehaving, default: str | None
) -> None:
    server.script(*models("small"))
    options: dict[str, Any] = {"default": default, "model": "small", "is_strict": True}
    async with _router(server, "a", **options) as router:
        with pytest.raises(EngineError, match="No provider serves the model gpt-4o") as caught:
            await _answered(router, "gpt-4o")

    assert caught.value.code == "invalid_prompt"


@pytest.mark.parametrize(
    ("default", "model", "name"),
    [
        (None, None, "symbolic"),
        ("a", None, "a"),
        ("a", "small", "a/small"),
        ("a", "a/small", "a/small"),
        ("b", "b", "b"),
    ],
)
async def test_the_default_model_is_named_as_a_run_names_it(
    server: Misbehaving, default: str | None, model: str | None, name: str
) -> None:
    async with _router(server, "a", "b", default=default, model=model) as router:
        assert router.default_model == name


async def test_only_what_the_symbolic_tutor_answers_is_answered_again(server: Misbehaving) -> None:
    run = turn_of("?").run
    async with _router(server, "a") as router:
        resumed = [router.resumes(replace(run, model=m)) for m in ("symbolic", "gpt-4o", "a/x")]

    assert resumed == [True, True, False]


# -- models ----------------------------------------------------------------------------------


async def test_models_are_listed_live_by_provider(server: Misbehaving) -> None:
    server.script(*models("small", "meta/large"))
    async with _router(server, "a") as router:
        (group,) = await router.list_models()

    host = f"127.0.0.1:{server.port}"
    assert group == ModelGroup("a", host, ("a/small", "a/meta/large"))


async def test_a_provider_that_does_not_list_says_why_and_keeps_its_model(
    server: Misbehaving,
) -> None:
    server.script(*refusal("401 Unauthorized"))
    provider = Provider(server.base_url, name="a", model="small", is_configured=True, key="x")
    router = ModelRouter(ScriptedEngine(), [provider], local=())
    (group,) = await router.list_models()
    await router.close()

    assert group.models == ("a/small",)
    assert "refused the key: check OPENAI_API_KEY" in (group.trouble or "")


# -- servers on this machine -----------------------------------------------------------------


async def test_a_server_on_this_machine_is_found_and_asked(server: Misbehaving) -> None:
    server.script(*models("llama3.2"))
    server.script(*answer("Four."))
    async with _router(server, local=(LocalServer("ollama", server.port),)) as router:
        by, _ = await _answered(router, "ollama/llama3.2")

    assert by == AnsweredBy("ollama/llama3.2")
    assert server.requests[0].line == "GET /v1/models HTTP/1.0"
    assert server.requests[0].headers.keys() == {"host", "accept", "connection"}


async def test_a_list_sent_in_chunks_is_read(server: Misbehaving) -> None:
    listing = b'{"data": [{"id": "x"}]}'
    chunks = b"5\r\n" + listing[:5] + b"\r\n%x;a\r\n" % len(listing[5:]) + listing[5:]
    server.script(head(Transfer_Encoding="chunked"), chunks + b"\r\n0\r\n\r\n")

    (found,) = await find_local((), (LocalServer("ollama", server.port),))
    assert found.base_url == server.base_url


@pytest.mark.parametrize(
    "steps",
    [
        (),
        (b"SSH-2.0\r\n",),
        (head(), b"<html>"),
        models(),
        refusal("404 Not Found"),
        (head(), b"7" * (2 << 20)),
        (Fault.RESET,),
        (head(Transfer_Encoding="chunked"), b"zz\r\n"),
    ],
)
async def test_what_is_no_model_server_is_passed_over(
    server: Misbehaving, steps: tuple[Any, ...]
) -> None:
    server.script(*steps)

    assert await find_local((), (LocalServer("ollama", server.port),)) == ()


async def test_a_port_where_nobody_listens_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    assert await find_local((), (LocalServer("ollama", port),)) == ()


async def test_what_is_set_up_already_is_not_asked() -> None:
    async with misbehaving() as server:
        by_port = Provider(server.base_url, name="mine")
        by_name = Provider("http://elsewhere.example/v1", name="ollama")
        local = (LocalServer("ollama", server.port),)

        assert await find_local((by_port,), local) == ()
        assert await find_local((by_name,), local) == ()
        assert server.requests == []


# -- practice --------------------------------------------------------------------------------


async def test_practice_is_the_tutors_whatever_model_answers_else(server: Misbehaving) -> None:
    async with _router(server, "a", default="a", model="small") as router:
        turn = replace(turn_of("/practice fractions"), is_for_tutor=True)
        events = [event async for event in router.answer(turn)]

    assert events[0] == AnsweredBy("symbolic")
    assert server.requests == []


async def test_a_clients_own_assistant_gets_its_messages_as_they_are(server: Misbehaving) -> None:
    server.script(*answer("Let us practise."))
    async with _router(server, "a", default="a", model="small") as router:
        turn = turn_of("/practice fractions")
        asked = replace(turn, run=replace(turn.run, model="a/small"))
        events = [event async for event in router.answer(asked)]

    assert AnsweredBy("a/small") in events
