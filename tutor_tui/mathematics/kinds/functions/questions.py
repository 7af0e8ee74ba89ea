"""Which messages ask what a function is like: its domain, range, extrema, asymptotes, inverse."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting, labelled
from tutor_tui.mathematics.kinds.asked import INVERSE_POWER
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request, usual_variable
from tutor_tui.mathematics.kinds.inequalities.wording import chain_in, in_signs, taken_interval
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Call, Name, Node, Relation
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import variables


class Topic(StrEnum):
    """What can be asked about a function."""

    DOMAIN = "domain"
    RANGE = "range"
    Y_INTERCEPT = "y-intercept"
    INTERCEPTS = "intercepts"
    CRITICAL = "critical points"
    EXTREMA = "extrema"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    MAXIMUM_AT = "place of the maximum"
    MINIMUM_AT = "place of the minimum"
    LOCAL_MAXIMUM = "local maximum"
    LOCAL_MINIMUM = "local minimum"
    INCREASING = "where it increases"
    DECREASING = "where it decreases"
    MONOTONY = "intervals of increase and decrease"
    CONVEX = "where it is concave up"
    CONCAVE = "where it is concave down"
    INFLECTION = "inflection points"
    ASYMPTOTES = "asymptotes"
    VERTICAL = "vertical asymptotes"
    HORIZONTAL = "horizontal asymptotes"
    OBLIQUE = "oblique asymptotes"
    INVERSE = "inverse"
    PARITY = "symmetry"
    EVEN = "whether it is even"
    ODD = "whether it is odd"
    PERIOD = "period"
    VERTEX = "vertex"
    AXIS = "axis of symmetry"
    OPENING = "opening direction"
    ANALYSIS = "analysis"


@dataclass(frozen=True, slots=True)
class FunctionQuestion(KindProblem):
    """A question about one function of one variable, on a part of the line where one is given.

    `of_wholes` is whether a polynomial with whole factors is asked to be even or odd as a number.
    """

    topic: Topic
    expression: Node
    variable: str
    within: tuple[Relation, ...] = ()
    of_wholes: bool = False


def is_domain(question: FunctionQuestion) -> bool:
    """Whether the places are asked for where the function has a value."""
    return question.topic is Topic.DOMAIN


_OF: Final = r"\s+(?:points?\s+|value\s+)?(?:of|for|to|on|in)\s+"
_THINGS: Final = (
    (Topic.DOMAIN, r"(?:natural\s+|maximal\s+|largest\s+)?domain(?:\s+of\s+definition)?"),
    (Topic.RANGE, r"(?:range|image|value set|codomain)"),
    (Topic.Y_INTERCEPT, r"y[-\s]?intercepts?"),
    (Topic.INTERCEPTS, r"(?:x\s*-?\s*and\s+y[-\s]?|axis\s+)?intercepts"),
    (Topic.CRITICAL, r"(?:critical|stationary)\s+(?:points?|numbers?|values?)"),
    (Topic.LOCAL_MAXIMUM, r"(?:local|relative)\s+max(?:imum|ima|\.)?(?:\s+(?:points?|values?))?"),
    (Topic.LOCAL_MINIMUM, r"(?:local|relative)\s+min(?:imum|ima|\.)?(?:\s+(?:points?|values?))?"),
    (
        Topic.EXTREMA,
        r"(?:local\s+|relative\s+|all\s+)?(?:extrema|extreme\s+(?:values?|points?)|extremums?"
        r"|turning\s+points?|(?:local\s+|relative\s+)?maxim(?:a|um) and (?:local\s+|relative\s+)?"
        r"minim(?:a|um))",
    ),
    (
        Topic.MAXIMUM,
        r"(?:absolute\s+|global\s+)?(?:max(?:imum)?|largest|greatest|highest|biggest)"
        r"(?:\s+(?:possible\s+)?values?)?",
    ),
    (
        Topic.MINIMUM,
        r"(?:absolute\s+|global\s+)?(?:min(?:imum)?|smallest|least|lowest)"
        r"(?:\s+(?:possible\s+)?values?)?",
    ),
    (Topic.INFLECTION, r"(?:points?\s+of\s+inflec?x?tion|inflec?x?tion\s+points?|inflection)"),
    (Topic.VERTICAL, r"vertical\s+asymptotes?"),
    (Topic.HORIZONTAL, r"horizontal\s+asymptotes?"),
    (Topic.OBLIQUE, r"(?:oblique|slant)\s+asymptotes?"),
    (Topic.ASYMPTOTES, r"(?:all\s+)?(?:the\s+)?asymptotes?"),
    (Topic.INVERSE, r"inverse(?:\s+function)?"),
    (Topic.PERIOD, r"(?:fundamental\s+|smallest\s+)?period"),
    (Topic.VERTEX, r"vertex"),
    (Topic.AXIS, r"(?:axis|line)\s+of\s+symmetry"),
    (
        Topic.MONOTONY,
        r"(?:intervals\s+of\s+(?:increase|monotonicity)(?:\s+and\s+decrease)?|monotonicity)",
    ),
    (Topic.PARITY, r"(?:symmetry|parity)"),
)
_OF_THINGS: Final = tuple(
    (topic, late_regex(rf"(?:all\s+)?(?:of\s+)?(?:the\s+)?{words}{_OF}(?P<f>.+)", re.IGNORECASE))
    for topic, words in _THINGS
)
_WHERE: Final = (
    r"(?:(?:find|determine)\s+)?(?:when|where|on which intervals?|(?:the\s+)?intervals?\s+(?:on\s+"
    r"which|where)|for (?:which|what) (?:values? of )?\w(?:\s+is)?|"
    r"(?:the\s+)?values?\s+of\s+\w\s+for\s+which)\s+(?:is\s+|does\s+)?"
    r"(?P<f>.+?)\s+(?:is\s+|are\s+)?"
)
_ADJECTIVES: Final = (
    (Topic.MONOTONY, r"(?:increasing (?:and|or) decreasing|monotonic)"),
    (Topic.INCREASING, r"(?:strictly\s+)?(?:increasing|increases?)"),
    (Topic.DECREASING, r"(?:strictly\s+)?(?:decreasing|decreases?)"),
    (Topic.CONVEX, r"(?:concave up(?:wards?)?|convex)"),
    (Topic.CONCAVE, r"(?:concave down(?:wards?)?|concave)"),
)
_OF_ADJECTIVES: Final = tuple(
    (topic, late_regex(rf"{_WHERE}{words}", re.IGNORECASE)) for topic, words in _ADJECTIVES
)
_ANY: Final = r"(?:for\s+)?(?:what|which)\s+(?:values?\s+of\s+)?\w\s+"
_OR: Final = r"(?:even or odd|odd or even|even,? odd|odd,? even)(?:,? or neither)?"
_UP: Final = r"(?:up|down)(?:wards?)?"
_END: Final = r"(?:an?\s+)?(?:max|min)(?:imum)?(?:\s+(?:point|value))?"
_HAS: Final = r"where\s+does\s+(?P<f>.+?)\s+have\s+(?:an?\s+|its\s+)?"
_HEIGHT: Final = r"-?\d[\d./]*"
_ASYMPTOTE_OF: Final = r"asymptote\s+(?:of|to|for)\s+(?P<f>.+)"
_OTHER: Final = (
    (Topic.PARITY, rf"(?:whether\s+|if\s+)?(?:is\s+)?(?P<f>.+?)\s+(?:is\s+)?{_OR}"),
    (Topic.EVEN, r"is\s+(?P<f>.+?)\s+(?:an\s+)?even(?:\s+function)?"),
    (Topic.ODD, r"is\s+(?P<f>.+?)\s+(?:an\s+)?odd(?:\s+function)?"),
    (Topic.OPENING, rf"(?:does|will|would)\s+(?P<f>.+?)\s+(?:open|face)\s+{_UP}(?:\s+or\s+{_UP})?"),
    (Topic.OPENING, r"(?:which|what)\s+(?:way|direction)\s+does\s+(?P<f>.+?)\s+(?:open|face)"),
    (Topic.OPENING, rf"is\s+the\s+vertex\s+of\s+(?P<f>.+?)\s+{_END}(?:\s+or\s+{_END})?"),
    (Topic.EXTREMA, rf"(?:does|has)\s+(?P<f>.+?)\s+(?:have\s+)?{_END}\s+or\s+{_END}"),
    (Topic.MAXIMUM, r"maxim[iy][sz]e\s+(?P<f>.+)"),
    (Topic.MINIMUM, r"minim[iy][sz]e\s+(?P<f>.+)"),
    (Topic.MAXIMUM, rf"{_HAS}max(?:imum)?(?:\s+value)?"),
    (Topic.MINIMUM, rf"{_HAS}min(?:imum)?(?:\s+value)?"),
    (
        Topic.MAXIMUM_AT,
        rf"{_ANY}(?:maximi[sz]es|gives the (?:maximum|largest value) of)\s+(?P<f>.+)",
    ),
    (
        Topic.MINIMUM_AT,
        rf"{_ANY}(?:minimi[sz]es|gives the (?:minimum|smallest value) of)\s+(?P<f>.+)",
    ),
    (
        Topic.MAXIMUM_AT,
        rf"{_ANY}is\s+(?P<f>.+?)\s+(?:maximal|largest|greatest|maximi[sz]ed|(?:a|at its) maximum)",
    ),
    (
        Topic.MINIMUM_AT,
        rf"{_ANY}is\s+(?P<f>.+?)\s+(?:minimal|smallest|least|minimi[sz]ed|(?:a|at its) minimum)",
    ),
    (Topic.HORIZONTAL, rf"is\s+y\s*=\s*{_HEIGHT}\s+an?\s+(?:horizontal\s+)?{_ASYMPTOTE_OF}"),
    (Topic.VERTICAL, rf"is\s+[a-z]\s*=\s*{_HEIGHT}\s+an?\s+(?:vertical\s+)?{_ASYMPTOTE_OF}"),
    (Topic.INVERSE, r"invert\s+(?P<f>.+)"),
    (
        Topic.ANALYSIS,
        r"(?:analy[sz]e|discuss|investigate|study|curve sketching (?:of|for))\s+(?P<f>.+)",
    ),
    (Topic.DOMAIN, rf"(?:{_ANY}is|where\s+is)\s+(?P<f>.+?)\s+defined"),
)
_OTHERS: Final = tuple((topic, late_regex(form, re.IGNORECASE)) for topic, form in _OTHER)
_HINT: Final = late_regex(
    r"domain|range|image|value set|intercept|critical|stationary|\bmax|\bmin|extrem|turning|largest"
    r"|greatest|highest|biggest|smallest|least|lowest|inflec|inflex|asymptot|invers|invert|period"
    r"|vertex|symmetry|parity|monoton|interval|increas|decreas|concave|convex|\beven\b|\bodd\b"
    r"|analy[sz]e|discuss|investigate|study|curve sketch|defined|\bopen|\bface",
    re.IGNORECASE,
)
_FUNCTION_NAME: Final = late_regex(
    r"^(?:the\s+)?(?:function|curve|graph(?:\s+of)?|parabola)\s+", re.I
)


def read_function(text: str) -> FunctionQuestion | None:
    """The question about a function that a message asks."""
    if len(text) > LONGEST:
        return None
    if "1" in text and (body := _body_of_inverse(request(text))):
        return _question(Topic.INVERSE, body)
    if not _HINT.search(text):
        return None
    plain = _without_article(request(text))
    for topic, found in labelled(plain, (*_OF_ADJECTIVES, *_OTHERS, *_OF_THINGS)):
        question = _question(topic, found["f"])
        if question is not None:
            return None if _asks_for_both_ends(plain, question) else question
    return None


_BOTH: Final = late_regex(r"maximum and (?:the )?minimum|minimum and (?:the )?maximum", re.I)


def _asks_for_both_ends(plain: str, question: FunctionQuestion) -> bool:
    """Whether the largest and the smallest value on an interval are two questions in one."""
    is_local = re.search(r"\b(?:local|relative)\b", plain, re.IGNORECASE)
    is_both = question.topic is Topic.EXTREMA and bool(_BOTH.search(plain))
    return is_both and bool(question.within) and not is_local


_OF_LETTER: Final = rf"\s*{INVERSE_POWER}(?:\s*\(\s*[a-z]\s*\))?"
_TOLD: Final = r"[a-zA-Z]\s*\(\s*[a-z]\s*\)\s*=\s*[^,;=]+?"
_NEXT: Final = r"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)"
_INVERSE_SIGNS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"(?:find\s+)?(?P<f>[a-zA-Z]){_OF_LETTER}\s*,?\s*(?:if|when|where|given"
        rf"(?:\s+that)?|for)\s+(?P<body>(?P=f)\s*\(\s*[a-z]\s*\)\s*=.+)",
        rf"(?:(?:if|given(?:\s+that)?|let|for)\s+)?(?:{_TOLD}{_NEXT})*?(?P<body>"
        r"(?P<f>[a-zA-Z])\s*\(\s*[a-z]\s*\)\s*=(?:[^=]|(?<=[<>])=)+?)"
        rf"(?:{_NEXT}{_TOLD})*\s*[,.;]?\s*(?:and\s+)?(?i:find|what\s+is|determine)\s+"
        rf"(?:(?:a|the)\s+(?:formula|expression)\s+for\s+)?(?P=f){_OF_LETTER}",
    )
)


def _body_of_inverse(plain: str) -> str:
    """`f(x) = 3x - 2` for "f^{-1}(x) if f(x) = 3x - 2"; an empty text for anything else."""
    found = first_of(fitting(plain, _INVERSE_SIGNS))
    return found["body"] if found else ""


def _without_article(text: str) -> str:
    return re.sub(r"^(?:all\s+)?the\s+", "", text)


def _question(topic: Topic, body: str) -> FunctionQuestion | None:
    node, within = _function(body)
    if node is None or _is_list(node):
        return None
    names = variables(node)
    name = usual_variable(node)
    if name is None or len(names) != 1:
        return None
    if within and any(variables(part) != (name,) for part in within):
        return None
    if topic in (Topic.MAXIMUM, Topic.MINIMUM) and isinstance(node, Name):
        return None
    return FunctionQuestion(topic, node, name, within, _is_of_wholes(topic, body, node, name))


def _is_of_wholes(topic: Topic, body: str, node: Node, name: str) -> bool:
    """Whether "is 2n + 1 odd" asks about whole numbers, and not about a graph."""
    if topic not in (Topic.PARITY, Topic.EVEN, Topic.ODD) or name not in _WHOLES:
        return False
    terms = None if re.search(r"=|\b(?:function|graph|curve)\b", body) else terms_of(node, name)
    return terms is not None and all(part.denominator == 1 for part in coefficients(terms))


_WHOLES: Final = ("k", "m", "n")


def _function(body: str) -> tuple[Node | None, tuple[Relation, ...]]:
    """The function of a text, and the relations that bound its variable."""
    text = _FUNCTION_NAME.sub("", body.strip())
    node = formula(text)
    if node is not None:
        return node, ()
    for unknown in "xtyzuθ":
        rest, chain = taken_interval(in_signs(text), unknown)
        node = formula(rest) if chain else None
        relations = chain_in(chain) if chain else None
        if node is not None and relations and variables(node) == (unknown,):
            return node, relations
    return _with_condition(text)


def _with_condition(text: str) -> tuple[Node | None, tuple[Relation, ...]]:
    """`x² for x ≥ 0`, `x² when 0 < x < 2`."""
    parts = re.split(
        r",?\s+(?:for|when|where|if|with|on|over)\s+(?:all\s+)?", in_signs(text), maxsplit=1
    )
    if len(parts) != 2:
        return None, ()
    node, chain = formula(parts[0]), chain_in(parts[1])
    return (node, chain) if node is not None and chain else (None, ())


def _is_list(node: Node) -> bool:
    """Whether "max of 3, 5" was read as a call."""
    return isinstance(node, Call) and node.function in ("min", "max", "gcd", "lcm")
