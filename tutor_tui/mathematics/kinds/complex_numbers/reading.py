"""Questions about complex numbers in words: "the argument of 1 + i", "let z = 3 + 4i, find |z|"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation, ComplexQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import (
    Name,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import rational_value, substitute_all, variables, walk

_LONGEST: Final = 400
_HINT: Final = late_regex(
    r"(?<![A-Za-z])i(?![A-Za-z])|\d\s*i(?![A-Za-z])|complex|unity|roots of\b|ℂ|\bimaginary\b"
    r"|\b(?:argument|real part|polar form|conjugate)\b|\b(?:[a-d]i|i[a-dxy])\b"
)
_LATEX: Final = late_regex(r"\\(?:overline|bar)\s*\{([^{}]*)\}")
_NUMBER: Final = r"(?:the\s+)?(?:complex\s+)?(?:number\s+)?(?:[a-hj-z]\s*=\s*)?(?P<z>[^?]{1,120}?)"
_OF: Final = rf"\s*(?:of|for)?\s*{_NUMBER}"
_FORM: Final = r"(?:\s*form)?"
_TO: Final = r"(?:in|into|to|as)\s+(?:the\s+|its\s+)?(?:form\s+)?"
_DEGREES: Final = r"(?:,?\s+in\s+(?P<unit>degrees|radians))?"
_POLAR: Final = r"(?:polar|trigonometric|modulus[- ]argument|trig|r\s*cis)"
_EXPONENTIAL: Final = r"(?:exponential|euler(?:'s)?)"
_CARTESIAN: Final = (
    r"(?:rectangular|cartesian|standard|algebraic|a\s*\+\s*b\s*\*?\s*i|a\s*\+\s*ib|x\s*\+\s*iy)"
)
_COUNTED: Final = r"(?P<index>square|cube|cubic|\d{1,2}(?:st|nd|rd|th)|[a-z]+th)"
_TABLE: Final[tuple[tuple[str, str], ...]] = (
    ("modulus", rf"(?:modulus|absolute value|magnitude|mod){_OF}"),
    (
        "argument",
        rf"(?:principal\s+)?(?:argument|arg|phase|angle)(?:\s+in\s+(?P<unit2>degrees|radians))?"
        rf"{_OF}{_DEGREES}",
    ),
    (
        "modulus and argument",
        rf"modulus\s+and\s+(?:the\s+)?(?:principal\s+)?argument{_OF}{_DEGREES}",
    ),
    ("conjugate", rf"(?:complex\s+)?(?:conjugate|conj){_OF}"),
    ("real part", rf"(?:real part|re(?=[\s(])){_OF}"),
    ("imaginary part", rf"(?:imaginary part|im(?=[\s(])){_OF}"),
    ("polar form", rf"{_POLAR}\s+form{_OF}"),
    ("polar form", rf"(?:write|express|convert|put|change)?\s*{_NUMBER}\s+{_TO}{_POLAR}{_FORM}"),
    ("exponential form", rf"{_EXPONENTIAL}\s+form{_OF}"),
    (
        "exponential form",
        rf"(?:write|express|convert|put|change)?\s*{_NUMBER}\s+{_TO}{_EXPONENTIAL}{_FORM}",
    ),
    ("cartesian form", rf"{_CARTESIAN}\s+form{_OF}"),
    (
        "cartesian form",
        rf"(?:write|express|convert|put|change|simplify)?\s*{_NUMBER}\s+{_TO}{_CARTESIAN}{_FORM}",
    ),
    ("reciprocal", rf"(?:reciprocal|multiplicative inverse|inverse){_OF}"),
    (
        "roots",
        rf"(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:(?:two|three|four|five|six|complex)\s+)*{_COUNTED}"
        rf"\s+roots\s+of\s+{_NUMBER}",
    ),
    ("value", rf"(?:simplify|evaluate)?\s*{_NUMBER}"),
)
_PATTERNS: Final = tuple((topic, late_regex(text, re.IGNORECASE)) for topic, text in _TABLE)
_DEFINED: Final = late_regex(
    r"(?:\b(?:let|given|if|suppose|for|where|with|when|consider|and)\b\s*(?:that\s+)?(?:the\s+)?"
    r"(?:complex\s+)?(?:numbers?\s+)?)?(?<![A-Za-z|])(?P<name>[a-hj-zA-HJ-Z])\s*=\s*"
    r"(?P<value>[^,;?=]*?\d*i[^,;?=]*?)\s*(?=$|[,;?]|\.(?:\s|$)|\b(?:and|find|what|calculate|then)\b)"
)
_ALL: Final = late_regex(r"\b(?:all|complex|two|three|four|five|six)\b", re.IGNORECASE)
_JOINT: Final = late_regex(r"^(?:[\s,.;:]|\b(?:and|then|let|where|if|given)\b)+|[\s,.;:]+$", re.I)
_NONREAL: Final = r"(?:complex|imaginary|non-?real)"
_EQUATION: Final = late_regex(
    rf"(?:(?:find|determine|give|list|get)\s+)?(?P<all>(?:all\s+)?(?:(?:of\s+)?the\s+)?"
    rf"(?:(?:real\s+(?:and|or)\s+)?{_NONREAL}\s+)?(?:solutions?|roots?|zeros|zeroes|numbers?)"
    rf"(?:,?\s+(?:both\s+)?(?:real\s+(?:and|or)|including)\s+{_NONREAL}(?:\s+ones)?,?)?"
    r"(?:\s+[a-z])?\s+(?:of|to|for|with|such that|satisfying)\s+)?"
    r"(?:solve\s+)?(?:the\s+)?(?:(?:equation|polynomial)\s*:?\s*)?"
    r"(?P<equation>[^=?]{1,80}?(?:=[^=?]{1,60}?)?)"
    rf"(?P<also>,?\s+(?:including|with|also|and)\s+(?:the\s+|all\s+|its\s+)?{_NONREAL}\s+"
    r"(?:ones|solutions|roots|numbers|zeros))?"
    r"(?P<where>,?\s+(?:over|in|for|where|with|when)\s+(?:the\s+|all\s+)?"
    r"(?:complex\s+(?:numbers|plane|[a-z])|(?:c|ℂ)|[a-z]\s+(?:is\s+|∈\s+|in\s+)(?:a\s+)?"
    r"(?:complex(?:\s+numbers?)?|ℂ|c))|\s*,?\s*[a-z]\s*∈\s*(?:ℂ|C))?(?:,?\s+for\s+[a-z])?",
    re.IGNORECASE,
)


def read(text: str) -> ComplexQuestion | None:
    """The question about one complex number that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    names: dict[str, Node] = {}

    def define(found: re.Match[str]) -> str:
        node = _complex(found["value"], {})
        if node is None or found["name"] in names:
            return found[0]
        names[found["name"]] = node
        return " "

    plain = _LATEX.sub(r"conjugate of (\1)", text.replace("`", "").replace("$", ""))
    rest = _JOINT.sub("", _DEFINED.sub(define, bare(plain)))
    for form in dict.fromkeys((bare(rest), asked(rest))):
        for topic, found in labelled(form, _PATTERNS):
            question = _question(topic, found, names)
            if question is not None:
                return question
    return None


def topics_in(text: str) -> Iterator[tuple[str, str]]:
    """What may be asked of which number, the likeliest first; roots are another matter."""
    if len(text) <= _LONGEST and _HINT.search(text):
        request = bare(_LATEX.sub(r"conjugate of (\1)", text.replace("`", "").replace("$", "")))
        for form in dict.fromkeys((request, asked(request))):
            yield from ((topic, found["z"]) for topic, found in labelled(form, _PATTERNS))


def _question(topic: str, found: re.Match[str], names: dict[str, Node]) -> ComplexQuestion | None:
    groups = found.groupdict()
    if topic == "roots":
        return _roots(
            groups["index"],
            groups["z"],
            has_all=_ALL.search(found[0]) is not None or groups["index"].lower() != "square",
        )
    number = _complex(groups["z"], names, is_told=bool(_OF_ANY_NUMBER.match(found[0])))
    if number is None or (topic == "value" and not names):
        return None
    in_degrees = "degrees" in (groups.get("unit"), groups.get("unit2"))
    return ComplexQuestion(topic, number, in_degrees=in_degrees)


def _roots(word: str, text: str, *, has_all: bool) -> ComplexQuestion | None:
    """All roots of a number; of a positive real one only where several of them are asked for."""
    index = {"square": 2, "cube": 3, "cubic": 3}.get(word.lower()) or ordinal(word) or 0
    plain = re.sub(r"^unity$", "1", text.strip(), flags=re.IGNORECASE)
    number = expression_or_none(plain)
    if number is None or variables(number) or not 2 <= index <= 12:
        return None
    real = rational_value(number)
    if real is not None and real >= 0 and plain == text.strip() and not has_all:
        return None
    return ComplexQuestion("roots", number, index)


_OF_ANY_NUMBER: Final = late_regex(
    r"(?:(?:principal\s+)?argument|real part|imaginary part|(?:complex\s+)?conjugate|polar form)\b",
    re.IGNORECASE,
)
"""What is asked of complex numbers alone, so that `sqrt(-2)` and `pi` are taken for such."""


def _complex(text: str, names: dict[str, Node], *, is_told: bool = False) -> Node | None:
    """The expression of a text, if `i` occurs in it once the names have their values.

    Where the question is one of complex numbers alone (`is_told`), any number will do.
    """
    node = expression_or_none(text.strip())
    if node is None or isinstance(node, Relation):
        return None
    node = substitute_all(node, names)
    has_unit = any(part == Name("i") for part in walk(node))
    return node if (has_unit or is_told) and not variables(node) else None


def read_equation(text: str) -> ComplexEquation | None:
    """An equation whose complex solutions a message asks for: it says so, or has an `i` in it."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = bare(text.replace("`", "").replace("$", ""))
    found = _EQUATION.fullmatch(request)
    if found is None:
        return None
    try:
        equation = parse_statement(found["equation"].strip())
    except (UnreadableError, TooLargeError):
        return None
    if not isinstance(equation, Relation):
        equation = Relation("=", equation, Number(Fraction(0)))
        is_root = re.search(r"root|zero|solve", request, re.IGNORECASE)
        if is_root is None or "of" not in request:
            return None
    if equation.sign != "=":
        return None
    unknown = variables(equation)
    has_unit = any(part == Name("i") for part in walk(equation))
    says_so = re.search(_NONREAL, found["all"] or "", re.IGNORECASE)
    is_asked = has_unit or found["where"] or found["also"] or says_so
    is_equation = isinstance(equation.left, Name) and not variables(equation.right)
    if len(unknown) != 1 or not is_asked or is_equation:
        return None
    return ComplexEquation(equation, unknown[0])
