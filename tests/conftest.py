"""No test sees this machine's settings, threads or keys."""

import gc
import itertools
import logging
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from tutor_tui.mathematics import patience
from tutor_tui.mathematics.process import ROOM_OF_SYMPY

_WITH_PROCESSES = frozenset({"tests", "server", "terminal", "real_model"})
"""Folders of tests that wait for programs which they start."""

_LEAKS = ("NO_COLOR", "TUTOR_TUI_MODEL", "TEXTUAL_THEME", "TEXTUAL_DEBUG")

# The same examples each time, also when a number in the package changes: Hypothesis would read
# all of its files for numbers to try. And no verdict on how busy the machine is.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=20)
settings.load_profile("repeatable")
vars(providers)["is_local_module_file"] = lambda _: False

_LOGGER: Final = logging.getLogger("tutor_tui")

_GARBAGE: Final = (20_000, 10, 50)
"""Garbage is looked for less often than usual: a calculation makes thousands of objects."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """All that is collected stays: looking through it for garbage would take seconds."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*_GARBAGE)
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What is left is looked through once; after that pytest's five times find it put aside."""
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Files are run in the order of the tests, not the ones with the fewest tests last.

    Calculations have the room that they have in their own process. Of the hundred processes that
    are started each reads what the first has compiled.
    """
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    config.option.loadscopereorder = False
    os.environ.update(ROOM_OF_SYMPY)  # read when SymPy is loaded, which is later


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that wait come first: at the end nothing would be left to be done meanwhile."""
    items.sort(key=lambda item: item.path.parent.name not in _WITH_PROCESSES)


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are processors: many tests wait for processes that they started."""
    return (os.cpu_count() or 1) + 2


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders for one test each, never made here: most tests need none, and making each costs."""
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(scope="session", autouse=True)
def unhurried() -> Iterator[None]:
    """Methods find on a slow machine what they find on a fast one. No key is in the environment."""
    with pytest.MonkeyPatch.context() as patch, patience.multiplied(4):
        for name in (*_LEAKS, *(name for name in os.environ if name.startswith("OPENAI_"))):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder under which this test's configuration, data and state live.

    A log that the test has opened is closed, so that the next one's is its own.
    """
    folder = next(homes)
    monkeypatch.setenv("TUTOR_TUI_HOME", str(folder))
    handlers, propagate = tuple(_LOGGER.handlers), _LOGGER.propagate
    yield folder
    for handler in set(_LOGGER.handlers).difference(handlers):
        _LOGGER.removeHandler(handler)
        handler.close()
    _LOGGER.propagate = propagate


@pytest.fixture
def hurried(home: Path) -> Iterator[None]:
    """Methods have their own limits: for what is declined when all of them were tried."""
    with patience.multiplied(1):
        yield
