"""Assistants as a person describes them, in config.toml or in the application."""

from typing import Final

from tutor_tui.assistants.use_cases.assistants import CONFIG_KEY
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Assistant
from tutor_tui.domain.requests import AssistantCreate, AssistantUpdate
from tutor_tui.domain.tools import CodeInterpreterTool, FileSearchTool, FunctionTool

_TOOLS: Final[dict[str, CodeInterpreterTool | FileSearchTool]] = {
    "code_interpreter": CodeInterpreterTool(),
    "file_search": FileSearchTool(),
}
HOSTED: Final = frozenset(_TOOLS)
"""The kinds of tools that a plan may name; functions are the clients' own."""


def from_plan(plan: AssistantPlan) -> AssistantCreate:
    """A new assistant. Raises `UsageError` for a tool that does not exist."""
    return AssistantCreate(
        model=plan.model,
        name=plan.name,
        instructions=plan.instructions or None,
        tools=tuple(_TOOLS[name] for name in hosted_names(plan)),
        temperature=plan.temperature,
        top_p=plan.top_p,
    )


def change_to(present: Assistant, plan: AssistantPlan) -> AssistantUpdate:
    """What makes an assistant what the plan says.

    Functions that a client gave it stay, and so do the options of a tool that it keeps.
    """
    refuse_configured(present)
    wanted = {type(_TOOLS[name]): _TOOLS[name] for name in hosted_names(plan)}
    kept = [one for one in present.tools if isinstance(one, FunctionTool) or type(one) in wanted]
    new = [tool for kind, tool in wanted.items() if kind not in {type(one) for one in kept}]
    return AssistantUpdate(
        model=plan.model,
        name=plan.name,
        instructions=plan.instructions or None,
        tools=(*kept, *new),
        temperature=plan.temperature,
        top_p=plan.top_p,
    )


def refuse_configured(assistant: Assistant) -> None:
    """Raise `UsageError` for an assistant of config.toml: the file would undo what is changed."""
    if table := assistant.metadata.get(CONFIG_KEY):
        raise UsageError(
            f"This assistant stands in config.toml: change [assistants.{table}] there."
        )


def hosted_names(plan: AssistantPlan) -> tuple[str, ...]:
    """The plan's tools, each once. Raises `UsageError` for one that does not exist."""
    for name in plan.tools:
        if name not in HOSTED:
            raise UsageError(f"There is no tool {name}; there are {' and '.join(_TOOLS)}.")
    return tuple(dict.fromkeys(plan.tools))
