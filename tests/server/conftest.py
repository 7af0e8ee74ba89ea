"""The whole server on a port of this machine, with a scripted engine or the symbolic tutor."""

from collections.abc import Iterator
from pathlib import Path

import openai
import pytest

from tests.assistants.scripted import ScriptedEngine
from tests.engines.test_conversations import NearWorker
from tests.server.running import RunningServer, running, the_service
from tutor_tui.engines.symbolic import SymbolicTutor


@pytest.fixture
def engine() -> ScriptedEngine:
    """What answers on `server`."""
    return ScriptedEngine()


@pytest.fixture
def server(tmp_path: Path, engine: ScriptedEngine) -> Iterator[RunningServer]:
    """A server on a database of its own."""
    with running(the_service(tmp_path / "data", engine)) as running_server:
        yield running_server


@pytest.fixture(scope="module")
def tutor_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that the symbolic tutor answers on, in its own process; one for a whole module."""
    folder = tmp_path_factory.mktemp("tutor") / "data"
    with running(the_service(folder, SymbolicTutor(NearWorker()))) as running_server:
        yield running_server


@pytest.fixture
def client(server: RunningServer) -> Iterator[openai.OpenAI]:
    """The official client of `server`, which checks every answer against its models."""
    with make_client(server) as made:
        yield made


@pytest.fixture
def tutor_client(tutor_server: RunningServer) -> Iterator[openai.OpenAI]:
    """The same of `tutor_server`."""
    with make_client(tutor_server) as made:
        yield made


def make_client(server: RunningServer) -> openai.OpenAI:
    """A client that never repeats a request, so that a failure is seen."""
    return openai.OpenAI(
        base_url=server.base_url,
        api_key=server.token,
        max_retries=0,
        timeout=60,
        _strict_response_validation=True,
    )
