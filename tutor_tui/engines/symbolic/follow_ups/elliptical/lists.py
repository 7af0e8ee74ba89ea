"""A list of numbers with some added or left out: "add 100 to the list", "without the 9"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d+(?:\.\d+|/\d+)?%?"
_SOME: Final = rf"(?P<new>{_N}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){_N})*)"
LIST: Final = late_regex(rf"{_N}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){_N})+")
_FAMILY: Final = late_regex(r"(?<=~)\s*[A-Za-z]+\s*\([^()]*\)")


def without_family(question: str) -> str:
    """The question with blanks for `B(5, 0.3)` behind `X ~`: no point, and no list of numbers."""
    return _FAMILY.sub(lambda found: " " * len(found[0]), question)


_THE: Final = r"(?:the |another |an extra |a |an |one more |number |value |score )*"
_WHERE: Final = (
    r"(?:the |this |that |our |my )*(?:list|data|data ?set|set|numbers|values|group|sequence"
    r"|sample|scores|marks)"
)
_ADDED: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:if )?(?:i |we |you )?(?:add|put|append|include|insert)(?:ed)? {_THE}{_SOME}"
        rf" (?:to|in|into|on|onto) {_WHERE}(?: too| as well)?",
        rf"(?:if )?(?:i |we |you )?(?:includ(?:e|ing|ed)|append) {_THE}{_SOME}"
        r"(?: too| as well| also)?",
        rf"(?:if )?{_THE}{_SOME} (?:is|was|are|were|gets?) (?:added|included|put in)"
        rf"(?: (?:to|in) {_WHERE})?",
        rf"with {_THE}{_SOME} (?:added|included|too|as well)",
        rf"(?:what happens(?: to (?:the|its) (?P<what>[a-z]+))? )?(?:if |when )?(?:another|an extra"
        rf"|one more|a new|an?) [a-z]+ (?:with|of|aged|weighing|scoring|(?:who|that|which) [a-z]+)"
        rf" {_SOME}(?: [a-z]+)? (?:joins?(?: [a-z]+){{0,2}}|joined|is added|comes)",
    )
)
_REMOVED: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:if )?(?:i |we |you )?(?:remove|removed|delete|drop|dropped|leave out|left out|omit"
        rf"|exclude|excluding|ignore|ignoring|take out|take away|without) {_THE}{_SOME}"
        rf"(?: (?:from|out of) {_WHERE})?",
        rf"(?:if )?{_THE}{_SOME} (?:is|was|are|were|gets?) (?:removed|left out|dropped|deleted"
        rf"|taken out|excluded)(?: (?:from|of) {_WHERE})?",
    )
)


def with_list_changed(question: str, request: str) -> Iterator[str]:
    """The question with its one list of numbers lengthened or shortened."""
    lists = [at for at in LIST.finditer(question) if len(re.findall(_N, at[0])) > 1]
    if len(lists) != 1:
        return
    place = lists[0]
    numbers = re.findall(_N, place[0])
    changed = _added(numbers, request) or _shortened(numbers, request)
    named = _match(_ADDED, request)
    if changed and named and (measure := named.groupdict().get("what")):
        yield f"{measure} of {', '.join(changed)}"
    elif changed and len(changed) > 1:
        yield f"{question[: place.start()]}{', '.join(changed)}{question[place.end() :]}"


def _added(numbers: list[str], request: str) -> list[str]:
    found = _match(_ADDED, request)
    return [*numbers, *re.findall(_N, found["new"])] if found else []


def _shortened(numbers: list[str], request: str) -> list[str]:
    """Without those numbers; nothing where one is not there, or more than once."""
    found = _match(_REMOVED, request)
    if found is None:
        return []
    return without(numbers, re.findall(_N, found["new"]), found[0])


_ONE_OF: Final = re.compile(r"\b(?:an?|one|one of the) -?\d", re.IGNORECASE)


def without(numbers: list[str], gone: list[str], said: str) -> list[str]:
    """The numbers without some; nothing where one is not there, or "the 7" may be either of two."""
    if any(one not in numbers for one in gone):
        return []
    if not _ONE_OF.search(said) and any(numbers.count(one) > 1 for one in gone):
        return []
    left = list(numbers)
    for one in gone:
        left.remove(one)
    return left


def _match(patterns: tuple[re.Pattern[str], ...], request: str) -> re.Match[str] | None:
    return first_of(fitting(request, patterns))
