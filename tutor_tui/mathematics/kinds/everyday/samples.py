"""Standard scores in stories."""

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
