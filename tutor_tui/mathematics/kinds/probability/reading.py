"""Questions about drawing, rolling and flipping, read whole: nothing in them may be left over."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.probability.draws import Draw
from tutor_tui.mathematics.kinds.probability.events import read_event
from tutor_tui.mathematics.kinds.probability.pools import (
    Pool,
    coin,
    numbers,
    take_letters,
    take_pool,
)
from tutor_tui.mathematics.kinds.probability.wording import CHANCE, mentions_chance, plain_request
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_BACK: Final = late_regex(
    r",?\s*(?:(?P<with>with replacement|and (?:then )?(?:put|placed|replaced) back"
    r"|with replacing(?: it| them)?|replacing (?:it|the [a-z]+)(?: each time)?|with putting"
    r" (?:(?:it|them) )?back)"
    r"|(?P<without>without (?:any )?replacement|without (?:replacing|returning)(?: it| them|"
    r" the [a-z]+)?|without putting (?:(?:it|them|any|the first(?: [a-z]+)?) )?back|not replaced))"
    r"(?=[\s,.?]|$)"
)
_NOISE: Final = late_regex(
    r"\b(?:at random|randomly|(?:one|1) (?:after|by) (?:the other|another|one|1)|simultaneously"
    r"|blindly|without looking"
    r"|at the same time|at once|in succession|successively|consecutively|together|in total|in a row"
    r"|(?:standard|fair|unbiased|ordinary|regular|normal|different|number|standard) (?=coin|die|"
    r"dice)|(?:six|6)[- ]sided (?=die|dice))\s*"
)
_VERB: Final = r"(?:picked|drawn|chosen|selected|taken|pulled|removed|dealt)(?: out)?"
_ACTIVE: Final = r"(?:pick|draw|choose|select|take|pull|remove|eat|grab)s?(?: out)?"
_DRAWING: Final = r"(?:picking|drawing|choosing|selecting|taking|pulling)(?: out)?"
_THING: Final = r"(?:(?!red\b|blue\b|green\b|both\b|of\b|ace|king|queen|heart|vowel|at\b)[a-z]+)"
_COUNT: Final = r"(?P<count>\d+|an?|one)"
_FROM: Final = r"(?:\s+(?:from|out of|of) (?:from )?@|\s+from it)?"
_OPENING: Final = r"(?:(?:when|if|suppose|and|then|given that|after)\s+)?"
_WHO: Final = r"(?:(?:(?:when|if|suppose)\s+)?(?:i|you|we|he|she|they|someone|somebody)\s+)"
_DRAWS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_OPENING}(?:the )?(?P<count>\d+|one)(?: of (?:them|these|the {_THING}))? (?:are|is|"
        rf"were|was)(?: then| now)? {_VERB}{_FROM}",
        rf"{_OPENING}(?:the )?{_COUNT} {_THING}(?: (?:are|is|were|was))?(?: then| now)? "
        rf"{_VERB}{_FROM}",
        rf"{_OPENING}\b(?:you|i|we|he|she|someone|[a-z]+) {_ACTIVE} {_COUNT} (?:{_THING}"
        rf"|of (?:them|these|the {_THING})){_FROM}",
        rf"{_OPENING}\b(?:you|i|we|he|she|someone) {_ACTIVE} (?P<count>\d+)(?= ?[.,])",
        rf"(?<=[.,;] ){_ACTIVE} {_COUNT} {_THING}{_FROM}(?= *(?:[.,;]|what|find|the prob|prob))",
        rf"{_OPENING}(?:when|in|by|if|after) {_DRAWING} {_COUNT} {_THING}{_FROM}",
        rf"(?<=in )(?P<count>\d+) (?:draws|picks){_FROM}",
    )
)
_FLIPS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_OPENING}(?:an?|the|one) coin (?:is |was )?(?:flipped|tossed|thrown)(?: "
        rf"(?P<count>\d+) times)?",
        rf"{_OPENING}(?P<count>\d+) coins? (?:are |is )?(?:flipped|tossed|thrown)",
        rf"(?:{_WHO}|in|when|with|from|by|for|on|out of)?\s*(?:flip(?:ping)?|toss(?:ing)?|"
        r"throw(?:ing)?) (?:(?:an?|the) coin(?: (?P<count>\d+) times)?|(?P<many>\d+) coins)"
        r"(?:,? and (?=getting))?",
        r"(?:in|with|out of|on|from|for) (?P<count>\d+|an?) (?:coin )?(?:flips?|toss(?:es)?|"
        r"throws?)(?: of a coin)?",
        r"(?:with|using|on|of) (?:(?P<count>\d+)|a|one) coins?",
    )
)
_ROLLS: Final = tuple(
    late_regex(pattern)
    for pattern in (
        rf"{_OPENING}(?:an?|the|one) (?:die|dice) (?:is |was )?(?:rolled|thrown|tossed)"
        r"(?: (?P<count>\d+) times)?",
        rf"{_OPENING}(?P<count>\d+) dice (?:are |is )?(?:rolled|thrown|tossed)",
        rf"(?:{_WHO}|in|when|with|from|by|on|out of)?\s*(?:roll|rolling|throwing|throw"
        r"|tossing) (?:(?:a|one|the) (?:die|dice)(?: (?P<count>\d+) times)?|(?:a pair of"
        r"|(?P<many>\d+)) dice)(?:,? and (?=getting))?",
        r"(?:in|with|out of|on|from|of) (?P<count>\d+|an?) (?:dice )?(?:rolls?|throws?)"
        r"(?: of an? (?:die|dice))?",
        r"(?:with|using|on) (?:a|one) (?:die|dice)",
        r"(?:with|using|on|of) (?P<count>\d+) dice",
    )
)
_COINS: Final = r"\b(?:coins?|heads?|tails?)\b"
_DICE: Final = r"\b(?:die|dice)\b"
_ASK: Final = late_regex(
    rf"(?:(?:what(?:'s|s| is| are)?|find|calculate|give|determine|compute|work out|state|tell "
    rf"me)\s+)?(?:the )?{CHANCE}\s*(?P<event>.+)"
)
_EMPTY: Final = late_regex(r"[\s,.?:]*")


@dataclass(frozen=True, slots=True)
class Trial:
    """What is drawn from, how often, and the words that remain, in which the event is asked."""

    pool: Pool
    count: int | None
    puts_back: bool
    says_how: bool
    rest: str


_EITHER_ONE: Final = late_regex(r"\beither (?:one|1|of them)\b(?! or)", re.IGNORECASE)
"""Two events that were named before, and no face of a die."""


def read_draw(text: str) -> Draw | None:
    """The draw that a message asks about."""
    if not mentions_chance(text) or _EITHER_ONE.search(text):
        return None
    trial = _drawing(text) or read_trial(text)
    if trial is None:
        return None
    event = event_words(trial.rest)
    count = None if trial.says_how and trial.count == 1 else trial.count  # one would not tell how
    found = read_event(event, trial.pool, count) if event else None
    if found is None:
        return None
    happening, count = found
    if trial.pool.kind == "coin" or trial.puts_back:
        return Draw(trial.pool, count, True, happening, trial.says_how)
    return Draw(trial.pool, count, False, happening, trial.says_how)


def event_words(rest: str) -> str | None:
    """What the probability is asked of; `None` where something stands before it."""
    found = _ASK.search(rest)
    if found is None or not _EMPTY.fullmatch(rest[: found.start()]):
        return None
    event = re.sub(
        r"(?:\s+(?:of|from|in|out of))?(?:\s+(?:if|when))?(?:\s+from)?\s+@\s*$",
        "",
        found["event"].strip(" ?.,"),
    )
    event = re.sub(r"\s+(?:is|was|are)$", "", event)
    return None if "@" in event or "#" in event else " ".join(event.split())


def _drawing(text: str) -> Trial | None:
    """From letters, cards, numbers or things in a bag."""
    lettered = take_letters(text)
    plain = _quiet(lettered[1] if lettered else text)
    taken = (lettered[0], plain) if lettered else take_pool(plain)
    if taken is None:
        return None
    pool, rest = taken
    back = _BACK.search(rest)
    rest = _BACK.sub("", rest)
    count, rest = _drawn(rest)
    rest = _without_pool(rest)
    puts_back = back is not None and back["with"] is not None
    is_spun = "spinner" in plain.lower()  # which keeps all its numbers
    return Trial(pool, count, puts_back or is_spun, back is not None, rest)


def _drawn(text: str) -> tuple[int | None, str]:
    for pattern in _DRAWS:
        if found := pattern.search(text):
            number = int(found["count"]) if found["count"].isdigit() else 1
            return number, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _without_pool(text: str) -> str:
    """The sentence that only said what there is has gone; only its mark may be left."""
    return re.sub(
        r"^\s*(?:(?:if|suppose|given|there (?:is|are)|from|in|you have|i have|we "
        r"have)\s+)*(?:(?:a|an|the) [a-z]+ )?"
        r"@[\s,.;:]*(?:and\s+)?(?=.)",
        "",
        " ".join(text.split()),
    )


def _quiet(text: str) -> str:
    plain = _without_runs(plain_request(text))
    return " ".join(_NOISE.sub("", plain).split())


_RUN: Final = late_regex(
    r"(?:(?:getting|rolling|flipping|tossing|throwing|landing on|to (?:get|roll|flip|throw)) "
    r"|(?<=\bof )(?=heads? |tails? ))"
    r"(?:an? )?(?P<what>heads?|tails?|[1-6]|six(?:es)?) (?P<count>\d{1,2}) times(?: in a row)?"
)
_BOTH_TIMES: Final = late_regex(
    r"(?:(?:getting|rolling|throwing|flipping|tossing) (?:an? )?(?P<what>[a-z]+|[1-6])"
    r"|(?<=of )(?:an? )?(?P<face>heads?|tails?|[1-6]|six)) (?:both|all|each|every) times?"
)
_HEADS: Final = late_regex(
    r"(?<=\bof )(?:getting )?(?P<count>[2-9]) (?P<what>heads|tails) in a row(?=[\s?.,]*$)"
)
_SO_MANY: Final = late_regex(
    r"\b(?:(?:rolling|roll|throwing|throw) (?P<count>[2-9]) (?P<face>[1-6])'?s(?: in a row)?"
    r"|(?:of|getting|get) (?P<count2>[2-9]) (?P<face2>[1-6])'?s in a row)(?=[\s?.,]*$)"
)
"""As many rolls as there are sixes, where nobody says how many."""

_IS_OF_DICE: Final = late_regex(r"\b(?:die|dice|roll\w*|throw\w*)\b|\bsixes in a row\b")
_ON_A_DIE: Final = late_regex(
    r"(?<=\b[1-6]) (?:on|with|of) (?:an?|the) (?:die|dice)(?= \d{1,2} times\b)"
)
_FACE_NAMES: Final = ("ones", "twos", "threes", "fours", "fives", "sixes")
_FACES: Final = late_regex(rf"\b(?:{'|'.join(_FACE_NAMES)})\b")

_UNNAMED_DIE: Final = late_regex(r"\b(?:rolling|roll|throwing) (?:an? )?(?:[1-6]|six)\b")


def _without_runs(text: str) -> str:
    """ "rolling a 6 2 times in a row" as "getting 2 6s in 2 rolls".

    Who only says "rolling a 6" has a die.
    """
    text = _ON_A_DIE.sub("", text)
    if _IS_OF_DICE.search(text):
        text = _FACES.sub(lambda found: f"{_FACE_NAMES.index(found[0]) + 1}s", text)
    has_trial = kept_regex(
        r"\b(?:rolled|thrown|flipped|tossed|rolls|flips|throws|tosses)\b"
    ).search(text)
    if found := None if has_trial else _RUN.search(text):
        coin = found["what"][0] in "ht"
        unit = "coin flips" if coin else "rolls of a die"
        what = f"{found['what'][:4]}s" if coin else f"{found['what'][0].replace('s', '6')}s"
        said = f"getting {found['count']} {what} in {found['count']} {unit}"
        return f"{text[: found.start()]}{said}{text[found.end() :]}"
    if found := _BOTH_TIMES.search(text):
        what = found["what"] or found["face"]
        return f"{text[: found.start()]}all being {what}{text[found.end() :]}"
    names_things = kept_regex(r"\b(?:die|dice|coins?|bag|box|urn|cards?|spinner|sided)\b").search(
        text
    )
    if not (has_trial or names_things) and (found := _SO_MANY.search(text)):
        count, face = filter(None, found.group("count", "face", "count2", "face2"))
        return f"{text[: found.start()]}getting {count} {face}s in {count} rolls of a die"
    if not (has_trial or names_things) and (found := _HEADS.search(text)):
        count, what = found.groups()
        return f"{text[: found.start()]}getting {count} {what} in {count} coin flips"
    if not has_trial and not names_things and _UNNAMED_DIE.search(text):
        return f"{text} with a die"
    return text


def read_trial(text: str) -> Trial | None:
    """Flips of coins, or rolls of dice as numbers from 1 to 6."""
    plain = _quiet(text)
    has_coin, has_dice = (re.search(words, plain) for words in (_COINS, _DICE))
    if has_coin and has_dice:
        return None
    for patterns, pool in ((_FLIPS if has_coin else (), coin()), (_ROLLS, numbers(1, 6))):
        for pattern in patterns:
            found = pattern.search(plain)
            if found is None:
                continue
            groups = found.groupdict()
            said = groups.get("count") or groups.get("many")
            pair = 2 if "a pair of" in found[0] else 1
            count = int(said) if said and said.isdigit() else pair
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            return Trial(pool, count, True, True, " ".join(rest.split()).strip(" ,.?"))
    return None
