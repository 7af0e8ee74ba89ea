"""A well-known statement, who asks for it, and a problem that shows it at work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Truth:
    """`said` is the statement in the words of a message, `within` what must be talked about.

    `example` is a question whose result, `result`, shows that it is so.
    """

    text: str
    said: str
    example: str
    result: str
    within: str = ""
