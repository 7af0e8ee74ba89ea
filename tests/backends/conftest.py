"""A backend on a server that misbehaves."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.backends.remote_server import Scripted, scripted


@pytest.fixture
async def remote(tmp_path: Path) -> AsyncIterator[Scripted]:
    async with scripted(tmp_path / "data") as made:
        yield made
