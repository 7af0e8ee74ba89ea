"""What the program says of itself, and to somebody who is worried: no mathematics here.

"can you use chatgpt", "how do i save this", "are you human", "my test is tomorrow".
"""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.languages import ENGLISH_ONLY
from tutor_tui.engines.symbolic.topics.finding import nearest_topic
from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.practice.catalogue import skill_meant
from tutor_tui.mathematics.problems import code

_MODEL: Final = (
    r"(?:chat ?gpt|gpt(?:-?\d\w*)?|claude|gemini|copilot|deepseek|llama\w*|ollama|an? (?:llm"
    r"|language model|ai(?: model)?|model)|openai|the internet|google|wolfram\w*|other models?)"
)
_YOU: Final = r"(?:you|this(?: (?:app|program|tutor|thing|bot))?|the (?:app|program|tutor|bot)|it)"
_NAMED: Final = (
    r"(?:my (?:chats?|work|answers?|questions?|threads?|conversations?|progress"
    r"|messages|notes|history|lessons?)|(?:the|this|our) (?:chat|conversation|thread|answers?"
    r"|history|lesson|work|whole thing)|everything)"
)
_THREAD: Final = rf"(?:this|it|that|these|{_NAMED})"
_SAYINGS: Final = tuple(
    (reply, late_regex(pattern, re.IGNORECASE))
    for pattern, reply in (
        (
            rf"(?:and |but |so )?(?:can|could|do|does|are|will|would) {_YOU} (?:also |even |really "
            rf"|just )?(?:use|using|run(?: on)?|running(?: on)?|connect(?:ed)? (?:to|with)|ask|work"
            rf" with|talk to|search|access|powered by|have|need|based on|look(?: it)? up (?:on|in))"
            rf" {_MODEL}(?: .{{0,30}})?|(?:how (?:do|can)|can|could) i"
            rf" (?:use|connect|add|set up|get)(?: {_YOU} to| to)? {_MODEL}(?: .{{0,30}})?",
            "I work without any model or internet. To connect one, set `OPENAI_API_KEY` (or "
            "`OPENAI_BASE_URL` for a local one) and start tutor-tui again: it answers anything, "
            "and I check its mathematics.",
        ),
        (
            rf"(?:are|r) you (?:a |an |really |actually |just |even |like )*(?:{_MODEL}|real"
            r"(?: (?:person|human|teacher|tutor))?|human(?: being)?|person|robot|bot|machine"
            r"|computer|ai|program|alive|chatbot|real teacher|teacher|math(?:s)? teacher|tutor)"
            r"(?: or .{1,40})?|is this (?:an? )?(?:ai|bot|real person|human|chatgpt)|am i talking "
            r"to (?:an? )?.{2,30}|who (?:made|built|created|wrote|programmed|invented) (?:you|this)"
            r"|what(?:'s|s| is) your name|(?:who|what) (?:are|r) (?:you|u)|who(?:'s| is) this"
            r"|(?:do|can) you (?:think|feel|sleep|dream|have feelings)",
            "I am a program, the symbolic tutor of tutor-tui: I calculate by the rules of algebra "
            "with SymPy and check results a second way; no person and no language model is "
            "behind my answers.",
        ),
        (
            rf"(?:how|where) (?:do|can|could|would|should) (?:i|we) (?:(?:save|keep|store|export"
            rf"|print|download|get back to|come back to|copy|share) {_THREAD}|(?:find|see)"
            rf" {_NAMED})"
            r"(?: (?:again|later|to (?:a )?file|as (?:a )?(?:pdf|file|text)|somewhere|tomorrow))*"
            rf"|(?:can|could) (?:i|we|you) (?:save|keep|store|export|print|download|copy|share)"
            rf" {_THREAD}(?: .{{0,20}})?|(?:is|are|will|does|do) {_THREAD} (?:be |get |being "
            r"|automatically )*(?:saved|kept|stored|lost|deleted|gone)(?: .{0,20})?"
            rf"|(?:do|will) {_YOU} (?:save|keep|store) {_THREAD}",
            "It is saved already: every conversation is a thread that stays on this computer and "
            "in the sidebar. `tutor-tui threads` lists them, and `tutor-tui export ID` writes one "
            "as a text file.",
        ),
        (
            r"(?:can|do|could|will|would) (?:you|we|i) (?:please |also |even )?(?:speak|talk|do"
            r"|answer|understand|write|use|switch to|(?:explain|say) (?:it |this |that )?)?"
            r" ?(?:in )?(?:german|french|spanish|italian|english|portuguese|polish|turkish|chinese"
            r"|arabic|russian|dutch|hindi|japanese|other languages?|another language)"
            r"(?: (?:too|please|instead))*|(?:kannst|sprichst|können|sprechen) (?:du|sie)"
            r"(?: auch)? (?:deutsch|englisch)|(?:auf )?deutsch bitte|parle[sz][- ]?(?:tu|vous) "
            r"(?:français|anglais)|(?:tu parles|vous parlez) français|en français s'il (?:te|vous) "
            r"plaît|hablas (?:español|inglés)|habla usted español|en español(?: por favor)?",
            ENGLISH_ONLY,
        ),
        (
            r"(?:are you|is this (?:app|program|tutor|bot)) (?:always|ever|really|never) (?:right"
            r"|correct|accurate|reliable|wrong|trustworthy)(?: .{0,20})?|are you (?:accurate"
            r"|reliable|trustworthy)|(?:can|should) i (?:really )?"
            r"(?:trust|believe|rely on) (?:you|this|(?:your|these|the) (?:answers?|results?))"
            r"|how do you (?:check|verify|know)"
            r"(?: (?:them|your (?:answers?|results?)|(?:that )?(?:it|they) (?:is|are) right))"
            r"|(?:do|can|could) you (?:ever )?(?:make|be|get)(?: things)? (?:mistakes?"
            r"|errors?|wrong)|how (?:accurate|reliable) (?:are you|is this)",
            "I check each result a second way, by substitution, differentiation or numbers, and "
            "say where I could not. What I do not understand I decline; still, tell me when "
            "something looks wrong.",
        ),
        (
            rf"(?:is|are) {_YOU} (?:really )?free|(?:does|do) {_YOU} cost (?:anything|money|much)"
            rf"|how much (?:does {_YOU} cost|do you cost|is this)|do i (?:need|have) to (?:pay"
            rf"|sign up|log in)(?: .{{0,20}})?|(?:does|do|can) {_YOU} work "
            r"(?:offline|without .{2,20})"
            r"|do i need (?:the )?(?:internet|wifi|an? (?:account|key)).{0,20}",
            "I am free and work without a key, an account or the internet.",
        ),
        (
            r"can (?:you|i) (?:read|see|look at|scan|send(?: you)?|upload|take|show you|open|use)"
            r" (?:an? |my |the |this )?(?:photos?|pictures?|images?|screenshots?|handwriting|pdfs?"
            r"|files?|scans?)(?: .{0,30})?",
            "I read typed text only, no pictures or files; type the problem as it stands there, "
            "for example `3x + 11 = 14`.",
        ),
    )
)
_REMEMBERING: Final = late_regex(
    r"(?:and |so |but )?(?:do|can|could|did) you (?:still |even )?(?:remember|recall|know|see)"
    r" (?:my|our|the|what) (?:(?:last|previous|first|old|other|earlier) (?:questions?|problems?"
    r"|messages?|one|chats?|conversations?)|was my (?:last|previous) (?:question|problem)"
    r"|(?:i|we) (?:asked|said|wrote|sent|did|was asking|talked about)(?: .{0,30})?|questions?"
    r"|conversations?|name)|what (?:was|is) my (?:last|previous) (?:question|problem|message)"
    r"|what did i (?:just )?(?:ask|say|send)(?: (?:you|before|last|first|just now))*"
    r"|do you (?:remember|know) (?:me|this)|remember (?:me|my last question)",
    re.IGNORECASE,
)
_GREETING: Final = late_regex(r"^(?:(?:hi|hello|hey|ok|okay|so|um+)\b[\s,.!]+)+", re.IGNORECASE)
_NOTHING_YET: Final = "This thread begins here, and I do not look into others: ask away."
_WORRY: Final = late_regex(
    r"\b(?:test|exam|quiz|finals?|midterms?|a-?levels?|gcses?|sats?|homework)\b.{0,30}"
    r"\b(?:tomorrow|today|tonight|soon|next week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|in (?:an?|\d+|two|three|a few) (?:hours?|days?|weeks?))\b|\b(?:tomorrow|tonight|soon)\b"
    r".{0,20}\b(?:test|exam|quiz)\b|\bi(?:'m| am|m)? (?:really |so |just |kinda |kind of |also )*"
    r"(?:hate|dread|fear|scared of|afraid of|nervous|stressed|worried|anxious|bad at|terrible at"
    r"|awful at|rubbish at|hopeless at|dumb|stupid|too stupid|so lost|failing|bored|tired"
    r"|exhausted|frustrated|sick of|struggling with|suck at|never (?:get|understand))\b"
    r"|\bi(?:'m| am|m)? (?:going to|gonna) fail\b|\bi feel (?:so )?(?:dumb|stupid|lost)\b"
    r"|\b(?:this|it|math|maths|\w+) is (?:so |too |really |way too )(?:hard|difficult|confusing"
    r"|boring|annoying)\b",
    re.IGNORECASE,
)
_ASKS: Final = late_regex(r"\?|\b(?:what|how|why|solve|find|explain|calculate)\b", re.IGNORECASE)
_AFTER: Final = late_regex(r"\b(?:on|about|in|hate|with|of|at|is|fear)\s+(?P<topic>[a-z ]+)", re.I)


def about_itself(text: str, asked: Sequence[str]) -> str | None:
    """A reply to a question about the program or to a worry; `asked` are the questions before."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .!?:()")
    plain = _GREETING.sub("", plain)
    if _REMEMBERING.fullmatch(plain):
        if not asked:
            return _NOTHING_YET
        return f"Within this thread I do: your last question was {code(asked[-1])}."
    said = first_of(reply for reply, _ in labelled(plain, _SAYINGS))
    return said or _comforting(text, plain)


def _comforting(text: str, plain: str) -> str | None:
    """A kind word and the next small thing to do, for a message that asks nothing else."""
    has_formula = bool(re.search(r"\d|[=+*^√∫]", plain))
    if has_formula or _ASKS.search(text) or not _WORRY.search(plain):
        return None
    topic = nearest_topic(plain)
    words = [found["topic"] for found in _AFTER.finditer(plain)]
    skill = first_of(map(skill_meant, words))
    if skill is None and topic is not None:
        skill = skill_meant(topic.name)
    ways = [f"`explain {topic.name}` for the idea"] if topic else []
    ways += [f"`quiz me on {skill.title}` to practise"] if skill else []
    ways += ["send me a problem that bothers you" if ways else "Send me a problem of yours"]
    if len(ways) == 1:
        return f"That is a common feeling, and small steps help. {ways[0]} and we go through it."
    first = f"{', '.join(ways[:-1])}, or {ways[-1]}"
    return f"Many people feel that way, and small steps help: send {first}."
