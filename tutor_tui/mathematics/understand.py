"""From a question in somebody's own words to a problem. Standard library only.

A message goes through these stages, each the one place of its idea:

1. Characters and spelling: `spelling.narrow`.
2. Politeness, labels and wishes about the working: `courtesy`; kinds strip `request.bare` besides.
3. Notations of others in words: places behind bars (`bars`), commands of programs (`commands`).
4. Whole requests in the words that are read: `known_words`, then what is named before it is asked
   about (`things_first`).
5. Reading: the kinds in their order, calculus in notation, then formulas (`formula_requests`, on
   text whose operations stand in signs: `wording.in_notation`).
6. Where nothing is read, other tellings are tried, the likeliest first: `retelling.told`, then the
   `gist` of the message; the rows of all tables go by `wording_tables`.

A conversation tries `retelling`'s short forms and chat besides, where no follow-up reads a message
(`engines/symbolic/follow_ups/reworded`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from tutor_tui.mathematics.bars import with_places_in_words
from tutor_tui.mathematics.commands import in_words
from tutor_tui.mathematics.courtesy import without_courtesy
from tutor_tui.mathematics.formula_requests import formula_request
from tutor_tui.mathematics.gist.reading import gists
from tutor_tui.mathematics.kinds.calculus.notation import read_notation
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.known_words import in_known_words
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_whole_scales
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Compute, Differentiate, Problem, Rewrite, Solve, Unclear
from tutor_tui.mathematics.readings import with_whole_divisors
from tutor_tui.mathematics.request_words import has_qualifier, has_unread_words
from tutor_tui.mathematics.retelling.told import retold
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.spelling import has_torn_number, narrow
from tutor_tui.mathematics.syntax import Binary, Call, Name, Number, TooLargeError, UnreadableError
from tutor_tui.mathematics.things_first import is_of_one_number, turned_round
from tutor_tui.mathematics.trees import tells_a_value, variables, walk
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS
from tutor_tui.mathematics.wording import in_notation

__all__ = ["MAX_QUESTION", "Unclear", "understand"]

MAX_QUESTION: Final = 4_000
"""Characters of a message that are read as a question; longer ones are told so."""


def understand(text: str) -> Problem | Unclear | None:
    """What a message asks for: a problem, something unclear, or (`None`) no mathematics at all.

    Raises `UnreadableError` where mathematics was written that cannot be read.
    """
    found = _reading(text[:MAX_QUESTION]).problem
    if isinstance(found, UnreadableError | TooLargeError):
        raise found.with_traceback(None)
    return found


def in_few_words(text: str) -> str | None:
    """The gist of a message, where it was read by that alone: what others may take it for."""
    return _reading(text[:MAX_QUESTION]).gist


class _Reading(NamedTuple):
    """What a message asks for, or why it cannot be read; `gist` where that alone was read."""

    problem: Problem | Unclear | UnreadableError | TooLargeError | None
    gist: str | None = None


@lru_cache(maxsize=1_024)
def _reading(text: str) -> _Reading:
    """What a message asks for.

    Kept, since each turn of a conversation looks at the messages before it again and again.
    """
    plain = without_courtesy(with_whole_scales(narrow(text)))
    plain = with_whole_divisors(with_places_in_words(plain))
    found: Problem | Unclear | UnreadableError | TooLargeError | None
    try:
        found = _either_way(plain)
    except UnreadableError as error:
        found = error
    except TooLargeError as error:
        return _Reading(error)
    if found is None or isinstance(found, UnreadableError) or _is_open(found):
        if _LEFT_OUT.search(plain):  # said again, a sum may lose its dots
            return next(_read(filter(_DOTS.search, gists(plain))), _Reading(found))
        if (again := next(_read(retold(plain)), None)) is not None:
            return again._replace(gist=None)
        return next(_read(gists(plain)), _Reading(found or _torn(plain)))
    is_other = _is_of_another_letter(found) or (_is_of_values(found) and bool(_WORD.search(plain)))
    is_other = is_other and not _LEFT_OUT.search(plain)
    gist = next(_read(chain(gists(plain), retold(plain))), None) if is_other else None
    return gist or _Reading(found)


_WORD: Final = re.compile(r"[A-Za-z]{5}")
"""What is said beside values that are told, and may ask for something: "pythagoras with a = 5"."""


def _read(wordings: Iterable[str]) -> Iterator[_Reading]:
    """The problems in other wordings, each with its own."""
    for other in wordings:
        try:
            question = _either_way(other)
        except (UnreadableError, TooLargeError):
            continue
        if question is None or isinstance(question, Unclear) or _is_open(question):
            continue
        if not _is_of_values(question) and not _is_lone_number(question):
            yield _Reading(question, other)


def _torn(text: str) -> UnreadableError | None:
    """Why a formula with a bracket too many or too few cannot be read; prose is no formula."""
    words = kept_regex(r"[A-Za-z]{3,}").findall(text)
    is_even = text.count("(") == text.count(")")
    if is_even or not re.search(r"\w", text) or not KNOWN_FUNCTIONS.keys() >= set(words):
        return None
    try:
        parse_statement(text)
    except UnreadableError as error:
        return error
    except TooLargeError:
        return None
    return None


def _is_lone_number(problem: Problem) -> bool:
    """Whether a number alone is left of the words: "i forgot to multiply the 2" asks for"
    " nothing."""
    return isinstance(problem, Compute) and isinstance(problem.expression, Number)


def _is_of_values(problem: Problem | Unclear) -> bool:
    """Whether nothing is left to be solved: `b = 3` is what was told, and no task."""
    return isinstance(problem, Solve) and all(map(tells_a_value, problem.equations))


@lru_cache(maxsize=1024)
def _either_way(plain: str) -> Problem | Unclear | None:
    text = in_known_words(in_words(plain))
    other = turned_round(text)
    if other is None:
        return _understood(text)
    if is_of_one_number(text):
        text, other = in_known_words(other), text
    try:
        question = _understood(text)
    except UnreadableError:
        question = None
    if question is not None and not _is_open(question) and not _is_doubtful(question, text):
        return question
    turned = _understood(in_known_words(other))
    is_better = turned is not None and not (isinstance(question, Solve) and _is_open(turned))
    return turned if is_better else question


def _is_doubtful(problem: Problem | Unclear, text: str) -> bool:
    """Whether a thing told first may be meant: the slope of a line is a number, no derivative."""
    if not isinstance(problem, Differentiate) or not _SLOPE.search(text):
        return False
    return all(map(_is_straight, walk(problem.expression)))


_SLOPE: Final = late_regex(r"\by\s*=.*\b(?:slope|gradient)\b", re.IGNORECASE)


def _is_straight(part: object) -> bool:
    """Whether this part of a formula bends no line."""
    if isinstance(part, Binary):
        is_scaled = part.sign in "*/" and not variables(
            part.right if part.sign == "/" else part.left
        )
        return part.sign in "+-" or is_scaled or not variables(part)
    return not isinstance(part, Call)


def _is_open(problem: Problem | Unclear) -> bool:
    """Whether one equation in several unknowns is all that was read: a curve, not a task."""
    return isinstance(problem, Unclear) or (
        isinstance(problem, Solve)
        and not problem.unknowns
        and len(problem.equations) == 1
        and len(variables(problem.equations[0])) > 1
    )


def _is_of_another_letter(problem: Problem | Unclear) -> bool:
    """Whether a letter is asked for that no equation has: "pythagoras: a = 9, b = 12, c = ?"."""
    if not (isinstance(problem, Solve) and problem.unknowns):
        return False
    names = {name for each in problem.equations for name in variables(each)}
    return not names & set(problem.unknowns)


def _understood(text: str) -> Problem | Unclear | None:
    for read in (read_kind, read_notation):
        question = read(text)
        if question is not None:
            return question
    plain = _RADIANS.sub("", text) if _TRIGONOMETRY.search(text) else text
    problem = _of_formula(in_notation(plain))
    if plain == text or not isinstance(problem, Compute):
        return problem if plain == text else _of_formula(in_notation(text))
    return replace(problem, in_radians=True)


_RADIANS: Final = late_regex(
    r"(?<=[\d)π])\s*,?\s*(?:in )?rad(?:ian)?s?\b(?!\s*(?:to|into|in)\b)", re.IGNORECASE
)
_TRIGONOMETRY: Final = re.compile(r"\b(?:sin|cos|tan|sec|csc|cosec|cot)", re.IGNORECASE)

_MEASURE: Final = late_regex(r"\d\s*(?:cm|mm|km|kg|ml)(?:[²³]|\^[23])?(?![A-Za-z])")
"""A number with its unit, which is no product of letters."""


def _of_a_law(problem: Problem | Unclear | None) -> Problem | Unclear | None:
    """The letter that a law is for is asked, where values of all others stand behind it.

    `A = πr², r = 5` asks for A; `y = 2x + 1, x = 3` is a system of two lines.
    """
    if not isinstance(problem, Solve) or problem.unknowns or len(problem.equations) < 2:
        return problem
    law, *told = problem.equations
    given = {one.left.name for one in told if isinstance(one.left, Name)}
    is_told = len(given) == len(told) and not any(variables(one.right) for one in told)
    is_law = isinstance(law.left, Name) and set(variables(law.right)) == given
    if not (is_told and is_law and isinstance(law.left, Name)) or given == {"x"}:
        return problem
    return replace(problem, unknowns=(law.left.name,))


def _is_told_slope(problem: Differentiate, text: str) -> bool:
    """Whether a number is the slope that is told: "a line with slope 3" asks for no derivative."""
    return not variables(problem.expression) and bool(_WITH_SLOPE.search(text))


_WITH_SLOPE: Final = re.compile(r"\b(?:with|of|has) (?:an? )?(?:slope|gradient)\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"=.*\)\s+\d+(?:\.\d+)?\s*[.?!]*$")
"""A number behind a bracket at the end of an equation: a factor, or what nobody knows."""


_REGION: Final = late_regex(
    r"\barea (?:between|bounded|enclosed|of the region)\b"
    r"|\b(?:above|below|under) (?:the |a )?(?:straight )?(?:line|curve|graph|parabola)\b",
    re.IGNORECASE,
)
"""A part of the plane, which no solution of the equations of its edges is."""

_LEFT_OUT: Final = re.compile(r"[-+*/·×]\s*(?:\.{3}|…|⋯|\\[lc]?dots)")
"""Dots for terms that are not written, without which a sum is another one."""
_DOTS: Final = re.compile(r"\.{3}|…|⋯|\\[lc]?dots")


_INVERSE: Final = late_regex(r"\W*(?:what(?:'s| is) )?[fgh] ?\^ ?[({]?-1[)}]? ?\([^()]+\)\W*$")
"""The inverse of a function that nothing tells, and no quotient by its name."""


_OF_ANOTHER: Final = late_regex(
    r"\W*(?:(?:so|and|but|ok|then)\W+)*(?:is|are)\b[^?]*\b(?:solutions?|roots?|zeros?|answers?"
    r"|one of (?:them|these|those|the))\b",
    re.IGNORECASE,
)


def _of_formula(text: str) -> Problem | Unclear | None:
    problem = _of_a_law(formula_request(text))
    if isinstance(problem, Solve) and _is_of_values(problem) and _OF_ANOTHER.match(text):
        return None  # a value that an equation from before is meant to have
    if isinstance(problem, Differentiate) and _is_told_slope(problem, text):
        return None
    is_in_doubt = has_qualifier(text) or has_unread_words(text) or has_torn_number(text)
    is_in_doubt = is_in_doubt or bool(_LEFT_OUT.search(text) or _INVERSE.match(text))
    is_more = bool(_BEHIND.search(text) or _REGION.search(text))
    is_in_doubt = is_in_doubt or (isinstance(problem, Solve) and is_more)
    is_in_doubt = is_in_doubt or (isinstance(problem, Rewrite) and bool(_MEASURE.search(text)))
    if problem is not None and is_in_doubt:
        spans = find_mathematics(text)
        return Unclear(max((span.text for span in spans), key=len, default=""))
    return problem
