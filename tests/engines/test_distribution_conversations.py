"""What is asked next of a distribution, or of a probability with another count."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("X ~ N(60, 10), find P(X < 70)", "≈ 0.8413"),
        ("and between 50 and 60", "≈ 0.3413"),
        ("what value has 95% below it?", "76.4"),
        ("which score separates the top 10%", "72.8"),
        ("and the 25th percentile?", "53.2"),
        ("z score of 75", "1.5"),
        ("P(X > 60)", "≈ 0.5000"),
    ),
    (("Y ~ N(20, 9). P(Y > 23)", "standard deviation `3`"), ("less than 17", "≈ 0.1587")),
    (
        ("weights are normally distributed with mean 50 kg and standard deviation 5 kg. what "
         "percent are heavier than 60 kg", "2.275"),
        ("how heavy are the heaviest 1%", "61.6"),
        ("what about under 45 kg", "≈ 0.1587"),
    ),
    (
        ("X is binomial with n = 8 and p = 0.5. P(X=2)", "0.109375"),
        ("at least 6", "P(X ≥ 6)"),
        ("what about none?", "P(X = 0)"),
        ("exactly 5", "P(X = 5)"),
        ("expected number of successes?", "`4`"),
        ("and the variance", "`2`"),
        ("can we use a normal approximation?", "so no"),
    ),
    (
        ("The probability that it rains on any day is 0.3. What is the probability that it rains "
         "on both of two days?", "0.09"),
        ("and on neither?", "0.49"),
        ("at least one of them?", "0.51"),
        ("what about exactly one of the days", "0.42"),
        ("both?", "0.09"),
    ),
    (
        ("The heights of men are normally distributed with mean 175 cm and standard deviation 7 "
         "cm. What is the probability that a man is taller than 182 cm?", "0.1587"),
        ("what height do 10% exceed?", "183.97"),
    ),
    (
        ("P(getting two tails in 4 coin flips)", "3/8"),
        ("and at least three tails?", "5/16"),
        ("at most 1", "5/16"),
    ),
    (
        ("two dice are rolled. what is the probability that the sum is 4", "1/12"),
        ("at least 11", "1/12"),
    ),
    (("X ~ N(60, 10), find P(X < 70)", "0.8413"), ("solve 2x = 6", "x = 3"),
     ("between 50 and 60", "No real")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_distribution_is_still_known(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())

    await conversed(tutor, turns)
