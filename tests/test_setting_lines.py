"""A mistake in config.toml is told with its line, or without one where that is not certain."""

from pathlib import Path

import pytest

from tutor_tui.paths import find_paths
from tutor_tui.setting_lines import line_of
from tutor_tui.settings import load_settings

_TEXT = """\
theme = "dark"
formulas = "photos"

[keys]
"thread.new" = "f2"

[providers.router]
base_url = "http://localhost:1/v1"
prices."a/b" = { input = 1 }

[providers."org.x"]
base_url = "http://localhost:2/v1"

[assistants.coach]
instructions = '''
[assistants.coach]
model = 3
'''
model = "small"
"""


@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("", "formulas", 2),
        ("providers.router", "base_url", 8),
        ("providers.router", "prices", 9),
        ("providers.org.x", "base_url", 12),
        ("providers.router", "model", 7),
        ("", "providers", 7),
        ("", "model", None),
        ("providers.nobody", "model", None),
        ("assistants.coach", "model", None),
        ("assistants.coach", "temperature", 14),
    ],
)
def test_a_key_is_found_in_its_table_alone(table: str, key: str, line: int | None) -> None:
    assert line_of(_TEXT, table, key) == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[providers.a]\nbase_url = "http://x/v1"\nmodle = "m"\n', ", line 3: [providers.a] modle"),
        (
            '[providers.a]\nbase_url = "http://x/v1"\nmodle = "m"\n',
            "not a setting; perhaps model is meant.",
        ),
        ('\n[providers.a]\nbase_url = "x"\n', ", line 3: base_url of [providers.a] must be"),
        ('\n[providers.a]\nmodel = "x"\n', ", line 2: [providers.a] base_url is missing"),
        ("[assistants.a]\n\ntemperature = 3\n", ", line 3: [assistants.a] temperature must"),
        ('theme = "dark"\nthem = "x"\n', ", line 2: them is not a setting"),
        ('[provider.a]\nmodel = "x"\n', ", line 1: provider is not a setting"),
        ('\n[backend]\nurl = "nowhere"\n', ", line 3: [backend] url must be"),
        ("\nformulas = 3\n", ", line 2: formulas must be"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config_file.parent.mkdir(parents=True)
    paths.config_file.write_text(text, encoding="utf-8")
    loaded = load_settings(paths, {})

    assert words in " ".join(notice.text for notice in loaded.notices)


def test_a_key_that_was_written_into_the_file_is_not_told(tmp_path: Path) -> None:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config_file.parent.mkdir(parents=True)
    paths.config_file.write_text('[providers.a]\nbase_url = "http://x/v1"\napi_key = "sk-1"\n')
    (notice,) = load_settings(paths, {}).notices

    assert ", line 3: [providers.a] api_key is not read" in notice.text
    assert "sk-1" not in notice.text
