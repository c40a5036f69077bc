"""Turns of speech that would read as something else, or as their opposite, put plainly before the phrases see them."""

import re

from revive_app.rules.language.text import fold_all
from revive_app.rules.optout.patterns import MESSAGES


def turned(folded: str) -> str:
    """A clause of folded words with its turns put plainly: "bhejna mat bhoolna" refuses nothing."""
    for pattern, meant in _TURNS:
        folded = pattern.sub(meant, folded)
    return folded


# "karo na", "bhej do na": a plea, no refusal
_PLEA = re.compile(
    r"(?<= )(karo|kro|bhejo|bhejie|do|dijie|hai|h|hua|hui|gaya|gai|tha|hoga|hogi|lo|dikhao|batao|kijie|karie|please|pls|ok) na(?!\S)"
)
# "don't stop", "band mat karo"
_NOT_STOP = re.compile(
    r"(?<!\S)(?:khatm|khatam|band|bandh|over|end) (?:mat|na|nahi) \S+|"
    r"(?<!\S)(?:dont|cant|cannot|never|non|wont|not|mat|na|nahi|unable to|could not|hardly) (?:ever |vant to |please |now )?(?:stop|delet|remov|eras|unsub|exclud|vipe)\S*"
)
# "gold scheme messages", "new design ke msg": what the messages are about stops nothing
_GOODS_MESSAGES = re.compile(
    rf"(?: (?:{'|'.join(sorted(fold_all('gold silver diamond scheme discount rate price design designs dijain collection festival festive coin coins savings saving plan diwali sona sone chandi bhav bridal')))}))+"
    rf"(?: (?:ke|ki|ka|na|no|vale|vali|vala|related|about))?(?= {MESSAGES.pattern})"
)
# in this order
_TURNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # no "not now", no "until", no "after"
    (
        re.compile(
            r" (?:nov|abhi|today|aj|(?:at|for) the moment) (?:or|and|aur|or|ya) (?:ever|later|in future|kabhi|forever|hereafter)"
        ),
        " ever",
    ),
    (re.compile(r" from nov(?: on)?(?!\S)"), " henceforth"),
    (
        re.compile(r" (?:last|previous|pichle|pichhle) (?:veek|month|year|hafte|mahine|sal|time|bar)(?!\S)"),
        " earlier",
    ),
    (re.compile(r" do not (?:cal|contact|disturb|mesage) (?:list|registry)(?!\S)"), " dnd"),
    (re.compile(r" ni (?=ch?ahi|chai|mangta)"), " nahi "),
    (re.compile(r" (kadhun|hatavun|vagalun) tak(?!\S)"), r" \1"),
    (re.compile(r" theke (?:bad|baad) (?=di|de|dao|felun)"), " theke muche "),
    (re.compile(r" es em es(?!\S)"), " sms"),
    (
        re.compile(
            r" (?:not|no) (?:looking|planing|plan|plans) (?:for|to|on) (?:anything|any|buy|buying|purchase|jeveleri|jevelri|ornaments)(?: anything)?"
        ),
        " not interested",
    ),
    # another shop is none of ours, and "chain se" is "in peace"
    (
        re.compile(
            r" (?:some |any )?(?:another|other|different|dusri|dusre|alag|kisi aur|or kisi) (?:shop|store|shovrum|jeveler|dukan|jagah|place)(?!\S)"
        ),
        " elsevhere",
    ),
    (re.compile(r" chain se (?=ji|rehne|rahne|so)"), " shanti se "),
    (re.compile(r" unsub(\S*) (?:link|option|button|optian)(?!\S)"), r" unsub\1"),
    # "don't forget to send", "don't worry": no refusal
    (re.compile(r" (?:mat|na|nahi|dont|never|not|do not) (?:ever )?(?:bhul\S*|forget)(?: to)?(?!\S)"), ""),
    (
        re.compile(
            r" (?:bhul\S*|visru|visarta) (?:mat|na|naka|nahi)(?!\S)| (?:marakad\S*|marchipok\S*|bhulben na)"
        ),
        "",
    ),
    (
        re.compile(
            r" (?:(?:mat|na) (?:pareshan|paresan|tang)|(?:pareshan|paresan|tang) (?:mat|na)) ho(?:na|ie|iega|io|ve)?(?!\S)"
        ),
        "",
    ),
    # "डेटा" is data with "mera" before it, and "gives" elsewhere
    (re.compile(r" (mera|mere|meri|hamara|apna|maro|maja|maju|amar) deta(?!\S)"), r" \1 data"),
    # "your shop's messages" are all of them
    (
        re.compile(
            rf" (?:shop|store|dukan|shovrum|company|kampani|brand)s?(?: (?:ke|ki|ka|na|no|cha|che|chya|er))?(?= {MESSAGES.pattern})"
        ),
        "",
    ),
    # Tamil's "number" is spelled as its "my"
    (re.compile(r" (thavarana|tavarana|tavarutalana|tapana|tapaina) en(?!\S)"), " vrong number"),
    (re.compile(r" en en(?!\S)"), " en number"),
    # "any of your products" is nothing in particular
    (
        re.compile(
            r" (?:your|ur|any|apki|apke|apka|kisi|koi) (?:product|item|saman|jevelri|jeveleri|ornament|gahne|gehne)s?(?!\S)"
        ),
        " anything",
    ),
    # nothing of the kind is ever bought or worn: no piece is meant
    (
        re.compile(
            r" (?:i|ve|hum|ham|main|mai)(?: \S+)?? (?:dont|do not|never) (?:vear|buy|use)(?: any| much)?(?: gold| jeveleri| jevelri| ornaments)*\Z"
            r"| (?:i|ve|hum|ham|main|mai|koi)(?: \S+){0,2} (?:jeveleri|jevelri|gehne|gahne|sona|jevar) nahi (?:pehent\S+|pahant\S+|pahent\S+|lete|leta|leti)\Z"
            r"| (?:dont|not|stop)(?: try(?:ing)? to)? sel(?:ing)?(?: to)?(?: me| us)?(?: anything| stuf| things)?\Z"
        ),
        " not interested",
    ),
    (re.compile(r" sel(?:ing)? (?=(?:my|our|mera|mere) (?:data|number|details|info))"), " leaking "),
    # what is printed on a card is no message of ours
    (
        re.compile(
            r" (?:mesage|mesages|msg) (?:printed|engraved|vriten|carved|on (?:the |my )?(?:gift|card|box|cake))(?!\S)"
        ),
        " engraving",
    ),
    # a phone dies otherwise than its owner
    (re.compile(r" (?:fone|batery|mobile|fon) (?:is |has )?(?:died|dead|expired)(?!\S)"), ""),
    # "I will report to you" tells on nobody
    (re.compile(r" report (?:back )?to (?=you|u(?!\S))"), " tell "),
    # "leave it" lets it be
    (re.compile(r" leave (it|that)(?!\S)"), r" let \1"),
    # "to sell" is no sale
    (re.compile(r" (to|not|dont) sel(?!\S)"), r" \1 selling"),
    # to ask that they do not stop is to ask for them
    (
        re.compile(
            rf"({MESSAGES.pattern}| bhejna)(?: karna| bhejna)? (?:(?:band|bandh|bnd|rok|stop) (?:mat|na|nahi) k\S+|(?:mat|na) rok\S*)"
        ),
        r"\1 chalu rakho",
    ),
    (
        re.compile(
            r" (?:dont|do not|never) stop (?:sending|the messages?|messages?|mesages?|messaging|updates?)(?!\S)"
        ),
        " keep sending",
    ),
    (_PLEA, r"\1"),
    (_NOT_STOP, ""),
    (_GOODS_MESSAGES, " promotional"),
)
