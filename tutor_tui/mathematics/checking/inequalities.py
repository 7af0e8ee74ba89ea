"""Lines with inequalities in one unknown, judged by the inequality before them."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.language import begins_anew, is_assumed, is_linked, restricts
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.regions import Region, differing, interval, points_of, region_of
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import terms_of

_JOINT: Final = late_regex(r"\W*\b(or|and)\b\W*", re.IGNORECASE)

_CASE: Final = late_regex(r"\bcase\b(?P<later>\s*(?:[2-4b-d]|ii+)\b)?", re.IGNORECASE)
SAME_SOLUTIONS: Final = "the same solutions as before"


def is_other_half(passage: Passage) -> bool:
    """Whether only "or" stands between an inequality and the one before: both are one claim."""
    joint = _JOINT.fullmatch(passage.gap)
    return joint is not None and joint[1].lower() == "or"


def line_region(statements: Sequence[Statement], scope: Scope) -> Region | None:
    """The region that a line describes, or `None` where it is no inequality with an unknown."""
    alternatives: list[tuple[Relation, ...]] = []
    for statement in statements:
        region = _region(statement, scope)
        if region is None or (alternatives and statement.joined not in ("∨", "∧")):
            return None
        if alternatives and statement.joined == "∧":
            alternatives[-1] = (*alternatives[-1], *region.relations)
        else:
            alternatives += region.alternatives
    return Region(tuple(alternatives)) if alternatives else None


def joined_region(region: Region | None, before: Region | None, gap: str) -> Region | None:
    """`x < -2` "or" `x > 2` in two formulas as the one region that they are."""
    joint = _JOINT.fullmatch(gap)
    if region is None or before is None or joint is None or before.names != region.names:
        return region
    if joint[1].lower() == "or":
        return Region((*before.alternatives, *region.alternatives))
    is_plain = len(before.alternatives) == len(region.alternatives) == 1
    return Region(((*before.relations, *region.relations),)) if is_plain else region


def _region(statement: Statement, scope: Scope) -> Region | None:
    if not statement.is_relation or statement.goes_on:
        return None
    if statement.signs == ("∈",) and len(statement.sides[0]) == 1:
        return interval(statement.sides[0], statement.sides[1])
    if not (set(statement.signs) <= set("<≤") or set(statement.signs) <= set(">≥")):
        return None  # of `-4 > x < 3`, too, nobody knows what it means
    sides = [read_side(text, scope) for text in statement.sides]
    if any(side.kind is not SideKind.EXPRESSION for side in sides):
        return None
    if any(name in scope.holes for side in sides for name in scope.free_names(side.node)):
        return None
    return region_of(sides, statement.signs)


def judge_region(
    knowledge: Knowledge,
    region: Region,
    passage: Passage,
    premise: Region | None = None,
    *,
    is_sure: Callable[[Region], bool],
    is_last: bool = False,
) -> Verdict:
    """Whether a line has the solutions of the inequality before it; the last line has to.

    `premise` is that of the line before, where another one was asked: a case of it, or a part.
    `is_sure` tells whether an inequality can refute a line, or may be the slip itself.
    """
    unknown = region.names[0]
    earlier = [known for known in knowledge.regions if known.names == region.names]
    if not earlier:
        is_own = not knowledge.is_asking and bool(knowledge.questions) and is_sure(region)
        knowledge.regions.insert(0, region)
        if knowledge.is_asking or not knowledge.questions:
            knowledge.sure_regions.add(region)
        return agrees(AS_OWN) if is_own else GIVEN
    different = [differing(known, region, unknown) for known in earlier]
    same = [known for known, points in zip(earlier, different, strict=True) if points == []]
    if same:
        knowledge.sure_regions.update(same)
        return agrees(SAME_SOLUTIONS)
    case = _CASE.search(passage.before)
    if case and is_sure(earlier[-1]) and not _is_wrong(earlier[-1], region, unknown):
        return UNDECIDED if is_last and not case["later"] else agrees("one part of the solutions")
    if not is_linked(passage.gap, passage.gap):
        return UNDECIDED
    if premise is not None and differing(premise, region, unknown) == []:
        return agrees(SAME_SOLUTIONS)
    is_claim = not (
        is_assumed(passage.near) or begins_anew(passage.gap) or restricts(passage.before)
    )
    value = _counter_example(earlier[0], region, different[0] or [], is_last=is_last)
    if value is None or not is_claim or not is_sure(earlier[0]):
        return UNDECIDED
    shown = f"{unknown} = {show(value)}"
    if earlier[0].has(unknown, value):
        return disagrees(f"{shown} solves the inequality before, but not this line")
    return disagrees(f"{shown} solves this line, but not the inequality before")


def _counter_example(
    known: Region, region: Region, points: "list[sympy.Expr]", *, is_last: bool
) -> "sympy.Expr | None":
    """A number in one of two regions that have to be the same, or else that follow."""
    unknown = region.names[0]
    is_step = all(_is_half_line(one, unknown) for one in (known, region))
    is_step |= all(_is_between(one, unknown) for one in (known, region)) or is_last
    if is_step:
        return points[0] if points else None
    if _is_between(known, unknown) and _is_half_line(region, unknown):
        return next((point for point in points if known.has(unknown, point)), None)
    return None


def wrong_halves(knowledge: Knowledge, halves: Sequence[Region]) -> list[bool]:
    """Of each part of "x < -3 or x > 3" whether it is no part of the solutions by itself.

    Such a part reaches as far as the solutions do around it, and not further.
    """
    unknown = halves[0].names[0]
    asked = next(known for known in knowledge.regions if known.names == halves[0].names)
    return [_is_wrong(asked, half, unknown) for half in halves]


def _is_wrong(asked: Region, half: Region, unknown: str) -> bool:
    points = points_of(asked, half, unknown)
    if points is None:
        return False
    inside = [half.has(unknown, point) for point in points]
    right = [asked.has(unknown, point) for point in points]
    is_too_far = any(one and not other for one, other in zip(inside, right, strict=True))
    ends = (i for i in range(len(points) - 1) if inside[i] != inside[i + 1])
    return is_too_far or any(right[i] and right[i + 1] for i in ends) or not any(inside)


def _is_between(region: Region, unknown: str) -> bool:
    """Whether a region is a chain of two linear inequalities, `-3 < 2x + 1 < 7`."""
    is_chain = len(region.alternatives) == 1 and len(region.relations) == 2
    return is_chain and all(
        _is_half_line(Region(((relation,),)), unknown) for relation in region.relations
    )


def _is_half_line(region: Region, unknown: str) -> bool:
    """Whether a region is one linear inequality: from such a one every step keeps all solutions."""
    if not region.is_single:
        return False
    relation = region.relations[0]
    terms = [terms_of(side, unknown) for side in (relation.left, relation.right)]
    return all(side is not None and all(power <= 1 for _, power in side) for side in terms)
