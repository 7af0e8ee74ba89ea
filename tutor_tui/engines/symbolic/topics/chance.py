"""Probability and statistics."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "probability",
        r"probabilit(?:y|ies)|chances?",
        "Where all outcomes are equally likely, the probability of an event is the number of "
        "favourable outcomes divided by the number of all; it lies between 0 and 1.",
        "what is the probability of rolling a sum of 7 with two dice?",
        "OpenStax, Introductory Statistics 2e, chapter 3",
        ("conditional probability", "combination"),
    ),
    Topic(
        "conditional probability",
        r"conditional probabilit(?:y|ies)|independen(?:t|ce)(?: events?)?",
        "A conditional probability counts only the cases in which something is known to have "
        "happened: `P(A | B) = P(A and B)/P(B)`; if knowing `B` changes nothing, the events "
        "are independent.",
        "what is (1/6)/(1/2)?",
        "OpenStax, Introductory Statistics 2e, chapter 3",
        ("probability", "Bayes' theorem"),
    ),
    Topic(
        "Bayes' theorem",
        r"bayes(?:'s?|ian)?(?: theorem| rule| formula)?",
        "Bayes' theorem turns a conditional probability round: `P(A | B) = P(B | A) P(A)/P(B)`.",
        "what is (0.9*0.01)/(0.9*0.01 + 0.05*0.99)?",
        "OpenStax, Contemporary Mathematics, chapter 7",
        ("conditional probability",),
    ),
    Topic(
        "factorial",
        r"factorials?",
        "The factorial `n!` is the product of the whole numbers from 1 to `n`; it counts the "
        "orders of `n` different things.",
        "what is 5!?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("permutation", "combination"),
    ),
    Topic(
        "permutation",
        r"permutations?|arrangements?",
        "A permutation is an order of things; `k` out of `n` can be put in a row in `n!/(n - "
        "k)!` ways.",
        "how many ways to arrange 3 people out of 5?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("combination", "factorial"),
    ),
    Topic(
        "combination",
        r"combinations?|choosing|counting principle|combinatorics|n choose k",
        "A combination is a choice where the order does not count; `k` out of `n` can be "
        "chosen in `n!/(k!(n - k)!)` ways.",
        "what is 5 choose 2?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("permutation", "binomial theorem"),
    ),
    Topic(
        "expected value",
        r"expected values?|expectations?",
        "The expected value is the mean in the long run: each value times its probability, "
        "added up; for a die it is 3.5.",
        "what is (1 + 2 + 3 + 4 + 5 + 6)/6?",
        "OpenStax, Introductory Statistics 2e, chapter 4",
        ("probability", "mean"),
    ),
    Topic(
        "binomial distribution",
        r"binomial distributions?|bernoulli trials?",
        "The binomial distribution counts successes in `n` independent trials: `k` of them "
        "have the probability `n!/(k!(n - k)!) pᵏ(1 - p)ⁿ⁻ᵏ`.",
        "a coin is flipped 5 times. What is the probability of exactly 3 heads?",
        "OpenStax, Introductory Statistics 2e, chapter 4",
        ("combination", "probability"),
    ),
    Topic(
        "normal distribution",
        r"normal distributions?|bell curves?|gaussian distributions?",
        "The normal distribution is the bell curve given by its mean and standard deviation; "
        "some 68 % lie within one deviation of the mean and some 95 % within two.",
        "X is normal with mean 100 and standard deviation 15. Find P(X > 130)",
        "OpenStax, Introductory Statistics 2e, chapter 6",
        ("standard deviation", "mean"),
    ),
    Topic(
        "statistics",
        r"statistics",
        "Statistics describes data by a few numbers, such as a centre and a spread, and says "
        "how far a sample speaks for the whole.",
        "what is (2 + 3 + 7)/3?",
        "OpenStax, Introductory Statistics 2e, chapter 1",
        ("mean", "standard deviation", "probability"),
    ),
    Topic(
        "mean",
        r"(?:arithmetic )?means?|averages?",
        "The mean is the sum of all values divided by how many there are, so it takes every "
        "value into account.",
        "mean of 2, 3, 7",
        "OpenStax, Introductory Statistics 2e, chapter 2",
        ("median", "mode", "standard deviation"),
    ),
    Topic(
        "median",
        r"medians?|percentiles?",
        "The median is the middle value when all are in order, or the mean of the two in the "
        "middle; a single very large value hardly changes it.",
        "median of 2, 4, 6, 9",
        "OpenStax, Introductory Statistics 2e, chapter 2",
        ("mean", "mode"),
    ),
    Topic(
        "mode",
        r"modes?",
        "The mode is the value that occurs most often; there may be several.",
        "mode of 2, 3, 3, 5",
        "OpenStax, Introductory Statistics 2e, chapter 2",
        ("mean", "median"),
    ),
    Topic(
        "standard deviation",
        r"standard deviations?|variances?",
        "The standard deviation says how far values lie from their mean: it is the root of "
        "the variance, the mean of the squared distances; a sample divides by one less than "
        "its size.",
        "standard deviation of 2, 4, 6",
        "OpenStax, Introductory Statistics 2e, chapter 2",
        ("mean", "normal distribution"),
    ),
    Topic(
        "correlation",
        r"correlations?(?: coefficients?)?(?: r)?|r values?",
        "Correlation measures how well points lie along a line: from -1 (falling) by 0 "
        "(none) to 1 (rising); it proves no cause.",
        "what is 6/sqrt(4*9)?",
        "OpenStax, Introductory Statistics 2e, chapter 12",
        ("regression", "standard deviation"),
    ),
    Topic(
        "regression",
        r"(?:linear )?regressions?(?: lines?)?|least squares|lines? of best fit",
        "Linear regression finds the line with the smallest sum of squared vertical "
        "distances from the points; it goes through the point of both means.",
        "f(x) = 2x + 1, what is f(5)?",
        "OpenStax, Introductory Statistics 2e, chapter 12",
        ("correlation", "line"),
    ),
)
