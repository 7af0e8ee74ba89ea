"""Stories of ages: "Tom is three times as old as Ann. In 5 years he will be twice as old"."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.names import PRONOUNS, meant, name_in, shown
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"\b(?:old|older|younger|ages?)\b", re.IGNORECASE)
_LATER: Final = (
    r"(?:in|after) (?P<in>\d{1,3}) (?:more )?years(?:'? time| from now)?"
    r"|(?P<hence>\d{1,3}) years (?:from now|later|hence)|(?P<next>next year|in a year)"
)
_EARLIER: Final = r"(?P<ago>\d{1,3}) years (?:ago|earlier|before)|(?P<last>last year|a year ago)"
_WHEN: Final = late_regex(rf"(?:{_LATER}|{_EARLIER})")
_NOW: Final = late_regex(r"\b(?:now|today|currently|presently|right|at present|this year)\b")
_REWRITTEN: Final = tuple(
    (late_regex(pattern), plain)
    for pattern, plain in (
        (r" years? older than\b", " more than"),
        (r" years? (?:younger|less) than\b", " less than"),
        (r" years? more than\b", " more than"),
        (r"\b(twice|half|(?:\d+(?:\.\d+)?|thrice) times|\d+/\d+|thrice) as old as\b", r"\1"),
        (r"\b(twice|half|(?:\d+(?:\.\d+)?) times|\d+/\d+|thrice) (?:of )?the age of\b", r"\1"),
        (
            r"\b(twice|half|(?:\d+(?:\.\d+)?) times|\d+/\d+|thrice) (?:of )?(?=[a-z ]+'s age)",
            r"\1 ",
        ),
        (r"\bas old as\b", "1 times"),
        (r"\bthe (?:current |present )?age of\b", ""),
        (r"(?<=[a-z])'s (?:current |present )?age\b", ""),
        (r"\b(his|her) age\b", r"\1"),
        (r"(?<=\d) years(?: old| of age)?(?= |$)(?! (?:ago|from|later|earlier|hence))", ""),
        (r"\bthe same age as\b", "1 times"),
    )
)
_BE: Final = late_regex(r" (?:will be|would be|is|was|were|are|equals|be) ")
_AGAIN: Final = late_regex(r" (?:will be|is|was|will|would be)(?: then| at that time)?$")


def read_ages(story: str) -> Story | None:
    """The story of ages that is told."""
    if not _HINT.search(story):
        return None
    tale = told(story, _READERS)
    return story_from(tale, is_positive=True)


class _People:
    """The ages of those who are named, in the year that a clause speaks of."""

    def __init__(self, tale: Tale, shift: str = "", subject: str = "") -> None:
        self.tale, self._shift, self._subject = tale, shift, subject

    def __call__(self, text: str) -> str | None:
        shift = self._shift
        if found := re.fullmatch(rf"(.+?) (?:is|was|will be)(?: (?:{_WHEN.pattern}))?", text):
            text, shift = found[1], _shift(found) if _WHEN.search(text) else ""
        name = self.person(text)
        if name is None:
            return None
        self.tale = self.tale.introducing(name, f"the age of {shown(name)}")
        letter = self.tale.letter(name)
        return f"({letter}{shift})" if shift and letter else letter

    def person(self, text: str) -> str | None:
        """The key of a name or pronoun; the subject of the clause is nobody's "her" or "him"."""
        if text.strip() in PRONOUNS:
            names = [one.key for one in self.tale.unknowns if one.key != "years"]
            others = [name for name in names if name != self._subject]
            return meant(text.strip(), others)
        return name_in(text)


def _shift(found: re.Match[str]) -> str:
    groups = found.groupdict()
    later = groups["in"] or groups["hence"] or ("1" if groups["next"] else "")
    earlier = groups["ago"] or ("1" if groups["last"] else "")
    return f" + {later}" if later else f" - {earlier}" if earlier else ""


def _timed(clause: str) -> tuple[str, str, bool]:
    """The clause without its year, the shift of that year, and whether one was named."""
    for pattern in (rf"^(?:{_WHEN.pattern}),? ", rf",? (?:{_WHEN.pattern})$"):
        if found := re.search(pattern, clause):
            rest = f"{clause[: found.start()]} {clause[found.end() :]}"
            return " ".join(rest.split()), _shift(found), True
    return " ".join(_NOW.sub("", clause).split()), "", False


def _age(clause: str, tale: Tale) -> Tale | None:
    """ "Tom is 3 years older than Ann", "in 5 years he will be twice as old as her"."""
    rest, shift, is_timed = _timed(clause)
    found = _BE.search(f"{rest} ")
    if found is None or "how old" in rest or re.search(r"\bages\b|\bsum\b", rest):
        return None
    subject = re.sub(r"(?:'s)? (?:current |present )?age$", "", rest[: found.start()])
    is_now = found[0].strip() in ("is", "are", "equals")
    if is_timed and is_now:  # "Maria is twice as old as Carlos was 5 years ago"
        rest, shift, is_timed = clause, "", False
    if not is_timed and not is_now:
        return None
    subject = re.sub(r"^the (?:current |present )?age of ", "", subject)
    name = _subject(subject, rest[found.end() :], tale)
    if name is None:
        return None
    people = _People(tale.introducing(name, f"the age of {shown(name)}"), shift, name)
    left = people(name)
    right = said(_plain(rest[found.end() :], people.tale, name), people)
    if left is None or right is None or left == right:
        return None
    return people.tale.saying(f"{_open(left)} = {_open(right)}")


def _subject(words: str, said_of_it: str, tale: Tale) -> str | None:
    """Who a clause speaks of; "he" is nobody who is named in the rest of the clause."""
    if words not in PRONOUNS:
        return name_in(words)
    others = re.findall(r"[a-z]+", said_of_it)
    names = [one.key for one in tale.unknowns if one.key not in ("years", *others)]
    return meant(words, names)


def _open(expression: str) -> str:
    """Without brackets around the whole."""
    inner = expression[1:-1]
    return (
        inner
        if expression.startswith("(") and "(" not in inner and expression[-1] == ")"
        else (expression)
    )


def _plain(text: str, tale: Tale, subject: str) -> str:
    """ "twice as old" means the other one; "twice as old as her" becomes "twice her"."""
    text = re.sub(r" (?:will be|is|was|were)?(?: then| at that time)$", "", text.strip())
    if text.endswith("as old") or re.search(r"years? (?:older|younger)$", text):
        others = [one.key for one in tale.unknowns if one.key not in (subject, "years")]
        if len(others) != 1:
            return ""
        text = f"{text} {'as' if text.endswith('old') else 'than'} {others[0]}"
    for pattern, plain in _REWRITTEN:
        text = pattern.sub(plain, text)
    return _AGAIN.sub("", re.sub(r"\bthrice\b", "3 times", " ".join(text.split())))


def _names_of(words: str, tale: Tale) -> list[str] | None:
    """ "their", "Tom and Ann", "Tom's and Ann's"."""
    words = words.strip()
    if words in ("", "their", "they", "the", "them"):
        names = [one.key for one in tale.unknowns if one.key != "years"]
        return names if len(names) > 1 else None
    found = [name_in(part) for part in re.split(r",? and |, ", words)]
    names = [name for name in found if name is not None]
    return names if len(names) == len(found) > 1 else None


_SUM: Final = late_regex(
    r"(?:(?:the )?(?:sum|total) of (?P<whose>.+?)'?s? (?:\d )?(?:current |present )?ages"
    r"|(?:the )?(?:sum|total) of (?:the )?(?:current |present )?ages of (?P<of>.+?)"
    r"|(?P<bare>their|.+?'?s?) (?:\d )?(?:current |present |combined |total )?ages?"
    r"|(?P<both>.+?)(?: together)?) "
    r"(?:together )?(?:is|are|was|were|will be|adds? up to|will add up to|added up to|total|have a "
    r"sum of|sum to|equals) (?P<total>\d{1,4})(?: years)?(?: old)?(?: (?:together|in total|"
    r"altogether|combined))?"
)


def _sum(clause: str, tale: Tale) -> Tale | None:
    """ "the sum of their ages is 30", "10 years ago their ages added up to 20"."""
    rest, shift, _ = _timed(clause)
    rest = re.sub(r"^together,? ", "", rest)
    found = _SUM.fullmatch(rest)
    if found is None or not re.search(r"ages|together|total|combined|sum", clause):
        return None
    words = next(
        part
        for part in (found["whose"], found["of"], found["bare"], found["both"])
        if part is not None
    )
    names = _names_of(words.removesuffix("'"), tale)
    if names is None:
        return None
    for name in names:
        tale = tale.introducing(name, f"the age of {shown(name)}")
    terms = [f"({tale.letter(name)}{shift})" if shift else f"{tale.letter(name)}" for name in names]
    return tale.saying(f"{' + '.join(terms)} = {found['total']}")


_IN_HOW_MANY: Final = late_regex(
    r"(?:in|after) how many years (?P<will>will|would) (?P<who>.+?) be (?P<what>.+)"
    r"|how many years ago was (?P<who2>.+?) (?P<what2>(?:\d|twice|half|3 times).+)"
)


def _when(clause: str, tale: Tale) -> Tale | None:
    """ "in how many years will the father be twice as old as the son?"."""
    found = _IN_HOW_MANY.fullmatch(clause)
    if found is None or not tale.unknowns:
        return None
    tale = tale.introducing("years", "the number of years")
    sign = "+" if found["who"] else "-"
    shift = f" {sign} {tale.letter('years')}"
    people = _People(tale, shift)
    name = people.person(found["who"] or found["who2"])
    if name is None or tale.letter(name) is None:
        return None
    people = _People(tale, shift, name)
    left = people(name)
    right = said(_plain(found["what"] or found["what2"], tale, name), people)
    if right is None or left is None or people.tale != tale:
        return None
    asked = Asked("the number of years is", tale.letter("years") or "")
    return tale.saying(f"{_open(left)} = {_open(right)}").asking(asked)


_QUESTION: Final = late_regex(
    r"(?:how old (?:is|are|was|were) (?P<who>.+?)(?: each)?|how old will (?P<will>.+?) be"
    r"|(?:what (?:is|are|was|were)|what's|find|calculate|determine)(?: the)? "
    r"(?:(?:current |present )?ages? of (?P<of>.+)|(?P<whose>.+?)'?s? (?:current |present )?ages?))"
)


def _question(clause: str, tale: Tale) -> Tale | None:
    """ "how old is Ann now", "what are their ages", "how old will Tom be in 5 years"."""
    rest, shift, _ = _timed(clause)
    found = _QUESTION.fullmatch(rest)
    if found is None or not tale.unknowns:
        return None
    words = next(
        part
        for part in (found["who"], found["will"], found["of"], found["whose"])
        if part is not None
    ).removesuffix("'")
    everybody = {"they", "their", "each", "each of them", "both", "each person", "everyone"}
    people = _People(tale, shift)
    if words in everybody:
        names = [one.key for one in tale.unknowns]
    else:
        names = _names_of(words, tale) or [people.person(words) or ""]
    if any(tale.letter(name) is None for name in names):
        return None
    verb = "will be" if "+" in shift else "was" if "-" in shift else "is"
    asked = [
        Asked(f"{shown(name)} {verb}", f"{tale.letter(name)}{shift}", "years old") for name in names
    ]
    return replace(tale, asked=(*tale.asked, *asked))


_READERS: Final[tuple[Reader, ...]] = (_when, _question, _sum, _age)
