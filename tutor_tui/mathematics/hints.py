"""A lesson on one problem: hints, single steps, and why a step is allowed.

A hint never tells the answer or a line that is still to come: whatever would is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.hints_of_steps import aim_of, numbers_sought
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import Answer, KindProblem, Problem, Step, code
from tutor_tui.mathematics.reasons_of_stories import reason_of_story
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.secrets_of_answers import secrets_of
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import ending_of, explain, heading_of, line_of, steps_of
from tutor_tui.mathematics.values_in_steps import (
    holds,
    is_worth,
    stands_in,
    step_with_function,
    step_with_value,
    value_in,
)

_SAFE: Final = (
    "Write down what is given and what is asked, and look for a rule that leads from the one to "
    "the other."
)
_NO_MORE: Final = (
    "Any more would give it away: ask for the `next step`, or send me your own try to be checked."
)
_NO_STEPS: Final = "Try it that way; when you have, ask for the `answer`."
_GO_ON: Final = "Your turn, or ask for the `next step`; `why?` explains this one."


def hint(problem: Problem, question: str, number: int, done: int = 0) -> Answer:
    """The hint of this number, from 1, when `done` steps were shown; more pointed each time.

    What cannot be solved has no hints: then it is said why.
    """
    answer = solve(problem)
    if answer.check is None:
        return answer
    steps = steps_of(problem) or ()
    hints = hints_towards(answer, problem, steps, question, done)
    if number > len(hints):
        return refused(_NO_MORE if steps[done:] else _NO_MORE.replace("next step", "answer"))
    return refused(f"Hint {number}: {hints[number - 1]}")


def hints_towards(
    answer: Answer, problem: Problem, steps: tuple[Step, ...], question: str, done: int
) -> tuple[str, ...]:
    """All that may be said when `done` of the steps to an answer were shown, in order."""
    secrets = secrets_of(answer, steps[done:], question)
    told = (
        next((text for text in wordings if not secrets.are_in(text)), None)
        for wordings in _rungs(answer, problem, steps, done)
    )
    return tuple(dict.fromkeys(text for text in told if text)) or (_SAFE,)


def _rungs(
    answer: Answer, problem: Problem, steps: tuple[Step, ...], done: int
) -> Iterator[tuple[str, ...]]:
    """From the general to the particular: the method, the rule to use now, what it is for here.

    Each in several wordings, the one that says most first.
    """
    if done == 0:
        yield (method_of(problem),)
    if done >= len(steps):
        return
    step = steps[done]
    rule = rule_of(problem, step)
    which = "First" if done == 0 else "Next"
    doing = "" if rule is None or _is_plain(problem, step) else _small(rule.doing)
    doing = aim_of(problem, step) or doing
    if doing:
        yield (f"{which}: {doing}",)
    reason = _small(step.reason.rstrip("."))
    if not doing.startswith(reason):
        start = "" if _says_it_all(answer, problem, steps, done) else f", from {code(step.before)}"
        sought = numbers_sought(reason)
        yield tuple(f"{which}{line}: {text}." for text in (reason, sought) for line in (start, ""))


def _says_it_all(answer: Answer, problem: Problem, steps: tuple[Step, ...], done: int) -> bool:
    """Whether the next line, which nobody has seen yet, need only be worked out."""
    line = steps[done].before
    seen = [heading_of(problem), *(text for step in steps[:done] for text in step.after)]
    return all(line not in text for text in seen) and is_worth(line, answer.result or "")


def _is_plain(problem: Problem, step: Step) -> bool:
    return isinstance(problem, KindProblem) and step.rule in _PLAIN


_PLAIN: Final = frozenset({"add", "subtract", "multiply", "divide", "difference", "value"})
"""Rules of plain arithmetic, of which the step itself says better what they are for."""


def step(problem: Problem, number: int) -> Answer:
    """The step of this number, from 1, with the line before and after it; the last says so.

    After the last step, and where there are no single steps, the answer is given.
    """
    answer = solve(problem)
    if answer.check is None:
        return answer
    steps = steps_of(problem) or ()
    if number > len(steps):
        return _beyond(problem, answer, number, len(steps))
    shown = _small(line_of(steps, number))
    if number == len(steps):
        text = f"Step {number}, the last: {shown}. {ending_of(steps, answer)}"
        return replace(answer, text=text)
    go_on = f" {_GO_ON}" if number == 1 else ""
    return refused(f"Step {number} of {len(steps)}: {shown}.{go_on}")


def _beyond(problem: Problem, answer: Answer, number: int, count: int) -> Answer:
    if count:
        return replace(answer, text=f"That was the last step: {answer.text}")
    if number == 1:
        return refused(
            f"I have no single steps for this, but a way: {method_of(problem)} {_NO_STEPS}"
        )
    return replace(answer, text=f"The result: {answer.text}")


def why(problem: Problem, number: int, words: str) -> Answer:
    """Why a step is allowed: the one that the words are about, else the one of this number.

    Where neither is known, the whole working. A number of 0 means that no step was shown; with
    another, of steps that are still to come only the rule is told.
    """
    answer = solve(problem)
    steps = steps_of(problem) or ()
    if answer.check is None or not steps:
        return explain(problem)
    if not number and (sense := reason_of_story(problem, words)):
        return refused(f"{sense} {answer.text}")
    if len(steps) == 1 and _THIS_STEP.search(words):
        number = 1
    chosen = _step_meant(steps, words) or step_with_value(steps, words) or min(number, len(steps))
    if not chosen:
        given = _given(problem, steps, words)
        return refused(given) if given else _without_that_step(problem, steps, words)
    step = steps[chosen - 1]
    reason = _why_of(problem, step)
    if 0 < number < chosen:
        return refused(f"That step is still to come, but its rule is this: {_small(reason)}")
    shown = _small(line_of(steps, chosen))
    return refused(f"Step {chosen}, {shown}. Why: {_small(reason)}")


def reasons_of_steps(problem: Problem) -> Answer:
    """Each step with why it is allowed, each reason once; the method where no rule is known."""
    steps, told = steps_of(problem) or (), set[str]()
    lines = []
    for number, step in enumerate(steps, 1):
        rule = None if _is_plain(problem, step) else rule_of(problem, step)
        new = rule.why if rule is not None and rule.why not in told else ""
        told.add(new)
        lines.append(
            f"{number}. {line_of(steps, number)}." + (f" Why: {_small(new)}" if new else "")
        )
    if told <= {""}:
        return refused(method_of(problem))
    return refused("With the reasons:\n\n" + "\n".join(lines))


def _without_that_step(problem: Problem, steps: tuple[Step, ...], words: str) -> Answer:
    """The whole working; before it how many steps there are, where a later one was asked for."""
    whole = explain(problem)
    if _ALLOWED.search(words):
        return replace(
            whole, text=f"{whole.text}\n\nWhy that works: {_small(_why_of(problem, steps[0]))}"
        )
    if done := _DONE.search(words):
        deed = f"{done['verb'].lower()} {done['what']}"
        return replace(whole, text=f"No step here says to {code(deed)}. {whole.text}")
    if not _NUMBERED.search(words):
        return whole
    count = "is only one step" if len(steps) == 1 else f"are only {len(steps)} steps"
    return replace(whole, text=f"There {count} here. {whole.text}")


def _why_of(problem: Problem, step: Step) -> str:
    rule = rule_of(problem, step)
    return rule.why if rule and not _is_plain(problem, step) else method_of(problem)


_ALLOWED: Final = late_regex(
    r"\bwhy (?:does|do|did|is|are|can|may)(?:n't)? (?:that|this|it|you|we|i)(?: just| even)? "
    r"(?:works?|allowed|ok(?:ay)?|true|do (?:that|this|it))\b",
    re.IGNORECASE,
)
_DONE: Final = late_regex(
    r"\bwhy (?:did|do|have) (?:you|u|we|i) (?:just |have to |need to )?(?P<verb>add|subtract"
    r"|multiply|divide|square|cube) (?P<what>(?:both sides |it |everything )?(?:by |with )?"
    r"-?\d+(?:\.\d+)?)\b",
    re.IGNORECASE,
)
"""What somebody believes was done: where no step is found for it, none does so."""
_THIS_STEP: Final = late_regex(r"\b(?:this|that|the) (?:step|line)\b", re.IGNORECASE)
_NUMBERED: Final = late_regex(r"\b(?:step|line)\s+(?:number\s+)?(\d{1,2})\b", re.IGNORECASE)


def _step_meant(steps: tuple[Step, ...], words: str) -> int:
    """The place of the step that is named by its number or by what was done; 0 for none."""
    if named := _NUMBERED.search(words):
        return int(named[1]) if int(named[1]) <= len(steps) else 0
    if named := re.search(r"\b(first|second|third|last)\s+(?:step|line)\b", words, re.IGNORECASE):
        place = {"first": 1, "second": 2, "third": 3, "last": len(steps)}[named[1].lower()]
        return place if place <= len(steps) else 0
    wanted = _content(words)
    if not wanted:
        return 0
    numbers = {one for one in wanted if one[0].isdigit()}
    for shown in (_nothing, _brought, _held):  # "why add 9" may name what no reason tells
        for place, step in enumerate(steps, 1):
            if wanted <= _content(_telling(step)) | {one for one in numbers if shown(step, one)}:
                return place
        if shown is _brought and (place := step_with_value(steps, words)):
            return place
    return step_with_function(steps, words)


def _nothing(_step: Step, _number: str) -> bool:
    return False


def _brought(step: Step, number: str) -> bool:
    """Whether a step makes a number a term of the line."""
    is_new = not stands_in(step.before, number)
    return is_new and any(stands_in(line, number) for line in step.after)


def _held(step: Step, number: str) -> bool:
    return any(holds(line, number) for line in step.after)


def _given(problem: Problem, steps: tuple[Step, ...], words: str) -> str:
    """That a value which is pointed at stands in the problem itself; nothing for other ones."""
    value = value_in(words)
    is_of_problem = code(steps[0].before) in heading_of(problem)
    if not value or not is_of_problem or not holds(steps[0].before, value):
        return ""
    return f"{code(value)} stands in the problem itself: {code(steps[0].before)}."


def _telling(step: Step) -> str:
    return f"{step.rule} {step.reason}"


_EMPTY_WORDS: Final = """
    why did do does you we i the a an to from by on of is it that this here there can how
    come step please ok so then what both side sides just could be allowed was are in and
    with for have has explain us me my your not have again need use used done
    first always instead here now must should would choose chose chosen pick picked let call set
    but well wait hm u ya them these those they thing things
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())


def _content(text: str) -> set[str]:
    """What a text names: its numbers, and its words without their endings."""
    for pattern, word in _OPERATIONS:
        text = pattern.sub(word, text)
    words = re.findall(r"[0-9]+(?:[./][0-9]+)?|[^\W\d_]+", text.lower().replace("’", "'"))
    return {_stem(word) for word in words if word not in _EMPTY and len(word.strip("'")) > 0}


_OPERATIONS: Final = (
    (late_regex(r"\b(?:minus|tak(?:e|ing) away)(?= \S)", re.IGNORECASE), "subtract"),
    (late_regex(r"\bplus(?= \d)", re.IGNORECASE), "add"),
    (late_regex(r"\btimes(?= \d)", re.IGNORECASE), "multiply"),
)


def _stem(word: str) -> str:
    if word.isdigit() or len(word) < 4:
        return word
    return re.sub(r"(?:ing|ed|es|s|e|ion)$", "", word)


def _small(text: str) -> str:
    """A sentence that goes on after a colon; names and formulas keep their letters."""
    word = text.split(" ", 1)[0]
    keeps = len(word) < 2 or not word.isalpha() or not word[1:].islower()
    return text if keeps else text[0].lower() + text[1:]
