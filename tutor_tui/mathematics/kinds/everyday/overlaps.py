"""Two sets that overlap: how many play both, only one, neither, and how likely each is.

Every clause tells a part of the two sets or asks for one. What is asked follows from the sums
that the parts make up, and all that is told must fit together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.word_problems.tale import told_from
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import rational_value, substitute_all

_HINT: Final = re.compile(r"\b(?:both|neither|either|and)\b")
_HEAD: Final = (
    r"(?:students?|pupils?|people|persons?|children|child|members?|kids?|adults?|boys?|girls?"
    r"|players?|families|family|customers?|employees|workers|households|men|women|tourists|guests"
    r"|voters|teachers|teenagers|participants|them)"
)
_VERB: Final = (
    r"(?:(?:can |also |said (?:that )?they |say they )?(?:plays?|played|likes?|liked|stud(?:y|ies)"
    r"|studied|has|have|had|speaks?|owns?|owned|takes?|took|do|does|learns?|reads?|eats?|drinks?"
    r"|prefers?|watch(?:es)?|passed|passes|failed|chose|choose|bought|buys?|uses?|wears?|visit(?:s"
    r"|ed)?|enjoys?|attends?|joined|knows?|ordered|(?:are|is|were|was)(?: (?:in|on|studying|taking"
    r"|learning|doing|members? of))|belongs? to|go(?:es)? to|sings?|swims?|keeps?|teach(?:es)?))"
)
_GROUP_WORDS: Final = """
    in a an the my our of out class group survey there are were is club school year has with have
    among from total sample surveyed asked town village office company party hotel team who that
    which some every
"""
_TOTAL: Final = late_regex(
    r"(?P<lead>(?:[a-z]+ )*)(?P<n>\d{1,6})(?P<who> (?:[a-z]+ )?"
    rf"{_HEAD})?(?: (?:in|at|from|on) (?:an?|the|my|our) [a-z]+(?: [a-z]+)?)?"
    r"(?: (?:were |was )?(?:asked|surveyed|interviewed|questioned)(?: about [a-z ]+)?)?"
)
_COUNTED: Final = re.compile(
    rf"(?P<n>\d{{1,6}})(?P<share> ?%)?(?: of (?:the )?{_HEAD}| {_HEAD})? ?(?P<rest>[a-z].*)"
)
_NAME: Final = re.compile(
    rf"(?P<verb>{_VERB} )?(?:an? |the |some )?(?P<name>(?!both|neither|either|only|just|at|exactly"
    r"|none|one\b|no\b|not\b|more|less|fewer|all\b|each)[a-z]+(?: (?:club|team|lessons?"
    r"|class(?:es)?|juice|cream|test|exam|band|choir))?)"
)
_ONE: Final = (
    rf"(?:(?:a |an |the |one |1 )?(?:randomly |random )?(?:chosen |selected |picked )?{_HEAD}(?: "
    r"(?:chosen|picked|selected))?(?: (?:at random|randomly))?|they|he|she|it|someone|somebody)"
)
_CHANCE: Final = r"(?:the )?(?:probability|chance|prob)"
_ASKED: Final = late_regex(
    rf"(?:if )?(?:(?:a|one|1) {_HEAD} is (?:chosen|picked|selected)"
    r"(?: (?:at random|randomly))?,? )?"
    rf"(?:(?P<many>how many(?: (?:of )?(?:the )?{_HEAD})?|(?:find|what is) the number(?: of"
    rf" {_HEAD})?(?: (?:who|that))?)"
    rf"|(?P<chance>(?:find |what(?:'s|s| is) |calculate )?{_CHANCE}(?: (?:that|of))?(?: {_ONE})?)"
    r"|(?P<percent>what (?:percent(?:age)?|%)(?: of (?:the |them )?(?:[a-z]+)?)?)"
    r"|(?P<part>what (?:fraction|proportion)(?: of (?:the |them )?(?:[a-z]+)?)?)) "
    rf"(?P<event>[a-z].*?)(?: given (?:that )?{_ONE} (?P<given>.+))?"
)
_FILLER: Final = late_regex(
    rf"\b(?:an?|the|some|also|of (?:them|these|those|the (?:two )?[a-z]+)|1 of|{_HEAD}|{_VERB}"
    r"|sports?|subjects?|games?|languages?|clubs?|activit(?:y|ies)|pets?|drinks?|exams?|tests?"
    r"|team|lessons?|class|who|that|ones?(?= a\b)|or both)\b|,"
)
_EVENTS: Final = (
    ("c", r"both(?: X and Y)?|X and Y(?: both)?"),
    ("g", r"neither(?: X n?or Y)?|none|not either|not both X or Y|not X or Y|no X or Y"),
    ("u", r"(?:at least|not less than) (?:1|one)|either(?: X or Y)?|X or Y"),
    ("o", r"(?:exactly|only|just) (?:1|one)|(?:1|one) but not both|either X or Y but not both"),
    ("p", r"(?:only|just) A|A (?:only|alone)|A but not B|A and not B|A not B"),
    ("q", r"(?:only|just) B|B (?:only|alone)|B but not A|B and not A|B not A"),
    ("a", r"A"),
    ("b", r"B"),
    ("n - a", r"not A"),
    ("n - b", r"not B"),
)
_RULES: Final = (
    ("u", "a + b - c"), ("u", "n - g"), ("u", "o + c"), ("u", "p + q + c"), ("c", "a + b - u"),
    ("c", "a - p"), ("c", "b - q"), ("c", "u - o"), ("g", "n - u"), ("p", "a - c"), ("p", "u - b"),
    ("q", "b - c"), ("q", "u - a"), ("o", "p + q"), ("n", "u + g"), ("a", "p + c"), ("a", "u - q"),
    ("b", "q + c"), ("b", "u - p"),
)  # fmt: skip
"""How a part of two sets follows from others; all of them hold in every story."""
_MEANINGS: Final = {
    "n": "the number of all", "a": "the number in the first set",
    "b": "the number in the second set", "c": "the number in both",
    "g": "the number in neither", "u": "the number in at least one",
    "p": "the number in the first alone", "q": "the number in the second alone",
    "o": "the number in exactly one",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sets:
    """What has been told: the `names` of the sets, the size of each part, what is asked."""

    names: tuple[str, ...] = ()
    sizes: tuple[tuple[str, Fraction], ...] = ()
    is_share: bool | None = None
    asked: tuple[str, str, str] | None = None

    def telling(self, key: str, size: str) -> "_Sets | None":
        if key in dict(self.sizes) or len(key) > 1:
            return None
        return replace(self, sizes=(*self.sizes, (key, Fraction(size))))


def read_overlap(story: str) -> Reckoned | None:
    """What a story about two sets asks for."""
    if not _HINT.search(story):
        return None
    plain = kept_regex(r",? (?:it (?:is|was) )?(?:found|known|showed|shows) that,? ").sub(
        ". ", f" {story}"
    )
    plain = kept_regex(r" (?:don't|do not|doesn't|does not) ").sub(" not ", plain).strip()
    sets = told_from(_Sets(), plain, (_question, _counted, _everybody, _total))
    return _reckoned(sets) if sets and sets.asked and len(sets.names) == 2 else None


def _total(clause: str, sets: _Sets) -> _Sets | None:
    found = _TOTAL.fullmatch(clause)
    if found is None or set(found["lead"].split()) - set(_GROUP_WORDS.split()):
        return None
    is_group = found["who"] or re.search(
        r"\b(?:class|group|survey|out of|club|of)\b", found["lead"]
    )
    return sets.telling("n", found["n"]) if is_group else None


def _counted(clause: str, sets: _Sets) -> _Sets | None:
    """ "18 play football", "8 play both", "5 play neither"."""
    found = _COUNTED.fullmatch(clause)
    is_share = bool(found and found["share"])
    if found is None or (sets.is_share is not None and sets.is_share != is_share):
        return None
    now = replace(sets, is_share=is_share)
    if key := _event(found["rest"], now.names):
        return now.telling(key, found["n"])
    name = _NAME.fullmatch(found["rest"])
    if name is None or len(now.names) == 2 or not (name["verb"] or now.names):
        return None
    named = replace(now, names=(*now.names, name["name"]))
    return named.telling("ab"[len(now.names)], found["n"])


def _everybody(clause: str, sets: _Sets) -> _Sets | None:
    """ "everybody speaks at least one": nobody is in neither."""
    found = kept_regex(rf"(?:every ?(?:one|body|{_HEAD})|all(?: of them)?) (.+)").fullmatch(clause)
    is_all = found is not None and _event(found[1], sets.names) == "u"
    return sets.telling("g", "0") if is_all else None


def _question(clause: str, sets: _Sets) -> _Sets | None:
    found = _ASKED.fullmatch(clause)
    if found is None or sets.asked or len(sets.names) < 2:
        return None
    event = _event(found["event"], sets.names)
    given = _event(found["given"], sets.names) if found["given"] else "n"
    way = next(one for one in ("many", "chance", "percent", "part") if found[one])
    return replace(sets, asked=(way, event, given)) if event and given else None


def _event(words: str, names: tuple[str, ...]) -> str:
    """The part of the sets that some words mean; nothing where they mean none."""
    if len(names) != 2 or re.search(r"\d{2}", words):
        return ""
    plain = f" {words} "
    for letter, name in zip("AB", _keys(names), strict=True):
        plain = re.sub(rf"\b{re.escape(name)}(?:e?s)?\b", letter, plain)
    plain = " ".join(_FILLER.sub(" ", plain).split())
    for x, y in ("AB", "BA"):
        for key, form in _EVENTS:
            if re.fullmatch(form.replace("X", x).replace("Y", y), plain):
                return key
    return ""


def _keys(names: tuple[str, ...]) -> list[str]:
    """The words by which the sets are told apart: "chess" of "chess club"."""
    return [singular(name.split()[0]) for name in names]


def _reckoned(sets: _Sets) -> Reckoned | None:
    way, event, given = sets.asked or ("", "", "")
    told = dict(sets.sizes)
    if sets.is_share:
        if way == "many" or "n" in told:
            return None
        told["n"] = Fraction(100)
    forms = _followed(told)
    part, whole = (_put(one, forms) for one in (event, given))
    if not part or (way != "many" and not whole):
        return None
    if given != "n":
        part = _put({"n": given, "u": given}.get(event, _BOTH.get(event + given, "")), forms)
    formula = {"many": part, "percent": f"100*{_bracketed(part)}/{_bracketed(whole)}"}.get(
        way, f"{_bracketed(part)}/{_bracketed(whole)}"
    )
    if not part or not _fits(told, forms):
        return None
    letters = [one for one in _MEANINGS if re.search(rf"\b{one}\b", formula)]
    is_part = way in ("chance", "part")
    values = tuple(Value(one, told[one], _MEANINGS[one], is_part) for one in letters)
    goal = {"many": "the number", "chance": "the probability"}.get(way, "the share")
    return Reckoned(goal, formula, values, "percent" if way == "percent" else "")


_BOTH: Final = {
    "ab": "c", "ba": "c", "ca": "c", "cb": "c", "au": "a", "bu": "b", "cu": "c", "pa": "p",
    "qb": "q", "pu": "p", "qu": "q", "ou": "o", "n - ba": "p", "n - ab": "q",
}  # fmt: skip
"""What an event and its condition have in common."""


def _followed(told: Mapping[str, Fraction]) -> dict[str, str]:
    """Each part that follows from what was told, as a formula in the letters of that."""
    forms = {key: key for key in told}
    for _ in _RULES:
        for key, rule in _RULES:
            if key not in forms and (form := _put(rule, forms)):
                forms[key] = form
    return forms


def _put(rule: str, forms: Mapping[str, str]) -> str:
    """A rule in the letters of what was told; nothing where a part is not known."""
    letters = re.findall(r"[a-z]", rule)
    if not letters or not all(one in forms for one in letters):
        return ""
    if rule in forms:
        return forms[rule]
    first, rest = rule[0], rule[1:]
    return forms[first] + re.sub(r"[a-z]", lambda at: _bracketed(forms[at[0]]), rest)


def _bracketed(form: str) -> str:
    return f"({form})" if " " in form else form


def _fits(told: Mapping[str, Fraction], forms: Mapping[str, str]) -> bool:
    """Whether no part is negative, and all that was told agrees."""
    numbers = {key: Number(size) for key, size in told.items()}
    sizes = {
        key: rational_value(substitute_all(parse_expression(form), numbers))
        for key, form in forms.items()
    }
    known = {key: Number(size) for key, size in sizes.items() if size is not None}
    return all(size is not None and size >= 0 for size in sizes.values()) and all(
        rational_value(substitute_all(parse_expression(rule), known)) == sizes[key]
        for key, rule in _RULES
        if key in known and set(re.findall(r"[a-z]", rule)) <= known.keys()
    )
