"""Counting in stories: handshakes, codes, routes, committees of two groups, outfits, words."""

import re
from collections import Counter
from typing import Final, NamedTuple

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.probability.counting import Count, Way
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"(?P<n>\d{1,4})"
_AGAIN_WORDS: Final = (
    r"(?:with|without|if|where|when|and|but|no|not|none|all|each|every|the|its?|are|is|be|must|may"
    r"|can|could|cannot|can't|have|to|digits?|letters?|characters?|symbols?|ones?|used|once|only|at"
    r"|most|more|than|twice|again|allowed|permitted|same|different|distinct|repe\w+|any|you|i|we|using|use)"
)
AGAIN: Final = rf"{_AGAIN_WORDS}(?:[ -]{_AGAIN_WORDS}){{0,10}}"
"""Words that tell whether a symbol may come more than once, and nothing else."""
_NOT_AGAIN: Final = late_regex(
    r"\b(?:without|no|not|never|none|can't|cannot|once|distinct|different|mustn't)\b", re.IGNORECASE
)
_OF_REPEATING: Final = late_regex(
    r"\b(?:repe\w+|once|twice|again|distinct|different|reus\w+)\b", re.IGNORECASE
)


def may_come_again(words: str) -> bool | None:
    """Whether symbols may be repeated; `None` where that is not told, or told by two negations."""
    refusals = len(_NOT_AGAIN.findall(words))
    return None if refusals > 1 or not _OF_REPEATING.search(words) else not refusals


_WORD: Final = (
    late_regex(
        r"(?:in )?(?:(?:how many|(?:the )?number of)\s+)?(?:(?:different|distinct|distinguishable|"
        r"unique|possible)\s+)*(?:ways|arrangements|permutations|anagrams|words|rearrangements)\s+"
        r"(?:(?:are there|can be (?:made|formed))\s+)?(?:(?:can (?:we|you|i|one) arrange|"
        r"can (?:we|you|i|one) (?:make|form|spell|get) (?:from|with|out of|using|by rearranging)|"
        r"to (?:re)?arrange|can|of|for|from|using|with)\s+)?(?:all )?(?:the letters? (?:of|in|"
        r"from) )?(?:the word )?['\"]?(?P<word>[A-Za-z]{2,30})['\"]?"
        r"(?: be (?:re)?arranged| are there)?",
        re.IGNORECASE,
    ),
)
_PAIRS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"(?:how many|number of|the number of) handshakes (?:are (?:there|made|exchanged)|take "
        rf"place|occur|happen)?\s*"
        rf"(?:if|when|among|between|at a party (?:of|with)|with|for)? ?{_N} (?:people|persons|"
        rf"guests|friends)(?: all)?(?: each)?(?: shake hands)?(?: with (?:each other|one another"
        rf"|everyone(?: else)?|every other person))?(?: once| exactly once)?",
        rf"(?:if |at an? (?:party|meeting),? )?(?:there are )?{_N} (?:people|persons|guests"
        rf"|friends)"
        rf"(?: at an? (?:party|meeting))?(?: all)?(?: each)? shake hands"
        r"(?: with (?:each other|one another|everyone(?: else)?|every other person))?(?: once| "
        r"exactly once)?[,.] how many handshakes(?: (?:are (?:there|made|exchanged)|take place"
        r"|occur"
        r"|happen|is that))?(?: in total| altogether)?",
        rf"(?:how many|number of) (?:games|matches) (?:are (?:played|there))? ?(?:if|when|in a "
        rf"round[- ]robin (?:of|with)) {_N} teams"
        r"(?: (?:each )?play (?:each other|one another|every other team)(?: once| exactly once))?",
    )
)
_CODES: Final = late_regex(
    r"(?:how many|the number of|number of) (?:different |possible |distinct )*"
    r"(?P<k>\d{1,2})[- ](?P<unit>digit|letter|character)s? "
    r"(?:pins?|codes?|passwords?|pin codes?|numbers codes|combinations|words|strings|lock codes)"
    r"(?: (?:are there|exist|are possible|can be (?:made|formed)|can you make|(?:will |would )?"
    r"(?P<end>start|begin|end)s? (?:with|in) (?:the (?:digit|letter) |an? )?(?P<fixed>\w)))?"
    rf"(?P<way>,? {AGAIN})?"
)
_ROUTES: Final = late_regex(
    r"(?:how many|the number of|number of) (?:different )?(?:shortest )?(?:paths|routes|ways)"
    r"(?: (?:are there|exist))? (?:through|in|across|on|along) an? "
    r"(?P<n>\d{1,3})\s*(?:x|by|×)\s*(?P<k>\d{1,3}) grid"
    r"(?: from (?:the )?(?:bottom|top|lower|upper) (?:left|right)(?: corner)? to (?:the )?"
    r"(?:bottom|top|lower|upper) (?:left|right)(?: corner)?)?"
    r"(?:,? (?:if (?:you|we|one) (?:can |may )?(?:only )?)?(?:moving|going|move|go) (?:only )?"
    r"(?:right|up|down|left) (?:and|or) (?:right|up|down|left)(?: only)?)?"
)
_SUBSETS: Final = late_regex(
    rf"(?:how many|the number of|number of) subsets (?:does|of|has|are there (?:in|of)) a set "
    rf"(?:of|with|containing) {_N} "
    r"(?:elements|members|items)(?: have)?"
)
_OUTFITS: Final = late_regex(
    r"(?:with |from |given |if (?:i|you) have |there are |(?:an? |the )?[a-z]+ (?:has|have"
    r"|offers|owns|packs?|serves) )?"
    r"(?P<items>\d{1,3} [a-z]+(?: (?:of )?[a-z]+)?(?:, \d{1,3} [a-z]+(?: (?:of )?[a-z]+)?)*,? and "
    r"\d{1,3} [a-z]+(?: (?:of )?[a-z]+)?)[,.]? "
    r"(?:how many|what is the number of) (?:different |possible )*"
    r"(?:outfits|meals|combinations|lunches|menus)(?: (?:are (?:there|possible)|can (?:i|you|be) "
    r"(?:make|made|wear|formed|form|create|have|order)))?(?: (?:consisting|made up) of one of "
    r"each)?"
)


def pairs(text: str) -> Count | None:
    """Handshakes and games, each between two of so many."""
    found = first_of(fitting(text, _PAIRS))
    what = "handshakes" if "hand" in text else "games"
    return Count(Way.PAIRS, (int(found["n"]),), what) if found else None


def codes(text: str) -> Count | None:
    """Codes of so many digits or letters."""
    found = _CODES.fullmatch(text)
    symbols = {"digit": 10, "letter": 26}.get(found["unit"]) if found else None
    if found is None or symbols is None or (found["unit"] == "digit" and "numbers" in text):
        return None
    places, is_again = int(found["k"]), may_come_again(found["way"] or "")
    what = f"codes of `{places}` {found['unit']}s"
    if found["fixed"] and found["fixed"].isdigit() != (found["unit"] == "digit"):
        return None
    if found["fixed"]:
        what = f"{what} that {found['end']} with `{found['fixed']}`"
        symbols, places = symbols - (is_again is False), places - 1
    if is_again is False:
        return Count(Way.ARRANGE, (symbols, places), f"{what} without repetition")
    return Count(Way.CODES, (symbols, places), what) if is_again or not found["way"] else None


_SIZED: Final = late_regex(
    r"(?:how many|(?:find |what is )?the number of|number of) (?:(?P<k1>\d{1,2})[- ]element"
    r" )?subsets"
    r"(?: with (?:exactly )?(?P<k2>\d{1,2}) (?:elements|members))?(?: of size (?P<k3>\d{1,2}))?"
    r" (?:of|does|has|are there (?:of|in)) (?:the set )?(?:[a-z] ?= ?)?"
    r"(?:(?P<set>\{[^{}]*\})|a set (?:of|with|containing) (?P<n>\d{1,3}) (?:elements|members"
    r"|items))"
    r"(?: (?:have|has|are (?:there )?(?:of|with)))?(?: (?:that |which )?(?:(?:have|has|with|contain"
    r"|containing|having) )?(?:exactly )?(?:(?P<k4>\d{1,2}) (?:elements?|members?|items)"
    r"|(?:of )?size (?P<k5>\d{1,2})))?"
)


def subsets_of_a_size(text: str) -> Count | None:
    """ "How many subsets of {1, 2, 3, 4} have exactly 2 elements?" """
    found = _SIZED.fullmatch(text)
    sizes = [found[name] for name in ("k1", "k2", "k3", "k4", "k5") if found[name]] if found else []
    if found is None or len(sizes) != 1:
        return None
    members = [one.strip() for one in (found["set"] or "").strip("{} ").split(",")]
    if found["set"] and (len(set(members)) < len(members) or not all(members)):
        return None
    count = int(found["n"]) if found["n"] else len(members)
    return Count(Way.CHOOSE, (count, int(sizes[0])), f"subsets with `{sizes[0]}` elements")


def routes_or_subsets(text: str) -> Count | None:
    """Routes in a grid, and subsets of a set."""
    if found := _ROUTES.fullmatch(text):
        numbers = (int(found["n"]), int(found["k"]))
        return Count(
            Way.ROUTES, numbers, f"shortest routes along `{numbers[0]} + {numbers[1]}` edges"
        )
    if found := _SUBSETS.fullmatch(text):
        return Count(Way.SUBSETS, (int(found["n"]),), "subsets")
    return None


def outfits(text: str) -> Count | None:
    """One of each of several sorts."""
    found = _OUTFITS.fullmatch(text)
    if found is None:
        return None
    numbers = tuple(int(number) for number in re.findall(r"\d+", found["items"]))
    return Count(Way.PRODUCT, numbers, "combinations with one of each")


_SOME_OF_A_WORD: Final = late_regex(
    r"how many (?:different |distinct |possible )?(?P<k>\d{1,2})[- ]?letter (?:words?|arrangements?"
    r"|permutations|codes?|strings?|passwords?|sequences)(?: \(.{1,40}\))?(?: (?:can|could) (?:be "
    r"(?:made|formed|created|written)|(?:you|we|i) (?:make|form))| are there)? (?:from|of|using"
    r"|with|out of) (?:the )?(?:different )?"
    r"(?P<told>letters (?:of|in|from) (?:the word )?|word )?['\"]?(?P<word>[A-Za-z]{2,20})['\"]?"
    r"(?: are there)?(?P<once>,? (?:if (?:no letter|each letter|no letters?) "
    r"(?:is|may be|can be|are)? ?"
    r"(?:repeated|used(?: (?:at most|only))? once|used more than once)|without (?:repetition"
    r"|repeating(?: any)? letters?|replacement)))?",
    re.IGNORECASE,
)


def letters_of_a_word(text: str) -> Count | None:
    """ "How many 4-letter arrangements can be made from the letters of MATHS?"

    A word with a letter twice is left alone: its arrangements are counted case by case.
    """
    found = _SOME_OF_A_WORD.fullmatch(text)
    word = found["word"].lower() if found else ""
    count = int(found["k"]) if found else 0
    if found is None or len(set(word)) != len(word) or not 1 <= count <= len(word):
        return None
    if not (found["told"] or found["word"].isupper()):
        return None
    what = f"arrangements of `{count}` of the letters of {found['word']}, each used once"
    return Count(Way.ARRANGE, (len(word), count), what)


_FROM_SYMBOLS: Final = late_regex(
    r"(?:how many|(?:find |what is )?the number of) (?:different |distinct |possible )?"
    r"(?P<k>\d{1,2})[- ]?(?P<unit>letter|digit)s? (?:words?|numbers?|codes?|strings?|passwords?"
    r"|arrangements?|permutations|pins?)(?: (?:can|could) (?:you|we|i|one|be) (?:make|form|create"
    r"|write|made|formed|created|written)| (?:are|is) there| (?:exist|are possible))? (?:from|using"
    r"|with|out of|of|by using) (?:only )?(?:the )?(?:(?:letters?|digits?|numbers?)(?: of)? )?"
    r"(?P<symbols>(?-i:[A-Z]{2,26})|\w(?:(?:,? and |,? or |, ?)\w){1,25}|\d (?:to|through|-) \d"
    r"|(?-i:[A-Z] ?(?:to|through|-) ?[A-Z])\b)"
    r"(?:,? (?:and |but |if |with |where |when )*(?P<way>.{5,60}))?",
    re.IGNORECASE,
)


class SymbolsAsked(NamedTuple):
    """How many places are filled with which symbols, and whether one may come again."""

    symbols: list[str]
    places: int
    is_again: bool
    unit: str


def symbols_asked(text: str) -> SymbolsAsked | None:
    """The symbols of a count, where no word says anything else of what is counted."""
    found = _FROM_SYMBOLS.fullmatch(text.strip(" ?."))
    way = (found["way"] or "").strip(" ,") if found else ""
    is_again = may_come_again(way) if re.fullmatch(AGAIN, way, re.IGNORECASE) else None
    if found is None or is_again is None:
        return None
    symbols, places = _symbols(found["symbols"]), int(found["k"])
    if len(set(symbols)) != len(symbols) or not 1 <= places <= 12:
        return None
    if places > len(symbols) and not is_again:
        return None
    return SymbolsAsked(symbols, places, is_again, found["unit"].lower())


def from_symbols(text: str) -> Count | None:
    """ "How many 3-letter words can you make from ABCDE without repeating?"

    Left alone where nothing says whether a symbol may come again, or a number could begin with 0.
    """
    told = symbols_asked(text)
    if told is None:
        return None
    is_number = "number" in text.lower() and told.unit == "digit"
    if is_number and "0" in told.symbols:
        return None
    what = f"arrangements of `{told.places}` of the `{len(told.symbols)}` {told.unit}s"
    numbers = (len(told.symbols), told.places)
    if told.is_again:
        return Count(Way.CODES, numbers, f"{what}, any of them again")
    return Count(Way.ARRANGE, numbers, f"{what}, each used once")


def _symbols(text: str) -> list[str]:
    """The letters of `ABCDE` and "A, B and C", the digits of "1 to 5"."""
    if ends := re.fullmatch(r"(\d) (?:to|through|-) (\d)", text):
        return [str(digit) for digit in range(int(ends[1]), int(ends[2]) + 1)]
    if ends := re.fullmatch(r"([A-Z]) ?(?:to|through|-) ?([A-Z])", text):
        return [chr(code) for code in range(ord(ends[1]), ord(ends[2]) + 1)]
    return re.findall(r"\w", re.sub(r"\b(?:and|or)\b", " ", text.lower()))


def letters(text: str) -> Count | None:
    """Arrangements of the letters of a word, which is written in capitals or called a word."""
    for found in fitting(text, _WORD):
        word = found["word"]
        if not (word.isupper() or re.search(r"\bletters?\b|\bword\b|anagrams", text.lower())):
            return None
        counts = tuple(sorted(Counter(word.lower()).values(), reverse=True))
        return Count(Way.LETTERS, counts, f"arrangements of the letters of {word}")
    return None


_ROLE: Final = (
    r"(?:an? |the )?(?:vice[- ]?(?:president|captain|chair)|president|secretary|treasurer|captain"
    r"|chair(?:man|person|woman)?|leader|deputy|manager|gold|silver|bronze|(?:first|second|third)"
    r"(?: place)?)"
)
_ROLES: Final = late_regex(
    rf"(?:in )?how many (?:different )?ways (?:can|could) (?:(?:we|you|i|they|one) (?:choose|elect"
    rf"|select|pick) )?(?P<roles>{_ROLE}(?:(?:, and|,| and) {_ROLE})+)(?: (?:medals?|prizes?))?"
    rf"(?: be (?:chosen|elected|selected|picked|awarded|given))? (?:from|out of|among|to|by)"
    rf"(?: a (?:group|club|class|team) of)? {_N} [a-z]+"
)
_HANDS: Final = late_regex(
    r"how many (?:different |possible )?(?P<k>\d{1,2})[- ]card (?:poker )?hands? (?:can be (?:dealt"
    r"|made|drawn|chosen)|are (?:there|possible)|(?:are there )?)(?: (?:from|in|with) (?:a|the)"
    r" (?:standard |normal |full )?(?:deck|pack)(?: of (?:52 )?(?:playing )?cards| of 52)?)?"
)
_TOPPINGS: Final = late_regex(
    rf"(?:an? |the )?(?:[a-z]+ ){{1,3}}(?:has|have|offers?|sells?|are|serves?) {_N} (?:different )?"
    r"(?P<what>[a-z]+)(?: to choose from)?[.,;] how many (?:different |possible )*[a-z]+ (?:with"
    r"|of)"
    r" (?P<k>\d{1,2}) (?:different )?(?P<what2>[a-z]+)(?: (?:are (?:there|possible)|can (?:be made"
    r"|(?:you|i|we|they) (?:make|order|have))))?"
)


def chosen_in_stories(text: str) -> Count | None:
    """Offices for so many people, hands of cards, pizzas with some of the toppings."""
    if found := _ROLES.fullmatch(text):
        numbers = (int(found["n"]), len(re.split(r", and |, | and ", found["roles"])))
        what = f"ways to give `{numbers[1]}` offices to `{numbers[0]}`"
        return Count(Way.ARRANGE, numbers, what)
    if found := _HANDS.fullmatch(text):
        return Count(Way.CHOOSE, (52, int(found["k"])), "hands")
    found = _TOPPINGS.fullmatch(text)
    if found is None or found["what"] != found["what2"]:
        return None
    numbers = (int(found["n"]), int(found["k"]))
    what = f"ways to choose `{numbers[1]}` different {found['what']} out of `{numbers[0]}`"
    return Count(Way.CHOOSE, numbers, what)
