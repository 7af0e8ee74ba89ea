"""docs/model-failures.md says what the screen says when a provider fails: all of it, and no more.

Each fault meets the whole application on a real connection. Only the name that nobody knows and
the certificate are put in, since nothing beyond the loopback is asked.
"""

import re
import socket
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from tests.engines.misbehaving import Fault, Step, answer, delta, event, head, misbehaving, refusal
from tests.engines.models import KEY, open_engine
from tests.ui.stage import Stage
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.objects import Role
from tutor_tui.engines.base import Engine
from tutor_tui.ui.app import TutorApp
from tutor_tui.ui.widgets.message_log import Entry
from tutor_tui.ui.widgets.message_log.entry import Tone

_PAGE: Final = Path(__file__).parent.parent.parent / "docs" / "model-failures.md"
_HOST: Final = re.compile(r"127\.0\.0\.1(?::\d+)?|models\.example")
_FOUR: Final = delta(content="Four")
_TOO_LONG: Final = {"code": "context_length_exceeded"}

_ANSWERED: Final[Sequence[tuple[str, tuple[Step, ...]]]] = (
    ("400, with the provider's words", refusal("400 Bad", message="no such option")),
    ("400, the thread is too long", refusal("400 Bad", message=_TOO_LONG)),
    ("401, with a key", refusal("401 Unauthorized")),
    ("403, with the provider's words", refusal("403 Forbidden", message="not in your country")),
    ("403, without words", (head("403 Forbidden"),)),
    ("404", refusal("404 Not Found")),
    ("408", refusal("408 Timeout")),
    ("409", refusal("409 Conflict")),
    ("413", refusal("413 Too Large")),
    ("422", refusal("422 Unprocessable", message="temperature is above 2")),
    ("429, with Retry-After: 20", refusal("429 Busy", Retry_After="20")),
    ("429, without Retry-After", refusal("429 Busy")),
    ("429, the credit is used up", refusal("429 Busy", message={"code": "insufficient_quota"})),
    ("500", refusal("500 Error")),
    ("502", refusal("502 Bad Gateway")),
    ("503", refusal("503 Unavailable")),
    ("504", refusal("504 Timeout")),
    ("a redirect", (head("302 Found", Location="http://127.0.0.1:9/"),)),
    ("closed before anything came", ()),
    ("reset before anything came", (Fault.RESET,)),
    ("reset in mid-answer", (head(), _FOUR, Fault.RESET)),
    ("stream cut off in mid-answer", (head(), _FOUR)),
    ("broken server-sent event", (head(), _FOUR, b"data: \xff\xfe\n\n")),
    ("broken JSON", (head(), _FOUR, b"data: nonsense\n\n")),
    ("an error in mid-answer", (head(), _FOUR, event({"error": {"message": "out of memory"}}))),
    ("a web page", (head(kind="text/html"), b"<html>Log in</html>")),
    ("an empty answer", answer("")),
)


@dataclass
class ModelStage(Stage):
    """The application with its own store, answered by an engine."""

    engine: Engine = field(kw_only=True)
    embedded: EmbeddedBackend = field(init=False)

    def build(self) -> TutorApp:
        """The application, not yet running."""
        self.embedded = EmbeddedBackend(
            database=self.folder / "tutor.db",
            owners=self.folder / "owners",
            backups=self.folder / "backups",
            engine=self.engine,
        )
        return TutorApp(
            backend=self.embedded,
            desk=self.embedded.desk,
            saved_threads=self.saved_threads,
            settings=self.settings,
        )

    async def row(self, happened: str) -> str:
        """Ask in a new thread; the line of the page about what came of it."""
        await self.press("ctrl+n")
        self.chat.prompt.insert("2 + 2?")
        await self.press("enter")
        await self.until(self._failure)
        failure, thread_id = self._failure(), self.chat.open_thread_id
        assert failure is not None
        assert thread_id is not None
        run = (await self.embedded.list_runs(thread_id)).data[0]
        messages = (await self.embedded.list_messages(thread_id)).data
        kept = "question, text so far" if messages[0].role is Role.ASSISTANT else "question"
        code = "–" if run.last_error is None else f"`{run.last_error.code}`"
        said = _HOST.sub("HOST", failure.source)
        assert KEY not in said
        assert failure.note == "Enter tries again"
        return f"| {happened} | {said} | {kept} | {code} |"

    def _failure(self) -> Entry | None:
        return next((entry for entry in self.entries if entry.tone is Tone.FAILED), None)


@asynccontextmanager
async def _stage(
    folder: Path, base_url: str, *, key: str = KEY, stall_seconds: float = 30
) -> AsyncIterator[ModelStage]:
    async with open_engine(base_url, key=key, stall_seconds=stall_seconds) as engine:
        stage = ModelStage(folder, engine=engine)
        async with stage.open():
            yield stage


def _rows() -> list[str]:
    """The page's lines about faults, without the table's head."""
    lines = _PAGE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("| ")][2:]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


async def test_the_page_tells_what_each_answer_of_a_server_looks_like(tmp_path: Path) -> None:
    async with misbehaving() as server, _stage(tmp_path, server.base_url) as stage:
        rows = []
        for happened, steps in _ANSWERED:
            server.script(*steps)
            rows.append(await stage.row(happened))

    assert rows == _rows()[: len(_ANSWERED)]


async def test_the_page_tells_of_a_key_that_is_missing(tmp_path: Path) -> None:
    async with misbehaving() as server, _stage(tmp_path, server.base_url, key="") as stage:
        server.script(*refusal("401 Unauthorized"))

        assert await stage.row("401, without a key") in _rows()


async def test_the_page_tells_of_a_stall(tmp_path: Path) -> None:
    async with (
        misbehaving() as server,
        _stage(tmp_path, server.base_url, stall_seconds=0.5) as stage,
    ):
        server.script(head(), _FOUR, Fault.HANG)
        row = await stage.row("a stall in mid-answer")

    assert row.replace("0.5 seconds", "60 seconds") in _rows()


async def test_the_page_tells_of_a_server_that_does_not_run(tmp_path: Path) -> None:
    async with _stage(tmp_path, f"http://127.0.0.1:{_free_port()}/v1") as stage:
        assert await stage.row("connection refused") in _rows()


async def test_the_page_tells_of_a_server_without_tls(tmp_path: Path) -> None:
    async with misbehaving() as server:
        server.script(*refusal("400 Bad"))
        async with _stage(tmp_path, server.base_url.replace("http:", "https:")) as stage:
            assert await stage.row("TLS: the server speaks none") in _rows()


@pytest.mark.parametrize(
    ("happened", "problem"),
    [
        ("DNS: nobody knows the name", socket.gaierror(socket.EAI_NONAME, "not known")),
        ("TLS: the certificate is not trusted", ssl.SSLCertVerificationError("self-signed")),
    ],
)
async def test_the_page_tells_why_there_is_no_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, happened: str, problem: OSError
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise problem

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    async with _stage(tmp_path, "http://models.example/v1") as stage:
        assert await stage.row(happened) in _rows()


def test_the_page_has_a_line_for_each_fault_and_no_other() -> None:
    alone = 6
    assert len(_rows()) == len(set(_rows())) == len(_ANSWERED) + alone
