"""Committees out of two groups, in any order of the sentences.

"a committee of 4 is chosen from 6 men and 5 women. how many have at least one woman?"
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.late_patterns import late_regex

_PAIR: Final = r"(?P<{0}>\d{{1,3}}) (?P<{1}>[a-z]+),? and (?P<{2}>\d{{1,3}}) (?P<{3}>[a-z]+)"
_SUPPLY: Final = late_regex(
    r"(?:from|out of|among|there are|has|have|consists? of|consisting of|group of|class of|club of"
    r"|pool of|contains?)(?: (?:a|the) (?:group|class|club|pool|team|staff) (?:of|with))? "
    + _PAIR.format("a", "first", "b", "second")
)
_TEAM: Final = r"(?:sub)?(?:committee|team|group|panel|jury|delegation|squad|crew|board)s?"
_SIZE: Final = late_regex(
    rf"(?P<m>\d{{1,3}})[- ](?:person|people|member|student)s?[- ]{_TEAM}|{_TEAM} (?:of|with) "
    rf"(?:size )?"
    r"(?P<n>\d{1,3})(?: (?:people|persons|members|students|players))?(?! [a-z]+,? and \d)"
    r"|(?:choose|select|pick|chosen|selected|picked) (?P<k>\d{1,3}) (?:people|persons|members"
    r"|students|of them|players)"
)
_MADE: Final = late_regex(_PAIR.format("j", "one", "k", "two"))
_WANTED: Final = late_regex(
    r"(?P<how>exactly|at least|at most|no more than|only|just)?(?: |^)(?P<n>\d{1,3}|a|an|no|all) "
    r"(?P<what>[a-z]+)"
)
_GLUE_WORDS: Final = """
    a an the is are be to of from in how many ways can could we you i one this that it they them do
    done number find different possible there committee committees team teams group groups panel
    panels jury delegation delegations people members persons students players chosen choose
    selected select picked pick formed form made make must should will has have having with which
    contain contains containing consist consists consisting include includes including if and on
    such so what about total class club school teacher wants needs needed each for by out would
    selection selections been at random exactly among up ball balls marble marbles bead beads
    sweet sweets counter counters bag box urn jar draw drawn drawing choosing picking take taken
"""
_GLUE: Final = frozenset(_GLUE_WORDS.split())


def committee(text: str) -> Count | None:
    """How many committees there are, with what is said of their members."""
    supply = _SUPPLY.search(text)
    if supply is None or not re.search(r"how many|number of", text):
        return None
    rest = _cut(text, supply)
    names = (supply["first"], supply["second"])
    sizes = (int(supply["a"]), int(supply["b"]))
    if made := _MADE.search(rest):
        return _of_both(_cut(rest, made), made, names, sizes)
    size = _SIZE.search(rest)
    if size is None:
        return None
    members = int(next(one for one in size.groups() if one))
    rest = _cut(rest, size)
    wanted = [
        at
        for at in _WANTED.finditer(rest)
        if at["what"] not in _GLUE and _which(at["what"], names) >= 0
    ]
    for at in wanted:
        rest = rest.replace(at[0], " ", 1)
    if len(wanted) > 1 or not _is_glue(rest) or members > sum(sizes):
        return None
    if not wanted:
        what = f"committees of `{members}` out of `{sum(sizes)}`"
        return Count(Way.CHOOSE, (sum(sizes), members), what)
    return _with(wanted[0], members, names, sizes)


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _is_glue(text: str) -> bool:
    return set(re.findall(r"[a-z0-9]+", text)) <= _GLUE


def _of_both(
    rest: str, made: re.Match[str], names: tuple[str, str], sizes: tuple[int, int]
) -> Count | None:
    """So many of either group; a size that is told, too, must be their sum."""
    one, two = _which(made["one"], names), _which(made["two"], names)
    wanted = int(made["j"]), int(made["k"])
    size = _SIZE.search(rest)
    rest = _cut(rest, size) if size else rest
    told = int(next(group for group in size.groups() if group)) if size else sum(wanted)
    if {one, two} != {0, 1} or told != sum(wanted) or not _is_glue(rest):
        return None
    return Count(Way.GROUPS, (sizes[one], wanted[0], sizes[two], wanted[1]), "ways to choose")


def _with(
    found: re.Match[str], members: int, names: tuple[str, str], sizes: tuple[int, int]
) -> Count | None:
    one = _which(found["what"], names)
    how, number = found["how"] or "", found["n"]
    if number in ("no", "all"):
        how, count = "exactly", members if number == "all" else 0
    else:
        count = 1 if number in ("a", "an") else int(number)
    if count > members:
        return None
    if how == "at least":
        numbers = (sizes[one], sizes[1 - one], members, count)
        return Count(Way.AT_LEAST, numbers, "ways to choose")
    if how in ("at most", "no more than"):
        numbers = (sizes[1 - one], sizes[one], members, members - count)
        return Count(Way.AT_LEAST, numbers, "ways to choose")
    if not how:
        return None
    numbers = (sizes[one], count, sizes[1 - one], members - count)
    return Count(Way.GROUPS, numbers, "ways to choose")


_PLURALS: Final = {"man": "men", "woman": "women", "child": "children", "person": "people"}


def _which(name: str, names: tuple[str, str]) -> int:
    """Which of the two groups is named; -1 for neither."""
    plain = _PLURALS.get(name, name)
    fitting = [k for k, one in enumerate(names) if plain in (one, one.removesuffix("s"))]
    return fitting[0] if fitting else -1
