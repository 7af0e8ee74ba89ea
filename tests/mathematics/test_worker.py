import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

STAND_IN: Final = Path(__file__).with_name("stand_in_worker.py")


@pytest.fixture
def process() -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, str(STAND_IN)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield process
        process.kill()


def send(process: "subprocess.Popen[bytes]", operation: str, seconds: float = 30.0) -> None:
    assert process.stdin is not None
    request = {"operation": operation, "arguments": {}, "seconds": seconds}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()


def receive(process: "subprocess.Popen[bytes]") -> object:
    assert process.stdout is not None
    return json.loads(process.stdout.readline())


def test_a_process_says_when_it_is_ready(process: "subprocess.Popen[bytes]") -> None:
    found = receive(process)

    assert isinstance(found, dict)
    assert found["ready"] is True
    assert found["processor"] > 0


def test_the_end_of_stdin_ends_a_calculation_too(process: "subprocess.Popen[bytes]") -> None:
    receive(process)
    send(process, "spin")
    assert process.stdin is not None
    process.stdin.close()

    assert process.wait(timeout=20) == 0


@pytest.mark.skipif(os.name != "posix", reason="processor time is limited on POSIX only")
def test_a_calculation_that_nobody_stops_ends_by_its_processor_time(
    process: "subprocess.Popen[bytes]",
) -> None:
    receive(process)
    send(process, "hold_the_lock", seconds=0)

    assert process.wait(timeout=60) < 0


def test_a_line_that_is_no_request_is_answered_with_an_error(
    process: "subprocess.Popen[bytes]",
) -> None:
    receive(process)
    assert process.stdin is not None
    process.stdin.write(b"\xff{\n")
    process.stdin.flush()
    reply = receive(process)
    send(process, "echo")

    assert isinstance(reply, dict)
    assert reply["error"]["kind"] == "failed"
    after = receive(process)
    assert isinstance(after, dict)
    assert after["result"] == {}
    assert after["processor"] >= reply["processor"]
