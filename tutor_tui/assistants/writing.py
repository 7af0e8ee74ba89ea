"""The growing answer of one run: told at once, stored at most every `save_seconds`."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from tutor_tui.assistants import tokens
from tutor_tui.assistants.events import Broadcast, with_text
from tutor_tui.assistants.ids import new_message_id, new_step_id
from tutor_tui.assistants.limits import MAX_PAIRS
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import answers, messages, resume_points, runs, steps, thoughts
from tutor_tui.assistants.text import PieceCleaner
from tutor_tui.assistants.thinking import Thinking
from tutor_tui.assistants.timing import Timing
from tutor_tui.domain.answerers import DELAY_KEY, answerer_metadata
from tutor_tui.domain.errors import NotFoundError, StoreError
from tutor_tui.domain.events import AnsweredBy
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run
from tutor_tui.domain.provider import SYMBOLIC
from tutor_tui.domain.steps import MessageCreation, RunStep, StepDetails, StepStatus, ToolCalls
from tutor_tui.domain.thoughts import THINKING
from tutor_tui.domain.tools import ToolCall

_log = logging.getLogger(__name__)
_PIECES_IN_A_ROW: Final = 32
_SLACK: Final = 4
"""No model's tokens are so short that an estimate four times too large would be right."""


class Writing:
    """Takes an answer's text piece by piece, up to the run's limit of tokens.

    `kept` is the beginning of an answer that is taken up: the first piece is added to that, and
    takes the place of whatever was written behind it.
    """

    def __init__(self, broadcast: Broadcast, store: Store, timing: Timing, kept: str = "") -> None:
        self._broadcast = broadcast
        self._store = store
        self._timing = timing
        self._cleaner = PieceCleaner()
        self._pieces = [kept] if kept else []
        self._saved_pieces = len(self._pieces)
        self._is_open = False
        self._has_unsaved = asyncio.Event()
        self._saving = asyncio.Lock()
        self._metadata: dict[str, str] = {}
        self._slack = 1
        self.thinking = Thinking(broadcast, timing)
        self.token: str | None = None
        """With what the engine takes the answer up, where it is written elsewhere."""

        self.completion_tokens = tokens.count(kept)
        self.length = len(kept)
        """In characters."""

        self.is_full = False

    @property
    def has_text(self) -> bool:
        """Whether anything has been written."""
        return bool(self._pieces)

    async def take(self, piece: str) -> None:
        """Add what comes next; what is over the limit is dropped, and `is_full` then."""
        self.thinking.pause()
        await self._take_clean(self._cleaner.feed(piece))

    def think(self, piece: str) -> None:
        """Add what the model thinks next; it counts for no limit."""
        self.note_delay(THINKING)
        if self.thinking.take(piece):
            self._has_unsaved.set()

    async def finish(self) -> None:
        """Add what was still held back."""
        await self._take_clean(self._cleaner.finish())

    async def save_regularly(self) -> bool:
        """Store what is new, until the message is no longer there: False then."""
        while True:
            await self._has_unsaved.wait()
            self._has_unsaved.clear()
            if not await self._save():
                return False
            await self._timing.sleep(self._timing.save_seconds)

    async def save_up_to_here(self, also: Callable[[sqlite3.Connection], None]) -> None:
        """Store this and all that is written, at once; a run taken up later goes on behind it."""
        run_id = self._broadcast.run.id

        def save(db: sqlite3.Connection) -> None:
            if message_id is not None and text:
                messages.append_text(db, message_id, text)
            self.thinking.store(db, is_kept=True)
            resume_points.set_length(db, run_id, self.length)
            also(db)

        async with self._saving:
            message_id, count, text = self._unsaved()
            await self._store.write(save)
            self._saved_pieces = count
            self.thinking.begin_anew()

    async def note_token(self, token: str) -> None:
        """Store with what the engine takes the answer up, from here on."""
        run_id, self.token = self._broadcast.run.id, token
        await self.save_up_to_here(lambda db: resume_points.set_token(db, run_id, token))

    async def note_tools(self, calls: tuple[ToolCall, ...]) -> None:
        """Keep calls of tools that somebody else has made as a step, each of them once."""
        step = new_step(self._broadcast.run, ToolCalls(calls), self._timing.now)
        opened = await self._store.write(lambda db: steps.insert_used(db, step, self._timing.now))
        if opened is not None:
            self._broadcast.open_step(replace(opened, status=StepStatus.IN_PROGRESS))
            self._broadcast.close_step(opened)

    async def note_answerer(self, answered: AnsweredBy) -> None:
        """Say in the answer which model writes it; of a replaced one, in the run too."""
        self._metadata = answerer_metadata(answered)
        self._slack = 1 if answered.model == SYMBOLIC else _SLACK
        if answered.instead_of is not None:
            with suppress(StoreError, NotFoundError):  # a remark, no reason to give up the answer
                run = await self._store.write(lambda db: _noted(db, self._broadcast.run, answered))
                self._broadcast.change(replace(self._broadcast.run, metadata=run.metadata))

    def note_delay(self, words: str | None) -> None:
        """Tell followers what the run waits for, or that it waits no longer; never stored."""
        run = self._broadcast.run
        if run.metadata.get(DELAY_KEY) == words:
            return
        metadata = {key: value for key, value in run.metadata.items() if key != DELAY_KEY}
        if words is not None:
            metadata[DELAY_KEY] = words
        self._broadcast.change(replace(run, metadata=metadata))

    async def _take_clean(self, whole: str) -> None:
        text = self._within_limit(whole)
        if not text:
            return
        self._pieces.append(text)
        self.length += len(text)
        if self._is_open:
            self._broadcast.add_text(text)
        else:
            await self._open_message("".join(self._pieces))
        self._has_unsaved.set()
        if len(self._pieces) % _PIECES_IN_A_ROW == 0:
            await asyncio.sleep(0)  # an engine that never waits must not hold up the screen

    @property
    def _maximum(self) -> int | None:
        """How many tokens the answer may have by our own estimate.

        A provider was told the limit and counts better; only where it does not heed it, it is cut.
        """
        maximum = self._broadcast.run.max_completion_tokens
        return None if maximum is None else maximum * self._slack

    def _within_limit(self, text: str) -> str:
        maximum = self._maximum
        wanted = tokens.count(text)
        if maximum is not None and self.completion_tokens + wanted > maximum:
            self.is_full = True
            text = tokens.first_of(text, maximum - self.completion_tokens)
            wanted = maximum - self.completion_tokens
        self.completion_tokens += wanted
        return text

    async def _open_message(self, text: str) -> None:
        empty = new_answer(self._broadcast.run, self._timing.now)
        new = replace(with_text(empty, text), metadata=self._metadata)
        step = new_step(self._broadcast.run, MessageCreation(new.id), self._timing.now)

        def open_answer(db: sqlite3.Connection) -> tuple[Message, RunStep]:
            message, opened = answers.open_answer(db, new, step)
            thoughts.give_to_message(db, message.run_id or "", message.id)
            return message, opened

        message, opened = await self._store.write(open_answer)
        self._is_open, self._saved_pieces = True, len(self._pieces)
        self._broadcast.open_step(opened)
        self._broadcast.open_message(message)
        self._broadcast.add_text(text)

    def _unsaved(self) -> tuple[str | None, int, str]:
        count = len(self._pieces)
        text = "".join(self._pieces[self._saved_pieces : count])
        return self._broadcast.message_id, count, text

    async def _save(self) -> bool:
        async with self._saving:
            return await self._save_unsaved()

    async def _save_unsaved(self) -> bool:
        message_id, count, text = self._unsaved()
        start, end = self.thinking.saved_and_all

        def save(db: sqlite3.Connection) -> bool:
            self.thinking.append_to(db, start, end)
            if message_id is None or not text:
                return True
            return messages.append_text(db, message_id, text)

        if start == end and (message_id is None or not text):
            return True
        try:
            is_there = await self._store.write(save)
        except StoreError as error:
            # The text stays in memory: the next attempt, or the end, stores it.
            run_id = self._broadcast.run.id
            _log.warning("the answer of run %s could not be saved yet: %s", run_id, error)
            self._has_unsaved.set()
            return True
        self.thinking.note_saved(end)
        if message_id is not None:
            self._saved_pieces = count
        return is_there


def _noted(db: sqlite3.Connection, run: Run, answered: AnsweredBy) -> Run:
    """The run with the model that answers it, unless its client's own metadata fill it."""
    stored = runs.get(db, run.thread_id, run.id).run
    noted = replace(stored, metadata={**stored.metadata, "answered_by": answered.model})
    if len(noted.metadata) > MAX_PAIRS:
        return stored
    runs.set_metadata(db, noted)
    return noted


def new_answer(run: Run, now: int) -> Message:
    """The beginning of a run's answer."""
    return Message(
        id=new_message_id(),
        thread_id=run.thread_id,
        created_at=now,
        role=Role.ASSISTANT,
        content=(),
        status=MessageStatus.IN_PROGRESS,
        assistant_id=run.assistant_id,
        run_id=run.id,
    )


def new_step(run: Run, details: StepDetails, now: int) -> RunStep:
    """The beginning of a step."""
    return RunStep(
        id=new_step_id(),
        thread_id=run.thread_id,
        run_id=run.id,
        assistant_id=run.assistant_id,
        created_at=now,
        details=details,
    )
