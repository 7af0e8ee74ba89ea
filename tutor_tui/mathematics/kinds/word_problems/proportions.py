"""Direct and inverse proportion: recipes, rates, and workers who share a task.

"4 workers need 6 days; how long do 3 workers need?" "A recipe for 4 people needs 300 g of flour;
how much for 10 people?" The rule is taken from who does what: more workers need less time, more
people need more flour. What cannot be told apart is left alone.
"""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import NUMBER, number, singular
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(
    r"how (?:long|many|much|far)|what (?:time|amount)|in the ratio|ratio", re.I
)
_WORKERS: Final = (
    r"(?:workers?|men|women|people|machines?|painters?|builders?|pumps?|taps?|pipes?|printers?"
    r"|robots?|farmers?|gardeners?|cleaners?|labou?rers|carpenters?|bakers?|students|hens|horses)"
)
_TIME: Final = r"(?:days?|hours?|minutes?|weeks?|months?)"
_TASK: Final = (
    r"(?:(?:to )?(?:build|paint|dig|finish|complete|do|clean|make|harvest|empty|fill|mow|plough"
    r"|repair|print|produce|pick|plant) (?:(?:a|an|the|this|one|1|same) )*[a-z]+(?: [a-z]+)?)"
)
_INVERSE: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"(?:if )?(?:it takes )?(?P<one>\d{{1,4}}) (?P<who>{_WORKERS}),? "
        rf"(?:(?:can|could|need|take|takes|will)? ?(?P<task>{_TASK})? ?(?:in|takes?|needs?)? ?)"
        rf"(?P<time>{NUMBER}) (?P<unit>{_TIME})(?: (?P<task2>{_TASK}))?[.,;?]* "
        rf"(?:how (?:long|many (?P<unit2>{_TIME}))|in how many (?P<unit3>{_TIME})) "
        rf"(?:will |would |does |do |can |could |it )*(?:take )?(?:for )?"
        rf"(?P<two>\d{{1,4}}) (?P<who2>{_WORKERS})(?: (?:need|take|to take|finish))?"
        rf"(?: (?P<task3>{_TASK}|to do (?:it|the same(?: [a-z]+)?)|do it|need))?"
        rf"(?: working at the same rate)?",
    )
)
_GOODS: Final = (
    r"(?:g|kg|ml|l|km|m|cm|cups?|eggs?|[a-z]+s|gram|liter|litre|hour|day|minute"
    r"|people|men|women|children)"
)
_VERB: Final = (
    r"(?:needs?|uses?|requires?|takes?|calls? for|produces?|makes?|prints?|fills?|pumps?|types?"
    r"|reads?|walks?|runs?|drives?|travels?|burns?|consumes?|can (?:make|print|produce|type|read"
    r"|pump|fill)|feeds?|serves?|bakes?)"
)
_AMOUNT: Final = rf"(?P<@>{NUMBER}) ?(?P<@u>{_GOODS})(?: of (?P<@o>[a-z]+))?"


def _pattern(text: str) -> re.Pattern[str]:
    for key in "abcd":
        text = text.replace(f"<{key}>", _AMOUNT.replace("@", key))
    return late_regex(text)


_DIRECT: Final = (
    # "a recipe for 4 people needs 300 g of flour. how much flour is needed for 10 people"
    _pattern(
        rf"(?:if )?(?:a|the|my) [a-z]+ (?:for|that serves) <a> {_VERB} <b>[.,;]? "
        rf"how (?:much|many) (?P<asked>[a-z]+)(?: of (?P<askedo>[a-z]+))? "
        rf"(?:is|are|do|does|will|would)(?: (?:i|you|we|it|be))?(?: (?:needed|required|need|use))? "
        rf"for <c>"
    ),
    # "a car uses 6 l of fuel for 100 km. how much fuel does it use for 250 km"
    _pattern(
        rf"(?:if )?(?:a|an|the|my) [a-z]+ {_VERB} <b> (?:for|per|in|on|every) <a>[.,;]? "
        rf"how (?:much|many) (?P<asked>[a-z]+)(?: of (?P<askedo>[a-z]+))? "
        rf"(?:is|are|do|does|will|would|can)(?: (?:i|you|we|it|be|the [a-z]+))?"
        rf"(?: (?:needed|required|need|use|make|print|produce|read|type|fill|pump|burn|consume"
        rf"|run|walk|drive|travel))? (?:for|in|on) <c>"
    ),
    # "a machine makes 40 parts in 5 minutes. how long does it take to make 120 parts"
    _pattern(
        rf"(?:if )?(?:a|an|the|my) [a-z]+ {_VERB} <a> in <b>[.,;]? "
        rf"how (?:long|many (?P<asked>[a-z]+)) (?:does|will|would) it take(?: (?:it|the [a-z]+))? "
        rf"to [a-z]+ <c>"
    ),
)


def read_proportion(story: str) -> Story | None:
    """The proportion that is told."""
    if not _HINT.search(story):
        return None
    return _inverse(story) or _direct(story) or _ratio(story)


def _inverse(story: str) -> Story | None:
    found = first_of(fitting(story, _INVERSE))
    if found is None or singular(found["who"]) != singular(found["who2"]):
        return None
    units = {singular(found[key]) for key in ("unit", "unit2", "unit3") if found[key]}
    tasks = {_task(found[key]) for key in ("task", "task2", "task3") if found[key]} - {""}
    if len(units) != 1 or len(tasks) > 1 or "0" in (found["one"], found["two"]):
        return None
    equation = f"{found['two']}*x = {found['one']}*{number(found['time'])}"
    who = found["who2"]
    asked = Asked(f"{found['two']} {who} need", "x", f"{units.pop()}s")
    meaning = (("x", f"the time that {found['two']} {who} need"),)
    return Story(meaning, (equation,), (asked,), is_positive=True)


def _task(words: str) -> str:
    """The thing that is built or painted; empty for "do it"."""
    last = words.removesuffix(" in").rsplit(maxsplit=1)[-1]
    return "" if last in ("it", "same", "job", "work", "need", "task") else singular(last)


def _direct(story: str) -> Story | None:
    for found in fitting(story, _DIRECT):
        groups = found.groupdict()
        if singular(groups["au"]) != singular(groups["cu"]) or float(groups["a"]) == 0:
            return None
        names = {singular(word) for word in (groups["bu"], groups["bo"]) if word}
        wanted = {singular(word) for word in (groups["asked"], groups.get("askedo")) if word}
        stuff = {singular(groups[key]) for key in ("ao", "co") if groups[key]}
        if not wanted <= names or len(stuff) > 1:
            return None
        a, b, c = (number(groups[key]) for key in "abc")
        of = f" of {groups['bo']}" if groups["bo"] else ""
        meaning = (("x", f"the amount for {c} {groups['cu']}"),)
        asked = Asked(f"for {c} {groups['cu']} it is", "x", f"{groups['bu']}{of}")
        return Story(meaning, (f"{a}*x = {b}*{c}",), (asked,), is_positive=True)
    return None


_RATIO: Final = late_regex(
    r"(?:if )?(?:the )?ratio of (?P<one>[a-z]+) to (?P<two>[a-z]+)(?: in (?:a|the) [a-z]+)? is "
    r"(?P<a>\d{1,4}) ?(?::|to) ?(?P<b>\d{1,4})[.,;]?(?: and| if)? (?:there are |if there are )"
    r"(?P<count>\d{1,6}) (?P<what>[a-z]+)(?: (?:in total|altogether|in (?:the|a) [a-z]+))?[.,;]? "
    r"how many (?P<asked>[a-z]+) are (?:there|in (?:the|a) [a-z]+)(?: (?:in total|altogether))?"
)
_EVERYBODY: Final = frozenset({"students", "pupils", "children", "people", "kids", "animals"})


def _ratio(story: str) -> Story | None:
    """ "the ratio of boys to girls is 3:4 and there are 28 students; how many boys are there?"."""
    found = _RATIO.fullmatch(story)
    if found is None or found["one"] == found["two"] or "0" in (found["a"], found["b"]):
        return None
    one, two, what, asked = (found[key] for key in ("one", "two", "what", "asked"))
    if what in (one, two):
        told = f"{'x' if what == one else 'y'} = {found['count']}"
    elif what in _EVERYBODY and {one, two} & {"boys", "girls", "men", "women", "adults"}:
        told = f"x + y = {found['count']}"
    else:
        return None
    letters = {one: "x", two: "y"}
    wanted = letters.get(asked) or ("x + y" if asked in _EVERYBODY else None)
    if wanted is None:
        return None
    meanings = (("x", f"the number of {one}"), ("y", f"the number of {two}"))
    equations = (f"{found['b']}*x = {found['a']}*y", told)
    asks = (Asked(f"the number of {asked} is", wanted),)
    return Story(meanings, equations, asks, is_whole=True, is_positive=True)
