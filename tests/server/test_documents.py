"""What the pages about the API show does what they say."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.server.running import RunningServer

_PAGES: Final = Path(__file__).parents[2] / "docs"


def _code(page: str, language: str) -> list[str]:
    text = (_PAGES / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_example_runs_as_it_is(
    tutor_server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = _code("migrating-from-the-assistants-api.md", "python")
    monkeypatch.setenv("OPENAI_BASE_URL", tutor_server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", tutor_server.token)
    done = subprocess.run(
        [sys.executable, "-c", example], capture_output=True, text=True, check=True, timeout=60
    )
    status, answer = done.stdout.splitlines()

    assert len(example.strip().splitlines()) == 10
    assert status == "completed"
    assert "x = 1" in answer


def test_the_options_of_the_page_are_those_of_the_command() -> None:
    page = (_PAGES / "assistants-api.md").read_text(encoding="utf-8")
    command = (sys.executable, "-m", "tutor_tui", "serve", "--help")
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    options = set(re.findall(r"--[a-z][a-z-]+", told)) - {"--help"}
    assert options == set(re.findall(r"--[a-z][a-z-]+", page))
