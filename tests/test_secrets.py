"""A key is nowhere but in the request: not on the screen, in a file, a log, or an export."""

import asyncio
import os
from pathlib import Path

from tests.engines.misbehaving import Fault, Misbehaving, delta, head, misbehaving, refusal
from tests.several_commands import said_by
from tutor_tui.paths import find_paths
from tutor_tui.saved_threads import SavedThreads
from tutor_tui.settings import load_settings
from tutor_tui.wiring import build_app

KEY = "sk-very-secret-0123456789"
QUESTION = "2 + 2?"


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "TUTOR_TUI_HOME": str(home), "A_KEY": KEY}


def _configure(home: Path, server: Misbehaving) -> None:
    config = find_paths({"TUTOR_TUI_HOME": str(home)}).config_file
    config.parent.mkdir(parents=True)
    config.write_text(
        f'[providers.a]\nbase_url = "{server.base_url}"\nmodel = "small"\napi_key_env = "A_KEY"\n',
        encoding="utf-8",
    )


def _fail_in_turn(server: Misbehaving) -> None:
    """Failures whose words, as providers write them, repeat the key."""
    server.script(*refusal("401 Unauthorized", message=f"Incorrect API key provided: {KEY}"))
    server.script(*refusal("400 Bad", message=f"Bearer {KEY}"))
    server.script(head(), delta(content="Four"), Fault.RESET)


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_no_command_and_no_file_holds_the_key_after_failing_runs(tmp_path: Path) -> None:
    async with misbehaving() as server:
        _configure(tmp_path, server)
        _fail_in_turn(server)
        server.script(*refusal("401 No", message=KEY))
        server.script(*refusal("401 No", message=KEY))
        environment = _environment(tmp_path)
        asked = [("ask", *options, QUESTION) for options in ((), ("--json",), ("--continue",))]
        said = await said_by(environment, *asked, ("doctor",))
        threads = SavedThreads(find_paths(environment).threads_file).load().threads
        said += await said_by(environment, ("export", threads[-1].id))

    assert [request.headers["authorization"] for request in server.requests] == [
        f"Bearer {KEY}"
    ] * 5
    assert "refused the key: check A_KEY" in said[0]
    assert not [text for text in said if KEY in text]
    files = _contents(tmp_path)
    assert {"tutor.db", "threads.toml", "config.toml"} <= {path.name for path in files}
    assert not [path for path, content in files.items() if KEY.encode() in content]


async def test_no_screen_shows_the_key_after_a_failing_run(tmp_path: Path) -> None:
    async with misbehaving() as server:
        _configure(tmp_path, server)
        _fail_in_turn(server)
        environment = _environment(tmp_path)
        paths = find_paths(environment)
        app = build_app(paths, load_settings(paths, environment))
        async with app.run_test(size=(120, 40)) as pilot:
            await asyncio.wait_for(app.chat.opened.wait(), 20)
            for tries in (1, 2):
                app.chat.prompt.put(QUESTION)
                await pilot.press("enter")
                async with asyncio.timeout(20):
                    while len(server.requests) < tries or len(app.chat.turns):
                        await pilot.pause(0.02)
            picture = app.export_screenshot()

    assert "A_KEY" in picture
    assert KEY not in picture
    assert not [path for path, content in _contents(tmp_path).items() if KEY.encode() in content]
