"""What a run and its answer need together, in one transaction."""

import sqlite3
from dataclasses import replace

from tutor_tui.assistants import endings
from tutor_tui.assistants.endings import Ending
from tutor_tui.assistants.tables import messages, runs
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.domain.objects import Message, Run, RunStatus


def open_answer(db: sqlite3.Connection, message: Message) -> Message:
    """Store the beginning of an answer; a run that is answered again keeps its message."""
    earlier = messages.of_run(db, message.run_id or "")
    if earlier is None:
        messages.insert(db, message)
        return message
    messages.restart_text(db, earlier.id, message.text)
    return replace(earlier, content=message.content)


def store_end(db: sqlite3.Connection, run: Run, message: Message | None, owner: str) -> bool:
    """Store how a run ended together with its answer; whether it was still this owner's."""
    if not runs.end(db, run, owner):
        return False
    if message is not None:
        messages.close(db, message)
    return True


def end_unanswered(db: sqlite3.Connection, claimed: OwnedRun, ending: Ending, now: int) -> None:
    """End a run that nobody answers any more; what had been written of its answer is kept."""
    message = messages.of_run(db, claimed.run.id)
    closed = None if message is None else ending.closed(message, now, {})
    store_end(db, ending.applied_to(claimed.run, now), closed, claimed.owner or "")


def ending_of_abandoned(run: Run) -> Ending:
    """How a run ends that is not answered again."""
    is_cancelling = run.status is RunStatus.CANCELLING
    return endings.CANCELLED if is_cancelling else endings.INTERRUPTED
