"""A tutor, and a provider that misbehaves with an engine that asks it."""

from collections.abc import AsyncIterator

import pytest

from tests.engines.misbehaving import Misbehaving, misbehaving
from tests.engines.models import open_engine
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.chat_completions import ChatCompletions
from tutor_tui.engines.symbolic import SymbolicTutor


@pytest.fixture
def tutor() -> SymbolicTutor:
    """A tutor that calculates in the test's own process."""
    return SymbolicTutor(NearWorker())


@pytest.fixture
async def server() -> AsyncIterator[Misbehaving]:
    async with misbehaving() as running:
        yield running


@pytest.fixture
async def engine(server: Misbehaving) -> AsyncIterator[ChatCompletions]:
    async with open_engine(server.base_url) as asked:
        yield asked
