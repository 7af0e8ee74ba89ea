"""How questions about matrices and vectors are worded: for each topic the patterns of a request.

The groups `x`, `y` and `list` are what the question is about, `word` a detail of it.
"""

import re
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_patterns import late_regex

Table: TypeAlias = tuple[tuple[str, re.Pattern[str]], ...]

KIND: Final = (
    r"(?:(?:\d|[mn])\s*(?:x|×|by|-by-)\s*(?:\d|[mn])\s+)?(?:following\s+|two\s+|three\s+)?"
    r"(?:(?:square|column|row|position)\s+)?(?:matrix|matrices|vectors?|points?)"
)
_WHAT: Final = rf"(?:the\s+)?(?:{KIND}\b)?\s*:?\s*"
_OF: Final = rf"\s*(?:\b(?:of|for)\b)?\s*:?\s*{_WHAT}"
_X: Final = r"(?P<x>[^,;?]{1,80}?)"
_Y: Final = r"(?P<y>[^,;?]{1,80}?)"
_AND: Final = rf"\s*(?:,\s*and\b|,|\band\b|\bwith\b)\s*{_WHAT}"
_LIST: Final = r"(?P<list>[^?]{1,300}?)"
_AN: Final = r"\s+(?:an?\s+)?"
_ENTRY: Final = (
    r"(?:the\s+)?(?:(?:entry|element)\s+(?:in|at)\s+)?row\s*(?P<row>\d)\s*(?:,|and|,\s*and)?\s*"
    r"column\s*(?P<column>\d)"
)
_DIRECTION: Final = r"(?:on|onto|on to|in the direction of|along)"
_SPANNED: Final = (
    r"(?:(?:that is )?(?:spanned|formed|determined|made|defined|with (?:adjacent )?sides"
    r"|with edges)\b(?:\s+by)?)"
)

_NOUNS: Final = {
    "determinant": r"det(?:erminant)?",
    "inverse": r"(?:multiplicative )?inverse(?: matrix)?",
    "pseudoinverse": r"(?:moore[- –]penrose )?(?:pseudo-?\s?inverse|generali[sz]ed inverse)",
    "transpose": r"transposed?(?: matrix)?",
    "trace": r"trace",
    "rank": r"rank",
    "nullity": r"nullity|dimension of the (?:null space|kernel)",
    "null space": r"(?:(?:a )?basis (?:of|for) the )?(?:null\s?space|kernel)",
    "column space": r"(?:(?:a )?basis (?:of|for) the )?(?:column space|range|image)",
    "row space": r"(?:(?:a )?basis (?:of|for) the )?row space",
    "rref": r"(?:reduced )?(?:row[- ])?(?:reduced )?echelon form|rref|row[- ]reduction"
    r"|row[- ]reduced form",
    "adjugate": r"(?:(?:classical )?adjoint|adjugate|adj)(?: matrix)?",
    "cofactors": r"cofactor matrix|matrix of cofactors|cofactors",
    "eigenvalues": r"(?:all (?:the )?)?eigen\s?values?",
    "eigenvectors": r"(?:eigen\s?values? and (?:the )?(?:corresponding |associated )?)?"
    r"eigen\s?vectors?(?: and (?:the )?eigen\s?values?)?"
    r"(?: (?:for|of|to) (?:each|every|all|both)(?: of)?(?: the| these)? ?eigen\s?values?)?"
    r"|eigen\s?system",
    "characteristic polynomial": r"characteristic (?:polynomial|equation)",
    "lu": r"lu[- ](?:decomposition|factori[sz]ation)",
    "qr": r"qr[- ](?:decomposition|factori[sz]ation)",
    "exponential": r"(?:matrix )?exponential|expm",
    "jordan": r"jordan(?: normal| canonical)?(?: form| decomposition)",
    "cholesky": r"cholesky(?: decomposition| factori[sz]ation)?",
    "minimal polynomial": r"minimal polynomial",
    "singular values": r"singular values",
    "diagonal": r"diagonali[sz]ation|eigen\s?decomposition|(?:an? |invertible |matrix |matrices )*P"
    r"(?:,? and (?:an? |diagonal |matrix )*D)?(?:,? (?:such that|so that|with|for which|where|that)"
    r" .{3,60})?",
    "size": r"size|order|dimensions?|shape",
    "length": r"(?:euclidean |frobenius )?(?:length|magnitude|norm|modulus)",
    "unit vector": r"(?:a )?unit vector (?:in|with|having) (?:the )?(?:same )?direction(?: as)?"
    r"|unit vector(?: along| parallel to| in direction)?|normali[sz]ed(?: form)?",
}
_VERBS: Final = {
    "rref": r"row[- ]?reduce|reduce(?=.*echelon)|put(?=.*echelon)",
    "diagonal": r"diagonali[sz]e",
    "inverse": r"invert",
    "transpose": r"transpose",
    "unit vector": r"normali[sz]e",
}
_PROPERTIES: Final = {
    "invertible": r"invertible|non-?\s?singular|not singular|regular",
    "singular": r"singular|not invertible|non-?invertible",
    "symmetric": r"symmetric",
    "skew-symmetric": r"(?:skew|anti)-?\s?symmetric",
    "orthogonal": r"orthogonal(?: matrix)?",
    "diagonalisable": r"diagonali[sz]able",
    "idempotent": r"idempotent",
    "positive definite": r"positive[- ]definite",
    "a unit vector": r"unit vector|of (?:unit )?length 1|of unit length",
}
_RELATIONS: Final = {
    "perpendicular": r"(?:orthogonal|perpendicular|at right angles|normal)(?: to each other)?",
    "parallel": r"parallel|collinear",
    "inverses": r"inverses?(?: of each other| matri(?:x|ces))?",
}


def _table(rows: list[tuple[str, str]]) -> Table:
    return tuple((topic, late_regex(text, re.IGNORECASE)) for topic, text in rows)


_TO_FORM: Final = r"(?:,?\s+(?:to|in|into)\s+(?:its\s+)?(?:reduced\s+)?(?:row[- ]?)?echelon form)?"
ABOUT_ONE: Final[Table] = _table(
    [(topic, rf"(?:{words}){_OF}{_X}") for topic, words in _NOUNS.items()]
    + [(topic, rf"(?:{words})\s*{_WHAT}{_X}{_TO_FORM}") for topic, words in _VERBS.items()]
    + [(f"is {topic}", rf"is\s+{_WHAT}{_X}{_AN}(?:{text})") for topic, text in _PROPERTIES.items()]
    + [
        *(
            (
                f"is {topic}",
                rf"is\s+(?:this|the following)\s+matrix{_AN}(?:{text})\s*[?:.,]*\s*{_X}",
            )
            for topic, text in _PROPERTIES.items()
        ),
        ("is invertible", rf"does\s+{_WHAT}{_X}\s+have an inverse"),
        ("is invertible", rf"can\s+{_WHAT}{_X}\s+be\s+inverted"),
        ("is diagonalisable", rf"can\s+(?:we\s+)?{_WHAT}{_X}\s+be\s+diagonali[sz]ed"),
        (
            "homogeneous",
            rf"(?:does\s+|has\s+)?(?:(?:the\s+)?(?:homogeneous\s+)?(?:system|equation)\s*:?\s*)?{_X}"
            r"\s*[*·]?\s*[a-z]\s*=\s*(?:0|(?:the\s+)?zero(?:\s+vector)?)(?:\s+have\s+(?:an?y?\s+"
            r"|only\s+|the\s+)*(?:(?:non-?\s?trivial|non-?\s?zero|trivial|other|infinitely"
            r" many)\s+)?"
            r"solutions?)?",
        ),
        ("eigenvectors", rf"(?:eigen\s?values? and eigen\s?vectors?){_OF}{_X}"),
        *(
            (topic, rf"{topic}{form}")
            for topic in ("minor", "cofactor")
            for form in (
                rf"\s+(?:(?:of|for|at|in)\s+)?{_ENTRY}{_OF}{_X}",
                rf"{_OF}{_X}\s*,?\s+(?:at|for|in|of)\s+{_ENTRY}",
                rf"\s+[A-Z]_?\{{?(?P<row>\d),?\s*(?P<column>\d)\}}?{_OF}{_X}",
            )
        ),
    ]
)
ABOUT_TWO: Final[Table] = _table(
    [
        (f"are {topic}", rf"are\s+{_WHAT}{_X}{_AND}{_Y}{_AN}(?:{text})")
        for topic, text in _RELATIONS.items()
    ]
    + [
        (f"are {topic}", rf"is\s+{_WHAT}{_X}{_AN}(?:the\s+)?(?:{text})\s+(?:to|of)\s+{_WHAT}{_Y}")
        for topic, text in _RELATIONS.items()
    ]
    + [
        ("are commuting", rf"do\s+{_WHAT}{_X}{_AND}{_Y}\s+commute"),
        ("dot", rf"(?:dot|scalar|inner)[- ]product{_OF}{_X}{_AND}{_Y}"),
        (
            "cross",
            r"(?:an?\s+|any\s+|one\s+|some\s+)?(?:non-?zero\s+)?vector\s+(?:(?:that|which)\s+is\s+)?"
            r"(?:perpendicular|orthogonal|normal|at right angles)\s+to\s+(?:both\s+(?:of\s+)?)?"
            rf"{_WHAT}{_X}{_AND}{_Y}",
        ),
        ("cross", rf"(?:cross|vector)[- ]product{_OF}{_X}{_AND}{_Y}"),
        ("dot", rf"dot\s*\(\s*{_X},\s*{_Y}\)"),
        ("cross", rf"cross\s*\(\s*{_X},\s*{_Y}\)"),
        (
            "angle",
            rf"angle\s+(?:(?:made|formed)\s+)?(?:between|of|by)\s+{_WHAT}{_X}{_AND}{_Y}"
            r"(?:,?\s+in\s+(?P<word>degrees?|radians?))?",
        ),
        ("angle", rf"angle\s+in\s+(?P<word>degrees?|radians?)\s+between\s+{_WHAT}{_X}{_AND}{_Y}"),
        (
            "least squares",
            rf"least[- ]squares?\s+(?:approximate\s+)?(?:solution|fit)\s*(?:of|to|for)\s+"
            rf"(?:the\s+)?(?:system\s+|equation\s+)?{_X}\s*[*·]?\s*[a-z]\s*=\s*{_Y}",
        ),
        (
            "least squares",
            rf"(?:solve\s+)?{_X}\s*[*·]?\s*[a-z]\s*=\s*{_Y}\s+(?:by|in the sense of|using)\s+"
            r"least[- ]squares",
        ),
        ("cosine", rf"cos(?:ine)?\s+of\s+the\s+angle\s+between\s+{_WHAT}{_X}{_AND}{_Y}"),
        (
            "projection",
            rf"(?:(?:orthogonal |vector )?projection\s+of|project)\s+{_WHAT}{_X}\s+{_DIRECTION}\s+"
            rf"{_WHAT}{_Y}",
        ),
        (
            "component",
            rf"(?:scalar projection|(?:scalar )?component)\s+of\s+{_WHAT}{_X}\s+{_DIRECTION}\s+"
            rf"{_WHAT}{_Y}",
        ),
        (
            "component across",
            rf"(?:vector )?component\s+of\s+{_WHAT}{_X}\s+(?:that is )?(?:perpendicular|orthogonal"
            rf"|normal)\s+to\s+{_WHAT}{_Y}",
        ),
        ("parallelogram", rf"area of (?:the |a )?parallelogram\s+{_SPANNED}{_OF}{_X}{_AND}{_Y}"),
        ("triangle", rf"area of (?:the |a )?triangle\s+{_SPANNED}{_OF}{_X}{_AND}{_Y}"),
        ("distance", rf"distance\s+between\s+(?:the\s+)?(?:two\s+)?vectors\s+{_X}{_AND}{_Y}"),
        (
            "system",
            rf"(?:(?:matrix )?(?:system|equation)\s*:?\s*)?{_X}\s*[*·]?\s*(?P<word>[a-z])\s*=\s*"
            rf"{_Y}(?:,?\s+for\s+(?:the vector\s+)?[a-z])?",
        ),
        ("named system", rf"(?:(?:matrix )?(?:system|equation)\s*:?\s*)?{_X}\s*=\s*{_Y}"),
        ("*", rf"multiply\s+{_WHAT}{_X}\s+(?:by|times|with|and)\s+{_WHAT}{_Y}"),
        ("*", rf"(?:matrix )?product{_OF}{_X}{_AND}{_Y}"),
        ("+", rf"(?:add|sum){_OF}{_X}{_AND}{_Y}"),
        ("-", rf"difference\s+(?:between|of)\s+{_WHAT}{_X}{_AND}{_Y}"),
        ("-", rf"subtract\s+{_WHAT}{_Y}\s+from\s+{_WHAT}{_X}"),
    ]
)
ABOUT_SEVERAL: Final[Table] = _table(
    [
        ("independent", rf"are\s+{_WHAT}{_LIST}\s+(?:linearly\s+)?independent"),
        ("dependent", rf"are\s+{_WHAT}{_LIST}\s+(?:linearly\s+)?dependent"),
        (
            "independent",
            rf"(?:whether|if)\s+{_WHAT}{_LIST}\s+(?:are|is)\s+(?:linearly\s+)?independent"
            r"(?:\s+or (?:linearly\s+)?dependent)?",
        ),
        (
            "orthonormal basis",
            rf"(?:orthonormali[sz]e|(?:an )?orthonormal basis (?:of|for|from|spanned by)"
            rf"(?: the (?:space|span|subspace) (?:of|spanned by))?)\s+{_WHAT}{_LIST}",
        ),
        (
            "orthogonal basis",
            rf"(?:orthogonali[sz]e|(?:apply )?(?:the )?gram[- –]schmidt(?: process| algorithm)?"
            rf"(?: on| to| for| of)?|(?:an )?orthogonal basis (?:of|for|from|spanned by))\s+"
            rf"{_WHAT}{_LIST}",
        ),
        (
            "are perpendicular",
            rf"is\s+{_WHAT}{_X}{_AN}(?:{_RELATIONS['perpendicular']})\s+to\s+(?:both\s+(?:of\s+)?)?"
            rf"{_LIST}",
        ),
        ("triple", rf"(?:scalar )?triple[- ]product{_OF}{_LIST}"),
        ("parallelepiped", rf"volume of (?:the |a )?parallelepiped\s+{_SPANNED}{_OF}{_LIST}"),
    ]
)
