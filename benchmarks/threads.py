"""Long use: a thread of 10,000 messages beside 5,000 threads, compared with the program's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.figures import Row, Series
from benchmarks.filling import LONG, LONG_ID, SHORT, SHORT_ID, THREADS, fill, last_word
from benchmarks.probes import Opening, Start, opened, started, type_burst
from benchmarks.programs import TUTOR
from benchmarks.sets import Plan, delay
from benchmarks.terminal import Terminal

_NEXT: Final = "\x1b[1;3B"  # alt+↓
_PREVIOUS: Final = "\x1b[1;3A"  # alt+↑


def measure_threads(plan: Plan, home: Path) -> list[Row]:
    """Opening the long thread and a short one, and going from one to the other."""
    homes = {thread_id: home / thread_id for thread_id in (SHORT_ID, LONG_ID)}
    for thread_id, folder in homes.items():
        fill(folder, thread_id)
    empty: list[Start] = []
    openings: dict[str, list[Opening]] = {SHORT_ID: [], LONG_ID: []}
    for _ in range(plan.starts):
        with started(TUTOR, home / TUTOR.name) as (_, _, start):
            empty.append(start)
        for thread_id, folder in homes.items():
            with opened(folder, last_word(thread_id)) as (_, opening):
                openings[thread_id].append(opening)
    with opened(homes[SHORT_ID], last_word(SHORT_ID)) as (terminal, _):
        switches = [_switch(terminal) for _ in range(9)]
        there = _typed(terminal)
    with started(TUTOR, home / TUTOR.name) as (terminal, _, _):
        elsewhere = _typed(terminal)
    return [
        *_opening_rows(openings, empty),
        Row(f"switch to {LONG:,} messages", "s", Series(tuple(switches)), None, 0.15),
        Row("key echo there p95, base: empty store", "ms", there, elsewhere, 1.5),
    ]


def _opening_rows(openings: dict[str, list[Opening]], empty: list[Start]) -> list[Row]:
    short, long = (
        Series(tuple(opening.shown for opening in openings[thread_id]))
        for thread_id in (SHORT_ID, LONG_ID)
    )
    ready = Series(tuple(start.ready for start in empty))
    memory = _memory(openings[LONG_ID])
    above_short = Series((memory - _memory(openings[SHORT_ID]),))
    above_empty = Series((memory - _memory(empty),))
    shown = f"start to {LONG:,} messages shown beside {THREADS:,} threads, base"
    return [
        Row(f"{shown}: {SHORT} messages", "s", long, short, 1.5),
        Row(f"{shown}: empty and ready", "s", long, ready, 1.5),
        Row(f"memory of {LONG:,} messages above {SHORT}", "MiB", above_short, None, 20),
        Row("… above an empty store", "MiB", above_empty, None, 20),
    ]


def _memory(found: Sequence[Start | Opening]) -> float:
    return Series(tuple(one.used.rss for one in found)).median


def _typed(terminal: Terminal) -> Series:
    keys = [key for number in range(3) for key in type_burst(terminal, number)]
    return Series((delay(keys, 0.95),))


def _switch(terminal: Terminal) -> float:
    """From the short thread to the long one, timed, and back."""
    terminal.want((last_word(LONG_ID),))
    pressed = terminal.write(_PREVIOUS)
    shown = terminal.moment_of(last_word(LONG_ID))
    terminal.pump(0.5)
    terminal.want((last_word(SHORT_ID),))
    terminal.write(_NEXT)
    terminal.moment_of(last_word(SHORT_ID))
    terminal.pump(0.5)
    return shown - pressed
