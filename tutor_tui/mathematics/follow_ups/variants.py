"""A problem like an earlier one with other numbers, and a result that is as plain."""

import random
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import partial
from itertools import pairwise, product
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.calculus.limit_sides import is_gap
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.proofs.others import other_claims
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Compute, Differentiate, Integrate, Problem, Rewrite
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand

_NUMBER: Final = re.compile(r"(?<![\w.^,])\d{1,3}(?!\d|\.\d|,\d{3}|\s*%)")
_EXPONENT: Final = late_regex(r"(?<=\^)[2-9]\b")
_DECIMAL: Final = late_regex(r"(?<![\w.,])\d{1,4}\.\d{1,8}(?![\w.%])")
_TRIES: Final = 120
_LONGER: Final = 3
_LENGTHENED: Final = 1.2
"""By so much the result of another problem may look harder: `3x²` for `2x` is no change."""


def variant(question: str, number: int) -> str:
    """The `number`-th problem (from 1) of the same sort: always the same one for a question.

    Raises `UndefinedError` where no such problem with as plain a result is found.
    """
    original = understand(question)
    if original is None or isinstance(original, Unclear):
        raise UndefinedError("I cannot make another problem like that one.")
    if claims := [one for one in other_claims(original) if understand(one) != original]:
        return claims[(number - 1) % len(claims)]
    plain_result = solve(original).result
    chance = random.Random(f"{question}#{number}")  # noqa: S311 - nothing is kept secret by it
    if (sequence := _another_sequence(question, chance)) is not None:
        is_alike = _is_as_plain(sequence, original, f"{plain_result}{' ' * _SPARE}")
        return sequence if is_alike else _varied(question, original, chance)
    for stretched in _stretched(question, original, chance):
        if _is_as_plain(stretched, original, f"{plain_result}{' ' * _LONGER_INSIDE}"):
            return stretched
    for moved in _moved_limits(question, original, chance):
        if _is_as_plain(moved, original, f"{plain_result}{' ' * _SPARE}"):
            return moved
    for power in _other_powers(question, chance):
        if power != question and _is_as_plain(power, original, plain_result):
            return power
    found = within(_PATIENCE, lambda: _varied(question, original, chance))
    if found is None:
        raise UndefinedError(_NO_OTHER)
    return found


_PATIENCE: Final = 2.5
"""Seconds of trying other numbers, after which an exercise of such a practice serves better."""

_INSIDE: Final = late_regex(
    r"(?<![a-z])(?P<name>sin|cos|tan|ln|exp|arctan|sinh|cosh)"
    r"(?: ?\( ?(?P<a>[a-z]) ?\)| (?P<b>[a-z])\b)|(?<![a-z])e\^\(?(?P<c>[a-z])\b\)?"
)
"""A function, or a power of e, of the letter alone."""
_LONGER_INSIDE: Final = 120
"""Characters that a result may be harder by, as its fractions count."""


def _stretched(question: str, original: Problem, chance: random.Random) -> Iterator[str]:
    """ "integrate x e^(3x)" for "integrate x e^x", which has no number to be changed."""
    is_of_functions = isinstance(original, Differentiate | Integrate | Limit)
    told = set(_NUMBER.findall(question)) - {"0"}
    has_power = isinstance(original, Differentiate) and _EXPONENT.search(question)
    if not is_of_functions or has_power or told or not _INSIDE.search(question):
        return
    for factor in chance.sample(range(2, 8), 6):
        yield _INSIDE.sub(partial(_with_factor, factor=factor), question)


def _with_factor(found: re.Match[str], factor: int) -> str:
    if found["c"]:
        return f"e^({factor}{found['c']})"
    return f"{found['name']}({factor}{found['a'] or found['b']})"


_TERMS: Final = late_regex(r"(?<![\w.])-?\d+(?:,\s*-?\d+){2,}(?![\w.]*\d)")
_SPARE: Final = 8
"""Characters that the rule of another sequence may be longer."""


def _another_sequence(question: str, chance: random.Random) -> str | None:
    """The question of an arithmetic or geometric sequence of as many terms; no other list."""
    lists = list(_TERMS.finditer(question))
    if len(lists) != 1 or not _OF_SEQUENCES.search(question):
        return None
    terms = [int(one) for one in lists[0][0].split(",")]
    first = chance.randint(2, 9)
    if len({b - a for a, b in pairwise(terms)}) == 1:
        step = chance.choice([one for one in range(2, 10) if one != terms[1] - terms[0]])
        new = [first + step * place for place in range(len(terms))]
    elif 0 not in terms and len({Fraction(b, a) for a, b in pairwise(terms)}) == 1:
        ratio = chance.choice([one for one in (2, 3, 4, 5) if one * terms[0] != terms[1]])
        new = [first * ratio**place for place in range(len(terms))]
    else:
        return None
    return f"{question[: lists[0].start()]}{', '.join(map(str, new))}{question[lists[0].end() :]}"


_OF_SEQUENCES: Final = late_regex(r"\bterm|\bsequence|\bnext\b|\bpattern|\bcommon\b", re.I)


_POWER: Final = late_regex(
    r"(?<![\w.^])(?P<base>\d)(?=\^\(?[^=]*[a-z])[^=]*= ?(?P<value>\d{1,5})\b"
)


def _moved_limits(question: str, original: Problem, chance: random.Random) -> Iterator[str]:
    """ "(x^2 - 25)/(x - 5) as x -> 5" for the same with 9 and 3: a number with all its powers."""
    olds = sorted({int(one) for one in _WHOLE.findall(question)} - {0, 1})
    if not _is_of_a_gap(original):
        return
    for old, new in product(olds[:1], chance.sample(range(2, 9), 4)):
        powers = {str(old**n): str(new**n) for n in range(1, 5)}
        yield _WHOLE.sub(partial(_looked_up, table=powers), question)


_WHOLE: Final = late_regex(r"(?<![\w.^])\d+(?![\d.])")


def _looked_up(found: re.Match[str], table: Mapping[str, str]) -> str:
    return table.get(found[0], found[0])


def _other_powers(question: str, chance: random.Random) -> Iterator[str]:
    """ "3^(2x) = 81" with another base, the right side still being one of its powers."""
    found = _POWER.search(question)
    exponent = _exponent(int(found["base"]), int(found["value"])) if found else None
    if found is None or exponent is None or len(_NUMBER.findall(question)) > _FEW_NUMBERS:
        return
    pairs = [(base, place) for base in range(2, 10) for place in range(2, 7)]
    pairs = [one for one in pairs if one[0] ** one[1] <= _LARGEST_POWER]
    others = chance.sample([one for one in pairs if one[1] != exponent], _OTHER_POWERS)
    alike = [one for one in pairs if one[1] == exponent]
    for base, place in (*others, *chance.sample(alike, len(alike))):
        start, end = found.span("value")
        changed = f"{question[:start]}{base**place}{question[end:]}"
        yield f"{changed[: found.start('base')]}{base}{changed[found.end('base') :]}"


def _exponent(base: int, value: int) -> int | None:
    powers = {base**place: place for place in range(1, _MOST_PLACES)} if base > 1 else {}
    return powers.get(value)


_FEW_NUMBERS: Final = 4
_LARGEST_POWER: Final = 3_000
_OTHER_POWERS: Final = 8
_MOST_PLACES: Final = 14


def _varied(question: str, original: Problem, chance: random.Random) -> str:
    """The question with other numbers; raises `UndefinedError` where none is as plain."""
    plain_result = solve(original).result
    numbers = _NUMBER if _NUMBER.search(question) else _EXPONENT
    decimal = partial(_other_decimal, chance=chance)
    for least, tries in ((2, _TRIES), (1, _FEWER_TRIES)):
        other = partial(_other, chance=chance, least=least)
        for _ in range(tries):
            candidate = _DECIMAL.sub(decimal, numbers.sub(other, question))
            is_varied = len(set(numbers.findall(candidate))) >= len(set(numbers.findall(question)))
            is_new = is_varied and candidate != question
            if is_new and _is_as_plain(candidate, original, plain_result):
                return candidate
    raise UndefinedError(_NO_OTHER)


_NO_OTHER: Final = (
    "I cannot make another one like that; send me one of your own, or ask me to `quiz me` for "
    "practice."
)
_FEWER_TRIES: Final = 40


def _other_decimal(found: re.Match[str], chance: random.Random) -> str:
    """Another decimal with as many digits, none of them 0."""
    return re.sub(r"\d", lambda _: str(chance.randint(1, 9)), found[0])


def _other(found: re.Match[str], chance: random.Random, least: int) -> str:
    """Another number; one of at least `least`, since 0 and 1 are often there for a reason."""
    value = int(found[0])
    if value < least:
        return found[0]
    return str(chance.randint(max(2, value // 2), value + max(4, value // 2)))


def _is_as_plain(candidate: str, original: Problem, plain_result: str | None) -> bool:
    try:
        problem = understand(candidate)
        if problem is None or isinstance(problem, Unclear) or type(problem) is not type(original):
            return False
        if _is_of_a_gap(problem) is not _is_of_a_gap(original):
            return False
        answer = solve(problem)
    except (UnreadableError, TooLargeError, UndefinedError):
        return False
    if answer.check is None or answer.check.mark is not Mark.AGREES or answer.result is None:
        return False
    is_worked = not isinstance(problem, Rewrite) or _factors(answer.result) >= _factors(
        plain_result
    )
    if isinstance(problem, Limit) and _is_endless(answer.result) != _is_endless(plain_result):
        return False
    if _is_done(problem, answer.result) and not _is_done(original, plain_result):
        return False
    if isinstance(problem, Compute) and _roots(answer.result) != _roots(plain_result):
        return False
    return (
        is_worked
        and _weight(answer.result) <= _weight(plain_result or "") * _LENGTHENED
        and answer.result.count(",") == (plain_result or "").count(",")
    )


def _is_of_a_gap(problem: Problem) -> bool:
    """Whether a limit is taken where the function has no value: 0/0, of which the rest is made."""
    return isinstance(problem, Limit) and is_gap(problem)


def _is_endless(result: str | None) -> bool:
    return result is None or "oo" in result or "not exist" in result


def _is_done(problem: Problem, result: str | None) -> bool:
    """Whether nothing can be worked out or simplified: `√65`, which is no exercise."""
    if not isinstance(problem, Compute | Rewrite) or result is None:
        return False
    return expression_or_none(result) == problem.expression


def _roots(result: str | None) -> tuple[int, ...]:
    """How a result with roots is built: as many roots, factors and terms as another one has."""
    plain = result or ""
    return tuple(map(plain.count, ("sqrt", "*", "+"))) if "sqrt" in plain else ()


def _factors(result: str | None) -> int:
    """How many brackets a product has: a polynomial that does not factor is no exercise."""
    return (result or "").count("(")


def _weight(result: str) -> int:
    """How hard a result looks: its length to a few characters, roots and fractions more."""
    return (len(result) + _LONGER) // (_LONGER + 1) + 10 * len(re.findall(r"sqrt|/|\bI\b", result))
