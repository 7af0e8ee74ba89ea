"""Many at once: runs, processes, messages; none lost, none doubled."""

import asyncio
import sqlite3
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

import pytest

from tests.assistants.asking import answered, asked, said, service_of
from tutor_tui.assistants.service import Service
from tutor_tui.assistants.tables import messages
from tutor_tui.domain.errors import ThreadBusyError
from tutor_tui.domain.objects import Run, RunStatus
from tutor_tui.domain.requests import PageRequest, RunCreate, ThreadCreate

_MANY: Final = 200
_PROCESSES: Final = 5


async def test_two_hundred_runs_go_on_at_once(tmp_path: Path) -> None:
    async with service_of(tmp_path) as service:
        thread_ids = [await asked(service, f"{number}?") for number in range(_MANY)]
        runs = await asyncio.gather(*(answered(service, one) for one in thread_ids))
        pages = [await service.list_messages(one, PageRequest()) for one in thread_ids]
        still_active = await service.active_runs()

    assert {run.status for run in runs} == {RunStatus.COMPLETED}
    assert [[message.text for message in page.data] for page in pages] == [
        [f"An answer to: {number}?", f"{number}?"] for number in range(_MANY)
    ]
    assert still_active == ()


async def _try_run(service: Service, thread_id: str) -> Run | None:
    try:
        return await service.create_run(thread_id, RunCreate())
    except ThreadBusyError:
        return None


async def test_of_five_that_start_a_run_at_once_one_does(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        services = [await stack.enter_async_context(service_of(tmp_path)) for _ in range(5)]
        for _ in range(5):
            thread_id = await asked(services[0])
            found = await asyncio.gather(*(_try_run(one, thread_id) for one in services))
            listed = await services[0].list_runs(thread_id, PageRequest())

            assert sum(run is not None for run in found) == len(listed.data) >= 1
            assert sum(not run.status.is_terminal for run in listed.data) <= 1


async def test_five_on_one_database_lose_and_double_nothing(tmp_path: Path) -> None:
    async def work(service: Service) -> list[Run]:
        thread_ids = [await asked(service) for _ in range(8)]
        return [await answered(service, thread_id) for thread_id in thread_ids]

    async with AsyncExitStack() as stack:
        services = [
            await stack.enter_async_context(service_of(tmp_path)) for _ in range(_PROCESSES)
        ]
        done = await asyncio.gather(*(work(service) for service in services))
        runs = [run for one in done for run in one]
        threads = await services[0].list_threads(PageRequest(limit=100))
        found = [await services[0].list_messages(one.id, PageRequest()) for one in threads.data]

    assert {run.status for run in runs} == {RunStatus.COMPLETED}
    assert {run.thread_id for run in runs} == {thread.id for thread in threads.data}
    assert {len(page.data) for page in found} == {2}


async def test_a_long_thread_is_paged_through_without_gap_or_repeat(tmp_path: Path) -> None:
    texts = [str(number) for number in range(1_050)]
    seen: list[str] = []
    async with service_of(tmp_path) as service:
        request = ThreadCreate(messages=tuple(said(text) for text in texts))
        thread = await service.create_thread(request)
        after = None
        while True:
            page = await service.list_messages(thread.id, PageRequest(100, "asc", after))
            seen += [message.text for message in page.data]
            if not page.has_more:
                break
            after = page.data[-1].id

    assert seen == texts


@pytest.mark.parametrize("run_id", [None, "run_1"])
async def test_a_page_is_read_by_an_index_and_not_sorted(
    tmp_path: Path, run_id: str | None
) -> None:
    def plan(db: sqlite3.Connection) -> list[str]:
        asked_for: list[str] = []
        db.set_trace_callback(asked_for.append)
        messages.page(db, thread.id, PageRequest(100, "asc", first.id), run_id)
        db.set_trace_callback(None)
        return [str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {asked_for[-1]}")]

    async with service_of(tmp_path) as service:
        thread = await service.create_thread(ThreadCreate())
        first = await service.create_message(thread.id, said("1"))
        steps = await service.store.read(plan)

    assert all(step.startswith("SEARCH") and "USING" in step for step in steps)
