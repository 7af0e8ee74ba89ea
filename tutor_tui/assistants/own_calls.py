"""Calls of functions that the program answers itself: no client is asked for their outputs."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.objects import Role
from tutor_tui.domain.text import clean_text
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.base import Engine, OwnTools, Turn, own_tools_of

if TYPE_CHECKING:
    from tutor_tui.assistants.writing import Writing

CALCULATING: Final = "calculating for the model"
"""What is told while the functions are called."""


def waiting_calls(calls: Iterable[FunctionCall]) -> tuple[FunctionCall, ...]:
    """Those that only the client can answer."""
    return tuple(call for call in calls if call.output is None)


def without_outputs(calls: Iterable[FunctionCall]) -> tuple[FunctionCall, ...]:
    """The calls as they were made."""
    return tuple(replace(call, output=None) for call in calls)


async def with_own_outputs(
    engine: Engine, turn: Turn, calls: tuple[FunctionCall, ...], writing: "Writing"
) -> tuple[FunctionCall, ...]:
    """The calls, those of the program's own functions with their outputs; all made at once."""
    box = own_tools_of(engine)
    if box is None or not any(map(box.answers, calls)):
        return calls
    writing.note_delay(CALCULATING)
    questions = [message.text for message in turn.messages if message.role is Role.USER]
    try:
        return tuple(await asyncio.gather(*(_answered(box, call, questions) for call in calls)))
    finally:
        writing.note_delay(None)


async def _answered(box: OwnTools, call: FunctionCall, questions: list[str]) -> FunctionCall:
    if not box.answers(call):
        return call
    return replace(call, output=clean_text(await box.output(call, questions)))
