"""Every failure of a server becomes one plain sentence, and nothing is sent twice by mistake."""

import asyncio
import logging
from pathlib import Path
from typing import Never

import pytest

from tests.backends.remote_server import KEY, THREAD, Scripted, backend_at, listing, reply, scripted
from tests.contract.remote import soon
from tests.engines.misbehaving import Fault, Step, head, models, refusal
from tests.fakes import Gate
from tutor_tui.backends.remote.channel import Channel
from tutor_tui.domain.errors import (
    BackendError,
    NotFoundError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    ThreadBusyError,
    TutorError,
    UsageError,
)
from tutor_tui.domain.provider import Provider

_LATER = {"retry_after": "7"}
_MESSAGE = {"id": "msg_1", "thread_id": THREAD, "created_at": 1, "role": "user", "content": []}

_REFUSALS: list[tuple[tuple[bytes, ...], type[TutorError], str]] = [
    (refusal("400 Bad Request", message="No such colour."), UsageError, "No such colour."),
    (
        refusal("400 Bad Request", message="Thread t already has an active run r."),
        ThreadBusyError,
        "already has an active run",
    ),
    (
        refusal("400 Bad Request", message="Can't add messages to t while a run r is active."),
        ThreadBusyError,
        "while a run",
    ),
    (refusal("401 Unauthorized", message=f"Wrong: {KEY}"), BackendError, "check OPENAI_API_KEY"),
    (refusal("403 Forbidden", message=f"Not for {KEY}."), BackendError, "does not let you in"),
    (
        refusal("404 Not Found", message="No thread found with id 'thread_1'."),
        NotFoundError,
        "No thread found",
    ),
    (
        refusal("404 Not Found", message={"message": "Invalid URL", "code": "unknown_url"}),
        BackendError,
        "has no Assistants API at this address",
    ),
    ((head("404 Not Found", "text/html"), b"<h1>nginx</h1>"), BackendError, "has no Assistants"),
    ((head("405 Method Not Allowed", "text/html"), b""), BackendError, "has no Assistants API"),
    (refusal("409 Conflict", message="A run is active."), ThreadBusyError, "A run is active."),
    (refusal("413 Content Too Large"), UsageError, "too long"),
    (refusal("422 Unprocessable", message="Odd."), UsageError, "Odd."),
    (refusal("429 Too Many Requests", **_LATER), BackendError, "try again in 7 s"),
    (
        refusal("500 Oops", message={"message": "Torn.", "code": "storage_error"}),
        StoreError,
        "Torn.",
    ),
    (
        refusal("503 Oops", message={"message": "Newer.", "code": "storage_read_only"}),
        StoreReadOnlyError,
        "Newer.",
    ),
    (
        refusal("507 Oops", message={"message": "Full.", "code": "storage_full"}),
        StoreFullError,
        "Full.",
    ),
    ((head("301 Moved", Location="http://127.0.0.1:9/v1"), b""), BackendError, "not followed"),
    ((head("200 OK", "text/html"), b"<html>"), BackendError, "not an answer"),
    (reply({"id": 5}), BackendError, "not an answer"),
    (reply([]), BackendError, "not an answer"),
    (reply(None), BackendError, "not an answer"),
]


@pytest.mark.parametrize(("steps", "kind", "words"), _REFUSALS)
async def test_a_refusal_is_one_sentence_without_the_key(
    remote: Scripted, steps: tuple[bytes, ...], kind: type[TutorError], words: str
) -> None:
    remote.server.script(*steps)
    with pytest.raises(kind) as caught:
        await remote.backend.retrieve_thread(THREAD)

    assert words in caught.value.title
    assert "\n" not in caught.value.title
    assert KEY not in caught.value.title + caught.value.detail
    assert len(remote.server.requests) == 1


_PASSING: list[tuple[tuple[Step, ...], str]] = [
    (refusal("408 Request Timeout"), "took too long"),
    (refusal("429 Too Many Requests"), "no more requests for now: try again later"),
    (refusal("500 Internal Server Error"), "HTTP 500"),
    (refusal("502 Bad Gateway"), "HTTP 502"),
    (refusal("503 Service Unavailable"), "HTTP 503"),
    (refusal("504 Gateway Timeout"), "took too long"),
    ((Fault.RESET,), "broke off"),
    ((), "broke off"),
    ((head(kind="application/json")[:20],), "broke off"),
]


@pytest.mark.parametrize(("steps", "words"), _PASSING)
async def test_what_changes_nothing_is_asked_again_and_then_told(
    remote: Scripted, steps: tuple[Step, ...], words: str
) -> None:
    for _ in range(3):
        remote.server.script(*steps)
    with pytest.raises(BackendError, match=words):
        await remote.backend.retrieve_thread(THREAD)

    assert len(remote.server.requests) == 3


async def test_an_answer_at_the_second_asking_is_the_answer(remote: Scripted) -> None:
    remote.server.script(*refusal("503 Service Unavailable", retry_after="2"))
    remote.server.script(*reply({"id": THREAD, "created_at": 1}))

    assert (await remote.backend.retrieve_thread(THREAD)).id == THREAD
    assert remote.pauses == [2.0]


async def test_a_message_is_not_sent_again_where_it_may_have_arrived(remote: Scripted) -> None:
    remote.server.script(*refusal("502 Bad Gateway"))
    remote.server.script(*listing())
    with pytest.raises(BackendError, match="HTTP 502"):
        await remote.backend.create_message(THREAD, "Hi")

    assert [line.split()[0] for line in remote.lines] == ["POST", "GET"]


async def test_a_message_is_sent_again_where_it_was_refused_for_now(remote: Scripted) -> None:
    remote.server.script(*refusal("429 Too Many Requests", retry_after="1"))
    remote.server.script(*reply(_MESSAGE))

    assert (await remote.backend.create_message(THREAD, "Hi")).id == "msg_1"
    assert remote.pauses == [1.0]


@pytest.mark.parametrize("steps", [(Fault.RESET,), (), refusal("504 Gateway Timeout")])
async def test_a_message_whose_answer_was_lost_is_found_and_not_doubled(
    remote: Scripted, steps: tuple[Step, ...]
) -> None:
    arriving = Gate()
    remote.server.script(arriving, *steps)
    sending = asyncio.create_task(remote.backend.create_message(THREAD, "Hi"))
    await arriving.reached.wait()
    metadata = remote.server.requests[0].body["metadata"]
    other = {**_MESSAGE, "id": "msg_0", "metadata": {}}
    remote.server.script(*listing(other, {**_MESSAGE, "metadata": metadata}))
    arriving.open()

    assert (await sending).id == "msg_1"
    assert [line.split()[0] for line in remote.lines] == ["POST", "GET"]


async def test_a_key_is_asked_for_where_there_is_none(tmp_path: Path) -> None:
    async with scripted(tmp_path / "data", key="") as remote:
        remote.server.script(*refusal("401 Unauthorized"))
        with pytest.raises(BackendError, match=r"wants a key: set OPENAI_API_KEY\.$"):
            await remote.backend.retrieve_thread(THREAD)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:9/v1", "refused the connection"),
        ("http://name.invalid/v1", "cannot be found"),
    ],
)
async def test_a_server_that_is_not_there_is_one_sentence(
    tmp_path: Path, address: str, words: str
) -> None:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    backend = backend_at(Provider(address), tmp_path, pause)
    with pytest.raises(BackendError, match=words):
        await backend.open()
    await backend.close()

    assert not (tmp_path / "desk.db").exists()


async def test_encryption_that_the_server_does_not_speak_is_one_sentence(tmp_path: Path) -> None:
    async with scripted(tmp_path / "data") as remote:
        remote.server.script(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        address = remote.server.base_url.replace("http:", "https:")
        backend = backend_at(Provider(address), tmp_path, asyncio.sleep)
        with pytest.raises(BackendError, match="makes no secure connection"):
            await backend.open()
        await backend.close()


async def test_an_address_without_the_api_is_told_when_it_is_opened(remote: Scripted) -> None:
    for _ in range(2):
        remote.server.script(*refusal("404 Not Found", message="This API was shut down."))
    with pytest.raises(BackendError, match="has no Assistants API at this address: start"):
        await remote.backend.open()


async def test_an_address_that_lacks_its_end_is_told_with_it(tmp_path: Path) -> None:
    async with scripted(tmp_path / "data") as remote:
        for _ in range(2):
            remote.server.script(head("404 Not Found", "text/plain"), b"404 page not found")
        address = remote.server.base_url.removesuffix("/v1")
        backend = backend_at(Provider(address), tmp_path, asyncio.sleep)
        with pytest.raises(BackendError, match=f"perhaps it is {address}/v1"):
            await backend.open()
        await backend.close()


async def test_a_server_of_models_alone_is_told_to_be_a_provider(remote: Scripted) -> None:
    remote.server.script(head("404 Not Found", "text/plain"), b"404 page not found")
    remote.server.script(*models("llama3.2"))
    with pytest.raises(BackendError, match=r"\[providers.NAME\] of config.toml instead") as caught:
        await remote.backend.open()

    assert f'base_url = "{remote.server.base_url}"' in caught.value.title


async def test_where_a_server_sends_on_to_is_told_without_its_path(remote: Scripted) -> None:
    place = f"https://elsewhere.example/{KEY}?token=1"
    remote.server.script(head("302 Found", Location=place), b"")
    with pytest.raises(BackendError, match=r"sends on to https://elsewhere\.example, which"):
        await remote.backend.retrieve_thread(THREAD)


async def test_an_answer_nested_without_end_is_one_sentence(remote: Scripted) -> None:
    remote.server.script(head(kind="application/json"), b"[" * 100_000)
    with pytest.raises(BackendError, match="not an answer"):
        await remote.backend.retrieve_thread(THREAD)


async def test_an_answer_without_end_is_cut_off(remote: Scripted) -> None:
    remote.server.script(head(kind="application/json"), *[b" " * (1 << 20)] * 5)
    with pytest.raises(TutorError, match="far too long"):
        await remote.backend.retrieve_thread(THREAD)


async def test_a_slow_answer_is_waited_for_once(remote: Scripted) -> None:
    import httpx2
    import openai

    asked = list[object]()

    async def ask(_: object) -> Never:
        asked.append(1)
        request = httpx2.Request("GET", "http://127.0.0.1/v1")
        raise openai.APITimeoutError(request) from httpx2.ReadTimeout("slow", request=request)

    with pytest.raises(BackendError, match="took too long to answer: try again"):
        await Channel(Provider(remote.server.base_url), asyncio.sleep).read(ask)

    assert len(asked) == 1


async def test_a_proxy_on_the_way_is_named_without_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://somebody:pass-word-1@127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    backend = backend_at(Provider("http://name.invalid/v1"), tmp_path, soon)
    with pytest.raises(
        BackendError, match=r"or the proxy 127\.0\.0\.1 on the way, refused"
    ) as caught:
        await backend.open()
    await backend.close()

    assert "pass-word-1" not in caught.value.title


@pytest.mark.parametrize("thread_id", ["", " "])
async def test_an_empty_id_asks_for_nothing_else(remote: Scripted, thread_id: str) -> None:
    with pytest.raises(NotFoundError):
        await remote.backend.retrieve_thread(thread_id)

    assert remote.server.requests == []


async def test_a_strange_id_stays_in_its_place(remote: Scripted) -> None:
    remote.server.script(*refusal("404 Not Found", message="No."))
    with pytest.raises(NotFoundError):
        await remote.backend.retrieve_thread("../assistants?limit=1#")

    assert remote.lines == ["GET /v1/threads/..%2Fassistants%3Flimit=1%23"]


async def test_no_key_and_no_message_reach_the_log(
    remote: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    remote.server.script(*refusal("400 Bad Request", message=f"{KEY} is odd"))
    with pytest.raises(UsageError):
        await remote.backend.create_message(THREAD, "my secret question")

    assert KEY not in caplog.text
    assert "secret question" not in caplog.text
