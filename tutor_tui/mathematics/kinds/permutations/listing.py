"""Answers about permutations; each is found a second way, number by number."""

from math import lcm
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.permutations.arrangements import Permutation, of_cycle, product_of
from tutor_tui.mathematics.kinds.permutations.reading import PermutationQuestion, read_permutation
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.problems import Step, code

_MOST_TIMES: Final = 5_000
_SIGNS: Final = {"even": "+1", "odd": "-1"}


def _work(question: PermutationQuestion) -> Worked:
    whole = product_of(question.factors)
    match question.topic:
        case "order":
            return _order(whole)
        case "sign" | "parity" | "even" | "odd":
            return _parity(question, whole)
        case "inversions":
            return _inversions(question, whole)
        case "transpositions":
            return _transpositions(whole)
        case "row":
            row = ", ".join(str(whole.at(one)) for one in range(1, question.size + 1))
            is_back = Permutation.of(dict(enumerate(map(int, row.split(", ")), 1))) == whole
            sentence = f"{code(whole.written())} sends 1 to {question.size} to {code(f'[{row}]')}."
            return Worked(sentence, is_back, "by its cycles", f"[{row}]")
        case "inverse":
            found, name = whole.inverse(), "inverse"
            is_right = found.after(whole) == Permutation(())
            reason = "Write each cycle backwards."
        case "power":
            found, name = whole.power(question.times), f"power {question.times}"
            is_right = abs(question.times) <= _MOST_TIMES and _is_power(whole, question, found)
            reason = "Go that many places on in each cycle."
        case _:
            found, name = whole, "product" if question.topic == "product" else "cycle form"
            is_right = all(_followed(question, one) == found.at(one) for one in whole.moved())
            reason = "Follow each number from the factor on the right to the one on the left."
    before = "".join(factor.written() for factor in question.factors)
    ending = ", the factor on the right first" if question.topic == "product" else ""
    told = "the identity `()`" if found == Permutation(()) else code(found.written())
    sentence = f"The {name} of {code(before)} is {told}{ending}."
    if question.topic == "cycles":
        sentence = f"In disjoint cycles that is {told}."
    steps = (Step("follow the numbers", reason, before, (found.written(),)),)
    return Worked(sentence, is_right, "number by number", found.written(), steps)


def _followed(question: PermutationQuestion, number: int) -> int:
    for factor in reversed(question.factors):
        number = factor.at(number)
    return number


def _is_power(whole: Permutation, question: PermutationQuestion, found: Permutation) -> bool:
    base = whole if question.times >= 0 else whole.inverse()
    for one in whole.moved():
        there = one
        for _ in range(abs(question.times)):
            there = base.at(there)
        if there != found.at(one):
            return False
    return True


def _order(whole: Permutation) -> Worked:
    lengths = [len(cycle) for cycle in whole.cycles()]
    order = lcm(*lengths)
    if order > _MOST_TIMES:
        raise DeclinedError("That order is larger than I can check.")
    power, times = whole, 1
    while power != Permutation(()):
        power, times = whole.after(power), times + 1
    shown = ", ".join(map(str, lengths)) or "1"
    sentence = (
        f"{code(whole.written())} has the order {code(str(order))}, the least common multiple of "
        f"the lengths {code(shown)} of its cycles."
    )
    reason = "Take the least common multiple of the lengths of the disjoint cycles."
    steps = (Step("cycle lengths", reason, whole.written(), (f"lcm({shown}) = {order}",)),)
    return Worked(sentence, times == order, "by repeating it", str(order), steps)


def _parity(question: PermutationQuestion, whole: Permutation) -> Worked:
    swaps = sum(len(cycle) - 1 for cycle in whole.cycles())
    parity = "odd" if swaps % 2 else "even"
    is_right = (whole.inversions(max(whole.moved(), default=1)) - swaps) % 2 == 0
    line = f"{code(whole.written())} is {parity}: it is a product of {swaps} transpositions"
    result = parity
    if question.topic == "sign":
        line, result = f"{line}, so its sign is {code(_SIGNS[parity])}", _SIGNS[parity].strip("+")
    elif question.topic in ("even", "odd"):
        result = str(parity == question.topic)
        line = f"{'Yes' if parity == question.topic else 'No'}: {line}"
    reason = "A cycle of length `k` is a product of `k - 1` transpositions; add these numbers."
    steps = (Step("count the swaps", reason, whole.written(), (f"{swaps}", parity)),)
    return Worked(f"{line}.", is_right, "by counting inversions", result, steps)


def _inversions(question: PermutationQuestion, whole: Permutation) -> Worked:
    count = whole.inversions(question.size)
    swaps = sum(len(cycle) - 1 for cycle in whole.cycles())
    row = [whole.at(one) for one in range(1, question.size + 1)]
    moves = 0  # each exchange of neighbours in a bubble sort removes one inversion
    for end in range(len(row), 1, -1):
        for place in range(end - 1):
            if row[place] > row[place + 1]:
                row[place : place + 2] = row[place + 1], row[place]
                moves += 1
    sentence = f"That permutation has {code(str(count))} inversions."
    is_right = moves == count and (count - swaps) % 2 == 0
    return Worked(sentence, is_right, "by sorting neighbours", str(count))


def _transpositions(whole: Permutation) -> Worked:
    """`(a b c)` as `(a c)(a b)`, the factor on the right first."""
    pairs = [(cycle[0], other) for cycle in whole.cycles() for other in reversed(cycle[1:])]
    shown = "".join(f"({one} {other})" for one, other in pairs) or "()"
    is_right = product_of(of_cycle(pair) for pair in pairs) == whole
    sentence = f"{code(whole.written())} is {code(shown)}, the factor on the right first."
    reason = "Write each cycle `(a b … z)` as `(a z) … (a b)`."
    steps = (Step("cycles in swaps", reason, whole.written(), (shown,)),)
    return Worked(sentence, is_right, "number by number", shown, steps)


def _heading(question: PermutationQuestion) -> str:
    return f"For {code(''.join(factor.written() for factor in question.factors))}"


_METHOD: Final = (
    "Follow one number after the other until each is back: that gives the disjoint cycles. The "
    "order is the least common multiple of their lengths; a cycle of length `k` is a product of "
    "`k - 1` transpositions; the inverse has the cycles backwards."
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(PermutationQuestion, read_permutation, _work, _heading, _METHOD),
)
