"""Questions that count, in words: "10 choose 3", "how many ways can 5 people sit in a row?"."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.kinds.probability.counting_groups import committee
from tutor_tui.mathematics.kinds.probability.counting_stories import (
    chosen_in_stories,
    codes,
    from_symbols,
    letters,
    letters_of_a_word,
    outfits,
    pairs,
    routes_or_subsets,
    subsets_of_a_size,
)
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals

_LONGEST: Final = 400
_HINT: Final = late_regex(
    r"how many|number of|in how|choose|[cp]\s*\(|\d\s*[cp]\s*\d|combination|permutation|arrange"
    r"|handshake|ncr|npr|binom",
    re.IGNORECASE,
)
_N: Final = r"(?P<n>\d{1,4})"
_K: Final = r"(?P<k>\d{1,4})"
_WAYS: Final = (
    r"(?:in )?(?:how many|the number of|number of)(?: (?:different|distinct|possible))* "
    r"(?:ways|orders)(?: (?:are|is) there)?"
)
_CAN: Final = r"(?:can|could|may|do|to)?\s*(?:we|you|i|one|a teacher|a coach|someone|she|he)?\s*"
_THINGS: Final = (
    r"(?:(?:different|distinct|distinguishable|other) )?(?:[a-z]+ )?"
    r"(?:people|persons|students|books|objects|things|items|friends|children|players|runners|"
    r"letters|balls|marbles|cards|elements|members|toppings|flavou?rs|candidates|colou?rs|guests|"
    r"men|women|boys|girls|kids|toys|paintings|pictures|flags|songs|questions|athletes|horses|cars|"
    r"employees|volunteers|digits|chairs|types|kinds|teams|pupils|dogs|cats)"
)
_OBJECTS: Final = rf"(?: {_THINGS})?"
_PICK: Final = r"(?:choose|select|pick|form|make|chosen|selected|picked|formed)"
_ALONE: Final = r"(?: (?:be )?(?:chosen|selected|picked|formed|made))?"
_TEAM: Final = (
    r"(?:an? )?(?:committee|team|group|subcommittee|panel|jury|set|subset|delegation|hand)s?"
)
_REPEATS: Final = (
    r",? (?:if|with|when|and|where) (?:repetitions?|repeats?|digits|letters|digits)?\s*"
    r"(?:is |are |may be |can be |can )?(?:allowed|permitted|repeat(?:ed)?|repetition(?: allowed)?)"
)
_CHOICES: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_N} choose {_K}",
        rf"{_N}\s*(?:n?cr?)\s*{_K}",
        rf"n?c(?:r|_)?\s*\(\s*{_N}\s*,\s*{_K}\s*\)|(?:binomial|binom|"
        rf"comb)\s*\(\s*(?P<n2>\d{{1,4}})\s*,\s*(?P<k2>\d{{1,4}})\s*\)",
        r"\\binom\s*\{\s*(?P<n>\d{1,4})\s*\}\s*\{\s*(?P<k>\d{1,4})\s*\}",
        rf"binomial coefficient\s*(?:of\s+)?\(?{_N}(?: over |,\s*| choose | and ){_K}\)?",
        rf"{_WAYS} {_CAN}{_PICK} (?:{_TEAM} of )?{_K}{_OBJECTS} (?:from|out of|among|of)"
        rf"(?: (?:a|the) (?:group|set|class|team|list|pool|club) of)? {_N}{_OBJECTS}",
        rf"{_WAYS} can (?:{_TEAM} of )?{_K}{_OBJECTS} be {_PICK} (?:from|out of|among)(?: (?:a"
        rf"|the) (?:group|set|class|team|list|pool|club) of)? {_N}{_OBJECTS}",
        rf"how many (?:different |possible )?{_TEAM} of {_K}{_OBJECTS} (?:are there|can be {_PICK}|"
        rf"can (?:you|we|i) {_PICK})? ?(?:from|out of|among|in|of)(?: (?:a|the) (?:group|set|"
        rf"class) of)? {_N}{_OBJECTS}",
        rf"(?:the )?(?:how many|number of)?\s*combinations of {_N}{_OBJECTS}"
        rf"(?:,? taken|,? chosen)? {_K}(?: at a time)?",
        rf"(?:how many |the number of |number of )?combinations of {_K}{_OBJECTS}"
        rf" (?:are there |can be (?:chosen|made|formed) )?(?:from|out of) {_N}{_OBJECTS}",
    )
)
_ORDERED: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_N}\s*(?:n?pr?)\s*{_K}",
        rf"n?p(?:r|_)?\s*\(\s*{_N}\s*,\s*{_K}\s*\)",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_N}{_OBJECTS}"
        rf",? (?:taken )?{_K} at a time",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_K}{_OBJECTS}"
        rf" (?:are there |can be (?:chosen|made|formed) )?(?:from|out of) {_N}{_OBJECTS}",
        rf"{_WAYS} {_CAN}(?:arrange|order|line up|seat) {_K}{_OBJECTS} (?:from|out of|of) "
        rf"{_N}{_OBJECTS}(?: in a (?:row|line)| on a shelf)?",
        rf"{_WAYS} can {_K}{_OBJECTS} (?:out of|of|from) {_N}{_OBJECTS} be (?:arranged|seated|"
        rf"lined up)(?: in a (?:row|line)| on a shelf)?",
    )
)
_ALL_ORDERED: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_WAYS} {_CAN}(?:arrange|order|line up|seat|place|put|rank) {_N} {_THINGS}"
        r"(?: in (?:a row|a line|order)| on a shelf)?",
        rf"{_WAYS} can {_N} {_THINGS} (?:be (?:arranged|ordered|seated|lined up|placed|ranked)|"
        rf"sit|stand|line up)(?: in (?:a row|a line|order|\d+ chairs)| on a shelf)?",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_N} {_THINGS}"
        r"(?: (?:are there|in a row))?",
    )
)
_IN_A_CIRCLE: Final = (
    r"(?:a?round (?:an? |the )?(?:circular |round )?(?:table|circle)|at (?:a|the) "
    r"(?:round|circular) table|(?:in|on) an? (?:circle|ring))"
)
_ROUND: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_WAYS} can {_N}{_OBJECTS} (?:be (?:seated|arranged|placed)|sit)(?: down)? "
        rf"{_IN_A_CIRCLE}",
        rf"{_WAYS} {_CAN}(?:seat|arrange|place) {_N}{_OBJECTS} {_IN_A_CIRCLE}",
        rf"(?:how many |the number of |number of )?circular (?:permutations|arrangements) of "
        rf"{_N}{_OBJECTS}",
    )
)


_TOLD_FIRST: Final = late_regex(
    r"^(?:there are )?(?P<things>\d{1,3} (?:different )?[a-z]+) (?:(?:are|is|want to|must|have "
    r"to|need to|will|can)"
    r" )?(?:be )?(?P<verb>sit|stand|line up|seated|arranged|placed|put|lined up|ordered"
    r"|queue)(?: down)?"
    r"(?P<place> (?:in a (?:row|line)|on a shelf|round a (?:circular |round )?table|around a "
    r"(?:circular |round )?table))?[.,;] "
    r"(?:in )?how many (?:different |possible )*(?:ways|orders|arrangements|seating arrangements)"
    r"(?: are (?:there|possible)| (?:can|could) (?:they|these|this|it|the [a-z]+)(?: (?:do "
    r"(?:this|it|that)|(?:be )?(?:sit|stand|line up"
    r"|arranged|seated|placed|lined up|ordered|put))(?: down)?)?(?: be done)?)?$"
)
_DONE: Final = frozenset({"sit", "stand", "line up", "queue"})


def _asked_of_them(found: re.Match[str]) -> str:
    """ "5 people sit in a row. How many ways can they sit?" with both said in the question."""
    verb = found["verb"] if found["verb"] in _DONE else "be arranged"
    verb = "line up" if verb == "queue" else verb
    things = found["things"].replace("different ", "")
    return f"how many ways can {things} {verb}{found['place'] or ''}"


def read_count(text: str) -> Count | None:
    """The counting question that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    original = asked(text)
    request = " ".join(with_numerals(original).lower().split())
    request = _TOLD_FIRST.sub(_asked_of_them, request)
    for read in _READERS:
        found = read(request)
        if found is not None:
            return found
    return letters(original) or letters_of_a_word(original) or from_symbols(original)


def _match(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[int, ...] | None:
    """The numbers `n` and `k` of the first pattern that fits the whole text."""
    for found in fitting(text, patterns):
        groups = found.groupdict()
        numbers = (groups.get("n") or groups.get("n2"), groups.get("k") or groups.get("k2"))
        return tuple(int(number) for number in numbers if number is not None)
    return None


def _choice(text: str) -> Count | None:
    repeated = kept_regex(_REPEATS + r"$").search(text)
    numbers = _match(_CHOICES, text[: repeated.start()] if repeated else text)
    if numbers is None:
        return None
    way = Way.WITH_REPETITION if repeated else Way.CHOOSE
    what = f"ways to choose `{numbers[1]}` out of `{numbers[0]}`"
    return Count(way, numbers, f"{what} with repetition" if repeated else what)


def _ordered(text: str) -> Count | None:
    numbers = _match(_ORDERED, text)
    if numbers is not None:
        return Count(Way.ARRANGE, numbers, f"arrangements of `{numbers[1]}` out of `{numbers[0]}`")
    numbers = _match(_ALL_ORDERED, text)
    if numbers is None:
        return None
    return Count(Way.ARRANGE, (numbers[0], numbers[0]), f"arrangements of `{numbers[0]}` in a row")


def _round(text: str) -> Count | None:
    numbers = _match(_ROUND, text)
    return (
        Count(Way.CIRCLE, numbers, f"arrangements of `{numbers[0]}` round a table")
        if numbers
        else None
    )


_TOGETHER: Final = late_regex(
    rf"{_WAYS} (?:can|could) {_N} {_THINGS} (?:be (?:seated|arranged|lined up|placed)|sit|stand"
    rf"|line up)(?: (?:in a (?:row|line)|on a (?:shelf|bench)|(?P<round>{_IN_A_CIRCLE})))?,? "
    rf"(?:if|so that|when|such that"
    rf"|with) (?:(?P<who>2|3|4)(?: (?:particular|specific|certain|given))?(?: {_THINGS}| of them)?"
    rf"|(?!(?:the|all) |{_THINGS}\b)[a-z]+ and (?!{_THINGS}\b)[a-z]+)"
    rf" (?P<not>must not|cannot|can't|refuse to|do not want to|don't want to|may not|must never"
    rf"|must|have to|want to|always|will) (?:(?P<never>never )?(?:sit|stand|be|stay)"
    rf"(?: (?:seated|placed|always))? (?:together|next to each other|side by side"
    rf"|beside each other|(?P<ends>(?:at|on) (?:the|both|either) ends?(?: of the (?:row|line))?)"
    rf"|(?P<apart>apart|separate(?:d|ly)?))|(?P<parted>be (?:apart|separated|kept apart)))"
)


_GROUP_TOGETHER: Final = late_regex(
    rf"{_WAYS} (?:can|could) (?P<a>\d+) (?P<one>[a-z]+) and (?P<b>\d+) (?P<two>[a-z]+) (?:be"
    r" (?:seated|arranged|lined up)|sit|stand|line up)(?: in a (?:row|line))?,? (?:if|so that|when"
    r"|such that|with) (?:all )?(?:the )?(?P<who>[a-z]+)(?: (?:must|have to|want to|always|all"
    r"|should|need to))* (?:sit|sitting|stand|standing|be|are|stay)(?: seated)? (?:together|next to"
    r" each other|side by side)"
)


def _group_seated(text: str) -> Count | None:
    """Two groups in a row, of whom one sits together."""
    found = _GROUP_TOGETHER.fullmatch(text)
    if found is None or found["who"] not in (found["one"], found["two"]):
        return None
    sizes = [int(found["a"]), int(found["b"])]
    size = sizes[found["who"] == found["two"]]
    what = f"arrangements of `{sum(sizes)}` in a row with those `{size}` together"
    return Count(Way.TOGETHER, (sum(sizes), size), what)


def _seated(text: str) -> Count | None:
    """Some who must be neighbours in a row, two who must not, or two at the ends."""
    found = _TOGETHER.fullmatch(text)
    if found is None:
        return None
    numbers = (int(found["n"]), int(found["who"] or 2))
    is_wanted = found["not"] in ("must", "have to", "want to", "always", "will")
    is_parted = bool(found["apart"] or found["parted"] or found["never"])
    if found["ends"]:
        is_of_ends = is_wanted and not found["never"] and not found["round"]
        what = f"arrangements of `{numbers[0]}` in a row with those two at the ends"
        return Count(Way.ENDS, numbers, what) if is_of_ends and numbers[1] == 2 else None
    if is_parted and not is_wanted:
        return None
    is_apart = is_parted or not is_wanted
    if numbers[0] < numbers[1] or (is_apart and (numbers[1] != 2 or found["round"])):
        return None
    if found["round"]:
        what = f"arrangements of `{numbers[0]}` round a table with those `{numbers[1]}` together"
        return Count(Way.ROUND_TOGETHER, numbers, what) if numbers[0] > numbers[1] else None
    way = Way.APART if is_apart else Way.TOGETHER
    how = "with those two apart" if is_apart else f"with those `{numbers[1]}` together"
    return Count(way, numbers, f"arrangements of `{numbers[0]}` in a row {how}")


_READERS: Final = (
    _choice,
    _ordered,
    _seated,
    _group_seated,
    _round,
    pairs,
    codes,
    routes_or_subsets,
    subsets_of_a_size,
    committee,
    outfits,
    chosen_in_stories,
)
