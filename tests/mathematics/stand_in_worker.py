"""A calculating process with operations that behave badly, started by tests as a program."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.worker import Operations, serve


def echo(arguments: Mapping[str, object]) -> Mapping[str, object]:
    return arguments


def whoami(_: Mapping[str, object]) -> Mapping[str, object]:
    return {"pid": os.getpid()}


def environment(_: Mapping[str, object]) -> Mapping[str, object]:
    return dict(os.environ)


def spin(_: Mapping[str, object]) -> Mapping[str, object]:
    while True:
        pass


def hold_the_lock(_: Mapping[str, object]) -> Mapping[str, object]:
    base = 9
    return {"digits": base**base**base}


def use_memory(_: Mapping[str, object]) -> Mapping[str, object]:
    return {"size": len(bytearray(4 << 30))}


def crash(_: Mapping[str, object]) -> Mapping[str, object]:
    os._exit(3)


def chatter(_: Mapping[str, object]) -> Mapping[str, object]:
    sys.stdout.write("this is no reply\n")
    sys.stdout.flush()
    os.write(1, b"nor is this\n")
    return {"done": True}


def not_json(_: Mapping[str, object]) -> Mapping[str, object]:
    return {"value": object()}


def long_result(_: Mapping[str, object]) -> Mapping[str, object]:
    return {"text": "x" * (5 << 20)}


def unreadable(_: Mapping[str, object]) -> Mapping[str, object]:
    raise UnreadableError("There is no such sign.", "3 § 4", 2)


def recursion(_: Mapping[str, object]) -> Mapping[str, object]:
    raise RecursionError


def mistake(_: Mapping[str, object]) -> Mapping[str, object]:
    raise ZeroDivisionError("inside")


def wait_for(arguments: Mapping[str, object]) -> Mapping[str, object]:
    while not Path(str(arguments["path"])).exists():
        os.sched_yield()
    return {"found": True}


def load() -> Operations:
    operations = (
        *(echo, whoami, environment, spin, hold_the_lock, use_memory, crash, chatter),
        *(not_json, long_result, unreadable, recursion, mistake, wait_for),
    )
    return {operation.__name__: operation for operation in operations}


if __name__ == "__main__":
    serve(load)
