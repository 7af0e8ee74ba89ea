"""`tutor-tui check FILE`: each mathematical line of a text with its mark and the reason."""

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TextIO

from tutor_tui.domain.checks import Mark
from tutor_tui.domain.text import without_controls

if TYPE_CHECKING:
    from tutor_tui.mathematics.client import MathematicsWorker

ALL_AGREE: Final = 0
SOME_DISAGREE: Final = 1
_SIGNS: Final = {Mark.AGREES: "✓", Mark.DISAGREES: "✗", Mark.UNCHECKED: "·"}
_SECONDS: Final = 8.0
"""More than the checker's own limit, so that what it has found by then arrives."""


def add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `check` to the commands."""
    check = commands.add_parser(
        "check",
        help="check the mathematics in a text",
        description="Check each mathematical line of a text: it agrees (✓), disagrees (✗, with a "
        "counter-example) or could not be checked (·). Exit code 1 when a line disagrees.",
    )
    check.add_argument("file", metavar="FILE", help="a text in any form; - for standard input")
    check.add_argument(
        "--question",
        metavar="TEXT",
        action="append",
        default=[],
        help="what was asked, so that x = 1 is checked in its equation",
    )
    check.add_argument("--json", action="store_true", help="print a JSON array")


async def run_check(
    worker: "MathematicsWorker", text: str, questions: Sequence[str], out: TextIO, *, as_json: bool
) -> int:
    """Check a text and print what was found; gives the exit code. Closes the worker."""
    arguments = {"text": text, "context": list(questions)}
    try:
        result = await worker.call("check", arguments, seconds=_SECONDS)
    finally:
        await worker.close()
    found = result["lines"]
    lines = [line for line in found if isinstance(line, dict)] if isinstance(found, list) else []
    if as_json:
        print(json.dumps(lines, ensure_ascii=False, indent=2), file=out)
    else:
        _print_lines(lines, out)
    has_wrong = any(line["mark"] == Mark.DISAGREES for line in lines)
    return SOME_DISAGREE if has_wrong else ALL_AGREE


def _print_lines(lines: Sequence[Mapping[str, object]], out: TextIO) -> None:
    if not lines:
        print("There is no mathematical line in this text.", file=out)
    for line in lines:
        text = without_controls(" ".join(str(line["text"]).split()))
        how = f"  ({line['how']})" if line["how"] else ""
        print(f"{_SIGNS[Mark(str(line['mark']))]} {line['line']}: {text}{how}", file=out)
