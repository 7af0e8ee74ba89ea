"""An answer with a line that does not hold: marks, reasons, and one key to ask again."""

import pytest

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.checks import Check, Finding, Mark
from tutor_tui.mathematics.check import check
from tutor_tui.ui.disputes import request_about
from tutor_tui.ui.widgets.message_log import Entry

_ANSWER = "First 3x = 3.\n\nSo x = 2."
_RIGHT = Finding(6, 12, Mark.AGREES)
_WRONG = Finding(18, 23, Mark.DISAGREES, "at x = 2 the left side is 17, the right side 14")
_CHECK = Check(Mark.DISAGREES, "in 1 of 2 formulas", (_RIGHT, _WRONG))


def _hints(stage: Stage) -> list[str]:
    return [hint.does for hint in stage.chat.key_bar.shown]


async def _ask(stage: Stage) -> None:
    stage.backend.script(_ANSWER, _CHECK)
    await stage.ask("Solve 3x + 11 = 14")
    await stage.until_idle()
    await stage.until(lambda: "✗ x = 2" in stage.picture)


async def test_each_line_has_its_mark_and_the_false_one_its_counter_example(stage: Stage) -> None:
    async with stage.open():
        await _ask(stage)
        rows = [row.split("│")[-1].strip() for row in stage.picture.splitlines()]

    assert any(row.startswith("✓ First 3x = 3.") for row in rows), stage.picture
    assert any(row.startswith("✗ So x = 2.") for row in rows)
    assert any("✗ x = 2: at x = 2 the left side is 17" in row for row in rows)
    assert any("✗ does not hold in 1 of 2 formulas" in row for row in rows)


@pytest.mark.parametrize("key", ["alt+x", "shift+f8"])
async def test_a_key_sends_the_counter_example_to_the_model(stage: Stage, key: str) -> None:
    async with stage.open():
        await _ask(stage)
        await stage.write("a draft")
        assert "ask again" in _hints(stage)
        await stage.press(key)
        await stage.until_idle()

        sent = stage.sources[2]
        assert stage.box == "a draft"
    assert sent == (
        "Please check your answer, this is wrong: `x = 2` does not hold, because at x = 2 the left "
        "side is 17, the right side 14."
    )


async def test_the_palette_asks_again_too(stage: Stage) -> None:
    async with stage.open():
        await _ask(stage)
        await stage.write("/counter")
        await stage.until(lambda: "Ask again with the counter-example" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: len(stage.sources) == 4)
        await stage.until_idle()

        assert stage.sources[2].startswith("Please check your answer")


async def test_nothing_is_sent_where_nothing_was_found_against_the_answer(stage: Stage) -> None:
    stage.backend.script("x = 1", Check(Mark.AGREES, "1 of 1 formula", ()))
    async with stage.open():
        await stage.ask("Solve 3x + 11 = 14")
        await stage.until_idle()
        assert "ask again" not in _hints(stage)
        await stage.press("alt+x")
        await stage.until_idle()

        assert len(stage.sources) == 2


async def test_nothing_is_sent_while_an_answer_is_written(stage: Stage) -> None:
    gate = Gate()
    async with stage.open():
        await _ask(stage)
        stage.backend.script("Well, ", gate)
        await stage.ask("why?")
        await gate.reached.wait()
        await stage.until(lambda: "ask again" not in _hints(stage))
        await stage.press("alt+x")
        gate.open()
        await stage.until_idle()

        assert len(stage.sources) == 4


async def test_an_answer_from_before_can_be_asked_about(stage: Stage) -> None:
    thread_id = stage.add_thread("Equations")
    stage.backend.script(_ANSWER, _CHECK)
    await stage.backend.create_message(thread_id, "Solve 3x + 11 = 14")
    run = await stage.backend.create_run(thread_id)
    _ = [event async for event in stage.backend.follow_run(thread_id, run.id)]
    stage.desk.selected = thread_id
    async with stage.open():
        await stage.until(lambda: "✗ x = 2" in stage.picture)
        await stage.until(lambda: "ask again" in _hints(stage))


def _entry(*wrong: str) -> Entry:
    source = "; ".join(wrong)
    findings = (
        Finding(source.index(w), source.index(w) + len(w), Mark.DISAGREES, "") for w in wrong
    )
    return Entry("a", "Math Tutor", source, True, findings=tuple(findings))


def test_several_are_asked_about_at_once() -> None:
    assert request_about(_entry("2 + 2 = 5", "x = `2`")) == (
        "Please check your answer, these are wrong:\n- `2 + 2 = 5`\n- `x = '2'`"
    )


@pytest.mark.parametrize("wrong", [("x = 2",), ("x = 2", "2 + 2 = 5")])
def test_what_was_said_to_be_wrong_is_not_taken_for_given(wrong: tuple[str, ...]) -> None:
    context = ["Solve 3x + 11 = 14", request_about(_entry(*wrong))]

    assert [line.mark for line in check("You are right: x = 1.", context)] == [Mark.AGREES]
    assert [line.mark for line in check("No, x = 2.", context)] != [Mark.AGREES]
