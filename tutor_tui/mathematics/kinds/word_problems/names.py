"""Who is who in a story: names, relatives, and the pronouns that stand for them."""

from typing import Final

_WOMEN_WORDS: Final = """
    ann anna anne alice amy amanda abby bella beth betty brenda carla carol cathy claire chloe
    clara cindy daisy diana donna ella ellen emily emma eva eve fiona grace hannah helen ida
    irene jane janet jen jenny jessica jill joan julia julie karen kate katie kim laura leah
    lena lily linda lisa liz lucy maria marie martha mary maya megan mia molly nancy nina nora
    olivia priya rachel rita rosa rose ruth sara sarah sally sofia sophia sophie sue susan
    tina vera wendy zoe mother mom mum sister daughter aunt grandmother grandma niece girl
    woman wife
"""
_WOMEN: Final = frozenset(_WOMEN_WORDS.split())
_MEN_WORDS: Final = """
    aaron adam alan albert andrew anton arthur ben bill billy bob brian carl carlos charles
    chris dan daniel dave david dennis dylan ed eric ethan felix frank fred gary george greg
    harry henry ivan jack jacob jake james jason jeff jerry jim joe john johnny jonas jose
    joseph josh juan kevin kyle larry leo liam luke marc mark martin matt max michael mike
    nathan nick noah oliver oscar otto paul pedro peter phil ravi raj ray richard rob robert
    roger ron ryan simon steve ted theo thomas tim tom tommy tony victor walter will william
    father dad brother son uncle grandfather grandpa nephew boy man husband
"""
_MEN: Final = frozenset(_MEN_WORDS.split())
_RELATIVE_WORDS: Final = """
    mother mom mum sister daughter aunt grandmother grandma niece girl woman wife
    father dad brother son uncle grandfather grandpa nephew boy man husband
"""
_RELATIVES: Final = frozenset(_RELATIVE_WORDS.split())
GIVEN_NAMES: Final = (_WOMEN | _MEN) - _RELATIVES
"""Names that are names also where they are written small elsewhere."""
_HE: Final = frozenset({"he", "him", "his"})


def meant(pronoun: str, candidates: list[str]) -> str | None:
    """The one name that "he" or "she" can stand for; `None` where that is not certain.

    Of a person with a name and a relative of theirs it is the one with the name.
    """
    own, other = (_MEN, _WOMEN) if pronoun in _HE else (_WOMEN, _MEN)
    possible = [one for one in candidates if one not in other]
    known = [one for one in possible if one in own]
    if len(possible) == 1:
        return possible[0]
    if known and known == possible[:1]:
        return known[0]
    named = [one for one in possible if one not in _RELATIVES]
    return named[0] if known == possible and len(named) == 1 else None


def shown(name: str) -> str:
    """ "Ann", and "the father" for a relative."""
    return f"the {name}" if name in _RELATIVES else name.title()
