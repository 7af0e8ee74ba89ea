"""The tutor's own mathematics as functions that models call, answered by the program.

What describes the functions waits for the first model that is asked: it would come before the
first frame.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.text import one_line

if TYPE_CHECKING:
    from tutor_tui.domain.objects import Run
    from tutor_tui.domain.tools import FunctionCall, Tool
    from tutor_tui.mathematics.client import MathematicsWorker

_SECONDS: Final = 4.0
_LONGEST_WAIT: Final = 12.0
"""In seconds, with the start of the calculating process."""

_LONGEST_OUTPUT: Final = 8_000


class MathematicsTools:
    """Fulfils `OwnTools`. The calculating process is somebody else's, and asked for when needed.

    A run of the tutor itself that brings no functions is offered all of these. Any other run has
    those that it names; a client's functions of other names are never touched.
    """

    def __init__(
        self, worker: Callable[[], MathematicsWorker], *, longest_wait: float = _LONGEST_WAIT
    ) -> None:
        self._worker = worker
        self._longest_wait = longest_wait

    def equipped(self, run: Run, *, is_for_tutor: bool) -> tuple[Tool, ...]:
        """The run's tools, those that it only names described, and what is offered besides."""
        from tutor_tui.domain.tools import FunctionTool
        from tutor_tui.tools.functions import FUNCTIONS

        tools = tuple(map(_described, run.tools))
        has_functions = any(isinstance(tool, FunctionTool) for tool in tools)
        is_free = run.tool_choice == "auto" and run.response_format == "auto"
        if has_functions or not is_for_tutor or not is_free:
            return tools
        return (*tools, *(function.tool for function in FUNCTIONS.values()))

    def answers(self, call: FunctionCall) -> bool:
        """Whether this call is for one of these functions."""
        from tutor_tui.tools.functions import FUNCTIONS

        return call.name in FUNCTIONS

    async def output(self, call: FunctionCall, questions: Sequence[str]) -> str:
        """What the function gives, as JSON; what went wrong stands under `error`."""
        try:
            async with asyncio.timeout(self._longest_wait):
                output = await self._output(call, questions)
        except TimeoutError:
            output = {"error": "That takes too long to calculate."}
        except TutorError as error:
            output = {"error": error.title}
        except ValueError as error:  # what cannot be read, has no value or is too large
            output = {"error": one_line(str(error), limit=300)}
        text = json.dumps(output, ensure_ascii=False)
        return text if len(text) <= _LONGEST_OUTPUT else '{"error": "The result is too long."}'

    async def _output(self, call: FunctionCall, questions: Sequence[str]) -> Mapping[str, object]:
        from tutor_tui.tools.functions import CHECK, FUNCTIONS

        request = FUNCTIONS[call.name].request_of(call.arguments)
        if call.name == CHECK:
            return await self._checked(request, questions)
        result = await self._worker().call("answer", {"question": request}, seconds=_SECONDS)
        told = {"answer": result["text"], "result": result["result"]}
        how = f"{result['mark']} {result['how']}".strip() if result["mark"] else "not verified"
        return {**{key: value for key, value in told.items() if value}, "verified": how}

    async def _checked(self, text: str, questions: Sequence[str]) -> Mapping[str, object]:
        arguments = {"text": text, "context": list(questions)}
        result = await self._worker().call("check", arguments, seconds=_SECONDS)
        lines = result["lines"]
        return {
            "formulas": [
                {key: line[key] for key in ("text", "mark", "how") if line[key]}
                for line in (lines if isinstance(lines, list) else ())
            ]
        }


def _described(tool: Tool) -> Tool:
    """One of these functions that came by name alone, with what it takes."""
    from tutor_tui.domain.tools import FunctionTool
    from tutor_tui.tools.functions import FUNCTIONS

    if isinstance(tool, FunctionTool) and tool.parameters is None and tool.name in FUNCTIONS:
        return FUNCTIONS[tool.name].tool
    return tool
