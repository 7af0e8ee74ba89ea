"""Worksheets: JSON lines in, JSON lines out."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tutor_tui.batch import MAX_LINE, Item, Refused, answer_batch, items_of
from tutor_tui.cli import main
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText, EngineEvent
from tutor_tui.engines.base import Turn


class Echo:
    """Says how many messages it was given and the last of them; fails at "fail"."""

    name = "echo"
    is_resumable = True
    is_closed = False

    def warm_up(self) -> None: ...

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        text = turn.messages[-1].text
        if text == "fail":
            raise EngineError("It broke. Please ask again.")
        if text == "fault":
            raise ZeroDivisionError
        yield AnswerText(f"{len(turn.messages)} ")
        yield AnswerText(text)
        if text.startswith("="):
            yield AnswerChecked(Check(Mark.AGREES, ""), text.removeprefix("="))

    async def close(self) -> None:
        self.is_closed = True


async def _batch(*lines: str) -> tuple[int, list[dict[str, object]], str]:
    out, err, engine = io.StringIO(), io.StringIO(), Echo()
    code = await answer_batch(engine, lines, out, err)

    assert engine.is_closed
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


async def test_questions_are_answered_in_their_order() -> None:
    lines = [json.dumps({"id": number, "question": f"={number}"}) for number in range(30)]
    code, replies, told = await _batch(*lines)

    assert (code, told) == (0, "")
    assert replies == [
        {"id": number, "answer": str(number), "text": f"1 ={number}"} for number in range(30)
    ]


async def test_a_fault_inside_costs_the_others_nothing() -> None:
    code, replies, _ = await _batch('{"id": 1, "question": "fault"}', '{"id": 2, "question": "=2"}')

    assert code == 1
    assert replies[0]["answer"] is None
    assert "other words" in str(replies[0]["text"])
    assert replies[1]["answer"] == "2"


async def test_a_question_without_a_result_has_the_answer_null() -> None:
    _, replies, _ = await _batch('{"id": "a", "question": "hello"}')

    assert replies == [{"id": "a", "answer": None, "text": "1 hello"}]


async def test_the_turns_of_a_conversation_know_each_other_and_nothing_else() -> None:
    line = '{"id": 7, "turns": ["one", "two", "three"]}'
    _, replies, _ = await _batch(line, line)

    assert replies == [{"id": 7, "answers": ["1 one", "3 two", "5 three"]}] * 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "Line 2 is not JSON."),
        ("[" * 100_000, "Line 2 is not JSON."),
        ("[1]", "Line 2 has neither a question nor a list of turns."),
        ('{"id": 1, "turns": []}', "Line 2 has neither a question nor a list of turns."),
        ('{"id": 1, "turns": [1]}', "Line 2 has neither a question nor a list of turns."),
        ('"' + "x" * MAX_LINE + '"', "Line 2 is longer than a million characters."),
    ],
)
async def test_a_line_that_cannot_be_read_is_told_and_the_others_go_on(
    line: str, reason: str
) -> None:
    code, replies, told = await _batch("", line, '{"question": "=3"}')

    assert code == 1
    assert [reply.get("error") for reply in replies] == [reason, None]
    assert told == f"tutor-tui: {reason}\n"


async def test_a_failure_of_the_engine_is_the_reply() -> None:
    code, replies, _ = await _batch('{"id": 1, "question": "fail"}')

    assert code == 1
    assert replies == [{"id": 1, "answer": None, "text": "It broke. Please ask again."}]


def test_unread_lines_keep_their_id() -> None:
    assert list(items_of(['{"id": "q9"}', '{"id": 1, "question": "?"}'])) == [
        Refused("q9", "Line 1 has neither a question nor a list of turns."),
        Item(1, ("?",), is_conversation=False),
    ]


def test_a_worksheet_is_answered_by_the_symbolic_tutor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.jsonl"
    sheet.write_text(
        '{"id": 1, "question": "Solve 3x + 11 = 14"}\n'
        '{"id": 2, "turns": ["Solve 3x + 11 = 14", "why?"]}\n',
        encoding="utf-8",
    )
    code = main(["ask", "--batch", str(sheet)])
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())

    assert code == 0
    assert (first["id"], first["answer"]) == (1, "x = 1")
    assert "Subtract 11" in first["text"]
    assert "1. Subtract 11 from both sides" in second["answers"][1]


def test_a_file_that_is_not_there_is_bad_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["ask", "--batch", str(tmp_path / "nothing.jsonl")])

    assert code == 2
    assert "cannot be read: No such file or directory." in capsys.readouterr().err
