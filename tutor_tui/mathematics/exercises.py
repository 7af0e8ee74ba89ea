"""Several questions in one message: `a) 2 + 3 b) 5 * 7`, or a question on each line.

Standard library only. A message that reads as one problem is one: so are two equations with two
unknowns, whatever labels stand before them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Problem, Solve
from tutor_tui.mathematics.syntax import Name, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import Unclear, understand


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message, and how it was labelled ("a", "2")."""

    label: str
    question: str


_LONGEST: Final = 1_500
_MOST: Final = 12
_LABEL: Final = late_regex(
    r"(?:^|(?<=\s))(?:q(?:uestion)?\s*|problem\s+|exercise\s+|part\s+)?"
    r"\(?(?P<label>[a-l]|\d{1,2}|[ivx]{1,4})(?:[).:]|\.\))(?=\s|[A-Za-z(√|$`-]|\d)(?!\d*\.?\d+\s*[)%])",
    re.IGNORECASE | re.MULTILINE,
)
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDERS: Final = (tuple("abcdefghijkl"), _ROMAN, tuple(str(n) for n in range(1, 13)))
_EMPTY_STEM: Final = late_regex(
    r"(?:\W|\b(?:please|can|could|you|help|me|with|my|homework|do|does|answer|solve|these|this|the"
    r"|following|all|of|questions?|problems?|exercises?|are|here|and|i|need|to|hi|hello|hey|some"
    r"|two|three|four|both|each|them|us|for|what|is|calculate|compute|work|out|evaluate|find|a"
    r"|have|got|in|math|maths|on|by|is|thanks|worksheet)\b)*",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    r"\b(?:solve|factor\w*|expand|simplify|differentiate|derivative|integrate|integral|what|find"
    r"|calculate|compute|evaluate|how|is|convert|round|write|work out|give)\b",
    re.IGNORECASE,
)


def parts_of(text: str) -> tuple[Part, ...]:
    """The questions of a message; none where it is a single one, or one is not understood."""
    if len(text) > _LONGEST:
        return ()
    stem, labelled = _labelled(text)
    if labelled:
        return () if _is_one_problem(text, labelled) else _understood(stem, labelled)
    if _is_list_of_equations(_below(text)):
        text = _below(text)
    elif problem_of(text) is not None:
        return ()
    for parts in _unlabelled(text):
        if 1 < len(parts) <= _MOST and _are_independent(parts):
            numbered = [Part(str(n), part) for n, part in enumerate(parts, 1)]
            if found := _understood("", numbered):
                return found
    return ()


def _labelled(text: str) -> tuple[str, list[Part]]:
    """What stands before the first label, and the labelled parts; labels must follow in order."""
    found = list(_LABEL.finditer(text))
    for order in _ORDERS:
        chosen = _in_order(found, order)
        if len(chosen) > 1:
            ends = [at.start() for at in chosen[1:]] + [len(text)]
            parts = [
                Part(at["label"].lower(), text[at.end() : end].strip(" \n;,"))
                for at, end in zip(chosen, ends, strict=True)
            ]
            return text[: chosen[0].start()], parts
    return "", []


def _in_order(found: Sequence[re.Match[str]], order: Sequence[str]) -> list[re.Match[str]]:
    chosen: list[re.Match[str]] = []
    for at in found:
        if len(chosen) < len(order) and at["label"].lower() == order[len(chosen)]:
            chosen.append(at)
    return chosen


def _is_one_problem(text: str, parts: Sequence[Part]) -> bool:
    """Whether the labels are those of options, or of the equations of one system."""
    if isinstance(_quietly(lambda: read_kind(text)), KindProblem):
        return True
    problems = [problem_of(part.question) for part in parts]
    systems = [problem for problem in problems if isinstance(problem, Solve)]
    names = {name for one in systems for part in one.equations for name in variables(part)}
    is_short_of_equations = any(
        len({name for part in one.equations for name in variables(part)}) > len(one.equations)
        for one in systems
    )
    return len(systems) == len(parts) and len(names) > 1 and is_short_of_equations


def _understood(stem: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts as whole questions, or nothing where one of them is none."""
    if len(parts) > _MOST:
        return ()
    words = " ".join(stem.split()).strip(" :-")
    thing = _OF_THING.search(parts[0].question)
    of_it = f" of {thing[1]}" if thing else ""
    whole = [
        Part(part.label, _in_full(words, one) or _in_full(words, f"{one}{of_it}"))
        for part in parts
        for one in (part.question.strip(" ."),)
    ]
    return tuple(whole) if all(part.question for part in whole) else ()


_OF_THING: Final = re.compile(r"\bof ([^?]*\d[^?]*?)[\s.?]*$", re.IGNORECASE)
"""What the first part is about, which the others need not say again: "b) find the median"."""


def _in_full(stem: str, question: str) -> str:
    if stem and not _EMPTY_STEM.fullmatch(stem):
        together = f"{stem} {question}"
        return together if problem_of(together) is not None else ""
    if re.search(r"\bsolve\b", stem, re.IGNORECASE) and problem_of(f"solve {question}") is not None:
        return f"solve {question}"
    return question if problem_of(question) is not None else ""


def _unlabelled(text: str) -> Iterator[list[str]]:
    """The message cut at line ends, at semicolons, behind question marks."""
    for separator in (r"\n+", r";\s*", r"(?<=\?)\s+", r"(?<=[.?!])\s+(?:and |then |also )?"):
        yield [part.strip() for part in re.split(separator, text) if part and part.strip(" \n.,;")]


def _are_independent(parts: Sequence[str]) -> bool:
    """Whether each part asks for itself: by a verb, or because nothing has a letter in it."""
    has_letters = any(re.search(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", part) for part in parts)
    is_asked = all(_VERB.search(part) for part in parts)
    return not has_letters or is_asked or _is_list_of_equations("\n".join(parts))


def _below(text: str) -> str:
    """The lines without the first where that only says what to do: "solve these:"."""
    first, _, rest = text.strip().partition("\n")
    return rest if rest and _EMPTY_STEM.fullmatch(first) else text


def _is_list_of_equations(text: str) -> bool:
    """Whether each line is an equation in the same one letter: they are no system."""
    lines = [line for line in text.splitlines() if line.strip()]
    tasks = [_equation_in(line) for line in lines] if len(lines) > 1 else []
    letters = {variables(one) if one else () for one in tasks}
    is_alike = len(letters) == 1 and all(len(names) == 1 for names in letters)
    return is_alike and not any(one and isinstance(one.left, Name) for one in tasks)


def _equation_in(line: str) -> Relation | None:
    """The one equation that a line wants solved."""
    problem = problem_of(line)
    if not isinstance(problem, Solve) or len(problem.equations) != 1:
        return None
    return problem.equations[0]


def problem_of(text: str) -> Problem | None:
    """The problem that a text is by itself; `None` where it is none, or unclear."""
    problem = _quietly(lambda: understand(text))
    return None if isinstance(problem, Unclear) else problem


def _quietly(read: Callable[[], Problem | Unclear | None]) -> Problem | Unclear | None:
    try:
        return read()
    except (UnreadableError, TooLargeError):
        return None
