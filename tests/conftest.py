"""No test sees this machine's settings, threads or keys."""

import os
from pathlib import Path

import pytest

_LEAKS = ("NO_COLOR", "TUTOR_TUI_MODEL", "TEXTUAL_THEME", "TEXTUAL_DEBUG")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder under which this test's configuration, data and state live."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TUTOR_TUI_HOME", str(folder))
    providers = [name for name in os.environ if name.startswith("OPENAI_")]
    for name in (*_LEAKS, *providers):
        monkeypatch.delenv(name, raising=False)
    return folder
