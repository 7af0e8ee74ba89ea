"""The sets of measurements: each runs its programs in turn, A B A B, and gives lines to report."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from benchmarks.figures import Row, Series, percentile
from benchmarks.probes import (
    Key,
    Reply,
    Start,
    idle_cpu,
    reply,
    seconds_to_leave,
    started,
    type_burst,
    type_while_streaming,
)
from benchmarks.programs import PROGRAMS, STREAMING, TUTOR, Program
from benchmarks.text import Order

_FIRST_REPLY: Final = Order(100, 200)
"""A short reply that a session begins with, so that what is loaded once is loaded."""

T = TypeVar("T")
Measured = dict[str, list[T]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    starts: int
    sessions: int
    idle_seconds: float
    typing: Order
    lengths: tuple[int, ...]
    rate: int = 200


FULL: Final = Plan(9, 3, 10.0, Order(3000, 100), (500, 2000, 8000))
QUICK: Final = Plan(3, 1, 3.0, Order(800, 100), (500, 2000))


def in_turn(times: int, programs: Sequence[Program], do: Callable[[Program], T]) -> Measured[T]:
    """Do something with each program in turn, so many times."""
    found: Measured[T] = {program.name: [] for program in programs}
    for _ in range(times):
        for program in programs:
            found[program.name].append(do(program))
    return found


def _fresh(home: Path) -> Path:
    """A home of its own, so that no reply of an earlier session is on the screen."""
    return Path(tempfile.mkdtemp(dir=home))


def row(
    what: str,
    unit: str,
    found: Measured[T],
    figure: Callable[[T], float],
    at_most: float | None = None,
) -> Row:
    """A line that compares both programs by one figure."""
    base, tutor = (Series(tuple(map(figure, found[program.name]))) for program in PROGRAMS)
    return Row(what, unit, tutor, base, at_most)


def measure_starts(plan: Plan, home: Path) -> list[Row]:
    """From the command to the first frame, and to the first key echoed."""

    def start_once(program: Program) -> Start:
        with started(program, home / program.name) as (_, _, start):
            return start

    in_turn(1, PROGRAMS, start_once)
    found = in_turn(plan.starts, PROGRAMS, start_once)
    heavy = max(len(start.heavy_modules) for start in found[TUTOR.name])
    return [
        row("first frame", "s", found, lambda start: start.first_frame, 1.25),
        row("ready to type", "s", found, lambda start: start.ready, 1.3),
        row("processor time to ready", "s", found, lambda start: start.used.cpu, 1.3),
        row("memory at ready", "MiB", found, lambda start: start.used.rss, 1.3),
        row("… with child processes", "MiB", found, lambda start: start.used.tree_rss),
        Row("openai, sympy, starlette imported at first frame", "", Series((heavy,)), None, 0),
    ]


def measure_idle(plan: Plan, home: Path) -> list[Row]:
    """Typing into, and leaving alone, a program that does nothing else."""

    def idle_once(program: Program) -> tuple[list[Key], float]:
        with started(program, home / program.name) as (terminal, _, _):
            keys = [key for number in range(2) for key in type_burst(terminal, number)]
            return keys, idle_cpu(terminal, plan.idle_seconds)

    found = in_turn(plan.sessions, PROGRAMS, idle_once)
    return [
        row("key echo idle p50", "ms", found, lambda pair: delay(pair[0], 0.5), 1.5),
        row("key echo idle p95", "ms", found, lambda pair: delay(pair[0], 0.95), 1.5),
        row("processor while idle", "%", found, lambda pair: pair[1], 1.5),
    ]


def measure_typing(plan: Plan, home: Path) -> list[Row]:
    """Typing while a reply streams."""

    def type_once(program: Program) -> list[Key]:
        with started(program, _fresh(home)) as (terminal, events, _):
            reply(terminal, events, _FIRST_REPLY)
            return type_while_streaming(terminal, events, plan.typing)

    found = in_turn(plan.sessions, STREAMING, type_once)
    what = f"key echo while {plan.typing.length} tokens stream at {plan.typing.rate}/s"
    return [
        row(f"{what} p50", "ms", found, lambda keys: delay(keys, 0.5), 0.4),
        row(f"{what} p95", "ms", found, lambda keys: delay(keys, 0.95), 0.25),
    ]


def measure_replies(plan: Plan, home: Path) -> list[Row]:
    """What replies of several lengths cost."""
    found = {length: _replies(plan, home, length) for length in plan.lengths}
    shortest, longest = plan.lengths[0], plan.lengths[-1]
    rows = [row for length in plan.lengths for row in _reply_rows(length, found[length])]
    rows += [
        row(
            f"memory grown by a reply of {longest} tokens",
            "MiB",
            found[longest],
            lambda reply: reply.grown,
            0.2,
        )
    ]
    return [*rows, *(_growth(program, found, shortest, longest) for program in STREAMING)]


def _growth(
    program: Program, found: dict[int, Measured[Reply]], shortest: int, longest: int
) -> Row:
    """How much dearer a token is in a long reply than in a short one."""
    short, long = (
        Series(tuple(reply.cpu_per_token for reply in found[length][program.name])).median
        for length in (shortest, longest)
    )
    what = f"processor a token at {longest} ÷ at {shortest}, {program.name}"
    goal = 1.1 if program.name == TUTOR.name else None
    return Row(what, "", Series((long / short,)), None, goal)


def _replies(plan: Plan, home: Path, length: int) -> Measured[Reply]:
    def reply_once(program: Program) -> Reply:
        with started(program, _fresh(home)) as (terminal, events, _):
            reply(terminal, events, _FIRST_REPLY)
            return reply(terminal, events, Order(length, plan.rate))

    return in_turn(plan.sessions, STREAMING, reply_once)


def _reply_rows(length: int, found: Measured[Reply]) -> list[Row]:
    goal = 0.45 if length == 2000 else None
    lag = Series(tuple(reply.lag for reply in found[TUTOR.name]))
    return [
        row(
            f"processor a token at {length} tokens",
            "ms",
            found,
            lambda reply: reply.cpu_per_token * 1000,
            goal,
        ),
        Row(f"lag after the last of {length} tokens", "s", lag, None, 0.1),
        row(
            f"token to screen p95 at {length} tokens",
            "ms",
            found,
            lambda reply: reply.late_sign * 1000,
            0.35 if length == 2000 else None,
        ),
        row(
            f"bytes to the terminal a token at {length}",
            "",
            found,
            lambda reply: reply.bytes_per_token,
        ),
    ]


def measure_hang_up(_plan: Plan, home: Path) -> list[Row]:
    """The terminal's window is closed under a program that ignores SIGHUP."""
    gone = seconds_to_leave(TUTOR, home / TUTOR.name)
    return [Row("gone after its terminal closed, SIGHUP ignored", "s", Series((gone,)), None, 1.0)]


def delay(keys: Sequence[Key], share: float) -> float:
    """The delay in milliseconds that this share of the keys does not exceed."""
    return 1000 * percentile([key.delay for key in keys], share)
