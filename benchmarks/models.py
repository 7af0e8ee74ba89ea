"""Language models behind the real application: first byte to screen, and typing beside many runs.

The application asks a provider on the loopback (`paced_provider.py`), as it asks any other.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.figures import Row, Series
from benchmarks.pace import EVENTS
from benchmarks.paced_provider import MODEL, opening
from benchmarks.probes import Key, started, type_burst
from benchmarks.programs import TUTOR, Events
from benchmarks.sets import Plan, delay
from benchmarks.terminal import Terminal
from benchmarks.text import Order, end_sign

_RUNS: Final = 50
_RATE: Final = 20
_SHORT: Final = Order(40, _RATE)
_BURSTS: Final = 3
_LONG: Final = Order(150 * _RATE, _RATE)
"""What is still going on when all runs have begun and the typing has ended."""

_A_PAUSE: Final = 0.25
"""In seconds, between two things that a hand does."""

_NEW_THREAD: Final = "\x0e"
_MOST_MILLISECONDS: Final = 50
_IDLE_TIMES: Final = 2


def measure_models(plan: Plan, home: Path) -> list[Row]:
    """Answers one after the other, then fifty at once."""
    firsts: list[float] = []
    later: list[float] = []
    for number in range(plan.sessions):
        first, *others = _first_bytes(home / f"model{number}", plan.starts)
        firsts.append(first)
        later += others
    idle, busy = _typing(home / "models")
    streams = f"{_RUNS} runs stream at {_RATE}/s"
    return [
        Row(
            "first byte → screen, later answers",
            "ms",
            Series(tuple(later)),
            None,
            _MOST_MILLISECONDS,
        ),
        Row("first byte → screen, a session's first answer", "ms", Series(tuple(firsts))),
        _beside(f"key echo p50 while {streams}, base: idle", idle, busy, 0.5, None),
        _beside(f"key echo p95 while {streams}, base: idle", idle, busy, 0.95, _IDLE_TIMES),
    ]


def _beside(what: str, idle: list[Key], busy: list[Key], share: float, goal: float | None) -> Row:
    return Row(what, "ms", Series((delay(busy, share),)), Series((delay(idle, share),)), goal)


def _first_bytes(home: Path, times: int) -> list[float]:
    """How many milliseconds after its first byte each answer began to stand on the screen."""
    with _provided(home) as told, started(TUTOR, home) as (terminal, _, _):
        return [1000 * _first_byte(terminal, told, number) for number in range(times + 1)]


def _first_byte(terminal: Terminal, told: Events, number: int) -> float:
    word = opening(number)
    terminal.want((word, end_sign(_SHORT.length)))
    _ask(terminal, _SHORT)
    shown = terminal.moment_of(word)
    terminal.moment_of(end_sign(_SHORT.length))
    terminal.pump(2.0)  # in which the answer is checked
    return shown - told.moment(word)


def _typing(home: Path) -> tuple[list[Key], list[Key]]:
    """Keys typed into the idle application, and while all its threads are answered."""
    with _provided(home) as told, started(TUTOR, home) as (terminal, _, _):
        _first_byte(terminal, told, 0)
        idle = _bursts(terminal)
        for number in range(1, _RUNS + 1):
            terminal.write(_NEW_THREAD)
            terminal.pump(_A_PAUSE)
            terminal.want((opening(number),))
            _ask(terminal, _LONG)
            terminal.moment_of(opening(number))
        terminal.pump(1.0)
        return idle, _bursts(terminal)


def _bursts(terminal: Terminal) -> list[Key]:
    return [key for number in range(_BURSTS) for key in type_burst(terminal, number)]


def _ask(terminal: Terminal, order: Order) -> None:
    terminal.write(str(order))
    terminal.pump(_A_PAUSE)
    terminal.write("\r")


@contextmanager
def _provided(home: Path) -> Iterator[Events]:
    """A provider that the application in this home asks; gives what it tells."""
    told = home / "told"
    (home / "config").mkdir(parents=True)
    with subprocess.Popen(
        (sys.executable, "-m", "benchmarks.paced_provider"),
        env=os.environ | {EVENTS: str(told)},
        cwd=Path(__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        port = int(program.stdout.readline())
        (home / "config" / "config.toml").write_text(
            f'model = "paced/{MODEL}"\n[providers.paced]\nbase_url = "http://127.0.0.1:{port}/v1"\n',
            "utf-8",
        )
        yield Events(told)
