"""`/threads/{id}/runs` and `/threads/runs`: answered with the run, or told as it happens."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.responses import Response

from tutor_tui.assistants.use_cases.runs import StartedRun
from tutor_tui.domain.events import ServiceEvent
from tutor_tui.domain.objects import Page, Run
from tutor_tui.domain.steps import RunStep
from tutor_tui.server.answers import JsonAnswer
from tutor_tui.server.operations import POLL_AFTER, Call, Operation, OwnAnswer, Row, page_of, told
from tutor_tui.server.requests.queries import includes_results, page_request
from tutor_tui.server.requests.runs import cancel as require_empty
from tutor_tui.server.requests.runs import (
    run_create,
    run_update,
    submit_tool_outputs,
    thread_and_run_create,
)
from tutor_tui.server.sse import EventStream
from tutor_tui.server.stream import DONE, RunTelling, StreamEvent
from tutor_tui.server.wire import run_json
from tutor_tui.server.wire_steps import step_json

_RUN = "/threads/{thread}/runs/{run}"


def run_rows() -> tuple[Row, ...]:
    """Runs and their steps."""
    return (
        OwnAnswer("POST", "/threads/runs", _create_thread_and_run),
        Operation("GET", "/threads/runs", _list_active, page_of(run_json)),
        OwnAnswer("POST", "/threads/{thread}/runs", _create_run),
        Operation(
            "GET",
            "/threads/{thread}/runs",
            lambda call: call.service.list_runs(call.id("thread"), page_request(call.query)),
            page_of(run_json),
        ),
        Operation(
            "GET",
            _RUN,
            lambda call: call.service.retrieve_run(call.id("thread"), call.id("run")),
            run_json,
            POLL_AFTER,
        ),
        Operation(
            "POST",
            _RUN,
            lambda call: call.service.update_run(
                call.id("thread"), call.id("run"), run_update(call.body)
            ),
            run_json,
            POLL_AFTER,
        ),
        Operation("POST", f"{_RUN}/cancel", _cancel, run_json, POLL_AFTER),
        OwnAnswer("POST", f"{_RUN}/submit_tool_outputs", _submit_tool_outputs),
        Operation("GET", f"{_RUN}/steps", _list_steps, page_of(step_json)),
        Operation("GET", f"{_RUN}/steps/{{step}}", _retrieve_step, step_json),
    )


async def _create_run(call: Call) -> Response:
    asked = run_create(call.body)
    includes_results(call.request.query_params.multi_items())
    _require_room(call, wanted=asked.stream)
    started = await call.service.start_run(call.id("thread"), asked)
    return _answer(call, started, streams=asked.stream)


async def _create_thread_and_run(call: Call) -> Response:
    asked = thread_and_run_create(call.body)
    _require_room(call, wanted=asked.run.stream)
    started = await call.service.start_thread_and_run(asked)
    return _answer(call, started, streams=asked.run.stream)


async def _submit_tool_outputs(call: Call) -> Response:
    asked = submit_tool_outputs(call.body)
    _require_room(call, wanted=asked.stream)
    started = await call.service.start_with_outputs(call.id("thread"), call.id("run"), asked)
    return _answer(call, started, streams=asked.stream)


async def _list_active(call: Call) -> Page[Run]:
    return Page(await call.service.active_runs(), has_more=False)


async def _cancel(call: Call) -> Run:
    require_empty(call.body)
    return await call.service.cancel_run(call.id("thread"), call.id("run"))


async def _list_steps(call: Call) -> Page[RunStep]:
    includes_results(call.request.query_params.multi_items())
    page = page_request(call.query)
    return await call.service.list_steps(call.id("thread"), call.id("run"), page)


async def _retrieve_step(call: Call) -> RunStep:
    includes_results(call.request.query_params.multi_items())
    return await call.service.retrieve_step(call.id("thread"), call.id("run"), call.id("step"))


def _require_room(call: Call, *, wanted: bool) -> None:
    """A stream that there is no place for is refused before its run exists."""
    if wanted:
        call.streams.require_room()


def _answer(call: Call, started: StartedRun, *, streams: bool) -> Response:
    if streams:
        return EventStream(as_told(started.events()), call.streams.place)
    return JsonAnswer(run_json(started.run), headers=POLL_AFTER)


async def as_told(events: AsyncGenerator[ServiceEvent, None]) -> AsyncGenerator[StreamEvent, None]:
    """The run's events in the API's words, to the end. An error is told: the status is sent."""
    telling = RunTelling()
    try:
        async with aclosing(events):
            async for event in events:
                for told_event in telling.tell(event):
                    yield told_event
    except Exception as error:  # noqa: BLE001 - a border: a client gets JSON, whatever it is
        yield "error", told(error).detail
    yield DONE
