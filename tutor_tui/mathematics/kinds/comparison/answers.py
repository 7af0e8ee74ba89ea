"""Answers about sizes: sorted exactly, and confirmed by the numbers' decimals."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cmp_to_key
from itertools import pairwise
from typing import Final, assert_never

from tutor_tui.mathematics.kinds.comparison.items import Item
from tutor_tui.mathematics.kinds.comparison.problems import (
    Arrange,
    Claim,
    Closest,
    Compare,
    Comparison,
    Pick,
    items_of,
)
from tutor_tui.mathematics.kinds.comparison.sizes import numeric_order, order
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import IN_DECIMALS, refused, with_verdict
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value

_SIGNS: Final = {-1: "<", 0: "=", 1: ">"}
_HOLDING: Final = {
    "=": (0,), "≠": (-1, 1), "<": (-1,), "≤": (-1, 0), ">": (1,), "≥": (0, 1),
}  # fmt: skip


class _UndecidedError(ArithmeticError):
    """Two numbers could not be told apart, nor shown to be equal."""


def answer(problem: Comparison) -> Answer:
    """The answer in a sentence; raises `UndefinedError` for what is no real number."""
    try:
        found = _answered(problem)
        told = _in_one_unit(problem)
        return replace(found, text=f"{found.text}{told}") if found.check else found
    except _UndecidedError:
        return refused(
            "Two of these numbers agree in their first 25 digits and I cannot prove them equal, "
            "so I would rather not compare them."
        )


def _in_one_unit(problem: Comparison) -> str:
    """What amounts with different units are in one of them; nothing for others."""
    changed = []
    for item in items_of(problem):
        value = rational_value(item.node)
        shown = "" if value is None else shown_number(value, uses_decimals=True)
        if item.unit is not None and shown and not item.written.startswith(f"{shown} "):
            changed.append(f"{code(item.written)} is {code(f'{shown} {item.unit.symbol}')}")
    return f" Here {listed(changed)}." if changed else ""


def _answered(problem: Comparison) -> Answer:
    match problem.question:
        case Pick() as pick:
            return _picked(pick)
        case Closest() as closest:
            return _nearest(closest)
        case Arrange() as arrange:
            return _arranged(arrange)
        case Claim() as claim:
            return _judged(claim)
        case Compare() as compare:
            return _compared(compare)
        case _:
            assert_never(problem.question)


def compared(first: Item, second: Item) -> int:
    """-1, 0 or 1; raises where it cannot be decided."""
    found = order(first.node, second.node)
    if found is None:
        raise _UndecidedError
    return found


def arranged(items: Sequence[Item], *, is_falling: bool) -> list[Item]:
    """The numbers by size; equal ones stay in the order in which they were given."""
    return sorted(items, key=cmp_to_key(compared), reverse=is_falling)


def _agrees(first: Item, second: Item, sign: int) -> bool:
    """Whether decimals tell the same order; equal decimals agree with equality alone."""
    return numeric_order(first.node, second.node) == sign


def _are_in_order(items: Sequence[Item], *, is_falling: bool) -> bool:
    """Whether the decimals never run against the order."""
    forbidden = -1 if is_falling else 1
    return all(numeric_order(a.node, b.node) != forbidden for a, b in pairwise(items))


def _called(item: Item) -> str:
    """`3`, or "(b) `1/7`" for an option."""
    return (
        code(item.written) if item.name == item.written else f"({item.name}) {code(item.written)}"
    )


def _picked(pick: Pick) -> Answer:
    ordered = arranged(pick.items, is_falling=pick.wants_largest)
    chosen = ordered[pick.rank - 1]
    ties = [item for item in pick.items if item is not chosen and compared(item, chosen) == 0]
    if ties:
        return _tie(pick, [chosen, *ties])
    others = [_called(item) for item in pick.items if item is not chosen]
    verdict = _are_in_order(ordered, is_falling=pick.wants_largest) and all(
        _agrees(chosen, item, compared(chosen, item)) for item in ordered if item is not chosen
    )
    if len(pick.items) == 2:
        is_larger = pick.wants_largest == (pick.rank == 1)
        word = "larger" if is_larger else "smaller"
        sentence = f"{_called(chosen)} is {word} than {others[0]}."
    else:
        sentence = f"{_called(chosen)} is the {_superlative(pick)} of {_all(pick.items)}."
    return with_verdict(sentence, verdict, IN_DECIMALS, chosen.name)


def _tie(pick: Pick, equal: list[Item]) -> Answer:
    names = listed([_called(item) for item in equal])
    verdict = all(_agrees(a, b, 0) for a, b in pairwise(equal))
    if len(pick.items) == len(equal):
        return with_verdict(f"None of them is: {names} are equal.", verdict, IN_DECIMALS)
    return with_verdict(
        f"{names} are equal, so they share that place among {_all(pick.items)}.",
        verdict,
        IN_DECIMALS,
    )


def _superlative(pick: Pick) -> str:
    size = "largest" if pick.wants_largest else "smallest"
    return size if pick.rank == 1 else f"{ordinal_word(pick.rank)} {size}"


def _all(items: Sequence[Item]) -> str:
    return listed([_called(item) for item in items])


def _nearest(closest: Closest) -> Answer:
    distances = [_distance(item, closest.target) for item in closest.items]
    ordered = arranged(distances, is_falling=closest.wants_farthest)
    best = [item for item in distances if compared(item, ordered[0]) == 0]
    verdict = _are_in_order(ordered, is_falling=closest.wants_farthest)
    chosen = [item for item in closest.items if item.name in {one.name for one in best}]
    word = "farthest from" if closest.wants_farthest else "closest to"
    target = code(closest.target.written)
    if len({item.written for item in chosen}) > 1:
        sentence = f"{_all(chosen)} are equally far from {target}, so there is no single one."
        return with_verdict(sentence, verdict, IN_DECIMALS)
    sentence = f"{_called(chosen[0])} is {word} {target} among {_all(closest.items)}."
    return with_verdict(sentence, verdict, IN_DECIMALS, chosen[0].name)


def _distance(item: Item, target: Item) -> Item:
    node: Node = Call("abs", (Binary("-", item.node, target.node),))
    return Item(item.name, item.written, _rational_distance(item.node, target.node) or node)


def _rational_distance(first: Node, second: Node) -> Node | None:
    one, two = rational_value(first), rational_value(second)
    return None if one is None or two is None else Number(abs(one - two))


def _arranged(arrange: Arrange) -> Answer:
    items = arranged(arrange.items, is_falling=arrange.is_falling)
    verdict = _are_in_order(items, is_falling=arrange.is_falling)
    way = "largest to smallest" if arrange.is_falling else "smallest to largest"
    names = ", ".join(code(item.written) for item in items)
    result = ", ".join(item.name for item in items)
    return with_verdict(f"From {way}: {names}.", verdict, IN_DECIMALS, result)


def _judged(claim: Claim) -> Answer:
    found = compared(claim.left, claim.right)
    holds = found in _HOLDING[claim.sign]
    fact = code(f"{claim.left.written} {_SIGNS[found]} {claim.right.written}")
    sentence = f"{'Yes' if holds else 'No'}, because {fact}."
    return with_verdict(sentence, _agrees(claim.left, claim.right, found), IN_DECIMALS, str(holds))


def _compared(compare: Compare) -> Answer:
    found = compared(compare.left, compare.right)
    fact = f"{compare.left.written} {_SIGNS[found]} {compare.right.written}"
    words = {-1: "is smaller than", 0: "is equal to", 1: "is larger than"}[found]
    sentence = f"{code(compare.left.written)} {words} {code(compare.right.written)}: {code(fact)}."
    verdict = _agrees(compare.left, compare.right, found)
    return with_verdict(sentence, verdict, IN_DECIMALS, fact)
