"""What is left when the program is killed at any moment of a run."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine, followed, make_backend
from tests.assistants.victim import PIECES
from tutor_tui.assistants.endings import STOPPED_PROGRAM
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import RunChanged
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run, RunStatus

_MOMENTS = ("thread", "message", "run", "piece 1", "saved", "piece 3", "completed")
_ANSWER = "".join(PIECES)


@dataclass
class _Said:
    """What the program said before it was killed."""

    lines: list[str] = field(default_factory=list)

    def has(self, step: str) -> bool:
        return any(line.startswith(step) for line in self.lines)

    @property
    def thread_id(self) -> str:
        return next(line for line in self.lines if line.startswith("thread")).split()[1]

    @property
    def saved(self) -> int:
        """Characters of the answer that it said were stored."""
        return max((int(line.split()[1]) for line in self.lines if line[:5] == "saved"), default=0)


@asynccontextmanager
async def _victim(folder: Path, kind: str) -> AsyncIterator[asyncio.subprocess.Process]:
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-m", "tests.assistants.victim", str(folder), kind)
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, cwd=root)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _run_until(process: asyncio.subprocess.Process, moment: str) -> _Said:
    """Let the program go on, a piece at a time, until it has said this.

    The last piece is kept back from one that is to say what it has saved: it would end the run,
    and with it the saving.
    """
    assert process.stdin is not None
    assert process.stdout is not None
    said = _Said()
    while not said.has(moment):
        line = (await process.stdout.readline()).decode().strip()
        assert line, "the program ended by itself"
        said.lines.append(line)
        is_last = line == f"piece {len(PIECES) - 1}"
        if line.split()[0] in {"run", "piece"} and not (is_last and moment.startswith("saved")):
            process.stdin.write(b"\n")
    return said


async def _kill_at(folder: Path, kind: str, moment: str) -> _Said:
    async with _victim(folder, kind) as process:
        said = await _run_until(process, moment)
        os.kill(process.pid, signal.SIGKILL)
        assert process.stdout is not None
        rest = (await process.stdout.read()).decode().splitlines()
        said.lines.extend(rest)
    return said


@asynccontextmanager
async def _reopened(folder: Path, engine: ScriptedEngine) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(folder, engine)
    assert await backend.open() == ()
    yield backend
    await backend.close()


async def _left(backend: EmbeddedBackend, thread_id: str) -> tuple[list[Message], list[Run]]:
    """The answers and the runs of a thread, each run followed to its end."""
    for run in (await backend.list_runs(thread_id)).data:
        await followed(backend, thread_id, run.id)
    messages = (await backend.list_messages(thread_id)).data
    runs = (await backend.list_runs(thread_id)).data
    return [m for m in messages if m.role is Role.ASSISTANT], list(runs)


@pytest.mark.parametrize("moment", _MOMENTS)
async def test_a_killed_run_is_answered_again_where_that_is_possible(
    tmp_path: Path, moment: str
) -> None:
    said = await _kill_at(tmp_path, "resumable", moment)
    engine = ScriptedEngine()
    engine.script("answered again")
    async with _reopened(tmp_path, engine) as backend:
        answers, runs = await _left(backend, said.thread_id)
        texts = [m.text for m in (await backend.list_messages(said.thread_id)).data]
        free = await backend.create_message(said.thread_id, "the next question")

    assert ("A question" in texts) >= said.has("message")
    assert len(runs) >= said.has("run")
    assert all(run.status is RunStatus.COMPLETED for run in runs)
    assert len(answers) == len(runs)
    assert [a.text for a in answers] == [_ANSWER if not engine.turns else "answered again"] * len(
        runs
    )
    assert not (said.has("completed") and engine.turns)
    assert free.text == "the next question"


@pytest.mark.parametrize("moment", ["run", "saved", "piece 3", "completed"])
async def test_a_killed_run_that_cannot_be_answered_again_keeps_its_text(
    tmp_path: Path, moment: str
) -> None:
    said = await _kill_at(tmp_path, "once", moment)
    engine = ScriptedEngine(is_resumable=False)
    async with _reopened(tmp_path, engine) as backend:
        answers, (run,) = await _left(backend, said.thread_id)
        free = await backend.create_message(said.thread_id, "the next question")
    text = "".join(answer.text for answer in answers)

    assert engine.turns == []
    assert _ANSWER.startswith(text)
    assert len(text) >= said.saved
    assert free.text == "the next question"
    if run.status is RunStatus.COMPLETED:
        assert text == _ANSWER
    else:
        assert not said.has("completed")
        assert run.status is RunStatus.FAILED
        assert run.last_error is not None
        assert run.last_error.message == STOPPED_PROGRAM
        assert all(answer.status is MessageStatus.INCOMPLETE for answer in answers)


async def test_two_programs_share_a_history(tmp_path: Path) -> None:
    engine = ScriptedEngine()

    async def sleep(_: float) -> None:
        await asyncio.sleep(0.01)

    async with _victim(tmp_path, "resumable") as process:
        said = await _run_until(process, "piece 1")
        backend = make_backend(tmp_path, engine, sleep=sleep)
        await backend.open()
        (running,) = await backend.active_runs()
        _, events = await asyncio.gather(
            _run_until(process, "completed"),
            followed(backend, running.thread_id, running.id),
        )
        answer = (await backend.list_messages(said.thread_id)).data[0]
        await backend.close()

    assert engine.turns == []
    assert answer.text == _ANSWER
    assert answer.status is MessageStatus.COMPLETED
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED


async def test_a_run_whose_program_dies_is_taken_up_by_its_follower(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script("answered by the other")

    async def sleep(_: float) -> None:
        process.kill()
        await process.wait()

    async with _victim(tmp_path, "resumable") as process:
        said = await _run_until(process, "saved")
        backend = make_backend(tmp_path, engine, sleep=sleep)
        await backend.open()
        (running,) = await backend.active_runs()
        events = await followed(backend, running.thread_id, running.id)
        answer = (await backend.list_messages(said.thread_id)).data[0]
        await backend.close()

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED
    assert answer.text == "answered by the other"
