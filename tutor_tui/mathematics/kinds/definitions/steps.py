"""The working of a chain: each name in turn, then the question itself."""

from tutor_tui.mathematics.kinds.definitions.inlining import called_names, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import Chained, UnresolvedError
from tutor_tui.mathematics.kinds.definitions.questions import problem_in_words, value_in_words
from tutor_tui.mathematics.kinds.definitions.resolving import Case, cases_of
from tutor_tui.mathematics.kinds.definitions.values import valued
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.written import written


def chained_steps(problem: Chained) -> tuple[Step, ...] | None:
    """One step a definition that has to be worked out, then those of the question."""
    try:
        cases = cases_of(problem.definitions, value_in_words)
        if len(cases) > 1:
            return None
        if problem.asked is not None:
            return (*cases[0].steps, *_value_steps(problem.asked, cases[0])) or None
        rest = problem_in_words(problem.question, [cases[0].world])
    except UnresolvedError:
        return None
    from tutor_tui.mathematics.steps import steps_of

    steps = (*cases[0].steps, *((steps_of(rest) or ()) if rest is not None else ()))
    return steps or None


def _value_steps(asked: Node, case: Case) -> tuple[Step, ...]:
    if isinstance(asked, Name) and case.steps and case.steps[-1].after[-1].startswith(asked.name):
        return ()
    node = inlined(asked, case.world)
    result = valued(node)
    what = "the definition of the function" if called_names(asked) else "what the names stand for"
    put_in = Step("substitute", f"Put in {what}", written(asked), (written(node),))
    work_out = Step("evaluate", f"Work out {code(written(asked))}", written(node), (result.shown,))
    return (put_in, work_out) if written(node) != result.shown else (put_in,)
