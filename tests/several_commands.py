"""Several commands of the program one after the other in one process, each of which has ended.

A process for each would load the program and its libraries anew, a second of processor time.
"""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tutor_tui.cli import main

_END: Final = "\0"
_LONGEST_SECONDS: Final = 120


class Ended(NamedTuple):
    """How a command has ended: its exit code, and all that it wrote, whatever the stream."""

    code: int
    text: str


async def ended(environment: Mapping[str, str], *commands: Sequence[str]) -> list[Ended]:
    """How each of these commands ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", __name__, json.dumps(commands)),
        env=environment,
        cwd=Path(__file__).parents[1],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        out, _ = await asyncio.wait_for(process.communicate(), _LONGEST_SECONDS)
    except TimeoutError:
        process.kill()
        raise
    *parts, rest = out.decode().split(_END)
    assert (len(parts), rest) == (2 * len(commands), ""), out
    return [Ended(int(code), text) for text, code in zip(parts[::2], parts[1::2], strict=True)]


async def said_by(environment: Mapping[str, str], *commands: Sequence[str]) -> list[str]:
    """All that each of these commands writes."""
    return [each.text for each in await ended(environment, *commands)]


def _code_of(arguments: Sequence[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as left:
        return int(left.code or 0)


if __name__ == "__main__":
    for arguments in json.loads(sys.argv[1]):
        left_with = _code_of(arguments)
        sys.stderr.flush()
        sys.stdout.write(f"{_END}{left_with}{_END}")
        sys.stdout.flush()
