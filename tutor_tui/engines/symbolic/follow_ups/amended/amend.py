"""The question before with one of its amounts changed, read afresh, and told with the answer.

Every candidate must be read by the core as a problem of the same sort that differs from the one
before; where two amounts can be meant, both questions are shown to choose from.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amounts import Amount
from tutor_tui.engines.symbolic.follow_ups.amended.changes import LEAD, Change, changes_in, stripped
from tutor_tui.engines.symbolic.follow_ups.amended.deeds import done_otherwise
from tutor_tui.engines.symbolic.follow_ups.amended.naming import named_amounts
from tutor_tui.engines.symbolic.follow_ups.amended.roles import Amended, begun
from tutor_tui.engines.symbolic.follow_ups.amended.wholes import amount_told, things_changed
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Written
from tutor_tui.engines.symbolic.follow_ups.stories import in_what_is_asked
from tutor_tui.engines.symbolic.follow_ups.wording import is_of_a_place
from tutor_tui.engines.symbolic.talk import wants_explanation
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, KindProblem, Problem, Solve, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Call
from tutor_tui.mathematics.trees import variables, walk

_MOST_WORDS: Final = 14
_MOST_MEANINGS: Final = 4


_LED_IN: Final = re.compile(
    r"\W*(?:and|but|so|now|ok|okay|then|what|how about|if|suppose|say|with|change|make|up to|set"
    r"|replace|(?:the )?(?:entry|element|top|bottom|upper|lower))\b",
    re.I,
)


_OPERATES: Final = re.compile(
    r"\W*(?:(?:and|now|then|ok)\W+)*(?:times|plus|minus|divided by|multiplied by|over|add it) ",
    re.I,
)
"""What is done to the result, and changes nothing in the question."""


_CONCLUDES: Final = re.compile(
    r"\W*(?:(?:ok|and|but|oh)\W+)*(?:so|then|are|is)\b(?!.*\b(?:if|make|change|with|when)\b).*\?",
    re.I,
)
"""What somebody takes from an answer, and changes nothing: "so both are negative?"."""


def amended(text: str, question: str) -> Reading | None:
    """The question with what the message changes in it; `None` where it changes nothing there."""
    if _OPERATES.match(text):
        return None
    problem = problem_of(question) if len(text.split()) <= _MOST_WORDS else None
    changes = changes_in(bare(text)) if problem is not None else ()
    if problem is None or (changes and _is_whole(text)) or is_of_a_place(text, problem):
        return None
    if _is_of_functions(problem) and _is_of_functions(problem_of(LEAD.sub("", bare(text)))):
        return None  # "and log base 3 of 81" after "log base 2 of 32"
    if found := _reading(begun(stripped(bare(text)), question), problem, question):
        return found
    if any(one.is_sign for one in changes) and _CONCLUDES.match(text):
        return None
    if changes and (found := _reading(_changed(changes, question), problem, question)) is not None:
        return found
    is_led_in = bool(_LED_IN.match(text))
    changed = chain(
        things_changed(bare(text), question), done_otherwise(stripped(bare(text)), question)
    )
    return _reading(changed, problem, question) if is_led_in else None


def told_otherwise(text: str, question: str) -> Reading | None:
    """The question with an amount of the message in place of the one amount of its sort."""
    problem = problem_of(question) if len(text.split()) <= _MOST_WORDS else None
    if problem is None or not _LED_IN.match(text) or wants_explanation(text) or _is_whole(text):
        return None
    return _reading(amount_told(bare(text), question), problem, question)


_RELATION: Final = re.compile(r"[=<>≤≥]|(?:%|\bper ?cent) of (?:an? )?[$£€]?\d", re.IGNORECASE)
_VALUE: Final = re.compile(r"[A-Za-z]\s*=\s*[^=]+")


def _is_whole(text: str) -> bool:
    """Whether a message is a problem of its own: "solve 2x = 6", "what about 15% of 120"."""
    if not _LED_IN.match(text):
        return problem_of(text) is not None
    rest = LEAD.sub("", bare(text))
    is_relation = _RELATION.search(rest) and not _VALUE.fullmatch(rest)
    return bool(is_relation) and problem_of(rest) is not None


def _is_of_functions(problem: Problem | None) -> bool:
    """Whether the value of a function is asked for."""
    return isinstance(problem, Compute) and any(
        isinstance(node, Call) for node in walk(problem.expression)
    )


def is_named_in_full(text: str) -> bool:
    """Whether "what about" stands before a question that needs nothing of the one before.

    "What about the fourth roots of -16" is one, "what about the fourth roots" is none.
    """
    rest = LEAD.sub("", bare(text))
    is_named = _NAMED.match(rest) or _CONVERTED.fullmatch(rest)
    return is_named is not None and isinstance(problem_of(rest), KindProblem)


_NAMED: Final = late_regex(
    r"(?:the |all |all the )?[a-z][a-z-]+(?: [a-z-]+){0,3} of (?=.*[\d√])", re.IGNORECASE
)


_CONVERTED: Final = late_regex(r"[\d./]+ ?[a-z²³]+ (?:in|to|into) [a-z²³ ]{1,20}\W*", re.IGNORECASE)
"""What is measured and the unit that it is wanted in: "90 minutes in hours"."""


def _reading(candidates: Iterator[Amended], problem: Problem, question: str) -> Reading | None:
    found: dict[Problem, Written] = {}
    for whole, said in candidates:
        read = problem_of(whole)
        if read is not None and read != problem and _is_of_its_sort(read, problem):
            found.setdefault(read, Written(whole, note=noted(said)))
    if len(found) == 1:
        return next(iter(found.values()))
    meanings = in_what_is_asked(tuple(one.question for one in found.values()), question)
    if len(meanings) == 1:
        return next(one for one in found.values() if one.question == meanings[0])
    return which_of(meanings) if 1 < len(meanings) <= _MOST_MEANINGS else None


def _is_of_its_sort(read: Problem, problem: Problem) -> bool:
    if isinstance(read, Solve):
        names = {name for one in read.equations for name in variables(one)}
        return isinstance(problem, Solve) and len(names) <= max(len(read.equations), 1)
    return type(read) is type(problem) or (
        isinstance(read, KindProblem) and isinstance(problem, KindProblem | Compute)
    )


def _changed(changes: Sequence[Change], question: str) -> Iterator[Amended]:
    """The question with each change made in turn, at every amount that it can mean."""
    if not changes:
        yield question, ()
        return
    first, *others = changes
    for amounts in named_amounts(first.noun, question):
        is_of_many = first.is_sign and len(amounts) > 1
        meaning = [one for one in amounts if not (is_of_many and _has_no_sign(one, question))]
        if is_of_many and len(meaning) != _BOTH and first.noun.lower().startswith("both"):
            continue
        made = _with_new(first, question, meaning)
        if made is not None:
            rest = _changed(others, made[0])
            yield from ((whole, (*made[1], *said)) for whole, said in rest)


_BOTH: Final = 2


def _has_no_sign(amount: Amount, question: str) -> bool:
    """Whether an amount is 0 or an exponent, which "both are negative" does not mean."""
    return not amount.value or question[: amount.start].rstrip().endswith(("^", "**"))


def _with_new(change: Change, question: str, meaning: Sequence[Amount]) -> Amended | None:
    whole, said = question, []
    for amount in sorted(meaning, key=lambda one: -one.start):
        new, start = change.new(amount), amount.start
        if not new:
            return None
        if change.is_sign:
            start, new = _with_sign(whole, amount, new)
        said.append((new.strip(), question[start : amount.end].strip()))
        whole = f"{whole[:start]}{new}{whole[amount.end :]}"
    return whole, tuple(said[::-1])


_SIGN_BEFORE: Final = re.compile(r"(?P<sign>[-+−])(?P<space>\s*)$")


def _with_sign(question: str, amount: Amount, sign: str) -> tuple[int, str]:
    """Where the term with its sign begins, and the term with the other one."""
    before = question[: amount.start]
    found = _SIGN_BEFORE.search(before)
    if found is not None:
        is_first = not re.search(r"[\w)²³]\s*$", before[: found.start()])
        shown = "" if is_first and sign == "+" else f"{sign}{found['space']}"
        return found.start(), f"{shown}{amount.text}"
    if sign == "+":
        return amount.start, amount.text
    is_operand = bool(re.search(r"[*/^(]\s*$", before))
    return amount.start, f"(-{amount.text})" if is_operand else f"-{amount.text}"


def noted(replaced: Sequence[tuple[str, str]]) -> str:
    """ "With `10 cm` instead of `5 cm`." """
    said = listed([f"{code(new)} instead of {code(old)}" for new, old in dict.fromkeys(replaced)])
    return f"With {said}:"
