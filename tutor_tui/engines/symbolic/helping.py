"""Refusals that help: what would work now, never twice in the same words.

Where a problem was talked about, it is named with requests that its thread can answer.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.of_curves import curve_of
from tutor_tui.engines.symbolic.talk import CONNECT, NOT_ANSWERED
from tutor_tui.engines.symbolic.topics import nearest_topic
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.problems import Compute, Differentiate, Integrate, Problem, Solve, code

_LONGEST: Final = 60
_LONG: Final = 80
"""Characters by which a refusal is known again, whatever stands at its end."""

_FEWEST: Final = 4
"""Words of a message that may speak of something else than the problem before it."""

_ALWAYS: Final = ("show the steps", "are you sure?", "how do you solve such things")
_OPENINGS: Final = (
    "I did not get that. About {it} you can ask {ways}, or send a new problem.",
    "That went past me, too. Of {it} I can still tell you more: try {ways}.",
    "I do not understand this one either; with {it}, {ways} would work, or put your question in "
    "full with its numbers.",
)
_UNEXPLAINED: Final = (
    "I gave no answer to your last message, so there is nothing of it to explain. About {it} you "
    "can ask {ways}.",
    "There was no answer just before that I could explain; of {it} I can: ask {ways}.",
)
_AGAIN: Final = (
    "I do not get this one either. Write it as one problem with its numbers, and I will try again.",
    "That is beyond me, too. `help` lists what I can do.",
    "I cannot answer this. Send another problem, or ask for `help`.",
)
"""What is said when a refusal was said in full before."""
_POINTS: Final = re.compile(
    r"\d|[=+*^√∫<>]|\b(?:it|its|that|this|these|those|they|them|one|ones|which|both|other|step|"
    r"answer|result|why|how)\b",
    re.IGNORECASE,
)


def helping(refusal: str, text: str, question: str | None, said: Sequence[str]) -> str:
    """What is said instead of a refusal of `text`; `said` is what the tutor said before.

    `question` is the problem that was answered last. How to connect a model is told once, and
    only where the message is no mathematics.
    """
    is_elsewhere = not _POINTS.search(text) and nearest_topic(text) is None
    problem = problem_of(question) if question else None
    is_talk = problem is None or len(text.split()) >= _FEWEST
    hint = is_elsewhere and is_talk and not any(CONNECT[1:] in one for one in said)
    if problem is None or question is None:
        known = {one[:_LONG] for one in said}
        plain = _of_nothing(refusal, with_hint=hint)
        return next((one for one in plain if one[:_LONG] not in known), _AGAIN[-1])
    wordings = _UNEXPLAINED if refusal == NOT_ANSWERED else _OPENINGS
    found = _first_new(_of_problem(wordings, question, problem), said)
    return f"{found} {CONNECT[:1].upper()}{CONNECT[1:]}" if hint else found


def is_help(reply: str) -> bool:
    """Whether a reply of the tutor is one of these, which states nothing of its own."""
    return any(reply.startswith(one.partition("{")[0]) for one in (*_OPENINGS, *_UNEXPLAINED))


def _of_nothing(refusal: str, *, with_hint: bool) -> Iterator[str]:
    yield refusal if with_hint else refusal.replace(f"; {CONNECT}", ".")
    yield from _AGAIN


def _of_problem(wordings: Sequence[str], question: str, problem: Problem) -> Iterator[str]:
    ways = ways_on(question, problem)
    for shift in range(len(ways)):
        chosen = [*ways[shift:], *ways[:shift]][:3]
        shown = f"{', '.join(map(code, chosen[:-1]))} or {code(chosen[-1])}"
        for wording in wordings[shift % len(wordings) :]:
            yield wording.format(it=_named(question), ways=shown)


def _named(question: str) -> str:
    plain = " ".join(question.removeprefix("explain ").split()).rstrip(" ?.")
    return code(plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rstrip()} …")


def ways_on(question: str, problem: Problem) -> tuple[str, ...]:
    """Requests that go on with a problem; each of them is answered in its thread."""
    match problem:
        case Solve():
            ways: tuple[str, ...] = ("show the steps", "check it", "another one like it")
        case Differentiate(at=None):
            ways = ("show the steps", "what rule did you use", "second derivative")
        case Integrate():
            ways = ("show the steps", "check it", "what rule did you use")
        case Compute():
            ways = ("show the steps", "as a decimal", "double it")
        case Summary():
            ways = ("show the steps", "median", "standard deviation", "range")
        case MatrixQuestion():
            ways = ("show the steps", "its transpose", "its determinant")
        case _ if curve_of(question) is not None:
            ways = ("show the steps", "where does it cross the x axis", "plot it")
        case _:
            ways = ()
    new = (way for way in ways if way.split()[-1] not in question)
    return tuple(dict.fromkeys((*new, *_ALWAYS)))


def _first_new(wordings: Iterator[str], said: Sequence[str]) -> str:
    """The first wording that was not said before, else the last."""
    last = ""
    for last in wordings:
        if not any(last in one for one in said):
            return last
    return last
