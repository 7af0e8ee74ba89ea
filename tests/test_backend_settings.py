"""Which server has the threads: the command line, then config.toml."""

from pathlib import Path

import pytest

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.provider import Provider
from tutor_tui.paths import Paths, find_paths
from tutor_tui.settings import Flags, LoadedSettings, load_settings

_URL = "http://10.0.0.7:8765/v1"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config.mkdir()
    return paths


def _load(
    paths: Paths, content: str, flag: str | None = None, **environment: str
) -> LoadedSettings:
    paths.config_file.write_text(content, encoding="utf-8")
    return load_settings(paths, environment, Flags(backend=flag))


def _backend(loaded: LoadedSettings) -> Provider:
    assert loaded.settings.backend is not None
    assert loaded.notices == ()
    return loaded.settings.backend


def test_without_a_word_the_threads_are_on_this_machine(paths: Paths) -> None:
    assert _load(paths, "").settings.backend is None


def test_the_file_names_the_server_and_the_variable_of_its_key(paths: Paths) -> None:
    content = f'[backend]\nurl = "{_URL}/"\napi_key_env = "OFFICE_TOKEN"\n'
    backend = _backend(_load(paths, content, OFFICE_TOKEN="secret", OPENAI_API_KEY="other"))

    assert (backend.base_url, backend.key, backend.key_place) == (_URL, "secret", "OFFICE_TOKEN")


def test_the_key_is_openais_variable_where_none_is_named(paths: Paths) -> None:
    backend = _backend(_load(paths, f'[backend]\nurl = "{_URL}"\n', OPENAI_API_KEY="secret"))

    assert (backend.key, backend.key_place) == ("secret", "OPENAI_API_KEY")


def test_the_command_line_wins_over_the_file_but_keeps_its_variable(paths: Paths) -> None:
    content = '[backend]\nurl = "http://elsewhere/v1"\napi_key_env = "OFFICE_TOKEN"\n'
    backend = _backend(_load(paths, content, flag=_URL, OFFICE_TOKEN="secret"))

    assert (backend.base_url, backend.key) == (_URL, "secret")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("backend = 3", "[backend]"),
        ("[backend]\nurl = 3", "url must be an address"),
        ('[backend]\nurl = "somewhere"', "url must be an address"),
        ('[backend]\nurl = "http://me:pass@host/v1"', "url must be an address"),
        ('[backend]\napi_key_env = "TOKEN"', "url must be an address"),
    ],
)
def test_a_wrong_table_is_told_and_the_threads_of_this_machine_are_used(
    paths: Paths, content: str, part: str
) -> None:
    loaded = _load(paths, content)

    assert loaded.settings.backend is None
    assert part in loaded.notices[0].text
    assert "pass@" not in loaded.notices[0].text


def test_a_key_in_the_file_is_neither_used_nor_shown(paths: Paths) -> None:
    content = f'[backend]\nurl = "{_URL}"\napi_key_env = "sk-secret-value"\napi_key = "sk-other"\n'
    loaded = _load(paths, content)
    told = " ".join(notice.text for notice in loaded.notices)

    assert loaded.settings.backend is not None
    assert loaded.settings.backend.key == ""
    assert "sk-" not in told
    assert "api_key is not a setting" in told


@pytest.mark.parametrize("url", ["", "host", "ftp://host/v1", "http://host/v1?key=1"])
def test_a_wrong_address_on_the_command_line_is_bad_usage(paths: Paths, url: str) -> None:
    with pytest.raises(UsageError, match=r"^--backend must be an address such as http"):
        _load(paths, f'[backend]\nurl = "{_URL}"\n', flag=url)


def test_a_key_that_cannot_be_one_is_bad_usage_and_not_shown(paths: Paths) -> None:
    with pytest.raises(UsageError, match="OPENAI_API_KEY") as caught:
        _load(paths, "", flag=_URL, OPENAI_API_KEY="sk-se\ncret")

    assert "cret" not in caught.value.title


def test_what_is_shown_of_a_server_is_its_host_alone(paths: Paths) -> None:
    assert repr(_backend(_load(paths, "", flag=_URL, OPENAI_API_KEY="secret"))) == (
        "Provider('10.0.0.7:8765')"
    )
