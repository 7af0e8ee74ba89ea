"""How many ways to choose some out of one or two groups: committees, teams, flavours.

Every number is the size of a group, how many are chosen, or how many of them belong to a group.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.kinds.probability.wording import plain_request
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

_WAYS: Final = late_regex(
    r"\b(?:how many (?:different )?(?:ways|committees|teams|groups|choices))\b"
)
_BODY: Final = (
    r"(?:committees?|teams?|groups?|panels?|juries|jury|delegations?|squads?|subcommittees?)"
)
_MEMBERS: Final = late_regex(
    rf"\b{_BODY} (?:of|with) (?P<k>\d{{1,2}})(?: (?:people|persons|members|students|players))?"
    r"|\b(?:choose|pick|select|take|chosen|picked|selected) (?P<k2>\d{1,2})\b(?! of each)"
    rf"|\b(?P<k3>\d{{1,2}})[- ](?:person|member|people) {_BODY}"
)
_TWO: Final = late_regex(r"\b(?P<a>\d{1,3}) (?P<x>[a-z]+)(?:,? and|,) (?P<b>\d{1,3}) (?P<y>[a-z]+)")
_ONE: Final = late_regex(r"\b(?:there are|has|have|from|of|out of) (?P<n>\d{1,3}) (?P<x>[a-z]+)")
_SPLIT: Final = late_regex(
    r"\b(?:exactly )?(?P<m>\d{1,2}) (?P<x>[a-z]+),? and (?P<n>\d{1,2}) (?P<y>[a-z]+)"
)
_RULE: Final = late_regex(
    r"\b(?P<way>exactly|at least|only|just|no|all)(?: (?P<m>\d{1,2}))? (?P<x>[a-z]+)\b"
)
_ROLE: Final = (
    r"(?:vice[- ]?(?:president|captain)|president|secretary|captain|treasurer|chair(?:man|person"
    r"|woman)?"
    r"|leader|deputy|manager|goalkeeper)"
)
_ROLES: Final = late_regex(
    rf"\b(?:an?|the) {_ROLE}(?:(?:,? and|,)(?: an?| the)? {_ROLE}){{1,4}}|\b{_ROLE}(?:(?:,? and"
    rf"|,)(?: an?"
    rf"| the)? {_ROLE}){{1,4}}"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:president|secretary|captain|treasurer|chair\w*|arrange\w*|row|order\w*|first|second|same"
    r"|particular|refuses?|together|next|either|or|more|fewer|most|than|probability|chance|likely"
    r"|repeat\w*|each|must include|including|both|not)\b"
)


def read_committee(text: str) -> Count | None:
    """The choice that a message asks to count."""
    story = plain_request(text)
    if not _WAYS.search(story) or len(story) > 400:
        return None
    if (roles := _ROLES.search(story)) is not None:
        return _in_roles(story, roles)
    if _OTHERWISE.search(story):
        return None
    members = list(_MEMBERS.finditer(story))
    sizes = {next(filter(None, one.groups())) for one in members}
    if len(sizes) != 1:
        return None
    chosen = int(sizes.pop())
    rest = _MEMBERS.sub(" , ", story)
    groups = _TWO.search(rest)
    if groups is None:
        return _of_one(rest, chosen)
    rest = f"{rest[: groups.start()]} , {rest[groups.end() :]}"
    counts = {singular(groups["x"]): int(groups["a"]), singular(groups["y"]): int(groups["b"])}
    return _of_two(rest, chosen, counts) if len(counts) == 2 else None


def _in_roles(story: str, roles: re.Match[str]) -> Count | None:
    """Each of the roles for another one out of a group."""
    rest = f"{story[: roles.start()]} {story[roles.end() :]}"
    sizes = re.findall(r"\d+", rest)
    if len(sizes) != 1 or re.search(r"\b(?:must|not|cannot|can't|same|if|at least|two)\b", rest):
        return None
    count = len(re.findall(_ROLE, roles[0]))
    what = f"ways to fill `{count}` roles out of `{sizes[0]}`"
    return Count(Way.ARRANGE, (int(sizes[0]), count), what) if count <= int(sizes[0]) else None


def _of_one(rest: str, chosen: int) -> Count | None:
    found = _ONE.search(rest)
    if found is None or re.search(r"\d", f"{rest[: found.start()]} {rest[found.end() :]}"):
        return None
    if not re.search(r"\bdifferent\b", rest) or chosen > int(found["n"]):
        return None
    return Count(Way.CHOOSE, (int(found["n"]), chosen), "ways to choose")


def _of_two(rest: str, chosen: int, counts: dict[str, int]) -> Count | None:
    (x, first), (y, second) = counts.items()
    what = "ways to choose"
    if (split := _SPLIT.search(rest)) is not None:
        told = {singular(split["x"]): int(split["m"]), singular(split["y"]): int(split["n"])}
        left = f"{rest[: split.start()]} {rest[split.end() :]}"
        if set(told) != set(counts) or sum(told.values()) != chosen or re.search(r"\d", left):
            return None
        return Count(Way.GROUPS, (first, told[x], second, told[y]), what)
    rules = [one for one in _RULE.finditer(rest) if singular(one["x"]) in counts]
    if len(rules) > 1 or re.search(r"\d", _RULE.sub(" ", rest)):
        return None
    if not rules:
        is_free = not re.search(r"\d|\b(?:exactly|at least|only|no|all|just)\b", rest)
        return Count(Way.CHOOSE, (first + second, chosen), what) if is_free else None
    rule = rules[0]
    mine = counts[singular(rule["x"])]
    other = first + second - mine
    way, count = rule["way"], int(rule["m"] or 0)
    if way in ("exactly", "only", "just") and rule["m"] and count <= chosen:
        return Count(Way.GROUPS, (mine, count, other, chosen - count), what)
    if way == "at least" and rule["m"]:
        return Count(Way.AT_LEAST, (mine, other, chosen, count), what)
    if rule["m"] or way not in ("no", "only", "all"):
        return None
    pool = other if way == "no" else mine
    return Count(Way.CHOOSE, (pool, chosen), what) if chosen <= pool else None
