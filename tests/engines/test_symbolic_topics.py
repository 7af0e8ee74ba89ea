"""Topics: which questions find one, which must not, and what each of them says."""

import re

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.engines.symbolic.dialogue import Reply, next_move
from tutor_tui.engines.symbolic.topics import TOPICS, Topic, topic_in

BY_NAME = {topic.name: topic for topic in TOPICS}

FOUND = [
    ("What is a derivative?", "derivative"),
    ("explain fractions", "fraction"),
    ("what does tautology mean", "tautology"),
    ("what is a saddle point", "saddle point"),
    ("what is the divergence theorem", "divergence theorem"),
    ("explain the rank nullity theorem", "rank-nullity theorem"),
    ("what is a random variable", "random variable"),
    ("what is a field in maths", "field theory"),
    ("explain ring theory", "ring theory"),
    ("explain boolean algebra", "Boolean algebra"),
    ("what is a perfect number", "perfect number"),
    ("what is the equation of a tangent", "tangent line"),
    ("what's an augmented matrix", "echelon form"),
    ("what does the argument mean", "argument of a complex number"),
    ("tell me about logs", "logarithm"),
    ("I don't get fractions", "fraction"),
    ("what does correlation mean?", "correlation"),
    ("what's the chain rule", "chain rule"),
    ("how do I factor quadratics?", "factoring"),
    ("How do logarithms work?", "logarithm"),
    ("what is the mean?", "mean"),
    ("help me understand eigenvalues", "eigenvalue"),
    ("how do you solve quadratic equations?", "quadratic equation"),
    ("what is a limit in simple words", "limit"),
    ("what are matrices used for?", "matrix"),
    ("can you tell me what standard deviation means", "standard deviation"),
    ("the power rule", "power rule"),
    ("teach me probability please", "probability"),
    ("how to add fractions", "fraction"),
    ("define function", "function"),
    ("explain calculus to a five year old", "calculus"),
    ("SOH CAH TOA", "trigonometry"),
    ("What is Pascal's triangle?", "binomial theorem"),
    ("remind me what the quotient rule is", "quotient rule"),
    ("intro to linear algebra", "linear algebra"),
    ("explain Bayes' theorem", "Bayes' theorem"),
    ("what is pi", "pi"),
    ("rules of logs please", "laws of logarithms"),
    ("what is euler's formula", "Euler's formula"),
    ("what does mod mean", "modular arithmetic"),
    ("explain integrals like i'm 12", "integral"),
    ("what does sec mean", "secant"),
    ("what does csc stand for", "secant"),
    ("what is cosh", "hyperbolic function"),
    ("what is elimination", "elimination and substitution"),
    ("explain y = mx + b", "line"),
    ("what is a factor tree", "prime factorization"),
    ("l'hopital's rule", "L'Hôpital's rule"),
    ("what are quartiles", "interquartile range"),
    ("how do i do long division of polynomials", "polynomial division"),
    ("what is i in maths", "complex number"),
    ("explain transformations of graphs", "graph transformation"),
    ("explain alternate and corresponding angles", "angles at parallel lines"),
    ("explain quadratic sequences", "quadratic sequence"),
    ("explain upper and lower bounds", "bounds of a rounded number"),
    ("explain line integrals", "line integral"),
    ("explain set notation", "set"),
    ("explain epsilon delta", "epsilon and delta"),
    ("explain simplifying fractions", "equivalent fractions"),
]

NOT_FOUND = [
    "who invented calculus?",
    "when was calculus invented?",
    "how old is pi?",
    "why are imaginary numbers called imaginary?",
    "What is the point of algebra?",
    "history of algebra",
    "sum of the angles of a pentagon",
    "is pi rational?",
    "which calculator is best for statistics?",
    "what does the mean girl say?",
    "find the area of my garden",
    "draw a triangle",
    "give me a sec",
]


def test_there_are_topics_from_school_to_the_first_year_of_university() -> None:
    assert len(TOPICS) >= 80
    assert len(BY_NAME) == len(TOPICS)


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_a_question_about_a_topic_is_answered_by_it(text: str, name: str) -> None:
    assert next_move([text]) == Reply(BY_NAME[name].text)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_question_that_only_names_a_topic_is_not_answered_by_it(text: str) -> None:
    move = next_move([text])

    assert topic_in(text) is None
    assert not any(isinstance(move, Reply) and topic.text in move.text for topic in TOPICS)


def test_what_cannot_be_answered_names_the_nearest_that_can() -> None:
    move = next_move(["who invented calculus?"])

    assert isinstance(move, Reply)
    assert "I cannot answer that" in move.text
    assert "`explain calculus`" in move.text
    assert "OPENAI_API_KEY" in move.text


@pytest.mark.parametrize(
    "text",
    [
        "what is the difference between mean and median?",
        "mean vs median",
        "how do the mean and the median differ?",
    ],
)
def test_two_topics_that_are_compared_are_both_explained(text: str) -> None:
    move = next_move([text])

    assert isinstance(move, Reply)
    assert BY_NAME["mean"].explanation in move.text
    assert BY_NAME["median"].explanation in move.text


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_every_topic_is_short_sourced_and_leads_on(topic: Topic) -> None:
    sentences = re.findall(r"[.?!](?:\s|$)", topic.explanation)

    assert 1 <= len(sentences) <= 3
    assert re.match(r"OpenStax|NIST|Euclid|Hefferon|Hammack|Judson|Lebl", topic.source)
    assert set(topic.related) <= BY_NAME.keys() - {topic.name}


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_the_example_of_every_topic_is_solved_and_checked(topic: Topic) -> None:
    found = answer(topic.example)

    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_thousands_of_letters_are_no_topic() -> None:
    assert topic_in("explain " + "fractions and " * 400) is None
