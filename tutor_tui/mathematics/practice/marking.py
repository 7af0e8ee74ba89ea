"""Whether an answer to a problem is right, by meaning; what is uncertain is never called wrong."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product as pairs
from math import gcd
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.follow_ups.differences import rounding_of
from tutor_tui.mathematics.practice.exercises import Exercise, problem_of
from tutor_tui.mathematics.practice.forms import lacking_form
from tutor_tui.mathematics.practice.mistakes import mistake
from tutor_tui.mathematics.practice.reading import Value, relation_in, values_in
from tutor_tui.mathematics.problems import Differentiate, Integrate, Problem, code
from tutor_tui.mathematics.syntax import (
    Name,
    Node,
    Number,
    Relation,
    RelationSign,
)
from tutor_tui.mathematics.trees import substitute, variables, walk


class Outcome(StrEnum):
    """What an answer is worth; only `RIGHT` and `WRONG` count."""

    RIGHT = "right"
    UNFINISHED = "unfinished"
    WRONG = "wrong"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Marked:
    """The outcome, and a sentence for the learner that does not tell the answer."""

    outcome: Outcome
    line: str


_WORDS: Final = {"true": True, "yes": True, "false": False, "no": False}
_FLIPPED: Final[dict[RelationSign, RelationSign]] = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}
_PERCENT: Final = re.compile(r"\bwhat percent", re.IGNORECASE)
_ZERO: Final = Number(Fraction(0))


def marked(exercise: Exercise, said: str, *, keeps_order: bool = False) -> Marked:
    """What `said` is worth as the answer to the exercise.

    Several values may come in any order unless `keeps_order`. A value that is right but not in
    the form that was asked for is unfinished.
    """
    readings = [said, said.rstrip("!")]
    if _PERCENT.search(exercise.question) and "%" not in said:
        readings.append(f"{said}%")
    found = [_marked(exercise, one, keeps_order) for one in dict.fromkeys(readings)]
    return next((one for one in found if one.outcome is Outcome.RIGHT), found[-1])


def _marked(exercise: Exercise, said: str, keeps_order: bool) -> Marked:
    problem, result = problem_of(exercise.question), exercise.answer.result or ""
    if problem is None:
        return _undecided(said)
    if result.lower() in _WORDS:
        return _marked_word(said, result)
    if ":" in result or _is_in_base(exercise.question):
        return _marked_text(said, result)
    wanted = relation_in(result)
    if isinstance(wanted, Relation) and wanted.sign != "=":
        return _marked_inequality(said, wanted)
    if keeps_order and "," in result:
        said = said.replace("<", ",")
    ours, theirs = values_in(result), values_in(said)
    if ours is None or theirs is None:
        return _unread(said)
    ours, theirs = _with_small_i(ours), _with_small_i(theirs)
    if strange := _strange_letter(exercise.question, problem, ours, theirs):
        return Marked(Outcome.UNDECIDED, f"The letter {code(strange)} is not part of the answer.")
    return _marked_values(problem, exercise.question, said, ours, theirs, keeps_order)


def _marked_values(
    problem: Problem,
    question: str,
    said: str,
    ours: list[Value],
    theirs: list[Value],
    keeps_order: bool,
) -> Marked:
    lacks_constant = False
    if isinstance(problem, Integrate) and problem.bounds is None:
        lacks_constant = not any(_has_constant(value.node) for value in theirs)
        ours, theirs = _without_constant(ours), _without_constant(theirs)
    verdicts = {(i, j): _agree(ours[i], theirs[j]) for i, j in _all_pairs(ours, theirs)}
    missing = [i for i in range(len(ours)) if not any(verdicts[i, j] for j in range(len(theirs)))]
    extra = [j for j in range(len(theirs)) if not any(verdicts[i, j] for i in range(len(ours)))]
    if any(verdicts[i, j] is None for i in missing for j in extra):
        return _undecided(said)
    if missing or extra:
        return _wrong(problem, said, ours, theirs, missing, extra)
    is_unnamed = len({value.name for value in ours}) > 1 and not any(v.name for v in theirs)
    if (keeps_order or is_unnamed) and not all(verdicts.get((i, i)) for i in range(len(ours))):
        return Marked(Outcome.WRONG, f"{code(said)} has the right numbers, but not in this order.")
    if lacks_constant:
        return Marked(Outcome.UNFINISHED, "Right, only the constant is missing: write `+ C`.")
    return _marked_form(problem, question, said, ours, theirs)


def _all_pairs(ours: list[Value], theirs: list[Value]) -> list[tuple[int, int]]:
    return list(pairs(range(len(ours)), range(len(theirs))))


def _marked_form(
    problem: Problem, question: str, said: str, ours: list[Value], theirs: list[Value]
) -> Marked:
    """The value is right: whether the form is, too."""
    if len(ours) == len(theirs) == 1:
        lacking = lacking_form(problem, question, theirs[0].node, ours[0].node)
        if lacking:
            return Marked(Outcome.UNFINISHED, f"{code(said)} has the right value, but {lacking}.")
    return Marked(Outcome.RIGHT, f"Yes, {code(said)} is right.")


def _wrong(
    problem: Problem,
    said: str,
    ours: list[Value],
    theirs: list[Value],
    missing: list[int],
    extra: list[int],
) -> Marked:
    if not extra:
        more = "there is another value" if len(missing) == 1 else "there are more values"
        return Marked(Outcome.WRONG, f"{code(said)} is right so far, but {more}.")
    mine = ours[missing[0]].node if len(missing) == 1 else None
    if (
        mine is not None
        and len(extra) == 1
        and (rounded := rounding_of(mine, theirs[extra[0]].node))
    ):
        return Marked(
            Outcome.UNFINISHED, f"{code(said)} is right{rounded}; please write the exact value."
        )
    why = mistake(problem, mine if len(ours) == 1 else None, theirs[extra[0]].node)
    return Marked(Outcome.WRONG, f"No, {code(said)} is not right{why}.")


def _undecided(said: str) -> Marked:
    line = f"I could not decide whether {code(said)} is right, so it does not count"
    return Marked(Outcome.UNDECIDED, f"{line}; write it in another form.")


def _unread(said: str) -> Marked:
    """An equation is a line on the way; anything else cannot be read."""
    relation = relation_in(said)
    if relation is None or relation.sign != "=":
        return _undecided(said)
    line = f"{code(said)} is a line on the way: go on until the letter stands alone."
    return Marked(Outcome.UNDECIDED, line)


def _strange_letter(
    question: str, problem: Problem, ours: list[Value], theirs: list[Value]
) -> str | None:
    """A letter that neither the problem nor the right answer has."""
    known = set(re.findall(r"[A-Za-z]", "".join(re.findall(r"`[^`]*`", question))))
    known |= {name for value in ours for name in variables(value.node)} | {"i", "I"}
    if isinstance(problem, Integrate | Differentiate):
        known |= {"C", "c", "k", problem.variable}
    found = (name for value in theirs for name in variables(value.node))
    return next((name for name in found if name not in known), None)


def _marked_word(said: str, result: str) -> Marked:
    word = _WORDS.get(said.strip(" .!").lower())
    if word is None:
        return Marked(Outcome.UNDECIDED, "Answer `yes` or `no`.")
    if word is _WORDS[result.lower()]:
        return Marked(Outcome.RIGHT, f"Yes, {code(said)} is right.")
    return Marked(Outcome.WRONG, f"No, {code(said)} is not right.")


# -- ratios and other bases: the writing itself is the answer --------------------------------------

_RATIO: Final = re.compile(r"\s*(\d+)\s*(?::|to)\s*(\d+)\s*", re.IGNORECASE)


def _is_in_base(question: str) -> bool:
    return bool(re.search(r"\bin base \d|\bin binary\b", question, re.IGNORECASE))


def _marked_text(said: str, result: str) -> Marked:
    plain = re.sub(r"_\(?\d+\)?\s*$|[\s₀-₉]|\(?base\s*\d+\)?", "", said)
    if plain == result:
        return Marked(Outcome.RIGHT, f"Yes, {code(said)} is right.")
    ratio, wanted = _RATIO.fullmatch(said), _RATIO.fullmatch(result)
    if wanted is None:
        is_number = bool(re.fullmatch(r"[0-9A-Fa-f]+", plain))
        return (
            Marked(Outcome.WRONG, f"No, {code(said)} is not right.")
            if is_number
            else _undecided(said)
        )
    if ratio is None:
        return Marked(Outcome.UNDECIDED, "Write the ratio with a colon, such as `1:2`.")
    return _marked_ratio(said, (int(ratio[1]), int(ratio[2])), (int(wanted[1]), int(wanted[2])))


def _marked_ratio(said: str, theirs: tuple[int, int], ours: tuple[int, int]) -> Marked:
    if theirs == ours:
        return Marked(Outcome.RIGHT, f"Yes, {code(said)} is right.")
    if theirs[0] * ours[1] == theirs[1] * ours[0] and gcd(*theirs) > 1:
        return Marked(Outcome.UNFINISHED, f"{code(said)} can be reduced further.")
    if theirs == ours[::-1]:
        return Marked(Outcome.WRONG, f"{code(said)} is the other way round: keep the order.")
    return Marked(Outcome.WRONG, f"No, {code(said)} is not right.")


# -- inequalities ----------------------------------------------------------------------------------


def _marked_inequality(said: str, wanted: Relation) -> Marked:
    found = relation_in(said)
    if found is None:
        return Marked(Outcome.UNDECIDED, "Answer with an inequality, such as `x < 1`.")
    ours, theirs = _with_name_first(wanted), _with_name_first(found)
    if ours is None or theirs is None or ours.left != theirs.left:
        return _undecided(said)
    verdict = same(ours.right, theirs.right, Scope()).mark
    if verdict is Mark.UNCHECKED:
        return _undecided(said)
    if verdict is Mark.DISAGREES:
        return Marked(Outcome.WRONG, f"No, {code(said)} is not right: the bound is another.")
    if ours.sign == theirs.sign:
        return Marked(Outcome.RIGHT, f"Yes, {code(said)} is right.")
    if ours.sign == _FLIPPED.get(theirs.sign):
        return Marked(
            Outcome.WRONG,
            f"The bound of {code(said)} is right, but the sign points the other way: it turns "
            "when both sides are divided by a negative number.",
        )
    return Marked(Outcome.WRONG, f"The bound of {code(said)} is right; look at the sign again.")


def _with_name_first(relation: Relation) -> Relation | None:
    if isinstance(relation.left, Name):
        return relation
    if isinstance(relation.right, Name) and relation.sign in _FLIPPED:
        return Relation(_FLIPPED[relation.sign], relation.right, relation.left)
    return None


# -- values and forms ------------------------------------------------------------------------------


def _agree(mine: Value, other: Value) -> bool | None:
    """Whether two values are the same; `None` where that could not be decided."""
    if len(mine.name) == 1 and len(other.name) == 1 and mine.name != other.name:
        return False
    mark = same(mine.node, other.node, Scope()).mark
    return None if mark is Mark.UNCHECKED else mark is Mark.AGREES


def _with_small_i(values: list[Value]) -> list[Value]:
    """The imaginary unit as people write it."""
    return [Value(value.name, substitute(value.node, "I", Name("i"))) for value in values]


def _has_constant(node: Node) -> bool:
    return any(isinstance(part, Name) and part.name in ("C", "c", "k") for part in walk(node))


def _without_constant(values: list[Value]) -> list[Value]:
    return [Value("", _without(value.node)) for value in values]


def _without(node: Node) -> Node:
    for name in ("C", "c", "k"):
        node = substitute(node, name, _ZERO)
    return node
