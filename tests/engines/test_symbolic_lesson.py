"""A lesson in conversation: what each message asks for, whatever came before and in what words."""

import pytest

from tutor_tui.engines.symbolic.dialogue import Calculation, Reply, next_move
from tutor_tui.engines.symbolic.wishes import Want, wish_in

EQUATION = "3x + 11 = 14"

WORDS = [
    (Want.HINT, "hint"),
    (Want.HINT, "Hint."),
    (Want.HINT, "/hint"),
    (Want.HINT, "another hint please"),
    (Want.HINT, "can I get a hint?"),
    (Want.HINT, "could you give me a small hint"),
    (Want.HINT, "I'm stuck, just a hint please"),
    (Want.HINT, "any clue?"),
    (Want.HINT, "give me a hint but don't tell me the answer"),
    (Want.STEP, "next step"),
    (Want.STEP, "Next step."),
    (Want.STEP, "/step"),
    (Want.STEP, "what's the next step?"),
    (Want.STEP, "show me the next step please"),
    (Want.STEP, "what do I do next?"),
    (Want.STEP, "go on"),
    (Want.STEP, "and then?"),
    (Want.STEP, "one more step"),
    (Want.STEP, "continue"),
    (Want.FIRST_STEP, "what is the first step?"),
    (Want.FIRST_STEP, "how do I start?"),
    (Want.FIRST_STEP, "where do I begin"),
    (Want.ANSWER, "answer"),
    (Want.ANSWER, "Answer."),
    (Want.ANSWER, "show the answer"),
    (Want.ANSWER, "just tell me the answer"),
    (Want.ANSWER, "what is the answer?"),
    (Want.ANSWER, "what was the answer"),
    (Want.ANSWER, "I give up"),
    (Want.ANSWER, "I don't know, show me the answer"),
    (Want.ANSWER, "no idea. just tell me the answer please"),
    (Want.ANSWER, "idk, whats the answer"),
    (Want.STEP, "I am stuck. what is the next step?"),
    (Want.ANSWER, "show me the solution please"),
    (Want.WHY, "why?"),
    (Want.WHY, "why this step?"),
    (Want.WHY, "why did you subtract 11"),
    (Want.WHY, "which rule is that?"),
    (Want.SIMPLER, "simpler please"),
    (Want.SIMPLER, "I don't get it"),
]

WITH_PROBLEM = [
    (Want.HINT, f"hint: {EQUATION}", EQUATION),
    (Want.HINT, f"Hint: {EQUATION}", EQUATION),
    (Want.HINT, f"give me a hint for {EQUATION}", EQUATION),
    (Want.HINT, f"{EQUATION}, just a hint please", EQUATION),
    (Want.HINT, f"solve {EQUATION} but don't tell me the answer", f"solve {EQUATION}"),
    (Want.FIRST_STEP, f"Next step: {EQUATION}", EQUATION),
    (Want.FIRST_STEP, f"what is the first step to solve {EQUATION}", f"solve {EQUATION}"),
    (Want.ANSWER, f"Answer: {EQUATION}", EQUATION),
]

OTHERS = [
    "For which k does the system 2x + 3y = 5, 4x + ky = 7 have no solution?",
    "When is there no solution of x^2 + k = 0? The equation has no solution.",
    *("solve 3x = 6", "what is a derivative?", "the next term of 2, 4, 6", "thanks", "hello"),
    *("is 7 the answer to life?", "what is the next prime after 7?", "show all steps"),
    *("x = 2", "the first step is hard for many people on this earth and elsewhere, too"),
    *("how many steps has a ladder of 3 m?", "hint" * 400),
]


@pytest.mark.parametrize(("want", "text"), WORDS)
def test_wishes_are_known_in_many_words(want: Want, text: str) -> None:
    wish = wish_in(text)

    assert wish is not None
    assert (wish.want, wish.question) == (want, "")


@pytest.mark.parametrize(("want", "text", "question"), WITH_PROBLEM)
def test_a_wish_may_bring_its_problem(want: Want, text: str, question: str) -> None:
    wish = wish_in(text)

    assert wish is not None
    assert (wish.want, wish.question) == (want, question)


@pytest.mark.parametrize("text", OTHERS)
def test_other_messages_are_no_wishes(text: str) -> None:
    assert wish_in(text) is None


def test_hints_are_counted_and_begin_anew_after_a_step() -> None:
    assert next_move([EQUATION, "hint"]) == Calculation(EQUATION, "hint", 1)
    assert next_move([EQUATION, "hint", "thanks", "hint"]) == Calculation(EQUATION, "hint", 2)
    assert next_move([EQUATION, "hint", "next step", "hint"]) == Calculation(EQUATION, "hint", 1, 1)


def test_steps_are_counted_across_everything_between_them() -> None:
    messages = [EQUATION, "next step", "why?", "hint", "x = 2", "next step"]

    assert next_move(messages) == Calculation(EQUATION, "step", 2)
    assert next_move([*messages, "answer"]) == Calculation(EQUATION, "answer")


def test_a_problem_sent_with_a_wish_is_not_answered_first() -> None:
    assert next_move([f"Hint: {EQUATION}"]) == Calculation(EQUATION, "hint", 1)
    assert next_move([f"Hint: {EQUATION}", "hint"]) == Calculation(EQUATION, "hint", 2)
    assert next_move([f"Next step: {EQUATION}"]) == Calculation(EQUATION, "step", 1)


def test_a_new_problem_ends_the_lesson_before() -> None:
    messages = [EQUATION, "hint", "next step", "factor x^2 - 4", "hint"]

    assert next_move(messages) == Calculation("factor x^2 - 4", "hint", 1)


def test_why_after_a_step_is_about_that_step() -> None:
    move = next_move([EQUATION, "next step", "next step", "why?"])

    assert move == Calculation(EQUATION, "why", 2, words="why?")


def test_why_after_an_answer_shows_the_whole_working() -> None:
    assert next_move([EQUATION, "why?"]) == Calculation(EQUATION, "explain")


def test_not_understanding_a_hint_brings_another_and_never_the_working() -> None:
    for words in ("I don't get it", "why?", "explain that"):
        move = next_move([EQUATION, "hint", words])

        assert isinstance(move, Calculation)
        assert move.operation == "hint"


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("x = 2", "x = 2"),
        ("is it 2?", "2"),
        ("I got x = 2, right?", "x = 2"),
        ("my answer is 2", "2"),
        ("3x = 25", "3x = 25"),
        ("2", "2"),
    ],
)
def test_a_try_within_a_lesson_is_judged_and_not_answered(text: str, tried: str) -> None:
    for before in ("hint", "next step"):
        assert next_move([EQUATION, before, text]) == Calculation(EQUATION, "attempt", words=tried)


@pytest.mark.parametrize("text", ["y + 1 = 5", "7*8", "factor x^2 - 9", "what is 2^5?"])
def test_a_new_problem_within_a_lesson_is_no_try(text: str) -> None:
    move = next_move([EQUATION, "hint", text])

    assert isinstance(move, Calculation)
    assert (move.question, move.operation) == (text, "answer")


def test_without_a_lesson_an_equation_is_a_problem() -> None:
    assert next_move([EQUATION, "2x = 8"]) == Calculation("2x = 8", "answer")


@pytest.mark.parametrize("text", ["hint", "next step", "show the answer"])
def test_a_wish_without_a_problem_says_how_to_begin(text: str) -> None:
    move = next_move([text])

    assert isinstance(move, Reply)
    assert "no problem to work on yet" in move.text


def test_what_was_not_answered_has_no_hints() -> None:
    move = next_move([EQUATION, "who won the cup?", "hint"])

    assert isinstance(move, Reply)
    assert "no answer to your last question" in move.text


def test_a_topic_is_explained_in_the_middle_of_a_lesson() -> None:
    move = next_move([EQUATION, "hint", "I don't get fractions"])

    assert isinstance(move, Reply)
    assert "`3/4`" in move.text
