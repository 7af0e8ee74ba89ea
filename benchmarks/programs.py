"""The programs that are compared, and how each is started for a measurement."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.pace import EVENTS
from benchmarks.terminal import Terminal

_HOME: Final = "TUTOR_TUI_HOME"


@dataclass(frozen=True, slots=True)
class Program:
    """Something to measure: a module that `python -m` runs."""

    name: str
    module: str


BARE: Final = Program("bare", "benchmarks.bare_chat")
TUTOR: Final = Program("tutor", "benchmarks.tutor_command")
PACED_TUTOR: Final = Program("tutor", "benchmarks.tutor_paced")
PROGRAMS: Final = (BARE, TUTOR)
STREAMING: Final = (BARE, PACED_TUTOR)
"""The two programs where replies are measured: both stream the same text at the same pace."""


class Events:
    """What a program told during a measurement, read from its file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def moment(self, word: str) -> float:
        """When the program last told this word, in the clock of `time.monotonic`."""
        return float(self._last(word)[0])

    def modules(self) -> frozenset[str]:
        """The packages imported when the program was last asked."""
        return frozenset(self._last("modules"))

    def has(self, word: str) -> bool:
        """Whether the program has told this."""
        return self._path.exists() and any(line[0] == word for line in self._lines())

    def _last(self, word: str) -> list[str]:
        return [line[1:] for line in self._lines() if line[0] == word][-1]

    def _lines(self) -> list[list[str]]:
        return [line.split() for line in self._path.read_text("utf-8").splitlines()]


def start(program: Program, home: Path, *, ignore_hangup: bool = False) -> tuple[Terminal, Events]:
    """Start a program on a terminal of its own, with its data below `home`."""
    home.mkdir(parents=True, exist_ok=True)
    events = home / "events"
    events.unlink(missing_ok=True)
    environment = _environment() | {_HOME: str(home), EVENTS: str(events)}
    command = (sys.executable, "-m", program.module)
    return Terminal(command, environment, ignore_hangup=ignore_hangup), Events(events)


def _environment() -> dict[str, str]:
    """This process's environment, as a person's terminal would give it.

    Python must find and use compiled files, whatever this machine's settings are.
    """
    dropped = ("PYTHON", "TEXTUAL", "NO_COLOR", "OPENAI", "TUTOR_")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(dropped)}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
