"""Answers and threads as text."""

import pytest

from tests.fakes import NOON
from tutor_tui.domain.checks import Check, Finding, Mark
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.objects import Message, MessageStatus, Role
from tutor_tui.saved_threads import SavedThread
from tutor_tui.transcript import plain_answer, thread_lines, thread_markdown


def _message(
    text: str,
    role: Role = Role.ASSISTANT,
    check: Check | None = None,
    status: MessageStatus = MessageStatus.COMPLETED,
) -> Message:
    return Message(
        id="msg_1",
        thread_id="thread_1",
        created_at=NOON,
        role=role,
        content=(TextContent(value=text),),
        status=status,
        metadata={} if check is None else check.as_metadata(),
    )


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Then `x = 1`.", "Then x = 1."),
        ("`a` and `b`", "a and b"),
        ("`` a`b ``", "a`b"),
        ("a lone ` stays", "a lone ` stays"),
        ("`over\ntwo lines`", "over\ntwo lines"),
        ("2*x*y and [b]", "2*x*y and [b]"),
        ("one\n\ntwo `x`", "one\n\ntwo x"),
        ("before\n```\nx = `1`\n```\nafter `x`", "before\nx = `1`\nafter x"),
        ("~~~python\ncode\n~~~", "code"),
        ("  padded  \n", "padded"),
        ("clear\x1b[2J\x07 \u202eback", "clear[2J back"),
    ],
)
def test_an_answer_is_plain_text(markdown: str, plain: str) -> None:
    assert plain_answer(_message(markdown)) == plain


@pytest.mark.parametrize(
    ("check", "line"),
    [
        (Check(Mark.AGREES, "by substitution"), "✓ checked by substitution"),
        (Check(Mark.AGREES, ""), "✓ checked"),
        (Check(Mark.DISAGREES, "for x = 2"), "✗ does not hold for x = 2"),
        (Check(Mark.UNCHECKED, ""), "· not checked"),
    ],
)
def test_a_checked_answer_says_so_on_a_line_of_its_own(check: Check, line: str) -> None:
    assert plain_answer(_message("`x = 1`", check=check)) == f"x = 1\n{line}"


def test_a_thread_is_a_markdown_document() -> None:
    messages = [
        _message("Solve `2x = 4`", Role.USER),
        _message("`x = 2`", check=Check(Mark.AGREES, "by substitution")),
        _message("And", Role.USER),
        _message("Well, the", status=MessageStatus.INCOMPLETE),
    ]

    assert thread_markdown("A\ntitle", messages, assistant="Math Tutor") == (
        "# A title\n\n**You**\n\nSolve `2x = 4`\n\n"
        "**Math Tutor**\n\n`x = 2`\n\n*✓ checked by substitution*\n\n"
        "**You**\n\nAnd\n\n**Math Tutor**\n\nWell, the\n\n*The answer was cut off here.*\n"
    )


def test_a_list_of_threads_has_one_line_each_whatever_the_titles_hold() -> None:
    threads = [SavedThread("thread_1", "a\nb\tc\x1b[31m"), SavedThread("thread_2", "d", True)]

    assert thread_lines(threads) == "thread_1\ta b c[31m\nthread_2\t* d\n"


def test_an_answer_is_followed_by_what_was_found_at_its_formulas() -> None:
    check = Check(
        Mark.DISAGREES,
        "in 1 of 3 formulas",
        (
            Finding(0, 5, Mark.AGREES),
            Finding(7, 16, Mark.DISAGREES, "the left side is 4"),
            Finding(18, 23, Mark.UNCHECKED),
        ),
    )
    message = _message("x = 1, 2 + 2 = 5, y = z", check=check)

    assert plain_answer(message).splitlines() == [
        "x = 1, 2 + 2 = 5, y = z",
        "✓ x = 1",
        "✗ 2 + 2 = 5: the left side is 4",
        "✗ does not hold in 1 of 3 formulas",
    ]
    assert "*✗ 2 + 2 = 5: the left side is 4*" in thread_markdown("A", [message])
