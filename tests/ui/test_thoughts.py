"""What models think on the screen: folded away above the answer, unfolded by a key or a click."""

import pytest

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.thoughts import Thought

_FIRST = Thought("Two and two ", 1.5)
_REST = Thought("make four,\nas [b]ever[/b] `x_1`.", 4.2)


async def _asked_and_thinking(stage: Stage, gate: Gate) -> None:
    await stage.ask("2 + 2?")
    await gate.reached.wait()
    await stage.until(lambda: len(stage.entries) == 2)


async def test_thoughts_are_folded_above_the_answer_and_say_how_long_they_took(
    stage: Stage,
) -> None:
    stage.backend.script(_FIRST, _REST, "Four.")
    async with stage.open():
        await stage.ask("2 + 2?")
        await stage.until_idle()

        lines = stage.picture.splitlines()
        place = next(n for n, line in enumerate(lines) if "thought for 4.2 s · 8 words" in line)
        assert "▸" in lines[place]
        assert "Four." in lines[place + 1]
        assert "make four" not in stage.picture
        assert stage.sources == ["2 + 2?", "Four."]


async def test_while_a_model_thinks_the_live_line_says_so_and_for_how_long(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(_FIRST, gate, _REST, "Four.")
    async with stage.open():
        await _asked_and_thinking(stage, gate)
        stage.seconds = 3.1
        stage.chat.show_activity()

        assert "in_progress · thinking · 3.1 s" in stage.activity
        assert "▸ thinking · 3 words" in stage.picture
        gate.open()
        await stage.until_idle()
        assert stage.activity == ""


@pytest.mark.parametrize("keys", [("z",), ("k", "k", "enter")])
async def test_a_key_unfolds_thoughts_as_they_were_written_and_folds_them_again(
    stage: Stage, keys: tuple[str, ...]
) -> None:
    stage.backend.script(_FIRST, _REST, "Four.")
    async with stage.open():
        await stage.ask("2 + 2?")
        await stage.until_idle()
        stage.chat.log_view.focus()
        await stage.press(*keys)
        unfolded = stage.picture
        await stage.press("z")

        assert "▾ thought for 4.2 s" in unfolded
        assert "▎ as [b]ever[/b] `x_1`." in unfolded
        assert "make four" not in stage.picture


async def test_a_click_on_the_line_unfolds_thoughts(stage: Stage) -> None:
    stage.backend.script(_FIRST, "Four.")
    async with stage.open():
        await stage.ask("2 + 2?")
        await stage.until_idle()
        rows = stage.picture.splitlines()
        y = next(place for place, row in enumerate(rows) if "thought for" in row)
        await stage.pilot.click(offset=(rows[y].index("thought"), y))

        assert "▎ Two and two" in stage.picture


async def test_thoughts_unfolded_while_they_come_stay_so_when_the_answer_begins(
    stage: Stage,
) -> None:
    gate, second = Gate(), Gate()
    stage.backend.script(_FIRST, gate, _REST, second, "Four.")
    async with stage.open():
        await _asked_and_thinking(stage, gate)
        stage.chat.log_view.focus()
        await stage.press("z")
        gate.open()
        await second.reached.wait()
        await stage.until(lambda: "make four" in stage.picture)
        second.open()
        await stage.until_idle()

        assert "▾ thought for 4.2 s · 8 words" in stage.picture
        assert "▎ Two and two make four," in stage.picture
        assert stage.sources == ["2 + 2?", "Four."]


async def test_thoughts_are_there_again_after_another_thread_and_are_not_copied(
    stage: Stage,
) -> None:
    stage.add_thread("Other", "hello")
    stage.backend.script(_FIRST, _REST, "Four.")
    async with stage.open():
        await stage.ask("2 + 2?")
        await stage.until_idle()
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["hello"])
        await stage.press("alt+up")
        await stage.until(lambda: stage.sources == ["2 + 2?", "Four."])

        assert "thought for 4.2 s" in stage.picture
        stage.chat.log_view.focus()
        await stage.press("y")
        assert stage.app.clipboard == "Four."


async def test_who_comes_back_to_a_thinking_thread_sees_all_its_thoughts(stage: Stage) -> None:
    gate = Gate()
    stage.add_thread("Other", "hello")
    stage.backend.script(_FIRST, gate, "Four.")
    async with stage.open():
        await _asked_and_thinking(stage, gate)
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["hello"])
        await stage.press("alt+up")
        await stage.until(lambda: len(stage.entries) == 2)

        assert "▸ thinking · 3 words" in stage.picture
        gate.open()
        await stage.until_idle()
        assert stage.sources == ["2 + 2?", "Four."]


async def test_thoughts_that_came_to_no_answer_stay_until_it_is_tried_again(
    stage: Stage,
) -> None:
    stage.backend.script(_FIRST, EngineError("The connection broke off."))
    stage.backend.script("Four.")
    async with stage.open():
        await stage.ask("2 + 2?")
        await stage.until_idle()

        assert "▸ thought for 1.5 s · 3 words" in stage.picture
        assert "The connection broke off." in stage.sources
        await stage.press("enter")
        await stage.until(lambda: "Four." in stage.sources)
        assert stage.sources == ["2 + 2?", "Four."]
