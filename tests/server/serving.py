"""`tutor-tui serve` as a process of its own, described by the first lines it prints."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import httpx2

PROGRAM: Final = (sys.executable, "-m", "tutor_tui", "serve")
ANSWERING: Final = (sys.executable, "-m", "tests.server.answering")
IN_PIECES: Final = (sys.executable, "-m", "tests.server.in_pieces")
_LOOK_SECONDS: Final = 0.02


@dataclass
class Served:
    """A running server, as its first lines describe it."""

    process: "subprocess.Popen[str]"
    base_url: str
    key: str
    remarks: list[str]

    def client(self, transport: httpx2.BaseTransport | None = None) -> httpx2.Client:
        headers = {"authorization": f"Bearer {self.key}"}
        return httpx2.Client(
            base_url=self.base_url, headers=headers, transport=transport, timeout=60
        )

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        """The exit code after a signal, and what stood on standard error."""
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors


def before_looking_again() -> None:
    """Leave the processor to the server, between two looks at what it has done."""
    time.sleep(_LOOK_SECONDS)


@contextmanager
def serving(
    *arguments: str, program: Sequence[str] = PROGRAM, errors: int = subprocess.PIPE
) -> Iterator[Served]:
    """A server with these options; it is gone when the block ends, however it was left.

    Where it is asked hundreds of things and nobody reads its log, `errors` is `DEVNULL`.
    """
    with subprocess.Popen(
        [*program, *arguments],
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        try:
            assert process.stdout is not None
            yield _announced(process, process.stdout)
        finally:
            process.kill()


def _announced(process: "subprocess.Popen[str]", out: IO[str]) -> Served:
    url = out.readline().removeprefix("export OPENAI_BASE_URL=").strip()
    key = out.readline().removeprefix("export OPENAI_API_KEY=").strip()
    remarks: list[str] = []
    while not remarks or not remarks[-1].startswith("# engine: "):
        line = out.readline()
        assert line
        remarks.append(line.strip())
    return Served(process, url, key, remarks)
