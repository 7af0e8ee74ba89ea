"""Means, z-scores and chances of many trials in stories."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns

Z_SCORE: Final = Scheme(
    re.compile(r"z[- ]?score|standard score"),
    patterns(
        r"<who> (?:scored|scores|got|gets) <x=num> (?:on|in) a (?:test|exam) with (?:a "
        r")?mean(?: of)? <m=num>,? and (?:a )?standard deviation(?: of)? <s=num>",
        r"(?:a|the) (?:test|exam) (?:has|had) (?:a )?mean(?: of)? <m=num> and (?:a )?standard "
        r"deviation(?: of)? <s=num>",
        r"<who> (?:scored|scores|got|gets) <x=num>",
    ),
    (("z", pattern(r"<find> (?:the|his|her|their|my) (?:z[- ]?score|standard score)")),),
    (Law("z", "x m s", "(x - m)/s", "the z-score", is_signed=True),),
    MappingProxyType({"x": "the score", "m": "the mean", "s": "the standard deviation"}),
)
BINOMIAL: Final = Scheme(
    re.compile(r"probability|chance"),
    patterns(
        r"an? (?:biased |unfair )?coin (?:lands|comes up|shows)(?: on)? (?P<_side>heads|tails) "
        r"with (?:a )?probability(?: of)? <p=num>",
        r"the probability (?:of|that an? (?:biased )?coin (?:lands|shows)(?: on)?) (?P<_side>heads|"
        r"tails)(?: (?:with|for) a biased coin)? is <p=num>",
        r"(?:it is|it's|the coin is|its) (?:tossed|flipped|thrown) <n=int> times",
    ),
    (
        (
            "exactly",
            pattern(
                r"<find> the (?:probability|chance) (?:of|of getting|that there are) exactly "
                r"<k=int> (?P<_side>heads|tails)"
            ),
        ),
    ),
    (Law("exactly", "p n k", "n!/(k!*(n - k)!)*p^k*(1 - p)^(n - k)", "the probability"),),
    MappingProxyType(
        {"p": "the chance each time", "n": "the number of tosses", "k": "the number wanted"}
    ),
)
