"""Several commands of the program one after the other in one process, each of which has ended.

A process for each would load the program and its libraries anew, a second of processor time.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.cli import main

_END: Final = "\0"


async def said_by(environment: Mapping[str, str], *commands: Sequence[str]) -> list[str]:
    """All that each command writes, whatever the stream."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", __name__, json.dumps(commands)),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    *said, rest = out.decode().split(_END)
    assert (len(said), rest) == (len(commands), ""), out
    return said


if __name__ == "__main__":
    for arguments in json.loads(sys.argv[1]):
        with contextlib.suppress(SystemExit):
            main(arguments)
        sys.stderr.flush()
        sys.stdout.write(_END)
        sys.stdout.flush()
