"""What a new run is, made of the request and the assistant."""

from tutor_tui.assistants import limits
from tutor_tui.assistants.timing import Timing
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Assistant, Run, RunStatus, TruncationStrategy
from tutor_tui.domain.requests import RunCreate
from tutor_tui.domain.tools import FunctionTool, NamedToolChoice, Tool


def new_run(
    asked: RunCreate, assistant: Assistant, *, run_id: str, thread_id: str, timing: Timing
) -> Run:
    """The run that was asked for, queued."""
    tools = assistant.tools if asked.tools is None else asked.tools
    _check_choice(asked, tools)
    return Run(
        id=run_id,
        thread_id=thread_id,
        assistant_id=assistant.id,
        status=RunStatus.QUEUED,
        model=asked.model or assistant.model,
        instructions=_instructions(asked, assistant),
        created_at=timing.now,
        expires_at=timing.expiry,
        tools=tools,
        tool_choice=asked.tool_choice or "auto",
        parallel_tool_calls=asked.parallel_tool_calls is not False,
        response_format=asked.response_format or assistant.response_format,
        temperature=assistant.temperature if asked.temperature is None else asked.temperature,
        top_p=assistant.top_p if asked.top_p is None else asked.top_p,
        reasoning_effort=asked.reasoning_effort or assistant.reasoning_effort,
        max_prompt_tokens=asked.max_prompt_tokens,
        max_completion_tokens=asked.max_completion_tokens,
        truncation_strategy=asked.truncation_strategy or TruncationStrategy(),
        metadata=limits.accepted_metadata(asked.metadata),
    )


def _instructions(asked: RunCreate, assistant: Assistant) -> str:
    first = assistant.instructions if asked.instructions is None else asked.instructions
    return "\n\n".join(part for part in (first, asked.additional_instructions) if part)


def _check_choice(asked: RunCreate, tools: tuple[Tool, ...]) -> None:
    choice = asked.tool_choice
    if not isinstance(choice, NamedToolChoice) or choice.function_name is None:
        return
    names = {tool.name for tool in tools if isinstance(tool, FunctionTool)}
    if choice.function_name not in names:
        raise UsageError(
            f"Tool choice 'function' with name '{choice.function_name}' is not among the tools "
            "of this run.",
            param="tool_choice",
        )
