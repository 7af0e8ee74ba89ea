"""Remarks that ask nothing: praise, surprise, "wait", "let me think", "good luck"; no mathematics.

What was talked about before goes on after them.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.talk import ABILITIES, EXAMPLES
from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.late_patterns import late_regex

_SO: Final = r"(?:(?:so|very|really|pretty|quite|super|too|actually|kind of|a bit|just|such) )*"
_LEAD: Final = (
    r"(?:(?:oh|ah|aha|ooh|wow|whoa|woah|ha|haha|hey|ok|okay|yes|yeah|well|hm+|omg|lol|man|and|but"
    r"|ohh+|so|damn|dang|amazing|nice|cool|great|thanks|right)[\s,.!]+)*"
)
_PRAISE: Final = (
    r"(?:quick|fast|beautiful|amazing|clever|smart|neat|fun|funny|interesting|impressive|brilliant"
    r"|helpful|useful|good|great|nice|cool|awesome|lovely|elegant|magic|magical|genius|perfect"
    r"|excellent|fantastic|wonderful|incredible|satisfying|pretty|sweet|kind|the best|a genius"
    r"|a lifesaver|a life saver|a star|a great (?:teacher|tutor|help)|a big help|(?:good|great"
    r"|better|way better) (?:at (?:this|math|maths|explaining)|than my teacher))"
)
_SURPRISE: Final = (
    r"(?:weird|crazy|strange|surprising|odd|unexpected|wild|insane|mad|not what i expected"
    r"|bigger than i thought|smaller than i thought|(?:easier|harder|simpler|longer|shorter|less|"
    r"more) than i (?:thought|expected))"
)
_THAT: Final = (
    r"(?:(?:that|this|it|you|u|math|maths)(?:'s|'re| is| was| are| r| were)?|how|what an?|i think "
    r"(?:that's|you're|it's)|i (?:love|like)) "
)
_OWN_SLIP: Final = late_regex(
    rf"{_LEAD}(?:(?:oh|ah|oops|ok|right|yes|i see|so)\b[\s,.!]*)*i (?:just |must have )?(?:forgot"
    rf"|missed"
    r"|messed up|mixed up|should have|shouldn't have|didn't|did not|left out|misread|miscounted"
    r"|forgotten|(?:added|subtracted|divided|multiplied|did|calculated|read"
    r"|wrote|copied)(?: (?:it|that|this|them))? wrong(?:ly)?)"
    r"\b(?! (?:how|what|why|which|when|where|the (?:rule|formula|method)|my)\b)[^?]{0,60}",
    re.IGNORECASE,
)
_REMARKS: Final = tuple(
    (reply, late_regex(pattern, re.IGNORECASE))
    for pattern, reply in (
        (
            rf"{_LEAD}(?:{_THAT}{_SO}{_PRAISE}(?: (?:one|trick|answer|idea|explanation|work|job|to"
            r" know|thing|stuff|now|then|of you))*|(?:good|great|nice|excellent|amazing) (?:job"
            r"|work|bot|answer|one|explanation|stuff|trick|catch)|i (?:really )?(?:like|love)"
            r" (?:that|this|it|you|how you explain(?: (?:it|that|things))?)|you rock)"
            r"(?: (?:lol|haha|ty|thanks|thank you|so much|a lot|mate|man|bro|dude|very much))*",
            "Glad to hear it. Ask on about this one, or send me the next problem.",
        ),
        (
            rf"{_LEAD}(?:ty|tysm|tyvm|thx|ta|cheers|thanks?(?: you)?|thank ?you|many thanks|much"
            rf" appreciated|i appreciate it|thanks)"
            r"(?: (?:so much|a lot|mate|man|bro|dude|very much|(?:that|this|it|you) (?:really )?"
            r"(?:helped|helps|was (?:helpful|great|useful))(?: (?:a lot|me|so much))*"
            r"|for (?:that|the|your|all)(?: (?:help|explanation|explaining))?|now))*",
            "You are welcome. Send me the next one whenever you like.",
        ),
        (
            rf"{_LEAD}(?:{_THAT}|(?!(?:what|why|how|which|where|who)\b)[a-z]+ (?:is|are) )"
            rf"{_SO}{_SURPRISE}(?: (?:one|answer|result|though|tho|then|now))*",
            "It can be surprising. Ask `why?` for the reasons, or `check it` if you doubt it.",
        ),
        (
            r"(?:(?:ok|okay|hm+|umm*|uh+|er+|so|and|but|well|no|yes|wait|right|alright|now|please)"
            r"[\s,.!]+)*(?:wait|hold on|hang on|one (?:sec|second|moment|minute)|just an? (?:sec"
            r"|second|moment|minute)|give me an? (?:sec|second|moment|minute)|let me (?:think|see"
            r"|try|write (?:it|that|this) down|read (?:it|that|this)|check|get (?:a pen|my"
            r" (?:book|notes)))|brb|i(?:'m| am) thinking|thinking|gimme a sec|i need a (?:break"
            r"|minute|moment))(?: (?:about (?:it|that|this)|first|please|a (?:sec|second|moment"
            r"|minute|bit)|again|for (?:it|that)|ok|okay|on|it))*",
            "Take your time; I am here when you want to go on.",
        ),
        (
            r"(?:.{0,40}\b(?:test|exam|quiz)\b.{0,25}[,.!]? (?:so )?)?(?:please )?wish me"
            r" (?:good )?luck(?: (?:please|for (?:my|the) .{3,20}))?",
            "Good luck! Try one problem on your own first, and send me what you got to be checked.",
        ),
        (
            r"(?:what|which)(?: else| more| other (?:things?|topics|stuff|maths?))? (?:can|could"
            r"|do) (?:you|u) (?:(?:also|even) )?(?:do|know|answer|solve|teach(?: me)?|help"
            r"(?: me)?(?: with)?)(?: (?:then|too|as well|for me|about))*",
            f"{ABILITIES} Try {EXAMPLES}.",
        ),
        (
            rf"{_LEAD}(?:(?!does\b)(?:(?:that|it|this|yeah|all|really|finally|does|now|actually"
            rf"|kind of|totally|perfectly) )*make"
            rf"s? (?:{_SO}|more |perfect |total |a lot (?:of|more) )?sense|(?:now )?i(?:'ve)? "
            rf"(?:(?:now|finally|think i) )*(?:see|get"
            r" it|got it|understand(?: it| that)?)|(?:that|it)(?:'s| is) clear(?:er)?)"
            r"(?: (?:now|then|thanks|thank you|i think|to me))*",
            "Good. Ask for `another one` to practise the same, or send me the next problem.",
        ),
        (
            r"(?!.*\b(?:wrong|not right|incorrect)\W*$)"
            r"(?:(?:but|and|well|haha|lol|ugh)[\s,.!]+)*(?:my|our|the) (?:\w+ )?(?:teacher|tutor"
            r"|mum|mom"
            r"|dad|friend|brother|sister|parents?|prof(?:essor)?|book|textbook|class)s? (?:just "
            r"|also"
            r" |still |really |kind of )*(?:never|didn't|doesn't|don't|can't|couldn't|won't|always"
            r"|hates?|loves?|is|are|was|goes|went|skips?|skipped|explains?|explained|taught|said"
            r" that|says that)\b[a-z' ]{0,60}",
            "Then let us take our time here: `explain it` shows the steps, `explain it more"
            " simply` "
            "goes slower, and `another one like it` lets you practise.",
        ),
        (
            rf"{_LEAD}(?:i (?:did|made|got|solved|have done) it|i (?:passed|aced)(?: (?:my|the)"
            r" (?:test|exam|quiz))?|finally(?: i (?:get|got|understand) it)?|yay+|woo+hoo+|yes+)"
            r"(?: (?:yay|finally|myself|on my own))*",
            "Well done! Ask for `another one` to practise the same, or send me the next problem.",
        ),
        (
            r"(?:(?:oh|ah|oops|ok|no)[\s,.!]+)*(?:sorry|my bad|my mistake|oops|whoops|never ?mind"
            r"|nvm|forget (?:it|that)|ignore (?:it|that))(?: (?:about that|for that|then|lol))*",
            "No problem. Go on whenever you like.",
        ),
        (
            rf"{_LEAD}(?:what|which(?: topics?| things?)?) (?:should|do|must|can|could) (?:i|we)"
            r" (?:practi[sc]e|revise|learn|study|do|work on|start with|begin with)(?: (?:first|next"
            r"|now|today|tonight|tomorrow|before|for|the|my|test|exam|math|maths|most|then))*"
            rf"|{_LEAD}(?:where|how) (?:should|do|can) i (?:start|begin|revise|practi[sc]e|prepare)"
            r"(?: (?:for|my|the|test|exam|it|this|maths?|then))*",
            "Start with what you got wrong last: send me such a problem, or write `quiz me` and I "
            "ask you. `/practice` keeps count of what is due.",
        ),
    )
)
_LONGEST: Final = 90


def remark(text: str) -> str | None:
    """A short reply to a remark; `None` for everything that asks or states something."""
    plain = " ".join(text.replace("’", "'").split())
    plain = re.sub(r"[\s.!?:;()<3^-]+$|^[\s.!]+", "", plain)
    if len(plain) <= _LONGEST and _OWN_SLIP.fullmatch(plain) and not re.search(r"[=^√∫]", plain):
        return "That happens. Put it right and send me your new result or your lines to be checked."
    if len(plain) > _LONGEST or re.search(r"[\d=+*^√∫]", plain):
        return None
    return first_of(reply for reply, _ in labelled(plain, _REMARKS))
