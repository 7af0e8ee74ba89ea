"""What is told in short, put into the words that the kinds read: rows of forms and wordings.

"y varies inversely with x; y = 8 when x = 3. y when x = 4?", "sin A = 0.5 and A is acute".
"""

import re
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows, said_in_turn

_NUMBER: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_LETTER: Final = r"[a-z]"
_TRIGONOMETRIC: Final = r"(?:sin|cos|tan)\s*\(?\s*"
_CHANCE: Final = r"(?:the\s+)?(?:chance|probability|prob)"


def _roles(found: re.Match[str]) -> str:
    """People for different offices: an order of as many as there are offices."""
    count = len(re.findall(r"\ban? ", found["roles"]))
    return f"how many ways to arrange {count} out of {found['n']}"


_ROWS: Final[Rows] = rows(
    (
        rf"(?P<y>{_LETTER}) (?:varies|is proportional|is) ?(?P<how>inversely|directly)(?:"
        rf" proportional)?"
        rf" (?:as|with|to) (?P<x>{_LETTER})\W+(?P=y) ?= ?(?P<b>{_NUMBER}) (?:when|if|for|at)"
        rf" (?P=x) ?= ?"
        rf"(?P<a>{_NUMBER})\W+(?:(?:find|what(?:'s| is)) )?(?P=y) (?:when|if|for|at) (?P=x) ?= ?"
        rf"(?P<c>{_NUMBER})",
        "{y} varies {how} as {x} and {y} = {b} when {x} = {a}. find {y} when {x} = {c}",
    ),
    (
        rf"(?:find |what is )?(?:the )?(?:angle )?(?P<x>{_LETTER})?\W*(?:if|when|given(?: that)?"
        rf"|where)? ?"
        rf"(?P<e>{_TRIGONOMETRIC}(?P<v>{_LETTER})\)? ?= ?[^,;]+?),?(?: (?:and|where|with|for))*"
        rf" (?:angle )?(?P=v) (?:is )?(?:an )?acute(?: angle)?(?:\W+(?:find|what is) (?P=v))?",
        "{e} for 0° < {v} < 90°",
    ),
    (
        rf"(?:find |what is )?(?:{_CHANCE} (?:of |that )?|p ?\( ?)(?:it (?:does )?)?(?:not?|no) "
        rf"(?P<w>[a-z]+)\)? (?:if|when|given(?: that)?) {_CHANCE} (?:of |that )(?:it"
        rf" )?(?P=w)s? is"
        rf" (?P<p>{_NUMBER}%?)",
        "P(A) = {p}. find P(not A)",
    ),
    (
        r"(?P<n>two|three|four|\d) cards (?:are )?(?:drawn|picked|taken|dealt|chosen)"
        r"(?: from (?:a|the) (?:deck|pack)(?: of (?:52 )?cards)?)?(?P<how> without replacement"
        r"| with replacement)?\W+(?:what(?:'s| is) )?(?:the )?(?:probability|chance|prob)"
        r" (?:that )?"
        r"(?P<what>.+)",
        "{n} cards are drawn from a deck of cards{how}. What is the probability that {what}?",
    ),
    (
        rf"(?:the )?(?P<what>sum|difference|product) of two numbers is (?P<n>{_NUMBER})[,;.]?"
        r"(?: and)? one (?:of them )?is (?P<k>twice|(?:\d+|two|three|four|five|six) times) the"
        r" other",
        "The {what} of two numbers is {n}. One is {k} the other. What are the numbers?",
    ),
    (
        r"(?:in )?how many ways can (?P<roles>an? [a-z]+(?:, an? [a-z]+)*,? and an? [a-z]+) be "
        r"(?:picked|chosen|elected|selected|appointed) (?:from|out of|among) (?P<n>\d+) "
        r"(?:people|members|students|candidates)",
        _roles,
    ),
    (
        r"(?:can|could) (?:someone|anyone|somebody|anybody) (?:please )?(?:tell|show) (?:me|us)"
        r" what "
        r"(?P<a>.+?) is",
        "what is {a}",
    ),
    (r"does the harmonic series (?P<a>converge|diverge)", "does sum 1/n {a}"),
    (r"(?P<a>how many \d+)s (?P<b>(?:go|goes|fit|fits) .*)", "{a} {b}"),
    (r"(?P<a>.*)\ba number (?:is )?(?:tripled|times three)\b(?P<b>.*)", "{a}3 times a number{b}"),
    (r"(?P<a>.*)\ba number (?:is )?doubled\b(?P<b>.*)", "{a}2 times a number{b}"),
    (r"(?P<a>.*)\ba number (?:is )?halved\b(?P<b>.*)", "{a}half of a number{b}"),
    (r"(?P<a>.*\d ?)kilos?(?![a-z])(?P<b>.*)", "{a}kg{b}"),
    (r"(?P<a>how many )kilos?(?![a-z])(?P<b>.*)", "{a}kg{b}"),
)


def in_full(text: str) -> str:
    """The message with what it tells in short said in full."""
    return said_in_turn(text, _ROWS)
