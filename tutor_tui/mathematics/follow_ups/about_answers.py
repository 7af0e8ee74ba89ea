"""Questions about an answer that was given: its rule, its places, its exactness, its words.

What is said comes from the answer's own parts: its result, its steps, its conditions.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.follow_ups.at_the_place import at_the_place
from tutor_tui.mathematics.follow_ups.bare_results import barely
from tutor_tui.mathematics.follow_ups.better import better_way
from tutor_tui.mathematics.follow_ups.by_named_method import by_named_method
from tutor_tui.mathematics.follow_ups.exactly import exactly
from tutor_tui.mathematics.follow_ups.examples import examples_told
from tutor_tui.mathematics.follow_ups.in_working import told_by_working
from tutor_tui.mathematics.follow_ups.meanings import meaning_told
from tutor_tui.mathematics.follow_ups.membership import counted, member, unit_told
from tutor_tui.mathematics.follow_ups.nth_result import nth_result
from tutor_tui.mathematics.follow_ups.outcomes import outcomes_told
from tutor_tui.mathematics.follow_ups.several_results import choice, in_decimals
from tutor_tui.mathematics.follow_ups.shown_in_answers import (
    coefficients,
    equation_of_story,
    excluded,
    finished,
    in_other_angles,
    recurring,
    rejected,
    sort_of_equation,
)
from tutor_tui.mathematics.follow_ups.signs import sign_meant
from tutor_tui.mathematics.follow_ups.traits import between_told, nearest_told, trait_told
from tutor_tui.mathematics.follow_ups.trials import tried
from tutor_tui.mathematics.follow_ups.turned_signs import turned
from tutor_tui.mathematics.follow_ups.why_so_many import why_so_many
from tutor_tui.mathematics.hints import reasons_of_steps
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.proofs.parity import Remainder
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import (
    TRUTHS,
    Answer,
    Compute,
    Judge,
    Problem,
    Rewrite,
    Solve,
    Step,
    code,
    listed,
)
from tutor_tui.mathematics.reasons_of_stories import sort_of_proportion
from tutor_tui.mathematics.sentences import NO_REAL_SOLUTION, NO_SOLUTION, refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.steps_ways import way_of
from tutor_tui.mathematics.syntax import Binary, Call, Node
from tutor_tui.mathematics.trees import rational_value, variables, walk


def about_answer(problem: Problem, aspect: Aspect, words: str) -> Answer | None:
    """What is told of the answer to a problem; `None` where its parts do not show it.

    `words` are those of the person, or the sign or the place that they ask about.
    """
    answer = solve(problem)
    if answer.check is None:
        return None
    return _TELLING[aspect](problem, answer, words)


def _rule(problem: Problem, _answer: Answer, _words: str) -> Answer:
    """The method and the rules of the steps, in their order."""
    steps = steps_of(problem) or ()
    used = list(dict.fromkeys(map(_reason_shown, steps)))[:_MOST_RULES]
    if not used:
        return refused(method_of(problem))
    shown = "; then ".join(map(_small, used))
    if _is_by_the_order(problem, steps):
        return refused(f"The order of operations; here: {shown}.")
    if any("² = a² + b²" in one for one in used):
        return refused(f"The Pythagorean theorem; here: {shown}.")
    if len(used) < 3 and len(shown) < _LONGEST and (len(used) < 2 or ". " not in shown):
        return refused(f"Here I used this: {shown}.")
    law = problem.remark if isinstance(problem, Reckoned) else ""
    way = law.removeprefix("by ") if law.startswith("by ") else way_of(problem, steps)
    named = f"The method is {way}. " if way else ""
    lines = ("Here I used these rules, one after the other:\n", *(f"- {one}" for one in used))
    return refused(named + "\n".join(lines))


def _is_by_the_order(problem: Problem, steps: Sequence[Step]) -> bool:
    """Whether sums and products, or powers, follow each other in a calculation in whole lines."""
    strengths = {_STRENGTHS[step.rule] for step in steps if step.rule in _STRENGTHS}
    is_whole = all(step.rule in _STRENGTHS for step in steps)
    return isinstance(problem, Compute) and is_whole and len(strengths) > 1


_STRENGTHS: Final = {"+": 0, "-": 0, "*": 1, "/": 1, "^": 2}


def _reason_shown(step: Step) -> str:
    """What was done in a step, with the line that its reason announces."""
    reason = step.reason.rstrip(".")
    return f"{reason} {code(step.before)}" if reason.endswith(" says") else reason


def _better(problem: Problem, _answer: Answer, words: str) -> Answer | None:
    """Which of two usual ways is better; the usual one where `words` ask for the best way."""
    return better_way(problem) or (refused(method_of(problem)) if words else None)


def _method(problem: Problem, _answer: Answer, _words: str) -> Answer:
    return refused(method_of(problem))


def _small(reason: str) -> str:
    is_name = reason[:2].isupper() or reason[:1] == "`" or reason.startswith("L'H")
    return reason if is_name else reason[:1].lower() + reason[1:]


_MOST_RULES: Final = 8
_LONGEST: Final = 160
_UNEQUAL: Final = late_regex(r"(?<![\w(])(?P<name>[a-zA-Z]) ≠ (?P<at>[^`\s,]+)")


def _condition(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """Whether an answer holds for every value of its letter."""
    found = list(_UNEQUAL.finditer(answer.text))
    if found and (below := excluded(problem, answer, "")) is not None:
        said = below.text.removesuffix(answer.text).rstrip()
        return refused(f"Not for every value. {said} {answer.text}")
    if found:
        places = dict.fromkeys(code(f"{one['name']} = {one['at']}") for one in found)
        return refused(
            f"Not for {listed(list(places), 'or')}: there something is divided by 0, so the "
            f"original has no value. {answer.text}"
        )
    match problem:
        case Judge(relation=relation) if variables(relation):
            return answer
        case Remainder() if answer.result in TRUTHS:
            return answer
        case Solve(equations=(_,)) if answer.result == "all real numbers":
            return refused(f"Yes, for every number: {answer.text}")
        case Solve(equations=(_,)) if answer.result not in (None, NO_SOLUTION, NO_REAL_SOLUTION):
            return refused(f"No, an equation holds for its solutions only: {answer.text}")
        case Rewrite(expression=expression) if _is_defined_everywhere(expression):
            return refused(f"Yes, both sides are the same for every value: {answer.text}")
        case _:
            return None


def _always(problem: Problem, answer: Answer, words: str) -> Answer:
    """Whether it is so for other numbers, too: then the result differs, and the way does not."""
    if (found := _condition(problem, answer, words)) is not None:
        return found
    return refused(
        "With other numbers the result may be another one, but the way stays the same. "
        f"{method_of(problem)}"
    )


def _is_defined_everywhere(expression: Node) -> bool:
    """Whether there is no function, and nothing with a letter below a fraction's line or up."""
    return not any(
        (isinstance(part, Call) and part.function not in _EVERYWHERE)
        or (isinstance(part, Binary) and part.sign in ("/", "^") and bool(variables(part.right)))
        or (isinstance(part, Binary) and part.sign == "^" and not _is_count(part.right))
        for part in walk(expression)
    )


_EVERYWHERE: Final = frozenset({"sin", "cos", "exp", "abs", "arctan", "sinh", "cosh"})
"""Functions that have a value for every real number."""


def _is_count(node: Node) -> bool:
    value = rational_value(node)
    return value is not None and value.denominator == 1 and value >= 0


def _sign(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    said = sign_meant(words, answer.text)
    return None if said is None else refused(said)


def _which(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    """ "is that population or sample": the one of the two words that the answer says first."""
    text = answer.text.lower()
    both = [word.strip().lower() for word in re.split(r"\bor\b", words)]
    places = {word: text.find(word) for word in both if word and word in text}
    if len(both) != 2 or not places:
        return None
    word = min(places, key=lambda one: places[one])
    return refused(
        f"The first value is the {word} one: {answer.text}"
        if len(places) > 1
        else f"It is the {word} one: {answer.text}"
    )


def _decimals(_problem: Problem, answer: Answer, words: str) -> Answer | None:
    return in_decimals(answer, words)


_INTERVAL: Final = late_regex(r"that is `(?P<set>[^`]*[(\[{∅ℝ][^`]*)`")


def _interval(_problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The set of the solutions as intervals, where the answer names it."""
    found = _INTERVAL.search(answer.text)
    if found is None:
        return None
    return Answer(f"In interval notation: {code(found['set'])}.", answer.check, found["set"])


def _by_its_graph(_problem: Problem, _answer: Answer, words: str) -> Answer | None:
    """An equation solved by the drawing of its sides that `words` ask for."""
    drawing = problem_of(words)
    if drawing is None:
        return None
    said = "Another way is to draw both sides: a solution is where they meet."
    return refused(f"{said} {solve(drawing).text}")


_Telling = Callable[[Problem, Answer, str], Answer | None]
_TELLING: Final[Mapping[Aspect, _Telling]] = MappingProxyType(
    {
        Aspect.RULE: _rule,
        Aspect.METHOD: _method,
        Aspect.REASONS: lambda problem, _answer, _words: reasons_of_steps(problem),
        Aspect.CONDITION: _condition,
        Aspect.ALWAYS: _always,
        Aspect.EXACT: exactly,
        Aspect.MEANING: meaning_told,
        Aspect.GRAPH: _by_its_graph,
        Aspect.BARE: lambda _problem, answer, _words: barely(answer),
        Aspect.SIGN: _sign,
        Aspect.WHICH: _which,
        Aspect.CHOICE: choice,
        Aspect.DECIMALS: _decimals,
        Aspect.PLACE: at_the_place,
        Aspect.INTERVAL: _interval,
        Aspect.MEMBER: member,
        Aspect.UNIT: lambda _problem, answer, words: unit_told(answer, words),
        Aspect.HOW_MANY: lambda problem, answer, _words: counted(problem, answer),
        Aspect.NTH: nth_result,
        Aspect.WORKING: told_by_working,
        Aspect.ANGLES: in_other_angles,
        Aspect.EQUATION: equation_of_story,
        Aspect.PROPORTION: sort_of_proportion,
        Aspect.RECURRING: recurring,
        Aspect.EXCLUDED: excluded,
        Aspect.SORT: sort_of_equation,
        Aspect.TRAIT: trait_told,
        Aspect.BETWEEN: between_told,
        Aspect.NEAREST: nearest_told,
        Aspect.TRIED: tried,
        Aspect.EXAMPLES: examples_told,
        Aspect.OUTCOMES: outcomes_told,
        Aspect.REJECTED: rejected,
        Aspect.FINISHED: finished,
        Aspect.COEFFICIENTS: coefficients,
        Aspect.COUNT: why_so_many,
        Aspect.TURNED: turned,
        Aspect.NAMED: by_named_method,
        Aspect.BETTER: _better,
    }
)
