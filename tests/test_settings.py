"""Settings: config.toml, then the environment, then flags."""

from pathlib import Path

import pytest

from tutor_tui.paths import Paths, find_paths
from tutor_tui.settings import Flags, LoadedSettings, Settings, load_settings


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})
    paths.config.mkdir()
    return paths


def _load(paths: Paths, content: str) -> LoadedSettings:
    paths.config_file.write_text(content, encoding="utf-8")
    return load_settings(paths, {}, clock=lambda: 0.0)


def test_without_a_file_the_defaults_hold(paths: Paths) -> None:
    assert load_settings(paths, {}) == LoadedSettings(Settings())


def test_an_empty_file_is_fine(paths: Paths) -> None:
    assert _load(paths, "") == LoadedSettings(Settings())


def test_everything_can_be_set(paths: Paths) -> None:
    loaded = _load(
        paths,
        'model = "symbolic"\ntheme = "tutor-light"\ncolour = false\n'
        '[keys]\n"thread.new" = "ctrl+n,f2"\n',
    )

    assert loaded == LoadedSettings(
        Settings("tutor-light", False, {"thread.new": "ctrl+n,f2"}, "symbolic")
    )


@pytest.mark.parametrize(
    "line", ['"thread.new" = "f2,f6"', 'thread.new = "f2,f6"', 'thread.new = ["f2", "f6"]']
)
def test_a_binding_can_be_written_in_every_natural_way(paths: Paths, line: str) -> None:
    loaded = _load(paths, f"[keys]\n{line}\n")

    assert loaded == LoadedSettings(Settings(keys={"thread.new": "f2,f6"}))


@pytest.mark.parametrize(
    ("content", "key", "allowed"),
    [
        ("theme = 3", "theme", '"tutor-dark"'),
        ('theme = ""', "theme", '"tutor-dark"'),
        ('colour = "yes"', "colour", "true or false"),
        ("colour = 1", "colour", "true or false"),
        ('formulas = "jpeg"', "formulas", '"text" or "pictures"'),
        ("formulas = [1]", "formulas", '"text" or "pictures"'),
        ("keys = 3", "keys", "[keys]"),
        ("model = 3", "model", '"gpt-4o-mini"'),
        ('model = " "', "model", '"gpt-4o-mini"'),
        ('[keys]\n"thread.new" = 7', "thread.new", '"ctrl+n,f2"'),
        ("[keys]\nthread.new = [1]", "thread.new", '"ctrl+n,f2"'),
        ("colours = true", "colours", "model, theme, colour, keys"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_the_default_holds(
    paths: Paths, content: str, key: str, allowed: str
) -> None:
    loaded = _load(paths, content)

    assert loaded.settings == Settings()
    (notice,) = loaded.notices
    assert all(part in notice.text for part in (str(paths.config_file), key, allowed))
    assert paths.config_file.read_text(encoding="utf-8") == content


def test_one_mistake_leaves_the_other_settings_in_force(paths: Paths) -> None:
    loaded = _load(paths, 'theme = "tutor-light"\ncolour = 3\n')

    assert loaded.settings == Settings("tutor-light")
    assert len(loaded.notices) == 1


@pytest.mark.parametrize(
    "content", [b"theme = ", b"\xff\xfe\x00", pytest.param(b"a = " + b"[" * 100_000, id="deep")]
)
def test_a_file_that_is_no_toml_is_set_aside(paths: Paths, content: bytes) -> None:
    paths.config_file.write_bytes(content)
    loaded = load_settings(paths, {})

    (aside,) = paths.config.glob("config.toml.bad-*")
    assert aside.read_bytes() == content
    assert loaded.settings == Settings()
    assert aside.name in loaded.notices[0].text
    assert load_settings(paths, {}) == LoadedSettings(Settings())


def test_a_folder_in_the_place_of_the_file_is_told_about(paths: Paths) -> None:
    paths.config_file.mkdir()
    loaded = load_settings(paths, {})

    assert loaded.settings == Settings()
    assert "cannot be read" in loaded.notices[0].text


@pytest.mark.parametrize(("value", "use_colour"), [("1", False), ("", True)])
def test_no_color_counts_when_it_is_not_empty(paths: Paths, value: str, use_colour: bool) -> None:
    loaded = load_settings(paths, {"NO_COLOR": value})

    assert loaded.settings.use_colour is use_colour


def test_formulas_can_be_pictures(paths: Paths) -> None:
    assert _load(paths, 'formulas = "pictures"') == LoadedSettings(Settings(formulas="pictures"))


def test_flags_win(paths: Paths) -> None:
    paths.config_file.write_text('theme = "tutor-light"\n', encoding="utf-8")
    loaded = load_settings(paths, {"NO_COLOR": "1"}, Flags(theme="nord", use_colour=True))

    assert loaded == LoadedSettings(Settings("nord", use_colour=True))
