"""What somebody wrote as an answer, read as values. Standard library only."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.braces import split_outside
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError, UnreadableError

_SAYING: Final = late_regex(
    r"^(?:(?:so|then|ok|okay|hm+|maybe|perhaps|well|and|it's|it|its|i'd|i|get|got|think|guess|would|say"
    r"|be|my|the|answer|answers|result|solution|solutions|try|was|is|are|equals|must|should|could"
    r"|that's|that|now|have|found|to|they|there|works out)\b[\s,:=]*)+",
    re.IGNORECASE,
)
_ASKING: Final = late_regex(
    r"[,;]?\s*(?:right|correct|ok|is (?:that|it) (?:right|correct))?\W*$", re.I
)
_OR: Final = late_regex(r"\s+(?:or|and)\s+|\s*;\s*", re.IGNORECASE)
_BOTH: Final = late_regex(r"^(?P<name>[A-Za-z]\s*=\s*)?(?:±|\+/?-|\+-)\s*(?P<rest>[^,;=]+)$")
_ASSIGNED: Final = late_regex(
    r"^(?P<name>[A-Za-z]'*(?:_\w+|\([A-Za-z]\))?|d[a-z]/d[a-z])\s*=\s*(?P<value>[^=]+)$"
)
_WORDS: Final = frozenset(
    {
        *("sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "asin", "acos"),
        *("atan", "sinh", "cosh", "tanh", "exp", "sqrt", "cbrt", "log", "ln", "abs", "pi", "or"),
        *("and", "infinity", "inf", "frac", "dfrac", "cdot", "times", "left", "right", "yes"),
        *("no", "true", "false", "none", "solution", "solutions", "base", "to"),
    }
)
_LITTLE: Final = frozenset(("hi", "ok", "so", "me", "my", "we", "he", "it", "is", "as", "go"))
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an answer, for the name before it where there is one."""

    name: str
    node: Node


def answer_in(text: str) -> str | None:
    """The mathematics that a message offers as an answer; `None` where it is something else."""
    plain = " ".join(text.replace("’", "'").replace("`", " ").replace("$", " ").split())
    if not plain or len(plain) > _LONGEST:
        return None
    said = _ASKING.sub(_closing, _SAYING.sub("", plain)).strip(" .=")
    words = re.findall(r"[A-Za-z]{2,}", said)
    if not said or not all(word.lower() in _WORDS or _is_product(word) for word in words):
        return None
    return said


def _closing(found: re.Match[str]) -> str:
    """What stays of an answer's end: brackets, signs of factorial and percent."""
    return "".join(character for character in found[0] if character in ")]}!%|°")


def _is_product(word: str) -> bool:
    """`xy` and `dx`: letters beside each other, and no little word."""
    return len(word) == 2 and word[0] != word[1] and word.lower() not in _LITTLE


def values_in(text: str) -> list[Value] | None:
    """The values of "x = 1, 2", "{2, 3}", "±4" or "x = 2, y = 1"; `None` if one is unreadable."""
    values: list[Value] = []
    name = ""
    for part in _parts(text):
        found = _ASSIGNED.match(part)
        name = found["name"] if found else name
        node = expression_or_none((found["value"] if found else part).strip())
        if node is None or isinstance(node, Relation):
            return None
        values.append(Value(name, node))
    return values or None


def relation_in(text: str) -> Relation | None:
    """The equation or inequality that a text is."""
    try:
        node = parse_statement(text.strip())
    except (UnreadableError, TooLargeError):
        return None
    return node if isinstance(node, Relation) else None


def _parts(text: str) -> list[str]:
    plain = text.strip()
    if plain[:1] == "{" and plain[-1:] == "}":
        plain = plain[1:-1]
    if both := _BOTH.match(plain):
        name, rest = both["name"] or "", both["rest"].strip()
        return [f"{name}{rest}", f"{name}-({rest})"]
    parts = split_outside(_OR.sub(", ", plain), ",")
    if len(parts) == 1 and plain[:1] == "(" and plain[-1:] == ")" and "," in plain:
        parts = split_outside(plain[1:-1], ",")
    return [part.strip() for part in parts if part.strip()]
