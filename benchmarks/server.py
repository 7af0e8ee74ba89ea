"""The API over HTTP, compared with a bare Starlette route that sends JSON of the same size."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from benchmarks.figures import Row, Series
from benchmarks.filling import LONG, LONG_ID, fill
from benchmarks.http_load import Site, answer, seconds_a_request
from benchmarks.sets import Plan

_CLIENTS: Final = 16
_TIMES: Final = 40
_PAGE: Final = 100
_SHARE: Final = 0.35
"""The throughput of the bare route that the API has to reach."""

_MESSAGE: Final = json.dumps({"role": "user", "content": "Solve 3x + 11 = 14"}).encode()


def measure_server(plan: Plan, home: Path) -> list[Row]:
    """Creating messages, asking after runs, and paging through a long thread."""
    with _serving(home / "server") as site:
        threads, run = _prepared(site)
        created = [
            site.request("POST", f"/v1/threads/{thread}/messages", _MESSAGE) for thread in threads
        ]
        asked = [site.request("GET", f"/v1/threads/{threads[0]}/runs/{run}")] * _CLIENTS
        return [
            _compared("message created", plan, site, created),
            _compared("run retrieved", plan, site, asked),
            _paged(plan, home / "long"),
        ]


def _prepared(site: Site) -> tuple[list[str], str]:
    """A thread for each client, and a run in the first that has ended."""
    threads = [_made(site, "/v1/threads", {})["id"] for _ in range(_CLIENTS)]
    (tutor,) = json.loads(answer(site, site.request("GET", "/v1/assistants")))["data"]
    _made(site, f"/v1/threads/{threads[0]}/messages", json.loads(_MESSAGE))
    runs = f"/v1/threads/{threads[0]}/runs"
    run = _made(site, runs, {"assistant_id": tutor["id"]})
    while run["status"] in {"queued", "in_progress"}:
        run = json.loads(answer(site, site.request("GET", f"{runs}/{run['id']}")))
    return threads, run["id"]


def _made(site: Site, path: str, body: object) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(
        answer(site, site.request("POST", path, json.dumps(body).encode()))
    )
    return made


def _compared(what: str, plan: Plan, site: Site, requests: list[bytes]) -> Row:
    """Both servers in turn. As time is compared, the goal is the share turned round."""
    sent = answer(site, requests[0])
    measured: list[float] = []
    base: list[float] = []
    with _bare(sent) as bare:
        for _ in range(plan.starts):
            base.append(1000 * seconds_a_request(bare, requests, _TIMES))
            measured.append(1000 * seconds_a_request(site, requests, _TIMES))
    return Row(
        f"{what}, {_CLIENTS} clients, base: bare route with {len(sent)} bytes",
        "ms a request",
        Series(tuple(measured)),
        Series(tuple(base)),
        round(1 / _SHARE, 2),
    )


def _paged(plan: Plan, home: Path) -> Row:
    fill(home, LONG_ID)
    path = f"/v1/threads/{LONG_ID}/messages?order=asc&limit={_PAGE}"
    last = f"{path}&after=msg_{LONG_ID}_{LONG - _PAGE - 1}"
    found: dict[str, list[float]] = {path: [], last: []}
    with _serving(home) as site:
        for _ in range(plan.starts):
            for page, seconds in found.items():
                seconds.append(1000 * seconds_a_request(site, [site.request("GET", page)], _TIMES))
    return Row(
        f"last {_PAGE} of {LONG:,} messages, base: first {_PAGE}",
        "ms a page",
        Series(tuple(found[last])),
        Series(tuple(found[path])),
        1.5,
    )


@contextmanager
def _serving(home: Path) -> Iterator[Site]:
    """`tutor-tui serve` with its data below `home`."""
    arguments = ("tutor_tui", "serve", "--port", "0")
    with _started(arguments, os.environ | {"TUTOR_TUI_HOME": str(home)}) as lines:
        url, key = (next(lines).partition("=")[2].strip() for _ in range(2))
        yield Site(int(url.removesuffix("/v1").rpartition(":")[2]), key)


@contextmanager
def _bare(sent: bytes) -> Iterator[Site]:
    with ExitStack() as stack:
        file = stack.enter_context(tempfile.NamedTemporaryFile())
        file.write(sent)
        file.flush()
        arguments = ("benchmarks.bare_route", file.name)
        lines = stack.enter_context(_started(arguments, dict(os.environ)))
        yield Site(int(next(lines)))


@contextmanager
def _started(arguments: tuple[str, ...], environment: dict[str, str]) -> Iterator[Iterator[str]]:
    """A module as a program, for as long as the block lasts: the lines that it prints."""
    with subprocess.Popen(
        (sys.executable, "-m", *arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=Path(__file__).parent.parent,
    ) as process:
        try:
            assert process.stdout is not None
            yield iter(process.stdout)
        finally:
            process.kill()
