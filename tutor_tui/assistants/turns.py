"""What an engine is given for a run: as much of the thread as the run may read."""

import sqlite3
from itertools import accumulate

from tutor_tui.assistants import tokens
from tutor_tui.assistants.tables import assistants, messages, practice, resume_points, steps
from tutor_tui.domain.objects import Message, MessageStatus, Run
from tutor_tui.domain.requests import PageRequest
from tutor_tui.domain.steps import ToolCalls
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.base import HISTORY_LIMIT, Turn


def read_turn(db: sqlite3.Connection, run: Run) -> Turn | None:
    """The turn of a run; none where not even the newest message fits into its limit."""
    newest = messages.page(db, run.thread_id, PageRequest(limit=HISTORY_LIMIT + 1)).data
    earlier = [message for message in newest if _is_finished(message, run)][: _history(run)]
    rounds = tuple(_tool_rounds(db, run.id))
    spent = steps.usage_of_run(db, run.id)
    used = spent.prompt_tokens + sum(tokens.count_calls(calls) for calls in rounds)
    fitting = _fitting(earlier, run, used)
    if earlier and not fitting:
        return None
    token, _, written = read_written(db, run.id)
    default = assistants.find_default(db)
    is_for_tutor = default is not None and default.id == run.assistant_id
    return Turn(
        run,
        tuple(reversed(fitting)),
        rounds,
        is_for_tutor=is_for_tutor,
        progress=practice.progress(db),
        resume_token=token,
        written=written,
        spent=spent,
    )


def read_written(db: sqlite3.Connection, run_id: str) -> tuple[str | None, str, str]:
    """The token of a run's answer that is taken up, and its text: what stays, what comes anew."""
    point, message = resume_points.of_run(db, run_id), messages.open_of_run(db, run_id)
    if point.token is None or message is None:
        return point.token, "", ""
    return point.token, message.text[: point.length], message.text[point.length :]


def prompt_tokens(turn: Turn) -> int:
    """What the engine reads."""
    called = sum(tokens.count_calls(calls) for calls in turn.tool_rounds)
    return tokens.count(turn.run.instructions) + tokens.count_messages(turn.messages) + called


def _is_finished(message: Message, run: Run) -> bool:
    return message.run_id != run.id or message.status is MessageStatus.COMPLETED


def _history(run: Run) -> int:
    return min(run.truncation_strategy.last_messages or HISTORY_LIMIT, HISTORY_LIMIT)


def _fitting(newest_first: list[Message], run: Run, used: int) -> list[Message]:
    if run.max_prompt_tokens is None:
        return newest_first
    room = run.max_prompt_tokens - used - tokens.count(run.instructions)
    sizes = accumulate(tokens.count(message.text) for message in newest_first)
    return [m for m, size in zip(newest_first, sizes, strict=True) if size <= room]


def _tool_rounds(db: sqlite3.Connection, run_id: str) -> list[tuple[FunctionCall, ...]]:
    calls = [
        tuple(call for call in step.details.tool_calls if isinstance(call, FunctionCall))
        for step in steps.of_run(db, run_id)
        if isinstance(step.details, ToolCalls)
    ]
    return [one for one in calls if one]
