"""Which words ask for what, and which words ask for more than is understood here."""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Goal
from tutor_tui.mathematics.spans import Span
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_DERIVATIVE: Final = re.compile(
    r"\b(?:differentiat\w*|derivative\w*|deriv|diff|slope|rate of change)\b", re.IGNORECASE
)
_INTEGRAL: Final = re.compile(
    r"\b(?:integra(?:te|l|ls|ting|tion)|antiderivatives?|anti-derivatives?"
    r"|primitive(?!\s+(?:part|roots?|polynomial)\b)|area under)\b|∫|\\int\b"
    r"|^\s*int\s+(?=[^=]*(?<![a-z])[a-z](?![a-z])[^=]*$)",
    re.IGNORECASE,
)
_GOALS: Final = (
    (
        Goal.FACTOR,
        re.compile(
            r"\b(?:(?<!\ba )factor|factor(?:i[sz]e|ing|i[sz]ation|s)|factored)\b", re.IGNORECASE
        ),
    ),
    (Goal.EXPAND, re.compile(r"\b(?:expand\w*|multiply out|multiplied out|foil)\b", re.IGNORECASE)),
    (
        Goal.SIMPLIFY,
        re.compile(
            r"\b(?:simplif\w*|denest|simplest form|reduce|collect|combine like terms"
            r"|rationali[sz]e)\b",
            re.IGNORECASE,
        ),
    ),
)
_ROOTS: Final = re.compile(r"\b(?:roots?(?!\()|zeros|zeroes|solve|x-intercepts?)\b", re.IGNORECASE)
"""`root(x, 3)` is a function."""
_TRUTH: Final = re.compile(
    r"^\W*(?:explain (?:why |how )?)?(?:is|are|does|do|isn't|check (?:that|if|whether)"
    r"|is it true that|verify(?: that)?|true or false|prove(?: that)?|show that)\b(?! the\b)",
    re.IGNORECASE,
)
_TRUTH_AFTER: Final = late_regex(r"\b(?:true|false|correct|right|wrong|equal)\b", re.IGNORECASE)

_CLAIM: Final = re.compile(
    r"^\W*(?:explain )?(?:please )?(?:prove|show that|verify|true or false)\b", re.IGNORECASE
)
_PROOF: Final = late_regex(
    r"\W*(?:(?:please|can|could|would|you|help|me|i|need|have|want|to|how|do|use|using|by|with"
    r"|mathematical|induction|hence|now|and|so|then)\W+)*(?:prove\b|show that\b|proof of\b)",
    re.IGNORECASE,
)

_OPERATIONS: Final = re.compile(
    r"\b(?:(?:sum|difference|product|quotient|power)(?! rule)|twice|half|double|triple|times|plus"
    r"|minus|divided|multiplied|squared|cubed|percent|per cent|(?:square|cube) root|more than"
    r"|less than|older|younger)\b",
    re.IGNORECASE,
)

_QUALIFIERS: Final = re.compile(
    r"\b(?:how many|how often|positive|negative|integers?|whole numbers?|natural|largest|smallest"
    r"|greatest|biggest|least|number of|graph|plot|draw|sketch|inverse|except|prime\b(?! factor)"
    r"|remainder|remain|modulo|mod|round|rounded|nearest|decimal places?|significant|digits?"
    r"|sequence|series|next term|nth|probability|chance|average|mean|median|convert|units?"
    r"|multiples?|divisors?|common|bigger|larger|closest|sort|matrix|determinant|limit"
    r"|tends|approaches|maxim\w+|minim\w+|extrem\w+|range|domain|asymptotes?|tangent line"
    r"|normal line|vertex|(?:min|max|lowest|highest) (?:point|value)"
    r"|complet\w+ the square|partial fractions?|percentage (?:increase|decrease)"
    r"|discriminant|sum of the|product of the|arc length|volume|taylor|laplace|fourier"
    r"|implicit\w*|partial derivative|gradient|numerically|newton\w*|not equal|base \d+"
    r"|ratio|interest|which is|greater|smaller|(?:ascending|descending|increasing|decreasing)"
    r"|transform\w*|relationship|describe (?:the|how)|touch(?:es|ing)?"
    r"|does\b.{1,60}\b(?:cross|cut|meet|hit)(?:es|s)? the [xy]\b"
    r"|at most|at least|as big|in order|compare|difference of the|implies|intersect\w*"
    r"|word problem|inequalit\w+|hint|even|odd|composite|perfect (?:square|cube)"
    r"|(?:equal|repeated|double|distinct) (?:real )?roots?"
    r"|(?:has|have|having)\s+(?:\w+\s+){0,4}(?:roots?|solutions?|zeros))\b",
    re.IGNORECASE,
)

_INTERVAL: Final = re.compile(
    r"(?:\b(?:in|on|over|within)\b|∈)\s*(?:the\s+)?(?:interval\s*)?[\[(][^\])]*[,;]"
    r"|\b(?:between|from)\s+-?[\dπ]|\bradians\b|\bdegrees\b",
    re.IGNORECASE,
)
_ADDED_PERCENTAGE: Final = re.compile(r"[-+−]\s*[\d.]+\s*%(?!\s*(?:of\b|[*(\w]))")
_MEASURES: Final = re.compile(
    r"\d\s*(?:km|cm|mm|kg|mg|ml|mph|min(?!\s*\()|hrs?|lbs?|oz|ft|inch(?:es)?|miles?|days?|weeks?"
    r"|met(?:er|re)s?|grams?|lit(?:er|re)s?|hours?|minutes?|seconds?|dollars?|euros?)\b",
    re.IGNORECASE,
)
_PROPOSAL: Final = re.compile(
    r"(?<!\\)\b(?:got|get|gives|think|thought|claims?|right"
    r"|correct|wrong|answer|solution of|a solution|check"
    r"|verify|solves|satisf\w+|root of|true)\b",
    re.IGNORECASE,
)

_PLAIN_WORDS: Final = """
    a about am an and answer any are ask at be by calc calculate can cannot come compute could
    dear determine do does doing equal equals evaluate everyone exact exactly explain
    explained explanation expression figure find following for formula from get give going
    good got has hello help hey hi homework how i i'm if in is it it's its just know let like ll
    make math maths me much my need now numerical numerically of ok okay on one out over
    percent please pls problem question quick quickly result s say see should show simple so
    solution solve some something step steps stuck tell term terms than thank thanks that
    the then there think this tis to today tutor up us value very walk want was we well
    what what's whats when why with work working would y you your
"""
_EQUATION_WORDS: Final = """
    above again algebra algebraically all alpha also anybody anyone assume assuming back be
    below beta both brackets case check complete completely completing consider correct
    correctly denote each either equal equality equals equation equations fast first found gamma
    gets given gives giving go have having he her here his hold holds if isolate kindly last law
    left let's linear list literal make makes mean means method missing must next no none not
    number numbers ones only or other our pi possible quadratic real rearrange rearranged
    rearranging respect right root roots rule satisfied satisfies satisfy satisfying second
    separate set she sides simultaneous single solutions solved solves solving still subject
    such sure system systems teacher them these theta they thing things three time together true
    trying two type unknown unknowns using values variable variables way where whether which
    will without write written yes zero zeroes zeros
"""
_PLAIN: Final = frozenset(_PLAIN_WORDS.split())
_OF_EQUATIONS: Final = _PLAIN | frozenset(_EQUATION_WORDS.split())
_VALUE_WORDS: Final = """
    after becomes evaluated once plug plugged plugging point place put putting set setting
    substitute substituted substituting substitution suppose take takes taken taking whenever worth
"""
_OF_VALUES: Final = _OF_EQUATIONS | frozenset(_VALUE_WORDS.split())
_HOW_IT_IS: Final = late_regex(
    r"\bhow (?!much|many|big|large|do|does|to|can|would|could|is)\w+ (?:is|are|does|would)\b", re.I
)
"""A trait with another measure than the value: "how steep is"."""
_CLAUSE: Final = re.compile(
    r"(?<![\w'])(?:(?:and|then|so|or|but)\s+)?(?:what(?:'s|s)?|how|which|who|where|find|determine"
    r"|calculate|compute|give|state|name|tell|show|work out)\s[^.?!;\n]*",
    re.IGNORECASE,
)


def wants_derivative(text: str) -> bool:
    """Whether a derivative is asked for in words."""
    return bool(_DERIVATIVE.search(text))


def wants_integral(text: str) -> bool:
    """Whether an integral is asked for."""
    return bool(_INTEGRAL.search(text))


def wants_goal(text: str) -> Goal | None:
    """The form in which an expression is wanted."""
    return next((goal for goal, pattern in _GOALS if pattern.search(text)), None)


def wants_roots(text: str) -> bool:
    """Whether an expression is to be set to zero."""
    return bool(_ROOTS.search(text)) and "square root" not in text.lower()


def wants_real(text: str) -> bool:
    """Whether only real solutions count: "in the reals", "the real roots of"."""
    return bool(re.search(r"\breals?\b|ℝ", text, re.IGNORECASE)) and "complex" not in text.lower()


def has_unread_words(text: str) -> bool:
    """Whether words of an operation are left in a text that is in notation already."""
    return bool(_OPERATIONS.search(text))


def is_proof_asked(text: str) -> bool:
    """Whether a message asks to be shown why something is so."""
    return bool(_PROOF.match(text))


def is_question_of_truth(text: str, *, has_names: bool) -> bool:
    """Whether a relation is to be judged: "is 2 + 2 = 5?" rather than solved."""
    if _CLAIM.search(text):
        return True
    if not _TRUTH.search(text):
        return False
    return not has_names or bool(_TRUTH_AFTER.search(text) or "identity" in text.lower())


def is_identity_asked(text: str, span: Span) -> bool:
    """Whether a message is "is sin 2x = 2 sin x?": a letter on both sides, and no other words."""
    relation = span.node
    if not isinstance(relation, Relation) or relation.sign != "=":
        return False
    around = f"{text[: span.start]} {text[span.end :]}"
    is_alone = re.fullmatch(_ASKS_IDENTITY, " ".join(around.split()), re.IGNORECASE)
    return bool(is_alone and set(variables(relation.left)) & set(variables(relation.right)))


_ASKS_IDENTITY: Final = (
    r"(?:explain |so |and |but )*(?:is|does|isn't)\W*(?:always |ever |really )*\W*"
)


def has_qualifier(text: str) -> bool:
    """Whether a word asks for something beyond solving, computing, rewriting and calculus.

    "80 - 15%" is such a thing too: some mean 68 by it, some 79.85. So are units of measure.
    """
    patterns = (_QUALIFIERS, _ADDED_PERCENTAGE, _MEASURES)
    return any(pattern.search(text) for pattern in patterns)


def has_interval(text: str) -> bool:
    """Whether the solutions of an equation are wanted in an interval or a unit of angles."""
    return bool(_INTERVAL.search(text))


def proposes_solution(text: str) -> bool:
    """Whether "x = 3" in a text is somebody's result rather than an equation of a system."""
    return bool(_PROPOSAL.search(text))


def asks_for_other_things(text: str, spans: Sequence[Span]) -> bool:
    """Whether a clause beside equations asks for something that is not their unknown.

    "Let c = 3. What is the hypotenuse?" is no equation to be solved.
    """
    for span in reversed(spans):
        text = f"{text[: span.start]} {text[span.end :]}"
    words = (
        word.strip("'")
        for clause in _CLAUSE.finditer(text.lower().replace("’", "'"))
        for word in re.findall(r"[a-z']{2,}", clause[0])
    )
    return any(word and word not in _OF_EQUATIONS for word in words)


def is_asked_for_value(text: str, span: Span, given: Span) -> bool:
    """Whether no other trait of an expression is asked about at a given value: "is it ... at"."""
    between = re.findall(r"[a-z']+", text[span.end : given.start].lower().replace("’", "'"))
    is_read = all(word.strip("'") in _OF_VALUES for word in between)
    return is_read and not _HOW_IT_IS.search(text[: span.start])


def is_plain_request(text: str, span: Span) -> bool:
    """Whether the words around an expression ask for its value and nothing else."""
    around = f"{text[: span.start]} {text[span.end :]}".lower().replace("’", "'")
    words = re.findall(r"[a-z']+", around)
    return all(word.strip("'") in _PLAIN for word in words)
