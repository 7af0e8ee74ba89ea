"""`tutor-tui serve` as a process: what it prints, how it is reached, how it ends."""

import io
import os
import re
import signal
import socket
import stat
import subprocess
from pathlib import Path
from typing import Final

import httpx2

from tests.assistants.scripted import ScriptedEngine
from tests.server.serving import ANSWERING, IN_PIECES, PROGRAM, before_looking_again, serving
from tests.several_commands import ended
from tutor_tui.commands import House, Streams, ask
from tutor_tui.engines.base import Engine
from tutor_tui.paths import find_paths
from tutor_tui.settings import Settings
from tutor_tui.wiring import build_home

_IMPOSSIBLE: Final = (
    ("--host", "0.0.0.0", "--no-auth"),  # noqa: S104 - that it is refused is the point
    ("--host", "192.0.2.1"),
    ("--host", ""),
    ("--port", "70000"),
    ("--port", "-1"),
    ("--token", ""),
    ("--token", "two words"),
    ("--token", "x", "--no-auth"),
    ("--unix", "/proc/no/such/folder"),
    ("--unix", "/etc/hostname"),
    ("--token-file", "/proc/no/such/file"),
)


def _failed(*arguments: str) -> tuple[int, str]:
    result = subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.stdout == ""
    return result.returncode, result.stderr


def test_the_first_lines_are_enough_to_ask(home: Path) -> None:
    with serving("--port", "0") as served, served.client() as client:
        answer = client.get("assistants")
        code, errors = served.end()

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/v1", served.base_url)
    assert answer.json()["data"][0]["name"] == "Math Tutor"
    assert served.remarks == [f"# database: {home}/data/tutor.db", "# engine: symbolic tutor"]
    assert code == 0
    assert re.fullmatch(r"\d\d:\d\d:\d\d GET /v1/assistants 200 \d+ ms\n", errors)


def test_the_token_is_private_and_stays_the_same(home: Path) -> None:
    with serving("--port", "0") as first:
        first.end()
    with serving("--port", "0") as second:
        second.end(signal.SIGINT)

    file = home / "state" / "server.token"
    assert first.key == second.key == file.read_text(encoding="ascii").strip()
    assert len(first.key) >= 43
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_token_may_be_given_or_left_out(tmp_path: Path) -> None:
    with serving("--port", "0", "--token", "my-own") as served, served.client() as client:
        assert (served.key, client.get("assistants").status_code) == ("my-own", 200)
    with serving("--port", "0", "--token-file", f"{tmp_path}/made") as served:
        assert served.key == (tmp_path / "made").read_text(encoding="ascii").strip()
    with serving("--port", "0", "--no-auth") as served, httpx2.Client() as nobody:
        assert nobody.get(f"{served.base_url}/assistants").status_code == 200


async def test_what_cannot_work_says_so(tmp_path: Path) -> None:
    known = tmp_path / "known"
    known.write_text("known-to-everybody", encoding="ascii")
    known.chmod(0o644)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        options = (*_IMPOSSIBLE, ("--port", f"{port}"), ("--token-file", f"{known}"))
        refused = await ended(os.environ, *(("serve", *option) for option in options))
    *_, in_use, too_well_known = refused

    assert {each.code for each in refused} <= {1, 2}
    assert not [each for each in refused if "Traceback" in each.text]
    assert all("tutor-tui" in each.text for each in refused)
    assert in_use == (
        2,
        f"tutor-tui: Port {port} is in use: give another with --port, "
        "or any free one with --port 0.\n",
    )
    assert too_well_known.code == 2
    assert "chmod 600" in too_well_known.text
    assert "known-to-everybody" not in too_well_known.text


def test_a_unix_socket_is_private_and_goes_with_the_server(tmp_path: Path) -> None:
    file = tmp_path / "tutor.sock"
    with serving("--unix", f"{file}") as served:
        mode = stat.S_IMODE(file.stat().st_mode)
        with served.client(httpx2.HTTPTransport(uds=f"{file}")) as client:
            answer = client.get("assistants")
        code, error = _failed("--unix", f"{file}")
        served.end()

    assert (mode, answer.status_code) == (0o600, 200)
    assert code == 2
    assert "Another server listens" in error
    assert not file.exists()


def test_a_socket_that_a_killed_server_left_is_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "tutor.sock"
    with serving("--unix", f"{file}") as killed:
        killed.end(signal.SIGKILL)
    assert file.exists()
    with serving("--unix", f"{file}") as served:
        assert served.end()[0] == 0


async def test_threads_are_shared_with_the_command_line(home: Path) -> None:
    asked, out = _at_home(home, ScriptedEngine())
    assert await ask(asked, "2 + 2", thread_id=None, newest=False, as_json=False) == 0
    with serving("--port", "0", program=ANSWERING) as served, served.client() as client:
        (thread,) = client.get("threads").json()["data"]
        answers = client.get(f"threads/{thread['id']}/messages").json()["data"]
        made = client.post("threads").json()
        (listed,) = await ended(os.environ, ("threads", "--all"))

    assert out.getvalue() == "An answer to: 2 + 2\n"
    assert [message["role"] for message in answers] == ["assistant", "user"]
    assert made["id"] in listed.text


def _at_home(home: Path, engine: Engine) -> tuple[House, io.StringIO]:
    """What the command line works on, with another engine, and what it prints."""
    built = build_home(find_paths({"TUTOR_TUI_HOME": str(home)}), Settings(), engine=engine)
    out = io.StringIO()
    return House(built.backend, built.saved_threads, Streams(out, io.StringIO())), out


def test_a_run_under_way_goes_on_at_the_next_start() -> None:
    with serving("--port", "0", program=IN_PIECES) as served, served.client() as client:
        (tutor,) = client.get("assistants").json()["data"]
        thread = {"messages": [{"role": "user", "content": "Solve 3x + 11 = 14"}]}
        wanted = {"assistant_id": tutor["id"], "thread": thread}
        run = client.post("threads/runs", json=wanted).json()
        code, _ = served.end()
    with serving("--port", "0", program=ANSWERING) as served, served.client() as client:
        ended = _ended(client, run)
        (answer, _) = client.get(f"threads/{run['thread_id']}/messages").json()["data"]

    assert code == 0
    assert ended["status"] == "completed"
    assert answer["content"][0]["text"]["value"] == "An answer to: Solve 3x + 11 = 14"


def _ended(client: httpx2.Client, run: dict[str, str]) -> dict[str, str]:
    while run["status"] in {"queued", "in_progress"}:
        before_looking_again()
        run = client.get(f"threads/{run['thread_id']}/runs/{run['id']}").json()
    return run


def test_a_log_that_nobody_reads_does_not_hold_up_the_server() -> None:
    more_than_a_pipe_holds = 700
    with serving("--port", "0") as served, served.client() as client:
        for _ in range(more_than_a_pipe_holds):
            assert client.get(f"/{'x' * 100}").status_code == 404
        served.process.terminate()
        assert served.process.wait(30) == 0


def test_a_reader_of_the_log_that_goes_away_does_not_stop_the_server() -> None:
    with serving("--port", "0") as served, served.client() as client:
        assert served.process.stderr is not None
        served.process.stderr.close()

        assert client.get("assistants").status_code == 200
        assert client.get("assistants").status_code == 200
