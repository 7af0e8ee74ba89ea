"""Calls of the client's functions that a run demands, and what is said about their outputs.

The tutor calls no function of its own accord: it calculates. Where a run forces one, it is called
once, with arguments that its schema accepts, and the answer then names what it gave.
"""

import secrets

from tutor_tui.domain.objects import Run
from tutor_tui.domain.tools import FunctionCall, FunctionTool, NamedToolChoice
from tutor_tui.engines.symbolic.arguments import arguments_for


def forced_call(run: Run, question: str) -> FunctionCall | None:
    """The call that the run demands, if it demands one."""
    tool = _forced_tool(run)
    if tool is None:
        return None
    return FunctionCall(
        id=f"call_{secrets.token_hex(12)}",
        name=tool.name,
        arguments=arguments_for(tool.parameters, question),
    )


def outputs_told(calls: tuple[FunctionCall, ...]) -> str:
    """A sentence on what the functions gave."""
    return " ".join(_told(call) for call in calls)


def _forced_tool(run: Run) -> FunctionTool | None:
    functions = [tool for tool in run.tools if isinstance(tool, FunctionTool)]
    match run.tool_choice:
        case "required":
            return next(iter(functions), None)
        case NamedToolChoice(type="function", function_name=name):
            return next((tool for tool in functions if tool.name == name), None)
        case _:
            return None


def _told(call: FunctionCall) -> str:
    output = (call.output or "").strip()
    return f"`{call.name}` gave: {output}" if output else f"`{call.name}` gave nothing."
