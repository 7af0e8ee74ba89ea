"""Marked answers are kept with the reply: once, whole or not at all, and over restarts."""

import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.assistants.scripted import make_backend
from tutor_tui.assistants.connection import connect_memory
from tutor_tui.assistants.migrations import migrate
from tutor_tui.assistants.tables import practice
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import AnswerMarked, AnswerText, EngineEvent, RunChanged
from tutor_tui.domain.practice import MarkedAnswer
from tutor_tui.engines.base import Turn

_NOON = 1_772_366_400  # 2026-03-01 12:00 UTC
_DAY = 86_400
MARKED = MarkedAnswer(
    skill="fractions",
    level=2,
    next_level=3,
    question="Work out `1/2 + 1/3`.",
    answer="5/6",
    given="10/12",
    is_right=True,
)


class MarkingEngine:
    """Marks every answer as the test says, and fails where it says so."""

    name = "marking engine"
    is_resumable = True

    def __init__(self, *marked: MarkedAnswer, fails: bool = False) -> None:
        self._marked = list(marked)
        self._fails = fails
        self.turns: list[Turn] = []

    def warm_up(self) -> None:
        """Nothing to do."""

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        self.turns.append(turn)
        yield AnswerText("Yes.")
        yield AnswerMarked(self._marked.pop(0))
        if self._fails:
            raise ValueError("broken off")

    async def close(self) -> None:
        """Nothing to do."""


async def _asked(backend: EmbeddedBackend, count: int) -> None:
    thread = await backend.create_thread()
    for _ in range(count):
        await backend.create_message(thread.id, "10/12")
        run = await backend.create_run(thread.id)
        last = [event async for event in backend.follow_run(thread.id, run.id)][-1]
        assert isinstance(last, RunChanged)


async def test_a_marked_answer_is_kept_over_a_restart(tmp_path: Path) -> None:
    wrong = replace(MARKED, is_right=False, given="2/5", next_level=2)
    first = make_backend(tmp_path, MarkingEngine(MARKED, wrong), clock=lambda: _NOON)
    await first.open()
    await _asked(first, 2)
    await first.close()
    second = make_backend(tmp_path, MarkingEngine(), clock=lambda: _NOON)
    await second.open()
    progress, reviews = await second.records.progress(), await second.records.reviews()
    await second.close()

    record = progress.skills["fractions"]
    assert [review.marked for review in reviews] == [MARKED, wrong]
    assert (record.asked, record.right, record.level) == (2, 1, 2)
    assert _NOON < record.due_at < _NOON + _DAY


async def test_the_engine_hears_what_was_practised(tmp_path: Path) -> None:
    engine = MarkingEngine(MARKED, MARKED)
    backend = make_backend(tmp_path, engine, clock=lambda: _NOON)
    await backend.open()
    await _asked(backend, 2)
    await backend.close()

    assert [turn.progress.skills.get("fractions") is not None for turn in engine.turns] == [
        False,
        True,
    ]


async def test_an_answer_that_broke_off_is_not_counted(tmp_path: Path) -> None:
    backend = make_backend(tmp_path, MarkingEngine(MARKED, fails=True), clock=lambda: _NOON)
    await backend.open()
    await _asked(backend, 1)
    reviews = await backend.records.reviews()
    await backend.close()

    assert reviews == ()


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(connect_memory()) as connection:
        migrate(connection)
        yield connection


def test_a_run_that_is_answered_again_counts_once(db: sqlite3.Connection) -> None:
    for _ in range(2):
        practice.record(db, "run_1", MARKED, _NOON)

    assert len(practice.reviews(db)) == 1
    assert practice.progress(db).skills["fractions"].asked == 1


def test_the_newest_answer_says_at_which_level_a_skill_goes_on(db: sqlite3.Connection) -> None:
    for place, level in enumerate((5, 2)):
        practice.record(db, f"run_{place}", replace(MARKED, next_level=level), _NOON + place)

    record = practice.progress(db).skills["fractions"]
    assert (record.level, record.reviewed_at) == (2, _NOON + 1)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC0", date(2026, 3, 1)),
        ("XXX-14", date(2026, 3, 2)),
        ("XXX+11", date(2026, 3, 1)),
        ("XXX+13", date(2026, 2, 28)),
    ],
)
def test_the_day_is_that_of_the_place_where_the_person_is(
    monkeypatch: pytest.MonkeyPatch, db: sqlite3.Connection, zone: str, day: date
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        practice.record(db, "run_1", MARKED, _NOON)
    finally:
        monkeypatch.undo()
        time.tzset()

    assert practice.progress(db).days == {day}
    assert [review.day for review in practice.reviews(db)] == [day]


def test_nothing_practised_is_no_progress(db: sqlite3.Connection) -> None:
    progress = practice.progress(db)

    assert (dict(progress.skills), progress.days, practice.reviews(db)) == ({}, frozenset(), ())
