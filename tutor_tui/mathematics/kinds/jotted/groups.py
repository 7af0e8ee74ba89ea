"""How groups that were counted are to each other: "12 boys and 18 girls, what's the ratio"."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import read_again
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_COUNTED: Final = (
    r"\d{1,6} (?!and\b|of\b|has\b|have\b|are\b|is\b)[a-z]+(?: (?!and\b|what|how|in\b)[a-z]+)?"
)
_GROUPS: Final = re.compile(
    rf"(?P<before>(?:[a-z' ]{{0,40}}\b)?)(?P<list>{_COUNTED}(?:(?:, and |, | and | & ){_COUNTED})"
    r"{1,3})(?P<behind>(?: in (?:a|the|my) [a-z]+)?)[ ,.;:]*(?:and )?(?P<ask>(?:what|find|give"
    r"|write"
    r"|the ratio|ratio|simplify|how|calculate|work out)\b.*)"
)
_RATIO: Final = late_regex(r"\bratio(?: of)? (?P<names>[a-z: ]+?)(?: in (?:its |the )?(?:simpl|low)"
                           r"est (?:form|terms)| in (?:a|the) [a-z]+)?\W*$")  # fmt: skip
_SHARE: Final = late_regex(
    r"\b(?P<kind>fraction|percent(?:age)?|proportion)(?: of (?:them|the [a-z]+|it|all|[a-z]+))?"
    r"(?: (?:is|are|were|was))?(?: the)? (?P<who>[a-z]+)(?: [a-z]+)?\W*$"
)
_CHANGES: Final = late_regex(
    r"\b(?:more|less|fewer|than|each|every|left|gives?|gave|takes?|took|adds?|added|leaves?|eats?"
    r"|ate|buys?|sells?|sold|times|twice|half|total|if|then|after|not|per|cost|costs|other|rest)\b"
)


_WHOLE: Final = re.compile(
    r"\b\d+ (?:student|pupil|people|person|child|children|kid|member|animal|marble|counter|ball"
    r"|sweet|card|fruit|pet|flower|coin|shape|bead|sock|book|car|player|guest|worker|employee"
    r"|passenger|question|mark|point|piece|slice|thing|item|vehicle|vegetable|candy|candies)s?\b"
)
"""A number of all, of which another may be a part."""


def read_groups(story: str) -> KindProblem | None:
    """The ratio of groups, or the share of one in all of them."""
    found = _GROUPS.fullmatch(story)
    if found is None or _CHANGES.search(story):
        return None
    counts = [_counted(one) for one in re.findall(_COUNTED, found["list"])]
    if any(not int(one[0]) for one in counts):
        return None
    ask = found["ask"].replace("%", "percent")
    if ratio := _RATIO.search(ask):
        return _ratio(counts, ratio["names"])
    if (share := _SHARE.search(ask)) and not _WHOLE.search(found["list"]):
        return _share(counts, share["who"], share["kind"])
    return None


def _counted(text: str) -> tuple[str, frozenset[str]]:
    number, *names = text.split()
    return number, frozenset(map(singular, names))


def _ratio(counts: list[tuple[str, frozenset[str]]], said: str) -> KindProblem | None:
    """The numbers in the order in which the ratio names them."""
    order: list[str] = []
    for name in re.split(r"\s*:\s*|\s+to\s+|\s+and\s+", said):
        words = set(map(singular, name.split()))
        numbers = [number for number, names in counts if words & names]
        if len(numbers) != 1:
            return None
        order += numbers
    if len(order) < 2 or len(set(order)) < len(order) < len(counts):
        return None
    return read_again(f"simplify the ratio {':'.join(order)}")


_CHILDREN: Final = frozenset({"boy", "girl", "pupil", "child", "student"})
_GROWN: Final = frozenset({"teacher", "adult", "helper", "parent"})


def _share(counts: list[tuple[str, frozenset[str]]], who: str, kind: str) -> KindProblem | None:
    mine = [number for number, names in counts if singular(who) in names]
    if len(mine) != 1:
        return None
    sorts = frozenset().union(*(names for _, names in counts))
    if sorts & _CHILDREN and sorts & _GROWN:
        return None  # of the children, or of all who are there?
    whole = sum(int(number) for number, _ in counts)
    is_percent = kind.startswith("percent")
    values = (
        Value("a", Fraction(mine[0]), f"the number of {who}", not is_percent),
        Value("n", Fraction(whole), "the number of all"),
    )
    formula = "100*a/n" if is_percent else "a/n"
    return Reckoned(f"the share of {who}", formula, values, "percent" if is_percent else "")
