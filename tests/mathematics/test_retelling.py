"""Messages that tell and then ask: one row for each way of telling and of asking."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.retelling.told import retold
from tutor_tui.mathematics.understand import understand

_TOLD = [
    ("f(x) = x e^(-x), where is the max", "exp(-1)"),
    ("Let f(x) = x^3 - 3x + 2. Find all critical points.", "x = -1, 1"),
    ("y = x^3, find area between curve and x axis from -1 to 1", "1/2"),
    ("(x^2-1)/(x-1) limit x to 1", "2"),
    ("f(x)=x^4-8x^2, where is it increasing?", "-2 < x < 0 or x > 2"),
    ("y = x^3 - 3x is it increasing at x = 2", "9"),
    ("g(x) = e^x - x where does it have a minimum", "1"),
    ("how far does a train get in 2 h 30 min at 80 km/h", "200"),
    (
        "My test scores are 78, 85 and 92. What do I need on the next one for an average of 88?",
        "97",
    ),
    (
        "The position of a bead is s(t) = t³ - 3t² metres. What is its acceleration after 2"
        " seconds?",
        "6",
    ),
    (
        "Water flows into a tank at r(t) = 6t litres per minute. How much flows in during the"
        " first 4 minutes?",
        "48",
    ),
    (
        "The population of a town is 34,567. What is this to the nearest hundred?",
        "34600",
    ),
    (
        "The height of a wave is h(t) = 4 + 2 sin(πt/6) metres. What is the height at t = 3?",
        "6",
    ),
    (
        "The cost of x lamps is C(x) = 90 + 12x dollars. What does it cost to make 5 lamps?",
        "150",
    ),
    (
        "The cost of x lamps is C(x) = 90 + 12x dollars. How many lamps can be made for $210?",
        "x = 10",
    ),
    (
        "A ball's height is h(t) = 30t - 5t² metres. How fast is it moving after 2 seconds?",
        "10",
    ),
    (
        "A ball's height is h(t) = 30t - 5t² metres. When does it hit the ground?",
        "6",
    ),
    (
        "A ball's height is h(t) = 30t - 5t² metres. At what time is it highest?",
        "3",
    ),
    (
        "The height of a stone is h(t) = 45 - 5t^2. When is it 25 m high?",
        "t = 2",
    ),
    (
        "The revenue is R(p) = 40p - 2p^2. Which price gives the maximum revenue?",
        "p = 10",
    ),
    (
        "A car's velocity is v(t) = 3t² m/s. How far does it go in the first 2 seconds?",
        "8",
    ),
    (
        "The value of a van after t years is V(t) = 8000*0.5^t. What is it worth at first?",
        "8000",
    ),
    (
        "The number of cells after t hours is N(t) = 7*2^t. What is the number after 3 hours?",
        "56",
    ),
    ("i have 3 red and 2 green marbles. chance of picking green?", "2/5"),
    ("600 in the ratio 2:3:5", "120, 180, 300"),
    ("a car goes 150 miles in 2.5 hours. how long for 240 miles?", "4"),
    (
        "Let B = [[1,2],[3,4]]. Find its inverse.",
        "[[-2, 1], [3/2, -1/2]]",
    ),
    (
        "The points (1, 2) and (4, 6) are given. How far apart are they?",
        "5",
    ),
    (
        "The points (1, 2), (2, 3), (3, 5) are given. Find the regression line.",
        "y = 3*x/2 + 1/3",
    ),
    (
        "Consider the vectors a = (1, 2, 0) and b = (2, -1, 5). What is the angle between them?",
        "90",
    ),
    (
        "Let g(x, y) = x²y + y³. Find the partial derivative with respect to y.",
        "x**2 + 3*y**2",
    ),
    (
        "A match had 48,672 visitors on Sunday. Round this to the nearest thousand.",
        "49000",
    ),
    (
        "A computer stores the number 10110 in binary. What is that in decimal?",
        "22",
    ),
    (
        "Divide 2x³ + 3x² - 5 by x + 2. What is the remainder?",
        "-9",
    ),
    (
        "Expand (x + 2)^5. What is the coefficient of x^2?",
        "80",
    ),
]


_ASKED = [
    (
        "Let p(x) = x^3 - 5x + k. The remainder when p(x) is divided by x - 2 is 4. Find k.",
        "6",
    ),
    (
        "cancel down (6a^2b)/(9ab^3)",
        "2*a/(3*b**2)",
    ),
    (
        "for which a is the vector (a, 2) perpendicular to (3, -6)",
        "4",
    ),
    (
        "what does (2n+1)/(n-5) tend to as n gets very large",
        "2",
    ),
    (
        "In binary, add 1011 and 110.",
        "10001",
    ),
    (
        "The population P grows at a rate of dP/dt = 0.02P and P(0) = 500. Find P(t).",
        "P = 500*exp(t/50)",
    ),
    (
        "Give the general solution of tan x = 1.",
        "x = pi/4 + pi*n",
    ),
    (
        "y'' + 9y = 0 solve",
        "y = C1*sin(3*x) + C2*cos(3*x)",
    ),
    (
        "maclaurin of e^(-x) first 3 terms",
        "x**2/2 - x + 1",
    ),
    (
        "What is 2 - 5i times its conjugate?",
        "29",
    ),
    (
        "For which c is the line y = 4x + c tangent to y = x^2?",
        "-4",
    ),
    (
        "The line y = 6x + c touches the curve y = x². What is c?",
        "-9",
    ),
    (
        "for what m are there no real solutions to mx^2 + 6x + 3 = 0",
        "m > 3",
    ),
    (
        "An arithmetic sequence starts at 7 with common difference 4. What is the 10th term?",
        "43",
    ),
    (
        "In triangle ABC, a = 7, b = 8 and angle C = 60°. How long is side c?",
        "sqrt(57)",
    ),
    (
        "A square has an area of 50 cm². What is its side length as a surd?",
        "5*sqrt(2)",
    ),
    (
        "0x2A + 0x11 in hex",
        "3b",
    ),
]


@pytest.mark.parametrize(("question", "result"), [*_TOLD, *_ASKED])
def test_question_is_asked_of_what_was_told(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "The population is P(t) = 100 + 5t^2 with t in years. What is it after 6 months?",
        "The profit in thousands is P(x) = 3x - 10. What is the profit for 20 units?",
        "The height is h(t) = 9 - t^2. What is the average height between t = 0 and t = 2?",
        "The population is P(t) = 90 + 5t, t years after 1990. What was the population in 2010?",
        "The height is h(t) = 9 - t^2 metres. How long is it above 5 metres?",
        "The cost is C(x) = 5x + 9 and the revenue is R(x) = 9x. What is the profit for 8 units?",
        "The tide is h(t) = 4 + 2 sin(πt/6), t hours after noon. What is the height at 3 pm?",
    ],
)
def test_question_for_something_else_is_not_asked_of_the_function(question: str) -> None:
    found = understand(question)

    assert found is None or isinstance(found, Unclear)


def test_message_of_one_sentence_has_no_other_wording() -> None:
    assert list(retold("What is the derivative of x^2?")) == []
