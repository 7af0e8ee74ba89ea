"""A key is nowhere but in the request, over the Responses API and on a server of threads, too."""

import os
from pathlib import Path

from tests.assistants.scripted import ScriptedEngine
from tests.contract.remote import served
from tests.engines.misbehaving import Misbehaving, event, head, misbehaving, models, refusal
from tests.server.running import TOKEN
from tests.several_commands import said_by
from tutor_tui.paths import find_paths

KEY = "sk-very-secret-9876543210"
QUESTION = "2 + 2?"


def _environment(home: Path, **others: str) -> dict[str, str]:
    """Even where somebody asks the SDK for its log."""
    return {**os.environ, "TUTOR_TUI_HOME": str(home), "OPENAI_LOG": "debug", **others}


def _places_of(secret: str, home: Path, said: list[str]) -> list[object]:
    """The outputs and files that hold it."""
    files = [path for path in home.rglob("*") if path.is_file()]
    assert "tutor.db" in {path.name for path in files}
    return [
        *(path for path in files if secret.encode() in path.read_bytes()),
        *(text for text in said if secret in text),
    ]


# -- the Responses API -----------------------------------------------------------------------


def _response(status: str, **others: object) -> dict[str, object]:
    return {"id": "resp_1", "object": "response", "status": status, "output": [], **others}


def _stream(*events: dict[str, object]) -> tuple[bytes, ...]:
    numbered = (event({"sequence_number": place, **one}) for place, one in enumerate(events))
    return (head(), *numbered)


def _fail_then_answer(server: Misbehaving) -> None:
    """A refusal and a failure whose words repeat the key, then an answer."""
    created: dict[str, object] = {"type": "response.created", "response": _response("queued")}
    words = {"code": "server_error", "message": f"Authorization: Bearer {KEY}"}
    failed = _response("failed", error=words)
    text: dict[str, object] = {"type": "response.output_text.delta", "item_id": "m", "delta": "4"}
    part = {"type": "output_text", "text": "4", "annotations": []}
    message = {"type": "message", "id": "m", "role": "assistant", "content": [part]}
    whole = _response("completed", output=[message])
    server.script(*refusal("401 Unauthorized", message=f"Incorrect API key provided: {KEY}"))
    server.script(*_stream(created, {"type": "response.failed", "response": failed}))
    server.script(*_stream(created, text, {"type": "response.completed", "response": whole}))


async def test_nothing_holds_the_key_after_runs_over_the_responses_api(tmp_path: Path) -> None:
    environment = _environment(tmp_path, A_KEY=KEY)
    config = find_paths(environment).config_file
    config.parent.mkdir(parents=True)
    async with misbehaving() as server:
        config.write_text(
            f'[providers.a]\nbase_url = "{server.base_url}"\nmodel = "small"\n'
            'api_key_env = "A_KEY"\napi = "responses"\n',
            encoding="utf-8",
        )
        _fail_then_answer(server)
        server.script(*models("small"))
        server.script(*refusal("400 Bad Request", message=f"{KEY}?"))
        asked = [("ask", *more, QUESTION) for more in ((), ("--json",), ())]
        said = await said_by(environment, *asked, ("doctor",))

    assert {one.headers["authorization"] for one in server.requests} == {f"Bearer {KEY}"}
    assert "refused the key: check A_KEY" in said[0]
    assert "***" in said[1]
    assert said[2].startswith("4")
    assert _places_of(KEY, tmp_path, said) == []


# -- a server of threads ---------------------------------------------------------------------


async def test_nothing_holds_the_key_of_a_server_of_threads(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with misbehaving() as bad, served(tmp_path / "server", ScriptedEngine()) as good:
        for _ in range(2):
            bad.script(*refusal("401 Unauthorized", message=f"Incorrect API key: {TOKEN}"))
        bad.script(*refusal("403 Forbidden", message=f"Not for {TOKEN}"))
        environment = _environment(home, OPENAI_API_KEY=TOKEN)
        said = await said_by(
            environment,
            *(
                ("--backend", server, *command)
                for server in (bad.base_url, good.base_url)
                for command in (("ask", "--json", QUESTION), ("doctor",), ("threads",))
            ),
        )

    assert {one.headers["authorization"] for one in bad.requests} == {f"Bearer {TOKEN}"}
    assert "refused the key: check OPENAI_API_KEY" in said[0]
    assert "An answer to: 2 + 2?" in said[3]
    assert "Math Tutor answers." in said[4]
    assert _places_of(TOKEN, home, said) == []
