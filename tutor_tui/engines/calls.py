"""The calls of functions that a model wrote in its stream, put together and looked through."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.objects import Run
from tutor_tui.domain.tools import FunctionCall, FunctionTool
from tutor_tui.engines.chat_request import is_json
from tutor_tui.engines.chunks import CallPiece

_LONGEST_ARGUMENTS = 256_000


@dataclass
class _Growing:
    id: str = ""
    name: str = ""
    arguments: str = ""


class CallCollector:
    """Takes the pieces of calls in the order of their arrival."""

    def __init__(self) -> None:
        self._calls: dict[int, _Growing] = {}

    def add(self, pieces: Iterable[CallPiece]) -> None:
        """Add what came with one chunk."""
        for piece in pieces:
            call = self._calls.setdefault(piece.place, _Growing())
            call.id = call.id or piece.id
            call.name = call.name or piece.name
            call.arguments += piece.arguments
            if len(call.arguments) > _LONGEST_ARGUMENTS:
                raise EngineError("The model wrote a call without end: ask again.")

    def calls(self, used_ids: Collection[str]) -> tuple[FunctionCall, ...]:
        """The calls by place. IDs that are missing or were used before are made anew."""
        known = set(used_ids)
        found = []
        for _, call in sorted(self._calls.items()):
            call_id = call.id
            if not call_id or call_id in known:
                call_id = f"call_{uuid.uuid4().hex[:24]}"
            known.add(call_id)
            arguments = call.arguments if call.arguments.strip() else "{}"
            found.append(FunctionCall(id=call_id, name=call.name, arguments=arguments))
        return tuple(found)


def mistake_in(call: FunctionCall, run: Run) -> str | None:
    """What is wrong with a call, in words for the model; None where it can be made."""
    names = sorted(tool.name for tool in run.tools if isinstance(tool, FunctionTool))
    if call.name not in names:
        return f"Error: there is no function of that name; there are {', '.join(names)}."
    if not is_json(call.arguments):
        return "Error: the arguments are not a JSON object. Call the function again."
    return None


def can_call(run: Run) -> bool:
    """Whether the run has functions that a model may call."""
    return any(isinstance(tool, FunctionTool) for tool in run.tools)
