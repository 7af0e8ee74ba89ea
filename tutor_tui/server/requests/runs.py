"""The bodies that start runs, change them and give them the outputs they wait for."""

from dataclasses import replace
from typing import Final

from tutor_tui.domain.requests import (
    RunCreate,
    RunUpdate,
    SubmitToolOutputs,
    ThreadAndRunCreate,
    ThreadCreate,
    ToolOutput,
)
from tutor_tui.domain.values import UNSET
from tutor_tui.server.requests import model_options as options
from tutor_tui.server.requests.content import message
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import metadata
from tutor_tui.server.requests.threads import thread_create
from tutor_tui.server.requests.tools import tool_choice, tool_resources, tools
from tutor_tui.server.requests.values import array, boolean, nullable, text

_MOST_TOOLS: Final = 20


def run_create(body: object) -> RunCreate:
    """`POST /threads/{id}/runs`."""
    with Fields(body) as given:
        return replace(
            _run(given),
            reasoning_effort=given.optional(
                "reasoning_effort", nullable(options.reasoning_effort), None
            ),
            additional_instructions=given.optional(
                "additional_instructions", nullable(text()), None
            ),
            additional_messages=given.defaulted("additional_messages", array(message), ()),
        )


def thread_and_run_create(body: object) -> ThreadAndRunCreate:
    """`POST /threads/runs`."""
    with Fields(body) as given:
        return ThreadAndRunCreate(
            thread=given.optional("thread", thread_create, ThreadCreate()),
            run=replace(
                _run(given),
                tool_resources=given.optional("tool_resources", nullable(tool_resources), None),
            ),
        )


def run_update(body: object) -> RunUpdate:
    """`POST /threads/{id}/runs/{id}`."""
    with Fields(body) as given:
        return RunUpdate(metadata=given.optional("metadata", nullable(metadata), UNSET))


def submit_tool_outputs(body: object) -> SubmitToolOutputs:
    """`POST /threads/{id}/runs/{id}/submit_tool_outputs`."""
    with Fields(body) as given:
        return SubmitToolOutputs(
            tool_outputs=given.required("tool_outputs", array(_tool_output)),
            stream=given.defaulted("stream", boolean, False),
        )


def cancel(body: object) -> None:
    """`POST …/cancel`, which asks for nothing more."""
    with Fields(body):
        pass


def _run(given: Fields) -> RunCreate:
    """What both ways to start a run have in common."""
    return RunCreate(
        assistant_id=given.required("assistant_id", text(minimum=1)),
        model=given.optional("model", nullable(text(minimum=1)), None),
        instructions=given.optional("instructions", nullable(text()), None),
        tools=given.optional("tools", nullable(tools(_MOST_TOOLS)), None),
        metadata=given.defaulted("metadata", metadata, {}),
        temperature=given.optional("temperature", nullable(options.temperature), None),
        top_p=given.optional("top_p", nullable(options.top_p), None),
        max_prompt_tokens=given.optional("max_prompt_tokens", nullable(options.token_limit), None),
        max_completion_tokens=given.optional(
            "max_completion_tokens", nullable(options.token_limit), None
        ),
        truncation_strategy=given.optional(
            "truncation_strategy", nullable(options.truncation_strategy), None
        ),
        tool_choice=given.optional("tool_choice", nullable(tool_choice), None),
        parallel_tool_calls=given.optional("parallel_tool_calls", boolean, None),
        response_format=given.optional("response_format", nullable(options.response_format), None),
        stream=given.defaulted("stream", boolean, False),
    )


def _tool_output(value: object, path: str) -> ToolOutput:
    with Fields(value, path) as given:
        return ToolOutput(
            tool_call_id=given.optional("tool_call_id", text(), None),
            output=given.optional("output", text(), None),
        )
