"""Runs the benchmarks and prints the report: `python -m benchmarks [--quick] [--output FILE]`."""

import argparse
import compileall
import os
import platform
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks import mathematics, models, server, threads
from benchmarks.figures import Row, table
from benchmarks.sets import (
    FULL,
    QUICK,
    measure_hang_up,
    measure_idle,
    measure_replies,
    measure_starts,
    measure_typing,
)

_SETS = {
    "start": measure_starts,
    "idle": measure_idle,
    "typing": measure_typing,
    "reply": measure_replies,
    "threads": threads.measure_threads,
    "hangup": measure_hang_up,
    "server": server.measure_server,
    "mathematics": mathematics.measure_mathematics,
    "models": models.measure_models,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write; gives 1 where a goal is missed."""
    options = _options(arguments)
    _compile_everything()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="tutor-benchmark-") as folder:
        for name in options.only or _SETS:
            found = _SETS[name](QUICK if options.quick else FULL, Path(folder))
            print(table(found), flush=True)
            rows += found
    report = f"{_machine()}\n\n{table(rows)}\n"
    print("\n" + report)
    if options.output:
        options.output.write_text(report, "utf-8")
    return int(any(row.is_met is False for row in rows))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure tutor-tui beside a bare Textual app, through a pseudo-terminal.",
    )
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs")
    parser.add_argument("--only", action="append", choices=_SETS, help="one set (repeatable)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report here, too")
    return parser.parse_args(arguments)


def _compile_everything() -> None:
    """Compile the package and what is installed: uncompiled, a start takes four times as long."""
    root = Path(__file__).parent.parent
    for folder in (root / "tutor_tui", root / "benchmarks", sysconfig.get_path("purelib")):
        compileall.compile_dir(folder, quiet=2, workers=0)


def _machine() -> str:
    """What was measured on, in a sentence."""
    names = ("textual", "rich", "markdown-it-py")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"Python {platform.python_version()}, {versions}; {os.cpu_count()} processors, "
        f"{sys.platform}. Median [lowest–highest]; the programs ran in turn."
    )
