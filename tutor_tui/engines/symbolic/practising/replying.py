"""Each message either belongs to practice or is a question like any other."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic.answering import answered
from tutor_tui.engines.symbolic.forced import forced_call
from tutor_tui.engines.symbolic.practising.tutor import practised, practising_in
from tutor_tui.engines.symbolic.said_again import said_again, without_repetitions
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

_LATE = "That takes longer than I may calculate; `skip` brings another problem."


async def replied(worker: MathematicsWorker, turn: Turn) -> AsyncIterator[EngineEvent]:
    """The reply to the last message, within practice or outside."""
    is_of_client = bool(turn.tool_rounds) or forced_call(turn.run, "") is not None
    if not is_of_client and (again := said_again(turn.messages)) is not None:
        yield AnswerText(again)
        return
    turn = replace(turn, messages=without_repetitions(turn.messages))
    found = None if is_of_client else await asyncio.to_thread(practising_in, turn)
    if found is None:
        async for event in answered(worker, turn):
            yield event
        return
    try:
        async for event in practised(worker, turn, found):
            yield event
    except (UnreadableError, TooLargeError, UndefinedError) as error:
        yield AnswerText(str(error))
    except CoreTimeoutError:
        yield AnswerText(_LATE)
    except CoreFailedError as error:
        raise EngineError(error.title, error.detail) from error
