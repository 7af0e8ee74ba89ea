"""Which messages define names and then ask, and what they say.

A message is claimed only if every sentence of it is a definition, or the one question; and only
if the question uses a name that was given a meaning. Standard library only.
"""

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from tutor_tui.mathematics.kinds.definitions.asking import asked_value
from tutor_tui.mathematics.kinds.definitions.circles import as_equations
from tutor_tui.mathematics.kinds.definitions.defining import function_names, item
from tutor_tui.mathematics.kinds.definitions.inlining import called_names
from tutor_tui.mathematics.kinds.definitions.meanings import (
    AskedIs,
    Chained,
    Definition,
    FunctionIs,
    Holds,
    letters_of,
    names_of,
)
from tutor_tui.mathematics.kinds.definitions.naming import (
    INVERSE_SIGN,
    composed,
    names_in,
    without_primes,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.request import bare, plain_text
from tutor_tui.mathematics.syntax import Call, Name, Node
from tutor_tui.mathematics.trees import variables

_LEAD: Final = late_regex(
    r"(?:(?:and|also|now|then|next|so|further(?:more)?|moreover|finally)\b[,\s]*)?"
    r"(?:let us (?:say|define|suppose)|let's say|let|suppose|assume|assuming|given|define|consider"
    r"|say|set|take|if|with|for|when|where|put|we (?:have|know|are given)|you are given"
    r"|i have|there is|here|here is|the functions?"
    r"|solve(?=[^=]*=[^.?]*\b(?:and|then)\s+(?:then\s+)?(?:find|work out|calculate|evaluate)))\b"
    r"(?:\s+(?:that|we have|we know|you know|(?:the )?(?:functions?|polynomials?|equations?)"
    r"(?=\s))){0,2}\s*:?\s*",
    re.IGNORECASE,
)
_OPENER: Final = late_regex(
    r"(?P<gap>\s*[,;:]\s*(?:then\s+|and\s+|so\s+)*|\s+(?:then|and)\s+(?:then\s+)?|\s+)"
    r"(?P<question>(?:what'?s?|find|determine|calculate|compute|evaluate|work out|solve|state"
    r"|express|rearrange|differentiate|integrate|expand|factor(?:i[sz]e)?|simplify|sort|arrange"
    r"|how (?:much|many|big|do)|give|please|can you|could you|tell me)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_STOP: Final = late_regex(
    r"\s*(?:[,;:]\s*(?:then\s+|and\s+)?|\s(?:then|and)\s+)(?P<question>(?:which|is|are|does|do|put"
    r"|round|list|show|for what|when|where|why|name|write|get|derive|prove|verify|decide)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIX: Final = late_regex(
    r"(?:\s*[,;]\s*|\s+)(?:if|when|where|given(?: that)?|with|for|assuming(?: that)?|provided that"
    r"|knowing that|at)\s+",
    re.IGNORECASE,
)
_SENTENCE_END: Final = late_regex(
    r"(?<!\bwrt)(?<!w\.r\.t)(?<!\b[ie]\.[ge])(?<=\S)[.;!?]+\s+(?=[^\s(])|\n+(?!\s*\()"
)
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
_MOST_DEFINITIONS: Final = 40
_MOST_CHARACTERS: Final = 2_000


def read_chained(text: str) -> Chained | Unclear | None:
    """The definitions of a message with its question; `None` where it is no such message."""
    if "=" not in text and not re.search(r"\b(?:let|be|denote|is)\b|->|→|↦", text, re.IGNORECASE):
        return None
    if len(text) > _MOST_CHARACTERS or not _HINT.search(text) or _PROPOSED.search(text):
        return None
    if _WHOLE_UNKNOWNS.search(text):
        return None
    if _OF_A_PLACE.search(text) and not _DEFINES.search(text):
        return None
    plain = _HEADLESS.sub("", _without_marks(text))
    functions = function_names(plain)
    if any(found["f"] in functions for found in INVERSE_SIGN.finditer(plain)):
        return None  # of an inverse function, which is no power
    definitions: list[Definition] = []
    questions: list[str] = []
    for sentence in _sentences(plain):
        found, question = _parted(sentence, functions, _functions_of(definitions))
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
    return bool(_EQUATION_FIRST.match(text)) and not _is_bare_definition(text)


def _asks_a_value(problem: Chained | Unclear | None) -> bool:
    """Whether more than the unknowns themselves is asked for: `a² + b²`."""
    return isinstance(problem, Chained) and not isinstance(problem.asked, Name | Call | None)


def _claimed(
    definitions: tuple[Definition, ...], question: str, functions: Collection[str]
) -> Chained | Unclear | None:
    question = composed(question, definitions)
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
    if not used or _is_plain_equation(definitions, asked):
        return None
    return Chained((*definitions, *derived), question, asked, shown)


def _is_read_by_another(text: str, found: Chained) -> bool:
    """Whether another kind reads all of a message that defines functions: "the inverse of f"."""
    from tutor_tui.mathematics.kinds.registry import KINDS

    if found.asked is not None or not all(
        isinstance(part, FunctionIs) for part in found.definitions
    ):
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


def _without_marks(text: str) -> str:
    """The text without the marks of formulas, its lines kept apart."""
    lines = (plain_text(line) for line in text.replace("\r", "\n").split("\n"))
    joined = "\n".join(line for line in lines if line)
    for mark in (r"\(", r"\)", r"\[", r"\]", "$"):
        joined = joined.replace(mark, "")
    return joined


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for end in [*(found.span() for found in _SENTENCE_END.finditer(text)), (len(text), len(text))]:
        sentence = bare(text[start : end[0]])
        start = end[1]
        if sentence:
            yield sentence


def _parted(
    sentence: str, functions: Collection[str], defined: frozenset[str]
) -> tuple[list[Definition], str]:
    """The definitions that a sentence makes, and the question that is left of it."""
    lead = _LEAD.match(sentence)
    body = sentence[lead.end() :] if lead else sentence
    if lead or _is_bare_definition(body) or _EQUATION_FIRST.match(body):
        for head, question in _cuts(body):
            found = _items(head, functions, defined)
            if found:
                known = defined | _functions_of(found)
                more, rest = _parted_behind(bare(question), functions, known)
                return [*found, *more], rest
    return _parted_behind(sentence, functions, defined)


def _parted_behind(
    sentence: str, functions: Collection[str], defined: frozenset[str]
) -> tuple[list[Definition], str]:
    """The question, and the definitions that stand behind it: "find f(2) if f(x) = x²"."""
    for cut in list(_SUFFIX.finditer(sentence))[: -_MOST_CUTS - 1 : -1]:
        found = _items(sentence[cut.end() :], functions, defined)
        if found and not (_is_place(sentence) and not _functions_of(found)):
            return found, bare(sentence[: cut.start()])
    return [], sentence


_PLACE: Final = late_regex(
    r"\b(?:deriv\w*|differentiat\w*|slope|gradient|tangent|normal|integra\w*|limit|rate of change"
    r"|tends|approaches|d[a-z]?/d[a-z]|solve|roots?)\b|['′]",
    re.IGNORECASE,
)


def _is_place(sentence: str) -> bool:
    """Whether "when x = 3" is the place at which a slope is wanted, which is no definition."""
    return bool(_PLACE.search(sentence))


_STOP: Final = late_regex(r"\s*[,;:]\s*(?:then\s+)?")
_MOST_CUTS: Final = 6


def _is_bare_definition(text: str) -> bool:
    """`f(x) = …` or `a = 3` at the beginning, without "let"."""
    return bool(
        re.match(r"[A-Za-z]\s?\(\s*[A-Za-z](?:\s*,\s*[A-Za-z])*\s*\)\s*=", text)
        or re.match(r"[A-Za-z]\s*:\s*[A-Za-z]\s*(?:->|→|↦)", text)
        or re.match(r"[A-Za-z]\s*=\s*-?[\d.]+(?:/\d+)?\s*(?:[,;]|and\b|$)", text)
    )


_EQUATION_FIRST: Final = late_regex(
    r"(?!(?:if|is|of|at|by|to|in|so|on|as|do|we|my|it|an|no|go|ok|or)\b)(?=[^=]*[a-z])"
    r"(?:(?<![A-Za-z])[a-z]{1,2}(?![A-Za-z])|[\d\s.+*/^()²³×·-])+=(?!=)"
)
"""A message that begins with an equation between letters and numbers: `a + b = 10`."""


def _cuts(body: str) -> Iterator[tuple[str, str]]:
    """Where a sentence may turn from its definitions to its question; the whole comes first."""
    yield body, ""
    for pattern in (_OPENER, _AFTER_STOP):
        found = pattern.search(body)
        if found is not None:
            yield body[: found.start()], found["question"]
    for found in islice(_STOP.finditer(body), _MOST_CUTS):
        yield body[: found.start()], body[found.end() :]


def _items(text: str, functions: Collection[str], defined: frozenset[str]) -> list[Definition]:
    """All definitions of a list, or none where a part of it is something else."""
    items: list[Definition] = []
    parts = list(islice(_list_parts(text), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS:
        return []
    while parts:
        known = defined | _functions_of(items)
        for count in range(len(parts), 0, -1):
            if _swallows(parts[1:count]):
                continue
            joined = "".join(parts[:count])
            found = item(_LIST_SIGN.sub("", joined.strip()), functions, defined=known)
            if found is not None and (count == 1 or isinstance(found, AskedIs | FunctionIs)):
                break
        else:
            return []
        items.append(found)
        parts = parts[count:]
    return items


_MOST_PARTS: Final = 12
_LIST_SIGN: Final = late_regex(r"^(?:[,;]\s*)?(?:and\s+)?(?:let\s+|that\s+)?|\s*[,;]$")
_LIST_PART: Final = late_regex(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")


def _swallows(parts: list[str]) -> bool:
    """Whether parts of a list are definitions of their own: they hold a sign of equality."""
    return any("=" in part or re.search(r"\b[A-Za-z] (?:be|is)\b", part) for part in parts)


def _list_parts(text: str) -> Iterator[str]:
    """The parts of a list, each with the sign before it, at commas outside brackets."""
    start = 0
    for found in _LIST_PART.finditer(text):
        before = text[: found.start()]
        if before.count("(") > before.count(")") or not text[start : found.start()].strip():
            continue
        yield text[start : found.start()]
        start = found.start()
    yield text[start:]


def _functions_of(definitions: Collection[Definition]) -> frozenset[str]:
    return frozenset(part.name for part in definitions if isinstance(part, FunctionIs))
