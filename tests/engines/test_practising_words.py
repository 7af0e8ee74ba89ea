"""What begins practice, what is wished within it, and how a session is written in a message."""

from dataclasses import replace

import pytest

from tutor_tui.engines.symbolic.practising.requests import Begin, Said, Within, beginning
from tutor_tui.engines.symbolic.practising.requests import within_practice as wished
from tutor_tui.engines.symbolic.practising.session import Session, session_in
from tutor_tui.engines.symbolic.practising.standing import Standing
from tutor_tui.mathematics.practice.catalogue import BY_NAME


@pytest.mark.parametrize("name", list(BY_NAME))
def test_a_session_is_read_as_it_was_written(name: str) -> None:
    plain = Session(BY_NAME[name], 2, "Work out `1 + 1`.")
    full = replace(
        plain, right=3, asked=12, row=2, hints=1, is_again=True, is_tried=True, is_review=True
    )

    assert session_in(f"Yes.\n\n{plain.text()}") == plain
    assert session_in(full.text()) == full


@pytest.mark.parametrize(
    "text",
    [
        "**Practice: fractions**",
        "**Practice: sorcery · level 1**\n\nWork out `1 + 1`.",
        "**Practice: fractions · level 9**\n\nWork out `1 + 1`.",
        "**Practice: fractions · level 1**\n\nWork out `1 + 1`.\n\nAnd then something else.",
    ],
)
def test_other_messages_hold_no_session(text: str) -> None:
    assert session_in(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/practice fractions", "fractions"),
        ("/practise Fractions", "fractions"),
        ("/quiz logs", "logarithms"),
        ("practice derivatives", "derivatives"),
        ("Give me practice on fractions", "fractions"),
        ("give me some practice problems on quadratic equations please", "quadratics"),
        ("quiz me on derivatives", "derivatives"),
        ("Can you quiz me on the times tables?", "multiplication"),
        ("test me on percentages", "percentages"),
        ("drill me in negative numbers", "negatives"),
        ("I want to practise factoring", "factoring"),
        ("I'd like to practice integrals.", "integrals"),
        ("let's practice limits!", "limits"),
        ("Hi! Could you please give me a few exercises on matrices?", "determinants"),
        ("I need more practice with square roots", "roots"),
        ("give me some problems on probability", "probability"),
        ("practise with me some eigenvalues please", "eigenvalues"),
        ("can we do some word problems", "stories"),
        ("i want to get better at partial fractions", "fractions_apart"),
        ("let's go over completing the square", "square_completed"),
        ("ask me questions about dot products", "vectors"),
        ("ask me questions about vectors", "combined"),
        ("some exercises on sequences", "sequences"),
        ("ok give me an easy problem", "linear"),
        ("give me a simple one to start with", "linear"),
        ("can you give me an easy fractions problem?", "fractions"),
        ("give me a quadratic to practice", "quadratics"),
        ("can you give me a test on equations", "linear"),
        ("can i have some equations to solve please", "linear"),
        ("give me a percentages problem", "percentages"),
        ("give me 3 quadratic questions please", "quadratics"),
        ("practice mean, median and mode", "averages"),
    ],
)
def test_practice_is_begun_in_many_words(text: str, name: str) -> None:
    begin = beginning(text)

    assert begin is not None
    assert begin.skill is not None
    assert begin.skill.name == name


@pytest.mark.parametrize(
    "text",
    [
        *("/practice", "/review", "practice", "let's practise", "start my reviews", "quiz me"),
        *("quiz me on it", "can I try one myself?", "ok give me one to try", "ask me a question"),
    ],
)
def test_practice_may_begin_without_a_topic(text: str) -> None:
    assert beginning(text) == Begin()


@pytest.mark.parametrize(
    "text",
    [
        "What is 1/2 + 1/3?",
        "solve x^2 = 4",
        "test whether 91 is prime",
        "give me the answer",
        "give me a hint",
        "find the roots of x^2 - 1",
        "give me an example of a prime number",
        "What is the best practice for learning maths?",
        "Exercise 3: solve 3x + 11 = 14",
        "practice makes perfect, so what is 3 * 4?",
        "a quiz has 20 questions and Ann answers 15; what percentage is that?",
        "problem 4: 3x = 12",
        "can you do one",
        "give me a number to divide by",
        "make a table of x^2",
        "give me a similar problem",
    ],
)
def test_other_questions_do_not_begin_practice(text: str) -> None:
    begin = beginning(text)

    assert begin is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("hint", Within.HINT),
        ("a hint please", Within.HINT),
        ("I don't know", Within.HINT),
        ("idk", Within.HINT),
        ("help", Within.HINT),
        ("next step", Within.HINT),
        ("answer", Within.ANSWER),
        ("show me the answer", Within.ANSWER),
        ("I give up", Within.ANSWER),
        ("why?", Within.WHY),
        ("skip", Within.SKIP),
        ("next", Within.SKIP),
        ("another one please", Within.SKIP),
        ("one more", Within.SKIP),
        ("harder", Within.HARDER),
        ("this is too easy", Within.HARDER),
        ("too hard", Within.EASIER),
        ("give me an easier one", Within.EASIER),
        ("stop", Within.STOP),
        ("ok, I'm done for today", Within.STOP),
        ("am i right?", Standing.MARK),
        ("was that correct", Standing.MARK),
        ("did I get it right?", Standing.MARK),
        ("how am I doing so far?", Standing.SCORE),
        ("what's my score", Standing.SCORE),
        ("what was the question again?", Standing.QUESTION),
        ("can you repeat the question please", Standing.QUESTION),
        ("can you say it again?", Standing.QUESTION),
        ("3/4", Said("3/4")),
        ("is it 12?", Said("12")),
        ("x = 2 or x = 3", Said("x = 2 or x = 3")),
        ("I think it's 12", Said("12")),
        ("What is 2 + 2?", None),
        ("differentiate x^2", None),
        ("who was Euler?", None),
    ],
)
def test_wishes_within_practice(text: str, wanted: object) -> None:
    assert wished(text) == wanted
