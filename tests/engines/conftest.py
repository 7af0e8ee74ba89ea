"""A provider that misbehaves, and an engine that asks it."""

from collections.abc import AsyncIterator

import pytest

from tests.engines.misbehaving import Misbehaving, misbehaving
from tests.engines.models import open_engine
from tutor_tui.engines.chat_completions import ChatCompletions


@pytest.fixture
async def server() -> AsyncIterator[Misbehaving]:
    async with misbehaving() as running:
        yield running


@pytest.fixture
async def engine(server: Misbehaving) -> AsyncIterator[ChatCompletions]:
    async with open_engine(server.base_url) as asked:
        yield asked
