"""The tables of providers and assistants: what they give, and what is said of mistakes in them."""

from pathlib import Path

import pytest

from tutor_tui.domain.objects import Usage
from tutor_tui.domain.provider import Prices, Provider, find_model
from tutor_tui.paths import Paths, find_paths
from tutor_tui.provider_settings import AssistantSettings
from tutor_tui.settings import LoadedSettings, Settings, load_settings
from tutor_tui.wiring import build_engine

KEY = "sk-test-0123456789"
URL = "http://localhost:11434/v1"
OLLAMA = f'[providers.ollama]\nbase_url = "{URL}"\n'


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config.mkdir()
    return paths


def _load(paths: Paths, content: str, **environment: str) -> LoadedSettings:
    paths.config_file.write_text(content, encoding="utf-8")
    return load_settings(paths, environment)


# -- providers -------------------------------------------------------------------------------


def test_a_provider_has_all_that_its_table_says(paths: Paths) -> None:
    loaded = _load(
        paths,
        '[providers.router]\nbase_url = "https://router.example/v1"\napi_key_env = "ROUTER_KEY"\n'
        'model = "meta/llama"\nprices."meta/llama" = { input = 0.5, output = 2 }\n',
        ROUTER_KEY=f"{KEY}\n",
    )

    assert loaded.notices == ()
    assert loaded.settings.provider == Provider(
        "https://router.example/v1",
        KEY,
        "router",
        "ROUTER_KEY",
        model="meta/llama",
        prices={"meta/llama": Prices(0.5, 2.0)},
        is_configured=True,
    )
    assert KEY not in repr(loaded)


def test_a_provider_can_be_spoken_to_over_the_responses_api(paths: Paths) -> None:
    loaded = _load(
        paths,
        '[providers.openai]\nbase_url = "https://api.openai.com/v1"\napi = "responses"\n'
        'hosted_tools = ["web_search", "web_search"]\nvector_stores = ["vs_1"]\n',
    )
    provider = loaded.settings.providers["openai"]

    assert loaded.notices == ()
    assert (provider.api, provider.hosted_tools) == ("responses", ("web_search",))
    assert provider.vector_stores == ("vs_1",)
    assert build_engine(loaded.settings).is_resumable


def test_a_provider_is_spoken_to_over_chat_completions_unless_told(paths: Paths) -> None:
    settings = _load(paths, OLLAMA).settings

    assert settings.providers["ollama"].api == "chat_completions"
    assert not build_engine(settings).is_resumable


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('api = "grpc"', "api must be chat_completions or responses"),
        ('hosted_tools = ["web_search"]', 'hosted_tools needs api = "responses"'),
        ('api = "responses"\nhosted_tools = ["mail"]', "hosted_tools must be a list of web_search"),
        ('api = "responses"\nhosted_tools = 3', "hosted_tools must be a list of web_search"),
        ('api = "responses"\nvector_stores = ["a/b"]', "vector_stores must be a list of IDs"),
    ],
)
def test_a_mistake_about_the_interface_is_told_and_left_out(
    paths: Paths, line: str, words: str
) -> None:
    loaded = _load(paths, f"{OLLAMA}{line}\n")
    provider = loaded.settings.providers["ollama"]
    (notice,) = loaded.notices

    assert words in notice.text
    assert (provider.hosted_tools, provider.vector_stores) == ((), ())


def test_the_first_provider_of_the_file_is_the_default_even_beside_the_environment(
    paths: Paths,
) -> None:
    settings = _load(
        paths,
        OLLAMA + '[providers.other]\nbase_url = "http://127.0.0.1:1/v1"\n',
        OPENAI_API_KEY=KEY,
    ).settings

    assert list(settings.providers) == ["ollama", "other", "openai"]
    assert settings.provider == settings.providers["ollama"]


@pytest.mark.parametrize("model", ["openai", "openai/gpt-4o"])
def test_a_model_can_name_its_provider(paths: Paths, model: str) -> None:
    settings = _load(paths, f'model = "{model}"\n{OLLAMA}', OPENAI_API_KEY=KEY).settings

    assert settings.provider == Provider("https://api.openai.com/v1", KEY)


def test_symbolic_leaves_the_providers_to_be_chosen(paths: Paths) -> None:
    settings = _load(paths, f'model = "symbolic"\n{OLLAMA}').settings

    assert settings.provider is None
    assert list(settings.providers) == ["ollama"]


def test_a_table_of_the_file_replaces_the_provider_of_that_name(paths: Paths) -> None:
    loaded = _load(
        paths, f'[providers.openai]\nbase_url = "{URL}"\n', OPENAI_BASE_URL="http://other:1/v1"
    )

    assert loaded.settings.providers["openai"].base_url == URL


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("providers = 3", "providers must be tables: [providers.NAME]"),
        ("[providers]\nollama = 3", "ollama must be a table"),
        ('[providers."a/b"]\nbase_url = "x"', "a/b cannot be a name"),
        ('[providers.symbolic]\nbase_url = "x"', "symbolic cannot be a name"),
        ("[providers.x]", "[providers.x] base_url is missing, such as base_url = "),
        ("[providers.x]\nbase_url = 3", "[providers.x] base_url must be text in quotes"),
        ('[providers.x]\nbase_url = "x"', "base_url of [providers.x] must be an address such as"),
        (f'[providers.x]\nbase_url = "{URL}"\napi_key_env = "{KEY}"', "never the key itself"),
        ("assistants = []", "assistants must be tables"),
    ],
)
def test_what_is_wrong_with_a_table_is_one_sentence_and_the_table_is_left_out(
    paths: Paths, content: str, words: str
) -> None:
    loaded = _load(paths, content)

    assert loaded.settings == Settings()
    (notice,) = loaded.notices
    assert words in notice.text
    assert KEY not in notice.text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("url = 3", "url is not a setting; there are base_url, api_key_env,"),
        (f'api_key = "{KEY}"', "api_key is not read: a key has no place in a file. Set"),
        ("api_key_keyring = 3", "api_key_keyring must be text"),
        ("model = ''", "model must be text"),
        ("prices = 3", "prices must name dollars a million tokens"),
        ('prices."x" = 3', "prices must name"),
        ('prices."x" = { input = -1, output = 1 }', "prices must name"),
        ('prices."x" = { input = 1, output = nan }', "prices must name"),
        ('prices."x" = { input = 1, output = true }', "prices must name"),
        ('prices."x" = { input = 1, output = 1, cached = 1 }', "prices must name"),
    ],
)
def test_one_mistake_in_a_provider_leaves_the_rest_of_it_in_force(
    paths: Paths, line: str, words: str
) -> None:
    loaded = _load(paths, f"{OLLAMA}{line}\n")

    assert loaded.settings.provider == Provider(
        URL, name="ollama", key_variable=None, is_configured=True
    )
    (notice,) = loaded.notices
    assert f"[providers.ollama] {words}" in notice.text
    assert KEY not in notice.text


def test_a_key_that_is_none_is_told_by_its_variable(paths: Paths) -> None:
    loaded = _load(paths, f'{OLLAMA}api_key_env = "MINE"\n', MINE="sk-a b")

    (notice,) = loaded.notices
    assert "MINE holds a space" in notice.text
    assert "sk-a" not in notice.text
    assert loaded.settings.providers == {}


@pytest.mark.parametrize(
    ("provider", "place", "wants_key"),
    [
        (Provider(URL), "OPENAI_API_KEY", False),
        (Provider(URL, name="a", key_variable="MINE", is_configured=True), "MINE", True),
        (
            Provider(URL, name="a", key_variable=None, keyring_entry="b", is_configured=True),
            "the key-ring's entry b of tutor-tui",
            True,
        ),
        (
            Provider(URL, name="a", key_variable=None, is_configured=True),
            "api_key_env of [providers.a]",
            False,
        ),
    ],
)
def test_a_provider_knows_where_its_key_is_set(
    provider: Provider, place: str, wants_key: bool
) -> None:
    assert (provider.key_place, provider.wants_key) == (place, wants_key)


@pytest.mark.parametrize(
    ("model", "found"),
    [
        ("a/b", ("a", "b")),
        ("a/b/c", ("a", "b/c")),
        ("a", ("a", None)),
        ("a/", ("a", None)),
        ("b", (None, "b")),
        ("b/c", (None, "b/c")),
        ("", (None, "")),
    ],
)
def test_a_model_is_a_provider_and_a_name(model: str, found: tuple[str | None, str | None]) -> None:
    provider, name = find_model(model, {"a": Provider(URL, name="a")})

    assert (provider and provider.name, name) == found


def test_prices_are_for_a_million_tokens() -> None:
    usage = Usage(prompt_tokens=2_000_000, completion_tokens=500_000)

    assert Prices(0.5, 2.0).cost(usage) == 2.0


# -- assistants ------------------------------------------------------------------------------


def test_an_assistant_has_all_that_its_table_says(paths: Paths) -> None:
    loaded = _load(
        paths,
        '[assistants.coach]\nname = "Coach"\ninstructions = "Ask."\nmodel = "ollama/x"\n'
        'tools = ["file_search"]\ntemperature = 0\ntop_p = 0.5\n[assistants.plain]\n',
    )

    assert loaded.notices == ()
    assert loaded.settings.assistants == {
        "coach": AssistantSettings(
            key="coach",
            name="Coach",
            instructions="Ask.",
            model="ollama/x",
            tools=("file_search",),
            temperature=0.0,
            top_p=0.5,
        ),
        "plain": AssistantSettings(key="plain", name="plain"),
    }


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("name = 3", "name must be text"),
        (f'name = "{"x" * 257}"', "name must be text"),
        ('tools = ["shell"]', "tools must be a list of code_interpreter and file_search"),
        ("tools = [[1]]", "tools must be a list"),
        ("temperature = 2.1", "temperature must be a number from 0 to 2."),
        ('top_p = "1"', "top_p must be a number from 0 to 1."),
        ("mood = 1", "mood is not a setting; there are name,"),
    ],
)
def test_one_mistake_in_an_assistant_leaves_the_rest_of_it_in_force(
    paths: Paths, line: str, words: str
) -> None:
    loaded = _load(paths, f'[assistants.coach]\n{line}\nmodel = "symbolic"\n')

    assert loaded.settings.assistants == {
        "coach": AssistantSettings(key="coach", name="coach", model="symbolic")
    }
    (notice,) = loaded.notices
    assert f"[assistants.coach] {words}" in notice.text


# -- beside them -----------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["0", "101", "true", '"8"', "8.0"])
def test_the_limit_of_tool_turns_is_a_whole_number(paths: Paths, value: str) -> None:
    loaded = _load(paths, f"max_tool_turns = {value}\n")

    assert loaded.settings.max_tool_turns == 8
    assert "max_tool_turns must be a whole number from 1 to 100" in loaded.notices[0].text


def test_strictness_and_the_limit_of_tool_turns_can_be_set(paths: Paths) -> None:
    settings = _load(paths, "strict_models = true\nmax_tool_turns = 3\n").settings

    assert (settings.strict_models, settings.max_tool_turns) == (True, 3)


def test_models_are_offered_the_functions_unless_that_is_turned_off(paths: Paths) -> None:
    assert _load(paths, "").settings.mathematics_tools
    assert not _load(paths, "mathematics_tools = false\n").settings.mathematics_tools
    assert "mathematics_tools must be true or false" in (
        _load(paths, "mathematics_tools = 1\n").notices[0].text
    )
