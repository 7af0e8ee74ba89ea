"""Final results that models tell in words, in a box or alone, against the tutor's own."""

import time
from collections import Counter
from functools import cache
from typing import Final

import pytest

from tests.mathematics.final_corpus import FinalAnswer, final_answers
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import CheckedLine, check

_BAG: Final = (
    "a bag has 3 red and 5 blue marbles, two are drawn without replacement. "
    "probability both are red?"
)
_ANSWERS: Final = final_answers()


@cache
def _lines(answer: FinalAnswer) -> tuple[CheckedLine, ...]:
    return check(answer.text, [answer.question])


def _verdict(answer: FinalAnswer) -> Mark:
    """The mark on the result itself."""
    lines = _lines(answer)
    marks = {line.mark for line in lines if line.start < answer.end and answer.start < line.end}
    for mark in (Mark.DISAGREES, Mark.AGREES):
        if mark in marks:
            return mark
    return Mark.UNCHECKED


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "answer", [a for a in _ANSWERS if a.is_right], ids=lambda answer: answer.question[:40]
)
def test_nothing_in_an_answer_with_the_right_result_disagrees(answer: FinalAnswer) -> None:
    lines = check(answer.text, [answer.question])

    assert [line for line in lines if line.mark is Mark.DISAGREES] == []


def test_right_results_agree_and_wrong_ones_disagree() -> None:
    right = Counter(_verdict(answer) for answer in _ANSWERS if answer.is_right)
    wrong = Counter(_verdict(answer) for answer in _ANSWERS if not answer.is_right)

    assert right[Mark.AGREES] >= 0.95 * right.total()
    assert wrong[Mark.DISAGREES] >= 0.95 * wrong.total()
    assert wrong[Mark.AGREES] == 0


def test_a_wrong_result_is_told_with_the_right_one() -> None:
    (line,) = check("The remainder is 34.", ["What is the remainder when 100 is divided by 65?"])

    assert line.mark is Mark.DISAGREES
    assert "35" in line.how


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Your answer is 7, but look again at the sign.", "3x + 11 = 14"),
        ("Is the answer 7?", "3x + 11 = 14"),
        ("If the answer is 7, then 3x + 11 is 32.", "3x + 11 = 14"),
        ("A common mistake is to think the derivative is 3x^3.", "differentiate x^3"),
        (
            "Step 2\n\nThe remainder is 5. Dividing once more, the remainder is 0.",
            "gcd of 15 and 20",
        ),
        (
            "The area of the first circle is 3π. The final answer is 25π.",
            "area of a circle with radius 5",
        ),
        (
            "The first derivative is 4x^3. The second derivative is 12x^2.",
            "second derivative of x^4",
        ),
        ("The answer is about 0.33.", "1/3"),
        ("The probability is about 17%.", "probability of rolling a sum of 7 with two dice"),
        ("The area is 78.5.", "area of a circle with radius 5"),
        ("So the time is 0.5 hours.", "convert 30 minutes to hours"),
        (
            "Since there are 60 minutes in an hour, we get 150 minutes.",
            "how many minutes are in 2.5 hours?",
        ),
        (
            "There are 60 minutes in an hour. So we have 2.5 × 60 = 150.",
            "how many minutes are in 2.5 hours?",
        ),
        (
            "The probability is 3/8 for the first and 2/7 for the second, so 3/28.",
            _BAG,
        ),
        (
            "The probability is 3/8.\n\nThe second time it is 2/7, so we get 3/28.",
            _BAG,
        ),
        (
            "There are 10 letters, and 3 of them are a. We get 120.",
            "how many ways to choose 3 from 10",
        ),
        ("The answer is 3:45.", "What is 30 minutes after 3:15 PM?"),
        ("The probability is 1 in 6.", "probability of rolling a sum of 7 with two dice"),
        ("The answer is 2 and 3/4.", "what is 11/4"),
        ("The answer is 12 million.", "What is 11600000 rounded to the nearest one million?"),
        ("The nth term is 4n + 3, where n = 0, 1, 2.", "nth term of 3, 7, 11, 15"),
        (r"$\boxed{\frac{1}{2}\sin^2 x + C}$", "integrate sin x cos x"),
        ("The general solution is A sin x + B cos x.", "solve y'' + y = 0"),
        ("The answer is 2.", "What is your favourite number?"),
        ("Next, try this one yourself: what is 2 + 3? The answer is 5.", "what is 7 + 8?"),
    ],
)
def test_what_is_quoted_asked_rounded_or_only_a_step_is_never_called_wrong(
    text: str, question: str
) -> None:
    assert Mark.DISAGREES not in {line.mark for line in check(text, [question])}


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("7 is prime.", Mark.AGREES),
        ("Note that 91 is not a prime number.", Mark.AGREES),
        ("Note that 91 is prime.", Mark.DISAGREES),
        ("We see that 19 is a factor of 6291.", Mark.DISAGREES),
        ("$7$ does not divide $188$.", Mark.AGREES),
        ("Clearly 84 is divisible by 12.", Mark.AGREES),
        ("So 50 is a perfect square.", Mark.DISAGREES),
        ("1,013,069 is not prime.", Mark.AGREES),
    ],
)
def test_facts_about_numbers_are_worked_out(text: str, mark: Mark) -> None:
    assert [line.mark for line in check(text)] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "Is 91 prime?",
        "If 91 is prime, then it has two divisors.",
        "You said 91 is prime.",
        "x + 91 is prime.",
        "The product of 7 and 13 is prime to 5.",
        "91 is primed.",
        "2.5 is even more.",
    ],
)
def test_facts_that_are_asked_or_supposed_have_no_mark(text: str) -> None:
    assert check(text) == ()


def test_letters_that_are_also_numbers_can_be_unknowns() -> None:
    marks = [line.mark for line in check("10i = -10, so i = -1.", ["Solve 10*i + 5 = -5 for i."])]

    assert marks == [Mark.AGREES, Mark.AGREES]


def test_an_unknown_called_e_is_named_so_in_the_reason() -> None:
    (line,) = check("e = 3", ["Suppose 2*e - 4 = 0. What is e?"])

    assert (line.text, line.mark) == ("e = 3", Mark.DISAGREES)
    assert "e = 3" in line.how


def test_every_mark_stands_on_the_text_it_quotes() -> None:
    for answer in _ANSWERS:
        lines = _lines(answer)

        assert [line.text for line in lines] == [answer.text[x.start : x.end] for x in lines]


@pytest.mark.parametrize(
    "text",
    [
        "**" * 20_000,
        " " * 40_000 + "x",
        "\n" * 40_000,
        "The answer is $" * 3_000,
        "\\boxed{" * 5_000,
        "the " * 10_000 + "is 5",
        ":" * 20_000,
    ],
    ids=lambda text: text.strip()[:12] or "spaces",
)
def test_hostile_texts_take_no_more_time_than_others(text: str) -> None:
    started = time.process_time()
    check(text, ["what is 2 + 3"])

    assert time.process_time() - started < 3
