"""The practice screen: what is due, how it went, and what is sent when a topic is chosen."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from tests.fakes import NOON
from tests.ui.stage import Stage
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.practice import PracticeTopic, Progress, Review, SkillRecord
from tutor_tui.ui.screens.progress import ProgressScreen

_TODAY = datetime.fromtimestamp(NOON, UTC).date()


class FakeRecords:
    """Three topics, two of them practised."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        records = (_record("fractions", 12, 15, -5), _record("logs", 1, 2, 3 * 86_400))
        days = frozenset(_TODAY - timedelta(days=count) for count in range(3))
        self.known = Progress({record.skill: record for record in records}, days)

    async def topics(self) -> Mapping[str, PracticeTopic]:
        return {
            "limits": PracticeTopic("limits", "Calculus", ("limit at infinity",)),
            "fractions": PracticeTopic("fractions", "Numbers"),
            "logs": PracticeTopic("logarithms", "Algebra"),
        }

    async def progress(self) -> Progress:
        if self.failure is not None:
            raise self.failure
        return self.known

    async def reviews(self) -> tuple[Review, ...]:
        return ()


def _record(skill: str, right: int, asked: int, seconds: int) -> SkillRecord:
    return SkillRecord(
        skill=skill,
        level=3,
        asked=asked,
        right=right,
        due_at=NOON + seconds,
        reviewed_at=NOON - 60,
    )


async def _opened(stage: Stage, key: str = "f6") -> FakeRecords:
    records = FakeRecords()
    stage.app.chat.records = records
    await stage.press(key)
    await stage.until(lambda: isinstance(stage.app.screen, ProgressScreen))
    await stage.until(lambda: "3 days in a row" in stage.picture)
    return records


@pytest.mark.parametrize("key", ["f6", "alt+p"])
async def test_the_screen_tells_what_is_due_and_how_it_went(stage: Stage, key: str) -> None:
    async with stage.open():
        await _opened(stage, key)
        lines = [line.strip(" │") for line in stage.picture.splitlines()]
        shown = " ".join(" ".join(lines).split())

        assert "Review the topic that is due" in shown
        assert "fractions level 3 12 of 15 80 % due now" in shown
        assert "logarithms level 3 1 of 2 50 % due in 3 days" in shown
        assert "3 days in a row · 13 of 17 right · 1 due" in shown
        assert shown.index("fractions") < shown.index("logarithms") < shown.index("limits")


async def test_a_topic_that_is_chosen_is_practised_and_the_box_keeps_its_text(
    stage: Stage,
) -> None:
    async with stage.open():
        await stage.write("half a question")
        await _opened(stage)
        await stage.write("limi")
        await stage.press("enter")
        await stage.until_idle()

        assert stage.entries[0].source == "/practice limits"
        assert stage.box == "half a question"


async def test_a_field_or_another_name_finds_its_topics(stage: Stage) -> None:
    async with stage.open():
        await _opened(stage)
        await stage.write("calculus")
        await stage.until(lambda: "logarithms" not in stage.picture)
        assert "limits" in stage.picture

        await stage.press("ctrl+u")
        await stage.write("at infinity")
        await stage.until(lambda: "logarithms" not in stage.picture)
        assert "limits" in stage.picture


async def test_the_first_line_starts_the_reviews(stage: Stage) -> None:
    async with stage.open():
        await _opened(stage)
        await stage.press("enter")
        await stage.until_idle()

        assert stage.entries[0].source == "/review"


async def test_the_palette_takes_a_topic_with_the_command(stage: Stage) -> None:
    async with stage.open():
        await stage.write("/practice long division")
        await stage.until(lambda: "Practise long division" in stage.picture)
        await stage.press("enter")
        await stage.until_idle()

        assert stage.entries[0].source == "/practice long division"


async def test_records_that_cannot_be_read_are_told(stage: Stage) -> None:
    async with stage.open():
        records = FakeRecords()
        records.failure = StoreError("The history is locked: try again.")
        stage.app.chat.records = records
        await stage.press("f6")

        await stage.until(lambda: "The history is locked: try again." in stage.picture)


async def test_nothing_practised_yet_shows_the_topics(stage: Stage) -> None:
    async with stage.open():
        records = FakeRecords()
        records.known = Progress()
        stage.app.chat.records = records
        await stage.press("f6")

        await stage.until(lambda: "Nothing practised yet" in stage.picture)
        assert "limits" in stage.picture


async def test_threads_of_a_server_have_no_records_here(stage: Stage) -> None:
    async with stage.open():
        await stage.press("f6")

        await stage.until(lambda: "recorded where the threads live" in stage.picture)
