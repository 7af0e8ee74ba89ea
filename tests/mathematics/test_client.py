import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Final

import psutil
import pytest

from tutor_tui.domain.errors import TutorError
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.process import WorkerProcess
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

STAND_IN: Final = (sys.executable, str(Path(__file__).with_name("stand_in_worker.py")))


@pytest.fixture
async def worker() -> AsyncIterator[MathematicsWorker]:
    worker = MathematicsWorker(seconds=20.0, command=STAND_IN)
    yield worker
    await worker.close()


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


async def until(is_true: Callable[[], bool]) -> None:
    while not is_true():  # noqa: ASYNC110 - the system's processes set no events
        await asyncio.sleep(0)


async def pid_of(worker: MathematicsWorker) -> int:
    answer = await worker.call("whoami", {})
    pid = answer["pid"]
    assert isinstance(pid, int)
    return pid


async def test_an_operation_gives_its_result(worker: MathematicsWorker) -> None:
    answer = await worker.call("echo", {"text": "π\n\ud800", "number": 3})

    assert answer == {"text": "π\n\ud800", "number": 3}


async def test_one_process_serves_calls_that_follow_each_other(worker: MathematicsWorker) -> None:
    assert await pid_of(worker) == await pid_of(worker)


async def test_warming_up_starts_the_process_that_the_first_call_uses(
    worker: MathematicsWorker,
) -> None:
    before = children()
    worker.warm_up()
    worker.warm_up()
    pid = await pid_of(worker)

    assert children() - before == {pid}


@pytest.mark.parametrize("operation", ["spin", "hold_the_lock"])
async def test_an_endless_calculation_is_killed_and_the_next_call_answers(
    worker: MathematicsWorker, operation: str
) -> None:
    before = await pid_of(worker)
    with pytest.raises(CoreTimeoutError, match=r"longer than 0\.2 seconds") as caught:
        await worker.call(operation, {}, seconds=0.2)
    after = await pid_of(worker)

    assert isinstance(caught.value, TutorError)
    assert after != before
    async with asyncio.timeout(20):  # the system takes its time to end it
        await until(lambda: not is_running(before))


async def test_a_process_that_got_little_of_the_processor_is_waited_for(
    worker: MathematicsWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there"

    def little(_: WorkerProcess) -> float:
        there.touch()
        return 0.0

    monkeypatch.setattr(WorkerProcess, "seconds_used", little)
    found = await worker.call("wait_for", {"path": str(there)}, seconds=0.2)

    assert found == {"found": True}


async def test_a_process_that_gets_none_of_the_processor_is_not_waited_for_without_end(
    worker: MathematicsWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[WorkerProcess] = []

    def none(process: WorkerProcess) -> float:
        looks.append(process)
        return 0.0

    monkeypatch.setattr(WorkerProcess, "seconds_used", none)
    with pytest.raises(CoreTimeoutError):
        await worker.call("wait_for", {"path": str(tmp_path / "nowhere")}, seconds=0.1)

    assert len(looks) == 3


async def test_the_processor_time_of_a_request_is_that_since_the_last_reply(
    worker: MathematicsWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[float] = []
    measured = WorkerProcess.seconds_used

    def noted(process: WorkerProcess) -> float | None:
        used.append(measured(process) or 0.0)
        return None

    monkeypatch.setattr(WorkerProcess, "seconds_used", noted)
    await pid_of(worker)
    with pytest.raises(CoreTimeoutError):
        await worker.call("spin", {}, seconds=0.2)

    assert len(used) == 1
    assert 0 < used[0] < 0.4


async def test_a_calculation_that_uses_too_much_memory_is_refused_in_a_sentence() -> None:
    worker = MathematicsWorker(seconds=20.0, memory_bytes=1 << 30, command=STAND_IN)
    before = await pid_of(worker)
    with pytest.raises(TooLargeError, match="more memory"):
        await worker.call("use_memory", {})
    after = await pid_of(worker)
    await worker.close()

    assert after != before


async def test_cancelling_a_call_kills_its_calculation(worker: MathematicsWorker) -> None:
    before = await pid_of(worker)
    call = asyncio.create_task(worker.call("spin", {}))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await call
    after = await pid_of(worker)

    async with asyncio.timeout(20):  # the system takes its time to end it
        await until(lambda: not is_running(before))

    assert call.cancelled()
    assert after != before


async def test_cancelling_during_the_start_keeps_the_process_for_the_next_call(
    worker: MathematicsWorker,
) -> None:
    before = children()
    call = asyncio.create_task(worker.call("whoami", {}))
    await until(lambda: children() != before)
    started = children() - before
    call.cancel()
    await asyncio.wait([call])
    pid = await pid_of(worker)

    assert started == {pid}


async def test_a_process_that_dies_is_replaced(worker: MathematicsWorker) -> None:
    with pytest.raises(CoreFailedError, match="Please ask again"):
        await worker.call("crash", {})

    assert await worker.call("echo", {"a": 1}) == {"a": 1}


async def test_a_process_killed_while_idle_costs_one_call_at_most(
    worker: MathematicsWorker,
) -> None:
    before = await pid_of(worker)
    os.kill(before, signal.SIGTERM)
    with contextlib.suppress(CoreFailedError):
        await pid_of(worker)

    assert await pid_of(worker) != before


async def test_many_calls_at_once_use_two_processes_at_most(worker: MathematicsWorker) -> None:
    before = children()
    answers = await asyncio.gather(*(worker.call("echo", {"n": n}) for n in range(12)))

    assert [answer["n"] for answer in answers] == list(range(12))
    assert len(children() - before) <= 2


async def test_a_quick_call_does_not_wait_for_a_slow_one(worker: MathematicsWorker) -> None:
    slow = asyncio.create_task(worker.call("spin", {}))
    answer = await worker.call("echo", {"a": 1})
    is_still_going = not slow.done()
    slow.cancel()
    await asyncio.wait([slow])

    assert answer == {"a": 1}
    assert is_still_going


async def test_what_libraries_print_is_no_part_of_the_answer(worker: MathematicsWorker) -> None:
    assert await worker.call("chatter", {}) == {"done": True}


async def test_an_unreadable_text_comes_back_with_its_place(worker: MathematicsWorker) -> None:
    with pytest.raises(UnreadableError) as caught:
        await worker.call("unreadable", {})

    assert (caught.value.reason, caught.value.text, caught.value.position) == (
        "There is no such sign.",
        "3 § 4",
        2,
    )


@pytest.mark.parametrize("operation", ["mistake", "not_json", "unknown"])
async def test_an_error_inside_becomes_a_sentence_and_a_detail(
    worker: MathematicsWorker, operation: str
) -> None:
    with pytest.raises(CoreFailedError) as caught:
        await worker.call(operation, {})

    assert "Error" in caught.value.detail
    assert "Error" not in caught.value.title
    assert await worker.call("echo", {}) == {}


@pytest.mark.parametrize("operation", ["long_result", "recursion"])
async def test_what_cannot_be_carried_over_is_too_large(
    worker: MathematicsWorker, operation: str
) -> None:
    with pytest.raises(TooLargeError):
        await worker.call(operation, {})


async def test_keys_do_not_reach_the_process(
    worker: MathematicsWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    environment = await worker.call("environment", {})

    assert "OPENAI_API_KEY" not in environment
    assert environment["PYTHONHASHSEED"] == "0"
    assert environment["SYMPY_CACHE_SIZE"] == "20000"


async def test_closing_leaves_no_process_behind() -> None:
    before = children()
    worker = MathematicsWorker(command=STAND_IN)
    calls = [asyncio.create_task(worker.call("spin", {})) for _ in range(2)]
    await until(lambda: len(children() - before) == 2)
    await worker.close()
    results = await asyncio.gather(*calls, return_exceptions=True)
    await worker.close()

    assert children() <= before
    assert all(isinstance(result, CoreFailedError) for result in results)


async def test_closing_during_a_warm_up_leaves_no_process_behind() -> None:
    before = children()
    worker = MathematicsWorker(command=STAND_IN)
    worker.warm_up()
    await asyncio.sleep(0)
    await worker.close()
    worker.warm_up()

    assert children() <= before


async def test_a_closed_worker_says_that_it_is_closing() -> None:
    worker = MathematicsWorker(command=STAND_IN)
    await worker.close()

    with pytest.raises(CoreFailedError, match="closing"):
        await worker.call("echo", {})


@pytest.mark.parametrize("command", [("/nonexistent/python",), (sys.executable, "-c", "pass")])
async def test_a_program_that_does_not_start_is_told_in_a_sentence(
    command: tuple[str, ...],
) -> None:
    worker = MathematicsWorker(command=command)
    with pytest.raises(CoreFailedError, match="start"):
        await worker.call("echo", {})
    await worker.close()


async def test_the_real_process_calculates_and_guards_itself() -> None:
    worker = MathematicsWorker(seconds=30.0)
    answer = await worker.call("evaluate", {"text": "1/3 + 1/4"})
    with pytest.raises(TooLargeError):
        await worker.call("evaluate", {"text": "9**9**9**9"})
    with pytest.raises(UndefinedError):
        await worker.call("evaluate", {"text": "1/0"})
    await worker.close()

    assert answer == {"value": "7/12", "decimal": "0.583333"}


def is_running(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


@pytest.mark.skipif(os.name != "posix", reason="process groups are those of POSIX")
async def test_the_process_is_deaf_to_the_keys_of_the_terminal(worker: MathematicsWorker) -> None:
    pid = await pid_of(worker)

    assert os.getpgid(pid) == pid != os.getpgid(0)
