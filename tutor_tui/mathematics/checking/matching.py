"""Whether several claimed values are the tutor's, in any order or in the one that was asked."""

import re
from itertools import permutations
from typing import Final

from tutor_tui.mathematics.checking.agreement import agreement
from tutor_tui.mathematics.checking.claimed_values import ClaimedValues, plain_claim
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.late_patterns import late_regex

_ORDERED: Final = late_regex(
    r"\b(?:sort|order|arrange|put|rank|ascending|descending|increasing|decreasing|smallest to|"
    r"largest to|biggest to|coordinates|point|vertex|respectively|terms|consecutive)\b",
    re.IGNORECASE,
)
COMPARED: Final = late_regex(
    r"\b(?:bigg\w+|great\w+|small\w+|larg\w+|less\w*|closest|nearest|lower|higher)\b", re.IGNORECASE
)
_MOST_VALUES: Final = 6


def is_list_of_given(own: OwnAnswer) -> bool:
    """Whether the results are among the things in the question, to be sorted or chosen from."""
    if not (COMPARED.search(own.question) or _ORDERED.search(own.question)):
        return False
    given = re.sub(r"\s", "", own.question)
    return all(re.sub(r"\s", "", part) in given for part in own.result.split(","))


def is_in_order(own: OwnAnswer, claim: str) -> bool | None:
    """Whether things to be sorted stand in the right order; `None` where they are not the same."""
    ours, theirs = (re.sub(r"[\s{}]", "", plain_claim(t)).split(",") for t in (own.result, claim))
    values = re.findall(r"`([^`]*)`", own.text.partition("est: ")[2].partition(". ")[0])
    if len(ours) < 2 or sorted(ours) != sorted(theirs) or len(set(values)) < len(ours):
        return None
    return ours == theirs


def matched(
    own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, *, is_exact: bool
) -> bool | None:
    """Whether the values are the same, in the order that was asked; `None` where in doubt."""
    if len(ours.values) != len(theirs.values):
        return _of_other_length(ours, theirs)
    if len(ours.values) > _MOST_VALUES:
        return _one_by_one(ours, theirs, is_ordered=bool(_ORDERED.search(own.question)))
    table = [
        [agreement(mine, other, is_exact=is_exact) for other in theirs.values]
        for mine in ours.values
    ]
    size = range(len(ours.values))
    if all(table[i][i] for i in size):
        return True
    is_ordered = bool(_ORDERED.search(own.question)) or ours.is_point
    if is_ordered:
        return None if any(table[i][i] is None for i in size) else False
    if any(all(table[i][order[i]] for i in size) for order in permutations(size)):
        return True
    return None if any(cell is None for row in table for cell in row) else False


def _of_other_length(ours: ClaimedValues, theirs: ClaimedValues) -> bool | None:
    """Lists of other lengths: certainly others where each pair could be compared."""
    cells = [agreement(mine, other) for mine in ours.values for other in theirs.values]
    return None if None in cells else False


def _one_by_one(ours: ClaimedValues, theirs: ClaimedValues, *, is_ordered: bool) -> bool | None:
    """Long lists, only as they stand: too many to try their orders."""
    found = [agreement(a, b) for a, b in zip(ours.values, theirs.values, strict=True)]
    if all(found):
        return True
    return False if is_ordered and None not in found else None
