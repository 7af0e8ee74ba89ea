"""One question after another, the calculating done in another process."""

import asyncio
from collections.abc import AsyncIterator, Mapping

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText, EngineEvent, ToolsRequired
from tutor_tui.domain.objects import Role
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic.checking import checked, working_in
from tutor_tui.engines.symbolic.dialogue import next_move, unreadable
from tutor_tui.engines.symbolic.forced import forced_call, outputs_told
from tutor_tui.engines.symbolic.moves import Calculation, Reply
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError


async def answered(worker: MathematicsWorker, turn: Turn) -> AsyncIterator[EngineEvent]:
    """The answer to the person's last message, then what checking it found.

    Reading a long message takes some tenths of a second, hence the thread.
    """
    questions = [message.text for message in turn.messages if message.role is Role.USER]
    if turn.tool_rounds:
        yield AnswerText(outputs_told(turn.tool_rounds[-1]))
        return
    if call := forced_call(turn.run, questions[-1] if questions else ""):
        yield ToolsRequired((call,))
        return
    if working := working_in(turn.messages):
        async for event in checked(worker, working):
            yield event
        return
    match await asyncio.to_thread(next_move, questions):
        case Reply(text=text):
            yield AnswerText(text)
        case Calculation() as calculation:
            async for event in _calculated(worker, calculation):
                yield event


async def _calculated(
    worker: MathematicsWorker, calculation: Calculation
) -> AsyncIterator[EngineEvent]:
    try:
        result = await worker.call(calculation.operation, _arguments(calculation))
    except UnreadableError as error:
        yield AnswerText(unreadable(error))
        return
    except (TooLargeError, UndefinedError) as error:
        yield AnswerText(str(error))
        return
    except CoreTimeoutError:
        yield AnswerText(
            "That takes longer than I may calculate, so I stopped; a simpler form may work."
        )
        return
    except CoreFailedError as error:
        raise EngineError(error.title, error.detail) from error
    yield AnswerText(str(result["text"]))
    check = _check(result)
    if check is not None:
        yield AnswerChecked(check, _result(result))


def _arguments(calculation: Calculation) -> Mapping[str, object]:
    if calculation.operation in ("answer", "explain"):
        return {"question": calculation.question}
    return {
        "question": calculation.question,
        "number": calculation.number,
        "done": calculation.done,
        "words": calculation.words,
    }


def _result(result: Mapping[str, object]) -> str | None:
    bare = result.get("result")
    return None if bare is None else str(bare)


def _check(result: Mapping[str, object]) -> Check | None:
    mark = result.get("mark")
    return None if mark is None else Check(Mark(str(mark)), str(result.get("how", "")))
