"""Assistants as a person describes them, in config.toml or in the application."""

from typing import Final

from tutor_tui.assistants.use_cases.assistants import CONFIG_KEY
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Assistant
from tutor_tui.domain.requests import AssistantCreate, AssistantUpdate
from tutor_tui.domain.tools import CodeInterpreterTool, FileSearchTool, FunctionTool, Tool

_HOSTED: Final[dict[str, Tool]] = {
    "code_interpreter": CodeInterpreterTool(),
    "file_search": FileSearchTool(),
}


def from_plan(plan: AssistantPlan) -> AssistantCreate:
    """A new assistant. Raises `UsageError` for a tool that does not exist."""
    return AssistantCreate(
        model=plan.model,
        name=plan.name,
        instructions=plan.instructions or None,
        tools=_tools(plan),
        temperature=plan.temperature,
        top_p=plan.top_p,
    )


def change_to(present: Assistant, plan: AssistantPlan) -> AssistantUpdate:
    """What makes an assistant what the plan says; functions that a client gave it stay."""
    if table := present.metadata.get(CONFIG_KEY):
        raise UsageError(
            f"This assistant stands in config.toml: change [assistants.{table}] there."
        )
    kept = tuple(tool for tool in present.tools if isinstance(tool, FunctionTool))
    return AssistantUpdate(
        model=plan.model,
        name=plan.name,
        instructions=plan.instructions or None,
        tools=(*_tools(plan), *kept),
        temperature=plan.temperature,
        top_p=plan.top_p,
    )


def _tools(plan: AssistantPlan) -> tuple[Tool, ...]:
    for name in plan.tools:
        if name not in _HOSTED:
            raise UsageError(f"There is no tool {name}; there are {' and '.join(_HOSTED)}.")
    return tuple(_HOSTED[name] for name in dict.fromkeys(plan.tools))
