"""Laws that are asked for by their name: of logarithms and Euler's formula."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "laws of logarithms",
        r"(?:laws?|rules?|properties) of (?:logarithms?|logs?)|log(?:arithm)?s? (?:laws?|rules?"
        r"|properties)|(?:product|quotient|power) (?:rule|law|property) (?:for|of)"
        r" log(?:arithm)?s?",
        "`log(a b) = log(a) + log(b)`, `log(a/b) = log(a) - log(b)` and `log(a^n) = n log(a)` "
        "for positive `a` and `b`, because a logarithm is an exponent.",
        "solve log2(x) + log2(x - 2) = 3",
        "OpenStax, Algebra and Trigonometry 2e, chapter 6",
        ("logarithm",),
    ),
    Topic(
        "Euler's formula",
        r"euler'?s? (?:formula|identity|equation)|de ?moivre'?s? (?:theorem|formula)|de ?moivre",
        "Euler's formula `e^(i t) = cos(t) + i sin(t)` puts `e^(i t)` on the unit circle at the "
        "angle `t`; with `t = π` it gives `e^(i π) = -1`, and its `n`-th power is De Moivre's "
        "theorem.",
        "what is e^(i*pi)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 10",
        ("complex number", "trigonometry"),
    ),
)
