"""`doctor` and `models`: providers tried step by step, over real connections."""

import io
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine
from tests.backends.remote_server import ASSISTANTS, backend_at
from tests.contract.remote import soon
from tests.engines.misbehaving import (
    DONE,
    Misbehaving,
    answer,
    delta,
    head,
    misbehaving,
    models,
    refusal,
)
from tutor_tui.backends.port import Notice
from tutor_tui.cli import main
from tutor_tui.doctor_command import run_doctor, run_models
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.provider import BACKEND, Provider
from tutor_tui.engines.discovery import LocalServer
from tutor_tui.engines.routing import ModelRouter
from tutor_tui.settings import LoadedSettings, Settings

KEY = "sk-test-0123456789"


@pytest.fixture
async def server() -> AsyncIterator[Misbehaving]:
    async with misbehaving() as running:
        yield running


def _provider(base_url: str, **others: str) -> Provider:
    parts = {"key_variable": "A_KEY", "key": KEY, "model": "small", **others}
    return Provider(base_url, name="a", is_configured=True, **parts)  # type: ignore[arg-type]  # all are texts


def _settings(*providers: Provider) -> LoadedSettings:
    by_name: Mapping[str, Provider] = {one.name: one for one in providers}
    return LoadedSettings(Settings(providers=by_name, provider=next(iter(providers), None)))


async def _told(
    loaded: LoadedSettings, wanted: str | None = None, local: Sequence[LocalServer] = ()
) -> tuple[int, dict[str, str]]:
    """The exit code, and each step's line by its name."""
    out = io.StringIO()
    code = await run_doctor(loaded, wanted, out, local=local)
    return code, {line.split()[1]: line for line in out.getvalue().splitlines()}


async def test_a_provider_that_is_well_is_well_in_every_step(server: Misbehaving) -> None:
    server.script(*models("small", "large"))
    server.script(*answer("Yes."))
    code, told = await _told(_settings(_provider(server.base_url)))

    assert code == 0
    assert list(told) == [
        "settings",
        "provider",
        "key",
        "name",
        "connection",
        "models",
        "answer",
    ]
    assert all(line.startswith("✓") for line in told.values())
    assert "small, large." in told["models"]
    assert "a/small answers." in told["answer"]
    assert server.requests[-1].body["max_tokens"] == 16
    assert KEY not in str(told)


@pytest.mark.parametrize(
    ("answers", "step", "words"),
    [
        ((refusal("401 No"), refusal("401 No")), "answer", "refused the key: check A_KEY."),
        ((models("small"), refusal("404 No")), "answer", "has no model small here"),
        ((models("small"), (head(), delta("stop"), DONE)), "answer", "a/small says nothing"),
        ((models("other"), refusal("400 No", message="why")), "models", "small is not listed."),
        (
            (models("small"), (head(kind="text/html"), b"<html>")),
            "answer",
            "base_url of [providers",
        ),
    ],
)
async def test_what_is_wrong_with_the_models_is_said(
    server: Misbehaving, answers: tuple[tuple[bytes, ...], ...], step: str, words: str
) -> None:
    for one in answers:
        server.script(*one)
    code, told = await _told(_settings(_provider(server.base_url)), "a/small")

    assert code == 1
    assert words in told[step]
    assert told["answer"].startswith("✗")
    assert KEY not in str(told)


async def test_a_missing_key_ends_it_at_once(server: Misbehaving) -> None:
    code, told = await _told(_settings(_provider(server.base_url, key="")))

    assert (code, list(told)[-1]) == (1, "key")
    assert "there is none: set A_KEY." in told["key"]
    assert server.requests == []


async def test_a_server_that_does_not_run_is_found_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    code, told = await _told(_settings(_provider(f"http://127.0.0.1:{port}/v1")))

    assert (code, list(told)[-1]) == (1, "connection")
    assert "refused it: is the server running?" in told["connection"]


async def test_a_server_without_encryption_is_found_out(server: Misbehaving) -> None:
    server.script(*refusal("400 Bad"))
    address = server.base_url.replace("http:", "https:")
    code, told = await _told(_settings(_provider(address)))

    assert (code, list(told)[-1]) == (1, "encryption")
    assert "perhaps the address begins with http:." in told["encryption"]


async def test_an_unknown_host_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    code, told = await _told(_settings(_provider("http://models.example/v1")))

    assert (code, list(told)[-1]) == (1, "name")
    assert "models.example cannot be found: check the network, or base_url" in told["name"]


async def test_without_a_provider_it_says_how_to_get_one() -> None:
    code, told = await _told(_settings())

    assert code == 0
    assert "the symbolic tutor answers" in told["provider"]


async def test_a_mistake_in_the_settings_is_told_first() -> None:
    loaded = LoadedSettings(Settings(), (Notice("config.toml: x is not a setting."),))
    code, told = await _told(loaded)

    assert code == 1
    assert told["settings"] == "✗ settings    config.toml: x is not a setting."


async def test_a_provider_that_is_not_there_is_bad_usage() -> None:
    with pytest.raises(UsageError, match=r"There is no provider b; there are: a\."):
        await _told(_settings(_provider("http://127.0.0.1:1/v1")), "b")


def test_bad_usage_is_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "TUTOR_TUI_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TUTOR_TUI_HOME", str(tmp_path))

    assert main(["doctor", "nobody"]) == 2
    assert "There is no provider nobody; there are: " in capsys.readouterr().err
    assert main(["models"]) == 0
    assert capsys.readouterr().out.startswith("symbolic\n")


async def test_a_server_on_this_machine_is_tried_without_any_settings(
    server: Misbehaving,
) -> None:
    for script in (models("small"), models("small"), models("small"), answer("Yes.")):
        server.script(*script)
    code, told = await _told(_settings(), "ollama", (LocalServer("ollama", server.port),))

    assert code == 0
    assert "ollama/small answers." in told["answer"]


def _router(provider: Provider) -> ModelRouter:
    return ModelRouter(ScriptedEngine(), [provider], local=())


async def test_models_are_listed_a_line_each(server: Misbehaving) -> None:
    server.script(*models("small", "meta/large"))
    out, err = io.StringIO(), io.StringIO()

    assert await run_models(_router(_provider(server.base_url)), out, err) == 0
    assert out.getvalue() == "symbolic\na/small\na/meta/large\n"
    server.script(*refusal("500 No"))
    assert await run_models(_router(_provider(server.base_url)), out, err) == 1
    assert "has trouble of its own" in err.getvalue()


async def test_why_formulas_are_no_pictures_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "socket")
    loaded = LoadedSettings(Settings(formulas="pictures", use_colour=True))

    told = await _told(loaded)

    assert "· formulas    Pictures do not get through tmux, screen or Zellij." in str(told)


# -- a server of threads ---------------------------------------------------------------------


async def _told_of(server: Misbehaving, folder: Path) -> tuple[int, dict[str, str]]:
    backend = backend_at(Provider(server.base_url, KEY, BACKEND), folder, soon)
    loaded = LoadedSettings(Settings(backend=Provider(server.base_url, KEY, BACKEND)))
    out = io.StringIO()
    code = await run_doctor(loaded, None, out, local=(), backend=(backend, backend.staff))
    return code, {line.split()[1]: line for line in out.getvalue().splitlines()}


async def test_a_server_of_threads_is_tried_step_by_step(
    server: Misbehaving, tmp_path: Path
) -> None:
    for steps in (ASSISTANTS, ASSISTANTS, models("symbolic", "a/small")):
        server.script(*steps)
    code, told = await _told_of(server, tmp_path)

    assert code == 0
    assert "Math Tutor answers." in told["assistant"]
    assert "symbolic, a/small." in told["models"]
    assert all(line.startswith("✓") for line in told.values())


async def test_a_server_of_threads_that_lists_no_models_is_well(
    server: Misbehaving, tmp_path: Path
) -> None:
    for steps in (ASSISTANTS, ASSISTANTS, refusal("404 Not Found")):
        server.script(*steps)
    code, told = await _told_of(server, tmp_path)

    assert code == 0
    assert "lists no models" in told["models"]


async def test_what_is_wrong_with_a_server_of_threads_is_said_without_the_key(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*refusal("401 Unauthorized", message=f"Wrong key: {KEY}"))
    code, told = await _told_of(server, tmp_path)

    assert code == 1
    assert "refused the key: check OPENAI_API_KEY" in told["assistant"]
    assert "models" not in told
    assert KEY not in str(told)


async def test_a_backend_that_cannot_be_found_is_not_called_a_provider(tmp_path: Path) -> None:
    address = Provider("http://name.invalid/v1", name=BACKEND)
    backend = backend_at(address, tmp_path, soon)
    out = io.StringIO()
    loaded = LoadedSettings(Settings(backend=address))
    code = await run_doctor(loaded, None, out, local=(), backend=(backend, backend.staff))

    assert code == 1
    assert "check the network, or the address of the backend." in out.getvalue()


async def test_a_provider_that_is_named_is_tried_beside_a_backend(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*models("small"))
    server.script(*answer("Yes."))
    provider, elsewhere = _provider(server.base_url), Provider("http://127.0.0.1:9/v1")
    loaded = LoadedSettings(Settings(providers={"a": provider}, backend=elsewhere))
    backend = backend_at(elsewhere, tmp_path, soon)
    out = io.StringIO()
    code = await run_doctor(loaded, "a", out, local=(), backend=(backend, backend.staff))

    assert code == 0
    assert "a/small answers." in out.getvalue()
