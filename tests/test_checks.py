"""Marks in a message's metadata: within the API's limits, and read back whatever they hold."""

from collections.abc import Mapping

import pytest

from tutor_tui.domain.checks import Check, Finding, Mark, check_of
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.objects import Message, Role


def _message(metadata: Mapping[str, str], text: str = "x" * 10_000) -> Message:
    return Message(
        id="msg_1",
        thread_id="thread_1",
        created_at=0,
        role=Role.ASSISTANT,
        content=(TextContent(value=text),),
        metadata=metadata,
    )


def _read_back(check: Check) -> Check | None:
    return check_of(_message(check.as_metadata()))


def test_findings_come_back_in_the_order_of_the_text() -> None:
    findings = (
        Finding(3, 9, Mark.AGREES),
        Finding(12, 20, Mark.DISAGREES, 'at x = 2 the left side is 9, the "right" one 7'),
        Finding(30, 33, Mark.UNCHECKED),
    )
    check = Check(Mark.DISAGREES, "in 1 of 3 formulas", findings)

    assert _read_back(check) == check


def test_of_too_many_findings_those_that_do_not_hold_are_kept() -> None:
    agreeing = [Finding(n, n + 5, Mark.AGREES) for n in range(0, 4000, 10)]
    wrong = Finding(4100, 4105, Mark.DISAGREES, "y" * 500)
    pairs = Check(Mark.DISAGREES, "", (*agreeing, wrong)).as_metadata()
    found = check_of(_message(pairs))

    assert len(pairs) <= 8
    assert max(len(value) for value in pairs.values()) <= 512
    assert found is not None
    assert [one.start for one in found.disputed] == [4100]
    assert len(found.findings) > 100


@pytest.mark.parametrize(
    "packed",
    [
        "",
        "{}",
        "[",
        "[" * 100_000,
        "[1]",
        '[["a",2,"✗"]]',
        '[[5,2,"✗","x"]]',
        '[[-1,2,"✗","x"]]',
        '[[1,2,"?"]]',
        '[[1,99999,"✗","beyond the text"]]',
        "null",
    ],
)
def test_findings_that_cannot_be_read_are_left_out(packed: str) -> None:
    pairs = {"check": "disagrees", "check_how": "in 1 of 1 formula", "check_at_1": packed}

    assert check_of(_message(pairs)) == Check(Mark.DISAGREES, "in 1 of 1 formula")


def test_a_message_without_a_mark_has_no_check() -> None:
    assert check_of(_message({"check_at_1": '[[1,2,"✗"]]'})) is None


def test_a_formula_is_told_on_one_line() -> None:
    assert Finding(2, 11, Mark.AGREES).formula("a 1 +\n 1 = 2") == "1 + 1 ="
