"""The numbers for which a quadratic has two, no or any real roots, or keeps one sign.

The discriminant `b^2 - 4ac` is positive for two real roots, negative for none; a quadratic keeps
the sign of `a` where it has no root (OpenStax, College Algebra 2e, 2.5).
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.regions import solution_set
from tutor_tui.mathematics.equations.shown_sets import as_relations, plain_set
from tutor_tui.mathematics.kinds.conditions.parameters import quadratic_parts
from tutor_tui.mathematics.kinds.formed.wordings import Table, read_tables
from tutor_tui.mathematics.kinds.inequalities.solving import BY_PLACES
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import Binary, Node, Relation
from tutor_tui.mathematics.trees import variables


@dataclass(frozen=True, slots=True)
class Ranged(KindProblem):
    """All numbers `letter` for which the relations of one alternative hold; `law` says why."""

    letter: str
    law: str
    alternatives: tuple[tuple[str, ...], ...]


_ROOTS: Final = (
    r"(?P<many>(?:two|2)(?: different| distinct| unequal)?(?: real)?(?: distinct| different)? "
    r"(?:roots|solutions)|(?:two |2 )?(?:different|distinct|unequal)(?: real)? (?:roots|solutions)"
    r"|(?:real (?:and )?(?:distinct|different) (?:roots|solutions))"
    r"|(?P<none>no(?: real)? (?:roots?|solutions?)|(?:2 |two )?(?:complex|non-?real|imaginary) "
    r"(?:roots|solutions))|(?P<any>(?:at least (?:one|1) )?real (?:roots?|solutions?)))"
)
_LETTER: Final = (
    r"(?:(?:all )?(?:the )?(?:possible )?(?:range of|set of|values? of|range of values of"
    r"|set of (?:possible )?values of|range of possible values of|possible values of) "
    r"?)?(?:(?:the )?(?:values? "
    r"of|constant|parameter|real number) )?(?P<letter>[a-z])"
)
_WHEN: Final = r" (?:if|such that|so that|for which|given that|when|where|that makes?) "
_EQUATION: Final = r"(?:the )?(?:quadratic )?(?:equation |function )?(?P<e>[^;?,]{3,80}?)"
_SIGNED: Final = (
    r"(?P<e>[^;?,=<>]{3,80}?) ?(?P<sign>>|<) ?0 (?:is true )?for (?:all|every|any)(?: real)?"
    r"(?: values? of| numbers?)? (?P<of>[a-z])"
    r"|(?P<e2>[^;?,=<>]{3,80}?) is (?:always )?(?P<word>positive|negative) for (?:all|every)"
    r"(?: real)?(?: values? of| numbers?)? (?P<of2>[a-z])"
)
_MEETS: Final = (
    r"(?:the )?(?:straight )?(?:line|curve|graph)?(?: with equation)? ?y ?= "
    r"?(?P<one>[^;?,=]{1,60}?) "
    r"(?P<how>(?:does )?not (?:meet|intersect|cut|touch|cross)|doesn't (?:meet|intersect)"
    r"|never meets?|(?:meets?|intersects?|cuts?|cross(?:es)?)) (?:the "
    r")?(?:line|curve|parabola|graph)?"
    r"(?: of)?(?: with equation)? ?y ?= ?(?P<two>[^;?,=]{1,60}?)"
    r"(?P<twice> (?:at|in) (?:two|2)(?: distinct| different)? (?:points|places)| twice)?"
)
_FIND: Final = r"(?:<find> |for (?:which|what) )"


def _both(condition: str) -> tuple[str, ...]:
    """The condition behind, before and within what is asked."""
    return (
        rf"{_FIND}{_LETTER}{_WHEN}{condition}",
        rf"(?:if |given that |suppose )?{condition}<stop>{_FIND}{_LETTER}",
        rf"{_FIND}{_LETTER} (?:is|does|do|will|are) {condition}",
    )


def read_range(text: str) -> Ranged | None:
    """The question for which numbers a quadratic has roots of some sort."""
    return read_tables(text, _TABLES)


def _of_roots(found: re.Match[str]) -> Ranged | None:
    left, _, right = found["e"].partition("=")
    body = expression_or_none(left)
    if body is None or right.strip() not in ("0", ""):
        return None
    if not right and "=" in found["e"]:
        return None
    parts = _parts(body, found["letter"])
    return None if parts is None else _by_discriminant(found["letter"], parts, _sort(found))


def _sort(found: re.Match[str]) -> str:
    return "none" if found["none"] else "any" if found["any"] else "two"


def _parts(body: Node, letter: str) -> tuple[str, str, str] | None:
    names = [name for name in variables(body) if name != letter]
    if len(names) != 1 or letter not in variables(body):
        return None
    return quadratic_parts(body, names[0])


def _by_discriminant(letter: str, parts: tuple[str, str, str], sort: str) -> Ranged | None:
    a, b, c = (f"({part})" for part in parts)
    sign = {"two": ">", "none": "<", "any": "≥"}[sort]
    relation = f"{b}^2 - 4*{a}*{c} {sign} 0"
    law = {
        "two": "A quadratic has two distinct real roots where `b^2 - 4ac` is positive",
        "none": "A quadratic has no real roots where `b^2 - 4ac` is negative",
        "any": "A quadratic has real roots where `b^2 - 4ac` is not negative",
    }[sort]
    node = expression_or_none(parts[0])
    if sort == "none" or node is None or not variables(node):
        return Ranged(letter, law, ((relation,),))
    law = f"{law}, and it is one only where `a` is not 0"
    return Ranged(letter, law, ((relation, f"{a} > 0"), (relation, f"{a} < 0")))


def _of_sign(found: re.Match[str]) -> Ranged | None:
    body = expression_or_none(found["e"] or found["e2"])
    parts = _parts(body, found["letter"]) if body is not None else None
    of = found["of"] or found["of2"]
    if body is None or parts is None or of not in variables(body) or of == found["letter"]:
        return None
    a, b, c = (f"({part})" for part in parts)
    first, second = (expression_or_none(part) for part in parts[:2])
    if first is None or second is None:
        return None
    if variables(first) and (variables(second) or parts[1] == "0"):
        return None
    sign = found["sign"] or {"positive": ">", "negative": "<"}[found["word"]]
    way = "positive" if sign == ">" else "negative"
    law = f"A quadratic is {way} everywhere where `b^2 - 4ac` is negative and `a` is {way}"
    told = (f"{b}^2 - 4*{a}*{c} < 0", f"{a} {sign} 0")
    return Ranged(found["letter"], law, (told,))


def _of_meeting(found: re.Match[str]) -> Ranged | None:
    one, two = expression_or_none(found["one"]), expression_or_none(found["two"])
    if one is None or two is None:
        return None
    parts = _parts(Binary("-", two, one), found["letter"])
    if parts is None:
        return None
    is_none = "not" in found["how"] or "n't" in found["how"] or "never" in found["how"]
    if is_none and found["twice"]:
        return None
    sort = "none" if is_none else "two" if found["twice"] else "any"
    ranged = _by_discriminant(found["letter"], parts, sort)
    if ranged is None or len(ranged.alternatives) > 1:
        return None
    told = ranged.law.replace("A quadratic has", "The difference of the two has")
    return Ranged(ranged.letter, told, ranged.alternatives)


_TABLES: Final = (
    Table(
        r"\broots?\b|\bsolutions?\b",
        _both(rf"{_EQUATION} (?:has|have|had|will have) {_ROOTS}"),
        _of_roots,
    ),
    Table(r"for (?:all|every|any)", _both(rf"(?:{_SIGNED})"), _of_sign),
    Table(r"\bmeet|intersect|\bcuts?\b|cross|touch", _both(_MEETS), _of_meeting),
)


def answer(problem: Ranged) -> Answer:
    """The intervals of the letter, with the law behind them."""
    relations = [_parsed(part) for part in problem.alternatives]
    told = f"{problem.law}: {code(problem.alternatives[0][0])}"
    try:
        found = solution_set(relations, problem.letter)
    except UnsolvedError:
        return refused(f"{told}, but I found no certain way to all numbers that fulfil that.")
    if not found:
        return refused(f"{told}, and no real `{problem.letter}` fulfils that.")
    shown = as_relations(found, problem.letter)
    text = listed([code(one) for one in shown], "or") if shown else "every real number"
    sentence = f"{text[:1].upper()}{text[1:]}. {told}."
    return with_verdict(sentence, True, BY_PLACES, plain_set(found, problem.letter))


def _parsed(part: tuple[str, ...]) -> tuple[Relation, ...]:
    read = [parse_statement(text) for text in part]
    return tuple(one for one in read if isinstance(one, Relation))


def heading(problem: Ranged) -> str:
    """What is found."""
    return f"To find the range of `{problem.letter}`"


def method(problem: Ranged) -> str:
    """The law, without the range."""
    return f"{problem.law}: write that as an inequality in `{problem.letter}`, and solve it."


def steps(problem: Ranged) -> tuple[Step, ...] | None:
    """The inequality, and what solves it."""
    try:
        found = solution_set([_parsed(part) for part in problem.alternatives], problem.letter)
    except UnsolvedError:
        return None
    first = problem.alternatives[0]
    law = Step("law", f"{problem.law}.", first[0], ())
    after = as_relations(found, problem.letter)
    return (law, Step("inequality", "Solve the inequality.", first[0], after)) if after else None
