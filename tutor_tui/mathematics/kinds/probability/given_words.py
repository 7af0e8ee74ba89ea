"""Messages that give probabilities of two events, in signs or in words, and ask for another."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.probability.given import ALL, A, B, Cells, Fact, Given, share
from tutor_tui.mathematics.kinds.probability.wording import CHANCE, LONGEST
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare

_HINT: Final = late_regex(rf"\bP\s?\(|{CHANCE}", re.IGNORECASE)
_VALUE: Final = r"(?:\d+(?:\.\d+)?(?:/[1-9]\d*)?|\.\d+) ?(?:%|percent)?"
_INSIDE: Final = r"(?P<inside>[^()=]+(?:\([^()]*\)[^()=]*)?)"
_FACT: Final = late_regex(rf"P\s?\({_INSIDE}\)\s*(?:=|is|equals)\s*(?P<value>{_VALUE})")
_ASKED: Final = late_regex(rf"P\s?\({_INSIDE}\)(?!\s*(?:=|is|equals)\s*[\d.])")
_OR: Final = late_regex(r"\s*(?:∪|\bor\b|\bunion\b|\\cup)\s*", re.IGNORECASE)
_AND: Final = late_regex(r"\s*(?:∩|\band\b|\bintersect(?:ion)?\b|\\cap|&|,)\s*", re.IGNORECASE)
_NOT: Final = late_regex(r"^(?:not |¬\s?|~\s?)(?P<of>.+)$|^(?P<of2>.+?)(?:'|\^c|\^C|ᶜ)$")
_BOTH: Final = r"(?:(?:events? )?[A-Z] and [A-Z](?: are| be)?|(?:both|they|these) are|they're)"
_RELATIONS: Final = (
    ("independent", late_regex(rf"(?:the )?(?:{_BOTH} )?independent(?: events)?")),
    (
        "exclusive",
        late_regex(rf"(?:the )?(?:{_BOTH} )?(?:mutually exclusive|disjoint)(?: events)?"),
    ),
)
_GLUE: Final = late_regex(
    r"\b(?:if|and|are|what(?:'?s)?|is|find|calculate|determine|compute|given|that|for|the|events?|two|let"
    r"|suppose|then|with|probability|value|of|where|when)\b|[\s,.;:?]",
    re.IGNORECASE,
)


_UNDER: Final = late_regex(
    r"(?<=P\()(?P<event>[^()]{1,12}?) (?:given(?: that)?|if) (?P<under>[^()]{1,12})(?=\))"
)


def read_given(text: str) -> Given | None:
    """The problem about two events that a message is, every word read."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    request = _UNDER.sub(r"\g<event>|\g<under>", bare(flat(text)))
    return _in_signs(request) or _in_words(" ".join(with_numerals(request.lower()).split()))


def _in_signs(request: str) -> Given | None:
    facts = list(_FACT.finditer(request))
    rest = _FACT.sub(" ", request)
    asked = list(_ASKED.finditer(rest))
    names = sorted(
        set(re.findall(r"\b[A-Z]\b", " ".join(one["inside"] for one in (*facts, *asked))))
    )
    if not facts or len(asked) != 1 or not 0 < len(names) <= 2:
        return None
    wanted = _condition(asked[0]["inside"], names)
    told = [_condition(one["inside"], names) for one in facts]
    rest = _ASKED.sub(" ", rest)
    relations = [name for name, pattern in _RELATIONS if pattern.search(rest)]
    for _, pattern in _RELATIONS:
        rest = pattern.sub(" ", rest)
    if wanted is None or any(one is None for one in told) or _GLUE.sub("", rest):
        return None
    known = [
        Fact(*one, share(fact["value"]))
        for one, fact in zip(told, facts, strict=True)
        if one is not None
    ]
    if "exclusive" in relations:
        known.append(Fact(A & B, ALL, Fraction(0)))
    formula = f"P({' '.join(asked[0]['inside'].split())})"
    return Given(tuple(known), *wanted, formula, "independent" in relations)


def _condition(text: str, names: list[str]) -> tuple[Cells, Cells] | None:
    """ "B | A" as an event and its condition."""
    event, bar, condition = text.replace("\\mid", "|").partition("|")
    found = _cells(event, names)
    under = _cells(condition, names) if bar else ALL
    return None if found is None or under is None else (found, under)


def _cells(text: str, names: list[str]) -> Cells | None:
    """The cases in which an event happens: "A and not B", "(A or B)'"."""
    text = text.strip()
    if text in names:
        return (A, B)[names.index(text)]
    if re.fullmatch(r"\([^()]*\)", text):
        return _cells(text[1:-1], names)
    for pattern, joins in ((_OR, True), (_AND, False)):
        for found in pattern.finditer(text):
            if text[: found.start()].count("(") != text[: found.start()].count(")"):
                continue
            one, two = _cells(text[: found.start()], names), _cells(text[found.end() :], names)
            if one is None or two is None:
                return None
            return one | two if joins else one & two
    if negated := _NOT.match(text):
        inner = _cells(negated["of"] or negated["of2"], names)
        return None if inner is None else ALL - inner
    return None


_NAMED: Final = r"[a-z]+(?: [a-z]+){0,4}"
_OPPOSITE: Final = late_regex(
    rf"(?:if )?(?:the )?{CHANCE} (?:of|that) (?:it )?(?P<what>{_NAMED}?) (?:is|equals) "
    rf"(?P<p>{_VALUE})[.,;]? (?:what is|what's|find) the {CHANCE} (?:(?:that|of) )?(?:it "
    rf"(?:does not|doesn't|will not|won't) (?P<verb>[a-z]+)|not (?P<thing>{_NAMED})|(?:it|this) "
    rf"(?:does not|will not) happen|no (?P<no>[a-z]+))"
)
_BOTH_ASKED: Final = {
    "both": (A & B, "P(both)"),
    "neither": (ALL - (A | B), "P(neither)"),
    "at least one": (A | B, "P(at least one)"),
    "at least 1": (A | B, "P(at least one)"),
    "exactly one": ((A | B) - (A & B), "P(exactly one)"),
    "exactly 1": ((A | B) - (A & B), "P(exactly one)"),
    "only one": ((A | B) - (A & B), "P(exactly one)"),
}
_VERB: Final = (
    r"(?P<verb#>(?:hits|passes|wins|solves|scores|is|comes|works|fails|catches)(?: [a-z]+){0,3}?)"
)
_TWO: Final = late_regex(
    rf"(?:if )?(?:the )?{CHANCE} that (?P<one>[a-z]+) {_VERB.replace('#', '1')} is"
    rf" (?P<p>{_VALUE}),? "
    rf"and (?:the )?(?:{CHANCE} )?(?:that )?(?P<two>[a-z]+) {_VERB.replace('#', '2')} is "
    rf"(?P<q>{_VALUE})[.,;]? (?P<indep>(?:these|the|both) (?:events )?are independent[.,;]? )?"
    rf"(?:what is|find) the {CHANCE} that (?P<which>both|neither|at least (?:one|1)|exactly"
    rf" (?:one|1)|only one)(?: of them)? (?P<verb3>[a-z]+)(?: [a-z]+){{0,3}}"
)


def _in_words(request: str) -> Given | None:
    if found := _OPPOSITE.fullmatch(request):
        said = found["verb"] or found["thing"] or found["no"] or found["what"]
        if _stem(said) != _stem(found["what"]):
            return None
        return Given((Fact(A, ALL, share(found["p"])),), ALL - A, ALL, "P(not)")
    if found := _TWO.fullmatch(request):
        verbs = {_stem(found[key].split()[0]) for key in ("verb1", "verb2", "verb3")}
        if found["one"] == found["two"] or len(verbs) != 1:
            return None
        facts = (Fact(A, ALL, share(found["p"])), Fact(B, ALL, share(found["q"])))
        event, formula = _BOTH_ASKED[found["which"]]
        note = "" if found["indep"] else "assuming that they are independent"
        return Given(facts, event, ALL, formula, is_independent=True, assumes=note)
    return None


def _stem(words: str) -> str:
    """ "rains", "raining" and "rain" alike."""
    return re.sub(r"(?:ing|(?<=[sxz])es|(?<!s)s)$", "", words.rsplit(maxsplit=1)[-1])
