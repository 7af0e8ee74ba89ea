"""Which mathematical lines of a text are so: each agrees, disagrees or could not be checked.

Any text goes in: a learner's working, a model's answer with Markdown and LaTeX. What holds is
proved or said to hold numerically; what does not carries a counter-example; everything that
cannot be read, is assumed, asked or denied stays without a verdict.

What makes an "agrees" a proof, so that a slip in one sign or number cannot have it:
- Two sides are the same for every value of each letter that is on both. A number that a letter
  was given, or that was tried, is put in only where that letter is on one side (by_definitions).
- Of a step between limits, integrals or sums also what stands under the signs is compared, not
  only their values (coincidences, antiderivative_brackets).
- A name at the front of a chain counts only where the conversation supports it: its formula is a
  known one, its numbers and units were told, its end is not another than the tutor's own (labels).
- A line in the unknowns of an equation has the solutions of that equation (solutions).
- A value told twice in a list, or told only as a place, proves nothing (cases, follows).

What makes a "disagrees" certain, and what shows it:
- Both sides are whole: a stop or a connective stands around them, not a word that may belong to
  them; commas, spaces and brackets in numbers have one reading (edges, decimal_commas, cleaning).
- The units and money of both sides can be compared (units, told_units, by_itself).
- No other convention of degrees, logarithms or per cent makes it right (conventions, rounding).
- An equation, inequality, formula or differential before it was asked, or another line agrees with
  it; what a text only set up may be the slip itself (setups, region_lines, doubts, differentials).
- A result is against the tutor's own only as the last and whole claim (named_results, reached,
  certainty), and nothing around the line denies, assumes, asks or takes it back (language).
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.as_told import told_lines
from tutor_tui.mathematics.checking.decimal_commas import with_decimal_points
from tutor_tui.mathematics.checking.inequalities import SAME_SOLUTIONS, is_other_half
from tutor_tui.mathematics.checking.judge import Judge
from tutor_tui.mathematics.checking.language import (
    as_meant,
    is_quoted,
    is_retracted,
    is_what_was_solved,
)
from tutor_tui.mathematics.checking.listed import add_listed
from tutor_tui.mathematics.checking.mishaps import mishaps
from tutor_tui.mathematics.checking.own_answer import Asked
from tutor_tui.mathematics.checking.passages import Passage, passages_in
from tutor_tui.mathematics.checking.placed import place_all, place_vectors
from tutor_tui.mathematics.checking.results import JudgedClaim, judged_claims
from tutor_tui.mathematics.checking.solutions import ONE_OF_THEM
from tutor_tui.mathematics.checking.told_quantities import told_quantities
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, undecided
from tutor_tui.mathematics.kinds.letters.reading import letters_in, renamed, stand_ins
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import tells_a_value, variables

LINE_SECONDS: Final = 0.6
"""Processor time for one line."""

QUESTION_SECONDS: Final = 1.5
"""Processor time for a question, for which modules may have to be loaded first."""

TOTAL_SECONDS: Final = 3.0
"""Time for a whole text; lines after it stay unchecked."""

_RELATIONS: Final = (
    *("=", "<", ">", "≈", "≠", "≤", "≥", "≡", "∈", "\\le", "\\ge", "\\ne", "\\approx"),
    *("\\equiv", "\\in ", "\\lt", "\\gt", "\\simeq"),
)
"""A formula without any of these says nothing that could be checked."""

_FURTHER_VALUE: Final = late_regex(r"\s*,\s*(?:and\s|or\s)?\s*[-−+]?\s*\d")
_ALL_OF_THEM: Final = late_regex(r"\b(?:answer|only solution)\b[^.\n]*$", re.IGNORECASE)
"""Words before a value that say that there is no other."""

_STRUCK: Final = late_regex(r"~~(?!\s)[^~\n]{1,400}~~|<(del|s|strike)>[^<\n]{1,400}</\1>")
"""What is struck out is no longer said."""

_ESCAPED: Final = late_regex(
    r"(?<!\\)\\\\(?=(?:[dt]?frac|sqrt|cdot|times|text|left|right|pi|pm|leq?|geq?|int|sum|lim|boxed"
    r"|approx|begin|end)(?![A-Za-z]))"
)
"""The backslash of a command that was doubled when a text was packed; no row ends there."""

_UNIT_VECTORS: Final = late_regex(
    r"\\(?:mathbf|boldsymbol|bm|hat|vec)\s*\{?\s*i\b|(?<![A-Za-z\\])i\s*(?:&|[-+−])[^\n=]{1,60}"
    r"(?<![A-Za-z\\])j\s*(?:&|[-+−])[^\n=]{1,60}(?<![A-Za-z\\])k(?![A-Za-z])"
)
"""Where i stands beside j and k, it is no number."""

_CALLED_BEFORE: Final = 60
_MOST_LINES: Final = 400
_CONTEXT: Final = 6
"""How many earlier messages count; more would only cost time."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A formula of a text, `text[start:end]`, in its line (counted from 1), and the verdict.

    `how` says how it was found; for `DISAGREES` it is the counter-example or the right value.
    """

    line: int
    start: int
    end: int
    text: str
    mark: Mark
    how: str

    def as_json(self) -> Mapping[str, object]:
        """As an object that JSON can hold."""
        return {
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "mark": self.mark.value,
            "how": self.how,
        }


def check(
    text: str, context: Sequence[str] = (), *, clock: Callable[[], float] = time.monotonic
) -> tuple[CheckedLine, ...]:
    """Every formula of a text with its verdict, in their order.

    `context` holds the messages before, oldest first: `x = 1` is checked in the equation asked
    there. `clock` gives seconds, for the limit on the whole. Imports SymPy: call it in the worker.
    """
    whole, text = text, _STRUCK.sub(lambda found: " " * len(found[0]), text)
    text = _ESCAPED.sub(r" \\", text)
    text, question = with_decimal_points(text, context[-1] if context else "")
    context = [*context[:-1], question] if context else context
    asked = context[-1] if context else text
    letters = {*letters_in(asked), *(("i",) if _UNIT_VECTORS.search(text) else ())}
    names = stand_ins(f"{asked} {text}", tuple(sorted(letters)))
    found = _checked(renamed(text, names), [renamed(part, names) for part in context], clock)
    back = {other: letter for letter, other in names.items()}
    return tuple(
        replace(line, text=whole[line.start : line.end], how=renamed(line.how, back))
        for line in found
    )


def _checked(
    text: str, context: Sequence[str], clock: Callable[[], float]
) -> tuple[CheckedLine, ...]:
    """The verdicts on a text in which `e` and `i` are only the numbers."""
    import sympy  # noqa: F401 - the first import takes seconds, which are no line's

    end = clock() + TOTAL_SECONDS
    context = [as_meant(question) for question in context]
    asked = Asked(context[-1] if context else "")
    judge = Judge(text, asked)
    for question in context[-_CONTEXT:]:
        older = list(judge.knowledge.problems)
        _learn(judge, question)
        judge.knowledge.replace(older)
    judge.knowledge.forget_asking()
    place_vectors(judge.knowledge, asked.question, text)
    add_listed(judge.knowledge, asked)  # with a time limit that is not that of the first line
    _ = asked.own
    lines: list[CheckedLine] = []
    passages = passages_in(text)[:_MOST_LINES]
    for passage, following in zip_longest(passages, passages[1:]):
        if not any(sign in passage.formula for sign in _RELATIONS):
            _timed(judge, passage)
            continue
        goes_on = following is not None and _goes_on(passage, following)
        verdict = _timed(judge, passage, goes_on) if clock() < end else undecided("out of time")
        if lines and judge.first_half is not None:
            lines[-1] = replace(lines[-1], mark=judge.first_half.mark, how=judge.first_half.how)
        number = text.count("\n", 0, passage.start) + 1
        written = text[passage.start : passage.end]
        line = CheckedLine(number, passage.start, passage.end, written, verdict.mark, verdict.how)
        if lines and verdict.how == SAME_SOLUTIONS and is_other_half(passage):
            lines[-1] = replace(lines[-1], mark=verdict.mark, how=verdict.how)
        lines.append(line)
    claims = judged_claims(text, asked, lambda: clock() >= end)
    return tuple(_with_claims(text, lines, claims))


def _with_claims(
    text: str, lines: Sequence[CheckedLine], claims: Sequence[JudgedClaim]
) -> list[CheckedLine]:
    """The lines, and the claims beside them: an open line takes the verdict on its claim."""
    merged = [_as_a_whole(line, text) for line in lines]
    for claim in claims:
        if claim.verdict.mark is Mark.DISAGREES and is_retracted(text[claim.end :]):
            continue
        number = text.count("\n", 0, claim.start) + 1
        written, verdict = text[claim.start : claim.end], claim.verdict
        own = CheckedLine(number, claim.start, claim.end, written, verdict.mark, verdict.how)
        shared = [line for line in merged if line.start < claim.end and claim.start < line.end]
        if not shared:
            merged.append(own)
        elif verdict.mark is Mark.DISAGREES and (
            _says_more(claim, shared, text)
            or all(line.how.endswith(ONE_OF_THEM) for line in shared)
        ):
            merged = [line for line in merged if line not in shared] + [own]
        elif verdict.mark is Mark.AGREES and any(line not in lines for line in shared):
            merged = [_restored(line, lines) if line in shared else line for line in merged]
        elif all(line.mark is Mark.UNCHECKED for line in shared):
            last = shared[-1]
            merged[merged.index(last)] = replace(last, mark=own.mark, how=own.how)
    return sorted(merged, key=lambda line: line.start)


def _as_a_whole(line: CheckedLine, text: str) -> CheckedLine:
    """The line, open where it is only the first of several values: `x = 1` of "x = 1, 2"."""
    before = text[max(0, line.start - _CALLED_BEFORE) : line.start]
    is_part = _FURTHER_VALUE.match(text, line.end) or (
        "boxed" in line.text or _ALL_OF_THEM.search(before)
    )
    if line.how.endswith(ONE_OF_THEM) and is_part:
        return replace(line, mark=Mark.UNCHECKED, how="")
    return line


def _restored(line: CheckedLine, lines: Sequence[CheckedLine]) -> CheckedLine:
    """The line as it was found, for the whole of which it is a part is right."""
    return next((other for other in lines if other.start == line.start), line)


def _says_more(claim: JudgedClaim, lines: Sequence[CheckedLine], text: str) -> bool:
    """Whether lines are only the beginning of what a claim says: `x = 1` of "x = 1, 2"."""
    behind = max(line.end for line in lines)
    is_around = claim.start <= min(line.start for line in lines) and behind < claim.end
    return is_around and any(character.isdigit() for character in text[behind : claim.end])


def _goes_on(passage: Passage, following: Passage) -> bool:
    """Whether the next formula of the same display begins with "="."""
    return following.block == passage.block and following.formula.lstrip(" &\t").startswith("=")


def _learn(judge: Judge, question: str) -> None:
    judge.knowledge.questions += f" {question}"
    judge.knowledge.quantities.update(told_quantities(question))
    if is_quoted(question):
        _learn_solved(judge, question)
        return
    judge.knowledge.told_lines.update(told_lines(question))
    within(QUESTION_SECONDS, lambda: judge.knowledge.ask(question))
    within(LINE_SECONDS, lambda: place_all(judge.knowledge, question))
    for span in find_mathematics(question):
        judge.knowledge.show(span.node)
    for passage in passages_in(question)[:20]:
        _timed(judge, passage)


def _learn_solved(judge: Judge, question: str) -> None:
    """Take in the equation of "I got x = 3 for 4x - 5 = 11, is that right?"."""
    spans = [span for span in find_mathematics(question) if isinstance(span.node, Relation)]
    values = [
        span for span in spans if isinstance(span.node, Relation) and tells_a_value(span.node)
    ]
    rest = [span for span in spans if span not in values]
    if values and len(rest) == 1 and is_what_was_solved(question[: rest[0].start]):
        node = rest[0].node
        names = {name for span in values for name in variables(span.node)}
        if isinstance(node, Relation) and node.sign == "=" and set(variables(node)) == names:
            within(LINE_SECONDS, lambda: judge.knowledge.add_problem((node,)))


def _timed(judge: Judge, passage: Passage, is_continued: bool = False) -> Verdict:
    """The verdict on one line, or none where it takes too long or makes no sense."""
    try:
        verdict = within(LINE_SECONDS, lambda: judge.verdict(passage, is_continued=is_continued))
    except mishaps():
        return UNDECIDED
    if verdict is None:
        return undecided("out of time")
    if verdict.mark is not Mark.DISAGREES:
        return verdict
    if is_retracted(judge.text[passage.end :]):
        return undecided("taken back")
    is_cry = passage.formula.endswith("!") and not passage.is_marked
    return _timed(judge, _without_cry(passage), is_continued) if is_cry else verdict


def _without_cry(passage: Passage) -> Passage:
    """The formula of a sentence that ends with "!", which then is no factorial."""
    return replace(passage, formula=passage.formula.rstrip("!"))
