"""Sets with their elements: unions, intersections, differences, complements, subsets. Reading."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.sets.expressions import (
    ELEMENT,
    SET,
    elements_in,
    value_of,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare

_LONGEST: Final = 400
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
    both = _OF_BOTH.fullmatch(rest.strip(" .?")) if len(named) == 2 else None
    if both is not None:
        sign = _SIGNS.get(both["sign"].lower(), both["sign"])
        rest = f"{named[0][0]} {sign} {named[1][0]}"
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
_OF_BOTH: Final = late_regex(
    r"(?:(?:list|find|write(?: down| out)?|give|state|determine|what(?:'s| is| are)|show|work out)"
    r"(?: me)? )*(?:the |their )?(?P<sign>[∪∩Δ]|(?:set )?difference"
    r"|(?:(?:cartesian|cross) )?product)"
    r"(?: of (?:them|both|the (?:two )?sets|both sets|these(?: sets)?))?",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "difference": "\\", "set difference": "\\", "product": "×", "cartesian product": "×",
    "cross product": "×",
}  # fmt: skip
"""What is asked of the only two sets, without their names."""
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
