"""What a topic is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What a topic is in a sentence or two, and something to try.

    `pattern` finds its names in a question; `example` is a question for the core; `source` is
    where to read on; `related` are names of other topics.
    """

    name: str
    pattern: str
    explanation: str
    example: str
    source: str
    related: tuple[str, ...]

    @property
    def text(self) -> str:
        """The explanation with its example and where to go from there, in Markdown."""
        related = ", ".join(self.related)
        return (
            f"{self.explanation} Try: `{self.example}`\n\n"
            f"*More: {self.source}. Related: {related}.*"
        )
