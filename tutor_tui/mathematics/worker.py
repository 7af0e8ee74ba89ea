"""The process that calculates: reads requests from stdin, answers on stdout, one line each.

It exits at the end of stdin, also in the middle of a calculation. A limit on memory and, for
each request, on processor time is set where the system has such limits, so that it can harm
nobody even when the application that started it is gone.
"""

import contextlib
import gc
import json
import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import BinaryIO, Final, NoReturn, TypeAlias

from tutor_tui.mathematics.protocol import MAX_LINE_BYTES, READY, error_reply, line
from tutor_tui.mathematics.syntax import TooLargeError

Operations: TypeAlias = Mapping[str, Callable[[Mapping[str, object]], Mapping[str, object]]]
"""From an operation's name to what carries it out."""

MEMORY_VARIABLE: Final = "TUTOR_TUI_WORKER_MEMORY"
"""The environment variable with the limit of memory in bytes; no limit where it is unset."""

_GRACE_SECONDS: Final = 2
"""How much longer than its request a process may go on when nobody stops it."""

_MAX_RESULT_BYTES: Final = MAX_LINE_BYTES // 2


def serve(load: Callable[[], Operations]) -> NoReturn:
    """Serve the operations that `load` returns until stdin ends.

    They are loaded before the process says that it is ready, and within its limit of memory.
    """
    replies = _take_stdout()
    _limit_memory(int(os.environ.get(MEMORY_VARIABLE, "0")))
    operations = _loaded(load)
    _send(replies, {**READY, **_spent()})
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read_requests, args=(requests,), daemon=True).start()
    while True:
        reply = _reply(operations, requests.get())
        _send(replies, {**reply, **_spent()})


def _spent() -> Mapping[str, object]:
    """The processor time of this process up to now, from which that of the next request counts."""
    return {"processor": time.process_time()}


def _loaded(load: Callable[[], Operations]) -> Operations:
    """What `load` gives; all of it stays, so that nobody looks through it for garbage."""
    gc.disable()
    operations = load()
    gc.freeze()
    gc.enable()
    return operations


def _load_operations() -> Operations:
    import sympy  # noqa: F401 - loaded now, not at the first question

    from tutor_tui.mathematics.operations import OPERATIONS

    return OPERATIONS


def _take_stdout() -> BinaryIO:
    """The real stdout; what libraries print from now on goes nowhere."""
    replies = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return replies


def _send(replies: BinaryIO, content: Mapping[str, object]) -> None:
    encoded = line(content)
    if len(encoded) > _MAX_RESULT_BYTES:
        encoded = line(error_reply(TooLargeError("The result is too long to be shown.")))
    try:
        replies.write(encoded)
    except OSError:  # the application is gone
        os._exit(0)


def _read_requests(requests: "queue.SimpleQueue[bytes]") -> None:
    """Runs beside a calculation, so that the end of stdin ends that too."""
    for request in sys.stdin.buffer:
        requests.put(request)
    os._exit(0)


def _reply(operations: Operations, request: bytes) -> Mapping[str, object]:
    try:
        content = json.loads(request)
        _limit_time(float(content["seconds"]))
        return {"result": operations[content["operation"]](content["arguments"])}
    except Exception as error:  # noqa: BLE001 - the border of this process: it tells the other side
        return error_reply(error)


def _limit_memory(limit: int) -> None:
    if limit <= 0:
        return
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _limit_time(seconds: float) -> None:
    """The system stops the process when this request has used up so much processor time.

    A calculation in C code holds Python's lock, so that no thread could notice the end of stdin.
    """
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = int(time.process_time() + seconds) + _GRACE_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    serve(_load_operations)
