"""What is left when `tutor-tui serve` is killed, decided by what its client had received."""

import signal
from pathlib import Path
from subprocess import DEVNULL
from typing import Any, Final

import httpx2

from tests.server.serving import IN_PIECES, Served, before_looking_again, serving

_MOMENTS: Final = (
    "thread.run.created",
    "thread.run.in_progress",
    "thread.message.created",
    "thread.message.delta",
    "thread.message.completed",
    "thread.run.completed",
)
_QUESTION: Final = "Solve 3x + 11 = 14"
_ENDED: Final = {"completed", "failed", "cancelled", "expired", "incomplete"}


def _asked(client: httpx2.Client) -> str:
    """A new thread with a question whose arrival the server has confirmed."""
    thread: str = client.post("threads").json()["id"]
    message = {"role": "user", "content": _QUESTION}
    client.post(f"threads/{thread}/messages", json=message).raise_for_status()
    return thread


def _kill_at(served: Served, client: httpx2.Client, moment: str) -> tuple[str, ...]:
    """Kill the server as soon as this event has come, two other runs being under way."""
    (tutor,) = client.get("assistants").json()["data"]
    threads = tuple(_asked(client) for _ in range(3))
    for thread in threads[1:]:
        client.post(f"threads/{thread}/runs", json={"assistant_id": tutor["id"]}).raise_for_status()
    wanted = {"assistant_id": tutor["id"], "stream": True}
    with client.stream("POST", f"threads/{threads[0]}/runs", json=wanted) as answer:
        assert f"event: {moment}" in answer.iter_lines()
        served.process.send_signal(signal.SIGKILL)
        served.process.wait(60)
    return threads


def _ended(client: httpx2.Client, thread: str) -> list[dict[str, Any]]:
    """The thread's runs, once none is active."""
    while True:
        runs: list[dict[str, Any]] = client.get(f"threads/{thread}/runs").json()["data"]
        if all(run["status"] in _ENDED for run in runs):
            return runs
        before_looking_again()


def _is_whole(client: httpx2.Client, thread: str) -> None:
    """Nothing is lost, nothing is there twice, and the thread can be gone on with."""
    (run,) = _ended(client, thread)
    answer, question = client.get(f"threads/{thread}/messages").json()["data"]

    assert (run["status"], run["last_error"]) == ("completed", None)
    assert question["content"][0]["text"]["value"] == _QUESTION
    assert answer["content"][0]["text"]["value"].strip() == f"An answer to: {_QUESTION}"
    assert (answer["run_id"], answer["status"]) == (run["id"], "completed")
    further = client.post(f"threads/{thread}/messages", json={"role": "user", "content": "Why?"})
    assert further.status_code == 200


def test_a_killed_server_leaves_nothing_lost_doubled_or_locked(home: Path) -> None:
    left: tuple[str, ...] = ()
    for moment in (*_MOMENTS, None):
        server = serving("--port", "0", program=IN_PIECES, errors=DEVNULL)
        with server as served, served.client() as client:
            for thread in left:
                _is_whole(client, thread)
            if moment is not None:
                left = _kill_at(served, client, moment)

    assert sorted(file.name for file in (home / "data").glob("*bad*")) == []
    assert len(left) == 3
