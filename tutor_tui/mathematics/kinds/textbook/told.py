"""Questions that become one equation or one formula: angles, prices, counts, lines.

Every wording is read whole; what is told and asked becomes equations, which are solved exactly.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from math import isqrt
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.textbook.wordings import (
    ANGLES,
    CHOICES,
    CONSECUTIVE,
    DIAGONALS,
    EQUAL_ANGLES,
    IN_RATIO,
    MEANS,
    MULTIPLES,
    OF_ELEVATION,
    PAIRS,
    SHAPES,
    SUMS,
    TWO_ANGLES,
)
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import variables

_Builder: TypeAlias = Callable[[re.Match[str]], Conditioned | None]
Table: TypeAlias = tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...], _Builder], ...]

_LONGEST: Final = 300


def read_told(text: str) -> Conditioned | None:
    """The question that one of the wordings is, all of it read."""
    return read_by(text, _TABLE)


def read_by(text: str, table: Table) -> Conditioned | None:
    """The question that one wording of a table is: hint, wordings, and what builds the problem."""
    if len(text) > _LONGEST:
        return None
    story = ""
    for hint, forms, build in table:
        if not hint.search(text):
            continue
        story = story or story_of(text).replace("°", "")
        for found in fitting(story, forms):
            problem = build(found)
            if problem is not None:
                return problem
    return None


def _shape(found: re.Match[str]) -> tuple[str, str, int]:
    """The sum of the angles, what they belong to, and how many there are (0 for any number)."""
    return next(
        (total, name, count)
        for pattern, total, name, count in SHAPES
        if re.fullmatch(pattern, found["shape"])
    )


def _angles(found: re.Match[str]) -> Conditioned | None:
    total, name, count = _shape(found)
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", found["list"].strip(" .,"))
    nodes = [expression_or_none(part) for part in parts]
    if None in nodes or (count and len(parts) != count) or len(parts) < 2:
        return None
    letters = {letter for node in nodes if node is not None for letter in variables(node)}
    asked = found["v"] or found["asked"]
    if len(letters) != 1 or asked is None:
        return None
    (letter,) = letters
    if len(asked) == 1 and asked != letter:
        return None
    every = tuple(
        Wanted("one angle" if k == 0 else "the next", part, "°") for k, part in enumerate(parts)
    )
    wanted = (Wanted(f"`{letter}`", letter),) if len(asked) == 1 else every
    if found["which"]:
        return None
    equation = " + ".join(f"({part})" if re.search(r"[-+]", part) else part for part in parts)
    return Conditioned(
        f"The angles of {name} add up to `{total}°`"
        if count
        else f"Angles at {name} add up to `{total}°`",
        ((letter, "the unknown"),),
        (f"{equation} = {total}",),
        wanted,
    )


def _in_ratio(found: re.Match[str]) -> Conditioned | None:
    total, name, count = _shape(found)
    shares = [int(part) for part in re.findall(r"\d+", found["list"])]
    if (count and len(shares) != count) or 0 in shares:
        return None
    which = (found["which"] or "").strip()
    ends = {"largest": max, "biggest": max, "smallest": min}
    chosen = [ends[which](shares)] if which else shares
    wanted = tuple(
        Wanted(
            f"the {which} angle" if which else "one angle" if k == 0 else "the next",
            f"{share}*x",
            "°",
        )
        for k, share in enumerate(chosen)
    )
    equation = " + ".join(f"{share}*x" for share in shares)
    where = f"of {name}" if count else f"at {name}"
    return Conditioned(
        f"The angles {where} add up to `{total}°`",
        (("x", "one share"),),
        (f"{equation} = {total}",),
        wanted,
    )


def _two_angles(found: re.Match[str]) -> Conditioned | None:
    equation, law = PAIRS[found["pair"]]
    parts = [found["list"].strip(), found["second"].strip()]
    nodes = [expression_or_none(part) for part in parts]
    letters = {letter for node in nodes if node is not None for letter in variables(node)}
    if None in nodes or letters != {found["asked"]}:
        return None
    letter = found["asked"]
    return Conditioned(
        law,
        ((letter, "the unknown"),),
        (equation.format(*parts),),
        (Wanted(f"`{letter}`", letter),),
    )


def _elevation(found: re.Match[str]) -> Conditioned | None:
    groups = found.groupdict()
    height, distance = groups.get("h") or groups.get("h2"), groups["d"]
    if not height:
        return None
    return Conditioned(
        "The tangent of the angle of elevation is the height over the distance along the ground",
        (),
        (),
        (Wanted("the angle of elevation in degrees", f"180/pi*arctan({height}/{distance})"),),
    )


def _sum_of_first(found: re.Match[str]) -> Conditioned | None:
    what = found["what"]
    law, left = ("The first `n` whole numbers add up to `n(n + 1)/2`", "n*(n + 1)/2")
    if what.startswith("odd"):
        law, left = "The first `n` odd numbers add up to `n^2`", "n^2"
    elif what.startswith("even"):
        law, left = "The first `n` even numbers add up to `n(n + 1)`", "n*(n + 1)"
    return Conditioned(
        law,
        (("n", "how many there are"),),
        (f"{left} = {found['total']}",),
        (Wanted("`n`", "n"),),
        counts=("n",),
    )


def _choice(found: re.Match[str]) -> Conditioned | None:
    size = int(found["k"] or found["k2"] or found["k3"] or found["k4"])
    is_ordered = (found["kind"] or found["kind2"]) == "p"
    left = "*".join(["n", "(n - 1)", "(n - 2)"][:size])
    name = "arrangements" if is_ordered else "choices"
    divided = "" if is_ordered else f"/{(1, 1, 2, 6)[size]}"
    return Conditioned(
        f"There are `{left}{divided}` {name} of {size} out of `n`",
        (("n", "the number of things"),),
        (f"{left}{divided} = {found['total']}",),
        (Wanted("`n`", "n"),),
        counts=("n",),
    )


def _means(found: re.Match[str]) -> Conditioned | None:
    count = int(found["count"])
    if not 1 <= count <= 8:
        return None
    is_geometric = found["kind"] == "geometric"
    letter = "r" if is_geometric else "d"
    a, b = found["a"], found["b"]
    steps = [f"{a}*r^{k}" if is_geometric else f"{a} + {k}*d" for k in range(1, count + 1)]
    last = f"{a}*r^{count + 1}" if is_geometric else f"{a} + {count + 1}*d"
    meaning = "the common ratio" if is_geometric else "the common difference"
    kind = "a geometric" if is_geometric else "an arithmetic"
    wanted = tuple(Wanted(f"the {ordinal_word(k)} mean", step) for k, step in enumerate(steps, 1))
    return Conditioned(
        f"With the means between them the two numbers are the ends of {kind} progression",
        ((letter, meaning),),
        (f"{last} = {b}",),
        wanted,
    )


def _diagonals(found: re.Match[str]) -> Conditioned:
    return Conditioned(
        "A polygon with `n` sides has `n(n - 3)/2` diagonals",
        (("n", "the number of sides"),),
        (f"n*(n - 3)/2 = {found['total'] or found['total2']}",),
        (Wanted("the number of sides", "n"),),
        counts=("n",),
    )


def _consecutive(found: re.Match[str]) -> Conditioned | None:
    step, total = 2 if found["kind"] else 1, int(found["total"])
    root = isqrt(4 * total + step * step)
    low = (root - step) // 2
    is_odd = (found["kind"] or "").startswith("odd")
    if low * (low + step) != total or (found["kind"] and low % 2 != is_odd) or low == 0:
        return None
    kind = f"{found['kind'] or ''}integers"
    is_positive = found["sign"] or found["sign2"] or "whole" in found[0]
    return Conditioned(
        f"Consecutive {kind} are `{step}` apart",
        (("x", "the smaller one"),),
        (f"x*(x + {step}) = {total}",),
        (Wanted("the smaller number", "x"), Wanted("the larger one", f"x + {step}")),
        counts=("x",) if is_positive else (),
    )


def _multiples(found: re.Match[str]) -> Conditioned | None:
    step, high = int(found["k"]), int(found["high"]) - bool(found["under"])
    if step == 0:
        return None
    first = max(1, -(-int(found["low"] or 1) // step)) * step
    last = high // step * step
    count = (last - first) // step + 1
    if count < 2:
        return None
    ends = shown_number(Fraction(first)), shown_number(Fraction(last))
    return Conditioned(
        f"The multiples run from `{ends[0]}` to `{ends[1]}` in steps of `{step}`, and there are "
        f"`{count}` of them: their sum is that many times the mean of the first and the last",
        (),
        (),
        (Wanted("the sum", f"{count}*({first} + {last})/2"),),
    )


_TABLE: Final[Table] = tuple(
    (late_regex(hint, re.IGNORECASE), tuple(late_regex(form) for form in forms), build)
    for hint, forms, build in (
        (r"angles\b", (ANGLES,), _angles),
        (r"angles\b.*ratio", (IN_RATIO,), _in_ratio),
        (r"complementary|supplementary", (TWO_ANGLES,), _two_angles),
        (r"opposite|alternate|corresponding", (EQUAL_ANGLES,), _two_angles),
        (r"elevation", OF_ELEVATION, _elevation),
        (r"\bfirst n\b", SUMS, _sum_of_first),
        (r"n ?_?[cp]|c\(n|p\(n|choose", CHOICES, _choice),
        (r"\bmeans?\b", MEANS, _means),
        (r"diagonals", DIAGONALS, _diagonals),
        (r"consecutive", CONSECUTIVE, _consecutive),
        (r"multiples|divisible", MULTIPLES, _multiples),
    )
)
