"""Numbers and formulas that are proposed as the result, alone or several of them."""

import re
from dataclasses import replace
from itertools import product
from typing import Final

from tutor_tui.mathematics.follow_ups.differences import difference
from tutor_tui.mathematics.judging.compared import Likeness, likeness, rounding
from tutor_tui.mathematics.judging.forms import lacking_form
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.measures import measure_in
from tutor_tui.mathematics.judging.nearness import how_near
from tutor_tui.mathematics.judging.quantities import in_one_unit
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, is_tuple, values_in, values_of_result
from tutor_tui.mathematics.kinds.numbers.rounding import Rounding
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.recurring import with_bars_of_results
from tutor_tui.mathematics.syntax import Name, Negative
from tutor_tui.mathematics.trees import substitute, variables

_ORDERED: Final = late_regex(
    r"\b(?:ratio|share[ds]?|split|divided?|sort|order|arrange|rank|ascending|descending|coordinates"
    r"|respectively)\b",
    re.IGNORECASE,
)
_IN_DEGREES: Final = late_regex(r"°(?! ?[CF])")
_REPEATING: Final = late_regex(r"-?\d+\.\d*\(\d+\)")
_MODULUS: Final = late_regex(r"≡[^()]*\(?\s*mod(?:ulo)?\s*(\d{1,9})\)?")
_RESIDUES: Final = late_regex(
    r"(?:[a-z]\s*(?:=|≡)\s*)?-?\d{1,9}(?:(?:\s*,\s*|\s+(?:or|and)\s+)-?\d{1,9})*"
    r"(?:\s*\(?\s*mod(?:ulo)?\s*(?P<modulus>\d{1,9})\)?)?"
)
_PERCENTAGE: Final = late_regex(
    r"\b(?:what|which|find the|the|by how many) per ?cent(?:age)?\b", re.I
)
_CONSTANTS: Final = frozenset(("pi", "e", "i", "oo"))
_UNIT_VECTORS: Final = ("i", "j", "k")
_MOST: Final = 60


def by_values(asked: Asked, said: str) -> Judgement | None:
    """The worth of values; `None` where the result or what is said is something else."""
    own = measure_in(asked.result)
    is_measure = own is not None and own.unit is not None
    ours = values_in(own.number) if own and is_measure else values_of_result(asked.result)
    if ours is None or len(ours) > _MOST:
        return None
    said = _in_the_way_of(asked, said, len(ours))
    theirs = values_in(said)
    if theirs is None or (not _letters(ours) and _letters(theirs)):
        measured = in_one_unit(asked, ours, said)
        if isinstance(measured, Judgement):
            return measured
        ours, theirs = measured or (ours, theirs)
    if theirs is None or (len(ours) == 1 and is_tuple(said)):
        return None
    return _compared(asked, ours, _in_percent(ours, theirs), said)


def _in_the_way_of(asked: Asked, said: str, size: int) -> str:
    """A claim in the notation of the result: degrees without their sign, `45:75` as two values."""
    if said.count("<") and not re.search(r"[<>≤≥]", asked.result):
        said = said.replace("<", ",") if not is_tuple(said) else said
    if is_tuple(asked.result) and (vector := _of_unit_vectors(said, size)):
        return vector
    if _IN_DEGREES.search(asked.answer.text) and not re.search(
        r"°|(?<![A-Za-z])pi\b", asked.result
    ):
        is_in_radians = size == 1 and re.search(r"π|(?<![A-Za-z])pi\b", said)
        return f"({said})*180/pi" if is_in_radians else said.replace("°", "")
    if _REPEATING.fullmatch(asked.result):
        return with_bars_of_results(said)
    if modulus := _MODULUS.search(asked.question):
        return _residues(said, int(modulus[1]))
    if _PERCENTAGE.search(asked.question) and "%" not in asked.result:
        said = said.removesuffix("%")
    return said.replace(":", ", ") if ":" not in asked.result else said


def _residues(said: str, modulus: int) -> str:
    """`x ≡ 13 (mod 7)` as `x = 6`: every number of a class stands for the class."""
    found = _RESIDUES.fullmatch(said)
    if found is None or not modulus or int(found["modulus"] or modulus) != modulus:
        return said
    numbers = re.sub(r"\s*\(?\s*mod.*", "", said).replace("≡", "=")
    return re.sub(r"-?\d+", lambda number: str(int(number[0]) % modulus), numbers)


def _compared(asked: Asked, ours: list[Value], theirs: list[Value], said: str) -> Judgement:
    theirs = _with_names_of(ours, theirs)
    if strange := _strange_letters(asked, ours, theirs):
        own = _letters(ours) - _letters_of(asked)
        if len(own) != 1 or len(strange) != 1 or _letters(theirs) & own:
            letter = code(min(strange))
            sentence = f"The letter {letter} is not part of the answer."
            return Judgement(Worth.UNDECIDED, "", sentence)
        theirs = _with_letter(theirs, strange.pop(), own.pop())
    table = {
        (i, j): _alike(ours[i], theirs[j]) for i, j in product(range(len(ours)), range(len(theirs)))
    }
    missing = [i for i in range(len(ours)) if not _has(table, [(i, j) for j in range(len(theirs))])]
    extra = [j for j in range(len(theirs)) if not _has(table, [(i, j) for i in range(len(ours))])]
    if any(table[i, j] is Likeness.UNKNOWN for i in missing for j in extra):
        return UNDECIDED
    if extra:
        return _wrong(asked, ours, theirs, missing, extra)
    if missing:
        return _partly(asked, ours, theirs, missing)
    if _is_out_of_order(asked, ours, theirs, table):
        return Judgement(Worth.WRONG, ": the numbers are right, but not in this order")
    rough = [j for (i, j), found in table.items() if found is Likeness.ROUNDED]
    if rough:
        if isinstance(asked.problem, Rounding):
            return Judgement(Worth.WRONG)
        return Judgement(Worth.ROUNDED, _rounded(theirs[rough[0]]))
    lacking = _lacking(asked, ours, theirs, said)
    return Judgement(Worth.UNFINISHED, lacking) if lacking else RIGHT


def _has(table: dict[tuple[int, int], Likeness], places: list[tuple[int, int]]) -> bool:
    return any(table[place] in (Likeness.SAME, Likeness.ROUNDED) for place in places)


def _alike(mine: Value, other: Value) -> Likeness:
    if mine.name and other.name and mine.name != other.name:
        return Likeness.OTHER
    return likeness(mine.node, other.node, other.text)


def _rounded(value: Value) -> str:
    return rounding(value.node, value.text) if not variables(value.node) else "rounded"


def _lacking(asked: Asked, ours: list[Value], theirs: list[Value], said: str) -> str:
    if len(ours) != 1 or len(theirs) != 1:
        return ""
    squeezed = [re.sub(r"[\s*`]", "", text) for text in (said, asked.result, asked.question)]
    if re.search(r"\D.*\D", said) and squeezed[0] in squeezed[2] and squeezed[1] not in squeezed[2]:
        return "is the question itself"
    return lacking_form(asked.problem, asked.question, theirs[0].node, ours[0].node)


def _partly(asked: Asked, ours: list[Value], theirs: list[Value], missing: list[int]) -> Judgement:
    names = {value.name for value in theirs}
    is_system = isinstance(asked.problem, Solve)
    if is_system and all(names) and not any(ours[i].name in names for i in missing):
        return RIGHT  # what is left out belongs to other unknowns than those that are spoken of
    if len(ours) == 2 and _letters(ours) and _are_opposite(*ours):
        return Judgement(Worth.RIGHT, ", taking the one root")
    return Judgement(Worth.PART)


def _are_opposite(one: Value, other: Value) -> bool:
    return likeness(one.node, Negative(other.node)) is Likeness.SAME


def _wrong(
    asked: Asked, ours: list[Value], theirs: list[Value], missing: list[int], extra: list[int]
) -> Judgement:
    is_single = len(ours) == len(missing) == len(extra) == 1
    mine = ours[0].node if is_single else None
    other = theirs[extra[0]].node
    if len(ours) == len(theirs) == 1 and _is_of_sample(asked, theirs[0]):
        return Judgement(Worth.RIGHT, ", as that of a sample")
    why = difference(asked.problem, mine, other)
    nearness = how_near(mine, other) if mine is not None and not why else ""
    return Judgement(Worth.WRONG, why, nearness=nearness)


def _is_of_sample(asked: Asked, value: Value) -> bool:
    """Whether a value is the one that the answer tells beside its own for a sample."""
    told = re.search(r"\(as a sample[^)]*`([^`]*)`, about `([^`]*)`", asked.answer.text)
    forms = [values_in(one) for one in told.groups()] if told else []
    return any(
        likeness(form[0].node, value.node, value.text) in (Likeness.SAME, Likeness.ROUNDED)
        for form in forms
        if form
    )


def _is_out_of_order(
    asked: Asked, ours: list[Value], theirs: list[Value], table: dict[tuple[int, int], Likeness]
) -> bool:
    if len(ours) != len(theirs) or all(_has(table, [(i, i)]) for i in range(len(ours))):
        return False
    is_named = all(value.name for value in theirs) and any(value.name for value in ours)
    several = len({value.name for value in ours}) > 1
    keeps_order = (
        asked.keeps_order or is_tuple(asked.result) or bool(_ORDERED.search(asked.question))
    )
    return not is_named and (keeps_order or several)


# -- names and letters -----------------------------------------------------------------------------


def _letters(values: list[Value]) -> set[str]:
    return {name for value in values for name in variables(value.node)} - _CONSTANTS


def _with_names_of(ours: list[Value], theirs: list[Value]) -> list[Value]:
    """The claimed values without names that the result does not use, as in `A = 16π`."""
    known = {value.name for value in ours}
    if any(value.name in known for value in theirs):
        return theirs
    return [replace(value, name="") for value in theirs]


def _letters_of(asked: Asked) -> set[str]:
    """The letters that a question speaks of."""
    alone = set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", asked.question))
    return alone | set("".join(re.findall(r"`([^`]*)`", asked.question)))


def _strange_letters(asked: Asked, ours: list[Value], theirs: list[Value]) -> set[str]:
    """Letters that belong to nothing that was asked or answered."""
    return _letters(theirs) - _letters_of(asked) - _letters(ours)


def _with_letter(values: list[Value], letter: str, own: str) -> list[Value]:
    """`3k + 2` with the letter of the result, as `3n + 2`."""
    return [replace(one, node=substitute(one.node, letter, Name(own))) for one in values]


def _in_percent(ours: list[Value], theirs: list[Value]) -> list[Value]:
    """A bare number as the per cent that the result is in, where it is that."""
    if len(ours) != 1 or len(theirs) != 1 or not ours[0].text.endswith("%"):
        return theirs
    (value,) = theirs
    if value.text.endswith("%") or likeness(ours[0].node, value.node) is not Likeness.OTHER:
        return theirs
    return values_in(f"{value.text}%") or theirs


def _of_unit_vectors(said: str, size: int) -> str:
    """`-3i + 6j - 3k` as the vector `(-3, 6, -3)`; nothing where it is none."""
    plain = said.replace(" ", "").replace("*", "")
    entries = []
    for letter in _UNIT_VECTORS[:size]:
        found = re.search(rf"([+-]?[\d./]*){letter}", plain)
        entries.append(_factor(found[1]) if found else "0")
        plain = plain.replace(found[0], "", 1) if found else plain
    return f"({', '.join(entries)})" if not plain and "j" in said else ""


def _factor(sign: str) -> str:
    return f"{sign}1" if sign in ("", "+", "-") else sign.removeprefix("+")
