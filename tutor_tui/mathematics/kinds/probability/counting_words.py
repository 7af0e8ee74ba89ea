"""Questions that count, in words: "10 choose 3", "how many ways can 5 people sit in a row?"."""

import re
from collections import Counter
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.number_words import with_numerals

_LONGEST: Final = 400
_HINT: Final = re.compile(
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
_NO_REPEATS: Final = (
    r",? (?:if|with|when|and|where|without)?\s*(?:no )?(?:repetitions?|repeats?|digits|letters)?\s*"
    r"(?:is |are |may |can )?(?:not )?(?:be )?(?:allowed|permitted|repeat(?:ed)?|repeating|"
    r"repetition)?"
)
_CHOICES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_N} choose {_K}",
        rf"{_N}\s*(?:n?cr?)\s*{_K}",
        rf"n?c(?:r|_)?\s*\(\s*{_N}\s*,\s*{_K}\s*\)|(?:binomial|binom|"
        rf"comb)\s*\(\s*(?P<n2>\d{{1,4}})\s*,\s*(?P<k2>\d{{1,4}})\s*\)",
        r"\\binom\s*\{\s*(?P<n>\d{1,4})\s*\}\s*\{\s*(?P<k>\d{1,4})\s*\}",
        rf"binomial coefficient\s*(?:of\s+)?\(?{_N}(?: over |,\s*| choose | and ){_K}\)?",
        rf"{_WAYS} {_CAN}{_PICK} (?:{_TEAM} of )?{_K}{_OBJECTS} (?:from|out of|among|of)"
        rf"(?: (?:a|the) (?:group|set|class|team|list|pool|club) of)? {_N}{_OBJECTS}",
        rf"{_WAYS} can (?:{_TEAM} of )?{_K}{_OBJECTS} be {_PICK}"
        rf" (?:from|out of|among)(?: (?:a|the) (?:group|set|class|team|list|pool|club) of)? "
        rf"{_N}{_OBJECTS}",
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
    re.compile(pattern)
    for pattern in (
        rf"{_N}\s*(?:n?pr?)\s*{_K}",
        rf"n?p(?:r|_)?\s*\(\s*{_N}\s*,\s*{_K}\s*\)",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_N}{_OBJECTS}"
        rf",? (?:taken )?{_K} at a time",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_K}{_OBJECTS}"
        rf" (?:are there |can be (?:chosen|made|formed) )?(?:from|out of) {_N}{_OBJECTS}",
        rf"{_WAYS} {_CAN}(?:arrange|order|line up|seat) {_K}{_OBJECTS} (?:from|out of|of) "
        rf"{_N}{_OBJECTS}"
        r"(?: in a (?:row|line)| on a shelf)?",
        rf"{_WAYS} can {_K}{_OBJECTS} (?:out of|of|from) {_N}{_OBJECTS} be (?:arranged|seated|"
        rf"lined up)"
        r"(?: in a (?:row|line)| on a shelf)?",
    )
)
_ALL_ORDERED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WAYS} {_CAN}(?:arrange|order|line up|seat|place|put|rank) {_N} {_THINGS}"
        r"(?: in (?:a row|a line|order)| on a shelf)?",
        rf"{_WAYS} can {_N} {_THINGS} (?:be (?:arranged|ordered|seated|lined up|placed|ranked)|"
        rf"sit|stand|line up)"
        r"(?: in (?:a row|a line|order|\d+ chairs)| on a shelf)?",
        rf"(?:how many |the number of |number of )?(?:permutations|arrangements) of {_N} {_THINGS}"
        r"(?: (?:are there|in a row))?",
    )
)
_ROUND: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WAYS} can {_N}{_OBJECTS} (?:be (?:seated|arranged|placed)|sit)(?: down)? "
        r"(?:a?round (?:a|the) (?:circular |round )?table|at a (?:round|circular) table|in a "
        r"circle)",
        rf"{_WAYS} {_CAN}(?:seat|arrange|place) {_N}{_OBJECTS} "
        r"(?:a?round (?:a|the) (?:circular |round )?table|at a (?:round|circular) table|in a "
        r"circle)",
        rf"(?:how many |the number of |number of )?circular (?:permutations|arrangements) of "
        rf"{_N}{_OBJECTS}",
    )
)
_WORD: Final = (
    re.compile(
        r"(?:in )?(?:(?:how many|(?:the )?number of)\s+)?(?:(?:different|distinct|distinguishable|"
        r"unique|possible)\s+)*(?:ways|arrangements|permutations|anagrams|words|rearrangements)\s+"
        r"(?:(?:are there|can be (?:made|formed))\s+)?(?:(?:can (?:we|you|i|one) arrange|"
        r"to (?:re)?arrange|can|of|for|from|using|with)\s+)?(?:all )?(?:the letters? (?:of|in|"
        r"from) )?"
        r"(?:the word )?['\"]?(?P<word>[A-Za-z]{2,30})['\"]?"
        r"(?: be (?:re)?arranged| are there)?",
        re.IGNORECASE,
    ),
)
_PAIRS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:how many|number of|the number of) handshakes (?:are (?:there|made|exchanged)|take "
        rf"place|occur|happen)?\s*"
        rf"(?:if|when|among|between|at a party (?:of|with)|with|for)? ?{_N} (?:people|persons|"
        rf"guests|friends)"
        r"(?: all)?(?: each)?(?: shake hands)?(?: with (?:each other|one another|everyone(?: "
        r"else)?|"
        r"every other person))?(?: once| exactly once)?",
        rf"(?:if )?(?:there are )?{_N} (?:people|persons|guests|friends)(?: at a (?:party|"
        rf"meeting))?(?: all)?(?: each)? shake hands"
        r"(?: with (?:each other|one another|everyone(?: else)?|every other person))?(?: once| "
        r"exactly once)?"
        r"[,.] how many handshakes (?:are (?:there|made|exchanged)|take place|occur|happen)(?: "
        r"in total)?",
        rf"(?:how many|number of) (?:games|matches) (?:are (?:played|there))? ?(?:if|when|in a "
        rf"round[- ]robin (?:of|with)) {_N} teams"
        r"(?: (?:each )?play (?:each other|one another|every other team)(?: once| exactly once))?",
    )
)
_CODES: Final = re.compile(
    r"(?:how many|the number of|number of) (?:different |possible |distinct )*"
    r"(?P<k>\d{1,2})[- ](?P<unit>digit|letter|character)s? "
    r"(?:pins?|codes?|passwords?|pin codes?|numbers codes|combinations|words|strings|lock codes)"
    r"(?: (?:are there|exist|are possible|can be (?:made|formed)|can you make))?"
    r"(?P<with>,? (?:if|with|when|where) (?:(?:repetition|repeats?|digits|letters)\s*(?:is|are|"
    r"can be|"
    r"may be|can)?\s*)(?:allowed|permitted|repeated|repeat))?"
    r"(?P<without>,? (?:if|with|when|where|without) ?(?:(?:no )?(?:repetition|repeats?|repeated "
    r"digits|"
    r"repeated letters|repeating digits|digits?|letters?)\s*(?:is|are|can|may)?\s*(?:not |"
    r"cannot )?(?:be )?"
    r"(?:allowed|permitted|repeated|repeat(?:ed|ing|s)?)?))?"
)
_ROUTES: Final = re.compile(
    r"(?:how many|the number of|number of) (?:different )?(?:shortest )?(?:paths|routes|ways)"
    r"(?: (?:are there|exist))? (?:through|in|across|on|along) an? "
    r"(?P<n>\d{1,3})\s*(?:x|by|×)\s*(?P<k>\d{1,3}) grid"
    r"(?: from (?:the )?(?:bottom|top|lower|upper) (?:left|right)(?: corner)? to (?:the )?"
    r"(?:bottom|top|lower|upper) (?:left|right)(?: corner)?)?"
    r"(?:,? (?:if (?:you|we|one) (?:can |may )?(?:only )?)?(?:moving|going|move|go) (?:only )?"
    r"(?:right|up|down|left) (?:and|or) (?:right|up|down|left)(?: only)?)?"
)
_SUBSETS: Final = re.compile(
    rf"(?:how many|the number of|number of) subsets (?:does|of|has|are there (?:in|of)) a set "
    rf"(?:of|with|containing) {_N} "
    r"(?:elements|members|items)(?: have)?"
)
_TWO_GROUPS: Final = re.compile(
    r"(?:(?:how many|number of|the number of) (?:different )?(?:committees|teams|groups) of "
    r"(?P<m>\d{1,3})?\s*(?:people|members|students|persons)?,?\s*(?:with|having|containing|of|"
    r"consisting of|that has|that have)? ?"
    r"|(?:in )?(?:how many|number of) (?:different )?ways can (?:we|you|i|one) (?:choose|select|"
    r"pick|form) (?:an? (?:committee|team|group) of )?)"
    r"(?:(?P<least>at least) )?(?P<k>\d{1,3}) (?P<one>[a-z]+)(?: and (?P<j>\d{1,3}) "
    r"(?P<two>[a-z]+))?"
    r" (?:can be (?:formed|chosen|made|selected) |are there )?(?:from|out of|among)(?: a "
    r"(?:group|class|club) of)? "
    r"(?P<a>\d{1,3}) (?P<first>[a-z]+) and (?P<b>\d{1,3}) (?P<second>[a-z]+)"
)
_OUTFITS: Final = re.compile(
    r"(?:with |from |given |i have |you have |if (?:i|you) have |there are |a (?:menu|"
    r"restaurant|cafe) (?:has|offers) )?"
    r"(?P<items>\d{1,3} [a-z]+(?: [a-z]+)?(?:, \d{1,3} [a-z]+(?: [a-z]+)?)*,? and \d{1,3} "
    r"[a-z]+(?: [a-z]+)?)[,.]? "
    r"(?:how many|what is the number of) (?:different |possible )*"
    r"(?:outfits|meals|combinations|lunches|menus)(?: (?:are (?:there|possible)|can (?:i|you|be) "
    r"(?:make|made|wear|formed|form|create|have|order)))?(?: (?:consisting|made up) of one of "
    r"each)?"
)


def read_count(text: str) -> Count | None:
    """The counting question that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    original = asked(text)
    request = " ".join(with_numerals(original).lower().split())
    for read in (_choice, _ordered, _round, _pairs, _codes, _others, _two_groups, _outfits):
        found = read(request)
        if found is not None:
            return found
    return _letters(original)


def _match(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[int, ...] | None:
    """The numbers `n` and `k` of the first pattern that fits the whole text."""
    for pattern in patterns:
        if found := pattern.fullmatch(text):
            groups = found.groupdict()
            numbers = (groups.get("n") or groups.get("n2"), groups.get("k") or groups.get("k2"))
            return tuple(int(number) for number in numbers if number is not None)
    return None


def _choice(text: str) -> Count | None:
    repeated = re.search(_REPEATS + r"$", text)
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


def _pairs(text: str) -> Count | None:
    numbers = _match(_PAIRS, text)
    what = "handshakes" if "hand" in text else "games"
    return Count(Way.PAIRS, numbers, what) if numbers else None


def _codes(text: str) -> Count | None:
    found = _CODES.fullmatch(text)
    symbols = {"digit": 10, "letter": 26}.get(found["unit"]) if found else None
    if found is None or symbols is None or (found["unit"] == "digit" and "numbers" in text):
        return None
    places = int(found["k"])
    what = f"codes of `{places}` {found['unit']}s"
    if found["without"]:
        return Count(Way.ARRANGE, (symbols, places), f"{what} without repetition")
    return Count(Way.CODES, (symbols, places), what)


def _others(text: str) -> Count | None:
    if found := _ROUTES.fullmatch(text):
        numbers = (int(found["n"]), int(found["k"]))
        return Count(
            Way.ROUTES, numbers, f"shortest routes along `{numbers[0]} + {numbers[1]}` edges"
        )
    if found := _SUBSETS.fullmatch(text):
        return Count(Way.SUBSETS, (int(found["n"]),), "subsets")
    return None


def _two_groups(text: str) -> Count | None:
    """Some of each group, or at least some of one in a committee of known size."""
    found = _TWO_GROUPS.fullmatch(text)
    if found is None:
        return None
    names, sizes = (found["first"], found["second"]), (int(found["a"]), int(found["b"]))
    one = _which(found["one"], names)
    if one is None:
        return None
    other, wanted = 1 - one, int(found["k"])
    members = int(found["m"]) if found["m"] else None
    if found["two"] is not None:
        if found["least"] or _which(found["two"], names) != other:
            return None
        rest = int(found["j"])
        if members not in (None, wanted + rest):
            return None
        return Count(Way.GROUPS, (sizes[one], wanted, sizes[other], rest), "ways to choose")
    if members is None or members < wanted:
        return None
    if found["least"]:
        return Count(Way.AT_LEAST, (sizes[one], sizes[other], members, wanted), "ways to choose")
    numbers = (sizes[one], wanted, sizes[other], members - wanted)
    return Count(Way.GROUPS, numbers, "ways to choose")


def _which(name: str, names: tuple[str, str]) -> int | None:
    plurals = {"man": "men", "woman": "women", "child": "children", "person": "people"}
    plain = plurals.get(name, name)
    for index, one in enumerate(names):
        if plain in (one, one.removesuffix("s")):
            return index
    return None


def _outfits(text: str) -> Count | None:
    found = _OUTFITS.fullmatch(text)
    if found is None:
        return None
    numbers = tuple(int(number) for number in re.findall(r"\d+", found["items"]))
    return Count(Way.PRODUCT, numbers, "combinations with one of each")


def _letters(text: str) -> Count | None:
    """Arrangements of the letters of a word, which is written in capitals or called a word."""
    for pattern in _WORD:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        word = found["word"]
        if not (word.isupper() or re.search(r"\bletters?\b|\bword\b|anagrams", text.lower())):
            return None
        counts = tuple(sorted(Counter(word.lower()).values(), reverse=True))
        return Count(Way.LETTERS, counts, f"arrangements of the letters of {word}")
    return None
