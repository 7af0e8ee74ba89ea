"""Where things live."""

from pathlib import Path

from tutor_tui.paths import find_paths


def test_one_variable_puts_everything_under_one_folder(tmp_path: Path) -> None:
    paths = find_paths({"TUTOR_TUI_HOME": str(tmp_path)})

    places = (
        paths.config_file,
        paths.threads_file,
        paths.database,
        paths.owners,
        paths.backups,
        paths.log_file,
    )
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)


def test_a_relative_home_is_made_absolute() -> None:
    paths = find_paths({"TUTOR_TUI_HOME": "somewhere"})

    assert paths.config == Path.cwd() / "somewhere" / "config"


def test_without_it_the_places_are_the_systems_own() -> None:
    paths = find_paths({})

    assert all(place.is_absolute() for place in (paths.config, paths.data, paths.state))
    assert "tutor-tui" in str(paths.config)


def test_finding_paths_creates_nothing(tmp_path: Path) -> None:
    find_paths({"TUTOR_TUI_HOME": str(tmp_path / "home")})

    assert list(tmp_path.iterdir()) == []
