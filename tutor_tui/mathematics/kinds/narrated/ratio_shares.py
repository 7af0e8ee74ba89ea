"""What is asked of sorts in a ratio: one of them, all, each, how much more, which part of all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import GROUPS
from tutor_tui.mathematics.kinds.narrated.world import called
from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

ALL: Final = late_regex(r"\b(?:altogether|in total|in all|total|sum|all together|whole)\b")
_RANKED: Final = late_regex(
    r"\b(?P<rank>largest|biggest|greatest|smallest|bigger|smaller"
    r"|larger)\b"
)
_SHARED: Final = late_regex(r"\bthey (?:both )?share\b|\b(?:was|were) (?:shared|there)\b")
_HYPERNYM_WORDS: Final = """
    animal pet vehicle item fruit flower tree coin people prize profit money mixture
"""
_COLOUR_WORDS: Final = """
    red blue green yellow white black pink purple orange brown grey gold silver dark milk plain big
    small large
"""
_COLOURS: Final = frozenset(_COLOUR_WORDS.split())
WHOLES: Final = frozenset(_HYPERNYM_WORDS.split()) | GROUPS


@dataclass(frozen=True, slots=True)
class Known:
    """The one amount: of a sort, of all (`None`), or how much `more` a sort has than another."""

    size: str
    unit: str
    sort: int | None
    other: int | None = None


class Sorts:
    """The sorts of a ratio with their parts, and whether words name one of them."""

    def __init__(self, names: Sequence[str], parts: Sequence[str]) -> None:
        self.names, self.parts = names, parts
        words = [{singular(one) for one in name.split()} for name in names]
        common = set.intersection(*words)
        *_, last = names[-1].split()
        if names[0] in _COLOURS and last not in _COLOURS:  # "red and blue marbles"
            common = common | {singular(last)}
        self._keys = [own - common or own for own in words]
        self.whole = common

    def share(self, sort: int) -> str:
        """So many parts."""
        return "x" if self.parts[sort] == "1" else f"{self.parts[sort]}*x"

    def all(self) -> str:
        """All parts together."""
        return " + ".join(self.share(one) for one in range(len(self.names)))

    def named(self, text: str) -> list[int]:
        """Which of the sorts a text names."""
        said = {singular(re.sub(r"'s?$", "", one)) for one in re.findall(r"[a-z'-]+", text)}
        return [one for one, key in enumerate(self._keys) if key <= said]


def wanted_of(
    question: str, sorts: Sorts, known: Known | None, people: frozenset[str]
) -> tuple[Asked, ...]:
    """What a question asks; nothing where that is not clear, or was told."""
    own = sorts.named(question)
    is_share = re.search(r"\b(fraction|percent(?:age)?|proportion)\b", question)
    if is_share and len(own) == 1:
        return (_part_of_all(own[0], sorts, is_share[1]),)
    unit = _unit(known)
    if known is None or is_share:
        return ()
    several = [_asked(one, sorts, unit, people) for one in range(len(sorts.names))]
    if re.search(r"\bmore\b", question):
        return _difference(own, sorts, unit, question)
    if len(own) == 1:
        return (several[own[0]],) if known.sort != own[0] or known.other is not None else ()
    is_of_all = len(own) == len(several) and " and " in question
    if is_of_all or re.search(r"\b(?:each|both|they get|they receive)\b", question):
        return tuple(several)
    if (rank := _RANKED.search(question)) and not own:
        pick = min if rank["rank"].startswith("small") else max
        chosen = pick(range(len(sorts.parts)), key=lambda one: float(sorts.parts[one]))
        return (Asked(f"the {rank['rank']} share is", sorts.share(chosen), unit),)
    words = {singular(one) for one in re.findall(r"[a-z]+", question)}
    is_all = ALL.search(question) or words & (WHOLES | sorts.whole) or _SHARED.search(question)
    return (Asked("the total is", sorts.all(), unit),) if is_all and not own else ()


def _difference(own: list[int], sorts: Sorts, unit: str, question: str) -> tuple[Asked, ...]:
    """How much more one sort has than another; nothing where it has less."""
    if len(sorts.names) == 2 and len(own) == 1:
        own = [own[0], 1 - own[0]]
    if len(own) != 2:
        return ()
    first, second = sorted(own, key=lambda one: _place(sorts.names[one], question))
    if float(sorts.parts[first]) <= float(sorts.parts[second]):
        return ()
    gap = f"{sorts.share(first)} - {sorts.share(second)}"
    return (Asked("the difference is", gap, unit),)


def _place(name: str, question: str) -> int:
    """Where a sort is named; one that is not named is before "than" the other."""
    at = question.find(name.split(maxsplit=1)[0].rstrip("s"))
    return at if at >= 0 else question.find(" than ") % (len(question) + 1)


def _unit(known: Known | None) -> str:
    unit = known.unit if known else ""
    return f"{unit}s" if len(unit) > 3 and unit[-1] not in "s²" else unit


def _part_of_all(sort: int, sorts: Sorts, what: str) -> Asked:
    share = f"{sorts.parts[sort]}/({' + '.join(sorts.parts)})"
    if what.startswith("percent"):
        return Asked("the share is", f"100*{share}", "percent")
    return Asked("the fraction is", share, is_fraction=True)


def _asked(sort: int, sorts: Sorts, unit: str, people: frozenset[str]) -> Asked:
    name = sorts.names[sort]
    what = "number" if not unit else "amount"
    is_person = name in people
    title = f"the share of {called(name, people)}" if is_person else f"the {what} of {name}"
    return Asked(f"{title} is", sorts.share(sort), unit)
