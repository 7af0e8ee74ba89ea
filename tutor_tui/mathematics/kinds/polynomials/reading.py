"""Questions about polynomials in words. A message is read as a whole or not at all."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound, exponents_of, is_monomial
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import rational_value, variables, walk
from tutor_tui.mathematics.wording import in_notation

Found = re.Match[str]
Reading = PolynomialQuestion | Unclear | None

MAX_DEGREE: Final = 60
"""The largest degree that is worked with; larger ones are left to others."""

_THING: Final = r"(?:the\s+)?(?:polynomial|expression|function|equation|quadratic|trinomial|cubic)"
_P: Final = rf"(?:{_THING}\s+)?(?:[a-z]\([a-z]\)\s*=\s*|y\s*=\s*)?(?P<p>.+?)(?:\s*=\s*0)?"
_Q: Final = r"(?P<q>.+?)"
_COMMON: Final = r"(?:greatest|highest|largest)\s+common\s+(?:divisor|factor)|gcd|hcf|gcf"
_MULTIPLE: Final = r"(?:least|lowest|smallest)\s+common\s+multiple|lcm"


def read_polynomial(text: str) -> Reading:
    """The question about polynomials that a message is, if it is one."""
    if len(text) > 1_000 or not _HINT.search(text):
        return None
    request = asked(text)
    return first_of(read(found) for read, found in labelled(request, _QUESTIONS))


_HINT: Final = late_regex(
    r"\b(?:collect|combine|expand|multiply out|express|rearrange|rewrite|write|coefficient|degree"
    r"|constant term|divi[ds]\w*|division|quotient|remainder|factor|square|vertex|turning"
    r"|discriminant"
    r"|roots?|zeros?|solutions?|partial|apart|common|gcd|hcf|gcf|lcm|positive|standard form)\b|÷",
    re.IGNORECASE,
)


def _polynomial(text: str) -> Node | None:
    """The tree of a polynomial with at least one variable, of modest degree."""
    node = expression_or_none(text) or expression_or_none(in_notation(text))
    if node is None or not variables(node):
        return None
    degree = degree_bound(node)
    return node if degree is not None and degree <= MAX_DEGREE else None


def _usual(node: Node) -> str:
    names = variables(node)
    return "x" if "x" in names else names[0]


def _about(topic: Topic) -> Callable[[Found], Reading]:
    """A question about one polynomial, in one variable where there are several."""

    def read(found: Found) -> Reading:
        node = _polynomial(found["p"])
        return None if node is None else PolynomialQuestion(topic, (node,), _usual(node))

    return read


def _expand(found: Found) -> Reading:
    """Only what has nothing to multiply out: the rest is a matter of rewriting."""
    question = _about(Topic.COLLECT)(found)
    has_work = isinstance(question, PolynomialQuestion) and any(
        isinstance(part, Binary) and part.sign in "*^" and _is_sum_in(part)
        for part in walk(question.nodes[0])
    )
    return None if has_work else question


def _is_sum_in(part: Binary) -> bool:
    sides = (part.left, part.right)
    return any(isinstance(side, Binary) and side.sign in "+-" for side in sides)


def _of_roots(topic: Topic) -> Callable[[Found], Reading]:
    """A question about the roots of a polynomial, or of an equation."""

    def read(found: Found) -> Reading:
        left, sign, right = found["p"].partition("=")
        return _of_one(topic)({"p": f"{left} - ({right})"} if sign else found)

    return read


def _of_one(
    topic: Topic, degree: int | None = None
) -> Callable[[Found | Mapping[str, str]], Reading]:
    """A question that makes sense for polynomials in one variable only."""

    def read(found: Found | Mapping[str, str]) -> Reading:
        node = _polynomial(found["p"])
        if node is None or len(variables(node)) != 1:
            return None
        bound = degree_bound(node)
        return (
            None if degree and bound != degree else PolynomialQuestion(topic, (node,), _usual(node))
        )

    return read


def _of_two(topic: Topic) -> Callable[[Found], Reading]:
    def read(found: Found) -> Reading:
        first = _polynomial(found["p"])
        second = _polynomial(found["q"]) or _constant(found["q"], first)
        if first is None or second is None:
            return None
        names = {*variables(first), *variables(second)}
        if len(names) != 1:
            return None
        if topic is Topic.IS_FACTOR and not variables(second) and names & _COUNTS:
            return None  # whole numbers are meant: n² + n by 2
        return PolynomialQuestion(topic, (first, second), names.pop())

    return read


_COUNTS: Final = frozenset("nkmN")
"""Letters that stand for whole numbers."""


def _constant(text: str, other: Node | None) -> Node | None:
    """A number may divide a polynomial, but two numbers are no matter of polynomials."""
    node = expression_or_none(text) if other is not None else None
    return None if node is None or not rational_value(node) else node


def _named(found: Found) -> Reading:
    node, form = _polynomial(found["p"]), expression_or_none(found["form"])
    if node is None or form is None or found["name"] not in variables(form):
        return None
    if found["name"] in variables(node) or degree_bound(form) is None:
        return None
    return PolynomialQuestion(Topic.NAMED, (node, form), variables(node)[0], found["name"])


def _coefficient(found: Found) -> Reading:
    node, monomial = _polynomial(found["p"]), expression_or_none(found["m"])
    if node is None or monomial is None or not is_monomial(monomial):
        return None
    if not set(variables(monomial)) <= set(variables(node)):
        return None
    return PolynomialQuestion(Topic.COEFFICIENT, (node,), variables(monomial)[0], monomial=monomial)


def _partial(found: Found) -> Reading:
    node = expression_or_none(found["p"])
    match node:
        case Binary(sign="/", left=above, right=below) if len(variables(node)) == 1:
            bounds = degree_bound(above), degree_bound(below)
            if None in bounds or not variables(below):
                return None
            return PolynomialQuestion(Topic.PARTIAL, (node,), variables(node)[0])
        case _:
            return None


def _from_roots(found: Found) -> Reading:
    roots = [
        expression_or_none(part)
        for part in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", found["list"].strip())
    ]
    known = [root for root in roots if root is not None and not variables(root)]
    is_readable = 0 < len(known) == len(roots) <= 12
    return PolynomialQuestion(Topic.FROM_ROOTS, tuple(known), "x") if is_readable else None


def _powers(found: Found) -> Reading:
    node = expression_or_none(found["p"])
    if node is None or not variables(node) or exponents_of(node) is None:
        return None
    positive = set(re.findall(r"[A-Za-z]+", found["names"])) - {"and", "are", "is"}
    if not set(variables(node)) <= positive:
        return None
    return PolynomialQuestion(Topic.POWERS, (node,), variables(node)[0])


def _compiled(
    *questions: tuple[str, Callable[[Found], Reading]],
) -> tuple[tuple[Callable[[Found], Reading], re.Pattern[str]], ...]:
    return tuple((read, late_regex(pattern, re.IGNORECASE)) for pattern, read in questions)


_FORM: Final = (
    r"(?:\s+(?:in|to|into)\s+(?:the\s+)?form(?:\s+of)?|\s+as|\s+to|\s+into|\s+in)\s+(?P<form>.+?)"
)
_WITH: Final = rf"\s*(?:is |are )?(?:divided by|by|÷|over|and)\s*{_Q}"
_QUESTIONS: Final = _compiled(
    (
        rf"(?:express|rearrange|rewrite|write|put)\s+(?P<p>.+?){_FORM}(?:,?\s+and\s+(?:then\s+)?|[,.]"
        r"\s*|;\s*)(?:give|find|state|determine|calculate|what is)\s+(?:the value of\s+)?"
        r"(?P<name>[a-z])",
        _named,
    ),
    (
        rf"(?:collect|combine|gather)\s+(?:(?:the|all)\s+)?(?:like\s+)?terms\s+(?:in|of|for)\s+{_P}",
        _about(Topic.COLLECT),
    ),
    (
        rf"(?:expand|multiply out|fully expand)(?:\s+and\s+(?:simplify|collect)"
        rf"(?:\s+like terms)?)?:?\s+{_P}",
        _expand,
    ),
    (
        rf"(?:write|put|rewrite|express)\s+(?!y\s*=[^\^²³]*$){_P}\s+in\s+(?:the\s+)?standard\s+form",
        _about(Topic.COLLECT),
    ),
    (
        r"coefficient\s+(?:of|on|before|in front of)\s+(?:the\s+)?"
        r"(?P<m>\S+?(?:(?:\s+|\s*\*\s*)[a-zA-Z](?:\^\d+|[²³])?)*?)(?:[\s-]terms?)?\s+"
        rf"(?:in|of)\s+(?:the (?:binomial )?expansion of\s+)?{_P}",
        _coefficient,
    ),
    (rf"(?:leading|highest)\s+coefficient\s+(?:of|in)\s+{_P}", _of_one(Topic.LEADING)),
    (
        rf"constant\s+(?:term|coefficient)\s+(?:of|in)\s+(?:the expansion of\s+)?{_P}",
        _of_one(Topic.CONSTANT),
    ),
    (rf"(?:degree|order)\s+of\s+{_P}", _about(Topic.DEGREE)),
    (
        rf"(?:(?:use |by |with )?(?:polynomial |synthetic |long )?(?:long |synthetic )?division\s*"
        rf"(?:to divide|of|:)?\s*|divide\s+)(?P<p>.+?)\s+by\s+{_Q}"
        r"(?:\s+(?:using|by|with)\s+(?:polynomial\s+)?(?:long|synthetic)\s+division)?",
        _of_two(Topic.DIVIDE),
    ),
    (
        rf"quotient\s+and\s+(?:the\s+)?remainder\s+(?:of|when|for|if)\s+(?P<p>.+?){_WITH}",
        _of_two(Topic.QUOTIENT_AND_REMAINDER),
    ),
    (rf"quotient\s+(?:of|when|for|if)\s+(?P<p>.+?){_WITH}", _of_two(Topic.QUOTIENT)),
    (rf"remainder\s+(?:of|when|for|if)\s+(?P<p>.+?){_WITH}", _of_two(Topic.REMAINDER)),
    (
        r"(?:\(\s*)?(?P<p>[^()]+)(?:\s*\))?\s*(?:/|÷)\s*(?:\(\s*)(?P<q>[^()]+)\s*\),?\s*(?:using|by|with)?"
        r"\s*(?:polynomial\s+)?(?:long|synthetic)\s+division",
        _of_two(Topic.DIVIDE),
    ),
    (rf"is\s+{_Q}\s+a\s+(?:factor|divisor)\s+of\s+{_P}", _of_two(Topic.IS_FACTOR)),
    (rf"does\s+{_Q}\s+divide\s+{_P}(?:\s+evenly)?", _of_two(Topic.IS_FACTOR)),
    (rf"is\s+{_P}\s+divisible\s+by\s+{_Q}", _of_two(Topic.IS_FACTOR)),
    (
        rf"complet(?:e|ing)\s+the\s+square"
        rf"(?:\s*(?:for|of|in|on|:|to (?:rewrite|write))\s*|\s+){_P}",
        _of_one(Topic.SQUARE),
    ),
    (
        rf"(?:write|rewrite|express|put|convert)\s+{_P}\s+(?:in|into|to)\s+(?:the\s+)?(?:vertex|"
        r"completed[\s-]square)(?:\s+form)?",
        _of_one(Topic.SQUARE, 2),
    ),
    (
        rf"(?:vertex|turning point)\s+of\s+(?:the\s+)?(?:parabola\s+|graph\s+(?:of\s+)?)?{_P}",
        _of_one(Topic.VERTEX, 2),
    ),
    (rf"(?:vertex|completed[\s-]square)\s+form\s+of\s+{_P}", _of_one(Topic.SQUARE, 2)),
    (rf"discriminant\s+(?:of|for)\s+{_P}", _of_roots(Topic.DISCRIMINANT)),
    (
        rf"sum\s+of\s+(?:the\s+|all\s+)*(?:roots|zeros|zeroes|solutions)\s+(?:of|to|for)\s+{_P}",
        _of_roots(Topic.ROOT_SUM),
    ),
    (
        rf"product\s+of\s+(?:the\s+|all\s+)*(?:roots|zeros|zeroes|solutions)\s+(?:of|to|for)\s+{_P}",
        _of_roots(Topic.ROOT_PRODUCT),
    ),
    (
        rf"(?:how many\s+(?:distinct\s+|different\s+)?real\s+"
        rf"(?:roots|zeros|zeroes|solutions)\s+does)\s+{_P}\s+have",
        _of_roots(Topic.ROOT_COUNT),
    ),
    (
        rf"how many\s+(?:(?:distinct|different)\s+)?real\s+(?:roots|zeros|zeroes|solutions)\s+has"
        rf"\s+{_P}",
        _of_roots(Topic.ROOT_COUNT),
    ),
    (
        rf"number\s+of\s+(?:distinct\s+)?real\s+(?:roots|zeros|solutions)\s+(?:of|to)\s+{_P}",
        _of_roots(Topic.ROOT_COUNT),
    ),
    (
        r"(?:partial[\s-]fractions?(?:\s+(?:decomposition|expansion))?\s*(?:of|for|:)?|decompose|split|resolve|apart)"
        r"\s+(?P<p>.+?)(?:\s+(?:in|into|as)\s+partial\s+fractions)?",
        _partial,
    ),
    (
        r"(?:write|express|rewrite|put)\s+(?P<p>.+?)\s+(?:in|into|as|using)\s+(?:a sum of\s+)?"
        r"partial\s+fractions",
        _partial,
    ),
    (
        r"(?:polynomial|quadratic|cubic|quadratic equation|equation|monic polynomial)\s+"
        r"(?:with(?: the)?|whose|that has(?: the)?|having(?: the)?)\s+"
        r"(?:roots|zeros|zeroes|solutions)\s*(?:are|:|at)?\s*(?P<list>.+)",
        _from_roots,
    ),
    (rf"(?:{_COMMON})\s+of\s+(?P<p>.+?)\s+and\s+{_Q}", _of_two(Topic.GCD)),
    (rf"(?:{_MULTIPLE})\s+of\s+(?P<p>.+?)\s+and\s+{_Q}", _of_two(Topic.LCM)),
    (
        r"simplify:?\s+(?P<p>.+?),?\s+(?:assuming|if|given|where|when|for|with)\s+(?:that\s+)?"
        r"(?P<names>(?:[a-z](?:,\s*|\s+and\s+))*[a-z])\s+(?:is|are)\s+(?:all\s+)?(?:a\s+)?positive"
        r"(?:\s+numbers?)?",
        _powers,
    ),
)
