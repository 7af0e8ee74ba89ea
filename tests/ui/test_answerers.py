"""What the log says of who answered, what it took, and what is waited for."""

import pytest

from tests.fakes import NOON
from tutor_tui.domain.answerers import answerer_metadata, dollars, spent_metadata
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import AnsweredBy
from tutor_tui.domain.objects import Message, Role, Run, RunStatus, Usage
from tutor_tui.domain.provider import Prices
from tutor_tui.ui.entries import EntryMaker
from tutor_tui.ui.turns import Turns


def _message(**metadata: str) -> Message:
    return Message(
        id="msg_1",
        thread_id="thread_1",
        created_at=NOON,
        role=Role.ASSISTANT,
        content=(TextContent(value="4"),),
        assistant_id="asst_2",
        metadata=metadata,
    )


@pytest.mark.parametrize(
    ("answered", "speaker"),
    [
        (AnsweredBy("a/small"), "Coach · a/small"),
        (AnsweredBy("a/small", "gpt-4o"), "Coach · a/small instead of gpt-4o"),
        (AnsweredBy("symbolic"), "Coach"),
        (AnsweredBy("symbolic", "gpt-4o"), "Coach · symbolic tutor instead of gpt-4o"),
    ],
)
def test_a_message_says_which_model_answered(answered: AnsweredBy, speaker: str) -> None:
    maker = EntryMaker("Math Tutor", NOON, {"asst_2": "Coach"})

    assert maker.message(_message(**answerer_metadata(answered))).speaker == speaker


@pytest.mark.parametrize(
    ("prices", "mark"),
    [(None, "1,500 tokens"), (Prices(1.0, 2.0), "1,500 tokens · $0.0020")],
)
def test_a_message_says_what_it_took(prices: Prices | None, mark: str) -> None:
    usage = Usage(prompt_tokens=1000, completion_tokens=500)
    message = _message(**spent_metadata(usage, prices))

    assert EntryMaker("Math Tutor", NOON).message(message).mark == mark


@pytest.mark.parametrize(
    "metadata",
    [{"prompt_tokens": "x", "completion_tokens": "1"}, {"prompt_tokens": "1"}, {"cost_usd": "x"}],
)
def test_what_a_client_wrote_there_instead_is_not_shown(metadata: dict[str, str]) -> None:
    assert EntryMaker("Math Tutor", NOON).message(_message(**metadata)).mark == ""


@pytest.mark.parametrize(
    ("amount", "words"),
    [(0.0, "$0.00"), (0.00001, "<$0.0001"), (0.00123, "$0.0012"), (0.5, "$0.50"), (12.0, "$12.00")],
)
def test_costs_are_shown_to_digits_that_matter(amount: float, words: str) -> None:
    assert dollars(amount) == words


def test_the_spinner_says_what_is_waited_for() -> None:
    turns = Turns(lambda: 5.0)
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.IN_PROGRESS,
        model="a/small",
        instructions="",
        created_at=NOON,
        metadata={"waiting_for": "a.example is busy, trying again in 7 s (2 of 4)"},
    )
    turns.begin("thread_1", run, age=1.0)

    line = turns.activity("thread_1", 0) or ""
    assert "in_progress · 1.0 s · a.example is busy, trying again in 7 s (2 of 4)" in line
