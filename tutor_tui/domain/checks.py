"""What a check of an answer found, and how it travels in a message's metadata.

The API gives a message 16 pairs of at most 512 characters. Two of them say what was found on the
whole; a few more hold what was found at each formula, those that do not hold first.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from tutor_tui.domain.objects import Message, Metadata

_MARK_KEY: Final = "check"
_HOW_KEY: Final = "check_how"
_FINDINGS_KEY: Final = "check_at_"
_MOST_PAIRS: Final = 6
"""With the other pairs of an answer, some are left to whoever uses the API."""

_LONGEST: Final = 512
_LONGEST_HOW: Final = 220


class Mark(StrEnum):
    """The three marks; a thing that could not be read is `UNCHECKED`, never `DISAGREES`."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNCHECKED = "unchecked"

    @property
    def sign(self) -> str:
        """One character, the same everywhere."""
        return _SIGNS[self][0]


_SIGNS: Final = {
    Mark.AGREES: "✓ checked",
    Mark.DISAGREES: "✗ does not hold",
    Mark.UNCHECKED: "· not checked",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """The mark of one formula, `text[start:end]` of the message's text.

    `how` is the counter-example or the right value where it disagrees; of the others it may be
    left out.
    """

    start: int
    end: int
    mark: Mark
    how: str = ""

    def formula(self, text: str) -> str:
        """The formula itself, on one line."""
        return " ".join(text[self.start : self.end].split())


@dataclass(frozen=True, slots=True)
class Check:
    """A mark, in a few words how it was found ("by substitution"), and what was found where."""

    mark: Mark
    how: str
    findings: tuple[Finding, ...] = ()

    def as_metadata(self) -> dict[str, str]:
        """As pairs for `Message.metadata`; of too many findings, those that agree are left out."""
        pairs = {_MARK_KEY: self.mark.value, _HOW_KEY: self.how[:_LONGEST]}
        for number, packed in enumerate(_packed(self.findings), start=1):
            pairs[f"{_FINDINGS_KEY}{number}"] = packed
        return pairs

    def moved(self, characters: int) -> "Check":
        """The same, in a text before which so many characters stand."""
        moved = (
            replace(one, start=one.start + characters, end=one.end + characters)
            for one in self.findings
        )
        return replace(self, findings=tuple(moved))

    @property
    def line(self) -> str:
        """As people are told: "✓ checked by substitution"."""
        return f"{_SIGNS[self.mark]} {self.how}".rstrip()

    @property
    def disputed(self) -> tuple[Finding, ...]:
        """What does not hold."""
        return tuple(one for one in self.findings if one.mark is Mark.DISAGREES)


def check_of(message: Message) -> Check | None:
    """The check that a message carries, if it carries one that can be read."""
    return _from_metadata(message.metadata, len(message.text))


def _from_metadata(metadata: Metadata, length: int) -> Check | None:
    try:
        mark = Mark(metadata.get(_MARK_KEY, ""))
    except ValueError:
        return None
    listed = (metadata.get(f"{_FINDINGS_KEY}{n}") for n in range(1, _MOST_PAIRS + 1))
    found = (one for packed in listed if packed for one in _unpacked(packed))
    findings = sorted((one for one in found if one.end <= length), key=lambda one: one.start)
    return Check(mark, metadata.get(_HOW_KEY, ""), tuple(findings))


# -- findings in pairs -----------------------------------------------------------------------
#
# A pair is a JSON array of [start, end, sign] or [start, end, sign, how].

_ORDER: Final = (Mark.DISAGREES, Mark.AGREES, Mark.UNCHECKED)


def _packed(findings: Iterable[Finding]) -> list[str]:
    by_weight = sorted(findings, key=lambda one: _ORDER.index(one.mark))
    pairs: list[str] = []
    for finding in by_weight:
        item = json.dumps(_item(finding), ensure_ascii=False, separators=(",", ":"))
        if pairs and len(pairs[-1]) + len(item) + 1 <= _LONGEST:
            pairs[-1] = f"{pairs[-1][:-1]},{item}]"
        elif len(pairs) < _MOST_PAIRS:
            pairs.append(f"[{item}]")
    return pairs


def _item(finding: Finding) -> list[int | str]:
    bare: list[int | str] = [finding.start, finding.end, finding.mark.sign]
    if finding.mark is not Mark.DISAGREES:
        return bare
    how = finding.how
    return [*bare, how if len(how) <= _LONGEST_HOW else f"{how[: _LONGEST_HOW - 1]}…"]


def _unpacked(packed: str) -> Iterator[Finding]:
    """What of a pair can be read: anybody may have written it."""
    try:
        items = json.loads(packed)
    except (ValueError, RecursionError):
        return
    marks = {mark.sign: mark for mark in Mark}
    for item in items if isinstance(items, list) else ():
        match item:
            case [int(start), int(end), str(sign), *rest] if 0 <= start < end and sign in marks:
                yield Finding(start, end, marks[sign], "".join(map(str, rest[:1])))
