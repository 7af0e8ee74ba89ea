"""Where a question has two readings, the answer says which one it took."""

import pytest

from tutor_tui.mathematics.operations import answer_question


def told(question: str) -> str:
    return str(answer_question({"question": question})["text"])


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("2,500 / 5", "I read `2,500` as `2500`, the comma between thousands."),
        ("is 1,001 prime?", "I read `1,001` as `1001`"),
        ("what is -5 squared?", "not `(-5)²`"),
        ("negative 5 squared", "not `(-5)²`"),
        ("5 over 2 factorial", "I took the factorial of `2` alone."),
        ("simplify 12a^2b / 4ab", "= 3a`. I divided by all of `4ab`."),
        ("solve 1/2x + 3 = 7", "I divided by `2` alone"),
        ("(x + 1)/2x", "I divided by `2` alone"),
        ("3 plus 4 squared", "I took only `4` squared."),
        ("five times two squared", "I took only `two` squared."),
    ],
)
def test_the_reading_is_said(question: str, note: str) -> None:
    assert note in told(question)


@pytest.mark.parametrize(
    "question",
    [
        "1,000,000 / 2,500",
        "2,500 * 1.5",
        "max(1,200)",
        "three squared plus four squared",
        "solve x squared minus 4 = 0",
        "-5^2",
        "x/4 = 7",
        "convert 3/4km to m",
        "simplify 6/(2x)",
        "3 - 5 squared",
    ],
)
def test_nothing_is_said_where_there_is_one_reading(question: str) -> None:
    assert "I read" not in told(question)
    assert "I took" not in told(question)
    assert "I divided" not in told(question)
