"""Another question about the story that was told, or the story with one thing otherwise.

"and girls?", "how much did i save", "what if i put the first back", "and for 10?", "plus 20% vat",
"how long to drive 200 miles at that speed". The facts of the story stay in their own words, and
the core must read them whole together with what is new.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.of_parity import of_another_parity
from tutor_tui.engines.symbolic.follow_ups.story_amounts import at_another_time, told_anew
from tutor_tui.engines.symbolic.follow_ups.story_phrases import (
    begun_with,
    by_how_much,
    in_other_words,
    narrowed_by,
    of_another_thing,
    of_the_nth,
    put_back,
    said_in,
    with_draws,
)
from tutor_tui.engines.symbolic.follow_ups.wording import closes_nothing
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import QUANTITY
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, KindProblem, Problem

_MOST_WORDS: Final = 14
_QUESTION: Final = late_regex(
    r"(?:^|[.,;!?]\s+(?:and |so )?|\s+)(?P<ask>(?:(?:(?:after|in|for|at) )?how (?:many|much|long"
    r"|far|fast|high|old|wide"
    r"|tall)|what(?:'s|s| is| are| was| will| fraction| percent| percentage| angle)?|when (?:do"
    r"|will|did)|which|who|find|calculate|work out|(?:the )?(?:probability|chance)(?: of"
    r"| that)?)\b[^.;!?]*[.?!\s]*|(?<=[.;] )p ?\((?![\dA-Z]\b)[^()]{2,30}\)\W*"
    r"|(?<=[.;] )(?:mean|median|mode|range|average)\W*)$",
    re.IGNORECASE,
)
_SHORT: Final = (
    "{}", "what is {}", "what is the {}", "how many {}", "how much {}", "how much is {}",
    "how old is {}", "{} are there", "probability {}", "probability of {}",
)  # fmt: skip
_OPENS: Final = late_regex(
    r"(?:how|what|when|which|who|find|and|what about|how about|the|probability|chance|is|with|plus"
    r"|if|its|whats)\b|.*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FOR: Final = late_regex(
    r"(?:what )?(?:if )?(?:it'?s |it was |it were |it is )?(?P<word>for|after|in|of|with|at|on) "
    r"(?P<n>\d+(?:\.\d+)?)(?: (?P<unit>[a-z]+))?",
    re.IGNORECASE,
)
_AT_THAT: Final = late_regex(
    r"\b(?:at|with|for|of)? ?(?:that|this|the same) (?P<thing>speed|rate|pace|price|distance|time|"
    r"amount)\b",
    re.IGNORECASE,
)
_EXAMPLES: Final = {
    "speed": "60 km/h", "rate": "60 km/h", "pace": "60 km/h", "distance": "60 km",
    "time": "2 hours", "price": "£6", "amount": "6 kg",
}  # fmt: skip
_MISSING: Final = ("60 km", "60 km/h", "2 hours")
_LINKS: Final = {"speed": "at ", "rate": "at ", "pace": "at "}


@dataclass(frozen=True, slots=True)
class _Story:
    facts: str
    question: str


def about_the_story(request: str, text: str, question: str) -> tuple[str, ...]:
    """The questions in full that a request may mean; none where it fits no story.

    One that needs the last result has its mark. Several where it is unclear which is meant.
    """
    problem = problem_of(question)
    request = _SPEED_FIRST.sub(r"\g<ask> at \g<speed>", request)
    is_whole = problem_of(request) is not None or _OF_LETTERS.match(text)
    if problem is None or len(request.split()) > _MOST_WORDS or is_whole:
        return ()
    story = _cut(question)
    for way in _IN_ITS_PLACE:
        found = _read(way(request, story), problem)
        if found:
            return found
    if _ON_TOP.search(request) and (more := _read(_added(f"and {request}", story), problem)):
        return more[:1]
    if other := _read(in_other_words(said_in(request), question), problem):
        return other
    is_event = bool(_CHANCE.search(story.question) and _EVENT.match(request))
    if not (is_event or _OPENS.match(text.strip()) or _OPENS.match(request)):
        return ()
    same = _asked_anew(request, story) if _TOLD_IN_THE_QUESTION.search(story.question) else ()
    if any(problem_of(one) == problem for one in same):
        return (question,)
    for way in (_drawn, _differing, _asked_anew, _with_its_amount, _added):
        if asked := _read(way(request, story), problem):
            return asked[:1]
    return _of_the_result(request)


def asked_of_the_story(request: str, question: str) -> str | None:
    """The facts with a question in full in place of the old one: "how much do 5 apples cost"."""
    problem, story = problem_of(question), _cut(question)
    if problem is None or not story.question or not _IN_FULL.match(request):
        return None
    asked = _read(_asked_anew(request, story), problem) if problem_of(request) is None else ()
    return asked[0] if asked else None


def asked_for_another(request: str, question: str) -> str | None:
    """The facts with a question for another thing: "how long would 9 need" after "how many".

    No amount of the facts is exchanged by it, as it is by the same question with another number.
    """
    new = _SORT_OF_ASKING.match(said_in(request))
    old = _SORT_OF_ASKING.match(_cut(question).question)
    if new is None or old is None or new[0].lower() == old[0].lower() or _SUPPOSED.search(request):
        return None
    return asked_of_the_story(request, question)


_SORT_OF_ASKING: Final = late_regex(r"how (?:many|much|long|far|fast|old|tall|high)\b", re.I)
_SUPPOSED: Final = late_regex(r"\b(?:if|instead|when|with)\b", re.IGNORECASE)

_IN_FULL: Final = late_regex(
    r"(?:(?:and|so|but|then|ok)\b[\s,]*)*(?:how (?:much|many|long|far|old|fast|tall)|what(?:'s|s"
    r"| is| are| was| would| do| does| will| percent| fraction)|which|who|find)\b"
    r"(?! (?:about|if)\b)(?:\s+\S+){3,}",
    re.IGNORECASE,
)

_SPEED_FIRST: Final = late_regex(
    r"^(?:if |when )?(?:(?:it|he|she|they|i|we|you|the [a-z]+) [a-z]+ )?at (?P<speed>\d+(?:\.\d+)?"
    r" ?(?:km/h|kmh|kph|mph|m/s|km per hour|miles per hour)),? (?P<ask>how (?:far|long|many|much)"
    r" .+)$",
    re.IGNORECASE,
)
"""A speed told before what is asked, which the readers know behind it."""

_OF_LETTERS: Final = late_regex(
    r"(?:(?:and|but|so) )?(?:(?:what(?:'s| is)|whats|find|calculate|work out) [a-z] )?(?:what )?"
    r"(?:if|when|given|where|with|for) [a-z] ?=",
    re.IGNORECASE,
)
"""Values of letters belong to a formula and not to a story."""

_CHANCE: Final = late_regex(r"\b(?:probability|chance)\b", re.IGNORECASE)
_EVENT: Final = late_regex(
    r"(?:\d|one|two|three|both|all|no|not|none|neither|either|exactly|at least|at most|an?|drawing"
    r"|getting|rolling)\b (?:[a-z0-9]+ ?)+$",
    re.IGNORECASE,
)
"""What may happen, said without a question: "2 kings in a row"."""

_ON_TOP: Final = late_regex(r"\b(?:on top|extra|added|plus|additional)\b", re.IGNORECASE)
"""What adds a fact to the story."""


def _cut(question: str) -> _Story:
    """The facts, and what was asked about them; a story without a question is all facts."""
    found = _QUESTION.search(question)
    if found is None:
        return _Story(question.rstrip(" .?!,"), "")
    return _Story(question[: found.start()].rstrip(" .?!,;"), found["ask"].strip())


def facts_of(question: str) -> str:
    """What a question tells before it asks; nothing where it asks nothing in words."""
    story = _cut(question)
    return story.facts if story.question else ""


def in_what_is_asked(changed: tuple[str, ...], question: str) -> tuple[str, ...]:
    """The one of some changed questions whose facts stay: "and 10?" of "how much do 7 cost"."""
    story = _cut(question)
    if not story.question or not re.search(r"\d", story.facts):
        return changed
    kept = tuple(one for one in changed if one.startswith(story.facts))
    return kept if len(kept) == 1 else changed


def _read(candidates: Iterator[str], problem: Problem) -> tuple[str, ...]:
    found: dict[Problem, str] = {}
    for whole in candidates:
        read = problem_of(whole)
        is_long = len(whole.split()) > _FEWEST_OF_A_STORY and not _LETTER_TOLD.search(whole)
        if closes_nothing(whole) or _goes_on(read, problem):
            continue
        if isinstance(read, (KindProblem, Compute) if is_long else KindProblem) and read != problem:
            found.setdefault(read, whole)
    return tuple(found.values())


def _goes_on(read: Problem | None, problem: Problem) -> bool:
    """Whether what was asked of names stands there still, before words that nobody reads."""
    if not (isinstance(read, Chained) and isinstance(problem, Chained)) or read.asked is not None:
        return False
    return read.question != problem.question and problem.question in read.question


_FEWEST_OF_A_STORY: Final = 10
"""Words of a story that may come to a plain sum."""

_LETTER_TOLD: Final = late_regex(r"\b[a-z] ?= ?-?\d", re.IGNORECASE)


_QUESTION_WORD: Final = late_regex(r"(?:how|what|when|which|who|why|find)\b", re.IGNORECASE)


_TOLD_IN_THE_QUESTION: Final = late_regex(
    r" (?:with|plus|including) (?:an? )?(?:extra |another )?\d[\d.]*% [a-z ]+(?=\W*$)", re.I
)
"""What is told last, and holds whatever is asked: "how much do i pay with 8% tax"."""


def _asked_anew(request: str, story: _Story) -> Iterator[str]:
    said = said_in(request)
    if not story.facts or not re.search(r"[a-z]{2}", said, re.IGNORECASE):
        return
    for asked in at_another_time(said, story.question):
        yield f"{story.facts}. {asked}?"
    if re.match(r"P ?\(", said):
        yield f"{story.facts}. {said}"
    told = None if re.search(r"\d", said) else _TOLD_IN_THE_QUESTION.search(story.question)
    clause = told[0] if told else ""
    for form in _SHORT if not _QUESTION_WORD.match(said) else ("{}",):
        yield f"{story.facts}. {form.format(said)}{clause}?"


def _with_its_amount(request: str, story: _Story) -> Iterator[str]:
    for facts, asked in told_anew(said_in(request), story.facts):
        yield from _asked_anew(asked, _Story(facts, story.question))


def _added(request: str, story: _Story) -> Iterator[str]:
    """With one fact more: "and with 20% vat on top"."""
    said = said_in(request)
    opens = re.match(r"(?:and )?(?:with|plus|add)\b|and\b", request, re.IGNORECASE)
    if story.question and said and opens:
        yield f"{story.facts}, {said}. {story.question}"


def _drawn(request: str, story: _Story) -> Iterator[str]:
    yield from with_draws(request, story.facts)


def _differing(request: str, story: _Story) -> Iterator[str]:
    yield from by_how_much(said_in(request), story.facts, story.question)


def _begun_with(request: str, story: _Story) -> Iterator[str]:
    yield from begun_with(request, f"{story.facts}. {story.question}".lstrip(". "))


def _put_back(request: str, story: _Story) -> Iterator[str]:
    yield from put_back(request, story.facts, story.question)


def _in_the_question(request: str, story: _Story) -> Iterator[str]:
    """ "and for 10?" for the "for 4" of what was asked."""
    found = _FOR.fullmatch(said_in(request))
    if found is None:
        return
    place = rf"\b{found['word']} \d+(?:\.\d+)?(?: (?P<unit>[a-z]+))?"
    places = list(re.finditer(place, story.question, re.IGNORECASE))
    if len(places) != 1:
        return
    (at,) = places
    new, old = found["unit"], at["unit"]
    is_measured = bool(new and old and unit_of(new) and unit_of(old))
    said = f"{found['n']} {new}" if is_measured else f"{found['n']} {old}" if old else found["n"]
    ask = f"{story.question[: at.start()]}{found['word']} {said}{story.question[at.end() :]}"
    yield f"{story.facts}. {ask}" if story.facts else ask


def _nth(request: str, story: _Story) -> Iterator[str]:
    yield from of_the_nth(request, story.facts, story.question)


def _of_parity(request: str, story: _Story) -> Iterator[str]:
    yield from of_another_parity(said_in(request), f"{story.facts}. {story.question}".lstrip(". "))


def _about_another(request: str, story: _Story) -> Iterator[str]:
    """ "and Anna?" for the Ben of what was asked."""
    said = re.sub(r"^(?:the|his|her|my) ", "", said_in(request))
    words = re.findall(r"[A-Za-z]+", story.facts)
    if not re.fullmatch(r"[A-Za-z]{2,20}", said) or said.lower() not in map(str.lower, words):
        return
    for at in re.finditer(r"[A-Za-z]{3,}", story.question):
        if at[0].lower() in map(str.lower, words) and at[0].lower() != said.lower():
            ask = f"{story.question[: at.start()]}{said}{story.question[at.end() :]}"
            yield f"{story.facts}. {ask}"


def _of_another_thing(request: str, story: _Story) -> Iterator[str]:
    yield from of_another_thing(said_in(request), story.facts, story.question)


def _narrowed(request: str, story: _Story) -> Iterator[str]:
    yield from narrowed_by(said_in(request), story.facts, story.question)


def _of_the_result(request: str) -> tuple[str, ...]:
    """A story of its own that needs the last result: "how far in 3 hours at that speed"."""
    said = said_in(request)
    found = _AT_THAT.search(said)
    if found is not None:
        thing = found["thing"].lower()
        around = f"{said[: found.start()]} {_LINKS.get(thing, '')}{{}} {said[found.end() :]}"
        example = problem_of(around.format(_EXAMPLES[thing]))
        whole = " ".join(around.format(QUANTITY).split())
        return (whole,) if isinstance(example, KindProblem) else ()
    if not re.match(r"how (?:long|far|fast)\b", said, re.IGNORECASE):
        return ()
    is_read = any(isinstance(problem_of(f"{one}. {said}"), KindProblem) for one in _MISSING)
    return (f"{QUANTITY}. {said}",) if is_read else ()


_IN_ITS_PLACE: Final = (
    _put_back,
    _of_parity,
    _in_the_question,
    _nth,
    _about_another,
    _of_another_thing,
    _narrowed,
    _begun_with,
)
