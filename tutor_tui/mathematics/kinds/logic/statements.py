"""Statements in p, q and r: truth tables, tautologies, equivalence, negation, contraposition.

Every claim is checked on all rows of the truth table.
"""

import re
from dataclasses import dataclass
from itertools import product
from typing import Final

from tutor_tui.mathematics.kinds.logic.grammar import Tree, column_of, letters_of, parsed
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict

_LONGEST: Final = 200
SIGNS: Final = (
    (r"\\(?:leftrightarrow|iff)(?![a-z])|<->|<=>|⇔|≡(?!\s*\d)|\bif and only if\b|\biff\b", "↔"),
    (r"\\(?:rightarrow|implies|to)(?![a-z])|->|=>|⇒|\bimplies\b", "→"),
    (r"\\(?:wedge|land)(?![a-z])|&&?|\band\b", "∧"),
    (r"\\oplus|⊕|\bxor\b", "⊕"),
    (r"\\(?:vee|lor)(?![a-z])|\|\|?|\bor\b", "∨"),
    (r"\\(?:neg|lnot)(?![a-z])|~|!|\bnot\b", "¬"),
)
"""Every way to write a sign of logic, and the sign."""
_STATEMENT: Final = r"[p-t¬∧∨→↔⊕()\s]{1,80}"
_TABLE: Final = late_regex(
    r"(?:(?:make|construct|draw|write|give|show|build|complete|produce)?\s*(?:me "
    r")?(?:a|the)?\s*truth[- ]table\s+(?:for|of)\s+(?:the (?:statement|proposition) "
    rf")?)(?P<one>{_STATEMENT})"
)
_JUDGED: Final = late_regex(
    r"(?:is|determine (?:whether|if)|decide (?:whether|if)|show that|prove that)\s+(?:the "
    rf"(?:statement|proposition) )?(?P<one>{_STATEMENT})\s+(?:is )?a "
    r"(?P<sort>tautology|contradiction|contingency)"
)
_EQUAL: Final = late_regex(
    r"(?:(?:is|are|determine (?:whether|if)|show that|prove "
    rf"that)\s+)(?P<one>{_STATEMENT}?)\s+(?:is |are )?(?:(?:logically )?(?:equivalent to|the same "
    rf"as)|(?P<pair>@))\s*(?P<two>{_STATEMENT})"
)
_FORMED: Final = late_regex(
    r"(?:(?:find|what is|what's|write|state|give)?\s*(?:the )?(?P<sort>negation|contrapositive"
    r"|converse|inverse) of|(?P<verb>negate))\s+(?:the (?:statement|proposition|implication) "
    rf")?(?P<one>{_STATEMENT})"
)


@dataclass(frozen=True, slots=True)
class Statement(KindProblem):
    """`sort` is "table", "equivalent" to `other`, a name that may fit, or a form to bring it to."""

    text: str
    sort: str
    other: str = ""


def read_statement(text: str) -> Statement | None:
    """The question about a statement of letters; every sign read."""
    if len(text) > _LONGEST or not kept_regex(
        r"truth|tautology|contradiction|contingency|equivalent|negat|contrapos|converse|inverse"
        r"|(?:->|→|[¬~∧∨]|\b(?:and|or|not)\b).* the same as ",
        re.I,
    ).search(text):
        return None
    request = (
        re.sub(r"\$|\\\(|\\\)|[\"“”]", "", bare(text))
        .replace("P", "p")
        .replace("Q", "q")
        .replace("R", "r")
    )
    request = re.sub(
        (
            r"^I(?=s )|^A(?=re )|^N(?=eg)|^W(?=hat)|^F(?=ind)"
            r"|^D(?=raw|et)|^C(?=on)|^M(?=ake)|^S(?=how)"
        ),
        lambda hit: hit[0].lower(),
        request,
    )
    for pattern, sign in SIGNS:
        request = re.sub(pattern, sign, request)
    found = _asked(re.sub(r"\s+", " ", request))
    if (
        found is None
        or not _is_statement(found.text)
        or (found.other and not _is_statement(found.other))
    ):
        return None
    return found


def _asked(request: str) -> Statement | None:
    if found := _TABLE.fullmatch(request):
        return Statement(_neat(found["one"]), "table")
    if found := _JUDGED.fullmatch(request):
        return Statement(_neat(found["one"]), found["sort"])
    if found := _EQUAL.fullmatch(request):
        return Statement(_neat(found["one"]), "equivalent", _neat(found["two"]))
    if found := _FORMED.fullmatch(request):
        return Statement(_neat(found["one"]), found["sort"] or "negation")
    return _of_both(request)


_BOTH: Final = late_regex(
    r"(?:(?:are|show that|prove that|determine (?:whether|if)|verify that)\s+)?(?:the"
    r" statements?\s+)?"
    r"(?P<both>.+?)\s+(?:are\s+)?(?:logically\s+)?(?:equivalent|the same)(?: statements)?"
)


def _of_both(request: str) -> Statement | None:
    """ "p → q and ¬p ∨ q are equivalent", parted at the one "and" that leaves two statements."""
    found = _BOTH.fullmatch(request)
    parts = re.split(r"∧", found["both"]) if found else []
    pairs = [("∧".join(parts[:k]), "∧".join(parts[k:])) for k in range(1, len(parts))]
    whole = [
        (one, two)
        for one, two in pairs
        if re.fullmatch(_STATEMENT, one + two) and _is_statement(one) and _is_statement(two)
    ]
    if len(whole) != 1:
        return None
    return Statement(_neat(whole[0][0]), "equivalent", _neat(whole[0][1]))


def _neat(text: str) -> str:
    tight = re.sub(r"\s+", "", text)
    return re.sub(r"([∧∨→↔⊕])", r" \1 ", tight)


def _is_statement(text: str) -> bool:
    try:
        parsed(text)
    except ValueError:
        return False
    return len(letters_of(text)) <= 4


def answer(problem: Statement) -> Answer:
    """The column of the table, yes or no, or the statement in its new form."""
    letters = sorted({*letters_of(problem.text), *letters_of(problem.other)})
    column = column_of(problem.text, letters)
    match problem.sort:
        case "table":
            return _table(problem.text, letters, column)
        case "equivalent":
            other = column_of(problem.other, letters)
            is_same = column == other
            word = "are equivalent" if is_same else "are not equivalent"
            because = "have the same truth table" if is_same else _differing(letters, column, other)
            shown = f"{code(problem.text)} and {code(problem.other)}"
            sentence = f"{'Yes' if is_same else 'No'}, {shown} {word}: they {because}."
            return with_verdict(sentence, True, BY_ARITHMETIC, str(is_same))
        case "tautology" | "contradiction" | "contingency":
            found = (
                "tautology" if all(column) else "contingency" if any(column) else "contradiction"
            )
            is_so = found == problem.sort
            sentence = (
                f"{'Yes' if is_so else 'No'}, {code(problem.text)} is a {found}: "
                f"{_counted(column)}."
            )
            return with_verdict(sentence, True, BY_ARITHMETIC, str(is_so))
        case _:
            return _reformed(problem, letters, column)


def _table(text: str, letters: list[str], column: list[bool]) -> Answer:
    rows = [
        "".join("TF"[not one] for one in row) for row in product((True, False), repeat=len(letters))
    ]
    values = ", ".join("TF"[not one] for one in column)
    sentence = (
        f"For {code(', '.join(letters))} = {code(', '.join(rows))} the statement {code(text)} is "
        f"{code(values)}."
    )
    return with_verdict(sentence, True, BY_ARITHMETIC, values)


def _counted(column: list[bool]) -> str:
    if all(column):
        return "it is true in every row of its truth table"
    return "it is true in some rows of its truth table only" if any(column) else "it is never true"


def _differing(letters: list[str], one: list[bool], two: list[bool]) -> str:
    rows = list(product((True, False), repeat=len(letters)))
    row = next(row for row, a, b in zip(rows, one, two, strict=True) if a != b)
    values = ", ".join(
        f"{name} = {'TF'[not value]}" for name, value in zip(letters, row, strict=True)
    )
    return f"differ for {code(values)}"


def _reformed(problem: Statement, letters: list[str], column: list[bool]) -> Answer:
    tree = parsed(problem.text)
    if problem.sort == "negation":
        text = _written(_negated(tree))
        verdict = column_of(text, letters) == [not one for one in column]
        sentence = f"The negation is {code(text)}."
        return with_verdict(sentence, verdict, BY_ARITHMETIC, text)
    if isinstance(tree, str) or tree[0] != "→":
        return with_verdict("", False, BY_ARITHMETIC)
    _, first, second = tree
    forms: dict[str, Tree] = {
        "contrapositive": ("→", _negated(second), _negated(first)),
        "converse": ("→", second, first),
        "inverse": ("→", _negated(first), _negated(second)),
    }
    text = _written(forms[problem.sort])
    verdict = problem.sort != "contrapositive" or column_of(text, letters) == column
    return with_verdict(f"The {problem.sort} is {code(text)}.", verdict, BY_ARITHMETIC, text)


def _negated(tree: "Tree | str") -> "Tree | str":
    """The negation with its sign before letters alone."""
    if isinstance(tree, str):
        return ("¬", tree)
    match tree:
        case ("¬", inside):
            return inside
        case ("∧", one, two):
            return ("∨", _negated(one), _negated(two))
        case ("∨", one, two):
            return ("∧", _negated(one), _negated(two))
        case ("→", one, two):
            return ("∧", one, _negated(two))
        case (_, one, two):
            return ("⊕" if tree[0] == "↔" else "↔", one, two)
        case _:
            raise ValueError


def _written(tree: "Tree | str") -> str:
    if isinstance(tree, str):
        return tree
    if tree[0] == "¬":
        inside = _written(tree[1])
        return f"¬{inside}" if isinstance(tree[1], str) else f"¬({inside})"
    parts = [
        _written(part) if isinstance(part, str) or part[0] == "¬" else f"({_written(part)})"
        for part in tree[1:]
    ]
    return f" {tree[0]} ".join(parts)


def heading(problem: Statement) -> str:
    """What is looked at."""
    return f"To decide about {code(problem.text)}"


METHOD: Final = (
    "Write a row for every choice of true and false of the letters, and work out the parts of "
    "the statement from the inside."
)
