"""Which sentences of a hint give an answer away."""

import pytest

from tutor_tui.engines.hint_words import Kept, secrets_of_claim, secrets_of_result, without_answer

_QUESTION = "Solve 3x + 11 = 14"
_SECRETS = [secrets_of_result("`x = 1`", "x = 1", _QUESTION)]


@pytest.mark.parametrize(
    "hint",
    [
        "Subtract 11 from both sides.",
        "1. Subtract 11 from both sides.\n2. Then divide by 3.",
        "Step 1: what can you do with 11?",
        "Think of `3x + 11 = 14` as a balance: do the same on both sides.",
        r"Isolate \(3x\) first, one side at a time.",
    ],
)
def test_a_hint_that_tells_no_value_is_shown_as_it_is(hint: str) -> None:
    assert without_answer(hint, _SECRETS, _QUESTION) == Kept(hint, is_whole=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "So x = 1.",
        "You will find that x is 1!",
        "The answer is **1**.",
        "x equals one.",
        r"Then \(x = \frac{3}{3} = 1\).",
        r"\boxed{1}",
        "It is 1.0.",
        "The solution: 1",
        "The solution of this equation is x = 19.",
        "Divide 3 by 3 to get 3/3 = 1.",
    ],
)
def test_a_sentence_that_tells_the_answer_is_left_out(sentence: str) -> None:
    hint = f"Subtract 11 first. {sentence}\nThen check it."
    kept = without_answer(hint, _SECRETS, _QUESTION)

    assert kept.text.split() == ["Subtract", "11", "first.", "Then", "check", "it."]
    assert not kept.is_whole


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (r"\(\frac{1}{2}\)", "Half of it, that is 1/2."),
        ("1/2", r"It comes to $\frac{1}{2}$."),
        ("1/2", "It comes to 0.5."),
        ("24", "You get twenty-four."),
        ("1234", "You get 1,234."),
        ("sqrt(2)", r"It is $\sqrt{2}$."),
    ],
)
def test_the_answer_is_known_in_another_form(answer: str, words: str) -> None:
    plain = answer.replace(r"\(\frac{1}{2}\)", "1/2")

    assert not without_answer(words, [secrets_of_result("", plain, "?")], "?").text


def test_a_value_that_nobody_could_check_is_left_out_too() -> None:
    hint = "Count the pairs first. The answer is 91."

    assert without_answer(hint, [], "How many handshakes?").text == "Count the pairs first."


def test_what_the_question_gives_may_be_said_again() -> None:
    hint = "Put in x = 5."

    assert without_answer(hint, [], "Evaluate x^2 + 1 for x = 5").is_whole


def test_a_models_own_answer_is_its_last_value_that_was_not_given() -> None:
    claim = secrets_of_claim("There are 14 people, so 14*13/2 = 91.", "14 people shake hands")

    assert claim is not None
    assert not without_answer("Half of 182 is 91.", [claim], "14 people shake hands").text
    assert secrets_of_claim("I do not know.", "14 people") is None
