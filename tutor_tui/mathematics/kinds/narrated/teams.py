"""Work done together: of the whole job everybody does so much in one hour."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_TIME: Final = late_regex(
    r"(?P<n>\d{1,4}(?:\.\d+)?) (?P<unit>hours?|minutes?|days?|weeks?|h|min)\b"
)
_JOB: Final = late_regex(
    r"\b(?:paints?|fills?|empt(?:y|ies)|builds?|digs?|mows?|cleans?|finish(?:es)?|complete[sd]?"
    r"|do(?:es)? (?:the|a) (?:job|work|task)|job|task|washes|wash"
    r"|plants?|harvests?|repairs?|types?|unloads?|decorates?|lays?|prints?|tank|pool|fence|wall"
    r"|pond|house|room|lawn|garden|field|car)\b"
)
_VERB_OF_JOB: Final = late_regex(
    r"\b(paint|fill|build|dig|mow|clean|wash|plant|harvest|repair|type|unload|decorate|lay|print|cook"
    r"|bake|iron)(?:e?s|ing)?\b"
)
_THING_OF_JOB: Final = late_regex(
    r"\b(tank|pool|fence|wall|pond|house|room|lawn|garden|field|car|kitchen|bath|report|hedge)s?\b"
)
_TOGETHER: Final = (
    r"(?:together|both(?! (?:rooms|jobs|walls|fences))|with the help of|with [a-z]+'s help|jointly"
    r"|they|them|at the same time|helps?)"
)
_JOINT: Final = late_regex(rf"\b{_TOGETHER}\b")
_ASKED: Final = late_regex(
    r"(?:how (?:long|many (?P<unit>hours|minutes|days|weeks))) (?:do|does|did|will|would|is|are"
    r"|should|needs?)? ?(?P<rest>.*)"
)
_DOES: Final = late_regex(
    r"\b(?:can|could|needs?|takes?|took|paints?|fills?|builds?|digs?|mows?|cleans?|finish(?:es)?"
    r"|does|do|would|washes|plants|harvests|repairs|types|unloads|decorates|lays|prints|pipe|tap"
    r"|pump|empties|empty|drains?|hose|machine|printer"
    r"|another|(?:the )?(?:other|second)(?: (?:one|1))?)\b"
)
_ALONE: Final = late_regex(
    r"\b(?:alone|by (?:himself|herself|itself|oneself)|on (?:his|her|its) own)\b"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:leaks?|closed|after|then|later|each|every|twice|half|double"
    r"|more|less|faster|slower|per|first|km|"
    r"miles?|metres?|times|starts?|started|left|leaves|stops?|euros?|dollars?|older|age|old"
    r"|already|another \d)\b|[$€£%]"
)


def read_team(text: str) -> Story | None:
    """The story of two or three who do one job alone and together."""
    story = story_of(text)
    if "how " not in story or not _JOB.search(story):
        return None
    story = re.sub(r"\b(?:an?|1) (?:hour|day)\b(?= alone)", "1 hour", story)
    story = _with_units(_IN_WORDS.sub(_told_apart, story))
    *facts, asked = clauses_of(story) or [""]
    asked = _CONDITION_FIRST.sub(r"\g<asked> \g<when>", asked)
    if re.search(r"\b(?:he|she|i) .*\bboth\b", asked) or not _is_one_job(story):
        return None
    plain = re.sub(r"\b(?:a|the) (?:second|first|other)\b", "the", story)
    times = list(_TIME.finditer(story))
    if not 2 <= len(times) <= 3 or _OTHERWISE.search(plain) or _TIME.search(asked):
        return None
    counted = re.sub(
        r"\b1 (?=[a-z])(?!hour|minute|day|week)|\b[23] (?!hours|minutes|days|weeks)(?=[a-z]+s\b)",
        "",
        story,
    )
    if len(re.findall(r"\d+(?:\.\d+)?", counted)) != len(times):
        return None
    units = {singular(one["unit"]) for one in times}
    question = _ASKED.fullmatch(asked)
    if (
        len(units) != 1
        or question is None
        or (question["unit"] and singular(question["unit"]) not in units)
    ):
        return None
    if re.search(r"\bin (?:hours|minutes|days|weeks)\b", question["rest"]):
        return None
    return _team(facts, question["rest"], f"{units.pop()}s")


_IN_WORDS: Final = late_regex(
    r"\ball [23](?: (?:of them|pipes|taps|pumps))?(?= |$)|\ba third (?=pipe|tap|pump|one)"
    r"|(?P<two>\d+) and (?P<other>\d+ (?P<unit>hours|minutes|days))"
)


def _told_apart(found: re.Match[str]) -> str:
    """ "all 3 are open" as "all are open", "in 3 and 4 hours" as "in 3 hours and 4 hours"."""
    if found["two"]:
        return f"{found['two']} {found['unit']} and {found['other']}"
    return "all" if found[0].startswith("all") else "another "


def _with_units(story: str) -> str:
    """With the unit that is left out the second time: "in 6 hours, Mary in 3"."""
    unit = _TIME.search(story)
    return _BARE_TIME.sub(rf"\1 {unit['unit']}", story) if unit else story


_CONDITION_FIRST: Final = late_regex(r"^(?P<when>(?:if|when) .+?),? (?P<asked>how .+)$")
_BARE_TIME: Final = late_regex(r"(?<=in )(\d{1,3}(?:\.\d+)?)(?=[,;?]|\.\s|\.?$| and )")


def _is_one_job(story: str) -> bool:
    """Whether all do the same: one who paints a room and one who mows a lawn share nothing."""
    jobs = (_VERB_OF_JOB, _THING_OF_JOB)
    return all(len(set(pattern.findall(story))) < 2 for pattern in jobs)


def _team(facts: list[str], asked: str, unit: str) -> Story | None:
    pieces = [piece for fact in facts for piece in re.split(r",? (?:and|but|while) |, ", fact)]
    pieces = _joined(pieces)
    alone = [_TIME.search(piece) for piece in pieces if not _JOINT.search(piece)]
    joint = [_TIME.search(piece) for piece in pieces if _JOINT.search(piece)]
    singles = [one["n"] for one in alone if one]
    teams = [one["n"] for one in joint if one]
    is_alone, is_joint = _ALONE.search(asked), _JOINT.search(asked)
    singly = [piece for piece in pieces if not _JOINT.search(piece)]
    if not all(_DOES.search(piece) or _ELLIPTIC.fullmatch(piece) for piece in singly):
        return None
    if any(map(_EMPTIES.search, singly)) and not all(map(_EMPTIES.search, singly[:1])):
        return _drained(singly, teams, asked, unit)
    if is_joint and not is_alone and not teams and len(singles) in (2, 3):
        terms = " + ".join(f"1/{one}" for one in singles)
        return _story("the time together", f"1/x = {terms}", unit)
    if not is_joint and len(teams) == len(singles) == 1 and (is_alone or "need" in asked):
        if float(teams[0]) >= float(singles[0]):
            return None
        equation = f"1/x = 1/{teams[0]} - 1/{singles[0]}"
        return _story("the time of the other one alone", equation, unit)
    return None


_ELLIPTIC: Final = late_regex(
    rf"(?:(?:the )?[a-z]+(?: [a-z]+)? (?:in )?)?{_TIME.pattern}(?: alone)?"
)
_EMPTIES: Final = late_regex(r"\b(?:empt(?:y|ies)|drains?|leaks?)\b")
_TO_FILL: Final = late_regex(
    r"\b(?:fill|full|filled|both (?:are |pipes |taps )*open|both|together|all [a-z0-9 ]*open|all)\b"
)


def _drained(pieces: list[str], teams: list[str], asked: str, unit: str) -> Story | None:
    """What fills, less what empties: told of each alone, and asked of all together."""
    signs = [(_EMPTIES.search(piece), _TIME.search(piece)) for piece in pieces]
    flows = [(bool(empties), time["n"]) for empties, time in signs if time]
    fills = [n for empties, n in flows if not empties]
    drains = [n for empties, n in flows if empties]
    is_open = _TO_FILL.search(asked) or any("open" in piece for piece in pieces)
    if teams or len(drains) != 1 or not fills or not is_open or _EMPTIES.search(asked):
        return None
    if sum(1 / float(n) for n in fills) <= 1 / float(drains[0]):
        return None
    terms = " + ".join(f"1/{n}" for n in fills)
    return _story("the time to fill it", f"1/x = {terms} - 1/{drains[0]}", unit)


def _joined(pieces: list[str]) -> list[str]:
    """Pieces without a time belong to the piece that follows: "together, a and b need 3 hours"."""
    found: list[str] = []
    before = ""
    for piece in pieces:
        whole = f"{before} {piece}".strip()
        if _TIME.search(piece):
            found.append(whole)
            before = ""
        else:
            before = whole
    if before and found:
        found[-1] = f"{found[-1]} {before}"
    return found


def _story(name: str, equation: str, unit: str) -> Story:
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x", unit),), is_positive=True)
