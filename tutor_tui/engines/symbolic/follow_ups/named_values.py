"""Another value for a thing of the story: "what if the ladder is 6 m", "and if the base was 9"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.problems import KindProblem

_LED: Final = r"(?:(?:and|what|so|but|now|what happens) )*(?:if|say|suppose|with) "
_IF: Final = re.compile(
    rf"{_LED}(?:the|my|its|their|his|her) (?P<noun>[a-z]{{3,20}}) (?:is|was|were|had been|has|had"
    r"|costs?) (?:only )?(?P<n>\d+(?:\.\d+)?) ?(?P<unit>[a-z]{1,10})?(?: (?:long|high|tall|wide"
    r"|instead|away))*",
    re.IGNORECASE,
)
_IN_EACH: Final = tuple(
    re.compile(_LED + form, re.IGNORECASE)
    for form in (
        r"(?:there (?:were|are|was)|(?:they|it|each|every) (?:had|has|have)) (?:only )?"
        r"(?P<n>\d{1,6})(?: (?P<what>[a-z]+))? (?:in|per|for|on) (?:each|every|a)?"
        r" ?(?P<noun>[a-z]{3,20})(?: instead)?",
        r"(?:each|every) (?P<noun>[a-z]{3,20}) (?:had|has|holds|held) (?:only )?(?P<n>\d{1,6})"
        r"(?: (?P<what>[a-z]+))?(?: (?:in it|instead))?",
    )
)
_TOLD_IN_EACH: Final = (
    r"(?P<n>\d{1,6}) (?P<what>[a-z]+) (?:in|per|for|on) (?:each|every)(?: (?:of them|one|(?P<noun>"
    r"[a-z]{3,20})))?(?![a-z])"
)
_UNIT: Final = (
    r"(?P<unit> ?(?!(?:and|or|by|to|the)\b)(?:[a-zµ]{1,3}|met(?:er|re)s?|feet|inch(?:es)?"
    r"|dollars?|euros?|pounds?)\b)?"
)


def of_a_thing(request: str, question: str, _context: Context) -> Iterator[str]:
    """The story with the one number that stands beside that thing changed."""
    found = _IF.fullmatch(request)
    problem = problem_of(question) if found else None
    if found is None or not isinstance(problem, KindProblem):
        return
    noun = re.escape(found["noun"].lower())
    after = (
        rf"\b{noun}\b(?: (?:is|of|that is|which is|costs?|has|was|=))?(?: a)? (?P<n>\d+(?:\.\d+)?)"
        r"(?![.\d]|\s*,\s*-?(?:\d|[a-z]\b)| ?[a-z]* ?= ?\d)"
    )
    of_all = rf"\b{noun} of [^.?;]+? (?:is|was|equals) (?P<n>\d+(?:\.\d+)?)(?![.\d]*\d)"
    before = rf"(?P<n>\d+(?:\.\d+)?){_UNIT}(?: (?:long|high|tall|wide))? {noun}\b"
    places = [
        at
        for pattern in (after, before, of_all)
        for at in re.finditer(pattern, question, re.IGNORECASE)
    ]
    if len(places) != 1:
        return
    start, end = places[0].span("n")
    whole = f"{question[:start]}{found['n']}{question[end:]}"
    if type(problem_of(whole)) is type(problem):
        yield whole


def of_each_thing(request: str, question: str, _context: Context) -> Iterator[str]:
    """The story with another number of things in each: "what if there were 30 in each class"."""
    found = first_of(fitting(request, _IN_EACH))
    places = list(re.finditer(_TOLD_IN_EACH, question, re.IGNORECASE)) if found else []
    if found is None or len(places) != 1:
        return
    (at,) = places
    words = {singular(word) for word in re.findall("[a-z]+", question.lower())}
    what = found["what"]
    if singular(found["noun"].lower()) not in words:
        return
    if what and singular(what.lower()) != singular(at["what"].lower()):
        return
    start, end = at.span("n")
    whole = f"{question[:start]}{found['n']}{question[end:]}"
    if type(problem_of(whole)) is type(problem_of(question)):
        yield whole
