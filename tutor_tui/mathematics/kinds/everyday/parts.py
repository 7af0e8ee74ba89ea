"""A part of an amount in one question: "what is 3/4 of the 24 pupils", "17.5% of £240"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_PARTS

PART: Final = Scheme(
    re.compile(r"\bof\b"),
    patterns("<who> has <w=money>"),
    (
        (
            "part",
            pattern(
                r"(?:<find>|how (?:much|many) is)(?: value of)? (?P<f>[1-9]\d{0,3}"
                r"/[1-9]\d{0,3}|half) of (?:an? |the |a class of |a group of )?"
                r"(?P<w>[$£€] ?\d[\d.]*|\d{1,7} (?=[a-z]))(?:<np>)?<pp>"
            ),
        ),
        (
            "percent",
            pattern(
                r"(?:<find>|how (?:much|many) is)(?: value of)? <r=pct> of <w=money>"
                r"|(?:<find>|how (?:much|many) is) <r=pct> of (?:the |a class of )?<w=int> <np><pp>"
            ),
        ),
    ),
    (
        Law("part", "f w", "f*w", "that part", "money"),
        Law("percent", "r w", "r/100*w", "that part", "money"),
    ),
    OF_PARTS,
)
