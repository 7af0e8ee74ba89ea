"""No test sees this machine's settings, threads or keys."""

from pathlib import Path

import pytest

_LEAKS = ("NO_COLOR", "OPENAI_API_KEY", "OPENAI_BASE_URL", "TEXTUAL_THEME", "TEXTUAL_DEBUG")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder under which this test's configuration, data and state live."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TUTOR_TUI_HOME", str(folder))
    for name in _LEAKS:
        monkeypatch.delenv(name, raising=False)
    return folder
