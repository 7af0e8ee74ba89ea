"""Messages in other languages than English: what is said to them instead of a guess.

A few frequent words tell. A plain "solve" beside an equation is understood in several languages;
with any other word it is open what is asked.
"""

from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

ENGLISH_ONLY: Final = (
    "I read English only; please ask in English, or send the mathematics alone, such as "
    "`3x + 11 = 14` or `3 + 4`."
)

_FREQUENT_WORDS: Final = """
    ist wie wieviel wieviele berechne berechnen löse lösen löst gleichung gleichungen bitte
    welche welcher warum wurzel ableitung und oder nicht eine einen vereinfache lösung
    combien quelle quel quels quelles résous résoudre résolvez calculer calculez équation
    équations pourquoi racine dérivée plaît s'il est-ce simplifie simplifiez
    cuánto cuanto cuántos cuál cuáles resuelve resolver resuelva calcular calcula ecuación
    ecuaciones raíz derivada porque qué también simplifica
    quanto quanti risolvi risolvere calcola calcolare equazione equazioni radice perché
    semplifica più resolva calcule equação equações raiz simplifique
    hoeveel bereken vergelijking oplossen waarom alstublieft rozwiąż równanie oblicz dlaczego
    kaç çöz denklem
    danke dankeschön leite zeichne sind bist kannst könntest wieso weshalb mathelehrer deutsch
    aufgabe ergebnis lösungen
    bonjour merci peux peux-tu pouvez dérive dériver intégrale
    hola gracias puedes derivar segunda
    grazie puoi obrigado dzięki
"""
_SOLVING_WORDS: Final = """
    löse löst lösen die gleichung bitte man résous résoudre résolvez équation l'équation
    resuelve resolver resuelva la ecuación risolvi risolvere equazione l'equazione resolva equação
    a berechne calcule calculer calcula calcola реши решите решить уравнение вычисли
"""
_FREQUENT: Final = frozenset(_FREQUENT_WORDS.split())
_SOLVING: Final = frozenset(_SOLVING_WORDS.split())
_FORMULAS: Final = frozenset(
    ("sin", "cos", "tan", "log", "ln", "sqrt", "exp", "abs", "xy", "ab", "pi", "max", "min")
)
_WORD: Final = late_regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OTHER_SCRIPT: Final = late_regex(r"[\u0400-\u052f\u0590-\u07ff\u0900-\u1cff\u3040-\ud7a3]")


def is_in_another_language(text: str) -> bool:
    """Whether a message is in another language and not just asks to solve what stands in it."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    is_foreign = bool(_OTHER_SCRIPT.search(text)) or any(word in _FREQUENT for word in words)
    long_words = [word for word in words if len(word) > 1 and word not in _FORMULAS]
    return is_foreign and not all(word in _SOLVING for word in long_words)
