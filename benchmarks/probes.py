"""What is done to one running program: start it, type, let it reply, leave it idle, hang up."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.figures import percentile
from benchmarks.processes import Usage, descendants, is_alive, usage_of
from benchmarks.programs import TUTOR, Events, Program, start
from benchmarks.terminal import Terminal, TimedOutError
from benchmarks.text import Order, end_sign, signs

_ALPHABETS: Final = (
    "абвгдежзийклмнопрстуфхцчшщъыьэ",
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվ",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭ",
)
"""Keys that occur in no text on the screen, so that each can be told when it is echoed.

Bursts of typing take turns with them: a late repaint of the last burst's line tells nothing false.
"""

_ERASE_LINE: Final = "\x15"
_SETTLE: Final = 0.4
_HEAVY: Final = frozenset({"openai", "sympy", "starlette", "uvicorn"})


@dataclass(frozen=True, slots=True)
class Start:
    """How a program came up: seconds since it was spawned, and what it had used when ready."""

    first_frame: float
    ready: float
    used: Usage
    heavy_modules: frozenset[str]


@dataclass(frozen=True, slots=True)
class Opening:
    """How a thread of the last time came up, seconds since the program was spawned."""

    shown: float
    used: Usage


@contextmanager
def opened(home: Path, last_word: str) -> Iterator[tuple[Terminal, Opening]]:
    """The application with the last thread open again, told by the last word of that thread."""
    terminal, _ = start(TUTOR, home)
    with terminal:
        terminal.want((last_word,))
        shown = terminal.moment_of(last_word) - terminal.started
        used = usage_of(terminal.pid)
        terminal.pump(_SETTLE)
        yield terminal, Opening(shown, used)


@contextmanager
def started(program: Program, home: Path) -> Iterator[tuple[Terminal, Events, Start]]:
    """A program that is ready to type in, with how it got there."""
    terminal, events = start(program, home)
    with terminal:
        yield terminal, events, _come_up(terminal, events)


def _come_up(terminal: Terminal, events: Events) -> Start:
    terminal.pump_until(lambda: terminal.first_frame is not None, 60, "the first frame")
    os.kill(terminal.pid, signal.SIGUSR1)
    ready = _first_echo(terminal)
    used = usage_of(terminal.pid)
    terminal.pump_until(lambda: events.has("modules"), 10, "the list of modules")
    terminal.pump(_SETTLE)
    return Start(
        (terminal.first_frame or 0.0) - terminal.started,
        ready - terminal.started,
        used,
        events.modules() & _HEAVY,
    )


def _first_echo(terminal: Terminal) -> float:
    """Type until a key is shown, then take all of it back."""
    letters = _ALPHABETS[-1]
    terminal.want(letters)
    for typed, letter in enumerate(letters, 1):
        terminal.write(letter)
        end = time.monotonic() + 0.05
        while time.monotonic() < end:
            terminal.pump(0.005)
            moments = [at for key in letters[:typed] if (at := terminal.seen(key))]
            if moments:
                terminal.write(_ERASE_LINE)
                return min(moments)
    raise TimedOutError("no key was echoed")


@dataclass(frozen=True, slots=True)
class Key:
    """A key that was typed: the moment, and the seconds until it was on the screen."""

    written: float
    delay: float


def type_burst(terminal: Terminal, number: int, keys_a_second: int = 8) -> list[Key]:
    """Type a line of 30 keys on an open loop, then erase it."""
    letters = _ALPHABETS[number % len(_ALPHABETS)]
    terminal.want(letters)
    begin = time.monotonic()
    written: dict[str, float] = {}
    for index, letter in enumerate(letters):
        terminal.pump(begin + index / keys_a_second - time.monotonic())
        written[letter] = terminal.write(letter)
    terminal.pump_until(lambda: all(map(terminal.seen, letters)), 30, "a typed key")
    terminal.write(_ERASE_LINE)
    terminal.pump(0.5)
    return [Key(at, (terminal.seen(letter) or 0.0) - at) for letter, at in written.items()]


def type_while_streaming(terminal: Terminal, events: Events, order: Order) -> list[Key]:
    """Type burst after burst until a reply is complete; gives the keys typed during it."""
    _give(terminal, order)
    terminal.pump(1.0)
    keys: list[Key] = []
    for number in count():
        if terminal.seen(end_sign(order.length)) is not None:
            break
        keys += type_burst(terminal, number)
    return [key for key in keys if key.written < events.moment("last")]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reply cost. Times in seconds, memory in MiB, of the program without its children."""

    cpu_per_token: float
    tree_cpu_per_token: float
    lag: float
    late_sign: float
    """The 95th percentile of token-given to sign-on-screen."""
    grown: float
    bytes_per_token: float


def reply(terminal: Terminal, events: Events, order: Order) -> Reply:
    """Let a program stream one reply, and wait until it is on the screen."""
    terminal.forget_signs()
    before, bytes_before = usage_of(terminal.pid), terminal.bytes_read
    _give(terminal, order)
    shown = terminal.moment_of(end_sign(order.length), order.length / order.rate + 60)
    bytes_after = terminal.bytes_read
    terminal.pump(_SETTLE)
    after = usage_of(terminal.pid)
    first = events.moment("first")
    delays = [
        at - (first + index / order.rate)
        for sign, index in signs(order.length).items()
        if (at := terminal.seen(sign)) is not None
    ]
    return Reply(
        (after.cpu - before.cpu) / order.length,
        (after.tree_cpu - before.tree_cpu) / order.length,
        shown - events.moment("last"),
        percentile(delays, 0.95),
        after.rss - before.rss,
        (bytes_after - bytes_before) / order.length,
    )


def idle_cpu(terminal: Terminal, seconds: float) -> float:
    """The share of one processor that a program takes while nothing happens, in per cent."""
    before = usage_of(terminal.pid).tree_cpu
    begin = time.monotonic()
    terminal.pump(seconds)
    return 100 * (usage_of(terminal.pid).tree_cpu - before) / (time.monotonic() - begin)


def seconds_to_leave(program: Program, home: Path, limit: float = 10.0) -> float:
    """How long a program with SIGHUP ignored, and its children, outlive their terminal."""
    terminal, events = start(program, home, ignore_hangup=True)
    with terminal:
        _come_up(terminal, events)
        everyone = (terminal.pid, *descendants(terminal.pid))
        terminal.hang_up()
        begin = time.monotonic()
        while time.monotonic() < begin + limit:
            if not any(map(is_alive, everyone)):
                break
            time.sleep(0.01)
        return time.monotonic() - begin


def _give(terminal: Terminal, order: Order) -> None:
    terminal.want((end_sign(order.length),))
    terminal.write(str(order))
    terminal.pump(0.2)
    terminal.write("\r")
