"""The README says what there is: every command, setting, file and key, and commands that work."""

import re
from pathlib import Path
from typing import Final

import pytest

from tutor_tui.cli import main
from tutor_tui.settings import Settings
from tutor_tui.ui.keymap import CHAT_BINDINGS

_ROOT: Final = Path(__file__).parent.parent
_README: Final = (_ROOT / "README.md").read_text(encoding="utf-8")


def _commands(capsys: pytest.CaptureFixture[str]) -> list[str]:
    with pytest.raises(SystemExit):
        main(["--help"])
    return re.findall(r"^    (\w+) +\w", capsys.readouterr().out, re.MULTILINE)


def test_readme_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    commands = _commands(capsys)

    assert "ask" in commands
    assert [name for name in commands if f"tutor-tui {name}" not in _README] == []


@pytest.mark.parametrize("setting", sorted(Settings.__dataclass_fields__))
def test_readme_shows_every_setting(setting: str) -> None:
    patterns = {
        "use_colour": "^colour = ",
        "keys": r"^\[keys\]",
        "provider": "OPENAI_BASE_URL=",
        "providers": r"^\[providers\.",
        "assistants": r"^\[assistants\.",
        "backend": r"^\[backend\]",
    }

    assert re.search(patterns.get(setting, f"^{setting} = "), _README, re.MULTILINE)


def test_readme_shows_a_key_of_every_action_that_the_key_bar_shows() -> None:
    first_keys = [binding.key.split(",")[0] for binding in CHAT_BINDINGS if binding.show]
    shown = [
        key.replace("ctrl+", "^").replace("down", "↓").replace("up", "↑") for key in first_keys
    ]

    assert shown
    assert [key for key in shown if key.lower() not in _README.lower()] == []


def test_readme_pictures_exist() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", _README)

    assert pictures
    assert [picture for picture in pictures if not (_ROOT / picture).is_file()] == []


def test_readme_and_continuous_integration_run_the_same_tests() -> None:
    ci = (_ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "-e '.[test]' && .venv/bin/pytest\n" in _README
    assert ci.rstrip().endswith('bin/pytest"')
