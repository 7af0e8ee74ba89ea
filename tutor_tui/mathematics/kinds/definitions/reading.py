"""Which messages define names and then ask, and what they say.

A message is claimed only if every sentence of it is a definition, or the one question; and only
if the question uses a name that was given a meaning. Standard library only.
"""

import re
from collections.abc import Collection
from typing import Final

from tutor_tui.mathematics.kinds.definitions.asking import asked_names, asked_value
from tutor_tui.mathematics.kinds.definitions.circles import as_equations
from tutor_tui.mathematics.kinds.definitions.defining import function_names
from tutor_tui.mathematics.kinds.definitions.inlining import called_names
from tutor_tui.mathematics.kinds.definitions.meanings import (
    Chained,
    Definition,
    FunctionIs,
    Holds,
    ValueIs,
    letters_of,
    names_of,
)
from tutor_tui.mathematics.kinds.definitions.naming import (
    INVERSE_SIGN,
    composed,
    names_in,
    without_primes,
)
from tutor_tui.mathematics.kinds.definitions.parting import (
    EQUATION_FIRST,
    functions_of,
    is_bare_definition,
    parted,
    sentences,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.request import plain_text
from tutor_tui.mathematics.syntax import Call, Name, Node
from tutor_tui.mathematics.trees import variables

_HINT: Final = late_regex(
    r"\b(?:let|suppose|assum\w+|given|define|consider|say|set|take|if|with|for|when|where|have"
    r"|know)\b|[A-Za-z]\s?\(\s*[A-Za-z][\w\s,]*\)\s*=|^\s*[A-Za-z]\s*=|->|→|↦"
    r"|=[^=]*\b(?:find|what|calculate|compute|evaluate|determine|work out)\b",
    re.IGNORECASE,
)
_ENDS_OPEN: Final = late_regex(r"(?:\d|\)|(?<![A-Za-z])[a-z])!\s*$")
"""An exclamation mark that may be a factorial or the end of a sentence."""
_HEADLESS: Final = late_regex(
    r"(?<![A-Za-z])(?:the\s+)?(?:function\s+)?([A-Za-z])\s+(?:be|is)\s+(?:(?:the|a)\s+)?(?:function\s+)?"
    r"(?:(?:defined|given)\s+)?(?:by\s+|as\s+|with\s+|such that\s+)?(?=\1\s?\()",
    re.IGNORECASE,
)
_PROPOSED: Final = late_regex(
    r"\b(?:[Ii] (?:think|thought|got|get|believe|found)|[Mm]y (?:answer|solution|result))\b"
    r"|\bP\s?\(\s*[A-Z]\b"
)
"""Somebody's own result, which is to be judged, or the chance of an event: no definitions."""
_OF_A_PLACE: Final = late_regex(
    r"\b(?:taylor|maclaurin|tangent|normal line|linear approximation|lineari[sz]ation|limit|limits"
    r"|lim|dy\s*/\s*dx)\b|\\lim|\\frac\s*\{\s*d",
    re.IGNORECASE,
)
"""Words of calculus, beside which "x = 1" is a place or a curve and defines nothing."""
_DEFINES: Final = late_regex(
    r"\b(?:let|suppose|define|consider)\b|[A-Za-z]\s?\(\s*[A-Za-z]\s*\)\s*=", re.IGNORECASE
)
_WHOLE_UNKNOWNS: Final = late_regex(r"\bintegers?\s+[a-z]\s*(?:,|and)\s*[a-z]\b", re.IGNORECASE)
"""`Find integers x and y with ...`: the equation is to be solved, and defines nothing."""
_PROPORTION: Final = late_regex(
    r"\b[a-z]\s*:\s*[a-z]\s*:\s*[a-z]\b|\b[a-z] varies (?:directly|inversely) |∝"
    r"|\bproportional to\b|\bin (?:direct|inverse) proportion\b"
)
"""A ratio of letters, or how one goes with another: the values belong together."""
_MOST_DEFINITIONS: Final = 40
_MOST_CHARACTERS: Final = 2_000


def read_chained(text: str) -> Chained | Unclear | None:
    """The definitions of a message with its question; `None` where it is no such message."""
    if "=" not in text and not kept_regex(r"\b(?:let|be|denote|is)\b|->|→|↦", re.IGNORECASE).search(
        text
    ):
        return None
    if len(text) > _MOST_CHARACTERS or not _HINT.search(text) or _PROPOSED.search(text):
        return None
    if _WHOLE_UNKNOWNS.search(text) or _PROPORTION.search(text):
        return None
    if _OF_A_PLACE.search(text) and not _DEFINES.search(text):
        return None
    plain = _HEADLESS.sub("", _without_marks(text))
    functions = function_names(plain)
    if any(found["f"] in functions for found in INVERSE_SIGN.finditer(plain)):
        return None  # of an inverse function, which is no power
    definitions: list[Definition] = []
    questions: list[str] = []
    for sentence in sentences(plain):
        found, question = parted(sentence, functions, functions_of(definitions))
        definitions += found
        if question:
            questions.append(question)
    if definitions and len(questions) == 1 and _ENDS_OPEN.search(text):
        return Unclear(questions[0])
    if len(questions) != 1 or not 0 < len(definitions) <= _MOST_DEFINITIONS:
        return None
    problem = _claimed(tuple(as_equations(definitions)), questions[0], functions)
    is_left = isinstance(problem, Chained) and _is_read_by_another(text, problem)
    is_left |= _tells_equations_only(plain) and not _asks_a_value(problem)
    return None if is_left else problem


def _tells_equations_only(text: str) -> bool:
    """Whether a message begins with an equation and no word says that it defines anything."""
    return bool(EQUATION_FIRST.match(text)) and not is_bare_definition(text)


def _asks_a_value(problem: Chained | Unclear | None) -> bool:
    """Whether more than the unknowns themselves is asked for: `a² + b²`."""
    return isinstance(problem, Chained) and not isinstance(problem.asked, Name | Call | None)


_WHATS: Final = late_regex(r"^what['’]?s\b", re.IGNORECASE)
"""Its `s` would be read as a letter."""


def _claimed(
    definitions: tuple[Definition, ...], question: str, functions: Collection[str]
) -> Chained | Unclear | None:
    question = composed(_WHATS.sub("What is", question), definitions)
    plain, derived, shown = without_primes(question, definitions)
    letters = {letter for part in definitions for letter in letters_of(part)}
    asked = asked_value(plain, {*functions, *(part.name for part in derived)}, letters)
    if asked is None or isinstance(asked, Call):
        derived, shown = (), ()
        asked = asked_value(question, functions, letters)
    for part in definitions:
        if isinstance(part, FunctionIs) and asked == Name(part.name):
            asked = Call(part.name, tuple(map(Name, part.parameters)))
    defined = {name for part in definitions for name in names_of(part)}
    defined |= _parameters_of(definitions)
    used = set(names_in(question, defined, functions))
    if asked is not None:
        used |= {*variables(asked), *called_names(asked)} & defined
    if (
        not used
        and isinstance(asked, Name)
        and any(not isinstance(part, Holds) for part in definitions)
    ):
        return Unclear(question)
    if not used or _is_plain_equation(definitions, asked) or _is_system(definitions, question):
        return None
    if _OF_A_SLOPE.search(question) and any(map(_is_of_x, definitions)):
        return None  # put in first, `x = 2` would leave a number, which has no slope
    return Chained((*definitions, *derived), question, asked, shown)


def _is_of_x(part: Definition) -> bool:
    return isinstance(part, ValueIs) and part.name == "x"


_OF_A_SLOPE: Final = late_regex(r"\b(?:slope|gradient)\b.*\bx\b", re.I)


def _is_read_by_another(text: str, found: Chained) -> bool:
    """Whether another kind reads all of a message that defines functions: "the inverse of f"."""
    from tutor_tui.mathematics.kinds.registry import KINDS

    functions = [part for part in found.definitions if isinstance(part, FunctionIs)]
    is_of_terms = any(one.name in called_names(one.body) for one in functions)
    is_of_functions = found.asked is None and len(functions) == len(found.definitions)
    if not is_of_terms and not is_of_functions:
        return False
    return any(
        isinstance(kind.read(text), KindProblem) for kind in KINDS if kind.read is not read_chained
    )


def _parameters_of(definitions: tuple[Definition, ...]) -> set[str]:
    """The k of "f(x) = x² + k x and f(2) = 9": what an equation about a function is to find."""
    called = {
        name
        for part in definitions
        if isinstance(part, Holds)
        for relation in part.relations
        for name in called_names(relation)
    }
    return {
        name
        for part in definitions
        if isinstance(part, FunctionIs) and part.name in called
        for name in set(variables(part.body)) - {*part.parameters}
    }


def _is_plain_equation(definitions: tuple[Definition, ...], asked: Node | None) -> bool:
    """Whether all there is is a system and "what is x?", which needs no chain."""
    is_one = len(definitions) == 1 and isinstance(definitions[0], Holds)
    if not is_one or not isinstance(asked, Name):
        return False
    return not (isinstance(definitions[0], Holds) and definitions[0].kept)


def _is_system(definitions: tuple[Definition, ...], question: str) -> bool:
    """Whether several unknowns of equations are asked for, and nothing else: "find x and y"."""
    are_equations = all(isinstance(part, Holds) and not part.kept for part in definitions)
    return are_equations and len(definitions) > 1 and bool(asked_names(question))


def _without_marks(text: str) -> str:
    """The text without the marks of formulas, its lines kept apart."""
    lines = (plain_text(line) for line in text.replace("\r", "\n").split("\n"))
    joined = "\n".join(line for line in lines if line)
    for mark in (r"\(", r"\)", r"\[", r"\]", "$"):
        joined = joined.replace(mark, "")
    return joined
