"""Parts of a whole and differences: "3/4 of the 24 pupils", "5 cm taller", "cut into 2"."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_PARTS

_OF: Final = r"(?:them|these|those|the <np>|<np>|it)"
_VERBS: Final = (
    r"wears?|wore|walks?|walked|likes?|liked|have|has|had|go|goes|went|comes?|came|plays?|played"
    r"|owns?|owned|uses?|used|speaks?|study|studies|drives?|passed|failed|travels?|cycles?|takes?"
    r"|took|lives?|eats?|voted|prefers?|chose"
)
_DID: Final = rf"(?:(?:is|are|was|were) |(?P<_verb>{_VERBS}) )"
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
_THERE: Final = (
    r"(?:there <is> <w=int> <np><pp>|(?:<np>|<who>) (?:has|have|had|contains?|grows|owns) <w=int> "
    r"<np><pp>|(?:in|at|on) <np>,? there <is> <w=int> <np><pp>)"
)
_PREDICATE: Final = rf"{_DID}(?:(?:to|by|a|an|the|in|at) )*<_does=word>"
_NEGATED: Final = (
    r"(?:do not|don't|does not|doesn't|did not|didn't|are not|aren't|were not|weren't)"
)
PART_OF_GROUP: Final = Scheme(
    re.compile(r"how many"),
    patterns(
        _THERE,
        rf"<f=frac> of {_OF} {_PREDICATE}",
        rf"<r=pct> of {_OF} {_PREDICATE}",
        rf"<f=frac> of the <w=int> <np><pp> {_PREDICATE}",
        rf"<r=pct> of the <w=int> <np><pp> {_PREDICATE}",
    ),
    (
        (
            "not",
            pattern(
                rf"how many(?: of them| <np>)? {_NEGATED} (?:(?P<_verb>{_VERBS}) )?"
                r"(?:(?:to|by|a|an|the|in|at) )*<_does=word>"
            ),
        ),
        ("yes", pattern(rf"how many(?: of them| <np>)? {_PREDICATE}")),
        ("yes", pattern(r"how many <_does=word> are there")),
        ("girls", pattern(r"how many (?P<_boys>boys|girls) (?:are there|are in (?:the|a) \w+)")),
    ),
    (
        Law("not", "f w", "w - f*w", "the number of the others", is_whole=True),
        Law("not", "r w", "w - r/100*w", "the number of the others", is_whole=True),
        Law("yes", "f w", "f*w", "their number", is_whole=True),
        Law("yes", "r w", "r/100*w", "their number", is_whole=True),
    ),
    OF_PARTS,
)
_BOYS_GIRLS: Final = (
    ("boys", "girls"),
    ("girls", "boys"),
    ("men", "women"),
    ("women", "men"),
    ("adults", "children"),
    ("children", "adults"),
)


def _two_sorts(one: str, other: str) -> Scheme:
    """Everybody is of one sort or the other, as girls and boys are the pupils."""
    everybody = r"(?:pupils|students|children|people|members|kids|guests|passengers|visitors)"
    return Scheme(
        re.compile(rf"{one}\b.*{other}\b", re.DOTALL),
        patterns(
            rf"(?:there <is> <w=int> {everybody}<pp>|<np> (?:has|have) <w=int> {everybody}<pp>"
            rf"|in <np> of <w=int>(?: {everybody})?)",
            rf"<f=frac> of (?:the (?:<w=int> )?)?(?:{everybody}|them)<pp> (?:are|were) {one}",
            rf"<r=pct> of (?:the (?:<w=int> )?)?(?:{everybody}|them)<pp> (?:are|were) {one}",
            rf"(?:there <is> )?<q=int>(?: of them)? (?:are|were )?{other}<pp>",
            r"the rest (?:are|were) \w+",
        ),
        (
            ("other", pattern(rf"how many {other} <is> (?:there|in <np>)(?:<pp>)?")),
            (
                "all",
                pattern(
                    rf"how many {everybody} <is> (?:there|in <np>)(?:<pp>)?"
                    r"(?: altogether| in total)?"
                ),
            ),
            ("one", pattern(rf"how many {one} <is> (?:there|in <np>)(?:<pp>)?")),
        ),
        (
            Law("other", "f w", "w - f*w", f"the number of {other}", is_whole=True),
            Law("other", "r w", "w - r/100*w", f"the number of {other}", is_whole=True),
            Law("all", "f q", "q/(1 - f)", "the number of all together", is_whole=True),
            Law("all", "r q", "q/(1 - r/100)", "the number of all together", is_whole=True),
            Law("one", "f q", "q/(1 - f)*f", f"the number of {one}", is_whole=True),
            Law("one", "r q", "q/(1 - r/100)*r/100", f"the number of {one}", is_whole=True),
        ),
        OF_PARTS,
    )


_ADJ: Final = r"(?:taller|longer|heavier|shorter|wider|higher|deeper|lighter|thicker)"
TALLER: Final = Scheme(
    re.compile(_ADJ),
    patterns(
        r"<_x=word> is <d=length> (?:taller|longer|higher|wider|deeper) than <_y=word>",
        r"<_x=word> is <g=length> shorter than <_y=word>",
        r"<_y=word> is <h=length> (?:tall|long|high|wide|deep)",
        r"<_x=word> is <k=length> (?:tall|long|high|wide|deep)",
    ),
    (
        ("x", pattern(r"how (?:tall|long|high|wide|deep) is <_x=word>")),
        ("y", pattern(r"how (?:tall|long|high|wide|deep) is <_y=word>")),
    ),
    (
        Law("x", "d h", "h + d", "the length that is asked", "length"),
        Law("x", "g h", "h - g", "the length that is asked", "length"),
        Law("y", "d k", "k - d", "the length that is asked", "length"),
        Law("y", "g k", "k + g", "the length that is asked", "length"),
    ),
    MappingProxyType(
        {
            "d": "the difference",
            "g": "the difference",
            "h": "the other length",
            "k": "the other length",
        }
    ),
)
_CUT: Final = (
    r"(?:a|the) \w+ (?:of length |which is |that is )?<w=length>(?: long)? "
    r"(?:is|was) cut into 2(?: <np>)?"
)
CUT: Final = Scheme(
    re.compile(r"\bcut\b"),
    patterns(
        _CUT, r"(?:1|the 1|the longer)(?: <np>)? is <d=length> longer than the other(?: <np>)?"
    ),
    (
        (
            "short",
            pattern(
                r"(?:how long is|<find> (?:the length of )?) ?the (?:shorter|smaller)(?: <np>)?"
            ),
        ),
        (
            "long",
            pattern(r"(?:how long is|<find> (?:the length of )?) ?the (?:longer|larger)(?: <np>)?"),
        ),
    ),
    (
        Law("short", "w d", "(w - d)/2", "the shorter piece", "length"),
        Law("long", "w d", "(w + d)/2", "the longer piece", "length"),
    ),
    dict(OF_PARTS) | {"d": "the difference"},
)
SHARES: Final = (
    PART,
    *(_two_sorts(one, other) for one, other in _BOYS_GIRLS),
    PART_OF_GROUP,
    TALLER,
    CUT,
)
