"""Sets with their elements: unions, intersections, differences, complements, subsets.

Every result is checked element by element: whether it belongs follows from where it belongs in
the sets that are told.
"""

import re
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.sets.expressions import (
    ELEMENT,
    SET,
    belongs,
    elements_in,
    shown_set,
    value_of,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_LONGEST: Final = 400
_MOST: Final = 60
_NAMED: Final = late_regex(
    r"(?:\b[Ll]et\s+)?(?:\b(?:the )?(?:[Uu]niversal "
    rf")?[Ss]ets?\s+)?(?<![A-Za-z])(?P<name>[A-Zξ])\s*(?:=|is|be)\s*(?P<set>{SET})"
)
_WORDS: Final = (
    (r"\\cup(?![a-z])|\bunion\b", "∪"),
    (r"\\cap(?![a-z])|\bintersection\b|\bintersect\b", "∩"),
    (r"\\setminus(?![a-z])|\bminus\b|∖", "\\"),
    (r"\\triangle(?![a-z])|△|\bsymmetric difference\b", "Δ"),
    (r"\\emptyset|\\varnothing|∅", "{}"),
    (r"\\in(?![a-z])", "∈"),
    (r"\\subseteq|\\subset", "⊆"),
    (r"\\xi", "ξ"),
    (r"\^\s*(?:c|C|\{c\}|\\complement)|’", "'"),
)
_OPERAND: Final = rf"(?:{SET}|[A-Zξ](?![A-Za-z]))"
_JOINED: Final = (
    ("union", "∪"),
    ("intersection", "∩"),
    ("symmetric difference", "Δ"),
    ("(?:set )?difference", "\\\\"),
)
"""Names of operations before both sets: "the union of A and B"."""

_COUNTED: Final = (
    (rf"how many (?:elements|members) (?:are (?:there )?in|does) (?:the set )?(?P<set>{_OPERAND})"
     r"(?: (?:have|contain))?", "number of elements in"),
    (rf"(?:how many|what is the number of) subsets (?:does|has|of) (?:the set )?(?P<set>{_OPERAND})"
     r"(?: have)?", "number of subsets of"),
)  # fmt: skip
_ASKS: Final = late_regex(
    r"^(?:(?:find|what(?:'s| is| are)|determine|list|write(?: down)?|give|state|calculate|work "
    r"out|compute|then|and|,|;|\.|:)\s*)*"
    r"(?:(?:the )?(?P<sort>elements (?:of|in)|members of|set|number of elements "
    r"(?:in|of)|cardinality of|number of subsets of|power set of|subsets of"
    r"|all (?:the )?subsets of)\s+)?(?:the )?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SetQuestion(KindProblem):
    """`asked` is written in the names of `sets`.

    `sort` is "set", "count", "powers" (the subsets), "subsets" (their number), or what
    relates it to `other`: "subset", "in", "disjoint", "pairs".
    """

    sets: tuple[tuple[str, tuple[str, ...]], ...]
    asked: str
    sort: str = "set"
    other: str = ""


def read_sets(text: str) -> SetQuestion | None:
    """The sets of a message and the one that is asked; every word read."""
    if len(text) > _LONGEST or "{" not in text:
        return None
    request = _plain(text)
    named = [(found["name"], elements_in(found["set"])) for found in _NAMED.finditer(request)]
    rest = _NAMED.sub(" ", request)
    rest = re.sub(
        r"^[\s,.;:]*(?:(?:and|if|given(?: that)?|where|let|the|for|sets?|with)\b[\s,.;:]*)*",
        "",
        rest,
        flags=re.I,
    )
    rest = re.sub(
        r"[\s,.;:]*(?:\b(?:and|if|given(?: that)?|where|let|when|for)\b[\s,.;:]*)*$",
        "",
        rest,
        flags=re.I,
    )
    if len({name for name, _ in named}) != len(named):
        return None
    if len(named) == 1 and _OF_THE_ONE.fullmatch(rest.strip(" .?")):
        rest = f"{rest.strip(' .?')} of {named[0][0]}"
    found = _related(rest) or _product(rest) or _asked(rest)
    if found is None or (not named and "{" not in rest):
        return None
    question = SetQuestion(tuple(named), *found)
    sets = dict(named)
    try:
        value_of(question.asked, sets)
        if question.other and not question.other.startswith("="):
            value_of(question.other, sets)
    except ValueError:
        return None
    return question


_OF_THE_ONE: Final = late_regex(
    r"(?:(?:list|find|write(?: down| out)?|give|state|what(?:'s| is| are)|show)(?: me)? )?(?:all )?"
    r"(?:of )?(?:the |its )?(?:subsets|power set|number of (?:subsets|elements)|cardinality)",
    re.IGNORECASE,
)
"""What is asked of the only set, without its name."""
_RUN: Final = late_regex(
    r"(?P<first>(?<=[{,\s])\d{1,2})\s*,?\s*(?:(?P<second>\d{1,2})\s*,\s*(?:\d{1,2}\s*,\s*){0,2})?"
    r"(?:\.{2,3}|…|\\[lcd]*dots)\s*,?\s*(?P<last>\d{1,2})(?=\s*\\?\})"
)


def _listed(found: re.Match[str]) -> str:
    """`1, 2, ..., 10` with all its numbers; other rows than counting on stay as they are."""
    first, last = int(found["first"]), int(found["last"])
    shown = [int(one) for one in re.findall(r"\d+", found[0])[:-1]]
    is_counting = shown == list(range(first, first + len(shown))) and shown[-1] < last
    return ", ".join(map(str, range(first, last + 1))) if is_counting else found[0]


def _plain(text: str) -> str:
    text = _RUN.sub(_listed, text)
    request = text.replace("\\{", "{").replace("\\}", "}").replace("$", "").replace("`", "")
    for name, sign in _JOINED:
        of_both = (
            rf"(?:the )?\b{name} of (?:the )?(?:sets? )?({_OPERAND}) (?:and|with) ({_OPERAND})"
        )
        request = re.sub(of_both, rf"\1 {sign} \2", request, flags=re.IGNORECASE)
    request = re.sub(
        rf"(?:the )?\bcomplement of (?:the )?(?:set )?({_OPERAND})(?: in (?:the )?(?:U|universal"
        rf" set))?",
        r"\1'", request, flags=re.IGNORECASE,
    )  # fmt: skip
    for pattern, sort in _COUNTED:
        request = re.sub(pattern, rf"{sort} \g<set>", request, flags=re.IGNORECASE)
    for pattern, sign in _WORDS:
        request = sign.join(re.split(pattern, request))
    return bare(flat(request))


_PRODUCT: Final = late_regex(
    rf"(?:(?:find|what(?:'s| is)|list|write|calculate|the) )*(?:(?:(?:cartesian|cross) )?product"
    rf" of "
    rf"(?P<a>{_OPERAND}) (?:and|with) (?P<b>{_OPERAND})|(?P<one>{_OPERAND}) ?(?:×|\\times|x) ?"
    rf"(?P<two>{_OPERAND}))",
    re.IGNORECASE,
)


def _product(rest: str) -> tuple[str, str, str] | None:
    """ "A × B": the pairs."""
    found = _PRODUCT.fullmatch(rest.strip(" .,;"))
    return found and (found["a"] or found["one"], "pairs", found["b"] or found["two"])


def _asked(rest: str) -> tuple[str, str] | None:
    found = _ASKS.match(rest)
    if found is None:
        return None
    sort = (found["sort"] or "").lower()
    asked = rest[found.end() :].strip(" .,;")
    if "number of subsets" in sort:
        return asked, "subsets"
    if re.search(r"subsets? of|power", sort):
        return asked, "powers"
    if re.search(r"number|cardinality", sort):
        return asked, "count"
    counted = re.fullmatch(r"(?:n\s*\((?P<n>.+)\)|\|(?P<bars>[^|]+)\|)", asked)
    if counted is not None:
        return counted["n"] or counted["bars"], "count"
    return (asked, "set") if asked else None


_DISJOINT: Final = late_regex(
    rf"(?:are|is) (?:the )?(?:sets? )?(?P<one>{_OPERAND}) (?:and|,|disjoint (?:from|to|with)) "
    rf"(?P<two>{_OPERAND})(?: (?:mutually )?disjoint(?: sets)?)?",
    re.IGNORECASE,
)


def _related(rest: str) -> tuple[str, str, str] | None:
    """ "Is A a subset of B", "is 3 ∈ A"."""
    if apart := _DISJOINT.fullmatch(rest):
        return apart["one"], "disjoint", apart["two"]
    found = re.fullmatch(
        r"[Ii]s (?P<one>.+?) (?:(?P<sub>a (?:proper )?subset of|⊆|⊂)|(?P<in>∈|in|an element of|a "
        r"member of)|(?P<eq>equal to|=)) ?(?P<two>.+)",
        rest,
    )
    if found is None:
        return None
    if found["in"]:
        if not re.fullmatch(ELEMENT, found["one"].strip()):
            return None
        return found["two"], "in", f"={found['one'].strip()}"
    if found["sub"]:
        return (
            found["one"],
            "proper" if "proper" in found["sub"] or found["sub"] == "⊂" else "subset",
            found["two"],
        )
    return (found["one"], "equal", found["two"]) if found["eq"] else None


def answer(problem: SetQuestion) -> Answer:
    """The set, its size, its subsets, or yes and no."""
    sets = dict(problem.sets)
    value = value_of(problem.asked, sets)
    told = {one for _, members in problem.sets for one in members}
    told |= {one for hit in re.findall(SET, problem.asked) for one in elements_in(hit)}
    verdict = all(belongs(one, problem.asked, sets) == (one in value) for one in told)
    match problem.sort:
        case "set":
            ending = ", the empty set" if not value else ""
            sentence = f"{code(f'{problem.asked} = {shown_set(value)}')}{ending}."
            return with_verdict(sentence, verdict, BY_ARITHMETIC, shown_set(value))
        case "count":
            sentence = (
                f"The number of elements is {code(str(len(value)))}, because "
                f"{code(f'{problem.asked} = {shown_set(value)}')}."
            )
            return with_verdict(sentence, verdict, BY_ARITHMETIC, str(len(value)))
        case "subsets":
            count = 2 ** len(value)
            sentence = (
                f"The set has {code(str(count))} subsets: each of its {len(value)} elements is in "
                f"a subset or not, so there are {code(f'2^{len(value)}')}."
            )
            return with_verdict(
                sentence, verdict and count == _count(value), BY_ARITHMETIC, str(count)
            )
        case "powers":
            return _powers(value, verdict)
        case "pairs":
            return _pairs(problem, value, verdict)
        case _:
            return _judged(problem, value, verdict)


def _count(value: tuple[str, ...]) -> int:
    """The subsets by their sizes, from none to all elements."""
    return sum(comb(len(value), size) for size in range(len(value) + 1))


def _powers(value: tuple[str, ...], verdict: bool) -> Answer:
    if len(value) > 5:
        return refused(f"That set has `2^{len(value)}` subsets, too many to list them here.")
    subsets = [part for size in range(len(value) + 1) for part in combinations(value, size)]
    shown = ", ".join(shown_set(part) for part in subsets)
    sentence = f"The {code(str(len(subsets)))} subsets are {code(shown)}."
    is_whole = len(set(subsets)) == 2 ** len(value)
    return with_verdict(sentence, verdict and is_whole, BY_ARITHMETIC, shown)


def _judged(problem: SetQuestion, value: tuple[str, ...], verdict: bool) -> Answer:
    if problem.sort == "in":
        element = problem.other[1:]
        holds, said = element in value, f"{element} ∈ {shown_set(value)}"
    else:
        other = value_of(problem.other, dict(problem.sets))
        missing = set(value) - set(other)
        holds = not missing
        if problem.sort == "proper":
            holds = holds and set(value) != set(other)
        elif problem.sort == "equal":
            holds = set(value) == set(other)
        if problem.sort == "disjoint":
            return _disjoint(value, other, verdict)
        said = f"{shown_set(value)} {'=' if problem.sort == 'equal' else '⊆'} {shown_set(other)}"
    sentence = f"{'Yes' if holds else 'No'}: {code(said)} is {'true' if holds else 'not true'}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(holds))


def _disjoint(value: tuple[str, ...], other: tuple[str, ...], verdict: bool) -> Answer:
    shared = tuple(one for one in value if one in other)
    said = "have no element in common" if not shared else f"share {code(shown_set(shared))}"
    is_right = verdict and bool(set(value) & set(other)) == bool(shared)
    sentence = f"{'No' if shared else 'Yes'}, they {said}."
    return with_verdict(sentence, is_right, BY_ARITHMETIC, str(not shared))


def _pairs(problem: SetQuestion, value: tuple[str, ...], verdict: bool) -> Answer:
    """All pairs of an element of the first set and one of the second."""
    other = value_of(problem.other, dict(problem.sets))
    if len(value) * len(other) > _MOST:
        return refused(f"There are {code(str(len(value) * len(other)))} pairs, too many to list.")
    shown = ", ".join(f"({one}, {two})" for one in _ordered(value) for two in _ordered(other))
    is_right = verdict and shown.count("(") == len(value) * len(other)
    sentence = f"{code(f'{problem.asked} × {problem.other} = {{{shown}}}')}"
    count = f", {len(value)}·{len(other)} = {len(value) * len(other)} pairs"
    return with_verdict(f"{sentence}{count}.", is_right, BY_ARITHMETIC, f"{{{shown}}}")


def _ordered(elements: tuple[str, ...]) -> list[str]:
    return shown_set(elements).strip("{}").split(", ") if elements else []


def heading(problem: SetQuestion) -> str:
    """What is found, or judged."""
    if problem.sort == "pairs":
        return f"To find {code(f'{problem.asked} × {problem.other}')}"
    if problem.sort not in ("set", "count", "powers", "subsets"):
        return f"To compare {code(problem.asked)} and {code(problem.other.removeprefix('∈'))}"
    return f"To find {code(problem.asked)}"


METHOD: Final = (
    "A union has the elements of either set, an intersection those of both, a difference those "
    "of the first alone, and a complement those of the universal set that are not in it."
)
