"""Questions about permutations in words: "the order of (1 2 3)(4 5)"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.permutations.arrangements import Permutation, permutation_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare

_LONGEST: Final = 300
_HINT: Final = late_regex(r"permutation|\bcycles?\b|transposition|\bS_?\d", re.IGNORECASE)
_ONE: Final = (
    r"(?:(?:the|this)\s+)?(?:permutations?|cycles?|elements?)?\s*(?:[a-zσπτ]\s*=\s*)?"
    r"(?P<p>(?:[Pp]ermutation\s*)?[\[({].+[\])}])"
    r"(?:\s+in\s+(?:the\s+symmetric\s+group\s+)?S_?\{?\d+\}?)?"
)
_ASK: Final = r"(?:(?:what(?:'s|\s+is|\s+are)|find|compute|determine|calculate|give|state)\s+)?"
_WRITE: Final = r"(?:write|express|decompose|give|rewrite|put|convert)\s+"
_CYCLE_FORM: Final = (
    r"(?:(?:in|into|as)\s+)?(?:an?\s+)?(?:the\s+)?(?:product\s+of\s+)?"
    r"(?:disjoint\s+)?cycles?(?:\s+(?:notation|form|decomposition))?"
)
_OTHER: Final = r"(?P<q>(?:[Pp]ermutation\s*)?[\[({].+[\])}])"
_FORMS: Final = tuple(
    (topic, late_regex(pattern, re.IGNORECASE))
    for topic, pattern in (
        ("order", rf"{_ASK}(?:the\s+)?order\s+of\s+{_ONE}"),
        ("inverse", rf"{_ASK}(?:the\s+)?inverse\s+of\s+{_ONE}"),
        ("sign", rf"{_ASK}(?:the\s+)?(?:sign|signature|sgn)\s+of\s+{_ONE}"),
        ("parity", rf"{_ASK}(?:the\s+)?parity\s+of\s+{_ONE}"),
        ("parity", rf"is\s+{_ONE}\s+(?:even\s+or\s+odd|odd\s+or\s+even)"),
        ("even", rf"is\s+{_ONE}\s+(?:an\s+)?even(?:\s+permutation)?"),
        ("odd", rf"is\s+{_ONE}\s+(?:an\s+)?odd(?:\s+permutation)?"),
        ("inversions", rf"(?:how\s+many|{_ASK}(?:the\s+)?number\s+of)\s+inversions\s+"
                       rf"(?:are\s+there\s+in|of|in|does)\s+{_ONE}(?:\s+have)?"),
        ("transpositions", rf"{_WRITE}{_ONE}\s+(?:in|into|as)\s+(?:an?\s+)?(?:product\s+of\s+)?"
                           r"transpositions"),
        ("cycles", rf"{_WRITE}{_ONE}\s+{_CYCLE_FORM}"),
        ("cycles", rf"{_ASK}(?:the\s+)?(?:disjoint\s+)?cycles?(?:\s+(?:notation|form|structure"
                   rf"|decomposition|type))?\s+(?:of|for)\s+{_ONE}"),
        ("row", rf"{_WRITE}{_ONE}\s+(?:in|as)\s+(?:a\s+)?one[- ]line(?:\s+notation)?"),
        ("product", rf"(?:multiply|compose)\s+{_ONE}\s+(?:and|by|with)\s+{_OTHER}"),
        ("product", rf"{_ASK}(?:the\s+)?(?:product|composition)\s+(?:of\s+)?{_ONE}"
                    rf"\s*(?:and|with|∘|\*|·|×)\s*{_OTHER}"),
        ("product", rf"{_ASK}(?:the\s+)?(?:product|composition)\s+(?:of\s+)?{_ONE}"
                    r"(?:\s+as\s+a\s+product\s+of\s+disjoint\s+cycles)?"),
        ("power", rf"{_ASK}{_ONE}\s*\^\s*\(?(?P<times>-?\d{{1,6}})\)?"
                  r"(?:\s+(?:as\s+a\s+permutation|in\s+cycle\s+notation))?"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PermutationQuestion(KindProblem):
    """What is asked of a permutation, or of the product of several (the last one first)."""

    topic: str
    factors: tuple[Permutation, ...]
    size: int
    times: int = 1


def read_permutation(text: str) -> PermutationQuestion | None:
    """The question about permutations that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = re.sub(r"[$`]|\\[()\[\]]", "", bare(text)).replace("\\circ", "∘")
    request = re.sub(r"^in\s+S_?\{?\d+\}?\s*,\s*", "", request, flags=re.IGNORECASE)
    for topic, found in labelled(request, _FORMS):
        groups = found.groupdict()
        bodies = [groups["p"], *([groups["q"]] if groups.get("q") else [])]
        read = [permutation_in(body) for body in bodies]
        known = [one for one in read if one is not None]
        if len(known) == len(read):
            factors = tuple(one for one, _ in known)
            numbers = [int(one) for body in bodies for one in re.findall(r"\d+", body)]
            size = max((one for factor in factors for one in factor.moved()), default=1)
            is_row = "[" in bodies[0] or "{" in bodies[0]
            size = max([size, *numbers]) if is_row else size
            return PermutationQuestion(topic, factors, size, int(groups.get("times") or 1))
    return None
