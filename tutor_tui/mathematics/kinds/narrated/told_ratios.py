"""Sorts in a ratio, however it is told: their parts, the one amount that is known, what is asked.

With `x` for one part every sort has so many of them. The ratio, the amount and the question are
looked for and taken out; what is left may say nothing of quantities. An amount is that of the
sort that it names; of all together only where something says so, since in "for 21 litres" nobody
can tell.
"""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import sign_in
from tutor_tui.mathematics.kinds.narrated.ratio_shares import ALL, WHOLES, Known, Sorts, wanted_of
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import UNITS
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_PART: Final = r"\d{1,4}(?:\.\d{1,2})?"
_PARTS: Final = (
    rf"(?P<parts>{_PART}(?: ?: ?{_PART}){{1,3}}|{_PART}(?: to {_PART}){{1,3}})"
    r"(?![\d.]*\d)"
)
_STOP: Final = (
    r"(?!(?:is|are|was|were|in|at|on|of|to|for|with|and|the|an?|by|from|has|have|gets?|shares?"
    r"|mixed"
    r"|made|every|ratio|how|what|if|using|needs?|do|does|there|than|altogether|so|i|you|he|she|we"
    r"|they|it|more|part|parts|mix|mixes|mixing|uses?|contains?|between|among|includes?)\b)"
)
_WORD: Final = rf"{_STOP}[a-z][a-z'-]*"
_NAME: Final = rf"(?<![a-z])(?:the )?(?:number of |amount of )?{_WORD}(?: {_WORD})?"
_LIST: Final = rf"(?P<names>{_NAME}(?:, {_NAME})*,? (?:and|to|with) {_NAME})"
_RATIOS: Final = (
    late_regex(
        rf"(?:the )?ratio(?: of)? (?P<names>{_NAME}(?: ?(?:to|:|and) ?{_NAME}){{1,3}})"
        rf"(?: (?:in|at|on|for) (?:the|a|an|this|my|our) {_WORD}(?: {_WORD})?)?"
        rf"(?: (?:is|was|are|should be|must be|of))*[ :=]*{_PARTS}"
    ),
    late_regex(
        rf"(?:the )?(?P<names>{_WORD} (?:to|:) {_WORD}) ratio(?: (?:is|was|of))*["
        rf" :=]*{_PARTS}"
    ),
    late_regex(
        rf"(?P<parts>(?P<a>{_PART})) parts?(?: of)? (?P<n1>{_NAME})(?: (?:and|to|with|mixed with|is"
        rf" mixed with|for every)|,) (?P<b>{_PART}) parts?(?: of)? (?P<n2>{_NAME})(?:,? (?:and"
        rf"|to|with)"
        rf" (?P<c>{_PART}) parts?(?: of)? (?P<n3>{_NAME}))?"
    ),
    late_regex(
        rf"(?:there (?:are|is) )?(?P<parts>(?P<a>\d{{1,4}})) (?P<n1>{_NAME}) (?:for|to) every"
        rf" (?P<b>"
        rf"\d{{1,4}}) (?P<n2>{_NAME})"
    ),
    late_regex(
        rf"(?:by mixing )?{_LIST}(?P<between>(?: (?!ratio\b|and\b)[a-z]+){{0,5}}(?:"
        rf" [$£€]?\d{{1,7}}(?:\.\d\d)?(?: [a-z]+){{0,3}})?)(?: in| by)(?: the| a)? ratio(?: of)?"
        rf" {_PARTS}"
    ),
    late_regex(
        rf"(?P<between>(?:[$£€]?\d{{1,7}}(?:\.\d\d)?)(?: [a-z]+){{0,3}} (?:between|among) )"
        rf"{_LIST} in (?:the|a) ratio(?: of)? {_PARTS}"
    ),
)
_AMOUNT: Final = late_regex(
    rf"(?P<before>(?:[a-z'-]+ ){{0,4}})(?P<size>[$£€]? ?\d{{1,8}}(?:\.\d{{1,3}})?)(?:"
    rf" ?(?P<unit>{UNITS}))?"
    rf"(?P<more> more)?(?: of)?(?: (?:the|his|her|this|these))?(?P<thing>(?: {_WORD}){{0,3}})"
    rf"(?P<than> than (?P<other>{_NAME}))?(?P<all> (?:altogether|in total|in all))?"
)
_ASKED: Final = late_regex(r"(?:^|\s)(?P<ask>(?:how (?:much|many)|what|find"
                           r"|calculate"
                           r"|work out)\b(?:[^.;?!]|\.(?=\d))*)[.?! ]*$")  # fmt: skip
_GIVEN: Final = (
    r"(?:gets?|got|has|have|had|receives?|received|gave|gives?|is|are|pays?|paid|was|uses?|used"
    r"|takes?)"
)
_WHOLE_OF: Final = late_regex(
    r"\b(?:class|group|school|club|team|choir|band|party|crowd|box|bag|jar|total) of $"
)
_MAKING: Final = late_regex(
    r"\b(?:shares?|shared|sharing|split|splits|divides?|divided|makes?|made|making)\b"
)
_PLAIN_WORDS: Final = """
    how what much many each more than both altogether in total all find calculate work out if then
    there are is was were be do does did will would should must can has have had need needed
    required used use get got receive pay put add make mix take with for to of on at by and so it
    they i you we he she them one the a an this that my his her their our number amount share
    money fraction percent percentage proportion of person people sort kind
"""
_PLAIN: Final = frozenset(map(singular, _PLAIN_WORDS.split())) | frozenset(_PLAIN_WORDS.split())
_ALLOWED: Final = "between altogether total all also then if both when"


def read_told_ratio(text: str) -> Story | None:
    """The story of sorts in a ratio, one amount and what is asked."""
    story = story_of(text)
    found = first_of(one.search(story) for one in _RATIOS)
    sorts = _sorts(found) if found is not None else None
    if found is None or sorts is None:
        return None
    between = found.groupdict().get("between") or ""
    rest = f"{story[: found.start()]} {between} . {story[found.end() :]}"
    asked = _ASKED.search(rest)
    amounts = list(_AMOUNT.finditer(rest))
    if asked is None or len(amounts) > 1:
        return None
    known = _known(amounts[0], sorts, story, rest) if amounts else None
    if amounts and known is None:
        return None
    told, question = rest[: asked.start("ask")], asked["ask"]
    if amounts:
        told, question = (_without(amounts[0], one) for one in (told, question))
    if not is_idle(told, _ALLOWED) or not _is_plain(question, told, found[0]):
        return None
    wanted = wanted_of(question, sorts, known, names_in(text))
    return _story(sorts, known, wanted, question) if wanted else None


def _is_plain(question: str, told: str, ratio: str) -> bool:
    """Whether a question speaks of nothing new: not of green paint, nor of girls who can swim."""
    known = {singular(one) for one in re.findall(r"[a-z]+", f"{told} {ratio}")}
    places = " ".join(re.findall(r"\b(?:in|on|at) (?:the|a|an|my|our|his|her) ([a-z]+)", question))
    words = {singular(one) for one in re.findall(r"[a-z]+", question)}
    return not words - known - WHOLES - _PLAIN - {singular(one) for one in places.split()}


def _sorts(found: re.Match[str]) -> Sorts | None:
    groups = found.groupdict()
    if groups.get("n1"):
        names = [groups[one] for one in ("n1", "n2", "n3") if groups.get(one)]
        parts = [groups[one] for one in ("a", "b", "c") if groups.get(one)]
    else:
        names = re.split(r" ?(?:,? and|,| to|:| with) ?", groups["names"])
        parts = re.findall(_PART, groups["parts"])
    plain = [re.sub(r"^(?:the )?(?:number of |amount of )?(?:the )?", "", one) for one in names]
    is_whole = len(plain) == len(parts) and len({*plain}) == len(plain) and "0" not in parts
    return Sorts(plain, parts) if is_whole else None


def _without(amount: re.Match[str], text: str) -> str:
    """A text without an amount and what it is of; the words before it stay."""
    return text.replace(amount[0][len(amount["before"]) :].strip(), " ")


def _known(at: re.Match[str], sorts: Sorts, story: str, rest: str) -> Known | None:
    size, unit = re.sub(r"[$£€ ]", "", at["size"]), unit_of(at["unit"] or sign_in(at["size"]))
    thing, before = at["thing"], at["before"]
    own = sorts.named(thing)
    giver = re.search(rf"(?P<who>.+) {_GIVEN} $", before)
    if not own and giver:
        own = sorts.named(giver["who"])
    if at["more"] or at["than"]:
        others = sorts.named(at["other"] or "")
        if len(sorts.names) == 2 and len(own) == 1 and not at["than"]:
            others = [1 - own[0]]
        is_clear = bool(at["more"]) and len(own) == len(others) == 1 and own != others
        return Known(size, unit, own[0], others[0]) if is_clear else None
    if own:
        return Known(size, unit, own[0]) if len(own) == 1 else None
    words = {singular(one) for one in thing.split()}
    if words & {singular(one) for name in sorts.names for one in name.split()} - sorts.whole:
        return None
    sentence = re.split(r"[.;?!] ", rest[: at.start("size")])[-1]
    head = singular(thing.split()[-1]) if thing.split() else ""
    earlier = {singular(one) for one in re.findall(r"[a-z]+", story[: story.find(at["size"])])}
    is_said = at["all"] or ALL.search(sentence) or _MAKING.search(sentence)
    new = words - WHOLES - sorts.whole - earlier
    if new and not (is_said and len(words) == 1):
        return None  # green balls, where red and blue ones are in the ratio
    is_all = (
        is_said
        or _WHOLE_OF.search(before)
        or head in WHOLES
        or words & sorts.whole
        or (head and head in earlier)
    )
    return Known(size, unit, None) if is_all else None


def _story(
    sorts: Sorts, known: Known | None, wanted: tuple[Asked, ...], question: str
) -> Story | None:
    if known is None or "x" not in wanted[0].expression:
        (one,) = wanted
        unknown = ("x", one.name.removesuffix(" is"))
        asked = Asked(one.name, "x", one.unit, one.is_fraction)
        return Story((unknown,), (f"x = {one.expression}",), (asked,), is_positive=True)
    left = sorts.all() if known.sort is None else sorts.share(known.sort)
    if known.other is not None:
        left = f"{left} - {sorts.share(known.other)}"
    is_counted = not known.unit and "how many" in question
    return Story(
        (("x", "one part"),), (f"{left} = {known.size}",), wanted, is_counted, is_positive=True
    )
