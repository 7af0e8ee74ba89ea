"""The model's server, started once, and the program as a person's config.toml puts it together."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests.real_model.model_server import missing, serving
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.paths import find_paths
from tutor_tui.settings import load_settings
from tutor_tui.wiring import build_backend

Opening = Callable[[str], AbstractAsyncContextManager[EmbeddedBackend]]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "model: needs a real language model, see tests/real_model")


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    if reason := missing():
        pytest.skip(reason)
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def plain_url() -> Iterator[str]:
    """A server that takes no tools."""
    if reason := missing():
        pytest.skip(reason)
    with serving(takes_tools=False) as address:
        yield address


@pytest.fixture
def opened(home: Path) -> Opening:
    """Opens the program on the provider at this address."""

    @asynccontextmanager
    async def opening(address: str) -> AsyncIterator[EmbeddedBackend]:
        environment = {"TUTOR_TUI_HOME": str(home)}
        paths = find_paths(environment)
        paths.config_file.parent.mkdir(parents=True, exist_ok=True)
        paths.config_file.write_text(
            f'model = "smol/small"\n[providers.smol]\nbase_url = "{address}"\n', "utf-8"
        )
        loaded = load_settings(paths, environment)
        assert not loaded.notices
        backend = build_backend(paths, loaded.settings)
        await backend.open()
        try:
            yield backend
        finally:
            await backend.close()

    return opening


@pytest.fixture
async def backend(base_url: str, opened: Opening) -> AsyncIterator[EmbeddedBackend]:
    async with opened(base_url) as opening:
        yield opening
