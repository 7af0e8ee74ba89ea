"""What an answer to a problem of practice counts for; what is uncertain is never called wrong."""

from dataclasses import dataclass
from enum import StrEnum

from tutor_tui.mathematics.judging.judge import judged
from tutor_tui.mathematics.judging.judgement import Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.practice.exercises import Exercise, problem_of
from tutor_tui.mathematics.problems import code


class Outcome(StrEnum):
    """What an answer is worth; only `RIGHT` and `WRONG` count."""

    RIGHT = "right"
    UNFINISHED = "unfinished"
    WRONG = "wrong"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Marked:
    """The outcome, and a sentence for the learner that does not tell the answer."""

    outcome: Outcome
    line: str


def marked(exercise: Exercise, said: str, *, keeps_order: bool = False) -> Marked:
    """What `said` is worth as the answer to the exercise.

    Several values may come in any order unless `keeps_order`. A value that is right but not in
    the form that was asked for is unfinished.
    """
    problem = problem_of(exercise.question)
    if problem is None:
        return _undecided(said)
    if keeps_order and "," in (exercise.answer.result or ""):
        said = said.replace("<", ",")
    asked = Asked(exercise.question, problem, exercise.answer, keeps_order)
    found = judged(asked, said)
    glad = judged(asked, said.rstrip("!")) if said.endswith("!") else found
    return _marked(glad if glad.worth is Worth.RIGHT else found, said)


def _marked(found: Judgement, said: str) -> Marked:
    shown = code(said)
    match found.worth:
        case Worth.RIGHT:
            return Marked(Outcome.RIGHT, f"Yes, {shown} is right{found.why}.")
        case Worth.ROUNDED:
            line = f"{shown} is right, {found.why}; please write the exact value."
            return Marked(Outcome.UNFINISHED, line)
        case Worth.UNFINISHED:
            return Marked(Outcome.UNFINISHED, f"{shown} has the right value, but {found.why}.")
        case Worth.PART:
            return Marked(Outcome.WRONG, f"{shown} is right so far, but there is another value.")
        case Worth.LINE:
            line = f"{shown} is a line on the way: go on until the letter stands alone."
            return Marked(Outcome.UNDECIDED, line)
        case Worth.WRONG:
            return Marked(Outcome.WRONG, f"No, {shown} is not right{found.why or found.nearness}.")
        case _:
            return Marked(Outcome.UNDECIDED, found.sentence) if found.sentence else _undecided(said)


def _undecided(said: str) -> Marked:
    line = f"I could not decide whether {code(said)} is right, so it does not count"
    return Marked(Outcome.UNDECIDED, f"{line}; write it in another form.")
