"""No test sees this machine's settings, threads or keys."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

_LEAKS = ("NO_COLOR", "TUTOR_TUI_MODEL", "TEXTUAL_THEME", "TEXTUAL_DEBUG")

# The same examples each time, and no verdict on how busy the machine is.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder under which this test's configuration, data and state live."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TUTOR_TUI_HOME", str(folder))
    providers = [name for name in os.environ if name.startswith("OPENAI_")]
    for name in (*_LEAKS, *providers):
        monkeypatch.delenv(name, raising=False)
    return folder
