"""Every test of the screen has a stage, and the same time zone."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.stage import Stage


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """An application with an empty store, not opened yet."""
    return Stage(tmp_path)
