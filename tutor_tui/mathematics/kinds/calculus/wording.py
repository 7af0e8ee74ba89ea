"""How questions of calculus are written: one sort of sign for what LaTeX and people write.

Everything here is about texts; what a text asks for is the business of the readers beside it.
"""

import re
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.brackets import parted
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.asked import asked, flat
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.named_functions import name_called
from tutor_tui.mathematics.syntax import Call, Node, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS
from tutor_tui.mathematics.wording import in_notation

LONGEST: Final = 600
NAME: Final = r"[a-zA-Zθφα-ω]"
_SIGNS: Final = (
    (r"\\(?:mathrm|operatorname|mathop|rm|textrm|text)\s*\{\s*(lim|d|e|i)\s*\}", r" \1 "),
    (r"\\(?:limits|nolimits|displaystyle|textstyle|big[lr]?|Big[lr]?)(?![A-Za-z])", ""),
    (r"\\(?:iint)(?![A-Za-z])", "∫∫"),
    (r"\\(?:iiint)(?![A-Za-z])", "∫∫∫"),
    (r"\\int(?![A-Za-z])|(?<![A-Za-z\\])int(?:egral)?(?=\s*_)", "∫"),
    (r"(?<![A-Za-z\\])int(?=[\s(](?:.*[^A-Za-z\\])?d\s?[A-Za-z][\s.?!$`]*$)", "∫"),
    (r"\\sum(?![A-Za-z])", "∑"),
    (r"Σ(?=\s*(?:[_(\d]|from\b))", "∑"),
    (r"\\lim(?![A-Za-z])", " lim"),
    (r"\\partial(?![A-Za-z])", "∂"),
    (r"\\nabla(?![A-Za-z])", "∇"),
    (r"\\(?:to|rightarrow|longrightarrow)(?![A-Za-z])|→|⟶|⟹", "->"),
    (r"\\infty(?![A-Za-z])|∞|(?<=->)\s*\+?inf(?:ty)?\b", " oo "),
    (r"->\s*-\s*inf(?:ty)?\b", "-> -oo"),
    (r"\\prime(?![A-Za-z])|[’′]", "'"),
    (r"″", "''"),
    (r"\\q?quad(?![A-Za-z])|~", " "),
    (r"\\[;:, !]", " "),
    (r"\b(?:positive infinity|\+\s*infinity|plus infinity)\b", "oo"),
    (r"\b(?:negative infinity|minus infinity)\b", "-oo"),
    (r"\binfinity\b", "oo"),
)
_ENDS_IN_FACTORIAL: Final = re.compile(r"(?:\)|(?<![A-Za-z])[a-z])![\s?.$`)\\\]]*$")
_BEYOND_SCHOOL: Final = late_regex(
    r"(?:\\|\b)(?P<name>gamma|Gamma|zeta|beta|psi|delta|Delta|theta|Phi|phi|eta|Pi|lambda)\s*\("
)
"""Functions whose names would read as Greek letters, so that `gamma(x)` would be γ·x."""
_POINTING: Final = re.compile(r"\s*(?:does|is|do)?\s*it(?:\s+do)?\s*", re.IGNORECASE)
_LABEL: Final = late_regex(
    rf"^(?:the\s+)?(?:following\s+)?(?:(?:function|expression|curve|graph|equation|integral|formula"
    rf"|relation|line|parabola|given by|defined by|of)\s+)*:?\s*"
    rf"(?:(?P<name>{NAME})\s*(?:_\s*\{{?[a-z]\}}?\s*|\(\s*(?P<of>[a-zθ](?:\s*,\s*[a-z])*)\s*\)\s*)?"
    rf"=(?!=)\s*)?",
    re.IGNORECASE,
)


def request(text: str) -> str:
    """The request without its verb, in which operators are single signs."""
    is_factorial = bool(_ENDS_IN_FACTORIAL.search(text))
    plain = asked(signs(flat(text)))
    is_lost = is_factorial and plain.count("!") < text.count("!")
    return f"{plain}!" if is_lost else plain


@lru_cache(maxsize=256)
def signs(text: str) -> str:
    """The text with `∫`, `∑`, `->`, `oo`, `∂` and `'` however they were written."""
    for pattern, sign in _SIGNS:
        text = kept_regex(pattern).sub(sign, text)
    return text


def formula(text: str) -> Node | None:
    """The expression that a whole text is, a label such as "the curve y =" before it allowed.

    "it" points at something said before and is no product of letters.
    """
    if _POINTING.fullmatch(text):
        return None
    for greek in _BEYOND_SCHOOL.finditer(text):
        if name_called(text, greek.start("name")) is None:
            return None
    stripped = text.strip(" ,:;.")
    body = _LABEL.sub("", stripped, count=1)
    for form in dict.fromkeys((body, stripped)):
        for written in (form, in_notation(form)):
            node = expression_or_none(written) if written.strip() else None
            if node is not None and is_known(node):
                return node
    return None


def statement(text: str) -> Relation | None:
    """The relation that a whole text is."""
    stripped = re.sub(
        r"^(?:the\s+)?(?:curve|equation|relation|circle|ellipse)\s+", "", text.strip()
    )
    for written in (stripped.strip(" ,:;."), in_notation(stripped).strip(" ,:;.")):
        node = relation_or_none(written)
        if node is not None and is_known(node):
            return node
    return None


def is_known(node: Node) -> bool:
    """Whether no value of a function that nobody defined occurs."""
    return not any(
        isinstance(part, Call) and len(part.function) == 1 and part.function not in KNOWN_FUNCTIONS
        for part in walk(node)
    )


def number(text: str) -> Node | None:
    """The expression without variables that a text is; `-oo` and `oo` count."""
    node = expression_or_none(in_notation(text.strip()))
    return node if node is not None and not variables(node) and is_known(node) else None


def usual_variable(*nodes: Node) -> str | None:
    """The one variable of the trees; of several x, t or another usual one, else none."""
    names = tuple(dict.fromkeys(name for node in nodes for name in variables(node)))
    if len(names) == 1:
        return names[0]
    return next((name for name in ("x", "X", "t", "y", "z", "u", "theta") if name in names), None)


def named(letter: str) -> str:
    """The plain name of a variable: `theta` for `θ` and `\\theta`."""
    node = expression_or_none(letter.strip())
    names = variables(node) if node is not None else ()
    return names[0] if names else letter.strip()


def parts(text: str) -> list[str]:
    """The pieces of a text between commas outside of brackets."""
    return [piece.strip() for piece in parted(text)]
