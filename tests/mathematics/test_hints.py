"""Hints never tell the answer, steps lead to it one by one, and tries are judged by meaning."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem, spans_of
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.attempts import judge_attempt
from tutor_tui.mathematics.hints import hint, hints_towards, step, why
from tutor_tui.mathematics.secrets_of_answers import secrets_of
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import explain, steps_of

QUESTIONS = [
    *("3x + 11 = 14", "2x = 4", "2(x + 3) + x = x/2 - 4", "x^2 - 5x + 6 = 0", "x^2 = 2"),
    *("x^2 - 3x + 1 = 0", "x^3 - x = 0", "1/x + 1 = 3", "2^x = 32", "sqrt(x + 1) = 3"),
    *("|x - 2| = 3", "sin x = 1/2", "2x + y = 7, x - y = 2", "solve a = b*h/2 for h"),
    *("solve 2x + 3 < 11", "1/3 + 1/4", "2 + 3*4", "what is 15% of 80?", "48/6 + 7*3"),
    *("differentiate x^2 sin x", "differentiate ln(x)/x", "differentiate x^3 at x = 2"),
    *("integrate x^2", "integrate x from 0 to 1", "factor x^2 - 4", "expand (x + 1)(x + 2)"),
    *("simplify 2x + 3x", "is 7 prime?", "what is the gcd of 84 and 36?", "sort 3, -1, 2"),
    *("which is bigger, 3/4 or 2/3?", "what is the next term of 2, 5, 8, 11?", "factor 360"),
    *("round 3.14159 to 2 decimal places", "convert 3 km to m", "is 2 + 2 = 5?"),
    *("what is the remainder when 17 is divided by 5?", "what is the lcm of 12 and 18?"),
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_hint_holds_a_value_of_the_answer_or_a_line_to_come(question: str) -> None:
    asked = problem(question)
    answer, steps = solve(asked), steps_of(asked) or ()
    ends = {end.replace(" ", "") for end in re.split(r"[,=]", answer.result or "") if end.strip()}

    for done in range(len(steps) + 1):
        for text in hints_towards(answer, asked, steps, question, done):
            assert not secrets_of(answer, steps[done:], question).are_in(text)
            told = set(re.findall(r"[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?", text))
            assert not told & {end.lstrip("-") for end in ends if end.lstrip("-").isdigit()}
            lines = {line for later in steps[done:] for line in later.after}
            assert not lines & set(spans_of(text))


@settings(max_examples=9, deadline=None)
@given(a=st.integers(2, 12), b=st.integers(-20, 20), root=st.integers(-30, 30))
def test_hints_of_linear_equations_keep_the_root_to_themselves(a: int, b: int, root: int) -> None:
    question = f"{a}x + ({b}) = {a * root + b}"

    for number in range(1, 5):
        text = hint(problem(question), question, number).text.split(":", 1)[-1]
        shown = text.split("`")[2::2] if "`" in text else [text]
        assert str(abs(root)) not in re.findall(r"[0-9]+", " ".join(shown))
        assert f"x = {root}" not in text


def test_hints_get_more_pointed_and_then_say_that_they_end() -> None:
    question = "3x + 11 = 14"
    texts = [hint(problem(question), question, number).text for number in (1, 2, 3, 4)]

    assert texts[0].startswith("Hint 1: Undo what was done to the unknown")
    assert "the number that stands beside" in texts[1]
    assert texts[2] == "Hint 3: First, from `3x + 11 = 14`: subtract 11 from both sides."
    assert "would give it away" in texts[3]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("7x - 3 = 5x + 9", "stands on both sides"),
        ("6x = 30", "the factor of the unknown"),
        ("x/4 = 3", "the factor of the unknown"),
        ("x^2 - 9x + 20 = 0", "look for two numbers that multiply to 20 and add to -9"),
    ],
)
def test_a_hint_names_the_part_that_a_step_is_about(question: str, words: str) -> None:
    asked = problem(question)
    hints = hints_towards(solve(asked), asked, steps_of(asked) or (), question, 0)

    assert any(words in text for text in hints[1:])


def test_a_hint_after_a_step_is_about_the_next_one() -> None:
    text = hint(problem("2(x + 3) = 10"), "2(x + 3) = 10", 2, 1).text

    assert "subtract 6" in text


@pytest.mark.parametrize("question", QUESTIONS)
def test_steps_come_one_by_one_and_end_in_the_answer(question: str) -> None:
    asked = problem(question)
    count = len(steps_of(asked) or ())
    shown = [step(asked, number) for number in range(1, count + 3)]

    assert all(found.check is None for found in shown[: max(count - 1, 0)])
    assert shown[-1].check is not None
    assert shown[-1].check.mark is Mark.AGREES
    assert solve(asked).text in shown[-1].text
    if count:
        assert ", the last:" in shown[count - 1].text


def test_why_explains_the_rule_of_the_step_that_is_meant() -> None:
    asked = problem("solve 2(x + 3) = 10")

    assert "distributive law" in why(asked, 3, "why step 1?").text
    assert "balance" in why(asked, 3, "why did you subtract 6?").text
    assert "quarter" in why(asked, 3, "why?").text


def test_why_does_not_show_a_step_that_is_still_to_come() -> None:
    text = why(problem("2(x + 3) = 10"), 1, "why divide by 2?").text

    assert "still to come" in text
    assert "x = 2" not in text


@pytest.mark.parametrize(
    ("question", "words", "verdict"),
    [
        ("3x + 11 = 14", "x = 1", "Yes"),
        ("3x + 11 = 14", "1", "Yes"),
        ("3x + 11 = 14", "3x = 3", "Yes"),
        (
            "3x + 11 = 14",
            "x = 2",
            "No, `x = 2` is not it: with `x = 2` the left side",
        ),
        ("3x + 11 = 14", "3x = 25", "No, `3x = 25` does not follow"),
        ("x^2 - 5x + 6 = 0", "x = 2", "`x = 2` is right, but it is not the whole answer"),
        ("x^2 - 5x + 6 = 0", "3 or 2", "Yes"),
        ("x^2 - 5x + 6 = 0", "2 and 4", "No"),
        ("1/3 + 1/4", "14/24", "Yes"),
        ("1/3 + 1/4", "2/7", "No"),
        ("differentiate x^2", "x + x", "Yes"),
        ("differentiate x^2", "3x", "No"),
        ("integrate x^2", "x^3/3", "`x^3/3` has the right value, but lacks the constant"),
        ("integrate x^2", "x^3/3 + C", "Yes"),
        ("integrate x^2", "x^3", "No"),
        ("2x + y = 7, x - y = 2", "x = 3, y = 1", "Yes"),
        ("2x + y = 7, x - y = 2", "x = 1, y = 3", "No"),
        ("is 7 prime?", "yes", "Yes"),
        ("mean of 2, 4, 9", "2 + 4 + 9 = 15", "Yes, `2 + 4 + 9 = 15` is true. Go on"),
        ("mean of 2, 4, 9", "15/3 = 6", "No, `15/3 = 6` is false. Try again"),
        ("is 7 prime?", "no", "No"),
    ],
)
def test_a_try_is_judged_by_its_meaning(question: str, words: str, verdict: str) -> None:
    found = judge_attempt(problem(question), words, question)

    assert found.text.startswith(verdict)
    assert found.result is None


def test_a_wrong_try_does_not_bring_out_the_answer() -> None:
    asked = problem("5x - 2 = 13")
    text = judge_attempt(asked, "x = 4", "5x - 2 = 13").text

    assert "x = 3" not in text
    assert "`18`" in text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is 15% of 80?", "Write the percentage as hundredths"),
        ("3/4 + 5/6", "common denominator, then add the tops"),
        ("√144 + ∛27", "whose power stands under each root"),
        ("|3 + 4i|", "stands between the bars"),
        ("x^3 = 27", "take the root on both sides"),
        ("x^2 + 6x + 2 = 0", "complete the square, or use the quadratic formula"),
        ("x^2 - 5x + 6 = 0", "write it as a product"),
        ("sin x = 1/2", "symmetry and whole turns"),
        ("integrate x e^x", "gets simpler when differentiated"),
        ("solve 5 - 2x < 9", "the sign turns round"),
        ("is 7 odd?", "last digit"),
    ],
)
def test_first_hint_suits_the_problem_at_hand(question: str, words: str) -> None:
    assert words in hint(problem(question), question, 1).text


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("√144 + ∛27", ["12 + 3", "15"]),
        ("is 3/40 > 0.1?", ["0.075"]),
        ("mean, median and mode of 1, 2, 2, 3, 7", ["15", "3", "2", "2"]),
        ("solve 2x+1<7 and show it on a number line", ["2x < 6", "x < 3"]),
        ("hypotenuse of a right triangle with legs 3 and 4", ["c² = 25", "c = 5"]),
        (
            "the leg of a right triangle with hypotenuse 13 and leg 5",
            ["13² = 5² + b²", "b² = 144", "b = 12"],
        ),
        ("sum of A^n from n = 0 to 2", ["A^0 + A^1 + A²", "A² + A + 1"]),
        ("is 16 a perfect square", ["16 = 4²"]),
    ],
)
def test_small_problems_have_the_lines_that_a_person_writes(
    question: str, lines: list[str]
) -> None:
    steps = steps_of(problem(question)) or ()

    assert [line for step in steps for line in step.after] == lines


def test_why_of_this_step_is_told_after_the_answer_to_a_single_step() -> None:
    told = why(problem("√49"), 0, "why this step?").text

    assert told.startswith("Step 1, take the root")


def test_last_line_is_no_conclusion_where_the_answer_says_more() -> None:
    asked = problem("which is the better buy, 1.5 l for $3 or 500 ml for $1.20")

    assert "So `2.4`" not in explain(asked).text
    assert explain(asked).text.endswith(solve(asked).text)
