"""Bodies with one thing wrong, and the refusal that they get."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pytest

from tutor_tui.domain.errors import UsageError

Body: TypeAlias = Any
Row: TypeAlias = tuple[Callable[[object], object], Body, str, str]

TOOL: Final = {"type": "code_interpreter"}
LONG_KEY: Final = "k" * 65
TOOL_TYPES: Final = "'code_interpreter', 'function', and 'file_search'"


def refusal(read: Callable[[object], object], body: Body) -> UsageError:
    with pytest.raises(UsageError) as caught:
        read(body)
    return caught.value


def assistant(**more: Body) -> Body:
    return {"model": "m", **more}


def with_tool(tool: Body) -> Body:
    return assistant(tools=[TOOL, tool])


def function(**function: Body) -> Body:
    return with_tool({"type": "function", "function": function})


def message(**more: Body) -> Body:
    return {"role": "user", "content": "x", **more}


def with_part(part: Body) -> Body:
    return message(content=[part])


def run(**more: Body) -> Body:
    return {"assistant_id": "a", **more}


def resources(**more: Body) -> Body:
    return assistant(tool_resources=more)


def schema(**more: Body) -> Body:
    return assistant(response_format={"type": "json_schema", "json_schema": more})


def chunking(**static: Body) -> Body:
    return {"chunking_strategy": {"type": "static", "static": static}}


def pairs(count: int) -> Body:
    return {f"k{number}": "v" for number in range(count)}
