"""What is loaded when: start-up is a feature."""

import subprocess
import sys
from typing import Final

import pytest

_HEAVY: Final = (
    "openai",
    "sympy",
    "mpmath",
    "starlette",
    "uvicorn",
    "markdown_it",
    "pygments",
    "httpx2",
    "pydantic",
)


def _loaded_by(code: str) -> set[str]:
    """The names of all modules loaded after this code, in a fresh interpreter."""
    script = f"{code}\nimport sys\nprint(*sys.modules, sep='\\n')"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(result.stdout.split())


def _roots(modules: set[str]) -> set[str]:
    return {module.split(".")[0] for module in modules}


_FIRST_FRAME: Final = """
import asyncio
import os
from tutor_tui.paths import find_paths
from tutor_tui.settings import load_settings
from tutor_tui.wiring import build_app

async def main():
    paths = find_paths(os.environ)
    app = build_app(paths, load_settings(paths, os.environ))
    async with app.run_test(headless=True) as pilot:
        await pilot.pause()
asyncio.run(main())
"""


def test_the_application_loads_nothing_heavy() -> None:
    assert not _roots(_loaded_by("import tutor_tui.ui.app")) & set(_HEAVY)


def test_the_application_does_not_load_the_store() -> None:
    loaded = _loaded_by("import tutor_tui.ui.app")

    assert "sqlite3" not in loaded
    assert not any(name.startswith("tutor_tui.assistants.") for name in loaded)


def test_an_open_application_has_loaded_nothing_heavy() -> None:
    assert not _roots(_loaded_by(_FIRST_FRAME)) & set(_HEAVY)


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_simplest_options_load_neither_textual_nor_the_event_loop(option: str) -> None:
    code = f"""
import contextlib, io
from tutor_tui.cli import main
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
    main(["{option}"])
"""
    loaded = _roots(_loaded_by(code))

    assert not loaded & {"textual", "rich", "asyncio", "sqlite3", *_HEAVY}


def test_a_tutor_that_was_never_asked_loads_nothing_in_order_to_end() -> None:
    loaded = _loaded_by(
        "import asyncio\n"
        "from tutor_tui.engines.symbolic.tutor import SymbolicTutor\n"
        "asyncio.run(SymbolicTutor().close())"
    )

    assert "tutor_tui.engines.symbolic.tutor" in loaded
    assert "tutor_tui.mathematics.client" not in loaded
