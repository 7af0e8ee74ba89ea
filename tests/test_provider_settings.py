"""Which language model answers: the environment names a provider, the settings a model."""

import subprocess
import sys
from pathlib import Path

import pytest

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.provider import Provider
from tutor_tui.paths import Paths, find_paths
from tutor_tui.settings import Settings, load_settings
from tutor_tui.wiring import build_engine

KEY = "sk-test-0123456789"
OLLAMA = "http://localhost:11434/v1"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config.mkdir()
    return paths


# -- the provider ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "provider"),
    [
        ({}, None),
        ({"OPENAI_API_KEY": "", "OPENAI_BASE_URL": " "}, None),
        ({"OPENAI_API_KEY": f"{KEY}\n"}, Provider("https://api.openai.com/v1", KEY)),
        ({"OPENAI_BASE_URL": OLLAMA}, Provider(OLLAMA)),
        ({"OPENAI_BASE_URL": OLLAMA, "OPENAI_API_KEY": KEY}, Provider(OLLAMA, KEY)),
    ],
)
def test_the_environment_names_the_provider(
    paths: Paths, environment: dict[str, str], provider: Provider | None
) -> None:
    loaded = load_settings(paths, environment)

    assert loaded.settings.provider == provider
    assert loaded.notices == ()


@pytest.mark.parametrize(
    "base_url",
    [
        "localhost:11434",
        "ftp://localhost/v1",
        "http://",
        "http:///v1",
        "http://[::1/v1",
        "http://localhost:99999/v1",
        "http://localhost:0/v1",
        "http://local host/v1",
        "http://me:secret@localhost/v1",
        "http://localhost/v1?key=secret",
        "http://localhost/v1#there",
        "http://localhost\udcff/v1",
    ],
)
def test_what_is_no_address_is_told_and_nothing_is_sent_there(paths: Paths, base_url: str) -> None:
    loaded = load_settings(paths, {"OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": KEY})

    assert loaded.settings.provider is None
    (notice,) = loaded.notices
    assert "OPENAI_BASE_URL must be an address" in notice.text
    assert "the symbolic tutor answers" in notice.text
    assert "secret" not in notice.text


@pytest.mark.parametrize("key", ["sk-a b", "sk-a\nb", "sk-é", "sk-\x7f", "sk-\udcff"])
def test_what_is_no_key_is_told_and_not_shown(paths: Paths, key: str) -> None:
    loaded = load_settings(paths, {"OPENAI_API_KEY": key})

    assert loaded.settings.provider is None
    (notice,) = loaded.notices
    assert "OPENAI_API_KEY holds" in notice.text
    assert "sk-" not in notice.text


def test_no_representation_shows_the_key(paths: Paths) -> None:
    loaded = load_settings(paths, {"OPENAI_API_KEY": KEY})

    assert repr(loaded.settings.provider) == "Provider('api.openai.com')"
    assert KEY not in repr(loaded)


def test_an_error_about_the_key_does_not_hold_it() -> None:
    with pytest.raises(UsageError) as caught:
        Provider(OLLAMA, "sk-secret with a space")

    assert "sk-secret" not in f"{caught.value!r} {caught.value.detail}"


@pytest.mark.parametrize(
    ("base_url", "is_on_this_machine"),
    [
        (OLLAMA, True),
        ("http://127.0.0.2:8080/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://192.168.1.7:8080/v1", False),
        ("https://localhost.example/v1", False),
    ],
)
def test_only_the_loopback_is_on_this_machine(base_url: str, is_on_this_machine: bool) -> None:
    assert Provider(base_url).is_on_this_machine is is_on_this_machine


# -- the model -------------------------------------------------------------------------------


def test_the_model_of_the_environment_wins_over_the_file(paths: Paths) -> None:
    paths.config_file.write_text('model = "from-file"\n', encoding="utf-8")
    environment = {"OPENAI_BASE_URL": OLLAMA}

    assert load_settings(paths, environment).settings.model == "from-file"
    environment["TUTOR_TUI_MODEL"] = "from-environment"
    assert load_settings(paths, environment).settings.model == "from-environment"


def test_a_model_without_a_provider_is_told(paths: Paths) -> None:
    loaded = load_settings(paths, {"TUTOR_TUI_MODEL": "llama3.2"})

    (notice,) = loaded.notices
    assert notice.text == (
        "The model llama3.2 is not used: set OPENAI_API_KEY or OPENAI_BASE_URL too."
    )


def test_symbolic_keeps_the_symbolic_tutor_whatever_the_environment_offers(paths: Paths) -> None:
    loaded = load_settings(paths, {"TUTOR_TUI_MODEL": "symbolic", "OPENAI_API_KEY": KEY})

    assert loaded.settings.provider is None
    assert loaded.notices == ()


# -- what answers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (Settings(), "symbolic tutor"),
        (Settings(provider=Provider(OLLAMA), model="llama3.2"), "llama3.2 at localhost:11434"),
        (
            Settings(provider=Provider("https://api.openai.com/v1", KEY)),
            "gpt-4o-mini at api.openai.com",
        ),
    ],
)
def test_the_settings_say_what_answers(settings: Settings, name: str) -> None:
    assert build_engine(settings).name == name


_LOADING = f"""
import asyncio, sys, threading
from tutor_tui.domain.provider import Provider
from tutor_tui.settings import Settings
from tutor_tui.wiring import build_engine

async def main():
    engine = build_engine(Settings(provider=Provider("{OLLAMA}")))
    print("openai" in sys.modules, "httpx2" in sys.modules)
    engine.warm_up()
    engine.warm_up()
    importing = [thread for thread in threading.enumerate() if thread.name == "import openai"]
    print(len(importing), importing[0].daemon)
    importing[0].join()
    print("openai" in sys.modules, "httpx2" in sys.modules)
    await engine.close()

asyncio.run(main())
"""


def test_the_sdk_is_loaded_in_one_thread_when_a_question_is_typed_and_not_before() -> None:
    result = subprocess.run(
        [sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True
    )

    assert result.stdout.splitlines() == ["False False", "1 True", "True True"]
