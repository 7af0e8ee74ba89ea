"""The symbolic core: how many questions of a worksheet it answers rightly, and how fast.

A worksheet is a file of JSON lines `{"topic", "question", "answer"}`. A result counts as right if
it is the answer in mathematics, whatever its form; one that is neither right nor withheld is wrong.
"""

import asyncio
import json
import os
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.figures import Row, Series, percentile
from benchmarks.processes import usage_of
from benchmarks.sets import Plan
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

WORKSHEET: Final = Path(__file__).with_name("worksheet.jsonl")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a worksheet and what came of it; `result` is None where it was declined."""

    topic: str
    question: str
    answer: str
    result: str | None
    seconds: float

    @property
    def verdict(self) -> str:
        """ "right", "declined" or "wrong"."""
        if self.result is None:
            return "declined"
        return "right" if same_result(self.result, self.answer) else "wrong"


def measure_mathematics(_plan: Plan, _home: Path) -> list[Row]:
    """The worksheet, question by question, in one process that is warm."""
    asked, memory = asyncio.run(ask_all(read_worksheet(WORKSHEET)))
    verdicts = Counter(one.verdict for one in asked)
    for one in asked:
        if one.verdict != "right":
            print(f"{one.verdict}: {one.question} → {one.result} (expected {one.answer})")
    times = [one.seconds * 1000 for one in asked]
    declined = 100 * verdicts["declined"] / len(asked)
    return [
        Row(f"wrong answers of {len(asked)}", "", Series((verdicts["wrong"],)), None, 0),
        Row("declined", "%", Series((declined,)), None, 10),
        Row("answer p50", "ms", Series((percentile(times, 0.5),)), None, 150),
        Row("answer p95", "ms", Series((percentile(times, 0.95),)), None, 1000),
        Row("slowest answer", "ms", Series((max(times),)), None, 5000),
        Row("worker's memory after it", "MiB", Series((memory,)), None, 1024),
    ]


def read_worksheet(file: Path) -> list[Mapping[str, str]]:
    """The lines of a worksheet."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


async def ask_all(rows: Sequence[Mapping[str, str]]) -> tuple[list[Asked], float]:
    """Every row asked, after one question that is not counted; and the worker's memory in MiB."""
    worker = MathematicsWorker()
    try:
        await worker.call("answer", {"question": "1 + 1"})
        asked = [await _ask(worker, row) for row in rows]
        usage = usage_of(os.getpid())
        return asked, usage.tree_rss - usage.rss
    finally:
        await worker.close()


async def _ask(worker: MathematicsWorker, row: Mapping[str, str]) -> Asked:
    started = time.perf_counter()
    try:
        reply = await worker.call("answer", {"question": row["question"]})
        result = reply.get("result")
    except (CoreFailedError, CoreTimeoutError, UndefinedError, UnreadableError, TooLargeError):
        result = None
    seconds = time.perf_counter() - started
    bare = None if result is None else str(result)
    return Asked(row["topic"], row["question"], row["answer"], bare, seconds)


def same_result(result: str, answer: str) -> bool:
    """Whether two bare results are the same mathematics, part by part."""
    parts = [_parts(text) for text in (result, answer)]
    if len(parts[0]) != len(parts[1]):
        return False
    return all(_same(one, other) for one, other in zip(*parts, strict=True))


def _parts(text: str) -> list[str]:
    return [
        re.sub(r"^\s*\w+\s*=(?!=)", "", part).strip() for part in re.split(r"[,;]", text) if part
    ]


def _same(one: str, other: str) -> bool:
    from tutor_tui.mathematics.build import to_sympy
    from tutor_tui.mathematics.parse import parse_expression

    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    try:
        first, second = (to_sympy(parse_expression(text)) for text in (one, other))
        return bool((first - second).simplify() == 0)
    except (ValueError, ArithmeticError, AttributeError):
        return False
